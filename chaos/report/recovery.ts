import type { Database } from "../world/database.ts";
import type { World } from "../world/world.ts";

/** A turn that ran on an instance in the moment in which that was lost. */
interface Orphan {
  readonly turn: string;
  readonly fence: number;
  /** Milliseconds since the epoch. */
  readonly lostAt: number;
}

/** Which turns lost their owner, and how long it took until another one went on with them. */
export class Recovery {
  readonly #orphans: Orphan[] = [];

  /** Call it right before the blow. Without an answer of the database nothing is noted. */
  async note({ instances, database }: World, name: string): Promise<void> {
    const pid = instances.find((each) => each.name === name)?.pid ?? 0;
    const rows = await database.ask(
      (sql) => sql<{ turn: string; fence: number }[]>`
        select c.running_turn as turn, c.fence::int as fence from conversations c
        join instances i on i.incarnation = c.owner where i.pid = ${pid} and c.running_turn is not null`,
    );
    const lostAt = Date.now();
    for (const row of rows ?? []) this.#orphans.push({ ...row, lostAt });
  }

  /** Milliseconds from each loss to the first entry of another owner, ascending. Turns that ended in time are left out. */
  async delays({ ask }: Database): Promise<number[]> {
    const orphans = this.#orphans;
    const rows = await ask(
      (sql) => sql<{ ms: number }[]>`
        select o.turn, o."lostAt", min(extract(epoch from l.at) * 1000)::float8 - o."lostAt" as ms
        from jsonb_to_recordset(${sql.json(orphans.map((each) => ({ ...each })))}) as o(turn uuid, fence bigint, "lostAt" float8)
        join log l on l.turn = o.turn and l.fence > o.fence group by o.turn, o."lostAt"`,
    );
    return (rows ?? []).map(({ ms }) => ms).sort((a, b) => a - b);
  }
}
