import type { Sample } from "./sample.ts";
import { socialSamples } from "./social-samples.ts";
import { wheelSamples } from "./wheel-samples.ts";
import { winSamples } from "./win-samples.ts";
import { youSamples } from "./you-samples.ts";

export const allSamples: readonly Sample[] = [
  ...winSamples,
  ...wheelSamples,
  ...youSamples,
  ...socialSamples,
];
