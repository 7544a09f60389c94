import { createHash, randomBytes } from "node:crypto";
import { z } from "zod";
import type { Ids, Publisher } from "../actors/ports.ts";
import type { Client } from "../db/driver.ts";
import { invitationRows } from "../db/group-invitations.ts";
import { groupMember } from "../domains/social/group-member.ts";
import { PamError } from "../protocol/errors.ts";
import type { Invitations } from "../transport/invitation-port.ts";
import type { RecordDoor } from "../transport/record-port.ts";

/** Of a code's own bytes: nobody guesses one. */
const codeBytes = 18;
const made = z.object({ id: z.string(), createdAt: z.string(), expiresAt: z.string() });
const taken = z.object({ membership: z.string() });

export interface InvitationParts {
  readonly client: Client;
  readonly ids: Ids;
  readonly publisher: Pick<Publisher, "events">;
  /** Joining is a change of a membership, as it is for anybody who is invited by name. */
  readonly records: Pick<RecordDoor, "change">;
}

/** Invitations by code: the code leaves the process once, in the answer that makes it; what is stored is its hash. */
export function createInvitations({ client, ids, publisher, records }: InvitationParts): Invitations {
  const rows = invitationRows(client);
  const told = async (work: ReturnType<typeof rows.make>) => {
    const { body, duplicate, events } = await work;
    publisher.events(events);
    return { result: body.results?.[0], duplicate };
  };
  return {
    async make({ workspace, user }, { command, ...asked }) {
      const code = randomBytes(codeBytes).toString("base64url");
      const invitation = { ...asked, id: ids.next(), codeHash: hashOf(code) };
      const { result, duplicate } = await told(rows.make({ workspace, user }, command, invitation));
      return { invitation: made.parse(result), ...(!duplicate && { code }) };
    },
    open: ({ workspace, user }, group) => rows.open({ workspace, user }, group),
    async revoke({ workspace, user }, { command, id }) {
      await told(rows.revoke({ workspace, user }, command, id));
    },
    async accept({ workspace, user }, { command, requestId, code }) {
      const { result } = await told(rows.take({ workspace, user }, command, hashOf(code)));
      const items = [{ id: taken.parse(result).membership, fields: { status: "member" } }];
      const order = { type: "update", items, whole: true } as const;
      // A commit of its own, with a key that follows from the request's.
      const request = {
        command: `join-${hashOf(command)}`.slice(0, 64),
        requestId,
        kind: groupMember,
        order,
      };
      const [joined] = (await records.change({ workspace, user }, request)).results;
      if (joined?.status !== "done") throw new PamError("internal");
      return joined.row ?? { id: joined.id };
    },
  };
}

function hashOf(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
