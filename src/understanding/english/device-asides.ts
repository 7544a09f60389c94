import type { ToolWords } from "../catalogue.ts";
import { wish } from "./group-words.ts";

const box =
  "(?:the |my |our )?(?:(?:message|text|input|chat|entry|writing|typing) ?(?:box|field|line|area|bar)|input)(?: for me)?";
const words =
  "(?:this|that|the following|(?:this|the following|an?|my|the)(?: short)? (?:text|words|sentence|question|draft|message|line|request))";
const unsent =
  "(?:,? (?:(?:but|and|just|only)? ?(?:without (?:sending|submitting|posting) (?:it|them|anything)(?: yet| off| now)?|(?:don't|do not|never) (?:send|submit|post) (?:it|them)(?: yet| off| now)?|not (?:sent|to be sent)(?: yet)?)|(?:so(?: that)?|because|as|since|for me to|before) [^⟦:]{1,60}),?)";
const digest =
  "(?:my |the |a )?(?:(?:daily|morning|⟦v\\d+⟧) )?(?:digest|briefing|day's overview|(?:summary|overview|rundown) of (?:the|my) day)";
const daily = "(?:every|each) (?:day|morning|single day|single morning)|daily|in the mornings?";
const now =
  "(?: exactly| now| right now| at the moment| at this moment| at present| just now| currently| from here)*";

/** What one's device is asked for, with the reason or a condition beside it. */
export const englishDeviceAsides: readonly ToolWords[] = [
  {
    tool: "fill_form",
    changes: false,
    slots: { text: { type: "text" } },
    allOf: ["text"],
    says: [
      `{polite}(?:put|write|type|enter|place|insert|fill|paste|prepare|leave|draft)(?: ${words})? (?:in|into|to) ${box}${unsent}: ?{text}`,
      `${unsent.replace("(?:,? ", "(?:")} (?:please )?(?:put|write|type|enter|place|insert|paste)(?: ${words})? (?:in|into|to) ${box}: ?{text}`,
      `{polite}(?:prepare|draft|fill in)(?: for me)?(?: ${words})?${unsent}: ?{text}`,
    ],
  },
  {
    tool: "ask_location",
    changes: false,
    with: { reason: "You asked how far it is." },
    slots: {},
    says: [
      `(?:how far|how many (?:kilomet(?:er|re)s|km|miles)) (?:away )?(?:am i|are we|is it)${now}(?: away)?(?: from| to)? (?!(?:the |my |our )?(?:goal|target|budget|limit|end|finish|done|moon|sun|stars?|mars)(?![a-z]))(?:my |the )?[^\\s⟦⟧,:?!][^⟦⟧,:?!]{1,40}`,
      `how far(?: away)? (?:is|are) (?!(?:the |my |our |we|i |it )(?:[a-z]+ )?(?:goal|target|budget|along|limit))(?:my |the )?[^\\s⟦⟧,:?!][^⟦⟧,:?!]{0,40} from (?:here|where (?:i am|we are)|me|us|my (?:current )?(?:location|position))${now}`,
    ],
  },
  {
    tool: "ask_location",
    changes: false,
    with: { reason: "You asked where you are." },
    slots: {},
    says: [
      `(?:at|in|on) (?:which|what) (?:place|spot|town|city|village|street|road|address|part of (?:the )?(?:town|city)) (?:am i|are we)${now}(?: standing| staying)?`,
      `(?:what|which) (?:town|city|village|street|road|place|spot|area|district|part of (?:the )?(?:town|city)) (?:am i|are we)${now} (?:in|at|on)${now}`,
      `(?:what|which) (?:is|'s) (?:the )?(?:place|town|city|street) (?:where )?(?:i am|we are) (?:in|at|on)?${now}`,
    ],
  },
  {
    tool: "update_profile",
    changes: true,
    slots: {
      digestAt: { type: "moment", alone: "clock", early: true },
      rule: { type: "repeat", to: [""] },
    },
    allOf: ["digestAt"],
    says: [
      `(?:${daily})?,? ?${wish} (?:to )?(?:get|have|receive|read|see|be sent|hear)? ?${digest}(?: sent| delivered)?(?: to me)?(?: ${daily})?(?: to (?:come|arrive|be there|reach me))?`,
      `${digest} (?:should|is to|must|can|shall|may|needs to)(?: now)? (?:come|arrive|reach me|be sent|be there|be delivered|be ready)(?: to me)?(?: ${daily})?(?: from now on| instead| in future)?`,
      `{polite}(?:send|give|bring|deliver)(?: me)? ${digest}(?: to me)?(?: ${daily})?(?: from now on| instead| in future)?`,
      `{polite}(?:let|have) ${digest} (?:come|arrive|reach me|sent)(?: to me)?(?: ${daily})?(?: from now on| instead| in future)?`,
    ],
  },
];
