import type { InstanceRow } from "../tests/support/memory-rows.ts";
import type { Timeline } from "./timeline.ts";

/** Of the table of instances. A getter of an object literal would keep its world alive, through its hidden class. */
export class LeaseRow implements InstanceRow {
  readonly drained: boolean;
  readonly #timeline: Timeline;
  readonly #until: number;

  constructor(timeline: Timeline, { until, drained }: { until: number; drained: boolean }) {
    this.#timeline = timeline;
    this.#until = until;
    this.drained = drained;
  }

  get leaseEnded(): boolean {
    return this.#until < this.#timeline.now;
  }
}
