import { inputError } from "../../input-error.ts";
import { instantOf, parseWall, wallAt, wallText } from "../../zoned-time.ts";
import { checkEvent, type EventEntry, type EventOverride, endOf } from "../event-entry.ts";
import { calendarBlocks } from "./calendar-blocks.ts";
import { type CalendarProperty, durationOf, propertiesOf } from "./jcal.ts";
import { zoneFinder } from "./named-zones.ts";

export interface RefusedEvent {
  readonly line: number;
  /** What is wrong, for people. */
  readonly problem: string;
}

export interface CalendarImport {
  readonly events: readonly EventEntry[];
  readonly refused: readonly RefusedEvent[];
}

const titleCharsMax = 200;
const notesCharsMax = 4_000;
const dayMs = 86_400_000;

/**
 * The events of an iCalendar file (RFC 5545), with their rules, exceptions and changed occurrences. An event that can't
 * be read is refused by itself. Times without a zone, and whole days, are in the user's zone.
 * @throws PamError tool_input_invalid for what is no calendar or too large.
 */
export function readCalendar(text: string, { zone }: { zone: string }): CalendarImport {
  const blocks = calendarBlocks(text);
  const zoneOf = zoneFinder(blocks, zone);
  const refused: RefusedEvent[] = [];
  const parts: EventPart[] = [];
  for (const { name, line, lines } of blocks) {
    if (name !== "VEVENT") continue;
    try {
      parts.push(partOf(lines, { zone, zoneOf, line }));
    } catch (error) {
      refused.push({ line, problem: problemOf(error) });
    }
  }
  return { events: joined(parts), refused };
}

interface Reading {
  readonly zone: string;
  readonly zoneOf: (tzid: string, year: number) => string;
  readonly line: number;
}

interface EventPart {
  readonly event: EventEntry;
  /** The occurrence that this is a change of: a local time, and its zone where it is not a whole day. */
  readonly occurrence: { readonly local: string; readonly zone: string | undefined } | undefined;
  readonly cancelled: boolean;
}

function partOf(lines: readonly string[], reading: Reading): EventPart {
  const properties = propertiesOf(lines);
  const text = (name: string) => properties.find((each) => each.name === name)?.values[0] ?? "";
  const start = needed(properties, "dtstart");
  const timeZone = zoneOfTime(start, reading);
  const startsLocal = localTime(start, timeZone, reading)[0] ?? "";
  const allDay = !start.values[0]?.includes("T");
  const title = text("summary").trim().slice(0, titleCharsMax) || "(no title)";
  const draft = { startsLocal, allDay, timeZone };
  const event: EventEntry = {
    uid: text("uid").slice(0, 255) || `${startsLocal} ${title}`,
    title,
    ...draft,
    endsLocal: endLocal(properties, draft, reading),
    rule: ruleOf(lines),
    exceptLocal: datesOf(properties, "exdate", { ...draft, reading }),
    extraLocal: datesOf(properties, "rdate", { ...draft, reading }),
    overrides: {},
    location: text("location").trim().slice(0, titleCharsMax),
    notes: text("description").trim().slice(0, notesCharsMax),
  };
  checkEvent(event);
  if (event.endsLocal < event.startsLocal) throw inputError("ical", "The event ends before it starts.");
  const changed = properties.find(({ name }) => name === "recurrence-id");
  if (changed?.thisAndFuture)
    throw inputError("ical", "Changes of an event from one day on are not supported.");
  const cancelled = text("status").toUpperCase() === "CANCELLED";
  if (cancelled && !changed) throw inputError("ical", "The event was cancelled.");
  return { event, occurrence: changed && occurrenceOf(changed, reading), cancelled };
}

/** Changed occurrences join the event of their uid; one without it stands for itself. */
function joined(parts: readonly EventPart[]): EventEntry[] {
  const events = new Map<string, EventEntry>();
  for (const { event, occurrence } of parts) if (occurrence === undefined) events.set(event.uid, event);
  const alone: EventEntry[] = [];
  for (const { event, occurrence, cancelled } of parts) {
    if (occurrence === undefined) continue;
    const whole = events.get(event.uid);
    if (whole) {
      const key = occurrence.zone
        ? inZone(occurrence.local, occurrence.zone, whole.timeZone)
        : occurrence.local;
      const override = cancelled ? { cancelled } : overrideOf(whole, event, key);
      events.set(event.uid, { ...whole, overrides: { ...whole.overrides, [key]: override } });
    } else if (!cancelled) alone.push({ ...event, uid: `${event.uid.slice(0, 230)} ${occurrence.local}` });
  }
  return [...events.values(), ...alone];
}

