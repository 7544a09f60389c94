import type { Slot, ToolWords } from "../catalogue.ts";

const noun = "(?:task|to-?do)";
const lists =
  "errands?|chores?|house(?:hold)?|garden|allotment|work|office|school|home|diy|jobs|admin|moving|flat|weekend|holiday|wedding|christmas|uni|car|kids";
/** A list that is surely one of tasks: of a usual name, or called so. */
const theList = `(?:the |my |our )?(?:(?<list>${lists}) (?:to-?do |task )?list|(?:to-?do |task )?list(?:,| that is|,? which is)? (?:called|named) {list}|(?:to-?do|task) list (?!that |which ){list})`;
const notOthers = "(?:shopping|packing|grocery|groceries|wish|guest)";
const listSlot: Slot = { type: "name", never: notOthers, bare: "(?:(?:to-?do|task) )?list" };
const ask = "(?:(?:please|kindly|so|and|then|just|(?:could|can|would|will) you|i'd like you to) )*";
const kept =
  "(?:note|add|put|write|make|enter|save|create|record|jot|keep|set|file|take|treat|list)(?: down)?";
const asTask =
  "(?:(?:as|in|on|to|into|onto|among|under) )?(?:an? |the |my |our |one of my )?(?:new )?(?:(?:open|outstanding|recurring|repeating|repeated|regular|standing) )?(?:tasks?|to-?dos?|(?:task|to-?do) list|list of (?:tasks|to-?dos|things to do))";
/** "…, note it as a task". */
const noteIt = `(?:,| and| so| -)*,? (?:${ask}${kept} (?:it|that|this)(?: down| up)? ${asTask}|${kept} (?:an? |the )?(?:new )?${noun} (?:for|of|about) (?:it|that|this)|(?:that|this|it)(?:'s| is) (?:an? |another )?(?:new )?${noun}(?: for (?:me|us))?)(?: for (?:me|us)| please)*`;
const must =
  "(?:need to|have to|must|should|ought to|want to|had better|mustn't forget to|must not forget to|'ve got to|have got to|'d like to|would like to|'ll have to|will have to|am to|are to|am supposed to|are supposed to)";
const me = `(?:i|we)(?: still| also| really| first)* ?${must}`;
const priority: Slot = {
  type: "choice",
  values: {
    urgent: "urgent",
    high: "high|(?:very )?important",
    low: "low|(?:not|isn't) (?:so |very |that )?urgent",
  },
};

