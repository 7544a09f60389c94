import { type CsvRow, separatorOf } from "../csv.ts";
import { inputError } from "../input-error.ts";
import { currencyInput } from "../money.ts";

/**
 * What banks and spreadsheets call the columns, without case, accents, points and what is in brackets. Of several that a
 * file has, the one that stands first here.
 */
const headers = {
  date: "date|day|transaction date|booking date|buchungstag|buchungsdatum|buchung|datum|tag|purchase date|completed date|posting date|posted date|post date|booked|posted|value date|wertstellung|wertstellungsdatum|fecha|data",
  amount: "amount|betrag|sum|total|value|price|cost|summe|preis|umsatz|montant|importe|importo|bedrag",
  out: "debit|debit amount|paid out|money out|amount out|withdrawal|withdrawals|withdrawal amount|soll|belastung|ausgabe|ausgaben",
  in: "credit|credit amount|paid in|money in|amount in|deposit|deposits|deposit amount|haben|gutschrift|einnahme|einnahmen",
  /** Which of both the amount is, where it has no sign. */
  side: "debit credit|credit debit|soll haben|soll haben kennzeichen|af bij|dr cr|direction",
  currency: "currency|ccy|wahrung|waehrung|devise|moneda|valuta|munt",
  category: "category|kategorie|categorie|categoria",
  description:
    "description|transaction description|note|notes|memo|text|details|purpose|beschreibung|verwendungszweck|payment reference|reference|buchungs info|notifications|mededelingen|narrative|notes and tags|buchungstext",
  payee:
    "payee|merchant|partner name|partnername|name|counterparty name|name description|naam omschrijving|auftraggeber empfanger|begunstigter auftraggeber|beguenstigter zahlungspflichtiger|begunstigter zahlungspflichtiger|zahlungsempfanger in|zahlungsempfanger|empfanger",
} as const;

export type BankColumn = keyof typeof headers;
const columns = Object.keys(headers) as BankColumn[];

export interface BankHeader {
  readonly places: ReadonlyMap<BankColumn, number>;
  /** The columns as the file calls them. */
  readonly names: readonly string[];
  /** Of "Amount (EUR)". */
  readonly currency: string | undefined;
}

/** Some banks tell of the account before the columns. */
const leadLinesMax = 30;

/** The first line that names a day's and an amount's column, counted from 0; undefined where none of the first does. */
export function headerLineOf(lines: readonly string[]): { at: number; separator: string } | undefined {
  for (const [at, line] of lines.slice(0, leadLinesMax).entries()) {
    const separator = separatorOf(line);
    const names = line.split(separator).map((cell) => cell.trim().replace(/^"|"$/g, ""));
    if (isWhole(placesOf(names))) return { at, separator };
  }
  return undefined;
}

/** @throws PamError tool_input_invalid where no row names a day's and an amount's column. */
export function headerOf(rows: readonly CsvRow[]): { header: BankHeader; body: readonly CsvRow[] } {
  for (const [at, { cells: names }] of rows.slice(0, leadLinesMax).entries()) {
    const places = placesOf(names);
    if (isWhole(places))
      return { header: { places, names, currency: currencyOf(names, places) }, body: rows.slice(at + 1) };
  }
  const found = rows[0] === undefined ? "" : ` It names: ${rows[0].cells.join(", ").slice(0, 200)}.`;
  throw inputError(
    "csv",
    `The first line must name at least the columns date and amount (or debit and credit).${found}`,
  );
}

function placesOf(names: readonly string[]): ReadonlyMap<BankColumn, number> {
  const plain = names.map(plainName);
  return new Map(
    columns.flatMap((column) => {
      const name = headers[column].split("|").find((each) => plain.includes(each));
      return name === undefined ? [] : [[column, plain.indexOf(name)] as const];
    }),
  );
}

function isWhole(places: ReadonlyMap<BankColumn, number>): boolean {
  return places.has("date") && (places.has("amount") || places.has("out"));
}

/** No bank names a column so long; what is longer is no header. */
const headerCharsMax = 80;

function plainName(header: string): string {
  return header
    .slice(0, headerCharsMax)
    .normalize("NFKD")
    .replace(/\p{M}|\(.*\)|\[.*\]/gu, "")
    .toLowerCase()
    .replace(/[^a-z]+/g, " ")
    .trim()
    .replace(/ in (?:eur|usd|gbp|chf)$/, "");
}

/** "Amount (EUR)", "Umsatz in EUR", "Betrag (€)". */
function currencyOf(names: readonly string[], places: ReadonlyMap<BankColumn, number>): string | undefined {
  return currencyWritten(names[places.get("amount") ?? places.get("out") ?? -1] ?? "");
}

/** The currency that stands beside an amount, by its code or a sign that only one has. */
export function currencyWritten(text: string): string | undefined {
  if (text.includes("€")) return "EUR";
  if (text.includes("£")) return "GBP";
  const read = currencyInput.safeParse(/\b[A-Z]{3}\b/.exec(text)?.[0] ?? "");
  return read.success ? read.data : undefined;
}
