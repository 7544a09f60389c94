import { csvRowsMax, formatCsv, guardCell, parseCsv, separatorOf, unguardCell } from "../csv.ts";
import { inputError } from "../input-error.ts";
import { dayInput } from "../local-day.ts";
import { currencyInput, exponentOf, formatMinor, parseAmount } from "../money.ts";
import { plainAmount } from "../written-amount.ts";
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

export interface RefusedRow {
  readonly line: number;
  /** What is wrong and what to write instead. */
  readonly problem: string;
}

export interface ExpenseImport {
  readonly rows: readonly ImportedRow[];
  readonly refused: readonly RefusedRow[];
}

const columns = ["date", "amount", "currency", "category", "description"] as const;
type Column = (typeof columns)[number];
const descriptionCharsMax = 200;

/** What banks and spreadsheets call the columns, without case, accents, points and what is in brackets. */
const headers: Readonly<Record<Column, readonly string[]>> = {
  date: [
    "date",
    "day",
    "booking date",
    "transaction date",
    "value date",
    "datum",
    "tag",
    "buchungstag",
    "fecha",
    "data",
  ],
  amount: [
    "amount",
    "sum",
    "total",
    "value",
    "price",
    "betrag",
    "summe",
    "preis",
    "montant",
    "importe",
    "importo",
  ],
  currency: ["currency", "ccy", "wahrung", "waehrung", "devise", "moneda", "valuta"],
  category: ["category", "kategorie", "categorie", "categoria", "type"],
  description: [
    "description",
    "note",
    "notes",
    "memo",
    "text",
    "details",
    "purpose",
    "beschreibung",
    "verwendungszweck",
  ],
};

/**
 * Expenses of a CSV file: any order of columns, further ones ignored, comma, semicolon or tab, days as 2026-11-20 or
 * 20.11.2026, amounts with a decimal comma or point. A row that can't be read is refused by itself.
 * @param currency Of rows without one.
 * @throws PamError tool_input_invalid for a file that is no CSV, has no date or amount column, or is too large.
 */
export function readExpenseCsv(text: string, { currency }: { currency: string }): ExpenseImport {
  const [header, ...body] = parseCsv(text, separatorOf(text));
  const places = placesOf(header?.cells ?? []);
  const counts = new Map<string, number>();
  const rows: ImportedRow[] = [];
  const refused: RefusedRow[] = [];
  for (const { line, cells } of body) {
    const cell = (column: Column) => unguardCell(cells[places[column] ?? -1] ?? "");
    try {
      const row = expenseOf(cell, currency);
      const content = JSON.stringify([
        row.date,
        row.amountMinor,
        row.currency,
        row.category,
        row.description,
      ]);
      const nth = (counts.get(content) ?? 0) + 1;
      counts.set(content, nth);
      rows.push({ ...row, line, key: `${content}#${nth}` });
    } catch (error) {
      refused.push({ line, problem: error instanceof Error ? error.message : "This row can't be read." });
    }
  }
  return { rows, refused };
}

/**
 * Expenses as CSV that `readExpenseCsv` gives back exactly and that no spreadsheet runs as a formula.
 * @throws PamError tool_input_invalid for more than 9,999 rows: one file could not be read back.
 */
export function writeExpenseCsv(rows: readonly ExpenseRow[]): string {
  if (rows.length >= csvRowsMax)
    throw inputError("csv", `More than ${csvRowsMax - 1} rows are too many for one file.`);
  const lines = rows.map(({ date, amountMinor, currency, category, description }) =>
    [date, formatMinor(amountMinor, currency), currency, category, description].map(guardCell),
  );
  return formatCsv([columns, ...lines]);
}

function placesOf(names: readonly string[]): Partial<Record<Column, number>> {
  const known = names.map(columnOf);
  const places = Object.fromEntries(
    columns.flatMap((column) => (known.includes(column) ? [[column, known.indexOf(column)]] : [])),
  );
  if (!known.includes("date") || !known.includes("amount")) {
    throw inputError("csv", "The first line must name at least the columns date and amount.");
  }
  return places;
}

function columnOf(header: string): Column | undefined {
  const plain = header
    .normalize("NFKD")
    .replace(/\p{M}|\(.*\)|\[.*\]/gu, "")
    .toLowerCase()
    .replace(/[^a-z]+/g, " ")
    .trim();
  return columns.find((column) => headers[column].includes(plain));
}

function expenseOf(cell: (column: Column) => string, fallback: string): ExpenseRow {
  const currency = checked(currencyInput.safeParse(cell("currency").trim() || fallback), cell("currency"));
  const written = cell("amount").replace(/\p{Sc}|\b[A-Z]{3}\b/gu, "");
  const amount = plainAmount(written, exponentOf(currency) === 3 ? decimalOf(written) : undefined);
  if (amount.startsWith("-")) throw inputError("amount", "The amount is negative: this is no expense.");
  const description = cell("description");
  if (description.length > descriptionCharsMax) {
    throw inputError("description", `The description has more than ${descriptionCharsMax} characters.`);
  }
  return {
    date: dayOf(cell("date").trim()),
    amountMinor: parseAmount(amount, currency),
    currency,
    category: checked(categoryInput.safeParse(cell("category").trim() || "other"), cell("category")),
    description,
  };
}

/** Of a currency with three digits behind the mark, `1.234` is read as those. */
function decimalOf(written: string): "," | "." | undefined {
  return /^\s*\d+[.,]\d{3}\s*$/.test(written) ? (written.includes(",") ? "," : ".") : undefined;
}

/** `2026-11-20` or `20.11.2026`. With slashes day and month can't be told apart, unless the year is in front. */
function dayOf(text: string): string {
  const [, year, month, day] =
    /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ].*)?$/.exec(text) ?? reversed(text) ?? [];
  const written = `${year}-${month?.padStart(2, "0")}-${day?.padStart(2, "0")}`;
  const read = dayInput.safeParse(written);
  if (!read.success)
    throw inputError("date", `"${text.slice(0, 40)}" is not a day. Write it as 2026-11-20 or 20.11.2026.`);
  return read.data;
}

function reversed(text: string): string[] | undefined {
  const [, day, month, year] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text) ?? [];
  return day && month && year ? [text, year, month, day] : undefined;
}

type Parsed = { success: true; data: string } | { success: false; error: { issues: { message: string }[] } };

function checked(parsed: Parsed, text: string): string {
  if (parsed.success) return parsed.data;
  throw inputError("csv", `"${text.slice(0, 40)}": ${parsed.error.issues[0]?.message ?? "not readable"}.`);
}
