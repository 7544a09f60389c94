import { describe, expect, test } from "vitest";
import { bookingDays, bookingSchedule, nextBooking } from "../src/domains/wins/booking-days.ts";
import { purse } from "./support/purse.ts";

describe("categories of the user's own", () => {
  test("are named as expenses name them; one of the common ones, or a word for it, is refused", async () => {
    const { run, transactions } = purse();
    expect((await run("set_category", { name: " Boat  Parts", icon: "⛵" })).summary).toBe(
      "Added the category boat parts for expenses.",
    );
    await run("set_category", { name: "boat parts", icon: "🚤" });
    const own = { name: "boat parts", icon: "🚤", direction: "expense" };
    expect(transactions.of("category")).toMatchObject([own]);
    const diesel = await run("set_category", { name: "diesel" });
    expect(diesel).toMatchObject({ status: "failed" });
    expect(diesel.text).toContain("counts as fuel");
    expect((await run("list_categories")).summary).toContain(
      "Own categories: boat parts. Common ones: fuel,",
    );
    expect((await run("list_categories", { direction: "income" })).summary).toContain(
      "no category of the user's own",
    );
  });
});

describe("expenses", () => {
  test("count for the trip that the user is on that day, for one that is named, or for none", async () => {
    const { run, transactions } = purse();
    await run("create_trip", { name: "Spain", from: "2026-11-20", to: "2026-11-25" });
    const booked = await run("create_expense", { amount: "12", category: "lunch" });
    expect(booked.summary).toBe("Booked 12.00 EUR for eating out on Sat 21 Nov 2026, on the trip Spain.");
    await run("create_expense", { amount: "5", category: "fuel", trip: "none" });
    await run("create_expense", { amount: "7", category: "fuel", date: "2026-10-01" });
    await run("create_expense", { amount: "9", category: "fuel", date: "2026-10-01", trip: "spain" });
    expect(transactions.of("expense").map((row) => row["tripId"] !== null)).toEqual([
      true,
      false,
      false,
      true,
    ]);
    expect((await run("summarize_expenses", { trip: "Spain" })).summary).toBe(
      "Spent 21.00 EUR on the trip Spain in all.",
    );
    expect((await run("create_expense", { amount: "1", category: "fuel", trip: "Mars" })).text).toContain(
      "no trip called",
    );
  });

  test("are corrected by words of theirs, the last one without; several that fit are asked about", async () => {
    const { run, transactions } = purse();
    await run("create_expense", { amount: "42.50", category: "fuel", description: "diesel" });
    const right = await run("update_expense", { expense: "diesel", amount: "45", date: "2026-11-20" });
    expect(right.summary).toBe(
      "It is 45.00 EUR for diesel on Fri 20 Nov 2026 (fuel) now; it was 42.50 EUR for diesel on Sat 21 Nov 2026 (fuel).",
    );
    await run("update_expense", { currency: "USD", category: "travel" });
    expect(transactions.of("expense")).toMatchObject([
      { amountMinor: 4_500, currency: "USD", category: "travel" },
    ]);
    await run("create_expense", { amount: "1", category: "fuel", description: "more diesel" });
    await run("create_expense", { amount: "2", category: "fuel", description: "old diesel" });
    const unclear = await run("update_expense", { expense: "dies", amount: "1" });
    expect([unclear.status, unclear.text]).toEqual([
      "failed",
      expect.stringContaining("Which expense “dies” is meant?"),
    ]);
    expect((await run("update_expense", {})).text).toContain("Say what is to be different");
  });
});

