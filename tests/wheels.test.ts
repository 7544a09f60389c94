import { describe, expect, test } from "vitest";
import { garage } from "./support/garage.ts";

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
    expect((await run("log_fuel", { odometer: 1 })).text).toContain(
      "volume for fuel, or energyKwh for a charge",
    );
    const both = { odometer: 1, volume: "1", energyKwh: "1" };
    expect((await run("log_fuel", both)).text).toContain("not both");
    await run("add_vehicle", { name: "the car" });
    const unclear = await run("log_fuel", { odometer: 1, volume: "1" });
    expect(unclear.text).toMatch(/Which vehicle is meant\? There are: the (car|van) \([0-9a-f-]{36}\)/);
    expect(transactions.of("fuel_entry")).toEqual([]);
  });
});

describe("charging", () => {
  test("15 kWh on 100 km are 15.0 kWh/100 km, and cost what charging cost", async () => {
    const { run, transactions } = garage();
    await run("add_vehicle", { name: "zoe", energy: "electric" });
    expect((await run("fuel_report")).summary).toContain("is not known yet: log two full charges");
    const charged = await run("log_fuel", { odometer: 1_000, energyKwh: "41.5", amount: "12.45" });
    expect(charged.summary).toBe("Logged 41.5 kWh for zoe for 12.45 EUR at 1000 km on Sat 21 Nov 2026.");
    expect(transactions.of("fuel_entry")).toMatchObject([{ energyWh: 41_500, volumeMl: null }]);
    expect(transactions.of("expense")).toMatchObject([{ description: "charging", category: "fuel" }]);
    expect((await run("fuel_report")).summary).toContain("is not known yet: log two full charges");
    await run("log_fuel", { odometer: 1_060, energyKwh: "5", full: false });
    await run("log_fuel", { odometer: 1_100, energyKwh: "10" });
    expect((await run("fuel_report")).summary).toBe("The consumption of zoe is 15.0 kWh/100 km.");
  });

  test("a plug-in hybrid has two figures, each over its own fills", async () => {
    const { run } = garage();
    await run("add_vehicle", { name: "outlander", energy: "hybrid" });
    await run("log_fuel", { odometer: 10_000, volume: "40", date: "2026-11-01" });
    await run("log_fuel", { odometer: 10_100, energyKwh: "12", date: "2026-11-02" });
    expect((await run("fuel_report")).summary).toContain("is not known yet: log two full fillings");
    await run("log_fuel", { odometer: 10_200, energyKwh: "9", date: "2026-11-03" });
    expect((await run("fuel_report")).summary).toBe(
      "The consumption of outlander is 9.0 kWh/100 km; of fuel it is not known yet: log two full fillings.",
    );
    await run("log_fuel", { odometer: 11_000, volume: "25", date: "2026-11-10", amount: "45" });
    const { summary, text } = await run("fuel_report");
    // 25 l over 1,000 km, 9 kWh over 100 km.
    expect(summary).toBe("The consumption of outlander is 2.5 l/100 km and 9.0 kWh/100 km.");
    expect(JSON.parse(text)).toMatchObject({
      consumption: { "l/100 km": "2.5", "kWh/100 km": "9.0" },
      logs: [
        { energy: "fuel", fillings: 2, distanceKm: 1_000 },
        { energy: "electricity", fillings: 2, distanceKm: 100 },
      ],
      cost: [{ amount: "45.00", currency: "EUR" }],
    });
  });

  test("in miles and UK gallons: 300 miles on 6 gallons are 50 mpg, in litres 5.6 on 100 km", async () => {
    const { run } = garage();
    await run("add_vehicle", { name: "mini", distanceUnit: "mi", volumeUnit: "gal_uk" });
    await run("log_fuel", { odometer: 1_000, volume: "8" });
    await run("log_fuel", { odometer: 1_300, volume: "6" });
    expect((await run("fuel_report")).summary).toContain("50.0 mpg (UK), 5.6 l/100 km");
  });
});

