import { expect, test } from "vitest";
import type { Publisher, Signal } from "../../src/actors/ports.ts";
import type { LoggedEvent } from "../../src/actors/store.ts";
import { createProfileCache } from "../../src/app/profile-cache.ts";
import { createMemoryBus } from "../../src/cluster/memory-bus.ts";
import { profile } from "../../src/domains/you/profile.ts";
import { ManualClock, MemoryTools } from "../support/memory-tools.ts";

const ana = { workspace: "w", user: "ana" };
const changed = (body: string): LoggedEvent => ({
  ...ana,
  stream: { inbox: true },
  epoch: "",
  seq: 1,
  at: "",
  type: "records.changed",
  body,
  turn: null,
});
const ofProfile = changed('{"changes":[{"kind":"profile"}]}');

/** One instance over rows that others may change, too. */
function instance(rows = new MemoryTools()) {
  const clock = new ManualClock();
  const signals: Signal[] = [];
  let reads = 0;
  const profiles = createProfileCache({
    read: (tenant, work) => {
      reads += 1;
      return rows.read(tenant, work);
    },
    clock,
    bus: { ...createMemoryBus(), signal: (signal) => void signals.push(signal) },
  });
  const published: LoggedEvent[] = [];
  const publisher: Publisher = { events: (events) => void published.push(...events), delta() {}, flush() {} };
  const write = (name: string) =>
    rows.direct({ command: { id: name, hash: "" }, toolUse: name }, async ({ records }) => {
      await records.put(profile, [], { name });
      return { status: "completed", result: "" };
    });
  const nameOf = async () => (await profiles.of(ana))?.name;
  return {
    rows,
    clock,
    signals,
    profiles,
    watched: profiles.watching(publisher),
    published,
    write,
    nameOf,
    reads: () => reads,
  };
}

test("a profile is read once in 300 seconds, also by many at once, and again after them", async () => {
  const { write, nameOf, reads, clock } = instance();
  await write("Ana");
  expect(await Promise.all([nameOf(), nameOf(), nameOf()])).toEqual(["Ana", "Ana", "Ana"]);
  expect(reads()).toBe(1);
  await write("Eva");
  clock.at += 299_999;
  expect(await nameOf()).toBe("Ana");
  clock.at += 1;
  expect(await nameOf()).toBe("Eva");
});

test("an entry that tells of a change ends what was kept, is passed on, and the other instances hear of it", async () => {
  const { write, nameOf, watched, signals, published } = instance();
  await write("Ana");
  await nameOf();
  await write("Eva");
  watched.events([changed('{"changes":[{"kind":"expense"}]}')]);
  expect([await nameOf(), signals]).toEqual(["Ana", []]);
  watched.events([ofProfile]);
  expect([await nameOf(), signals]).toEqual(["Eva", [{ type: "profile.changed", ...ana }]]);
  expect(published).toHaveLength(2);
  await write("Eve");
  watched.events([changed('{"changes":[],"more":true}')]);
  expect(await nameOf()).toBe("Eve");
});

test("what another instance has changed counts with its signal", async () => {
  const here = instance();
  const there = instance(here.rows);
  await here.write("Ana");
  expect([await here.nameOf(), await there.nameOf()]).toEqual(["Ana", "Ana"]);
  await here.write("Eva");
  here.watched.events([ofProfile]);
  for (const signal of here.signals) if (signal.type === "profile.changed") there.profiles.forget(signal);
  expect(await there.nameOf()).toBe("Eva");
});

test("what was being read when it changed is not kept, and a failed read neither", async () => {
  const { rows, write, nameOf, watched } = instance();
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
  rows.read = read;
  expect(await nameOf()).toBe("Eva");
});
