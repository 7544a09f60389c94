// Waits until the test run is gone (its end of the pipe closes, however it died), then ends what it left
// behind.
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

const [dataDir] = process.argv.slice(2);
const pidFile = join(dataDir, "cluster", "postmaster.pid");

function serverPid() {
  try {
    return Number(readFileSync(pidFile, "utf8").split("\n", 1)[0]);
  } catch {
    return undefined;
  }
}

/** @returns Whether nothing is left. */
function clearOnce() {
  const pid = serverPid();
  try {
    if (pid) process.kill(pid, "SIGINT");
    else rmSync(dataDir, { recursive: true, force: true });
    return !pid;
  } catch {
    // Gone in this moment, or a run killed in the middle of its start still has an initdb writing: look again.
    return false;
  }
}

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => {});
process.stdin.resume();
process.stdin.on("end", async () => {
  for (let round = 0, quiet = 0; round < 100 && quiet < 5; round += 1) {
    quiet = clearOnce() ? quiet + 1 : 0;
    await sleep(100);
  }
});
