import type { Slot, ToolWords } from "../catalogue.ts";
import { dishes } from "./dishes.ts";
import { ofOutsiders } from "./keys/easy.ts";
import { occasions } from "./occasions.ts";

const event: Slot = {
  type: "name",
  bare: "'s|appointment|event",
  never: `(?:.* )?(?:${dishes})|planned .*|(?:.* )?(?:reminder|task|to-?do|deadline|due date|list)(?: (?:off|back))?|(?:the )?(?:whole|entire|complete)|(?:.* )?series|there|it|this|that`,
};
const calendar = "(?:my |the |our )?(?:calendar|agenda|diary|schedule|planner)";
const inCalendar = `(?: (?:in|on|from|off|out of|to|into) ${calendar})?`;
/** What begins at its own time, whatever is in the user's calendar; but a film club may be. */
const notOurs = `(?!${ofOutsiders}|there |if |.* of (?:my|our|his|her|their) [a-z]+'s |.*(?:^| )(?:bus|train|flight|plane|ferry|(?:film|movie|match|game|show|shop|store|school)(?! (?:club|night|evening|group|practice|training|meeting|concert|play|fair|visit|trip|party))|bakery|sale|museum|rent|salary|bills?|deadline|price|rate|budget(?! (?:review|meeting|talk|discussion))|goal|task|to-?do|reminder|meal|recipe|insurance|stop|group|subscription|membership|order|contract|payment)(?: |$))`;
const ours = `${notOurs}(?:the |my |our )`;
const begins =
  "(?:starts|begins|takes place|happens|kicks off|is|will be|will start|will begin|will take place|is going to start|is going to begin|is to start|is to begin|should start|should begin|has to start|has to begin|must start|must begin|can only start|can only begin|is starting|is beginning|opens)";
const soNote = `(?:,? (?:so |and )?(?:please |(?:could|can|would|will) you (?:please )?)*(?:move|shift|push|put|change|update|correct|adjust|note|bring) (?:it|that|this)(?: (?:back|forward|accordingly|up|down))?${inCalendar}(?: accordingly)?(?: please)?)?`;
const ask = "(?:(?:please|kindly|so|and|then|just|(?:could|can|would|will) you) )*";
const take = "(?:take|cancel|delete|remove|drop|scrap|strike|cross|leave)";
const thatOne =
  "(?:it|that|this|(?:that|this|the) (?:one|date|day|session|appointment|lesson|class|rehearsal|practice|meeting|occurrence|entry|event|time))";
const away = `(?:,| and| so|, so|,? and so)+ ${ask}${take} ${thatOne}(?: (?:off|out|down|away))?(?: (?:in|on|from|off|out of|of) (?:${calendar}|(?:the|its) series))?`;
const named = `(?<event>(?:[^\\s⟦:,]+ ){0,3}(?:${occasions}|day|evening|morning|event|appointment|lunch|dinner|breakfast|coffee|brunch|supper|drinks|talk)(?: (?:with|at|on|about|for|of) (?:the |my )?[^\\s⟦:,]+(?: [^\\s⟦:,]+)?)?)`;
const notOthers =
  "(?!.*(?:^| )(?:task|to-?do|reminder|group(?! (?:meeting|session|lesson|photo))|trip|vehicle|car|van|goal|fund|category|post|comment|recipe|list|topic|book(?! club)|film(?! club)|song|essay|novel|playlist|stop)(?: |$))";
const have =
  "(?:should|shall|must|is to|has to|ought to|will|needs to) (?:now )?(?:have|get|bear|carry|be given)";

