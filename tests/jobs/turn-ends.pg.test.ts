import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { systemClock } from "../../src/app/system-ports.ts";
import { signatureOf } from "../../src/jobs/deliveries/webhook.ts";
import { createScriptedModel, fail, say, stall } from "../../src/llm/scripted.ts";
import { errorTable } from "../../src/protocol/errors.ts";
import { AppWorld } from "./app-world.ts";
import { armKill } from "./killer.ts";
import { startReceiver } from "./receiver.ts";
import { Someone } from "./someone.ts";
import { until } from "./until.ts";

const model = createScriptedModel(({ messages }) => {
  const text = JSON.stringify(messages.at(-1));
  // What nobody has answered stands before what is asked now.
  if (text.includes("stall")) return [stall];
  return text.includes("fail") ? [fail("invalid_request")] : say("It is", " done.");
}, systemClock);

let receiver: Awaited<ReturnType<typeof startReceiver>>;
let world: AppWorld;
beforeAll(async () => {
  receiver = await startReceiver({ fail: 1 });
  world = await AppWorld.start({ PAM_WEBHOOK_PRIVATE_HOSTS: receiver.host }, { model });
});
afterAll(async () => {
  await world?.close();
  receiver?.close();
});

const ends = ["turn.completed", "turn.failed", "turn.cancelled"];

/** Someone whose webhook asks for these events. */
async function listening(events: readonly string[]) {
  const user = new Someone(world);
  const hook = { url: `http://${receiver.host}/${user.id}`, events };
  const { secret } = await user.call("POST /api/pam/webhooks", hook);
  const heard = () => {
    const own = receiver.received.filter(({ path }) => path === `/${user.id}`);
    return [...new Map(own.map((it) => [it.headers["pam-webhook-id"], it])).values()];
  };
  return { user, secret: String(secret), heard, told: () => heard().map(({ body }) => JSON.parse(body)) };
}

const queue = async (user: Someone, message: string) =>
  String((await user.call("POST /api/pam/process", { message }))["job"]);
const stateOf = (user: Someone, job: string) => user.call(`GET /api/pam/jobs/${job}`);

test("a webhook hears of the end of each turn: completed, failed and cancelled, running or waiting; signed, and again after a 500", async () => {
  const { user, secret, heard, told } = await listening(ends);
  await user.call("POST /api/pam/chat", { message: "hello" });
  await until("the first delivery, at its second try", async () => {
    await user.hasten();
    return receiver.received.length >= 2;
  });
  const [first] = heard();
  const stamp = String(first?.headers["pam-webhook-timestamp"]);
  expect(first?.headers["pam-webhook-signature"]).toBe(signatureOf(secret, stamp, first?.body ?? ""));
  await world.call(user.login, "POST /api/pam/chat", { message: "please fail" });
  const job = await queue(user, "stall");
  await until("it runs", async () => (await stateOf(user, job))["status"] === "running");
  const waiting = await queue(user, "waits behind it");
  await until("it waits", async () => (await stateOf(user, waiting))["turn"] !== null);
  const { conversation, turn } = await stateOf(user, waiting);
  await user.call(`POST /api/pam/conversations/${String(conversation)}/cancel`, { turn });
  await user.call(`POST /api/pam/conversations/${String(conversation)}/cancel`, {});
  await until("four ends", () => told().length === 4);
  const kinds = told().map(({ event }) => event);
  expect(kinds.toSorted()).toEqual(["turn.cancelled", "turn.cancelled", "turn.completed", "turn.failed"]);
  for (const { event, data } of told()) {
    expect(data).toMatchObject({ conversation, turn: expect.any(String), steps: expect.any(Number) });
    expect(data.error !== undefined, event).toBe(event === "turn.failed");
  }
});

test("a webhook that does not ask for ends hears of none, and nobody else's does", async () => {
  const quiet = await listening(["notification.created"]);
  const other = await listening(["turn.completed"]);
  await quiet.user.call("POST /api/pam/chat", { message: "hello" });
  await other.user.call("POST /api/pam/chat", { message: "hello" });
  await until("the delivery", () => other.told().length === 1);
  const rows = await world.admin`select from outbox where user_id = ${quiet.user.id} and kind = 'webhook'`;
  expect(rows).toHaveLength(0);
});

test("an end whose commit is cut off is told once: the delivery is written with it, or not at all", async () => {
  const { user, told } = await listening(ends);
  const kill = await armKill(world.admin, {
    table: "outbox",
    on: "insert",
    when: `new.user_id = '${user.id}' and new.kind = 'webhook'`,
  });
  void world.call(user.login, "POST /api/pam/chat", { message: "hello" }).catch(() => {});
  await until("the kill", () => kill.hit());
  await until("the delivery", () => told().length === 1);
  const ended = await world.admin`select from turns where user_id = ${user.id} and status = 'completed'`;
  expect([ended.length, told().length]).toEqual([1, 1]);
  await kill.disarm();
});

