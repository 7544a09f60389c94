import { z } from "zod";
import { groupMember, personInput } from "../../domains/social/group-member.ts";
import { PamError } from "../../protocol/errors.ts";
import { defineTool } from "../define-tool.ts";
import { findGroup } from "./find-in-groups.ts";
import { findStanding } from "./find-person.ts";
import { groupInput } from "./social-input.ts";

export const setGroupRole = defineTool({
  name: "set_group_role",
  description:
    "Makes a member of a group its owner or an admin, or an ordinary member again; the user is asked first, and has to be its owner. Admins invite, accept, remove and ban, and take posts away; owners also give roles and take the group away. Use it for “make maria an admin of the cycling group”. Not to bring somebody in (invite_to_group) or to put them out (remove_from_group).",
  input: z.strictObject({
    group: groupInput,
    person: personInput,
    role: groupMember.fields.shape.role.unwrap(),
  }),
  effect: "transaction",
  timeoutMs: 3_000,
  approval: true,
  run: async ({ group: named, person, role }, { records, tenant }) => {
    const group = await findGroup(records, tenant.user, named);
    const before = await findStanding(records, group, person);
    if (before.status !== "member")
      throw new PamError("tool_failed", {
        message: `${before.person} is no member of ${group.name} now. Nothing was changed. Invite them first.`,
      });
    if (before.role === role)
      throw new PamError("tool_failed", {
        message: `${before.person} has the role ${role} in ${group.name} already. Nothing was changed.`,
      });
    const { row } = await records.update(groupMember, { id: before.id, fields: { role } });
    return {
      result: { group: group.id, membership: row.id, person: row.person, role },
      summary: `${row.person} is ${roleWords[role]} ${group.name} now.`,
    };
  },
});

const roleWords = {
  owner: "an owner of",
  admin: "an admin of",
  member: "an ordinary member of",
} as const;
