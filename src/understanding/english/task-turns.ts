import type { Slot, ToolWords } from "../catalogue.ts";

const noun = "(?:task|to-?do)";
const about =
  "(?: (?:about|with|for|of|to|on|regarding|concerning|called|named)(?: the| my| our)?| ?:| that says)?";
const aTask = `(?:the |my |our |that )?(?:${noun}${about} {task}|{task} ${noun})(?: on (?:my|the) (?:list|to-?do list))?`;
const task: Slot = { type: "name" };
const lists =
  "errands?|chores?|house(?:hold)?|garden|allotment|work|office|school|home|diy|jobs|admin|moving|flat|weekend|holiday|wedding|christmas|uni|car|kids";
/** A list that is surely one of tasks: of a usual name, or called so. */
const theList = `(?:the |my |our )?(?:(?<list>${lists}) (?:to-?do |task )?list|(?:to-?do |task )?list(?:,| that is|,? which is)? (?:called|named) {list}|(?:to-?do|task) list (?!that |which ){list})`;
const notOthers = "(?:shopping|packing|grocery|groceries|wish|guest)";
const listSlot: Slot = { type: "name", never: notOthers, bare: "(?:(?:to-?do|task) )?list" };
const ask = "(?:(?:please|kindly|so|and|then|just|(?:could|can|would|will) you|i'd like you to) )*";

