/** What breaks a promise, by the rule it breaks, with a few examples of each. */
export interface Violation {
  readonly rule: string;
  readonly count: number;
  readonly examples: readonly string[];
}

const examplesMax = 5;

export class Violations {
  readonly #found = new Map<string, { count: number; examples: string[] }>();

  add(rule: string, example: string): void {
    const found = this.#found.get(rule) ?? { count: 0, examples: [] };
    found.count += 1;
    if (found.examples.length < examplesMax) found.examples.push(example.slice(0, 600));
    this.#found.set(rule, found);
  }

  list(): Violation[] {
    return [...this.#found].map(([rule, { count, examples }]) => ({ rule, count, examples }));
  }
}
