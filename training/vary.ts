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
    return [{ ...example, said: inSmall(example.said) }, ...others.filter((it) => it !== undefined)];
  });
}

function inSmall(said: string): string {
  return said
    .toLowerCase()
    .replace(/[,']/g, "")
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
  return typeof value === "string" && value.length <= nameCharsMax && !/^\d/.test(value);
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
    const at = text.toLowerCase().indexOf(value.toLowerCase());
    if (at < 0) continue;
    const other = others[Math.floor(random() * others.length)] ?? value;
    text = text.slice(0, at) + other + text.slice(at + value.length);
    changed[field] = other;
  }
  if (text === said) return undefined;
  return { said: random() < smallShare ? inSmall(text) : text, tool, input: changed };
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
