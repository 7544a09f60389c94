import { hash as digest } from "node:crypto";
import type { Tenant } from "../actors/ports.ts";
import { errorTable, PamError } from "../protocol/errors.ts";
import { asTenant } from "./as-tenant.ts";
import { commandHash, messageHash } from "./command-hash.ts";
import type { Client } from "./driver.ts";

export interface BackgroundRequest {
  /** The conversation that its turn joins; without it the user's current one. */
  readonly conversation?: string | undefined;
  readonly message: string;
  readonly context?: Readonly<Record<string, unknown>> | undefined;
}

export interface BackgroundState {
  readonly job: string;
  /** `queued` until it is a turn; from then on how that stands. */
  readonly status: "queued" | "running" | "waiting" | "completed" | "failed" | "cancelled";
  readonly conversation: string | null;
  readonly turn: string | null;
  readonly attempts: number;
  /** Why it failed without becoming a turn. */
  readonly error: string | null;
}

interface StateRow {
  readonly id: string;
  readonly attempts: number;
  readonly dead: boolean;
  readonly problem: string | null;
  readonly conversation: string | null;
  readonly turn: string | null;
  readonly status: BackgroundState["status"] | null;
}

/** What the turn of a queued request is asked by; of the job's id, which follows from the user and their key. */
export function commandOfJob(job: string): string {
  return `job-${job}`;
}

/**
 * Stores a request that is to become a turn, in the outbox: acknowledged, it is not lost. Rows of the outbox are kept for some
 * days only; behind them the log still knows the turn's command, so a key that is used again makes no second turn.
 * @returns The job's id; the same one for the same command.
 * @throws PamError idempotency_mismatch, database_unavailable.
 */
export function queueRequest(
  client: Client,
  { workspace, user }: Tenant,
  { command, ...request }: BackgroundRequest & { readonly command: string },
): Promise<string> {
  const hash = commandHash("process", { ...request });
  return asTenant(client, { workspace, user }, async (tx) => {
    const key = `process:${user}:${command}`;
    const id = uuidOf(key);
    const { message, conversation, context } = request;
    const [asked] = await tx<{ hash: string }[]>`select command_hash as hash from log
      where workspace = ${workspace} and user_id = ${user} and command = ${commandOfJob(id)}`;
    if (asked !== undefined && asked.hash !== messageHash(JSON.stringify(message), { conversation, context }))
      throw new PamError("idempotency_mismatch");
    await tx`insert into outbox (workspace, id, user_id, kind, dedupe_key, payload)
      values (${workspace}, ${id}, ${user}, 'process', ${key}, ${JSON.stringify({ ...request, hash })}::text::jsonb)
      on conflict (workspace, dedupe_key) do nothing`;
    const [row] = await tx<{ id: string; hash: string }[]>`
      select id, payload->>'hash' as hash from outbox where workspace = ${workspace} and dedupe_key = ${key}`;
    if (row?.hash !== hash) throw new PamError("idempotency_mismatch");
    return row.id;
  });
}

/** One and the same of a text, as of everywhere: version 8 (RFC 9562), of its SHA-256. */
function uuidOf(text: string): string {
  const hex = digest("sha256", text);
  const groups = [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`];
  return [...groups, hex.slice(20, 32)].join("-");
}

/** @throws PamError not_found. */
export function requestState(
  client: Client,
  { workspace, user }: Tenant,
  job: string,
): Promise<BackgroundState> {
  return asTenant(client, { workspace, user }, async (tx) => {
    const [row] = await tx<StateRow[]>`
      select o.id, o.attempts, o.dead_at is not null as dead, o.result->'error'->>'message' as problem,
        o.result->>'conversation' as conversation, o.result->>'turn' as turn, t.status
      from outbox o left join turns t on t.workspace = o.workspace and t.id = (o.result->>'turn')::uuid
      where o.workspace = ${workspace} and o.id = ${job} and o.user_id = ${user} and o.kind = 'process'`;
    // A turn that is named and gone was purged with its conversation.
    if (row === undefined || (row.turn !== null && row.status === null)) throw new PamError("not_found");
    const { conversation, turn, attempts } = row;
    const status = row.dead ? "failed" : (row.status ?? "queued");
    const error = row.dead ? (row.problem ?? errorTable.internal.text) : null;
    return { job: row.id, status, conversation, turn, attempts, error };
  });
}
