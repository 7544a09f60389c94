import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { Plugin } from "esbuild";
import { bundleServer } from "../../tests/crash/bundle-server.ts";

const here = dirname(fileURLToPath(import.meta.url));
const src = resolve(here, "../../src");

/** Exports of the product that the test build has its own of, by the module they come from. Nothing of it is in the product. */
const replaced: Readonly<Record<string, { readonly names: readonly string[]; readonly by: string }>> = {
  "db/commit-batch.ts": { names: ["commitBatch"], by: "crash-in-commits.ts" },
  "db/postgres-store.ts": { names: ["createPostgresStore"], by: "crash-in-claims.ts" },
  "db/tool-transactions.ts": { names: ["createToolTransactions"], by: "crash-in-tools.ts" },
  "db/commands.ts": { names: ["createCommandStore"], by: "crash-in-commands.ts" },
  "llm/anthropic.ts": { names: ["createAnthropicModel"], by: "crash-in-streams.ts" },
  "tools/wins/win-tools.ts": { names: ["winTools"], by: "ledger-tools.ts" },
};

/** Builds the server with crash points and ledger tools as `dist/main.js`. */
export function buildTestServer(dist: string): Promise<void> {
  return bundleServer(dist, { program: join(here, "main.ts"), plugins: [replacing] });
}

const replacing: Plugin = {
  name: "replace exports",
  setup(build) {
    build.onResolve({ filter: /\.ts$/ }, ({ path, importer, resolveDir, namespace }) => {
      const target = resolve(resolveDir, path);
      const module = Object.keys(replaced).find((each) => join(src, each) === target);
      // Whoever replaces an export gets the product's.
      if (module === undefined || namespace === "replaced" || dirname(importer) === here) return undefined;
      return { path: target, namespace: "replaced", pluginData: module };
    });
    build.onLoad({ filter: /.*/, namespace: "replaced" }, ({ path, pluginData }) => {
      const { names, by } = replaced[String(pluginData)] ?? { names: [], by: "" };
      // A name that is exported by itself goes before the same one of a star.
      const contents = `export * from ${JSON.stringify(path)};
        export { ${names.join(", ")} } from ${JSON.stringify(join(here, by))};`;
      return { contents, loader: "ts", resolveDir: here };
    });
  },
};
