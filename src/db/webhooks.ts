import type { Tenant } from "../actors/ports.ts";
import { PamError } from "../protocol/errors.ts";
import type { EventBody } from "../protocol/events.ts";
import { asTenant, type TenantTransaction } from "./as-tenant.ts";
import { commandHash } from "./command-hash.ts";
import type { Client } from "./driver.ts";
import { onceInInbox, type Remembered } from "./once-in-inbox.ts";

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

/** A write, once per `command`, with the entry that tells the user's devices. */
type Told = Promise<Remembered<"webhook.changed">>;

/** The addresses that a user's events are sent to. Reads never tell the secret. */
export function webhookRows(client: Client) {
  const once = (tenant: Tenant, call: { command: string; asked: object }, work: WebhookWork): Told => {
    const command = { id: call.command, hash: commandHash("webhook", { ...call.asked }) };
    return onceInInbox(client, { tenant, command, type: "webhook.changed" }, work);
  };
  return {
    /** All of them, oldest first. */
    list: (tenant: Tenant): Promise<Webhook[]> =>
      asTenant(client, tenant, async (tx) => (await select(tx, tenant)).map(shown)),
    /** @throws PamError invalid_frame (no more than ten), idempotency_mismatch. */
    create: (tenant: Tenant, { command, id, url, events, sealedSecret }: NewWebhook): Told =>
      once(tenant, { command, asked: { url, events } }, async (tx) => {
        if ((await select(tx, tenant)).length >= webhooksMax)
          throw new PamError("invalid_frame", {
            message: `You have ${webhooksMax} webhooks, which is the most. Delete one first.`,
          });
        const [row] = await tx<Row[]>`
          insert into webhooks (workspace, id, user_id, url, secret, events)
          values (${tenant.workspace}, ${id}, ${tenant.user}, ${url}, ${sealedSecret}, ${[...events]})
          returning id, url, events, active, failures, created_at`;
        if (row === undefined) throw new PamError("internal");
        return told("created", row);
      }),
    /** Switched on again it begins without failures. @throws PamError not_found, idempotency_mismatch. */
    change: (
      tenant: Tenant,
      command: string,
      { id, url, events, active }: WebhookChange & { id: string },
    ): Told =>
      once(tenant, { command, asked: { id, url, events, active } }, async (tx) => {
        const [row] = await tx<Row[]>`
          update webhooks set url = coalesce(${url ?? null}, url), events = coalesce(${events === undefined ? null : [...events]}::text[], events),
            active = coalesce(${active ?? null}::boolean, active), failures = case when ${active === true} then 0 else failures end, updated_at = now()
          where workspace = ${tenant.workspace} and user_id = ${tenant.user} and id = ${id}
          returning id, url, events, active, failures, created_at`;
        if (row === undefined) throw new PamError("not_found");
        return told("updated", row);
      }),
    /** What was on its way to it is not sent any more. @throws PamError not_found, idempotency_mismatch. */
    remove: (tenant: Tenant, command: string, id: string): Told =>
      once(tenant, { command, asked: { remove: id } }, async (tx) => {
        const [row] = await tx<Row[]>`delete from webhooks
          where workspace = ${tenant.workspace} and user_id = ${tenant.user} and id = ${id}
          returning id, url, events, active, failures, created_at`;
        if (row === undefined) throw new PamError("not_found");
        return told("removed", row);
      }),
  };
}

type WebhookWork = (tx: TenantTransaction) => Promise<EventBody<"webhook.changed">>;

interface NewWebhook extends Pick<Webhook, "id" | "url" | "events"> {
  readonly command: string;
  readonly sealedSecret: string;
}

function told(action: EventBody<"webhook.changed">["action"], row: Row): EventBody<"webhook.changed"> {
  return { action, webhook: shown(row) };
}

function select(tx: TenantTransaction, { workspace, user }: Tenant) {
  return tx<Row[]>`
    select id, url, events, active, failures, created_at from webhooks
    where workspace = ${workspace} and user_id = ${user} order by created_at, id limit ${webhooksMax}`;
}

function shown({ created_at, events, ...row }: Row): EventBody<"webhook.changed">["webhook"] {
  return { ...row, events: [...events], createdAt: created_at.toISOString() };
}
