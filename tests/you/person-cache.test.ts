import { expect, test } from "vitest";
import type { Publisher, Signal } from "../../src/actors/ports.ts";
import type { LoggedEvent } from "../../src/actors/store.ts";
import { createPersonCache } from "../../src/app/person-cache.ts";
import { createMemoryBus } from "../../src/cluster/memory-bus.ts";
import { fieldsFrom, type RecordKind } from "../../src/domains/record.ts";
import type { RecordQuery, Records } from "../../src/domains/record-store.ts";
import { trip } from "../../src/domains/wheels/trip.ts";
import { budget } from "../../src/domains/wins/budget.ts";
import { expense } from "../../src/domains/wins/expense.ts";
import { calendarEvent } from "../../src/domains/you/calendar-event.ts";
import { profile } from "../../src/domains/you/profile.ts";
import { task } from "../../src/domains/you/task.ts";
import type { ToolWorld } from "../../src/tools/tool-ports.ts";
import { FakeClock } from "../actors/fake-clock.ts";
import { MemoryTools } from "../support/memory-tools.ts";

const ana = { workspace: "w", user: "ana" };
const changed = (body: string, type: LoggedEvent["type"] = "records.changed"): LoggedEvent => ({
  ...ana,
  stream: { inbox: true },
  epoch: "",
  seq: 1,
  at: "",
  type,
  body,
  turn: null,
});
const ofProfile = changed('{"changes":[{"kind":"profile"}]}');

/** One instance over rows that others may change, too. */
function instance(rows = new MemoryTools(), clock = new FakeClock()) {
  const signals: Signal[] = [];
  const reads: string[] = [];
  const people = createPersonCache({
    kindsOf: async () => ({ context: { ...rows.place }, kinds: new Set(Object.keys(rows.rows.byKind)) }),
    read: (tenant, work) => rows.read(tenant, work),
    clock,
    bus: { ...createMemoryBus(), signal: (signal) => void signals.push(signal) },
    onRead: (outcome) => void reads.push(outcome),
  });
  const published: LoggedEvent[] = [];
  const publisher: Publisher = { events: (events) => void published.push(...events), delta() {}, flush() {} };
  let writes = 0;
  const writeAll = (work: (records: Records) => Promise<unknown>) =>
    rows.direct({ command: { id: `${writes++}`, hash: "" }, toolUse: `${writes}` }, async ({ records }) => {
      await work(records);
      return { status: "completed", result: "" };
    });
  const write = (name: string) => writeAll((records) => records.put(profile, [], { name }));
  const nameOf = async () => (await people.of(ana)).profile?.name;
  return {
    rows,
    clock,
    signals,
    people,
    watched: people.watching(publisher),
    published,
    write,
    writeAll,
    nameOf,
    reads,
  };
}

test("a person is read once in 300 seconds, also by many at once, and again after them", async () => {
  const { write, nameOf, reads, clock } = instance();
  await write("Ana");
  expect(await Promise.all([nameOf(), nameOf(), nameOf()])).toEqual(["Ana", "Ana", "Ana"]);
  expect(reads).toEqual(["read"]);
  await write("Eva");
  await clock.advance(299_999);
  expect(await nameOf()).toBe("Ana");
  await clock.advance(1);
  expect([await nameOf(), reads.length]).toEqual(["Eva", 2]);
});

/** Budgets can't be read: the whole person can't. */
class WithoutBudgets extends MemoryTools {
  override read<T>(tenant: unknown, work: (world: ToolWorld) => Promise<T>): Promise<T> {
    return super.read(tenant, (world) => {
      const records = Object.create(world.records, {
        list: {
          value: (kind: RecordKind, query: RecordQuery) => {
            if (kind.kind === budget.kind) throw new Error("no budgets today");
            return world.records.list(kind, query);
          },
        },
      });
      return work({ ...world, records });
    });
  }
}

test("a profile is read by itself, also where all else of a person can't be, and kept until it changes", async () => {
  const { write, writeAll, people, reads, watched, clock } = instance(new WithoutBudgets());
  await write("Ana");
  await writeAll((records) => records.create(budget, { category: "fuel", amountMinor: 1, currency: "EUR" }));
  const nameOf = async () => (await people.profileOf(ana))?.name;
  await expect(people.of(ana)).rejects.toThrow("no budgets today");
  expect(await Promise.all([nameOf(), nameOf()])).toEqual(["Ana", "Ana"]);
  expect(reads.filter((outcome) => outcome === "read")).toHaveLength(1);
  await write("Eva");
  expect(await nameOf()).toBe("Ana");
  watched.events([ofProfile]);
  expect(await nameOf()).toBe("Eva");
  await write("Mia");
  people.forget(ana);
  expect(await nameOf()).toBe("Mia");
  await write("Zoe");
  await clock.advance(300_000);
  expect(await nameOf()).toBe("Zoe");
});

test("one without a row is remembered, too", async () => {
  const { nameOf, reads } = instance();
  expect([await nameOf(), await nameOf(), reads.length]).toEqual([undefined, undefined, 1]);
});

test("what is known is of the user's day, and read anew behind their midnight", async () => {
  const { people, clock, rows, reads } = instance();
  rows.place = { timeZone: "Pacific/Auckland", currency: "NZD" };
  await clock.advance(Date.parse("2026-11-22T10:59:00Z") - clock.now());
  expect((await people.of(ana)).day).toBe("2026-11-22");
  await clock.advance(60_000);
  const days = (await Promise.all([people.of(ana), people.of(ana), people.of(ana)])).map(({ day }) => day);
  expect([...days, reads.length]).toEqual(["2026-11-23", "2026-11-23", "2026-11-23", 2]);
});

