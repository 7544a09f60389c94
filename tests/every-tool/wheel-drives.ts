import { addDays } from "../../src/domains/local-day.ts";
import { rangeOfInput } from "../../src/tools/range-input.ts";
import { type Drives, type Fields, firstOf, given, type Setting, textOf } from "./drive.ts";

const vehicleOf = (input: Fields) => textOf(input["vehicle"], "the van");
const vehicle = (input: Fields) => [{ tool: "add_vehicle", input: { name: vehicleOf(input) } }];
const tripOf = (input: Fields) => textOf(input["trip"], "Porto");
const trip = (input: Fields, { today }: Setting) => {
  // One that is to begin later has not ended before.
  const to = addDays(textOf(input["from"], today), 4);
  // What is to have no budget any more has one.
  const budget = input["budget"] === null ? { budget: "900" } : {};
  return [{ tool: "create_trip", input: { name: tripOf(input), from: today, to, ...budget } }];
};
const packing = (input: Fields, setting: Setting) => [
  ...trip(input, setting),
  {
    tool: "add_to_packing_list",
    input: { trip: tripOf(input), items: [{ name: textOf(input["item"], "tent") }] },
  },
];

/** The one that is named comes last, unless that is where it is to go. */
const stops = (input: Fields, setting: Setting) => {
  const places = ["Aveiro", textOf(input["stop"] ?? input["entry"], "Coimbra")];
  if (Number(input["order"]) >= places.length) places.reverse();
  const added = { trip: tripOf(input), stops: places.map((place) => ({ place })) };
  return [...trip(input, setting), { tool: "add_stops", input: added }];
};

/** What a vehicle's log has one entry of. */
const logged = (input: Fields) => {
  const of = { vehicle: vehicleOf(input) };
  const what = textOf(input["entry"], "oil change");
  const entries: Record<string, { tool: string; input: Fields }> = {
    filling: {
      tool: "log_fuel",
      input: {
        ...of,
        odometer: 84_200,
        ...(input["energyKwh"] === undefined ? { volume: "42" } : { energyKwh: "1" }),
      },
    },
    odometer: { tool: "log_odometer", input: { ...of, odometer: 84_200 } },
    service: { tool: "log_maintenance", input: { ...of, what } },
    plan: { tool: "plan_service", input: { ...of, what, everyMonths: 12 } },
    document: { tool: "add_document", input: { ...of, name: textOf(input["entry"], "insurance") } },
  };
  const entry = entries[textOf(input["log"] ?? input["kind"])];
  return [...vehicle(input), ...(entry === undefined ? [] : [entry])];
};

const corrections = {
  filling: "wheels/fuel",
  odometer: "wheels/odometer",
  service: "wheels/maintenance",
  plan: "wheels/plans",
  document: "wheels/documents",
  vehicle: "wheels/vehicles",
  trip: "wheels/trips",
  stop: "wheels/stops",
  packing_item: "wheels/packing",
} as const;
const rowsOf = (input: Fields) =>
  corrections[textOf(input["log"] ?? input["kind"]) as keyof typeof corrections];

const changeDrives: Drives = {
  update_vehicle: {
    before: vehicle,
    fill: (input) => (input["name"] === undefined && input["plate"] === undefined ? { plate: "AB 1" } : {}),
    writes: "wheels/vehicles",
    row: (input) => given(input, "name", "plate", "energy"),
  },
  // What was logged beforehand is of today.
  correct_log: {
    before: logged,
    fill: (input) => ({ on: undefined, ...(Object.keys(input).length <= 2 && { odometer: 84_300 }) }),
    writes: rowsOf,
    row: ({ odometer, volume }) => ({
      ...(odometer !== undefined && { odometer }),
      ...(volume !== undefined && { volumeMl: Number(volume) * 1_000 }),
    }),
  },
  delete_vehicle_entry: { before: logged, fill: () => ({ on: undefined }), writes: rowsOf, removes: true },
  update_trip: {
    before: (input, setting) => [
      ...(input["vehicle"] === undefined ? [] : vehicle(input)),
      ...trip(input, setting),
    ],
    fill: (input) => (Object.keys(input).length > 1 ? {} : { name: "Norte" }),
    writes: "wheels/trips",
    row: ({ name, to }) => ({ ...(name !== undefined && { name }), ...(to !== undefined && { endsOn: to }) }),
  },
  update_stop: {
    before: stops,
    fill: (input) => (Object.keys(input).length > 1 ? {} : { order: 1 }),
    writes: "wheels/stops",
    row: ({ stop, place, order }) => ({
      place: place ?? stop,
      // Behind the last one is the last one.
      ...(order !== undefined && { position: Math.min(Number(order), 2) }),
    }),
  },
  delete_trip_entry: {
    before: (input, setting) => {
      if (input["kind"] === "packing_item") return packing({ ...input, item: input["entry"] }, setting);
      return input["kind"] === "stop" ? stops(input, setting) : trip(input, setting);
    },
    // Which trip goes has to be said.
    fill: (input) => (input["kind"] === "trip" ? { trip: tripOf(input), ...input } : input),
    writes: rowsOf,
    removes: true,
  },
};

