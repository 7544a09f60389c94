import { readdir } from "node:fs/promises";
import path from "node:path";

const SKIPPED = new Set(["node_modules", "dist", ".git", ".pam", "coverage", "meta"]);

/** Every file below the given folders of `root`, as relative paths with forward slashes, sorted. */
export async function sourceFiles(root, folders, extensions) {
  const lists = await Promise.all(folders.map((folder) => filesBelow(root, folder)));
  return lists
    .flat()
    .filter((file) => extensions.some((extension) => file.endsWith(extension)))
    .sort();
}

async function filesBelow(root, folder) {
  const entries = await readdir(path.join(root, folder), { withFileTypes: true }).catch(() => []);
  const lists = await Promise.all(
    entries
      .filter((entry) => !SKIPPED.has(entry.name))
      .map((entry) => {
        const file = path.posix.join(folder, entry.name);
        return entry.isDirectory() ? filesBelow(root, file) : [file];
      }),
  );
  return lists.flat();
}
