// Applies patches/postgres@<version>.patch to the installed driver, both module formats. Safe to run again
// and again; npm's install scripts may be switched off, so start and test call it too. Node built-ins only:
// it runs before anything else is known to work.
import { existsSync, readdirSync, readFileSync, realpathSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

/**
 * In `index.js` of each module format, which is patched last: where it stands, the whole format is patched.
 */
const MARKER = "pamPatch: 1,";
const ENTRIES = ["src/index.js", "cjs/src/index.js"];

export class PatchDriverError extends Error {
  /** @param {"driver_missing" | "driver_version" | "driver_changed"} code */
  constructor(code, message) {
    super(message);
    this.name = "PatchDriverError";
    this.code = code;
  }
}

/**
 * @param {{root: string}} options `root` holds node_modules/ and patches/.
 * @returns {{patched: boolean, version: string}} `patched` false: it was already.
 * @throws {PatchDriverError} The driver is missing, of another version than the patch, or changed by someone
 * else.
 */
export function patchDriver({ root }) {
  const driver = join(root, "node_modules", "postgres");
  const version = installedVersion(driver);
  const name = readdirSync(join(root, "patches")).find((file) => /^postgres@.+\.patch$/.test(file)) ?? "";
  const wanted = name.slice("postgres@".length, -".patch".length);
  if (version !== wanted) {
    throw new PatchDriverError(
      "driver_version",
      `node_modules holds postgres ${version}, and the patch is for ${wanted || "no version (patches/ has none)"}. ` +
        "Run npm ci; after a deliberate upgrade, renew the patch and run tests/driver-patch.pg.test.ts.",
    );
  }
  if (ENTRIES.every((entry) => readFileSync(join(driver, entry), "utf8").includes(MARKER)))
    return { patched: false, version };
  const pieces = parsePatch(readFileSync(join(root, "patches", name), "utf8"));
  // All or nothing: every piece must fit before the first file is written.
  const writes = pieces.map(({ path, hunks }) => ({
    path: join(driver, path),
    text: patchFile(join(driver, path), hunks),
  }));
  for (const { path, text } of writes) replaceFile(path, text);
  return { patched: true, version };
}

function installedVersion(driver) {
  const manifest = join(driver, "package.json");
  if (existsSync(manifest)) return JSON.parse(readFileSync(manifest, "utf8")).version;
  throw new PatchDriverError("driver_missing", "The package postgres is not in node_modules. Run npm ci.");
}

/** A unified diff as files of hunks; a hunk is the lines it expects and the lines it leaves, joined. */
function parsePatch(patch) {
  const files = [];
  for (const line of patch.split("\n")) {
    const file = files.at(-1);
    const hunk = file?.hunks.at(-1);
    if (line.startsWith("--- ")) files.push({ path: "", hunks: [] });
    else if (line.startsWith("+++ b/")) file.path = line.slice("+++ b/".length);
    else if (line.startsWith("@@ ")) file.hunks.push({ before: "", after: "" });
    else if (line.startsWith("-")) hunk.before += `${line.slice(1)}\n`;
    else if (line.startsWith("+")) hunk.after += `${line.slice(1)}\n`;
    else if (line.startsWith(" ")) {
      hunk.before += `${line.slice(1)}\n`;
      hunk.after += `${line.slice(1)}\n`;
    }
  }
  return files;
}

/**
 * Each hunk is found by its own lines, which must occur once. A file that has them all already (a crash half
 * way) is left as it is.
 */
function patchFile(path, hunks) {
  const original = readFileSync(path, "utf8");
  if (hunks.every(({ after }) => occurrences(original, after) === 1)) return original;
  return hunks.reduce((text, { before, after }) => {
    if (occurrences(text, before) === 1) return text.replace(before, () => after);
    throw new PatchDriverError(
      "driver_changed",
      `${path} is not the published file, so the patch does not fit. Delete node_modules/postgres and run npm ci.`,
    );
  }, original);
}

function occurrences(text, part) {
  return text.split(part).length - 1;
}

/**
 * By rename: a reader never sees half a file, and a file that is hard-linked to a package store stays
 * untouched there.
 */
function replaceFile(path, text) {
  const draft = `${path}.${process.pid}.tmp`;
  writeFileSync(draft, text);
  renameSync(draft, path);
}

if (process.argv[1] && import.meta.url === pathToFileURL(realpathSync(process.argv[1])).href) {
  try {
    const { patched, version } = patchDriver({ root: dirname(dirname(fileURLToPath(import.meta.url))) });
    console.log(patched ? `postgres ${version}: patched` : `postgres ${version}: already patched`);
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
