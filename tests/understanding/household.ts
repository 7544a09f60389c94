import type { Request } from "./requests.ts";

/** What people say of their household, and of what they show to it. */
export const household: readonly Request[] = [
  ["share the Japan trip with my household", "share_with_household", { what: "Japan trip" }],
  ["please share my trip to Rome with the family", "share_with_household", { what: "trip to Rome" }],
  ["let my partner see the Japan trip", "share_with_household", { what: "Japan trip" }],
  ["make the Japan trip visible to my household", "share_with_household", { what: "Japan trip" }],
  ["stop sharing the Japan trip", "stop_sharing", { what: "Japan trip" }],
  ["make the Japan trip private again", "stop_sharing", { what: "Japan trip" }],
  ["hide the Japan trip from my family", "stop_sharing", { what: "Japan trip" }],
  ["who is in my household?", "show_household", {}],
  ["show my household", "show_household", {}],
  ["make a household", "create_group", { access: "household", name: "Household" }],
  ["start a household called Rose Street", "create_group", { access: "household", name: "Rose Street" }],
  ["invite maria to my household", "invite_to_group", { group: "household", person: "maria" }],
  ["invite ben9eb1dbef to my household", "invite_to_group", { group: "household", person: "ben9eb1dbef" }],
  ["join the household", "join_group", { group: "household" }],
  ["leave my household", "leave_group", { group: "household" }],
];
