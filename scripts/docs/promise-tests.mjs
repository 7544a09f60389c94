import { readFile } from "node:fs/promises";
import path from "node:path";
import { sourceFiles } from "../check/source-files.mjs";

export const PROMISES = Array.from({ length: 11 }, (_, index) => `P${index + 1}`);

/** Which files of the tests carry the number of which promise. */
export async function promiseTests(root) {
  const files = await sourceFiles(root, ["tests"], [".ts"]);
  const texts = await Promise.all(files.map((file) => readFile(path.join(root, file), "utf8")));
  return Object.fromEntries(
    PROMISES.map((promise) => {
      const carried = new RegExp(`\\b${promise}\\b`);
      return [promise, files.filter((_, index) => carried.test(texts[index]))];
    }),
  );
}

export function promiseTable(byPromise) {
  const rows = Object.entries(byPromise).map(
    ([promise, files]) =>
      `| ${promise} | ${files.length === 0 ? "–" : files.map((file) => `[${file.slice("tests/".length)}](../${file})`).join(", ")} |`,
  );
  return ["| promise | tests |", "|---|---|", ...rows].join("\n");
}
