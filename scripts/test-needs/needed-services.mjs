import { readdirSync } from "node:fs";
import path from "node:path";
import { chromium } from "./chromium.mjs";
import { installDebian, mayInstall } from "./debian-install.mjs";
import { anyRedis, redisServer } from "./redis-server.mjs";

/** What tests need beside this repository's own dependencies. A test says so by its suffix. */
const SERVICES = [chromium, redisServer, anyRedis];

/**
 * Finds or installs each service that some test needs.
 * @returns `env` for the tests, and `missing`: the services that could not be had, each with the tests that need it.
 */
export function neededServices({ root, log, services = SERVICES, install = tryInstall }) {
  const files = readdirSync(path.join(root, "tests"), { recursive: true }).map((file) =>
    path.join("tests", String(file)),
  );
  const env = {};
  const missing = [];
  for (const service of services) {
    const tests = files.filter((file) => file.endsWith(service.testSuffix)).sort();
    if (tests.length === 0) continue;
    const place = placeOf(service, log, install);
    if (place === undefined) missing.push({ ...service, tests });
    else if (service.variable !== undefined) env[service.variable] = place;
  }
  return { env, missing };
}

/** The program of a service, installed where that needs no asking. Undefined when it could not be had. */
export function placeOf(service, log, install = tryInstall) {
  return service.find() ?? install(service, log);
}

function tryInstall(service, log) {
  if (!mayInstall() || !installDebian(service.debianPackage, log)) return undefined;
  return service.find();
}
