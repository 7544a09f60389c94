import type { Slot, ToolWords } from "../catalogue.ts";
import { tripChanges } from "./trip-changes.ts";
import { tripStops } from "./trip-stops.ts";
import { everyday } from "./trip-words.ts";

const vehicle: Slot = { type: "name" };
const trip: Slot = { type: "name" };
const forTrip = `(?: (?:for|on|of|to|in|from) (?:the )?(?:trip to )?{trip}(?: trip)?)?`;

/** Trips: their days, places, cost and luggage. */
export const englishTrips: readonly ToolWords[] = [
  ...tripStops,
  ...tripChanges,
  {
    tool: "create_trip",
    changes: true,
    slots: {
      range: { type: "range", to: ["from", "to"], ask: "From which day to which day?" },
      budget: { type: "money", to: ["budget", "currency"] },
      vehicle,
      name: {
        type: "name",
        ask: "Where does it go?",
        never: "(?:.* )?(?:stops?|stop-?overs?|notes?)(?: .*)?",
      },
    },
    says: [
      "{polite}(?:plan|create|add|make|start(?= an? )|set up|book|organi[sz]e|new)(?: me)? (?:an? |the |our |my )?(?:new )?(?:road )?(?:trip|journey|holiday|vacation|tour|weekend trip|weekend(?= in| to))(?: (?:to|in|called|named|for|through))? ?{name}(?:,? (?:(?:with|in|by) (?:the |my |our )|by ){vehicle})?",
      "{polite}(?:plan|create|add|make|set up|organi[sz]e) (?:an? |the |our |my ){name} (?:trip|journey|holiday|vacation|tour)(?: (?:with|in|by) (?:the |my |our ){vehicle})?",
      "{polite}(?:plan|create|add|make|set up|organi[sz]e)(?: me)? (?:an? |the |our |my )?(?:new )?(?:road )?(?:trip|journey|holiday|vacation|tour)",
      "(?:new )?(?:trip|holiday|vacation) (?:to|in|called) {name}",
    ],
  },
  {
    tool: "create_trip",
    changes: true,
    slots: {
      range: { type: "range", to: ["from", "to"] },
      budget: { type: "money", to: ["budget", "currency"] },
      vehicle,
      name: { type: "name", bare: "for (?:work|business)|on business" },
    },
    anyOf: ["range"],
    says: [
      "(?:we|i)(?: are|'re|'m| am)?(?: will| want to)? ?(?:go|going|travel|travelling|traveling|drive|driving|off|head|heading|fly|flying) to {name}(?: (?:with|in|by) (?:the |my |our ){vehicle})?",
    ],
  },
  {
    tool: "list_trips",
    changes: false,
    slots: {
      status: {
        type: "choice",
        values: {
          planned: "planned|upcoming|coming|future",
          done: "past|done|finished|old|previous|over",
          open: "open|current|running",
        },
      },
    },
    says: [
      "{show} (?:me )?(?:all )?(?:of )?{my}(?:{status} )?(?:trips|journeys|holidays|vacations)(?: (?:are )?{status})?",
      "(?:which|what) (?:{status} )?(?:trips|journeys|holidays|vacations) (?:are|do i have|have i|did i|do we have|are there|have we|did we|will i|will we)(?: (?:{status}|made|make|take|taken|go on|gone on|coming up))?",
      "{my}(?:{status} )?trips",
      "(?:do i|do we|have i|have we)(?: have)?(?: got)? any (?:{status} )?(?:trips|journeys|holidays)(?: {status})?",
    ],
  },
  {
    tool: "list_trips",
    changes: false,
    with: { status: "planned" },
    slots: {},
    says: [
      "(?:what|which|where|when)(?:'s| is) (?:our|my|the) next (?:trip|journey|holiday|vacation)(?: to)?",
    ],
  },
  {
    tool: "list_trips",
    changes: false,
    slots: { limit: { type: "number", least: 1, most: 50 } },
    allOf: ["limit"],
    says: ["{show} (?:me )?{my}(?:last |latest |past |next )?(?:trips|journeys|holidays|vacations)"],
  },
  {
    tool: "add_stops",
    changes: true,
    slots: {
      stops: { type: "list", name: "place", ask: "Which places, in order?" },
      trip,
    },
    says: [
      `{polite}(?:plan|add|put|insert|include|set|make) (?:the |these |⟦v\\d+⟧ |an? |some |another |more )*stop(?:[- ]?over)?s?(?![a-z])(?: ?:| (?:in|at|to)(?= ))? ?(?:the |my |our )?(?:trip to )?{trip}(?: trip)?: ?{stops}`,
      `{polite}(?:plan|add|put|insert|include|set|make) (?:the |these |⟦v\\d+⟧ |an? |some |another |more )*stop(?:[- ]?over)?s?(?![a-z])(?: ?:| in| at)? ?{stops}(?: (?:to|for|on|of) (?:the |my |our )(?:{trip} (?:trip|holiday|journey|tour)|(?:trip|holiday|journey|tour)(?: to {trip})?))?`,
      "{polite}(?:plan|add|put|insert|include|set|make) (?:the |these |⟦v\\d+⟧ |an? |some |another |more )*stops?(?: (?:to|for|on) (?:the |my |our )(?:{trip} trip|trip(?: to {trip})?))?",
      "{polite}(?:add|put|insert|include) {stops} as (?:an? |another |the next |new )?stops?(?: (?:to|for|on|of) (?:the |my |our )(?:{trip} trip|trip(?: to {trip})?))?",
      "{polite}stop (?:in|at|over in) {stops}(?: on (?:the|our|my) way(?: to {trip})?)?",
      "{polite}(?:add|put|insert|include) {stops} (?:to|in|into) (?:the |my |our )(?:{trip} trip|trip(?: to {trip})?|route|itinerary|{trip} (?:route|itinerary))",
      "(?:we|i)(?:'ll| will| want to)? (?:stop|stay|stopping) (?:in|at|over in) {stops}(?: on (?:the|our|my) (?:way|trip)(?: to {trip})?)?",
    ],
  },
  {
    tool: "trip_summary",
    changes: false,
    slots: { trip },
    says: [
      "(?:what|how much) (?:did|has|does|is|have)(?: we| i)?(?: spen[dt] on)? (?:the|my|our|this) (?:trip|journey|holiday|vacation)(?: to {trip})?(?: costs?| costing)?(?: (?:us|me))?(?: so far| until now| in total| altogether)?",
      "(?:what|how much) (?:did|has|does|is) (?:the |my |our ){trip} (?:trip|holiday|journey|vacation)(?: costs?| costing)?(?: (?:us|me))?(?: so far| until now| in total| altogether)?",
      "how much (?:have|did) (?:we|i) (?:spent|spend) on (?:the|my|our|this) (?:trip|{trip} trip|trip to {trip}|holiday)(?: so far| until now| in total| altogether)?",
      "(?:how much|what)(?:'s| is)(?: still)? left (?:of|from) (?:the |my |our )?money (?:for|of|from) (?:the |my |our )(?:trip(?: to {trip})?|{trip} trip|{trip} holiday)",
      "(?:how much|what)(?:'s| is) left (?:of|from|in) (?:the |my |our )(?:{trip} )?(?:trip|holiday)(?:'s)? budget",
      "(?!.*(?:expenses|purchases))(?:what(?:'s| is| are)|show(?: me)?|tell me about|summari[sz]e|give me|how(?:'s| is)) (?:the |my |our |this )?(?:(?:summary|overview|stops|route|itinerary|cost|costs|state|plan|budget) (?:of|for|on) )?(?:the |my |our |this )?(?:trip(?: to {trip})?|{trip} trip)(?: going| summary| route| itinerary| plan| stops| costs?)?",
      "where do (?:we|i) go next|where are (?:we|i) going next|(?:what|where)(?:'s| is) (?:the|our|my) next stop",
      "trip (?:summary|overview|costs?)(?: (?:for|of) {trip})?",
    ],
  },
  {
    tool: "set_trip_status",
    changes: true,
    with: { status: "open" },
    slots: { trip },
    says: [
      "(?:we|i)(?:'re| are|'m| am)? (?:off|leaving|on (?:the|our|my) way|on the road|setting off|starting|hitting the road)(?: (?:to|for) {trip})?(?: now)?",
      "{polite}(?:start|begin|open) (?:the |my |our )(?:trip(?: to {trip})?|{trip} trip)",
      "(?:the |our |my )(?:(?:trip|journey|holiday|vacation)(?: to {trip})?|{trip} trip) (?:has begun|begins|starts|has started|started|is on)(?: now)?",
      "{polite}(?:set|change|switch|put|update) the status of (?:the |my |our )?(?:trip(?: to {trip})?|{trip} trip) (?:to|as) (?:open|started|begun|running|under way|ongoing|active)",
      "{polite}(?:set|mark|put) (?:the |my |our )(?:trip(?: to {trip})?|{trip} trip) (?:to|as) (?:open|started|begun|running|under way)",
    ],
  },
  {
    tool: "set_trip_status",
    changes: true,
    with: { status: "done" },
    slots: { trip: { ...trip, never: everyday } },
    says: [
      "back(?: home)? from {trip}",
      "(?:we|i)(?:'re| are|'m| am)? (?:back(?: home)?|home(?: again)?)(?: from {trip})?(?: again| now)?",
      "{polite}(?:set|change|switch|put|update) the status of (?:the |my |our )?(?:trip(?: to {trip})?|{trip} trip) (?:to|as) (?:done|over|finished|completed?|ended|closed)",
      "{polite}(?:set|mark|put) (?:the |my |our )(?:trip(?: to {trip})?|{trip} trip) (?:to|as) (?:done|over|finished|completed?|ended)",
      "{polite}(?:end|finish|close|complete) (?:the |my |our )(?:trip(?: to {trip})?|{trip} trip)",
      "(?:the |our |my )(?:trip(?: to {trip})?|{trip} trip) (?:is over|has ended|is done|ended|is finished)(?: now)?",
    ],
  },
  {
    tool: "add_to_packing_list",
    changes: true,
    slots: {
      items: { type: "list", name: "name", quantity: "quantity", ask: "What should go on the packing list?" },
      trip,
    },
    says: [
      "{polite}(?:add|put|write|note) {items} (?:to|on|onto|on to) (?:the |my |our )?(?:{trip} )?packing list(?: (?:for|of) (?:the |our |my )?(?:trip to )?{trip}(?: trip)?)?",
      "{polite}pack {items} for (?:the )?(?:trip to )?{trip}(?: trip)?",
      "{polite}pack {items}",
      "(?:i|we) (?:need|have) to pack {items}(?: for {trip})?",
      "{polite}(?:add|put|write) (?:something )?(?:to|on) (?:the |my |our )?(?:{trip} )?packing list",
      "packing list(?: (?:for |of )?{trip})?: ?{items}",
      "(?:don't|do not) (?:let (?:me|us) )?forget to pack {items}(?: for (?:the )?(?:trip to )?{trip}(?: trip)?)?",
      "{items} (?:(?:has|have|needs?) to (?:go|be)|must (?:go|be)|should (?:go|be)|goes|go|belongs?) (?:on|onto) (?:the |my |our )?(?:{trip} )?packing list(?: (?:for|of) (?:the |our |my )?(?:trip to )?{trip}(?: trip)?)?",
      "{polite}(?:add|put) {items} (?:to|on) (?:the |my |our )list for (?:the |my |our )(?:{trip} trip|trip(?: to {trip})?)",
    ],
  },
  {
    tool: "show_packing_list",
    changes: false,
    slots: { trip },
    says: [
      `(?:what(?:'s| is)|is (?:there )?anything|what do (?:i|we)(?: still)?)(?: still)?(?: left| need| have| missing)? ?to (?:be )?pack(?:ed)?${forTrip}`,
      `{show} (?:the |my |our )?(?:{trip} )?packing list${forTrip}`,
      `(?:the |my |our )?(?:{trip} )?packing list${forTrip}`,
      `what(?:'s| is) (?:still )?(?:on|missing (?:on|from)) (?:the |my |our )?(?:{trip} )?packing list${forTrip}`,
      `what (?:do|should|must) (?:i|we) (?:still )?pack${forTrip}`,
      "(?:is|are) (?:everything|all|we all) packed",
      "what(?:'s| is| am i| are we)(?: still)? missing for (?:the |my |our )(?:trip(?: to {trip})?|{trip} trip)",
      "what(?: else)? (?:goes|belongs|should go|has to go) in(?:to)? (?:the|my|our) (?:suitcase|bags?|luggage|backpack)",
    ],
  },
  {
    tool: "mark_packed",
    changes: true,
    slots: { item: { type: "name", ask: "What is packed?" }, trip },
    says: [
      "{polite}(?:tick|check|cross) (?:off )?{item} (?:off )?(?:on |from |off )?(?:the |my |our )?(?:{trip} )?packing list",
      "{polite}mark {item} (?:as )?(?<!not |un)packed",
      "(?:i |we )?(?:have |'ve )?(?:got|had) {item} packed(?: now| already)?",
      "(?:i|we)(?: have|'ve)?(?: just| already)? packed {item}(?: for {trip})?",
      "{item}(?:'s| is| are) (?:packed|in the (?:car|van|bag|suitcase|boot|trunk|backpack))(?: now| already)?",
    ],
  },
  {
    tool: "mark_packed",
    changes: true,
    with: { packed: false },
    slots: { item: { type: "name", ask: "What is not packed?" }, trip },
    says: [
      "{polite}mark {item} (?:as )?(?:not packed|unpacked|not yet packed)",
      "{polite}(?:unpack|unmark|untick|uncheck) {item}(?: (?:from|on) (?:the |my )?packing list)?",
      "(?:i|we)(?: have|'ve)? (?:unpacked|took out|taken out) {item}(?: again)?",
      "{polite}put {item} back on (?:the |my |our )?(?:{trip} )?packing list",
    ],
  },
];
