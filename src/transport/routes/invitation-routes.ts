import { z } from "zod";
import { recordId } from "../../domains/record.ts";
import { groupMember } from "../../domains/social/group-member.ts";
import { PamError } from "../../protocol/errors.ts";
import { removedAnswer } from "../openapi/answers.ts";
import { invitationsAnswer, newInvitationAnswer } from "../openapi/invitation-answers.ts";
import { rowSchema } from "../openapi/record-schemas.ts";
import { jsonReply } from "../reply-headers.ts";
import { requestIdOf } from "../request-id.ts";
import type { RouteKit } from "../route-kit.ts";
import { commandIdOf, readBody, readQuery } from "../route-kit-input.ts";

/** A week; a month at most. */
const hours = z.int().min(1).max(720).default(168);
const creation = z.strictObject({ groupId: recordId, hours });
const ofGroup = z.strictObject({ groupId: recordId });
const acceptance = z.strictObject({ code: z.string().trim().min(1).max(100) });

/**
 * Invitations to a group or household by a secret code, for somebody whose login nobody knows: made by its admins, told once,
 * good once, for a time. Who is invited by login (`social/members`) needs none.
 */
export function registerInvitationRoutes(kit: RouteKit): void {
  const { invitations, ids } = kit.backend;
  const all = ["/api/social/invitations"];
  kit
    .described({
      summary: "The invitations by code to a group that are open, for its admins.",
      query: ofGroup,
      answer: invitationsAnswer,
    })
    .authed("get", all, async (request, identity) => {
      const { groupId } = readQuery(request, ofGroup);
      return jsonReply(200, { invitations: await invitations.open(identity, groupId) });
    });
  kit
    .described({
      summary: "Makes an invitation to a group or household; its code is told once, here, and is good once.",
      body: creation,
      statuses: [201, 200],
      answer: newInvitationAnswer,
    })
    .authed("post", all, async (request, identity) => {
      const { groupId, ...given } = await readBody(request, creation);
      const command = commandIdOf(request, ids);
      const made = await invitations.make(identity, { command, group: groupId, ...given });
      return jsonReply(made.code === undefined ? 200 : 201, made);
    });
  kit
    .described({ summary: "Takes an open invitation back.", answer: removedAnswer })
    .authed("delete", ["/api/social/invitations/:id"], async (request, identity) => {
      const id = recordId.safeParse(request.params["id"]);
      if (!id.success) throw new PamError("not_found");
      await invitations.revoke(identity, { command: commandIdOf(request, ids), id: id.data });
      return jsonReply(200, { id: id.data });
    });
  kit
    .described({
      summary: "Joins the group or household that an invitation's code is of.",
      body: acceptance,
      answer: rowSchema(groupMember),
    })
    .authed("post", ["/api/social/invitations/accept"], async (request, identity) => {
      const { code } = await readBody(request, acceptance);
      const [command, requestId] = [commandIdOf(request, ids), requestIdOf(request, ids)];
      return jsonReply(200, await invitations.accept(identity, { command, requestId, code }));
    });
}
