import type { KeyWords, Slot } from "../../catalogue.ts";
import { dishes } from "../dishes.ts";
import { occasions } from "../occasions.ts";

const length: Slot = { type: "minutes" };
const rule: Slot = { type: "repeat" };
const days: Slot = { type: "range", to: ["from", "to", "day"] };
/** "On Saturday night": of a day all is shown. */
const hours: Slot = { type: "hours", to: ["", ""], from: "after|from", until: "before|until" };
const event: Slot = {
  type: "name",
  ask: "Which event?",
  never: `(?:.* )?(?:${dishes})|(?:first|second|third|last|next)(?: (?:one|entry))?|entry|value|menu|meal plan|.* (?:wants?|wanted|needs?|needed|asked|said|says) .*|(?:the )?(?:whole|entire|complete)|(?:.* )?series|.* reminder(?: off| back)?`,
};
const cal =
  "(?:in|to|into|on|from|off|out of) (?:my |the |our )?(?:calendar|agenda|diary|schedule|planner)|calendar|agenda|diary";
const kind = "appointment|event|entry";
const moveWords =
  "move|reschedule|shift|postpone|push|put off|put back|put|bring|delay|change|switch|swap|rearrange|make|pull|rebook|moved|push(?:ed)?|set|have";
const anEvent = `calendar|agenda|diary|schedule|planner|series|meetings?|${kind}|${occasions}`;
/** "Bin the old sofa", "take the rubbish out tomorrow", "drop the kids at school". */
const notCancelled = `(?:bin|clear|scratch|take|get rid of|delete|remove)(?!.* (?:${anEvent})(?: |$))|(?:skip|drop|cross out)(?!.*(?:⟦| (?:${anEvent})(?: |$)))|drop .* (?:at|off|round)`;
const other =
  "task|to-?do|list|remind|reminder|budget|pantry|recipe|packing|meal plan|menu|group|post|expense|subscription|membership|goal|fund|odometer|stops?|trip|standing order|exchange rate|income|savings|category";

