import type { ModelRequest } from "../../actors/model-request.ts";
import { defaultPlace } from "../../actors/place.ts";
import { type Intent, isWhole, toolOf } from "../../understanding/intent.ts";
import { exampleOf } from "../../understanding/intents.ts";
import type { Language } from "../../understanding/language.ts";
import type { Order } from "../../understanding/orders-in.ts";
import { type MessageReading, readMessage } from "../../understanding/read-message.ts";
import { saidAt } from "../../understanding/said-at.ts";
import { bounded, type Said } from "../../understanding/scan.ts";
import { askedAgain, orderAgain } from "./again.ts";
import { answerOf } from "./answer.ts";
import { standingChanges } from "./changes.ts";
import { chartOf, chartTool } from "./chart.ts";
import { type Exchange, exchangesOf } from "./dialogue.ts";
import { createFormat } from "./format.ts";
import { interpret, isSureOrder, pendingAfter } from "./interpret.ts";
import { type Call, planOf, planTool } from "./plan.ts";
import { readResult } from "./results.ts";
import { withToldTrip } from "./told-trip.ts";
import { toldWhereabouts } from "./whereabouts.ts";
import { useOfChosen } from "./which.ts";

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
  const orders = withToldTrip(
    chosenOrder(current.text, before.at(-1), said) ??
      orderAgain(current.text, before, said) ??
      askedAgain(current.text, before, said) ??
      interpret(current.text, pendingAfter(before, said), said),
    before,
  );
  const intents = orders.map(({ intent }) => intent);
  const asksWhere = intents.length === 1 && intents.every((it) => toolOf(it) === "ask_location");
  const here = asksWhere && toldWhereabouts(request.messages);
  if (here) return { say: answers.whereabouts(here, "app") };
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

/** The order that a tool could not carry out as several rows fitted it, with the one that is meant. */
function chosenOrder(text: string, last: Exchange | undefined, said: Said): readonly Order[] | undefined {
  const call = useOfChosen(last, text, said.language);
  if (call === undefined) return undefined;
  const { orders } = readMessage(text, said);
  if (orders.every(isSureOrder)) return undefined;
  const words = { tool: call.name, changes: true, slots: {}, says: [] };
  return [{ intent: { kind: "tool", order: { words, filled: { whole: call.input } } }, words: undefined }];
}
