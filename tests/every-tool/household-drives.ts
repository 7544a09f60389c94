import { addDays } from "../../src/domains/local-day.ts";
import { type Drives, type Fields, type Setting, textOf } from "./drive.ts";

const home = { tool: "create_group", input: { name: "Home", access: "household" } };
/** “Japan trip”, “trip to Rome”. */
const nameOf = (input: Fields) => textOf(input["what"]).replace(/ ?\btrip\b(?: to)? ?/i, "");
const trip = (input: Fields, { today }: Setting) => [
  home,
  { tool: "create_trip", input: { name: nameOf(input), from: today, to: addDays(today, 4) } },
];

export const householdDrives: Drives = {
  show_household: {
    before: () => [home],
    says: (_, { me }) => [`${me} (owner)`],
  },
  share_with_household: {
    before: trip,
    writes: "wheels/trips",
    row: () => ({ visibility: "workspace" }),
  },
  stop_sharing: {
    before: (input, setting) => [...trip(input, setting), { tool: "share_with_household", input }],
    writes: "wheels/trips",
    row: () => ({ visibility: "private" }),
  },
};
