import type { ToolRun, ToolRunner, ToolUseRequest, TurnAddress, WaitsFor } from "../actors/ports.ts";
import type { StatedStep } from "../protocol/plans.ts";
import type { ToolRegistry } from "./registry.ts";
import { type Asker, finishOfError, type RunParts, runInTransaction, runOutside } from "./run-tool.ts";
import { type ReadyRead, selectTool } from "./select-tool.ts";
import { completed, failed, maybeDone, notHere } from "./tool-finish.ts";
import type { ToolAttempt, ToolFinish } from "./tool-ports.ts";

export interface RunnerOptions extends RunParts {
  readonly registry: ToolRegistry;
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
    waitsFor: (name, input) => waitOf(registry, { name, input }),
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
  const attempt = { ...given, needsApproval: waitOf(registry, given.use) === "approval" };
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
): WaitsFor | null {
  const selected = selectTool(registry, use);
  if (selected.kind === "refused") return null;
  if (selected.kind === "client") return "client";
  return selected.tool.needsApproval(selected.input) ? "approval" : null;
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
