import type { Said } from "../scan.ts";
import { joiner, shield, unsealed } from "../seals.ts";
import { restored, type Spotted } from "../spot.ts";
import { kinOf, type WordKin } from "./word-kin.ts";

/** A word, a sign or a value of a message, as the learned models see it. */
export interface Token {
  /** In small letters; of a value its kind, of a name that was quoted or has a number that, of a sentence's end whether it asks. */
  readonly word: string;
  /** As it stands in the spotted sentence: of a value its mark. */
  readonly raw: string;
  /** Where it stands in `Tokens.text`. */
  readonly start: number;
  readonly end: number;
  /** Of a value, which of the message's spots it is. */
  readonly mark?: number;
  /** Which words it is like: "petrol" and "diesel" have the same. Undefined where nobody knows. */
  readonly kin?: number;
}

export interface Tokens {
  readonly list: readonly Token[];
  /** The message with its values as they were written. */
  readonly text: string;
}

const pieces = /⟦v(\d+)⟧|[\p{L}\p{M}\p{N}_]+(?:['’.\-_@+][\p{L}\p{N}]+)*|\S/gu;

export function tokensOf({ sentences, spots }: Spotted, kin: WordKin): Tokens {
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
      text += spot === undefined ? unsealed(raw) : restored(raw, spots);
      const end = text.length;
      const word = wordOf(raw);
      if (spot === undefined) list.push({ word, raw, start, end, kin: kinOf(kin, word) });
      else list.push({ word: kindOf(spot.value), raw, start, end, mark: Number(digits) });
    }
    text += sentence.text.slice(last);
    const word = sentence.isQuestion ? "<?>" : "<.>";
    list.push({ word, raw: "", start: text.length, end: text.length });
  }
  return { list, text };
}

function wordOf(raw: string): string {
  if (raw.includes(joiner)) return "#named";
  return raw.includes(shield) ? "#code" : raw.toLowerCase();
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

/** Kinds of values that are told for something. */
const telling = /^#(?:day|range|time|money|repeat|minutes|from now)$/;

/** Whether a value may be for no field: "not 41", and numbers that are of no money and no time. */
export function mayBeAside({ list, text }: Tokens, at: number, { language }: Said): boolean {
  const token = list[at];
  if (token?.mark === undefined) return false;
  const before = text.slice(0, token.start).trimEnd();
  return (
    !telling.test(token.word) ||
    new RegExp(`(?:^| )(?:${language.when.replaced ?? language.when.denied})$`, "iu").test(before)
  );
}
