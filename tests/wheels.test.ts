import { describe, expect, test } from "vitest";
import type { TurnAddress } from "../src/actors/ports.ts";
import { createRegistry } from "../src/tools/registry.ts";
import { createToolRunner } from "../src/tools/runner.ts";
import { undo } from "../src/tools/undo.ts";
import { wheelTools } from "../src/tools/wheels/wheel-tools.ts";
import { ManualClock, MemoryTools } from "./support/memory-tools.ts";

const address: TurnAddress = { workspace: "w", user: "u", conversation: "c", turn: "t", fence: 1 };

/** Tools over rows in memory; today is 2026-11-21. */
function garage() {
  const transactions = new MemoryTools();
  const report = { finished: () => {}, fault: (_: string, error: unknown) => expect.fail(String(error)) };
  const registry = createRegistry([...wheelTools, undo]);
  const runner = createToolRunner({ registry, transactions, clock: new ManualClock(), report });
  let count = 0;
  const run = async (name: string, input: Record<string, unknown> = {}) => {
    const use = { toolUse: `use${++count}`, name, input, ordinal: 0 };
    const result = await runner.run(use, address, new AbortController().signal);
    if (result.kind !== "recorded") throw new Error("fenced");
    const { status, summary = "", result: text } = result.outcome;
    return { status, summary, text, toolUse: use.toolUse };
  };
  const van = () => run("add_vehicle", { name: "the van", energy: "diesel" });
  return { transactions, run, van };
}

describe("fuel", () => {
  test("a filling is logged with its expense, and one undo takes back both", async () => {
    const { run, van, transactions } = garage();
    await van();
    const filled = await run("log_fuel", { odometer: 84_200, volume: "42.5", amount: "70.13" });
    expect(filled.summary).toBe("Logged 42.5 l for the van for 70.13 EUR at 84200 km on Sat 21 Nov 2026.");
    expect(transactions.of("fuel_entry")).toMatchObject([{ volumeMl: 42_500, amountMinor: 7_013 }]);
    expect(transactions.of("expense")).toMatchObject([{ amountMinor: 7_013, category: "fuel" }]);
    await run("undo", { toolUse: filled.toolUse });
    expect([transactions.of("fuel_entry"), transactions.of("expense")]).toEqual([[], []]);
  });

  test("consumption is told from full tank to full tank, in the vehicle's own units", async () => {
    const { run, van } = garage();
    await van();
    await run("log_fuel", { odometer: 10_000, volume: "50", date: "2026-11-01" });
    expect((await run("fuel_report")).summary).toContain("is not known yet: log two full fillings");
    await run("log_fuel", { odometer: 10_400, volume: "20", full: false, date: "2026-11-05" });
    await run("log_fuel", { odometer: 11_000, volume: "40", date: "2026-11-10" });
    // 60 l over 1,000 km.
    expect((await run("fuel_report")).summary).toBe("The consumption of the van is 6.0 l/100 km.");
    await run("add_vehicle", { name: "pickup", distanceUnit: "mi", volumeUnit: "gal_us" });
    await run("log_fuel", { vehicle: "pickup", odometer: 1_000, volume: "10" });
    await run("log_fuel", { vehicle: "pickup", odometer: 1_250, volume: "10" });
    expect((await run("fuel_report", { vehicle: "pickup" })).summary).toContain(
      "25.0 mpg (US), 9.4 l/100 km",
    );
  });

  test("a filling needs one of volume and energy, and says which vehicle it can't tell", async () => {
    const { run, van, transactions } = garage();
    expect(await run("log_fuel", { odometer: 1, volume: "1" })).toMatchObject({
      status: "failed",
      text: expect.stringContaining("no vehicle yet"),
    });
    await van();
    expect((await run("log_fuel", { odometer: 1 })).text).toContain("give either volumeMl or energyWh");
    await run("add_vehicle", { name: "the car" });
    const unclear = await run("log_fuel", { odometer: 1, volume: "1" });
    expect(unclear.text).toMatch(/Which vehicle is meant\? There are: the (car|van) \([0-9a-f-]{36}\)/);
    expect(transactions.of("fuel_entry")).toEqual([]);
  });
});

