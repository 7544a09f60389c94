import { giveLearnedEnglish } from "../../src/app/learned-english.ts";
import { type PeriodName, periodNames, rangeOf } from "../../src/domains/local-day.ts";
import type { Change } from "../../src/llm/offline/changes.ts";
import { createFormat } from "../../src/llm/offline/format.ts";
import { type Call, planOf } from "../../src/llm/offline/plan.ts";
import type { ExpenseResult } from "../../src/llm/offline/results.ts";
import { english } from "../../src/understanding/english.ts";
import type { Intent } from "../../src/understanding/intent.ts";
import type { Language } from "../../src/understanding/language.ts";
import { readMessage } from "../../src/understanding/read-message.ts";
import { later } from "../../src/understanding/resolve-moment.ts";
import { place, type Request } from "./requests.ts";

giveLearnedEnglish();

const any: ReadonlySet<string> = { has: () => true } as never;
/** What an undo takes back: something was booked before. */
const before: Change = { toolUse: "use-1", exchange: 0, isUndo: false, isExpense: true, about: "lunch" };

/** The tool uses that a message leads to; none where the brain asks back or declines. An expense is looked up before it is deleted: that is not told. */
export function callsFor(text: string, language: Language = english): readonly Call[] {
  const said = { ...place, language };
  const { orders } = readMessage(text, said);
  const words = orders.map((order) => order.words);
  const intents = orders.map(({ intent }) => intent);
  const booked = intents.flatMap((intent) => (intent.kind === "delete" ? [asBooked(intent)] : []));
  const listed = booked.length === 0 ? undefined : booked;
  const parts = { said, format: createFormat(said), changes: [before], listed, tools: any, words };
  const plan = planOf(intents, parts);
  if ("say" in plan) return [];
  const calls = plan.stages.flat().filter(({ name }) => listed === undefined || name !== "list_expenses");
  return [...(plan.shown === undefined ? [] : [plan.shown]), ...calls];
}

/** The expense that somebody means, as it would be found: what they don't say of it is as it is. */
function asBooked({ amount, what, day }: Extract<Intent, { kind: "delete" }>): ExpenseResult {
  const id = "01890000-0000-7000-8000-000000000001";
  return {
    id,
    amount: amount?.text ?? "0.01",
    currency: amount?.currency ?? place.currency,
    category: "other",
    description: what ?? "",
    date: day ?? "2000-01-01",
  };
}

export interface Score {
  readonly right: number;
  readonly total: number;
  /** What was said, what came of it. */
  readonly misses: readonly string[];
}

type Input = Readonly<Record<string, unknown>>;

export function scoreOf(requests: readonly Request[], language: Language = english): Score {
  const misses = requests.flatMap(([text, tool, input]) => {
    const calls = callsFor(text, language);
    const [call] = calls;
    const given = call && meaningOf(call.input);
    const fits =
      call?.name === tool &&
      Object.entries(meaningOf(input)).every(([name, value]) => isSame(given?.[name], value));
    const told = calls.map(({ name, input: it }) => `${name} ${JSON.stringify(it)}`).join(" + ");
    return fits ? [] : [`${text} → ${told || "nothing"}; meant ${tool} ${JSON.stringify(input)}`];
  });
  return { right: requests.length - misses.length, total: requests.length, misses };
}

/** Without the article and the capital that a name or title may begin with. */
function plain(text: string): string {
  const bare = text.replace(/^(?:the|an?|my|our) /iu, "");
  return bare.charAt(0).toLowerCase() + bare.slice(1);
}

const decimal = /^"\d+(?:\.\d+)?"$/;

function isSame(given: unknown, expected: unknown): boolean {
  const [one, other] = [JSON.stringify(given), JSON.stringify(expected)];
  // 1250.00 is 1250, and "Eye doctor" is the eye doctor.
  return (
    one === other ||
    (typeof given === "string" && typeof expected === "string" && plain(given) === plain(expected)) ||
    isTimeAlone(given, expected) ||
    (decimal.test(one ?? "") && decimal.test(other ?? "") && Number(given) === Number(expected))
  );
}

/** The sets of before tools took a time alone expect it with the day that it would have been on. */
function isTimeAlone(given: unknown, expected: unknown): boolean {
  const isClock = typeof given === "string" && /^\d\d:\d\d$/.test(given);
  return isClock && typeof expected === "string" && expected.endsWith(`T${given}`);
}

/**
 * What the tools take in two forms, in one: last month is its days, in 20 minutes is a time, every month is a rule; and what
 * an undo takes back is named by its use where it is known.
 */
function meaningOf({ period, inMinutes, every, interval, toolUse: _, last: __, ...rest }: Input): Input {
  const name = periodNames.find((it) => it === period);
  const times = interval === undefined || interval === 1 ? "" : `;INTERVAL=${interval}`;
  return {
    ...rest,
    // A budget is for a month, unless told otherwise.
    ...(name === undefined ? period !== undefined && period !== "month" && { period } : daysOf(name)),
    ...(typeof inMinutes === "number" && { at: later(place.now, inMinutes) }),
    ...(typeof every === "string" && { rule: `FREQ=${frequencies[every]}${times}` }),
  };
}

const frequencies: Readonly<Record<string, string>> = {
  day: "DAILY",
  week: "WEEKLY",
  month: "MONTHLY",
  year: "YEARLY",
};

/** A week or year of a budget is no period of days. */
function daysOf(period: PeriodName): Input {
  const { from, to } = rangeOf(period, place.today);
  return { ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
}
