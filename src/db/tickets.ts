import type { Client } from "./driver.ts";
import { reachable } from "./postgres-store.ts";

/** One-use tickets, redeemable on any instance. Only their hashes are stored. */
export function createTicketStore<Claims extends object>(client: Client) {
  return {
    async put(hash: string, claims: Claims, seconds: number): Promise<void> {
      await reachable(
        client`select pam_ticket_put(${hash}, ${JSON.stringify(claims)}::text::jsonb, ${seconds}::int)`,
      );
    },
    async take(hash: string): Promise<Claims | null> {
      const [row] = await reachable(
        client<{ claims: string | null }[]>`select pam_ticket_take(${hash})::text as claims`,
      );
      // Written by `put`, and by nothing else.
      return row === undefined || row.claims === null ? null : (JSON.parse(row.claims) as Claims);
    },
  };
}
