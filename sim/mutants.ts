import type { Mutant } from "./mutant.ts";
import { mutantsOfCommits } from "./mutants-of-commits.ts";
import { mutantsOfTurns } from "./mutants-of-turns.ts";

/** Every deliberate bug that this simulation has to find. */
export const mutants: readonly Mutant[] = [...mutantsOfCommits, ...mutantsOfTurns];
