import { z } from "zod";
import type { Tool } from "../src/tools/define-tool.ts";
import { isWordSlot } from "../src/understanding/catalogue.ts";
import { english } from "../src/understanding/english.ts";
import { messageFeatures } from "../src/understanding/learned/features.ts";
import { fieldOf } from "../src/understanding/learned/fill-order.ts";
import { type LearnedModel, none, outside } from "../src/understanding/learned/learned-model.ts";
import { tokensOf } from "../src/understanding/learned/tokens.ts";
import { spelled } from "../src/understanding/spelling.ts";
import { spotValues } from "../src/understanding/spot.ts";
import { labelsOf } from "./align.ts";
import { type Example, place } from "./corpus.ts";
import { frozen } from "./freeze.ts";
import { teachLabels } from "./perceptron.ts";
import { type Lesson, teach } from "./softmax.ts";
import { brokenOff, varied } from "./vary.ts";

const said = { ...place, language: english };

export interface Corpus {
  readonly examples: readonly Example[];
  readonly unclear: readonly string[];
  readonly tools: readonly Tool[];
}

/** Learns from written requests. The same ones give the same model, to the byte. */
export function learn({ examples, unclear, tools }: Corpus): LearnedModel {
  const fixed = fixedFieldsOf(tools);
  const isFixed = (tool: string, field: string) => fixed.has(`${tool}.${field}`);
  return { ...learnTools({ examples, unclear }, fixed), ...learnWords(examples, isFixed) };
}

/** Tools' fields of a few values, none of which is read from days and numbers: `tool.field`. */
function fixedFieldsOf(tools: readonly Tool[]): ReadonlySet<string> {
  const fields = tools.flatMap((tool) => {
    const { properties = {} } = z.toJSONSchema(tool.input, { io: "input", unrepresentable: "any" });
    const ways = [...english.keys, ...english.tools].filter((words) => words.tool === tool.name);
    const read = new Set(
      ways.flatMap(({ slots }) =>
        Object.entries(slots).flatMap(([name, slot]) => (isWordSlot(slot) ? [] : [fieldOf(name, slot)])),
      ),
    );
    return Object.entries(properties)
      .filter(([field, schema]) => !read.has(field) && isFew(schema))
      .map(([field]) => `${tool.name}.${field}`);
  });
  return new Set(fields);
}

function isFew(schema: unknown): boolean {
  if (typeof schema !== "object" || schema === null) return false;
  const { type, enum: values } = schema as { type?: unknown; enum?: unknown };
  return type === "boolean" || Array.isArray(values);
}

function tokensIn(text: string) {
  const spotted = spotValues(spelled(text, english), said);
  return { spotted, tokens: tokensOf(spotted), said };
}

type Names = Pick<LearnedModel, "heads" | "messageLabels" | "message">;

function learnTools({ examples, unclear }: Omit<Corpus, "tools">, fixed: ReadonlySet<string>): Names {
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
  const lessons: Lesson[] = examples.map(({ said: text, tool, input }) => {
    const right = new Map([["tool", labelOf("tool", tool)]]);
    for (const head of fixed) {
      const [name, field = ""] = head.split(".");
      if (name !== tool) continue;
      right.set(head, labelOf(head, input[field] === undefined ? none : JSON.stringify(input[field])));
    }
    return { features: messageFeatures(tokensIn(text).tokens.list), right };
  });
  const nothing = labelOf("tool", none);
  for (const text of [...unclear, ...brokenOff(examples)])
    lessons.push({
      features: messageFeatures(tokensIn(text).tokens.list),
      right: new Map([["tool", nothing]]),
    });
  for (const [tool, phrases] of Object.entries(english.asks.said)) {
    if (!known.has(`tool ${tool}`) && tool !== "talk") continue;
    const right = new Map([["tool", tool === "talk" ? nothing : labelOf("tool", tool)]]);
    for (const phrase of phrases.trim().split("\n"))
      lessons.push({ features: messageFeatures(tokensIn(phrase).tokens.list), right });
  }
  return { heads, messageLabels: labels, message: frozen(teach(lessons, heads, labels.length)) };
}

function learnWords(
  examples: readonly Example[],
  isFixed: (tool: string, field: string) => boolean,
): Pick<LearnedModel, "spans" | "tokenLabels" | "token"> {
  const labels = [outside];
  const spans: Record<string, number[]> = {};
  const marked = [...examples, ...varied(examples, isFixed)].map(({ said: text, tool, input }) => {
    const parts = tokensIn(text);
    const open = Object.fromEntries(Object.entries(input).filter(([field]) => !isFixed(tool, field)));
    const right = labelsOf({ tool, input: open }, parts);
    const own = spans[tool] ?? [0];
    spans[tool] = own;
    for (const label of right)
      for (const each of label === outside ? [] : [label, `I-${label.slice(2)}`]) {
        const index = labels.includes(each) ? labels.indexOf(each) : labels.push(each) - 1;
        if (!own.includes(index)) own.push(index);
      }
    return { tokens: parts.tokens.list, tool, labels: right };
  });
  return { spans, tokenLabels: labels, token: frozen(teachLabels(marked, spans, labels)) };
}
