import { dayText } from "../local-day.ts";
import type { DatedReading } from "./service-due.ts";

export interface LoggedFill extends DatedReading {
  readonly amount: number;
}

/**
 * What in a log of fills can hardly be, as sentences for people: readings that go back, and a fill that is there twice. Two
 * fills of different amounts at one reading are as good as any.
 * @param unit Of the odometer: `km`.
 */
export function fuelProblems(fills: readonly LoggedFill[], unit: string): string[] {
  const inOrder = [...fills].sort((a, b) =>
    a.day === b.day ? a.odometer - b.odometer : a.day < b.day ? -1 : 1,
  );
  const problems: string[] = [];
  const seen = new Set<string>();
  let last: LoggedFill | undefined;
  for (const fill of inOrder) {
    const at = `filling on ${dayText(fill.day)} at ${fill.odometer} ${unit}`;
    if (seen.size === seen.add(`${fill.day} ${fill.odometer} ${fill.amount}`).size)
      problems.push(`The ${at} is there twice. Delete one of them.`);
    if (last !== undefined && fill.odometer < last.odometer)
      problems.push(`The ${at} shows less than one before it. Correct one of them.`);
    last = last !== undefined && last.odometer > fill.odometer ? last : fill;
  }
  return problems;
}
