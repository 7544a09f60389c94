import { StartError } from "./start-error.mjs";

const MAJOR_MIN = 20;
const MINOR_MIN = 19;

/** @throws StartError on a Node.js that is too old to run the engine. */
export function checkNodeVersion(version = process.versions.node) {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  if (major > MAJOR_MIN || (major === MAJOR_MIN && minor >= MINOR_MIN)) return;
  throw new StartError(
    `PAM needs Node.js ${MAJOR_MIN}.${MINOR_MIN} or later, and this is ${version}.`,
    "Install a current Node.js from https://nodejs.org and try again.",
  );
}
