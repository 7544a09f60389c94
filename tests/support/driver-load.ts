import { setTimeout as sleep } from "node:timers/promises";
import type { Client } from "../../src/db/driver.ts";

export interface LoadOutcome {
  /** Pairs whose transaction was acknowledged: they must be stored. */
  committed: string[];
  /** Pairs whose transaction rolled back on purpose: they must not be. */
  abandoned: string[];
  /** Ids whose plain insert was acknowledged. */
  acknowledged: string[];
  codes: Set<string>;
  operations: number;
}

const WORKERS = 16;
const chance = (share: number) => Math.random() < share;

class Abandoned extends Error {}

/**
 * Keeps a pool busy: plain reads and writes, and transactions that write four rows of one `pair` in order, in
 * parallel, in one savepoint, or with pauses. Every failure's code is noted; the rest goes on.
 */
export function startLoad(sql: Client): { finish: () => Promise<LoadOutcome> } {
  const outcome: LoadOutcome = {
    committed: [],
    abandoned: [],
    acknowledged: [],
    codes: new Set(),
    operations: 0,
  };
  let running = true;
  const worker = async (name: number) => {
    for (let round = 0; running; round += 1) {
      outcome.operations += 1;
      const id = `${name}-${round}`;
      await (chance(0.5) ? plain(sql, id, outcome) : transaction(sql, id, outcome)).catch((error) => {
        outcome.codes.add(String(error?.code ?? error));
      });
      if (chance(0.2)) await sleep(Math.random() * 5);
    }
  };
  const workers = Array.from({ length: WORKERS }, (_, name) => worker(name));
  return {
    finish: async () => {
      running = false;
      await Promise.all(workers);
      return outcome;
    },
  };
}

async function plain(sql: Client, id: string, { acknowledged }: LoadOutcome): Promise<void> {
  if (chance(0.3)) {
    await sql`select repeat('x', ${Math.floor(Math.random() * 50_000)}::int)`;
  } else if (chance(0.2)) {
    await sql`select pg_sleep(${Math.random() / 100})`;
  } else {
    await sql`insert into singles values (${id})`;
    acknowledged.push(id);
  }
}

async function transaction(sql: Client, pair: string, { committed, abandoned }: LoadOutcome): Promise<void> {
  const abandon = chance(0.15);
  try {
    await sql.begin(async (tx) => {
      const half = (number: number) => tx`insert into halves (pair, half) values (${pair}, ${number})`;
      if (chance(0.4)) {
        await Promise.all([1, 2, 3, 4].map(half));
      } else if (chance(0.2)) {
        await half(1);
        await tx.savepoint(
          (inner) => inner`insert into halves (pair, half) values (${pair}, 2), (${pair}, 3)`,
        );
        await half(4);
      } else {
        for (const number of [1, 2, 3, 4]) {
          await half(number);
          if (chance(0.3)) await sleep(Math.random() * 3);
        }
      }
      if (abandon) throw new Abandoned();
    });
    committed.push(pair);
  } catch (error) {
    if (!(error instanceof Abandoned)) throw error;
    abandoned.push(pair);
  }
}
