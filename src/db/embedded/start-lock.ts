import { linkSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { EmbeddedPostgresError } from "./embedded-error.ts";
import { livenessOf, ownIdentity } from "./host-process.ts";
import { parseJson, processIdentity } from "./identity-codec.ts";

const POLL_MS = 15;
/**
 * How long a holder from another pid namespace, whose death we can't see, is believed. First boots take a few
 * seconds.
 */
const UNPROVABLE_HOLDER_MS = 120_000;

/**
 * Lets one process at a time work on `folder`. Files `lock.1`, `lock.2`, … each name a holder; the highest
 * counts. A dead holder is succeeded by *linking* the next number, which only one of several waiters can do,
 * and the highest file is never removed: so no waiter can take the lock of a live successor for the dead
 * one's (which "delete the stale file, then create it" allows).
 *
 * @throws EmbeddedPostgresError start_locked after `waitMsMax`
 */
export async function withStartLock<T>(
  folder: string,
  waitMsMax: number,
  work: () => Promise<T>,
): Promise<T> {
  const lock = await acquire(folder, waitMsMax);
  try {
    return await work();
  } finally {
    writeFileSync(`${lock}.released`, "released", { mode: 0o600 });
    renameSync(`${lock}.released`, lock);
  }
}

let drafts = 0;

async function acquire(folder: string, waitMsMax: number): Promise<string> {
  const draft = join(folder, `draft-${ownIdentity().pid}-${drafts++}`);
  writeFileSync(draft, JSON.stringify(ownIdentity()), { mode: 0o600 });
  try {
    for (const deadline = Date.now() + waitMsMax; Date.now() < deadline; await sleep(POLL_MS)) {
      const last = generations(folder).at(-1) ?? 0;
      if (last > 0 && isHeld(join(folder, `lock.${last}`))) continue;
      if (linkNext(draft, folder, last + 1)) return join(folder, `lock.${last + 1}`);
    }
  } finally {
    rmSync(draft, { force: true });
  }
  throw new EmbeddedPostgresError(
    "start_locked",
    `Another process has been starting Postgres in ${folder} for ${Math.round(waitMsMax / 1_000)} s. ` +
      `Wait for it, or end it; if there is none, delete the files lock.* in ${folder}.`,
  );
}

/** Takes `number` unless somebody else has, or has gone past it while we looked away. */
function linkNext(draft: string, folder: string, number: number): boolean {
  const lock = join(folder, `lock.${number}`);
  try {
    linkSync(draft, lock);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
    throw error;
  }
  const all = generations(folder);
  if (all.at(-1) !== number) {
    rmSync(lock, { force: true });
    return false;
  }
  for (const older of all.slice(0, -1)) rmSync(join(folder, `lock.${older}`), { force: true });
  return true;
}

function generations(folder: string): number[] {
  return readdirSync(folder)
    .map((name) => Number(/^lock\.(\d+)$/.exec(name)?.[1]))
    .filter(Number.isSafeInteger)
    .sort((a, b) => a - b);
}

function isHeld(lock: string): boolean {
  try {
    const holder = parseJson(processIdentity, readFileSync(lock, "utf8"));
    if (holder === undefined) return false;
    const liveness = livenessOf(holder);
    return (
      liveness === "alive" ||
      (liveness === "unknown" && Date.now() - statSync(lock).mtimeMs < UNPROVABLE_HOLDER_MS)
    );
  } catch {
    return false;
  }
}
