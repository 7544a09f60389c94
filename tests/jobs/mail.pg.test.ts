import { afterAll, beforeAll, expect, test } from "vitest";
import { AppWorld } from "./app-world.ts";
import { armKill } from "./killer.ts";
import { headOf, type MailServer, startMailServer } from "./mail-server.ts";
import { Someone } from "./someone.ts";
import { until } from "./until.ts";

let server: MailServer;
let world: AppWorld;
beforeAll(async () => {
  server = await startMailServer();
  world = await AppWorld.start({ PAM_SMTP_URL: server.url });
});
afterAll(async () => {
  await world?.close();
  server?.close();
});

const mailsTo = (address: string) => server.mails.filter((mail) => headOf(mail, "To") === address);
const codeIn = (mail = "") => /[B-V]{4}-[B-V]{4}/.exec(mail)?.[0] ?? "";

/** Someone whose address got its code. */
async function named(address?: string) {
  const user = new Someone(world);
  const email = address ?? user.email;
  await user.call("PATCH /api/profiles/me", { email });
  await until("the code", () => mailsTo(email).length > 0);
  return { user, email, code: codeIn(mailsTo(email).at(-1)) };
}

const confirm = (user: Someone, code: string) =>
  world.call(user.login, "POST /api/profiles/me/email/confirm", { code });
const stateOf = (user: Someone) => user.call("GET /api/profiles/me/email");

async function remind(user: Someone, text: string): Promise<void> {
  const remindAt = new Date(Date.now() + 3_600_000).toISOString();
  await user.call("POST /api/you/reminders", { text, remindAt, timeZone: "Europe/Lisbon" });
  await user.elapse("reminder");
  await until(`${text} to be said`, async () => {
    const rows = await world.admin`select from notifications where user_id = ${user.id} and title = ${text}`;
    return rows.length === 1;
  });
}

test("an address gets a code and nothing else until the code is given to PAM; then what is told comes by mail, once", async () => {
  const { user, email, code } = await named();
  await remind(user, "Before");
  expect(await stateOf(user)).toEqual({ email, confirmed: false });
  expect(await confirm(user, code.toLowerCase().replace("-", " "))).toMatchObject({
    status: 200,
    body: { email, confirmed: true },
  });
  await remind(user, "Call the dentist");
  await until("the mail", () => mailsTo(email).length === 2);
  const mail = mailsTo(email).at(-1) ?? "";
  expect(headOf(mail, "Subject")).toBe("Call the dentist");
  expect(headOf(mail, "Message-ID")).toMatch(/^<[0-9a-f-]{36}@pam>$/);
  const [kept] = await world.admin`select hash from mail_codes where user_id = ${user.id}`;
  expect(String(kept?.["hash"])).not.toContain(code.replace("-", ""));
});

test("each thing that comes by mail can be switched off, and the address taken away, also between what is told and its mail", async () => {
  const { user, email, code } = await named();
  await confirm(user, code);
  await user.call("PATCH /api/profiles/me", { mailReminders: false });
  await remind(user, "Not by mail");
  await user.call("PATCH /api/profiles/me", { mailReminders: true });
  await remind(user, "By mail");
  await until("the mail", () => mailsTo(email).length === 2);
  await world.admin`insert into outbox (workspace, id, user_id, kind, dedupe_key, payload, next_try_at)
    values (${user.workspace}, gen_random_uuid(), ${user.id}, 'mail', 'late', '{"about":"reminders","subject":"Late","text":""}',
      now() + interval '1 second')`;
  await user.call("PATCH /api/profiles/me", { email: null });
  await until("the late one to be passed by", async () => {
    const [row] =
      await world.admin`select result from outbox where user_id = ${user.id} and dedupe_key = 'late'`;
    return JSON.stringify(row?.["result"] ?? "").includes("skipped");
  });
  expect(mailsTo(email).map((mail) => headOf(mail, "Subject"))).toEqual([
    "Confirm your address for PAM",
    "By mail",
  ]);
});

