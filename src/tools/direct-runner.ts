import { createHash } from "node:crypto";
import type { Tenant } from "../actors/ports.ts";
import type { LoggedEvent } from "../actors/store.ts";
import { PamError } from "../protocol/errors.ts";
import { type RunParts, runInTransaction, runOutside } from "./run-tool.ts";
import type { RunnerOptions } from "./runner.ts";
import { type ReadyRead, type ReadyTransaction, selectTool } from "./select-tool.ts";
import { ToolTimeout } from "./time-limit.ts";
import { completed, failed } from "./tool-finish.ts";
import type { ToolFinish } from "./tool-ports.ts";

export interface DirectRequest {
  readonly tenant: Tenant;
  /** The caller's idempotency key, 8–64 characters. */
  readonly command: string;
  readonly name: string;
  readonly input: unknown;
  readonly signal: AbortSignal;
  /** For log lines only. */
  readonly requestId?: string | undefined;
}

export interface DirectResult extends ToolFinish {
  readonly duplicate: boolean;
  /** To publish. */
  readonly events: readonly LoggedEvent[];
}

/**
 * A tool run by REST, outside of any turn: one that writes runs once per command id and is entered in the user's inbox.
 * @throws PamError tool_unknown, tool_input_invalid (details: path and problem), tool_failed, undo_conflict, not_found,
 *   idempotency_mismatch.
 */
export function createDirectRunner(
  options: RunnerOptions,
): (request: DirectRequest) => Promise<DirectResult> {
  return async (request) => {
    const selected = selectTool(options.registry, request);
    if (selected.kind === "refused") throw selected.error;
    if (selected.kind === "client") throw onDevice(selected.tool.name);
    if (selected.tool.planIn(selected.input) !== null) throw ofTurn(selected.tool.name);
    if (selected.kind === "read" && selected.tool.effect !== "none") throw reachesOut(selected.tool.name);
    return counted(options, { request, name: selected.tool.name }, () =>
      selected.kind === "transaction" ? direct(options, request, selected) : read(options, request, selected),
    );
  };
}

/** Reports each run once: what the same command is answered with again ran before. */
async function counted(
  { clock, report }: RunParts,
  { request, name }: { request: DirectRequest; name: string },
  run: () => Promise<DirectResult>,
): Promise<DirectResult> {
  const startedAt = clock.now();
  const use = () => ({ seconds: (clock.now() - startedAt) / 1_000, about: aboutOf(request) });
  try {
    const result = await run();
    if (!result.duplicate) report.finished(name, result.status, use());
    return result;
  } catch (error) {
    const hasRun = !(error instanceof PamError && error.code === "idempotency_mismatch");
    if (hasRun) report.finished(name, "failed", use());
    throw error;
  }
}

async function direct(
  options: RunParts,
  request: DirectRequest,
  { tool, ready }: ReadyTransaction,
): Promise<DirectResult> {
  const { tenant, command, name, signal } = request;
  const toolUse = `rest_${command}`;
  const asker = { tenant, about: aboutOf(request), toolUse, idempotencyKey: toolUse, signal };
  const hash = createHash("sha256")
    .update(JSON.stringify([name, request.input]))
    .digest("hex");
  const { finish, duplicate, events } = await options.transactions.direct(
    { workspace: tenant.workspace, user: tenant.user, command: { id: command, hash }, name, toolUse },
    async (world) => {
      try {
        return await runInTransaction(options, { tool, ready, asker }, world);
      } catch (error) {
        throw forCaller(error);
      }
    },
  );
  return { ...finish, duplicate, events };
}

async function read(
  options: RunParts,
  request: DirectRequest,
  { tool, ready }: ReadyRead,
): Promise<DirectResult> {
  const { tenant, command, signal } = request;
  const toolUse = `rest_${command}`;
  const asker = {
    tenant,
    about: aboutOf(request),
    toolUse,
    idempotencyKey: `${tenant.user}:${command}`,
    signal,
  };
  const place = await options.transactions.read(tenant, async (world) => world.place);
  try {
    const finish = completed(tool, await runOutside(options, { tool, ready, asker, place }));
    return { ...finish, duplicate: false, events: [] };
  } catch (error) {
    throw forCaller(error);
  }
}

const aboutOf = ({ requestId }: DirectRequest) => ({ requestId });

function ofTurn(name: string): PamError {
  return new PamError("tool_failed", {
    message: `${name} belongs to an answer on its way; ask for several things in a conversation.`,
  });
}

function onDevice(name: string): PamError {
  return new PamError("tool_failed", {
    message: `${name} runs on your devices; ask for it in a conversation.`,
  });
}

function reachesOut(name: string): PamError {
  return new PamError("tool_failed", { message: `${name} reaches outside; ask for it in a conversation.` });
}

/** A timeout is told in words; all else goes up as it is, to become an answer in the one place that makes them. */
function forCaller(error: unknown): unknown {
  return error instanceof ToolTimeout
    ? new PamError("tool_failed", { message: failed(error, "nothing").result })
    : error;
}
