import type { Understood } from "../protocol/understood.ts";
import { type Classified, classify } from "./classify.ts";
import { type Intent, toolOf } from "./intent.ts";
import { nodeOf } from "./intents.ts";
import type { Language } from "./language.ts";
import { type Order, ordersIn } from "./orders-in.ts";
import type { Said } from "./scan.ts";
import { spelled } from "./spelling.ts";

/** The one reading of a message: its orders where it was understood as a whole, and what it is about in any case. */
export interface MessageReading extends Classified {
  readonly orders: readonly Order[];
}

/** How often a message whose every word is accounted for means what was read. */
const wholeConfidence = 0.97;
/** Readings that are kept, and characters of a message whose reading is. */
const readingsMax = 200;
const keptCharsMax = 2_000;

const readings = new WeakMap<Language, Map<string, MessageReading>>();

/** Reads a message once, however many steps of its turn and parts of the server ask. */
export function readMessage(text: string, said: Said): MessageReading {
  const known = readings.get(said.language) ?? new Map<string, MessageReading>();
  readings.set(said.language, known);
  const key = `${said.today} ${said.now} ${said.currency} ${text}`;
  const found = known.get(key);
  if (found) return found;
  const made = readAsOrders(text, ordersIn(text, said), said);
  if (known.size >= readingsMax) known.clear();
  if (text.length <= keptCharsMax) known.set(key, made);
  return made;
}

/** A message that is known to be these orders, as where it answers a question. */
export function readAsOrders(text: string, orders: readonly Order[], said: Said): MessageReading {
  const intents = orders.map(({ intent }) => intent);
  return { orders, ...withOrders(classify(spelled(text, said.language), said.language.asks), intents) };
}

/** Orders that were understood are what the message asks for; else its words tell what it is about. */
function withOrders(words: Classified, intents: readonly Intent[]): Classified {
  const [first] = intents;
  if (first === undefined) return words;
  if (first.kind === "unclear") {
    // What is doubted, denied or told of others names a tool and does not ask for it.
    return first.reason === "scope" ? words : { ...words, intent: "unclear" };
  }
  const tools = intents.map(toolOf);
  const nodes = [...new Set(tools.map((tool) => nodeOf(tool) ?? "general"))];
  const [intent = "unclear"] = tools;
  const understood: Understood = { node: nodeOf(intent) ?? "general", intent, confidence: wholeConfidence };
  return { ...understood, nodes: nodes.filter((node) => node !== "general"), nodeShare: 1, known: 1 };
}
