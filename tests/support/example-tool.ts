import { z } from "zod";
import { defineTool } from "../../src/tools/define-tool.ts";

export const splitBill = defineTool({
  name: "split_bill",
  description: "Splits an amount among people: what each pays, and the cents that are left over.",
  input: z.strictObject({ cents: z.int().min(0), people: z.int().min(1).max(50) }),
  effect: "none",
  timeoutMs: 100,
  run: ({ cents, people }) => ({
    result: { each: Math.floor(cents / people), left: cents % people },
    summary: `${people} people share ${cents} cents.`,
  }),
});
