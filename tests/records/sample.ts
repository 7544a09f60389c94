/** For a kind of row: input that fits, a change that fits, and input that does not, with the field that is wrong. */
export interface Sample {
  readonly kind: string;
  /** Different for every `n` from 0 to 199; ids of rows that it must name come in `given`, by kind. */
  create(n: number, given: Readonly<Record<string, string>>): Record<string, unknown>;
  readonly change: Record<string, unknown>;
  readonly wrong: Record<string, unknown>;
  readonly wrongField: string;
}

/** A day of 2026 for every `n`. */
export const dayOf = (n: number): string => new Date(Date.UTC(2026, 0, 1 + n)).toISOString().slice(0, 10);
