import type { KeyWords, Slot } from "../../catalogue.ts";

const rule: Slot = { type: "repeat" };
const list = "(?:my |the |our )?(?:to-?do|to do|task|tasks|todo)(?: list|s)?|(?:my |the |our )?list";
const remindMe =
  "(?:(?:set|add|create|give me|make|put|new|schedule|(?:i|we)(?: need| want|'d like))(?: up)? )?(?:me )?(?:an? |the )?reminders?(?: for me)?(?: (?:to|that|about|of|for|saying|:))?|(?:please )?(?:remind(?: me)?|ping(?: me)?|nudge(?: me)?|notify(?: me)?|alert(?: me)?|buzz(?: me)?|warn(?: me)?|poke(?: me)?)(?: (?:to|that|about|of|for|when|it's time to))?|(?:don't|do not) let me forget(?: (?:to|that|about))?|(?:give me a (?:shout|nudge|ping|heads up|poke|buzz))(?: (?:to|that|about|for))?|(?:i|we) (?:mustn't|must not|should not|shouldn't) forget(?: (?:to|about))?|tell me(?= to)(?: to)?";
const notSet =
  "no need|have to remind|cancel|delete|remove|drop|stop|what|which|my reminders|show|list my|have i|do i|turn off|never|not remind|don't remind|all reminders|get rid of|my brother|him|her|them|km";
const finished =
  "renewed|paid|called|sent|written|wrote|bought|booked|finished|done|did|completed|fixed|cleaned|washed|returned|picked up|signed|filed|posted|mailed|ordered|repaired|painted|emptied|watered|fed|taken out|took out|submitted|answered|emailed|phoned|rung|rang|checked|walked|vacuumed|ironed|mowed|collected|handed in|prepared|dropped off|cancelled|backed up|sorted(?: out)?|dealt with|replied to|handed (?:back|over)|(?:taken|brought|given) back|took back|hung up|put away|cleared out|tidied(?: up)?|hoovered|mopped|swept|planted|pruned|descaled|defrosted|registered";

const priority: Slot = {
  type: "choice",
  values: {
    urgent:
      "(?:,? ?(?:it's|it is|that's|and it's|this is) )?(?:urgent(?:ly)?|(?:top|highest)[- ]priority|asap)",
    high: "(?:,? ?(?:it's|it is|that's|and it's|this is) )?(?:high[- ]priority|important|(?:with |at )?(?:a )?high priority|priority high)",
    low: "(?:,? ?(?:it's|it is|that's|and it's|this is) )?(?:low[- ]priority|(?:with |at )?(?:a )?low priority|priority low|not urgent|no hurry|no rush)",
  },
};

