import { z } from "zod";
import { PamError } from "../protocol/errors.ts";
import { issuesOf, listedIssues } from "../protocol/issues.ts";

/**
 * One kind of row that people own: an expense, a vehicle, a task. Storage, undo, REST, events, the API document and
 * tools all read this one description.
 */
export interface RecordKind<Fields extends z.ZodObject = z.ZodObject> {
  /** Singular, snake_case: what events, links and errors call it. */
  readonly kind: string;
  /** The table, which the effects ledger names too. */
  readonly table: string;
  /** Below `/api/`: `wins/expenses`. */
  readonly path: string;
  /** For sentences: `expense`, `fuel entry`. */
  readonly noun: string;
  /** How a person asks for one, for sentences that tell what to do next; left out where nobody does. */
  readonly saidAs?: string;
  /**
   * What its owner may set, strict, with a default for every field that may be left out. Days are `YYYY-MM-DD`, times
   * ISO 8601 in UTC, money integers of the currency's smallest unit.
   */
  readonly fields: Fields;
  /** Fields that hold the id of another row, and its kind. Removing that row removes (`cascade`) or keeps this one. */
  readonly references?: Readonly<Record<string, Reference>>;
  /** How lists narrow by a field: one value, or from–to, both inclusive. */
  readonly filters: Readonly<Record<string, "equal" | "range">>;
  /** Fields that lists sort by; the first is the default. */
  readonly sorts: readonly [Sort, ...Sort[]];
  /** Text fields that `search` looks in. */
  readonly search: readonly string[];
  /**
   * Rows of a group instead of one user's own: they lie where their group lies, its members read them, and the database judges
   * who may write which. Lists show those that the user wrote, or with the scope `group` all that they may see.
   */
  readonly ofGroup?: true;
  /**
   * What a household does together: lists have what the others of it share besides the user's own, who `changes` it or only
   * `reads` it. Of every other kind they have the user's own, and shared rows with the scope `workspace`.
   */
  readonly household?: "reads" | "changes";
  /** Fields that are said once, when the row is made. */
  readonly fixed?: readonly string[];
  /** Columns that follow from the fields at every write: read by lists and rules, set by nobody. */
  readonly derived?: {
    readonly columns: readonly string[];
    /** What a filter by such a column takes, where lists have one. */
    readonly inputs?: Readonly<Record<string, z.ZodType>>;
    /** @param was The row as it stands, and the time of the change; undefined for a new one. */
    of(fields: z.output<Fields>, was?: StandingRow): Readonly<Record<string, unknown>>;
  };
  /** What is to happen by itself for a row that stands; null for nothing. It is renewed at every write of the row. */
  readonly schedule?: (row: RowFrame & z.output<Fields>, now: Date) => ScheduleWish | null;
  /**
   * What is to be looked at, once, behind a write of rows, however many they are; `rows` are those of them that stand. Null
   * for nothing.
   */
  readonly review?: (rows: readonly z.output<Fields>[], now: Date) => ScheduleWish | null;
  /** What no single field can tell: `the end is before the start`. Undefined where all is well. */
  readonly problem?: (fields: z.output<Fields>) => FieldProblem | undefined;
  /** One line for people: `42.50 EUR fuel (diesel)`. */
  readonly text: (fields: z.output<Fields>) => string;
}

export interface StandingRow {
  readonly row: Readonly<Record<string, unknown>>;
  readonly now: Date;
}

export interface ScheduleWish {
  /** One of the kinds that `src/jobs/` knows. */
  readonly kind: string;
  readonly payload: Readonly<Record<string, unknown>>;
  /** The first time, ISO 8601 in UTC; one that has passed is made good at once. */
  readonly at: string;
  /** What the rule counts from, where that is not `at`. */
  readonly since?: string | undefined;
  /** RRULE of RFC 5545 without its name; without it, once. */
  readonly rule?: string | undefined;
  /** IANA name. */
  readonly zone: string;
  /** Of a review: vehicles whose services are looked at for those of the household too that planned them. */
  readonly housemates?: readonly string[];
}

export interface Reference {
  readonly kind: string;
  readonly onRemove: "cascade" | "keep";
}

export interface Sort {
  readonly by: string;
  readonly direction: "asc" | "desc";
}

export interface FieldProblem {
  readonly path: string;
  readonly problem: string;
}

export const visibility = z
  .enum(["private", "workspace"])
  .default("private")
  .describe("Who may read it: only its owner, or everybody in their household");

export type FieldsOf<K extends RecordKind> = z.output<K["fields"]>;
export type InputOf<K extends RecordKind> = z.input<K["fields"]>;

/** What every row has besides its fields. */
export interface RowFrame {
  readonly id: string;
  readonly visibility: "private" | "workspace";
  /** Raised by every change; send it with a change to refuse one that was made on an older state. */
  readonly version: number;
  /** ISO 8601, UTC. */
  readonly createdAt: string;
  readonly updatedAt: string;
  /** The user id of whoever shares it, where it is not the reader's own. */
  readonly owner?: string;
}
export type RowOf<K extends RecordKind = RecordKind> = RowFrame & FieldsOf<K>;

/** An id of a row, in input. */
export const recordId = z.uuid("an id, as the list has it");

/** Keeps the type of `fields` for those who use it. */
export function defineRecord<Fields extends z.ZodObject>(kind: RecordKind<Fields>): RecordKind<Fields> {
  return kind;
}

/**
 * Input as it is stored: what was given, over what stands (for a change) or over the defaults.
 * @throws PamError record_invalid, with each field and what is wrong with it.
 */
export function fieldsFrom<K extends RecordKind>(kind: K, given: object, standing: object = {}): FieldsOf<K> {
  const parsed = kind.fields.safeParse({ ...standing, ...given });
  if (!parsed.success) throw invalidRecord(kind, issuesOf(parsed.error));
  const problem = kind.problem?.(parsed.data);
  if (problem !== undefined) throw invalidRecord(kind, [problem]);
  return parsed.data as FieldsOf<K>;
}

export function invalidRecord(kind: RecordKind, details: readonly FieldProblem[]): PamError {
  return new PamError("record_invalid", {
    message: `This is no ${kind.noun} that can be kept. ${listedIssues(details)} Nothing was changed.`,
    details: [...details],
  });
}

/** A list that is asked for with a filter or a sort that its kind doesn't have. */
export function invalidQuery(details: readonly FieldProblem[]): PamError {
  return new PamError("record_invalid", {
    message: `This list can't be read so. ${listedIssues(details)}`,
    details: [...details],
  });
}
