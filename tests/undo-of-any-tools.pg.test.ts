import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { addDays } from "../src/domains/local-day.ts";
import type { Tool } from "../src/tools/define-tool.ts";
import { socialTools } from "../src/tools/social/social-tools.ts";
import { wheelTools } from "../src/tools/wheels/wheel-tools.ts";
import { youTools } from "../src/tools/you/you-tools.ts";
import { type PreparedTestDatabase, preparedDatabase } from "./db/prepared-database.ts";
import { anySteps, toolUser, type Use, walkAndUndo } from "./support/undo-walk.ts";

let database: PreparedTestDatabase;
beforeAll(async () => {
  database = await preparedDatabase();
});
afterAll(() => database?.close());

const today = new Date().toISOString().slice(0, 10);
const day = fc.integer({ min: -40, max: 60 }).map((days) => addDays(today, days));
const ahead = fc.integer({ min: 2, max: 60 }).map((days) => addDays(today, days));
const of = fc.constantFrom;
const use = (tool: string, input: Record<string, fc.Arbitrary<unknown>>): fc.Arbitrary<Use> =>
  fc.tuple(of(tool), fc.record(input));
/** Fields of which any number, but at least one, is said. */
const some = (
  tool: string,
  named: Record<string, fc.Arbitrary<unknown>>,
  input: Record<string, fc.Arbitrary<unknown>>,
) =>
  fc.tuple(
    of(tool),
    fc.tuple(fc.record(named), fc.record(input, { requiredKeys: [] })).map(([a, b]) => ({ ...a, ...b })),
  );

const car = of("van", "zoe");
const trip = of("Porto", "Faro");
const thing = of("milk", "rice", "yoga");
const odometer = fc.integer({ min: 1_000, max: 60_000 });
const amount = fc.integer({ min: 1, max: 9_999 }).map((minor) => (minor / 100).toFixed(2));
const volume = fc.integer({ min: 1, max: 60 }).map(String);
const log = of("filling", "odometer", "service");

const wheels = fc.oneof(
  { weight: 3, arbitrary: use("add_vehicle", { name: car, energy: of("diesel", "hybrid") }) },
  some("update_vehicle", { vehicle: car }, { name: car, plate: of("AB 1", "CD 2") }),
  { weight: 2, arbitrary: use("log_fuel", { vehicle: car, odometer, volume, amount, date: day }) },
  use("log_fuel", { vehicle: car, odometer, energyKwh: volume }),
  use("log_odometer", { vehicle: car, odometer, date: day }),
  use("plan_service", {
    vehicle: car,
    what: of("oil", "brakes"),
    everyDistance: of(5_000, null),
    everyMonths: of(1, 12),
  }),
  use("log_maintenance", { vehicle: car, what: of("oil", "brakes"), amount, date: day }),
  { weight: 2, arbitrary: some("correct_log", { log, vehicle: car }, { odometer, amount, date: day }) },
  use("add_document", { vehicle: car, name: of("insurance", "vignette"), expiresOn: day }),
  {
    weight: 2,
    arbitrary: use("delete_vehicle_entry", {
      kind: of("vehicle", "filling", "odometer", "service", "plan", "document"),
      vehicle: car,
      entry: of(undefined, undefined, "oil", "insurance"),
    }),
  },
  { weight: 3, arbitrary: use("create_trip", { name: trip, from: of(today), to: ahead, budget: amount }) },
  some("update_trip", { trip }, { name: trip, to: ahead, budget: fc.option(amount), vehicle: car }),
  use("set_trip_status", { trip, status: of("open", "done") }),
  use("add_stops", {
    trip,
    stops: fc.array(fc.record({ place: of("Ovar", "Beja", "Mafra") }), { minLength: 1, maxLength: 3 }),
  }),
  some(
    "update_stop",
    { trip, stop: of("Ovar", "Beja") },
    { place: of("Mafra"), order: of(1, 2), leavesOn: day },
  ),
  use("add_to_packing_list", {
    trip,
    items: of([{ name: "tent" }], [{ name: "tent", quantity: 2 }, { name: "map" }]),
  }),
  use("mark_packed", { trip, item: of("tent", "map"), packed: fc.boolean() }),
  use("delete_trip_entry", { kind: of("trip", "stop", "packing_item"), trip, entry: of("Ovar", "tent") }),
);

