import { inputError } from "../../input-error.ts";
import { parseRule } from "../../recurrence/parse-rule.ts";
import { dayAt, instantOf, parseWall, wallText } from "../../zoned-time.ts";
import { type EventEntry, type EventOverride, endOf } from "../event-entry.ts";
import { calendarText, ruleProperty } from "./jcal.ts";
import { zoneDefinition } from "./zone-definition.ts";

const eventsMax = 2_000;
const dayMs = 86_400_000;

/**
 * Events as an iCalendar file (RFC 5545) that `readCalendar` gives back: with a VTIMEZONE for each zone, changed
 * occurrences as events of their own, lines folded and texts escaped.
 * @param stampMs When the file is made, milliseconds UTC.
 * @throws PamError tool_input_invalid for more than 2,000 events, or an event whose rule or zone is none.
 */
export function writeCalendar(events: readonly EventEntry[], { stampMs }: { stampMs: number }): string {
  if (events.length > eventsMax)
    throw inputError("events", `More than ${eventsMax} events are too many for one file.`);
  const zones = new Map<string, number>();
  for (const event of events) {
    if (event.allDay || event.timeZone === "UTC") continue;
    const startMs = Math.min(
      ...localTimesOf(event).map((local) => instantOf(parseWall(local), event.timeZone)),
    );
    zones.set(event.timeZone, Math.min(zones.get(event.timeZone) ?? startMs, startMs));
  }
  const definitions = [...zones].map(([zone, firstMs]) => zoneDefinition(zone, firstMs - 366 * dayMs));
  const head = [
    ["version", {}, "text", "2.0"],
    ["prodid", {}, "text", "-//PAM//Calendar//EN"],
  ];
  const parts = events.flatMap((event) => [
    wholeEvent(event, stampMs),
    ...Object.entries(event.overrides).map(([local, override]) =>
      changedEvent(event, { local, override, stampMs }),
    ),
  ]);
  return calendarText(["vcalendar", head, [...definitions, ...parts]]);
}

function wholeEvent(event: EventEntry, stampMs: number): unknown[] {
  return [
    "vevent",
    [
      ...headOf(event, stampMs),
      ...textsOf(event),
      time("dtstart", event, [event.startsLocal]),
      time("dtend", event, [event.endsLocal]),
      ...(event.rule === null ? [] : [ruleProperty(exportedRule(event, event.rule))]),
      ...(event.exceptLocal.length > 0 ? [time("exdate", event, event.exceptLocal)] : []),
      ...(event.extraLocal.length > 0 ? [time("rdate", event, event.extraLocal)] : []),
    ],
    [],
  ];
}

interface Changed {
  readonly local: string;
  readonly override: EventOverride;
  readonly stampMs: number;
}

function changedEvent(event: EventEntry, { local, override, stampMs }: Changed): unknown[] {
  const startsLocal = override.startsLocal ?? local;
  return [
    "vevent",
    [
      ...headOf(event, stampMs),
      time("recurrence-id", event, [local]),
      ...(override.cancelled ? [["status", {}, "text", "CANCELLED"]] : []),
      ...textsOf({ ...event, ...override }),
      time("dtstart", event, [startsLocal]),
      time("dtend", event, [override.endsLocal ?? endOf(event, startsLocal)]),
    ],
    [],
  ];
}

function headOf({ uid }: EventEntry, stampMs: number): unknown[] {
  return [
    ["uid", {}, "text", uid],
    ["dtstamp", {}, "date-time", `${wallText(stampMs)}Z`],
  ];
}

function textsOf({ title, location, notes }: EventEntry): unknown[] {
  return [
    ["summary", {}, "text", title],
    ...(location === "" ? [] : [["location", {}, "text", location]]),
    ...(notes === "" ? [] : [["description", {}, "text", notes]]),
  ];
}

function time(name: string, { allDay, timeZone }: EventEntry, locals: readonly string[]): unknown[] {
  if (allDay) return [name, {}, "date", ...locals.map((local) => local.slice(0, 10))];
  if (timeZone === "UTC") return [name, {}, "date-time", ...locals.map((local) => `${local}Z`)];
  return [name, { tzid: timeZone }, "date-time", ...locals];
}

/** UNTIL in the form that RFC 5545 asks for: a day for whole days, else UTC. */
function exportedRule({ allDay, timeZone }: EventEntry, rule: string): string {
  const { end } = parseRule(rule);
  if (end === undefined || end.kind === "count") return rule;
  const instantMs = end.kind === "instant" ? end.ms : instantOf(end.ms, timeZone);
  const day = end.kind === "instant" ? dayAt(end.ms, timeZone) : wallText(end.ms).slice(0, 10);
  const until = allDay ? day : `${wallText(instantMs)}Z`;
  return rule.replace(/UNTIL=[^;]*/i, `UNTIL=${until.replace(/[-:]/g, "")}`);
}

function localTimesOf({ startsLocal, extraLocal, overrides }: EventEntry): string[] {
  const moved = Object.values(overrides).flatMap((override) => override.startsLocal ?? []);
  return [startsLocal, ...extraLocal, ...moved];
}
