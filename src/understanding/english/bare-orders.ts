import type { Slot, ToolWords } from "../catalogue.ts";
import { ask, bareGroupOrders } from "./bare-group-orders.ts";
import { bareHomeOrders } from "./bare-home-orders.ts";
import { currencyNames } from "./currency-names.ts";
import { kinds } from "./household-talk.ts";
import { locales } from "./keys/profile-details.ts";
import { calledName } from "./own-name.ts";
import { knownVehicle, notVehicle } from "./vehicle-names.ts";

const verb = "{polite}(?:add|log|note|record|track|enter|create|make|new)";
const change = "{polite}(?:set|change|update|correct)";
const a = "(?:an? |another |some |a new |new |my |one )";
const did = "(?:(?:i|we)(?:'ve| have)?(?: just)? )?";
const amount: Slot = { type: "money", to: ["amount", "currency"], ask: "How much is it?" };
const past: Slot = { type: "day", past: true };
const odometer: Slot = {
  type: "quantity",
  units: ["km", "mi"],
  bareFrom: 1_000,
  ask: "What does the odometer show?",
};
const vehicle: Slot = { type: "name", never: notVehicle };

/** Orders that say no more than what is to be done: all else is asked for. */
export const englishBareOrders: readonly ToolWords[] = [
  ...bareGroupOrders,
  ...bareHomeOrders,
  {
    tool: "log_fuel",
    changes: true,
    slots: {
      volume: ask("How many litres was it? Tell me the price, too, if you like.", {
        type: "quantity",
        units: ["l", "gal"],
        as: "text",
      }),
      odometer,
      amount: { type: "money", to: ["amount", "currency"] },
      date: past,
      vehicle,
    },
    says: [
      `${did}(?:filled (?:it |her )?up|refuell?ed|tanked|got (?:fuel|gas|petrol|diesel)|filled (?:up )?(?:the|my) tank)`,
      `${did}(?:filled up|refuell?ed|tanked|filled|got fuel for) (?:the |my |our )?(?<vehicle>${knownVehicle})`,
      `${verb} ${a}?(?:fuel|fill-?up|fuel stop|refuell?ing|fuel entry)(?: for (?:the |my |our )?(?<vehicle>${knownVehicle}))?`,
    ],
  },
  {
    tool: "log_fuel",
    changes: true,
    slots: {
      energyKwh: ask("How many kWh was it?", { type: "quantity", units: ["kwh"], as: "text" }),
      odometer,
      amount: { type: "money", to: ["amount", "currency"] },
      date: past,
      vehicle: { ...vehicle, proper: 1 },
    },
    says: [
      `${did}(?:charged|recharged|plugged in) (?:the |my |our )?(?<vehicle>${knownVehicle})`,
      `${verb} ${a}?(?:charge|charging(?: session| stop)?)(?: for (?:the |my |our )?{vehicle})?`,
    ],
  },
  {
    tool: "log_income",
    changes: true,
    slots: {
      amount,
      description: ask("Where did it come from?"),
      date: past,
    },
    says: [
      `${did}(?:earned|got|received|made) (?:some |a bit of |more )?(?:money|something|income)`,
      `${verb} ${a}?(?:income|earnings?)(?: entry)?`,
    ],
  },
  {
    tool: "log_saving_tip",
    changes: true,
    slots: {
      amount: { ...amount, ask: "How much did you save?" },
      text: ask("How did you save it?", { type: "text" }),
      date: past,
    },
    says: [`${verb} ${a}?(?:win|saving|saving tip|money[- ]sav(?:ed|ing) tip|tip)`],
  },
  {
    tool: "set_recurring_item",
    changes: true,
    slots: {
      amount,
      rule: ask("How often: every week, month or year?", { type: "every" }),
      description: ask("What is it for?"),
      startsOn: { type: "day" },
    },
    says: [
      `${verb} ${a}?(?:(?:recurring|regular|monthly|standing|repeating) (?:expense|cost|payment|item|order|bill)|subscription)`,
    ],
  },
  {
    tool: "add_to_goal",
    changes: true,
    slots: {
      amount: { ...amount, ask: "How much do you want to add?" },
      goal: { type: "name", bare: "savings?" },
    },
    says: [
      "{polite}(?:add|put)(?: some| more)?(?: money)? (?:to|into|towards) (?:my |the |our |a )(?:savings? )?goal",
    ],
  },
  {
    tool: "update_profile",
    changes: true,
    slots: { currency: ask("Which currency?", { type: "choice", values: currencyNames }) },
    says: [`${change} (?:my |the )?(?:default |own )?currency`],
  },
  {
    tool: "update_profile",
    changes: true,
    slots: { name: { ...calledName, ask: "What should I call you?" } },
    says: [`${change} my (?:own )?name`, "{polite}call me (?:something|somebody) else"],
  },
  {
    tool: "update_profile",
    changes: true,
    slots: {
      units: ask("Which units: metric or imperial?", {
        type: "choice",
        values: {
          imperial: "(?:use )?(?:imperial|miles|gallons)(?: units)?",
          metric: "(?:use )?(?:metric|kilomet(?:er|re)s|km|lit(?:er|re)s)(?: units)?",
        },
      }),
    },
    says: [`(?:${change}|{polite}switch) (?:my |the )?units(?: of measure(?:ment)?)?`],
  },
  {
    tool: "update_profile",
    changes: true,
    slots: { locale: ask("Which language?", { type: "choice", values: locales }) },
    says: [`(?:${change}|{polite}switch) (?:my |the |your )?language`],
  },
  {
    tool: "update_profile",
    changes: true,
    slots: {
      timeZone: ask("Which time zone? Write it like Europe/Lisbon.", { type: "text", never: "[^/]*" }),
    },
    says: [`${change} (?:my |the )?time ?zone`],
  },
  {
    tool: "share_with_household",
    changes: true,
    slots: {
      thing: ask("What should be shared? Say its name.", {
        type: "name",
        to: ["what"],
        tells: { field: "kind", values: kinds },
      }),
    },
    says: ["{polite}share something(?: with (?:the |my |our )?(?:household|family))?"],
  },
  ...Object.entries({
    trip: "(?:trip|journey)",
    vehicle: "(?:vehicle|car)",
    task: "(?:task|to-?do)",
    recipe: "recipe",
    savings_goal: "(?:savings )?goal",
    calendar_event: "(?:event|appointment)",
  }).map(
    ([kind, noun]): ToolWords => ({
      tool: "share_with_household",
      changes: true,
      with: { kind },
      slots: { thing: ask("Which one should be shared? Say its name.", { type: "name", to: ["what"] }) },
      says: [
        `{polite}share (?:the|my|our|an?|one of my) ${noun}s?(?: with (?:the |my |our )?(?:household|family))?`,
      ],
    }),
  ),
  {
    tool: "convert_money",
    changes: false,
    slots: {
      amount: { type: "money", to: ["amount", "from"] },
      to: ask("Into which currency?", { type: "choice", values: currencyNames }),
    },
    allOf: ["amount"],
    says: ["{polite}(?:convert|change|exchange)"],
  },
];
