import type { Tenant } from "../actors/ports.ts";
import { PamError } from "../protocol/errors.ts";
import { asTenant } from "./as-tenant.ts";
import { commandHash } from "./command-hash.ts";
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
  readonly last_error: string | null;
  readonly conversation: string | null;
  readonly turn: string | null;
  readonly status: BackgroundState["status"] | null;
}

/**
 * Stores a request that is to become a turn, in the outbox: acknowledged, it is not lost.
 * @returns The job's id; the same one for the same command.
 * @throws PamError idempotency_mismatch, database_unavailable.
 */
export function queueRequest(
  client: Client,
  { workspace, user }: Tenant,
  { id, command, ...request }: BackgroundRequest & { readonly id: string; readonly command: string },
): Promise<string> {
  const hash = commandHash("process", { ...request });
  return asTenant(client, { workspace, user }, async (tx) => {
    const key = `process:${user}:${command}`;
    await tx`insert into outbox (workspace, id, user_id, kind, dedupe_key, payload)
      values (${workspace}, ${id}, ${user}, 'process', ${key}, ${JSON.stringify({ ...request, hash })}::text::jsonb)
      on conflict (workspace, dedupe_key) do nothing`;
    const [row] = await tx<{ id: string; hash: string }[]>`
      select id, payload->>'hash' as hash from outbox where workspace = ${workspace} and dedupe_key = ${key}`;
    if (row?.hash !== hash) throw new PamError("idempotency_mismatch");
    return row.id;
  });
}

/** @throws PamError not_found. */
export function requestState(
  client: Client,
  { workspace, user }: Tenant,
  job: string,
): Promise<BackgroundState> {
  return asTenant(client, { workspace, user }, async (tx) => {
    const [row] = await tx<StateRow[]>`
      select o.id, o.attempts, o.dead_at is not null as dead, o.last_error, o.result->>'conversation' as conversation, o.result->>'turn' as turn,
        t.status
      from outbox o left join turns t on t.workspace = o.workspace and t.id = (o.result->>'turn')::uuid
      where o.workspace = ${workspace} and o.id = ${job} and o.user_id = ${user} and o.kind = 'process'`;
    if (row === undefined) throw new PamError("not_found");
    const { conversation, turn, attempts } = row;
    const status = row.dead ? "failed" : (row.status ?? "queued");
    return { job: row.id, status, conversation, turn, attempts, error: row.dead ? row.last_error : null };
  });
}
