import type { Tenant, TurnAddress } from "../actors/ports.ts";
import type { AskedIn, ToolRun, ToolRunner, ToolUseRequest, WaitsFor } from "../actors/tool-port.ts";
import type { Autonomy } from "../domains/you/autonomy.ts";
import { PamError } from "../protocol/errors.ts";
import type { StatedStep } from "../protocol/plans.ts";
import { asksFirst } from "./autonomy.ts";
import type { ToolRegistry } from "./registry.ts";
import { type Asker, finishOfError, type RunParts, runInTransaction, runOutside } from "./run-tool.ts";
import { type ReadyRead, selectTool } from "./select-tool.ts";
import { completed, failed, maybeDone, notHere } from "./tool-finish.ts";
import type { ToolAttempt, ToolFinish } from "./tool-ports.ts";

export interface RunnerOptions extends RunParts {
  readonly registry: ToolRegistry;
  /** What a user lets PAM do alone. Left out: nobody has said anything, and every tool goes by its own rule. */
  readonly autonomyOf?: (tenant: Tenant) => Promise<Autonomy>;
}

/**
 * Runs the tool uses of turns. An abort of the signal means that the turn is being cancelled: what a tool did in its
 * transaction is rolled back. The call rejects only when the outcome could not be recorded; run it again then.
 */
export function createToolRunner(options: RunnerOptions): ToolRunner {
  const { registry, clock, report } = options;
  return {
    offers: registry.offers,
    effectOf: registry.effectOf,
    waitsFor: async (use, asked) => {
      const { address, before } = asked;
      const waits = waitOf(registry, use, { autonomy: await autonomyOf(options, address), before });
      return waits === "approval" && (await isVain(options, use, asked)) ? null : waits;
    },
    planIn: (name, input) => planIn(registry, { name, input }),
    run: async (use, address, signal) => {
      const startedAt = clock.now();
      const run = await runToolUse(options, { use, address }, signal);
      if (run.kind === "recorded" && run.events.length > 0) {
        const known = registry.find(use.name) ? use.name : "unknown";
        report.finished(known, run.outcome.status, {
          seconds: (clock.now() - startedAt) / 1000,
          about: address,
        });
      }
      return run;
    },
  };
}

async function runToolUse(options: RunnerOptions, given: ToolAttempt, signal: AbortSignal): Promise<ToolRun> {
  const { registry, transactions } = options;
  // Where it can't be read now, it was when the use was asked for; the tool's own rule is looked at in any case.
  const autonomy = (await autonomyOf(options, given.address)) ?? {};
  const waits = waitOf(registry, given.use, { autonomy, before: [] });
  const attempt = { ...given, needsApproval: waits === "approval" };
  const asker = askerOf(attempt.use, attempt.address, signal);
  const selected = selectTool(registry, attempt.use);
  if (selected.kind === "refused") return transactions.record(attempt, failed(selected.error, "nothing"));
  if (selected.kind === "client") return transactions.record(attempt, notHere(selected.tool.name));
  if (selected.kind === "read") {
    const outside = selected.tool.effect !== "none";
    return runStarted(options, { attempt: { ...attempt, outside }, asker, selected });
  }
  const { tool, ready } = selected;
  return transactions.transaction(
    attempt,
    (world) => runInTransaction(options, { tool, ready, asker }, world),
    (error) => finishOfError(options, { tool, asker }, error),
  );
}

/** What has to come before a use of an enabled tool whose input fits; what does not is refused at once. */
function waitOf(
  registry: ToolRegistry,
  use: { readonly name: string; readonly input: unknown },
  { autonomy, before }: { autonomy: Autonomy | undefined; before: readonly string[] },
): WaitsFor | null {
  const selected = selectTool(registry, use);
  if (selected.kind === "refused") return null;
  if (selected.kind === "client") return "client";
  const { tool, input } = selected;
  return asksFirst({ tool, input, autonomy, before: before.map(registry.find) }) ? "approval" : null;
}

async function autonomyOf(options: RunnerOptions, address: TurnAddress): Promise<Autonomy | undefined> {
  try {
    const { workspace, user } = address;
    return (await options.autonomyOf?.({ workspace, user })) ?? {};
  } catch (error) {
    options.report.fault("what PAM may do alone", error, address);
    return undefined;
  }
}

/**
 * Whether a use that a person would be asked about can't be done: its tool refuses it in words, by the rows as they are now. One
 * behind others of its step that change something may find what they make, and is not judged.
 */
async function isVain(
  options: RunnerOptions,
  use: ToolUseRequest,
  { address, beside }: AskedIn,
): Promise<boolean> {
  const { registry, transactions, report } = options;
  const selected = selectTool(registry, use);
  if (selected.kind !== "transaction" || beside.some((name) => registry.effectOf(name) !== "none"))
    return false;
  const { tool, ready } = selected;
  const asker = askerOf(use, address, new AbortController().signal);
  try {
    const refused = await transactions.rehearse({ use, address }, (world) =>
      runInTransaction(options, { tool, ready, asker }, world),
    );
    return refused?.error instanceof PamError;
  } catch (error) {
    report.fault("whether a use can be done", error, address);
    return false;
  }
}

/** A step that names no tool of ours is one without a tool: nothing would ever mark it. */
function planIn(
  registry: ToolRegistry,
  use: { readonly name: string; readonly input: unknown },
): readonly StatedStep[] | null {
  const selected = selectTool(registry, use);
  if (selected.kind === "refused" || selected.kind === "client") return null;
  const steps = selected.tool.planIn(selected.input);
  if (steps === null) return null;
  return steps.map(({ tool, ...step }) => {
    const isOurs = tool !== undefined && tool !== use.name && registry.find(tool)?.enabled === true;
    return isOurs ? { ...step, tool } : step;
  });
}

/** Marks the start, runs the tool on its own, records the end: three steps, and a crash between any two has its answer. */
async function runStarted(
  options: RunnerOptions,
  { attempt, asker, selected }: { attempt: ToolAttempt; asker: Asker; selected: ReadyRead },
): Promise<ToolRun> {
  const { transactions } = options;
  const { tool, ready } = selected;
  const start = await transactions.start(attempt);
  if (start.kind === "ended") return start.run;
  if (start.resumed && tool.effect === "external_unsafe") {
    return transactions.record(attempt, maybeDone(tool.name, "was under way when its server stopped"));
  }
  let finish: ToolFinish;
  try {
    finish = completed(tool, await runOutside(options, { tool, ready, asker, place: start.place }));
  } catch (error) {
    finish = finishOfError(options, { tool, asker }, error);
  }
  return transactions.record(attempt, finish);
}

function askerOf({ toolUse }: ToolUseRequest, address: TurnAddress, signal: AbortSignal): Asker {
  return { tenant: address, about: address, toolUse, idempotencyKey: `${address.turn}:${toolUse}`, signal };
}
