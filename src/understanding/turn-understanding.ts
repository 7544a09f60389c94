import type { TurnReading, TurnWords, Understanding } from "../actors/understanding.ts";
import type { DomainNode, Understood } from "../protocol/understood.ts";
import { type Classified, classify, readCharsMax } from "./classify.ts";
import { nodeOf } from "./intents.ts";
import type { SaidWords } from "./said-for.ts";
import { weightsOf } from "./said-weights.ts";

/** How a single message is read; `before`: what was said before it, the newest first. */
export type MessageReader = (text: string, words: Pick<TurnWords, "place" | "now" | "before">) => Classified;

/** By words alone, whatever the place and time. What they weigh is worked out now, not with the first message. */
export function readByWords(words: SaidWords): MessageReader {
  weightsOf(words);
  return (text) => classify(text, words);
}

/** Below it a message may be about anything, and its turn is offered every tool. */
const nodeShareMin = 0.6;
/** Of a message whose words are mostly unknown, as of another language, the few known ones say little. */
const knownMin = 0.5;
/** Messages before the one that is answered that count. */
const beforeMax = 4;
/** What is left of how sure a reading is where a message goes on with it: "and yesterday?". */
const carriedShare = 0.8;

const everyNode: readonly DomainNode[] = ["wins", "wheels", "you", "social"];

/**
 * Which tools a turn is offered, by whole domains: those that its words may be about, that what was said before was about,
 * and whose tools were used. So there are few lists of tools, each in one order, and a conversation's list rarely changes:
 * a provider's prompt cache begins with it. What belongs to no domain is always offered.
 */
export function createUnderstanding(read: MessageReader): Understanding {
  const readBefore = new WeakMap<object, Classified>();
  const reader: WordsReader = {
    read,
    before(index, words) {
      const message = words.before[index];
      if (message === undefined) return read("", words);
      const earlier = { ...words, before: words.before.slice(index + 1) };
      const known = readBefore.get(message) ?? read(message.content, earlier);
      readBefore.set(message, known);
      return known;
    },
  };
  return {
    read(words) {
      const { understood, nodes } = readTurn(words, reader);
      const offered = new Set([...nodes, ...nodesOf(words.used)]);
      return { understood: rounded(understood), nodes, offers: (tool) => isOffered(tool, offered) };
    },
  };
}

function rounded({ node, intent, confidence }: Understood): Understood {
  return { node, intent, confidence: Math.round(confidence * 100) / 100 };
}

function isOffered(tool: string, offered: ReadonlySet<DomainNode>): boolean {
  const node = nodeOf(tool);
  return node === undefined || !everyNode.includes(node) || offered.has(node);
}

type Read = Pick<TurnReading, "understood" | "nodes">;

interface WordsReader {
  readonly read: MessageReader;
  /** The message at this place of those before. */
  before(index: number, words: TurnWords): Classified;
}

function readTurn(words: TurnWords, reader: WordsReader): Read {
  const said = reader.read(words.said, words);
  const before = words.before
    .slice(0, beforeMax)
    .map((_, index) => reader.before(index, words))
    .filter(isSure);
  const answered = words.before[0]?.answered ?? "";
  if (said.known === 0) return goingOn(said, before, reader.read(answered, { ...words, before: [] }));
  const mayBeAnything = words.said.length > readCharsMax || !isSure(said) || said.intent === "help";
  return { understood: said, nodes: mayBeAnything ? everyNode : nodesIn([said, ...before]) };
}

/** A message that says nothing of what it is about, "yes" or "and yesterday?", is about what was said before. */
function goingOn(said: Classified, before: readonly Classified[], answered: Classified): Read {
  const last = before.find(({ node }) => node !== "general");
  if (last === undefined) return { understood: said, nodes: isSure(said) ? [] : everyNode };
  const confidence = last.confidence * carriedShare;
  const nodes = isSure(answered) ? [...nodesIn(before), answered.node] : nodesIn(before);
  return { understood: { node: last.node, intent: last.intent, confidence }, nodes };
}

function isSure({ nodeShare, known }: Classified): boolean {
  return nodeShare >= nodeShareMin && known >= knownMin;
}

function nodesIn(readings: readonly Classified[]): DomainNode[] {
  return [...new Set(readings.flatMap(({ nodes }) => nodes))];
}

function nodesOf(tools: ReadonlySet<string>): DomainNode[] {
  return [...tools].flatMap((tool) => nodeOf(tool) ?? []);
}
