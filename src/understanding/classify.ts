import { type DomainNode, domainNodes, type Understood } from "../protocol/understood.ts";
import type { Feature } from "./said-features.ts";
import type { SaidWords } from "./said-for.ts";
import { type SaidWeights, weightsOf } from "./said-weights.ts";

/** What a message asks for, and what else it may be about. */
export interface Classified extends Understood {
  /** The domains that it may be about, the likeliest first; `general` is none. */
  readonly nodes: readonly DomainNode[];
  /** 0 to 1: how likely the likeliest of all is, `general` among them. */
  readonly nodeShare: number;
  /** 0 to 1: of the words that could tell something, those that are known; 0 where there are none: "and that one?". */
  readonly known: number;
}

/** Longer messages tell a story: their beginning is read. */
export const readCharsMax = 600;
/** What each further name of a word adds, beside its first. */
const moreShare = 0.6;
/** Scores are divided by it; and what scores where nothing is meant, more with each unknown word. Fitted to written requests. */
const scale = 1.7;
const nothingScore = -1.5;
const unknownScore = 0.3;
/** Less likely domains are left out. A part of a message counts by half, as it says less than the whole. */
const shareLeast = 0.03;
const partShare = 0.5;

/** So unlikely and so likely, what is said is surely for the other one. */
const otherShareMax = 0.01;
const sureShareMin = 0.9;

/** Where what belongs to no domain stands among them. */
const general = domainNodes.indexOf("general");

/**
 * What a message asks for by its words alone, whether or not any pattern fits the whole of it: some microseconds. The same
 * text gives the same answer everywhere.
 */
export function classify(text: string, words: SaidWords): Classified {
  const weights = weightsOf(words);
  const features = weights.read(text.slice(0, readCharsMax));
  const parts = partsOf(features).map((part) => scoresOf(part, weights));
  const whole = sharesOf(summed(parts, weights), weights);
  const likeliest = largest(whole.byNode);
  const partShares = parts.length > 1 ? parts.map((part) => sharesOf(part, weights).byNode) : [];
  const nodeShares = Array.from(whole.byNode, (share, node) =>
    Math.max(share, ...partShares.map((part) => partShare * (part[node] ?? 0))),
  );
  return {
    node: domainNodes[likeliest] ?? "general",
    ...intentIn(likeliest, whole, weights),
    nodes: likelyNodes(nodeShares),
    nodeShare: whole.byNode[likeliest] ?? 0,
    known: knownShare(features, weights),
  };
}

interface TextShares {
  readonly text: string;
  readonly byIntent: Float64Array;
  readonly largest: number;
}

/** The last text's shares: each tool that a text may be for asks for its own. */
const lastOf = new WeakMap<SaidWords, TextShares>();

/** 0 to 1: how likely a text asks for this intent, by its words alone. */
export function shareOf(intent: string, text: string, words: SaidWords): number {
  return textShares(text, words).byIntent[weightsOf(words).intents.indexOf(intent)] ?? 0;
}

/** Whether a text surely asks for another intent than this one, by its words alone. */
export function isSurelyOther(intent: string, text: string, words: SaidWords): boolean {
  return shareOf(intent, text, words) < otherShareMax && textShares(text, words).largest > sureShareMin;
}

function textShares(text: string, words: SaidWords): TextShares {
  const last = lastOf.get(words);
  if (last?.text === text) return last;
  const weights = weightsOf(words);
  const { byIntent } = sharesOf(scoresOf(weights.read(text.slice(0, readCharsMax)), weights), weights);
  const made = { text, byIntent, largest: byIntent[largest(byIntent)] ?? 0 };
  lastOf.set(words, made);
  return made;
}

/** How much is said for each intent, and how many words are in no sentence that was learned. */
interface Scores {
  readonly byIntent: Float64Array;
  readonly unknown: number;
}

