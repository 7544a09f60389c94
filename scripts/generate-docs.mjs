// Writes the files that are made from the source. `--check` writes nothing and exits 1 when one is out of date.
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { tsImport } from "tsx/esm/api";
import { measuredNumbers } from "./docs/measured-numbers.mjs";
import { promiseTable, promiseTests } from "./docs/promise-tests.mjs";
import {
  closesTable,
  commandsTable,
  conversationEventsTable,
  errorsTable,
  framesTable,
  inboxEventsTable,
} from "./docs/protocol-tables.mjs";
import { withSections } from "./docs/sections.mjs";
import { toolExample } from "./docs/tool-example.mjs";
import { toolRegistryPage } from "./docs/tool-registry.mjs";

const PROTOCOL = ["src/protocol/json-schema.ts", "src/protocol/events.ts", "src/protocol/errors.ts"];

/**
 * Each generated file: the folder-relative path, and how its text is made from modules of the source; `found` is its
 * text as it is, for pages of which only some sections are made.
 */
const GENERATED = [
  {
    file: ".env.example",
    modules: ["src/config.ts", "src/config/docs.ts"],
    make: ([{ settings }, { envExample }]) => envExample(Object.values(settings)),
  },
  {
    file: "docs/configuration.md",
    modules: ["src/config.ts", "src/config/docs.ts"],
    make: ([{ settings }, { configurationPage }]) => configurationPage(Object.values(settings)),
  },
  {
    file: "docs/protocol.schema.json",
    modules: PROTOCOL,
    make: ([{ protocolSchema }]) => `${JSON.stringify(protocolSchema(), null, 2)}\n`,
  },
  {
    file: "docs/protocol.md",
    modules: PROTOCOL,
    make: ([{ protocolSchema }, events, errors], { found }) => {
      const schema = protocolSchema();
      return withSections(found, {
        commands: commandsTable(schema),
        "conversation events": conversationEventsTable(schema, events),
        "inbox events": inboxEventsTable(schema, events),
        frames: framesTable(schema),
        "close codes": closesTable(errors),
        "error codes": errorsTable(errors),
      });
    },
  },
  {
    file: "docs/durability.md",
    modules: [],
    make: async (_, { root, found }) =>
      withSections(found, { "tests by promise": promiseTable(await promiseTests(root)) }),
  },
  {
    file: "docs/tools.md",
    modules: [],
    make: async (_, { root, found }) => withSections(found, { "tool example": await toolExample(root) }),
  },
  {
    file: "docs/tool-registry.md",
    modules: ["src/tools/all-tools.ts", "src/tools/registry.ts"],
    // No tool runs here, so that the mailbox of the one that asks for mail is never looked at.
    make: ([{ allTools }, { createRegistry }]) => toolRegistryPage(createRegistry(allTools({})).listings()),
  },
  {
    file: "README.md",
    modules: [],
    make: async (_, { root, found }) =>
      withSections(found, {
        "tool example": await toolExample(root),
        numbers: await measuredNumbers(root, (file) => importSource(root, file)),
      }),
  },
];

/** The generated files whose text on disk differs from what the source says now; `write` brings them up to date. */
export async function staleDocs({ root, write }) {
  const stale = [];
  for (const { file, modules, make } of GENERATED) {
    const target = path.join(root, file);
    const found = await readFile(target, "utf8").catch(() => "");
    const loaded = await Promise.all(modules.map((each) => importSource(root, each)));
    const text = await make(loaded, { root, found });
    if (found === text) continue;
    stale.push(file);
    if (write) await writeFile(target, text);
  }
  return stale;
}

function importSource(root, file) {
  return tsImport(pathToFileURL(path.join(root, file)).href, import.meta.url);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
  const write = !process.argv.includes("--check");
  const stale = await staleDocs({ root, write });
  for (const file of stale) console.log(write ? `written ${file}` : `out of date: ${file}`);
  process.exitCode = write || stale.length === 0 ? 0 : 1;
}
