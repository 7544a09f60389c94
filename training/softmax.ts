import { createRandom, shuffle } from "./random.ts";

/** A message's features, and for each head that it teaches the label that is right. */
export interface Lesson {
  readonly features: readonly number[];
  readonly right: ReadonlyMap<string, number>;
}

const rounds = 5;
const rate = 0.3;
const decay = 1e-5;
/** Features of fewer messages say nothing of others. */
const seenMin = 2;
const gradientMin = 5e-2;

/** Teaches heads to choose among their labels (multinomial logistic regression by AdaGrad). @returns feature → label → weight. */
export function teach(
  lessons: readonly Lesson[],
  heads: Readonly<Record<string, readonly number[]>>,
  labelCount: number,
): ReadonlyMap<number, Float32Array> {
  const rows = rowsFor(lessons, labelCount);
  const squares = rowsFor(lessons, labelCount, 1e-6);
  const order = [...lessons];
  const random = createRandom(1);
  for (let round = 0; round < rounds; round++) {
    shuffle(order, random);
    for (const { features, right } of order) {
      const known = features.flatMap((feature) => {
        const [row, square] = [rows.get(feature), squares.get(feature)];
        return row && square ? [{ row, square }] : [];
      });
      for (const [head, label] of right) {
        const labels = heads[head] ?? [];
        const errors = errorsOf(
          known.map(({ row }) => row),
          labels,
          label,
        );
        for (const { row, square } of known) step(row, square, { labels, errors });
      }
    }
  }
  return rows;
}

function rowsFor(lessons: readonly Lesson[], labelCount: number, value = 0): Map<number, Float32Array> {
  const seen = new Map<number, number>();
  for (const { features } of lessons)
    for (const feature of features) seen.set(feature, (seen.get(feature) ?? 0) + 1);
  const kept = [...seen].filter(([, count]) => count >= seenMin);
  return new Map(kept.map(([feature]) => [feature, new Float32Array(labelCount).fill(value)]));
}

/** How much too likely each label is. */
function errorsOf(rows: readonly Float32Array[], labels: readonly number[], right: number): Float64Array {
  const errors = new Float64Array(labels.length);
  labels.forEach((label, at) => {
    for (const row of rows) errors[at] = (errors[at] ?? 0) + (row[label] ?? 0);
  });
  const most = Math.max(...errors);
  let sum = 0;
  errors.forEach((score, at) => {
    const odds = Math.exp(score - most);
    errors[at] = odds;
    sum += odds;
  });
  labels.forEach((label, at) => {
    errors[at] = (errors[at] ?? 0) / sum - (label === right ? 1 : 0);
  });
  return errors;
}

function step(
  row: Float32Array,
  square: Float32Array,
  { labels, errors }: { readonly labels: readonly number[]; readonly errors: Float64Array },
): void {
  for (let at = 0; at < labels.length; at++) {
    const error = errors[at] ?? 0;
    if (error < gradientMin && error > -gradientMin) continue;
    const label = labels[at] ?? 0;
    const gradient = error + decay * (row[label] ?? 0);
    square[label] = (square[label] ?? 0) + gradient * gradient;
    row[label] = (row[label] ?? 0) - (rate * gradient) / Math.sqrt(square[label] ?? 1);
  }
}
