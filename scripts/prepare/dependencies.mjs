import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { onlyOne } from "./only-one.mjs";
import { StartError } from "./start-error.mjs";

/** Holds the checksum of the lockfile that node_modules was installed from. */
const STAMP = "node_modules/.pam-lockfile";

/** Installs what package-lock.json asks for, when node_modules is absent or was made from another lockfile. */
export async function ensureDependencies({ root, log }) {
  if (isInstalled(root)) return;
  await onlyOne(root, async () => {
    // Whoever had the lock before may have done it.
    if (isInstalled(root)) return;
    log("Installing the dependencies (npm ci). The first time takes about a minute.");
    await npmCi(root);
    writeStamp(root);
  });
}

function isInstalled(root) {
  // npm writes this file last, so an installation that was cut short has none.
  const installed = path.join(root, "node_modules/.package-lock.json");
  if (!existsSync(installed)) return false;
  const stamp = path.join(root, STAMP);
  if (existsSync(stamp)) return readFileSync(stamp, "utf8") === lockfileChecksum(root);
  // Somebody ran npm themselves: trust it when it is newer than the lockfile.
  if (statSync(installed).mtimeMs < statSync(path.join(root, "package-lock.json")).mtimeMs) return false;
  writeStamp(root);
  return true;
}

function writeStamp(root) {
  writeFileSync(path.join(root, STAMP), lockfileChecksum(root));
}

function lockfileChecksum(root) {
  return createHash("sha256")
    .update(readFileSync(path.join(root, "package-lock.json")))
    .digest("hex");
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
