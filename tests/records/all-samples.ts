import { type Sample, winSamples } from "./samples.ts";

export const allSamples: readonly Sample[] = [...winSamples];
