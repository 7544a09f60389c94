import { labelFeatures, tokenFeatures } from "../src/understanding/learned/features.ts";
import { outside, type Spans } from "../src/understanding/learned/learned-model.ts";
import { mayFollow } from "../src/understanding/learned/read-labels.ts";
import type { Token } from "../src/understanding/learned/tokens.ts";
import { createRandom, shuffle } from "./random.ts";
import { addRows, descend, knownRows, type Row, rowsFor, weightsOf } from "./rows.ts";

/** A message's tokens, its tool, and of each token the label that is right. */
export interface Marked {
  readonly tokens: readonly Token[];
  readonly tool: string;
  readonly labels: readonly string[];
}

const rounds = 5;
const rate = 0.2;
/** Its number: the first of all. */
const outsideLabel = 0;
const never = Number.NEGATIVE_INFINITY;

/** A message by the features of its tokens: alone, and behind each label. Labels are places among those that its tool has. */
interface Lesson<Features> {
  readonly labels: readonly number[];
  readonly right: readonly number[];
  readonly alone: readonly Features[];
  readonly behind: readonly (readonly Features[])[];
  /** Of each token, `before * count + label`: whether it may have this label behind that one. */
  readonly may: readonly (readonly boolean[])[];
}

/** Teaches which words are what: a linear-chain conditional random field, by AdaGrad. @returns feature → label → weight. */
export function teachLabels(
  marked: readonly Marked[],
  spans: Readonly<Record<string, Spans>>,
  labels: readonly string[],
): ReadonlyMap<number, Float32Array> {
  const plain = marked.map((message) =>
    lessonOf(message, spans[message.tool] ?? { words: [], values: [] }, labels),
  );
  const rows = rowsFor(featuresOf(plain), labels.length);
  const lessons = plain.map(
    (lesson): Lesson<readonly Row[]> => ({
      ...lesson,
      alone: lesson.alone.map((features) => knownRows(rows, features)),
      behind: lesson.behind.map((befores) => befores.map((features) => knownRows(rows, features))),
    }),
  );
  const random = createRandom(7);
  for (let round = 0; round < rounds; round++) {
    shuffle(lessons, random);
    for (const lesson of lessons) learnFrom(lesson);
  }
  return weightsOf(rows);
}

function* featuresOf(lessons: readonly Lesson<readonly number[]>[]): Generator<readonly number[]> {
  for (const { alone, behind } of lessons) yield [...alone.flat(), ...behind.flat(2)];
}

function lessonOf(
  { tokens, tool, labels: right }: Marked,
  { words, values }: Spans,
  labels: readonly string[],
): Lesson<readonly number[]> {
  const own = [...new Set([...words, ...values])];
  const names = own.map((label) => labels[label] ?? outside);
  return {
    labels: own,
    right: right.map((label) => names.indexOf(label)),
    alone: tokens.map((_, at) => tokenFeatures(tokens, at, tool)),
    behind: tokens.map((_, at) => names.map((before) => labelFeatures(tokens, at, { tool, before }))),
    may: tokens.map(({ mark }, at) =>
      names.flatMap((before) =>
        names.map((label, place) => {
          const isKind = (mark === undefined ? words : values).includes(own[place] ?? 0);
          // What begins a message stands behind what is no field.
          return isKind && mayFollow(label, before) && (at > 0 || before === outside);
        }),
      ),
    ),
  };
}

/** By the forward-backward algorithm, in logarithms. */
function learnFrom({ labels, right, alone, behind, may }: Lesson<readonly Row[]>): void {
  const count = labels.length;
  const length = alone.length;
  const steps = alone.map((rows, at) => {
    const own = new Float64Array(count);
    addRows(rows, labels, own);
    const scores = new Float64Array(count * count);
    behind[at]?.forEach((edges, before) => {
      addRows(edges, labels, scores.subarray(before * count, (before + 1) * count));
      for (let label = 0; label < count; label++) {
        const place = before * count + label;
        scores[place] = may[at]?.[place] ? (scores[place] ?? 0) + (own[label] ?? 0) : never;
      }
    });
    return scores;
  });
  const outsideAt = labels.indexOf(outsideLabel);
  let come = new Float64Array(count).fill(never);
  come[outsideAt] = 0;
  const forward = steps.map((scores) => {
    const before = come;
    come = new Float64Array(count);
    for (let label = 0; label < count; label++)
      come[label] = logSum(count, (at) => (before[at] ?? never) + (scores[at * count + label] ?? never));
    return before;
  });
  const all = logSum(count, (label) => come[label] ?? never);
  let ahead = new Float64Array(count);
  for (let at = length - 1; at >= 0; at--) {
    const scores = steps[at] ?? new Float64Array(0);
    const errors = new Float64Array(count);
    const next = new Float64Array(count);
    for (let before = 0; before < count; before++) {
      const from = forward[at]?.[before] ?? never;
      const pair = new Float64Array(count);
      for (let label = 0; label < count; label++) {
        pair[label] = Math.exp(from + (scores[before * count + label] ?? never) + (ahead[label] ?? 0) - all);
        errors[label] = (errors[label] ?? 0) + (pair[label] ?? 0);
      }
      next[before] = logSum(
        count,
        (label) => (scores[before * count + label] ?? never) + (ahead[label] ?? 0),
      );
      if (before === (at === 0 ? outsideAt : right[at - 1])) less(pair, right[at]);
      for (const row of behind[at]?.[before] ?? []) descend(row, { labels, errors: pair, rate });
    }
    less(errors, right[at]);
    for (const row of alone[at] ?? []) descend(row, { labels, errors, rate });
    ahead = next;
  }
}

/** The right label was to be certain. */
function less(errors: Float64Array, right = 0): void {
  errors[right] = (errors[right] ?? 0) - 1;
}

function logSum(count: number, of: (at: number) => number): number {
  let most = never;
  for (let at = 0; at < count; at++) most = Math.max(most, of(at));
  if (most === never) return never;
  let sum = 0;
  for (let at = 0; at < count; at++) sum += Math.exp(of(at) - most);
  return most + Math.log(sum);
}