const time = fc.tuple(ahead, of("09:00", "18:30")).map((at) => at.join("T"));
const rule = of("FREQ=WEEKLY", "FREQ=DAILY;COUNT=4");
const you = fc.oneof(
  { weight: 2, arbitrary: some("create_event", { title: thing, start: time }, { rule }) },
  use("move_event", { event: thing, byMinutes: of(60, 1_500), scope: of("one", "series") }),
  some(
    "update_event",
    { event: thing, scope: of("one", "series") },
    { title: thing, location: of("Rua 4"), rule: fc.option(rule) },
  ),
  use("cancel_event", { event: thing, scope: of("one", "series") }),
  { weight: 2, arbitrary: some("create_task", { title: thing }, { dueOn: day, rule, parent: thing }) },
  some(
    "update_task",
    { task: thing },
    { title: thing, dueOn: fc.option(day), priority: of("low", "urgent"), rule: fc.option(rule) },
  ),
  use("complete_task", { task: thing, done: fc.boolean() }),
  { weight: 2, arbitrary: some("set_reminder", { text: thing, at: time }, { rule }) },
  some("update_reminder", { reminder: thing }, { text: thing, at: time, rule: fc.option(rule) }),
  use("cancel_reminder", { reminder: thing }),
  use("save_recipe", { name: thing, ingredients: of([{ item: "rice", quantity: "200", unit: "g" }], []) }),
  use("plan_meal", { meal: thing, day: ahead }),
  some("update_meal", { meal: thing }, { dish: thing, day: ahead, servings: of(1, 6) }),
  use("add_to_shopping_list", {
    items: fc.array(fc.record({ name: thing, quantity: volume }), { minLength: 1, maxLength: 2 }),
  }),
  use("mark_bought", { items: fc.tuple(thing), toPantry: fc.boolean() }),
  use("make_shopping_list", {}),
  use("add_to_pantry", { items: fc.tuple(fc.record({ name: thing, quantity: volume })) }),
  some(
    "update_list_item",
    { list: of("shopping", "pantry"), item: thing },
    { quantity: fc.option(volume), unit: of("g", "") },
  ),
  {
    weight: 2,
    arbitrary: use("delete_item", {
      kind: of("task", "recipe", "meal", "shopping_item", "pantry_item"),
      item: thing,
    }),
  },
  some("update_profile", {}, { name: thing, units: of("metric", "imperial"), digestAt: of("07:30", null) }),
);

const group = of("Chess", "Garden");
const person = of("maria", "tom");
const shareable = of("milk", "rice", "shopping list", "task list");
const social = fc.oneof(
  { weight: 2, arbitrary: use("create_group", { name: group }) },
  { weight: 2, arbitrary: use("post_to_group", { group, text: of("we meet at six", "bring cake") }) },
  use("comment_on_post", { post: of("six", "cake"), text: of("yes") }),
  use("react_to_post", { post: of("six", "cake"), emoji: of("👍", "🎉") }),
  use("edit_post", { post: of("six", "cake"), text: of("we meet at seven, not six", "no cake") }),
  use("edit_comment", { comment: of("yes"), text: of("yes, gladly") }),
  use("delete_post", { post: of("six", "cake") }),
  use("delete_comment", { comment: of("yes") }),
  use("invite_to_group", { group, person }),
  use("remove_from_group", { group, person, ban: fc.boolean() }),
  use("follow_topic", { group, topic: of("rides", "food") }),
  use("unfollow_topic", { group }),
  use("block_person", { person }),
  use("unblock_person", { person }),
);
const household = fc.oneof(
  use("create_task", { title: thing }),
  use("add_to_shopping_list", { items: fc.tuple(fc.record({ name: thing })) }),
  { weight: 2, arbitrary: use("share_with_household", { what: shareable }) },
  { weight: 2, arbitrary: use("stop_sharing", { what: shareable }) },
  use("complete_task", { task: thing }),
  use("delete_item", { kind: of("task", "shopping_item"), item: thing }),
);

