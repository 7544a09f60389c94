import { readFile } from "node:fs/promises";
import path from "node:path";
import { sourceFiles } from "./source-files.mjs";

const VAGUE_FILES = /^(index|utils?|types?|helpers?|common|misc|shared|constants)\.[a-z.]+$/;
const VAGUE_FOLDERS = /^(utils?|common|lib|services|types|helpers|shared|misc)$/;
const EXTENSIONS = [".ts", ".tsx", ".mjs", ".css"];

/** Module mocks make a test agree with itself; a test.skip is a promise nobody keeps. */
const BANNED_IN_TESTS = [
  [/\bvi\s*\.\s*(mock|doMock|hoisted|unmock)\s*\(/, "replaces a module: give the code a fake of its port"],
  [/\b(test|it|describe)\s*\.\s*(skip|skipIf|runIf|todo|fails)\b/, "is not run"],
];

/** Files and folders whose name says nothing, and tests that prove nothing. */
export async function checkNames(root) {
  const files = await sourceFiles(root, ["src", "web", "tests", "bench", "chaos", "scripts"], EXTENSIONS);
  if (files.length === 0) return ["no file was seen"];
  const inTests = await Promise.all(files.filter(isTest).map((file) => bannedIn(root, file)));
  return [...files.flatMap(vagueName), ...inTests.flat()];
}

function vagueName(file) {
  const folders = path.posix.dirname(file).split("/");
  const folder = folders.find((each) => VAGUE_FOLDERS.test(each));
  if (folder !== undefined) return [`${file} is in a folder called ${folder}: name what it holds`];
  return VAGUE_FILES.test(path.posix.basename(file)) ? [`${file}: name the one idea it holds`] : [];
}

function isTest(file) {
  return /^tests\/.*\.test\.tsx?$/.test(file);
}

async function bannedIn(root, file) {
  const text = await readFile(path.join(root, file), "utf8");
  return BANNED_IN_TESTS.filter(([pattern]) => pattern.test(text)).map(
    ([pattern, reason]) => `${file}: ${pattern.exec(text)?.[0]} ${reason}`,
  );
}
