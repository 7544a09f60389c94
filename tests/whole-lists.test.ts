import { expect, test } from "vitest";
import { addDays } from "../src/domains/local-day.ts";
import type { RecordKind } from "../src/domains/record.ts";
import { fuelEntry } from "../src/domains/wheels/fuel-entry.ts";
import { odometerReading } from "../src/domains/wheels/odometer-reading.ts";
import { budget } from "../src/domains/wins/budget.ts";
import { dueAlerts } from "../src/domains/wins/due-alerts.ts";
import { expense } from "../src/domains/wins/expense.ts";
import { garage } from "./support/garage.ts";
import type { MemoryTools } from "./support/memory-tools.ts";
import { purse } from "./support/purse.ts";

/** More than one page holds. */
const many = 620;

async function createMany(
  rows: MemoryTools,
  kind: RecordKind,
  fieldsOf: (n: number) => object,
): Promise<void> {
  for (let from = 0; from < many; from += 500) {
    const items = Array.from({ length: Math.min(500, many - from) }, (_, n) => fieldsOf(from + n));
    const command = { id: `${kind.kind}-${from}`, hash: "" };
    await rows.direct({ command, toolUse: command.id }, async ({ records }) => {
      const results = await records.createAll(kind, items);
      expect(results.every(({ ok }) => ok)).toBe(true);
      return { status: "completed", result: "" };
    });
  }
}

test("a consumption and its cost are of all fillings, also of more than a page", async () => {
  const { run, van, transactions } = garage();
  await van();
  const [{ id: vehicleId } = { id: "" }] = transactions.of("vehicle") as { id: string }[];
  await createMany(transactions, fuelEntry, (n) => ({
    vehicleId,
    filledOn: addDays("2024-01-01", n),
    odometer: 1_000 + n * 100,
    volumeMl: 6_000,
    amountMinor: 100,
    currency: "EUR",
  }));
  const { logs, cost } = JSON.parse((await run("fuel_report")).text);
  expect(logs).toMatchObject([{ fillings: many, distanceKm: (many - 1) * 100 }]);
  expect(cost).toEqual([{ amount: "620.00", currency: "EUR" }]);
});

test("a service counts from what the odometer showed on its day, however many readings came since", async () => {
  const { run, van, transactions } = garage();
  await van();
  const [{ id: vehicleId } = { id: "" }] = transactions.of("vehicle") as { id: string }[];
  await createMany(transactions, odometerReading, (n) => ({
    vehicleId,
    readOn: addDays("2024-01-01", n),
    odometer: 1_000 + n * 10,
  }));
  await run("plan_service", { what: "oil change", everyDistance: 50_000, lastDoneOn: "2024-01-01" });
  const { services } = JSON.parse((await run("due_services")).text);
  expect(services).toMatchObject([{ what: "oil change", odometer: 51_000 }]);
});

test("every budget alarms, also of more than a page", async () => {
  const { transactions } = purse();
  const today = "2026-11-21";
  const one = (n: number) => ({ category: `thing ${n}`, amountMinor: 100, currency: "EUR" });
  await createMany(transactions, budget, one);
  await createMany(transactions, expense, (n) => ({ ...one(n), spentOn: today }));
  const place = { today, zone: "UTC", days: [] };
  const alerts = await transactions.read({}, ({ records }) => dueAlerts(records, place));
  expect(new Set(alerts.map((alert) => alert.budget)).size).toBe(many);
});
