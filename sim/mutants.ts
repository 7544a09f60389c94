/** A deliberate bug: an exact snippet of one file, and what stands there instead in its build. */
export interface Mutant {
  readonly name: string;
  /** What it breaks, for people. */
  readonly why: string;
  readonly file: string;
  readonly find: string;
  readonly replace: string;
}

export const mutants: readonly Mutant[] = [];
