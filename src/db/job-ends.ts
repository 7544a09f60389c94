import type { Tenant } from "../actors/ports.ts";
import type { LoggedEvent } from "../actors/store.ts";
import type { Client } from "./driver.ts";
import { loggedEvent, type PamRow } from "./pam-row.ts";
import { reachable } from "./postgres-store.ts";

/** Of an answer, what the entry brings along; devices read the rest in its conversation. */
const textCharsMax = 8_000;

/**
 * Enters in the user's inbox that a queued request is over.
 * @returns The entry to publish; none when it was entered before, or there is nothing to tell.
 */
export async function tellJobEnd(
  client: Client,
  { workspace, user }: Tenant,
  job: string,
): Promise<readonly LoggedEvent[]> {
  const rows = await reachable(client<PamRow[]>`
    select * from pam_job_tell(${workspace}::uuid, ${user}::uuid, ${job}::uuid, ${textCharsMax}::int)`);
  return rows.map(loggedEvent);
}
