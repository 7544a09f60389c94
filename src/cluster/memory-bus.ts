import type { Bus, Publication } from "../actors/ports.ts";

/** The bus of a single process: what is published arrives in the same tick. */
export function createMemoryBus(): Bus {
  let receive: (publications: readonly Publication[]) => void = () => {};
  return {
    name: "memory",
    publish: (publications) => receive(publications),
    // All there is to hear is published here, and that arrives anyway.
    async subscribe() {},
    unsubscribe() {},
    onPublications(receiver) {
      receive = receiver;
    },
    // One instance has nobody to signal to, and loses nothing.
    signal() {},
    onSignals() {},
    onGap() {},
    health: async () => ({ ok: true, latencyMs: 0 }),
    close: async () => {
      receive = () => {};
    },
  };
}
