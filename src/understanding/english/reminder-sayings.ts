import type { Slot, ToolWords } from "../catalogue.ts";

const about = "(?:about|for|to|of|on|with|concerning|regarding|that)(?: the| my| our)?";
const aReminder = `(?:the |my |that |our )?(?:reminder ${about} {reminder}|{reminder} reminder)`;
const reminder: Slot = { type: "name", bare: "'s" };
const must =
  "(?:has to|must|should|needs to|is to|is going to|will have to|ought to|is supposed to|will|can|may|had better|'d better)";
const come =
  "(?:be|come|go off|ring|arrive|pop up|reach me|appear|sound|go out|be set|be moved|wait|be given|be sent|be repeated|repeat|remind me)";
const instead = "(?: (?:instead|now|again|rather|please|this time))*";

const remind =
  "{polite}(?:remind me|(?:give|send) me a (?:reminder|nudge)|set (?:me )?a reminder|nudge me|alert me|ping me|notify me|let me know|i(?:'d| would) like (?:to be reminded|a reminder)|i want (?:to be reminded|a reminder))(?: for)?";

function remindBefore(when: string): string[] {
  const event = `${when} (?:before|ahead of) (?:the |my |our |that )?{event}`;
  return [
    `${remind}${event} (?:to|that|about) {text}`,
    `${remind}${event}`,
    `${remind} (?:to|that) {text}${event}`,
  ];
}

/** "I have to move the car, remind me". */
const remindOfIt =
  "(?:i|we) (?:have to|need to|must|should|want to) {text},? (?:so |and )?(?:please )?(?:remind me|nudge me|ping me|let me know)(?: (?:of|about) (?:it|that))?(?: then| in time)?";