/** What is asked of tasks and changed of them: their day, rank, name and list, and that they are done. */
export const englishTaskTurns: readonly ToolWords[] = [
  {
    tool: "list_tasks",
    changes: false,
    slots: {
      state: { type: "choice", values: { done: "done|finished|completed|ticked off", open: "open|undone" } },
      list: listSlot,
    },
    allOf: ["list"],
    says: [
      `(?:what|which)(?: of (?:the|my|our))? (?:tasks|to-?dos|jobs|things) (?:are|do i have|do we have|have i)?(?: still)? ?(?:{state} )?(?:on|in) ${theList}(?: (?:are|is)(?: still)? {state})?`,
      `(?:what(?:'s| is| do i have| have i got)|is there anything|is anything|anything)(?: still| left)*(?: to be done| to do)? (?:on|in) ${theList}`,
      `{show} (?:me )?(?:the |my |our |all )*(?:{state} )?(?:tasks|to-?dos|jobs|things|everything|what is|what's)(?: that (?:is|are))? (?:on|in|of|from) ${theList}`,
      `{show} (?:me )?(?:the |my |our |all )*(?:tasks|to-?dos|jobs) (?:on|in|of|from) (?:the |my |our )(?!shopping |packing |grocery |to-?do |task )(?<list>[^\\s⟦:,]+) list`,
      `(?:what|which)(?: of (?:the|my|our))? (?:tasks|to-?dos|jobs) (?:are(?: there)?|do i have|do we have|have i got)(?: still)?(?: open)? (?:on|in) (?:the |my |our )(?!shopping |packing |grocery |to-?do |task )(?<list>[^\\s⟦:,]+) list`,
      `{show} (?:me )?${theList}`,
    ],
  },
  {
    tool: "list_tasks",
    changes: false,
    slots: { search: { type: "name" } },
    allOf: ["search"],
    says: [
      `(?:do i have|do we have|have i got|is there|are there)(?: still)? (?:an?|any|a) (?:open )?(?:${noun}s?) (?:about|for|with|on|concerning|regarding|that (?:mentions?|has to do with|says)) (?:the |my )?{search}`,
      `{show} (?:me )?(?:all )?(?:the |my |our )?(?:open )?${noun}s (?:about|for|with|concerning|regarding|that have to do with|that mention) (?:the |my )?{search}`,
      `(?:which|what) (?:of my )?(?:open )?${noun}s (?:are (?:there )?|do i have |have to do |has to do )?(?:about|for|with|concerning|regarding|mention|contain|include)(?: the words?)? (?:the |my )?{search}`,
    ],
  },
  {
    tool: "update_task",
    changes: true,
    slots: { dueOn: { type: "day" }, was: { type: "day", to: [""] }, task },
    allOf: ["dueOn", "task"],
    prefers: "first",
    says: [
      `(?:the )?(?:deadline|due date|due day|date|day) (?:of|for) ${aTask} (?:is|should be|will be|must be|has been (?:moved|changed|put off|extended)|has changed|was moved|moves|changes)(?: now)?(?: to| until| till)?(?: instead)?(?:,? (?:and )?(?:not|instead of|rather than))?`,
      `for ${aTask},? the (?:deadline|due date|due day|date|day) (?:is|should be|will be|has changed to|has moved to)(?: now)?`,
      `${aTask} (?:should|must|has to|needs to|is to|ought to) be (?:done|finished|ready|completed|due)(?: by| on| until)?(?: (?:instead|now|already))?(?:,? (?:and )?(?:not|instead of|rather than))?`,
      `{polite}(?:move|change|set|shift|postpone|push|put) ${aTask}(?: (?:from|to|until|back))*`,
      `${aTask} (?:has|gets|got|was given) (?:an? )?(?:new |later |earlier )?(?:deadline|due date|due day)(?: (?:of|on|now))?`,
    ],
  },
  {
    tool: "update_task",
    changes: true,
    slots: {
      task,
      priority: {
        type: "choice",
        values: {
          urgent: "urgent|(?:the )?(?:top|highest)",
          high: "high|(?:very )?important",
          normal: "normal|medium",
          low: "low|(?:the )?lowest|less important",
        },
      },
    },
    allOf: ["task", "priority"],
    says: [
      `(?:the )?priority of ${aTask} (?:should be|is|must be|ought to be|has to be|needs to be)(?: now| set to| changed to| raised to| lowered to)*(?: an?)? {priority}`,
      `{polite}(?:set|change|raise|lower|put|increase|reduce) (?:the )?priority of ${aTask} (?:to|at) (?:an? )?{priority}`,
    ],
  },
  {
    tool: "update_task",
    changes: true,
    slots: { task, title: { type: "text" } },
    allOf: ["task", "title"],
    says: [
      `${aTask} (?:should|is to|must|has to|ought to|shall|will) (?:now )?(?:have|get|bear|be given) (?:the |an? )?(?:new )?(?:title|name|wording|text|words) {title}`,
      `{polite}let ${aTask} be (?:called|named|renamed(?: to)?) {title}`,
      `{polite}(?:give|let) ${aTask} (?:have )?(?:the |an? )?(?:new )?(?:title|name|wording|text) {title}`,
      `(?:the )?(?:title|name|wording|text) of ${aTask} (?:should|is to|must|has to) (?:now )?(?:be|say|read) {title}`,
      `{polite}(?:change|set|edit|correct) (?:the )?(?:title|name|wording|text) of ${aTask} (?:to|into) {title}`,
    ],
  },
  {
    tool: "update_task",
    changes: true,
    slots: { task, list: listSlot },
    allOf: ["task", "list"],
    says: [
      `{polite}(?:move|put|file|add|shift|transfer) ${aTask} (?:to|on|onto|in|into|under) ${theList}`,
      `${aTask} (?:belongs|goes|should go|should be|is to go|has to go|must go|comes) (?:to|on|onto|in|under) ${theList}`,
    ],
  },
  {
    tool: "list_tasks",
    changes: false,
    slots: {},
    says: [
      "{show} (?:me )?(?:an? )?(?:list|overview) of (?:everything|all(?: the)?(?: things)?|what|the things)(?: that)? (?:i|we)(?: still)? (?:have|need|'ve got) to do",
      "{show} (?:me )?(?:everything|all(?: the)? things|the things)(?: that)? (?:i|we)(?: still)? (?:have|need|'ve got) to do",
    ],
  },
  {
    tool: "list_tasks",
    changes: false,
    slots: { due: { type: "range", to: ["", "dueBy", "dueBy"] } },
    allOf: ["due"],
    says: [
      "what(?: still)? (?:has|needs|must|ought|is)(?: still)? (?:to )?be (?:done|finished|completed|ready|dealt with)(?: by| before| on| until)?",
      "(?:is|are) there(?: still)? (?:something|anything|any tasks?) (?:left )?to (?:do|be done)(?: by| before| on| until| for)?",
      `(?:tell me )?(?:which|what) (?:of my |of our )?${noun}s (?:are|have to be|must be|need to be|do i have to|will be) (?:due|done|finished|do)(?: (?:in|within|by|before|on|until))?`,
    ],
  },
  {
    tool: "update_task",
    changes: true,
    slots: { due: { type: "range", to: ["", "dueOn", "dueOn"] }, task },
    allOf: ["due", "task"],
    says: [`{polite}(?:move|change|set|shift|postpone|push|put) ${aTask}(?: (?:from|to|until|back))*`],
  },
  {
    tool: "update_task",
    changes: true,
    slots: {
      dueOn: { type: "day", after: "(?:is )?due(?: on| by)?" },
      was: { type: "day", to: [""] },
      task,
    },
    allOf: ["dueOn", "task"],
    says: [
      `${aTask}(?: is)?(?: now| only| not)?(?: instead| already)?(?:,? (?:and )?(?:not|instead of|rather than))?`,
    ],
  },
  {
    tool: "update_task",
    changes: true,
    slots: { dueOn: { type: "day" }, task: { type: "text" } },
    allOf: ["dueOn", "task"],
    says: [
      "(?<task>[a-z-]{3,12}ing (?:the |my |our |out |up |back )[^⟦:,]{2,50}?) (?:can|may|will have to|has to|must) (?:wait|be done|happen|be left)(?: (?:until|till))?",
      "(?<task>[a-z-]{3,12}ing (?:the |my |our |out |up |back )[^⟦:,]{2,50}?) (?:has|has got) (?:time|a deadline)(?: (?:until|till))?",
    ],
  },
  {
    tool: "update_task",
    changes: true,
    slots: {
      task: { type: "text" },
      priority: {
        type: "choice",
        values: { urgent: "urgent", high: "high|important", normal: "normal|medium", low: "low" },
      },
    },
    allOf: ["task", "priority"],
    says: [
      `(?:the |my |our )?{task} (?:is|isn't|has become)(?: (?:not|no longer|now|very))*(?: (?:so|that))? (?:urgent|important)(?: now| any ?more| any longer)?,? ${ask}(?:set|change|make|put|lower|raise|mark) (?:it|that|the task|its priority)(?: (?:to|as|priority|at))* {priority}(?: priority)?`,
      `(?:the |my |our )?{task} (?:is|has become) (?:now |very )?{priority}(?: now)?,? ${ask}(?:change|update|set|adjust|correct|mark) (?:the|that|my) ${noun}(?: accordingly)?`,
      "{polite}(?:make|mark|set) (?<task>[a-z-]{3,12}ing (?:the |my |our |out |up |back )[^⟦:,]{2,50}?) (?:as )?{priority}(?: priority)?",
    ],
  },
  {
    tool: "complete_task",
    changes: true,
    with: { done: false },
    slots: { task: { type: "text" } },
    allOf: ["task"],
    says: [
      `(?:(?:i was wrong|sorry|i made a mistake|it turns out|i was mistaken),? (?:but |that )?)?${aTask} (?:isn't|is not|wasn't|hasn't been)(?: really| actually)? (?:done|finished|complete|completed|ready)(?: yet| after all)?,? ${ask}(?:re-?open|untick|uncheck|put back|open|unmark) (?:it|that|this)(?: again)?`,
      `{polite}(?:set|mark|put) ${aTask} (?:as |to |back to )?(?:not done|undone|open|not finished|unfinished|to be done)(?: again)?`,
    ],
  },
  {
    tool: "complete_task",
    changes: true,
    slots: { task: { type: "text", never: ".*, .*" } },
    allOf: ["task"],
    says: [
      `[^⟦:?]{4,60},? so ${ask}(?:close|tick off|complete|finish|check off|cross off) ${aTask}`,
      `{polite}(?:set|mark|put) ${aTask} (?:as |to )?(?:done|finished|complete|completed)`,
      `(?:the |my |our )?{task} (?:is|are|has been|have been)(?: now| all)? [a-z]+(?: (?:up|out|off|down|in|back|away))?,? ${ask}(?:mark|set|tick|close|complete)(?: off)? the ${noun}(?: as| off)? ?(?:done|finished|completed?)?`,
      `(?<task>[a-z-]{3,12}ing (?:the |my |our |out |up |back )[^⟦:,]{2,50}?) (?:is|has been) (?:done|finished|completed|dealt with|ticked off)(?: now)?`,
    ],
  },
  {
    tool: "update_task",
    changes: true,
    slots: { task, notes: { type: "text" } },
    allOf: ["task", "notes"],
    says: [
      `(?:for|to|on|under|in) ${aTask},? (?:please )?(?:note|add|write|put)(?: down)?(?: the note)?(?: that| ?:)? {notes}`,
      `{polite}(?:add|put|attach|write)(?: down)? (?:the |an? )?(?:note|remark|comment) (?:to|on|for|under) ${aTask} ?(?::| that| saying) ?{notes}`,
    ],
  },
  {
    tool: "list_tasks",
    changes: false,
    slots: {
      dueBy: {
        type: "choice",
        asDay: true,
        values: { "-1": "should (?:i|we) (?:already )?have (?:done|finished)(?: already| by now)?" },
      },
    },
    allOf: ["dueBy"],
    says: ["(?:what|which (?:tasks|things)) {dueBy}"],
  },
  {
    tool: "list_tasks",
    changes: false,
    slots: {
      state: { type: "choice", values: { done: "done|finished|completed", open: "open|undone" } },
      list: listSlot,
    },
    allOf: ["list"],
    says: [
      `(?:are|is) there(?: still)?(?: any)?(?: {state})? (?:tasks?|to-?dos?|jobs)(?: left)? (?:on|in) ${theList}`,
    ],
  },
  {
    tool: "list_tasks",
    changes: false,
    with: { state: "done" },
    slots: {},
    says: [
      "what have (?:i|we)(?: already)? (?:finished|completed|got done|ticked off)(?: so far| already| today)?",
    ],
  },
  {
    tool: "delete_item",
    changes: true,
    with: { kind: "task" },
    slots: { item: { type: "name" } },
    allOf: ["item"],
    says: [
      `(?:i|we) (?:don't|do not|no longer) (?:need|want) (?:the |my |our )(?:${noun} (?:about|with|for|of|to|called) (?:the )?{item}|{item} ${noun})(?: any ?more| any longer| after all)?(?:,? ${ask}(?:delete|remove|drop|scrap|take) (?:it|that)(?: off (?:the|my) list)?)?`,
    ],
  },
];
