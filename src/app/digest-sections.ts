import { readSchedules } from "../db/schedules.ts";
import type { TenantDatabase } from "../db/tenant-database.ts";
import { task } from "../domains/you/task.ts";
import { dayAt, instantOf, wallAt, wallText } from "../domains/zoned-time.ts";
import type { DigestSection } from "../jobs/kinds/daily-digest.ts";
import type { ToolTransactions } from "../tools/tool-ports.ts";
import { windowOf } from "../tools/you/days-input.ts";
import { happeningsIn } from "../tools/you/event-window.ts";

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

/** The calendar of the user's day: whole days first, as they began at midnight. */
export function eventsToday(read: ToolTransactions["read"]): DigestSection {
  return {
    title: "Your calendar",
    async lines(tenant, { dueAt, zone }) {
      const day = dayAt(dueAt.getTime(), zone);
      const range = windowOf({ from: day, to: day }, zone);
      const events = await read(tenant, ({ records }) => happeningsIn(records, range));
      return events.slice(0, linesMax).map(({ title, startMs, allDay }) => {
        return allDay ? title : `${wallText(wallAt(startMs, zone)).slice(11, 16)} ${title}`;
      });
    },
  };
}

/** Tasks that are due on the user's day, or were before. */
export function tasksToday(read: ToolTransactions["read"]): DigestSection {
  return {
    title: "To do",
    async lines(tenant, { dueAt, zone }) {
      const day = dayAt(dueAt.getTime(), zone);
      const filter = { done: false, dueOn: { to: day } };
      const { items } = await read(tenant, ({ records }) => records.list(task, { filter, limit: linesMax }));
      return items.map(({ title, dueOn }) => (dueOn === day ? title : `${title} (overdue)`));
    },
  };
}

/** What a schedule is for, where its payload has words for people. */
function textOf(payload: unknown): string | undefined {
  if (typeof payload !== "object" || payload === null || !("text" in payload)) return undefined;
  return typeof payload.text === "string" ? payload.text : undefined;
}
