import type { Slot, ToolWords } from "../catalogue.ts";
import { ask, named, proper, trip, who } from "./trip-words.ts";

const items: Slot = { type: "list", name: "name", quantity: "quantity" };
const stops: Slot = { type: "list", name: "place" };
const stop: Slot = { type: "name", bare: "(?:the )?stop(?: in| at)?" };
const item: Slot = { type: "name" };
const onNamed = `(?:on|of|in|during|for|from) ${named}`;
const bags =
  "(?:the|my|our) (?:[^\\s⟦,]+ )?(?:bags?|suitcases?|case|rucksack|backpack|luggage|boot|trunk|car|van|holdall)";

/** What is told plainly of a trip's stops, and of what is packed. */
export const stopPlain: readonly ToolWords[] = [
  {
    tool: "add_stops",
    changes: true,
    slots: { stops, trip },
    allOf: ["stops", "trip"],
    says: [
      `{stops} (?:are|will be|is|should be|shall be)(?: (?:also|now))? (?:the |an? |two |three |four |new |more |another |additional |⟦v\\d+⟧ )*stops? (?:on|of|for|in) ${named}`,
      `{polite}(?:add|plan|put|insert|include) (?:the |an? |another |new )*stop (?:in|at) {stops} (?:to|on|for|into|in) ${named}`,
    ],
  },
  ...(
    [
      [{ range: { type: "range", to: ["arrivesOn", "leavesOn"], sure: true, each: "stops" } }, ""],
      [{ leavesOn: { type: "day", each: "stops", after: "until|till|to" } }, "(?:,? (?:staying|and stay))?"],
      [{ arrivesOn: { type: "day", each: "stops" } }, "(?:,? (?:arriving|we arrive|reaching it|from))?"],
    ] satisfies readonly (readonly [Readonly<Record<string, Slot>>, string])[]
  ).map(
    ([days, then]): ToolWords => ({
      tool: "add_stops",
      changes: true,
      slots: { ...days, stops, trip },
      allOf: [...Object.keys(days), "stops", "trip"],
      says: [
        `{polite}(?:add|plan|put|insert|include|enter) (?:the |an? |another |new )*stop(?:over)? (?:in|at) (?!.*(?:,| and ).* (?:to|on|for|into|in) ){stops}${then} (?:to|on|for|into|in) ${named}${then}`,
        `{polite}(?:add|plan|put|insert|include|enter) (?!.*(?:,| and ).* (?:as|to) ){stops} (?:as (?:an? |another |the next |new )*stop )?(?:to|on|for|into|in) ${named}${then}`,
      ],
    }),
  ),
  {
    tool: "update_stop",
    changes: true,
    slots: { trip, stop, place: { type: "name" } },
    allOf: ["stop", "place", "trip"],
    says: [
      `the stop (?:in|at) {stop} ${onNamed} (?:should be|is now|becomes|will be|is|shall be|moves to)(?: (?:in|at))? {place}(?: (?:instead|now|from now on))?`,
      `{polite}(?:swap|exchange|replace|change) (?:the )?(?:stop (?:in|at) )?{stop} (?:for|with|by|to|against) {place} ${onNamed}`,
    ],
  },
  {
    tool: "update_stop",
    changes: true,
    slots: { leavesOn: { type: "day" }, trip, stop },
    allOf: ["leavesOn", "stop"],
    says: [
      `the stop (?:in|at) {stop}(?: ${onNamed})? (?:lasts|goes on|ends|is|will last|continues)(?: (?:until|till|to|on))?(?: ${onNamed})?`,
      `{polite}(?:extend|prolong|shorten) the stop (?:in|at) {stop}(?: ${onNamed})?(?: (?:until|till|to))?(?: ${onNamed})?`,
    ],
  },
  {
    tool: "update_stop",
    changes: true,
    slots: { range: { type: "range", to: ["arrivesOn", "leavesOn"], sure: true }, trip, stop },
    allOf: ["range", "stop", "trip"],
    says: [
      `(?:${onNamed},? )${who}(?: (?:be|now))* (?:stay(?:ing)?|stop(?:ping)?|are|be|sleep(?:ing)?)?(?: in| at) {stop}`,
      `${who}(?: (?:be|now))* (?:stay(?:ing)?|stop(?:ping)?|sleep(?:ing)?) (?:in|at) {stop} ${onNamed}`,
      `the stop (?:in|at) {stop} ${onNamed} (?:is|lasts|runs|goes|will be)(?: from)?`,
    ],
  },
  ...(
    [
      [1, "first"],
      [2, "second"],
      [3, "third"],
      [1000, "last"],
    ] as const
  ).map(
    ([order, said]): ToolWords => ({
      tool: "update_stop",
      changes: true,
      with: { order },
      slots: { trip, stop },
      allOf: ["stop", "trip"],
      says: [
        `${onNamed},? {stop} (?:comes|goes|is|should come|should go|has to come|must come|should be)(?: now)? (?:${said}|as the ${said}(?: stop)?|(?:in|to|at) the ${said} (?:place|position))`,
        `{stop} (?:comes|goes|should come|should go) ${said} ${onNamed}`,
      ],
    }),
  ),
  {
    tool: "add_to_packing_list",
    changes: true,
    slots: { items, trip },
    allOf: ["items", "trip"],
    says: [
      `{polite}(?:add|put|write) {items} (?:to|on) (?:what|the things|everything|the stuff) (?:that )?(?:(?:we|i) (?:have|need|want|are going|am going|ought) )?to (?:pack|take|bring)(?: along)? (?:for|to|on) (?:${named}|{trip})`,
    ],
  },
  {
    tool: "add_to_packing_list",
    changes: true,
    slots: { items, trip: proper },
    allOf: ["items", "trip"],
    says: [
      `(?:for|to) {trip},? {items} (?:has to|have to|must|should|needs? to|ought to) be (?:packed|taken|brought)(?: along)?`,
    ],
  },
  {
    tool: "show_packing_list",
    changes: false,
    slots: { item: { type: "name", to: [""] }, trip: { ...trip, bare: "trip yet|yet|trip" } as Slot },
    allOf: ["trip"],
    says: [
      `(?:have|did) (?:i|we) (?:already )?pack(?:ed)? {item} for (?:${named}|{trip})(?: yet| already)?`,
      `(?:is|are|was|were|has|have) {item}(?: been)? packed for (?:${named}|{trip})(?: yet| already)?`,
      `(?:which|what) (?:things|items|stuff) (?:for|of) (?:${named}|{trip}) (?:is|are|have|has)(?: (?:still|not|yet|been|to be))* (?:unpacked|packed|missing|left|to pack)(?: yet)?`,
    ],
  },
  {
    tool: "mark_packed",
    changes: true,
    slots: { item, trip: proper },
    allOf: ["item", "trip"],
    says: [
      `(?!.*(?:not|no longer|n't) )(?:the |my |our ){item} for (?:the )?{trip} (?:(?:is|are)(?: (?:now|already|all))* (?:packed|in(?:side)? ${bags})|(?:has|have)(?: (?:now|already))? been (?:packed|put in(?:to)? ${bags}))(?: (?:now|already))?`,
      `(?:i|we)(?:'ve| have)?(?: just| already| now)? (?:put|packed|stowed|placed) {item} for {trip} in(?:to)? ${bags}`,
    ],
  },
  {
    tool: "mark_packed",
    changes: true,
    slots: { item },
    allOf: ["item"],
    says: [`(?:the|my|our) {item} (?:has|have)(?: (?:now|already|just))? been packed`],
  },
  {
    tool: "mark_packed",
    changes: true,
    with: { packed: false },
    slots: { item: { ...item, never: "everything|nothing|all|bags?|suitcases?" } as Slot, trip: proper },
    allOf: ["item"],
    says: [
      `(?:the|my|our) {item} (?:is|are) (?:no longer packed|not packed (?:any ?more|after all))(?: for {trip})?`,
      `(?:the|my|our) {item} (?:is|are) (?:back|out)(?: (?:again|here|at home|(?:in|on|out of) (?:the|my|our) [a-z]+))*${ask}(?:mark|set|count|list) (?:it|them) (?:down )?as (?:not (?:yet )?packed|unpacked)(?: (?:any ?more|again|yet))?`,
    ],
  },
  {
    tool: "delete_trip_entry",
    changes: true,
    with: { kind: "stop" },
    slots: { entry: stop, trip },
    allOf: ["entry", "trip"],
    says: [
      `{entry} (?:is|will be) no longer (?:an? |one of the |on the )?(?:stops?|route|itinerary) (?:of|on|in|for) ${named}`,
      `{entry} (?:isn't|is not|won't be|will not be) (?:an? |one of the |on the )?(?:stops?|route|itinerary) (?:of|on|in|for) ${named} (?:any ?more|any longer|after all)`,
      `${who}(?: not|n't)? (?:skip(?:ping)?|leav(?:e|ing) out|dropp?(?:ing)?) the stop (?:in|at) {entry} ${onNamed}`,
    ],
  },
  {
    tool: "delete_trip_entry",
    changes: true,
    with: { kind: "packing_item" },
    slots: { entry: item, trip },
    allOf: ["entry", "trip"],
    says: [
      `(?:no|not the) {entry} on (?:the |my |our )?{trip} packing list,? (?:please)?${ask}(?:remove|delete|take) (?:it|them)(?: off| out)?`,
    ],
  },
];
