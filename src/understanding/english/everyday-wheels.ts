import type { Slot, ToolWords } from "../catalogue.ts";
import { knownVehicle, notVehicle } from "./vehicle-names.ts";

const vehicle: Slot = { type: "name", never: notVehicle };
const money: Slot = { type: "money", to: ["amount", "currency"] };
const past: Slot = { type: "day", past: true };
const range: Slot = { type: "range", to: ["from", "to"], sure: true };
const budget: Slot = { type: "money", to: ["budget", "currency"] };
const trip: Slot = { type: "name", proper: 1 };
const stops: Slot = { type: "list", name: "place" };
const energies = {
  electric: "(?:on )?(?:electricity|electric|battery)",
  diesel: "(?:on )?diesel",
  petrol: "(?:on )?(?:petrol|gasoline|gas)",
  lpg: "(?:on )?lpg",
};
const told = "(?:i|we)(?:'d| had|'ve| have)? (?:told|gave|said|put|wrote|entered|typed)(?: you| in| down)?";
const who =
  "(?:we|i|(?:the )?(?:two|three|four|five|six) of us|the family|the kids and i|my (?:wife|husband|partner) and i)";
const going =
  "(?:'re| are|'m| am|'ll be| will be)? ?(?:going|driving|off|heading|travelling|flying|taking off|go|drive|travel)";