test("the result of a queued request arrives at every device, also one that was away, once, and at webhooks", async () => {
  const { user, told } = await listening(["job.ended"]);
  const away = await world.join(user.login);
  const inbox = away.frames.find(({ type }) => type === "ready")?.["inbox"];
  await away.end();
  const here = await Promise.all([world.join(user.login), world.join(user.login)]);
  const job = await queue(user, "hello");
  const ended = { type: "job.ended", inbox: true, job, status: "completed", text: "It is done." };
  for (const device of here) expect(await device.next("job.ended")).toMatchObject(ended);
  const back = await world.join(user.login);
  back.send({ type: "subscribe", ...Object(inbox), inbox: true });
  expect(await back.next("job.ended")).toMatchObject(ended);
  await until("the delivery", () => told().length === 1);
  expect(told()[0]).toMatchObject({
    event: "job.ended",
    data: { job, status: "completed", text: "It is done." },
  });
  expect(await user.entries("job.ended")).toBe(1);
  for (const device of [...here, back]) {
    expect(device.frames.filter(({ type }) => type === "job.ended")).toHaveLength(1);
    await device.end();
  }
});

test("a queued request that fails, is stopped, or never becomes a turn says so in the same way", async () => {
  const user = new Someone(world);
  const device = await world.join(user.login);
  const failing = await queue(user, "please fail");
  expect(await device.next("job.ended")).toMatchObject({ job: failing, status: "failed", error: {} });
  const stalling = await queue(user, "stall");
  await until("it runs", async () => (await stateOf(user, stalling))["status"] === "running");
  const { conversation } = await stateOf(user, stalling);
  await user.call(`POST /api/pam/conversations/${String(conversation)}/cancel`, {});
  expect(await device.next("job.ended")).toMatchObject({ job: stalling, status: "cancelled", text: "" });
  // Its conversation goes before it is taken on.
  const gone = await world.ids.next();
  await world.admin`insert into outbox (workspace, id, user_id, kind, dedupe_key, payload)
    values (${user.workspace}, ${gone}, ${user.id}, 'process', ${gone},
      ${JSON.stringify({ message: "x", conversation: randomUUID() })}::text::jsonb)`;
  const refused = { code: "not_found", message: errorTable.not_found.text };
  expect(await device.next("job.ended")).toMatchObject({ job: gone, status: "failed", error: refused });
  expect(await stateOf(user, gone)).toMatchObject({ status: "failed", error: refused.message });
  await device.end();
});

test("what an exception said of a queued request reaches no device and no webhook: they read that it failed, operators why", async () => {
  const { user, told } = await listening(["job.ended"]);
  const device = await world.join(user.login);
  const broken = world.ids.next();
  // A request that no version can have written, at its last try.
  await world.admin`insert into outbox (workspace, id, user_id, kind, dedupe_key, payload, attempts, next_try_at)
    values (${user.workspace}, ${broken}, ${user.id}, 'process', ${broken}, '{}', 9, now() - interval '1 minute')`;
  const error = { code: "internal", message: errorTable.internal.text };
  expect(await device.next("job.ended")).toMatchObject({ job: broken, status: "failed", error });
  await until("the delivery", () => told().length === 1);
  expect(told()[0]).toMatchObject({ data: { job: broken, error } });
  expect(await stateOf(user, broken)).toMatchObject({ status: "failed", error: error.message });
  const [row] = await world.admin`select last_error from outbox where id = ${broken}`;
  expect(row?.["last_error"]).toContain("is missing; it is text");
  await device.end();
});

test("a webhook that switches itself off says so at every device, by its entry and by a notification, once", async () => {
  const { user } = await listening(["notification.created"]);
  const device = await world.join(user.login);
  await world.admin`update webhooks set url = 'http://10.1.2.3/', failures = 9 where user_id = ${user.id}`;
  await world.notify(user.login, "one");
  await world.notify(user.login, "two");
  const off = { url: "http://10.1.2.3/", active: false, failures: 10, createdAt: expect.any(String) };
  expect(await device.next("webhook.changed")).toMatchObject({ action: "updated", webhook: off });
  await until("nothing more to leave", async () => {
    const left =
      await world.admin`select from outbox where user_id = ${user.id} and sent_at is null and dead_at is null`;
    return left.length === 0;
  });
  expect(await user.entries("webhook.changed")).toBe(2);
  expect(await user.notified("webhook_off")).toBe(1);
  const told = () =>
    device.frames.filter((frame) => JSON.stringify(frame).includes("A webhook was switched off"));
  await until("the notification", () => told().length === 1);
  const [hook] = (await user.call("GET /api/pam/webhooks"))["webhooks"] as { id: string }[];
  expect(told()[0]).toMatchObject({ notification: { link: { kind: "webhook", id: hook?.id } } });
  await device.end();
});

test("a turn that ends before its request could say which one it became is told all the same", async () => {
  const user = new Someone(world);
  const device = await world.join(user.login);
  const kill = await armKill(world.admin, {
    table: "outbox",
    on: "update",
    when: `new.user_id = '${user.id}' and new.kind = 'process' and new.sent_at is not null`,
  });
  const job = await queue(user, "hello");
  await until("the kill", () => kill.hit());
  await until("the turn's end", async () => {
    const rows = await world.admin`select from turns where user_id = ${user.id} and status = 'completed'`;
    return rows.length === 1;
  });
  await user.hasten();
  expect(await device.next("job.ended")).toMatchObject({ job, status: "completed", text: "It is done." });
  await kill.disarm();
  await device.end();
});
