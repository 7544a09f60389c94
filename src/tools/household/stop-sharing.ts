import { z } from "zod";
import { defineTool } from "../define-tool.ts";
import { ownThings, thingsInput } from "./own-things.ts";
import { setShared } from "./set-shared.ts";

export const stopSharing = defineTool({
  name: "stop_sharing",
  description:
    "Makes something private again that the user has shared with their household, with all that hangs on it. Use it for “stop sharing the Japan trip” or “make the dentist private again”. Not to leave the household (leave_group), not to delete anything. undo shares it again.",
  input: z.strictObject(thingsInput),
  effect: "transaction",
  timeoutMs: 10_000,
  run: async (input, { records }) => {
    const { rows, text } = await setShared(records, await ownThings(records, input), "private");
    return { result: { private: rows }, summary: `Only you see ${text} now.` };
  },
});
