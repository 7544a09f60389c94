import { z } from "zod";
import { groupMember } from "../../domains/social/group-member.ts";
import { PamError } from "../../protocol/errors.ts";
import { defineTool } from "../define-tool.ts";
import { findGroup, standingIn } from "./find-in-groups.ts";

export const joinGroup = defineTool({
  name: "join_group",
  description:
    "Joins a group: a public one at once, one the user was invited to at once, a private one by asking its admins; the user is asked first. Use it for “join the cycling group” or “accept the invitation to the book club”. Not to bring somebody else in (invite_to_group); the user's own new group needs no joining.",
  input: z.strictObject({
    group: z.string().trim().min(1).max(80).describe("The group's name or id"),
  }),
  effect: "transaction",
  timeoutMs: 3_000,
  // Its members, or its admins, are told.
  approval: true,
  run: async (input, { records, tenant }) => {
    const found = await findGroup(records, tenant.user, input.group);
    const before = await standingIn(records, tenant.user, found.id);
    if (before?.status === "member" || before?.status === "requested") {
      const what = before.status === "member" ? "is in" : "has asked to join";
      throw new PamError("tool_failed", { message: `The user ${what} ${found.name} already.` });
    }
    const free = found.access === "public" || before?.status === "invited" || before?.status === "left";
    const status = free ? "member" : "requested";
    const row =
      before === undefined
        ? await records.create(groupMember, { groupId: found.id, status })
        : (await records.update(groupMember, { id: before.id, fields: { status } })).row;
    const said = free ? `Joined ${found.name}.` : `Asked to join ${found.name}; its admins decide.`;
    return { result: { group: found.id, membership: row.id, status }, summary: said };
  },
});
