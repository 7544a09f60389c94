import { type CsvRow, csvRowsMax, formatCsv, guardCell, parseCsv, separatorOf, unguardCell } from "../csv.ts";
import { inputError } from "../input-error.ts";
import { currencyInput, exponentOf, formatMinor, parseAmount } from "../money.ts";
import { plainAmount } from "../written-amount.ts";
import { type BankColumn, type BankHeader, currencyWritten, headerLineOf, headerOf } from "./bank-columns.ts";
import { bankDay, type SlashOrder, slashOrderOf } from "./bank-days.ts";
import { categoryInput } from "./categories.ts";

export interface ExpenseRow {
  /** `YYYY-MM-DD`. */
  readonly date: string;
  /** Minor units, zero or more. */
  readonly amountMinor: number;
  readonly currency: string;
  readonly category: string;
  /** Up to 200 characters; may be empty. */
  readonly description: string;
}

export interface ImportedRow extends ExpenseRow {
  readonly line: number;
  /**
   * The row's content, and which of equal rows of the file it is: the same file gives the same keys, so a key that is
   * stored already is a row that was imported before. Up to about 700 characters; store a hash of it.
   */
  readonly key: string;
}

/** Money that came in: no expense. */
export type ReceivedRow = Omit<ExpenseRow, "category"> & { readonly line: number };

export interface RefusedRow {
  readonly line: number;
  /** As the file calls it; left out where it is no single one's. */
  readonly column?: string;
  /** What is wrong and what to write instead. */
  readonly problem: string;
}

export interface ExpenseImport {
  readonly rows: readonly ImportedRow[];
  readonly received: readonly ReceivedRow[];
  readonly refused: readonly RefusedRow[];
}

export interface CsvReading {
  /** Of rows without one. */
  readonly currency: string;
  /** What the words of a row without a category tell of it. */
  readonly categoryOf: (words: string) => string;
}

const columns = ["date", "amount", "currency", "category", "description"] as const;
const descriptionCharsMax = 200;

/** What a column says of an amount that has no sign. */
const sides: ReadonlyMap<string, "out" | "in"> = new Map([
  ...["s", "soll", "d", "dr", "debit", "af", "out"].map((word) => [word, "out"] as const),
  ...["h", "haben", "c", "cr", "credit", "bij", "in"].map((word) => [word, "in"] as const),
]);

/**
 * Expenses of a CSV file, a bank's or one's own: any order of columns, further ones ignored, comma, semicolon or tab, days
 * in the ways of `bankDay`, amounts with a decimal comma or point. Where amounts have signs, those below zero are what was
 * spent and the others came in, as with columns of their own for both; where none has one, all was spent. A row that can't
 * be read is refused by itself.
 * @throws PamError tool_input_invalid for a file that is no CSV, has no date or amount column, or is too large.
 */
export function readExpenseCsv(text: string, reading: CsvReading): ExpenseImport {
  const separator = headerLineOf(text.replace(/^\uFEFF/, "").split(/\r\n|\r|\n/, 30))?.separator;
  const { header, body } = headerOf(parseCsv(text, separator ?? separatorOf(text)));
  const file = { ...reading, header, signed: isSigned(header, body), order: orderOf(header, body) };
  const counts = new Map<string, number>();
  const read: { rows: ImportedRow[]; received: ReceivedRow[]; refused: RefusedRow[] } = {
    rows: [],
    received: [],
    refused: [],
  };
  for (const row of body) {
    const outcome = rowOf(row, file);
    if ("problem" in outcome) read.refused.push(outcome);
    else if (outcome.side === "in") read.received.push(outcome.row);
    else {
      const nth = (counts.get(outcome.content) ?? 0) + 1;
      counts.set(outcome.content, nth);
      read.rows.push({ ...outcome.row, key: `${outcome.content}#${nth}` });
    }
  }
  return read;
}

/**
 * Expenses as CSV that `readExpenseCsv` gives back exactly and that no spreadsheet runs as a formula.
 * @throws PamError tool_input_invalid for more than 9,999 rows: one file could not be read back.
 */
export function writeExpenseCsv(rows: readonly ExpenseRow[]): string {
  if (rows.length >= csvRowsMax)
    throw inputError(
      "csv",
      `More than ${csvRowsMax - 1} expenses are too many for one file. Ask for fewer days with from and to, and for the others in further files.`,
    );
  const lines = rows.map(({ date, amountMinor, currency, category, description }) =>
    [date, formatMinor(amountMinor, currency), currency, category, description].map(guardCell),
  );
  return formatCsv([columns, ...lines]);
}

interface BankFile extends CsvReading {
  readonly header: BankHeader;
  /** Whether any amount has a sign. */
  readonly signed: boolean;
  readonly order: SlashOrder;
}

function cellOf({ places }: BankHeader, { cells }: CsvRow, column: BankColumn): string {
  return unguardCell(cells[places.get(column) ?? -1] ?? "");
}

