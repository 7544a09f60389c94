import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { personalWorkspaceOf, userIdOf } from "../../src/auth/user-id.ts";
import { signatureOf } from "../../src/jobs/deliveries/webhook.ts";
import { AppWorld } from "./app-world.ts";
import { Someone } from "./someone.ts";
import { until } from "./until.ts";

let world: AppWorld;
let receiver: Server;
let port = 0;
const received: { body: string; headers: Record<string, unknown> }[] = [];

beforeAll(async () => {
  receiver = createServer(async (request, response) => {
    let body = "";
    for await (const chunk of request) body += chunk;
    received.push({ body, headers: request.headers });
    response.writeHead(200).end();
  });
  await once(receiver.listen(0, "127.0.0.1"), "listening");
  port = (receiver.address() as AddressInfo).port;
  world = await AppWorld.start({ PAM_WEBHOOK_PRIVATE_HOSTS: `127.0.0.1:${port}` });
});
afterAll(async () => {
  receiver.close();
  await world.close();
});

async function remind(user: string, at: Date, payload: object): Promise<void> {
  const [workspace, who, id] = [personalWorkspaceOf(user), userIdOf(user), randomUUID()];
  await world.admin`insert into schedules (workspace, id, user_id, kind, payload, starts_at, next_at)
    values (${workspace}, ${id}, ${who}, 'reminder', ${JSON.stringify(payload)}::text::jsonb, ${at}, ${at})`;
}

test("a reminder whose time came while no server ran fires once, when one is there again", async () => {
  const user = `user-${randomUUID()}`;
  await (await world.join(user)).end();
  await world.stopApps();
  await remind(user, new Date(Date.now() + 100), { text: "Call the dentist" });
  await world.startApp();
  await world.startApp();
  const [one, two] = [await world.join(user), await world.join(user)];
  const has = (frames: readonly object[]) => JSON.stringify(frames).includes("Call the dentist");
  for (const device of [one, two]) {
    device.send({ type: "subscribe", inbox: true, epoch: randomUUID(), seq: 0 });
  }
  await until("one notification", async () => (await list(user)).length === 1);
  expect(await list(user)).toMatchObject([{ title: "Call the dentist" }]);
  const [entries] =
    await world.admin`select count(*)::int as n from log where type = 'notification.created' and user_id = ${userIdOf(user)}`;
  expect(entries?.["n"]).toBe(1);
  await remind(user, new Date(), { text: "And the garage: Call the dentist" });
  await until("both devices to hear", () => has(one.frames) && has(two.frames));
  await Promise.all([one.end(), two.end()]);
});

async function list(user: string): Promise<{ title: string }[]> {
  return (await world.call(user, "GET /api/social/notifications")).body["notifications"] as {
    title: string;
  }[];
}

test("a webhook is made with a secret that is told once, hears of notifications, signed, and is changed and removed by its user only", async () => {
  const [user, other] = [`user-${randomUUID()}`, `user-${randomUUID()}`];
  const hook = { url: `http://127.0.0.1:${port}/hook` };
  const key = `hook-${randomUUID()}`;
  const made = await world.call(user, "POST /api/pam/webhooks", hook, key);
  expect(made.status).toBe(201);
  const secret = String(made.body["secret"]);
  const { id } = made.body["webhook"] as { id: string };
  const again = await world.call(user, "POST /api/pam/webhooks", hook, key);
  expect([again.status, again.body["secret"], (again.body["webhook"] as { id: string }).id]).toEqual([
    200,
    undefined,
    id,
  ]);
  expect(JSON.stringify((await world.call(user, "GET /api/pam/webhooks")).body)).not.toContain(secret);
  const [row] = await world.admin`select secret from webhooks where id = ${id}`;
  expect(String(row?.["secret"])).not.toContain(secret);
  await world.notify(user, "Insurance");
  await until("the delivery", () => received.length === 1);
  const { body, headers } = received[0] ?? { body: "", headers: {} };
  expect(JSON.parse(body)).toMatchObject({
    event: "notification.created",
    data: { notification: { title: "Insurance" } },
  });
  expect(headers["pam-webhook-signature"]).toBe(
    signatureOf(secret, String(headers["pam-webhook-timestamp"]), body),
  );
  for (const line of [
    `PATCH /api/pam/webhooks/${id}`,
    `DELETE /api/pam/webhooks/${id}`,
    "DELETE /api/pam/webhooks/x",
  ])
    expect(
      (await world.call(other, line, line.startsWith("PATCH") ? { active: false } : undefined)).status,
      line,
    ).toBe(404);
  for (const url of ["ftp://x/", "http://169.254.169.254/", "http://a:b@example.org/", "http://[::1]/"])
    expect((await world.call(user, "POST /api/pam/webhooks", { url })).status, url).toBe(400);
  const changed = await world.call(user, `PATCH /api/pam/webhooks/${id}`, { active: false });
  expect(changed.body).toMatchObject({ webhook: { id, active: false } });
  expect((await world.call(user, `DELETE /api/pam/webhooks/${id}`)).status).toBe(200);
  expect((await world.call(user, "GET /api/pam/webhooks")).body).toEqual({ webhooks: [] });
});

