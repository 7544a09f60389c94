import { randomUUID } from "node:crypto";
import type { AppWorld } from "./app-world.ts";
import type { KillPoint } from "./killer.ts";
import type { Received } from "./receiver.ts";
import type { Someone } from "./someone.ts";

export interface KindWorld {
  readonly app: AppWorld;
  readonly receiver: { readonly received: readonly Received[]; readonly host: string };
  /** Hints at a job, as the instances do from time to time; at most twice a second. */
  hint(name: string, input: object): void;
}

/** What shows that a kind's work is done once, whatever happens to it. */
export interface KindCase {
  /** The rows that it works on, as people make them. */
  seed(user: Someone, world: KindWorld): Promise<unknown>;
  /** In the middle of its work: behind its effect, before the commit that would say that it is done. */
  killAt(user: Someone): KillPoint;
  /** How often its effect is there. */
  effects(user: Someone, world: KindWorld): Promise<number>;
  /** Has it done again, as by an instance that does not know that it was; resolves when it was. */
  again(user: Someone, world: KindWorld): Promise<() => Promise<boolean>>;
}

const today = () => new Date().toISOString().slice(0, 10);
const dayFrom = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const zone = "Europe/Lisbon";
const own = ({ id }: Someone) => `new.user_id = '${id}'`;

/** The schedules of a kind at the very time that they have fired at. */
async function fireAgain(user: Someone, { app }: KindWorld, kind: string) {
  await app.admin`update schedules set active = true, next_at = starts_at, last_fired_at = null
    where user_id = ${user.id} and kind = ${kind} and last_fired_at is not null`;
  return async () => {
    const left = await app.admin`select from schedules
      where user_id = ${user.id} and kind = ${kind} and active and last_fired_at is null and next_at <= now()`;
    return left.length === 0;
  };
}

/** Items as they would be, had their process died before it could say that they had left. */
async function sendAgain(user: Someone, { app }: KindWorld, kind: string) {
  const before = await app.admin<{ id: string; attempts: number }[]>`
    update outbox set sent_at = null, next_try_at = now() - interval '1 minute'
    where user_id = ${user.id} and kind = ${kind} returning id, attempts`;
  const attemptsOf = new Map(before.map(({ id, attempts }) => [id, attempts]));
  return async () => {
    const rows = await app.admin<{ id: string; attempts: number; sent: boolean }[]>`
      select id, attempts, sent_at is not null as sent from outbox where user_id = ${user.id} and kind = ${kind}`;
    return rows.every(({ id, attempts, sent }) => sent && attempts > (attemptsOf.get(id) ?? 0));
  };
}

const notice = (kind: string, seed: KindCase["seed"]): KindCase => ({
  seed,
  killAt: (user) => ({ table: "notifications", on: "insert", when: `${own(user)} and new.kind = '${kind}'` }),
  effects: (user) => user.notified(kind),
  again: (user, world) => fireAgain(user, world, kind),
});

const delivery = (kind: string, seed: KindCase["seed"], effects: KindCase["effects"]): KindCase => ({
  seed,
  killAt: (user) => ({
    table: "outbox",
    on: "update",
    when: `${own(user)} and new.kind = '${kind}' and new.sent_at is not null`,
  }),
  effects,
  again: (user, world) => sendAgain(user, world, kind),
});

async function remind(user: Someone): Promise<void> {
  const remindAt = new Date(Date.now() + 3_600_000).toISOString();
  await user.call("POST /api/you/reminders", { text: "Call the dentist", remindAt, timeZone: zone });
  await user.elapse("reminder");
}

async function vehicleOf(user: Someone): Promise<unknown> {
  const { id } = await user.call("POST /api/wheels/vehicles", { name: "Van" });
  return id;
}

const rent = { direction: "expense", amountMinor: 90_000, currency: "EUR", category: "housing" };
const bookDaily = (user: Someone) =>
  user.call("POST /api/wins/recurring", {
    ...rent,
    description: "rent",
    rule: "FREQ=DAILY",
    timeZone: "UTC",
    startsOn: "2026-01-01",
  });

/** All that schedules can be for. */
export const scheduleCases: Readonly<Record<string, KindCase>> = {
  reminder: notice("reminder", remind),
  daily_digest: notice("daily_digest", async (user) => {
    await user.call("PATCH /api/profiles/me", { digestAt: "07:30", timeZone: zone });
    await user.elapse("daily_digest");
  }),
  document_expiring: notice("document_expiring", async (user) => {
    const vehicleId = await vehicleOf(user);
    const paper = { vehicleId, name: "Insurance", expiresOn: dayFrom(40), timeZone: zone };
    await user.call("POST /api/wheels/documents", paper);
    await user.elapse("document_expiring");
  }),
  service_due: notice("service_due", async (user) => {
    const vehicleId = await vehicleOf(user);
    const plan = { vehicleId, what: "oil", everyMonths: 1, lastDoneOn: dayFrom(-60), timeZone: zone };
    await user.call("POST /api/wheels/plans", plan);
  }),
  budget_alert: notice("budget_alert", async (user) => {
    await user.call("POST /api/wins/budgets", { category: "fuel", amountMinor: 10_000, currency: "EUR" });
    const bought = { amountMinor: 8_500, currency: "EUR", category: "fuel", spentOn: today() };
    await user.call("POST /api/wins/expenses", bought);
  }),
  recurring_item: {
    seed: bookDaily,
    killAt: (user) => ({
      table: "outbox",
      on: "insert",
      when: `${own(user)} and new.kind = 'recurring_item'`,
    }),
    effects: (user) => user.rows("expenses"),
    again: (user, world) => fireAgain(user, world, "recurring_item"),
  },
};

