import { restored, type Spotted } from "../spot.ts";

/** A word, a sign or a value of a message, as the learned models see it. */
export interface Token {
  /** In small letters; of a value its kind, of a sentence's end whether it asks. */
  readonly word: string;
  /** As it stands in the spotted sentence: of a value its mark. */
  readonly raw: string;
  /** Where it stands in `Tokens.text`. */
  readonly start: number;
  readonly end: number;
  /** Of a value, which of the message's spots it is. */
  readonly mark?: number;
}

export interface Tokens {
  readonly list: readonly Token[];
  /** The message with its values as they were written. */
  readonly text: string;
}

const pieces = /⟦v(\d+)⟧|[\p{L}\p{M}\p{N}_]+(?:['’.\-_@][\p{L}\p{N}]+)*|\S/gu;

export function tokensOf({ sentences, spots }: Spotted): Tokens {
  const list: Token[] = [];
  let text = "";
  for (const sentence of sentences) {
    if (text !== "") text += " ";
    let last = 0;
    for (const found of sentence.text.matchAll(pieces)) {
      const [raw, digits] = found;
      text += sentence.text.slice(last, found.index);
      last = found.index + raw.length;
      const start = text.length;
      const spot = spots[Number(digits ?? -1)];
      text += spot === undefined ? raw : restored(raw, spots);
      const end = text.length;
      if (spot === undefined) list.push({ word: raw.toLowerCase(), raw, start, end });
      else list.push({ word: kindOf(spot.value), raw, start, end, mark: Number(digits) });
    }
    text += sentence.text.slice(last);
    const word = sentence.isQuestion ? "<?>" : "<.>";
    list.push({ word, raw: "", start: text.length, end: text.length });
  }
  return { list, text };
}

/** What kind of value it is, as far as that tells what it is for. */
function kindOf(value: Spotted["spots"][number]["value"]): string {
  if (value.kind === "amount") return value.amount?.isMoney ? "#money" : "#number";
  if (value.kind === "quantity") return `#${value.unit}`;
  if (value.kind === "time" && "fromNow" in value) return "#from now";
  if (value.kind === "time" && "part" in value) return "#part of day";
  return `#${value.kind}`;
}

/** The words from one token up to another, values as marks. */
export function rawBetween({ list, text }: Tokens, from: number, until: number): string {
  let raw = "";
  for (let at = from; at < until; at++) {
    const token = list[at];
    const before = list[at - 1];
    if (token === undefined) break;
    if (at > from && before !== undefined) raw += text.slice(before.end, token.start);
    raw += token.raw;
  }
  return raw.replace(/['’]s$/u, "");
}
