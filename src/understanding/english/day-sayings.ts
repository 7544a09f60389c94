import type { Slot, ToolWords } from "../catalogue.ts";
import { dishes } from "./dishes.ts";
import { ofOutsiders } from "./keys/easy.ts";
import { occasions } from "./occasions.ts";

const event: Slot = {
  type: "name",
  bare: "'s|appointment|event",
  never: `(?:.* )?(?:${dishes})|planned .*|(?:.* )?(?:reminder|task|to-?do|deadline|due date|list)(?: (?:off|back))?|(?:the )?(?:whole|entire|complete)|(?:.* )?series`,
};
const calendar = "(?:my |the |our )?(?:calendar|agenda|diary|schedule|planner)";
const inCalendar = `(?: (?:in|on|from|off|out of|to|into) ${calendar})?`;
/** What begins and happens at its own time, whatever is in the user's calendar. */
const notOurs = `(?!${ofOutsiders}|there |if |.*(?:^| )(?:bus|train|flight|plane|ferry|film|movie|match|game|show|shop|store|school|bakery|sale|museum|rent|salary|bills?|deadline|price|rate|budget|goal|task|to-?do|reminder|meal|recipe|trip|insurance|stop|group|subscription|membership|order|contract|payment)(?: |$))`;
const ours = `${notOurs}(?:the |my |our )`;
const must =
  "(?:has to|must|should|needs to|is to|is going to|will have to|ought to|is supposed to|will|can)";
const begin = "(?:start|begin|take place|happen|be|be held|kick off)";
const begins = "(?:starts|begins|takes place|happens|kicks off|is|will be|will start|will begin)";
const moved = "(?:move|moved|be moved|be shifted|be put back|be pushed back|be postponed|be rescheduled)";
const at: Slot = { type: "moment", alone: "either", last: true };
const not = "(?:,? ?(?:and )?(?:instead(?: of)?|rather than|not)(?: (?:at|on|for|from))?(?: ⟦v\\d+⟧)*)";
const take = "(?:take|cancel|delete|remove|drop|scrap|strike|cross)";
const off = `(?:,| and| so|, so) (?:please )?${take} (?:it|that|this)(?: (?:off|out|down))?${inCalendar}`;
const once = "(?: (?:this time|for once|instead|now|only this once|on that day))?";
const place =
  "courtyard|library|office|boardroom|canteen|cafeteria|garden|park|church|gym|pub|café|cafe|restaurant|town hall|hall|centre|center|cinema|theatre|museum|school|clinic|hospital|hotel|station|kitchen|lounge|auditorium|room|studio|building|house|lobby|basement|playground|stadium|pool|bar|bistro|club";
const street =
  "street|st|road|rd|lane|avenue|ave|drive|close|square|court|way|place|terrace|boulevard|crescent";

