import { dayIn, type Place, placeLine, placeOfUser } from "../../actors/place.ts";
import { wallAt, wallText } from "../../domains/zoned-time.ts";
import { appLines, type ClientContext, locationLines, screenLines } from "./app-text.ts";
import { agendaLines, budgetLines, taskLines, tripLines } from "./day-text.ts";
import { type About, type Part, parts, partsFor } from "./needs.ts";
import type { Person } from "./person.ts";
import { personText } from "./person-text.ts";

export interface ToTell {
  /** Undefined where nothing is known of the user, or it could not be read. */
  readonly person: Person | undefined;
  /** What the user's client has told. */
  readonly context: ClientContext;
  readonly about: About;
  readonly nowMs: number;
}

/** What a turn's model calls are told of their user. */
export interface Told {
  /** Changes as rarely as the profile; may be empty. */
  readonly person: string;
  /** May be another one in each turn. */
  readonly context: string;
  /** What `context` says of day and place, for models that read no prose. */
  readonly at: DayAndPlace;
}

export interface DayAndPlace {
  readonly day: string;
  readonly place: Place;
}

/** Pure: the same rows, context and time tell the same. At most about 8,000 characters. */
export function tell(given: ToTell): Told {
  const { person, context, nowMs } = given;
  const place = placeOfUser({ context, profile: person?.profile });
  const day = dayIn(place, nowMs);
  const time = wallText(wallAt(nowMs, place.timeZone)).slice(11, 16);
  const lines = [`${placeLine(place, nowMs)} The time is ${time}.`, ...partLines(given, { day, place })];
  return {
    person: person === undefined ? "" : personText(person),
    context: `<context>\n${lines.join("\n")}\n</context>`,
    at: { day, place },
  };
}

/** What rows say of another day, or of the day elsewhere, is not told as today's. */
function partLines({ person, context, about }: ToTell, { day, place }: DayAndPlace): string[] {
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
