import type { Tenant } from "../actors/ports.ts";
import type { LoggedEvent } from "../actors/store.ts";
import type { Client } from "./driver.ts";
import { loggedEvent, type PamRow } from "./pam-row.ts";
import { reachable } from "./postgres-store.ts";

/**
 * Enters in the user's inbox that a tool use waits for approval, or that it does no more.
 * @returns The entry to publish; none when it was entered before, or there is nothing to tell.
 */
export async function tellApproval(
  client: Client,
  { workspace, user }: Tenant,
  { turn, toolUse }: { readonly turn: string; readonly toolUse: string },
): Promise<readonly LoggedEvent[]> {
  const rows = await reachable(client<PamRow[]>`
    select * from pam_approval_tell(${workspace}::uuid, ${user}::uuid, ${turn}::uuid, ${toolUse})`);
  return rows.map(loggedEvent);
}
