import { z } from "zod";
import { group } from "../../domains/social/group.ts";
import { defineTool } from "../define-tool.ts";
import { ownMemberships } from "./own-groups.ts";

export const listGroups = defineTool({
  name: "list_groups",
  description:
    "Lists groups: those the user is in with their role, and with `all` also others that can be joined. Use it for “which groups am I in?”, “find a cycling group” (search “cycling”, all true). Not for a group's posts (read_group).",
  input: z.strictObject({
    search: z.string().trim().min(1).max(80).optional().describe("Part of the name"),
    all: z.boolean().default(false).describe("Also groups that the user is not in"),
    limit: z.int().min(1).max(50).default(20),
  }),
  effect: "none",
  timeoutMs: 3_000,
  run: async ({ search, all, limit }, { read, tenant }) => {
    const { found, roles, more } = await read(async ({ records }) => {
      const memberships = await ownMemberships(records, tenant.user);
      const roleIn = new Map(memberships.map((it) => [it.groupId, it.role]));
      const page = await records.list(group, { search, scope: "group", limit: all ? limit : 500 });
      const shown = page.items.filter((it) => all || roleIn.has(it.id)).slice(0, limit);
      return { found: shown, roles: roleIn, more: page.next !== null };
    });
    const groups = found.map(({ id, name, access }) => ({ id, name, access, role: roles.get(id) ?? null }));
    return {
      result: { groups, more },
      summary:
        groups.length === 0
          ? "There is no such group."
          : `${groups.map((it) => `${it.name} (${it.role ?? it.access})`).join(", ")}.`,
    };
  },
});
