import type { Slot, ToolWords } from "../catalogue.ts";
import { date } from "./keys/vehicle-words.ts";
import { work } from "./keys/vehicles.ts";
import { machine } from "./vehicle-names.ts";
import {
  amounts,
  either,
  filling,
  known,
  last,
  odometer,
  ownVehicle,
  reading,
  really,
} from "./vehicle-words.ts";

const notBefore =
  " ?,? ?(?:(?:and |but )?not|instead(?: of)?|rather than|(?:and |but )?(?:i|we) (?:typed|put|wrote|entered|logged|noted|said)(?: in| down)?)(?: (?:at|for|on|with))? ⟦v\\d+⟧";
const before = `(?:${notBefore})?`;
const was =
  "(?:was|were|is|has been|cost|should be|should have been|should have read|should read|ought to be|must be)";
const fuelUnit =
  "(?:lit(?:er|re)s|kwh|kilowatt[- ]?hours|gallons|mpg|miles (?:per|to the) gallon|units|fuel|petrol|diesel|gas|electricity|energy|power)";
const plate =
  "(?:number plate|licen[cs]e plate|registration(?: plate| number)?|plate(?: number)?|reg(?:istration)?(?: number)?)";
const anew = "(?:an? |the |its |her |his )?(?:new |different |other |another )?";
const thatIs = "(?:[:,;]| -|,? and)?(?: (?:it(?:'s| is)|which is|that(?:'s| is)|namely))?";
const fromNow = "(?:,? (?:from now on|now|from today on))?";
const units: Readonly<Record<string, Slot>> = {
  distanceUnit: { type: "choice", values: { km: "km|kms|kilomet(?:er|re)s?", mi: "miles?" } },
  volumeUnit: {
    type: "choice",
    values: {
      l: "lit(?:er|re)s?",
      gal_uk: "(?:uk|imperial|british|english) gallons?",
      gal_us: "(?:(?:us|american) )?gallons?",
    },
  },
};
const energy: Slot = {
  type: "choice",
  values: {
    diesel: "diesel",
    petrol: "petrol|gasoline",
    electric: "electric",
    hybrid: "(?:plug-in )?hybrid",
    lpg: "lpg",
  },
};
const note = "(?:,? (?:so |and )?(?:please )?(?:correct|fix|change|note) (?:that|it))?";
const measured =
  "(?:odometer|milometer|mileage|clock|speedo(?:meter)?|distances?|tank|fuel|fillings?|fill-ups?)";

