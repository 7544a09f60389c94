import type { KeyWords, Slot } from "../../catalogue.ts";
import { occasions } from "../occasions.ts";
import { englishKinds } from "../said/kinds.ts";
import { change, rename } from "./change-words.ts";

const event: Slot = { type: "name", bare: "event|appointment" };
/** What is held somewhere. */
const held = `${occasions}|${(englishKinds["meal"] ?? "").split(" ").join("|")}`;
const kind = "(?:the |my |our )?(?:calendar )?(?:event|appointment)(?: (?:called|named))?";
const task: Slot = { type: "text", bare: "task|to-?do" };
const aTask = "(?:the |my |our )?(?:task|to-?do)(?: item)?(?: (?:called|named|to|of|:))?";
const reminder: Slot = { type: "name", bare: "remind me to" };
const aReminder = "(?:the |my |that |our )?reminder(?: (?:about|for|to|of|called|that))?(?: the| my)?";
const later =
  "move|change|shift|postpone|push|put off|put|reschedule|set|snooze|delay|bring forward|make|update|switch";
const of = "(?:of|for|on|to|from)(?: the| my| our)*";
const other = "expense|trip|packing|group|post|budget|shopping|meal|recipe|goal|list|stop|how|when|which";

/** Events, tasks and reminders: what is changed of them. */
export const dayChangeKeys: readonly KeyWords[] = [
  {
    tool: "update_event",
    changes: true,
    slots: { event, location: { type: "text" } },
    allOf: ["event", "location"],
    cues: ["(?:the )?(?:location|place|venue|address|room)"],
    also: [`${change}|is|has been|now|moved|new`, kind],
    leads: { location: "(?:to|is(?: now)?|:|as)(?= )", event: "(?:of|for)(?: the| my| our)*" },
    rest: "event",
    before: true,
    unless: `${other}|⟦v\\d+⟧ at|map|what|my location|where am i`,
  },
  {
    tool: "update_event",
    changes: true,
    slots: { event, location: { type: "text" } },
    allOf: ["event", "location"],
    cues: [
      "(?:is|takes place|will be|happens|has moved|was moved|moved|move)",
      "(?:now|instead|from now on|this time)",
    ],
    also: [kind],
    leads: { location: "(?:at|in|to)(?= )" },
    rest: "event",
    before: true,
    unless: `${other}|⟦|task|what|where|fund|km|name|currency|done|due`,
  },
  {
    tool: "update_event",
    changes: true,
    slots: { event, location: { type: "text" } },
    allOf: ["event", "location"],
    cues: [
      `(?:the |my |our )?(?<event>(?:[^\\s⟦¦]+ )?(?:${held})(?: with [^\\s⟦¦]+)?)`,
      "is|'s|will be|takes place",
    ],
    also: [],
    leads: { location: "(?:at|in)(?= )" },
    unless: `${other}|⟦|task|what|where|fund|km|name|currency|done|due|calendar|today|tomorrow`,
  },
  {
    tool: "update_event",
    changes: true,
    slots: { event, title: { type: "text" } },
    allOf: ["event", "title"],
    cues: [rename, kind],
    leads: { title: "(?:to|into|as|:)(?= )" },
    rest: "event",
    unless: `${other}|⟦|task|category|me`,
  },
  {
    tool: "update_event",
    changes: true,
    slots: { event, notes: { type: "text" } },
    allOf: ["event", "notes"],
    cues: ["(?:an? |the )?(?:notes?|comment|remark|description)", `${kind}|event|appointment|meeting|to|for`],
    also: ["add|put|write|attach|leave|set|saying|that|with"],
    leads: { event: "(?:to|for|on|of)(?: the| my| our)+", notes: "(?::|saying|that)" },
    unless: `${other}|task|⟦v\\d+⟧.*⟦|post|trip|car|van`,
  },
  {
    tool: "update_event",
    changes: true,
    slots: { rule: { type: "repeat" }, event },
    allOf: ["rule", "event"],
    cues: ["repeat(?:s|ed|ing)?|recurring|recur|make|takes place|now|happens?"],
    also: [`${change}|should|let|is|a|now|from now on|only|just|repeat(?:s|ed|ing)?`, kind],
    rest: "event",
    before: true,
    has: `event|course|calendar|repeat|${occasions}`,
    unless: `${other}|task|remind|reminder|at ⟦|pay|costs?|salary|⟦v\\d+⟧.*⟦|euros?|add|create|book|schedule|new`,
  },
  {
    tool: "update_task",
    changes: true,
    slots: { dueOn: { type: "day" }, was: { type: "day", to: [""] }, task },
    allOf: ["dueOn", "task"],
    cues: [`${later}|is|extend`, `${aTask}|(?:the )?(?:due date|deadline)(?: of| for)?|due`],
    also: [
      aTask,
      "(?:the )?(?:due date|deadline|day|date)(?: of| for)?",
      "to|until|till|from|now|due|instead|is",
    ],
    rest: "task",
    before: true,
    unless: `${other}|add|create|new|done|event|appointment|remind|at ⟦|show|what|priority|need`,
  },
  {
    tool: "update_task",
    changes: true,
    slots: {
      priority: {
        type: "choice",
        values: {
          urgent: "urgent",
          high: "high[- ]priority|important|high|top|a (?:top )?priority",
          normal: "normal[- ]priority|normal|medium",
          low: "low[- ]priority|low|less important|unimportant",
        },
      },
      task,
    },
    allOf: ["priority", "task"],
    cues: ["(?:the )?priority(?: of| for)?|task|to-?do|make|mark"],
    also: [aTask, `${change}|mark|give|is|has|as|with|to|an?`, "(?:the )?priority(?: of| for)?"],
    rest: "task",
    before: true,
    has: "priority|task|to-?do|more|less|make",
    unless: `${other}|⟦|add|create|new|remind|event|what|show|need`,
  },
  {
    tool: "update_task",
    changes: true,
    slots: { task, title: { type: "text" } },
    allOf: ["title", "task"],
    cues: [`${rename}|change|reword|edit`, aTask],
    leads: { title: "(?:to|into|as)(?= )" },
    rest: "task",
    unless: `${other}|⟦|done|priority|high|low|urgent|event`,
  },
  {
    tool: "update_task",
    changes: true,
    slots: { task, notes: { type: "text" } },
    allOf: ["task", "notes"],
    cues: ["(?:an? |the )?(?:notes?|comment|remark|description)", "task|to-?do"],
    also: ["add|put|write|attach|leave|set"],
    leads: { task: `${of} ?(?:task|to-?do)(?: to)?`, notes: "(?::|saying|that)" },
    unless: "trip|expense|event|post|meeting",
  },
  {
    tool: "update_reminder",
    changes: true,
    slots: { inMinutes: { type: "minutes", to: ["inMinutes"] }, reminder },
    allOf: ["inMinutes"],
    cues: ["snooze|postpone|delay|push", "(?:the |my |that )?(?:reminder|alarm)|it"],
    also: ["(?:about|for|to|of)(?: the| my)*|by|back"],
    rest: "reminder",
    unless: `${other}|event|task|meeting`,
  },
  {
    tool: "update_reminder",
    changes: true,
    slots: { at: { type: "moment", alone: "either" }, was: { type: "moment", to: [""] }, reminder },
    allOf: ["at", "reminder"],
    cues: [`${later}|instead`, `${aReminder}|(?:the )?time(?: of)?(?: the)? reminder`],
    also: ["to|for|until|back|instead|from|the time of", "remind me"],
    rest: "reminder",
    unless: `${other}|task|event|add|create|new|a reminder|cancel|delete|remove|me an?`,
  },
  {
    tool: "update_reminder",
    changes: true,
    slots: { rule: { type: "repeat" }, reminder },
    allOf: ["rule", "reminder"],
    cues: [`${later}|repeat|come|should`, aReminder],
    also: ["to|repeat|come|every|instead|should|be"],
    rest: "reminder",
    unless: `${other}|task|event|add|create|new|a reminder|cancel|delete|remove`,
  },
  {
    tool: "update_reminder",
    changes: true,
    slots: { reminder, text: { type: "text" } },
    allOf: ["reminder", "text"],
    cues: ["change|rename|update|edit|reword|correct", `${aReminder}|(?:the )?text of(?: the| my)? reminder`],
    leads: { text: "(?:to say|to read|so that it says|so it says|to|into|:)(?= )" },
    rest: "reminder",
    unless: `${other}|⟦|task|event|time`,
  },
];
