import { headerLineOf } from "../domains/wins/bank-columns.ts";
import type { ToolWords } from "./catalogue.ts";
import type { Intent } from "./intent.ts";
import { bounded, type Said } from "./scan.ts";

/** A whole calendar as programs write it begins and ends with these. */
const calendarBegin = /BEGIN:VCALENDAR/i;
const calendarEnd = /^[\s\S]*END:VCALENDAR/i;

/** A file's text that was pasted into a message, with or without words before it; undefined where there is none. */
export function readPasted(text: string, said: Said): Intent | undefined {
  const begin = text.search(calendarBegin);
  const [calendar] = (begin >= 0 && calendarEnd.exec(text.slice(begin))) || [];
  if (calendar !== undefined) return order("import_calendar", { calendar });
  const csv = csvIn(text);
  if (csv === undefined) return undefined;
  const currency = currencyIn(text.slice(0, text.indexOf(csv.split("\n", 1)[0] ?? "")), said);
  return order("import_expenses", currency === undefined ? { csv } : { csv, currency });
}

/** From the line on that names at least a day's and an amount's column, as the import reads it. */
function csvIn(text: string): string | undefined {
  const lines = text.split(/\r\n|\r|\n/);
  const header = headerLineOf(lines.map(withoutLead))?.at ?? -1;
  const rows = header < 0 ? [] : lines.slice(header + 1).filter((line) => /[,;\t]/.test(line));
  if (rows.length === 0) return undefined;
  return [withoutLead(lines[header] ?? ""), ...lines.slice(header + 1)].join("\n").trim();
}

/** "My bank export in pounds: …": the one currency that is named before the columns. */
function currencyIn(lead: string, { language }: Said): string | undefined {
  const named = Object.entries(language.currencies).filter(([, names]) => lead.search(bounded(names)) >= 0);
  return named.length === 1 ? named[0]?.[0] : undefined;
}

/** "Import these: date;amount": the columns begin behind what is said of them. */
function withoutLead(line: string): string {
  return line.replace(/^[^,;\t:]*: */, "");
}

function order(tool: string, input: Readonly<Record<string, string>>): Intent {
  const words: ToolWords = { tool, changes: true, slots: {}, says: [] };
  return { kind: "tool", order: { words, filled: { input } } };
}
