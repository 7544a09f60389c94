import type { Example } from "./corpus.ts";
import { createRandom } from "./random.ts";

/** Of each example so many with other names. */
const renamed = 2;
const nameCharsMax = 40;
/** Names of a field that make a choice. */
const namesMin = 5;
const smallShare = 0.3;

/** The same requests typed in small letters, and with each other's names: what a word means is to be told by what is around it. */
export function varied(
  examples: readonly Example[],
  isFixed: (tool: string, field: string) => boolean,
): Example[] {
  const random = createRandom(3);
  const names = namesOf(examples, isFixed);
  return examples.flatMap((example) => {
    const others = Array.from({ length: renamed }, () => withOtherNames(example, { names, isFixed, random }));
    return [small(example), ...others.filter((it) => it !== undefined)];
  });
}

/** As it is typed in haste: the words of its fields, too. */
function small({ said, tool, input }: Example): Example {
  const bare = (value: unknown): unknown => {
    if (typeof value === "string") return value.replace(hasty, "");
    if (Array.isArray(value)) return value.map(bare);
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([field, part]) => [field, bare(part)]));
  };
  return { said: inSmall(said), tool, input: bare(input) as Example["input"] };
}

/** Signs that are left out; a comma between digits is none of them. */
const hasty = /(?<!\d),|,(?!\d)|['’]/gu;

export function inSmall(said: string): string {
  return said
    .toLowerCase()
    .replace(hasty, "")
    .replace(/[.!?]+$/, "");
}

type Names = ReadonlyMap<string, readonly string[]>;

function namesOf(examples: readonly Example[], isFixed: (tool: string, field: string) => boolean): Names {
  const names = new Map<string, string[]>();
  for (const { said, tool, input } of examples)
    for (const [field, value] of Object.entries(input))
      if (isName(value) && !isFixed(tool, field) && said.toLowerCase().includes(value.toLowerCase()))
        names.set(field, [...(names.get(field) ?? []), value]);
  return names;
}

function isName(value: unknown): value is string {
  return typeof value === "string" && value.length <= nameCharsMax && !/^\d|^[A-Z]{3}$/.test(value);
}

function withOtherNames(
  { said, tool, input }: Example,
  {
    names,
    isFixed,
    random,
  }: { names: Names; isFixed: (tool: string, field: string) => boolean; random: () => number },
): Example | undefined {
  let text = said;
  const changed: Record<string, unknown> = { ...input };
  for (const [field, value] of Object.entries(input)) {
    const others = names.get(field) ?? [];
    if (!isName(value) || isFixed(tool, field) || others.length < namesMin) continue;
    const at = text.search(new RegExp(`(?<![\\p{L}\\p{N}])${escaped(value)}(?![\\p{L}\\p{N}])`, "iu"));
    if (at < 0) continue;
    const other = others[Math.floor(random() * others.length)] ?? value;
    text = text.slice(0, at) + other + text.slice(at + value.length);
    changed[field] = other;
  }
  if (text === said) return undefined;
  const renamed = { said: text, tool, input: changed };
  return random() < smallShare ? small(renamed) : renamed;
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

/** Of so many examples one is broken off. */
const brokenEach = 5;

/** Messages that stop in the middle ask for nothing. */
export function brokenOff(examples: readonly Example[]): string[] {
  return examples
    .filter((_, at) => at % brokenEach === 0)
    .map(({ said }) => said.split(" "))
    .filter((words) => words.length > 5)
    .map((words) => words.slice(0, Math.ceil(words.length / 2) - 1).join(" "));
}

/** What orders are begun with, and whether they are a question then. */
const openers = [
  ["", false],
  ["please ", false],
  ["I want to ", false],
  ["I'd like to ", false],
  ["I would like to ", false],
  ["I need to ", false],
  ["can you ", true],
  ["could you please ", true],
  ["would you ", true],
  ["can I ", true],
] as const;
const opener =
  /^(?:(?:please|kindly|pam|hey|hi|(?:can|could|would|will) you|(?:i'd|i would|i should|we'd|we would) like (?:you )?to|(?:i|we) (?:want|need|have|wish) to|let's|(?:can|could|may) (?:i|we))[, ]+)+/i;
/** A word that so many orders go on with is what is to be done. */
const begunMin = 3;

/** The same orders begun in another way: "I'd like to" is no more for joining than for leaving. */
export function reopened(examples: readonly Example[]): Example[] {
  const random = createRandom(11);
  const bodies = examples.map((example) => ({ example, body: example.said.replace(opener, "") }));
  const begun = new Map<string, number>();
  for (const { example, body } of bodies)
    if (body !== example.said) begun.set(verbOf(body), (begun.get(verbOf(body)) ?? 0) + 1);
  return bodies.flatMap(({ example, body }) => {
    if ((begun.get(verbOf(body)) ?? 0) < begunMin) return [];
    const [opening, isAsked] = openers[Math.floor(random() * openers.length)] ?? openers[0];
    const order = opening + body.charAt(0).toLowerCase() + body.slice(1).replace(/[.!?]+$/, "");
    return [{ ...example, said: `${order.charAt(0).toUpperCase()}${order.slice(1)}${isAsked ? "?" : ""}` }];
  });
}

function verbOf(body: string): string {
  return (/^\p{L}+/u.exec(body)?.[0] ?? "").toLowerCase();
}
