import { chownSync, cpSync, existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { networkInterfaces } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { openClient } from "../src/db/driver.ts";
import { isRunning, ownIdentity } from "../src/db/embedded/host-process.ts";
import { closedFolder, EmbeddedWorkbench, gone, serverPid } from "./support/embedded-workbench.ts";

const asRoot = process.getuid?.() === 0;
const NOBODY = 65_534;
const bench = new EmbeddedWorkbench();

beforeAll(() => bench.prepare());
afterEach(() => bench.endAll());
afterAll(() => bench.remove());

async function ask<T>(adminUrl: string, statement: string): Promise<T[]> {
  const sql = openClient(adminUrl, { max: 1, applicationName: "test", fetchTypes: false });
  try {
    return await sql.unsafe<T[]>(statement).simple();
  } finally {
    await sql.end({ timeout: 1 });
  }
}

function reachable(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port, timeout: 1_000 }, () => resolve(true));
    socket.once("error", () => resolve(false)).once("timeout", () => resolve(false));
    socket.once("connect", () => socket.destroy());
  });
}

test("a first start makes a durable server of its own that only this machine can reach, and stop ends it with the data kept", async () => {
  const dataDir = bench.newFolder();
  const first = await bench.start({ dataDir });
  expect(first.facts).toMatchObject({ adopted: false, previousOwnerDead: true, dataDir });
  const shown = await ask<{ name: string; setting: string }>(
    first.facts.adminUrl,
    "select name, setting from pg_settings where name in ('fsync', 'full_page_writes', 'synchronous_commit', 'password_encryption')",
  );
  expect(Object.fromEntries(shown.map(({ name, setting }) => [name, setting]))).toEqual({
    fsync: "on",
    full_page_writes: "on",
    synchronous_commit: "on",
    password_encryption: "scram-sha-256",
  });
  const wrong = new URL(first.facts.adminUrl);
  wrong.password = "guess";
  await expect(ask(wrong.href, "select 1")).rejects.toMatchObject({ code: "28P01" });
  for (const { address, internal } of Object.values(networkInterfaces()).flatMap((all) => all ?? [])) {
    if (!internal) expect(await reachable(address, first.facts.port)).toBe(false);
  }
  expect(statSync(join(dataDir, "control", "secret")).mode & 0o777).toBe(0o600);
  expect(statSync(first.facts.clusterDir).mode & 0o777).toBe(0o700);

  await ask(first.facts.adminUrl, "create table kept as select 7 as number");
  expect(await first.tell("stop")).toEqual({ stopped: true });
  expect(isRunning(first.facts.pid)).toBe(false);
  const second = await bench.start({ dataDir });
  expect(second.facts).toMatchObject({ adopted: false, previousOwnerDead: true });
  expect(await ask(second.facts.adminUrl, "select number from kept")).toEqual([{ number: 7 }]);
});

test("after SIGKILL of the application the next one adopts the living server and knows its former owner dead", async () => {
  const dataDir = bench.newFolder();
  const first = await bench.start({ dataDir });
  await first.kill("SIGKILL");
  const second = await bench.start({ dataDir });
  expect(second.facts).toMatchObject({ adopted: true, pid: first.facts.pid, previousOwnerDead: true });
  expect(await ask(second.facts.adminUrl, "select 1 as one")).toEqual([{ one: 1 }]);
  expect(await second.tell("stop")).toEqual({ stopped: true });
  expect(isRunning(first.facts.pid)).toBe(false);
});

test("starters at once share one server; stopping leaves it up until the last living user has gone", async () => {
  const dataDir = bench.newFolder();
  const apps = await Promise.all(Array.from({ length: 4 }, () => bench.start({ dataDir })));
  expect(new Set(apps.map(({ facts }) => facts.pid)).size).toBe(1);
  expect(apps.filter(({ facts }) => !facts.adopted)).toHaveLength(1);
  expect(apps.filter(({ facts }) => facts.previousOwnerDead)).toEqual(
    apps.filter(({ facts }) => !facts.adopted),
  );
  const [killed, ...stopping] = apps;
  await killed?.kill("SIGKILL");
  for (const [index, app] of stopping.entries()) {
    expect(isRunning(app.facts.pid)).toBe(true);
    expect(await app.tell("stop")).toEqual({ stopped: true });
    expect(isRunning(app.facts.pid)).toBe(index < stopping.length - 1);
  }
});

test("Ctrl-C reaches the application and not Postgres; a plain exit takes the server along", async () => {
  const dataDir = bench.newFolder();
  const first = await bench.start({ dataDir });
  const ended = new Promise((resolve) => first.child.once("exit", resolve));
  process.kill(-first.facts.appPid, "SIGINT");
  await ended;
  expect(await ask(first.facts.adminUrl, "select 1 as one")).toEqual([{ one: 1 }]);
  const second = await bench.start({ dataDir });
  expect(second.facts).toMatchObject({ adopted: true, pid: first.facts.pid });
  await second.tell("exit");
  await gone(first.facts.pid);
});

