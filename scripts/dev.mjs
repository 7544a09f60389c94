// npm run dev: runs the server from the source and restarts it on every change, while the embedded database stays up.
import { spawn } from "node:child_process";
import path from "node:path";
import { prepare, ROOT } from "./prepare/prepare.mjs";
import { importSource, loadedConfig } from "./prepare/run-source.mjs";
import { runScript, StartError } from "./prepare/start-error.mjs";

await runScript(async () => {
  const args = process.argv.slice(2);
  // The page is served from dist/.
  await prepare();
  const config = await loadedConfig(args);
  const database = config.databaseUrl === undefined ? await holdDatabase(config) : undefined;
  try {
    await watchServer(args);
  } finally {
    await database?.stop();
  }
});

/** As one more user of the database, this process keeps it up when the server that also uses it restarts. */
async function holdDatabase({ databaseDir }) {
  const { startEmbeddedPostgres } = await importSource("src/db/embedded/supervisor.ts");
  try {
    return await startEmbeddedPostgres({ dataDir: databaseDir, log: console.error });
  } catch (error) {
    throw new StartError("The embedded database could not be started.", error.message);
  }
}

function watchServer(args) {
  const tsx = path.join(ROOT, "node_modules/tsx/dist/cli.mjs");
  const watched = ["watch", "--clear-screen=false", path.join(ROOT, "src/main.ts")];
  const server = spawn(process.execPath, [tsx, ...watched, ...args], { stdio: "inherit" });
  // Ctrl-C reaches the server by itself; this process leaves after it.
  process.on("SIGINT", () => {});
  process.on("SIGTERM", () => server.kill("SIGTERM"));
  return new Promise((resolve, reject) => {
    server.on("error", reject);
    server.on("exit", resolve);
  });
}
