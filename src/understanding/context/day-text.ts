import { moneyText } from "../../domains/money.ts";
import type { BudgetLine } from "../../domains/wins/budget-lines.ts";
import { uncountedNote } from "../../domains/wins/uncounted.ts";
import { wallAt, wallText } from "../../domains/zoned-time.ts";
import { fitLines } from "./fit-lines.ts";
import type { AgendaEvent, OpenTrip, Person } from "./person.ts";
import { headed } from "./person-text.ts";
import { quote } from "./quote.ts";

/** Tokens of each part, at most. */
const tokens = { agenda: 400, tasks: 300, budgets: 300 };
const titleCharsMax = 120;
const placeCharsMax = 60;
const levels = { over: 0, near: 1, ok: 2 };
const priorities = ["", "low", "", "high", "urgent"];

export function tripLines(trip: OpenTrip | undefined): string[] {
  if (trip === undefined) return [];
  const { name, startsOn, endsOn, status, budgetMinor, currency, spentMinor, uncounted } = trip;
  const of = budgetMinor === null ? "" : ` of ${moneyText(budgetMinor, currency)}`;
  const days = `${startsOn} to ${endsOn}, ${status}`;
  const spent = `${moneyText(spentMinor, currency)}${of}${uncountedNote(uncounted)}`;
  return [`On a trip: ${quote(name, titleCharsMax)}, ${days}, spent ${spent}.`];
}

/** The calendar of the day; whole days first, as they began at midnight. */
export function agendaLines({ events, day, place }: Pick<Person, "events" | "day" | "place">): string[] {
  const at = (instantMs: number): string => {
    const wall = wallText(wallAt(instantMs, place.timeZone));
    return wall.startsWith(day) ? wall.slice(11, 16) : wall.slice(0, 16).replace("T", " ");
  };
  const times = ({ startMs, endMs, allDay }: AgendaEvent): string =>
    allDay ? "all day" : `${at(startMs)}–${at(endMs)}`;
  const lines = events.items.map((it) => {
    const where = it.location === "" ? "" : ` at ${quote(it.location, placeCharsMax)}`;
    return `- ${times(it)} ${quote(it.title, titleCharsMax)}${where}`;
  });
  return headed("Calendar today:", fitLines(lines, { tokens: tokens.agenda, more: events.more }));
}

export function taskLines({ tasks, day }: Pick<Person, "tasks" | "day">): string[] {
  const lines = tasks.items.map(({ title, dueOn, priority }) => {
    const named = priorities[priority] ?? "";
    const notes = [dueOn !== null && dueOn < day ? `overdue since ${dueOn}` : "", named].filter(Boolean);
    return `- ${quote(title, titleCharsMax)}${notes.length > 0 ? ` (${notes.join(", ")})` : ""}`;
  });
  return headed("Tasks due:", fitLines(lines, { tokens: tokens.tasks, more: tasks.more }));
}

/** Those that are over first, then those that are near their limit. */
export function budgetLines({ budgets }: Pick<Person, "budgets">): string[] {
  const urgent = budgets.items.toSorted((a, b) => levels[a.state.level] - levels[b.state.level]);
  const lines = urgent.map(budgetLine);
  return headed("Budgets:", fitLines(lines, { tokens: tokens.budgets, more: budgets.more }));
}

function budgetLine({ budget, window, currency, state, uncounted }: BudgetLine): string {
  const { spentMinor, availableMinor, percent, level } = state;
  const money = (minor: bigint): string => moneyText(minor, currency);
  const share = percent === null ? "" : ` (${percent} %${level === "ok" ? "" : `, ${level}`})`;
  const until = `this ${budget.period}, until ${window.to}${uncountedNote(uncounted)}`;
  return `- ${quote(budget.category, placeCharsMax)}: ${money(spentMinor)} of ${money(availableMinor)}${share} ${until}`;
}
