import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { copyData, serverBuild } from "../../scripts/build.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));

/**
 * Servers under test as JavaScript, made as `npm start` makes its own: run from TypeScript, each function that is made on
 * the way would cost a microsecond more for its name. Below `node_modules`, where packages are found, in a folder that
 * goes with this process.
 */
export class BuiltServers {
  readonly #folder: string;
  readonly #built = new Map<string, Promise<string>>();

  constructor() {
    const parent = join(root, "node_modules/.bench");
    mkdirSync(parent, { recursive: true });
    this.#folder = mkdtempSync(join(parent, "servers-"));
    process.once("exit", () => rmSync(this.#folder, { recursive: true, force: true }));
  }

  /** @param entry Below `bench/`. @returns The file to run. */
  of(entry: string): Promise<string> {
    const known = this.#built.get(entry);
    if (known !== undefined) return known;
    const made = this.#build(entry);
    this.#built.set(entry, made);
    return made;
  }

  /** The engine with all its packages in one file, as it is shipped; rivals load theirs from where they are installed. */
  async #build(entry: string): Promise<string> {
    const outfile = join(this.#folder, entry.replace(/\.ts$/, ".mjs"));
    const own = entry === "pam-server.ts";
    if (own) await copyData(root, this.#folder);
    await build({
      ...serverBuild,
      ...(!own && { packages: "external" }),
      entryPoints: [join(root, "bench", entry)],
      outfile,
      sourcemap: "linked",
      sourcesContent: false,
      absWorkingDir: root,
    });
    return outfile;
  }
}
