import type { Slot, ToolWords } from "../catalogue.ts";
import { taskChanges } from "./task-changes.ts";

const repeat: Slot = { type: "repeat" };
const remindMe = [
  "{polite}(?:remind me|set an? reminder|give me an? reminder|add an? reminder|create an? reminder|new reminder|reminder)(?: ?:)?(?: (?:to|that|about|of|for))? ?{text}",
  "{polite}(?:remind me|set an? reminder|give me an? reminder|add an? reminder|create an? reminder)(?: (?:to|that|about|of|for))?",
  "(?:don't|do not) (?:let me forget|forget to remind me) (?:to |about |that )?{text}",
  "{polite}(?:ping|nudge|notify) me (?:to|that|about) {text}",
];
const done =
  "renewed|paid|called|sent|written|bought|booked|finished|done|completed|fixed|cleaned|washed|returned|picked up|signed|filed|cancelled|posted|mailed|ordered|repaired|painted|emptied|watered|fed|taken out|submitted|answered";

/** What PAM does herself: "I need to cancel the yoga" asks for it. */
const ofPam =
  "spend|pay|buy|get|pick|know|see|add|log|book|enter|note|record|set|create|make|change|delete|remove|cancel|move|find|check|show|plan|post|share|invite|ask|tell|go|be|have|convert|rename|undo|import|update|correct|mark|complete|leave|join|block|follow|report|open|put|stop|save|schedule|reschedule|track|remember|cross|tick|take|write|send|register|file|store|keep|look|budget|archive|restore|edit|sort|list|shop|pack";

/** How a task is told to come first, or to be part of another: no words of its own. */
const ranked =
  ".*(?:^|[ ,])(?:(?:urgent(?:ly)?|asap)(?!ly)|(?:high|low|top|highest|lowest|urgent)(?:est)?[- ]priority|priority (?:high|low|urgent)|no (?:rush|hurry))|.* as an? sub-?task .*";

const put = "(?:add|create|make|new|note|put|write down|file)";
const aTask = "(?:an? |the )?(?:new )?(?:task|to-?do)(?: item)?";
/** Lists of what is to be done. */
const lists =
  "errands?|chores?|house(?:hold)?|garden|allotment|work|office|school|home|diy|jobs|admin|moving|flat|weekend";
const theList = "(?:the |my |our )?(?:{list} (?:to-?do |task )?list|list {list})";

