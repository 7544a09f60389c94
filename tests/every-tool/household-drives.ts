import { addDays } from "../../src/domains/local-day.ts";
import { type Drives, type Fields, type Prior, type Setting, textOf } from "./drive.ts";

const home = { tool: "create_group", input: { name: "Home", access: "household" } };
const isShopping = (input: Fields) => textOf(input["what"]).includes("shopping");
/** “Japan trip”, “trip to Rome”. */
const nameOf = (input: Fields) => textOf(input["what"], "Japan trip").replace(/ ?\btrip\b(?: to)? ?/i, "");
const thing = (input: Fields, { today }: Setting): readonly Prior[] => [
  home,
  isShopping(input)
    ? { tool: "add_to_shopping_list", input: { items: [{ name: "milk" }] } }
    : { tool: "create_trip", input: { name: nameOf(input), from: today, to: addDays(today, 4) } },
];
const named = (input: Fields): Fields => ({ what: "Japan trip", ...input });
const where = (input: Fields) => (isShopping(input) ? "you/shopping" : "wheels/trips");

export const householdDrives: Drives = {
  show_household: {
    before: () => [home],
    says: (_, { me }) => [`${me} (owner)`],
  },
  share_with_household: {
    before: thing,
    fill: named,
    writes: where,
    row: () => ({ visibility: "workspace" }),
  },
  stop_sharing: {
    before: (input, setting) => [
      ...thing(input, setting),
      { tool: "share_with_household", input: named(input) },
    ],
    fill: named,
    writes: where,
    row: () => ({ visibility: "private" }),
  },
};