/** What of a changed occurrence is other than in the event. */
function overrideOf(whole: EventEntry, changed: EventEntry, occurrence: string): EventOverride {
  const inZone = (local: string) =>
    wallText(wallAt(instantOf(parseWall(local), changed.timeZone), whole.timeZone));
  const [startsLocal, endsLocal] = [inZone(changed.startsLocal), inZone(changed.endsLocal)];
  return {
    ...(changed.title !== whole.title && { title: changed.title }),
    ...(startsLocal !== occurrence && { startsLocal }),
    ...(endsLocal !== endOf(whole, startsLocal) && { endsLocal }),
    ...(changed.location !== whole.location && { location: changed.location }),
    ...(changed.notes !== whole.notes && { notes: changed.notes }),
  };
}

function occurrenceOf(changed: CalendarProperty, reading: Reading): EventPart["occurrence"] {
  const zone = zoneOfTime(changed, reading);
  const [local = ""] = localTime(changed, zone, reading);
  return { local, zone: changed.values[0]?.includes("T") ? zone : undefined };
}

function inZone(local: string, from: string, to: string): string {
  return from === to ? local : wallText(wallAt(instantOf(parseWall(local), from), to));
}

type Draft = Pick<EventEntry, "startsLocal" | "allDay" | "timeZone">;

function endLocal(properties: readonly CalendarProperty[], draft: Draft, reading: Reading): string {
  const end = properties.find(({ name }) => name === "dtend");
  if (end) return localTime(end, draft.timeZone, reading)[0] ?? "";
  const start = parseWall(draft.startsLocal);
  const duration = properties.find(({ name }) => name === "duration")?.values[0];
  if (duration === undefined) return wallText(draft.allDay ? start + dayMs : start);
  const { days, seconds } = durationOf(duration);
  const endMs = instantOf(start + days * dayMs, draft.timeZone) + seconds * 1_000;
  return wallText(wallAt(endMs, draft.timeZone));
}

/** Dates of a property in the event's zone. A day alone, of an event with a time, is that day's occurrence. */
function datesOf(
  properties: readonly CalendarProperty[],
  name: "exdate" | "rdate",
  { startsLocal, timeZone, reading }: Draft & { reading: Reading },
): string[] {
  const found = properties
    .filter((each) => each.name === name)
    .flatMap((each) =>
      localTime(each, timeZone, reading).map((local, index) =>
        each.values[index]?.includes("T") ? local : `${local.slice(0, 10)}${startsLocal.slice(10)}`,
      ),
    );
  return [...new Set(found)].sort();
}

/** The values of a property as local times of a zone. */
function localTime(property: CalendarProperty, zone: string, reading: Reading): string[] {
  const from = zoneOfTime(property, reading);
  return property.values.map((value) => {
    if (value === undefined)
      throw inputError("ical", `${property.name.toUpperCase()} with periods is not supported.`);
    const wall = parseWall(value.replace(/Z$/, ""));
    // A whole day is the same one everywhere.
    return wallText(from === zone || !value.includes("T") ? wall : wallAt(instantOf(wall, from), zone));
  });
}

function zoneOfTime(
  { zone: tzid, values: [value = ""] }: CalendarProperty,
  { zone, zoneOf }: Reading,
): string {
  if (value.endsWith("Z")) return "UTC";
  if (tzid === undefined || !value.includes("T")) return zone;
  return zoneOf(tzid, Number(value.slice(0, 4)));
}

function ruleOf(lines: readonly string[]): string | null {
  const rules = lines.filter((line) => /^RRULE[;:]/i.test(line));
  if (rules.length > 1) throw inputError("ical", "An event with several rules is not supported.");
  return rules[0] === undefined
    ? null
    : rules[0]
        .slice(rules[0].indexOf(":") + 1)
        .trim()
        .toUpperCase();
}

function needed(properties: readonly CalendarProperty[], name: string): CalendarProperty {
  const found = properties.find((each) => each.name === name);
  if (found === undefined) throw inputError("ical", `The event has no ${name.toUpperCase()}.`);
  return found;
}

function problemOf(error: unknown): string {
  return error instanceof Error ? error.message.slice(0, 300) : "This event can't be read.";
}
