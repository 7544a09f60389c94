import { z } from "zod";
import { groupMember } from "../../domains/social/group-member.ts";
import { PamError } from "../../protocol/errors.ts";
import { defineTool } from "../define-tool.ts";
import { findGroup, standingIn } from "./find-in-groups.ts";

export const leaveGroup = defineTool({
  name: "leave_group",
  description:
    "Leaves a group, declines an invitation or takes back a request to join; the user may come back. Use it for “leave the cycling group”. Not to put somebody else out (remove_from_group). An only owner makes another member the owner first (set_group_role).",
  input: z.strictObject({
    group: z.string().trim().min(1).max(80).describe("The group's name or id"),
  }),
  effect: "transaction",
  timeoutMs: 3_000,
  run: async (input, { records, tenant }) => {
    const found = await findGroup(records, tenant.user, input.group);
    const before = await standingIn(records, tenant.user, found.id);
    if (before === undefined || before.status === "left")
      throw new PamError("tool_failed", { message: `The user is not in ${found.name}.` });
    await records.update(groupMember, { id: before.id, fields: { status: "left", role: "member" } });
    return {
      result: { group: found.id, membership: before.id, status: "left" },
      summary: `Left ${found.name}.`,
    };
  },
});