function isSigned(header: BankHeader, body: readonly CsvRow[]): boolean {
  return body.some((row) => /^(?:[-−+]|\(.*\)$)|\d-$/.test(bareAmount(cellOf(header, row, "amount"))));
}

function orderOf(header: BankHeader, body: readonly CsvRow[]): SlashOrder {
  return slashOrderOf(body.map((row) => cellOf(header, row, "date")));
}

type Outcome =
  | RefusedRow
  | { readonly side: "in"; readonly row: ReceivedRow }
  | { readonly side: "out"; readonly row: ExpenseRow & { line: number }; readonly content: string };

function rowOf(csvRow: CsvRow, file: BankFile): Outcome {
  const { line } = csvRow;
  let column: BankColumn = "date";
  const cell = (of: BankColumn) => {
    column = of;
    return cellOf(file.header, csvRow, of);
  };
  try {
    const date = bankDay(cell("date"), file.order);
    const { amountMinor, currency, side } = moneyOf(cell, file);
    const description = descriptionOf(cell);
    const row = { line, date, amountMinor, currency, description: cut(description) };
    if (side === "in") return { side, row };
    const named = cell("category").trim();
    const own = checked(categoryInput.safeParse(named || "other"), named);
    const category = named ? own : file.categoryOf(description);
    // By what stands in the file: it stays the same row when words tell more of it one day.
    const content = JSON.stringify([date, amountMinor, currency, own, description]);
    return { side, row: { ...row, category }, content };
  } catch (error) {
    const name = file.header.names[file.header.places.get(column) ?? -1];
    const problem = error instanceof Error ? error.message : "This row can't be read.";
    return { line, ...(name !== undefined && { column: name }), problem };
  }
}

type CellOf = (column: BankColumn) => string;

function moneyOf(
  cell: CellOf,
  file: BankFile,
): { amountMinor: number; currency: string; side: "out" | "in" } {
  const { side, written } = amountIn(cell, file);
  const beside = currencyWritten(written) ?? file.header.currency ?? file.currency;
  const named = cell("currency").trim();
  const currency = checked(currencyInput.safeParse(named || beside), named);
  cell(side.column);
  const bare = bareAmount(written);
  const amount = plainAmount(bare, exponentOf(currency) === 3 ? decimalOf(bare) : undefined);
  const spent = side.is ?? (file.signed && !amount.startsWith("-") ? "in" : "out");
  return { amountMinor: parseAmount(amount.replace("-", ""), currency), currency, side: spent };
}

interface WrittenAmount {
  readonly written: string;
  /** Which column it is, and what was done where that does not depend on its sign. */
  readonly side: { readonly column: BankColumn; readonly is?: "out" | "in" };
}

/** From the columns that have one side each, else from the one for both. */
function amountIn(cell: CellOf, { header }: BankFile): WrittenAmount {
  const filled = (["out", "in"] as const).filter((column) => /[1-9]/.test(cell(column)));
  const [column] = filled;
  if (filled.length > 1) throw inputError("amount", "Money went out and came in in one row. Make it two.");
  if (column !== undefined) return { written: cell(column), side: { column, is: column } };
  const is = sideOf(cell);
  const both = header.places.has("amount") ? "amount" : "out";
  const written = cell(both);
  if (written.trim() === "") throw inputError("amount", "There is no amount.");
  return { written, side: { column: both, ...(is && { is }) } };
}

function sideOf(cell: CellOf): "out" | "in" | undefined {
  const word = cell("side").trim();
  const side = sides.get(word.toLowerCase());
  if (word !== "" && side === undefined)
    throw inputError("side", `"${word.slice(0, 40)}" is neither debit nor credit.`);
  return side;
}

/** Without the currency's sign or code. */
function bareAmount(written: string): string {
  return written.replace(/\p{Sc}|\b[A-Z]{3}\b/gu, "").trim();
}

/** Whom it went to and what for, each once. */
function descriptionOf(cell: CellOf): string {
  const payee = cell("payee").trim();
  const purpose = cell("description");
  if (payee === "" || purpose.includes(payee)) return purpose;
  return purpose.trim() === "" ? payee : `${payee}, ${purpose}`;
}

/** Banks write more than anybody reads. */
function cut(description: string): string {
  return description.length > descriptionCharsMax
    ? `${description.slice(0, descriptionCharsMax - 1).trimEnd()}…`
    : description;
}

/** Of a currency with three digits behind the mark, `1.234` is read as those. */
function decimalOf(bare: string): "," | "." | undefined {
  return /^-?\d+[.,]\d{3}$/.test(bare) ? (bare.includes(",") ? "," : ".") : undefined;
}

type Parsed = { success: true; data: string } | { success: false; error: { issues: { message: string }[] } };

function checked(parsed: Parsed, text: string): string {
  if (parsed.success) return parsed.data;
  throw inputError("csv", `"${text.slice(0, 40)}": ${parsed.error.issues[0]?.message ?? "not readable"}.`);
}
