import { z } from "zod";

/** Input: a time with its offset, kept in UTC: `2026-11-21T18:00:00+01:00` → `2026-11-21T17:00:00.000Z`. */
export const instantInput = z.iso
  .datetime({ offset: true, error: "write the time as 2026-11-21T18:00:00Z, with Z or an offset" })
  .transform((text) => new Date(text).toISOString());