/** Tasks and reminders. */
export const taskKeys: readonly KeyWords[] = [
  {
    tool: "create_task",
    changes: true,
    slots: {
      dueOn: { type: "day" },
      rule,
      priority,
      title: { type: "text", ask: "What is to be done?" },
    },
    cues: [
      `(?:an? |the |to |on |onto )*(?:new )?(?:${list.replace("|(?:my |the |our )?list", "")})(?: item)?(?:(?: (?:to|that i|for me to|called|named|saying))? ?:?)`,
    ],
    also: ["{note}|new|i have|there's", "due(?: (?:on|by))?|deadline|by"],
    rest: "title",
    before: true,
    unless:
      "done|complete(?:d)?|finish(?:ed)?|tick|cross|check off|show|what|which|are|mark|to do (?:the|it|this|that|so)|same|shopping|packing|delete|remove|remind|how|my tasks|my to-?dos|do i|a lot|lots|plenty|nothing|so much|enough|(?:i|we) (?:don't|do not|needn't|no longer)|drop|scrap|any ?more",
  },
  {
    tool: "create_task",
    changes: true,
    slots: {
      dueOn: { type: "day" },
      parent: { type: "name", bare: "task|to-?do", ask: "Of which task?" },
      title: { type: "text", ask: "What is to be done?" },
    },
    cues: ["(?:as )?(?:an? |the )?(?:new )?sub-?tasks?(?: (?:called|named|:))?"],
    also: ["{note}|new", "(?:due|by)(?= ?¦)"],
    leads: { parent: "(?:of|to|under|for|in)(?: the| my| our)*(?: (?:task|to-?do))?" },
    rest: "title",
    before: true,
    unless: "done|complete|tick|delete|remove|what|which|show",
  },
  {
    tool: "create_task",
    changes: true,
    slots: { dueOn: { type: "day" }, rule, priority, title: { type: "text" } },
    anyOf: ["dueOn", "rule", "priority"],
    cues: [
      "^(?:still )?(?:need|have|got) to|(?:i|we)(?:'ve| have)? (?:need to|have to|must|got to|gotta|should not forget to|mustn't forget to|ought to|am supposed to|have got to)|(?:don't|do not) forget to|remember to|i need to remember to",
    ],
    rest: "title",
    unless: "at ⟦v\\d+⟧ ⟦|spend|pay ⟦|pack|if|budget",
  },
  {
    tool: "complete_task",
    changes: true,
    slots: { task: { type: "text", ask: "Which task is done?" } },
    cues: [
      "mark|set(?=.* (?:done|complete|completed|finished)$)|tick(?:ed)?|check(?:ed)?|cross(?:ed)?|complete[d]?|finish(?:ed)?|close[d]?|(?:i'm|i am|we're) (?:done|finished)(?: with)?|(?:is|are|was|has been|have been|all)(?: now| all| already)? (?:done|finished|complete[d]?|sorted|taken care of)|done(?: with)?:?",
    ],
    also: [
      `(?:from|on|off|in) (?:${list})`,
      "(?:as )?(?:done|complete[d]?|finished)|off",
      "(?:the |my )?(?:task|to-?do)(?: (?:of|to|called|:))?",
    ],
    rest: "task",
    before: true,
    unless:
      "shopping|grocery|packing|packed|bought|trip|when|what|which|list of|not|[a-z]+n't|⟦v\\d+⟧ .*⟦|reminder|calendar|in|out|my name|units|budget|odometer|expense",
  },
  {
    tool: "complete_task",
    changes: true,
    with: { done: false },
    slots: { task: { type: "text", ask: "Which task?" } },
    cues: ["reopen|re-open|uncheck|untick|unmark|mark .* as (?:not done|open|undone)(?= ?$)"],
    also: [`(?:from|on|off|in) (?:${list})`, "(?:the |my )?(?:task|to-?do)"],
    rest: "task",
    unless: "packed|packing|shopping|bought",
  },
  {
    tool: "complete_task",
    changes: true,
    slots: { task: { type: "text", never: ".*,? so .*|.*, .*" } },
    allOf: ["task"],
    cues: [
      `(?:i|we)(?: have|'ve)(?: just| already| finally)? (?:${finished})|(?:i|we) (?:just |finally |already )?(?:${finished})(?= (?:the|my|our) )`,
    ],
    rest: "task",
    unless:
      "⟦v\\d+⟧.*⟦|shopping|packed|tyres|oil|not|cross|tick|check|strike|trip|subscription|membership|everything|lunch|dinner|breakfast|coffee|budget|list",
  },
  {
    tool: "list_tasks",
    changes: false,
    slots: {
      due: { type: "range", to: ["", "dueBy", "dueBy"] },
      state: {
        type: "choice",
        values: { done: "done|completed|finished|ticked off|closed", open: "open|pending|unfinished" },
      },
    },
    cues: [
      "tasks?|to-?dos?(?: list)?|to do(?: list)?|todo(?: list)?|(?:have|need|got|supposed|left|still|things?|stuff|want) to (?:do|get done|finish|take care of)|chores|errands|(?<=which |what |any |my )jobs|on my plate",
    ],
    also: ["due|open|pending|unfinished|outstanding|overdue|get done|finish|list|by|before|until"],
    unless: "shopping|pack|calendar|buy|reminders?|add|delete|mark",
  },
  {
    tool: "set_reminder",
    changes: true,
    slots: {
      inMinutes: { type: "fromNow" },
      rule,
      text: { type: "text", never: "repeats?", ask: "What should I remind you of?" },
    },
    allOf: ["inMinutes"],
    cues: [remindMe],
    rest: "text",
    before: true,
    unless: notSet,
  },
  {
    tool: "set_reminder",
    changes: true,
    slots: {
      at: { type: "moment", at: "09:00", ask: "When should I remind you?" },
      rule,
      text: { type: "text", never: "repeats?", ask: "What should I remind you of?" },
    },
    cues: [remindMe],
    rest: "text",
    before: true,
    unless: notSet,
  },
  {
    tool: "set_reminder",
    changes: true,
    with: { text: "wake up" },
    slots: { at: { type: "moment", early: true, ask: "At what time?" }, rule },
    cues: ["wake(?: me)?(?: up)?|alarm(?: clock)?|get me up"],
    also: ["{set}|need|i|give me"],
    unless: "cancel|delete|what|turn off",
  },
  {
    tool: "list_reminders",
    changes: false,
    slots: {},
    cues: ["reminders|(?:remind(?:ing)?|reminded) (?:me )?(?:of|about)"],
    also: ["set|active|pending|scheduled|waiting"],
    unless: "cancel|delete|remove|add|to",
  },
  {
    tool: "cancel_reminder",
    changes: true,
    slots: { reminder: { type: "name", ask: "Which reminder?" } },
    cues: [
      "cancel|delete|remove|drop|stop|turn off|get rid of|clear|scrap|dismiss|switch off|kill|no need to|(?:you )?(?:don't|do not) (?:need|have) to|no need for|no more|(?:i )?(?:don't|do not|no longer) (?:need|want)",
      "(?:the |my |that |a )?(?:remind(?:er|ers|ing)?(?: me)?|reminders?|alarm)(?: (?:about|for|to|of|that|on))?|be reminded (?:to|of|about)",
    ],
    also: ["any ?more|anymore|any longer"],
    rest: "reminder",
    before: true,
    unless: "task|event|all|an? reminder",
  },
];
