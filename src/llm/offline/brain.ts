import type { ModelRequest } from "../../actors/model-request.ts";
import { defaultPlace } from "../../actors/place.ts";
import { readReply } from "../../understanding/expenses.ts";
import { type Intent, isWhole, toolOf } from "../../understanding/intent.ts";
import { exampleOf } from "../../understanding/intents.ts";
import type { Language } from "../../understanding/language.ts";
import { alphabet } from "../../understanding/letters.ts";
import type { Order } from "../../understanding/orders-in.ts";
import { patternsOf } from "../../understanding/patterns.ts";
import { type MessageReading, readMessage } from "../../understanding/read-message.ts";
import { saidAt } from "../../understanding/said-at.ts";
import { bounded, type Said, scan } from "../../understanding/scan.ts";
import { readToolReply } from "../../understanding/tool-reply.ts";
import { askedAgain, orderAgain } from "./again.ts";
import { answerOf } from "./answer.ts";
import { standingChanges } from "./changes.ts";
import { chartOf, chartTool } from "./chart.ts";
import { type Exchange, exchangesOf } from "./dialogue.ts";
import { createFormat } from "./format.ts";
import { type Call, planOf, planTool, questionFor } from "./plan.ts";
import { readResult } from "./results.ts";
import { useOfChosen } from "./which.ts";

/** Messages before the current one that a question may reach back to: an order lacks at most a few things. */
const exchangesBack = 4;

/** Surer than this that a message is about a tool, PAM tells how to ask for it. */
const hintConfidence = 0.7;
/** Surer than this of what it is about, PAM says so. */
const aboutShare = 0.5;

/** What to do next: say something and end, or use tools. */
export type Thought = { readonly say: string } | { readonly calls: readonly Call[] };

/** All of offline PAM's thinking: a function of the request (and of the day, where the request names none). */
export function think(
  request: ModelRequest,
  { language, nowMs }: { language: Language; nowMs: number },
): Thought {
  const { answers } = language;
  const exchanges = exchangesOf(request.messages);
  const current = exchanges.at(-1);
  if (!current) return { say: answers.greeting };
  const said = saidIn(request, { language, nowMs });
  const format = createFormat(said);
  const before = exchanges.slice(0, -1);
  const orders =
    chosenOrder(current.text, before.at(-1), said) ??
    orderAgain(current.text, before, said) ??
    askedAgain(current.text, before, said) ??
    interpret(current.text, pendingAfter(before, said), said);
  const intents = orders.map(({ intent }) => intent);
  const tools = new Set(request.tools.map((tool) => tool.name));
  const listed = current.uses.map(({ result }) => readResult(result)?.expenses).find((found) => found);
  const words = orders.map((order) => order.words);
  const plan = planOf(intents, { said, format, changes: standingChanges(before), listed, tools, words });
  if ("say" in plan) return hintFor(intents, readMessage(current.text, said), said) ?? plan;
  const uses = current.uses.filter((use) => use.name !== planTool);
  const isOne = plan.shown === undefined && plan.apart === undefined;
  const hasFailed = isOne && uses.some((use) => use.error !== undefined);
  const next = plan.stages[current.stages];
  const mayDraw = !hasFailed && tools.has(chartTool) && request.toolChoice !== "none";
  if (mayDraw && !next && wantsChart(current, language)) {
    const chart = chartOf(uses, { said, format });
    if (chart) return { calls: [chart] };
  }
  if (!next || hasFailed) return { say: answerOf(uses, { said, format }) };
  if (next.some(({ name, input }) => name === chartTool && !("points" in input))) {
    // Of numbers that were told before; none are made up. Those that the message itself tells are drawn as they are.
    const chart = chartOf(
      [...before, current].flatMap((exchange) => exchange.uses),
      { said, format },
    );
    return chart && mayDraw ? { calls: [chart] } : { say: answers.nothingToChart };
  }
  const isFirst = plan.shown !== undefined && current.stages === 0;
  if (request.toolChoice !== "none") return { calls: isFirst ? [plan.shown, ...next] : next };
  const told = uses.length > 0 ? [answerOf(uses, { said, format })] : [];
  return { say: [...told, answers.interrupted].join("\n\n") };
}

/** Sums that were asked for as a chart are drawn once they are known. */
function wantsChart({ text, uses }: Exchange, { easy }: Language): boolean {
  return !uses.some(({ name }) => name === chartTool) && text.search(bounded(easy.chart)) >= 0;
}

/** What is not understood, but is about one of the tools, gets a sentence that would be; else examples of what it may be about. */
function hintFor(
  [first]: readonly Intent[],
  { intent, confidence, node, nodeShare }: MessageReading,
  said: Said,
): Thought | undefined {
  if (first?.kind !== "unclear" || first.reason !== "scope") return undefined;
  const { answers, asks } = said.language;
  const example = confidence >= hintConfidence ? exampleOf(intent, asks) : undefined;
  const isRead = example !== undefined && readMessage(example, said).orders.every((it) => isWhole(it.intent));
  return {
    say: isRead ? answers.sayItLike(example) : answers.missed(nodeShare >= aboutShare ? node : "general"),
  };
}

function saidIn({ at }: ModelRequest, { language, nowMs }: { language: Language; nowMs: number }): Said {
  // The day that the request names counts, also where the step comes late.
  return saidAt(language, at?.place ?? defaultPlace, { nowMs, day: at?.day });
}

/** The order that PAM last asked something back about, as far as it is known by now. */
function pendingAfter(exchanges: readonly Exchange[], said: Said): Intent | undefined {
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
function interpret(text: string, pending: Intent | undefined, said: Said): readonly Order[] {
  const { orders } = readMessage(text, said);
  if (!pending || isOwn(text, orders, said)) return orders;
  if (orders.every(isSureOrder) && !isRatherReply(pending, orders)) return orders;
  const reply = replyTo(pending, text, said);
  return reply ? [{ intent: reply, words: undefined }] : orders;
}

function isOwn(text: string, orders: readonly Order[], { language }: Said): boolean {
  const begins = (words: string) => new RegExp(`^(?:${words})(?![${alphabet}'])`, "iu").test(text.trim());
  const isKnown = orders.every(({ intent }) => intent.kind !== "unclear");
  return begins(language.replies.ownQuestion) || (isKnown && begins(language.replies.ownOrder));
}

/** What is asked about these are words of any kind: "buy stamps" is what is to be done then. */
const takeAnyWords: ReadonlySet<string> = new Set(["set_reminder", "create_task", "create_event"]);

function isRatherReply(pending: Intent, orders: readonly Order[]): boolean {
  const tool = toolOf(pending);
  if (orders.some(({ intent }) => toolOf(intent) === tool)) return false;
  return pending.kind === "budgetSet" || takeAnyWords.has(tool ?? "");
}

function isSureOrder({ intent, isLearned }: Order): boolean {
  return isWhole(intent) && isLearned !== true;
}

/** The order that a tool could not carry out as several rows fitted it, with the one that is meant. */
function chosenOrder(text: string, last: Exchange | undefined, said: Said): readonly Order[] | undefined {
  const call = useOfChosen(last, text, said.language);
  if (call === undefined) return undefined;
  const { orders } = readMessage(text, said);
  if (orders.every(isSureOrder)) return undefined;
  const words = { tool: call.name, changes: true, slots: {}, says: [] };
  return [{ intent: { kind: "tool", order: { words, filled: { whole: call.input } } }, words: undefined }];
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
