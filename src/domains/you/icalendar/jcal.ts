import ICAL from "ical.js";
import { z } from "zod";

/** A property in jCal (RFC 7265): name, parameters, type, values. */
const property = z
  .tuple([z.string(), z.record(z.string(), z.unknown()), z.string()], z.unknown())
  .transform(([name, parameters, , ...values]) => ({
    name,
    zone: typeof parameters["tzid"] === "string" ? parameters["tzid"] : undefined,
    thisAndFuture: parameters["range"] !== undefined,
    // Of periods only the start could be used here: those are no texts, and are refused.
    values: values.map((value) => (typeof value === "string" ? value : undefined)),
  }));

const component = z.tuple([z.string(), z.array(property)], z.unknown());

export type CalendarProperty = z.output<typeof property>;

/**
 * The properties of one component, with values in jCal's form: `2026-03-29T02:00:00`, texts without their escapes.
 * @throws Error where a line of it is none.
 */
export function propertiesOf(lines: readonly string[]): CalendarProperty[] {
  return component.parse(ICAL.parse(lines.join("\r\n")))[1];
}

/** jCal as iCalendar text, folded at 75 octets. */
export function calendarText(jcal: readonly unknown[]): string {
  return ICAL.stringify([...jcal]);
}

/** A rule's text as a jCal property. */
export function ruleProperty(rule: string): unknown {
  return ICAL.parse.property(`RRULE:${rule}`);
}

/** Seconds that clocks are ahead of UTC at a local time `YYYY-MM-DDTHH:mm:ss`, by a VTIMEZONE's own definition. */
export function offsetReader(lines: readonly string[]): (wall: string) => number {
  const zone = new ICAL.Timezone(new ICAL.Component(ICAL.parse(lines.join("\r\n"))));
  return (wall) => zone.utcOffset(ICAL.Time.fromDateTimeString(wall));
}

/** Weeks and days of a duration apart from its exact time, which clock changes don't stretch. */
export function durationOf(text: string): { days: number; seconds: number } {
  const { weeks, days, hours, minutes, seconds, isNegative } = ICAL.Duration.fromString(text);
  if (isNegative) throw new Error("A duration is negative.");
  return { days: weeks * 7 + days, seconds: (hours * 60 + minutes) * 60 + seconds };
}
