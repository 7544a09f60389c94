import { indexOf } from "./word-kin.ts";

/** What each feature says for and against labels. Features are known by their hashes alone. */
export interface LinearModel {
  /** In rising order. */
  readonly hashes: Uint32Array;
  /** Where the weights of each feature begin, and where those of the last end. */
  readonly starts: Uint32Array;
  readonly labels: Uint16Array;
  /** In units of `scale`. */
  readonly weights: Int8Array;
  readonly scale: number;
}

/** Adds what these features say to the scores, which are by label. */
export function addScores(model: LinearModel, features: readonly number[], scores: Float64Array): void {
  const { starts, labels, weights, scale } = model;
  for (const feature of features) {
    const row = indexOf(model.hashes, feature);
    if (row < 0) continue;
    const end = starts[row + 1] ?? 0;
    for (let at = starts[row] ?? 0; at < end; at++) {
      const label = labels[at] ?? 0;
      scores[label] = (scores[label] ?? 0) + scale * (weights[at] ?? 0);
    }
  }
}

export interface Likely {
  readonly label: number;
  /** 0 to 1, among the labels that were asked about. */
  readonly share: number;
}

/** The likeliest of these labels. */
export function likeliest(scores: Float64Array, labels: readonly number[]): Likely {
  const most = Math.max(...labels.map((label) => scores[label] ?? 0));
  let sum = 0;
  let best = labels[0] ?? 0;
  for (const label of labels) {
    const score = scores[label] ?? 0;
    sum += Math.exp(score - most);
    if (score > (scores[best] ?? 0)) best = label;
  }
  return { label: best, share: 1 / sum };
}
