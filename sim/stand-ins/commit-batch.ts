/**
 * In place of `src/db/commit-batch.ts`: one lane's commit on the rows in memory. Everything above it (batches, halving,
 * parking, what follows a lost reply) is the writer's own code.
 */
import type { Accepted, TurnWriteResult } from "../../src/actors/store.ts";
import type { CommitItem, CommitSettings } from "../../src/db/commit-batch.ts";
import type { Client } from "../../src/db/driver.ts";
import type { PamRow } from "../../src/db/pam-row.ts";
import { PamError } from "../../src/protocol/errors.ts";
import { DriverError } from "../database.ts";
import { type Line, lineOf } from "../line.ts";

/** What the store made of an item, beside the few columns that the writer reads. */
export type SimRow = PamRow & { readonly accepted?: Accepted; readonly written?: TurnWriteResult };

/** How long the slow lane waits for a lock. */
const slowLockMs = 100;

export function commitBatch(
  client: Client,
  items: readonly CommitItem[],
  { wait }: CommitSettings & { wait: boolean },
): Promise<PamRow[][]> {
  const line = lineOf(client);
  const { database, process } = line;
  return database.round<PamRow[][]>(process, `commit ${items.length}`, (reply) => {
    const locked = items.map((item) => conversationOf(line, item)).find((id) => id && database.isLocked(id));
    database.whenFree(wait ? locked : undefined, slowLockMs, (free) => {
      if (!free) return reply.reject(new DriverError("55P03"));
      database.answer(reply, () => applyAll(line, items));
    });
  });
}

async function applyAll(line: Line, items: readonly CommitItem[]): Promise<PamRow[][]> {
  const rows = new Map<CommitItem, Promise<SimRow>>();
  // The function stores writes before accepts.
  const sorted = [...items.filter(isWrite), ...items.filter((item) => !isWrite(item))];
  for (const item of sorted) rows.set(item, apply(line, item, items.length === 1));
  return Promise.all(items.map(async (item) => [(await rows.get(item)) ?? bare("again")]));
}

const isWrite = (item: CommitItem): boolean => item.kind === "write";

async function apply(line: Line, item: CommitItem, alone: boolean): Promise<SimRow> {
  const conversation = conversationOf(line, item);
  if (conversation !== undefined && line.database.isLocked(conversation)) return bare("locked");
  try {
    if (item.kind !== "write") return acceptedRow(line, item, await line.store.accept(item.request));
    const before = line.database.rows.headOf(item.write, item.write.conversation)?.fence;
    const written = await line.store.write(item.write);
    if (written.kind === "written") line.database.watch?.written(item.write, before);
    return { ...bare(written.kind), written };
  } catch (error) {
    if (error instanceof PamError) return bare(error.code);
    // A batch with a bad item is undone as a whole; here the others of it stay, and the bad one is tried alone.
    if (alone) throw error;
    return bare("again");
  }
}

function acceptedRow(line: Line, item: Exclude<CommitItem, { kind: "write" }>, accepted: Accepted): SimRow {
  const { storedAs } = line.database;
  const { duplicate, message, claimed } = accepted;
  if (!duplicate && message !== undefined) storedAs.set(item.message, message);
  const ours = message !== undefined && storedAs.get(item.message) === message;
  const outcome = duplicate ? "duplicate" : claimed === undefined ? "queued" : "started";
  return { ...bare(outcome), message: ours ? item.message : (message ?? null), accepted };
}

function conversationOf({ database }: Line, item: CommitItem): string | undefined {
  if (item.kind === "write") return item.write.conversation;
  return item.request.conversation ?? database.currentOf(item.request);
}

function bare(outcome: string): SimRow {
  return { outcome, message: null } as SimRow;
}
