import type { Slot, ToolWords } from "../catalogue.ts";
import { knownVehicle, machine, notVehicle } from "./vehicle-names.ts";

const vehicle: Slot = { type: "name", never: notVehicle };
const ofVehicle = "(?: (?:of|for|on|from) {vehicle})?";
const remove = "{polite}(?:delete|remove|erase|scrap|drop|get rid of)";
const last = "(?:the |my |our )?(?:last |latest |newest )?";
const filling = "(?:filling|fill-up|fill up|refuell?ing|refuel|fuel entry|fuel stop|tank|charge|charging)";
const reading = "(?:odometer|mileage)(?: reading| entry)?|km reading";
const papers =
  "insurance|registration|inspection|toll sticker|vignette|road tax|warranty|green card|parking permit";
const work =
  "oil change|(?:tyre|tire) (?:change|rotation)|tyres?|tires?|brakes?|brake pads|brake fluid|air filter|timing belt|battery|spark plugs|inspection|service|wipers?|coolant|chain|mot|repair";
const fromNow = "(?: from now on| now)?";
/** "45, not 42": what it was before. */
const notSo = "(?: ?,? ?(?:and )?not ⟦v\\d+⟧)?";
const day: Slot = { type: "day", past: true };
const measured: Readonly<Record<string, Slot>> = {
  volume: { type: "quantity", units: ["l", "gal"], as: "text" },
  energyKwh: { type: "quantity", units: ["kwh"], as: "text" },
  odometer: { type: "quantity", units: ["km", "mi"], bareFrom: 1_000 },
  amount: { type: "money", to: ["amount", "currency"], sure: "for|cost|costing" },
};

