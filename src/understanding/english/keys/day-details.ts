import type { KeyWords, Slot } from "../../catalogue.ts";

const event: Slot = {
  type: "name",
  never: "(?:the )?(?:whole|entire|complete|full|this|that)|(?:.* )?series",
};
const rule: Slot = { type: "repeat" };
const scope: Slot = {
  type: "choice",
  values: {
    series:
      "(?:the )?(?:whole|entire|complete|full)(?: [a-z]+)? series|series|(?:all|every one) of (?:them|the (?:occurrences|sessions|dates))|all (?:future |upcoming |following )?(?:occurrences|sessions|dates|times|events|ones)|for good|forever|altogether|completely|every (?:single )?(?:one|time|occurrence|week)",
  },
};
const cal =
  "(?:in|to|into|on|from|off|out of) (?:my |the |our )?(?:calendar|agenda|diary|schedule|planner)|calendar|agenda|diary";
const kind = "appointment|event|entry|events";
const other =
  "task|to-?do|list|remind|reminder|budget|pantry|recipe|packing|meal plan|menu|group|post|expense|subscription|membership|goal|fund|odometer|stops?|trip|paying|payment";

/** The rarer things of the calendar: series, hours, what takes place without a word that says so. */
export const dayDetailKeys: readonly KeyWords[] = [
  {
    tool: "move_event",
    changes: true,
    slots: { to: { type: "moment", alone: "either" }, event },
    allOf: ["to", "event"],
    cues: ["put|move|set|have|make|do|let's have", "instead"],
    also: [cal, `(?:the |my )?(?:${kind})(?= ¦|$|¦)`, "to"],
    rest: "event",
    unless: `${other}|instead of|not`,
  },
  {
    tool: "cancel_event",
    changes: true,
    slots: { scope, on: { type: "day" }, event },
    allOf: ["scope", "event"],
    cues: ["cancel|call off|delete|remove|drop|scrap|skip|take|clear|get rid of|stop|end"],
    also: [cal, `(?:the |my )?(?:${kind})`, "off|out|of"],
    rest: "event",
    unless: `${other}|milk|shopping|⟦v\\d+⟧ (?:expense|for)|netflix|spotify`,
  },
  {
    tool: "move_event",
    changes: true,
    slots: { durationMinutes: { type: "minutes" }, event },
    allOf: ["durationMinutes", "event"],
    cues: ["shorten|extend|lengthen|cut|limit|prolong|trim|reduce|stretch"],
    also: [cal, "to|down to|only|down|out|(?:the )?(?:length|duration)(?: of)?"],
    rest: "event",
    has: "(?:to|to last) ⟦v\\d+⟧",
    unless: `${other}|by|task|timer`,
  },
  {
    tool: "move_event",
    changes: true,
    slots: { to: { type: "moment", alone: "either" }, scope, event },
    allOf: ["scope", "event", "to"],
    cues: ["move|reschedule|shift|postpone|push|put|bring|change|switch"],
    also: [cal, `(?:the |my )?(?:${kind})`, "to|of"],
    rest: "event",
    unless: other,
  },
  {
    tool: "cancel_event",
    changes: true,
    slots: { on: { type: "day" }, event },
    allOf: ["event"],
    cues: [
      "(?:i |we )?(?:can't|cannot|can not|won't|will not|won't be able to) (?:make (?:it to )?|go to|come to|attend)|(?:i'm|we're|i am|we are) (?:not going to|skipping|not coming to)|(?:is|has been|was) (?:cancelled|canceled|called off)|not going to",
    ],
    also: [cal, `(?:the |my )?(?:${kind})(?= ¦|$|¦)`, "any ?more|so|please|after all"],
    rest: "event",
    before: true,
    unless: `${other}|⟦v\\d+⟧.*⟦|⟦v\\d+⟧ (?:euros|dollars)|netflix|spotify|gym membership|and|but|because|before|until|yet`,
  },
  {
    tool: "create_event",
    changes: true,
    slots: {
      durationMinutes: { type: "minutes" },
      start: { type: "moment", to: ["start", "end"], sure: true },
      rule,
      title: { type: "name" },
    },
    allOf: ["start", "title"],
    cues: [
      "{note}|new|book|schedule|plan|arrange|organi[sz]e|set up|fix|block|reserve|pencil in|enter|slot in|(?:i|we)(?:'ve| have)?(?: got)?(?: to (?:be|go)(?: at| to)?)?|(?:i|we)(?:'m|'re| am| are) (?:seeing|meeting|having|going to|visiting|picking up|at|due at)|there(?:'s| is)|is|are|takes place",
    ],
    also: [
      cal,
      "(?:an? |the |my )?(?:new )?(?:calendar )?(?:event|entry|date)(?: (?:called|named|for|to|with|about|at|:))?",
      "(?:an? |the )?(?:slot|time|appointment)(?: for)(?= )",
      "it's|it is|that's|which is|is|will be|starts?|starting|begins?|takes place|happens|lasts|lasting|me|us|please|down|in|for",
    ],
    leads: { title: "(?:called|named|titled)" },
    rest: "title",
    before: true,
    unless: `${other}|shopping|what|when|which|how|did|move|cancel|km|litres|spent|paid|dish|eat|cook|instead|find|look|search|free|storm|rain|snow|frost|sale|strike|problem|thought|hoped|wished`,
  },
  {
    tool: "list_agenda",
    changes: false,
    slots: { days: { type: "range", to: ["from", "to", "day"] } },
    anyOf: ["days"],
    cues: [
      "what|what's|whats|anything|show|list|read|tell|how|do|am|is|are|my|give|busy|plans?|full|look",
      "calendar|agenda|diary|schedule|plans?|planned|planning|scheduled|events?|appointments?|meetings?|on|busy|happening|going on|day|week|weekend|look|coming up|lined up|ahead|booked|doing|up to|in store|got|have",
    ],
    also: ["me|for me|like|got|on|coming up|full|free|entries|happening"],
    unless:
      "tasks?|to do|todo|reminders?|trips?|spen[dt]|budget|due|pay|paid|income|meals?|eat|cook|posts?|savings?|packed|slots?|available|list|expenses?|earn(?:ed)?|buy|bought|cost|bills?|saved|free|menu|dinner|lunch|breakfast|fuel|drive",
  },
  {
    tool: "list_agenda",
    changes: false,
    slots: { search: { type: "name" } },
    allOf: ["search"],
    cues: ["when|what time|which day|what day|at what time|how soon|what date|on which (?:day|date)"],
    also: [
      "(?:is|are|was|do|does|did|'s|will)? ?(?:i|we|my|our|the)? ?(?:have|see|seeing|meet|meeting|need to be at|go to|going to|got|start|starts|begin|begins|end|take place|happen|happening)?",
      "appointment(?: at| with)?|next|again|scheduled|on my calendar|supposed to be at|due at",
    ],
    rest: "search",
    unless:
      "free|due|service|expires?|run out|runs out|rent|trip|available|inspection|oil|bill|salary|paid|pay|time for|fit|squeeze|last|insurance|reminder|remind|did|task",
  },
  {
    tool: "find_free_slots",
    changes: false,
    slots: {
      durationMinutes: { type: "minutes" },
      days: { type: "range", to: ["from", "to", "day"] },
      hours: {
        type: "hours",
        from: "after|from|not before|no earlier than|any time after|starting|starting at",
        until: "before|until|by|no later than|till",
      },
    },
    anyOf: ["durationMinutes", "hours", "days"],
    cues: [
      "free|available|availability|slots?|gaps?|windows?(?= of )|(?<=(?:find|need|have|there) (?:me )?an? )window|to (?:myself|ourselves)|squeeze|fit|openings?|spare|room for|time for|(?:have|find|got|get|make)(?: (?:me|any|some|the|enough))* time",
    ],
    rest: "*",
    unless: "group|groups|cheap|screen|conversation|chat|spent|list|recipe|packing|pack|cost|free of",
  },
];
