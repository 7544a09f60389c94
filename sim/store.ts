import type { Ids, Tenant, TurnAddress } from "../src/actors/ports.ts";
import type { Accepted, AcceptRequest, Store, TurnWrite, TurnWriteResult } from "../src/actors/store.ts";
import { messageItem } from "../src/db/commit-batch.ts";
import type { Client } from "../src/db/driver.ts";
import { createWriter, type Writer } from "../src/db/writer.ts";
import { type ErrorCode, errorTable, PamError } from "../src/protocol/errors.ts";
import { asPamError, queueMax } from "./database.ts";
import { type Line, lineOf } from "./line.ts";
import type { SimRow } from "./stand-ins/commit-batch.ts";

export interface SimStore extends Store {
  readonly writer: Writer;
}

/** The Store port of one instance: writes through the real group-commit writer, claims and reads straight at the rows. */
export function createSimStore(client: Client, ids: Ids, wallMs: number): SimStore {
  const line = lineOf(client);
  const { database, process, store, incarnation } = line;
  const writer = createWriter({
    lanes: [client, client],
    slow: client,
    incarnation,
    queueMax,
    wallMs,
    metrics: { commitBatchItems: silent() },
    batchMax: 8,
    retryMs: 2_000,
  });
  return {
    writer,
    accept: async (request: AcceptRequest) => acceptedOf(await commit(writer, messageItem(request, ids))),
    write: async (write: TurnWrite): Promise<TurnWriteResult> => {
      const row = await commit(writer, { kind: "write", write });
      return row?.written ?? { kind: "fenced" };
    },
    park: (address: TurnAddress) => reached(claiming(line, address.conversation, () => store.park(address))),
    handOver: (address: TurnAddress) =>
      reached(claiming(line, address.conversation, () => store.handOver(address))),
    view: (address: TurnAddress) => reached(database.call(process, "view", () => store.view(address))),
    claimNext: (tenant: Tenant, conversation: string) =>
      reached(claiming(line, conversation, () => store.claimNext(tenant, conversation))),
    claimOrphans: (limit: number, running: readonly string[]) =>
      reached(
        database.call(process, "claim orphans", () =>
          database.skippingLocked(() => store.claimOrphans(limit, running)),
        ),
      ),
    cancelledTurns: () => reached(database.call(process, "cancelled", () => store.cancelledTurns())),
  };
}

async function commit(writer: Writer, item: Parameters<Writer["commit"]>[0]): Promise<SimRow | undefined> {
  return (await writer.commit(item))[0] as SimRow | undefined;
}

function claiming<T>({ database, process }: Line, conversation: string, work: () => Promise<T>): Promise<T> {
  return database.locking(process, { label: "turn", conversation: () => conversation }, work);
}

/** As `postgres-store.ts` reads a row. */
function acceptedOf(row: SimRow | undefined): Accepted {
  if (row === undefined) throw new PamError("internal");
  const { outcome, accepted } = row;
  if (Object.hasOwn(errorTable, outcome))
    throw new PamError(outcome as ErrorCode, { retryAfterMs: outcome === "queue_full" ? 2_000 : undefined });
  if (accepted === undefined) throw new PamError("internal");
  // A duplicate that the writer knows as its own, whose reply was lost.
  if (accepted.duplicate && outcome !== "duplicate") return { ...accepted, duplicate: false };
  return accepted;
}

async function reached<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw asPamError(error);
  }
}

/** A histogram that keeps nothing. */
function silent(): never {
  return { observe: () => {} } as never;
}
