import { and, desc, eq, isNull } from "drizzle-orm";
import type { Tenant } from "../actors/ports.ts";
import { PamError } from "../protocol/errors.ts";
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

/** The entries of one tool use, numbered in the order of their writes. */
export interface EffectLedger {
  readonly origin: Origin;
  record(effect: Effect): Promise<void>;
  count(): number;
}

/** Entries go into the transaction of `db`, beside the writes that they are of. */
export function openLedger(db: TenantDatabase, origin: Origin): EffectLedger {
  let count = 0;
  return {
    origin,
    count: () => count,
    async record({ table, row, before, versionAfter }) {
      const { workspace, user, source, toolUse } = origin;
      const ordinal = count++;
      await db
        .insert(effects)
        .values({ workspace, userId: user, source, toolUse, ordinal, table, row, before, versionAfter });
    },
  };
}

/**
 * Marks all entries of a tool use as taken back by another, which locks them: of two undos at once the second finds
 * none left. Where several turns used the same id, the latest counts.
 * @returns In the order of their writes, at least one.
 * @throws PamError not_found, or tool_failed when it was taken back before.
 */
export async function claimForUndo(db: TenantDatabase, undoing: Origin, toolUse: string): Promise<Effect[]> {
  const ofUser = and(
    eq(effects.workspace, undoing.workspace),
    eq(effects.userId, undoing.user),
    eq(effects.toolUse, toolUse),
  );
  const [latest] = await db
    .select({ source: effects.source })
    .from(effects)
    .where(ofUser)
    .orderBy(desc(effects.at), desc(effects.source))
    .limit(1);
  if (latest === undefined) {
    throw new PamError("not_found", {
      message: `No tool use "${toolUse}" has changed anything. Nothing was taken back.`,
    });
  }
  const claimed = await db
    .update(effects)
    .set({ undoneBy: `${undoing.source}:${undoing.toolUse}` })
    .where(and(ofUser, eq(effects.source, latest.source), isNull(effects.undoneBy)))
    .returning();
  if (claimed.length === 0) {
    throw new PamError("tool_failed", { message: "This was taken back before. Nothing was changed." });
  }
  return claimed
    .sort((a, b) => a.ordinal - b.ordinal)
    .map(({ table, row, before, versionAfter }) => ({ table, row, before: asRecord(before), versionAfter }));
}

/** Changes of one row that a question about conflicts looks at; a row with more of them is taken as changed. */
const chainMax = 1_000;

/** All that the ledger knows of a row, in no order. */
export async function chainOf(
  db: TenantDatabase,
  { workspace, user }: Tenant,
  { table, row }: Effect,
): Promise<ChainEntry[]> {
  const entries = await db
    .select({
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
        eq(effects.row, row),
      ),
    )
    .limit(chainMax);
  return entries.map(({ source, toolUse, ...entry }) => ({ by: `${source}:${toolUse}`, ...entry }));
}

function asRecord(value: unknown): Record<string, unknown> | null {
  return typeof value === "object" && value !== null ? { ...value } : null;
}
