import { z } from "zod";
import { defineTool } from "../define-tool.ts";

/** Screens that the page has. */
const screens = ["conversations", "new_conversation", "shortcuts"] as const;

/** The page shows the screen and answers `{opened: true}`. */
export const openScreen = defineTool({
  name: "open_screen",
  description:
    "Opens a part of the page on the user's device when they ask to see it: their conversations, a new conversation, or the keyboard shortcuts. Use it for “show me the shortcuts” or “start a new chat”. Not for what PAM knows of them, which other tools show (list_agenda, list_expenses), nor for maps and charts (show_map, show_chart).",
  input: z.strictObject({ screen: z.enum(screens) }),
  effect: "client",
  outputCharsMax: 1_000,
});
