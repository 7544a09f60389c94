import type { Slot, ToolWords } from "../catalogue.ts";
import { ask, journey, named, notPacked, onTrip, trip } from "./trip-words.ts";
import { knownVehicle, persons } from "./vehicle-names.ts";

const range: Slot = { type: "range", to: ["from", "to"] };
const budget: Slot = { type: "money", to: ["budget", "currency"] };
const items: Slot = { type: "list", name: "name", quantity: "quantity" };
const stops: Slot = { type: "list", name: "place" };
/** Who gets out of a car, and what is taken out of the house. */
const notTaken = `(?:.* )?(?:${persons}|kids|children|dogs?|cats?|bins?|rubbish)`;
const item: Slot = { type: "name", never: notTaken };
const stop: Slot = { type: "name", bare: "(?:the )?stop(?: in| at)?", never: notTaken };
const packing =
  "(?:(?:the |my |our )?(?:{trip} )?packing list|(?:the )?list of (?:things|what) to (?:pack|take))";
const forTrip = `(?: (?:for|of|on) (?:${named}|{trip}))`;
const sooner =
  "(?: (?:(?:an?|one|two|three|⟦v\\d+⟧|a few|some|a couple of)(?: days?| weeks?)?|a bit|slightly))? ?(?:earlier|later|sooner|longer|shorter)(?: than (?:planned|before|we (?:had )?planned|we thought|expected))?";
const namely = "[,:;]?(?: (?:namely|that is|now|already|so|i\\.e\\.))*(?: (?:on|until|till))?";
const outOf = `(?:out of|from|off|off of|out from) (?:(?:the )?(?:(?:list of )?stops|route|itinerary|places) (?:of|on|for|in) (?:${named}|{trip})|${named}(?:'s|s') (?:(?:list of )?stops|route|itinerary)|(?:the |our |my )?(?:{trip}) (?:stops|route|itinerary))`;

