import type { Slot, ToolWords } from "../catalogue.ts";
import { wish } from "./group-words.ts";

const text: Slot = { type: "text" };
const box =
  "(?:the |my |our )?(?:(?:message|text|input|chat|entry|writing|typing) ?(?:box|field|line|area|bar)|input)(?: for me)?";
/** What becomes of the draft; it is no part of it. */
const after =
  "(?:,? (?:(?:so|and|but|which|then|for me|to|before|without|unsent|not sent|don't|do not|i'll|i will|i can|i'd|i want)(?: that)?(?![a-z']))[^⟦:]{0,80})?";
const ready = "(?:put|write|type|enter|place|insert|drop|fill|paste|prepare|get|have|leave|draft)";
const this_ =
  "(?:this|that|the following|the (?:text|words|sentence|question|draft|message|line)|an? (?:draft|text|question|message)|my (?:question|message|draft|text))";
const spoken =
  "(?:an? |the |my |this )?(?:short |little |quick |new )?(?:question|message|request|note|draft)";
const chats = "(?:chats|conversations|talks|conversation list|chat list|chat history)";
const past = "(?:my |our |the |all |of |earlier |previous |old |older |past |other |former |last )*";

/** What the user's own device shows and holds ready, as people speak of it. */
export const englishDeviceTalk: readonly ToolWords[] = [
  {
    tool: "fill_form",
    changes: false,
    slots: { text },
    allOf: ["text"],
    says: [
      `{polite}${ready}(?: in)?(?: ${this_})?:? ?(?!(?:this|that|it) ){text} (?:in|into|to|as) ${box}(?: ready)?${after}`,
      `{polite}${ready}(?: ${this_})? (?:in|into|to) ${box}(?:,? (?:so(?: that)?|for me|before|and) [^⟦:]{1,60})?: ?{text}`,
      `{polite}(?:fill(?: in| out)?|pre-?fill|populate) ${box} with(?: ${this_})?:? ?{text}${after}`,
      `(?:in|into) ${box},? (?:please )?${ready}(?: ${this_})?:? ?{text}`,
      `${wish} (?:to have )?(?:${this_} )?{text} (?:ready )?(?:in|into) ${box}${after}`,
    ],
  },
  {
    tool: "fill_form",
    changes: false,
    slots: { text },
    allOf: ["text"],
    says: [
      "(?:new |a )?draft: ?{text}",
      `{polite}(?:draft|prepare|compose|write|put together|word|formulate|get ready)(?: me| up)? (?:${spoken}|draft message)(?: to you| for you| for me)?(?: that says| saying| which says|:) ?{text}`,
      `{polite}(?:draft|prepare|compose|word|formulate|sketch)(?: me| up)? (?<text>${spoken}(?: to you| for you)? (?:about|on|regarding|asking|whether|how|what|concerning|that asks) .+?)(?: (?:in|into) ${box})?${after}`,
      `{polite}(?:write|type)(?: me)? (?<text>${spoken} to you (?:about|on|regarding|asking|whether|how|what|concerning) .+?)(?: (?:in|into) ${box})?${after}`,
      `${wish} (?:to have )?(?:an? )?draft (?:for|of) (?<text>(?:the|my|an?) (?:question|message|request) .+?)${after}`,
      `{polite}(?:help me )?(?:word|formulate|phrase) (?<text>my (?:question|request|message)(?: to you)? (?:about|on|regarding) .+?)${after}`,
    ],
  },
  {
    tool: "open_screen",
    changes: false,
    with: { screen: "conversations" },
    slots: {},
    says: [
      `(?:${wish} to |{polite})(?:let me )?(?:see|open|show|view|list|browse|go (?:back )?(?:to|through)|look (?:at|through)|get back to|take me (?:back )?to|bring up|pull up|find)(?: me)? (?:the (?:list|overview|page|screen) (?:of|with) )?(?:all )?${past}${chats}(?: with you)?(?:,? (?:so )?(?:please )?open them)?`,
      `where (?:are|do i find|can i find) (?:all )?${past}${chats}`,
      `(?:my|our) ${past}${chats}(?: please)?`,
    ],
  },
  {
    tool: "open_screen",
    changes: false,
    with: { screen: "new_conversation" },
    slots: {},
    says: [
      `(?:${wish} to |{polite})(?:start|open|begin|make|create|have|get)(?: up)?(?: me| us)? (?:an? |the )?(?:new|fresh|another|clean|blank|empty|different) (?:conversation|chat)(?: window)?(?: with you)?(?: for (?:this|that|me))?`,
      `(?:${wish} to |{polite})(?:start|begin) (?:over|again|afresh|anew|from scratch)(?: (?:in|with) (?:an? )?(?:new|fresh|clean|empty) (?:conversation|chat))?`,
    ],
  },
  {
    tool: "open_screen",
    changes: false,
    with: { screen: "shortcuts" },
    slots: {},
    says: [
      "(?:which|what) (?:(?:keyboard )?shortcuts|hot ?keys|key combinations|keys) (?:are there|do you have|can i use|have you got|exist|work)(?: here)?",
      `(?:${wish} to |{polite})(?:see|open|show|view|list|bring up|pull up|display|learn|know)(?: me)? (?:the |all |your |a list of |the list of |an overview of )*(?:(?:keyboard )?shortcuts|hot ?keys|key combinations|key bindings)(?: (?:please|here|there are|that there are|i can use|for the keyboard))*`,
      `${wish} (?:an? |the )?(?:list|overview) of (?:all |the |your )*(?:keyboard )?(?:shortcuts|hot ?keys)`,
      "is there (?:a list of |an overview of |any )?(?:(?:keyboard )?shortcuts|hot ?keys)(?: here)?",
    ],
  },
  {
    tool: "ask_location",
    changes: false,
    with: { reason: "You asked where you are." },
    slots: {},
    says: [
      "(?:{polite}(?:find out|tell me|check|see|determine|work out|show me|look up) )?(?:where|in which (?:town|city|place|street)|what (?:town|city|place|street)|at what place) (?:exactly )?(?:i am|we are|am i|are we)(?: exactly| now| right now| at the moment| at this moment| just now| standing| staying| currently)*",
      "{polite}(?:locate (?:me|us|my (?:device|phone))|determine (?:my|our) (?:location|position)|get (?:my|our) (?:location|position|coordinates)|use my (?:current )?(?:location|position))(?: now)?",
      "(?:what|which) (?:place|town|city|street) (?:is this|am i in|are we in)",
      "what are (?:my|our) (?:current )?(?:coordinates|gps coordinates)",
      "do you know where (?:i am|we are)(?: right now| now| at the moment)?",
    ],
  },
];
