import type { ClaimedTurn, Store } from "../actors/store.ts";

/** Turns that wait for their start, of this instance's accepting: at least so many of the newest are known. */
const turnsMax = 10_000;

/**
 * A store that knows by which request a turn was accepted here when it is claimed later, behind another: its log lines
 * carry that request's id then. What another instance accepted stays without one.
 */
export function rememberedRequests(store: Store): Store {
  let requests = new Map<string, string>();
  // The generation before: dropped whole, since a map whose oldest entry goes at each new one searches its gaps each time.
  let older = new Map<string, string>();
  const known = (turn: string) => requests.get(turn) ?? older.get(turn);
  function remember(turn: string, requestId: string): void {
    // Words that are added to a turn that waits do not make it theirs.
    if (known(turn) !== undefined) return;
    if (requests.size >= turnsMax) {
      older = requests;
      requests = new Map();
    }
    requests.set(turn, requestId);
  }
  function named(claimed: ClaimedTurn): ClaimedTurn {
    const requestId = known(claimed.turn);
    requests.delete(claimed.turn);
    older.delete(claimed.turn);
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
