import type { Slot } from "../../catalogue.ts";
import { notVehicle } from "../vehicle-names.ts";

export const vehicle: Slot = { type: "name", bare: "'s", never: notVehicle };
export const date: Slot = { type: "day", past: true };
export const money: Slot = { type: "money", to: ["amount", "currency"] };
export const odometer: Slot = {
  type: "quantity",
  units: ["km", "mi"],
  bareFrom: 1_000,
  ask: "What does the odometer show?",
};
/** How far it is from one service to the next; "at 130,000 km" is where the next one is. */
export const everyDistance: Slot = {
  type: "quantity",
  units: ["km", "mi"],
  bareFrom: 1_000,
  bareAfter: "every",
  behind: "(?!at|by)[^ ]+",
};
export const clock =
  "it was (?:at|on)(?= ?¦|$)|(?:the )?(?:odometer|mileage|mileometer|milometer|speedometer|speedo|dial|odo|clock|km reading|km stand|counter|dash(?:board)?)(?: (?:at|of|is|was|says|said|shows|showed|reads|reading|now|stands at|on))*";
export const notLogged =
  "remind|every|each|budget|trip|packing|list|due|next|until|expires?|runs out|how|what|when|not|never|yet|costs|[a-z]+n't";
