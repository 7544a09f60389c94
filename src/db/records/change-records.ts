import type { Place } from "../../actors/place.ts";
import type { Tenant } from "../../actors/ports.ts";
import type { LoggedEvent } from "../../actors/store.ts";
import { followUp, type When, withFollowing } from "../../domains/follow-ups.ts";
import type { RecordKind } from "../../domains/record.ts";
import type { RecordOrder, Records, RowResult } from "../../domains/record-store.ts";
import { followEntriesRemoved } from "../../domains/wheels/entries-removed.ts";
import { dayAt } from "../../domains/zoned-time.ts";
import { PamError } from "../../protocol/errors.ts";
import { commandHash } from "../command-hash.ts";
import { type DirectParts, oncePerCommand } from "../direct-calls.ts";
import { tellGroups } from "../social/tell-group.ts";
import { changesBody, sendingChanges } from "./changes-event.ts";
import type { AnyRow } from "./record-rows.ts";

export interface RecordRequest {
  /** The caller's idempotency key. */
  readonly command: string;
  readonly kind: RecordKind;
  readonly order: RecordOrder;
}

/** What became of one item of a request, in the order of its items. */
export type ItemResult =
  | { readonly status: "done"; readonly id: string; readonly version: number; readonly row?: AnyRow }
  | {
      readonly status: "failed";
      readonly error: { readonly code: string; readonly message: string; readonly details?: unknown };
    };

export interface RecordsChanged {
  readonly results: readonly ItemResult[];
  readonly duplicate: boolean;
  readonly events: readonly LoggedEvent[];
}

/** Rows of one answer that are told whole; of more, id and version. */
const wholeRowsMax = 1;

/**
 * A request's writes: once per command id, in one commit with the entry that tells of them.
 * Where nothing of many could be done its entry tells so all the same: the key answers the next time what it answered the first.
 * @throws PamError idempotency_mismatch; for a whole request, what stood in the way of the first.
 */
export async function changeRecords(
  parts: DirectParts,
  tenant: Tenant,
  { command, kind, order }: RecordRequest,
): Promise<RecordsChanged> {
  const { items, type } = order;
  const expected = order.type === "put" ? order.version : undefined;
  const hash = commandHash(`records.${type}`, { kind: kind.kind, items, version: expected });
  const call = { ...tenant, command: { id: command, hash }, toolUse: `rest_${command}` };
  const { value, ...run } = await oncePerCommand<readonly ItemResult[]>(parts, call, {
    replayed: (body) => (JSON.parse(body) as { results: ItemResult[] }).results,
    work: async ({ records, ledger, place }, tx) => {
      const when = whenAt(place);
      const outcome = await carryOut(records, kind, { order, when });
      const failed = outcome.find((it) => !it.ok);
      if (order.whole && failed !== undefined && !failed.ok) throw failed.error;
      const moved = await followAll(records, kind, { order, outcome, when });
      const results = outcome.map((it) =>
        itemResult(
          it.ok ? { ...it, row: moved.get(it.row.id) ?? it.row } : it,
          outcome.length <= wholeRowsMax,
        ),
      );
      const changes = changesBody(ledger);
      const events = await tellGroups(tx, ledger);
      const body = { toolUse: call.toolUse, changes: [], ...changes, results };
      const sends = changes === null ? {} : { sends: sendingChanges(tenant, changes) };
      return { value: results, entry: { type: "records.changed", body, ...sends }, events };
    },
  });
  return { results: value, ...run };
}

function carryOut(
  records: Records,
  kind: RecordKind,
  { order, when }: { order: RecordOrder; when: When },
): Promise<RowResult<AnyRow>[]> {
  if (order.type === "create") return records.createAll(kind, order.items);
  if (order.type === "put") return putEach(records, kind, order);
  return order.type === "update"
    ? records.updateAll(
        kind,
        order.items.map((change) => withFollowing(kind, change, when)),
      )
    : records.removeAll(kind, order.items);
}

/** What follows from what was done; rows that stand otherwise by now, by id. */
async function followAll(
  records: Records,
  kind: RecordKind,
  { order, outcome, when }: { order: RecordOrder; outcome: readonly RowResult<AnyRow>[]; when: When },
): Promise<ReadonlyMap<string, AnyRow>> {
  if (order.type === "remove") {
    const removed = outcome.flatMap((it) => (it.ok ? [it.row] : []));
    await followEntriesRemoved(records, kind, removed);
    return new Map();
  }
  const moved = await followUp(records, kind, { changed: outcome.flatMap(changedIn), when });
  return new Map(moved.map((row) => [row.id, row]));
}

async function putEach(
  records: Records,
  kind: RecordKind,
  { items, version }: Extract<RecordOrder, { type: "put" }>,
): Promise<RowResult<AnyRow>[]> {
  const results: RowResult<AnyRow>[] = [];
  for (const fields of items) {
    const { row, previous } = await records.put(kind, [], fields);
    const stood = previous?.version ?? 0;
    if (version !== undefined && version !== stood)
      throw new PamError("version_conflict", { details: { id: row.id, version: stood } });
    results.push({ ok: true, row });
  }
  return results;
}

function changedIn(result: RowResult<AnyRow>) {
  const { row, previous } = result.ok ? result : {};
  return row === undefined || previous === undefined ? [] : [{ row, previous }];
}

function whenAt({ timeZone }: Place): When {
  const now = new Date();
  return { now, today: dayAt(now.getTime(), timeZone) };
}

function itemResult(result: RowResult<AnyRow>, withRow: boolean): ItemResult {
  if (!result.ok) {
    const { code, message, details } = result.error;
    return { status: "failed", error: { code, message, ...(details !== undefined && { details }) } };
  }
  const { id, version } = result.row;
  return { status: "done", id, version, ...(withRow && { row: result.row }) };
}
