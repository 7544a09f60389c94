import { z } from "zod";
import { bulkMax } from "../../domains/record-store.ts";
import { groupMember } from "../../domains/social/group-member.ts";
import { defineTool } from "../define-tool.ts";
import { findGroup } from "./find-in-groups.ts";
import { groupInput } from "./social-input.ts";

/** People that an answer names. */
const shownMax = 100;

export const listGroupMembers = defineTool({
  name: "list_group_members",
  description:
    "Tells who is in a group, with their roles, who is invited and who asks to join. Use it for “who is in the cycling group?” and “who runs the choir group?”. Not for which groups there are (list_groups), nor for the household (show_household).",
  input: z.strictObject({ group: groupInput }),
  effect: "none",
  timeoutMs: 3_000,
  run: async ({ group: named }, { read, tenant }) => {
    const { of, items } = await read(async ({ records }) => {
      const found = await findGroup(records, tenant.user, named);
      const filter = { groupId: found.id, status: { anyOf: ["member", "invited", "requested"] } };
      const page = await records.list(groupMember, { filter, scope: "group", limit: bulkMax });
      return { of: found, items: page.items };
    });
    const shown = items.slice(0, shownMax);
    const people = shown.map(({ id, person, role, status }) => ({ membership: id, person, role, status }));
    const more = items.length > shownMax ? ` and ${items.length - shownMax} more` : "";
    return {
      result: { group: { id: of.id, name: of.name }, people, count: items.length },
      summary:
        items.length === 0
          ? `Only its members see who is in ${of.name}.`
          : `In ${of.name}: ${shown.map((it) => groupMember.text(it)).join(", ")}${more}.`,
    };
  },
});