/** What people say of their vehicles in whole sentences, reasons and all; it goes before what is said of sums. */
export const vehicleTurns: readonly ToolWords[] = [
  {
    tool: "update_vehicle",
    changes: true,
    slots: { vehicle: ownVehicle, name: { type: "name" } },
    allOf: ["vehicle", "name"],
    says: [
      `(?:from now on,? )?${known}(?:'s| is| should be| will be| ought to be| gets)(?: now)? (?:called|named|known as|(?:shown|listed|saved|stored|kept) as) {name}${fromNow}`,
      `(?:from now on,? )?${known} (?:should|will|is to|ought to|gets to)(?: now)? (?:have|get|bear|be given|carry|go by) the name {name}${fromNow}`,
      `{polite}(?:give) ${known} the (?:new )?name {name}${fromNow}`,
      `{polite}change the name of ${known} (?:to|into) {name}${fromNow}`,
      `the (?:new )?name of ${known} is(?: now)? {name}${fromNow}`,
      `(?:i|we)(?:'d| would) rather call ${known} {name}${fromNow}`,
      `(?:i|we)(?:'ve| have) (?:decided to (?:call|name)|(?:re)?named|renamed) ${known} {name}${fromNow}`,
    ],
  },
  ...either.map(
    ({ slot, veh }): ToolWords => ({
      tool: "update_vehicle",
      changes: true,
      slots: { vehicle: slot, plate: { type: "text" } },
      allOf: ["vehicle", "plate"],
      says: [
        `${veh}(?:'s| has| now has)?(?: (?:got|gets|been given|received|been issued(?: with)?))?(?: now)? ${anew}${plate}(?: now)?${thatIs} (?!(?:is|of|to|on|for|from|now|was|has|should|the|it)(?![a-z]))(?=.{0,20}\\d){plate}${fromNow}`,
        `${veh}(?:'s|s') ${plate} (?:is|was) wrong${thatIs}(?:[,;:]? it)? (?:should (?:be|read|say)|must be|is) (?!(?:is|of|to|on|for|from|now|was|has|should|the|it)(?![a-z]))(?=.{0,20}\\d){plate}`,
        `${veh}(?:'s|s') (?:new )?${plate} (?:is|should be|should read|reads|(?:has|was|has been) changed to|changed to|has changed,? (?:and |to )?(?:it(?:'s| is)|it now is))(?: now)? (?!(?:is|of|to|on|for|from|now|was|has|should|the|it)(?![a-z]))(?=.{0,20}\\d){plate}`,
        `the (?:new )?${plate} (?:of|on|for) ${veh} (?:is|should be|should read|reads|(?:has|was|has been) changed to|changed to|has changed,? (?:and |to )?(?:it(?:'s| is)|it now is))(?: now)? (?!(?:is|of|to|on|for|from|now|was|has|should|the|it)(?![a-z]))(?=.{0,20}\\d){plate}`,
      ],
    }),
  ),
  ...either.flatMap(({ slot, veh }) =>
    Object.entries(units).map(
      ([field, unit]): ToolWords => ({
        tool: "update_vehicle",
        changes: true,
        slots: { vehicle: slot, [field]: unit },
        allOf: ["vehicle", field],
        says: [
          `${veh}(?:'s|s') ${measured} (?:is|are|counts?|shows?|reads?|measures?|runs?|works?|should (?:be|count|show))(?: (?:shown|measured|counted|kept|given|set|reading))?(?: (?:in|to))? {${field}}(?:,? (?:and )?not (?:in )?[a-z]+)?`,
          `the ${measured} (?:of|in|on|for) ${veh} (?:is|are|counts?|shows?|reads?|measures?|runs?|works?|should (?:be|count|show))(?: (?:shown|measured|counted|kept|given|set|reading))?(?: (?:in|to))? {${field}}(?:,? (?:and )?not (?:in )?[a-z]+)?`,
          `{polite}(?:switch|change|set|convert|turn) ${veh}(?:(?:'s|s')(?: (?:unit of )?${measured}(?: units?)?| (?:distance |volume )?units?))? (?:over )?(?:to|into) {${field}}`,
          `{polite}(?:switch|change|set|convert|turn) the (?:${measured}|(?:distance |volume )?units?) (?:of|in|on|for) ${veh} (?:over )?(?:to|into) {${field}}`,
          `{polite}use {${field}} (?:for|with|on) ${veh}(?:(?:'s|s') ${measured})?`,
          `{polite}(?:measure|count|show|track|keep) (?:the ${measured} (?:of|in|on|for) )?${veh}(?:(?:'s|s') ${measured})? in {${field}}`,
          `${veh} (?:should be|is|must be|has to be) (?:measured|counted|tracked|kept) in {${field}}`,
          `${veh} (?:counts|measures|runs|works|is|uses) (?:in )?{${field}}(?:,? (?:and )?not (?:in )?[a-z]+)?`,
        ],
      }),
    ),
  ),
  ...either.map(
    ({ slot, veh }): ToolWords => ({
      tool: "update_vehicle",
      changes: true,
      prefers: "first",
      slots: { year: { type: "number", least: 1_900, most: 2_100 }, vehicle: slot },
      allOf: ["year", "vehicle"],
      says: [
        `${veh} (?:is|was)${really} an? (?:model|version|vintage)(?:,? (?:and )?not (?:an? )?⟦v\\d+⟧(?: (?:model|one))?)?${note}`,
      ],
    }),
  ),
  {
    tool: "update_vehicle",
    changes: true,
    slots: { energy, vehicle: ownVehicle },
    allOf: ["energy", "vehicle"],
    says: [
      `${known} (?:isn't|is not|'s not)(?: an?)? (?:diesel|petrol|gasoline|electric|(?:plug-in )?hybrid|lpg)(?: (?:${machine}))?,? (?:but |it's |it is )(?:an? )?{energy}(?: (?:${machine}|one))?${note}`,
    ],
  },
  ...either.map(
    ({ slot, veh }): ToolWords => ({
      tool: "log_odometer",
      changes: true,
      slots: { odometer, date, vehicle: slot },
      allOf: ["odometer", "vehicle"],
      says: [
        `${veh}(?:'s|s') ${reading}(?: (?:is|was|stood|stands|read|reads|showed|shows|said|says|has reached|reached|now))?(?: now)?(?: at| on)?`,
        `(?:the )?(?:current |latest |present )?${reading} (?:of|on|for|in) ${veh}(?: (?:is|was|stood|stands|read|reads|showed|shows|said|says|has reached|reached|now))?(?: now)?(?: at| on)?`,
        `${veh} (?:had|showed|was|was at|stood|stood at|was on|read)(?: on (?:the|its) (?:clock|odometer|dial))?`,
        `(?:i|we)(?:'ve| have)?(?: just)? read (?:off )?(?:from |off |on )?${veh}(?:'s|s') ${reading}`,
        `{polite}(?:enter|put(?: in)?|note|log|record|set|save|book) as (?:the )?${reading} (?:of|on|for) ${veh}`,
      ],
    }),
  ),
  ...either.map(
    ({ slot, veh }): ToolWords => ({
      tool: "correct_log",
      changes: true,
      with: { log: "odometer" },
      prefers: "first",
      slots: { odometer, vehicle: slot },
      allOf: ["odometer", "vehicle"],
      says: [
        `${veh}(?:'s|s') (?:${last} )?${reading} should (?:have (?:been|read|said|shown)|be|read|say|show)${really}(?: at)?${before}`,
        `(?:the )?${last} ${reading} (?:of|on|for) ${veh}(?: (?:was|should (?:have (?:been|read|said|shown)|be|read|say|show)))${really}(?: at)?${before}`,
        `(?:the )?${reading} (?:of|on|for) ${veh}(?: (?:was|is|should (?:have (?:been|read|said|shown)|be|read|say|show)))?${really}(?: at)?${notBefore}`,
        `(?:i|we)(?:'ve| have)? (?:misread|mistyped|misheard|got wrong|read wrong(?:ly)?|noted wrong(?:ly)?|entered wrong(?:ly)?) (?:${veh}(?:'s|s') ${reading}|the ${reading} (?:of|on|for|in) ${veh})(?:[:,;.-]| -)? ?(?:and )?(?:it|that)(?:'s| is| was| should be| should have been| says| said| read)${really}(?: at)?${before}`,
      ],
    }),
  ),
  ...either.flatMap(({ slot, veh }) =>
    amounts.map(
      (fields): ToolWords => ({
        tool: "correct_log",
        changes: true,
        with: { log: "filling" },
        prefers: "first",
        slots: { ...fields, vehicle: slot },
        anyOf: Object.keys(fields),
        says: [
          `(?:the |my |our )?${last} ${filling} (?:of|for|on|in|from) ${veh}(?: ${was})?${really}(?: (?:at|for|with))?${before}`,
          `${veh}(?:'s|s') ${last} ${filling}(?: ${was})?${really}(?: (?:at|for|with))?${before}`,
          `(?:it|that)(?: ${was})?${really}(?: (?:at|with|for|on|in))?(?: (?:the|my|our))? ${last} ${filling}(?: (?:of|for|on|in|from) ${veh})?${before}`,
          `(?:at|with|for|on|in) (?:the |my |our )?${last} ${filling} (?:of|for) ${veh},? (?:it|that)(?: ${was})?${really}(?: (?:at|with|for|on|in))?${before}`,
        ],
      }),
    ),
  ),
  ...amounts.map(
    (fields): ToolWords => ({
      tool: "correct_log",
      changes: true,
      with: { log: "filling" },
      prefers: "first",
      slots: fields,
      anyOf: Object.keys(fields),
      says: [
        `(?:it|that)(?: ${was})?${really}(?: (?:at|with|for|on|in))?(?: (?:the|my|our))? ${last} ${filling}${before}`,
        `(?:at|with|for|on|in) (?:the |my |our )?${last} ${filling},? (?:it|that)(?: ${was})?${really}(?: (?:at|with|for|on|in))?${before}`,
      ],
    }),
  ),
  {
    tool: "list_vehicles",
    changes: false,
    slots: {},
    says: [
      "(?:which|what) (?:vehicles|cars) (?:are (?:there )?in|does|has) (?:my|our) (?:household|family)(?: have| got)?",
      "(?:which|what) (?:vehicles|cars) (?:have (?:i|we)|do (?:i|we) have|have you) (?:got |have )?(?:on the books|on record|saved|stored|in the (?:system|app)|down)(?: for (?:me|us))?",
    ],
  },
  {
    tool: "fuel_report",
    changes: false,
    slots: { range: { type: "range", past: true, named: true }, vehicle: ownVehicle },
    allOf: ["vehicle"],
    says: [
      `how (?:many|much) ${fuelUnit}(?: of [a-z]+)?(?: (?:(?:per|for|to|on|every|over) )?(?:the |an? )?⟦v\\d+⟧)? (?:does|did|do|has|is|was) {vehicle} (?:use[ds]?|using|need(?:ed|s)?|burn(?:ed|t)?|drink|drunk|take|get|do|consumed?|consuming)(?: (?:(?:per|for|to|on|every|over) )?(?:the |an? )?⟦v\\d+⟧)?`,
      "(?:has|did|does|is) {vehicle} (?:use[ds]?|using|burn(?:ed|t|ing)?|drunk|drink|consum(?:ed?|ing)|need(?:ed)?|get(?:ting)?)(?: (?:more|less|a lot of|much|too much|any more|any less))?(?: (?:fuel|petrol|diesel|gas|electricity|power))?(?: (?:than (?:usual|before|it used to|it should|normal|last year)|lately|recently))?",
      `(?:what(?:'s| is| was| are| were)|show(?: me)?|give me|tell me|work out|i want to know|i'd like to (?:know|see)) (?:the )?(?:average |mean )?(?:miles per gallon|miles to the gallon|kilomet(?:er|re)s per lit(?:er|re)|fuel (?:figures|stats|statistics|numbers|report)|lit(?:er|re)s per (?:⟦v\\d+⟧|hundred)(?: kilomet(?:er|re)s)?) (?:of|for|on) {vehicle}`,
    ],
  },
  {
    tool: "plan_service",
    changes: true,
    slots: {
      everyDistance: odometer,
      everyMonths: { type: "months" },
      what: { type: "text" },
      vehicle: ownVehicle,
    },
    anyOf: ["everyDistance", "everyMonths"],
    allOf: ["what", "vehicle"],
    says: [
      `{polite}(?:have|get) (?:the |my |our )?(?<what>${work}) (?:of|on|in) {vehicle} (?:changed|replaced|checked|renewed|serviced|inspected|flushed|cleaned)`,
      `(?:the )?(?<what>${work}) (?:of|on|in|for) {vehicle} (?:should|must|has to|have to|needs? to|ought to|are to|is to) be (?:changed|replaced|checked|renewed|serviced|inspected|flushed|cleaned|done|swapped|rotated)`,
    ],
  },
];
