interface Stream {
  readonly everyMs: number;
  readonly beat: (stamped: boolean) => void;
  dueAt: number;
  beats: number;
}

/** Of so many pieces one carries its time. */
const stampEvery = 16;

/**
 * Beats for many streams from one timer: the same pace, and the same price of it, for whatever server is measured.
 * Streams are spread evenly over their interval. Nothing beats before `flow(true)`.
 */
export class Pacer {
  readonly #streams = new Set<Stream>();
  #timer: NodeJS.Timeout | undefined;
  #added = 0;

  /** @returns What takes the stream out again. */
  add(everyMs: number, beat: (stamped: boolean) => void): () => void {
    // The golden ratio's multiples spread any number of streams evenly.
    const phase = (this.#added++ * 0.618_033_988_749_895) % 1;
    const stream = { everyMs, beat, dueAt: performance.now() + phase * everyMs, beats: this.#added };
    this.#streams.add(stream);
    return () => void this.#streams.delete(stream);
  }

  flow(flowing: boolean): void {
    clearInterval(this.#timer);
    if (!flowing) return;
    const now = performance.now();
    for (const stream of this.#streams) {
      const behind = Math.max(0, Math.ceil((now - stream.dueAt) / stream.everyMs));
      stream.dueAt += behind * stream.everyMs;
    }
    this.#timer = setInterval(() => this.#round(), 1);
  }

  #round(): void {
    const now = performance.now();
    for (const stream of this.#streams) {
      if (stream.dueAt > now) continue;
      stream.dueAt += stream.everyMs;
      stream.beat(stream.beats++ % stampEvery === 0);
    }
  }
}

/** Sixteen characters, like the average piece of a model's answer: plain ones, or one that tells when it was made. */
export const plainPiece = " sixteen letters";

export function stampedPiece(): string {
  return `@${String(process.hrtime.bigint() / 1_000n).padStart(15, "0")}`;
}
