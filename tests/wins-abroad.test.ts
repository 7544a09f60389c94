import { describe, expect, test } from "vitest";
import { purse } from "./support/purse.ts";

describe("money abroad", () => {
  const story = async () => {
    const made = purse();
    const { run } = made;
    await run("create_trip", { name: "Texas", from: "2026-11-18", to: "2026-11-25", budget: "500" });
    await run("set_budget", { category: "fuel", amount: "100" });
    await run("create_expense", { amount: "50", currency: "USD", category: "fuel", date: "2026-11-18" });
    await run("create_expense", { amount: "30", currency: "USD", category: "fuel", date: "2026-11-20" });
    await run("create_expense", { amount: "10", category: "fuel" });
    return made;
  };
  const unknown =
    "80.00 USD is not counted, as no rate between USD and EUR is stored for Wed 18 Nov 2026 or before. Tell me what 1 USD was worth in EUR on Wed 18 Nov 2026, and it is.";

  test("without a rate is told, with what to do, wherever it would be left out of a sum", async () => {
    const { run } = await story();
    expect((await run("check_budgets")).summary).toBe(`fuel: 10.00 of 100.00 EUR (10 %). ${unknown}`);
    const trip = await run("trip_summary");
    expect(trip.summary).toContain("Texas has cost 10.00 EUR so far; 490.00 EUR of the budget are left.");
    expect(trip.summary).toContain(unknown);
    expect(JSON.parse(trip.text)).toMatchObject({
      notCounted: [{ amount: "80.00", currency: "USD", since: "2026-11-18" }],
    });
    const sum = await run("summarize_expenses", { convertTo: "EUR" });
    expect(sum.summary).toContain("Spent 10.00 EUR and 80.00 USD");
    expect(sum.summary).toContain(unknown);
  });

  test("counts by the rate of the day that it was spent on, in budgets, trips and sums alike", async () => {
    const { run } = await story();
    await run("set_exchange_rate", { from: "USD", to: "EUR", rate: "0.5", date: "2026-11-19" });
    expect((await run("check_budgets")).summary).toContain(
      "fuel: 25.00 of 100.00 EUR (25 %). 50.00 USD is not",
    );
    await run("set_exchange_rate", { from: "USD", to: "EUR", rate: "0.9", date: "2026-11-01" });
    await run("set_exchange_rate", { from: "USD", to: "EUR", rate: "9", date: "2026-11-21" });
    // 50 at 0.9, 30 at 0.5, and 10.
    expect((await run("check_budgets")).summary).toBe("fuel: 70.00 of 100.00 EUR (70 %).");
    expect((await run("trip_summary")).summary).toContain("Texas has cost 70.00 EUR so far; 430.00 EUR");
    expect((await run("summarize_expenses", { convertTo: "EUR", groupBy: "trip" })).summary).toContain(
      "Spent 70.00 EUR",
    );
  });

  test("in a goal is converted by today's rate, and refused without one", async () => {
    const { run } = purse();
    await run("set_savings_goal", { name: "Japan", target: "1200" });
    await run("add_to_goal", { amount: "100" });
    const refused = await run("add_to_goal", { amount: "50", currency: "USD" });
    expect([refused.status, refused.text]).toEqual(["failed", expect.stringContaining("no rate from USD")]);
    expect((await run("set_savings_goal", { name: "Japan", target: "900", currency: "USD" })).text).toContain(
      "no rate from EUR",
    );
    await run("set_exchange_rate", { from: "EUR", to: "USD", rate: "1.25", date: "2026-11-01" });
    expect((await run("add_to_goal", { amount: "50", currency: "USD" })).summary).toBe(
      "Put aside 40.00 EUR (50.00 USD, at 1 EUR = 1.25 USD of Sun 1 Nov 2026). Japan: 140.00 of 1200.00 EUR (11 %).",
    );
    expect(
      (await run("set_savings_goal", { name: "Japan", target: "900", currency: "USD" })).summary,
    ).toContain("Japan: 175.00 of 900.00 USD (19 %) (140.00 EUR, at");
  });
});
