import { isWordSlot, type Slot } from "../../understanding/catalogue.ts";
import { readReply } from "../../understanding/expenses.ts";
import { type Intent, isWhole, toolOf } from "../../understanding/intent.ts";
import { alphabet } from "../../understanding/letters.ts";
import type { Order } from "../../understanding/orders-in.ts";
import { patternsOf } from "../../understanding/patterns.ts";
import { type MessageReading, readAsOrders, readMessage } from "../../understanding/read-message.ts";
import { type Said, scan } from "../../understanding/scan.ts";
import { spotValues } from "../../understanding/spot.ts";
import { missingSlot } from "../../understanding/tool-order.ts";
import { readToolReply } from "../../understanding/tool-reply.ts";
import type { Exchange } from "./dialogue.ts";
import { createFormat } from "./format.ts";
import { questionFor } from "./plan.ts";

/** What was said, and what was answered. */
type Asked = Pick<Exchange, "text" | "answer">;

/** Messages before the current one that a question may reach back to: an order lacks at most a few things. */
const exchangesBack = 4;

/** What a message asks for behind what was said before, oldest first: the reply to a question is about what was asked for. */
export function readInDialogue(text: string, before: readonly Asked[], said: Said): MessageReading {
  return readAsOrders(text, interpret(text, pendingAfter(before, said), said), said);
}

/** The order that PAM last asked something back about, as far as it is known by now. */
export function pendingAfter(exchanges: readonly Asked[], said: Said): Intent | undefined {
  const parts = { said, format: createFormat(said) };
  let pending: Intent | undefined;
  for (const { text, answer } of exchanges.slice(-exchangesBack)) {
    const [intent, ...more] = interpret(text, pending, said).map((order) => order.intent);
    const asked = intent && more.length === 0 ? questionFor(intent, parts) : undefined;
    pending = asked !== undefined && answer.endsWith(asked) ? intent : undefined;
  }
  return pending;
}

/**
 * A message as an order of its own, or else as the reply to what was asked. A question is never a reply, nor is what begins
 * as an order and is one; what is only likely an order is rather the reply, and so are words that were asked for.
 */
export function interpret(text: string, pending: Intent | undefined, said: Said): readonly Order[] {
  const { orders } = readMessage(text, said);
  const isAside = orders.some(({ intent }) => asides.has(intent.kind));
  if (!pending || isAside || isOwn(text, orders, said)) return orders;
  const isReply =
    begins(text, said.language.replies.goesOn) || isRatherReply(pending, { text, orders, said });
  if (orders.every(isSureOrder) && !isReply) return orders.map((order) => goingOn(order, pending));
  const reply = replyTo(pending, text, said);
  return reply ? [{ intent: reply, words: undefined }] : orders;
}

/** "Oil change every 15,000 km" behind "plan a service for the Golf" is of that very order: what it does not say was said before. */
function goingOn(order: Order, pending: Intent): Order {
  const { intent } = order;
  if (intent.kind !== "tool" || pending.kind !== "tool" || toolOf(intent) !== toolOf(pending)) return order;
  const known = new Set(Object.values(intent.order.filled).flatMap((fields) => Object.keys(fields)));
  const before = Object.entries(pending.order.filled).filter(
    ([name, fields]) =>
      !(name in intent.order.filled) && Object.keys(fields).every((field) => !known.has(field)),
  );
  const filled = { ...Object.fromEntries(before), ...intent.order.filled };
  return { ...order, intent: { kind: "tool", order: { ...intent.order, filled } } };
}

function isOwn(text: string, orders: readonly Order[], { language }: Said): boolean {
  const isKnown = orders.every(({ intent }) => intent.kind !== "unclear");
  return begins(text, language.replies.ownQuestion) || (isKnown && begins(text, language.replies.ownOrder));
}

function begins(text: string, words: string): boolean {
  return new RegExp(`^(?:${words})(?![${alphabet}'])`, "iu").test(text.trim());
}

/** What is asked about these are words of any kind: "buy stamps" is what is to be done then. */
const takeAnyWords: ReadonlySet<string> = new Set(["set_reminder", "create_task", "create_event"]);

/** What a message that says only this is, where nothing was asked. */
const bareOrders: Readonly<Partial<Record<Slot["type"], string>>> = {
  money: "create_expense",
  moment: "create_event",
  day: "create_event",
};

/** What is never meant as an answer; and what may be one where any words are taken. */
const asides: ReadonlySet<Intent["kind"]> = new Set(["help", "forget", "clock", "undo"]);
const pleasantries: ReadonlySet<Intent["kind"]> = new Set(["greeting", "thanks"]);

interface Heard {
  readonly text: string;
  readonly orders: readonly Order[];
  readonly said: Said;
}

/** So few words answer what is asked, where they begin as no order and tell no day, time or sum. */
const replyWordsMax = 4;

function isRatherReply(pending: Intent, { text, orders, said }: Heard): boolean {
  const tools = orders.map(({ intent }) => toolOf(intent));
  const tool = toolOf(pending);
  if (tools.includes(tool)) return false;
  if (pending.kind === "budgetSet" || takeAnyWords.has(tool)) return true;
  if (pending.kind !== "tool") return false;
  const { order } = pending;
  const asked = order.words.slots[missingSlot(order) ?? ""];
  if (asked === undefined) return false;
  if (asked.type === "text" && asked.free) return true;
  if (!isWordSlot(asked)) return tools.every((it) => it === bareOrders[asked.type]);
  const isShort =
    text.trim().split(/\s+/u).length <= replyWordsMax && spotValues(text, said).spots.length === 0;
  return isShort && orders.every(({ intent }) => !pleasantries.has(intent.kind));
}

export function isSureOrder({ intent, isLearned }: Order): boolean {
  return isWhole(intent) && isLearned !== true;
}

function replyTo(pending: Intent, text: string, said: Said): Intent | undefined {
  if (pending.kind === "tool") {
    const order = readToolReply(pending.order, text, said);
    return order && { kind: "tool", order };
  }
  const scanned = scan(text, said);
  const [sentence, ...more] = scanned.sentences;
  if (!sentence || more.length > 0) return undefined;
  return readReply(pending, { said, patterns: patternsOf(said.language), scanned, sentence });
}
