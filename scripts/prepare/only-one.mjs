import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { StartError } from "./start-error.mjs";

const WAIT_MS_MAX = 10 * 60_000;
const POLL_MS = 200;
/** A lock without an owner's number this long after it was made belongs to a process that died making it. */
const OWNERLESS_POLLS_MAX = 25;

/** Runs `work` while no other process prepares the same folder; the lock of a dead process is taken over. */
export async function onlyOne(root, work) {
  const folder = path.join(
    tmpdir(),
    `pam-prepare-${createHash("sha256").update(root).digest("hex").slice(0, 16)}`,
  );
  await acquire(folder);
  try {
    return await work();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** mkdir is the one step that only one of two can win. */
async function acquire(folder) {
  let ownerless = 0;
  for (let waited = 0; waited < WAIT_MS_MAX; waited += POLL_MS) {
    if (tryMake(folder)) return;
    const owner = ownerOf(folder);
    ownerless = owner === undefined ? ownerless + 1 : 0;
    const dead = owner === undefined ? ownerless > OWNERLESS_POLLS_MAX : !isRunning(owner);
    if (dead) rmSync(folder, { recursive: true, force: true });
    else await sleep(POLL_MS);
  }
  throw new StartError(
    "Another process has been preparing this folder for ten minutes.",
    `End it, or delete ${folder}.`,
  );
}

function tryMake(folder) {
  try {
    mkdirSync(folder);
  } catch (error) {
    if (error.code === "EEXIST") return false;
    throw error;
  }
  writeFileSync(path.join(folder, "pid"), String(process.pid));
  return true;
}

function ownerOf(folder) {
  try {
    const pid = Number(readFileSync(path.join(folder, "pid"), "utf8"));
    return Number.isInteger(pid) && pid > 0 ? pid : undefined;
  } catch {
    return undefined;
  }
}

function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}
