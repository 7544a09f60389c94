import type { TurnRows } from "./stored.ts";
import type { Violations } from "./violations.ts";

export interface SteerCounts {
  applied: number;
  returned: number;
  /** Given while the turn waited for people. */
  whileWaiting: number;
  /** Given when the turn had been asked to stop. */
  afterStop: number;
}

export const noSteers = (): SteerCounts => ({ applied: 0, returned: 0, whileWaiting: 0, afterStop: 0 });

/**
 * Words for a turn on its way end in exactly one state, with the words that were given, in that turn; and of a turn that
 * was completed the model has heard those that were applied.
 */
export function checkSteers(
  { turn: { id, status }, entries }: TurnRows,
  { heard, counts }: { heard: ReadonlySet<string>; counts: SteerCounts },
  violations: Violations,
): void {
  let waiting = false;
  let stopped = false;
  for (const { type, body, turn } of entries) {
    if (type === "turn.waiting") waiting = true;
    if (type === "turn.resumed") waiting = false;
    if (type === "turn.cancel_requested") stopped = true;
    if (type !== "turn.steered") continue;
    if (waiting) counts.whileWaiting += 1;
    if (stopped) counts.afterStop += 1;
    const ends = entries.filter((it) => it.type.startsWith("steer.") && it.body["steer"] === body["steer"]);
    const [end] = ends;
    if (ends.length !== 1 || end?.body["content"] !== body["content"] || end?.turn !== turn)
      violations.add(
        "a steer is applied or returned, once",
        `${id} ${JSON.stringify(body)}: ${JSON.stringify(ends.map((it) => [it.type, it.body]))}`,
      );
    if (end?.type === "steer.returned") counts.returned += 1;
    if (end?.type !== "steer.applied") continue;
    counts.applied += 1;
    if (status === "completed" && !heard.has(String(body["content"])))
      violations.add("a steer that was applied was heard by the model", `${id} ${body["content"]}`);
  }
}
