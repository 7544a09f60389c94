import { CommandRefused, wasUndelivered } from "../../src/client/outbox.ts";
import type { Device } from "./device.ts";
import { settled } from "./settled.ts";

/** Longest wait before somebody decides. */
const thoughtMs = 400;

/**
 * Decides on whatever waits for a person, on the device on which it is seen: mostly yes, at times no, at times with other
 * words. Two devices may decide the same thing; one of them comes too late.
 */
export function decideOn({ client, ports }: Device, random: () => number): void {
  const seen = new Set<string>();
  client.onChange((change) => {
    if (change.kind !== "conversation") return;
    const { conversation } = change;
    const running = client.state(conversation)?.running;
    for (const use of running?.waiting ?? []) {
      const key = `${running?.turn}:${use.toolUse}`;
      if (use.waitsFor !== "approval" || running === undefined || running === null || seen.has(key)) continue;
      seen.add(key);
      const { inputHash, input } = use;
      const at = { conversation, turn: running.turn, toolUse: use.toolUse };
      // Words for a turn that waits for people are heard when it goes on.
      if (random() < 0.2)
        void settled(client.turns.steer(conversation, `While you wait, mind ${random()}.`, at.turn));
      ports.clock.after(random() * thoughtMs, () => {
        const luck = random();
        const decision = luck < 0.25 ? "decline" : "approve";
        const other = luck > 0.85 ? { input: { ...input, note: `${input["note"]} changed` } } : {};
        client.tools.decide(at, { inputHash, decision, ...other }).catch((error: unknown) => {
          // Refused for good, or to be asked again when the page is fresh.
          if (!(error instanceof CommandRefused)) throw error;
          if (wasUndelivered(error)) seen.delete(key);
        });
      });
    }
  });
}
