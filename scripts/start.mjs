// npm start: installs and builds what is missing, then runs the server in this process.
import path from "node:path";
import { pathToFileURL } from "node:url";
import { prepare, ROOT } from "./prepare/prepare.mjs";
import { runScript } from "./prepare/start-error.mjs";

await runScript(async () => {
  await prepare();
  await import(pathToFileURL(path.join(ROOT, "dist/main.js")).href);
});
