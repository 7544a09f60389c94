import type { ToolWords } from "../catalogue.ts";
import { ofOutsiders } from "./keys/easy.ts";

const calendar = "(?:my |the |our )?(?:calendar|agenda|diary|schedule|planner)";
const inCalendar = `(?: (?:in|on|from|off|out of|to|into) ${calendar})?`;
const noted = `(?:,? (?:so |and )?(?:please |kindly |(?:could|can|would) you (?:please )?)*(?:put|mark|note|enter|add|write|pop|stick|save|pencil|get) (?:it|that|this|them)(?: down)? (?:in|into|on|to) ${calendar}(?: please)?|,? (?:and )?(?:i|we)(?:'d| would) like (?:to have )?(?:it|that|this) (?:in|on) ${calendar}|,? (?:please )?(?:mark|block) (?:the|that) (?:whole )?days? (?:in|on) ${calendar})`;
const allDay = "(?:an? |the )?(?:new )?(?:all[- ]day|whole[- ]day|full[- ]day)";

/** What people put into their calendar, as they speak of it. */
export const englishEventSayings: readonly ToolWords[] = [
  {
    tool: "create_event",
    changes: true,
    slots: {
      days: { type: "range", to: ["start", "end", "start"] },
      rule: { type: "repeat" },
      title: { type: "name" },
    },
    allOf: ["days", "title"],
    says: [
      `(?:{polite}(?:add|create|make|put|enter|set up|book|note)(?: me)?|i(?:'d| would) like|(?:i|we) (?:want|need)) ${allDay} (?:event|entry|appointment)${inCalendar}(?: (?:for|called|named|about)| ?:)? ?{title}`,
      `{polite}(?:add|create|make|enter|set up|book|note|plan|schedule) (?:an? |the )(?:new )?(?:all[- ]day|whole[- ]day|full[- ]day) (?!event|entry|appointment){title}${inCalendar}`,
      `{polite}(?:block|reserve|keep|book|mark)(?: off)? (?:the |my |our )?(?:whole|entire|full|all)[- ]?day(?: (?:free|off))?${inCalendar} (?:for|as) (?:the |my |our |an? )?{title}${inCalendar}`,
      `{polite}(?:add|create|make|put|enter|set up|book|note|mark) {title}${inCalendar} as ${allDay}(?: (?:event|entry|appointment))?${inCalendar}`,
      `(?:i|we)(?:'ll| will|'m|'re| am| are)?(?: be)? (?:at|in|on) (?:the |an? )?{title}${noted}`,
      `(?:i'm|we're|i am|we are|i'll be|we'll be) away,? (?:so )?(?:please )?(?:put|enter|note|add) (?:that|it) (?:in|into|on) ${calendar} as {title}`,
    ],
  },
  {
    tool: "create_event",
    changes: true,
    slots: {
      durationMinutes: { type: "minutes" },
      start: { type: "moment", to: ["start", "end"], sure: true },
      rule: { type: "repeat" },
      title: { type: "name" },
    },
    allOf: ["start", "title"],
    says: [
      `(?:{polite}(?:add|create|make|put|enter|set up|note)|i(?:'d| would) like|(?:i|we) (?:need|want)) (?:an? |the )?(?:new )?(?:entry|event|appointment)${inCalendar} (?:for|called|named|about|with)(?: the| my| an?)? {title}`,
      "(?:i(?:'m| am)|we(?:'re| are)) (?:having|getting) (?:an? |my |our )(?!baby|idea|cold|good|great|hard|drink){title}",
      "(?:[^\\s⟦:,]+ ){1,3}and i (?:are|will be|'re) (?:meeting(?: up)?|getting together|going out) for (?:an? )?{title}",
      `{polite}(?:stick|squeeze|slot|pencil|pop|jot) (?:the |my |our |an? )?{title} (?:in|into|on) ${calendar}`,
      `{polite}(?:note|write|enter|put)(?: down)? (?:in|into|on) ${calendar} that (?:i have |i've got |we have |there's |there is )?(?:an? |the |my )?{title}`,
      `(?!${ofOutsiders})(?:the |an? |our |my )?{title} (?:is coming|are coming|will come|will be coming|comes|come|will be here|is here)(?: (?:to us|round|over|by|here|back|(?:to us )?for (?:dinner|lunch|coffee|tea|a visit)|to (?:visit|stay|see us|dinner|lunch)(?: us)?))?`,
      `there(?:'s| is|'ll be| will be) (?:an? |the |my |our )?(?!no |not |nothing |only |just |still |nowhere |.*(?:storm|rain|snow|frost|sale|strike|lots?|chance|problem|news|nothing|way)(?: |$)){title}`,
    ],
  },
  {
    tool: "create_event",
    changes: true,
    slots: {
      days: { type: "range", to: ["start", "end", "start"] },
      rule: { type: "repeat" },
      title: { type: "text" },
    },
    allOf: ["days", "title"],
    says: [
      `(?!if |don't |do not |should |what |when |i'm away|we're away)(?:there(?:'s| is| are| will be|'ll be) (?:an? )?|(?:i|we)(?: have|'ve got| have got) (?:an? )?)?(?<title>[^⟦,:]{3,60}?)(?: (?:is|are|takes place|happens|starts|begins))?(?: from now on)?${noted}`,
    ],
  },
  {
    tool: "create_event",
    changes: true,
    slots: {
      durationMinutes: { type: "minutes" },
      start: { type: "moment", to: ["start", "end"], sure: true },
      rule: { type: "repeat" },
      title: { type: "text" },
    },
    allOf: ["start", "title"],
    says: [
      `(?!if |don't |do not |should |what |when )(?:there(?:'s| is| are| will be|'ll be) (?:an? )?|(?:i|we)(?: have|'ve got| have got) (?:an? )?)?(?<title>[^⟦,:]{3,60}?)(?: (?:is|are|takes place|happens|starts|begins))?(?: from now on)?${noted}`,
    ],
  },
];
