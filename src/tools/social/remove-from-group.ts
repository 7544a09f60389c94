import { z } from "zod";
import type { RowOf } from "../../domains/record.ts";
import type { group as groupKind } from "../../domains/social/group.ts";
import { groupMember, personInput } from "../../domains/social/group-member.ts";
import { PamError } from "../../protocol/errors.ts";
import { defineTool } from "../define-tool.ts";
import { findGroup } from "./find-in-groups.ts";
import { findStanding, standingOf } from "./find-person.ts";
import { groupInput } from "./social-input.ts";

export const removeFromGroup = defineTool({
  name: "remove_from_group",
  description:
    "Puts a person out of a group, declines their request to join, or takes an invitation back; with `ban` they can't come back, and without it a ban is lifted. The user is asked first, and has to be an admin of it. Who was put out of a household comes back by a new invitation, not by undo. Use it for “remove tom from the cycling group” or “ban tom from the cycling group”. Not for the user's own leaving (leave_group), not to hide somebody from the user alone (block_person), not to take a post away (delete_post).",
  input: z.strictObject({
    group: groupInput,
    person: personInput,
    ban: z.boolean().default(false).describe("They can't join or ask again"),
  }),
  effect: "transaction",
  timeoutMs: 3_000,
  approval: true,
  run: async (input, { records, tenant }) => {
    const group = await findGroup(records, tenant.user, input.group);
    const status = input.ban ? "banned" : "removed";
    const standing = await standingOf(records, group.id, input.person);
    if (standing === undefined && input.ban) {
      const row = await records.create(groupMember, { groupId: group.id, person: input.person, status });
      return done(row, group, `Banned ${row.person} from ${group.name}.`);
    }
    const before = await findStanding(records, group, input.person);
    if (before.status === status || (status === "removed" && before.status === "left"))
      throw new PamError("tool_failed", {
        message: `${before.person} is not in ${group.name}. Nothing was changed.`,
      });
    const { row } = await records.update(groupMember, { id: before.id, fields: { status } });
    const isOver = group.access === "household" && before.status === "member";
    return { ...done(row, group, said(before, input.ban, group)), ...(isOver && { final: true }) };
  },
});

interface Standing {
  readonly id: string;
  readonly person: string;
  readonly status: string;
}

function done(row: Standing, { id }: { readonly id: string }, summary: string) {
  return { result: { group: id, membership: row.id, person: row.person, status: row.status }, summary };
}

function said(
  { person, status }: Standing,
  ban: boolean,
  { name: group, access }: RowOf<typeof groupKind>,
): string {
  if (ban) return `Banned ${person} from ${group}.`;
  const again = access === "household" ? "be invited again" : "ask to join again";
  if (status === "banned") return `Lifted the ban of ${person} from ${group}; they may ${again}.`;
  if (status === "requested") return `Declined the request of ${person} to join ${group}.`;
  if (status === "invited") return `Took the invitation of ${person} to ${group} back.`;
  return `Removed ${person} from ${group}.`;
}
