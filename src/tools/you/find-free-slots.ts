import { z } from "zod";
import { rangeText } from "../../domains/local-day.ts";
import { weekdays } from "../../domains/recurrence/recurrence-rule.ts";
import { freeSlots } from "../../domains/you/free-slots.ts";
import { defineTool } from "../define-tool.ts";
import { daysInput, daysOfInput, windowOf } from "./days-input.ts";
import { allHappeningsIn } from "./event-window.ts";
import { minuteMs, minutesInput } from "./minutes-input.ts";
import { localText, whenText } from "./when-text.ts";

const timeInput = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/, "a local time as HH:mm");

export const findFreeSlots = defineTool({
  name: "find_free_slots",
  description:
    "Finds time that is free in the user's calendar, from now on. Use it for “when do I have an hour this week?” and before proposing a time. Whole-day events leave the day free. Example: 90 minutes, Monday to Friday, 09:00 to 18:00. Not for what is in the calendar: that is list_agenda.",
  input: z.strictObject({
    durationMinutes: minutesInput.max(1_440).default(60),
    ...daysInput,
    opens: timeInput.default("09:00").describe("Not before this time of a day"),
    closes: timeInput.default("18:00").describe("Not after this time of a day"),
    weekdays: z.array(z.enum(weekdays)).min(1).max(7).optional().describe("Only these; default all"),
    limit: z.int().min(1).max(50).default(5),
  }),
  effect: "none",
  timeoutMs: 5_000,
  run: async (given, { read, today, now, timeZone }) => {
    const days = daysOfInput(given, today, 7);
    const window = windowOf(days, timeZone);
    const busy = await read(({ records }) => allHappeningsIn(records, window));
    const { opens, closes, limit } = given;
    const search = {
      ...days,
      zone: timeZone,
      opens,
      closes,
      limit,
      lengthMs: given.durationMinutes * minuteMs,
      notBeforeMs: now.getTime(),
      ...(given.weekdays && { weekdays: given.weekdays.map((name) => weekdays.indexOf(name)) }),
    };
    const slots = freeSlots(
      search,
      busy.filter(({ allDay }) => !allDay),
    );
    const told = slots.map((slot) => whenText(slot, timeZone)).join("; ");
    return {
      result: {
        slots: slots.map(({ startMs, endMs }) => ({
          start: localText(startMs, timeZone),
          end: localText(endMs, timeZone),
          minutes: Math.floor((endMs - startMs) / minuteMs),
        })),
      },
      summary:
        slots.length === 0
          ? `There are no ${given.durationMinutes} free minutes ${rangeText(days)} between ${opens} and ${closes}.`
          : `Free: ${told}.`,
    };
  },
});