/** Events that begin later than planned, are held elsewhere or are called otherwise, and the one of a series that is off. */
export const englishEventChanges: readonly ToolWords[] = [
  {
    tool: "move_event",
    changes: true,
    prefers: "first",
    slots: {
      to: { type: "moment", alone: "either" },
      was: { type: "moment", alone: "either", to: [""] },
      event,
    },
    allOf: ["to", "was", "event"],
    says: [`${ours}{event}(?: is)?(?: now)?,? (?:and )?(?:instead(?: of)?|rather than|not)(?: (?:on|at))?`],
  },
  {
    tool: "move_event",
    changes: true,
    slots: { byMinutes: { type: "minutes" }, on: { type: "day" }, event },
    allOf: ["byMinutes", "event"],
    says: [
      `${ours}{event} (?:now )?${begins}(?: now)?(?: by)? later${soNote}`,
      `${ours}{event} (?:has been|was|is|got) (?:postponed|pushed back|delayed|put back|put off|moved back)(?: by)?${soNote}`,
    ],
  },
  {
    tool: "move_event",
    changes: true,
    slots: { byMinutes: { type: "minutes", negative: true }, on: { type: "day" }, event },
    allOf: ["byMinutes", "event"],
    says: [`${ours}{event} (?:now )?${begins}(?: now)?(?: by)? (?:earlier|sooner)${soNote}`],
  },
  {
    tool: "move_event",
    changes: true,
    prefers: "first",
    slots: { to: { type: "moment", alone: "either" }, was: { type: "moment", to: [""] }, event },
    allOf: ["to", "event"],
    says: [
      `${notOurs}(?:the |my |our )?${named} (?:now )?${begins}(?: now)?,? (?:and )?(?:instead(?: of)?|rather than|not)(?: (?:on|at|to))?${soNote}`,
      `${ours}{event} (?:now )?(?:${begins}|has been (?:moved|rescheduled|put|changed|shifted)|was moved|has moved|moves|should be|is to be)(?: now)?(?: to)?,? (?:and )?(?:instead(?: of)?|rather than|not)(?: (?:on|at|to))?${soNote}`,
      `{polite}(?:move|shift|put|change|reschedule|set|plan) (?:the |my |our )?{event}(?: to)?,? (?:instead of|rather than|and not|not)`,
    ],
  },
  {
    tool: "move_event",
    changes: true,
    slots: { to: { type: "moment", alone: "either" }, event },
    allOf: ["to", "event"],
    says: [
      `${ours}{event} (?:can|will|could) only (?:come|take place|be|happen|start|begin|see me|see us|do)(?: it)?,? ${ask}(?:change|move|shift|put|update|correct) (?:it|that|this)${inCalendar}`,
      `${ours}{event} (?:has been|was|is) (?:moved|rescheduled|put off|postponed|brought forward|shifted|changed|put back)(?: (?:to|until|till))?${soNote}`,
      `(?:i|we) (?:can't|cannot|can not|won't|will not) (?:make|make it to|come to|go to|attend|be at) (?:the |my |our )?{event},? (?:so )?${ask}(?:move|shift|reschedule|postpone|put|change) it(?: (?:to|until))?`,
    ],
  },
  {
    tool: "move_event",
    changes: true,
    prefers: "first",
    slots: { durationMinutes: { type: "minutes" }, was: { type: "minutes", to: [""] }, event },
    allOf: ["durationMinutes", "event"],
    says: [
      `${ours}{event} (?:will|should|must|is going to|has to|is to|can|may)(?: only| just| now)? (?:last|take|run|go on|be|continue)(?: for)?(?: only| just)?(?: long)?,? (?:and )?(?:instead(?: of)?|rather than|not)(?: for)?(?: ⟦v\\d+⟧)*`,
      `${ours}{event} (?:will|should|must|is going to|has to|is to|can|may)(?: only| just| now)? (?:last|take|run|go on|continue)(?: for)?(?: only| just)?`,
      `${ours}{event} (?:now|only|just) (?:lasts|takes|runs)(?: for)?`,
      "{polite}(?:extend|shorten|lengthen|cut|prolong|reduce|limit) (?:the |my |our )?{event}(?: (?:to|down to))?",
    ],
  },
  {
    tool: "update_event",
    changes: true,
    slots: { event, title: { type: "text" } },
    allOf: ["event", "title"],
    says: [
      `(?:(?:in|on) ${calendar},? )?${notOthers}(?:the |my |our )${named} ${have} (?:the |a )?(?:new )?(?:title|name|heading) {title}`,
      `(?:in|on) ${calendar},? ${notOthers}(?:the |my |our ){event} ${have} (?:the |a )?(?:new )?(?:title|name|heading) {title}`,
      `(?:in|on) ${calendar},? ${notOthers}(?:the |my |our ){event} (?:should|shall|must|is to|has to) (?:now )?be (?:called|named|titled) {title}`,
      `${notOthers}(?:the |my |our ){event} (?:in|on) ${calendar} ${have} (?:the |a )?(?:new )?(?:title|name|heading) {title}`,
      `{polite}(?:give|let) ${notOthers}(?:the |my |our )(?:event |appointment )?${named}(?: have)? (?:the |a )(?:new )?(?:title|name|heading) {title}`,
      `{polite}(?:give|let) (?:the )(?:event|appointment|meeting)(?: called)? {event}(?: have)? (?:the |a )(?:new )?(?:title|name|heading) {title}`,
      `(?:the )?(?:title|name) of ${notOthers}(?:the |my |our )(?:event |appointment )?${named} (?:should|shall|must|is to|has to) (?:now )?be {title}`,
      `{polite}(?:rename|retitle) (?!.* (?:event|appointment|meeting) (?:to|into|as) )${notOthers}(?:the |my |our )${named} (?:to|into|as) {title}`,
    ],
  },
  {
    tool: "update_event",
    changes: true,
    slots: { event, location: { type: "text" } },
    allOf: ["event", "location"],
    says: [
      `(?:the )?(?:address|place|location|venue) (?:of|for) (?:the |my |our )?{event} (?:is|will be|has changed to|was changed to|should be)(?: now)?(?: at| in)? {location}`,
      `{polite}(?:add|put|note|enter|save|set) (?:the )?(?:address|place|location|venue|room) (?!of |for |to |in ){location} (?:to|on|in|into|for|under|of) (?:the |my |our )(?:(?:event|appointment|entry)(?: (?:for|with|of))? )?{event}(?: (?:appointment|event|entry))?${inCalendar}`,
      `{polite}(?:add|put|note|enter|save) (?:the )?(?:address|place|location|venue|room) (?:to|on|in|into|for|under|of) (?:the |my |our )?{event}(?: (?:appointment|event|entry))?${inCalendar} ?: ?{location}`,
      `${ours}(?<event>(?:[^\\s⟦:,]+ ){0,3}(?:(?:${occasions})(?: (?:with|on|about|of) (?:the |my )?[^\\s⟦:,]+(?: [^\\s⟦:,]+)?)?|(?:lunch|dinner|breakfast|brunch|supper|coffee|drinks) with (?:the |my )?[^\\s⟦:,]+(?: [^\\s⟦:,]+)?)) (?:is|will be|takes place|is held|will be held|is to be)(?: now)? (?:at|in) (?!full |progress|danger|doubt|trouble|question|an? (?:bad|good|mess)){location}`,
      `${ours}{event} (?:is|will be|is being) (?:held|taking place|happening|given|done|carried out)(?: now)? (?:at|in) {location}`,
      `${ours}{event} (?:meets|is meeting|will meet) (?:at|in) {location},? (?:from now on|now|this time|instead)`,
    ],
  },
  {
    tool: "update_event",
    changes: true,
    slots: { event, notes: { type: "text" } },
    allOf: ["event", "notes"],
    says: [
      `{polite}(?:note|write|put|add)(?: down)? (?:on|in|under|to|for) (?:the )?notes? (?:of|for|on) (?:the |my |our )?{event} ?(?::| that) ?{notes}`,
      `{polite}(?:note|write|put|add)(?: down)? (?:on|to|for|under|with|in) (?:the |my |our )${named}${inCalendar} ?(?::| that) ?{notes}`,
      `${notOthers}{polite}(?:add|put|attach|write) (?:the |an? )?(?:note|remark|comment) (?:to|on|for|under) (?:the |my |our ){event} ?(?::| that| saying) ?{notes}`,
    ],
  },
  {
    tool: "cancel_event",
    changes: true,
    slots: { on: { type: "day" }, event },
    allOf: ["on", "event"],
    says: [
      `${ask}${take} (?:only |just )?(?:the |my |our )?{event} (?:from|out of|off) (?:the|its|that) series`,
      `${ask}${take} (?:only |just )?(?:the |my |our )?{event},? (?:and )?(?:not|but not|but keep) (?:the )?(?:others?|other ones|rest|whole series|later ones|following ones)`,
      `${ask}${take} (?:only |just )?(?:that|this|the) (?:day's|one of the) {event} (?:from|out of|off) ${calendar}`,
      `(?:i|we) (?:can't|cannot|can not|won't|will not|am not able to|'m not able to)(?: be able to)? (?:make(?: it to)?|go to|come to|attend|be at) (?:the |my |our )?{event}${away}`,
      `there(?:'s| is| will be|'ll be) no {event}${away}`,
      `${ours}{event} (?:is|was|has been|'s)(?: been)? (?:cancelled|canceled|called off|off|dropped)${away}`,
      `${ours}{event} (?:isn't|is not|won't be|will not be|doesn't|does not|won't|will not) (?:happening|taking place|take place|happen|held|on)${away}`,
      `(?:i'm|i am|we're|we are|i'll be|i will be|we'll be|we will be) (?:away|ill|sick|busy|on holiday|travelling|out of town)[^⟦:]{0,30},? (?:(?:and )?so )?${ask}${take} (?:(?:that|the) day's |the |my |our ){event}(?: (?:of|on) (?:that|this) (?:day|date|evening))?(?: (?:from|out of|off) (?:${calendar}|the series))?`,
    ],
  },
  {
    tool: "cancel_event",
    changes: true,
    slots: { on: { type: "day" }, event },
    allOf: ["event"],
    says: [
      `[^⟦:?]{4,60},? (?:and )?so ${ours}{event} (?:is|was|has been|will be|'s)(?: been)? (?:cancelled|canceled|called off|off)`,
      `${ours}{event} (?:is|was|has been|'s)(?: been)? (?:cancelled|canceled|called off),? (?:because of|due to|owing to|because|as|since) [^⟦:?]{3,60}`,
      `{polite}(?:scrap|cancel|call off|drop|skip) (?:the |my |our )(?<event>(?:lunch|dinner|coffee|breakfast|brunch|drinks|tea|supper) with [^⟦:,]{2,40})`,
      `(?:i|we)(?:'ve| have)? (?:changed (?:my|our) minds? about|decided against) (?:the |my |our )?{event},? ${ask}${take} (?:it|that)(?: (?:off|out|out of|from))? ${calendar}`,
      `${ours}{event} (?:doesn't|does not|needn't|need not|shouldn't|should not)(?: need to)? be (?:in|on) ${calendar}(?: any ?more| any longer)?`,
    ],
  },
  {
    tool: "cancel_event",
    changes: true,
    with: { scope: "series" },
    slots: { event },
    allOf: ["event"],
    says: [
      `(?:i|we)(?:'ve| have|'m| am|'re| are)? (?:stopped going to|giving up|given up|give up|quitting|quit|stopping|stopped|no longer (?:go to|attend|play|do|take|sing in|come to)|(?:don't|do not) (?:go to|attend|do|play) |not going to (?:go to )?|not attending)(?: the| my| our)? ?{event}(?: any ?more| any longer)?,? ${ask}${take} (?:all|the (?:whole|entire|complete)|the)(?: of)?(?: the| its)? ?(?:series|appointments|events|sessions|dates|classes|lessons|rehearsals|practices|meetings|of it|of them)(?: (?:in|on|from|off|out of) ${calendar})?`,
      `${ask}${take} (?:every|each)(?: single)? {event} (?:from|off|out of|in) ${calendar}`,
      `${ask}${take} the (?:whole |entire |complete )?series of {event}`,
    ],
  },
  {
    tool: "update_event",
    changes: true,
    slots: { rule: { type: "repeat" }, event },
    allOf: ["rule", "event"],
    says: [
      `${ours}${named} (?:now |only |from now on )?(?:takes place|is|happens|is held|comes|will be|should be|is to be|will take place)(?: only| just| now| instead| from now on)*`,
      `{polite}make ${notOthers}(?:the |my |our )${named} (?:an? )?(?:event|appointment|one|meeting)?`,
    ],
  },
  {
    tool: "list_agenda",
    changes: false,
    slots: { search: { type: "name", bare: "'s" } },
    allOf: ["search"],
    says: [
      `(?:when|at what time|what time|on (?:what|which) (?:day|date)|what day|which day)(?: exactly)? (?:does|do|will|is|are|am i|are we) (?!.*(?:due|expire|run out|rent|service|salary|paid|insurance|inspection|reminder|free|trip|available|task|time)(?: |$))(?:the |my |our )?{search} (?:begin|start|take place|end|happen|be|supposed to (?:start|begin|be)|due to (?:start|begin)|scheduled|planned|scheduled for|set for)(?: (?:at|on|again))?`,
      "(?:tell me |let me know |i(?:'d| would) like to know )?(?:when|at what time|what time|on (?:what|which) day) (?!.*(?:due|expires|rent|service|salary|insurance|inspection|reminder|free)(?: |$))(?:the |my |our ){search} (?:is|starts|begins|takes place)",
    ],
  },
];
