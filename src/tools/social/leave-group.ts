import { z } from "zod";
import type { RowOf } from "../../domains/record.ts";
import type { Records } from "../../domains/record-store.ts";
import { group } from "../../domains/social/group.ts";
import { groupMember } from "../../domains/social/group-member.ts";
import { PamError } from "../../protocol/errors.ts";
import { defineTool, type ToolOutput } from "../define-tool.ts";
import { findGroup, standingIn } from "./find-in-groups.ts";

export const leaveGroup = defineTool({
  name: "leave_group",
  description:
    "Leaves a group or household, declines an invitation or takes back a request to join; the user is asked first. Use it for “leave the cycling group”. Who left a group may come back; into a household one comes back by a new invitation only, and undo does not take it back. Whoever is alone in it takes the group away by leaving. Not to put somebody else out (remove_from_group). An only owner among others makes one of them the owner first (set_group_role).",
  input: z.strictObject({
    group: z.string().trim().min(1).max(80).describe("The group's name or id"),
  }),
  effect: "transaction",
  timeoutMs: 3_000,
  // Of a household it can't be taken back, and whoever is alone takes the group away.
  approval: true,
  run: async (input, { records, tenant }) => {
    const found = await findGroup(records, tenant.user, input.group);
    const before = await standingIn(records, tenant.user, found.id);
    if (before === undefined || before.status === "left")
      throw new PamError("tool_failed", {
        message: `You are not in ${found.name}, so nothing was changed.`,
      });
    const result = { group: found.id, membership: before.id, status: "left" };
    if (before.status === "member" && (await isAlone(records, found.id, tenant.user))) {
      await records.remove(group, { id: found.id });
      return { result: { ...result, groupRemoved: true }, ...goneWords(found) };
    }
    await records.update(groupMember, { id: before.id, fields: { status: "left", role: "member" } });
    return { result, ...leftWords(found, before.status) };
  },
});

type Words = Pick<ToolOutput, "summary" | "final">;

function goneWords({ name, access }: RowOf<typeof group>): Words {
  const why = `Left ${name}. Nobody else was in it, so it was taken away`;
  if (access !== "household") return { summary: `${why}; undo brings it back.` };
  return { summary: `${why} for good; what you shared there is private again.`, final: true };
}

function leftWords({ name, access }: RowOf<typeof group>, before: string): Words {
  if (before === "invited") return { summary: `Declined the invitation to ${name}.`, final: true };
  if (access !== "household") return { summary: `Left ${name}.` };
  const back = "what you shared there is private again, and a new invitation alone brings you back";
  return { summary: `Left ${name}; ${back}.`, final: true };
}

async function isAlone(records: Records, groupId: string, user: string): Promise<boolean> {
  const filter = { groupId, status: "member" };
  const { items } = await records.list(groupMember, { filter, scope: "group", limit: 2 });
  return items.every((it) => "memberId" in it && it.memberId === user);
}