export const wheelDrives: Drives = {
  ...changeDrives,
  add_vehicle: {
    fill: (input) => ({ name: "the van", ...input }),
    writes: "wheels/vehicles",
    row: (input) => given(input, "name", "make", "model", "plate", "energy", "distanceUnit"),
  },
  list_vehicles: { before: vehicle, says: () => ["the van"] },
  log_fuel: {
    before: (input, setting) => [
      ...vehicle(input),
      ...(input["trip"] === undefined ? [] : trip(input, setting)),
    ],
    fill: (input) => ({
      odometer: 84_200,
      ...(input["energyKwh"] === undefined && { volume: "42" }),
      ...input,
    }),
    writes: "wheels/fuel",
    row: ({ odometer, volume, energyKwh, date }) => ({
      odometer,
      volumeMl: energyKwh === undefined ? Math.round(Number(volume) * 1_000) : null,
      energyWh: energyKwh === undefined ? null : Math.round(Number(energyKwh) * 1_000),
      ...(date !== undefined && { filledOn: date }),
    }),
  },
  fuel_report: {
    before: (input, { today }) => {
      const { from, to } = rangeOfInput(given(input, "period", "from", "to"), today, "all");
      const filling = { vehicle: vehicleOf(input), volume: "40", date: from ?? to ?? today };
      return [
        ...vehicle(input),
        { tool: "log_fuel", input: { ...filling, odometer: 10_000 } },
        { tool: "log_fuel", input: { ...filling, odometer: 10_500 } },
      ];
    },
    says: (input) => [vehicleOf(input), "8.0 l/100 km"],
  },
  log_odometer: {
    before: vehicle,
    fill: (input) => ({ odometer: 84_200, ...input }),
    writes: "wheels/odometer",
    row: ({ odometer }) => ({ odometer }),
  },
  log_maintenance: {
    before: vehicle,
    fill: (input) => ({ what: "oil change", ...input }),
    writes: "wheels/maintenance",
    row: (input) => ({
      ...given(input, "what", "odometer"),
      ...(input["date"] !== undefined && { doneOn: input["date"] }),
    }),
  },
  plan_service: {
    before: (input) => {
      const { nextOdometer } = input;
      const reading = { vehicle: vehicleOf(input), odometer: Number(nextOdometer) - 1_000 };
      return [
        ...vehicle(input),
        ...(nextOdometer === undefined ? [] : [{ tool: "log_odometer", input: reading }]),
      ];
    },
    fill: (input) => ({
      what: "inspection",
      ...(input["everyDistance"] === undefined && { everyMonths: 12 }),
      ...input,
    }),
    writes: "wheels/plans",
    row: (input) => given(input, "what", "everyDistance", "everyMonths"),
  },
  due_services: {
    before: (input) => [
      ...vehicle(input),
      {
        tool: "plan_service",
        input: { vehicle: vehicleOf(input), what: "inspection", everyMonths: 1, lastDoneOn: "2020-01-01" },
      },
    ],
    says: (input) => [`Overdue: inspection for ${vehicleOf(input)}`],
  },
  add_document: {
    before: vehicle,
    fill: (input) => ({ name: "insurance", ...input }),
    writes: "wheels/documents",
    row: (input) => given(input, "name", "what", "number", "expiresOn"),
  },
  create_trip: {
    before: (input) => (input["vehicle"] === undefined ? [] : vehicle(input)),
    fill: (input, { today }) => ({ name: "Porto", from: today, to: textOf(input["from"], today), ...input }),
    writes: "wheels/trips",
    row: ({ name, from, to }) => ({ name, startsOn: from, endsOn: to }),
  },
  list_trips: {
    before: (input, setting) => [
      ...trip(input, setting),
      ...(input["status"] === undefined ? [] : [{ tool: "set_trip_status", input: given(input, "status") }]),
    ],
    says: () => ["Porto"],
  },
  add_stops: {
    before: trip,
    fill: (input) => ({ stops: [{ place: "Aveiro" }], ...input }),
    writes: "wheels/stops",
    row: ({ stops }) => ({ place: firstOf(stops, "place", "Aveiro"), position: 1 }),
  },
  trip_summary: {
    before: (input, setting) => [
      ...trip(input, setting),
      { tool: "add_stops", input: { trip: tripOf(input), stops: [{ place: "Aveiro" }] } },
      { tool: "create_expense", input: { trip: tripOf(input), amount: "20", category: "travel" } },
    ],
    says: (input) => [`${tripOf(input)} has cost 20.00 EUR`, "Aveiro"],
  },
  set_trip_status: {
    before: (input, setting) => [
      ...trip(input, setting),
      ...(input["status"] === "planned"
        ? [{ tool: "set_trip_status", input: { trip: tripOf(input), status: "open" } }]
        : []),
    ],
    fill: (input) => ({ status: "open", ...input }),
    writes: "wheels/trips",
    row: (input) => ({ name: tripOf(input), status: input["status"] }),
  },
  add_to_packing_list: {
    before: trip,
    fill: (input) => ({ items: [{ name: "tent" }], ...input }),
    writes: "wheels/packing",
    row: ({ items }) => ({ name: firstOf(items, "name", "tent"), packed: false }),
  },
  show_packing_list: { before: packing, says: () => ["tent"] },
  mark_packed: {
    before: (input, setting) => [
      ...packing(input, setting),
      ...(input["packed"] === false
        ? [{ tool: "mark_packed", input: { trip: tripOf(input), item: textOf(input["item"], "tent") } }]
        : []),
    ],
    fill: (input) => ({ item: "tent", ...input }),
    writes: "wheels/packing",
    row: ({ item, packed = true }) => ({ name: item, packed }),
  },
};
