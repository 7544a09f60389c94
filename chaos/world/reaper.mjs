// Waits until the run is gone (its end of the pipe closes, however it died), then ends the processes whose pids it was
// told, and removes what they wrote. One line each: `process <pid>`, `postgres <pid>`, `mount <folder>`, `folder <folder>`.
import { spawnSync } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";

const left = new Map();

/** When the process began, so that a later one with its pid is left alone. */
function startOf(pid) {
  try {
    return readFileSync(`/proc/${pid}/stat`, "utf8")
      .replace(/^.*\) /, "")
      .split(" ")[19];
  } catch {
    return undefined;
  }
}

function signal(pid, name) {
  try {
    process.kill(pid, name);
  } catch {
    // It is gone.
  }
}

for (const name of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(name, () => {});
for await (const line of createInterface({ input: process.stdin })) {
  const [kind, what] = line.split(/ (.*)/);
  if (kind === "done") process.exit(0);
  left.set(what, { kind, start: kind === "process" || kind === "postgres" ? startOf(what) : undefined });
}

for (let round = 0; round < 20; round += 1) {
  for (const [what, { kind, start }] of left) {
    if (start === undefined || startOf(what) !== start) continue;
    signal(Number(what), "SIGCONT");
    signal(Number(what), kind === "postgres" && round < 10 ? "SIGQUIT" : "SIGKILL");
  }
  await sleep(100);
}
for (const [what, { kind }] of left) if (kind === "mount") spawnSync("umount", ["-l", what]);
for (const [what, { kind }] of left) if (kind === "folder") rmSync(what, { recursive: true, force: true });
