import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { openClient } from "../src/db/driver.ts";
import { isRunning, ownIdentity } from "../src/db/embedded/host-process.ts";
import { EmbeddedWorkbench, gone, serverPid } from "./support/embedded-workbench.ts";

const asRoot = process.getuid?.() === 0;
const NOBODY = 65_534;
const bench = new EmbeddedWorkbench();

beforeAll(() => bench.prepare());
afterEach(() => bench.endAll());
afterAll(() => bench.remove());

/** The package as npm leaves it when install scripts are off: without the links between library names. */
function packageWithoutLinks(): string {
  const packageDir = bench.newFolder();
  cpSync(bench.packageDir, packageDir, { recursive: true, verbatimSymlinks: true });
  const links: { target: string }[] = JSON.parse(
    readFileSync(join(packageDir, "native", "pg-symlinks.json"), "utf8"),
  );
  for (const { target } of links) rmSync(join(packageDir, target), { force: true });
  return packageDir;
}

test("with install scripts switched off it makes the missing library links itself", async () => {
  const packageDir = packageWithoutLinks();
  const app = await bench.start({ dataDir: bench.newFolder(), packageDir });
  expect(isRunning(app.facts.pid)).toBe(true);
});

test("where it may not write to the package, it makes the links in a copy of its own", async () => {
  const packageDir = packageWithoutLinks();
  const dataDir = bench.newFolder();
  mkdirSync(dataDir);
  if (asRoot) chownSync(dataDir, NOBODY, NOBODY);
  else chmodSync(join(packageDir, "native", "lib"), 0o555);
  const app = await bench.start({ dataDir, packageDir }, asRoot ? NOBODY : undefined);
  expect(app.facts.logged.join()).toContain("runs from a copy");
  chmodSync(join(packageDir, "native", "lib"), 0o755);
});

test("first starts killed at any moment leave nothing that stops the next one", async () => {
  const dataDir = bench.newFolder();
  const begun = () => existsSync(dataDir) && readdirSync(dataDir).some((name) => name.startsWith("cluster"));
  for (let round = 0; round < 8; round += 1) {
    const app = bench.launch({ dataDir });
    const ended = new Promise((resolve) => app.child.once("exit", resolve));
    for (let wait = 0; wait < 500 && !begun(); wait += 1) await sleep(2);
    await sleep(Math.random() * 300);
    // Everything at once, as a power cut does; later the application alone, whose initdb goes on without it.
    process.kill(round < 5 ? -(app.child.pid ?? 0) : (app.child.pid ?? 0), "SIGKILL");
    await ended;
  }
  const app = await bench.start({ dataDir });
  expect(app.facts.previousOwnerDead).toBe(true);
  await app.tell("stop");
  expect(isRunning(app.facts.pid)).toBe(false);
});

test("a start lock whose holder died is taken over by one of several waiting starters", async () => {
  const dataDir = bench.newFolder();
  const { pid, birth } = ownIdentity();
  mkdirSync(join(dataDir, "control"), { recursive: true });
  writeFileSync(
    join(dataDir, "control", "lock.41"),
    JSON.stringify({ pid, birth: birth.replace(/\d+$/, "1") }),
  );
  const apps = await Promise.all(Array.from({ length: 3 }, () => bench.start({ dataDir })));
  expect(apps.filter(({ facts }) => !facts.adopted)).toHaveLength(1);
});

test("a server that dies while the application lives is there for the next start, where it was", async () => {
  const dataDir = bench.newFolder();
  const first = await bench.start({ dataDir });
  process.kill(first.facts.pid, "SIGKILL");
  await gone(first.facts.pid);
  const second = await bench.start({ dataDir });
  expect(second.facts).toMatchObject({ port: first.facts.port, previousOwnerDead: false });
  expect(await first.tell("stop")).toEqual({ stopped: true });
  expect(isRunning(second.facts.pid)).toBe(true);
});

