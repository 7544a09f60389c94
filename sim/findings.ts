/** A promise that was broken, in the contract's words. */
export interface Finding {
  /** P1 to P11 of the contract, or the invariant's name. */
  readonly rule: string;
  readonly text: string;
  readonly atMs: number;
}

const findingsMax = 20;

export class Findings {
  readonly list: Finding[] = [];
  readonly #now: () => number;

  constructor(now: () => number) {
    this.#now = now;
  }

  add(rule: string, text: string): void {
    if (this.list.length < findingsMax) this.list.push({ rule, text, atMs: this.#now() });
  }

  any(): boolean {
    return this.list.length > 0;
  }
}
