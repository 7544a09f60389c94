import { dayText } from "../../domains/local-day.ts";
import { formatMinor, moneyText } from "../../domains/money.ts";
import type { ReceivedRow, RefusedRow } from "../../domains/wins/expense-csv.ts";

/** Rows that a sentence names. */
const namedMax = 3;

interface Imported {
  readonly added: number;
  readonly known: number;
  readonly refused: readonly RefusedRow[];
  readonly received: readonly ReceivedRow[];
}

/** What became of a file, with what its reader has to do. */
export function importText({ added, known, refused, received }: Imported): string {
  const told = `Added ${count(added, "expense")}; ${known} ${known === 1 ? "was" : "were"} there already`;
  return `${told}, and ${count(refused.length, "row")} could not be read.${receivedText(received)}${refusedText(refused)}`;
}

/** Money that came in, as models read it. */
export function receivedResult({ line, date, amountMinor, currency, description }: ReceivedRow): object {
  return { line, date, amount: formatMinor(amountMinor, currency), currency, description };
}

function receivedText(received: readonly ReceivedRow[]): string {
  const [first] = received;
  if (first === undefined) return "";
  const are =
    received.length === 1 ? "row is money that came in and was" : "rows are money that came in and were";
  const { amountMinor, currency, description, date } = first;
  const from = description && ` from ${description}`;
  const how = `“I got ${moneyText(amountMinor, currency)}${from} on ${date}”`;
  return ` ${received.length} ${are} left out: ${someOf(received, receivedLine)}. To book it as income, say ${how}.`;
}

function receivedLine({ line, amountMinor, currency, description, date }: ReceivedRow): string {
  const what = description && ` (${description})`;
  return `${moneyText(amountMinor, currency)} on ${dayText(date)}${what} in line ${line}`;
}

function refusedText(refused: readonly RefusedRow[]): string {
  return refused.length === 0 ? "" : ` Not read: ${someOf(refused, refusedLine)}`;
}

function refusedLine({ line, column, problem }: RefusedRow): string {
  return `line ${line}${column === undefined ? "" : `, column ${column}`}: ${problem}`;
}

function someOf<Row>(rows: readonly Row[], textOf: (row: Row) => string): string {
  const more = rows.length > namedMax ? `; and ${rows.length - namedMax} more` : "";
  return rows.slice(0, namedMax).map(textOf).join("; ") + more;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
