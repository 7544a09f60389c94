import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

const INSTALL_MS_MAX = 10 * 60_000;

/**
 * Whether a package may be installed without asking: as root on Debian or its kin, which is a container or a build machine, or
 * in continuous integration.
 */
export function mayInstall(env = process.env, uid = process.getuid?.()) {
  return existsSync("/usr/bin/apt-get") && (uid === 0 || env.CI === "true");
}

/** Installs a Debian package, and says so first. Its output goes to standard error. True when it worked. */
export function installDebian(packageName, log) {
  log(`Installing ${packageName} (apt-get install) for the tests that need it.`);
  const install = ["install", "-y", "--no-install-recommends", packageName];
  return aptGet(install) || (aptGet(["update"]) && aptGet(install));
}

function aptGet(args) {
  const command = ["apt-get", "-q", ...args];
  const [program, ...rest] = process.getuid?.() === 0 ? command : ["sudo", "-n", ...command];
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  return spawnSync(program, rest, { stdio: ["ignore", 2, 2], env, timeout: INSTALL_MS_MAX }).status === 0;
}
