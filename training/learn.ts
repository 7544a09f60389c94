import { z } from "zod";
import type { Tool } from "../src/tools/define-tool.ts";
import { isWordSlot, type Slot } from "../src/understanding/catalogue.ts";
import { english } from "../src/understanding/english.ts";
import { messageFeatures } from "../src/understanding/learned/features.ts";
import { fieldOf } from "../src/understanding/learned/fill-order.ts";
import { type LearnedModel, none, outside } from "../src/understanding/learned/learned-model.ts";
import { tokensOf } from "../src/understanding/learned/tokens.ts";
import type { WordKin } from "../src/understanding/learned/word-kin.ts";
import { spelled } from "../src/understanding/spelling.ts";
import { spotValues } from "../src/understanding/spot.ts";
import { align } from "./align.ts";
import { type Example, place } from "./corpus.ts";
import { teachLabels } from "./crf.ts";
import { frozen } from "./freeze.ts";
import { type Lesson, teach } from "./softmax.ts";
import { brokenOff, inSmall, reopened, varied } from "./vary.ts";

const said = { ...place, language: english };

export interface Corpus {
  readonly examples: readonly Example[];
  readonly unclear: readonly string[];
  readonly tools: readonly Tool[];
  readonly kin: WordKin;
}

/** Learns from written requests. The same ones give the same model, to the byte. */
export function learn({ examples, unclear, tools, kin }: Corpus): LearnedModel {
  const fields = fieldsOf(tools);
  const others = varied(examples, (tool, field) => fields.get(tool)?.fixed.has(field) ?? false);
  return {
    ...learnTools({ examples, unclear, kin }, fields),
    ...learnWords({ examples: [...examples, ...others], kin }, fields),
    kin,
  };
}

/** What the tools take: each one's fields, and those with a few values, none of which is read from days and numbers. */
export function fieldsOf(tools: readonly Tool[]): ReadonlyMap<string, ToolFields> {
  return new Map(
    tools.map((tool) => {
      const { properties = {} } = z.toJSONSchema(tool.input, { io: "input", unrepresentable: "any" });
      const ways = [...english.keys, ...english.tools].filter((words) => words.tool === tool.name);
      const read = new Set(ways.flatMap(({ slots }) => Object.entries(slots).flatMap(readBy)));
      const fixed = Object.entries(properties).filter(([field, schema]) => !read.has(field) && isFew(schema));
      return [
        tool.name,
        { all: new Set(Object.keys(properties)), fixed: new Set(fixed.map(([field]) => field)) },
      ];
    }),
  );
}

export interface ToolFields {
  readonly all: ReadonlySet<string>;
  readonly fixed: ReadonlySet<string>;
}

/** The fields that a slot reads from days and numbers. */
function readBy([name, slot]: readonly [string, Slot]): readonly string[] {
  if (isWordSlot(slot)) return [];
  const named = slot.type === "range" && slot.named ? ["period"] : [];
  const every =
    slot.type === "every" && slot.to === undefined ? ["every", "interval", "startsOn", "rule"] : [];
  return [fieldOf(name, slot), ...(slot.to ?? []), ...named, ...every];
}

function isFew(schema: unknown): boolean {
  if (typeof schema !== "object" || schema === null) return false;
  const { type, enum: values } = schema as { type?: unknown; enum?: unknown };
  return type === "boolean" || Array.isArray(values);
}

function tokensIn(text: string, kin: WordKin) {
  const spotted = spotValues(spelled(text, english), said);
  return { spotted, tokens: tokensOf(spotted, kin), said };
}

type Names = Pick<LearnedModel, "heads" | "messageLabels" | "message">;

export function learnTools(
  { examples, unclear, kin }: Omit<Corpus, "tools">,
  fields: ReadonlyMap<string, ToolFields>,
): Names {
  const labels: string[] = [];
  const heads: Record<string, number[]> = {};
  const known = new Map<string, number>();
  const labelOf = (head: string, value: string) => {
    const key = `${head} ${value}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    const label = labels.push(value) - 1;
    known.set(key, label);
    const among = heads[head] ?? [];
    heads[head] = among;
    among.push(label);
    return label;
  };
  const lessons: Lesson[] = [...examples, ...reopened(examples)].map(({ said: text, tool, input }) => {
    const right = new Map([["tool", labelOf("tool", tool)]]);
    for (const field of fields.get(tool)?.fixed ?? []) {
      const head = `${tool}.${field}`;
      right.set(head, labelOf(head, input[field] === undefined ? none : JSON.stringify(input[field])));
    }
    return { features: messageFeatures(tokensIn(text, kin).tokens.list), right };
  });
  const nothing = labelOf("tool", none);
  for (const text of [...unclear, ...unclear.map(inSmall), ...brokenOff(examples)])
    lessons.push({
      features: messageFeatures(tokensIn(text, kin).tokens.list),
      right: new Map([["tool", nothing]]),
    });
  for (const [tool, phrases] of Object.entries(english.asks.said)) {
    if (!known.has(`tool ${tool}`) && tool !== "talk") continue;
    const right = new Map([["tool", tool === "talk" ? nothing : labelOf("tool", tool)]]);
    for (const phrase of phrases.trim().split("\n"))
      lessons.push({ features: messageFeatures(tokensIn(phrase, kin).tokens.list), right });
  }
  return { heads, messageLabels: labels, message: frozen(teach(lessons, heads, labels.length)) };
}

function learnWords(
  { examples, kin }: Pick<Corpus, "examples" | "kin">,
  fields: ReadonlyMap<string, ToolFields>,
): Pick<LearnedModel, "spans" | "tokenLabels" | "token"> {
  const isFixed = (tool: string, field: string) => fields.get(tool)?.fixed.has(field) ?? false;
  const labels = [outside];
  const spans: Record<string, { words: number[]; values: number[] }> = {};
  const marked = examples.flatMap(({ said: text, tool, input }) => {
    const parts = tokensIn(text, kin);
    const open = Object.fromEntries(Object.entries(input).filter(([field]) => !isFixed(tool, field)));
    const { labels: right, missed } = align(
      { tool, input: open },
      { ...parts, fields: fields.get(tool)?.all ?? new Set() },
    );
    if (missed.length > 0) return [];
    const own = spans[tool] ?? { words: [0], values: [0] };
    spans[tool] = own;
    right.forEach((label, at) => {
      const among = parts.tokens.list[at]?.mark === undefined ? own.words : own.values;
      const both = [own.words, own.values];
      // What begins with a value goes on with words, and the other way round.
      const follow = label === outside ? [] : both.map((each) => [each, `I-${label.slice(2)}`] as const);
      for (const [each, name] of [[among, label] as const, ...follow]) {
        const index = labels.includes(name) ? labels.indexOf(name) : labels.push(name) - 1;
        if (!each.includes(index)) each.push(index);
      }
    });
    return [{ tokens: parts.tokens.list, tool, labels: right }];
  });
  return { spans, tokenLabels: labels, token: frozen(teachLabels(marked, spans, labels)) };
}
