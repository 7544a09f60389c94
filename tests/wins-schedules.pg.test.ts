import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { userIdOf } from "../src/auth/user-id.ts";
import { addDays, monthOf } from "../src/domains/local-day.ts";
import { AppWorld } from "./jobs/app-world.ts";
import { until } from "./jobs/until.ts";

let world: AppWorld;
beforeAll(async () => {
  world = await AppWorld.start();
});
afterAll(() => world?.close());

const today = () => new Date().toISOString().slice(0, 10);

interface Note {
  readonly kind: string;
  readonly title: string;
  readonly body: string;
}

/** A user by REST, with what became of their money. */
function someone() {
  const user = `user-${randomUUID()}`;
  const own = userIdOf(user);
  const post = (path: string, body: object) =>
    world.call(user, `POST /api/wins/${path}`, body, `key-${randomUUID()}`);
  const alerts = async () => {
    const { body } = await world.call(user, "GET /api/social/notifications");
    return (body["notifications"] as Note[]).filter(({ kind }) => kind === "budget_alert");
  };
  return {
    user,
    post,
    alerts,
    spend: (amountMinor: number, more: object = {}) =>
      post("expenses", { amountMinor, currency: "EUR", category: "fuel", spentOn: today(), ...more }),
    use: async (name: string, input: object, key = `key-${randomUUID()}`) => {
      const { body } = await world.call(user, `POST /api/pam/tools/${name}`, input, key);
      return { ...body, toolUse: `rest_${key}` };
    },
    /** No look at budgets is due any more: all that is to be told has been told. */
    settled: () =>
      until("the budgets were looked at", async () => {
        const rows = await world.admin`
          select from schedules where user_id = ${own} and kind = 'budget_alert' and active`;
        return rows.length === 0;
      }),
    booked: () =>
      world.admin<{ description: string; spent_on: string; amount_minor: number }[]>`
        select description, spent_on::text, amount_minor::int from expenses where user_id = ${own} order by spent_on, id`,
    rewind: (days: number) =>
      world.admin`update schedules set next_at = next_at - ${days} * interval '1 day' where user_id = ${own} and active`,
    bookings: () =>
      world.admin<{ attempts: number; sent: boolean }[]>`
        select attempts, sent_at is not null as sent from outbox where user_id = ${own} and kind = 'recurring_item'`,
    own,
  };
}

describe("a budget's past", () => {
  test("is kept in its row however the limit is changed, and goes back with an undo", async () => {
    const { user, own, use } = someone();
    await use("set_budget", { category: "fuel", amount: "100" });
    await world.admin`update budgets set created_at = created_at - interval '70 days' where user_id = ${own}`;
    const state = async (day: string) => {
      const { body } = await world.call(user, `GET /api/wins/budgets/state?day=${day}`);
      return (body["budgets"] as { id: string; limit: string }[])[0];
    };
    const limits = async () => [(await state(addDays(today(), -40)))?.limit, (await state(today()))?.limit];
    await use("set_budget", { category: "fuel", amount: "50" });
    expect(await limits()).toEqual(["100.00", "50.00"]);
    const path = `PATCH /api/wins/budgets/${(await state(today()))?.id}`;
    await world.call(user, path, { amountMinor: 2_000 }, `key-${randomUUID()}`);
    expect(await limits()).toEqual(["100.00", "20.00"]);
    await use("undo", {});
    expect(await limits()).toEqual(["100.00", "50.00"]);
    await use("undo", {});
    expect(await limits()).toEqual(["100.00", "100.00"]);
  });
});