describe("budgets", () => {
  test("of a week, a month and a year are told for today, and for periods that are over", async () => {
    const { run } = purse();
    const set = await run("set_budget", { category: "fuel", amount: "50", period: "week" });
    expect(set.summary).toBe("The budget for fuel is 50.00 EUR a week.");
    await run("set_budget", { category: "total", amount: "1000", period: "year" });
    await run("create_expense", { amount: "45", category: "fuel" });
    await run("create_expense", { amount: "10", category: "fuel", date: "2026-11-15" });
    expect((await run("check_budgets", {})).summary).toBe(
      "fuel: 45.00 of 50.00 EUR a week (90 %). total: 55.00 of 1000.00 EUR a year (5 %).",
    );
    const before = JSON.parse((await run("check_budgets", { period: "week", day: "2026-11-15" })).text);
    expect(before.budgets).toMatchObject([
      { from: "2026-11-09", to: "2026-11-15", spent: "10.00", level: "ok" },
    ]);
  });

  test("that roll over begin with what the periods since they were set have left", async () => {
    const { run } = purse();
    await run("set_budget", { category: "fuel", amount: "100", rollOver: true });
    await run("create_expense", { amount: "40", category: "fuel" });
    await run("create_expense", { amount: "30", category: "fuel", date: "2026-12-05" });
    await run("create_expense", { amount: "99", category: "fuel", date: "2026-10-31" });
    const { budgets } = JSON.parse((await run("check_budgets", { month: "2027-01" })).text);
    // 60 left of November, 70 of December; October was before the budget.
    expect(budgets).toMatchObject([
      { limit: "100.00", carriedOver: "130.00", available: "230.00", spent: "0.00" },
    ]);
    await run("set_budget", { category: "fuel", amount: "90" });
    expect(JSON.parse((await run("check_budgets", {})).text).budgets).toMatchObject([{ available: "90.00" }]);
  });
});

describe("a limit that changes", () => {
  test("leaves the periods that are over as they were, in what they carry over and in what is shown of them", async () => {
    const { run, goTo } = purse();
    await run("set_budget", { category: "fuel", amount: "100", rollOver: true });
    await run("create_expense", { amount: "40", category: "fuel" });
    goTo("2027-01-05T12:00:00Z");
    expect((await run("set_budget", { category: "fuel", amount: "30" })).summary).toContain(
      "It was 100.00 EUR.",
    );
    const shown = async (month: string) => JSON.parse((await run("check_budgets", { month })).text).budgets;
    expect(await shown("2027-01")).toMatchObject([
      { limit: "30.00", carriedOver: "160.00", available: "190.00" },
    ]);
    expect(await shown("2026-12")).toMatchObject([{ limit: "100.00", carriedOver: "60.00" }]);
    expect(await shown("2027-02")).toMatchObject([{ limit: "30.00", carriedOver: "190.00" }]);
    await run("undo", {});
    expect(await shown("2027-01")).toMatchObject([{ limit: "100.00", carriedOver: "160.00" }]);
  });

  test("keeps its currency where none is said", async () => {
    const { run } = purse();
    await run("set_budget", { category: "fuel", amount: "100", currency: "USD" });
    expect((await run("set_budget", { category: "fuel", amount: "90" })).summary).toBe(
      "The budget for fuel is 90.00 USD a month. It was 100.00 USD.",
    );
  });
});

describe("savings", () => {
  test("a goal is set, filled, emptied no further than it is full, and reached", async () => {
    const { run } = purse();
    await run("set_savings_goal", { name: "Japan", target: "1200", dueOn: "2027-06-01" });
    expect((await run("add_to_goal", { amount: "300" })).summary).toBe(
      "Put aside 300.00 EUR. Japan: 300.00 of 1200.00 EUR (25 %).",
    );
    const tooMuch = await run("add_to_goal", { goal: "japan", amount: "300.01", takeOut: true });
    expect([tooMuch.status, tooMuch.text]).toEqual(["failed", expect.stringContaining("no more than that")]);
    expect((await run("set_savings_goal", { name: "japan", target: "300" })).text).toContain(
      '"dueOn":"2027-06-01"',
    );
    expect((await run("add_to_goal", { amount: "0.01" })).summary).toContain("The goal is reached.");
    await run("log_saving_tip", { text: "took the train", amount: "12" });
    expect((await run("show_savings", {})).summary).toBe(
      "Japan: 300.01 of 300.00 EUR (100 %). Wins saved 12.00 EUR from Thu 1 Jan 2026 to Thu 31 Dec 2026.",
    );
  });
});

