import { addDays } from "./calendar.ts";
import type { Slot, WordSlot } from "./catalogue.ts";
import { budgetCategory, firstMeant, knownCategory } from "./categories.ts";
import type { Fields, WordParts } from "./choice.ts";
import { unitOf } from "./fill-slots.ts";
import { dayOfItem } from "./item-days.ts";
import { bounded, type Said, tidy } from "./scan.ts";
import { restored, type Spotted } from "./spot.ts";
import { spotMark } from "./spot-value.ts";

interface FoundWords {
  readonly name: string;
  readonly slot: Slot & WordSlot;
  /** May hold marks. */
  readonly text: string;
}

/** The most of a field, as the tools have it. */
const textCharsMax = 300;
const listItemsMax = 30;

/** What words say for a slot; undefined where they can't be that. */
export function readWords({ name, slot, text }: FoundWords, parts: WordParts): Fields | undefined {
  const field = slot.to?.[0] ?? name;
  if (slot.type === "list") return readList({ field, slot, text }, parts);
  const whole = tidy(restored(text, parts.spots)).slice(0, textCharsMax);
  if (whole === "") return undefined;
  if (slot.never !== undefined && new RegExp(`^(?:${slot.never})$`, "iu").test(whole)) return undefined;
  const { notAfterText, notInName, denied } = parts.said.language.when;
  if (slot.type === "text" && new RegExp(`(?<![a-z])(?:${denied}) ⟦`, "iu").test(text)) return undefined;
  if (slot.type === "text") {
    const isOpen = new RegExp(` (?:${notAfterText})$|^(?:${notInName})$`, "iu").test(whole);
    const own = withoutKind(whole, { name, slot }, parts.said);
    return isOpen ? undefined : { [field]: own, ...told(slot, own) };
  }
  if (slot.type === "choice") {
    const found = Object.entries(slot.values).find(([, pattern]) =>
      new RegExp(`^(?:${pattern})$`, "iu").test(whole),
    );
    if (found === undefined) return undefined;
    const plainValue = slot.flag ? found[0] === "true" : found[0];
    const value = slot.asDay ? addDays(parts.said.today, Number(found[0])) : plainValue;
    if (slot.within === undefined) return { [field]: value };
    return { [slot.within]: slot.holds === undefined ? { [field]: value } : { [found[0]]: slot.holds } };
  }
  const named = withoutKind(withoutArticle(whole, parts.said), { name, slot }, parts.said);
  if (!isName(named, parts.said)) return undefined;
  if (slot.type === "name" && slot.proper !== undefined && !isProper(named, slot.proper)) return undefined;
  if (slot.type === "category" && slot.known && !knownCategory(named, parts.said.language)) return undefined;
  const value = slot.type === "category" ? budgetCategory(named, parts.said.language) : named;
  return { [field]: value, ...told(slot, named) };
}

/** "Book Club": each word has a capital or is a number, but for small ones between them. */
function isProper(text: string, wordsMin: number): boolean {
  const words = text.split(" ");
  const capitals = words.filter((word) => /^[\p{Lu}\p{N}]/u.test(word)).length;
  const others = words.filter((word, at) => /^\p{Ll}{4,}/u.test(word) || (at === 0 && /^\p{Ll}/u.test(word)));
  return capitals >= wordsMin && others.length === 0;
}

/** "car insurance" tells of the kind of paper too, "gas bill" of utilities and not of fuel. */
function told({ tells }: Slot, named: string): Fields {
  if (tells === undefined) return {};
  const found = firstMeant(named, Object.entries(tells.values));
  return found === undefined ? {} : { [tells.field]: found };
}

/** "Viana do Castelo": small words of names, between capitals. */
const ofPlaces = /(?<=\p{Lu}\p{L}*) (?:do|da|de|du|di|la|le) (?=\p{Lu})/gu;

function isName(text: string, { language }: Said): boolean {
  const hasName = text.replace(bounded(language.smallWords), "").trim() !== "";
  const { notInName, notBeforeName, notAfterName } = language.when;
  if (/[,;]|: /.test(text) || new RegExp(`^(?:${notBeforeName}) | (?:${notAfterName})$`, "iu").test(text))
    return false;
  return hasName && !bounded(notInName).test(text.replace(ofPlaces, " "));
}

/** By the pattern of their nouns: as many as the languages' data has. */
const endsOf = new Map<string, RegExp>();

