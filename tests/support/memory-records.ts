import {
  fieldsFrom,
  type RecordKind,
  type RowFrame,
  type RowOf,
  type StandingRow,
} from "../../src/domains/record.ts";
import type {
  EachQuery,
  RecordQuery,
  Records,
  RowResult,
  Total,
  TotalsQuery,
} from "../../src/domains/record-store.ts";
import { PamError } from "../../src/protocol/errors.ts";

type Row = RowFrame & Readonly<Record<string, unknown>>;

/** Rows by kind, in the order of their creation. */
export type RowsByKind = Record<string, Row[]>;

/** What a write did, as an undo needs it. */
export interface MemoryEffect {
  readonly kind: RecordKind;
  readonly before: Row | null;
  readonly after: Row | null;
}

export interface MemoryRecordsParts {
  readonly rows: RowsByKind;
  readonly nextId: () => string;
  readonly onWrite: (effect: MemoryEffect) => void;
  /** The time of every write. */
  readonly now?: Date;
}

const noon = new Date("2026-11-21T12:00:00.000Z");

/** The rows that people own, over arrays: one user, no references, the rules of the kinds' own schemas. */
export function memoryRecords({ rows, nextId, onWrite, now = noon }: MemoryRecordsParts): Records {
  const of = (kind: RecordKind): Row[] => (rows[kind.kind] ??= []);
  const find = (kind: RecordKind, id: string, version?: number): Row => {
    const found = of(kind).find((row) => row.id === id);
    if (found === undefined) throw new PamError("not_found");
    if (version !== undefined && version !== found.version) throw new PamError("version_conflict");
    return found;
  };
  const replace = (kind: RecordKind, before: Row | null, after: Row | null): void => {
    const others = of(kind).filter((row) => row !== before);
    rows[kind.kind] = after === null ? others : [...others, after];
    onWrite({ kind, before, after });
  };
  const create = (kind: RecordKind, given: object): Row => {
    const at = now.toISOString();
    const frame = { id: nextId(), visibility: "private" as const, version: 1, createdAt: at, updatedAt: at };
    const row = { ...frame, ...withDerived(kind, fieldsFrom(kind, given)) };
    replace(kind, null, row);
    return row;
  };
  const update = (
    kind: RecordKind,
    { id, version, fields }: { id: string; version?: number | undefined; fields: object },
  ) => {
    const previous = find(kind, id, version);
    const names = Object.keys(kind.fields.shape);
    const standing = Object.fromEntries(names.map((name) => [name, previous[name]]));
    const changed = withDerived(kind, fieldsFrom(kind, fields, standing), { row: previous, now });
    const row = { ...previous, ...changed, version: previous.version + 1 };
    replace(kind, previous, row);
    return { row, previous };
  };
  const remove = (kind: RecordKind, { id, version }: { id: string; version?: number | undefined }) => {
    const row = find(kind, id, version);
    replace(kind, row, null);
    return row;
  };
  return {
    get: async <K extends RecordKind>(kind: K, id: string) =>
      of(kind).find((row) => row.id === id) as RowOf<K> | undefined,
    list: async <K extends RecordKind>(kind: K, query: RecordQuery) => pageOf<K>(kind, of(kind), query),
    listEach: async <K extends RecordKind>(kind: K, { by, ids, ...query }: EachQuery) =>
      new Map(
        ids.flatMap((id) => {
          const page = pageOf<K>(
            kind,
            of(kind).filter((row) => row[by] === id),
            query,
          );
          return page.items.length === 0 ? [] : [[id, page] as const];
        }),
      ),
    totals: async (kind, query) => totalsOf(kind, of(kind), query),
    create: async <K extends RecordKind>(kind: K, fields: object) => create(kind, fields) as RowOf<K>,
    update: async (kind, change) => update(kind, change) as never,
    remove: async (kind, target) => remove(kind, target) as never,
    put: async (kind, unique, fields) => {
      const wanted: Readonly<Record<string, unknown>> = fieldsFrom(kind, fields as object);
      const found = of(kind).find((row) => unique.every((field) => row[field] === wanted[field]));
      if (found === undefined) return { row: create(kind, fields as object), previous: null } as never;
      return update(kind, { id: found.id, fields: fields as object }) as never;
    },
    createAll: async (kind, fields) => fields.map((each) => attempt(() => create(kind, each))) as never,
    updateAll: async (kind, changes) => changes.map((each) => attempt(() => update(kind, each).row)) as never,
    removeAll: async (kind, targets) => targets.map((each) => attempt(() => remove(kind, each))) as never,
  };
}

function withDerived(kind: RecordKind, fields: Readonly<Record<string, unknown>>, was?: StandingRow) {
  return { ...fields, ...kind.derived?.of(fields, was) };
}

function attempt(work: () => Row): RowResult<Row> {
  try {
    return { ok: true, row: work() };
  } catch (error) {
    if (error instanceof PamError) return { ok: false, error };
    throw error;
  }
}

function pageOf<K extends RecordKind>(kind: K, all: readonly Row[], query: RecordQuery) {
  const { by, direction } = query.sort ?? kind.sorts[0];
  const sign = direction === "desc" ? -1 : 1;
  const found = matching(kind, all, query).sort((a, b) => sign * compare(a[by], b[by]));
  const from = query.after === undefined ? 0 : Number(query.after);
  const items = found.slice(from, from + query.limit) as unknown as RowOf<K>[];
  return { items, next: from + query.limit < found.length ? String(from + query.limit) : null };
}

function compare(a: unknown, b: unknown): number {
  if (typeof a === "number" && typeof b === "number") return a - b;
  return String(a ?? "\uffff") < String(b ?? "\uffff") ? -1 : 1;
}

function matching(
  kind: RecordKind,
  rows: readonly Row[],
  { filter = {}, search }: Pick<RecordQuery, "filter" | "search">,
): Row[] {
  return rows.filter((row) => {
    const text = kind.search
      .map((field) => String(row[field]))
      .join(" ")
      .toLowerCase();
    if (search !== undefined && !text.includes(search.toLowerCase())) return false;
    return Object.entries(filter).every(([field, wanted]) => {
      const value = row[field];
      if (wanted === undefined) return true;
      if (typeof wanted !== "object") return value === wanted;
      if (typeof value !== "string" && typeof value !== "number") return false;
      if ("anyOf" in wanted) return wanted.anyOf.includes(String(value));
      return (
        (wanted.from === undefined || value >= wanted.from) && (wanted.to === undefined || value <= wanted.to)
      );
    });
  });
}

const cut = { day: 10, month: 7, year: 4 };

function totalsOf(kind: RecordKind, rows: readonly Row[], query: TotalsQuery): Total[] {
  const groups = new Map<string, Total>();
  for (const row of matching(kind, rows, query)) {
    const keys = query.by.map((key) =>
      typeof key === "string" ? String(row[key]) : String(row[key.field]).slice(0, cut[key.unit]),
    );
    const name = keys.join("\n");
    const { sum, count } = groups.get(name) ?? { sum: 0n, count: 0 };
    const more = query.sum === undefined ? 1 : Number(row[query.sum]);
    groups.set(name, { keys, sum: sum + BigInt(more), count: count + 1 });
  }
  return [...groups.values()];
}
