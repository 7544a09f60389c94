import type { Slot, ToolWords } from "../catalogue.ts";

const noun = "(?:task|to-?do)";
const ranked: Slot = {
  type: "choice",
  values: {
    urgent: "urgent",
    high: "high[- ]priority|important",
    low: "low[- ]priority|no (?:rush|hurry)|not urgent",
  },
};
const put = "(?:add|create|make|new|note|put|write down|file|i need|i want|i'd like)";
const lists =
  "errands?|chores?|house(?:hold)?|garden|allotment|work|office|school|home|diy|jobs|admin|moving|flat|weekend|holiday|wedding|christmas|uni|car|kids";
const theList = `(?:the |my |our )?(?<list>${lists}) (?:to-?do |task )?list`;

/** New tasks, and what is asked about them, as people speak of them. */
export const englishTaskPlans: readonly ToolWords[] = [
  {
    tool: "create_task",
    changes: true,
    slots: {
      dueOn: { type: "day" },
      rule: { type: "repeat" },
      priority: ranked,
      list: { type: "name" },
      title: { type: "text" },
    },
    allOf: ["title", "list"],
    says: [
      `(?:{polite}${put} (?:me )?)?(?:an? |the |another )?(?:new )?(?:{priority} )?${noun} (?:for|to|on|in|onto|under) ${theList}(?: to|,)? ?:? ?{title}`,
      `{polite}${put} {title} (?:to|on|onto) ${theList},? (?:due|as|it's|with|at)(?: (?:an? )?{priority}(?: priority)?)?`,
    ],
  },
  {
    tool: "create_task",
    changes: true,
    slots: {
      dueOn: { type: "day" },
      rule: { type: "repeat" },
      priority: ranked,
      title: { type: "text" },
    },
    allOf: ["title", "priority"],
    says: [
      `(?:{polite}${put} (?:me )?)?(?:an? |the )?(?:new )?${noun},? (?:of |with |and )?(?:it's )?{priority}(?: priority)? ?: ?{title}`,
      "(?:an? )?{priority}(?: priority)?(?: task| to-?do)?(?:,? please)? ?: ?{title}",
      `{polite}${put} {title} (?:to|on|onto) (?:my |the |our )?(?:tasks|to-?dos|(?:to-?do|task) list|list),? (?:with|at|as|and (?:it's|make it)|it's) (?:an? )?{priority}(?: priority)?`,
    ],
  },
  {
    tool: "create_task",
    changes: true,
    slots: {
      dueOn: { type: "day" },
      rule: { type: "repeat" },
      priority: ranked,
      parent: { type: "name", bare: "task|to-?do" },
      title: { type: "text" },
    },
    allOf: ["title", "parent"],
    says: [
      `(?:under|to|for) (?:the |my )?${noun} {parent},? (?:i need|add|there(?:'s| is)|create|put|note)(?: (?:another|an?|one)(?: (?:more|other))?)?(?: (?:one|sub-?task|task|step|part))? ?: ?{title}`,
      `{polite}(?:add|put|note|create) {title} as (?:an? )?(?:sub-?task|step|part) (?:of|to|under|for) (?:the |my )?{parent}`,
      `{polite}(?:add|put|note|create) (?:an?|another) (?:sub-?task|step|part) (?:of|to|under|for) (?:the |my )?(?:${noun} )?{parent}(?: ?:| to) ?{title}`,
      `{polite}(?:add|put) {title} under (?:the |my )?${noun} {parent}`,
    ],
  },
  {
    tool: "create_task",
    changes: true,
    slots: { dueOn: { type: "day" }, rule: { type: "repeat" }, title: { type: "text" } },
    allOf: ["title"],
    says: [
      `{polite}(?:put|note|write|add)(?: it)?(?: down)? (?:among|on|in|into|to) (?:my |our |the )?(?:tasks|to-?dos|(?:to-?do|task) list) that (?:i|we) (?:have to|need to|must|should|ought to) {title}`,
      `{polite}(?:put|note|write|add)(?: down)? (?:among|on|in|into|to) (?:my |our |the )?(?:tasks|to-?dos|(?:to-?do|task) list) that {title}`,
      `{polite}(?:note|write down|add|put down) as an? ${noun} that (?:i|we) (?:have to|need to|must|should|ought to) {title}`,
      "{polite}(?:note|write|put|jot|remember|keep in mind|bear in mind)(?: down)? that (?:i|we)(?:'ve| have| need|'ll have)? (?:got )?to (?!remind|be |go |spend |pay ){title}",
      `${noun} for (?:me|us) ?: ?{title}`,
      `{polite}${put} {title} (?:to|on|onto) (?:my |our |the )?(?:jobs|chores|errands)`,
      "(?:something|one thing|another thing|one more thing)(?: else)? to do ?: ?{title}",
    ],
  },
  {
    tool: "create_task",
    changes: true,
    slots: { dueOn: { type: "day" }, rule: { type: "repeat" }, priority: ranked, title: { type: "text" } },
    allOf: ["title"],
    anyOf: ["dueOn", "rule"],
    says: [
      "(?:i|we)(?:'ve (?:got )?| have | must | need )(?:to )?(?!spend|pay |go |be |say |admit ){title},? (?:and )?(?:it's|it is|that's|that is|this is|it's very|that's very|is) (?:very )?{priority}",
      "(?:i|we) (?:still|really|also|just|first) (?:have to|need to|must|have got to) (?!spend|pay |go |be |say |admit ){title}",
      "(?:i|we)'ve (?:got )?to (?!spend|pay |go |be |say |admit ){title}",
    ],
  },
  {
    tool: "list_tasks",
    changes: false,
    slots: {
      state: { type: "choice", values: { done: "done|finished|completed|ticked off", open: "open|undone" } },
      list: { type: "name" },
    },
    allOf: ["list"],
    says: [
      `(?:what|which)(?: of the)? (?:tasks|to-?dos|jobs|things) (?:on|in) ${theList} (?:are|is|have been|do i have|have i)(?: still| already)?(?: to do| left| to be done|{state})?(?: {state})?`,
      `(?:what(?:'s| is| do i have| have i got)|is there anything|is anything|anything)(?: still| left)*(?: to be done| to do)? (?:on|in) ${theList}`,
      `{show} (?:me )?(?:the |my |our )?(?:open )?(?:tasks|to-?dos|jobs|things) (?:on|in|of|from) ${theList}`,
    ],
  },
  {
    tool: "list_tasks",
    changes: false,
    with: { state: "done" },
    slots: {},
    says: [
      "(?:which|what) (?:of my )?(?:tasks|to-?dos|jobs|things) (?:did|have) (?:i|we)(?: already)? (?:finish|finished|complete|completed|do|done|get done|got done|tick off|ticked off)(?: already| so far)?",
      "(?:{show} (?:me )?)?(?:what|everything|all|all that|the tasks|which tasks|the things)(?: that)? (?:i|we)(?:'ve| have)(?: already)? (?:ticked off|crossed off|finished|completed|got done|done)(?: already| so far)?",
    ],
  },
  {
    tool: "list_tasks",
    changes: false,
    with: { state: "all" },
    slots: {},
    says: [
      "(?:{show} (?:me )?|let (?:me|us) see )(?:all )?(?:of )?(?:my |our |the )?(?:tasks|to-?dos),? (?:including|also|even|and)? ?(?:the )?(?:finished|done|completed|closed)(?: ones)?(?: too| as well)?",
      "{show} (?:me )?(?:both )?(?:my |our |the )?(?:open and (?:done|finished|completed|closed)|(?:done|finished|completed|closed) and open) (?:tasks|to-?dos)",
    ],
  },
  {
    tool: "list_tasks",
    changes: false,
    slots: { dueBy: { type: "choice", asDay: true, values: { "-1": "overdue" } } },
    allOf: ["dueBy"],
    says: ["(?:(?:is|are) (?:there )?anything(?: else)?|what(?:'s| is))(?: already| still)? {dueBy}"],
  },
  {
    tool: "list_tasks",
    changes: false,
    slots: {},
    says: [
      "(?:what|which) (?:jobs|tasks|chores|to-?dos) (?:are|do i have|have i got)(?: still)? (?:hanging over (?:me|us)|outstanding|waiting(?: for (?:me|us))?|left(?: for (?:me|us))?|to be done)",
    ],
  },
];
