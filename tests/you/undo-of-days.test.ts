import { expect, test } from "vitest";
import { diary } from "./diary.ts";

/** Numbers that are the same at every run of a seed. */
function random(seed: number) {
  let state = seed;
  const next = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  return {
    whole: (max: number) => Math.floor(next() * max),
    of: <T>(list: readonly [T, ...T[]]): T => list[Math.floor(next() * list.length)] ?? list[0],
  };
}
type Random = ReturnType<typeof random>;

const names = ["milk", "rice", "salt", "yoga", "dentist"] as const;

/** A file of one event; the same file again changes nothing. */
const calendarOf = (title: string, day: string) =>
  [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//test//test//EN",
    "BEGIN:VEVENT",
    `UID:${title}@example.org`,
    "DTSTAMP:20261101T000000Z",
    `DTSTART:${day}T090000`,
    `DTEND:${day}T100000`,
    `SUMMARY:${title}`,
    "END:VEVENT",
    "END:VCALENDAR",
    "",
  ].join("\r\n");

/** A use of any tool that writes; many of them are refused, as people's are. */
function anyUse(it: Random): [string, Record<string, unknown>] {
  const name = it.of(names);
  const day = `2026-12-${String(1 + it.whole(28)).padStart(2, "0")}`;
  const time = `${day}T${String(8 + it.whole(10)).padStart(2, "0")}:00`;
  const scope = it.of(["one", "series"]);
  const item = { name, quantity: String(1 + it.whole(5)), unit: it.of(["", "g", "kg"]) };
  return it.of<[string, Record<string, unknown>]>([
    [
      "create_event",
      { title: name, start: it.of([time, day]), ...it.of<object>([{}, { rule: "FREQ=WEEKLY;COUNT=5" }]) },
    ],
    ["move_event", { event: name, byMinutes: 60 * (it.whole(48) - 24), scope }],
    ["cancel_event", { event: name, scope }],
    [
      "create_task",
      { title: name, dueOn: day, ...it.of<object>([{}, { rule: "FREQ=DAILY" }, { parent: it.of(names) }]) },
    ],
    ["complete_task", { task: name, done: it.of([true, true, false]) }],
    ["set_reminder", { text: name, at: time }],
    ["set_reminder", { event: name, minutesBefore: it.whole(90) }],
    ["cancel_reminder", { reminder: name }],
    ["import_calendar", { calendar: calendarOf(name, day.replaceAll("-", "")) }],
    [
      "save_recipe",
      { name, ingredients: [{ item: it.of(names), quantity: item.quantity, unit: item.unit }] },
    ],
    ["plan_meal", { meal: name, day }],
    ["add_to_shopping_list", { items: [item, { name: it.of(names) }] }],
    [
      "mark_bought",
      it.of<Record<string, unknown>>([
        { items: [name], toPantry: true },
        { all: true },
        { items: [name], bought: false },
      ]),
    ],
    ["make_shopping_list", { from: "2026-12-01", to: "2026-12-31" }],
    ["add_to_pantry", { items: [item] }],
    ["update_profile", { name, preferences: { [name]: it.of([1, null]) } }],
  ]);
}

/** Rows as an undo must bring them back: without their order. */
const stateOf = (rows: object) =>
  Object.fromEntries(
    Object.entries(rows).flatMap(([kind, all]: [string, { id: string }[]]) =>
      all.length === 0 ? [] : [[kind, [...all].sort((a, b) => (a.id < b.id ? -1 : 1))]],
    ),
  );

test("the undo of random tool uses, the last first, brings back each state before them exactly", {
  timeout: 120_000,
}, async () => {
  let done = 0;
  for (let seed = 1; seed <= 25; seed++) {
    const it = random(seed);
    const { rows, run, undo } = diary();
    const history: { toolUse: string; before: object }[] = [];
    for (let step = 0; step < 30; step++) {
      const before = stateOf(rows.rows.byKind);
      const used = await run(...anyUse(it));
      if (used.status !== "completed") expect(stateOf(rows.rows.byKind), used.text).toEqual(before);
      else if (JSON.stringify(stateOf(rows.rows.byKind)) !== JSON.stringify(before))
        history.push({ toolUse: used.toolUse, before });
    }
    done += history.length;
    for (const { toolUse, before } of history.reverse()) {
      await undo(toolUse);
      expect(stateOf(rows.rows.byKind), `seed ${seed}, ${toolUse}`).toEqual(before);
    }
    expect(stateOf(rows.rows.byKind)).toEqual({});
  }
  expect(done).toBeGreaterThan(250);
});
