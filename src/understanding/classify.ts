import { type DomainNode, domainNodes, type Understood } from "../protocol/understood.ts";
import { nodeOf } from "./intents.ts";
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

/**
 * What a message asks for by its words alone, whether or not any pattern fits the whole of it: some dozens of microseconds.
 * The same text gives the same answer everywhere.
 */
export function classify(text: string, words: SaidWords): Classified {
  const weights = weightsOf(words);
  const features = weights.read(text.slice(0, readCharsMax));
  const whole = sharesOf(features, weights);
  const shares = whole.byNode;
  const [node, nodeShare] = largest(shares);
  const intent = largest(inNode(whole.byIntent, node));
  const parts = partsOf(features).map((part) => sharesOf(part, weights).byNode);
  const nodes = domainNodes
    .filter((it) => it !== "general")
    .map((it) => ({
      it,
      share: Math.max(shares.get(it) ?? 0, ...parts.map((part) => partShare * (part.get(it) ?? 0))),
    }))
    .filter(({ share }) => share >= shareLeast)
    .sort((a, b) => b.share - a.share);
  return {
    node,
    intent: intent[0],
    confidence: intent[1],
    nodes: nodes.map(({ it }) => it),
    nodeShare,
    known: knownShare(features, weights),
  };
}

interface Shares {
  readonly byIntent: ReadonlyMap<string, number>;
  readonly byNode: ReadonlyMap<DomainNode, number>;
}

/** How likely each intent and each domain is; together 1. */
function sharesOf(features: readonly Feature[], { intents, weights }: SaidWeights): Shares {
  const scores = new Float64Array(intents.length);
  let unknown = 0;
  for (const { names, tells } of features) {
    const rows = names.flatMap((name) => weights.get(name) ?? []);
    if (tells && rows.length === 0) unknown += 1;
    rows.forEach((row, at) => {
      const share = at === 0 ? 1 : moreShare;
      for (let index = 0; index < row.length; index++)
        scores[index] = (scores[index] ?? 0) + share * (row[index] ?? 0);
    });
  }
  const nothing = Math.exp((nothingScore + unknownScore * unknown) / scale);
  const odds = scores.map((score) => Math.exp(score / scale));
  const sum = odds.reduce((total, it) => total + it, nothing);
  const byIntent = new Map<string, number>([["unclear", nothing / sum]]);
  const byNode = new Map<DomainNode, number>([["general", nothing / sum]]);
  intents.forEach((intent, index) => {
    const share = (odds[index] ?? 0) / sum;
    const node = nodeOf(intent) ?? "general";
    byIntent.set(intent, share);
    byNode.set(node, (byNode.get(node) ?? 0) + share);
  });
  return { byIntent, byNode };
}

function* inNode(shares: ReadonlyMap<string, number>, node: DomainNode): Iterable<[string, number]> {
  for (const entry of shares) if ((nodeOf(entry[0]) ?? "general") === node) yield entry;
}

function largest<Name extends string>(shares: Iterable<[Name, number]>): [Name, number] {
  const [first, ...others] = shares;
  if (first === undefined) throw new Error("there is no largest of nothing");
  return others.reduce((best, it) => (it[1] > best[1] ? it : best), first);
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

function knownShare(features: readonly Feature[], { weights }: SaidWeights): number {
  const telling = features.filter(({ tells }) => tells);
  const known = telling.filter(({ names }) => names.some((name) => weights.has(name)));
  return telling.length === 0 ? 0 : known.length / telling.length;
}
