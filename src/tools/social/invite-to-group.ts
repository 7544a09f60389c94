import { z } from "zod";
import { groupMember, personInput } from "../../domains/social/group-member.ts";
import { PamError } from "../../protocol/errors.ts";
import { defineTool } from "../define-tool.ts";
import { findGroup } from "./find-in-groups.ts";
import { groupInput } from "./social-input.ts";

export const inviteToGroup = defineTool({
  name: "invite_to_group",
  description:
    "Invites a person to a group by their login; the user is asked first, and has to be an admin of it. Somebody who asked to join is accepted. Use it for “invite maria to the cycling group”. Not for the user's own joining (join_group), not for a role in it (set_group_role).",
  input: z.strictObject({ group: groupInput, person: personInput }),
  effect: "transaction",
  timeoutMs: 3_000,
  approval: true,
  run: async (input, { records, tenant }) => {
    const { person } = input;
    const found = await findGroup(records, tenant.user, input.group);
    const filter = { groupId: found.id };
    const query = { filter, search: person, scope: "group", limit: 100 } as const;
    const before = (await records.list(groupMember, query)).items.find((it) => it.person === person);
    if (before?.status === "member" || before?.status === "invited") {
      const what = before.status === "member" ? "is in" : "was invited to";
      throw new PamError("tool_failed", { message: `${person} ${what} ${found.name} already.` });
    }
    const status = before?.status === "requested" ? "member" : "invited";
    const row =
      before === undefined
        ? await records.create(groupMember, { groupId: found.id, person, status })
        : (await records.update(groupMember, { id: before.id, fields: { status } })).row;
    const said =
      status === "member" ? `${person} is in ${found.name} now.` : `Invited ${person} to ${found.name}.`;
    return { result: { group: found.id, membership: row.id, person, status }, summary: said };
  },
});
