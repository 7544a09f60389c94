import { dayIn, type Place } from "../actors/place.ts";
import { wallAt, wallText } from "../domains/zoned-time.ts";
import type { Language } from "./language.ts";
import type { Said } from "./scan.ts";

/** What words are read with that were said in this place. `day` is the place's own where it is not another one's. */
export function saidAt(
  language: Language,
  { timeZone, currency }: Place,
  when: { readonly nowMs: number; readonly day?: string | undefined },
): Said {
  const today = when.day ?? dayIn({ timeZone, currency }, when.nowMs);
  return {
    language,
    today,
    currency,
    timeZone,
    now: `${today}${wallText(wallAt(when.nowMs, timeZone)).slice(10, 16)}`,
  };
}
