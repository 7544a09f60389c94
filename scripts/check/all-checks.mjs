import { checkDeadCode } from "./dead-code.mjs";
import { checkDepth } from "./depth.mjs";
import { checkGeneratedDocs } from "./generated-docs.mjs";
import { checkImports } from "./imports.mjs";
import { checkLockfile } from "./lockfile.mjs";
import { checkMigrations } from "./migrations.mjs";
import { checkNames } from "./names.mjs";
import { checkPurity } from "./purity.mjs";
import { checkStyle } from "./style.mjs";
import { checkTypes } from "./typecheck.mjs";

/** Each check takes the project's root and returns its problems as sentences; tests/check.test.ts shows each of them fail. */
export const CHECKS = {
  types: checkTypes,
  style: checkStyle,
  imports: checkImports,
  purity: checkPurity,
  depth: checkDepth,
  names: checkNames,
  "dead code": checkDeadCode,
  lockfile: checkLockfile,
  migrations: checkMigrations,
  docs: checkGeneratedDocs,
};

const SHOWN_MAX = 40;

/**
 * Runs every check, also after one has failed, and prints a line for each.
 * @param only Names of checks; empty runs them all.
 * @returns how many failed.
 */
export async function runChecks({ root, only = [], print = console.log }) {
  const names = Object.keys(CHECKS).filter((name) => only.length === 0 || only.includes(name));
  const results = await Promise.all(names.map((name) => timed(name, root)));
  for (const { name, problems, seconds } of results) {
    const verdict = problems.length === 0 ? "ok  " : "FAIL";
    const count =
      problems.length === 0 ? "" : `  ${problems.length} problem${problems.length === 1 ? "" : "s"}`;
    print(`${verdict} ${name.padEnd(10)} ${seconds.toFixed(1)} s${count}`);
    for (const problem of problems.slice(0, SHOWN_MAX)) print(`       ${problem}`);
    if (problems.length > SHOWN_MAX) print(`       … and ${problems.length - SHOWN_MAX} more`);
  }
  return results.filter(({ problems }) => problems.length > 0).length;
}

async function timed(name, root) {
  const start = performance.now();
  const problems = await CHECKS[name](root).catch((error) => [`the check itself broke: ${error.message}`]);
  return { name, problems, seconds: (performance.now() - start) / 1000 };
}
