// Waits until the test run is gone (its end of the pipe closes, however it died), then ends what it left behind.
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

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => {});
process.stdin.resume();
process.stdin.on("end", async () => {
  // A few rounds: a run killed in the middle of its start may still have an initdb of its own writing here.
  for (let round = 0; round < 100; round += 1) {
    const pid = serverPid();
    try {
      if (pid) process.kill(pid, "SIGINT");
      else {
        rmSync(dataDir, { recursive: true, force: true });
        if (round > 4) break;
      }
    } catch {
      // gone already, or still writing: look again
    }
    await sleep(100);
  }
});
