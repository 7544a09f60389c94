import type { People } from "../../src/actors/people.ts";
import { knownAs } from "../../src/understanding/context/tell.ts";

/** The port where nothing is known of anybody. */
export const nobodyKnown: People = { of: async () => knownAs(), nobody: knownAs() };
