import { dayIn } from "../actors/place.ts";
import type { Clock } from "../actors/ports.ts";
import { dueAlerts } from "../domains/wins/due-alerts.ts";
import { budgetAlert } from "../jobs/kinds/budget-alert.ts";
import { dailyDigest } from "../jobs/kinds/daily-digest.ts";
import { documentExpiring } from "../jobs/kinds/document-expiring.ts";
import { recurringItemKind } from "../jobs/kinds/recurring-item.ts";
import { reminder } from "../jobs/kinds/reminder.ts";
import { serviceDueKind } from "../jobs/kinds/service-due.ts";
import type { ScheduleKind } from "../jobs/schedule-kind.ts";
import { dueServicesNow } from "../tools/wheels/service-states.ts";
import type { AssembledEngine } from "./assemble-engine.ts";
import { dueToday, eventsToday, tasksToday } from "./digest-sections.ts";
import type { OpenDatabase } from "./open-database.ts";

export interface KindParts {
  readonly engine: Pick<AssembledEngine, "read">;
  readonly database: Pick<OpenDatabase, "db">;
  readonly clock: Pick<Clock, "now">;
}

/** All that schedules can be for. */
export function scheduleKinds({ engine, database, clock }: KindParts): readonly ScheduleKind[] {
  return [
    reminder,
    documentExpiring,
    serviceDueKind((tenant, of, now) =>
      engine.read(tenant, ({ records }) => dueServicesNow(records, of, now)),
    ),
    recurringItemKind,
    budgetAlert((tenant, days) =>
      engine.read(tenant, ({ records, place }) =>
        dueAlerts(records, { today: dayIn(place, clock.now()), zone: place.timeZone, days }),
      ),
    ),
    dailyDigest([eventsToday(engine.read), tasksToday(engine.read), dueToday(database.db)]),
  ];
}
