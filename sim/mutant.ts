/** A deliberate bug: exact snippets, and what stands there instead in its build. Nothing of it is left in `src/`. */
export interface Mutant {
  readonly name: string;
  /** What it breaks, for people. */
  readonly why: string;
  readonly edits: readonly Edit[];
}

export interface Edit {
  readonly file: string;
  /** Stands there exactly once. */
  readonly find: string;
  readonly replace: string;
}