/** Tasks and reminders. */
export const englishTasks: readonly ToolWords[] = [
  ...taskChanges,
  {
    tool: "set_reminder",
    changes: true,
    slots: {
      inMinutes: { type: "fromNow" },
      rule: repeat,
      text: { type: "text", ask: "What should I remind you of?" },
    },
    allOf: ["inMinutes"],
    says: remindMe,
  },
  {
    tool: "set_reminder",
    changes: true,
    slots: {
      at: { type: "moment", at: "09:00", ask: "When should I remind you?" },
      rule: repeat,
      text: {
        type: "text",
        never: "(?:(?:the|an?) )?(?:day|night|evening|morning|week|hour)",
        ask: "What should I remind you of?",
      },
    },
    says: remindMe,
  },
  {
    tool: "set_reminder",
    changes: true,
    with: { text: "wake up" },
    slots: { at: { type: "moment", early: true, ask: "At what time?" }, rule: repeat },
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
      "(?:you )?(?:(?:don't|do not) (?:need|have) to|needn't|need not|(?:don't|do not)) remind me (?:to|about|of) {reminder} (?:any ?more|any longer|after all|now|again)",
      "(?:you )?(?:(?:don't|do not) (?:need|have) to|needn't|need not) remind me (?:to|about|of) {reminder}",
    ],
  },
  {
    tool: "cancel_reminder",
    changes: true,
    with: { reminder: "wake up" },
    slots: {},
    says: [
      "{polite}(?:cancel|delete|remove|turn off|switch off|drop) (?:the |my )?(?:alarm(?: clock)?|wake-?up call)",
    ],
  },
  {
    tool: "list_tasks",
    changes: false,
    slots: { due: { type: "range", to: ["", "dueBy", "dueBy"] } },
    says: [
      "what do (?:i|we) (?:still )?have to do",
      "what(?:'s| is| else is) (?:still |left )*to be done",
      "what(?:'s| is) (?:still )?(?:left )?(?:on (?:my |the |our )?)?(?:to do|to-do|todo)(?: list)?",
      "{show} (?:me )?(?:all )?(?:of )?{my}(?:open |pending )?(?:tasks|to-?dos?|to do list|to-do list|todo list|task list)(?: (?:that are )?due)?",
      "{my}(?:open |pending )?(?:tasks|to-?dos?|to-?do list|task list)",
      "(?:what|which) tasks (?:are|do i have|have i got)(?: (?:open|due|left|pending))*",
    ],
  },
  {
    tool: "list_tasks",
    changes: false,
    slots: { due: { type: "range", to: ["", "dueBy", "dueBy"] } },
    allOf: ["due"],
    says: ["what(?:'s| is)(?: still| all)? due(?: by| on| until)?"],
  },
  {
    tool: "list_tasks",
    changes: false,
    slots: { dueBy: { type: "choice", asDay: true, values: { "-1": "overdue|late|past due" } } },
    says: [
      "(?:is|are) (?:there )?any(?:thing| tasks?| to-?dos?)?(?: else)?(?: of mine)?(?: that(?:'s| is| are))?(?: already)? {dueBy}",
    ],
  },
  {
    tool: "list_tasks",
    changes: false,
    slots: { list: { type: "name" } },
    says: [
      "{show} (?:me )?(?:all )?(?:of )?(?:the |my |our )?(?:open )?(?:tasks|to-?dos?) (?:on|in|from|of) (?:the |my |our )?(?:list (?:called )?{list}|{list} list)",
      `(?:{show}|what do i have|what have i got)(?: me)?(?: still| left)? ?(?:everything |all )?(?:that(?:'s| is) )?(?:on|in) (?:the |my |our )?(?<list>${lists}) list`,
      `{show} (?:me )?(?:the |my |our )?(?<list>${lists}) list`,
    ],
  },
  {
    tool: "complete_task",
    changes: true,
    slots: {
      task: {
        type: "text",
        never: ".*,? so .*|.*, .*",
        ask: "Which task is done?",
      },
    },
    says: [
      "{polite}(?:mark|set) (?:the |my )?(?:task )?{task} (?:as )?(?:done|complete|completed|finished)",
      "{polite}(?:tick|check|cross) off (?:the |my )?{task} (?:task|to-?do)",
      "{polite}(?:tick|check|cross) off (?:the |my )?(?:task )?{task}",
      "{polite}(?:tick|check|cross) (?:the |my )?(?:task )?{task} off(?: (?:my|the) (?:list|to-do list|tasks))?",
      "{polite}(?:complete|finish|close) (?:the |my )?task {task}",
      "(?:i'm|i am|i have|i've) (?:done|finished)(?: with)? (?:the |my )?(?:task )?{task}",
      `(?:i|we)(?: have|'ve)(?: just| already)? (?:${done}) (?:the |my |our )?{task}`,
      "(?:i|we)(?: just)? (?:called|sent|renewed|wrote|fixed|cleaned|washed|returned|watered|fed|submitted|answered|emptied) (?:the |my |our ){task}",
      "(?:the |my )?{task} (?:task|to-?do) is (?:done|finished|completed?)",
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
      list: { type: "name", never: "shopping|grocery|groceries|packing|to-?do|task|wish|guest" },
      title: { type: "text", never: ranked, ask: "What is to be done?" },
    },
    says: [
      `{polite}${put} ${aTask} (?:for|to|on|in|onto|under) ${theList}(?: to|,)? ?:? ?{title}`,
      `{polite}${put} (?:to|on|onto) ${theList} ?: ?{title}`,
      `(?:{polite}${put} )?${aTask},? (?:of |with )?{priority}(?: priority)? ?: ?{title}`,
      `{polite}${put} {title} (?:to|on|onto) (?:the |my |our )?(?<list>${lists}) list`,
      "{polite}(?:add|create|make|new|note|put|write down)?(?: me)? ?(?:an? |the )?(?:new )?(?:task|to-?do|to do)(?: item)?(?:(?: (?:to|that i|for me to|called)| ?:))? ?{title},? (?:with |at |it's |it is |that's |and it's )?(?:an? )?{priority}",
      "{polite}(?:add|create|make|new|note|put|write down)(?: me)? (?:an? |the )?(?:new )?(?:{priority} )?(?:task|to-?do|to do)(?: item)?(?:(?: (?:to|that i|for me to|called)|:))? ?{title}",
      "{polite}(?:add|create|make|new) (?:an? |the )?(?:new )?(?:{priority} )?(?:task|to-?do)",
      "(?:to-?do|to do|task): ?(?!.*(?:priority|urgent)){title}",
      "{polite}(?:put|add|write) {title} (?:on|to|onto) (?:my |the |our )?(?:(?:to-?do|task|to do) list|tasks|to-?dos|{list} (?:to-?do |task )list)",
    ],
  },
  {
    tool: "create_task",
    changes: true,
    slots: { title: { type: "text", never: ranked } },
    allOf: ["title"],
    says: [
      `(?:i|we) (?:still |also )?need to (?=(?:[a-z]+ (?:the|my|our|an?|up|out)|call|ring|phone) )(?!(?:${ofPam}) ){title}`,
    ],
  },
  {
    tool: "create_task",
    changes: true,
    slots: { dueOn: { type: "day" }, rule: repeat, title: { type: "text", never: ranked } },
    anyOf: ["dueOn", "rule"],
    says: [
      "(?:i|we) (?:need to|have to|must|should not forget to|mustn't forget to|ought to) (?!spend|pay ){title}",
    ],
  },
];