test("it holds the profile, the open trip with what it cost, the day, what is due, and how budgets stand", async () => {
  const { people, clock, rows, writeAll } = instance();
  rows.place = { timeZone: "Europe/Lisbon", currency: "EUR" };
  await clock.advance(Date.parse("2027-07-10T09:00:00Z") - clock.now());
  const range = { startsOn: "2027-07-08", endsOn: "2027-07-12" };
  await writeAll(async (records) => {
    const { id: tripId } = await records.create(trip, {
      name: "Porto",
      ...range,
      status: "open",
      currency: "EUR",
      budgetMinor: 9_000,
    });
    const spent = { category: "food", currency: "EUR", spentOn: "2027-07-09", description: "" };
    await records.create(expense, fieldsFrom(expense, { ...spent, amountMinor: 1_250, tripId }));
    await records.create(expense, fieldsFrom(expense, { ...spent, amountMinor: 700 }));
    await records.create(budget, { category: "food", amountMinor: 2_000, currency: "EUR" });
    for (let n = 0; n < 23; n++) await records.create(task, { title: `task ${n}`, dueOn: "2027-07-10" });
    await records.create(task, { title: "later", dueOn: "2027-07-11" });
    await records.create(task, { title: "done", dueOn: "2027-07-10", done: true });
    const at = { startsLocal: "2027-07-03T10:00", endsLocal: "2027-07-03T10:30", timeZone: "Europe/Lisbon" };
    await records.create(calendarEvent, { title: "Weekly", rule: "FREQ=WEEKLY", ...at });
  });
  const person = await people.of(ana);
  expect(person).toMatchObject({
    day: "2027-07-10",
    trip: { name: "Porto", status: "open", budgetMinor: 9_000, spentMinor: 1_250n },
    events: {
      items: [{ title: "Weekly", startMs: Date.parse("2027-07-10T09:00:00Z"), allDay: false }],
      more: 0,
    },
    tasks: { more: 3 },
    budgets: { items: [{ state: { spentMinor: 1_950n, percent: 97, level: "near" } }], more: 0 },
  });
  expect(person.tasks.items).toHaveLength(20);
});

test.each([
  ["group.changed", '{"changes":[{"kind":"trip"}]}', "what another of the household shares"],
  ["group.changed", '{"changes":[{"kind":"group_member"}]}', "who leaves the household"],
  ["records.changed", '{"changes":[{"kind":"group_member"}]}', "that one leaves it oneself"],
  ["notification.created", '{"notification":{"kind":"membership"}}', "that one is put out of it"],
] as const)("by an entry %s with %s it counts at once: %s", async (type, body, _) => {
  const { write, nameOf, watched } = instance();
  await write("Ana");
  await nameOf();
  await write("Eva");
  watched.events([changed(body, type)]);
  expect(await nameOf()).toBe("Eva");
});

test.each([
  "profile",
  "trip",
  "calendar_event",
  "task",
  "budget",
  "expense",
  "exchange_rate",
])("a change of a %s counts at once, and the other instances hear of it", async (kind) => {
  const { write, nameOf, watched, signals, published } = instance();
  await write("Ana");
  await nameOf();
  await write("Eva");
  watched.events([changed('{"changes":[{"kind":"vehicle"}]}'), changed("{}", "message.created")]);
  expect([await nameOf(), signals]).toEqual(["Ana", []]);
  watched.events([changed(`{"changes":[{"kind":"${kind}"}]}`), ofProfile]);
  expect([await nameOf(), signals]).toEqual(["Eva", [{ type: "person.changed", ...ana }]]);
  expect(published).toHaveLength(4);
});

test.each([
  changed('{"changes":[],"more":true}'),
  changed('{"context":{}}', "context.updated"),
])("rows that are not named, and the client's own words, may change a person", async (event) => {
  const { write, nameOf, watched } = instance();
  await write("Ana");
  await nameOf();
  await write("Eva");
  watched.events([event]);
  expect(await nameOf()).toBe("Eva");
});

test("what another instance has changed counts with its signal", async () => {
  const here = instance();
  const there = instance(here.rows);
  await here.write("Ana");
  expect([await here.nameOf(), await there.nameOf()]).toEqual(["Ana", "Ana"]);
  await here.write("Eva");
  here.watched.events([ofProfile]);
  for (const signal of here.signals) if (signal.type === "person.changed") there.people.forget(signal);
  expect(await there.nameOf()).toBe("Eva");
});

test("what was being read when it changed is not kept, and a failed or endless read neither", async () => {
  const { rows, write, nameOf, watched, clock, reads } = instance();
  await write("Ana");
  const begun = nameOf();
  await write("Eva");
  watched.events([ofProfile]);
  await begun;
  expect(await nameOf()).toBe("Eva");
  watched.events([ofProfile]);
  const read = rows.read.bind(rows);
  rows.read = () => Promise.reject(new Error("away"));
  await expect(nameOf()).rejects.toThrow("away");
  rows.read = () => new Promise(() => {});
  const endless = expect(nameOf()).rejects.toThrow("timeout after 2000 ms");
  await clock.advance(2_000);
  await endless;
  rows.read = read;
  expect(await nameOf()).toBe("Eva");
  expect(reads).toEqual(["read", "read", "failed", "failed", "read"]);
});

test("no more than 10,000 are kept: the oldest goes first", async () => {
  const { people, reads } = instance();
  for (let n = 0; n <= 10_000; n++) await people.of({ workspace: "w", user: `${n}` });
  await people.of({ workspace: "w", user: "1" });
  expect(reads).toHaveLength(10_001);
  await people.of({ workspace: "w", user: "0" });
  expect(reads).toHaveLength(10_002);
});
