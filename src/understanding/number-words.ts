import type { NumberWords } from "./language.ts";
import { alphabet } from "./letters.ts";

/** A pattern of one or more number words in a row. */
export function numberRun(words: NumberWords, and: string): string {
  const word = `(?:${[...Object.keys(words.units), ...Object.keys(words.tens), words.hundred, words.thousand].join("|")})`;
  return `(?:(?:${words.a}) (?=(?:${words.hundred}|${words.thousand})(?![${alphabet}])))?${word}(?:[ -](?:${and} )?${word})*`;
}

/**
 * What a run of number words says, as a decimal: "forty two" → 42, "twelve hundred" → 1200, and as prices are said:
 * "twelve fifty" → 12.50.
 * @returns undefined for a run that is no number, such as "five six".
 */
export function readNumberWords(run: string, words: NumberWords, and: string): string | undefined {
  if (new RegExp(`^(?:${words.never})$`, "iu").test(run)) return undefined;
  const said = run
    .toLowerCase()
    .split(/[ -]/)
    .filter((word) => !new RegExp(`^(?:${and})$`, "iu").test(word));
  const whole = readWhole(said, words);
  if (!whole) return undefined;
  const rest = said.slice(whole.used);
  if (rest.length === 0) return String(whole.value);
  const cents = readBelowHundred(rest, words);
  const isPrice = whole.value > 0 && whole.value < 100 && cents?.used === rest.length && cents.value >= 10;
  return isPrice ? `${whole.value}.${cents.value}` : undefined;
}

interface Read {
  readonly value: number;
  readonly used: number;
}

function readWhole(said: readonly string[], words: NumberWords): Read | undefined {
  let total = 0;
  let used = 0;
  for (const scale of [1000, 1]) {
    const part = readBelowThousand(said.slice(used), words);
    if (!part) break;
    const named = is(words.thousand, said[used + part.used]);
    if (scale === 1000 && !named) continue;
    total += part.value * scale;
    used += part.used + (scale === 1000 ? 1 : 0);
  }
  return used > 0 ? { value: total, used } : undefined;
}

/** Also "twelve hundred". */
function readBelowThousand(said: readonly string[], words: NumberWords): Read | undefined {
  const first = is(words.a, said[0]) ? { value: 1, used: 1 } : readBelowHundred(said, words);
  const hundreds = first ?? (is(words.hundred, said[0]) ? { value: 1, used: 0 } : undefined);
  if (!hundreds) return is(words.thousand, said[0]) ? { value: 1, used: 0 } : undefined;
  if (!is(words.hundred, said[hundreds.used])) return hundreds;
  const used = hundreds.used + 1;
  const rest = readBelowHundred(said.slice(used), words);
  return { value: hundreds.value * 100 + (rest?.value ?? 0), used: used + (rest?.used ?? 0) };
}

function readBelowHundred(said: readonly string[], words: NumberWords): Read | undefined {
  const [first = "", second = ""] = said;
  const tens = words.tens[first];
  const unit = words.units[tens === undefined ? first : second];
  if (tens === undefined) return unit === undefined ? undefined : { value: unit, used: 1 };
  return unit !== undefined && unit > 0 && unit < 10
    ? { value: tens + unit, used: 2 }
    : { value: tens, used: 1 };
}

function is(pattern: string, word: string | undefined): boolean {
  return word !== undefined && new RegExp(`^(?:${pattern})$`, "iu").test(word);
}
