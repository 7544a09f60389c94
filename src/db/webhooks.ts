import type { Tenant } from "../actors/ports.ts";
import { PamError } from "../protocol/errors.ts";
import { asTenant, type TenantTransaction } from "./as-tenant.ts";
import type { Client } from "./driver.ts";

/** Webhooks of one user. */
const webhooksMax = 10;

export interface Webhook {
  readonly id: string;
  readonly url: string;
  readonly events: readonly string[];
  /** False: nothing is sent. It switches itself off after ten deliveries in a row that were given up. */
  readonly active: boolean;
  readonly failures: number;
  /** ISO 8601, UTC. */
  readonly createdAt: string;
}

interface Row extends Omit<Webhook, "createdAt"> {
  readonly created_at: Date;
}

export type WebhookChange = { readonly [K in "url" | "events" | "active"]?: Webhook[K] | undefined };

/** The addresses that a user's events are sent to. Reads never tell the secret. */
export function webhookRows(client: Client) {
  return {
    /** All of them, oldest first. */
    list: (tenant: Tenant): Promise<Webhook[]> =>
      asTenant(client, tenant, async (tx) => (await select(tx, tenant)).map(shown)),
    /**
     * `created` false: the same call has made it before.
     * @throws PamError invalid_frame (no more than ten), idempotency_mismatch.
     */
    create: (
      tenant: Tenant,
      webhook: Pick<Webhook, "id" | "url" | "events"> & { readonly sealedSecret: string },
    ): Promise<{ webhook: Webhook; created: boolean }> =>
      asTenant(client, tenant, async (tx) => {
        const { id, url, events, sealedSecret } = webhook;
        const standing = await select(tx, tenant);
        const same = standing.find((it) => it.id === id);
        if (same === undefined && standing.length >= webhooksMax)
          throw new PamError("invalid_frame", {
            message: `You have ${webhooksMax} webhooks, which is the most. Delete one first.`,
          });
        if (same !== undefined && (same.url !== url || same.events.join() !== events.join()))
          throw new PamError("idempotency_mismatch");
        if (same !== undefined) return { webhook: shown(same), created: false };
        const [row] = await tx<Row[]>`
          insert into webhooks (workspace, id, user_id, url, secret, events)
          values (${tenant.workspace}, ${id}, ${tenant.user}, ${url}, ${sealedSecret}, ${[...events]})
          on conflict do nothing returning id, url, events, active, failures, created_at`;
        if (row === undefined) throw new PamError("overloaded", { retryAfterMs: 1_000 });
        return { webhook: shown(row), created: true };
      }),
    /** Switched on again it begins without failures. @throws PamError not_found. */
    change: (tenant: Tenant, id: string, { url, events, active }: WebhookChange): Promise<Webhook> =>
      asTenant(client, tenant, async (tx) => {
        const [row] = await tx<Row[]>`
          update webhooks set url = coalesce(${url ?? null}, url), events = coalesce(${events === undefined ? null : [...events]}::text[], events),
            active = coalesce(${active ?? null}::boolean, active), failures = case when ${active === true} then 0 else failures end, updated_at = now()
          where workspace = ${tenant.workspace} and user_id = ${tenant.user} and id = ${id}
          returning id, url, events, active, failures, created_at`;
        if (row === undefined) throw new PamError("not_found");
        return shown(row);
      }),
    /** What was on its way to it is not sent any more. @throws PamError not_found. */
    remove: (tenant: Tenant, id: string): Promise<void> =>
      asTenant(client, tenant, async (tx) => {
        const gone = await tx`delete from webhooks
          where workspace = ${tenant.workspace} and user_id = ${tenant.user} and id = ${id} returning id`;
        if (gone.length === 0) throw new PamError("not_found");
      }),
  };
}

function select(tx: TenantTransaction, { workspace, user }: Tenant) {
  return tx<Row[]>`
    select id, url, events, active, failures, created_at from webhooks
    where workspace = ${workspace} and user_id = ${user} order by created_at, id limit ${webhooksMax}`;
}

function shown({ created_at, ...row }: Row): Webhook {
  return { ...row, createdAt: created_at.toISOString() };
}
