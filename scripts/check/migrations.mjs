import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";

const FOLDER = "src/db/migrations";
/** File name and SHA-256 of each migration that a release has run somewhere. A release adds its new ones. */
const RELEASED = "scripts/check/released-migrations.json";

/** Released migrations that changed, went away, or got a stranger among them: databases that ran them would never know. */
export async function checkMigrations(root) {
  const released = Object.entries(JSON.parse(await readFile(path.join(root, RELEASED), "utf8")));
  if (released.length === 0) return [`${RELEASED} lists no migration`];
  const files = (await readdir(path.join(root, FOLDER))).filter((file) => file.endsWith(".sql"));
  const names = released.map(([file]) => file);
  const last = names.toSorted().at(-1) ?? "";
  const strangers = files.filter((file) => file < last && !names.includes(file));
  const changed = await Promise.all(released.map((entry) => problemOf(root, entry)));
  return [
    ...changed.filter((problem) => problem !== undefined),
    ...strangers.map((file) => `${FOLDER}/${file} comes before ${last}, which is released: number it higher`),
  ];
}

async function problemOf(root, [file, expected]) {
  const text = await readFile(path.join(root, FOLDER, file)).catch(() => undefined);
  if (text === undefined) return `${FOLDER}/${file} is gone, but databases out there have run it`;
  const found = createHash("sha256").update(text).digest("hex");
  if (found === expected) return undefined;
  return `${FOLDER}/${file} was released and may not change: write a new migration (SHA-256 is ${found})`;
}
