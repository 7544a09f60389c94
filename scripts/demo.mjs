// npm run demo: a scripted conversation in the terminal; the exit code says whether it went as it should.
import path from "node:path";
import { pathToFileURL } from "node:url";
import { prepare, ROOT } from "./prepare/prepare.mjs";
import { runScript } from "./prepare/start-error.mjs";

await runScript(async () => {
  await prepare();
  await import(pathToFileURL(path.join(ROOT, "dist/demo.js")).href);
});
