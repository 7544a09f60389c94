import type { ToolWords } from "../catalogue.ts";

const box =
  "(?:the |my |our )?(?:message|text|input|chat) ?(?:box|field)|(?:an? |the )?draft|(?:the |my )?prompt";

/** What PAM shows and prepares, in the turns of everyday speech. */
export const englishDeviceTurns: readonly ToolWords[] = [
  {
    tool: "open_screen",
    changes: false,
    with: { screen: "conversations" },
    slots: {},
    says: [
      "{polite}(?:let me )?(?:have a look|look|get back|go back|scroll back|flip|go|browse)(?: at| to| through)? (?:my |our |the |all )*(?:earlier|previous|old|older|past|other|former|last) (?:chats|conversations|talks)",
      "(?:let me )?see (?:my |our |the |all )*(?:earlier|previous|old|older|past|other) (?:chats|conversations|talks)",
    ],
  },
  {
    tool: "fill_form",
    changes: false,
    slots: { text: { type: "text" } },
    allOf: ["text"],
    says: [
      `{polite}(?:type|put|write|enter|prepare|pre-?fill) (?:this|that|the following) (?:in|into|as|to) (?:${box})(?: for me)?(?:,? so (?:that )?i can (?:still )?[^⟦:]{1,40})?: ?{text}`,
    ],
  },
];
