import type { Tenant } from "../actors/ports.ts";
import { asTenant } from "./as-tenant.ts";
import type { Client } from "./driver.ts";
import { reachable } from "./postgres-store.ts";

/** What became of the wish for a code, and of a code that was given. */
export type CodeAsked = "sent" | "confirmed" | "none" | "wait" | "limit";
export type CodeTried = "confirmed" | "already" | "wrong" | "none";

export interface MailState {
  readonly email: string | null;
  readonly confirmed: boolean;
}

/** The address of a user's profile, the codes that confirm it, and where mail goes; by the engine's functions. */
export function mailAddresses(client: Client) {
  return {
    state: (tenant: Tenant): Promise<MailState> =>
      asTenant(client, tenant, async (tx) => {
        const [row] = await tx<MailState[]>`
          select p.email, a.address is not null as confirmed from profiles p
          left join mail_addresses a on a.workspace = p.workspace and a.user_id = p.user_id and a.address = p.email
          where p.workspace = ${tenant.workspace} and p.user_id = ${tenant.user} and p.deleted_at is null`;
        return row ?? { email: null, confirmed: false };
      }),
    /** Has a code mailed: one a minute, five a day of a user and to an address. */
    async ask({ workspace, user }: Tenant): Promise<CodeAsked> {
      const [row] = await reachable(
        client<{ outcome: CodeAsked }[]>`select pam_mail_ask(${workspace}::uuid, ${user}::uuid) as outcome`,
      );
      return row?.outcome ?? "none";
    },
    /** Tries a code; each try counts. `hashOf`: what is stored of it, for the code of this id. */
    async confirm({ workspace, user }: Tenant, hashOf: (id: string) => string): Promise<CodeTried> {
      const open = await asTenant(
        client,
        { workspace, user },
        (tx) => tx<{ id: string }[]>`select id from mail_codes
          where workspace = ${workspace} and user_id = ${user} and used_at is null order by created_at desc limit 5`,
      );
      const hashes = Object.fromEntries(open.map(({ id }) => [id, hashOf(id)]));
      const [row] = await reachable(client<{ outcome: CodeTried }[]>`
        select pam_mail_confirm(${workspace}::uuid, ${user}::uuid, ${JSON.stringify(hashes)}::text::jsonb) as outcome`);
      return row?.outcome ?? "none";
    },
    /** Keeps a code's hash, once. Where it is to go; null when it counts no more. */
    keepHash: (tenant: Tenant, code: string, hash: string): Promise<string | null> =>
      asTenant(client, tenant, async (tx) => {
        const [row] = await tx<{ address: string | null }[]>`
          select pam_mail_code(${code}::uuid, ${hash}) as address`;
        return row?.address ?? null;
      }),
    /** The confirmed address, where the user wants mail about this. */
    async target({ workspace, user }: Tenant, about: string): Promise<string | null> {
      const [row] = await reachable(client<{ address: string | null }[]>`
        select pam_mail_target(${workspace}::uuid, ${user}::uuid, ${about}) as address`);
      return row?.address ?? null;
    },
  };
}
