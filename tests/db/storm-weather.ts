import { setTimeout as sleep } from "node:timers/promises";
import type { Client } from "../../src/db/driver.ts";

/**
 * Makes what is rare happen often: a pause between the locks and the first insert of a log statement, deadlocks found at
 * once, and a note of every owner that came without a higher fence. For connections opened afterwards.
 */
export async function makeRough(admin: Client, pauseMs: number): Promise<void> {
  const [row] = await admin<{ name: string }[]>`select current_database() as name`;
  await admin.unsafe(`
    alter database ${row?.name} set deadlock_timeout = '20ms';
    alter database ${row?.name} set app.test_pause = '${pauseMs / 1_000}';
    create function test_pause() returns trigger language plpgsql as $$
    begin
      if random() < 0.3 then perform pg_sleep(random() * nullif(current_setting('app.test_pause', true), '')::float); end if;
      return null;
    end $$;
    create trigger test_pause before insert on log for each statement execute function test_pause();
    create table test_fence_faults (conversation uuid, before bigint, after bigint);
    create function test_fence() returns trigger language plpgsql security definer as $$
    begin
      if new.fence < old.fence or new.running_turn is not null and new.running_turn is distinct from old.running_turn
        and new.fence <> old.fence + 1 then
        insert into test_fence_faults values (old.id, old.fence, new.fence);
      end if;
      return null;
    end $$;
    create trigger test_fence after update on conversations for each row execute function test_fence()`);
}

/** Stretches each insert into the log, row by row, so that two of them overlap. */
export async function stretchInserts(admin: Client): Promise<void> {
  await admin.unsafe(`
    create function test_stretch() returns trigger language plpgsql as $$
    begin
      perform pg_sleep(0.0002);
      return new;
    end $$;
    create trigger test_stretch before insert on log for each row execute function test_stretch()`);
}

/** Other work on the same rows: holds one or two conversations for a moment, again and again, in the engine's order. */
export function holdNowAndThen(admin: Client): { finish: () => Promise<void> } {
  let going = true;
  const holder = async () => {
    while (going) {
      await admin.begin(async (tx) => {
        const rows =
          await tx`select workspace, id from conversations where kind = 'chat' order by random() limit 2`;
        const ids = rows.map(({ id }) => String(id)).sort();
        for (const id of ids) await tx`select from conversations where id = ${id} for no key update`;
        await sleep(Math.random() * 15);
      });
      await sleep(Math.random() * 5);
    }
  };
  const done = Promise.all([holder(), holder()]);
  return {
    finish: async () => {
      going = false;
      await done;
    },
  };
}

/** Deadlocks since the database was made. Ends the writers' connections: a backend may keep its counts until it leaves. */
export async function deadlocks(admin: Client): Promise<number> {
  await admin`select pg_terminate_backend(pid, 5000) from pg_stat_activity
    where datname = current_database() and usename like 'pam_app%'`;
  await admin`select pg_stat_clear_snapshot()`;
  const [row] = await admin<{ deadlocks: number }[]>`
    select deadlocks from pg_stat_database where datname = current_database()`;
  return row?.deadlocks ?? -1;
}
