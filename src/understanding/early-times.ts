import type { Language } from "./language.ts";
import { bounded } from "./scan.ts";
import { type Spot, spotMark } from "./spot-value.ts";

/** "The airport run at 6:15": a time without its half of the day, beside words of what is done early. */
export function withEarlyTimes(
  spots: readonly Spot[],
  sentences: readonly { readonly text: string }[],
  language: Language,
): readonly Spot[] {
  if (!spots.some(isOpen)) return spots;
  const read = [...spots];
  for (const { text } of sentences) {
    const isEarly = earlyIn(text, language);
    for (const [, digits] of text.matchAll(spotMark)) {
      const spot = spots[Number(digits)];
      if (spot && isOpen(spot) && isEarly(spot))
        read[Number(digits)] = { ...spot, value: { ...spot.value, at: { ...spot.value.at, isEarly: true } } };
    }
  }
  return read;
}

type OpenSpot = Spot & { readonly value: Extract<Spot["value"], { readonly at: unknown }> };

function isOpen(spot: Spot): spot is OpenSpot {
  return "at" in spot.value && spot.value.at.half === undefined;
}

function earlyIn(text: string, { when: { early } }: Language): (spot: OpenSpot) => boolean {
  if (early === undefined || bounded(early.unless).test(text)) return () => false;
  const isSure = bounded(early.words).test(text);
  const isTimed = isSure || bounded(early.timed).test(text);
  return ({ text: said }) => isSure || (isTimed && /\d[:.]\d/.test(said));
}
