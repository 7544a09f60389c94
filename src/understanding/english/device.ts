import type { ToolWords } from "../catalogue.ts";

const open = "{polite}(?:open|show|go to|bring up|take me to)(?: me)?";

/** What the user's device does. */
export const englishDevice: readonly ToolWords[] = [
  {
    tool: "open_screen",
    changes: false,
    with: { screen: "conversations" },
    slots: {},
    says: [
      `${open} (?:the list of )?(?:all )?(?:of )?(?:my |the |our )?(?:old |past )?(?:conversations|chats)`,
    ],
  },
  {
    tool: "open_screen",
    changes: false,
    with: { screen: "new_conversation" },
    slots: {},
    says: [
      "{polite}(?:start|open|begin|make|create)(?: me)? (?:an? )?(?:new|fresh|another) (?:conversation|chat)",
      "new (?:conversation|chat)",
    ],
  },
  {
    tool: "open_screen",
    changes: false,
    with: { screen: "shortcuts" },
    slots: {},
    says: [
      `${open} (?:the |my )?(?:keyboard )?shortcuts`,
      "(?:which|what) (?:keyboard )?shortcuts are there",
    ],
  },
  {
    tool: "ask_location",
    changes: false,
    with: { reason: "You asked where you are." },
    slots: {},
    says: ["where am i(?: now| right now)?", "what(?:'s| is) my (?:current )?(?:location|position)"],
  },
];
