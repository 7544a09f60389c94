import type { Slot } from "../../catalogue.ts";

export const vehicle: Slot = { type: "name", bare: "'s" };
export const date: Slot = { type: "day", past: true };
export const money: Slot = { type: "money", to: ["amount", "currency"] };
export const odometer: Slot = {
  type: "quantity",
  units: ["km", "mi"],
  bareFrom: 1_000,
  ask: "What does the odometer show?",
};
export const clock =
  "it was (?:at|on)(?= ?¦|$)|(?:the )?(?:odometer|mileage|mileometer|milometer|speedometer|speedo|dial|odo|clock|km reading|km stand|counter|dash(?:board)?)(?: (?:at|of|is|was|says|said|shows|showed|reads|reading|now|stands at|on))*";
/** Whose vehicle is none of the user's. */
export const ofOthers = "(?:brother|sister|friend|neighbou?r|boss|colleague|uncle|aunt|cousin)s?(?:'s|s')";
export const notLogged =
  "remind|every|each|budget|trip|packing|list|due|next|until|expires?|runs out|how|what|when|not|never|yet|[a-z]+n't";
