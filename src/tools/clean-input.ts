import { cleanText } from "../domains/clean-text.ts";

const depthMax = 32;
const valuesMax = 10_000;

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
