import type { PamError } from "../protocol/errors.ts";
import type { FieldsOf, InputOf, RecordKind, RowOf } from "./record.ts";

/** One value, a range whose ends are inclusive, or one of several values. */
export type Filter =
  | string
  | number
  | boolean
  | { readonly from?: string | number; readonly to?: string | number }
  /** Any of these, at most 500. */
  | { readonly anyOf: readonly string[] };

export interface RecordQuery {
  /** By field, as the kind's `filters` allow. */
  readonly filter?: Readonly<Record<string, Filter | undefined>> | undefined;
  /** Part of any of the kind's searched fields, in any case. */
  readonly search?: string | undefined;
  /** Default: the kind's first sort. */
  readonly sort?: { readonly by: string; readonly direction: "asc" | "desc" } | undefined;
  /** Most rows to return, 1–500. */
  readonly limit: number;
  /** The `next` of the page before, which had the same sort. */
  readonly after?: string | undefined;
  /**
   * `mine`, or with `workspace` also what others of the household share, or with `group` of rows of groups all that this user may
   * see in any group. Default: `workspace` of kinds that a household does together, else `mine`.
   */
  readonly scope?: "mine" | "workspace" | "group" | undefined;
}

export interface RecordPage<Row> {
  readonly items: readonly Row[];
  /** Null on the last page. */
  readonly next: string | null;
}

/** The first page of each of several lists. */
export interface EachQuery extends Omit<RecordQuery, "after"> {
  /** A field that holds the id of another row. */
  readonly by: string;
  /** Those ids, at most 500. */
  readonly ids: readonly string[];
}

/** A field, or the day, month or year that its day or time is in. */
export type TotalsKey = string | { readonly field: string; readonly unit: "day" | "month" | "year" };

export interface TotalsQuery extends Pick<RecordQuery, "filter" | "search" | "scope"> {
  /** A field that holds whole numbers; without it the rows are counted. */
  readonly sum?: string | undefined;
  readonly by: readonly TotalsKey[];
}

export interface Total {
  /** In the order of `by`. */
  readonly keys: readonly (string | null)[];
  readonly sum: bigint;
  readonly count: number;
}

export interface RecordReader {
  /** Undefined where this user sees none of this id. */
  get<K extends RecordKind>(kind: K, id: string): Promise<RowOf<K> | undefined>;
  /** One index scan for the sorts that have an index. Rows that come meanwhile shift no page. */
  list<K extends RecordKind>(kind: K, query: RecordQuery): Promise<RecordPage<RowOf<K>>>;
  /** For each of the ids the rows that name it, at most `limit` of each, with one query; an id that none names is left out. */
  listEach<K extends RecordKind>(
    kind: K,
    query: EachQuery,
  ): Promise<ReadonlyMap<string, RecordPage<RowOf<K>>>>;
  /** At most 1,000 lines; by time where a key is one, else the largest sum first. */
  totals(kind: RecordKind, query: TotalsQuery): Promise<readonly Total[]>;
}

export interface RecordChange<K extends RecordKind = RecordKind> {
  readonly id: string;
  /** Refused with `version_conflict` when the row has another one. */
  readonly version?: number | undefined;
  readonly fields: Partial<InputOf<K>> & { readonly visibility?: "private" | "workspace" };
}

export type Target = Pick<RecordChange, "id" | "version">;

/** What is to become of rows of one kind. `whole`: all of it or nothing; else what can be done is done. */
export type RecordOrder = { readonly whole: boolean } & (
  | { readonly type: "create"; readonly items: readonly object[] }
  | { readonly type: "update"; readonly items: readonly RecordChange[] }
  | { readonly type: "remove"; readonly items: readonly Target[] }
  /** Of a kind that a user has one row of: changes it, or creates it. */
  | {
      readonly type: "put";
      readonly items: readonly Readonly<Record<string, unknown>>[];
      /** What must stand: 0 for no row yet. */
      readonly version?: number | undefined;
    }
);

/** What became of one row of several: the row, or why not. */
export type RowResult<Row> =
  | {
      readonly ok: true;
      readonly row: Row;
      /** Of a change: the row as it was. */
      readonly previous?: Row | undefined;
    }
  | { readonly ok: false; readonly error: PamError };

/**
 * Writes of one tool use or one request. Each raises the row's version, is entered in the effects ledger, and is told to
 * the user's devices. The calls for many do what can be done, row by row: at most 500 rows.
 */
export interface Records extends RecordReader {
  /** @throws PamError record_invalid, record_taken. */
  create<K extends RecordKind>(kind: K, fields: InputOf<K>): Promise<RowOf<K>>;
  /** @throws PamError not_found, record_invalid, record_taken, version_conflict. */
  update<K extends RecordKind>(
    kind: K,
    change: RecordChange<K>,
  ): Promise<{ readonly row: RowOf<K>; readonly previous: RowOf<K> }>;
  /** Removes the row and what hangs on it. @throws PamError not_found, version_conflict. */
  remove<K extends RecordKind>(kind: K, target: Target): Promise<RowOf<K>>;
  /** Changes the one row that has these values in `unique`, or creates it. @throws PamError record_invalid. */
  put<K extends RecordKind>(
    kind: K,
    unique: readonly (keyof FieldsOf<K> & string)[],
    fields: InputOf<K>,
  ): Promise<{ readonly row: RowOf<K>; readonly previous: RowOf<K> | null }>;
  createAll<K extends RecordKind>(kind: K, fields: readonly object[]): Promise<RowResult<RowOf<K>>[]>;
  updateAll<K extends RecordKind>(
    kind: K,
    changes: readonly RecordChange<K>[],
  ): Promise<RowResult<RowOf<K>>[]>;
  removeAll<K extends RecordKind>(kind: K, targets: readonly Target[]): Promise<RowResult<RowOf<K>>[]>;
}

/** Rows of one call at most. */
export const bulkMax = 500;
/** Lines of one answer of `totals` at most. */
export const totalLinesMax = 1_000;