/** All that leaves the outbox. */
export const deliveryCases: Readonly<Record<string, KindCase>> = {
  mail: delivery(
    "mail",
    async (user) => {
      await user.confirmed();
      await remind(user);
    },
    async (user) => (await user.mails()).length,
  ),
  mail_code: delivery(
    "mail_code",
    (user) => user.call("PATCH /api/profiles/me", { email: user.email }),
    async (user) => (await user.mails()).length,
  ),
  webhook: delivery(
    "webhook",
    async (user, { app, receiver }) => {
      await user.call("POST /api/pam/webhooks", { url: `http://${receiver.host}/${user.id}` });
      await app.notify(user.login, "Insurance");
    },
    async (user, { receiver }) => {
      const heard = receiver.received.filter(({ path }) => path === `/${user.id}`);
      return new Set(heard.map(({ headers }) => headers["pam-webhook-id"])).size;
    },
  ),
  recurring_item: delivery("recurring_item", bookDaily, (user) => user.rows("expenses")),
  process: delivery(
    "process",
    (user) => user.call("POST /api/pam/process", { message: "hello" }),
    (user) => user.rows("turns"),
  ),
  approval: delivery(
    "approval",
    async (user) => {
      await user.call("POST /api/pam/tools/create_group", { name: "Chess" });
      await user.call("POST /api/pam/chat", { message: "Tell the Chess group that we start at nine" });
    },
    (user) => user.entries("approval.asked"),
  ),
  job_ended: delivery(
    "job_ended",
    (user) => user.call("POST /api/pam/process", { message: "hello" }),
    (user) => user.entries("job.ended"),
  ),
};

/** An expense that was deleted `days` ago. */
async function deleted(user: Someone, { app }: KindWorld, days: number): Promise<void> {
  const spent = { amountMinor: 100, currency: "EUR", category: "fuel", spentOn: today() };
  const { id } = await user.call("POST /api/wins/expenses", spent);
  await user.call(`DELETE /api/wins/expenses/${String(id)}`);
  await app.admin`update expenses set deleted_at = now() - ${days} * interval '1 day' where id = ${String(id)}`;
}

/** A turn that was asked on a day. */
async function turnOn({ workspace, id: user }: Someone, { app }: KindWorld, day: string): Promise<void> {
  const at = `${day}T10:00:00.000Z`;
  const id = `${Date.parse(at).toString(16).padStart(12, "0")}${randomUUID().replaceAll("-", "").slice(12)}`;
  await app.admin`insert into turns (workspace, id, conversation, user_id, message_seq, status, input_tokens, output_tokens,
    queued_at, ended_at) values (${workspace}, ${id}, ${randomUUID()}, ${user}, 1, 'completed', 30, 1, ${at}, ${at})`;
}

const day = "2026-03-01";

/** All that the queue runs. */
export const jobCases: Readonly<Record<string, KindCase>> = {
  deliver_outbox: {
    seed: (user) => user.call("PATCH /api/profiles/me", { email: user.email }),
    // Where it takes the item on: nothing was sent then.
    killAt: (user) => ({
      table: "outbox",
      on: "update",
      when: `${own(user)} and new.attempts > old.attempts`,
    }),
    effects: async (user) => (await user.mails()).length,
    again: (user, world) => sendAgain(user, world, "mail_code"),
  },
  clean_up: {
    async seed(user, world) {
      await deleted(user, world, 60);
      await deleted(user, world, 5);
      world.hint("clean_up", {});
    },
    killAt: (user) => ({ table: "expenses", on: "delete", when: `old.user_id = '${user.id}'` }),
    // One is left, as it may still be taken back.
    effects: async (user, world) => {
      const left = await user.rows("expenses");
      if (left === 2) world.hint("clean_up", {});
      return left === 1 ? 1 : 0;
    },
    async again(user, world) {
      await deleted(user, world, 40);
      return async () => {
        world.hint("clean_up", {});
        return (await user.rows("expenses")) === 1;
      };
    },
  },
  roll_up_usage: {
    async seed(user, world) {
      await user.call("GET /api/profiles/me");
      await turnOn(user, world, day);
      world.hint("roll_up_usage", { day });
    },
    killAt: (user) => ({ table: "usage_days", on: "insert", when: own(user) }),
    effects: async (user, world) => {
      const [row] = await world.app.admin<{ turns: number }[]>`
        select turns from usage_days where user_id = ${user.id} and day = ${day}`;
      if (row === undefined) world.hint("roll_up_usage", { day });
      return row?.turns ?? 0;
    },
    async again(user, world) {
      await turnOn(user, world, "2026-03-02");
      return async () => {
        world.hint("roll_up_usage", { day: "2026-03-02" });
        return (await user.rows("usage_days")) === 2;
      };
    },
  },
};
