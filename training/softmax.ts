import { createRandom, shuffle } from "./random.ts";
import { addRows, descend, knownRows, rowsFor, weightsOf } from "./rows.ts";

/** A message's features, and for each head that it teaches the label that is right. */
export interface Lesson {
  readonly features: readonly number[];
  readonly right: ReadonlyMap<string, number>;
}

const rounds = 4;
const rate = 0.3;

/** Teaches heads to choose among their labels (multinomial logistic regression by AdaGrad). @returns feature → label → weight. */
export function teach(
  lessons: readonly Lesson[],
  heads: Readonly<Record<string, readonly number[]>>,
  labelCount: number,
): ReadonlyMap<number, Float32Array> {
  const rows = rowsFor(
    lessons.map(({ features }) => features),
    labelCount,
  );
  const order = [...lessons];
  const random = createRandom(1);
  for (let round = 0; round < rounds; round++) {
    shuffle(order, random);
    for (const { features, right } of order) {
      const known = knownRows(rows, features);
      for (const [head, label] of right) {
        const labels = heads[head] ?? [];
        const errors = new Float64Array(labels.length);
        addRows(known, labels, errors);
        toErrors(errors, labels.indexOf(label));
        for (const row of known) descend(row, { labels, errors, rate });
      }
    }
  }
  return weightsOf(rows);
}

/** Scores become how much too likely each label is. */
function toErrors(scores: Float64Array, right: number): void {
  const most = Math.max(...scores);
  let sum = 0;
  scores.forEach((score, at) => {
    scores[at] = Math.exp(score - most);
    sum += scores[at] ?? 0;
  });
  scores.forEach((odds, at) => {
    scores[at] = odds / sum - (at === right ? 1 : 0);
  });
}
