import type { LocalTurns } from "./local-turns.ts";
import type { LocalUsers } from "./local-users.ts";
import type { Ports } from "./ports.ts";

/** Turns that one commit takes over at most. */
const claimsMax = 100;
/** Looks in a row: of a thousand turns that were left at once, the last one waits for no further second. */
const looksMax = 20;

/**
 * Rounds that find what no event told of: turns that nobody runs, and cancels that nobody brought. One at a time: a call
 * while one is under way has it look again, for what was left since it looked.
 */
export function createScan(ports: Ports, users: LocalUsers, turns: LocalTurns): () => Promise<void> {
  const { store, publisher } = ports;
  let scanning = false;
  let again = false;

  /** True when there may be more: as many were found as were asked for. */
  async function claimOrphans(): Promise<boolean> {
    const limit = Math.min(claimsMax, turns.room());
    if (limit === 0) return false;
    const found = await turns.claiming(() => store.claimOrphans(limit, turns.ids()));
    for (const { claimed, events } of found) {
      publisher.events(events);
      users.activate(claimed).send({ type: "user.claimed", claimed });
    }
    return found.length === limit;
  }

  async function bringCancels(): Promise<void> {
    if (turns.count() === 0) return;
    for (const turn of await store.cancelledTurns()) {
      const owner = turns.ownerOf(turn);
      if (owner !== undefined) users.find(owner)?.send({ type: "user.cancel", turn });
    }
  }

  return async () => {
    again = true;
    if (scanning) return;
    scanning = true;
    try {
      for (let looks = 0; looks < looksMax; looks++) {
        again = false;
        const [more] = await Promise.all([claimOrphans(), bringCancels()]);
        if (!more && !again) break;
      }
    } finally {
      scanning = false;
    }
  };
}
