import { dayOf, type Sample } from "./sample.ts";

const zone = { timeZone: "Europe/Lisbon" };

export const wheelSamples: readonly Sample[] = [
  {
    kind: "vehicle",
    create: (n) => ({ name: `Van ${n}`, make: "Ford", energy: "diesel" }),
    change: { plate: "AA-11-BB" },
    wrong: { energy: "steam" },
    wrongField: "energy",
  },
  {
    kind: "odometer_reading",
    create: (n, { vehicle }) => ({ vehicleId: vehicle, readOn: dayOf(n), odometer: 10_000 + n }),
    change: { odometer: 12_345 },
    wrong: { odometer: -1 },
    wrongField: "odometer",
  },
  {
    kind: "fuel_entry",
    create: (n, { vehicle, trip, expense }) => ({
      vehicleId: vehicle,
      tripId: trip,
      expenseId: expense,
      filledOn: dayOf(n),
      odometer: 10_000 + 500 * n,
      volumeMl: 40_000 + n,
    }),
    change: { full: false },
    wrong: { energyWh: 5 },
    wrongField: "volumeMl",
  },
  {
    kind: "maintenance_entry",
    create: (n, { vehicle, service_plan: planId }) => ({
      vehicleId: vehicle,
      planId,
      what: `oil ${n}`,
      doneOn: dayOf(n),
      amountMinor: 5_000,
      currency: "EUR",
    }),
    change: { notes: "with filter" },
    wrong: { currency: null },
    wrongField: "currency",
  },
  {
    kind: "service_plan",
    create: (n, { vehicle }) => ({
      vehicleId: vehicle,
      what: `service ${n}`,
      everyDistance: 15_000,
      ...zone,
    }),
    change: { everyMonths: 12 },
    wrong: { everyDistance: null },
    wrongField: "everyDistance",
  },
  {
    kind: "trip",
    create: (n, { vehicle }) => ({
      name: `Trip ${n}`,
      startsOn: dayOf(n),
      endsOn: dayOf(n + 3),
      currency: "EUR",
      vehicleId: vehicle,
    }),
    change: { status: "open" },
    wrong: { endsOn: "2020-01-01" },
    wrongField: "endsOn",
  },
  {
    kind: "trip_stop",
    create: (n, { trip }) => ({
      tripId: trip,
      position: n + 1,
      place: `Place ${n}`,
      arrivesOn: n % 2 ? dayOf(n) : null,
    }),
    change: { notes: "see the market" },
    wrong: { latitudeE6: 91_000_000 },
    wrongField: "latitudeE6",
  },
  {
    kind: "packing_item",
    create: (n, { trip }) => ({ tripId: trip, name: `socks ${n}`, quantity: 3 }),
    change: { packed: true },
    wrong: { quantity: 0 },
    wrongField: "quantity",
  },
  {
    kind: "vehicle_document",
    create: (n, { vehicle }) => ({
      vehicleId: vehicle,
      what: "insurance",
      name: `Policy ${n}`,
      expiresOn: n % 2 ? dayOf(n) : null,
      ...zone,
    }),
    change: { number: "12-34" },
    wrong: { timeZone: "Nowhere/Land" },
    wrongField: "timeZone",
  },
];
