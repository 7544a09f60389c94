import type { Slot } from "../catalogue.ts";
import { work } from "./keys/vehicles.ts";
import { knownVehicle, notVehicle } from "./vehicle-names.ts";

/** A vehicle in what is said as a whole sentence. */
export const ownVehicle: Slot = {
  type: "name",
  never: `(?:.* )?(?:the|my|our|his|her|their|suppose|imagine|pretend|says?|said|thinks?|claims?|reckons?) .+|${notVehicle}`,
};
const namedVehicle: Slot = { ...ownVehicle, proper: 1 };
export const odometer: Slot = { type: "quantity", units: ["km", "mi"], bareFrom: 1_000 };
export const litres: Readonly<Record<string, Slot>> = {
  volume: { type: "quantity", units: ["l", "gal"], as: "text" },
  energyKwh: { type: "quantity", units: ["kwh"], as: "text" },
};
const money: Slot = { type: "money", to: ["amount", "currency"], sure: "for|cost|costing|to" };
/** It is one of these that is wrong: a number of litres tells no sum. */
export const amounts: readonly Readonly<Record<string, Slot>>[] = [
  { ...litres, odometer },
  { amount: money },
];
export const day: Slot = { type: "day", past: true };
export const known = `(?:the |my |our )(?<vehicle>${knownVehicle})`;

const which = "(?:⟦v\\d+⟧ )?(?:(?:new|both|all|four|front|rear|back|winter|summer|left|right) )*";
/** What only a vehicle that is surely one has. */
const parts = `${work}|wheels?|(?:head|tail|brake|fog)?-?lights?|heat(?:er|ing)|locks?|doors?|windows?|engine|sensors?|valves?|hoses?|software|injectors?|turbo|axles?|seats?|boot|roof|mirrors?|aerial`;
/** A vehicle by what it is or by its own name, and work on it. */
export const either = [
  { slot: ownVehicle, veh: known, job: `(?<what>${which}(?:${parts}))` },
  { slot: namedVehicle, veh: "{vehicle}", job: `(?<what>${which}(?:${work}))` },
] as const;

export const entryJob = `(?<entry>(?:(?:new|front|rear|winter|summer) )*(?:${work}))`;
export const treated =
  "(?:changed|replaced|done|renewed|fixed|repaired|checked|looked at|serviced|balanced|aligned|adjusted|cleaned|refilled|recharged|topped up|inspected|rotated|swapped|fitted|flushed|lubricated|greased|oiled|tightened|polished|sealed|welded|tested|sorted(?: out)?|put on|made)";
export const last = "(?:last|latest|newest|most recent|previous)";
export const filling =
  "(?:filling|fill|fill-up|fill up|refuell?ing|refuel|fuel (?:entry|stop)|tankful|charge|charging(?: session)?|top-up)";
export const reading =
  "(?:odometer(?: reading)?|mileage(?: reading)?|mil(?:e)?ometer|clock|dial|counter|display|tacho(?:meter)?|speedo(?:meter)?|km reading)";
export const really = "(?: really| actually| in fact| only| just)?";
/** A day that only tells when it was. */
export const anyDay: Slot = { type: "day", past: true, to: [""] };
