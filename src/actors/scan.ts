import type { LocalTurns } from "./local-turns.ts";
import type { LocalUsers } from "./local-users.ts";
import type { Ports } from "./ports.ts";

/** Turns that one round takes over at most. */
const claimsMax = 100;

/** Rounds that find what no event told of: turns that nobody runs, and cancels that nobody brought. One at a time. */
export function createScan(ports: Ports, users: LocalUsers, turns: LocalTurns): () => Promise<void> {
  const { store, publisher } = ports;
  let scanning = false;

  async function claimOrphans(): Promise<void> {
    if (!turns.hasRoom()) return;
    const limit = Math.min(claimsMax, turns.room());
    const found = await turns.claiming(() => store.claimOrphans(limit, turns.ids()));
    for (const { claimed, events } of found) {
      publisher.events(events);
      users.activate(claimed).send({ type: "user.claimed", claimed });
    }
  }

  async function bringCancels(): Promise<void> {
    if (turns.count() === 0) return;
    for (const turn of await store.cancelledTurns()) {
      const owner = turns.ownerOf(turn);
      if (owner !== undefined) users.find(owner)?.send({ type: "user.cancel", turn });
    }
  }

  return async () => {
    if (scanning) return;
    scanning = true;
    try {
      await Promise.all([claimOrphans(), bringCancels()]);
    } finally {
      scanning = false;
    }
  };
}
