import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { z } from "zod";
import type { Tenant } from "../../src/actors/ports.ts";
import type { LoggedEvent } from "../../src/actors/store.ts";
import { createIds, systemClock } from "../../src/app/system-ports.ts";
import type { Client } from "../../src/db/driver.ts";
import { dueSchedules } from "../../src/db/due-schedules.ts";
import { cancelSchedules, createSchedule, type NewSchedule } from "../../src/db/schedules.ts";
import { type TenantDatabase, tenantDatabase } from "../../src/db/tenant-database.ts";
import {
  createFirings,
  type Firings,
  type NextOccurrence,
  type ScheduleRows,
} from "../../src/jobs/fire-schedules.ts";
import { reminder } from "../../src/jobs/kinds/reminder.ts";
import { defineKind, type ScheduleKind } from "../../src/jobs/schedule-kind.ts";
import { silentLogger } from "../../src/telemetry/logger.ts";
import type { PreparedTestDatabase } from "../db/prepared-database.ts";

export const ids = createIds(systemClock);

/** Every day at the same time, UTC: what the real rules do is shown elsewhere. */
export const daily: NextOccurrence = ({ start, after }) => {
  const dayMs = 86_400_000;
  const days = Math.floor((after.getTime() - start.getTime()) / dayMs) + 1;
  return new Date(start.getTime() + days * dayMs);
};

/** A kind that always fails, as a mistake in a domain would. */
const broken = defineKind({
  kind: "broken",
  payload: z.strictObject({}),
  fire: () => {
    throw new Error("a mistake");
  },
});

export interface Instance {
  readonly firings: Firings;
  readonly published: LoggedEvent[];
}

/** Schedules on a real database, and instances that fire them by a clock that the test sets. */
export class ScheduleWorld {
  /** Milliseconds since the epoch. */
  now = Date.parse("2026-11-21T09:00:00Z");
  readonly database: PreparedTestDatabase;
  readonly db: TenantDatabase;

  constructor(database: PreparedTestDatabase) {
    this.database = database;
    this.db = tenantDatabase(database.app("tools"));
  }

  async tenant(): Promise<Tenant> {
    const [tenant] = await this.database.tenants(1);
    if (tenant === undefined) throw new Error("no tenant");
    return tenant;
  }

  schedule(tenant: Tenant, schedule: Partial<NewSchedule> = {}): Promise<string> {
    return this.db.transaction(async (tx) => {
      await tx.execute(sql`select pam_enter(${tenant.workspace}::uuid, ${tenant.user}::uuid)`);
      const payload = { text: "Call the dentist" };
      const standing = { kind: "reminder", payload, at: new Date(this.now), zone: "Europe/Lisbon" };
      return createSchedule(tx, { ...tenant, ids }, { ...standing, ...schedule });
    });
  }

  cancel(tenant: Tenant, subject: string): Promise<number> {
    return this.db.transaction(async (tx) => {
      await tx.execute(sql`select pam_enter(${tenant.workspace}::uuid, ${tenant.user}::uuid)`);
      return cancelSchedules(tx, tenant, subject);
    });
  }

  /** `rows`: in place of those of a client of its own, to break them. */
  instance({
    rows,
    kinds = [reminder, broken],
  }: {
    rows?: ScheduleRows;
    kinds?: ScheduleKind[];
  } = {}): Instance {
    const published: LoggedEvent[] = [];
    const firings = createFirings({
      rows: rows ?? this.rows(),
      kinds,
      nextOccurrence: daily,
      clock: { now: () => this.now },
      ids,
      log: silentLogger,
      publish: (events) => void published.push(...events),
    });
    return { firings, published };
  }

  rows(): ScheduleRows {
    return dueSchedules(this.client());
  }

  client(): Client {
    return this.database.app(`instance ${randomUUID()}`.slice(0, 40));
  }

  async notifications({ workspace, user }: Tenant): Promise<{ title: string; body: string }[]> {
    const rows = await this.database.admin<{ title: string; body: string }[]>`
      select title, body from notifications where workspace = ${workspace} and user_id = ${user} order by created_at, id`;
    return [...rows];
  }

  async inbox({ workspace, user }: Tenant): Promise<{ type: string; body: unknown }[]> {
    const rows = await this.database.admin<{ type: string; body: unknown }[]>`
      select type, body from log where workspace = ${workspace} and conversation = ${user} order by seq`;
    return [...rows];
  }
}