interface Domain {
  readonly name: string;
  readonly tools: readonly Tool[];
  /** What there is when people begin; it is taken back in the end as all else. */
  readonly first: readonly Use[];
  readonly uses: fc.Arbitrary<Use>;
  /** So many of the tools have changed something in all. */
  readonly seenMin: number;
}

const wheelsFirst: readonly Use[] = [
  ["add_vehicle", { name: "van" }],
  ["log_fuel", { odometer: 10_000, volume: "40", amount: "60" }],
  ["log_odometer", { odometer: 10_100 }],
  ["plan_service", { what: "oil", everyMonths: 12 }],
  ["log_maintenance", { what: "oil", amount: "80" }],
  ["add_document", { name: "insurance", expiresOn: addDays(today, 20) }],
  ["create_trip", { name: "Porto", from: today, to: addDays(today, 5) }],
  ["add_stops", { trip: "Porto", stops: [{ place: "Ovar" }, { place: "Beja" }] }],
  ["add_to_packing_list", { trip: "Porto", items: [{ name: "tent" }, { name: "map" }] }],
];
const youFirst: readonly Use[] = [
  ["create_event", { title: "yoga", start: `${addDays(today, 3)}T18:00`, rule: "FREQ=WEEKLY" }],
  ["create_task", { title: "milk", dueOn: today }],
  ["set_reminder", { text: "rice", at: `${addDays(today, 2)}T09:00` }],
  ["save_recipe", { name: "rice", ingredients: [{ item: "salt", quantity: "5", unit: "g" }] }],
  ["plan_meal", { meal: "rice", day: addDays(today, 1) }],
  ["add_to_shopping_list", { items: [{ name: "milk", quantity: "2" }] }],
  ["add_to_pantry", { items: [{ name: "yoga" }] }],
];
const socialFirst: readonly Use[] = [
  ["create_group", { name: "Chess" }],
  ["post_to_group", { group: "Chess", text: "we meet at six" }],
];

const domains: readonly Domain[] = [
  { name: "wheels", tools: wheelTools, first: wheelsFirst, uses: wheels, seenMin: 10 },
  { name: "you", tools: youTools, first: youFirst, uses: you, seenMin: 11 },
  { name: "social", tools: socialTools, first: socialFirst, uses: social, seenMin: 7 },
  {
    name: "a household",
    tools: [...youTools, ...socialTools],
    first: [
      ["create_group", { name: "Home", access: "household" }],
      ["create_task", { title: "milk" }],
    ],
    uses: household,
    seenMin: 4,
  },
  {
    name: "all of them",
    tools: [...wheelTools, ...youTools, ...socialTools],
    first: [...wheelsFirst, ...youFirst, ...socialFirst],
    uses: fc.oneof(
      { weight: 3, arbitrary: wheels },
      { weight: 3, arbitrary: you },
      { weight: 1, arbitrary: social },
    ),
    seenMin: 16,
  },
];

test.each(
  domains,
)("any uses of the tools of $name, and undos of changes and turns between them, go back to each state exactly, the clock's too", {
  timeout: 240_000,
}, async ({ tools, first, uses, seenMin }) => {
  const seen = new Set<string>();
  await fc.assert(
    fc.asyncProperty(anySteps(uses, 30), async (steps) => {
      const user = await toolUser(database, tools);
      for (const name of await walkAndUndo(user, [...first.map((use) => ({ use })), ...steps]))
        seen.add(name);
    }),
    { numRuns: 12 },
  );
  expect(seen.size, `only these have changed something: ${[...seen].join(", ")}`).toBeGreaterThanOrEqual(
    seenMin,
  );
});