describe("budget alerts", () => {
  test("80 and 100 percent are each told once a period, whatever comes after", async () => {
    const { post, spend, alerts, settled } = someone();
    await post("budgets", { category: "fuel", amountMinor: 10_000, currency: "EUR" });
    await spend(7_999);
    await settled();
    expect(await alerts()).toEqual([]);
    await spend(1);
    await settled();
    expect((await alerts()).map(({ title }) => title)).toEqual([
      "80 % of the month's budget for fuel is spent",
    ]);
    await spend(500);
    await spend(5_000);
    await settled();
    const told = await alerts();
    expect(told.map(({ title }) => title.slice(0, 5)).sort()).toEqual(["100 %", "80 % "]);
    expect(told[0]?.body).toContain("135.00 of 100.00 EUR");
    expect(told[0]?.body).toContain("35.00 EUR too much");
    await spend(9_000);
    await settled();
    expect(await alerts()).toHaveLength(2);
  });

  test("of twenty expenses at once, by REST and by tool, each threshold is told once", async () => {
    const { post, spend, use, alerts, settled } = someone();
    await post("budgets", { category: "fuel", amountMinor: 10_000, currency: "EUR" });
    await post("budgets", { category: "total", amountMinor: 20_000, currency: "EUR", period: "year" });
    await Promise.all(
      Array.from({ length: 20 }, (_, n) =>
        n % 2 === 0 ? spend(600) : use("create_expense", { amount: "6.00", category: "fuel" }),
      ),
    );
    await settled();
    const titles = (await alerts()).map(({ title }) => title).sort();
    expect(titles).toEqual([
      "100 % of the month's budget for fuel is spent",
      "80 % of the month's budget for fuel is spent",
    ]);
  });

  test("an expense that comes while budgets are looked at is looked at too, with two instances that look", async () => {
    await world.startApp();
    const people = Array.from({ length: 8 }, someone);
    await Promise.all(
      people.map(async ({ post, spend, alerts, settled }) => {
        await post("budgets", { category: "fuel", amountMinor: 10_000, currency: "EUR" });
        // Looks come a second behind a write: writes go on for longer, and the last one reaches the threshold.
        const until = Date.now() + 2_500;
        while (Date.now() < until) await spend(1);
        await spend(8_000);
        await settled();
        expect(await alerts()).toHaveLength(1);
        await Promise.all([spend(1_000), spend(1_000)]);
        await settled();
        expect(await alerts()).toHaveLength(2);
      }),
    );
  });

  test("money spent abroad without a rate is told once; with one it counts, and the threshold is told", async () => {
    const { post, spend, alerts, settled } = someone();
    await post("budgets", { category: "fuel", amountMinor: 10_000, currency: "EUR" });
    await spend(5_000, { currency: "USD" });
    await spend(4_000, { currency: "USD" });
    await settled();
    const [told, ...more] = await alerts();
    expect(more).toEqual([]);
    expect(told?.title).toBe("Spending in USD does not count for the month's budget for fuel yet");
    expect(told?.body).toMatch(/0.00 USD is not counted, as no rate between USD and EUR is stored/);
    await post("rates", { base: "USD", quote: "EUR", rate: "0.9", day: today() });
    await settled();
    expect((await alerts()).map(({ title }) => title)).toContain(
      "80 % of the month's budget for fuel is spent",
    );
  });

  test("a file of old expenses alarms nobody; one of this month does; a new budget looks at what is spent", async () => {
    const { post, alerts, settled } = someone();
    await post("budgets", { category: "fuel", amountMinor: 1_000, currency: "EUR" });
    await post("expenses/import", { csv: "date,amount,category\n2020-01-05,50.00,fuel\n" });
    await settled();
    expect(await alerts()).toEqual([]);
    await post("expenses/import", {
      csv: `date,amount,category\n${today()},8.50,fuel\n${today()},5.00,health\n`,
    });
    await settled();
    expect(await alerts()).toHaveLength(1);
    await post("budgets", { category: "health", amountMinor: 400, currency: "EUR" });
    await settled();
    expect(await alerts()).toHaveLength(3);
  });

  test("the next month's spending is told for the next month", async () => {
    const { post, spend, alerts, settled } = someone();
    await post("budgets", { category: "fuel", amountMinor: 1_000, currency: "EUR" });
    await spend(900);
    await spend(900, { spentOn: monthOf(today(), 1).from });
    await settled();
    expect(await alerts()).toHaveLength(2);
  });
});

describe("recurring items", () => {
  const rent = { direction: "expense", amountMinor: 90_000, currency: "EUR", category: "housing" };
  const daily = { ...rent, description: "rent", rule: "FREQ=DAILY", timeZone: "UTC" };

  test("are booked on their day, once, also when the item is changed, and can be taken back", async () => {
    const { user, post, booked, bookings, use } = someone();
    const { body } = await post("recurring", { ...daily, startsOn: "2026-01-01" });
    await until("it is booked", async () => (await booked()).length === 1);
    expect(await booked()).toEqual([{ description: "rent", spent_on: today(), amount_minor: 90_000 }]);
    await world.call(
      user,
      `PATCH /api/wins/recurring/${body["id"]}`,
      { amountMinor: 95_000 },
      `key-${randomUUID()}`,
    );
    await until("it is looked at again", async () => {
      const rows = await bookings();
      return rows.length === 2 && rows.every(({ sent }) => sent);
    });
    expect(await booked()).toHaveLength(1);
    await use("undo", { toolUse: `recurring_${body["id"]}_${today()}` });
    const { body: list } = await world.call(user, "GET /api/wins/expenses");
    expect(list["items"]).toEqual([]);
  });

  test("that nobody was there to book are booked for each of their days, after a restart in between", async () => {
    const { post, booked, rewind } = someone();
    await post("recurring", { ...daily, startsOn: "2026-01-01" });
    await until("today is booked", async () => (await booked()).length === 1);
    await world.stopApps();
    // The next one was to be tomorrow; three days ago is as if nobody had been there since.
    await rewind(4);
    await world.startApp();
    await until("all are booked", async () => (await booked()).length === 4);
    expect(new Set((await booked()).map((row) => row.spent_on)).size).toBe(4);
  });

  test("a delivery that was killed behind its work, and one that comes twice, book nothing again", async () => {
    const { own, post, booked, bookings } = someone();
    await post("recurring", { ...daily, startsOn: "2026-01-01" });
    await until("it is booked", async () => (await bookings()).some(({ sent }) => sent));
    // As its row would be, had the process died before it could say that it was done.
    await world.admin`update outbox set sent_at = null, next_try_at = now() - interval '1 minute'
      where user_id = ${own} and kind = 'recurring_item'`;
    await until("it is delivered again", async () =>
      (await bookings()).every(({ sent, attempts }) => sent && attempts >= 2),
    );
    expect(await booked()).toHaveLength(1);
  });

  test("reach the user's devices, and a salary is an income; what was stopped is not booked", async () => {
    const { user, own, use } = someone();
    const peer = await world.join(user);
    await use("set_recurring_item", {
      description: "Salary",
      amount: "2400",
      direction: "income",
      startsOn: "2026-01-01",
      every: "day",
    });
    const incomes = () => world.admin`select amount_minor::int as amount from incomes where user_id = ${own}`;
    await until("it is received", async () => (await incomes()).length === 1);
    await until("devices hear of it", () => JSON.stringify(peer.frames).includes('"kind":"income"'));
    await use("stop_recurring_item", { item: "salary" });
    const standing =
      await world.admin`select from schedules where user_id = ${own} and kind = 'recurring_item' and active`;
    expect(standing).toHaveLength(0);
    await peer.end();
  });
});
