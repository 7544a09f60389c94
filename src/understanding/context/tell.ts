import type { Known, Moment, Told } from "../../actors/people.ts";
import { type DayAndPlace, dayIn, placeLine, placeOfUser } from "../../actors/place.ts";
import { wallAt, wallText } from "../../domains/zoned-time.ts";
import { appLines, locationLines, screenLines } from "./app-text.ts";
import { agendaLines, budgetLines, taskLines, tripLines } from "./day-text.ts";
import { type Part, parts, partsFor } from "./needs.ts";
import type { Person } from "./person.ts";
import { personText } from "./person-text.ts";

/** What can be told of a user, at any moment; without a person, what their client has told. At most about 8,000 characters. */
export function knownAs(person?: Person): Known {
  return { tell: (moment) => tell(person, moment) };
}

function tell(person: Person | undefined, moment: Moment): Told {
  const { context, now } = moment;
  const place = placeOfUser({ context, profile: person?.profile });
  const at = { day: dayIn(place, now), place };
  const time = wallText(wallAt(now, place.timeZone)).slice(11, 16);
  const lines = [`${placeLine(place, now)} The time is ${time}.`, ...partLines(person, moment, at)];
  return {
    person: person === undefined ? "" : personText(person),
    context: `<context>\n${lines.join("\n")}\n</context>`,
    at,
  };
}

/** What rows say of another day, or of the day elsewhere, is not told as today's. */
function partLines(
  person: Person | undefined,
  { context, about }: Moment,
  { day, place }: DayAndPlace,
): string[] {
  const wanted = partsFor(about);
  const isOfToday = person?.day === day && person.place.timeZone === place.timeZone;
  const today = isOfToday ? person : undefined;
  const linesOf: Readonly<Record<Part, () => string[]>> = {
    screen: () => screenLines(context),
    app: () => appLines(context),
    location: () => locationLines(context),
    trip: () => tripLines(today?.trip),
    agenda: () => (today === undefined ? [] : agendaLines(today)),
    tasks: () => (today === undefined ? [] : taskLines(today)),
    budgets: () => (today === undefined ? [] : budgetLines(today)),
  };
  return parts.filter((part) => wanted.has(part)).flatMap((part) => linesOf[part]());
}