describe("income and other currencies", () => {
  test("income is listed with its sum", async () => {
    const { run } = purse();
    await run("log_income", { amount: "2400", from: "work", date: "2026-10-31" });
    await run("log_income", { amount: "20", from: "Ana", description: "pizza" });
    expect((await run("list_income", {})).summary).toBe("Received 2420.00 EUR in all.");
    expect((await run("list_income", { period: "this_month" })).summary).toContain("20.00 EUR");
  });

  test("money is converted by the newest rate that is not later than the day, and the rate is told", async () => {
    const { run } = purse();
    expect((await run("convert_money", { amount: "50", from: "USD" })).text).toContain(
      "no rate from USD to EUR",
    );
    await run("set_exchange_rate", { from: "EUR", to: "USD", rate: "1.25", date: "2026-11-01" });
    await run("set_exchange_rate", { from: "EUR", to: "USD", rate: "2", date: "2026-12-01" });
    expect((await run("convert_money", { amount: "50", from: "USD" })).summary).toBe(
      "50.00 USD is 40.00 EUR, at 1 EUR = 1.25 USD of Sun 1 Nov 2026.",
    );
    // Half to even, both ways of the half.
    await run("set_exchange_rate", { from: "EUR", to: "CHF", rate: "0.5" });
    const inFrancs = async (amount: string) =>
      JSON.parse((await run("convert_money", { amount, from: "EUR", to: "CHF" })).text).converted;
    expect([await inFrancs("0.01"), await inFrancs("0.03"), await inFrancs("0.05")]).toEqual([
      "0.00",
      "0.02",
      "0.02",
    ]);
  });
});

describe("recurring items", () => {
  test("are set in words, changed by their description, listed with their next day, and stopped", async () => {
    const { run, transactions } = purse();
    const set = await run("set_recurring_item", {
      description: "Rent",
      amount: "900",
      category: "rent",
      startsOn: "2026-01-01",
    });
    expect(set.summary).toBe("Recurring expense Rent: 900.00 EUR, next on Tue 1 Dec 2026.");
    await run("set_recurring_item", { description: "rent", amount: "950" });
    expect(transactions.of("recurring_item")).toMatchObject([
      { amountMinor: 95_000, startsOn: "2026-01-01", category: "housing" },
    ]);
    await run("set_recurring_item", {
      description: "gym",
      amount: "20",
      every: "week",
      interval: 2,
      startsOn: "2026-11-20",
      endsOn: "2026-12-10",
    });
    expect((await run("list_recurring_items")).summary).toBe(
      "Rent: 950.00 EUR, next on Tue 1 Dec 2026; gym: 20.00 EUR, next on Fri 4 Dec 2026.",
    );
    await run("stop_recurring_item", { item: "gym" });
    expect((await run("stop_recurring_item", { item: "gym" })).text).toContain("no recurring item called");
    expect((await run("list_recurring_items", { stopped: true })).summary).toContain(
      "gym: 20.00 EUR, not booked any more",
    );
    const both = await run("set_recurring_item", {
      description: "x",
      amount: "1",
      every: "day",
      rule: "FREQ=DAILY",
    });
    expect(both.text).toContain("not both");
  });

  test("are booked from today on, at the beginning of the user's day, and no more often than the rule says", () => {
    const item = { startsOn: "2026-03-28", rule: "FREQ=DAILY;COUNT=4", timeZone: "Europe/Lisbon" };
    const wish = (now: string) => bookingSchedule(item, new Date(now));
    expect(wish("2026-01-01T12:00:00Z")).toMatchObject({ at: "2026-03-28T00:00:00.000Z", rule: item.rule });
    // The clocks go forward on the 29th; two of the four are over.
    expect(wish("2026-03-30T12:00:00Z")).toMatchObject({
      at: "2026-03-29T23:00:00.000Z",
      rule: "FREQ=DAILY;COUNT=2",
    });
    expect(wish("2026-03-31T12:00:00Z")).not.toHaveProperty("rule");
    expect(wish("2026-04-01T12:00:00Z")).toBeNull();
    const span = { from: new Date("2026-03-28T00:00:00Z"), to: new Date("2026-03-30T12:00:00Z") };
    expect(bookingDays(item, span)).toEqual(["2026-03-28", "2026-03-29", "2026-03-30"]);
    expect([nextBooking(item, "2026-03-30"), nextBooking(item, "2026-03-31")]).toEqual([
      "2026-03-31",
      undefined,
    ]);
  });
});
