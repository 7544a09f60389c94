import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, inject, test, vi } from "vitest";
import { systemClock } from "../../src/app/system-ports.ts";
import { createScriptedModel, say } from "../../src/llm/scripted.ts";
import { testDatabase } from "../support/postgres.ts";
import { type Instances, instancesOn } from "./instances.ts";

// Whole processes, on machines that do other things as well.
vi.setConfig({ testTimeout: 120_000 });

const root = fileURLToPath(new URL("../..", import.meta.url));
const model = createScriptedModel(() => say("Heard."), systemClock);

let instances: Instances;
beforeEach(async () => {
  instances = await instancesOn();
});
afterEach(() => instances.close());

/** `npm run epoch:bump`, as an operator calls it. */
async function bump(databaseUrl: string, ...flags: string[]) {
  const { PATH = "", HOME = "" } = process.env;
  const dataDir = await mkdtemp(join(inject("scratchDir"), "epoch-"));
  const child = spawn(process.execPath, ["scripts/epoch-bump.mjs", "--data-dir", dataDir, ...flags], {
    cwd: root,
    env: { PATH, HOME, DATABASE_URL: databaseUrl },
  });
  const said = { out: "", complaints: "" };
  child.stdout.on("data", (data) => (said.out += data));
  child.stderr.on("data", (data) => (said.complaints += data));
  const [code] = await once(child, "close");
  return { code, ...said };
}

/** A user who has said something and has the answer. */
async function talked(user: string) {
  const instance = await instances.start({ model });
  const peer = await instance.join(user);
  const ready = peer.frames.find(({ type }) => type === "ready");
  peer.send({ type: "chat", id: "before-0001", content: "hello" });
  const { conversation, epoch } = await peer.next("ack");
  const { seq } = await peer.next("turn.completed");
  return { instance, cursor: { conversation, epoch, seq }, inbox: ready?.["inbox"] };
}

describe("npm run epoch:bump", () => {
  test("a client with a cursor from before gets reset{epoch_changed} and what is there; one from after resumes", async () => {
    const { instance, cursor } = await talked("anna");
    await instance.stop();
    expect(await bump(instances.database.adminUrl)).toMatchObject({
      code: 0,
      out: expect.stringMatching(/new epoch: 2 conversations and inboxes/),
    });
    const peer = await (await instances.start({ model })).join("anna");
    peer.send({ type: "subscribe", id: "again-00001", ...cursor });
    const reset = await peer.next("reset");
    expect(reset).toMatchObject({ reason: "epoch_changed", seq: cursor.seq });
    expect(JSON.stringify(reset)).toContain("Heard.");
    const { epoch } = reset;
    expect(epoch).not.toBe(cursor.epoch);
    peer.send({ type: "subscribe", id: "again-00002", ...cursor, epoch });
    expect(await peer.next("resumed")).toMatchObject({ to: cursor.seq });
    peer.send({
      type: "chat",
      id: "after-00001",
      content: "still there?",
      conversation: cursor.conversation,
    });
    expect(await peer.next("ack")).toMatchObject({ epoch });
    await peer.next("turn.completed");
  });

  test("the inbox is another log too", async () => {
    const { instance, inbox } = await talked("ben");
    await instance.stop();
    expect((await bump(instances.database.adminUrl)).code).toBe(0);
    const peer = await (await instances.start({ model })).join("ben");
    peer.send({ type: "subscribe", id: "again-00001", inbox: true, ...(inbox as object) });
    expect(await peer.next("reset")).toMatchObject({ reason: "epoch_changed" });
  });

  test("while an instance lives it is refused, names it and changes nothing; --force does it all the same", async () => {
    const { cursor } = await talked("cleo");
    const refused = await bump(instances.database.adminUrl);
    expect(refused).toMatchObject({ code: 1, out: "" });
    expect(refused.complaints).toMatch(new RegExp(`process ${process.pid} on .*--force`));
    expect(await epochs()).toContain(cursor.epoch);
    expect(await bump(instances.database.adminUrl, "--force")).toMatchObject({
      code: 0,
      out: expect.stringMatching(/Leases ended: 1/),
    });
    expect(await epochs()).not.toContain(cursor.epoch);
    // Below it is every fence that an owner from before the restore can hold.
    const [fences] = await instances.asAdmin(
      (sql) => sql`select min(fence)::int as lowest from conversations`,
    );
    expect(fences?.["lowest"]).toBeGreaterThanOrEqual(1_000_000);
  });

  test("a database without PAM's tables, and a role that may not, are told apart", async () => {
    const empty = await testDatabase();
    expect((await bump(empty.adminUrl)).complaints).toMatch(/no PAM tables/);
    await empty.drop();
    const { instance } = await talked("dora");
    await instance.stop();
    const url = new URL(instances.database.adminUrl);
    await instances.asAdmin((sql) =>
      sql.unsafe("drop role if exists epoch_stranger; create role epoch_stranger login password 'x'"),
    );
    url.username = "epoch_stranger";
    url.password = "x";
    expect((await bump(url.href)).complaints).toMatch(/may not do this.*administrator/);
    await instances.asAdmin((sql) => sql`drop role epoch_stranger`);
  });
});

const epochs = () =>
  instances.asAdmin(async (sql) =>
    (await sql`select epoch from conversations`).map((row) => String(row["epoch"])),
  );
