import { mkdir, readFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { build, type Plugin } from "esbuild";
import type { Mutant } from "./mutants.ts";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");

/** Modules of `src/` whose place is taken by ours, when `src/` asks for them: what lies beyond is Postgres or the network. */
const standIns: Readonly<Record<string, string>> = {
  "src/db/commit-batch.ts": "sim/stand-ins/commit-batch.ts",
  "src/db/commands.ts": "sim/stand-ins/commands.ts",
  "src/db/conversations.ts": "sim/stand-ins/conversations.ts",
  "src/db/heads.ts": "sim/stand-ins/heads.ts",
  "src/db/history-page.ts": "sim/stand-ins/history-page.ts",
  "src/db/page-heads.ts": "sim/stand-ins/page-heads.ts",
  "src/db/users.ts": "sim/stand-ins/users.ts",
  "src/transport/choose-server.ts": "sim/stand-ins/choose-server.ts",
};

/** Globals that would bring real time or real chance, and what stands in their place. */
const globals = {
  setTimeout: "simSetTimeout",
  clearTimeout: "simClearTimeout",
  setInterval: "simSetInterval",
  clearInterval: "simClearInterval",
  setImmediate: "simSetImmediate",
  performance: "simPerformance",
  "Date.now": "simDateNow",
  "Math.random": "simMathRandom",
};

/**
 * Builds the simulation, with one deliberate bug or none, into one file of its own.
 * @returns The file's path.
 * @throws Error when a mutant's snippet is not found exactly once.
 */
export async function buildSimulation(mutant?: Mutant): Promise<string> {
  const folder = path.join(root, "node_modules/.cache/pam-sim");
  await mkdir(folder, { recursive: true });
  const outfile = path.join(folder, `${mutant?.name ?? "engine"}-${process.pid}.mjs`);
  const changed = { done: false };
  await build({
    absWorkingDir: root,
    entryPoints: ["sim/worker.ts"],
    outfile,
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20",
    external: ["uWebSockets.js", "ws", "postgres", "pino", "pino-pretty", "prom-client", "ioredis"],
    banner: { js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);' },
    define: globals,
    inject: ["sim/globals.ts"],
    plugins: [replacing(mutant, changed)],
    logLevel: "silent",
  });
  if (mutant !== undefined && !changed.done) throw new Error(`mutant ${mutant.name}: ${mutant.file} is not part of the build`);
  return outfile;
}

function replacing(mutant: Mutant | undefined, changed: { done: boolean }): Plugin {
  return {
    name: "pam-sim",
    setup(builder) {
      builder.onResolve({ filter: /^\.{1,2}\// }, ({ path: asked, importer, resolveDir }) => {
        const wanted = path.relative(root, path.resolve(resolveDir, asked));
        const standIn = standIns[wanted];
        const fromSource = path.relative(root, importer).startsWith("src/");
        return standIn !== undefined && fromSource ? { path: path.join(root, standIn) } : undefined;
      });
      if (mutant === undefined) return;
      const file = path.join(root, mutant.file);
      builder.onLoad({ filter: /\.tsx?$/ }, async (args) => {
        if (args.path !== file) return undefined;
        const source = await readFile(file, "utf8");
        const parts = source.split(mutant.find);
        if (parts.length !== 2)
          throw new Error(`mutant ${mutant.name}: its snippet stands ${parts.length - 1} times in ${mutant.file}`);
        changed.done = true;
        return { contents: parts.join(mutant.replace), loader: "ts" };
      });
    },
  };
}