test("with keepRunning, stop and exit leave the server up, and the next ordinary user stops it", async () => {
  const dataDir = bench.newFolder();
  const first = await bench.start({ dataDir, keepRunning: true });
  expect(await first.tell("stop")).toEqual({ stopped: true });
  await first.tell("exit");
  const second = await bench.start({ dataDir, keepRunning: true });
  await second.tell("exit");
  const third = await bench.start({ dataDir });
  expect(third.facts).toMatchObject({ adopted: true, pid: first.facts.pid, previousOwnerDead: true });
  await third.tell("stop");
  expect(isRunning(first.facts.pid)).toBe(false);
});

test("a pid file left by a dead server, or naming a stranger's process, does not stop the next start", async () => {
  const dataDir = bench.newFolder();
  const first = await bench.start({ dataDir });
  await ask(first.facts.adminUrl, "create table kept as select 7 as number");
  process.kill(first.facts.pid, "SIGKILL");
  await gone(first.facts.pid);
  await first.kill("SIGKILL");
  const second = await bench.start({ dataDir });
  expect(second.facts.adopted).toBe(false);
  const { clusterDir } = second.facts;
  const pidFile = readFileSync(join(clusterDir, "postmaster.pid"), "utf8");
  await second.tell("stop");
  writeFileSync(join(clusterDir, "postmaster.pid"), pidFile.replace(/^\d+/, String(process.pid)));
  const third = await bench.start({ dataDir });
  expect(third.facts.adopted).toBe(false);
  expect(third.facts.logged.join()).toMatch(/stale postmaster\.pid/);
  expect(await ask(third.facts.adminUrl, "select number from kept")).toEqual([{ number: 7 }]);
});

test("a former owner whose pid was given to another process counts as dead; one that lives does not", async () => {
  const dataDir = bench.newFolder();
  const users = join(dataDir, "control", "users.json");
  const { pid, birth } = ownIdentity();
  await (await bench.start({ dataDir })).tell("stop");
  writeFileSync(
    users,
    JSON.stringify([{ token: "old", identity: { pid, birth: birth.replace(/\d+$/, "1") } }]),
  );
  const second = await bench.start({ dataDir });
  expect(second.facts.previousOwnerDead).toBe(true);
  await second.tell("stop");
  expect(isRunning(second.facts.pid)).toBe(false);
  writeFileSync(users, JSON.stringify([{ token: "alive", identity: { pid, birth } }]));
  const third = await bench.start({ dataDir });
  expect(third.facts.previousOwnerDead).toBe(false);
  await third.tell("stop");
  expect(isRunning(third.facts.pid)).toBe(true);
  await third.kill("SIGKILL");
  writeFileSync(users, "[{");
  expect((await bench.start({ dataDir })).facts.previousOwnerDead).toBe(false);
});

test("it starts as an ordinary user; root then serves the same folder under that user, and another user is refused", async () => {
  const dataDir = asRoot ? closedFolder(bench.newFolder()) : bench.newFolder();
  if (asRoot) chownSync(dataDir, NOBODY, NOBODY);
  const first = await bench.start({ dataDir }, asRoot ? NOBODY : undefined);
  const owner = statSync(first.facts.clusterDir).uid;
  expect(owner).toBe(asRoot ? NOBODY : process.getuid?.());
  await first.tell("stop");
  if (!asRoot) return;
  const second = await bench.start({ dataDir });
  expect(statSync(`/proc/${second.facts.pid}`).uid).toBe(NOBODY);
  await second.tell("stop");
  const refused = bench.launch({ dataDir }, 12_345);
  expect(await refused.next()).toMatchObject({ code: "folder_not_usable" });
});

test("below a folder that only root may pass, programs and data move to where Postgres's account gets, and are found again", async () => {
  const home = closedFolder(bench.newFolder());
  const dataDir = join(home, "project", "data");
  const packageDir = join(home, "package");
  cpSync(bench.packageDir, packageDir, { recursive: true, verbatimSymlinks: true });
  const first = await bench.start({ dataDir, packageDir });
  expect(first.facts.clusterDir.startsWith(asRoot ? bench.systemDir : dataDir)).toBe(true);
  if (asRoot)
    expect(readFileSync(`/proc/${first.facts.pid}/cmdline`, "utf8").startsWith(bench.systemDir)).toBe(true);
  await ask(first.facts.adminUrl, "create table kept as select 7 as number");
  await first.tell("stop");
  const second = await bench.start({ dataDir, packageDir });
  expect(second.facts.clusterDir).toBe(first.facts.clusterDir);
  expect(await ask(second.facts.adminUrl, "select number from kept")).toEqual([{ number: 7 }]);
  expect(existsSync(join(dataDir, "cluster"))).toBe(!asRoot);
  expect(serverPid(second.facts.clusterDir)).toBe(second.facts.pid);
});