/** Reminders as people speak of them: “the reminder about the orchids should come at eight instead”. */
export const englishReminderSayings: readonly ToolWords[] = [
  {
    tool: "set_reminder",
    changes: true,
    slots: {
      minutesBefore: { type: "minutes" },
      on: { type: "day" },
      event: { type: "name" },
      text: { type: "text" },
    },
    allOf: ["minutesBefore", "event"],
    says: remindBefore(""),
  },
  {
    tool: "set_reminder",
    changes: true,
    slots: {
      minutesBefore: { type: "minutes" },
      event: { type: "name", ask: "Before what? Tell me words of an event in your calendar." },
    },
    allOf: ["minutesBefore"],
    says: [
      `${remind} (?:before(?:hand)?(?: (?:it|that|then))?|in advance|ahead(?: of (?:it|time))?|earlier)`,
    ],
  },
  {
    tool: "set_reminder",
    changes: true,
    with: { minutesBefore: 1_440 },
    slots: { event: { type: "name" }, text: { type: "text" } },
    allOf: ["event"],
    says: remindBefore("(?: on)? (?:the|a|one) day"),
  },
  {
    tool: "update_reminder",
    changes: true,
    slots: { inMinutes: { type: "minutes", to: ["inMinutes"] }, reminder },
    allOf: ["inMinutes", "reminder"],
    says: ["{polite}remind me (?:of|about) (?:the |my ){reminder} (?:later|again later)"],
  },
  {
    tool: "update_reminder",
    changes: true,
    slots: { rule: { type: "repeat" }, reminder },
    allOf: ["rule", "reminder"],
    says: [
      `{polite}(?:make|turn|change|set) ${aReminder}(?: into)?(?: (?:an?|one that (?:comes|repeats|goes off)))?(?: (?:one|reminder|repeating one|recurring one))?`,
      `${aReminder} (?:should|is to|must|has to|shall) (?:now )?(?:only |just )?(?:come|go off|be repeated|repeat|be|appear|be sent)(?: only| just)?(?: from now on)?`,
    ],
  },
  {
    tool: "update_reminder",
    changes: true,
    slots: { reminder, text: { type: "text" } },
    allOf: ["reminder", "text"],
    says: [
      `{polite}(?:change|correct|edit|set|reword|update) the (?:wording|text|words|message|title) of ${aReminder} (?:to|into) ?:? ?{text}`,
      `(?:the )?(?:wording|text|words|message) of ${aReminder} (?:should|is to|must|has to) (?:now )?be ?:? ?{text}`,
      `${aReminder} (?:should|is to|must|has to|shall) (?:now )?(?:have|get|carry|bear) (?:the )?(?:new )?(?:text|wording|words|title|message) {text}`,
    ],
  },
  {
    tool: "update_reminder",
    changes: true,
    prefers: "first",
    slots: {
      at: { type: "moment", alone: "either" },
      was: { type: "moment", to: [""] },
      by: { type: "minutes", to: [""] },
      rule: { type: "repeat" },
      reminder,
    },
    allOf: ["at", "reminder"],
    says: [
      `${aReminder} (?:is|${must}(?: please| now| rather| better)* ${come})(?: (?:for|to|until|on|at|up|off))*(?: (?:earlier|later|sooner),?)?${instead}(?:,? (?:and )?(?:not|instead of|rather than))?`,
      `(?:please )?{polite}(?:do|have|i'd like(?: to have)?|i would like(?: to have)?|make|put|give me|set|let|send|bring|ring|change) ${aReminder}(?: (?:come|go off|ring|off))?(?: (?:for|to|until|on|at))?${instead}(?:,? (?:and )?(?:not|instead of|rather than))?`,
      `{polite}(?:put|push|move) ${aReminder} (?:off|back)(?: (?:to|until|till))?`,
      "(?:i|we)(?:'d| would) rather (?:you reminded me|be reminded) (?:of|about|to) (?:the |my )?{reminder}",
      "{polite}remind me (?:of|about) (?:the |my ){reminder} (?:earlier|later|sooner),?",
      "{polite}remind me (?:of|about|to) (?:the |my )?{reminder},? (?:not|instead(?: of)?|rather than)",
    ],
  },
  {
    tool: "update_reminder",
    changes: true,
    slots: { rule: { type: "repeat" }, reminder },
    allOf: ["rule", "reminder"],
    says: [
      `${aReminder} ${must} ${come}(?: again)?${instead}`,
      `{polite}(?:make|let|have) ${aReminder}(?: (?:come|repeat|go off|recur))?${instead}`,
    ],
  },
  {
    tool: "update_reminder",
    changes: true,
    slots: { reminder, text: { type: "text" } },
    allOf: ["reminder", "text"],
    says: [
      `{polite}(?:let|make|have) ${aReminder} (?:say|read) ?:? ?{text}`,
      `${aReminder} (?:should|is to|must|has to) (?:now |rather )?(?:say|read|be (?:called|worded|phrased)) ?:? ?{text}`,
    ],
  },
  {
    tool: "set_reminder",
    changes: true,
    prefers: "first",
    slots: { at: { type: "moment", sure: true }, text: { type: "text" } },
    allOf: ["at", "text"],
    says: ["{polite}(?:remind me|let me know|tell me) that {text}"],
  },
  {
    tool: "list_reminders",
    changes: false,
    slots: {},
    says: [
      "what(?:'s| is) the next (?:thing|one|reminder)(?: that)? (?:you'll|you will|you're going to|i'll be|i get) ?(?:remind|reminded)?(?: me)?(?: (?:of|about))?",
    ],
  },
  {
    tool: "set_reminder",
    changes: true,
    slots: { at: { type: "moment", at: "09:00" }, rule: { type: "repeat" }, text: { type: "text" } },
    allOf: ["at", "text"],
    says: [
      "(?:(?:i|we)(?:'d| would) (?:like|love)|(?:i|we) (?:want|need|wish|have|ought)|(?:i|we) (?:must|should))(?: to)? be (?:reminded|told|nudged|notified|alerted)(?: (?:of|about|to|that))? {text}",
      "(?:(?:i|we)(?:'d| would) like|(?:i|we) (?:want|need)) an? reminder (?:of|about|to|that|for) {text}",
      "be (?:reminded|told|nudged|notified|alerted) (?:of|about|to|that) {text}",
    ],
  },
  {
    tool: "cancel_reminder",
    changes: true,
    slots: { reminder },
    allOf: ["reminder"],
    says: [
      "(?:there(?:'s| is) )?no need to (?:nag|bother|pester|poke|bug) me (?:about|to|with|of) (?:the |my )?{reminder}(?: any ?more| any longer| after all| now)?",
      `${aReminder} (?:can|may) (?:go|be (?:deleted|removed|cancelled|dropped|turned off|switched off))(?: now)?`,
      `${aReminder} (?:is no longer|isn't|is not) (?:needed|necessary|wanted)(?: any ?more)?`,
      "(?:i|we)(?:'ve| have)?(?: already| just| now)? [a-z]+ed(?: (?:up|out|off|to|back))? (?:the |my )?{reminder}(?: already| now)?,? (?:so |and )?(?:please |you can |you may )*(?:drop|cancel|delete|remove|stop|forget) (?:that|the|this) reminder(?: now)?",
      "(?:i|we)(?:'ve| have)(?: already| just| now)? [a-z]+(?: (?:up|out|off|to|back))? (?:the |my )?{reminder}(?: already| now)?,? (?:so |and )?(?:please |you can |you may )*(?:drop|cancel|delete|remove|stop|forget) (?:that|the|this) reminder(?: now)?",
      "(?:i|we)(?:'ve| have) (?:thought of|remembered|done|dealt with|taken care of|sorted out) (?:the |my )?{reminder}(?: myself| ourselves| already| now)*,? (?:so )?(?:please )?(?:drop|cancel|delete|remove|stop|forget) (?:that|the|this) reminder",
    ],
  },
  {
    tool: "cancel_reminder",
    changes: true,
    slots: { reminder: { type: "text" } },
    allOf: ["reminder"],
    says: [
      "{polite}(?:cancel|delete|remove|drop|stop) (?:the |my )?reminder (?:that|saying|which says|that says)(?: that)? (?:the )?{reminder}",
    ],
  },
  {
    tool: "set_reminder",
    changes: true,
    slots: { inMinutes: { type: "fromNow" }, text: { type: "text" } },
    allOf: ["inMinutes", "text"],
    says: [remindOfIt],
  },
  {
    tool: "set_reminder",
    changes: true,
    slots: { at: { type: "moment", at: "09:00" }, rule: { type: "repeat" }, text: { type: "text" } },
    allOf: ["at", "text"],
    says: [remindOfIt],
  },
  {
    tool: "cancel_reminder",
    changes: true,
    slots: { reminder },
    allOf: ["reminder"],
    says: [
      "(?:i|we)(?:'ve| have)(?: already| just| now)? [a-z]+(?: (?:up|out|off|to|back))? (?:the |my )?{reminder}(?: already| now)?,? (?:so |and )?(?:i|we) (?:no longer|don't|do not) need (?:that|the|this|a) reminder(?: any ?more| any longer)?",
    ],
  },
];
