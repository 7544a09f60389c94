import { PamError } from "../../protocol/errors.ts";

/** Counts the requests of each user that wait for something, and refuses those above `max`. */
export function createWaitingRoom(max: number) {
  const waiting = new Map<string, number>();
  return {
    /**
     * @returns What ends the wait; calling it again does nothing.
     * @throws PamError too_many_requests.
     */
    enter(user: string): () => void {
      const count = waiting.get(user) ?? 0;
      if (count >= max) {
        throw new PamError("too_many_requests", {
          message: `${max} requests of yours wait for an answer already. Try again when one has come.`,
          retryAfterMs: 1_000,
        });
      }
      waiting.set(user, count + 1);
      let inside = true;
      return () => {
        if (!inside) return;
        inside = false;
        const left = (waiting.get(user) ?? 1) - 1;
        if (left === 0) waiting.delete(user);
        else waiting.set(user, left);
      };
    },
  };
}
