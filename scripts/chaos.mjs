// npm run chaos: breaks a cluster of three under talking clients and checks the durability contract. Arguments go to chaos/main.ts.
import { spawn } from "node:child_process";
import { prepare, ROOT } from "./prepare/prepare.mjs";
import { runScript, StartError } from "./prepare/start-error.mjs";
import { neededServices } from "./test-needs/needed-services.mjs";

/** What chaos/main.ts ends with when it did not understand: it has said why. */
const MISUNDERSTOOD = 2;

await runScript(async () => {
  const args = process.argv.slice(2);
  await prepare({ build: false });
  const { env } = args.includes("--help") ? { env: {} } : neededServices({ root: ROOT, log: console.error });
  const chaos = spawn(process.execPath, ["--import", "tsx", "chaos/main.ts", ...args], {
    stdio: "inherit",
    cwd: ROOT,
    env: { ...process.env, ...env },
  });
  // Ctrl-C reaches it by itself; it takes down what it has started, and we wait for that.
  process.on("SIGINT", () => {});
  process.on("SIGTERM", () => chaos.kill("SIGTERM"));
  const code = await new Promise((resolve, reject) => {
    chaos.on("error", reject);
    chaos.on("exit", resolve);
  });
  if (code === MISUNDERSTOOD) process.exitCode = MISUNDERSTOOD;
  else if (code !== 0) throw new StartError("Chaos found something.", "Its own words above say what.");
});
