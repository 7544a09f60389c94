import type { Moment } from "../../actors/people.ts";

/** What a request is about, as far as it decides what of the user it needs. */
export type About = Moment["about"];

/** Parts that a request is told or spared; day, place and time are told to every one. */
export const parts = ["screen", "app", "location", "trip", "agenda", "tasks", "budgets"] as const;
export type Part = (typeof parts)[number];

/** Below it a request may be about anything, unless its words leave hardly a domain but its own. */
const confidenceMin = 0.6;
const fewNodes = 2;

/** Cheap, and no row of the user's: what the client has said of itself. Tools find the rest where it is wanted. */
const harmless: readonly Part[] = ["screen", "app"];

const needed: Readonly<Record<About["node"], readonly Part[]>> = {
  wins: [...harmless, "trip", "budgets"],
  wheels: [...harmless, "location", "trip"],
  you: [...harmless, "location", "trip", "agenda", "tasks"],
  social: harmless,
  device: [...harmless, "location"],
  general: harmless,
};

export function partsFor({ node, nodes, confidence }: About): ReadonlySet<Part> {
  const isSure = confidence >= confidenceMin || (nodes.length <= fewNodes && nodes.includes(node));
  return new Set(isSure ? needed[node] : harmless);
}
