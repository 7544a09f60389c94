import { stat } from "node:fs/promises";
import path from "node:path";
import { cruise } from "dependency-cruiser";
import { configuration } from "../../.dependency-cruiser.mjs";
import { checkPageImports } from "./page-imports.mjs";

const FOLDERS = ["src", "web", "tests", "bench", "chaos"];

/** Breaches of the rings, the drivers' owners and circles. Seeing no module at all is a problem of its own. */
export async function checkImports(root) {
  const folders = await existing(root, FOLDERS);
  if (folders.length === 0) return [NOTHING_SEEN];
  const { options, forbidden } = configuration;
  const { output } = await cruise(folders, {
    ...options,
    baseDir: root,
    validate: true,
    ruleSet: { forbidden },
  });
  // Without its parser the tool sees no TypeScript and would report success.
  const own = output.modules.filter((module) => /^src\/.*\.tsx?$/.test(module.source));
  if (own.length === 0 || own.every((module) => module.dependencies.length === 0)) return [NOTHING_SEEN];
  const violations = output.summary.violations.map(
    ({ from, to, rule }) => `${from} may not import ${to} (${rule.name})`,
  );
  return [...violations, ...(await checkPageImports(root))];
}

const NOTHING_SEEN = "no module was seen: is @swc/core installed?";

async function existing(root, folders) {
  const found = await Promise.all(
    folders.map((folder) =>
      stat(path.join(root, folder)).then(
        (entry) => entry.isDirectory(),
        () => false,
      ),
    ),
  );
  return folders.filter((_, index) => found[index]);
}
