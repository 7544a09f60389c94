import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { onlyOne } from "./only-one.mjs";
import { StartError } from "./start-error.mjs";

/** What the build is made from. A change to any of it makes the build stale. */
const SOURCES = ["src", "web", "patches", "package-lock.json", "scripts/build.mjs"];
const STAMP = "dist/built-from";

/** Builds dist/ when it is absent or older than the source. Costs a few milliseconds when it is neither. */
export async function ensureBuild({ root, log }) {
  if (isBuilt(root)) return;
  await onlyOne(root, async () => {
    if (isBuilt(root)) return;
    log("Building.");
    // Taken first: a file that changes during the build makes the next start build again.
    const fingerprint = sourceFingerprint(root);
    await runBuild(root);
    writeFileSync(path.join(root, STAMP), fingerprint);
  });
}

async function runBuild(root) {
  const { build } = await import("../build.mjs");
  try {
    await build({ root });
  } catch (error) {
    throw new StartError("The build failed.", "Correct the source; npm run check tells more.", error.message);
  }
}

function isBuilt(root) {
  const stamp = path.join(root, STAMP);
  return existsSync(stamp) && readFileSync(stamp, "utf8") === sourceFingerprint(root);
}

/** Changes with the name, size or time of any source file; reads no content. */
function sourceFingerprint(root) {
  const hash = createHash("sha256");
  for (const source of SOURCES) addEntry(hash, path.join(root, source));
  return hash.digest("hex");
}

function addEntry(hash, file) {
  const entry = statSync(file, { throwIfNoEntry: false });
  if (entry === undefined) return;
  if (!entry.isDirectory()) {
    hash.update(`${file}\0${entry.size}\0${entry.mtimeMs}\n`);
    return;
  }
  for (const name of readdirSync(file).sort()) addEntry(hash, path.join(file, name));
}
