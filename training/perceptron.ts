import { labelFeatures, tokenFeatures } from "../src/understanding/learned/features.ts";
import { outside } from "../src/understanding/learned/learned-model.ts";
import { mayFollow } from "../src/understanding/learned/read-labels.ts";
import type { Token } from "../src/understanding/learned/tokens.ts";
import { createRandom, shuffle } from "./random.ts";

/** A message's tokens, its tool, and of each token the label that is right. */
export interface Marked {
  readonly tokens: readonly Token[];
  readonly tool: string;
  readonly labels: readonly string[];
}

interface Row {
  readonly weights: Float64Array;
  /** Weights times the steps at which they came. */
  readonly gained: Float64Array;
}

const rounds = 8;

/** Teaches which words are what: an averaged perceptron that reads from left to right. @returns feature → label → weight. */
export function teachLabels(
  marked: readonly Marked[],
  spans: Readonly<Record<string, readonly number[]>>,
  labels: readonly string[],
): ReadonlyMap<number, Float32Array> {
  const indexOf = new Map(labels.map((label, index) => [label, index]));
  const rows = new Map<number, Row>();
  const rowOf = (feature: number) => {
    const known = rows.get(feature);
    if (known) return known;
    const made = { weights: new Float64Array(labels.length), gained: new Float64Array(labels.length) };
    rows.set(feature, made);
    return made;
  };
  const order = [...marked];
  const random = createRandom(7);
  let steps = 1;
  for (let round = 0; round < rounds; round++) {
    shuffle(order, random);
    for (const { tokens, tool, labels: right } of order) {
      let before = outside;
      let first = outside;
      for (let at = 0; at < tokens.length; at++) {
        steps += 1;
        const features = [
          ...tokenFeatures(tokens, at, tool),
          ...labelFeatures(tokens, at, { tool, before, first }),
        ];
        const known = features.map((feature) => rows.get(feature)?.weights);
        const guess = best(known, spans[tool] ?? [], (index) => mayFollow(labels[index] ?? "", before));
        const meant = right[at] ?? outside;
        const label = indexOf.get(meant) ?? 0;
        if (guess !== label)
          for (const feature of features) {
            const { weights, gained } = rowOf(feature);
            for (const [index, by] of [
              [label, 1],
              [guess, -1],
            ] as const) {
              weights[index] = (weights[index] ?? 0) + by;
              gained[index] = (gained[index] ?? 0) + by * steps;
            }
          }
        first = before;
        before = meant;
      }
    }
  }
  return new Map(
    [...rows].map(([feature, { weights, gained }]) => [
      feature,
      Float32Array.from(weights, (weight, index) => weight - (gained[index] ?? 0) / steps),
    ]),
  );
}

function best(
  rows: readonly (Float64Array | undefined)[],
  allowed: readonly number[],
  may: (index: number) => boolean,
): number {
  let found = 0;
  let most = Number.NEGATIVE_INFINITY;
  for (const index of allowed) {
    if (!may(index)) continue;
    let score = 0;
    for (const row of rows) score += row?.[index] ?? 0;
    if (score > most) {
      most = score;
      found = index;
    }
  }
  return found;
}