function withoutKind(text: string, { name, slot }: Pick<FoundWords, "name" | "slot">, said: Said): string {
  const nouns = [said.language.kindNouns[name], slot.bare].filter((it) => it !== undefined).join("|");
  if (nouns === "") return text;
  const ends =
    endsOf.get(nouns) ?? new RegExp(`^(?:${nouns}) (?=\\S)|(?<=\\S)(?:(?: |(?='))(?:${nouns}))+$`, "giu");
  endsOf.set(nouns, ends);
  return withoutArticle(tidy(text.replace(ends, "")), said);
}

function withoutArticle(text: string, { language }: Said): string {
  return tidy(text.replace(new RegExp(`^(?:${language.parts.article ?? ""})(?=\\S)`, "iu"), ""));
}

function readList(
  { field, slot, text }: { field: string; slot: Extract<WordSlot, { type: "list" }>; text: string },
  parts: WordParts,
): Fields | undefined {
  const { when } = parts.said.language;
  const own = slot.parted === undefined ? "" : `|${slot.parted}`;
  const counted = slot.days === undefined ? "|(?<=[^\\s⟦⟧,]) (?=⟦v)" : "";
  const parted = new RegExp(`${when.listSeparator}${own}${counted}`, "iu");
  const pieces = text.split(parted).filter((piece) => piece.trim() !== "");
  if (pieces.length === 0 || pieces.length > listItemsMax) return undefined;
  const items = pieces.map((piece) => readDated(piece, slot, parts));
  return items.every((item) => item !== undefined) ? { [field]: items } : undefined;
}

/** "Bled on the 4th": a thing and, where it may have one, its day. A number that is left over is no part of its name. */
function readDated(
  piece: string,
  slot: Extract<WordSlot, { type: "list" }>,
  parts: WordParts,
): Fields | string | undefined {
  if (slot.days === undefined) return readItem(piece, slot, parts);
  const { rest, fields } = dayOfItem(piece, slot.days, parts);
  const item = readItem(rest, slot, parts);
  if (typeof item !== "object" || fields === undefined) return undefined;
  return /\d/.test(restored(rest, parts.spots)) ? undefined : { ...item, ...fields };
}

function readItem(
  piece: string,
  { name, quantity, quantityAs, unit }: Extract<WordSlot, { type: "list" }>,
  parts: WordParts,
): Fields | string | undefined {
  const [, index, rest = ""] = /^ *⟦v(\d+)⟧ *(.*)$/u.exec(piece) ?? [];
  const value = parts.spots[Number(index ?? -1)]?.value;
  const isDated = [...piece.matchAll(spotMark)].some(([, mark]) => {
    const kind = parts.spots[Number(mark)]?.value.kind;
    return kind !== "amount" && kind !== "quantity";
  });
  const isPaid =
    value?.kind === "amount" && value.amount?.isMoney === true && value.amount.currency !== undefined;
  // "Stamps tomorrow" is no thing, and neither is a sum.
  if (isDated || isPaid || (quantity === undefined && /^ *⟦v\d+⟧ *$/u.test(piece))) return undefined;
  const counted = quantity === undefined || rest === "" ? undefined : numberOf(value, quantityAs === "text");
  const said =
    counted === undefined
      ? piece
      : rest.replace(new RegExp(`^(?:${parts.said.language.when.listOf}) `, "iu"), "");
  const whole = withoutArticle(tidy(restored(said, parts.spots)), parts.said);
  if (!isName(whole, parts.said) || whole.length > 80) return undefined;
  if (name === "") return whole;
  const isUnit = value?.kind === "quantity" && counted !== undefined;
  if (isUnit && unit === undefined) return { [name]: tidy(restored(piece, parts.spots)) };
  return {
    [name]: whole,
    ...(quantity !== undefined && counted !== undefined && { [quantity]: counted }),
    ...(isUnit && unit !== undefined && { [unit]: unitOf(value) }),
  };
}

function numberOf(
  value: Spotted["spots"][number]["value"] | undefined,
  asText: boolean,
): number | string | undefined {
  const text =
    value?.kind === "quantity" ? value.number : value?.kind === "amount" ? value.amount?.text : undefined;
  if (text === undefined || asText) return text;
  return Number.isInteger(Number(text)) ? Number(text) : undefined;
}
