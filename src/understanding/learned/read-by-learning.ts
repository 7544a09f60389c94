import type { Fields } from "../choice.ts";
import { marksOf } from "../match-tools.ts";
import type { Said } from "../scan.ts";
import type { Spotted } from "../spot.ts";
import type { ToolOrder } from "../tool-order.ts";
import { messageFeatures } from "./features.ts";
import { type FoundFields, fillOrder, listsOf } from "./fill-order.ts";
import { aside, type LearnedModel, none } from "./learned-model.ts";
import { addScores, likeliest } from "./linear-model.ts";
import { readLabels } from "./read-labels.ts";
import { mayBeAside, rawBetween, type Tokens, tokensOf } from "./tokens.ts";

export interface LearnedReading {
  readonly tool: string;
  /** 0 to 1: how likely the tool is meant. */
  readonly share: number;
  /** The same of the least likely of its few-valued fields. */
  readonly fixedShare: number;
  /** The same of which words are which field. */
  readonly wordsShare: number;
  /** Undefined where the tool's fields don't fit what was found. */
  readonly order: ToolOrder | undefined;
}

/** What a message asks for, by what was learned from written requests: of tool `none` where it most likely asks for nothing. */
export function readByLearning(spotted: Spotted, model: LearnedModel, said: Said): LearnedReading {
  const tokens = tokensOf(spotted, model.kin);
  const scores = new Float64Array(model.messageLabels.length);
  addScores(model.message, messageFeatures(tokens.list), scores);
  const choose = (head: string) => {
    const { label, share } = likeliest(scores, model.heads[head] ?? []);
    return { value: model.messageLabels[label] ?? none, share };
  };
  const { value: tool, share } = choose("tool");
  const fixed: Record<string, unknown> = {};
  let fixedShare = 1;
  for (const head of Object.keys(model.heads)) {
    if (!head.startsWith(`${tool}.`)) continue;
    const { value, share } = choose(head);
    fixedShare = Math.min(fixedShare, share);
    fixed[head.slice(tool.length + 1)] = value === none ? undefined : JSON.parse(value);
  }
  const message = { tokens, spotted, said };
  // The likeliest reading of which all fits.
  const asked = {
    tool,
    lists: listsOf(tool, said.language),
    mayBeAside: (at: number) => mayBeAside(tokens, at, said),
  };
  for (const { labels, share: wordsShare } of readLabels(model, tokens.list, asked)) {
    const order = orderOf({ tool, fixed, labels }, message);
    if (order !== undefined) return { tool, share, fixedShare, wordsShare, order };
  }
  return { tool, share, fixedShare, wordsShare: 0, order: undefined };
}

/** A tool with its few-valued fields, and what each token of a message is. */
export interface Labelled {
  readonly tool: string;
  readonly fixed: Fields;
  readonly labels: readonly string[];
}

/** The order that these labels make; undefined where they make none. */
export function orderOf(
  { tool, fixed, labels }: Labelled,
  { tokens, spotted, said }: { readonly tokens: Tokens; readonly spotted: Spotted; readonly said: Said },
): ToolOrder | undefined {
  const found = { tool, fixed, text: tokens.text, ...fieldsIn(tokens, labels, spotted) };
  return fillOrder(found, { spots: spotted.spots, said });
}

/** Words of fields, and values that are in none of them. */
function fieldsIn(
  tokens: Tokens,
  labels: readonly string[],
  { sentences, spots }: Spotted,
): Pick<FoundFields, "words" | "values"> {
  const words: Record<string, string[]> = {};
  const inWords = new Set<number | undefined>();
  const fieldOf = new Map<number, string>();
  for (const { field, from, until } of runsOf(labels)) {
    const run = tokens.list.slice(from, until).map(({ mark }) => mark);
    const [only] = run;
    if (run.length === 1 && only !== undefined) fieldOf.set(only, field);
    else {
      words[field] = [...(words[field] ?? []), rawBetween(tokens, from, until)];
      for (const mark of run) inWords.add(mark);
    }
  }
  const marks = sentences.flatMap((sentence) => marksOf({ sentence, spots }));
  const values = marks
    .filter(({ index }) => !inWords.has(index) && fieldOf.get(index) !== aside)
    .map((spot) => ({ spot, field: fieldOf.get(spot.index) }));
  return { words, values };
}

/** Labels that belong together, as one field each. */
function runsOf(labels: readonly string[]) {
  return labels.flatMap((label, from) => {
    if (!label.startsWith("B-")) return [];
    const field = label.slice(2);
    let until = from + 1;
    while (labels[until] === `I-${field}`) until += 1;
    return [{ field, from, until }];
  });
}
