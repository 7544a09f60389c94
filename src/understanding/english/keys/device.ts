import type { KeyWords } from "../../catalogue.ts";

const open =
  "open|show|go to|bring up|take me to|see|list|switch to|pull up|display|view|jump to|where are|find";

/** What the user's device does and shows. */
export const deviceKeys: readonly KeyWords[] = [
  {
    tool: "open_screen",
    changes: false,
    with: { screen: "conversations" },
    slots: {},
    cues: [
      open,
      "(?:old |past |previous |earlier |other )*(?:conversations|chats|chat list|conversation list|chat history|history)",
    ],
    also: ["screen|page|list"],
  },
  {
    tool: "open_screen",
    changes: false,
    with: { screen: "new_conversation" },
    slots: {},
    cues: ["start|open|begin|make|create|new|fresh", "(?:conversation|chat)(?: window)?"],
    also: ["new|fresh|another|over|different"],
    unless: "group|conversations|chats",
  },
  {
    tool: "open_screen",
    changes: false,
    with: { screen: "shortcuts" },
    slots: {},
    cues: ["shortcuts|hot ?keys|key bindings|keyboard commands"],
    also: ["keyboard|use|screen|help|keys"],
  },
  {
    tool: "ask_location",
    changes: false,
    with: { reason: "You asked where you are." },
    slots: {},
    cues: [
      "where (?:am i|are we|i am|we are)|(?:my|our) (?:current |present )?(?:location|position|coordinates|whereabouts)|locate me|which (?:city|town|street) am i in",
    ],
    also: ["exactly|standing|located|right now"],
    unless: "next|stop|group",
  },
  {
    tool: "fill_form",
    changes: false,
    slots: { text: { type: "text", ask: "What should the draft say?" } },
    cues: [
      "(?:draft|prepare|pre-?fill|type|write|put|fill in|compose|start)(?: me)?",
      "(?:an? |the |my )?(?:draft|message(?: field| box)?|text ?(?:field|box)|form|input(?: field| box)?|prompt)(?: (?:that says|saying|asking|to you|for me|that|with|of))?(?: ?:)?",
    ],
    also: ["(?:in|into|to) (?:the |my )?(?:message|text|input) ?(?:field|box)?|with|saying|the text"],
    rest: "text",
    before: true,
    unless:
      "to (?:my|our|the|his|her) (?:boss|landlord|landlady|teacher|mum|mom|dad|mother|father|brother|sister|friend|friends|neighbou?rs?|colleagues?|wife|husband|partner|doctor|bank|lawyer)|group|post|comment|email|mail|sms|whatsapp",
  },
  {
    tool: "show_chart",
    changes: false,
    slots: {},
    cues: [
      "(?:an? |the )?(?:bar |line |pie )?(?:charts?|graphs?|diagrams?|plot)|plot|visuali[sz]e|draw",
      "that|this|it|these|those|them|numbers|figures|result|results|sums|data",
    ],
    also: [
      "as|of|from|in|into|show|make|turn|put|draw|plot|numbers|figures|result|results|sums|data|that|it|me|see",
    ],
    unless:
      "picture|drawing|painting|portrait|sketch|spen[dt]|spending|expenses?|budget|category|month|map|income|group",
  },
  {
    tool: "show_map",
    changes: false,
    with: { title: "Map" },
    slots: { places: { type: "list", name: "name", ask: "Which places?" } },
    cues: ["(?:on |as )?(?:an? |the )?map(?: (?:of|with|for|showing))?"],
    also: ["show(?: me)?|put|draw|display|mark|see|where|pin"],
    rest: "places",
    before: true,
    unless: "stops|trip|add|my",
  },
];