/** More of what is said of trips: what they are made with, new days, orders with what they leave out. */
export const tripSayings: readonly ToolWords[] = [
  {
    tool: "create_trip",
    changes: true,
    slots: { range, budget, vehicle: { type: "name" }, name: { type: "name" } },
    allOf: ["range", "name", "vehicle"],
    says: [
      `{polite}(?:plan|create|add|set up|make|enter|start) (?:an? |the |our |my )?(?:new )?${journey} (?:called|named|to|for|in) {name},? (?:(?:that|which) )?(?:(?:we|i)(?:'ll| will|'re going to|'re| are|'d like to| want to|'m| am)?(?: (?:be|going to))? (?:do|make|take|go on|doing|making|drive|driving|travel|travelling) ?|(?:will be |is )?(?:done|made|driven) )?(?:with|in|by|using) (?:the |our |my )(?<vehicle>${knownVehicle})(?:,? (?:with )?(?:an? |the )?budget(?: of)?)?`,
      `{polite}(?:plan|create|add|set up|make|enter|start) (?:an? |the |our |my )?(?:new )?${journey} (?:called|named|to|for|in) {name}[,;]? (?:and )?(?:we|i)(?:'ll| will|'re| are|'m| am)(?: be)? (?:tak(?:e|ing)|us(?:e|ing)|driv(?:e|ing)|go(?:ing)? (?:with|in|by)) (?:the |our |my )(?<vehicle>${knownVehicle})`,
    ],
  },
  {
    tool: "create_trip",
    changes: true,
    slots: { range, budget, name: { type: "name" } },
    allOf: ["range", "name"],
    says: [
      `{polite}(?:plan|create|add|set up|make|enter) (?:an? |the |our |my )?(?:new )?${journey} (?:called|named|to|in) {name} for (?:us|me|the (?:two|three|four|five) of us|both of us|all of us|the (?:whole )?family|my (?:wife|husband|partner|family) and me)(?:,? (?:with )?(?:an? |the )?budget(?: of)?)?`,
    ],
  },
  ...(
    [
      ["from", "(?:start|starts|starting|begin|begins|beginning|set(?:s)? off)"],
      ["to", "(?:end|ends|ending|finish|finishes|finishing|go on|goes on|last|lasts|run|runs|stop|stops)"],
    ] as const
  ).map(
    ([field, verb]): ToolWords => ({
      tool: "update_trip",
      changes: true,
      prefers: "first",
      slots: { [field]: { type: "day" }, trip },
      allOf: [field, "trip"],
      says: [
        `(?:as of )?${named}(?: (?:now|already|only|actually|will|should|is|going to|has to))* ${verb}(?: (?:now|already|only))?${sooner}${namely}`,
        `${named}(?: (?:now|already|only|actually))+ (?:will )?${verb}(?: (?:until|till))?`,
      ],
    }),
  ),
  {
    tool: "update_trip",
    changes: true,
    slots: { budget, trip },
    allOf: ["budget", "trip"],
    says: [
      `(?:(?:is|are|will be|shall be|should be) )?the (?:new |total |whole |overall )?(?:budget|limit|maximum) (?:for|of) ${named}(?: (?:now|from now on|instead))?`,
      `the (?:new|total|overall) (?:budget|limit|maximum) (?:for|of) ${named} (?:is|will be|should be)(?: now)?`,
    ],
  },
  {
    tool: "add_stops",
    changes: true,
    slots: { stops, trip },
    allOf: ["stops", "trip"],
    says: [
      `{polite}(?:add|put|include|enter|insert) (?:the )?(?:stops? (?:in |at )?)?{stops} (?:to|on|onto|in|into|as stops (?:to|on|of|for)) ${named},? (?:(?:and )?(?:exactly )?in (?:that|this|the given|the same|just that) order|one after (?:the other|another)|in (?:that|this) sequence)`,
      `{polite}(?:add|put|include|enter|insert) (?:the )?(?:stops? (?:in |at )?)?{stops} in (?:that|this) order (?:to|on|onto|in|into|as stops (?:to|on|of|for)) ${named}`,
    ],
  },
  {
    tool: "update_stop",
    changes: true,
    slots: { leavesOn: { type: "day" }, trip, stop },
    allOf: ["leavesOn", "stop", "trip"],
    says: [
      `${onTrip},? (?:we|i)(?:'ll| will|'re| are|'m| am)(?: (?:now|be|only|not|going to))* (?:leav(?:e|ing)|depart(?:ing)?(?: from)?|mov(?:e|ing) on from|set(?:ting)? off from|go(?:ing)? on from) {stop}`,
      `${onTrip},? (?:our|the|my) (?:departure|day of departure) from {stop} (?:is|will be)(?: now)?`,
    ],
  },
  {
    tool: "update_stop",
    changes: true,
    slots: { arrivesOn: { type: "day" }, trip, stop },
    allOf: ["arrivesOn", "stop", "trip"],
    says: [
      `${onTrip},? (?:we|i)(?:'ll| will|'re| are|'m| am)(?: (?:now|be|only|going to))* (?:arriv(?:e|ing) (?:in|at)|reach(?:ing)?|get(?:ting)? (?:in)?to|com(?:e|ing) to) {stop}`,
      `${onTrip},? (?:our|the|my) (?:arrival|day of arrival) (?:in|at) {stop} (?:is|will be)(?: now)?`,
    ],
  },
  {
    tool: "add_to_packing_list",
    changes: true,
    slots: { items, trip },
    allOf: ["items", "trip"],
    says: [
      `for (?:${named}|{trip}),? (?:please )?(?:put|add|write|note|include|set|enter) (?!${notPacked}){items} (?:on|to|onto|in|into) (?:the|my|our) (?:packing list|list of things to pack)`,
      `(?:${named}|{trip})(?:'s|s') packing list (?:should|must|has to|needs to|ought to) (?:also )?(?:have|include|contain|hold) {items}(?: too| as well)?`,
      `${packing}${forTrip}? (?:should|must|has to|needs to|ought to) (?:also )?(?:have|include|contain|hold) {items}(?: (?:on it|too|as well))*`,
    ],
  },
  {
    tool: "delete_trip_entry",
    changes: true,
    with: { kind: "stop" },
    slots: { entry: stop, trip },
    allOf: ["entry", "trip"],
    says: [
      `{polite}(?:take|remove|delete|drop|strike|cross|leave|cut|scratch|scrap) (?:the stop (?:in|at) )?{entry} ${outOf}`,
      `{entry} (?:should|must|is|need|needs) (?:no longer|not) (?:to )?(?:be )?(?:an? |one of the )?(?:stops? |on the route )(?:of|on|in|for) ${named}(?: any ?more| any longer)?`,
      `{entry} (?:shouldn't|isn't to) be (?:an? |one of the )?(?:stops? |on the route )(?:of|on|in|for) ${named} (?:any ?more|any longer)`,
    ],
  },
  {
    tool: "delete_trip_entry",
    changes: true,
    with: { kind: "packing_item" },
    slots: { entry: item, trip },
    allOf: ["entry", "trip"],
    says: [
      `{entry} (?:should|must|need|needs|has|have|ought) (?:no longer|not)(?: to)? (?:be|stand|stay|appear|remain) (?:on|in) ${packing}${forTrip}?(?: any ?more| any longer)?`,
      `{entry} (?:doesn't|does not|don't|do not|no longer)(?: any ?more)? (?:need to be|needs? to be|have to be|has to be|belongs?) (?:on|in) ${packing}${forTrip}?(?: any ?more| any longer)?`,
      `{entry} (?:shouldn't|needn't) (?:be|stay|stand) (?:on|in) ${packing}${forTrip}?(?: any ?more| any longer)`,
    ],
  },
  {
    tool: "mark_packed",
    changes: true,
    with: { packed: false },
    slots: { item, trip },
    allOf: ["item", "trip"],
    says: [
      `(?:i|we)(?:'ve| have)?(?: (?:just|now))? (?:took|taken|pulled|removed|unpacked) {item}(?: (?:back |out|again|from|of|off|away))*(?: ?(?:the|my|our) (?:[a-z]+ )?(?:bags?|suitcases?|case|rucksack|backpack|luggage|boot|trunk|car|van|holdall))?(?: again)?${ask}(?:mark|set|count|put|list) (?:it|them|that) (?:down )?(?:as )?(?:not (?:yet )?packed|unpacked|(?:as )?still to pack)(?: (?:any ?more|again|yet))?${forTrip}`,
      `(?:i|we)(?:'ve| have)?(?: (?:just|now))? (?:took|taken|pulled|removed|unpacked) {item}(?: (?:back |out|again|from|of|off|away))*(?: ?(?:the|my|our) (?:[a-z]+ )?(?:bags?|suitcases?|case|rucksack|backpack|luggage|boot|trunk|car|van|holdall))?(?: again)?${forTrip}${ask}(?:mark|set|count|put|list) (?:it|them|that) (?:down )?(?:as )?(?:not (?:yet )?packed|unpacked)(?: (?:any ?more|again|yet))?`,
    ],
  },
  {
    tool: "mark_packed",
    changes: true,
    with: { packed: false },
    slots: { item },
    allOf: ["item"],
    says: [
      `(?:i|we)(?:'ve| have)?(?: (?:just|now))? (?:took|taken|pulled|removed|unpacked) {item}(?: (?:back |out|again|from|of|off|away))*(?: ?(?:the|my|our) (?:[a-z]+ )?(?:bags?|suitcases?|case|rucksack|backpack|luggage|boot|trunk|car|van|holdall))?(?: again)?${ask}(?:mark|set|count|put|list) (?:it|them|that) (?:down )?(?:as )?(?:not (?:yet )?packed|unpacked)(?: (?:any ?more|again|yet))?`,
    ],
  },
];
