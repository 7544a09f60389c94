/**
 * The one source of chance of a simulation: sfc32, seeded through splitmix32. The same seed gives the same numbers on
 * every machine; `stream` parts independent sequences of one seed, so that a plan that shrinks leaves the run's alone.
 */
export class Random {
  #a: number;
  #b: number;
  #c: number;
  #d = 1;

  constructor(seed: number, stream: number) {
    let state = (seed ^ Math.imul(stream + 1, 0x9e3779b1)) >>> 0;
    const mix = (): number => {
      state = (state + 0x9e3779b9) >>> 0;
      let t = state ^ (state >>> 16);
      t = Math.imul(t, 0x21f0aaad);
      t ^= t >>> 15;
      t = Math.imul(t, 0x735a2d97);
      return (t ^ (t >>> 15)) >>> 0;
    };
    this.#a = mix();
    this.#b = mix() ^ Math.floor(seed / 0x1_0000_0000);
    this.#c = mix();
    for (let i = 0; i < 12; i++) this.next();
  }

  /** From 0 up to 1. */
  next(): number {
    const t = (((this.#a + this.#b) | 0) + this.#d) | 0;
    this.#d = (this.#d + 1) | 0;
    this.#a = this.#b ^ (this.#b >>> 9);
    this.#b = (this.#c + (this.#c << 3)) | 0;
    this.#c = (this.#c << 21) | (this.#c >>> 11);
    this.#c = (this.#c + t) | 0;
    return (t >>> 0) / 0x1_0000_0000;
  }

  /** A whole number from `low` to `high`, both included. */
  between(low: number, high: number): number {
    return low + Math.floor(this.next() * (high - low + 1));
  }

  chance(probability: number): boolean {
    return probability > 0 && this.next() < probability;
  }

  pick<T>(list: readonly T[]): T {
    const found = list[this.between(0, list.length - 1)];
    if (found === undefined) throw new RangeError("there is nothing to pick from");
    return found;
  }

  /** Mostly short, now and then up to `high`: how waits are spread in networks. */
  wait(low: number, high: number): number {
    const skewed = this.next() ** 3;
    return low + Math.floor(skewed * (high - low + 1));
  }
}
