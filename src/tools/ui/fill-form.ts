import { z } from "zod";
import { defineTool } from "../define-tool.ts";

/** Forms that the page has: the field in which the user writes. */
const forms = ["message"] as const;

/** The page fills the form without sending it and answers `{filled: true}`. */
export const fillForm = defineTool({
  name: "fill_form",
  description:
    "Writes a text into the user's message field for them to read, change and send themselves. Use it when the user asks for a draft of what they want to say to you next: “draft my question about the van”. Not to post to others (post_to_group), and not to do what they asked for: call that tool.",
  input: z.strictObject({
    form: z.enum(forms).default("message"),
    text: z.string().trim().min(1).max(4_000),
  }),
  effect: "client",
  outputCharsMax: 1_000,
});
