import { describe, expect, test } from "vitest";
import { garage } from "./support/garage.ts";

describe("what was logged of a vehicle", () => {
  test("is put right, and its expense with it; one undo takes both back", async () => {
    const { run, van, transactions } = garage();
    await van();
    await run("log_fuel", { odometer: 84_200, volume: "42", amount: "70", station: "Galp" });
    const corrected = await run("correct_log", {
      log: "filling",
      volume: "45",
      amount: "72.50",
      date: "2026-11-20",
    });
    expect(corrected.summary).toBe(
      "It is 45 l on Fri 20 Nov 2026 at 84200 km now; it was 42 l on Sat 21 Nov 2026 at 84200 km.",
    );
    expect(transactions.of("fuel_entry")).toMatchObject([{ volumeMl: 45_000, amountMinor: 7_250 }]);
    expect(transactions.of("expense")).toMatchObject([{ amountMinor: 7_250, spentOn: "2026-11-20" }]);
    await run("undo", { toolUse: corrected.toolUse });
    expect(transactions.of("fuel_entry")).toMatchObject([{ volumeMl: 42_000, filledOn: "2026-11-21" }]);
    expect(transactions.of("expense")).toMatchObject([{ amountMinor: 7_000, spentOn: "2026-11-21" }]);
  });

  test("a cost that nobody had said is booked when it is", async () => {
    const { run, van, transactions } = garage();
    await van();
    await run("log_fuel", { odometer: 84_200, volume: "42" });
    await run("correct_log", { log: "filling", amount: "70" });
    expect(transactions.of("expense")).toMatchObject([{ amountMinor: 7_000, currency: "EUR" }]);
    expect(transactions.of("fuel_entry")).toMatchObject([
      { amountMinor: 7_000, expenseId: transactions.of("expense")?.[0]?.id },
    ]);
  });

  test("of a reading, the one of a day; and what a log does not have is refused in words", async () => {
    const { run, van, transactions } = garage();
    await van();
    await run("log_odometer", { odometer: 83_400, date: "2026-11-01" });
    await run("log_odometer", { odometer: 84_000, date: "2026-11-10" });
    await run("correct_log", { log: "odometer", on: "2026-11-01", odometer: 84_300 });
    expect(
      transactions
        .of("odometer_reading")
        ?.map((it) => it["odometer"])
        .sort(),
    ).toEqual([84_000, 84_300]);
    expect((await run("correct_log", { log: "odometer", amount: "5" })).text).toContain("has no amount");
    expect((await run("correct_log", { log: "odometer" })).text).toContain("what is to be different");
  });

  test("a service that is put right or deleted is what its plan counts from", async () => {
    const { run, van, transactions } = garage();
    await van();
    await run("plan_service", { what: "oil change", everyMonths: 12, lastDoneOn: "2025-01-01" });
    await run("log_maintenance", { what: "oil change", date: "2026-03-01", odometer: 70_000 });
    await run("log_maintenance", { what: "oil change", date: "2026-11-10", odometer: 84_000, amount: "89" });
    const plan = () => transactions.of("service_plan")?.[0];
    await run("correct_log", { log: "service", date: "2026-11-12" });
    expect(plan()).toMatchObject({ lastDoneOn: "2026-11-12", lastOdometer: 84_000 });
    const deleted = await run("delete_vehicle_entry", { kind: "service", on: "2026-11-12" });
    expect(deleted.summary).toBe("Deleted oil change on Thu 12 Nov 2026 and its expense.");
    expect(plan()).toMatchObject({ lastDoneOn: "2026-03-01", lastOdometer: 70_000 });
    expect(transactions.of("expense")).toEqual([]);
    await run("undo", { toolUse: deleted.toolUse });
    expect(plan()).toMatchObject({ lastDoneOn: "2026-11-12" });
    expect(transactions.of("expense")).toMatchObject([{ spentOn: "2026-11-12" }]);
  });

  test("the last filling goes with its expense, and comes back with it", async () => {
    const { run, van, transactions } = garage();
    await van();
    await run("log_fuel", { odometer: 84_200, volume: "42", amount: "70" });
    const deleted = await run("delete_vehicle_entry", { kind: "filling" });
    expect(deleted.summary).toBe("Deleted the filling of 42 l on Sat 21 Nov 2026 and its expense.");
    expect([transactions.of("fuel_entry"), transactions.of("expense")]).toEqual([[], []]);
    await run("undo", { toolUse: deleted.toolUse });
    expect(transactions.of("expense")).toHaveLength(1);
  });

  test("a vehicle, a plan and a paper must be named, since a person allows it", async () => {
    const { run, van, transactions } = garage();
    await van();
    await run("plan_service", { what: "oil change", everyMonths: 12 });
    await run("add_document", { name: "insurance" });
    expect((await run("delete_vehicle_entry", { kind: "vehicle" })).text).toContain("Say which vehicle goes");
    expect((await run("delete_vehicle_entry", { kind: "plan" })).text).toContain("Say which one goes");
    await run("delete_vehicle_entry", { kind: "plan", entry: "oil change" });
    await run("delete_vehicle_entry", { kind: "document", entry: "insurance" });
    await run("delete_vehicle_entry", { kind: "vehicle", vehicle: "the van" });
    const left = ["vehicle", "service_plan", "vehicle_document"].map((kind) => transactions.of(kind));
    expect(left).toEqual([[], [], []]);
  });

  test("a vehicle gets another name and plate; nothing said is nothing changed", async () => {
    const { run, van, transactions } = garage();
    await van();
    expect((await run("update_vehicle", { name: "Bluebird", plate: "AB 1" })).summary).toBe(
      "Changed the van: name Bluebird, plate AB 1.",
    );
    expect(transactions.of("vehicle")).toMatchObject([{ name: "Bluebird", plate: "AB 1", energy: "diesel" }]);
    expect((await run("update_vehicle", {})).status).toBe("failed");
  });
});

