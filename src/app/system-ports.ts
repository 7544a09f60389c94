import { randomFillSync } from "node:crypto";
import type { Clock, Ids } from "../actors/ports.ts";

export const systemClock: Clock = {
  now: () => Date.now(),
  // Handles are opaque to the core; only this clock reads them.
  setTimeout: (work, ms) => setTimeout(work, ms),
  clearTimeout: (handle) => clearTimeout(handle as NodeJS.Timeout),
};

/** Two hexadecimal digits of each byte. */
const hex = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, "0"));
/** Random bytes of one id. */
const idBytes = 10;

/** Uuids of version 7 (RFC 9562): sorted by their millisecond, 74 random bits behind it. */
export function createIds(clock: Clock): Ids {
  const pool = new Uint8Array(idBytes * 800);
  let used = pool.length;
  return {
    next() {
      if (used === pool.length) {
        randomFillSync(pool);
        used = 0;
      }
      const time = clock.now().toString(16).padStart(12, "0");
      const digits = (index: number, and = 0xff, or = 0) => hex[((pool[used + index] ?? 0) & and) | or] ?? "";
      const version = digits(0, 0x0f, 0x70) + digits(1);
      const variant = digits(2, 0x3f, 0x80) + digits(3);
      const rest = digits(4) + digits(5) + digits(6) + digits(7) + digits(8) + digits(9);
      used += idBytes;
      return `${time.slice(0, 8)}-${time.slice(8)}-${version}-${variant}-${rest}`;
    },
  };
}
