import { mkdir, readFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { build, type Plugin } from "esbuild";
import type { Edit, Mutant } from "./mutant.ts";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");

/**
 * Functions of `src/` in whose place come ours, when `src/` asks for them: behind them lie Postgres and the network, or
 * what a process builds once, and a run would build again and again.
 */
const standIns: Readonly<Record<string, { readonly file: string; readonly names: readonly string[] }>> = {
  "src/actors/provide-turn.ts": { file: "sim/stand-ins/provide-turn.ts", names: ["createTurnMachine"] },
  "src/actors/user.machine.ts": { file: "sim/stand-ins/user-machine.ts", names: ["createUserMachine"] },
  "src/db/commit-batch.ts": { file: "sim/stand-ins/commit-batch.ts", names: ["commitBatch"] },
  "src/db/commands.ts": { file: "sim/stand-ins/commands.ts", names: ["createCommandStore"] },
  "src/db/conversations.ts": {
    file: "sim/stand-ins/conversations.ts",
    names: ["readHead", "readSnapshot", "readEntries", "listConversations", "readContext"],
  },
  "src/db/heads.ts": { file: "sim/stand-ins/heads.ts", names: ["readHeads"] },
  "src/db/history-page.ts": { file: "sim/stand-ins/history-page.ts", names: ["readHistory", "readPage"] },
  "src/db/page-heads.ts": { file: "sim/stand-ins/page-heads.ts", names: ["createPageHeads"] },
  "src/db/resumes.ts": { file: "sim/stand-ins/resumes.ts", names: ["createResumer"] },
  "src/db/waiting-approvals.ts": {
    file: "sim/stand-ins/waiting-approvals.ts",
    names: ["waitingApprovals"],
  },
  "src/db/users.ts": { file: "sim/stand-ins/users.ts", names: ["createUserOpener"] },
  "src/transport/routes/register.ts": { file: "sim/stand-ins/register.ts", names: ["registerRoutes"] },
  "src/transport/choose-server.ts": { file: "sim/stand-ins/choose-server.ts", names: ["chooseServer"] },
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
  const changed = new Set<Edit>();
  await build({
    absWorkingDir: root,
    entryPoints: ["sim/worker.ts"],
    outfile,
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20",
    external: ["uWebSockets.js", "ws", "postgres", "pino", "pino-pretty", "prom-client", "ioredis"],
    banner: {
      js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);',
    },
    define: globals,
    inject: ["sim/globals.ts"],
    plugins: [replacing(mutant, changed)],
    logLevel: "silent",
  });
  const missed = mutant?.edits.find((edit) => !changed.has(edit));
  if (missed !== undefined)
    throw new Error(`mutant ${mutant?.name}: ${missed.file} is not part of the build`);
  return outfile;
}

function replacing(mutant: Mutant | undefined, changed: Set<Edit>): Plugin {
  return {
    name: "pam-sim",
    setup(builder) {
      builder.onResolve({ filter: /^\.{1,2}\// }, ({ path: asked, importer, resolveDir, namespace }) => {
        const wanted = path.relative(root, path.resolve(resolveDir, asked));
        const fromSource = namespace === "file" && path.relative(root, importer).startsWith("src/");
        return fromSource && wanted in standIns ? { path: wanted, namespace: "stand-in" } : undefined;
      });
      // The rest of such a module stays what it is.
      builder.onLoad({ filter: /./, namespace: "stand-in" }, ({ path: real }) => {
        const { file, names } = standIns[real] ?? { file: "", names: [] };
        const contents = `export * from "./${real}"; export { ${names.join(", ")} } from "./${file}";`;
        return { contents, loader: "ts", resolveDir: root };
      });
      if (mutant === undefined) return;
      builder.onLoad({ filter: /\.tsx?$/, namespace: "file" }, async (args) => {
        const edits = mutant.edits.filter(({ file }) => path.join(root, file) === args.path);
        if (edits.length === 0) return undefined;
        let contents = await readFile(args.path, "utf8");
        for (const edit of edits) {
          contents = edited(contents, edit, mutant.name);
          changed.add(edit);
        }
        return { contents, loader: "ts" };
      });
    },
  };
}

function edited(source: string, { file, find, replace }: Edit, name: string): string {
  const parts = source.split(find);
  if (parts.length === 2) return parts.join(replace);
  throw new Error(
    `mutant ${name}: its snippet stands ${parts.length - 1} times in ${file}; mend it in sim/mutants.ts`,
  );
}
