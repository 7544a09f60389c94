import type { Ids } from "../../actors/ports.ts";
import type { RecordKind } from "../../domains/record.ts";
import type { RowResult } from "../../domains/record-store.ts";
import { PamError } from "../../protocol/errors.ts";
import type { EffectLedger } from "../effects.ts";
import { sqlState } from "../pam-row.ts";
import type { TenantDatabase } from "../tenant-database.ts";
import { enterWrites } from "./enter-writes.ts";
import { groupRefusal } from "./group-refusals.ts";
import { type AnyRow, ledgerFields, type StoredRow } from "./record-rows.ts";
import type { RecordTable } from "./record-table.ts";

export interface WriteParts {
  readonly db: TenantDatabase;
  readonly ledger: EffectLedger;
  readonly ids: Ids;
}

export type Result = RowResult<AnyRow>;

/** What a row is to become, or why it can't. */
export type Planned<Plan> =
  | { readonly ok: true; readonly plan: Plan }
  | { readonly ok: false; readonly error: PamError };

export interface Write {
  readonly id: string;
  readonly fields: Readonly<Record<string, unknown>>;
  /** The row as it stands, of a change. */
  readonly was?: AnyRow;
  /** Of a new row that says nothing of who may see it. */
  readonly follows?: boolean;
}

/** A plan, or the words for why there is none. */
export function attempt<Plan>(plan: () => Plan): Planned<Plan> {
  try {
    return { ok: true, plan: plan() };
  } catch (error) {
    if (error instanceof PamError) return { ok: false, error };
    throw error;
  }
}

/** Writes rows with one statement; `before` tells what each was, null for a new one. */
export interface Statement {
  readonly at: RecordTable;
  run(db: TenantDatabase, writes: readonly Write[]): Promise<StoredRow[]>;
  before(id: string): StoredRow | undefined;
}

/** Carries out what could be planned; the results are in the order of the plans. */
export async function carryOut(
  parts: WriteParts,
  planned: readonly Planned<Write>[],
  statement: Statement,
): Promise<Result[]> {
  const writes = planned.flatMap((it) => (it.ok ? [it.plan] : []));
  const done = writes.length === 0 ? new Map<string, Result>() : await written(parts, statement, writes);
  return planned.map((it) =>
    it.ok
      ? (done.get(it.plan.id) ?? { ok: false, error: new PamError("not_found") })
      : { ok: false, error: it.error },
  );
}

/** One statement for all; where a row that stands is in the way of one of them, one statement for each. */
async function written(
  parts: WriteParts,
  statement: Statement,
  writes: readonly Write[],
): Promise<Map<string, Result>> {
  const { kind } = statement.at;
  try {
    const rows = await parts.db.transaction((point) => statement.run(point, writes));
    await enterWrites(
      parts,
      statement.at,
      rows.map((stored) => effectOf(statement, stored)),
    );
    return new Map(rows.map(({ row }) => [row.id, { ok: true, row }]));
  } catch (error) {
    const refusal = refusalOf(kind, error);
    const [first, ...others] = writes;
    if (refusal === undefined || first === undefined) throw error;
    if (others.length === 0) return new Map([[first.id, { ok: false, error: refusal }]]);
    const results = new Map<string, Result>();
    for (const write of writes) {
      for (const [id, result] of await written(parts, statement, [write])) results.set(id, result);
    }
    return results;
  }
}

function effectOf({ at, before }: Statement, stored: StoredRow) {
  const was = before(stored.row.id);
  return {
    table: at.kind.table,
    row: stored.row.id,
    before: was === undefined ? null : ledgerFields(at, was),
    versionAfter: stored.row.version,
    now: stored.row,
  };
}

/** `pam_guard_household`: a person is in one household at a time. */
const inHousehold = "PF011";

/** What the schema itself refuses, in words; undefined for all other errors. */
export function refusalOf(kind: RecordKind, error: unknown): PamError | undefined {
  const state = sqlState(error);
  if (state === "23505") {
    return new PamError("record_taken", {
      message: `There is such a ${kind.noun} already. Change that one, or remove it first. Nothing was changed.`,
      cause: error,
    });
  }
  const refused = groupRefusal(error);
  if (refused !== undefined) return new PamError("forbidden", { message: refused, cause: error });
  if (state === "42501") {
    return new PamError("forbidden", {
      message: `This is not for you to do with this ${kind.noun}: ${kind.ofGroup === true ? "its writer does it, or an admin of the group" : "whose it is does it"}. Nothing was changed.`,
      cause: error,
    });
  }
  if (state === inHousehold) {
    return new PamError("record_taken", {
      message:
        "You are in a household already. Leave it first (whoever is alone in it takes it away by leaving), and come again. Nothing was changed.",
      cause: error,
    });
  }
  if (state === "23514") return new PamError("record_invalid", { cause: error });
  return undefined;
}