test("a code is good once, for five tries, for an hour, for the address it was mailed to, and for its user alone", async () => {
  const { user, email, code } = await named();
  const another = await named();
  expect((await confirm(another.user, code)).status).toBe(422);
  for (let tries = 0; tries < 5; tries++) expect((await confirm(user, "BBBB-BBBB")).status).toBe(422);
  expect((await confirm(user, code)).status).toBe(404);
  expect(await stateOf(user)).toEqual({ email, confirmed: false });
  // Another address of the same user's is not confirmed by it.
  const mine = await named();
  await mine.user.call("PATCH /api/profiles/me", { email: user.email });
  expect((await confirm(mine.user, mine.code)).status).not.toBe(200);
  expect((await stateOf(mine.user))["confirmed"]).toBe(false);
  // An hour later.
  const late = await named();
  await world.admin`update mail_codes set expires_at = now() where user_id = ${late.user.id}`;
  expect((await confirm(late.user, late.code)).status).toBe(404);
  const [used] = [await named()];
  expect((await confirm(used.user, used.code)).status).toBe(200);
  await world.admin`delete from mail_addresses where user_id = ${used.user.id}`;
  expect((await confirm(used.user, used.code)).status).toBe(404);
});

test("nobody can have PAM mail a stranger again and again: one code a minute, five a day of a user and to an address", async () => {
  const { user, email } = await named();
  const ask = (who: Someone) => world.call(who.login, "POST /api/profiles/me/email/code");
  expect((await ask(user)).body).toEqual({ status: "sent" });
  expect(await world.admin`select from mail_codes where user_id = ${user.id}`).toHaveLength(1);
  const age = () => world.admin`update mail_codes set created_at = created_at - interval '2 minutes'`;
  for (let more = 0; more < 4; more++) {
    await age();
    expect((await ask(user)).body).toEqual({ status: "sent" });
  }
  await age();
  expect((await ask(user)).status).toBe(429);
  await until("what was asked for", () => mailsTo(email).length === 5);
  // Where no code goes, none is promised; asking for one tells why.
  const tell = async (name: string, input: object) =>
    (await world.call(user.login, `POST /api/pam/tools/${name}`, input)).body;
  const renamed = String((await tell("update_profile", { email: `other-${email}` }))["summary"]);
  expect(renamed).toContain(
    `Unless you have confirmed other-${email} before, a code goes there, five a day at most;`,
  );
  expect(renamed).toContain("If none comes, say: send me the code again.");
  expect(JSON.stringify((await ask(user)).body)).toContain("five codes today");
  expect(await world.admin`select from mail_codes where address = ${`other-${email}`}`).toHaveLength(0);
  expect((await tell("update_profile", { email: `other-${email}` }))["summary"]).toContain(
    "was your address already",
  );
  // The address is spared, also when others name it.
  const others = Array.from({ length: 8 }, () => new Someone(world));
  await Promise.all(others.map((other) => other.call("PATCH /api/profiles/me", { email })));
  const [codes] = await world.admin`select count(*)::int as n from mail_codes where address = ${email}`;
  expect(codes?.["n"]).toBe(5);
  expect((await ask(new Someone(world))).status).toBe(404);
}, 60_000);

test("a process that dies between sending a mail and saying so sends it again with the same Message-ID: at least once", async () => {
  const { user, email, code } = await named();
  await confirm(user, code);
  const kill = await armKill(world.admin, {
    table: "outbox",
    on: "update",
    when: `new.user_id = '${user.id}' and new.kind = 'mail' and new.sent_at is not null`,
  });
  await remind(user, "Twice");
  await until("the kill", () => kill.hit());
  await until("it is sent again", async () => {
    await user.hasten();
    return mailsTo(email).length === 3;
  });
  const [, first, second] = mailsTo(email);
  expect(headOf(first ?? "", "Message-ID")).toBe(headOf(second ?? "", "Message-ID"));
  expect(second).toBe(first);
  await kill.disarm();
});

test("by chat: PAM takes the address once its user allows it, and the code; an undo brings the address before back, confirmed", async () => {
  const { user, email, code } = await named();
  const key = `key-${email}`;
  const told = await world.call(
    user.login,
    "POST /api/pam/chat",
    { message: `my mail code is ${code}` },
    key,
  );
  expect(told.status).toBe(200);
  expect(await stateOf(user)).toEqual({ email, confirmed: true });
  const change = { email: `other-${email}` };
  await world.call(user.login, "PATCH /api/profiles/me", change, `change-${email}`);
  expect(await stateOf(user)).toEqual({ email: `other-${email}`, confirmed: false });
  await user.call("POST /api/pam/tools/undo", { toolUse: `rest_change-${email}` });
  expect(await stateOf(user)).toEqual({ email, confirmed: true });
});