describe("a fuel log that people have written", () => {
  test("two fillings at one reading are one, and spoil nothing", async () => {
    const { run, van } = garage();
    await van();
    await run("log_fuel", { odometer: 10_000, volume: "50", date: "2026-11-01" });
    await run("log_fuel", { odometer: 10_500, volume: "30", date: "2026-11-05" });
    await run("log_fuel", { odometer: 10_500, volume: "10", date: "2026-11-05" });
    await run("log_fuel", { odometer: 11_000, volume: "35", date: "2026-11-10" });
    // 40 l over 500 km, then 35 l over 500 km.
    expect((await run("fuel_report")).summary).toBe("The consumption of the van is 7.5 l/100 km.");
  });

  test("a missed filling counts for nothing, and what can hardly be is told", async () => {
    const { run, van } = garage();
    await van();
    await run("log_fuel", { odometer: 10_000, volume: "50", date: "2026-11-01" });
    await run("log_fuel", { odometer: 10_500, volume: "40", date: "2026-11-03" });
    await run("log_fuel", { odometer: 12_000, volume: "40", date: "2026-11-08", missedBefore: true });
    expect((await run("fuel_report")).summary).toBe("The consumption of the van is 8.0 l/100 km.");
    await run("log_fuel", { odometer: 12_000, volume: "40", date: "2026-11-08" });
    await run("log_fuel", { odometer: 1_240, volume: "30", date: "2026-11-12" });
    const { text } = await run("fuel_report");
    expect(JSON.parse(text).problems).toEqual([
      "The filling on Sun 8 Nov 2026 at 12000 km is there twice. Delete one of them.",
      "The filling on Thu 12 Nov 2026 at 1240 km shows less than one before it. Correct one of them.",
    ]);
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

  test("papers that run out later than in a month are told as what comes next, with their day", async () => {
    const { run, van } = garage();
    await van();
    await run("add_document", { what: "insurance", name: "Insurance", expiresOn: "2027-04-01" });
    await run("plan_service", { what: "brake fluid", everyMonths: 24 });
    expect((await run("due_services")).summary).toBe(
      "Nothing is due. Next: Insurance for the van on Thu 1 Apr 2027; brake fluid for the van on Tue 21 Nov 2028.",
    );
    await run("add_document", { what: "registration", name: "Registration", expiresOn: "2026-12-01" });
    expect((await run("due_services")).summary).toBe("Due: Registration for the van on Tue 1 Dec 2026.");
  });

  test("a new plan counts from its own day and what the odometer shows then; it is not overdue at once", async () => {
    const { run, van } = garage();
    await van();
    await run("log_odometer", { odometer: 84_000, date: "2026-11-20" });
    await run("plan_service", { what: "oil change", everyDistance: 15_000 });
    expect((await run("due_services")).summary).toContain(
      "Nothing is due. Next: oil change for the van at 99000 km",
    );
  });

  test("without any reading nothing is due by distance, and the first one that comes is where it counts from", async () => {
    const { run, van } = garage();
    await van();
    const planned = await run("plan_service", { what: "oil change", everyDistance: 15_000 });
    const ask = "Say what the odometer of the van shows, so that its distance counts.";
    expect(planned.summary).toBe(`Planned for the van: oil change every 15000 km. ${ask}`);
    expect((await run("due_services")).summary).toBe(`Nothing is due. Next: oil change for the van. ${ask}`);
    await run("log_odometer", { odometer: 84_000 });
    expect((await run("due_services")).summary).toContain(
      "Nothing is due. Next: oil change for the van at 99000 km",
    );
    await run("log_odometer", { odometer: 99_001 });
    expect((await run("due_services")).summary).toContain("Overdue: oil change for the van at 99000 km");
  });

  test("work that was done long ago counts from the reading nearest to its day, not from today's", async () => {
    const { run, van } = garage();
    await van();
    await run("log_odometer", { odometer: 60_000, date: "2025-06-03" });
    await run("log_odometer", { odometer: 76_000 });
    await run("plan_service", { what: "oil change", everyDistance: 15_000, lastDoneOn: "2025-06-01" });
    expect((await run("due_services")).summary).toContain("Overdue: oil change for the van at 75000 km");
    // Nobody said what it showed: it counts from the reading of that day.
    await run("log_maintenance", { what: "oil change" });
    expect((await run("due_services")).summary).toContain(
      "Nothing is due. Next: oil change for the van at 91000 km",
    );
  });

  test("what is done every month is not due all the time", async () => {
    const { run, van } = garage();
    await van();
    await run("plan_service", { what: "chain", everyMonths: 1, lastDoneOn: "2026-11-20" });
    expect((await run("due_services")).summary).toContain(
      "Nothing is due. Next: chain for the van on Sun 20 Dec 2026",
    );
    await run("plan_service", { what: "Chain", everyMonths: 1, lastDoneOn: "2026-10-25" });
    expect((await run("due_services")).summary).toContain("Due: chain for the van on Wed 25 Nov 2026");
  });

  test("a service that is due at a reading is due there, and as far from then on as it was", async () => {
    const { run, van } = garage();
    await van();
    const planned = await run("plan_service", { what: "oil change", nextOdometer: 130_000 });
    expect(planned.text).toContain("Nothing is known yet of what the odometer of the van shows");
    await run("log_odometer", { odometer: 124_000 });
    expect((await run("plan_service", { what: "oil change", nextOdometer: 120_000 })).text).toContain(
      "shows 124000 km already",
    );
    expect((await run("plan_service", { what: "oil change", nextOdometer: 130_000 })).summary).toBe(
      "Planned for the van: oil change at 130000 km, then every 6000 km.",
    );
    await run("log_odometer", { odometer: 130_001 });
    expect((await run("due_services")).summary).toContain("oil change");
    const every = { what: "brakes", everyDistance: 40_000, nextOdometer: 150_000 };
    expect((await run("plan_service", every)).summary).toBe(
      "Planned for the van: brakes at 150000 km, then every 40000 km.",
    );
  });

  test("a plan, and a paper, of the same name is changed and not made twice", async () => {
    const { run, van, transactions } = garage();
    await van();
    await run("plan_service", { what: "oil change", everyDistance: 15_000, lastOdometer: 70_000 });
    const changed = await run("plan_service", { what: "Oil change", everyDistance: 20_000 });
    expect(changed.summary).toBe("Changed the plan for the van: oil change every 20000 km.");
    expect(transactions.of("service_plan")).toMatchObject([{ everyDistance: 20_000, lastOdometer: 70_000 }]);
    await run("add_document", { what: "insurance", name: "insurance", expiresOn: "2026-12-01" });
    const renewed = await run("add_document", { name: "Insurance", expiresOn: "2027-12-01" });
    expect(renewed.summary).toBe("Renewed insurance of the van until Wed 1 Dec 2027.");
    expect(transactions.of("vehicle_document")).toMatchObject([
      { what: "insurance", expiresOn: "2027-12-01" },
    ]);
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

  test("are planned with their stops in one change, and one undo takes back all of it", async () => {
    const { run, transactions } = garage();
    const stops = [{ place: "Bled", arrivesOn: "2026-12-04" }, { place: "Piran" }];
    const planned = await run("create_trip", {
      name: "Slovenia",
      from: "2026-12-04",
      to: "2026-12-08",
      stops,
    });
    expect(planned.summary).toBe(
      "Planned Slovenia, Fri 4 Dec 2026 to Tue 8 Dec 2026. It goes to Bled, Piran.",
    );
    expect(transactions.of("trip_stop")).toMatchObject([
      { place: "Bled", position: 1, arrivesOn: "2026-12-04" },
      { place: "Piran", position: 2, arrivesOn: null },
    ]);
    await run("add_stops", { stops: [{ place: "Koper" }] });
    expect(transactions.of("trip_stop")).toMatchObject([{}, {}, { place: "Koper", position: 3 }]);
    await run("undo", { toolUse: planned.toolUse });
    expect(transactions.of("trip")).toEqual([]);
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
