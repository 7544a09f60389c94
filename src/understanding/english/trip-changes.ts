import type { ToolWords } from "../catalogue.ts";
import { englishCategories } from "./categories.ts";
import { proper, trip } from "./trip-words.ts";

const journey = "(?:trip|journey|holiday|vacation|tour)";
const named = `(?:the |our |my )?(?:${journey} (?:to |called )?{trip}|{trip} ${journey})`;
const atTrip = `(?:the |our |my )?(?:{trip} ${journey}|${journey}(?: to {trip})?|route|itinerary)`;
const remove = "{polite}(?:delete|remove|erase|scrap|drop|get rid of|bin)";
const packing =
  "(?:the |my |our )?(?:{trip} )?(?:packing list|list of things to (?:pack|take))(?: (?:for|of) (?:the )?(?:trip to )?{trip})?";
const change =
  "{polite}(?:set|change|raise|lower|increase|reduce|cut|update|make|bump|push|boost|drop|bring|put)(?: up| down)?";
/** Whose budget is none of a trip's. */
const spending = `(?:.* )?(?:${Object.values(englishCategories)
  .map(({ same }) => same)
  .join("|")})(?: .*)?`;
const byDays = "(?: (?:an?|one|⟦v\\d+⟧|a few) (?:days?|weeks?) (?:earlier|later|longer|shorter))?";