/** What is to be done, noted as a task by the words around it; lists by their names; what is said of a task's day and rank. */
export const englishTaskNotes: readonly ToolWords[] = [
  {
    tool: "create_task",
    changes: true,
    slots: { dueOn: { type: "day" }, rule: { type: "repeat" }, list: listSlot, title: { type: "text" } },
    allOf: ["title", "list"],
    says: [
      `{polite}(?:put|add|note|write|enter|file|create|make)(?: down)? {title} (?:to|on|onto|in|among) (?:my |our |the )?(?:tasks|to-?dos),? (?:on|in|under|to) ${theList}`,
      `{polite}(?:add|note|write|enter|create|make)(?: down)? (?:an? |the |another )?(?:new )?${noun}(?: (?:to|of|called|named))? {title} (?:to|on|onto|in|under|for) ${theList}`,
      `{polite}(?:put|add|note|write|enter|create|make) (?:an? |the |another )?(?:new )?${noun}(?: (?:for|to|on|in|onto|under))? ${theList}(?: to|,)? ?:? ?{title}`,
      `{polite}(?:put|add|note|write|enter|file|create|make)(?: down)? (?!(?:the |my |that |this )(?:task|to-?do) |an? (?:new )?(?:task|to-?do) )(?:the task of )?{title} (?:to|on|onto|in|under) ${theList}`,
      `{polite}(?:put|add|note|write)(?: down)? the (?:task|job) of {title} (?:to|on|onto|in|under) ${theList}`,
      `{polite}(?:note|write|put|add)(?: down)? (?:on|in|to) ${theList} that (?:(?:i|we) (?:have to|need to|must|should) )?{title}`,
      `(?:for|on) ${theList},? (?:please )?(?:note|add|create|make|put|enter)(?: an?| the| another)?(?: new)?(?: ${noun})?(?: to| :)? ?{title}`,
      `${me} {title},? (?:so |and )?${ask}${kept} (?:it|that|this)(?: down)? (?:to|on|onto|in|under) ${theList}`,
    ],
  },
  {
    tool: "create_task",
    changes: true,
    slots: { dueOn: { type: "day" }, priority, list: listSlot, title: { type: "text" } },
    allOf: ["title", "list", "priority"],
    says: [
      `{polite}(?:put|add|note|write|enter|create|make) (?:an? |the |another )?(?:new )?${noun} (?:with|of) (?:an? )?{priority} priority (?:for|to|on|in|onto|under) ${theList}(?: to|,)? ?:? ?{title}`,
      `{polite}(?:put|add|note|write|enter|create|make) (?:an? |the |another )?(?:new )?{priority}(?:[- ]priority)? ${noun} (?:for|to|on|in|onto|under) ${theList}(?: to|,)? ?:? ?{title}`,
    ],
  },
  {
    tool: "create_task",
    changes: true,
    with: { priority: "urgent" },
    slots: { dueOn: { type: "day" }, title: { type: "text" } },
    allOf: ["title"],
    says: [
      `(?:it's|it is) (?:very )?urgent (?:that (?:i|we) (?:must |have to |should )?|(?:for me )?to ){title}${noteIt}`,
      `${me} (?:urgently {title}|{title} urgently)${noteIt}`,
      `{polite}(?:note|write down|add|put down|enter|record|create) as an? urgent ${noun} that (?:i|we) (?:have to|need to|must|should|ought to) {title}`,
    ],
  },
  {
    tool: "create_task",
    changes: true,
    slots: { dueOn: { type: "day" }, rule: { type: "repeat" }, title: { type: "text" } },
    allOf: ["title"],
    says: [
      `${me} {title}${noteIt}`,
      `(?!if |when |(?:he|she|they|you|(?:my|our) (?:wife|husband|boss|son|daughter|neighbours?)) )(?<title>[^⟦,:]{3,80}?)${noteIt}`,
      `{polite}(?:note|write down|add|put down|enter|record|create) as an? (?:new )?${noun} that (?:i|we) (?:have to|need to|must|should|ought to) {title}`,
      `{polite}${kept} {title} as (?:an? )?(?:new )?(?:task|to-?do)(?: for (?:me|us))?`,
      `{polite}(?:make|turn) {title} (?:into )?(?:an? )(?:new )?(?:task|to-?do)(?: for (?:me|us))?`,
    ],
  },
  {
    tool: "create_task",
    changes: true,
    slots: { dueOn: { type: "day" }, rule: { type: "repeat" }, priority, title: { type: "text" } },
    allOf: ["title", "priority"],
    says: [
      `{polite}${kept} (?:the |an? )?(?:new )?${noun}(?: of| to| ?:)? {title},? (?:it(?:'s| is)?|that(?:'s| is)?|which is) {priority}`,
      `{polite}${kept} {title} as (?:an? )?(?:new )?{priority}(?:[- ]priority)? ${noun}`,
      `{polite}${kept} {title} as (?:an? )?(?:new )?${noun},? (?:with|of|at) (?:an? )?{priority} priority`,
    ],
  },
  {
    tool: "create_task",
    changes: true,
    slots: { dueOn: { type: "day" }, rule: { type: "repeat" }, title: { type: "text" } },
    allOf: ["title"],
    says: [
      `(?:(?:i|we)(?: need| want|'d like| would like) (?:to have )?|give me |{polite}${kept} )(?:an? |another |the )?(?:new |further )?${noun}(?: ?:| to| ?: to) {title}`,
      `{polite}${kept}(?: down)? (?:on|in|to) (?:my |our |the )?(?:to-?do|task) list that (?:i|we) (?:have to|need to|must|should|ought to) {title}`,
    ],
  },
  {
    tool: "create_task",
    changes: true,
    slots: { dueOn: { type: "day" }, parent: { type: "name" }, title: { type: "text" } },
    allOf: ["title", "parent"],
    says: [
      `(?:under|to|for|as part of) (?:the |my )?${noun} {parent},? (?:please )?(?:add|create|put)(?: the (?:step|subtask|part))?(?: ?:| to)? {title}(?: as (?:an? |another )?(?:sub-?task|step|part))?`,
    ],
  },
  {
    tool: "create_task",
    changes: true,
    slots: { dueOn: { type: "day" }, rule: { type: "repeat" }, title: { type: "text" } },
    allOf: ["title"],
    anyOf: ["dueOn", "rule"],
    says: ["(?:i'm|we're|i am|we are) (?:supposed|meant) to (?!be |go |spend |pay ){title}"],
  },
];
