import { inputError } from "../input-error.ts";
import { addDays, type DayRange, daysBetween } from "../local-day.ts";
import { amountMinorMax } from "../money.ts";
import {
  type Filter,
  type RecordReader,
  type Total,
  type TotalsKey,
  totalLinesMax,
} from "../record-store.ts";
import { expense } from "./expense.ts";

export interface ExpenseQuery {
  readonly by: readonly TotalsKey[];
  readonly range: DayRange;
  /** By category, trip and currency. */
  readonly filter?: Readonly<Record<string, Filter | undefined>>;
  readonly search?: string | undefined;
  /** `workspace`: also what others of the household share. Default: the user's own. */
  readonly scope?: "workspace" | undefined;
}

/** What one question is about. */
interface Part {
  readonly days: DayRange;
  readonly amounts?: { readonly from: number; readonly to: number };
}

const always = { from: "1900-01-01", to: "2199-12-31" };
const anyAmount = { from: 1, to: amountMinorMax };
/** Questions that one list of sums takes at most: years of thousands of lines. */
const questionsMax = 500;

/**
 * Exact sums of expenses by keys, however many lines they make: in order of time where a key is one, else the largest first. One
 * answer has so many lines at most (`totalLinesMax`): where there may be more, each half of the days, then of the amounts, is asked
 * for by itself.
 * @throws PamError tool_input_invalid where that is no end: nothing is left out in silence.
 */
export async function expenseLines(records: RecordReader, query: ExpenseQuery): Promise<readonly Total[]> {
  const open: Part[] = [{ days: query.range }];
  const answers: (readonly Total[])[] = [];
  for (let asked = 1; ; asked++) {
    const part = open.pop();
    if (part === undefined) break;
    const lines = await linesOf(records, query, part);
    const halves = lines.length < totalLinesMax ? [] : halvesOf(part);
    if (halves === undefined || asked > questionsMax) throw tooMany();
    if (halves.length === 0) answers.push(lines);
    else open.push(...halves);
  }
  const [first = [], ...others] = answers;
  if (others.length === 0) return first;
  const byTime = query.by.some((key) => typeof key === "object");
  return joinedLines(answers.flat()).sort(byTime ? byKeys : bySum);
}

/** Lines of the same keys as one. */
export function joinedLines(lines: readonly Total[]): Total[] {
  const all = new Map<string, Total>();
  for (const { keys, sum, count } of lines) {
    const name = JSON.stringify(keys);
    const had = all.get(name);
    all.set(name, { keys, sum: sum + (had?.sum ?? 0n), count: count + (had?.count ?? 0) });
  }
  return [...all.values()];
}

function linesOf(
  records: RecordReader,
  { by, filter, search, scope }: ExpenseQuery,
  { days, amounts }: Part,
): Promise<readonly Total[]> {
  return records.totals(expense, {
    sum: "amountMinor",
    by,
    filter: { ...filter, spentOn: days, ...(amounts && { amountMinor: amounts }) },
    search,
    scope,
  });
}

function halvesOf({ days: given, amounts = anyAmount }: Part): Part[] | undefined {
  const days = { ...always, ...given };
  const length = daysBetween(days.from, days.to);
  if (length > 0) {
    const middle = addDays(days.from, Math.floor(length / 2));
    return [{ days: { from: days.from, to: middle } }, { days: { from: addDays(middle, 1), to: days.to } }];
  }
  if (amounts.from === amounts.to) return undefined;
  const middle = Math.floor((amounts.from + amounts.to) / 2);
  return [
    { days, amounts: { from: amounts.from, to: middle } },
    { days, amounts: { from: middle + 1, to: amounts.to } },
  ];
}

function tooMany() {
  return inputError(
    "from",
    "These are more lines than can be added up at once. Ask for a shorter period, or for one category.",
  );
}

function bySum(a: Total, b: Total): number {
  if (a.sum === b.sum) return byKeys(a, b);
  return a.sum < b.sum ? 1 : -1;
}

function byKeys(a: Total, b: Total): number {
  return JSON.stringify(a.keys) < JSON.stringify(b.keys) ? -1 : 1;
}