/** The calendar. */
export const dayKeys: readonly KeyWords[] = [
  {
    tool: "create_event",
    changes: true,
    slots: {
      durationMinutes: length,
      start: { type: "moment", to: ["start", "end"], sure: true },
      rule,
      title: { type: "name", ask: "What is it called?" },
      location: { type: "name" },
    },
    anyOf: ["start"],
    cues: [
      "book(?! club| group| fair| shop)|schedule|plan|put|add|arrange|set up|create|make|block(?: (?:out|off))?|pencil in|pencil|enter|slot in|organi[sz]e|note|mark|fix|(?:i|we)(?: have|'ve got|'ve| have got|'m having|'re having|'m| am)(?: an?| my| the| our)?|there's|there is|new|got",
    ],
    also: [
      cal,
      `(?:an? |the |my )?(?:new )?(?:calendar )?(?:event|appointment|entry)(?: (?:called|named|for|to|with|about|at|:)(?= (?!the)))?|in(?= ?(?:$|¦|⟦))`,
      "me",
      "(?:an? |the )?(?:slot|time)(?: for)(?= )",
    ],
    leads: { title: "(?:called|named|titled)" },
    rest: "title",
    before: true,
    unless: `${other}|shopping|what|when|which|how|did|move|cancel|km|litres|spent|paid|instead|storm|rain|snow|frost|sale|strike|problem`,
  },
  {
    tool: "create_event",
    changes: true,
    slots: { days: { type: "range", to: ["start", "end", "start"] }, rule, title: { type: "name" } },
    allOf: ["days"],
    cues: [
      `${cal}|(?<title>(?:[^\\s⟦¦]+ ){0,3}(?:birthday|anniversary|vacation|holidays?|wedding|day off|conference|festival|party|concert))`,
    ],
    also: [
      cal,
      "(?:book|schedule|plan|put|add|arrange|set up|create|make|block(?: (?:out|off))?|pencil in|enter|mark|note|it's|it is|i have|we have)",
      "as|,? ?(?:all[- ]day|(?:the )?(?:whole|full|entire) days?)|(?:an? )?(?:event|appointment)",
    ],
    rest: "title",
    before: true,
    unless: `${other}|shopping|what|when|which|how|did|move|cancel`,
  },
  {
    tool: "create_event",
    changes: true,
    slots: {
      durationMinutes: length,
      start: { type: "moment", to: ["start", "end"], sure: true },
      rule,
      title: { type: "name" },
    },
    allOf: ["start", "title"],
    cues: [],
    rest: "title",
    before: true,
    unless: `${other}|shopping|what|when|which|how|did|move|cancel|km|litres|spent|paid|remind|delete|remove|free|find|look|search|need|buy|pay|earned|got|sold|is|was|are|were|has|had|leaves?|departs?|opens?|closes?|asked|wants|wanted|said|told|plays|works|teaches|instead|if|call off|postpone|push|shift|€|reschedule|have to|must|there's|there is|there are`,
  },
  {
    tool: "list_agenda",
    changes: false,
    slots: { days, hours },
    cues: [
      "on|plans?|planned|planning|scheduled?|happening|calendar|agenda|diary|events?|appointments?|meetings?|going on|busy|doing|up to|(?:my|our|the) (?:day|week|weekend|month)|(?:day|week|weekend|month|⟦v\\d+⟧) look|booked|anything|what does ⟦v\\d+⟧|commitments|what do i have|lined up|on the cards|in the pipeline|in store|overlap(?:s|ping)?|clash(?:es|ing)?|conflict(?:s|ing)?|collide|double[- ]booked|(?:run|take|talk|walk) (?:me|us) through|how (?:full|busy|packed|crowded)(?: is| are)?|how(?:'s| is| does)(?= (?:my|our|the|⟦))",
    ],
    also: [
      "overlap(?:s|ping)?|clash(?:es|ing)?|conflict(?:s|ing)?|collide|with each other|look(?:ing)?(?: like)?|planned|scheduled|happening|calendar|agenda|diary|events?|appointments?|meetings?|booked|(?:my|our|the) (?:day|week|weekend|month)|like|lined up|for me|full|day|week",
    ],
    unless:
      "task|tasks|to do|todo|list|free|reminder|reminders|trip|trips|spent|spend|budget|group|due|pay|income|meal|eat|cook|posts?|savings?|packed|slot|slots|available|time",
  },
  {
    tool: "list_agenda",
    changes: false,
    slots: { days, search: { type: "name" } },
    cues: [
      "(?:when|what time|which day|what day|on which day|at what time)(?:'s| is| are| do i have| have i got| do i see| do i meet| am i (?:seeing|meeting)| does| did)?",
    ],
    also: ["start(?:s)?|happening|take place|scheduled|again|on my calendar|appointment(?= ¦|$|¦)"],
    leads: {},
    rest: "search",
    unless:
      "free|due|service|expire|run out|rent|trip|available|inspection|oil|bill|salary|paid|time for|fit|squeeze|need|last",
  },
  {
    tool: "move_event",
    changes: true,
    slots: { days: { type: "range", to: ["on", "to"] }, event },
    allOf: ["days"],
    cues: [moveWords],
    also: [`(?:my |the )?(?:${kind})`, "to"],
    rest: "event",
    unless: `${other}|calendar for|expense|category|book`,
  },
  {
    tool: "move_event",
    changes: true,
    slots: { byMinutes: length, event },
    allOf: ["byMinutes"],
    cues: [moveWords],
    also: [`(?:${kind})(?= ¦|$|¦)`, "back|later|out|further|after", "by|start|starts"],
    rest: "event",
    unless: `${other}|forward|earlier|up|last|long|sooner|shorten|extend`,
  },
  {
    tool: "move_event",
    changes: true,
    slots: { byMinutes: { type: "minutes", negative: true }, event },
    allOf: ["byMinutes"],
    cues: [moveWords, "forward|earlier|up|ahead|sooner"],
    also: [`(?:${kind})(?= ¦|$|¦)`, "by|start"],
    rest: "event",
    unless: other,
  },
  {
    tool: "move_event",
    changes: true,
    slots: { durationMinutes: length, event },
    allOf: ["durationMinutes"],
    cues: [
      "make|extend|shorten|lengthen|cut|change|set|limit|prolong|trim",
      "last|long|to|extend|shorten|lengthen|duration|only",
    ],
    also: ["(?:the )?(?:length|duration)(?: of)?|take|only|long|to"],
    rest: "event",
    unless: `${other}|by`,
  },
  {
    tool: "move_event",
    changes: true,
    slots: {
      to: { type: "moment", alone: "either", last: true, ask: "To which day or time?" },
      on: { type: "day" },
      event,
    },
    cues: [`(?:${moveWords})`],
    also: [
      `(?:${kind})(?= ¦|$|¦)`,
      "instead|to|start|from|back|earlier|later|forward|the (?:date|time|day) of|at the same time|same time",
    ],
    rest: "event",
    allOf: ["event"],
    unless: `${other}|make|put|have|category|name|currency|amount|price|⟦v\\d+⟧ (?:euros|dollars)|budget|instead of|units|away|aside|birthday|into|wrong|salary|should|calendar|set|rent`,
  },
  {
    tool: "cancel_event",
    changes: true,
    slots: { on: { type: "day" }, event },
    cues: [
      "cancel|call off|delete|remove|drop|scrap|skip|scratch|take(?!.* out ?$)|clear|get rid of|cross out|(?:i|we) (?:can't|cannot|won't) make it to|bin",
    ],
    also: [cal, `(?:the |my )?(?:${kind})`, "off|out"],
    rest: "event",
    unless: `${other}|milk|shopping|⟦v\\d+⟧ (?:expense|for)|everything|trial|order|post|message|gym|netflix|spotify|history|account|flight|vehicle|car|van|${notCancelled}`,
  },
  {
    tool: "find_free_slots",
    changes: false,
    slots: {
      durationMinutes: length,
      days,
      hours: {
        type: "hours",
        from: "after|from|not before|no earlier than|any time after|starting|starting at",
        until: "before|until|by|no later than|till",
      },
    },
    cues: [
      "(?:space|room)(?= for)|free(?: (?:time|slots?|evenings?|mornings?|afternoons?|moments?|hours?))?|available|availability|slots?|gaps?|windows?(?= of )|(?<=(?:find|need|have|there) (?:me )?an? )window|(?:have|find|got|get|is there|make)(?: (?:me|any|some|the|enough))* time|squeeze(?: in)?|fit(?: in)?|openings?|spare|open(?= (?:slots?|times?|spots?|windows?|gaps?|hours?))|find(?: me)? ⟦v\\d+⟧",
    ],
    rest: "*",
    unless: "group|groups|cheap|screen|conversation|chat|spent|list|recipe|packing|pack|calendar",
  },
];
