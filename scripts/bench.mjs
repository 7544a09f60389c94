// npm run bench: measures the engine beside the raw limit, in one run. Arguments go to bench/main.ts.
import { spawn } from "node:child_process";
import path from "node:path";
import { prepare, ROOT } from "./prepare/prepare.mjs";
import { runScript, StartError } from "./prepare/start-error.mjs";

await runScript(async () => {
  await prepare();
  const tsx = path.join(ROOT, "node_modules/tsx/dist/cli.mjs");
  const args = [tsx, path.join(ROOT, "bench/main.ts"), ...process.argv.slice(2)];
  const bench = spawn(process.execPath, args, { stdio: "inherit", cwd: ROOT });
  process.on("SIGINT", () => {});
  process.on("SIGTERM", () => bench.kill("SIGTERM"));
  const code = await new Promise((resolve, reject) => {
    bench.on("error", reject);
    bench.on("exit", resolve);
  });
  if (code !== 0) throw new StartError("The benchmark did not finish.", "Its own output above says why.");
});