describe("services", () => {
  test("are due by distance or by time, and what was done counts for its plan", async () => {
    const { run, van } = garage();
    await van();
    await run("log_odometer", { odometer: 80_000, date: "2026-05-01" });
    await run("plan_service", {
      what: "oil change",
      everyDistance: 15_000,
      everyMonths: 12,
      lastDoneOn: "2025-10-01",
      lastOdometer: 70_000,
    });
    await run("log_odometer", { odometer: 84_000 });
    expect((await run("due_services")).summary).toContain("Overdue: oil change for the van at 85000 km");
    const done = await run("log_maintenance", { what: "oil change", odometer: 84_000, amount: "89" });
    expect(done.summary).toBe("Logged oil change for the van for 89.00 EUR on Sat 21 Nov 2026.");
    expect((await run("due_services")).summary).toContain(
      "Nothing is due. Next: oil change for the van at 99000 km",
    );
  });

  test("papers that run out within a month are told with them", async () => {
    const { run, van } = garage();
    await van();
    await run("add_document", { what: "insurance", name: "insurance", expiresOn: "2026-12-01" });
    expect((await run("due_services")).summary).toBe("Due: insurance for the van on Tue 1 Dec 2026.");
  });
});

describe("trips", () => {
  test("keep stops in order, and tell what was spent on them and what is left", async () => {
    const { run, van } = garage();
    await van();
    await run("create_trip", { name: "Porto", from: "2026-11-20", to: "2026-11-25", budget: "900" });
    expect((await run("add_stops", { stops: [{ place: "Coimbra" }, { place: "Aveiro" }] })).summary).toBe(
      "Porto goes to Coimbra, Aveiro.",
    );
    await run("add_stops", { stops: [{ place: "Porto" }] });
    expect((await run("log_fuel", { odometer: 100, volume: "40", amount: "60" })).summary).toContain(
      "on the trip Porto",
    );
    const { summary, text } = await run("trip_summary");
    expect(summary).toBe(
      "Porto has cost 60.00 EUR so far; 840.00 EUR of the budget are left. Fri 20 Nov 2026 to Wed 25 Nov 2026: Coimbra, Aveiro, Porto.",
    );
    expect(JSON.parse(text)).toMatchObject({
      spent: "60.00",
      remaining: "840.00",
      perDay: "168.00",
      stops: [{ position: 1 }, { position: 2 }, { position: 3 }],
    });
  });

  test("a trip that is over takes no more fillings; an open one does, whatever its days", async () => {
    const { run, van, transactions } = garage();
    await van();
    await run("create_trip", { name: "Porto", from: "2026-11-20", to: "2026-11-25" });
    await run("set_trip_status", { status: "done" });
    await run("log_fuel", { odometer: 100, volume: "40" });
    await run("create_trip", { name: "Faro", from: "2026-11-01", to: "2026-11-02" });
    await run("set_trip_status", { trip: "Faro", status: "open" });
    await run("log_fuel", { odometer: 200, volume: "40" });
    const faro = transactions.of("trip")?.find((it) => it["name"] === "Faro");
    expect(transactions.of("fuel_entry")?.map((it) => it["tripId"])).toEqual([null, faro?.id]);
  });

  test("a packing list is filled, ticked off and told", async () => {
    const { run } = garage();
    await run("create_trip", { name: "Porto", from: "2026-12-20", to: "2026-12-25" });
    await run("add_to_packing_list", { items: [{ name: "tent" }, { name: "sleeping bag", quantity: 2 }] });
    expect((await run("mark_packed", { item: "tent" })).summary).toBe("Packed: tent.");
    expect((await run("show_packing_list")).summary).toBe("For Porto, left to pack: 2 × sleeping bag.");
  });
});
