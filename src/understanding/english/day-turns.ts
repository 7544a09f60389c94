import type { Slot, ToolWords } from "../catalogue.ts";
import { ofOutsiders } from "./keys/easy.ts";
import { occasions } from "./occasions.ts";

const event: Slot = { type: "name" };
const task: Slot = { type: "name" };
const reminder: Slot = { type: "name" };
/** What begins at its own time, whatever is in the user's calendar. */
const notOurs = `(?!${ofOutsiders}|.*(?:^| )(?:bus|train|flight|plane|ferry|film|movie|match|game|show|shop|store|school)(?: |$))`;
const notMoney =
  "(?!(?:the |my |our )?(?:[a-z]+ )?(?:rent|bills?|salary|payment|invoice|insurance|wages)(?: |$))";
const calendar = "(?:my |the |our )?(?:calendar|agenda|diary|schedule|planner)";
const off = `(?:cancel|delete|remove|drop|scrap|take|strike|cross)(?: it)?(?: (?:off|from|out of) ${calendar})?`;
const streets =
  "street|st|road|rd|lane|avenue|ave|drive|close|square|court|way|place|terrace|boulevard|crescent";
const told = "(?:remind|nudge|ping|notify|alert|bug|prod|poke|tell)";
const bother = "(?:remind|nudge|ping|notify|alert|bug|prod|poke)";

