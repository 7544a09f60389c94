import type { Bus, Publication } from "../actors/ports.ts";

/** The bus of a single process: what is published arrives in the same tick. */
export function createMemoryBus(): Bus {
  const channels = new Map<string, number>();
  let receive: (publications: readonly Publication[]) => void = () => {};
  return {
    name: "memory",
    publish(publications) {
      const heard = publications.filter((publication) => channels.has(publication.channel));
      if (heard.length > 0) receive(heard);
    },
    async subscribe(channel) {
      channels.set(channel, (channels.get(channel) ?? 0) + 1);
    },
    unsubscribe(channel) {
      const count = (channels.get(channel) ?? 0) - 1;
      if (count > 0) channels.set(channel, count);
      else channels.delete(channel);
    },
    onPublications(receiver) {
      receive = receiver;
    },
    // One instance has nobody to signal to, and loses nothing.
    signal() {},
    onSignals() {},
    onGap() {},
    health: async () => ({ ok: true, latencyMs: 0 }),
    close: async () => channels.clear(),
  };
}
