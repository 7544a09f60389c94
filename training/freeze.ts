import type { LinearModel } from "../src/understanding/learned/linear-model.ts";

/** Weights are kept as whole numbers up to this one. */
const weightMax = 127;
/** What says less than this share of the largest weight is left out. */
const shareMin = 3.5 / weightMax;

/** Weights as they are kept: by rising hash, without those that say next to nothing. */
export function frozen(rows: ReadonlyMap<number, Float32Array>): LinearModel {
  let largest = 0;
  for (const row of rows.values()) for (const weight of row) largest = Math.max(largest, Math.abs(weight));
  const scale = largest / weightMax;
  const hashes: number[] = [];
  const starts: number[] = [0];
  const labels: number[] = [];
  const weights: number[] = [];
  for (const [hash, row] of [...rows].sort(([one], [other]) => one - other)) {
    row.forEach((weight, label) => {
      if (Math.abs(weight) < shareMin * largest) return;
      labels.push(label);
      weights.push(Math.round(weight / scale));
    });
    if (labels.length === starts.at(-1)) continue;
    hashes.push(hash);
    starts.push(labels.length);
  }
  return {
    hashes: Uint32Array.from(hashes),
    starts: Uint32Array.from(starts),
    labels: Uint16Array.from(labels),
    weights: Int8Array.from(weights),
    scale,
  };
}
