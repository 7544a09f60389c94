/** What a close code means for the next try (the protocol's table). */
export type CloseRule =
  | { readonly next: "retry"; readonly baseMs: number }
  | { readonly next: "token" }
  | { readonly next: "stop" };

/** Longest wait between two tries. */
export const backoffMaxMs = 15_000;

export function closeRule(code: number): CloseRule {
  if (code === 4001) return { next: "token" };
  if (code === 4003 || code >= 4500) return { next: "stop" };
  // Too many connections or messages: the next try comes later than after a mere loss.
  if (code === 4029) return { next: "retry", baseMs: 2_000 };
  // A server that stops spreads those it sends away: others take them in at once.
  if (code === 1012) return { next: "retry", baseMs: 50 };
  if (code === 4000) return { next: "retry", baseMs: 1_000 };
  return { next: "retry", baseMs: 250 };
}

/**
 * Wait before try number `attempt` (from 0): exponential, with jitter over the upper half so that the clients of a restarted server
 * don't come back at once.
 */
export function backoffMs(baseMs: number, attempt: number, random: () => number): number {
  const ceiling = Math.min(backoffMaxMs, baseMs * 2 ** Math.min(attempt, 10));
  return Math.round(ceiling / 2 + (random() * ceiling) / 2);
}