describe("what was planned of a trip", () => {
  const planned = async () => {
    const world = garage();
    await world.run("create_trip", { name: "Porto", from: "2026-12-03", to: "2026-12-08", budget: "900" });
    await world.run("add_stops", { stops: [{ place: "Coimbra" }, { place: "Aveiro" }, { place: "Porto" }] });
    return world;
  };

  test("its days, name and budget are changed, and a budget is taken away", async () => {
    const { run, transactions } = await planned();
    expect((await run("update_trip", { to: "2026-12-09", budget: "1200" })).summary).toBe(
      "The trip is Porto, Thu 3 Dec 2026 to Wed 9 Dec 2026, with 1200.00 EUR now.",
    );
    await run("update_trip", { trip: "Porto", name: "Norte", budget: null });
    expect(transactions.of("trip")).toMatchObject([
      { name: "Norte", budgetMinor: null, endsOn: "2026-12-09" },
    ]);
    expect((await run("update_trip", { to: "2026-12-01" })).text).toContain("before it begins on");
  });

  test("a stop is changed, and put at another place in the order", async () => {
    const { run, transactions } = await planned();
    await run("update_stop", { stop: "Aveiro", place: "Ovar", leavesOn: "2026-12-05" });
    expect((await run("update_stop", { stop: "Porto", order: 1 })).summary).toBe(
      "Changed the stop Porto. Porto goes to Porto, Coimbra, Ovar.",
    );
    const stops = transactions.of("trip_stop")?.map((it) => [it["place"], it["position"]]);
    expect(stops).toEqual(
      expect.arrayContaining([
        ["Porto", 1],
        ["Coimbra", 2],
        ["Ovar", 3],
      ]),
    );
  });

  test("a stop goes, a thing of the packing list, and the trip itself", async () => {
    const { run, transactions } = await planned();
    await run("add_to_packing_list", { items: [{ name: "tent" }, { name: "map" }] });
    await run("add_to_packing_list", { items: [{ name: "Tent", quantity: 2 }] });
    expect(transactions.of("packing_item")).toHaveLength(2);
    expect((await run("delete_trip_entry", { kind: "packing_item", entry: "tent" })).summary).toBe(
      "Deleted tent from the packing list of Porto.",
    );
    await run("delete_trip_entry", { kind: "stop", entry: "Aveiro" });
    expect(transactions.of("trip_stop")).toHaveLength(2);
    expect((await run("delete_trip_entry", { kind: "trip" })).text).toContain("Say which trip goes");
    expect((await run("delete_trip_entry", { kind: "trip", trip: "Porto" })).summary).toBe(
      "Deleted the trip Porto, Thu 3 Dec 2026 to Tue 8 Dec 2026.",
    );
    expect(transactions.of("trip")).toEqual([]);
  });
});
