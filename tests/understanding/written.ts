import { blind1, blind1Unclear } from "./blind-1.ts";
import { blind2, blind2Unclear } from "./blind-2.ts";
import { blind3, blind3Unclear } from "./blind-3.ts";
import { heldOut } from "./held-out.ts";
import { device, type Request, social, wheels, wins, you } from "./requests.ts";
import { unclear } from "./unclear.ts";

/** All requests that were written down, with the tool that each means; none of them stands in what the classifier is made from. */
export const written: readonly Request[] = [
  ...[wins, wheels, you, social, device, heldOut].flat(),
  ...[blind1, blind2, blind3].flat(),
];

/** All that ask for nothing PAM has a tool for, or not clearly. */
export const notAsked: readonly string[] = [unclear, blind1Unclear, blind2Unclear, blind3Unclear].flat();
