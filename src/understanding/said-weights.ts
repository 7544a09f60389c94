import { domainNodes } from "../protocol/understood.ts";
import { nodeOf } from "./intents.ts";
import { createFeatureReader, type FeatureReader } from "./said-features.ts";
import type { SaidWords } from "./said-for.ts";

export interface SaidWeights {
  readonly read: FeatureReader;
  readonly intents: readonly string[];
  /** Of each intent, where its domain stands in `domainNodes`. */
  readonly nodes: Uint8Array;
  /** Name of a feature → how much it speaks for each intent, as a log ratio. */
  readonly weights: ReadonlyMap<string, Float32Array>;
}

/** Sentences that a domain, and the language as a whole, count for where an intent has few of its own. */
const domainShare = 4;
const languageShare = 16;
/** A word that is strange to an intent speaks against it so much and no more: people say more than anybody foresees. */
const againstMost = -1;
const leastGiven = Math.exp(againstMost);

const madeOf = new WeakMap<SaidWords, SaidWeights>();

/** Worked out once a language, from what people say for each intent: some milliseconds. */
export function weightsOf(words: SaidWords): SaidWeights {
  const known = madeOf.get(words);
  if (known) return known;
  const made = weigh(words);
  madeOf.set(words, made);
  return made;
}

class Counts {
  sentences = 0;
  readonly of = new Map<string, number>();

  add(names: Iterable<string>): void {
    this.sentences += 1;
    for (const name of names) this.of.set(name, (this.of.get(name) ?? 0) + 1);
  }
}

/** How often a name stands in an intent's sentences, beside how often it stands anywhere. */
function weigh(words: SaidWords): SaidWeights {
  const read = createFeatureReader(words);
  const intents = Object.keys(words.said);
  const nodes = Uint8Array.from(intents, (intent) => domainNodes.indexOf(nodeOf(intent) ?? "general"));
  const all = new Counts();
  const byNode = domainNodes.map(() => new Counts());
  const byIntent = intents.map(() => new Counts());
  for (const [at, said] of Object.values(words.said).entries()) {
    const groups = [all, byNode[nodes[at] ?? 0], byIntent[at]];
    for (const sentence of said.trim().split("\n")) {
      const names = new Set(read(sentence).flatMap((feature) => feature.names));
      for (const counts of groups) counts?.add(names);
    }
  }
  const weights = new Map<string, Float32Array>();
  for (const [name, count] of all.of) {
    const anywhere = (count + 0.5) / (all.sentences + 1);
    const inDomains = byNode.map(
      ({ of, sentences }) => ((of.get(name) ?? 0) + languageShare * anywhere) / (sentences + languageShare),
    );
    const row = byIntent.map(({ of, sentences }, at) => {
      const inDomain = inDomains[nodes[at] ?? 0] ?? anywhere;
      const given = ((of.get(name) ?? 0) + domainShare * inDomain) / (sentences + domainShare);
      return given <= leastGiven * anywhere ? againstMost : Math.log(given / anywhere);
    });
    weights.set(name, Float32Array.from(row));
  }
  return { read, intents, nodes, weights };
}
