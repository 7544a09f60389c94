import { z } from "zod";
import { defineTool } from "../define-tool.ts";
import { findHousehold } from "./find-household.ts";

export const showHousehold = defineTool({
  name: "show_household",
  description:
    "Tells who is in the user's household, with their roles, and who is invited. Use it for “who is in my household?”. Not for other groups (list_groups), not for what somebody has shared: that is in the lists of trips, tasks and so on.",
  input: z.strictObject({}),
  effect: "none",
  timeoutMs: 3_000,
  run: async (_, { read, tenant }) => {
    const { group, people } = await read(({ records }) => findHousehold(records, tenant.user));
    const told = people.map(({ id, person, role, status }) => ({ membership: id, person, role, status }));
    const lines = told.map((it) => `${it.person} (${it.status === "member" ? it.role : it.status})`);
    return {
      result: { household: { id: group.id, name: group.name }, people: told },
      summary: `In ${group.name}: ${lines.join(", ")}.`,
    };
  },
});