function scoresOf(features: readonly Feature[], { intents, weights }: SaidWeights): Scores {
  const byIntent = new Float64Array(intents.length);
  let unknown = 0;
  for (const { names, tells } of features) {
    let share = 1;
    for (const name of names) {
      const row = weights.get(name);
      if (row === undefined) continue;
      add(byIntent, row, share);
      share = moreShare;
    }
    if (tells && share === 1) unknown += 1;
  }
  return { byIntent, unknown };
}

/** A message says what its parts say. */
function summed(parts: readonly Scores[], { intents }: SaidWeights): Scores {
  const [only, ...others] = parts;
  if (only !== undefined && others.length === 0) return only;
  const byIntent = new Float64Array(intents.length);
  let unknown = 0;
  for (const part of parts) {
    add(byIntent, part.byIntent, 1);
    unknown += part.unknown;
  }
  return { byIntent, unknown };
}

/** A loop by hand: the methods of typed arrays cost ten times as much. */
function add(sums: Float64Array, row: Float32Array | Float64Array, share: number): void {
  for (let index = 0; index < row.length; index++)
    sums[index] = (sums[index] ?? 0) + share * (row[index] ?? 0);
}

/** How likely each intent and each domain is, and that nothing is meant, which is general: together 1. */
interface Shares {
  readonly byIntent: Float64Array;
  readonly byNode: Float64Array;
  readonly nothing: number;
}

function sharesOf({ byIntent: scores, unknown }: Scores, { nodes }: SaidWeights): Shares {
  const byIntent = new Float64Array(scores.length);
  const byNode = new Float64Array(domainNodes.length);
  let nothing = Math.exp((nothingScore + unknownScore * unknown) / scale);
  let sum = nothing;
  for (let index = 0; index < scores.length; index++) {
    const odds = Math.exp((scores[index] ?? 0) / scale);
    byIntent[index] = odds;
    sum += odds;
  }
  nothing /= sum;
  byNode[general] = nothing;
  for (let index = 0; index < byIntent.length; index++) {
    const share = (byIntent[index] ?? 0) / sum;
    const node = nodes[index] ?? general;
    byIntent[index] = share;
    byNode[node] = (byNode[node] ?? 0) + share;
  }
  return { byIntent, byNode, nothing };
}

function intentIn(
  node: number,
  { byIntent, nothing }: Shares,
  { intents, nodes }: SaidWeights,
): Pick<Classified, "intent" | "confidence"> {
  let best = -1;
  let confidence = node === general ? nothing : 0;
  for (let index = 0; index < byIntent.length; index++) {
    const share = byIntent[index] ?? 0;
    if (nodes[index] !== node || share <= confidence) continue;
    best = index;
    confidence = share;
  }
  return { intent: intents[best] ?? "unclear", confidence };
}

function likelyNodes(shares: readonly number[]): DomainNode[] {
  return domainNodes
    .flatMap((node, index) => (index === general ? [] : [{ node, share: shares[index] ?? 0 }]))
    .filter(({ share }) => share >= shareLeast)
    .sort((a, b) => b.share - a.share)
    .map(({ node }) => node);
}

function largest(shares: Float64Array): number {
  let best = 0;
  for (let index = 1; index < shares.length; index++)
    if ((shares[index] ?? 0) > (shares[best] ?? 0)) best = index;
  return best;
}

/** The orders of a message, one or several. */
function partsOf(features: readonly Feature[]): Feature[][] {
  const parts: Feature[][] = [];
  for (const feature of features) {
    const last = parts.at(-1);
    if (last === undefined || (feature.parts && last.length > 1)) parts.push([feature]);
    else last.push(feature);
  }
  return parts;
}

function knownShare(features: readonly Feature[], { weights }: SaidWeights): number {
  const telling = features.filter(({ tells }) => tells);
  const known = telling.filter(({ names }) => names.some((name) => weights.has(name)));
  return telling.length === 0 ? 0 : known.length / telling.length;
}
