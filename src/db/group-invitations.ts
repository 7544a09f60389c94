import type { Tenant } from "../actors/ports.ts";
import { PamError } from "../protocol/errors.ts";
import { asTenant, type TenantTransaction } from "./as-tenant.ts";
import { commandHash } from "./command-hash.ts";
import type { Client } from "./driver.ts";
import { onceInInbox, type Remembered } from "./once-in-inbox.ts";

/** An invitation by code that is open. */
export interface OpenInvitation {
  readonly id: string;
  /** ISO 8601, UTC. */
  readonly createdAt: string;
  readonly expiresAt: string;
}

interface Row {
  readonly id: string;
  readonly created_at: Date;
  readonly expires_at: Date;
}

type Refused = "not_found" | "forbidden" | "full";
type Made = { readonly outcome: Refused } | ({ readonly outcome: "made" } & Row);

export interface NewInvitation {
  readonly id: string;
  readonly group: string;
  /** Of the code; the code itself is never stored. */
  readonly codeHash: string;
  readonly hours: number;
}

type Told = Remembered<"records.changed">;
interface Call {
  readonly tenant: Tenant;
  readonly command: string;
  readonly asked: object;
}

/**
 * Invitations to groups by a secret code. The database's functions judge who makes and who takes one. Each write is done once a
 * command: its entry in the inbox holds what came of it.
 */
export function invitationRows(client: Client) {
  const once = ({ tenant, command, asked }: Call, work: (tx: TenantTransaction) => Promise<object>) => {
    const call = { id: command, hash: commandHash("invitation", { ...asked }) };
    return onceInInbox(client, { tenant, command: call, type: "records.changed" }, async (tx) => {
      const result = { ...(await work(tx)) };
      return { toolUse: `rest_${command}` as Told["body"]["toolUse"], changes: [], results: [result] };
    });
  };
  return {
    /** @throws PamError not_found, forbidden, record_invalid (20 are open), idempotency_mismatch. */
    make: (tenant: Tenant, command: string, { id, group, codeHash, hours }: NewInvitation): Promise<Told> =>
      once({ tenant, command, asked: { group, hours } }, async (tx) => {
        const [row] = await tx<Made[]>`
          select * from pam_invitation_make(${group}::uuid, ${id}::uuid, ${codeHash}, ${hours * 3_600}::int)`;
        if (row?.outcome !== "made") throw refusals[row?.outcome ?? "not_found"]();
        return shown(row);
      }),
    /** Of a group, the oldest first; none for those who are no admin of it. */
    open: (tenant: Tenant, group: string): Promise<OpenInvitation[]> =>
      asTenant(client, tenant, async (tx) =>
        (await tx<Row[]>`select * from pam_invitations(${group}::uuid)`).map(shown),
      ),
    /** @throws PamError not_found, idempotency_mismatch. */
    revoke: (tenant: Tenant, command: string, id: string): Promise<Told> =>
      once({ tenant, command, asked: { revoke: id } }, async (tx) => {
        const [row] = await tx<{ done: boolean }[]>`select pam_invitation_revoke(${id}::uuid) as done`;
        if (row?.done !== true) throw new PamError("not_found");
        return { id };
      }),
    /** Makes the user one who is invited; the result has the `membership`. @throws PamError not_found, idempotency_mismatch. */
    take: (tenant: Tenant, command: string, codeHash: string): Promise<Told> =>
      once({ tenant, command, asked: { take: codeHash } }, async (tx) => {
        const [row] = await tx<
          { membership: string | null }[]
        >`select pam_invitation_take(${codeHash}) as membership`;
        if (row?.membership == null) throw notGood();
        return { membership: row.membership };
      }),
  };
}

const refusals: Readonly<Record<Refused, () => PamError>> = {
  not_found: () => new PamError("not_found"),
  forbidden: () =>
    new PamError("forbidden", {
      message: "Only an admin of the group invites to it. Ask one. Nothing was changed.",
    }),
  full: () =>
    new PamError("record_invalid", {
      message: "Twenty invitations to this group are open, which is the most. Take one back first.",
    }),
};

/** One answer for a code that was used, has expired, was taken back, or never was. */
function notGood(): PamError {
  return new PamError("not_found", {
    message:
      "This code is good for nothing: it was used, has expired, or was mistyped. Ask for a new invitation.",
  });
}

function shown({ id, created_at, expires_at }: Row): OpenInvitation {
  return { id, createdAt: created_at.toISOString(), expiresAt: expires_at.toISOString() };
}
