// npm test: installs what is missing, starts what the tests need, runs them, and names what could not be tested.
// Arguments go to vitest: npm test -- tests/config.test.ts
import { spawn } from "node:child_process";
import path from "node:path";
import { prepare, ROOT } from "./prepare/prepare.mjs";
import { runScript, StartError } from "./prepare/start-error.mjs";
import { neededServices } from "./test-needs/needed-services.mjs";

const inCi = process.env.CI === "true";
/** Well above what the tests need: a hang ends here, not in somebody's night. */
const RUN_MS_MAX = (inCi ? 60 : 30) * 60_000;

await runScript(async () => {
  await prepare();
  const { env, missing } = neededServices({ root: ROOT, log: console.error });
  const left = missing.flatMap(({ tests }) => tests.flatMap((test) => ["--exclude", test]));
  const code = await runVitest(["run", ...left, ...process.argv.slice(2)], env);
  for (const service of missing) report(service);
  if (code !== 0) throw new StartError("Tests failed.", "The list above names them.");
  if (missing.length > 0 && inCi) {
    throw new StartError(
      "A service that tests need is missing.",
      "In continuous integration every test must run.",
    );
  }
});

function runVitest(args, env) {
  const script = path.join(ROOT, "node_modules/vitest/vitest.mjs");
  const child = spawn(process.execPath, [script, ...args], {
    cwd: ROOT,
    stdio: "inherit",
    env: { ...process.env, ...env },
  });
  const tooLong = setTimeout(() => {
    console.error(`The tests have been running for ${RUN_MS_MAX / 60_000} minutes and are ended.`);
    child.kill("SIGTERM");
  }, RUN_MS_MAX);
  // Ctrl-C reaches vitest by itself; it tears down what it has started, and we wait for that.
  process.on("SIGINT", () => {});
  process.on("SIGTERM", () => child.kill("SIGTERM"));
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("exit", (code) => {
      clearTimeout(tooLong);
      resolve(code ?? 1);
    });
  });
}

function report({ name, tests, advice }) {
  console.error(`\nNot tested: this machine has no ${name}, which these need:`);
  for (const test of tests) console.error(`  ${test}`);
  console.error(`  ${advice}`);
}
