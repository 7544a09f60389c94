import type { ClaimedTurn, Store } from "../actors/store.ts";

/** Turns that wait for their start, of this instance's accepting; beyond them the oldest are forgotten. */
const turnsMax = 10_000;

/**
 * A store that knows by which request a turn was accepted here when it is claimed later, behind another: its log lines
 * carry that request's id then. What another instance accepted stays without one.
 */
export function rememberedRequests(store: Store): Store {
  const requests = new Map<string, string>();
  function remember(turn: string, requestId: string): void {
    // Words that are added to a turn that waits do not make it theirs.
    if (requests.has(turn)) return;
    const [oldest] = requests.keys();
    if (requests.size >= turnsMax && oldest !== undefined) requests.delete(oldest);
    requests.set(turn, requestId);
  }
  function named(claimed: ClaimedTurn): ClaimedTurn {
    const requestId = requests.get(claimed.turn);
    requests.delete(claimed.turn);
    return requestId === undefined ? claimed : { ...claimed, requestId };
  }
  return {
    ...store,
    async accept(request) {
      const accepted = await store.accept(request);
      const { turn, claimed, duplicate } = accepted;
      if (turn !== undefined && claimed === undefined && !duplicate && request.requestId !== undefined)
        remember(turn, request.requestId);
      return accepted;
    },
    async claimNext(tenant, conversation) {
      const next = await store.claimNext(tenant, conversation);
      return next && { ...next, claimed: named(next.claimed) };
    },
    async claimOrphans(limit, running) {
      const found = await store.claimOrphans(limit, running);
      return found.map(({ claimed, events }) => ({ claimed: named(claimed), events }));
    },
  };
}
