import type { Slot, ToolWords } from "../catalogue.ts";
import { knownVehicle, notVehicle } from "./vehicle-names.ts";

const day: Slot = { type: "day", past: true };
const vehicle: Slot = { type: "name", never: notVehicle };
const money: Slot = { type: "money", to: ["amount", "currency"], sure: "for|cost|costing|at" };
const litres: Readonly<Record<string, Slot>> = {
  volume: { type: "quantity", units: ["l", "gal"], as: "text" },
  energyKwh: { type: "quantity", units: ["kwh"], as: "text" },
};
const measured: Readonly<Record<string, Slot>> = {
  ...litres,
  odometer: { type: "quantity", units: ["km", "mi"], bareFrom: 1_000 },
};
const of = "(?: (?:of|for|on|from|in) {vehicle})?";
const last = "(?:the |my |our |that )?(?:last |latest |newest |most recent )?";
const wrongly = "(?:wrong|wrongly|incorrectly)";
const noted = "(?:i|we)(?: have|'ve)? (?:got|logged|typed|entered|noted|recorded|put)(?: in| down)?";
/** "45, not 42": what it was before. */
const notBefore =
  " ?,? ?(?:(?:and )?not|instead(?: of)?|rather than|(?:but |and )?(?:i|we)(?: had|'d)? (?:typed|put|wrote|entered|logged|noted)(?: in| down)?)(?: (?:at|for|on|with|from|in))? ⟦v\\d+⟧";
const before = `(?:${notBefore})?`;
const really = "(?: really| actually| in fact| only)?";
const now = `[,:;.-]? (?:and |so )?(?:it|that)(?:'s| is| was| should be| should have been| should say| should read| cost)?${really}(?: at)?`;
const was = `(?: (?:was|were|is|cost|came to|should be|should have been|took))?${really}(?: at| on)?`;
const logged = `(?: (?:that |which )?(?:i|we) (?:logged|typed|entered|noted|recorded|put)(?: in| down)?)?`;

/** How something that was logged is said to be wrong, before what it is in truth. */
function mistaken(thing: string): readonly string[] {
  return [
    `${noted} ${last}${thing}${of} ${wrongly}${now}${before}`,
    `${noted} the wrong ${thing}${of}${now}${before}`,
    `(?:i|we)(?: have|'ve)? made a (?:mistake|typo|slip) (?:with|in|on|at) ${last}(?:${thing}${of}|{vehicle}(?:'s|s') ${thing})${now}${before}`,
    `(?:${last}${thing}|{vehicle}(?:'s|s') (?:last |latest )?${thing})${of}${logged}${of} (?:is|was) ${wrongly}${now}${before}`,
  ];
}

const filling =
  "(?:filling|fill-up|fill up|refuell?ing|refuel|fuel (?:entry|stop|log)|tank of (?:fuel|gas|petrol|diesel)|charge(?! for)|charging(?: session)?)";
const reading = "(?:odometer(?: reading)?|mileage(?: reading)?|km reading)";
const work =
  "(?:oil change|(?:tyre|tire) (?:change|rotation)|brake pads|brake fluid|brakes|air filter|timing belt|spark plugs|(?:annual )?service|wheel alignment|clutch|exhaust)";

/**
 * What was logged of a vehicle and is said to be otherwise: "the last filling was 45 litres, not 42". It goes before what is
 * said of any expense.
 */
export const vehicleCorrections: readonly ToolWords[] = [
  // Where both are numbers, it is one of these that is wrong: "39.5 litres, not 38.5" tells no sum.
  ...[measured, { amount: money }, { ...measured, amount: money }].map(
    (fields): ToolWords => ({
      tool: "correct_log",
      changes: true,
      with: { log: "filling" },
      prefers: "first",
      slots: { ...fields, vehicle },
      anyOf: Object.keys(fields),
      says: [
        ...mistaken(filling),
        `{polite}(?:correct|fix|change|update|adjust) {vehicle}(?:'s|s') (?:last |latest )?${filling}(?: to| at| with)?${before}`,
        `(?:the |my |our |that )?(?:last|latest|newest|most recent) ${filling}${of}${was}${before}`,
        `(?:the |my |our )?{vehicle}(?:'s|s') (?:last|latest|newest|most recent) ${filling}${was}${before}`,
      ],
    }),
  ),
  {
    tool: "correct_log",
    changes: true,
    with: { log: "filling" },
    prefers: "first",
    slots: { on: day, ...litres, vehicle },
    allOf: ["on"],
    anyOf: Object.keys(litres),
    says: [`(?:the |my |our )?(?:'s )?${filling}${of}${was}${notBefore}`],
  },
  {
    tool: "correct_log",
    changes: true,
    with: { log: "filling" },
    prefers: "first",
    slots: { date: day, vehicle },
    allOf: ["date"],
    says: [
      `(?:the |my |our |that )?(?:last|latest|newest|most recent) ${filling}${of}(?: was)?${really}${before}`,
    ],
  },
  {
    tool: "correct_log",
    changes: true,
    with: { log: "filling" },
    slots: { vehicle, station: { type: "name" } },
    allOf: ["station"],
    says: [
      `(?:the |my |our |that )?(?:last|latest|newest|most recent) ${filling}${of} was${really} at {station}(?:,? (?:and )?not(?: at)? [^\\s⟦,:]+(?: [^\\s⟦,:]+)?)?`,
    ],
  },
  {
    tool: "correct_log",
    changes: true,
    with: { log: "odometer" },
    prefers: "first",
    slots: {
      odometer: { type: "quantity", units: ["km", "mi"], bareFrom: 100 },
      vehicle,
    },
    allOf: ["odometer"],
    says: mistaken(reading),
  },
  {
    tool: "correct_log",
    changes: true,
    with: { log: "odometer" },
    prefers: "first",
    slots: {
      odometer: { type: "quantity", units: ["km", "mi"], bareFrom: 1_000, bareAfter: "at" },
      vehicle,
    },
    allOf: ["odometer"],
    says: [
      `(?:the |my |our )?(?<vehicle>${knownVehicle})(?: (?:was|is|stands|stood|had|has|should be))?${really}(?: at| on)?${notBefore}`,
    ],
  },
  {
    tool: "correct_log",
    changes: true,
    with: { log: "service" },
    prefers: "first",
    slots: {
      amount: { type: "money", to: ["amount", "currency"] },
      vehicle,
      entry: { type: "name" },
    },
    allOf: ["amount", "vehicle"],
    says: [
      `(?:the |my |our )?(?:last |latest )?(?<entry>${work}) (?:of|for|on) (?:the |my |our )?(?<vehicle>${knownVehicle})${was}${notBefore}`,
      `(?:the |my |our )?(?<vehicle>${knownVehicle})(?:'s|s') (?:last |latest )?(?<entry>${work})${was}${notBefore}`,
    ],
  },
  {
    tool: "update_vehicle",
    changes: true,
    prefers: "first",
    slots: { year: { type: "number", least: 1_900, most: 2_100 }, vehicle },
    allOf: ["year", "vehicle"],
    says: [
      `(?:the |my |our )(?<vehicle>${knownVehicle}) (?:is|was built|was made|dates)(?: from| in)?${before}`,
    ],
  },
];