/** Vehicles and trips as people tell of them. */
export const englishEverydayWheels: readonly ToolWords[] = [
  {
    tool: "list_vehicles",
    changes: false,
    slots: {},
    says: [
      "(?:which|what) (?:vehicles|cars) (?:have (?:i|we) got|do (?:i|we) have|are) (?:saved|stored|noted|entered|registered|down|kept)(?: in)?(?: here| with you| in pam)?",
    ],
  },
  {
    tool: "add_vehicle",
    changes: true,
    slots: {
      name: vehicle,
      energy: { type: "choice", values: energies },
      plate: { type: "text" },
    },
    allOf: ["name", "energy"],
    says: [
      "{polite}(?:add|put|enter|save) (?:the |my |our ){name} (?:to|in|into|among|with) (?:the |my |our )?(?:vehicles|cars)[,;:] (?:it|she|he)(?: runs| is|'s| drives| goes) {energy}(?:,? and (?:the |its )?(?:number )?plate (?:is|reads|says) {plate})?",
    ],
  },
  {
    tool: "update_vehicle",
    changes: true,
    slots: { vehicle, name: { type: "name" } },
    allOf: ["vehicle", "name"],
    says: [
      "(?:i'd like|i want|i would like|we'd like) (?:the |my |our ){vehicle} to be (?:named|called) {name}(?: (?:in here|in pam|here|from now on))",
      "(?:i'd like|i want|i would like|we'd like) (?:the |my |our ){vehicle} to be (?:named|called) {name}",
    ],
  },
  {
    tool: "log_maintenance",
    changes: true,
    slots: { amount: money, date: past, what: { type: "text" }, vehicle },
    allOf: ["what", "vehicle"],
    says: [
      "(?:the |our |my )?(?:garage|workshop|mechanic|dealer|man at the garage) (?:has |have )?(?:put|fitted|changed|replaced|mounted|done|did|fixed|repaired|renewed) (?:a |an |the |some )?(?:new )?{what} (?:on|in|to|into|of|for) (?:the |my |our ){vehicle},? (?:and|for which they) (?:(?:it|he|she|they) )?(?:wanted|charged|asked|took|billed|cost)(?: me| us)?(?: for (?:it|that))?",
    ],
  },
  {
    tool: "correct_log",
    changes: true,
    with: { log: "filling" },
    prefers: "first",
    slots: {
      amount: { type: "money", to: ["amount", "currency"], first: true },
      wrong: { type: "money", to: ["", ""] },
    },
    allOf: ["amount", "wrong"],
    says: [
      `(?:the|that|my) (?:last|latest) (?:fill-?up|filling|tank|refuelling|petrol)(?: stop)?(?: (?:cost|was|came to)(?: me| us)?)?,? ?(?:and |but )?(?:${told}|not)(?: by mistake| wrongly)?`,
    ],
  },
  {
    tool: "plan_service",
    changes: true,
    slots: {
      nextOdometer: { type: "quantity", units: ["km", "mi"], bareFrom: 1_000 },
      what: { type: "text" },
    },
    allOf: ["nextOdometer", "what"],
    says: [
      "{polite}(?:keep in mind|remember|note|make a note|bear in mind|don't forget) that (?:the |an? )?{what} (?:is|are|comes?|will be|falls?) (?:due|up)(?: again| next)? (?:once|when|as soon as) (?:the |my |our )(?:car|van|bike|motorbike|vehicle) (?:gets to|reaches|hits|has|has got to|shows|is at|passes)",
    ],
  },
  {
    tool: "plan_service",
    changes: true,
    slots: {
      nextOdometer: { type: "quantity", units: ["km", "mi"], bareFrom: 1_000 },
      what: { type: "text" },
      vehicle,
    },
    allOf: ["nextOdometer", "what", "vehicle"],
    says: [
      "(?:the |my |our )?next {what} (?:on|of|for) (?:the |my |our ){vehicle}(?: (?:is|comes|falls|will be))?(?: due)?(?: at)?",
    ],
  },
  {
    tool: "trip_summary",
    changes: false,
    slots: { trip },
    allOf: ["trip"],
    says: [
      "how much of (?:the |our |my )?{trip} trip(?:'s)? budget (?:remains|is left|is there left|have we left|do we have left|is still there)",
      "how much (?:is left|remains|do we have left) (?:of|in|from) (?:the |our |my )?{trip} trip(?:'s)? budget",
    ],
  },
  {
    tool: "create_trip",
    changes: true,
    slots: { days: range, budget, name: trip },
    allOf: ["days", "budget", "name"],
    says: [
      "{polite}(?:plan|make|create|set up|add) (?:an? |the |our )?(?:new )?trip to {name},? (?:that|which) (?:may|can|should|must|is to|shall)(?: not)?(?: cost)?(?: more than| at most| up to| no more than)?(?: at most)?",
      "{polite}(?:plan|make|create|set up|add) (?:an? |the |our )?(?:new )?trip to {name},? (?:for at most|for no more than|for up to|with no more than|on a budget of)",
    ],
  },
  {
    tool: "create_trip",
    changes: true,
    slots: { days: range, season: { type: "range", to: ["", "", ""] }, name: trip, stops, vehicle },
    allOf: ["days", "name"],
    says: [
      `(?:next (?:summer|spring|autumn|winter|year),? )?(?:from )?,? ?${who}${going} to {name}(?: (?:in|with) (?:the |our |my )?{vehicle})?,? with (?:an? )?stops? (?:in|at) {stops}(?: on the way)?`,
      `(?:next (?:summer|spring|autumn|winter|year),? )?(?:from )?,? ?${who}${going} to {name} (?:in|with) (?:the |our |my ){vehicle}`,
    ],
  },
  {
    tool: "update_trip",
    changes: true,
    slots: { to: { type: "day" }, trip },
    allOf: ["to", "trip"],
    says: [
      "(?:we|i) (?:have to|need to|must|will|'ll) (?:be|come|get)(?: back)?(?: home)? from {trip}(?: an?| one| two| ⟦v\\d+⟧)? days? (?:early|earlier|sooner|late|later),? so (?:that|the|our) trip (?:finishes|ends|is over|stops)(?: now)?",
    ],
  },
  {
    tool: "add_stops",
    changes: true,
    slots: { stops, trip },
    allOf: ["stops", "trip"],
    says: [
      "on (?:the |our |my ){trip} trip,? (?:we|i)(?:'ll| will|'re| are|'m| am)(?: also)?(?: be)? (?:stopping|stop|stay|staying|calling|halting)(?: over)?(?: too)? (?:in|at) {stops}(?: as well| too)?",
    ],
  },
  {
    tool: "show_map",
    changes: false,
    with: { title: "Map" },
    slots: { places: { type: "list", name: "name" } },
    allOf: ["places"],
    says: [
      "(?:can|could|would|will) you show me (?!where |how |the |my |our )(?=[^⟦]* and ){places} on (?:a|the) map",
    ],
  },
  {
    tool: "update_vehicle",
    changes: true,
    slots: { vehicle: { type: "name", never: notVehicle }, name: { type: "name" } },
    allOf: ["vehicle", "name"],
    says: [
      `from now on (?:the |my |our )(?<vehicle>${knownVehicle}) (?:is|goes by|will be)(?: called| named)? {name}`,
    ],
  },
];
