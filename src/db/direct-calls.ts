import { type SQL, sql } from "drizzle-orm";
import type { Place } from "../actors/place.ts";
import type { Ids, Tenant } from "../actors/ports.ts";
import type { LoggedEvent } from "../actors/store.ts";
import { PamError } from "../protocol/errors.ts";
import type { EventType, ToolOutcome } from "../protocol/events.ts";
import { onePamRow, pamRows } from "./drizzle-rows.ts";
import { loggedEvent } from "./pam-row.ts";
import { appendChanges, changesBody } from "./records/changes-event.ts";
import { retried } from "./retried.ts";
import { tellGroups } from "./social/tell-group.ts";
import type { TenantDatabase } from "./tenant-database.ts";
import { readPlace, writeWorld } from "./tool-world.ts";

type WriteWorld = ReturnType<typeof writeWorld>;
type Finish = Pick<ToolOutcome, "status" | "result" | "summary" | "undoable">;

/** A request that writes, outside of any turn. */
export interface RequestCall extends Tenant {
  /** Makes it idempotent; `hash` is of what is asked for. */
  readonly command: { readonly id: string; readonly hash: string };
  /** What `undo` calls it. */
  readonly toolUse: string;
}

export interface DirectCall extends RequestCall {
  readonly name: string;
}

export interface DirectParts {
  readonly db: TenantDatabase;
  readonly ids: Ids;
  readonly place: Place;
}

/** What a request did, and the entry of the user's inbox that bears its command id. */
interface Done<T> {
  readonly value: T;
  /** `sends`: what leaves the database beside it, as a statement that writes the outbox. */
  readonly entry: { readonly type: EventType; readonly body: object; readonly sends?: SQL };
  /** Further entries of the same commit. */
  readonly events?: readonly LoggedEvent[];
}

/**
 * One transaction of a request: what the same command did before, or `work` with the entry that says so. When `work`
 * throws, nothing is written.
 * @throws PamError idempotency_mismatch, and whatever `work` throws.
 */
export function oncePerCommand<T>(
  { db, ids, place: fallback }: DirectParts,
  call: RequestCall,
  {
    replayed,
    work,
  }: { replayed: (body: string) => T; work: (world: WriteWorld, tx: TenantDatabase) => Promise<Done<T>> },
): Promise<{ value: T; duplicate: boolean; events: readonly LoggedEvent[] }> {
  const run = async (tx: TenantDatabase) => {
    const before = await replayOf(tx, call);
    if (before !== null) return { value: replayed(before), duplicate: true, events: [] };
    const { workspace, user, toolUse } = call;
    const origin = { workspace, user, source: ids.next(), toolUse };
    const place = await readPlace(tx, origin, fallback);
    const { value, entry, events = [] } = await work(writeWorld(tx, origin, { place, ids }), tx);
    return { value, duplicate: false, events: [await append(tx, call, entry), ...events] };
  };
  // Two that tell the same people in another order are in each other's way: one of them is undone, and goes again.
  return retried(() => db.transaction(run));
}

/** A tool run by REST. Its entry is `tool.executed`; what it changed is told beside it. */
export async function runDirect(
  parts: DirectParts,
  call: DirectCall,
  work: (world: WriteWorld) => Promise<Finish>,
): Promise<{ finish: Finish; duplicate: boolean; events: readonly LoggedEvent[] }> {
  const { name, toolUse } = call;
  const { value, ...run } = await oncePerCommand<Finish>(parts, call, {
    replayed: (body) => {
      const { name: _, toolUse: __, ...finish } = JSON.parse(body) as Finish & DirectCall;
      return finish;
    },
    work: async (world, tx) => {
      const finish = await work(world);
      const entry = { type: "tool.executed" as const, body: { name, toolUse, ...finish } };
      const told = await tellGroups(tx, world.ledger);
      const own = await appendChanges(tx, call, changesBody(world.ledger));
      return { value: finish, entry, events: [...told, ...own] };
    },
  });
  return { finish: value, ...run };
}

/** The body of what the same command wrote; null when it is new. Locks the membership and names the tenant. */
async function replayOf(
  tx: TenantDatabase,
  { workspace, user, command }: RequestCall,
): Promise<string | null> {
  const [replay] = await pamRows(
    tx,
    sql`select * from pam_direct_begin(${workspace}::uuid, ${user}::uuid, ${command.id}, ${command.hash})`,
  );
  if (replay === undefined) return null;
  if (replay.outcome === "idempotency_mismatch") throw new PamError("idempotency_mismatch");
  return replay.body;
}

async function append(
  tx: TenantDatabase,
  { workspace, user, command }: RequestCall,
  { type, body, sends }: Done<unknown>["entry"],
): Promise<LoggedEvent> {
  return loggedEvent(
    await onePamRow(
      tx,
      sql`${sends === undefined ? sql`` : sql`with sent as (${sends})`}
        select * from pam_inbox_append(${workspace}::uuid, ${user}::uuid, ${type}, ${JSON.stringify(body)}::text::json,
          ${command.id}, ${command.hash}, null)`,
    ),
  );
}
