import { blind1, blind1Unclear } from "./blind-1.ts";
import { blind2, blind2Unclear } from "./blind-2.ts";
import { blind3, blind3Unclear } from "./blind-3.ts";
import { blind44, blind44Unclear } from "./blind-44.ts";
import { blind45, blind45Unclear } from "./blind-45.ts";
import { blind46, blind46Unclear } from "./blind-46.ts";
import { blind47, blind47Unclear } from "./blind-47.ts";
import { blind48, blind48Unclear } from "./blind-48.ts";
import { blind49, blind49Unclear } from "./blind-49.ts";
import { blind50, blind50Unclear } from "./blind-50.ts";
import { blind51, blind51Unclear } from "./blind-51.ts";
import { blind52, blind52Unclear } from "./blind-52.ts";
import { blind53, blind53Unclear } from "./blind-53.ts";
import { blind54, blind54Unclear } from "./blind-54.ts";
import { blind55, blind55Unclear } from "./blind-55.ts";
import { blind57, blind57Unclear } from "./blind-57.ts";
import { blind59, blind59Unclear } from "./blind-59.ts";
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

/** Those that only count how well she reads what nobody made her for. */
export const unseen: readonly Request[] = [
  blind44,
  blind45,
  blind46,
  blind47,
  blind48,
  blind49,
  blind50,
  blind51,
  blind52,
  blind53,
  blind54,
  blind55,
  blind59,
  blind57,
].flat();
export const unseenUnclear: readonly string[] = [
  ...[blind44Unclear, blind45Unclear, blind46Unclear],
  ...[blind47Unclear, blind48Unclear, blind49Unclear, blind50Unclear],
  ...[blind51Unclear, blind52Unclear, blind53Unclear],
  ...[blind54Unclear, blind55Unclear, blind57Unclear, blind59Unclear],
].flat();
