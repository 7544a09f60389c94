const depthMax = 32;
const valuesMax = 10_000;

/** An emoji's joiner stays where it joins; all else that nobody can see goes. */
const joiner = /(?<=\p{Extended_Pictographic}|\p{Emoji_Modifier}|\uFE0F)\u200D(?=\p{Extended_Pictographic})/u;
/**
 * Controls but tab and newline, format characters (bidi, zero width, tags), lone surrogates, fillers that render as
 * nothing, and variation selectors but the emoji one: each can hide words from the person who approves them.
 */
const invisible =
  /[\p{Cf}\p{Cs}\u3164\uFFA0\u115F\u1160]|\u034F|\u17B4|\u17B5|[\u180B-\u180F]|[\uFE00-\uFE0E]|[\u{E0100}-\u{E01EF}]|(?![\t\n])\p{Cc}/gu;

export class InputTooLarge extends Error {}

/**
 * A copy of a tool's input whose strings show all that they say, and whose keys are its own: `__proto__` is a key like
 * any other here, for the schema to refuse.
 * @throws InputTooLarge over 32 levels or 10,000 values.
 */
export function cleanInput(input: unknown): unknown {
  let values = 0;
  const clean = (value: unknown, depth: number): unknown => {
    values += 1;
    if (depth > depthMax || values > valuesMax) throw new InputTooLarge("the input is too deep or too large");
    if (typeof value === "string") return cleanText(value);
    if (Array.isArray(value)) return value.map((item) => clean(item, depth + 1));
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, clean(item, depth + 1)]));
  };
  return clean(input, 0);
}

export function cleanText(text: string): string {
  return text
    .split(joiner)
    .map((part) => part.replace(invisible, ""))
    .join("\u200D");
}
