import { z } from "zod";
import { defineTool } from "../define-tool.ts";
import { findHousehold, othersIn } from "./find-household.ts";
import { ownThings, thingsInput } from "./own-things.ts";
import { setShared } from "./set-shared.ts";

export const shareWithHousehold = defineTool({
  name: "share_with_household",
  description:
    "Shows something of the user's own to their household, with all that hangs on it: a trip with its stops and packing list, a car with its log, a task, an event, an expense, a whole shopping list; the user is asked first. Use it for “share the Japan trip with my household” or “let my family see the shopping list”. Not for words to other people (post_to_group), not to bring somebody into the household (invite_to_group). stop_sharing or undo makes it private again.",
  input: z.strictObject(thingsInput),
  effect: "transaction",
  timeoutMs: 10_000,
  approval: true,
  run: async (input, { records, tenant }) => {
    const household = await findHousehold(records, tenant.user);
    const { rows, text } = await setShared(records, await ownThings(records, input), "workspace");
    const others = othersIn(household, tenant.user);
    const readers = others.length === 0 ? "nobody else is in it yet" : `${others.join(", ")} see it`;
    return {
      result: { shared: rows, household: household.group.name, with: others },
      summary: `Shared ${text} with ${household.group.name}; ${readers}.`,
    };
  },
});
