import { setTimeout as sleep } from "node:timers/promises";
import { spreadOf } from "../report/percentiles.ts";
import type { Arena, Measurement } from "./measurement.ts";
import { nowMs, openPair } from "./wire-client.ts";

const turnsARound = 10;
/** Lease and two seconds. */
const promisedMs = 7_000;

/** An owner is killed in the middle of its streams: how long until a page elsewhere sees its answer go on. */
export async function measureTakeover(arena: Arena): Promise<Measurement> {
  const delays: number[] = [];
  const rounds = arena.release ? 15 : 3;
  for (let round = 0; round < rounds; round += 1) {
    delays.push(...(await killOwner(arena, round)));
    arena.say(`  owner killed, round ${round + 1} of ${rounds}`);
  }
  const promise = "p99 ≤ 7,000 ms (lease + 2 s)";
  return { what: "owner killed → turn going on elsewhere", promise, spread: spreadOf(delays), facts: {} };
}

async function killOwner(arena: Arena, round: number): Promise<number[]> {
  const { world, token, message } = arena;
  const owner = world.instances[round % world.instances.length];
  const other = world.instances[(round + 1) % world.instances.length];
  if (owner === undefined || other === undefined) return [];
  const pairs = await Promise.all(
    Array.from({ length: turnsARound }, async () => openPair(await token(), owner.port, other.port)),
  );
  for (const { sender, conversation } of pairs)
    await sender.ask({ type: "chat", conversation, content: message("say 300") });
  await Promise.all(pairs.map(({ watcher }) => watcher.hears(({ type }) => type === "text.delta")));
  // Anywhere between two renewals of the lease.
  await sleep(Math.random() * 1_700);
  const killedAt = nowMs();
  await owner.end("SIGKILL");
  const again = await Promise.all(
    pairs.map(({ watcher }) =>
      watcher.hears(({ type, attempt }) => type === "text.delta" && Number(attempt) > 1, 60_000),
    ),
  );
  for (const { sender, watcher } of pairs) {
    sender.close();
    watcher.close();
  }
  const delays = again.map(({ at }) => at - killedAt);
  for (const [index, { conversation }] of pairs.entries())
    if ((delays[index] ?? 0) > promisedMs) arena.say(await lateStory(arena, conversation, killedAt));
  await owner.start();
  return delays;
}

/** Why somebody waited longer: the conversation's log in milliseconds after the kill, and what the servers complained of. */
async function lateStory({ world }: Arena, conversation: string, killedAt: number): Promise<string> {
  const rows = await world.database.ask(
    (sql) => sql<{ entry: string }[]>`
      select format('%s (fence %s) at %s', type, fence, round(extract(epoch from at) * 1000 - ${killedAt}::float8))
        as entry from log where conversation = ${conversation} order by seq`,
  );
  const entries = rows?.map(({ entry }) => entry).join(", ") ?? "the database does not answer";
  return [
    `  late: ${entries}`,
    ...world.instances.map((each) => `  ${each.name} says: ${each.words()}`),
  ].join("\n");
}
