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
export async function armKill(admin: Client, { table, on, when }: KillPoint): Promise<Kill> {
  const name = `kill_${randomBytes(6).toString("hex")}`;
  // A sequence does not go back with the transaction that is killed.
  await admin.unsafe(`
    create sequence ${name};
    create function ${name}() returns trigger language plpgsql security definer set search_path = public as $$
    begin
      if nextval('${name}') = 1 then
        perform pg_terminate_backend(pg_backend_pid());
        perform pg_sleep(10);
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
