import { setTimeout as sleep } from "node:timers/promises";
import type { Device } from "./device.ts";

/** Longest a device takes for what the model asks of it. */
const workMsMax = 400;

/** Answers for a device: mostly with a result, at times with an error, and unless it `always` does, at times not at all. */
export function answerRequests(
  { client }: Device,
  { random, always }: { random: () => number; always: boolean },
): void {
  client.onToolRequest(async ({ input }) => {
    const luck = random();
    if (!always && luck < 0.4) return undefined;
    await sleep(random() * workMsMax);
    if (luck > 0.9) throw new Error(`This device could not: ${input["note"]}, ${luck}.`);
    return { result: `seen by a device: ${input["note"]}, ${luck}` };
  });
}
