import { describe, expect, test } from "vitest";
import { purse } from "./support/purse.ts";

describe("entries beside expenses", () => {
  test("are corrected by words of theirs, and say what they were; what a kind lacks is refused", async () => {
    const { run, transactions } = purse();
    await run("log_income", { amount: "53", from: "Zalando", description: "refund" });
    expect((await run("update_money_entry", { kind: "income", entry: "refund", amount: "35" })).summary).toBe(
      "It is 35.00 EUR from Zalando for refund on Sat 21 Nov 2026 now; it was 53.00 EUR from Zalando for refund on Sat 21 Nov 2026.",
    );
    await run("update_money_entry", { kind: "income", from: "Zara", date: "2026-11-20", currency: "USD" });
    expect(transactions.of("income")).toMatchObject([
      { amountMinor: 3_500, currency: "USD", payer: "Zara", receivedOn: "2026-11-20" },
    ]);
    await run("set_savings_goal", { name: "Japan", target: "1200", dueOn: "2027-06-01" });
    await run("update_money_entry", { kind: "savings_goal", entry: "japan", name: "Tokyo", date: null });
    expect(transactions.of("savings_goal")).toMatchObject([
      { name: "Tokyo", dueOn: null, targetMinor: 120_000 },
    ]);
    await run("log_saving_tip", { text: "took the train", amount: "12" });
    await run("update_money_entry", {
      kind: "saving_tip",
      entry: "train",
      name: "took the bus",
      amount: "9",
    });
    expect(transactions.of("saving_tip")).toMatchObject([{ text: "took the bus", savedMinor: 900 }]);
    const strange = await run("update_money_entry", { kind: "category", entry: "boat", amount: "9" });
    expect([strange.status, strange.text]).toEqual(["failed", expect.stringContaining("Leave amount out")]);
    expect((await run("update_money_entry", { kind: "income" })).text).toContain(
      "Say what is to be different",
    );
  });

  test("a recurring item that was stopped goes on, under another name too", async () => {
    const { run } = purse();
    await run("set_recurring_item", { description: "gym", amount: "20", startsOn: "2026-11-01" });
    await run("stop_recurring_item", { item: "gym" });
    const on = await run("update_money_entry", {
      kind: "recurring_item",
      entry: "gym",
      active: true,
      name: "sports",
    });
    expect(on.summary).toBe(
      "It is sports: 20.00 EUR, next on Tue 1 Dec 2026 now; it was gym: 20.00 EUR, not booked any more.",
    );
  });

  test("a category takes what is booked in it along to its new name, and back", async () => {
    const { run, transactions } = purse();
    await run("set_category", { name: "boat" });
    await run("set_budget", { category: "boat", amount: "100", rollOver: true });
    await run("create_expense", { amount: "40", category: "boat" });
    await run("set_recurring_item", { description: "berth", amount: "20", category: "boat" });
    expect(
      (await run("update_money_entry", { kind: "category", entry: "boat", name: "Sailing" })).summary,
    ).toBe("The category boat is called sailing now. What is booked in it moved along: 3 in all.");
    expect((await run("check_budgets")).summary).toBe("sailing: 40.00 of 100.00 EUR (40 %).");
    await run("undo", {});
    for (const kind of ["expense", "budget", "recurring_item"])
      expect(transactions.of(kind)).toMatchObject([{ category: "boat" }]);
    expect(
      (await run("update_money_entry", { kind: "category", entry: "boat", name: "diesel" })).text,
    ).toContain("counts as fuel");
  });

  test("are deleted only where what was said of them is true of just one", async () => {
    const { run, transactions } = purse();
    await run("set_budget", { category: "fuel", amount: "100" });
    await run("set_budget", { category: "fuel", amount: "30", period: "week" });
    await run("log_income", { amount: "50", from: "Ana" });
    await run("log_income", { amount: "60", from: "Ana" });
    const gone = (input: Record<string, unknown>) => run("delete_money_entry", input);
    expect((await gone({ kind: "budget", entry: "diesel" })).text).toContain(
      "Which budget “diesel” is meant?",
    );
    expect((await gone({ kind: "budget", entry: "diesel", period: "week" })).summary).toBe(
      "Deleted the budget 30.00 EUR a week for fuel.",
    );
    expect((await gone({ kind: "income", entry: "Ana" })).status).toBe("failed");
    expect((await gone({ kind: "income", entry: "Ana", amount: "51" })).text).toContain("no income called");
    expect((await gone({ kind: "income", entry: "ana", amount: "50.00" })).status).toBe("completed");
    expect(transactions.of("income")).toMatchObject([{ amountMinor: 6_000 }]);
    expect((await gone({ kind: "income" })).text).toContain("Say which one goes");
    await run("set_exchange_rate", { from: "EUR", to: "USD", rate: "1.25" });
    expect((await gone({ kind: "exchange_rate", entry: "GBP" })).status).toBe("failed");
    expect((await gone({ kind: "exchange_rate", entry: "usd" })).status).toBe("completed");
    expect(transactions.of("exchange_rate")).toEqual([]);
    await run("undo", {});
    expect(transactions.of("exchange_rate")).toMatchObject([{ rate: "1.25" }]);
  });
});
