import { readFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { ROOT } from "./prepare.mjs";
import { StartError } from "./start-error.mjs";

/** Loads a module of the TypeScript source as it is, for scripts that run without a build. Call after prepare(). */
export async function importSource(file) {
  const { tsImport } = await import("tsx/esm/api");
  return tsImport(pathToFileURL(path.join(ROOT, file)).href, import.meta.url);
}

/** The configuration that the server would start with from here, with these flags. */
export async function loadedConfig(argv) {
  const { loadConfig } = await importSource("src/config.ts");
  try {
    return loadConfig({ argv, env: process.env, envFileText: envFile() });
  } catch (error) {
    if (error.name === "ConfigError") throw new StartError(error.sentence, error.nextStep);
    throw error;
  }
}

function envFile() {
  try {
    return readFileSync(".env", "utf8");
  } catch {
    return undefined;
  }
}
