import { randomBytes } from "node:crypto";
import type { Client } from "../../src/db/driver.ts";

/** Where a connection is killed: at the first row of a table that `when` is true for, in the middle of its transaction. */
export interface KillPoint {
  readonly table: string;
  readonly on: "insert" | "update" | "delete";
  /** SQL over `new` and `old`. */
  readonly when: string;
}

export interface Kill {
  /** Whether a connection was killed there. */
  hit(): Promise<boolean>;
  disarm(): Promise<void>;
}

/** Has the database end the connection that comes to this point, as if its process had died there; once. */
export function armKill(admin: Client, point: KillPoint): Promise<Kill> {
  return arm(admin, point, "perform pg_terminate_backend(pg_backend_pid()); perform pg_sleep(10);");
}

/** Holds whoever comes to this point in the middle of the transaction, so that its process can be killed there; once. */
export function armHold(admin: Client, point: KillPoint): Promise<Kill> {
  return arm(admin, point, "perform pg_sleep(60);");
}

/** What the system does when a process is gone: its connections end where they are held. */
export async function endHeld(admin: Client): Promise<number> {
  const held = await admin`select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and wait_event = 'PgSleep'`;
  return held.length;
}

async function arm(admin: Client, { table, on, when }: KillPoint, does: string): Promise<Kill> {
  const name = `kill_${randomBytes(6).toString("hex")}`;
  // A sequence does not go back with the transaction that is killed.
  await admin.unsafe(`
    create sequence ${name};
    create function ${name}() returns trigger language plpgsql security definer set search_path = public as $$
    begin
      if nextval('${name}') = 1 then
        ${does}
      end if;
      return null;
    end $$;
    create trigger ${name} after ${on} on ${table} for each row when (${when}) execute function ${name}();`);
  return {
    async hit() {
      const [row] = await admin.unsafe<{ is_called: boolean }[]>(`select is_called from ${name}`);
      return row?.is_called === true;
    },
    async disarm() {
      await admin.unsafe(`drop trigger ${name} on ${table}; drop function ${name}(); drop sequence ${name};`);
    },
  };
}
