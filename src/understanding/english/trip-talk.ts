import type { Slot, ToolWords } from "../catalogue.ts";
import { stopTurns } from "./stop-turns.ts";
import { tripPlain } from "./trip-plain.ts";
import { tripPlans } from "./trip-plans.ts";
import { tripRoutes } from "./trip-routes.ts";
import { tripSayings } from "./trip-sayings.ts";
import { tripTurns } from "./trip-turns.ts";
import { notPacked, trip } from "./trip-words.ts";

const proper: Slot = { type: "name", proper: 1 };
const range: Slot = { type: "range", to: ["from", "to"] };
const budget: Slot = { type: "money", to: ["budget", "currency"] };
const journey = "(?:trip|journey|holiday|vacation|tour|getaway|break|weekend)";
const onTrip = `(?:on|of|during|for) (?:the |our |my )(?:{trip} ${journey}|${journey}(?: to {trip})?)`;
const going =
  "(?:i|we)(?:'re| are|'m| am|'ll| will)?(?: (?:be|also))?(?: going)? (?:off|going|go|travelling|traveling|travel|driving|drive|flying|fly|heading|head)(?: off| away| on holiday| on vacation)?";
const spending =
  "(?:,? (?:and|with|but) )(?:(?:i|we)(?:'ve|'d| have| would)? )?(?:(?:can|don't want to|do not want to|want to|like to|plan to|hope to|mustn't|must not|shouldn't|got|have|should) )*(?:keep (?:it|things|the cost|costs)|spend|have|set aside|put (?:aside|by)|put|budgeted|budget|saved(?: up)?|got|a budget|go over)(?: (?:under|below|within|up|at most|no more than|more than|aside|by|of|to spend|to|for (?:it|that|this|the whole (?:thing|trip))|on (?:it|that)))*";