/** What was said of trips, changed or taken back. */
export const tripChanges: readonly ToolWords[] = [
  {
    tool: "update_trip",
    changes: true,
    slots: { budget: { type: "money", to: ["budget", "currency"], ask: "What is the budget now?" }, trip },
    says: [
      `${change} (?:the |our |my )?budget (?:of|for) ${named}(?: up| down)?(?: to| at)?`,
      `${change} (?:the |our |my )?(?:{trip} )?${journey}(?:'s)? budget(?: up| down)?(?: to| at)?`,
      `${change} (?:the |our |my )?${journey} to {trip}(?:'s|s') budget(?: up| down)?(?: to| at)?`,
      `(?:the |our |my )?budget (?:of|for) ${named} is(?: now)?(?: now)?`,
    ],
  },
  {
    tool: "update_trip",
    changes: true,
    slots: {
      budget: { type: "money", to: ["budget", "currency"] },
      trip: { ...proper, never: `${proper.never}|${spending}` },
    },
    allOf: ["budget", "trip"],
    says: [
      "(?:the |our |my )?budget (?:of|for) {trip} (?:may|can|must|shall|should|is to)(?: now)? be(?: at most| up to)?",
    ],
  },
  {
    tool: "update_trip",
    changes: true,
    slots: { from: { type: "day" }, trip },
    allOf: ["from"],
    says: [
      `{polite}(?:change|move|set|put|shift) (?:the )?(?:start|beginning|first day|start date|departure) of ${named}(?: to)?`,
    ],
  },
  {
    tool: "update_trip",
    changes: true,
    slots: { to: { type: "day" }, trip },
    allOf: ["to"],
    says: [
      `{polite}(?:change|move|set|put|shift) (?:the )?(?:end|last day|end date|return) of ${named}(?: to)?`,
    ],
  },
  {
    tool: "update_trip",
    changes: true,
    slots: { range: { type: "range", to: ["from", "to"] }, trip },
    allOf: ["range"],
    says: [
      `{polite}(?:move|shift|postpone|change|put) ${named}(?: to)?`,
      `${named} (?:now (?:goes|runs|takes place|is)|(?:goes|runs|takes place|is) now|(?:was|has been|is) moved)(?: to| from)?`,
    ],
  },
  {
    tool: "update_trip",
    changes: true,
    with: { budget: null },
    slots: { trip },
    says: [
      `${remove} (?:the |our |my )?budget (?:of|for|from) ${named}`,
      `${remove} (?:the |our |my )?(?:{trip} )${journey}(?:'s)? budget`,
      `${named} (?:has|needs|gets) no budget(?: any ?more| any longer| now)?`,
      `${named} no longer (?:has|needs) an? budget`,
    ],
  },
  {
    tool: "update_trip",
    changes: true,
    slots: { to: { type: "day" }, trip },
    allOf: ["to"],
    says: [
      `${named} (?:ends|goes|lasts|runs|is)(?: now)?(?: until| till| up to)?(?: now)?${byDays}(?:,? (?:so )?(?:until|till))?(?: instead)?,?`,
      `${named} (?:should|has to|is to|will) (?:now )?end instead`,
      `${named} is${byDays},? (?:and |so )?it ends`,
    ],
  },
  {
    tool: "update_trip",
    changes: true,
    slots: { from: { type: "day" }, trip },
    allOf: ["from"],
    says: [`${named} (?:starts|begins|leaves)(?: now)?${byDays}(?: instead)?,?`],
  },
  {
    tool: "update_trip",
    changes: true,
    slots: { trip, name: { type: "name", ask: "What is it called now?" } },
    says: [`{polite}rename ${named} (?:to|into|as) {name}`, `{polite}call ${named} {name}`],
  },
  {
    tool: "update_stop",
    changes: true,
    with: { order: 1 },
    slots: { stop: { type: "name", ask: "Which stop?" }, trip },
    says: [
      `{polite}make {stop} (?:the )?first stop(?: (?:of|on) ${atTrip})?`,
      `{polite}(?:put|move) (?:the stop )?{stop} (?:to the )?(?:first|start|beginning|top)(?: (?:of|on) ${atTrip})?`,
    ],
  },
  {
    tool: "update_stop",
    changes: true,
    slots: { stop: { type: "name" }, place: { type: "name" }, trip },
    says: [
      `{polite}(?:change|replace|swap) (?:the )?stop (?:in |at )?{stop} (?:to|with|by|for|into) {place}(?: (?:of|on) ${atTrip})?`,
      `{polite}replace {stop} (?:with|by) {place} (?:of|on|in) ${atTrip}`,
    ],
  },
  {
    tool: "update_stop",
    changes: true,
    slots: { leavesOn: { type: "day" }, stop: { type: "name" } },
    allOf: ["leavesOn"],
    says: ["(?:we|i)(?:'ll| will)? (?:stay|are staying|leave)(?: in| at)? {stop}(?: until| till)?"],
  },
  {
    tool: "delete_trip_entry",
    changes: true,
    with: { kind: "packing_item" },
    slots: { entry: { type: "name", ask: "What comes off the packing list?" }, trip },
    says: [
      `{polite}(?:remove|delete|drop|scratch) {entry} (?:from|off|out of) ${packing}`,
      `{polite}take {entry} (?:off|from|out of) ${packing}`,
      `(?:i|we) (?:don't|do not|no longer|needn't|won't) (?:need|pack|take) {entry} (?:from|on|off) ${packing}(?: any ?more)?`,
    ],
  },
  {
    tool: "delete_trip_entry",
    changes: true,
    with: { kind: "stop" },
    slots: { entry: { type: "name", ask: "Which stop?" }, trip },
    says: [
      `(?:${remove}|{polite}(?:cancel|skip|leave out|cut)) (?:the )?stop (?:in |at |over in )?{entry}(?: (?:from|on|of) ${atTrip})?`,
      `(?:${remove}|{polite}take) {entry} (?:from|off|out of) ${atTrip}`,
      `{polite}leave {entry} out(?: of ${atTrip})?`,
      `{polite}(?:skip|leave out) {entry} (?:on|of|from) ${atTrip}`,
    ],
  },
  {
    tool: "delete_trip_entry",
    changes: true,
    with: { kind: "trip" },
    slots: { trip: { ...trip, ask: "Which trip?" } },
    says: [
      `(?:${remove}|{polite}(?:cancel|call off)) ${named}`,
      `${named} (?:isn't happening|is not happening|won't happen|is off|fell through|has fallen through|falls through|(?:is|was|has been) cancell?ed),? (?:so |and )?(?:please )?(?:remove|delete|cancel) it`,
      `(?:we|i)(?:'re| are)? (?:don't go|not going|do not go) to {trip}(?: after all)?,? (?:so )?(?:please )?(?:delete|remove|cancel) (?:the|that) ${journey}`,
    ],
  },
];
