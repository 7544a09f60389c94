/** What a feature says for each label. */
export interface Row {
  readonly weights: Float32Array;
  /** Sums of the squares of its steps so far. */
  readonly squares: Float32Array;
}

/** Features of fewer messages say nothing of others. */
const seenMin = 2;
const decay = 1e-5;
/** Smaller errors teach nothing: most labels of most messages are right by far. */
const errorMin = 5e-2;

export function rowsFor(messages: Iterable<readonly number[]>, labelCount: number): Map<number, Row> {
  const seen = new Map<number, number>();
  for (const features of messages)
    for (const feature of new Set(features)) seen.set(feature, (seen.get(feature) ?? 0) + 1);
  const kept = [...seen].filter(([, count]) => count >= seenMin);
  return new Map(
    kept.map(([feature]) => [
      feature,
      { weights: new Float32Array(labelCount), squares: new Float32Array(labelCount).fill(1e-6) },
    ]),
  );
}

export function knownRows(rows: ReadonlyMap<number, Row>, features: readonly number[]): readonly Row[] {
  return features.flatMap((feature) => rows.get(feature) ?? []);
}

/** Adds what these features say for some labels to their scores, which are in the labels' order. */
export function addRows(rows: readonly Row[], labels: readonly number[], scores: Float64Array): void {
  for (const { weights } of rows)
    for (let at = 0; at < labels.length; at++)
      scores[at] = (scores[at] ?? 0) + (weights[labels[at] ?? 0] ?? 0);
}

/** A step of AdaGrad against the errors: how much too likely each of these labels was. */
export function descend(
  { weights, squares }: Row,
  {
    labels,
    errors,
    rate,
  }: { readonly labels: readonly number[]; readonly errors: Float64Array; readonly rate: number },
): void {
  for (let at = 0; at < labels.length; at++) {
    const error = errors[at] ?? 0;
    if (error < errorMin && error > -errorMin) continue;
    const label = labels[at] ?? 0;
    const gradient = error + decay * (weights[label] ?? 0);
    squares[label] = (squares[label] ?? 0) + gradient * gradient;
    weights[label] = (weights[label] ?? 0) - (rate * gradient) / Math.sqrt(squares[label] ?? 1);
  }
}

export function weightsOf(rows: ReadonlyMap<number, Row>): ReadonlyMap<number, Float32Array> {
  return new Map([...rows].map(([feature, { weights }]) => [feature, weights]));
}
