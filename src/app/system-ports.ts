import { randomFillSync } from "node:crypto";
import type { Clock, Ids } from "../actors/ports.ts";

export const systemClock: Clock = {
  now: () => Date.now(),
  // Handles are opaque to the core; only this clock reads them.
  setTimeout: (work, ms) => setTimeout(work, ms),
  clearTimeout: (handle) => clearTimeout(handle as NodeJS.Timeout),
};

/** Random hexadecimal digits of one id: all but its time, its version and one more. */
const idDigits = 18;
const idsOfPool = 800;

/** Uuids of version 7 (RFC 9562): sorted by their millisecond, 74 random bits behind it. */
export function createIds(clock: Clock): Ids {
  const pool = new Uint8Array((idDigits / 2 + 1) * idsOfPool);
  let digits = "";
  let left = 0;
  let millisecond = -1;
  let time = "";
  return {
    next() {
      if (left === 0) {
        randomFillSync(pool);
        digits = Buffer.from(pool.buffer).toString("hex", 0, (idDigits / 2) * idsOfPool);
        left = idsOfPool;
      }
      left -= 1;
      const now = clock.now();
      if (now !== millisecond) {
        const text = now.toString(16).padStart(12, "0");
        millisecond = now;
        time = `${text.slice(0, 8)}-${text.slice(8)}-7`;
      }
      const at = left * idDigits;
      const variant = variants[(pool[pool.length - 1 - left] ?? 0) & 3];
      const tail = `${variant}${digits.slice(at + 3, at + 6)}-${digits.slice(at + 6, at + idDigits)}`;
      return `${time}${digits.slice(at, at + 3)}-${tail}`;
    },
  };
}

/** The two bits in front of an id's last 62. */
const variants = ["8", "9", "a", "b"];
