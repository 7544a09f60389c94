import { readFile } from "node:fs/promises";
import path from "node:path";

/** `1.2.3`, `1.2.3-beta.4`, or an alias to such a version. */
const EXACT = /^(npm:(@[\w.-]+\/)?[\w.-]+@)?\d+\.\d+\.\d+(-[\w.]+)?$/;

/** A lockfile that names no download address, pins every version, and says the same as package.json. */
export async function checkLockfile(root) {
  const [manifest, lock] = await Promise.all([
    readJson(root, "package.json"),
    readJson(root, "package-lock.json"),
  ]);
  const packages = Object.entries(lock.packages ?? {});
  if (packages.length < 2) return ["package-lock.json lists no package"];
  return [
    ...inexact(manifest),
    ...packages.flatMap(problemsOf),
    ...unlisted(packages),
    ...disagreements(manifest, lock.packages[""]),
  ];
}

async function readJson(root, file) {
  return JSON.parse(await readFile(path.join(root, file), "utf8"));
}

function inexact(manifest) {
  return [
    manifest.dependencies,
    manifest.devDependencies,
    manifest.optionalDependencies,
    flat(manifest.overrides),
  ]
    .flatMap((list) => Object.entries(list ?? {}))
    .filter(([, version]) => !EXACT.test(version))
    .map(([name, version]) => `package.json: ${name} is ${JSON.stringify(version)}, not one exact version`);
}

/** Overrides nest: only their leaves are versions. */
function flat(overrides = {}) {
  const leaves = Object.entries(overrides).flatMap(([name, value]) =>
    typeof value === "string" ? [[name, value]] : Object.entries(flat(value)),
  );
  return Object.fromEntries(leaves);
}

function problemsOf([name, entry]) {
  if (name === "") return [];
  const problems = [];
  if (entry.resolved !== undefined) problems.push(`package-lock.json: ${name} names a download address`);
  if (entry.link !== true && entry.integrity === undefined)
    problems.push(`package-lock.json: ${name} has no checksum`);
  if (entry.link === true) problems.push(`package-lock.json: ${name} is a link`);
  return problems;
}

/** Dependencies without an entry, such as a platform's package that was never published: npm ci refuses the lockfile. */
function unlisted(packages) {
  const listed = new Set(packages.map(([place]) => place.slice(place.lastIndexOf("node_modules/") + 13)));
  return packages.flatMap(([place, { dependencies, optionalDependencies }]) =>
    Object.keys({ ...dependencies, ...optionalDependencies })
      .filter((name) => !listed.has(name))
      .map((name) => `package-lock.json: ${place || "the project"} needs ${name}, which has no entry`),
  );
}

function disagreements(manifest, locked = {}) {
  return ["dependencies", "devDependencies", "optionalDependencies"]
    .filter((kind) => sorted(manifest[kind]) !== sorted(locked[kind]))
    .map((kind) => `package-lock.json and package.json differ in ${kind}: run npm install`);
}

function sorted(list = {}) {
  return JSON.stringify(Object.entries(list).sort(([left], [right]) => (left < right ? -1 : 1)));
}