/** The calendar as people speak of it: what has to be later, where it is held, what is off. */
export const englishDaySayings: readonly ToolWords[] = [
  {
    tool: "move_event",
    changes: true,
    slots: { byMinutes: { type: "minutes" }, on: { type: "day" }, event },
    allOf: ["byMinutes", "event"],
    says: [
      `${notOurs}(?:the |my |our )?{event} ${must} (?:${begin}|${moved})(?: (?:back|by))*(?: later)?${once}`,
      `${ours}{event} ${begins} later,? so (?:please )?(?:push|move|put|shift) it back(?: by)?`,
      "{polite}(?:do|have|hold|start|put|begin) (?:the |my |our ){event} (?:later|after)",
      "{polite}(?:push|move|shift|put) (?:the |my |our )?{event} (?:back|out)(?: by)?",
    ],
  },
  {
    tool: "move_event",
    changes: true,
    slots: { byMinutes: { type: "minutes", negative: true }, on: { type: "day" }, event },
    allOf: ["byMinutes", "event"],
    says: [
      `${notOurs}(?:the |my |our )?{event} ${must} (?:${begin}|${moved})(?: by)? (?:earlier|sooner)${once}`,
      `${ours}{event} ${begins} (?:earlier|sooner),? so (?:please )?(?:bring|move|put|pull) it (?:forward|up)(?: by)?`,
      `${ours}{event} ${must} be (?:brought|moved|pulled) (?:forward|up)(?: by)?`,
      "{polite}(?:bring|move|push|pull|put) (?:the |my |our )?{event} (?:forward|up)(?: by)?",
      "{polite}(?:do|have|hold|start|put|begin) (?:the |my |our ){event} (?:earlier|sooner)",
    ],
  },
  {
    tool: "move_event",
    changes: true,
    prefers: "first",
    slots: { to: at, event },
    allOf: ["to", "event"],
    says: [
      `${ours}{event} (?:${begins}|${must} ${begin})(?: now)?${not}(?: now| this time)?`,
      `${ours}{event} (?:wants|expects|can see|can take|will see|has to see) (?:me|us)(?: only)?${not}`,
      `{polite}(?:move|put|have|make|shift|change) (?:the |my |our ){event}${not}`,
    ],
  },
  {
    tool: "move_event",
    changes: true,
    slots: { to: at, event },
    allOf: ["to", "event"],
    says: [
      `${ours}{event} ${must} ${moved}(?: to| until| till)?(?: instead)?`,
      `${ours}{event} (?:${must} (?:start|begin|take place|be held|be)|${begins}) (?:instead|now|this time|after all|for once)`,
      `(?:i|we) (?:have to|need to|must|'ve to|had to) (?:move|shift|postpone|reschedule|put off|push back|delay) (?:the |my |our ){event}(?: (?:to|until|till))?`,
      `${ours}{event} can (?:only |now only )(?:come|make it|do it|see us|see me|start|take place|be)(?:,? so (?:please )?(?:change|move|shift|update) (?:it|that))?`,
      "{polite}(?:put|do|have|make|hold|schedule) (?:the |my |our ){event}(?: appointment)? instead",
      "{polite}(?:push|move|shift|put) (?:the |my |our ){event} (?:back|forward)(?: to| until| till)?",
    ],
  },
  {
    tool: "move_event",
    changes: true,
    prefers: "first",
    slots: { durationMinutes: { type: "minutes" }, was: { type: "minutes", to: [""] }, event },
    allOf: ["durationMinutes", "event"],
    says: [
      `${ours}{event} (?:lasts|takes|goes on|runs)(?: for)?${not}`,
      `${ours}{event} (?:(?:will|should|must|is going to)(?: only| just| now)?(?: (?:last|take|run))?|(?:only |now |just )?(?:lasts|takes|runs))(?: for)?(?: now| this time| instead| only)`,
      `{polite}make (?:the |my |our ){event} long${inCalendar}`,
    ],
  },
  {
    tool: "move_event",
    changes: true,
    with: { scope: "series" },
    slots: { to: at, event },
    allOf: ["to", "event"],
    says: [
      "{polite}(?:move|shift|change|reschedule|push) (?:every(?: single)?|each|all(?: of)?(?: the| my| our)?) {event}(?: to)?",
      "all (?:of )?(?:the |my |our )?{event} (?:are|will be|take place|start|begin)(?: now)?(?: from now on)?",
      `${ours}{event} (?:is|takes place|will be)(?: now)?,? (?:so )?(?:please )?(?:move|shift|change) (?:the (?:whole|entire) series|all of them)`,
    ],
  },
  {
    tool: "update_event",
    changes: true,
    slots: { event, location: { type: "name", proper: 1, bare: "is|at|in" } },
    allOf: ["event", "location"],
    says: [
      `${ours}{event}(?:'s| is| will be)(?: at| in)? (?<location>[^\\s⟦:,]+[ \\u02CD](?:⟦v\\d+⟧|\\d+[a-z]?))`,
      `(?:the |my |our )?{event}'s (?:new )?(?:address|place|location|venue)(?: is)?(?: now)? (?<location>⟦v\\d+⟧(?: [^\\s⟦:,]+){1,4})`,
      `${ours}{event}(?:'s| is| will be)(?: at| in)? (?<location>(?:⟦v\\d+⟧|\\d+[a-z]?)[ \\u02CD](?:[^\\s⟦:,]+ ){0,3}(?:${street}))`,
    ],
  },
  {
    tool: "update_event",
    changes: true,
    slots: { event, location: { type: "text" } },
    allOf: ["event", "location"],
    says: [
      `${ours}{event} (?:is|will be|is going to be) (?:at|in|on) {location},? (?:this time|from now on|instead|for once|now|after all)`,
      `${ours}{event} (?:takes place|is held|will be held|is being held|will take place|is going to take place|happens) (?:at|in) {location}(?:,? (?:this time|from now on|instead|now|for once))?`,
      `(?:the |my |our )?{event}'s (?:new )?(?:address|place|location|venue|room) is(?: now)?(?: at| in)? {location}`,
      `{polite}change the (?:address|place|location|venue|room) of (?:the |my |our )?{event},? (?:it|that)(?:'s| is|'ll be| will be| takes place)(?: now)?(?: at| in)? {location}`,
      `(?:the |my |our )?(?<event>(?:[^\\s⟦]+ ){0,2}(?:${occasions})) (?:is|will be|takes place) on {location},? (?:this time|from now on|instead|for once)`,
      `{polite}(?:add|put|note|enter) (?:the |my |our )?{event}'s (?:new )?(?:address|place|location|venue|room) (?:to|in|on) (?:the |my )?(?:appointment|calendar|event|entry) ?:? ?{location}`,
      `(?:the |my )?(?:address|place|location|venue|room) of (?:the |my |our ){event} (?:has|was|'s)(?: been)? (?:changed|moved) to {location}`,
      `(?:the |my )?(?:new )?(?:address|place|location|venue|room) of (?:the |my |our ){event} is(?: now)?(?: at| in)? {location}`,
      `${ours}{event}(?:'s| is| will be) (?:at|in) {location},? (?:so )?(?:please )?(?:change|update|correct) (?:that|it|this) (?:in|on) ${calendar}`,
      `${ours}{event}(?: appointment)? (?:has|has got|gets|got) (?:an? |another )?(?:new |other |different )?(?:address|place|location|venue|room)(?: ?:| -|,(?: it's| it is)?) {location}`,
      `${ours}{event}(?: appointment)? (?:has|was|'s)(?: been)? moved to (?=.*(?:[a-z]+ ?⟦v\\d+⟧$|street|road|lane|avenue|square|room|hall|studio|building|centre|center|library|church|office|school|park|café|cafe|house|gym|clinic))(?!⟦){location}`,
      `(?:the |my |our )?(?<event>(?:[^\\s⟦]+ ){0,2}(?:${occasions}))'s (?:now )?(?:at|in) {location}`,
      "{polite}relocate (?:the |my |our )?{event} (?:to|into) {location}",
      `{polite}(?:move|shift) (?:the |my |our ){event} (?:to|into|over to) (?=(?:the |our |my )?(?:[^\\s⟦]+ ){0,3}(?:${place})(?: |$)){location}`,
      `(?:i|we)(?:'re| are|'ll| will)? (?:meet|meeting) for (?:the |my |our ){event} (?:at|in) {location}(?:,? (?:please |so |and )*(?:note|add|change|save) (?:that|this)(?: place| address| location)?)?`,
      `{polite}(?:set|note|enter|save|put|use) {location} as (?:the )?(?:place|location|address|venue|room) (?:of|for) (?:the |my |our )?{event}`,
      `{polite}(?:put|add|write|enter|note) the (?:address|place|location|venue|room) {location} (?:on|to|in|into|for|under) (?:the |my |our ){event} (?:appointment|event)`,
    ],
  },
  {
    tool: "update_event",
    changes: true,
    slots: { event, notes: { type: "text" } },
    allOf: ["event", "notes"],
    says: [
      `{polite}(?:add|put|write|attach) (?:the |a )?note (?!to |on |for ){notes} (?:to|on|under|for) (?:the |my |our )(?<event>(?:[^\\s⟦]+ ){0,3}(?:${occasions}|appointment|event|test|visit))${inCalendar}`,
      "{polite}(?:write|note|put|add)(?: down)? (?:under|to|on|in|for) (?:the |my |our )?(?:event|appointment|meeting) {event} ?(?::| that) ?{notes}",
      `{polite}(?:write|note|put|add)(?: down)? (?:under|to|on|in|for) (?:the |my |our )?(?<event>(?:[^\\s⟦]+ ){0,3}(?:${occasions}|appointment|event|visit)) ?(?::| that) ?{notes}`,
    ],
  },
  {
    tool: "update_event",
    changes: true,
    slots: { event, title: { type: "text" } },
    allOf: ["event", "title"],
    says: [
      `{polite}rename (?:the |my |our )?{event} (?:in|on) ${calendar} (?:to|into|as) {title}`,
      `(?:the |my |our )(?!(?:savings? |recurring |standing )?(?:goal|fund|pot|item|order|payment)s? )(?<event>(?:[^\\s⟦]+ ){0,3}(?:${occasions})(?: with [^\\s⟦]+)?) (?:should be|is to be|is|will be|must be) (?:now )?(?:called|named|renamed(?: to)?) {title}`,
    ],
  },
  {
    tool: "update_event",
    changes: true,
    slots: { rule: { type: "repeat" }, event },
    allOf: ["rule", "event"],
    says: [
      `${ours}(?<event>(?:[^\\s⟦]+ ){0,3}(?:${occasions})(?: with [^\\s⟦]+)?) (?:is|happens|takes place|comes|will be|should be|is going to be)(?: only| just)?(?: now| from now on| instead)?`,
      `${ours}(?<event>(?:[^\\s⟦]+ ){0,3}(?:${occasions})(?: with [^\\s⟦]+)?) (?:only |just )?(?:happens|takes place|comes)(?: only| just)?`,
    ],
  },
  {
    tool: "cancel_event",
    changes: true,
    slots: { on: { type: "day" }, span: { type: "range", to: ["", ""] }, event },
    allOf: ["event"],
    says: [
      `${ours}{event} (?:is|has been|was|'s|'s been) (?:cancelled|canceled|called off)(?: (?:this time|for now))?`,
      `${ours}{event}(?:'s| has| is| was)(?: been)? (?:called off|cancelled|canceled|scrapped|off|not happening|not taking place)(?: (?:this time|after all))?${off}`,
      `${notOurs}{event}'s been (?:called off|cancelled|canceled)(?:${off})?`,
      `(?:the |my |our )?[^\\s⟦]+ (?:has |have |had )?(?:cancelled|canceled|called off) (?:the |my |our )?{event}${off}`,
      `${ours}{event} (?:isn't|is not|won't be|will not be|doesn't|does not|won't|will not) (?:happening|taking place|take place|happen|held|on)(?: any ?more| after all)?${off}`,
      `there(?:'s| is| will be|'ll be) no {event}(?: this time)?${off}(?: (?:that day|then|for that day|on that day))?`,
      `there(?:'s| is| will be|'ll be) no (?<event>(?:[^\\s⟦]+ )?(?:${occasions}))(?: after all| this time)?`,
      `(?:i|we)(?:'m|'re| am| are| have|'ve)? (?:not going|going to skip|skipping|not making it|can't go|cannot go|won't go|can't come|can't make it) to (?:the |my |our )?{event}(?: after all| any ?more)?${off}`,
    ],
  },
  {
    tool: "cancel_event",
    changes: true,
    with: { scope: "series" },
    slots: { event },
    allOf: ["event"],
    says: [
      `(?:i|we)(?:'ve| have)? (?:stopped going to|given up|quit|stopped|no longer go to|don't go to) (?:the |my |our )?{event}(?: any ?more| any longer)?,? (?:so |and )?(?:please )?${take} (?:the |all (?:of )?the )?(?:whole |entire |complete )?(?:series|appointments|events|sessions|dates|classes|lessons)${inCalendar}`,
    ],
  },
  {
    tool: "find_free_slots",
    changes: false,
    slots: {
      durationMinutes: { type: "minutes" },
      days: { type: "range", to: ["from", "to", "day"] },
      hours: { type: "hours", from: "after|from", until: "before|until|by" },
    },
    allOf: ["durationMinutes"],
    says: [
      "(?:when|where) (?:would|do|could|can|might|will) (?:i|we) (?:have|find|get)(?: (?:in a row|at a stretch|to spare|to myself|to ourselves|uninterrupted|without interruption|free|off))*",
      "(?:have|do) (?:i|we)(?: have| got)?(?: (?:in a row|at a stretch|to spare|to myself|to ourselves|uninterrupted|anywhere|free))+",
    ],
  },
];
