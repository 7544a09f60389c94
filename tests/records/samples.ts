/** For each kind of row: input that fits, a change that fits, and input that does not, with the field that is wrong. */
export interface Sample {
  readonly kind: string;
  /** Different for every `n`; ids of rows that it must name come in `given`, by kind. */
  create(n: number, given: Readonly<Record<string, string>>): Record<string, unknown>;
  readonly change: Record<string, unknown>;
  readonly wrong: Record<string, unknown>;
  readonly wrongField: string;
}

export const winSamples: readonly Sample[] = [
  {
    kind: "expense",
    create: (n) => ({
      amountMinor: 100 + n,
      currency: "EUR",
      category: "fuel",
      description: `diesel ${n}`,
      spentOn: `2026-11-${String((n % 28) + 1).padStart(2, "0")}`,
    }),
    change: { description: "petrol" },
    wrong: { amountMinor: 1.5 },
    wrongField: "amountMinor",
  },
  {
    kind: "budget",
    create: (n) => ({ category: `category ${n}`, amountMinor: 10_000 + n, currency: "EUR" }),
    change: { amountMinor: 5 },
    wrong: { currency: "EURO" },
    wrongField: "currency",
  },
];
