import type { Slot, ToolWords } from "../catalogue.ts";

const repeat: Slot = { type: "repeat" };
const length: Slot = { type: "minutes" };
const onDays: Slot = { type: "range", to: ["from", "to", "day"] };
const cal = "(?:my |the |our )?(?:calendar|agenda|diary|schedule)";
const put = "{polite}(?:put|add|enter|book|schedule|plan|make|create|set up|arrange|note|new)";
const when: Slot = { type: "moment", to: ["start", "end"], ask: "On which day, and at what time?" };
const kinds =
  "meeting|appointment|call|event|lunch|dinner|breakfast|coffee|date|class|lesson|party|interview|session|visit|training|practice|workout|checkup|check-up";
const done =
  "renewed|paid|called|sent|written|bought|booked|finished|done|completed|fixed|cleaned|washed|returned|picked up|signed|filed|cancelled|posted|mailed|ordered|repaired|painted|emptied|watered|fed|taken out|submitted|answered";

/** Calendar, tasks and reminders. */
export const englishDays: readonly ToolWords[] = [
  {
    tool: "set_reminder",
    changes: true,
    slots: {
      at: { type: "moment", at: "09:00", ask: "When should I remind you?" },
      rule: repeat,
      text: { type: "text", ask: "What should I remind you of?" },
    },
    says: [
      "{polite}(?:remind me|set an? reminder|give me an? reminder|add an? reminder|create an? reminder|new reminder|reminder)(?: ?:)?(?: (?:to|that|about|of|for))? ?{text}",
      "{polite}(?:remind me|set an? reminder|give me an? reminder|add an? reminder|create an? reminder)(?: (?:to|that|about|of|for))?",
      "(?:don't|do not) (?:let me forget|forget to remind me) (?:to |about |that )?{text}",
      "{polite}(?:ping|nudge|notify) me (?:to|that|about) {text}",
    ],
  },
  {
    tool: "set_reminder",
    changes: true,
    with: { text: "wake up" },
    slots: { at: { type: "moment", ask: "At what time?" }, rule: repeat },
    says: ["{polite}(?:wake me(?: up)?|set (?:an |the |my )?alarm)"],
  },
  {
    tool: "list_reminders",
    changes: false,
    slots: {},
    says: [
      "(?:what|which) reminders (?:do i have|are there|are set|have i set|have i got)",
      "{show} (?:me )?(?:all )?(?:of )?{my}reminders",
      "{my}reminders",
    ],
  },
  {
    tool: "cancel_reminder",
    changes: true,
    slots: { reminder: { type: "name", ask: "Which reminder?" } },
    says: [
      "{polite}(?:cancel|delete|remove|drop|stop) (?:the |my |that )?reminders?(?: (?:about|for|to|of|that) {reminder})?",
      "{polite}(?:cancel|delete|remove|drop|stop) (?:the |my |that )?{reminder} reminder",
      "stop reminding me (?:to|about|of) {reminder}",
    ],
  },
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
      to: { type: "moment", alone: "day", ask: "To which day or time?" },
      event: { type: "name", ask: "Which event?" },
    },
    says: [
      "{polite}(?:move|reschedule|shift|postpone|change|push|put off) (?:the |my |our )?{event}(?: (?:appointment|meeting|event))?",
      "{polite}(?:make|extend|shorten) (?:the |my |our )?{event} last",
    ],
  },
  {
    tool: "cancel_event",
    changes: true,
    slots: { on: { type: "day" }, event: { type: "name", ask: "Which event?" } },
    says: [
      `{polite}(?:cancel|delete|remove|drop|take|call off) (?:the |my |our )?{event} (?:appointment|event|meeting)(?: (?:from|off|out of|in) ${cal})?`,
      `{polite}(?:delete|remove|take|cancel) (?:the |my |our )?{event} (?:from|off|out of|in) ${cal}`,
      "{polite}(?:cancel|call off) (?:the |my |our )?{event}",
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
    slots: { durationMinutes: length, days: onDays },
    anyOf: ["durationMinutes"],
    says: ["{polite}(?:find|look for|search for)(?: me| us)?(?: for .{1,40})?"],
  },
  {
    tool: "list_agenda",
    changes: false,
    slots: { days: onDays },
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
      "when(?:'s| is| do i have| have i got) (?:the |my |our )?(?:next )?{search}",
      "(?:what time|which day|on which day) is (?:the |my |our )?{search}",
    ],
  },
  {
    tool: "list_tasks",
    changes: false,
    slots: { due: { type: "range", to: ["", "dueBy", "dueBy"] } },
    says: [
      "what do (?:i|we) (?:still )?have to do",
      "what(?:'s| is) (?:still )?(?:left )?(?:on (?:my |the |our )?)?(?:to do|to-do|todo)(?: list)?",
      "{show} (?:me )?(?:all )?(?:of )?{my}(?:open |pending )?(?:tasks|to-?dos?|to do list|to-do list|todo list|task list)(?: (?:that are )?due)?",
      "{my}(?:open |pending )?(?:tasks|to-?dos?|to-?do list|task list)",
      "(?:what|which) tasks (?:are|do i have|have i got)(?: (?:open|due|left|pending))*",
    ],
  },
  {
    tool: "complete_task",
    changes: true,
    slots: { task: { type: "text", ask: "Which task is done?" } },
    says: [
      "{polite}(?:mark|set) (?:the |my )?(?:task )?{task} (?:as )?(?:done|complete|completed|finished)",
      "{polite}(?:tick|check|cross) off (?:the |my )?(?:task )?{task}",
      "{polite}(?:tick|check|cross) (?:the |my )?(?:task )?{task} off(?: (?:my|the) (?:list|to-do list|tasks))?",
      "{polite}(?:complete|finish|close) (?:the |my )?task {task}",
      "(?:i'm|i am|i have|i've) (?:done|finished)(?: with)? (?:the |my )?(?:task )?{task}",
      `(?:i|we)(?: have|'ve)(?: just| already)? (?:${done}) (?:the |my |our )?{task}`,
      "(?:i|we)(?: just)? (?:called|sent|renewed|wrote|fixed|cleaned|washed|returned|watered|fed|submitted|answered|emptied) (?:the |my |our ){task}",
      "(?:the )?(?:task )?{task} is (?:done|finished|complete)",
    ],
  },
  {
    tool: "create_task",
    changes: true,
    slots: {
      dueOn: { type: "day" },
      rule: repeat,
      priority: {
        type: "choice",
        values: { urgent: "urgent", high: "high[- ]priority|important", low: "low[- ]priority" },
      },
      list: { type: "name" },
      title: { type: "text", ask: "What is to be done?" },
    },
    says: [
      "{polite}(?:add|create|make|new|note|put|write down)(?: me)? (?:an? |the )?(?:new )?(?:{priority} )?(?:task|to-?do|to do)(?: item)?(?:(?: (?:to|that i|for me to|called)|:))? ?{title}",
      "{polite}(?:add|create|make|new) (?:an? |the )?(?:new )?(?:{priority} )?(?:task|to-?do)",
      "(?:to-?do|task): ?{title}",
      "{polite}(?:put|add|write) {title} (?:on|to|onto) (?:my |the |our )?(?:(?:to-?do|task|to do) list|tasks|to-?dos|{list} (?:to-?do |task )list)",
    ],
  },
  {
    tool: "create_task",
    changes: true,
    slots: { dueOn: { type: "day" }, rule: repeat, title: { type: "text" } },
    anyOf: ["dueOn", "rule"],
    says: [
      "(?:i|we) (?:need to|have to|must|should not forget to|mustn't forget to|ought to) (?!spend|pay ){title}",
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
      title: { type: "name" },
    },
    anyOf: ["start"],
    says: [
      "{polite}(?:book|schedule|plan|put|add|arrange) (?:an? |the )?(?!expense|fuel)(?<title>[^⟦:,]{3,60})",
      "(?:i|we) have (?:an? |the |my )?(?<title>[^⟦:,]{3,60})",
      "(?!for |on |to |remind |delete |cancel |buy |pay )(?:an? |the |my )?{title}",
    ],
  },
];
