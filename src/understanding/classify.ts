import { type DomainNode, domainNodes, nodeOf } from "./intents.ts";
import type { Feature } from "./said-features.ts";
import type { SaidWords } from "./said-for.ts";
import { type SaidWeights, weightsOf } from "./said-weights.ts";

/** What a request is about, as far as it can be told. */
export interface Understood {
  readonly node: DomainNode;
  /** A tool's name; `talk`, `help` or `unclear` where none is meant. */
  readonly intent: string;
  /** 0 to 1: of requests that are given this, such a share is meant so. */
  readonly confidence: number;
}

/** The same, with what else it may be about. */
export interface Classified extends Understood {
  /** Every domain that it may be about, the likeliest first; none where its words tell of none. */
  readonly nodes: readonly DomainNode[];
  /** Intents, the likeliest first; at most five. */
  readonly likely: readonly string[];
  /** How much its words tell, of all that could tell something: 0 for "and that one?". */
  readonly told: number;
}

/** Longer messages tell a story: their beginning is read. */
export const readCharsMax = 600;
const likelyMax = 5;
/** What each further name of the same word adds, beside its first. */
const moreShare = 0.5;
/** The scale of scores, and what nothing meant scores: fitted to the written requests. */
const temperature = 2.2;
const nothing = 2.5;
const nothingEach = 0.5;
/** Less likely domains are not counted in. */
const nodeLeast = 0.03;

/**
 * What a message is about by its words alone, whether or not any pattern fits it: a few dozen microseconds. The same
 * text gives the same answer everywhere.
 */
export function classify(text: string, words: SaidWords): Classified {
  const weights = weightsOf(words);
  const features = weights.read(text.slice(0, readCharsMax));
  const whole = likelihoods(features, weights);
  const nodes = nodesIn(whole);
  for (const part of partsOf(features)) addNodes(nodes, nodesIn(likelihoods(part, weights)));
  const ranked = [...nodes].sort(([, a], [, b]) => b - a).filter(([, share]) => share >= nodeLeast);
  const [node = "general"] = ranked.map(([name]) => name);
  const order = weights.intents
    .map((intent, index) => ({ intent, share: whole.shares[index] ?? 0 }))
    .sort((a, b) => b.share - a.share);
  const best = order[0];
  const told = toldBy(features, weights);
  const likely = order.slice(0, likelyMax).map(({ intent }) => intent);
  const found = ranked.map(([name]) => name).filter((name) => name !== "general");
  if (best === undefined || best.share < whole.nothing)
    return { node: "general", intent: "unclear", confidence: whole.nothing, nodes: found, likely, told };
  const intent = best.intent;
  return { node: nodeOf(intent) ?? node, intent, confidence: best.share, nodes: found, likely, told };
}

interface Likelihoods {
  readonly intents: readonly string[];
  readonly shares: Float64Array;
  readonly nothing: number;
}

function likelihoods(features: readonly Feature[], { intents, weights }: SaidWeights): Likelihoods {
  const scores = new Float64Array(intents.length);
  let unknown = 0;
  for (const { names, tells } of features) {
    let share = 1;
    let isKnown = false;
    for (const name of names) {
      const row = weights.get(name);
      if (row === undefined) continue;
      isKnown = true;
      for (let index = 0; index < row.length; index++)
        scores[index] = (scores[index] ?? 0) + share * (row[index] ?? 0);
      share = moreShare;
    }
    if (tells && !isKnown) unknown += 1;
  }
  const none = Math.exp((nothing + nothingEach * unknown) / temperature);
  let sum = none;
  for (let index = 0; index < scores.length; index++) {
    const share = Math.exp((scores[index] ?? 0) / temperature);
    scores[index] = share;
    sum += share;
  }
  return { intents, shares: scores.map((share) => share / sum), nothing: none / sum };
}

function nodesIn({ intents, shares }: Likelihoods): Map<DomainNode, number> {
  const nodes = new Map<DomainNode, number>(domainNodes.map((node) => [node, 0]));
  intents.forEach((intent, index) => {
    const node = nodeOf(intent) ?? "general";
    nodes.set(node, (nodes.get(node) ?? 0) + (shares[index] ?? 0));
  });
  return nodes;
}

function addNodes(nodes: Map<DomainNode, number>, more: ReadonlyMap<DomainNode, number>): void {
  for (const [node, share] of more) nodes.set(node, Math.max(nodes.get(node) ?? 0, share / 2));
}

/** The orders of a message, where it has several. */
function partsOf(features: readonly Feature[]): Feature[][] {
  const parts: Feature[][] = [];
  for (const feature of features) {
    const last = parts.at(-1);
    if (last === undefined || (feature.parts && last.length > 1)) parts.push([feature]);
    else last.push(feature);
  }
  return parts.length > 1 ? parts : [];
}

function toldBy(features: readonly Feature[], { weights }: SaidWeights): number {
  const telling = features.filter(({ tells }) => tells);
  const known = telling.filter(({ names }) => names.some((name) => weights.has(name)));
  return telling.length === 0 ? 0 : known.length / telling.length;
}
