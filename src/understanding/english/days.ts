import type { Slot, ToolWords } from "../catalogue.ts";
import { dayChanges } from "./day-changes.ts";
import { dishes } from "./dishes.ts";
import { ofOutsiders } from "./keys/easy.ts";

const repeat: Slot = { type: "repeat" };
const length: Slot = { type: "minutes" };
const onDays: Slot = { type: "range", to: ["from", "to", "day"] };
const cal = "(?:my |the |our )?(?:calendar|agenda|diary|schedule)";
const put = "{polite}(?:put|add|enter|book|schedule|plan|make|create|set up|arrange|note|new)";
/** "What is on tomorrow at 5?": the day is told, whatever its hour. */
const anyHour: Slot = { type: "moment", alone: "clock", to: [""] };
const when: Slot = { type: "moment", to: ["start", "end"], ask: "On which day, and at what time?" };
const kinds =
  "meeting|appointment|call|event|lunch|dinner|breakfast|coffee|date|class|lesson|party|interview|session|visit|training|practice|workout|checkup|check-up";

/** The calendar. */
export const englishDays: readonly ToolWords[] = [
  ...dayChanges,
  {
    tool: "move_event",
    changes: true,
    with: {},
    slots: { byMinutes: { type: "minutes" }, event: { type: "name" } },
    anyOf: ["byMinutes"],
    says: [
      "{polite}(?:push|move|shift|postpone|delay|put) (?:the |my |our )?{event} (?:back|later|out)",
      "{polite}(?:postpone|delay) (?:the |my |our )?{event}",
      "{polite}(?:push|move|shift|put) (?:back )(?:the |my |our )?{event}",
    ],
  },
  {
    tool: "move_event",
    changes: true,
    slots: { byMinutes: { type: "minutes", negative: true }, event: { type: "name" } },
    anyOf: ["byMinutes"],
    says: ["{polite}(?:push|move|shift|bring|put) (?:the |my |our )?{event} (?:forward|earlier|up)"],
  },
  {
    tool: "move_event",
    changes: true,
    slots: {
      durationMinutes: length,
      to: { type: "moment", alone: "either", last: true, ask: "To which day or time?" },
      event: {
        type: "name",
        ask: "Which event?",
        never: `(?:.* )?(?:${dishes}|reminder|deadline|due date)(?: (?:off|back))?`,
      },
    },
    says: [
      "{polite}(?:move|reschedule|shift|postpone|change|push|put off) (?:the |my |our )?{event}(?: (?:appointment|event))?",
      "{polite}(?:make|extend|shorten) (?:the |my |our )?{event} last",
    ],
  },
  {
    tool: "move_event",
    changes: true,
    slots: { to: { type: "moment", alone: "either" }, event: { type: "name" } },
    allOf: ["to", "event"],
    says: [
      `(?!${ofOutsiders}|.*(?:deadline|price|train|platform))(?:the |my |our )?{event} (?:has|have|was|were|got|is|has been|have been) (?:now )?(?:moved|rescheduled|pushed back|pushed|postponed|shifted|brought forward|put back|put off)(?: back)?(?: to| until)?`,
      "(?!.*(?:budget|salary|rent|goal|due|odometer|price|rate|cost|score|temperature|water))(?:the |my |our )?{event} (?:is|starts|begins|will be|takes place) now",
      "(?!.*(?:budget|salary|rent|goal|due|odometer|price|rate|cost|score|temperature|water))(?:the |my |our )?{event} now (?:is|starts|begins|takes place)",
    ],
  },
  {
    tool: "move_event",
    changes: true,
    prefers: "first",
    slots: { durationMinutes: length, was: { type: "minutes", to: [""] }, event: { type: "name" } },
    allOf: ["durationMinutes", "was"],
    says: [
      "{polite}(?:make|cut|shorten|extend|change) (?:the |my |our )?{event}(?: to| last)? (?:instead|not|rather than)",
    ],
  },
  {
    tool: "cancel_event",
    changes: true,
    slots: {
      on: { type: "day" },
      event: {
        type: "name",
        never: "(?:.* )?series|(?:whole|entire) (?:thing|lot)|that one|one",
        ask: "Which event?",
      },
    },
    says: [
      `{polite}(?:cancel|delete|remove|drop|take|call off) (?:the |my |our )?{event} (?:appointment|event)(?: (?:from|off|out of|in) ${cal})?`,
      `{polite}(?:delete|remove|take|cancel) (?:the |my |our )?{event} (?:from|off|out of|in) ${cal}`,
      "{polite}(?:cancel|call off) (?!all |every |each )(?:the |my |our )?{event}",
    ],
  },
  {
    tool: "find_free_slots",
    changes: false,
    slots: { durationMinutes: length, days: onDays },
    says: [
      "when (?:am i|are we|will i be) (?:free|available)(?: for)?",
      "when (?:do|could|can|would) (?:i|we) (?:have|find|fit(?: in)?|get|squeeze in)(?: time)?(?: free)?(?: (?:for|to) .{1,60})?",
      "{polite}(?:find|look for|search for|show)(?: me)?(?: an?| some| the)?(?: free| open)? ?(?:time|slots?|gaps?)(?: for .{1,40})?",
      "(?:am i|are we) free",
      "(?:do i|do we) have(?: any)? (?:free )?(?:time|slots?)(?: free)?(?: for .{1,60})?",
      "(?:free|open) (?:slots?|time)",
    ],
  },
  {
    tool: "find_free_slots",
    changes: false,
    slots: {
      durationMinutes: length,
      days: onDays,
      hours: {
        type: "hours",
        from: "after|from|not before|no earlier than|any time after",
        until: "before|until|by|no later than",
      },
    },
    anyOf: ["durationMinutes"],
    says: [
      "{polite}(?:find|look(?: for)?|search(?: for)?)(?: for)?(?: me| us)?(?: an?)?(?: for .{1,40}?)?(?:,? (?:but )?only|,? but)?",
    ],
  },
  {
    tool: "list_agenda",
    changes: false,
    slots: { days: onDays, at: anyHour },
    allOf: ["days"],
    // "What is on Friday?": its "is on" goes with the day.
    says: ["what"],
  },
  {
    tool: "list_agenda",
    changes: false,
    slots: { days: onDays, at: anyHour },
    says: [
      `what(?:'s| is| do i have| have i got| am i doing| are we doing)(?: (?:on|happening|planned|scheduled|up|going on))*(?: (?:on|in) ${cal})?(?: for me)?`,
      `(?:do i have|do we have|have i got|is there) (?:anything|something|any events?|any appointments?|any meetings?)(?: (?:on|planned|scheduled|in ${cal}|on ${cal}))*`,
      `{show} (?:me )?${cal}`,
      "(?:my |our )?(?:calendar|agenda|diary|schedule)",
      "{show} (?:me )?(?:all )?{my}(?:events|appointments|meetings)",
      "(?:how|what) (?:does|is) my (?:day|week)(?: (?:look|looking))?(?: like)?",
    ],
  },
  {
    tool: "list_agenda",
    changes: false,
    slots: { search: { type: "name" } },
    says: [
      "when(?:'s| is| do i have| have i got) (?!.*(?:due|expire|run out|rent|service|salary|paid|insurance|inspection|reminder))(?:the |my |our )?(?:next )?(?:appointment (?:at|with|for) (?:the |my )?)?{search}",
      "(?:what time|which day|on which day) is (?:the |my |our )?{search}",
      "(?:what|which) (?:meetings|appointments|events) (?:do (?:i|we) have|have (?:i|we) got|are there)(?: planned)? (?:with|at) (?:the |my |our )?{search}",
    ],
  },
  {
    tool: "create_event",
    changes: true,
    slots: {
      days: { type: "range", to: ["start", "end", "start"] },
      rule: repeat,
      title: { type: "name" },
    },
    allOf: ["days"],
    says: [
      `${put} {title} (?:in|to|into|on) ${cal}`,
      `${put} (?:an? |the |my |our )?(?<title>(?:[^\\s⟦]+ ){0,3}(?:birthday|anniversary|vacation|holidays?|wedding|day off))`,
    ],
  },
  {
    tool: "create_event",
    changes: true,
    slots: {
      durationMinutes: length,
      start: when,
      rule: repeat,
      title: { type: "name", ask: "What is it called?" },
      location: { type: "name" },
    },
    says: [
      `${put} (?:an? |the )?(?:new )?(?:recurring|repeating|regular|weekly|monthly|one-off) (?:${kinds}|entry)(?: called| named| for| ?:) ?{title}(?: (?:in|to|into|on) ${cal})?`,
      `${put} (?:an? |the )?(?:${kinds})(?: called| named|:) {title}(?: (?:in|to|into|on) ${cal})?`,
      `${put} {title} (?:in|to|into|on) ${cal}`,
      `${put} (?:an? |the )?(?<title>(?:[^\\s⟦]+ )?(?:${kinds})(?: (?:with|at|about|for) [^⟦:,]{1,60})?)`,
      `(?:i|we) have (?:an? |the |my )?(?<title>(?:[^\\s⟦]+ ){0,2}(?:${kinds})(?: (?:with|at|about|for) [^⟦:,]{1,60})?)`,
      `(?:new )?(?:event|appointment|meeting)(?: called|:) {title}`,
    ],
  },
  {
    tool: "create_event",
    changes: true,
    slots: {
      durationMinutes: length,
      start: { type: "moment", to: ["start", "end"], sure: true },
      rule: repeat,
      title: { type: "name", bare: "starts|begins|takes place|meets|is held" },
    },
    anyOf: ["start"],
    says: [
      "{polite}(?:book|schedule|plan|put|add|arrange|block(?: (?:off|out))?(?: for)?|pencil in|enter|reserve) (?:an? |the )?(?:(?:slot|time) (?:for|with|at) (?:the |my )?)?(?!expense|fuel|.*instead)(?<title>[^⟦:,]{3,60})",
      "(?:i|we) have (?:an? |the |my )?(?<title>[^⟦:,]{3,60})",
      `(?!${ofOutsiders})(?!there(?:'s| is| are| was| were) |.* instead$|.* (?:leaves?|departs?|opens?|closes?|shuts|asked|wants|wanted|said|told|says|thinks|hopes|plays|goes|works|teaches|lives|sends|publishes|delivers|broadcasts|sleeps|gets up|eats|drives)(?: |$))(?!.* (?:has|have|had) |find |look |search |when |is |are |do |does |what |which |how |who |any |get |give |show |list |tell |cancel |move |delete |remove |her |his |their |your |make |extend |shorten |drop |block |for |on |to |remind |delete |cancel |buy |pay )(?:an? |the |my )?{title}`,
    ],
  },
];
