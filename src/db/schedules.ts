import { and, asc, eq, gte, lt, sql } from "drizzle-orm";
import type { Ids, Tenant } from "../actors/ports.ts";
import { storableFields } from "../protocol/storable-json.ts";
import { schedules } from "./schema/jobs.ts";
import type { TenantDatabase } from "./tenant-database.ts";

export interface NewSchedule {
  /** One of the kinds that `src/jobs/` knows. */
  readonly kind: string;
  /** The row that it is about: `cancelSchedules` finds it by that. */
  readonly subject?: string;
  /** As the kind's schema has it. */
  readonly payload: Readonly<Record<string, unknown>>;
  /** The first time, to the millisecond; one that has passed is made good at once. */
  readonly at: Date;
  /** RRULE of RFC 5545 without its name, such as `FREQ=DAILY`; without it, once. */
  readonly rule?: string;
  /** IANA name. */
  readonly zone: string;
}

/** Puts something on the clock, in the caller's transaction. Returns its id. */
export async function createSchedule(
  db: TenantDatabase,
  { workspace, user, ids }: Tenant & { readonly ids: Ids },
  { at, payload, ...schedule }: NewSchedule,
): Promise<string> {
  const id = ids.next();
  const times = { startsAt: at, nextAt: at };
  await db
    .insert(schedules)
    .values({ workspace, id, userId: user, ...times, payload: storableFields(payload), ...schedule });
  return id;
}

/** Takes all that is about a row off the clock. Returns how many that were. */
export async function cancelSchedules(
  db: TenantDatabase,
  { workspace, user }: Tenant,
  subject: string,
): Promise<number> {
  const cancelled = await db
    .update(schedules)
    .set({ active: false, updatedAt: new Date() })
    .where(
      and(
        eq(schedules.workspace, workspace),
        eq(schedules.userId, user),
        eq(schedules.subject, subject),
        eq(schedules.active, true),
      ),
    )
    .returning({ id: schedules.id });
  return cancelled.length;
}

export interface StandingSchedule {
  readonly id: string;
  readonly kind: string;
  readonly subject: string | null;
  readonly payload: unknown;
  readonly nextAt: Date;
  readonly rule: string | null;
}

export interface ClockRange {
  readonly from: Date;
  /** Exclusive. */
  readonly to: Date;
  readonly limit: number;
}

/** The same as `listSchedules`, in a transaction of its own. */
export function readSchedules(
  db: TenantDatabase,
  tenant: Tenant,
  range: ClockRange,
): Promise<StandingSchedule[]> {
  return db.transaction(async (tx) => {
    await tx.execute(sql`select pam_enter(${tenant.workspace}::uuid, ${tenant.user}::uuid)`);
    return listSchedules(tx, tenant, range);
  });
}

/** What stands on a user's clock from one time up to another, soonest first, at most `limit`. One index scan. */
export function listSchedules(
  db: TenantDatabase,
  { workspace, user }: Tenant,
  { from, to, limit }: ClockRange,
): Promise<StandingSchedule[]> {
  const { id, kind, subject, payload, nextAt, rule } = schedules;
  return db
    .select({ id, kind, subject, payload, nextAt, rule })
    .from(schedules)
    .where(
      and(
        eq(schedules.workspace, workspace),
        eq(schedules.userId, user),
        eq(schedules.active, true),
        gte(nextAt, from),
        lt(nextAt, to),
      ),
    )
    .orderBy(asc(nextAt), asc(id))
    .limit(limit);
}
