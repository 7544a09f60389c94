import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { onlyOne } from "./only-one.mjs";
import { StartError } from "./start-error.mjs";

/** Installs what package-lock.json asks for, when node_modules is absent or was made from another lockfile. */
export async function ensureDependencies({ root, log }) {
  if (isInstalled(root)) return;
  await onlyOne(root, async () => {
    // Whoever had the lock before may have done it.
    if (isInstalled(root)) return;
    log("Installing the dependencies (npm ci). The first time takes about a minute.");
    await npmCi(root);
  });
}

/**
 * Compares what npm says it has installed with what package-lock.json asks for, entry by entry; about 5 ms. Neither times nor
 * checksums of the files would do: both change without a reason to install, and stay when somebody prunes node_modules.
 */
function isInstalled(root) {
  // npm writes this file last, so an installation that was cut short has none.
  const installed = readPackages(path.join(root, "node_modules/.package-lock.json"));
  const wanted = readPackages(path.join(root, "package-lock.json"));
  if (installed === undefined || wanted === undefined) return false;
  return Object.entries(wanted).every(([place, entry]) => {
    const found = installed[place];
    // Optional packages are those of other platforms.
    if (place === "" || (found === undefined && entry.optional === true)) return true;
    return found?.version === entry.version && found?.integrity === entry.integrity;
  });
}

function readPackages(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8")).packages;
  } catch {
    return undefined;
  }
}

/** No package's install script is run: nothing here needs one. npm's own output goes to standard error. */
function npmCi(root) {
  const args = ["ci", "--include=dev", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"];
  const [command, ...first] = npmCommand();
  const options = {
    cwd: root,
    stdio: ["ignore", 2, 2],
    shell: process.platform === "win32" && first.length === 0,
  };
  return new Promise((resolve, reject) => {
    const child = spawn(command, [...first, ...args], options);
    child.on("error", (error) => reject(installFailed(error.message)));
    child.on("exit", (code) =>
      code === 0 ? resolve() : reject(installFailed(`npm ended with code ${code}`)),
    );
  });
}

/** The npm that started us, so that its version and settings stay the same. */
function npmCommand() {
  const script = process.env.npm_execpath;
  return script?.endsWith("npm-cli.js") ? [process.execPath, script] : ["npm"];
}

function installFailed(reason) {
  return new StartError(
    `The dependencies could not be installed (${reason}).`,
    "Check the network and npm's registry setting, then run npm ci to see the cause.",
  );
}
