import { isWordSlot, type KeyWords, type Slot } from "./catalogue.ts";
import type { Fields, WordParts } from "./choice.ts";
import type { KeyPatterns } from "./key-patterns.ts";
import { groupOf } from "./patterns.ts";
import { tidy } from "./scan.ts";
import { spotMark } from "./spot-value.ts";
import { readWords } from "./word-slots.ts";

/** What is left of a sentence while its words are taken out one after the other. */
export interface Reading {
  text: string;
  /** Letters that were taken out. */
  score: number;
  readonly filled: Record<string, Fields>;
}

/** Stands where words were taken out. */
export const gap = "¦";

/** A text of the user's own, without the words that join it to the rest. */
export function ownText(raw: string, { textLead, textTail }: KeyPatterns): string {
  return tidy(tidy(raw).replace(textLead, "")).replace(textTail, "");
}

/** @returns how many of the key words that must stand there don't; undefined where one's own words fit none of its slots. */
export function takeCues(
  reading: Reading,
  { keys, cues, also, choices }: KeyPatterns,
  parts: WordParts,
): number | undefined {
  let missing = 0;
  for (const cue of [...cues, ...choices, ...also, ...also]) {
    const found = cue.exec(reading.text);
    if (!found) {
      missing += cues.includes(cue) ? 1 : 0;
      continue;
    }
    for (const name of Object.keys(keys.slots)) {
      const said = groupOf(found, name);
      if (said === undefined || name in reading.filled) continue;
      if (!fill(reading, { name, text: said }, { keys, parts })) return undefined;
    }
    reading.score += found[0].length;
    reading.text = `${reading.text.slice(0, found.index)}${gap}${reading.text.slice(found.index + found[0].length)}`;
  }
  return missing;
}

/** "for the van at the station": each slot's words begin behind its own preposition and end before the next one. */
export function takeLeads(reading: Reading, { keys, leads, trim }: KeyPatterns, parts: WordParts): boolean {
  const { text } = reading;
  const found = leads
    .flatMap(({ slot, pattern }) => {
      const match = slot in reading.filled ? null : pattern.exec(text);
      return match ? [{ slot, at: match.index, from: match.index + match[0].length }] : [];
    })
    .sort((a, b) => a.at - b.at);
  let left = text.slice(0, found[0]?.at);
  for (const [index, { slot, at, from }] of found.entries()) {
    const next = found[index + 1]?.at ?? text.length;
    const isText = keys.slots[slot]?.type === "text" || keys.slots[slot]?.type === "list";
    const stop = [gap, ...(isText ? [] : [":", ";"])].map((mark) => text.indexOf(mark, from));
    const end = Math.min(next, ...stop.filter((at) => at >= 0));
    const raw = text.slice(from, end);
    const said = keys.slots[slot]?.type === "text" ? tidy(raw) : trim(raw);
    if (said !== "" && from <= end) {
      if (!fill(reading, { name: slot, text: said }, { keys, parts })) return false;
      left += `${gap}${text.slice(end, next)}`;
    } else left += text.slice(at, next);
  }
  reading.text = left;
  return true;
}

export function fill(
  reading: Reading,
  { name, text }: { name: string; text: string },
  { keys, parts }: { keys: KeyWords; parts: WordParts },
): boolean {
  const slot = keys.slots[name];
  if (slot === undefined || (isNamed(slot) && hasValues(text, slot, parts))) return false;
  const fields = isWordSlot(slot) ? readWords({ name, slot, text: tidy(text) }, parts) : undefined;
  if (fields === undefined) return false;
  reading.filled[name] = fields;
  return true;
}

function isNamed(slot: Slot): boolean {
  return slot.type === "category" || (slot.type === "name" && slot.valued !== true);
}

/** "two tickets" is a name, "12 dogs" and "50 euros" are none. */
function hasValues(text: string, slot: Slot, { spots }: WordParts): boolean {
  return [...text.matchAll(spotMark)].some(([mark, index]) => {
    const spot = spots[Number(index)];
    const isCount = spot?.value.kind === "amount" && spot.value.amount?.isMoney === false;
    const isAllowed = !/\d/.test(spot?.text ?? "") || (slot.type === "name" && slot.counted === true);
    return !isCount || !isAllowed || !text.trim().startsWith(mark);
  });
}
