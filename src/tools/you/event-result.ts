import type { Happening } from "./event-window.ts";
import { localText } from "./when-text.ts";

/** One time of an event as models and devices read it, in the user's zone; of whole days, the days. */
export function eventResult(
  { id, title, startMs, endMs, allDay, repeats, location }: Happening,
  zone: string,
): Record<string, unknown> {
  const chars = allDay ? 10 : 16;
  return {
    id,
    title,
    start: localText(startMs, zone).slice(0, chars),
    end: localText(allDay ? endMs - 1 : endMs, zone).slice(0, chars),
    ...(allDay && { allDay }),
    ...(repeats && { repeats }),
    ...(location !== "" && { location }),
  };
}