/** What was said of vehicles, put right or taken back. */
export const vehicleChanges: readonly ToolWords[] = [
  {
    tool: "correct_log",
    changes: true,
    with: { log: "filling" },
    prefers: "first",
    slots: { ...measured, vehicle },
    anyOf: ["volume", "energyKwh", "odometer", "amount"],
    says: [
      `(?:the |my |our )(?:last |latest )${filling}${ofVehicle}(?: (?:was|cost|is|should be|should have been|was really))?(?: really| actually)?(?: at)?${notSo}`,
      `{polite}(?:correct|fix|change|update) ${last}${filling}${ofVehicle}(?: to| at| with)?${notSo}`,
    ],
  },
  {
    tool: "correct_log",
    changes: true,
    with: { log: "odometer" },
    prefers: "first",
    slots: {
      odometer: {
        type: "quantity",
        units: ["km", "mi"],
        bareFrom: 10,
        ask: "What should the odometer show?",
      },
      vehicle,
    },
    says: [
      `{polite}(?:correct|fix) ${last}(?:${reading})${ofVehicle}(?: to| at)?${notSo}`,
      `(?:the |my |our )(?:last |latest )(?:${reading})${ofVehicle} (?:was|should be|should have been|was really)${notSo}`,
    ],
  },
  {
    tool: "correct_log",
    changes: true,
    with: { log: "service" },
    prefers: "first",
    slots: {
      odometer: { type: "quantity", units: ["km", "mi"], bareFrom: 1_000 },
      amount: { type: "money", to: ["amount", "currency"] },
      entry: { type: "name" },
      vehicle,
    },
    anyOf: ["odometer", "amount"],
    says: [
      `{polite}(?:correct|fix) ${last}(?<entry>${work})${ofVehicle}(?: to| at| cost to)?${notSo}`,
      `(?:the |my |our )(?:last |latest )(?<entry>${work})${ofVehicle}(?: (?:cost|was|should be|was at))?(?: really| actually)?${notSo}`,
    ],
  },
  {
    tool: "update_vehicle",
    changes: true,
    slots: { vehicle, plate: { type: "text", ask: "What is the new plate?" } },
    says: [
      "{polite}(?:change|set|update) (?:the |my )?(?:number |licen[cs]e )?plate (?:of|for|on) {vehicle}(?: to| ?[:,])(?: it's| it is)? {plate}(?: now)?",
      "{polite}(?:change|set|update|make) {vehicle}(?:'s|s') (?:number |licen[cs]e )?plate (?:to )?{plate}",
      "{vehicle}(?:'s|s') (?:new )?(?:number |licen[cs]e )?plate (?:is|should be|reads)(?: now)? (?=.{0,20}\\d){plate}",
      "the (?:new )?(?:number |licen[cs]e )?plate of {vehicle} is(?: now)? {plate}",
    ],
  },
  {
    tool: "update_vehicle",
    changes: true,
    slots: { vehicle, name: { type: "name", ask: "What is it called now?" } },
    says: [
      `{polite}rename (?:the |my |our )?(?<vehicle>${knownVehicle}) (?:to|into|as) {name}`,
      `{polite}rename (?:the |my |our )?(?:${machine}) {vehicle} (?:to|into|as) {name}`,
      `{polite}(?:call|name) (?:the |my |our )(?<vehicle>${knownVehicle}) {name}${fromNow}`,
      `(?:i|we)(?:'ll| now)? call (?:the |my |our )(?<vehicle>${knownVehicle}) {name}${fromNow}`,
      `(?:from now on,? )?(?:the |my |our )(?<vehicle>${knownVehicle}) (?:is|should be|will be) (?:now )?called {name}${fromNow}`,
    ],
  },
  ...(["make", "model"] as const).map(
    (field): ToolWords => ({
      tool: "update_vehicle",
      changes: true,
      slots: { vehicle, [field]: { type: "name", counted: true } },
      allOf: ["vehicle", field],
      says: [
        `(?:the )?${field} of {vehicle} is(?: an?)? {${field}}`,
        `{vehicle}(?:'s|s') ${field} is(?: an?)? {${field}}`,
        `{polite}(?:change|set|update|correct) (?:the ${field} of {vehicle}|{vehicle}(?:'s|s') ${field}) to {${field}}`,
      ],
    }),
  ),
  {
    tool: "update_vehicle",
    changes: true,
    slots: {
      vehicle,
      energy: {
        type: "choice",
        values: {
          diesel: "diesel",
          petrol: "petrol|gasoline",
          electric: "electric|electricity",
          hybrid: "hybrid",
          lpg: "lpg",
        },
      },
    },
    allOf: ["vehicle", "energy"],
    says: [
      `(?:the |my |our )(?<vehicle>${knownVehicle}) (?:runs on|is (?:an? )?) ?{energy}(?: (?:${machine}|one))?(?:,? (?:and )?not(?: an?)? (?:diesel|petrol|electric|hybrid|lpg))?`,
    ],
  },
  {
    tool: "delete_vehicle_entry",
    changes: true,
    with: { kind: "filling" },
    slots: { on: day, vehicle },
    says: [`${remove} ${last}${filling}(?: entry)?${ofVehicle}`],
  },
  {
    tool: "delete_vehicle_entry",
    changes: true,
    with: { kind: "odometer" },
    slots: { on: day, vehicle },
    says: [`${remove} ${last}(?:${reading})${ofVehicle}`],
  },
  {
    tool: "delete_vehicle_entry",
    changes: true,
    with: { kind: "plan" },
    slots: { vehicle, entry: { type: "name", ask: "Which plan?" } },
    says: [
      `(?:${remove}|{polite}(?:cancel|stop)) (?:the |my |our )?(?:service |maintenance )(?:plan|interval) (?:of|for|on) (?:the |my |our )?(?<vehicle>${knownVehicle})`,
      `(?:the |my |our )?(?<vehicle>${knownVehicle}) (?:no longer needs|doesn't need) (?:the |an? |its )?(?:(?<entry>${work}) )?(?:plan|interval)(?: any ?more| any longer)?,? (?:so |and )?(?:please )?(?:remove|delete|cancel) it`,
      `(?:${remove}|{polite}(?:cancel|stop)) (?:the |my |our )?(?:service |maintenance )(?:plan|interval)(?: for (?:the |an? )?(?<entry>${work})| for {entry})?${ofVehicle}`,
      `(?:${remove}|{polite}(?:cancel|stop)) (?:the |my |our )?(?<entry>${work}) (?:plan|interval)${ofVehicle}`,
      `(?:${remove}|{polite}(?:cancel|stop)) (?:the |my |our )?plan for (?:the |an? )?(?<entry>${work})${ofVehicle}`,
    ],
  },
  {
    tool: "delete_vehicle_entry",
    changes: true,
    with: { kind: "service" },
    slots: { on: day, vehicle, entry: { type: "name" } },
    says: [
      `${remove} (?:the |my |our )?(?:last |latest )(?:(?<entry>${work})|maintenance)(?: entry)?${ofVehicle}`,
      `${remove} (?:the |my |our )?(?:(?<entry>${work})|maintenance) entry${ofVehicle}`,
      `${remove} (?:the |my |our )?(?<entry>${work}) from the (?:service |maintenance )?(?:log|history)${ofVehicle}`,
    ],
  },
  {
    tool: "delete_vehicle_entry",
    changes: true,
    with: { kind: "document" },
    slots: { vehicle, entry: { type: "name" } },
    says: [
      `${remove} (?:the |my |our )?(?<entry>${papers})(?: papers?| document)?${ofVehicle}`,
      `${remove} {vehicle}(?:'s|s') (?<entry>${papers})(?: papers?| document)?`,
    ],
  },
  {
    tool: "delete_vehicle_entry",
    changes: true,
    with: { kind: "vehicle" },
    slots: { vehicle },
    says: [
      `${remove} (?:the |my |our )(?<vehicle>${knownVehicle})(?: from (?:my |the |our )?(?:vehicles|cars|garage|list of (?:vehicles|cars)))?`,
      `${remove} (?:the |my |our )(?:vehicle|car) (?!wash|rental|insurance|keys?(?= |$)|loan|tax|seat|park|service|appointment){vehicle}`,
      `${remove} {vehicle} from (?:my |the |our )?(?:vehicles|cars|garage|list of (?:vehicles|cars))`,
      `(?:i|we)(?: have|'ve)? (?:just )?(?:sold|scrapped|traded in|got rid of|no longer (?:own|have|drive)|don't (?:own|have|drive)) (?:the |my |our )(?<vehicle>${knownVehicle})(?: any ?more| any longer)?,? (?:so |and )?(?:please )?(?:remove|delete|take) it(?: off| out)?(?: (?:from |of )?(?:the |my |our )(?:list|vehicles|cars))?`,
    ],
  },
];
