// Everything that must be true before the engine or its tests can run. Node built-ins only: on a clean clone there is nothing else.
import path from "node:path";
import { fileURLToPath } from "node:url";
import { patchDriver } from "../patch-driver.mjs";
import { ensureDependencies } from "./dependencies.mjs";
import { checkNodeVersion } from "./node-version.mjs";
import { StartError } from "./start-error.mjs";
import { ensureBuild } from "./up-to-date-build.mjs";

export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");

/**
 * Installs, patches and builds what is missing; about 10 ms when nothing is. What it does is told on standard error.
 * @param options.build False where the source is run as it is.
 * @throws StartError
 */
export async function prepare({ root = ROOT, build = true, log = console.error } = {}) {
  checkNodeVersion();
  await ensureDependencies({ root, log });
  patch(root);
  if (build) await ensureBuild({ root, log });
}

function patch(root) {
  try {
    patchDriver({ root });
  } catch (error) {
    throw new StartError("The database driver could not be patched.", error.message);
  }
}
