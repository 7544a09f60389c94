import type { Ids } from "../../src/actors/ports.ts";

/** Ids in the shape of uuids, counted up: the same ones in every run. */
export function countingIds(): Ids {
  let count = 0;
  return {
    next: () => `00000000-0000-7000-8000-${(++count).toString(16).padStart(12, "0")}`,
  };
}
