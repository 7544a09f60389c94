import { z } from "zod";
import { rangeText } from "../../domains/local-day.ts";
import { allConflicts } from "../../domains/you/busy-times.ts";
import { task } from "../../domains/you/task.ts";
import { defineTool } from "../define-tool.ts";
import { daysInput, daysOfInput, windowOf } from "./days-input.ts";
import { eventResult } from "./event-result.ts";
import { type Happening, happeningsIn } from "./event-window.ts";
import { taskResult } from "./task-result.ts";
import { whenText } from "./when-text.ts";

const eventsMax = 60;
const toldMax = 8;
const tasksMax = 20;
/** So far ahead is looked for words without days. */
const searchDays = 90;

export const listAgenda = defineTool({
  name: "list_agenda",
  description:
    "Shows the user's calendar of a day or a range, each time of an event that repeats by itself, what clashes, and the tasks due on those days. Use it for “what is on tomorrow?”, “this week”, and with `search` for “when is the dentist?”. Not for free time: that is find_free_slots.",
  input: z.strictObject({
    ...daysInput,
    search: z.string().trim().min(1).max(100).optional().describe("Only events with these words"),
  }),
  effect: "none",
  timeoutMs: 5_000,
  run: async ({ search, ...given }, { read, today, timeZone }) => {
    const days = daysOfInput(given, today, search === undefined ? 1 : searchDays);
    const { events, tasks } = await read(async ({ records }) => ({
      events: await happeningsIn(records, windowOf(days, timeZone), search),
      tasks:
        search !== undefined
          ? []
          : (await records.list(task, { filter: { done: false, dueOn: days }, limit: tasksMax })).items,
    }));
    const clashes = clashesOf(events);
    return {
      result: {
        ...days,
        events: events.slice(0, eventsMax).map((it) => eventResult(it, timeZone)),
        ...(events.length > eventsMax && { more: events.length - eventsMax }),
        conflicts: clashes.map(([one, other]) => [eventResult(one, timeZone), eventResult(other, timeZone)]),
        tasks: tasks.map(taskResult),
      },
      summary: `${eventsText(events, { when: rangeText(days), timeZone })}${clashText(clashes)}${tasks.length === 0 ? "" : ` Due: ${tasks.map(({ title }) => title).join(", ")}.`}`,
    };
  },
});

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
