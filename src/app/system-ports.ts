import { randomFillSync } from "node:crypto";
import type { Clock, Ids } from "../actors/ports.ts";

export const systemClock: Clock = {
  now: () => Date.now(),
  // Handles are opaque to the core; only this clock reads them.
  setTimeout: (work, ms) => setTimeout(work, ms),
  clearTimeout: (handle) => clearTimeout(handle as NodeJS.Timeout),
};

/** Uuids of version 7 (RFC 9562): sorted by their millisecond, 74 random bits behind it. */
export function createIds(clock: Clock): Ids {
  const pool = new Uint8Array(8_192);
  let used = pool.length;
  return {
    next() {
      if (used + 10 > pool.length) {
        randomFillSync(pool);
        used = 0;
      }
      const time = clock.now().toString(16).padStart(12, "0");
      let random = "";
      for (const byte of pool.subarray(used, used + 10)) random += byte.toString(16).padStart(2, "0");
      used += 10;
      const variant = ((Number.parseInt(random.slice(3, 4), 16) & 0x3) | 0x8).toString(16);
      return `${time.slice(0, 8)}-${time.slice(8)}-7${random.slice(0, 3)}-${variant}${random.slice(4, 7)}-${random.slice(7, 19)}`;
    },
  };
}