test("a server without fsync is refused where durability is asked for", async () => {
  const dataDir = bench.newFolder();
  await bench.start({ dataDir, durable: false });
  expect(await bench.launch({ dataDir }).next()).toMatchObject({ code: "server_not_durable" });
  expect(await bench.start({ dataDir, durable: false })).toMatchObject({ facts: { adopted: true } });
});

test("each wrong folder or server is refused with its code and a next step, and without the secret", async () => {
  const dataDir = bench.newFolder();
  const first = await bench.start({ dataDir });
  const secretFile = join(dataDir, "control", "secret");
  const secret = readFileSync(secretFile, "utf8");
  const refusal = async (options: object) => {
    const word = await bench.launch({ dataDir, ...options }).next();
    expect(JSON.stringify(word)).not.toContain(secret);
    return word;
  };
  writeFileSync(secretFile, "another");
  expect(await refusal({})).toMatchObject({ code: "secret_mismatch" });
  writeFileSync(secretFile, secret);
  await first.tell("stop");

  rmSync(secretFile);
  expect(await refusal({})).toMatchObject({
    code: "folder_not_usable",
    message: expect.stringMatching(/Restore that file/),
  });
  writeFileSync(secretFile, secret);
  expect(await refusal({ settings: { shared_buffers: "many" } })).toMatchObject({
    code: "start_failed",
    message: expect.stringMatching(/invalid value for parameter "shared_buffers"/),
  });
  const version = join(first.facts.clusterDir, "PG_VERSION");
  writeFileSync(version, "17\n");
  expect(await refusal({})).toMatchObject({
    code: "version_mismatch",
    message: expect.stringMatching(/Postgres 17/),
  });
  writeFileSync(version, "18\n");
  expect(await refusal({ packageDir: join(bench.root, "nothing") })).toMatchObject({
    code: "binaries_missing",
  });
  expect(await refusal({ dataDir: secretFile })).toMatchObject({ code: "folder_not_usable" });
  expect(existsSync(join(first.facts.clusterDir, "postmaster.pid"))).toBe(false);
  expect(await bench.start({ dataDir })).toMatchObject({ facts: { adopted: false } });
});

test("a server that dies alone while two applications use it is started again, once, where they find it", async () => {
  const dataDir = bench.newFolder();
  const [first, second] = [await bench.start({ dataDir }), await bench.start({ dataDir })];
  const client = openClient(first.facts.adminUrl, { max: 1, applicationName: "test" });
  await client`create table kept as select 42 as answer`;
  for (let death = 0; death < 2; death += 1) {
    const pid = serverPid(first.facts.clusterDir) ?? 0;
    process.kill(pid, "SIGKILL");
    await gone(pid);
    // A connection's own process may answer on for a moment when the server above it is gone.
    const isAgain = () => (serverPid(first.facts.clusterDir) ?? pid) !== pid;
    const answers = async () =>
      isAgain() && (await client`select answer from kept`.catch(() => []))[0]?.["answer"] === 42;
    for (let wait = 0; wait < 600 && !(await answers()); wait += 1) await sleep(50);
    expect(await answers()).toBe(true);
  }
  await client.end({ timeout: 1 });
  const last = serverPid(first.facts.clusterDir) ?? 0;
  await first.tell("stop");
  expect(isRunning(last)).toBe(true);
  await second.tell("stop");
  expect(isRunning(last)).toBe(false);
});

test("the last to leave stops a server that another one has only just started again", async () => {
  const dataDir = bench.newFolder();
  for (let round = 0; round < 4; round += 1) {
    const apps = [await bench.start({ dataDir }), await bench.start({ dataDir })];
    const { clusterDir } = apps[0]?.facts ?? { clusterDir: "" };
    const pid = serverPid(clusterDir) ?? 0;
    process.kill(pid, "SIGKILL");
    const again = () => serverPid(clusterDir) ?? pid;
    for (let wait = 0; wait < 6_000 && again() === pid; wait += 1) await sleep(5);
    await Promise.all(apps.map((app) => app.tell("stop")));
    expect(serverPid(clusterDir)).toBe(undefined);
    for (const app of apps) await app.tell("exit");
  }
});
