import type { Slot, ToolWords } from "../catalogue.ts";

const aTask =
  "(?:the |my |our )?(?:(?:task|to-?do)(?: called|:)? {task}|{task} (?:task|to-?do))(?: on (?:my|the) (?:list|to-?do list))?";
const aReminder = "(?:the |my |that )?(?:reminder (?:about|for|to|of) {reminder}|{reminder} reminder)";
const reminder: Slot = { type: "name", ask: "Which reminder?" };

/** Tasks and reminders that are changed, and tasks that go. They come before what makes new ones. */
export const taskChanges: readonly ToolWords[] = [
  {
    tool: "update_reminder",
    changes: true,
    slots: { inMinutes: { type: "minutes", to: ["inMinutes"] }, reminder },
    allOf: ["inMinutes"],
    says: [`{polite}(?:snooze|postpone|delay) ${aReminder}(?: for| by)?`],
  },
  {
    tool: "update_reminder",
    changes: true,
    slots: { at: { type: "moment", alone: "either", ask: "When should I remind you instead?" }, reminder },
    says: [
      `{polite}(?:move|change|shift|postpone|push|reschedule|set|snooze) ${aReminder}(?: to| for| until| back to)?`,
      "{polite}remind me (?:of|about|to) {reminder} instead",
    ],
  },
  {
    tool: "update_reminder",
    changes: true,
    slots: { rule: { type: "repeat", ask: "How often?" }, reminder },
    allOf: ["rule"],
    says: [`{polite}(?:make|set|change) ${aReminder}(?: to| come| repeat)*`],
  },
  {
    tool: "update_reminder",
    changes: true,
    slots: { reminder, text: { type: "text", ask: "What should it say?" } },
    says: [
      `{polite}(?:change|rename|update) ${aReminder} (?:to say|to|into) {text}`,
      `${aReminder} (?:should|is to|must) (?:now )?(?:say|read) {text}`,
    ],
  },
  {
    tool: "update_task",
    changes: true,
    slots: {
      dueOn: { type: "day", ask: "Which day is it due?" },
      task: { type: "name", ask: "Which task?" },
    },
    says: [
      `{polite}(?:move|postpone|push|put off|reschedule|shift) ${aTask}(?: back)?(?: to| until| till)?`,
      `{polite}(?:change|set) the (?:due date|deadline|day) of ${aTask}(?: to)?`,
    ],
  },
  {
    tool: "update_task",
    changes: true,
    slots: { dueOn: { type: "day" }, task: { type: "name" } },
    allOf: ["dueOn"],
    says: [
      "(?:i|we)(?:'ve| have)(?: got)? (?:until|till|time until)? ?(?:for|to (?:do|finish)) (?:the |my |our )(?:{task} (?:task|to-?do)|(?:task|to-?do) {task})",
      "(?:the |my |our ){task} (?:task|to-?do)(?: is)?(?: now)?(?: due)?(?: on| by)?(?: now)?(?: instead)?",
      "(?:the |my |our )?(?:{task} (?:task|to-?do)|(?:task|to-?do) {task}) (?:can|will have to|has to|must|may) (?:wait|stay|be left|be done|be finished)(?: until| till| by)?",
    ],
  },
  {
    tool: "update_task",
    changes: true,
    slots: {
      task: { type: "name" },
      priority: {
        type: "choice",
        values: {
          urgent: "urgent",
          high: "high[- ]priority|important|high",
          normal: "normal[- ]priority|normal",
          low: "low[- ]priority|low|less important",
        },
      },
    },
    says: [
      `{polite}(?:make|mark|set) ${aTask} (?:as |to )?{priority}`,
      `{polite}(?:set|change) the priority of ${aTask} to {priority}`,
    ],
  },
  {
    tool: "update_task",
    changes: true,
    slots: { task: { type: "name" }, title: { type: "text", ask: "What are its words now?" } },
    says: [`{polite}(?:rename|change|reword) ${aTask} (?:to|into|as) {title}`],
  },
  {
    tool: "update_task",
    changes: true,
    slots: { task: { type: "name" }, list: { type: "name", never: "shopping|packing|to-?do" } },
    says: [
      `{polite}(?:move|put|file) ${aTask} (?:to|on|onto|in|into|under) (?:the |my |our )?(?:{list} list|list {list})`,
    ],
  },
  {
    tool: "update_task",
    changes: true,
    slots: { task: { type: "name" }, notes: { type: "text" } },
    says: [`{polite}(?:add|note|write) (?:to|on|for) ${aTask}(?: ?: ?| that ){notes}`],
  },
  {
    tool: "update_task",
    changes: true,
    slots: { rule: { type: "repeat" }, task: { type: "name" } },
    allOf: ["rule"],
    says: [
      `${aTask} (?:(?:should|has to|must|needs to|is to|now) )?(?:come back|come up|come round|repeats?|recurs?|be repeated|be done|comes back)(?: again)?`,
      `{polite}(?:make|let|have) ${aTask} (?:come back|come up|repeat|recur|recurring)(?: again)?`,
    ],
  },
  {
    tool: "update_task",
    changes: true,
    slots: { task: { type: "name" }, parent: { type: "name" } },
    says: [
      `${aTask} (?:is|belongs|should be|goes) (?:an? )?(?:part of|to|under|with|sub-?task of) (?:the |my |our )?{parent}(?: task| to-?do)?`,
      `{polite}(?:make|put|move) ${aTask} (?:an? )?(?:part of|under|sub-?task of) (?:the |my |our )?{parent}(?: task| to-?do)?`,
    ],
  },
  {
    tool: "delete_item",
    changes: true,
    with: { kind: "task" },
    slots: { item: { type: "name", ask: "Which task?" } },
    says: [
      "{polite}(?:delete|remove|erase|scrap|drop|cancel) (?:the |my |our )?(?:task|to-?do)(?: called|:| to)? ?{item}",
      "{polite}(?:delete|remove|erase|scrap|drop|cancel) (?:the |my |our )?{item} (?:task|to-?do)",
      "{polite}(?:delete|remove|erase|scrap|drop|take) {item} (?:from|off) (?:my |the |our )?(?:to-?do list|to do list|task list|tasks|to-?dos)",
    ],
  },
];
