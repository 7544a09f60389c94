import { dayIn, type Place } from "../actors/place.ts";
import type { Clock, Subject, Tenant } from "../actors/ports.ts";
import { PamError } from "../protocol/errors.ts";
import type { Tool, ToolContext, ToolOutput } from "./define-tool.ts";
import type { ReadyRead, ReadyTransaction } from "./select-tool.ts";
import { ToolTimeout, withinLimit } from "./time-limit.ts";
import { cancelled, completed, failed, maybeDone } from "./tool-finish.ts";
import type { ToolFinish, ToolTransactions, ToolWorld } from "./tool-ports.ts";
import { gateOf } from "./world-gate.ts";

export interface ToolReport {
  finished(name: string, status: ToolFinish["status"], use: { seconds: number; about: Subject }): void;
  /** An error whose words only the log may have. */
  fault(where: string, error: unknown, about: Subject): void;
}

export interface RunParts {
  readonly transactions: ToolTransactions;
  readonly clock: Clock;
  readonly report: ToolReport;
}

/** Who asks, and what their one use of a tool is called. */
export interface Asker {
  readonly tenant: Tenant;
  readonly toolUse: string;
  readonly idempotencyKey: string;
  readonly about: Subject;
  /** Its abort means that the caller wants no outcome any more. */
  readonly signal: AbortSignal;
}

export interface TransactionJob extends Omit<ReadyTransaction, "kind" | "input"> {
  readonly asker: Asker;
}

export interface ReadJob extends Omit<ReadyRead, "kind" | "input"> {
  readonly asker: Asker;
  readonly place: Place;
}

/** @throws what the tool throws, ToolTimeout or the signal's reason, once nothing of it touches the transaction any more. */
export async function runInTransaction(
  { clock }: RunParts,
  job: TransactionJob,
  world: ToolWorld,
): Promise<ToolFinish> {
  const { tool, ready, asker } = job;
  const gate = gateOf(world);
  try {
    const output = await withinLimit({ clock, timeoutMs: tool.timeoutMs, signal: asker.signal }, (signal) =>
      ready.run({ ...contextOf(clock, { ...asker, signal }, world.place), ...gate.world }),
    );
    const undoable = world.effectCount() > 0 && output.final !== true;
    return completed(tool, output, undoable ? { toolUse: asker.toolUse } : undefined);
  } finally {
    await gate.close();
  }
}

/** @throws what the tool throws, ToolTimeout or the signal's reason. */
export function runOutside(
  { clock, transactions }: RunParts,
  { tool, ready, asker, place }: ReadJob,
): Promise<ToolOutput> {
  return withinLimit({ clock, timeoutMs: tool.timeoutMs, signal: asker.signal }, (signal) =>
    ready.run({
      ...contextOf(clock, { ...asker, signal }, place),
      read: (work) => transactions.read(asker.tenant, work),
    }),
  );
}

/** What is recorded for an error of a tool. Those that are not a tool's own words go to the log. */
export function finishOfError(
  { report }: RunParts,
  { tool, asker: { signal, about } }: { tool: Tool; asker: Pick<Asker, "signal" | "about"> },
  error: unknown,
): ToolFinish {
  const stopped = signal.aborted && error === signal.reason;
  if (!stopped && !(error instanceof PamError) && !(error instanceof ToolTimeout))
    report.fault(`tool ${tool.name}`, error, about);
  const outside = tool.effect === "external_idempotent" || tool.effect === "external_unsafe";
  if (!outside) return stopped ? cancelled() : failed(error, "nothing");
  const inDoubt = stopped || (tool.effect === "external_unsafe" && !(error instanceof PamError));
  return inDoubt
    ? maybeDone(tool.name, stopped ? "was cancelled on its way" : "ended without an answer")
    : failed(error, "unknown");
}

function contextOf(clock: Clock, { tenant, signal, idempotencyKey }: Asker, place: Place): ToolContext {
  const now = clock.now();
  const { workspace, user } = tenant;
  return {
    ...place,
    tenant: { workspace, user },
    now: new Date(now),
    today: dayIn(place, now),
    signal,
    idempotencyKey,
  };
}