test("a webhook that asks for changes of rows hears of each write of its user's once, by REST, by a tool and by an undo; others do not", async () => {
  const [user, other] = [`user-${randomUUID()}`, `user-${randomUUID()}`];
  const path = `/${randomUUID()}`;
  const hook = { url: `http://127.0.0.1:${port}${path}`, events: ["records.changed"] };
  const made = await world.call(user, "POST /api/pam/webhooks", hook, `hook-${randomUUID()}`);
  expect(made.body).toMatchObject({ webhook: { events: ["records.changed"] } });
  await world.call(other, "POST /api/you/tasks", { title: "Not yours" });
  const key = `task-${randomUUID()}`;
  for (let times = 0; times < 2; times++)
    await world.call(user, "POST /api/you/tasks", { title: "Call the plumber" }, key);
  await world.call(user, "POST /api/pam/tools/complete_task", { task: "plumber" }, `done-${key}`);
  await world.call(user, "POST /api/pam/tools/undo", { toolUse: `rest_done-${key}` }, `undo-${key}`);
  await world.call(user, "POST /api/pam/chat", { message: "I spent 12 euros on lunch" });
  await world.notify(user, "Not asked for");
  const heard = () => received.filter(({ body }) => body.includes('"records.changed"')).map(told);
  const told = ({ body }: { body: string }) => JSON.parse(body).data;
  await until("four deliveries", () => heard().length === 4);
  const changes = heard().map(({ toolUse, turn, changes: [change] }) => {
    return { toolUse, inTurn: turn !== undefined, kind: change.kind, action: change.action };
  });
  expect(changes).toHaveLength(4);
  expect(changes).toEqual(
    expect.arrayContaining([
      { toolUse: `rest_${key}`, inTurn: false, kind: "task", action: "created" },
      { toolUse: `rest_done-${key}`, inTurn: false, kind: "task", action: "updated" },
      { toolUse: `rest_undo-${key}`, inTurn: false, kind: "task", action: "updated" },
      { toolUse: expect.any(String), inTurn: true, kind: "expense", action: "created" },
    ]),
  );
  const others =
    await world.admin`select from outbox where user_id = ${userIdOf(other)} and kind = 'webhook'`;
  expect(others).toHaveLength(0);
});

test("a request that is queued becomes a turn of its user's conversation, once for its key", async () => {
  const user = `user-${randomUUID()}`;
  const key = `process-${randomUUID()}`;
  const queued = await world.call(user, "POST /api/pam/process", { message: "hello" }, key);
  expect([queued.status, queued.body["status"]]).toEqual([202, "queued"]);
  const job = String(queued.body["job"]);
  expect((await world.call(user, "POST /api/pam/process", { message: "hello" }, key)).body["job"]).toBe(job);
  expect((await world.call(user, "POST /api/pam/process", { message: "other" }, key)).status).toBe(409);
  const state = async () => (await world.call(user, `GET /api/pam/jobs/${job}`)).body;
  await until("the turn to end", async () => (await state())["status"] === "completed");
  const [turns] = await world.admin`select count(*)::int as n from turns where user_id = ${userIdOf(user)}`;
  expect(turns?.["n"]).toBe(1);
  expect((await world.call("somebody else", `GET /api/pam/jobs/${job}`)).status).toBe(404);
  expect(
    (await world.call(user, "POST /api/pam/process", { message: "x", conversation: randomUUID() })).status,
  ).toBe(404);
  expect((await world.call(user, "POST /api/pam/process", {})).status).toBe(400);
  // As the purge of its conversation does: it is not queued again by that.
  await world.admin`delete from turns where id = ${String((await state())["turn"])}`;
  expect((await world.call(user, `GET /api/pam/jobs/${job}`)).status).toBe(404);
});

test("a queued request that comes again when the outbox has forgotten it is the same job, asks for no second turn, and is told no second time", async () => {
  const user = new Someone(world);
  const key = `process-${randomUUID()}`;
  const ask = (message: string) => world.call(user.login, "POST /api/pam/process", { message }, key);
  const job = String((await ask("hello")).body["job"]);
  const state = async () => (await world.call(user.login, `GET /api/pam/jobs/${job}`)).body;
  const told = async () => (await user.entries("job.ended")) === 1;
  await until("the turn to end and be told", async () => (await state())["status"] === "completed" && told());
  const { turn } = await state();
  await until("all to have left", async () => (await unsent(user)) === 0);
  await world.admin`delete from outbox where user_id = ${user.id}`;
  await until("the queue to have forgotten it too", async () => {
    const rows = await world.admin`
      delete from bullmq.job where id = ${`out-${job}-0`} and state = 'completed' returning id`;
    return rows.length === 1;
  });
  expect((await ask("something else")).status).toBe(409);
  expect((await ask("hello")).body).toEqual({ status: "queued", job });
  await until(
    "it to be taken on",
    async () => (await state())["turn"] !== null && (await unsent(user)) === 0,
  );
  expect(await state()).toMatchObject({ job, status: "completed", turn });
  expect([await user.rows("turns"), await user.entries("job.ended")]).toEqual([1, 1]);
});

async function unsent(user: Someone): Promise<number> {
  const [row] = await world.admin`select count(*)::int as n from outbox
    where user_id = ${user.id} and sent_at is null and dead_at is null`;
  return Number(row?.["n"]);
}

test("the health page tells of the queue", async () => {
  const { body } = await world.call("anybody", "GET /api/health/detailed");
  expect(body["checks"]).toMatchObject({
    jobs: { status: "healthy", queue: "postgres", failed: 0, outboxDead: 0 },
  });
});
