import { inputError } from "../../input-error.ts";

/** A component of a calendar as its unfolded lines, BEGIN and END included. */
export interface CalendarBlock {
  readonly name: "VEVENT" | "VTIMEZONE";
  /** Where it begins in the file, from 1. */
  readonly line: number;
  readonly lines: readonly string[];
}

export const calendarCharsMax = 2_000_000;
const eventsMax = 2_000;
/** Far more than there are in the world. */
const zonesMax = 2_000;

/**
 * The events and time zones of an iCalendar file, each by itself, so that one that is broken leaves the others whole.
 * Other components are passed over.
 * @throws PamError tool_input_invalid for what is no calendar, and for more than 2,000,000 characters, 2,000 events or 2,000 time zones.
 */
export function calendarBlocks(text: string): CalendarBlock[] {
  if (text.length > calendarCharsMax) {
    throw calendarError(
      `The file has more than ${calendarCharsMax} characters. Export fewer events at once.`,
    );
  }
  const lines = unfolded(text.replace(/^\uFEFF/, ""));
  if (
    lines
      .find(({ text: line }) => line.trim() !== "")
      ?.text.trim()
      .toUpperCase() !== "BEGIN:VCALENDAR"
  ) {
    throw calendarError("This is no iCalendar file: it does not begin with BEGIN:VCALENDAR.");
  }
  const blocks: CalendarBlock[] = [];
  const counts = { VEVENT: 0, VTIMEZONE: 0 };
  let open: { name: CalendarBlock["name"]; line: number; lines: string[] } | undefined;
  for (const { text: line, at } of lines) {
    const name = open ? undefined : beginOf(line);
    if (name) open = { name, line: at, lines: [] };
    open?.lines.push(line);
    if (open === undefined || line.trim().toUpperCase() !== `END:${open.name}`) continue;
    counts[open.name] += 1;
    if (counts.VEVENT > eventsMax)
      throw calendarError(`The file has more than ${eventsMax} events. Split it.`);
    if (counts.VTIMEZONE > zonesMax)
      throw calendarError(`The file has more than ${zonesMax} time zones. Split it.`);
    blocks.push(open);
    open = undefined;
  }
  if (open)
    throw calendarError(`${open.name} of line ${open.line} has no end. The file may have been cut off.`);
  return blocks;
}

/** A line that begins with a space or tab goes on from the one before. */
function unfolded(text: string): { text: string; at: number }[] {
  const lines: { text: string; at: number }[] = [];
  text.split(/\r\n|\r|\n/).forEach((line, index) => {
    const before = lines.at(-1);
    if (before && /^[ \t]/.test(line)) before.text += line.slice(1);
    else lines.push({ text: line, at: index + 1 });
  });
  return lines;
}

function beginOf(line: string): CalendarBlock["name"] | undefined {
  const [, name] = /^BEGIN:(VEVENT|VTIMEZONE)\s*$/i.exec(line) ?? [];
  const upper = name?.toUpperCase();
  return upper === "VEVENT" || upper === "VTIMEZONE" ? upper : undefined;
}

function calendarError(message: string): Error {
  return inputError("ical", message);
}
