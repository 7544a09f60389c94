import { z } from "zod";
import type { RecordKind, RowOf } from "../domains/record.ts";
import { bulkMax, type Filter, type RecordQuery, type RecordReader } from "../domains/record-store.ts";
import { PamError } from "../protocol/errors.ts";

/** Rows that a refusal names. */
const namedMax = 5;

export interface Naming<K extends RecordKind> {
  readonly kind: K;
  /** Its id, or words of it; left out for the only one that there is. */
  readonly named?: string | undefined;
  /** Only rows that fit this may be meant. */
  readonly filter?: Readonly<Record<string, Filter | undefined>>;
  readonly scope?: RecordQuery["scope"];
}

/**
 * The one row that is meant.
 * @throws PamError not_found where there is none; tool_input_invalid where several may be meant, naming them with their ids.
 */
export async function findRow<K extends RecordKind>(
  records: RecordReader,
  { kind, named, filter, scope }: Naming<K>,
): Promise<RowOf<K>> {
  if (named !== undefined && z.uuid().safeParse(named).success) {
    const row = await records.get(kind, named);
    if (row !== undefined) return row;
  }
  const search = named === undefined || kind.search.length === 0 ? undefined : named;
  const query = { filter, scope } as const;
  const { items } = await records.list(kind, { ...query, search, limit: namedMax + 1 });
  if (items.length > 0 || search === undefined) return onlyRow(kind, items, named);
  const found = await withAllWords(records, kind, { ...query, search });
  if (found.length > 0) return onlyRow(kind, found, named);
  const others = await records.list(kind, { ...query, limit: namedMax + 1 });
  throw noneOf(kind, { named, others: others.items });
}

/** "Spar groceries" is the one called "Groceries at Spar": of the newest that have its longest word, those that have all. */
async function withAllWords<K extends RecordKind>(
  records: RecordReader,
  kind: K,
  { search, ...query }: Pick<RecordQuery, "filter" | "scope"> & { readonly search: string },
): Promise<readonly RowOf<K>[]> {
  const words = search.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const [longest] = [...words].sort((a, b) => b.length - a.length);
  if (longest === undefined || words.length === 1) return [];
  const { items } = await records.list(kind, { ...query, search: longest, limit: bulkMax });
  return items.filter((row) => {
    const fields: Readonly<Record<string, unknown>> = row;
    const text = kind.search.map((field) => String(fields[field]).toLowerCase()).join(" ");
    const own: readonly string[] = text.match(/[\p{L}\p{N}]+/gu) ?? [];
    return words.every((word) => own.includes(word));
  });
}

/**
 * The only one of some rows, or of several the one that is called just so.
 * @throws PamError as `findRow`.
 */
export function onlyRow<K extends RecordKind>(
  kind: K,
  rows: readonly RowOf<K>[],
  named: string | undefined,
): RowOf<K> {
  const exact = rows.filter((row) => named !== undefined && isCalled(kind, row, named));
  const meant = exact.length === 1 ? exact : rows;
  const [row] = meant;
  if (row === undefined) throw noneOf(kind, { named, others: [] });
  if (meant.length > 1) throw severalOf(kind, meant, named);
  return row;
}

/** One of its searched fields is just what was said. */
function isCalled<K extends RecordKind>(kind: K, row: RowOf<K>, named: string): boolean {
  const fields: Readonly<Record<string, unknown>> = row;
  return kind.search.some((field) => String(fields[field]).toLowerCase() === named.toLowerCase());
}

/** What there is instead, and how to make what there is not: one who has nothing yet needs to know no more. */
function noneOf<K extends RecordKind>(
  kind: K,
  { named, others }: { readonly named: string | undefined; readonly others: readonly RowOf<K>[] },
): PamError {
  const what = named === undefined ? "" : ` called “${named.slice(0, 60)}”`;
  const known = others.length === 0 ? "" : ` There is: ${listed(others, (row) => kind.text(row))}.`;
  return new PamError("not_found", {
    message: `There is no ${kind.noun}${what} yet, so nothing was changed.${known}${toAdd(kind)}`,
  });
}

/** What to say to make the first one; a space stands before it. */
export function toAdd({ saidAs }: RecordKind): string {
  return saidAs === undefined ? "" : ` Add one by saying, for example, “${saidAs}”.`;
}

function listed<Row>(rows: readonly Row[], tell: (row: Row) => string): string {
  return `${rows.slice(0, namedMax).map(tell).join("; ")}${rows.length > namedMax ? " and more" : ""}`;
}

function severalOf<K extends RecordKind>(
  kind: K,
  rows: readonly RowOf<K>[],
  named: string | undefined,
): PamError {
  const list = listed(rows, (row) => `${kind.text(row)} (${row.id})`);
  const what = named === undefined ? "" : ` “${named.slice(0, 60)}”`;
  return new PamError("tool_input_invalid", {
    message: `Which ${kind.noun}${what} is meant? There are: ${list}. Nothing was changed.`,
  });
}
