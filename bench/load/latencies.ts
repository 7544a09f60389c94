import { build, type Histogram } from "hdr-histogram-js";

/** Milliseconds. */
export interface LatencyFigures {
  readonly p50: number;
  readonly p99: number;
  readonly max: number;
}

const tenSecondsInMicros = 10_000_000;

/** Times of a window, three digits exact. */
export class Latencies {
  readonly #histogram: Histogram = build({
    bitBucketSize: 32,
    lowestDiscernibleValue: 1,
    highestTrackableValue: tenSecondsInMicros,
    numberOfSignificantValueDigits: 3,
  });

  addMs(ms: number): void {
    this.#histogram.recordValue(Math.min(tenSecondsInMicros, Math.max(1, Math.round(ms * 1_000))));
  }

  reset(): void {
    this.#histogram.reset();
  }

  /** Null when nothing was measured. */
  figures(): LatencyFigures | null {
    if (this.#histogram.totalCount === 0) return null;
    const at = (percentile: number) => this.#histogram.getValueAtPercentile(percentile) / 1_000;
    return { p50: at(50), p99: at(99), max: this.#histogram.maxValue / 1_000 };
  }
}
