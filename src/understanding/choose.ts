import type { Language } from "./language.ts";
import { bounded, plain } from "./scan.ts";

/** Longer replies say more than which one is meant. */
const replyCharsMax = 80;

/**
 * Which of several things a reply means: "the second one", "the last", "2", "the blue one", or its name.
 * @returns its place from 0; undefined where the reply means none of them, or more than one.
 */
export function chosen(reply: string, things: readonly string[], language: Language): number | undefined {
  const { places, last, beside } = language.choosing;
  const said = plain(reply)
    .toLowerCase()
    .replace(/[.!,?]+/g, " ")
    .trim();
  if (said === "" || reply.length > replyCharsMax) return undefined;
  const rest = words(said.replace(bounded(beside), " "));
  if (rest.length === 0) return undefined;
  const [only] = rest;
  const place =
    rest.length === 1 ? places.findIndex((it) => new RegExp(`^(?:${it})$`, "iu").test(only ?? "")) : -1;
  if (place >= 0) return place < things.length ? place : undefined;
  if (rest.length === 1 && new RegExp(`^(?:${last})$`, "iu").test(only ?? "")) return things.length - 1;
  const names = things.map((thing) => plain(thing).toLowerCase());
  const same = names.indexOf(said);
  if (same >= 0 && names.lastIndexOf(said) === same) return same;
  const fits = names.flatMap((name, index) => {
    const known = new Set(words(name));
    return rest.every((word) => known.has(word)) ? [index] : [];
  });
  return fits.length === 1 ? fits[0] : undefined;
}

function words(text: string): string[] {
  return text.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
}
