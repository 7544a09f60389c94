import { and, desc, eq, inArray, isNull, sql } from "drizzle-orm";
import type { Tenant } from "../actors/ports.ts";
import { PamError } from "../protocol/errors.ts";
import type { LedgerUse } from "./ledger-uses.ts";
import { effects } from "./schema/turns.ts";
import type { TenantDatabase } from "./tenant-database.ts";
import type { ChainEntry } from "./undo-chain.ts";

/** Which tool use writes, and for whom. */
export interface Origin extends Tenant {
  /** The turn, or the log entry's message of a call by REST. */
  readonly source: string;
  readonly toolUse: string;
}

/** What a tool use did to one row. `before` is null for a row that it created. */
export interface Effect {
  readonly table: string;
  readonly row: string;
  readonly before: Readonly<Record<string, unknown>> | null;
  readonly versionAfter: number;
}

/** The same with the row as it is now; null for one that was removed. */
export interface LedgerEntry extends Effect {
  readonly now: Readonly<Record<string, unknown>> | null;
}

/** The entries of one tool use, numbered in the order of their writes. */
export interface EffectLedger {
  readonly origin: Origin;
  record(entries: readonly LedgerEntry[]): Promise<void>;
  /** All of them, in order. */
  entries(): readonly LedgerEntry[];
}

/** Entries go into the transaction of `db`, beside the writes that they are of. */
export function openLedger(db: TenantDatabase, origin: Origin): EffectLedger {
  const all: LedgerEntry[] = [];
  return {
    origin,
    entries: () => all,
    async record(entries) {
      if (entries.length === 0) return;
      const rows = entries.map(({ table, row, before, versionAfter }, index) => {
        return { ordinal: all.length + index, table, row, before, version: versionAfter };
      });
      all.push(...entries);
      await db.execute(sql`
        insert into effects (workspace, user_id, source, tool_use, ordinal, table_name, row_id, before, version_after)
        select ${origin.workspace}::uuid, ${origin.user}::uuid, ${origin.source}::uuid, ${origin.toolUse},
          e.ordinal, e."table", e."row", e.before, e.version
        from jsonb_to_recordset(${JSON.stringify(rows)}::text::jsonb)
          as e(ordinal int, "table" text, "row" uuid, before jsonb, version int)`);
    },
  };
}

/** Where several turns used the same id, the latest counts. @throws PamError not_found. */
export async function latestUse(
  db: TenantDatabase,
  { workspace, user }: Tenant,
  toolUse: string,
): Promise<LedgerUse> {
  const [latest] = await db
    .select({ source: effects.source })
    .from(effects)
    .where(and(eq(effects.workspace, workspace), eq(effects.userId, user), eq(effects.toolUse, toolUse)))
    .orderBy(desc(effects.at), desc(effects.source))
    .limit(1);
  if (latest === undefined) {
    throw new PamError("not_found", {
      message: `No tool use "${toolUse}" has changed anything. Nothing was taken back.`,
    });
  }
  return { source: latest.source, toolUse };
}

/**
 * Marks all entries of tool uses as taken back by another, which locks them: of two undos at once the second finds
 * none left. Until the transaction ends the database knows what is being taken back, and judges roles by it.
 * @param uses The newest first.
 * @returns Their entries in the order of their writes, at least one.
 * @throws PamError tool_failed when it was taken back before.
 */
export async function claimForUndo(
  db: TenantDatabase,
  undoing: Origin,
  uses: readonly LedgerUse[],
): Promise<Effect[]> {
  const named = uses.map(({ source, toolUse }) => sql`(${source}::uuid, ${toolUse})`);
  const claimed = await db
    .update(effects)
    .set({ undoneBy: sql`set_config('app.undoing', ${`${undoing.source}:${undoing.toolUse}`}, true)` })
    .where(
      and(
        eq(effects.workspace, undoing.workspace),
        eq(effects.userId, undoing.user),
        sql`(${effects.source}, ${effects.toolUse}) in (${sql.join(named, sql`, `)})`,
        isNull(effects.undoneBy),
      ),
    )
    .returning();
  if (claimed.length === 0) {
    throw new PamError("tool_failed", { message: "This was taken back before. Nothing was changed." });
  }
  const age = new Map(uses.map(({ source, toolUse }, index) => [`${source}:${toolUse}`, index]));
  const ageOf = ({ source, toolUse }: LedgerUse): number => age.get(`${source}:${toolUse}`) ?? 0;
  return claimed
    .sort((a, b) => ageOf(b) - ageOf(a) || a.ordinal - b.ordinal)
    .map(({ table, row, before, versionAfter }) => ({ table, row, before: asRecord(before), versionAfter }));
}

/** Changes of one row that a question about conflicts looks at; a row with more of them is taken as changed. */
const chainMax = 1_000;

/** All that the ledger knows of rows of a table, by row, in no order. */
export async function chainsOf(
  db: TenantDatabase,
  { workspace, user }: Tenant,
  { table, rows }: { table: string; rows: readonly string[] },
): Promise<Map<string, ChainEntry[]>> {
  const entries = await db
    .select({
      row: effects.row,
      source: effects.source,
      toolUse: effects.toolUse,
      versionAfter: effects.versionAfter,
      undoneBy: effects.undoneBy,
    })
    .from(effects)
    .where(
      and(
        eq(effects.workspace, workspace),
        eq(effects.userId, user),
        eq(effects.table, table),
        inArray(effects.row, [...rows]),
      ),
    )
    .limit(chainMax * rows.length);
  const chains = new Map<string, ChainEntry[]>(rows.map((row) => [row, []]));
  for (const { row, source, toolUse, ...entry } of entries)
    chains.get(row)?.push({ by: `${source}:${toolUse}`, ...entry });
  return chains;
}

function asRecord(value: unknown): Record<string, unknown> | null {
  return typeof value === "object" && value !== null ? { ...value } : null;
}
