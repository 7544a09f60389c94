import { inputError } from "./input-error.ts";

/** A file of a few years of bookings; more is split by who sends it. */
export const csvCharsMax = 2_000_000;
export const csvRowsMax = 10_000;
const columnsMax = 100;

export interface CsvRow {
  /** Where the row begins in the file, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

/**
 * RFC 4180, and what is about in the wild: a byte order mark, LF or CR alone, a last line without an end. Empty lines
 * are left out.
 * @throws PamError tool_input_invalid for a quote that is not closed or in the wrong place, and for files over 2,000,000
 *   characters, 10,000 rows or 100 columns.
 */
export function parseCsv(text: string, separator: string): CsvRow[] {
  if (text.length > csvCharsMax)
    throw csvError(`The file has more than ${csvCharsMax} characters. Split it.`);
  const reader: Reader = { text, separator, at: text.startsWith("\uFEFF") ? 1 : 0, line: 1 };
  const rows: CsvRow[] = [];
  while (reader.at < text.length) {
    const row = { line: reader.line, cells: rowAt(reader) };
    if (row.cells.length === 1 && row.cells[0] === "") continue;
    if (rows.length === csvRowsMax) throw csvError(`The file has more than ${csvRowsMax} rows. Split it.`);
    rows.push(row);
  }
  return rows;
}

/** Rows as RFC 4180 text with CRLF. Each row has as many cells as it has; nothing is trimmed. */
export function formatCsv(rows: readonly (readonly string[])[], separator = ","): string {
  const quote = (cell: string) => (needsQuotes(cell, separator) ? `"${cell.replaceAll('"', '""')}"` : cell);
  // An empty row of one cell would be read as no row.
  return rows
    .map((row) => `${row.length === 1 && row[0] === "" ? '""' : row.map(quote).join(separator)}\r\n`)
    .join("");
}

/** The separator that the first line has most of: comma, semicolon or tab. */
export function separatorOf(text: string): string {
  const [first = ""] = text.slice(0, 10_000).split(/\r\n|\r|\n/, 1);
  const bare = first.replace(/"[^"]*"/g, "");
  const counts = [",", ";", "\t"].map((separator) => ({ separator, count: bare.split(separator).length }));
  return counts.reduce((best, each) => (each.count > best.count ? each : best)).separator;
}

/**
 * Spreadsheets run a cell that begins with one of these as a formula; an apostrophe in front makes it text. Cells that
 * begin with an apostrophe get one too, so that `unguardCell` gives back exactly what was there.
 */
export function guardCell(cell: string): string {
  return /^[=+\-@\t\r\n']/.test(cell) ? `'${cell}` : cell;
}

/** Takes off the apostrophe of `guardCell`; a file that others made loses one only in front of such a character. */
export function unguardCell(cell: string): string {
  return /^'[=+\-@\t\r\n']/.test(cell) ? cell.slice(1) : cell;
}

interface Reader {
  readonly text: string;
  readonly separator: string;
  at: number;
  line: number;
}

function rowAt(reader: Reader): string[] {
  const cells: string[] = [];
  for (;;) {
    if (cells.length === columnsMax)
      throw csvError(`Line ${reader.line} has more than ${columnsMax} columns.`);
    cells.push(reader.text[reader.at] === '"' ? quotedCell(reader) : plainCell(reader));
    const next = reader.text[reader.at];
    if (next !== reader.separator) break;
    reader.at += 1;
  }
  passLineEnd(reader);
  return cells;
}

function plainCell(reader: Reader): string {
  const from = reader.at;
  while (reader.at < reader.text.length && !isCellEnd(reader)) reader.at += 1;
  return reader.text.slice(from, reader.at);
}

function quotedCell(reader: Reader): string {
  const { text, line } = reader;
  let cell = "";
  for (let from = reader.at + 1; ; ) {
    const quote = text.indexOf('"', from);
    if (quote < 0) throw csvError(`A quotation mark that opens in line ${line} is never closed.`);
    cell += text.slice(from, quote);
    from = quote + 2;
    reader.at = quote + 1;
    if (text[quote + 1] !== '"') break;
    cell += '"';
  }
  reader.line += cell.split(/\r\n|\r|\n/).length - 1;
  if (reader.at < text.length && !isCellEnd(reader)) {
    throw csvError(`In line ${reader.line} there is text after a closing quotation mark.`);
  }
  return cell;
}

function isCellEnd({ text, at, separator }: Reader): boolean {
  return text[at] === separator || text[at] === "\n" || text[at] === "\r";
}

function passLineEnd(reader: Reader): void {
  reader.at += reader.text.startsWith("\r\n", reader.at) ? 2 : 1;
  reader.line += 1;
}

function needsQuotes(cell: string, separator: string): boolean {
  return cell.includes(separator) || /["\r\n\uFEFF]/.test(cell);
}

function csvError(message: string): Error {
  return inputError("csv", message);
}
