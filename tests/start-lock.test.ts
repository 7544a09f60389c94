import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, beforeEach, expect, test } from "vitest";
import { ownIdentity } from "../src/db/embedded/host-process.ts";
import { withStartLock } from "../src/db/embedded/start-lock.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "pam-lock-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const { pid, birth } = ownIdentity();
const born = (startTick: string) => JSON.stringify({ pid, birth: birth.replace(/\d+$/, startTick) });

test("one holder at a time, each waiter gets its turn, and no file but the last lock stays", async () => {
  writeFileSync(join(folder, "lock.3"), born("1"));
  let inside = 0;
  let most = 0;
  const work = async () => {
    inside += 1;
    most = Math.max(most, inside);
    await sleep(2);
    inside -= 1;
    return "done";
  };
  const results = await Promise.all(Array.from({ length: 25 }, () => withStartLock(folder, 30_000, work)));
  expect(results).toEqual(Array(25).fill("done"));
  expect(most).toBe(1);
  expect(readdirSync(folder)).toEqual(["lock.28"]);
});

test("a living holder is waited for no longer than asked, and the refusal names the folder", async () => {
  writeFileSync(join(folder, "lock.1"), JSON.stringify(ownIdentity()));
  const refused = withStartLock(folder, 60, async () => {});
  await expect(refused).rejects.toMatchObject({
    code: "start_locked",
    message: expect.stringContaining(folder),
  });
  expect(readdirSync(folder)).toEqual(["lock.1"]);
});

test("the lock of a holder that died, or whose work threw, is free", async () => {
  writeFileSync(join(folder, "lock.1"), born("1"));
  const failing = withStartLock(folder, 5_000, () => Promise.reject(new Error("work failed")));
  await expect(failing).rejects.toThrow("work failed");
  expect(await withStartLock(folder, 5_000, async () => "free")).toBe("free");
});
