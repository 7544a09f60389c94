import { z } from "zod";
import { reminder } from "../../domains/you/reminder.ts";
import { defineTool } from "../define-tool.ts";
import { findInTurn } from "./find-in-turn.ts";

export const cancelReminder = defineTool({
  name: "cancel_reminder",
  description:
    "Takes a reminder off the clock: the user is not told of it any more. Use it for “no need to remind me of the garage”. Not for another time or text (update_reminder), nor for appointments (cancel_event). An undo puts it back.",
  input: z.strictObject({
    reminder: z.string().trim().min(1).max(300).describe("Words of its text, or its id"),
  }),
  effect: "transaction",
  timeoutMs: 3_000,
  run: async ({ reminder: named }, { records, now }) => {
    const { id, text } = await findInTurn(records, { kind: reminder, named }, [
      { active: true, repeats: false, remindAt: { from: now.toISOString() } },
      { active: true, repeats: true },
    ]);
    await records.update(reminder, { id, fields: { active: false } });
    return { result: { cancelled: { id, text } }, summary: `You will not be reminded: ${text}.` };
  },
});
