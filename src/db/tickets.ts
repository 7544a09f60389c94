import type { Client } from "./driver.ts";
import { reachable } from "./postgres-store.ts";

/**
 * One-use tickets, taken by whichever instance they are shown to. A ticket's time is the database's.
 * @throws PamError database_unavailable.
 */
export function createTicketStore(client: Client) {
  return {
    /** @param hash Of the ticket; the ticket itself is never stored. */
    async put(
      hash: string,
      claims: Readonly<Record<string, string | number>>,
      seconds: number,
    ): Promise<void> {
      await reachable(
        client`select pam_ticket_put(${hash}, ${JSON.stringify(claims)}::text::jsonb, ${seconds}::int)`,
      );
    },
    /** The claims, once; null when the ticket is unknown, used or expired. */
    async take(hash: string): Promise<unknown> {
      const [row] = await reachable(
        client<{ claims: string | null }[]>`select pam_ticket_take(${hash})::text as claims`,
      );
      return row?.claims == null ? null : JSON.parse(row.claims);
    },
  };
}
