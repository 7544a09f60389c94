import { setTimeout as sleep } from "node:timers/promises";
import { spreadOf } from "../report/percentiles.ts";
import type { Arena, Measurement } from "./measurement.ts";
import { nowMs, openPair } from "./wire-client.ts";

const turnsARound = 10;

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

async function killOwner({ world, token, message }: Arena, round: number): Promise<number[]> {
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
  await owner.start();
  return again.map(({ at }) => at - killedAt);
}
