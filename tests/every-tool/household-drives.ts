import { addDays } from "../../src/domains/local-day.ts";
import { type Drives, type Fields, type Prior, type Setting, textOf } from "./drive.ts";

const home = { tool: "create_group", input: { name: "Home", access: "household" } };
const named = (input: Fields): Fields => ({ what: "Japan", ...input });

const whatOf = (input: Fields) => textOf(named(input)["what"]);

function rowsOf(input: Fields): string {
  if (whatOf(input).includes("shopping")) return "you/shopping";
  if (whatOf(input).includes("savings goal")) return "wins/goals";
  return input["kind"] === "vehicle" ? "wheels/vehicles" : "wheels/trips";
}

function before(input: Fields, { today }: Setting): readonly Prior[] {
  // “Japan trip”, “trip to Rome”.
  const trip = whatOf(input).replace(/ ?\btrip\b(?: to)? ?/i, "");
  // “the Lapland savings goal”.
  const goal = whatOf(input).replace(/^the | ?savings goal ?/gi, "");
  const made: Readonly<Record<string, Prior>> = {
    "you/shopping": { tool: "add_to_shopping_list", input: { items: [{ name: "milk" }] } },
    "wins/goals": { tool: "set_savings_goal", input: { name: goal, target: "800" } },
    "wheels/vehicles": { tool: "add_vehicle", input: { name: whatOf(input) } },
    "wheels/trips": { tool: "create_trip", input: { name: trip, from: today, to: addDays(today, 4) } },
  };
  const thing = made[rowsOf(input)];
  return thing === undefined ? [home] : [home, thing];
}

export const householdDrives: Drives = {
  show_household: {
    before: () => [home],
    says: (_, { me }) => [`${me} (owner)`],
  },
  share_with_household: {
    before,
    fill: named,
    writes: rowsOf,
    row: () => ({ visibility: "workspace" }),
  },
  stop_sharing: {
    before: (input, setting) => [
      ...before(input, setting),
      { tool: "share_with_household", input: named(input) },
    ],
    fill: named,
    writes: rowsOf,
    row: () => ({ visibility: "private" }),
  },
};
