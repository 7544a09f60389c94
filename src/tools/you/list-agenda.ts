import { z } from "zod";
import { rangeText } from "../../domains/local-day.ts";
import type { RowOf } from "../../domains/record.ts";
import type { RecordReader } from "../../domains/record-store.ts";
import { allConflicts } from "../../domains/you/busy-times.ts";
import { meal } from "../../domains/you/meal.ts";
import { task } from "../../domains/you/task.ts";
import { defineTool } from "../define-tool.ts";
import { type Days, daysInput, daysOfInput, windowOf } from "./days-input.ts";
import { eventResult } from "./event-result.ts";
import { allHappeningsIn, type Happening } from "./event-window.ts";
import { taskResult } from "./task-result.ts";
import { whenText } from "./when-text.ts";

const eventsMax = 60;
const toldMax = 8;
const tasksMax = 20;
const mealsMax = 60;
/** So far ahead is looked for words without days. */
const searchDays = 90;
/** And so far for meals. */
const mealDays = 7;

export const listAgenda = defineTool({
  name: "list_agenda",
  description:
    "Shows the user's calendar of a day or a range, each time of an event that repeats by itself, what clashes, the tasks due and the meals planned on those days. Use it for “what is on tomorrow?”, “this week”, with `search` for “when is the dentist?”, and with show meals for “what's for dinner tomorrow?”, “what are we eating this week?”. Not for free time: that is find_free_slots.",
  input: z.strictObject({
    ...daysInput,
    search: z.string().trim().min(1).max(100).optional().describe("Only events with these words"),
    show: z.enum(["all", "meals"]).default("all").describe("meals: nothing but what is planned to be eaten"),
  }),
  effect: "none",
  timeoutMs: 5_000,
  run: async ({ search, show, ...given }, { read, today, timeZone }) => {
    const ahead = show === "meals" ? mealDays : 1;
    const days = daysOfInput(given, today, search === undefined ? ahead : searchDays);
    if (show === "meals") return mealsOnly(await read(({ records }) => mealsOf(records, days)), days);
    const { events, tasks, meals } = await read(async ({ records }) => ({
      events: await allHappeningsIn(records, windowOf(days, timeZone), search),
      tasks:
        search !== undefined
          ? []
          : (await records.list(task, { filter: { done: false, dueOn: days }, limit: tasksMax })).items,
      meals: search !== undefined ? [] : await mealsOf(records, days),
    }));
    const clashes = clashesOf(events);
    return {
      result: {
        ...days,
        events: events.slice(0, eventsMax).map((it) => eventResult(it, timeZone)),
        ...(events.length > eventsMax && { more: events.length - eventsMax }),
        conflicts: clashes.map(([one, other]) => [eventResult(one, timeZone), eventResult(other, timeZone)]),
        tasks: tasks.map(taskResult),
        meals: meals.map(mealResult),
      },
      summary: `${eventsText(events, { when: rangeText(days), timeZone })}${clashText(clashes)}${tasks.length === 0 ? "" : ` Due: ${tasks.map(({ title }) => title).join(", ")}.`}${meals.length === 0 ? "" : ` To eat: ${mealsText(meals)}.`}`,
    };
  },
});

type Meal = RowOf<typeof meal>;
const slotOrder = ["breakfast", "lunch", "snack", "dinner"];

/** In the order they are eaten. */
async function mealsOf(records: RecordReader, days: Days): Promise<Meal[]> {
  const { items } = await records.list(meal, { filter: { day: days }, limit: mealsMax });
  return [...items].sort(
    (a, b) => a.day.localeCompare(b.day) || slotOrder.indexOf(a.slot) - slotOrder.indexOf(b.slot),
  );
}

function mealsOnly(meals: readonly Meal[], days: Days) {
  const when = rangeText(days);
  const none = `No meals are planned ${when}. Say, for example, “plan lasagne for dinner tomorrow”.`;
  return {
    result: { ...days, meals: meals.map(mealResult) },
    summary: meals.length === 0 ? none : `Planned to eat ${when}: ${mealsText(meals)}.`,
  };
}

function mealResult({ id, day, slot, title, servings, recipeId }: Meal): Record<string, unknown> {
  return { id, day, slot, title, servings, recipe: recipeId };
}

function mealsText(meals: readonly Meal[]): string {
  return meals.map((row) => meal.text(row)).join("; ");
}

function clashesOf(events: readonly Happening[]): (readonly [Happening, Happening])[] {
  const timed = new Map(events.filter(({ allDay }) => !allDay).map((it) => [`${it.id} ${it.startMs}`, it]));
  return allConflicts([...timed.values()])
    .slice(0, toldMax)
    .flatMap(([one, other]) => {
      const pair = [timed.get(`${one.id} ${one.startMs}`), timed.get(`${other.id} ${other.startMs}`)];
      const [first, second] = pair;
      return first === undefined || second === undefined ? [] : [[first, second] as const];
    });
}

function eventsText(
  events: readonly Happening[],
  { when, timeZone }: { when: string; timeZone: string },
): string {
  if (events.length === 0) return `Nothing is in the calendar ${when}.`;
  const lines = events.slice(0, toldMax).map((it) => `${it.title} ${whenText(it, timeZone)}`);
  const more = events.length > toldMax ? `; and ${events.length - toldMax} more` : "";
  return `In the calendar ${when}: ${lines.join("; ")}${more}.`;
}

function clashText(clashes: readonly (readonly [Happening, Happening])[]): string {
  return clashes.map(([one, other]) => ` ${one.title} and ${other.title} clash.`).join("");
}
