import type { Slot, ToolWords } from "../catalogue.ts";
import { work } from "./keys/vehicles.ts";
import { either, treated } from "./vehicle-words.ts";

const nextOdometer: Slot = {
  type: "quantity",
  units: ["km", "mi"],
  bareFrom: 1_000,
  bareAfter: "at",
  behind: "at|by|is",
};
const what: Slot = { type: "text" };
const falls =
  "(?:(?:,? (?:is|comes|comes up|will be|should be|must be|has to be|falls))?(?: (?:due|planned|needed|done))?(?: (?:at|by))?)";
/** What stands at the end is taken off with the reading: "is due at". */
const due = "(?: (?:is|will be|comes)(?: next)?(?: (?:due|coming up))?(?: next)?| (?:next )?due(?: next)?)";
const plan =
  "{polite}(?:(?:plan|schedule|set|book|set up|add|note) (?:an? |the |its )?|remind (?:me|us) (?:of|about|that) (?:the |an? )?)";
const needs =
  "(?:needs?|gets?|wants?|is to get|should get|should have|must have|has to have|is due for|goes in for)";
const job = `(?<what>${work})`;

/** The next service by what the odometer will show then: "next oil change at 130,000 km". */
export const nextServices: readonly ToolWords[] = [
  ...either.map(
    ({ slot, veh, job: own }): ToolWords => ({
      tool: "plan_service",
      changes: true,
      slots: { nextOdometer, what, vehicle: slot },
      allOf: ["nextOdometer", "what", "vehicle"],
      says: [
        `(?:the |its )?next ${own} (?:of|for|on) ${veh}${falls}`,
        `${veh}(?:'s|s') next ${own}${falls}`,
        `${veh}(?:'s|s') ${own}${due}`,
        `(?:the )?${own} (?:of|for|on) ${veh}${due}`,
        `(?:the )?${own}${due} (?:of|for|on) ${veh}`,
        `${plan}(?:next )?${own} (?:of|for|on) ${veh}(?: (?:at|by))?`,
        `${plan}${veh}(?:'s|s') (?:next )?${own}(?: (?:at|by))?`,
        `${veh} ${needs} (?:an? |its |the )?(?:next |new )?${own}(?: ${treated})?(?: next)?(?: (?:at|by))?`,
      ],
    }),
  ),
  {
    tool: "plan_service",
    changes: true,
    slots: { nextOdometer, what },
    allOf: ["nextOdometer", "what"],
    says: [
      `(?:the |my |our )?next ${job}${falls}`,
      `(?:the |my |our )?${job}${due}`,
      `${plan}(?:next )?${job}(?: (?:at|by))?`,
    ],
  },
];