const instead = "(?:instead|after all|altogether|in (?:all|total))";
/** What people say of their trips in passing, each a whole sentence; it goes before what is said of sums. */
export const tripTalk: readonly ToolWords[] = [
  ...tripPlain,
  ...tripSayings,
  ...stopTurns,
  ...tripTurns,
  ...tripPlans,
  ...tripRoutes,
  {
    tool: "create_trip",
    changes: true,
    slots: { range, budget, name: { type: "name" } },
    allOf: ["range", "budget", "name"],
    says: [`${going} to {name}${spending}`],
  },
  {
    tool: "create_trip",
    changes: true,
    slots: { range, budget, name: proper },
    allOf: ["range", "name"],
    says: [
      `(?:i|we)(?:'re| are|'m| am|'ve| have)? (?:planning|planned|booked|got|spending|arranged)(?: on)? ⟦v\\d+⟧(?: (?:away|off))? (?:in|at|on|by) {name}`,
      `(?:(?:(?:i|we)(?:'re| are|'m| am|'ve| have)? )?(?:planning|planned|booked|got|have|spending|having|arranged)(?: on)? )?(?:an? |our |the )?(?:(?:long|short|lovely|nice|quick|little|cheap|whole|family) )*(?:easter|christmas|new year|half[- ]term|weekend|city break|getaway|break|holiday|vacation|(?:few|couple of) days|week|fortnight)(?: (?:away|off|break))? (?:in|to|at|on|by) {name}(?:,* (?:max|tops|at most|all in|or so|budget))?(?:${spending})?`,
    ],
  },
  {
    tool: "update_trip",
    changes: true,
    slots: { budget, trip: proper },
    allOf: ["budget", "trip"],
    says: [
      `{trip} (?:may|can|could) (?:now )?cost(?: us)?(?: up| as much as| at most)? ${instead}`,
      `(?:i|we) (?:may|can|could) (?:now )?spend(?: up| as much as| at most)? (?:on|in|for) {trip} ${instead}`,
    ],
  },
  {
    tool: "list_trips",
    changes: false,
    with: { status: "planned" },
    slots: {},
    says: [
      "(?:what|which|any)(?: other)? (?:trips?|journeys?|travels?|holidays?|vacations?|getaways?)(?: plans)? (?:have|do|are|is|has)(?: (?:i|we|there))?(?: got| have)? (?:lined up|on the cards|in the pipeline|in store|in the diary|ahead of (?:me|us)|to look forward to)",
    ],
  },
  {
    tool: "add_stops",
    changes: true,
    slots: { stops: { type: "list", name: "place" }, trip: proper },
    allOf: ["stops", "trip"],
    says: [
      "(?:(?:on|during) (?:the|our|my) (?:way|drive|trip|tour|journey|route|road trip|holiday) )?(?:through|round|around|across|to|in) {trip},? (?:i|we)(?:'ll| will|'re| are|'d like to| want to|'re going to)?(?: also)? (?:call(?:ing)?(?: in)? at|stop(?:ping)?(?: off| over)? (?:in|at)|visit(?:ing)?|pass(?:ing)? through|see|take in|stay(?:ing)? in) {stops}",
    ],
  },
  {
    tool: "trip_summary",
    changes: false,
    slots: { trip: { ...proper, never: "christmas|xmas|easter|birthday" } },
    allOf: ["trip"],
    says: [
      "how much (?:of )?(?:the |our |my )?{trip} (?:money|cash|pot|kitty|allowance) (?:is|do (?:we|i) have|have (?:we|i) got)(?: still)? left",
      "how much (?:money )?(?:have|did) (?:i|we)(?: already)? (?:blown|blow|got through|get through|gone through|go through|splashed out|forked out) (?:in|on) {trip}(?: so far| until now)?",
    ],
  },
  {
    tool: "trip_summary",
    changes: false,
    slots: {},
    says: ["where(?:'re| are) (?:i|we) (?:off|headed|heading|bound)(?: to| for)? next"],
  },
  {
    tool: "set_trip_status",
    changes: true,
    with: { status: "done" },
    slots: { on: { type: "day", past: true, to: [""] }, trip: proper },
    allOf: ["trip"],
    says: [
      "(?:that's|that is|that was) {trip} (?:over(?: and done with)?|behind us)",
      "{trip}(?:'s| is) (?:behind us|over and done with)",
      "(?:i|we)(?: have|'ve)?(?: just)? (?:got|came|arrived|made it|returned|flew|drove) (?:back|home|back home) from {trip}",
    ],
  },
  {
    tool: "update_trip",
    changes: true,
    slots: { to: { type: "day" }, trip: proper },
    allOf: ["to", "trip"],
    says: [
      "(?:i|we)(?:'re| are|'ll| will|'m| am)?(?: be)? (?:com(?:e|ing)|get(?:ting)?|fly(?:ing)?|driv(?:e|ing)|travel(?:l?ing)?) (?:home|back)(?: home)? from {trip} (?:(?:an?|one|⟦v\\d+⟧|a few|a couple of) days?|a week|⟦v\\d+⟧) (?:earlier|later|sooner),?(?: already)?",
    ],
  },
  {
    tool: "add_to_packing_list",
    changes: true,
    slots: { items: { type: "list", name: "name", quantity: "quantity" }, trip: proper },
    allOf: ["items", "trip"],
    says: [
      `(?:i|we) (?:mustn't|must not|can't|cannot|shouldn't) (?:leave|set off|head off|set out|drive off) (?:for|to) {trip} without (?!${notPacked}){items}`,
      `(?:i|we) (?:mustn't|must not|shouldn't) (?:go|travel|fly|drive) to {trip} without (?!${notPacked}){items}`,
      "(?:(?:i|we)(?: still)?(?: (?:need|have|want))? )?(?:things |stuff )?to pack for {trip}: ?{items}",
    ],
  },
  {
    tool: "mark_packed",
    changes: true,
    slots: { item: { type: "name", never: "everything|all|nothing|bags?|suitcases?|lunch(?:es)?" } },
    allOf: ["item"],
    says: [
      "(?!(?:mark|tick|check|set|cross|show|list|get|got|have|put) |.* (?:as|be|been|get|got|getting) packed){item} packed",
    ],
  },
  {
    tool: "mark_packed",
    changes: true,
    with: { packed: false },
    slots: {
      item: { type: "name", never: "bins?|rubbish|trash|dogs?|cats?|kids|children|cars?|washing|laundry" },
    },
    allOf: ["item"],
    says: [
      "(?:i|we)(?: have|'ve)? (?:took|taken|pulled) {item} back out(?: again)?(?: of (?:the|my|our) (?:suitcase|bags?|luggage|backpack|rucksack))?",
    ],
  },
  {
    tool: "delete_trip_entry",
    changes: true,
    with: { kind: "packing_item" },
    slots: { entry: { type: "name" }, trip: proper },
    allOf: ["entry", "trip"],
    says: [
      "(?:i|we) (?:don't|do not|won't|no longer) need (?!.*(?:budget|limit|reminder|task|event|plan|subscription|group|category|goal|alarm) ){entry} (?:for|in) {trip} (?:after all|any ?more|any longer)",
    ],
  },
  {
    tool: "update_stop",
    changes: true,
    slots: { leavesOn: { type: "day", after: "until|till|til" }, trip, stop: { type: "name" } },
    allOf: ["leavesOn", "stop"],
    says: [
      `(?:i|we)(?:'re| are|'ll| will|'m| am)?(?: be)? (?:stay|staying|stopping|remaining)(?: on)? (?:in|at) {stop}(?: until| till)?(?: ${onTrip})`,
    ],
  },
  {
    tool: "delete_trip_entry",
    changes: true,
    with: { kind: "trip" },
    slots: { trip: proper },
    allOf: ["trip"],
    says: [
      `{trip}(?:(?:'s| is| has)(?: been)? (?:off|cancelled|canceled|called off|fallen through|not happening)| isn't happening| won't happen)(?: now| after all)?,? (?:so |and )?(?:please |you can )?(?:remove|delete|cancel|scrap|drop|bin|take out) (?:the|that) (?:whole |entire )?${journey}`,
      `(?:i|we)(?:'re| are|'m| am) not (?:going|off|travell?ing|flying)(?: away)? to {trip}(?: after all| any ?more| any longer)?,? (?:so |and )?(?:please )?(?:(?:remove|delete|cancel|scrap|drop|bin) (?:it|(?:the|that) (?:whole )?${journey})|take (?:it|(?:the|that) (?:whole )?${journey}) (?:out|off))`,
    ],
  },
];