/** The calendar, tasks and reminders in the turns of everyday speech. */
export const englishDayTurns: readonly ToolWords[] = [
  {
    tool: "move_event",
    changes: true,
    slots: { byMinutes: { type: "minutes" }, event },
    allOf: ["byMinutes", "event"],
    says: [
      "{polite}(?:do|have|hold|start) (?:the |my |our ){event} later",
      `${notOurs}(?:the |my |our )?{event} (?:now )?(?:starts|begins|will start|will begin|is starting|has been pushed back|has been put back|has slipped|got pushed back)(?: by)?(?: later)?(?: now)?`,
    ],
  },
  {
    tool: "move_event",
    changes: true,
    slots: { byMinutes: { type: "minutes", negative: true }, event },
    allOf: ["byMinutes", "event"],
    says: [
      "{polite}(?:do|have|hold|start) (?:the |my |our ){event} (?:earlier|sooner)",
      `${notOurs}(?:the |my |our )?{event} (?:now )?(?:starts|begins|will start|will begin|is starting|has been brought forward|has been moved up)(?: by)?(?: (?:earlier|sooner))(?: now)?`,
      `${notOurs}(?:the |my |our )?{event} (?:has been brought forward|has been moved up|was brought forward)(?: by)?`,
    ],
  },
  {
    tool: "update_event",
    changes: true,
    slots: { event, location: { type: "text" } },
    allOf: ["event", "location"],
    says: [
      `(?:the |my |our )?(?<event>(?:[^\\s⟦]+ )?(?:${occasions})) (?:is|will be) (?:at|in) {location} (?:this time|from now on|instead|for once)`,
      `${notOurs}(?:the |my |our )?{event} (?:is going to be|is to be|will be held|is being held|will take place|is going to take place|is now held) (?:at|in|to) {location}`,
    ],
  },
  {
    tool: "update_event",
    changes: true,
    slots: { event, location: { type: "name", bare: "at" } },
    allOf: ["event", "location"],
    says: [
      `${notOurs}(?:the |my |our ){event} (?:is|will be)(?: at)? (?<location>(?:⟦v\\d+⟧|\\d+[a-z]?)[ \\u02CD](?:[^\\s⟦:,]+ ){0,3}(?:${streets}))(?:,? (?:so |and )?(?:please |(?:could|can|would) you (?:please )?)?(?:add|note|put|save) (?:that|it)(?: down| in)?(?: please)?)?`,
    ],
  },
  {
    tool: "cancel_event",
    changes: true,
    slots: { on: { type: "day" }, event },
    allOf: ["event"],
    says: [
      `(?:i|we)(?:'m| am|'re| are)? (?:can't|cannot|can not|won't|not)(?: be)?(?: able to)? (?:make|making|(?:make|making|come|coming|go|going|get|getting) to|make it to|attend|attending|at) (?:the |my |our )?{event}(?:,| and| so|, so) (?:please )?(?:take|strike|cross|cancel|delete|remove|drop|scrap) it(?: (?:off|from|out of) ${calendar})?`,
      `(?:the |my |our )?{event} (?:isn't|is not) happening(?: any ?more| after all)?(?:,| and| so|, so) (?:please )?${off}`,
    ],
  },
  {
    tool: "cancel_event",
    changes: true,
    slots: { on: { type: "day" }, event },
    allOf: ["event"],
    says: [
      `(?:the |my |our )?(?<event>(?:[^\\s⟦]+ )?(?:${occasions}))'s (?:been )?(?:off|cancelled|canceled|called off)`,
    ],
  },
  {
    tool: "move_event",
    changes: true,
    slots: { to: { type: "moment", alone: "either" }, event },
    allOf: ["to", "event"],
    says: [
      `${notOurs}(?:the |my |our )?{event}(?:'s been|'s) (?:now )?(?:moved|rescheduled|pushed back|postponed|shifted|brought forward|put back|put off)(?: back)?(?: to| until)?`,
      `${notOurs}(?:the |my |our ){event} (?:has |have )?(?:moved|rescheduled|put|shifted) (?:us|me|our appointment|my appointment)(?: back)?(?: to| until)?`,
    ],
  },
  {
    tool: "create_event",
    changes: true,
    slots: {
      durationMinutes: { type: "minutes" },
      start: { type: "moment", to: ["start", "end"], sure: true },
      rule: { type: "repeat" },
      title: { type: "name" },
    },
    allOf: ["start", "title"],
    says: [
      "{polite}(?:stick|squeeze|slot|pencil) (?:the |my |our |an? )?{title}",
      "{polite}(?:book|put|pencil|slot|pop|stick|squeeze) (?:the |my |our |an? )?{title} in(?: for)?(?:,? (?:and )?(?:it|that|which)(?:'ll| will| should)?(?: (?:take|last|be)s?)?)?",
    ],
  },
  {
    tool: "list_agenda",
    changes: false,
    slots: {
      search: { type: "name" },
    },
    says: [
      "when(?:'s| is) (?:the |my |our )?(?:next )?(?<search>(?:boiler|heating|chimney|church|memorial|carol|room|piano) service)",
    ],
  },
  {
    tool: "list_tasks",
    changes: false,
    slots: { due: { type: "range", to: ["", "dueBy", "dueBy"] } },
    allOf: ["due"],
    says: [
      "what(?: still)? (?:needs doing|needs to be done|has to be done|must be done|wants doing|needs finishing|needs to get done|has to get done)(?: by| before| on)?",
      "what (?:do (?:i|we) (?:still )?(?:have|need) to|must (?:i|we)) (?:get done|finish|do|sort out|tackle) (?:by|before)",
    ],
  },
  {
    tool: "update_task",
    changes: true,
    slots: { dueOn: { type: "day" }, task },
    allOf: ["dueOn", "task"],
    says: [
      `${notMoney}(?:the |my |our ){task} (?:can|may|will have to|has to|must) wait(?: until| till)?`,
      `${notMoney}(?:there's|there is) no (?:rush|hurry) (?:with|for|on) (?:the |my |our ){task},? (?:it's|it is|it can wait|do it|make it)(?: fine| ok| okay)?(?: (?:until|till|by|due))?`,
      `${notMoney}{polite}(?:give|allow) me (?:until|till) (?:for|with) (?:the |my |our ){task} (?:task|to-?do)`,
    ],
  },
  {
    tool: "find_free_slots",
    changes: false,
    slots: {
      days: { type: "range", to: ["from", "to", "day"] },
      hours: { type: "hours", from: "after|from", until: "before|until|by" },
    },
    anyOf: ["days"],
    says: [
      "(?:(?:have|do) (?:i|we) )?(?:got|have) (?:any|some) (?:room|space|free time|time free|gaps?)(?: left)?",
    ],
  },
  {
    tool: "complete_task",
    changes: true,
    slots: { task: { type: "text", never: ".*, .*" } },
    says: [
      "(?:i|we)(?:'ve| have)(?: just| now| finally)? (?:taken|brought|sent|given) (?:the |my |our ){task} back",
      "(?:i|we)(?:'ve| have)(?: just| now| finally)? handed (?:the |my |our ){task} in",
      "(?:i|we)(?:'ve| have)(?: just| now| finally)? handed in (?:the |my |our ){task}",
      `${notMoney}(?:the |my |our ){task} (?:is|are|has been|have been)(?: now| all| finally)* (?:handed in|sent off|posted off|filled in|filled out|sorted out|dealt with|taken care of|out of the way|wrapped up|submitted|signed off|crossed off|ticked off)(?: now)?`,
      `${notMoney}(?:i|we)(?:'ve| have)(?: now| finally| just)? (?:got|had) (?:the |my |our ){task} (?:out of the way|done|sorted|sorted out|finished|over with|over and done with)(?: now)?`,
      `${notMoney}(?:that's|that is) (?:the |my |our ){task} (?:done|sorted|finished|out of the way|dealt with)(?: then| now)?`,
    ],
  },
  {
    tool: "update_reminder",
    changes: true,
    slots: { at: { type: "moment", alone: "either" }, reminder },
    allOf: ["at", "reminder"],
    says: [`{polite}${told} me (?:of|about|to) (?:the |my )?{reminder} instead`],
  },
  {
    tool: "set_reminder",
    changes: true,
    slots: { at: { type: "moment", at: "09:00" }, rule: { type: "repeat" }, text: { type: "text" } },
    allOf: ["at", "text"],
    says: ["{polite}(?:tell|prod|poke|bug|buzz|nag) me to {text}"],
  },
  {
    tool: "cancel_reminder",
    changes: true,
    slots: { reminder },
    allOf: ["reminder"],
    says: [
      `(?:you )?(?:(?:don't|do not|no longer) (?:need|have) to|needn't|need not|can stop|may stop) ${bother}(?:ing)? me (?:to|about|of) (?:the |my )?{reminder}(?: any ?more| any longer| after all| now| again)?`,
      `{polite}(?:stop|quit) (?:nudging|pinging|bugging|notifying|alerting|prodding|poking|nagging|pestering) me (?:to|about|of) (?:the |my )?{reminder}`,
      "there(?:'s| is) no (?:more )?need to (?:nudge|ping|notify|alert|remind|bug|prod) me (?:to|about|of) (?:the |my )?{reminder}(?: any ?more| any longer| after all| now)?",
    ],
  },
];
