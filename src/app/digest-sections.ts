import { readSchedules } from "../db/schedules.ts";
import type { TenantDatabase } from "../db/tenant-database.ts";
import { instantOf, wallAt, wallText } from "../domains/zoned-time.ts";
import type { DigestSection } from "../jobs/kinds/daily-digest.ts";

const dayMs = 86_400_000;
const linesMax = 20;

/** What stands on the user's clock until the end of their day. */
export function dueToday(db: TenantDatabase): DigestSection {
  return {
    title: "Due today",
    async lines(tenant, { dueAt, zone }) {
      const wall = wallAt(dueAt.getTime(), zone);
      const midnight = instantOf(Math.floor(wall / dayMs) * dayMs + dayMs, zone);
      const range = { from: dueAt, to: new Date(midnight), limit: linesMax };
      const standing = await readSchedules(db, tenant, range);
      return standing.flatMap(({ payload, nextAt }) => {
        const text = textOf(payload);
        return text === undefined
          ? []
          : [`${wallText(wallAt(nextAt.getTime(), zone)).slice(11, 16)} ${text}`];
      });
    },
  };
}

/** What a schedule is for, where its payload has words for people. */
function textOf(payload: unknown): string | undefined {
  if (typeof payload !== "object" || payload === null || !("text" in payload)) return undefined;
  return typeof payload.text === "string" ? payload.text : undefined;
}
