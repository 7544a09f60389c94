// npm run bench: measures the engine beside the raw limit, in one run. Arguments go to bench/main.ts.
import { spawn } from "node:child_process";
import path from "node:path";
import { prepare, ROOT } from "./prepare/prepare.mjs";
import { runScript, StartError } from "./prepare/start-error.mjs";
import { placeOf } from "./test-needs/needed-services.mjs";
import { redisServer } from "./test-needs/redis-server.mjs";

/** These join several instances by a Redis of their own. The workloads leave out what a machine does not have, and say so. */
const WITH_REDIS = ["million", "soak"];

await runScript(async () => {
  await prepare();
  const env = { ...process.env, ...(WITH_REDIS.includes(process.argv[2]) && redisEnv()) };
  const tsx = path.join(ROOT, "node_modules/tsx/dist/cli.mjs");
  const args = [tsx, path.join(ROOT, "bench/main.ts"), ...process.argv.slice(2)];
  const bench = spawn(process.execPath, args, { stdio: "inherit", cwd: ROOT, env });
  process.on("SIGINT", () => {});
  process.on("SIGTERM", () => bench.kill("SIGTERM"));
  const code = await new Promise((resolve, reject) => {
    bench.on("error", reject);
    bench.on("exit", resolve);
  });
  if (code !== 0) throw new StartError("The benchmark did not finish.", "Its own output above says why.");
});

function redisEnv() {
  const program = placeOf(redisServer, console.error);
  if (program === undefined) {
    throw new StartError("This measurement needs a Redis of its own, and there is none.", redisServer.advice);
  }
  return { [redisServer.variable]: program };
}
