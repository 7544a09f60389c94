import { z } from "zod";
import { dayInput, dayText } from "../../domains/local-day.ts";
import type { RecordReader } from "../../domains/record-store.ts";
import { type CalendarEvent, calendarEvent, entryOf } from "../../domains/you/calendar-event.ts";
import { eventSpan } from "../../domains/you/event-span.ts";
import { PamError } from "../../protocol/errors.ts";
import { windowOf } from "./days-input.ts";
import { type Happening, occurrencesOf } from "./event-window.ts";
import { findInTurn } from "./find-in-turn.ts";

/** Tool input: which event, and which time of one that repeats. */
export const eventInput = {
  event: z.string().trim().min(1).max(200).describe("Words of its title, or its id"),
  on: dayInput
    .optional()
    .describe("For one that repeats: the day of the occurrence that is meant. Leave it out for the next one"),
  scope: z
    .enum(["one", "series"])
    .default("one")
    .describe("For one that repeats: only that occurrence, or all of the series"),
};

export interface Asked {
  readonly event: string;
  readonly on?: string | undefined;
}

export interface When {
  readonly now: Date;
  readonly timeZone: string;
}

/** An event and the one time of it that is meant. */
export interface Meant {
  readonly row: CalendarEvent;
  readonly at: Happening;
  /** Where its local times count: its own, or the user's for whole days. */
  readonly zone: string;
}

/**
 * The event that is meant; those that are over only where none is to come.
 * @throws PamError not_found; tool_input_invalid where several may be meant.
 */
export async function findEvent(records: RecordReader, asked: Asked, when: When): Promise<Meant> {
  const coming = { untilAt: { from: when.now.toISOString() } };
  const row = await findInTurn(records, { kind: calendarEvent, named: asked.event }, [coming, {}]);
  const at = occurrenceOf(row, asked.on, when);
  if (at !== undefined) return { row, at, zone: row.allDay ? when.timeZone : row.timeZone };
  const day = asked.on === undefined ? "from now on" : `on ${dayText(asked.on)}`;
  throw new PamError("not_found", {
    message: `${row.title} does not take place ${day}. Nothing was changed. Look at the agenda for its days.`,
  });
}

function occurrenceOf(
  row: CalendarEvent,
  on: string | undefined,
  { now, timeZone }: When,
): Happening | undefined {
  const { startMs, endMs } = eventSpan(entryOf(row, timeZone));
  const whole = { zone: timeZone, fromMs: startMs, toMs: endMs + 1 };
  if (on !== undefined) return occurrencesOf(row, windowOf({ from: on, to: on }, timeZone), 1)[0];
  const repeats = row.rule !== null || row.extraLocal.length > 0;
  const range = repeats ? { ...whole, fromMs: Math.max(startMs, now.getTime()) } : whole;
  return occurrencesOf(row, range, 1)[0];
}
