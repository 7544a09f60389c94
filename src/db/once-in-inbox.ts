import type { Tenant } from "../actors/ports.ts";
import type { LoggedEvent } from "../actors/store.ts";
import { PamError } from "../protocol/errors.ts";
import type { EventBody, InboxEventType } from "../protocol/events.ts";
import { asTenant, type TenantTransaction } from "./as-tenant.ts";
import type { Client } from "./driver.ts";
import { loggedEvent, type PamRow } from "./pam-row.ts";

/** What a request asks for: `id` is its idempotency key, `hash` is of all that it says. */
export interface RememberedCommand {
  readonly id: string;
  readonly hash: string;
}

export interface Remembered<Type extends InboxEventType> {
  readonly body: EventBody<Type>;
  readonly duplicate: boolean;
  /** To publish. */
  readonly events: readonly LoggedEvent[];
}

/**
 * One transaction of a request on the raw client: `work` with an entry of the user's inbox that holds what came of it, or what
 * the same command did before. When `work` throws, nothing is written.
 * @throws PamError idempotency_mismatch, and whatever `work` throws.
 */
export function onceInInbox<Type extends InboxEventType>(
  client: Client,
  { tenant, command, type }: { tenant: Tenant; command: RememberedCommand; type: Type },
  work: (tx: TenantTransaction) => Promise<EventBody<Type>>,
): Promise<Remembered<Type>> {
  const { workspace, user } = tenant;
  return asTenant(client, tenant, async (tx) => {
    const [before] = await tx<PamRow[]>`
      select * from pam_direct_begin(${workspace}::uuid, ${user}::uuid, ${command.id}, ${command.hash})`;
    if (before?.outcome === "idempotency_mismatch") throw new PamError("idempotency_mismatch");
    // A body is as it was written, by this very function.
    if (before !== undefined)
      return { body: JSON.parse(before.body) as EventBody<Type>, duplicate: true, events: [] };
    const body = await work(tx);
    const [entry] = await tx<PamRow[]>`
      select * from pam_inbox_append(${workspace}::uuid, ${user}::uuid, ${type}, ${JSON.stringify(body)}::text::json,
        ${command.id}, ${command.hash}, null)`;
    if (entry === undefined) throw new PamError("internal");
    return { body, duplicate: false, events: [loggedEvent(entry)] };
  });
}
