import { setTimeout as sleep } from "node:timers/promises";
import { jsonLines } from "../check/json-lines.ts";
import { spreadOf } from "../report/percentiles.ts";
import type { Arena, Measurement } from "./measurement.ts";
import { nowMs, openPair } from "./wire-client.ts";

interface ModelLine {
  readonly at: number;
  readonly nth: number;
  readonly asked?: string;
  readonly end?: string;
}

/** A stop is asked for on another instance than the one that runs the turn: how long until the model's stream is closed. */
export async function measureCancel(arena: Arena, redis: "up" | "down"): Promise<Measurement> {
  const turns = arena.release ? 200 : 40;
  const asked = new Map<string, number>();
  if (redis === "down") await arena.world.redis.kill();
  for (let at = 0; at < turns; at += 10) {
    const stops = await Promise.all(Array.from({ length: 10 }, () => stopElsewhere(arena)));
    for (const { content, stoppedAt } of stops) asked.set(content, stoppedAt);
  }
  await sleep(3_000);
  if (redis === "down") await arena.world.redis.restart();
  const delays = await closedAfter(arena.world.modelFile, asked);
  return {
    what: `stop on B of a turn on A → upstream closed, Redis ${redis}`,
    promise: redis === "up" ? "p99 ≤ 150 ms" : "p99 ≤ 2,000 ms",
    spread: spreadOf(delays),
    facts: { notStopped: asked.size - delays.length },
  };
}

async function stopElsewhere({
  world,
  token,
  message,
}: Arena): Promise<{ content: string; stoppedAt: number }> {
  const [from, to] = world.instances;
  if (from === undefined || to === undefined) throw new Error("a stop elsewhere needs two instances");
  const { sender, watcher, conversation } = await openPair(await token(), from.port, to.port);
  const content = message("say 400");
  await sender.ask({ type: "chat", conversation, content });
  await sender.hears(({ type }) => type === "text.delta");
  await sleep(Math.random() * 1_000);
  const stoppedAt = nowMs();
  await watcher.ask({ type: "turn.cancel", conversation });
  setTimeout(() => {
    sender.close();
    watcher.close();
  }, 3_000);
  return { content, stoppedAt };
}

/** From the model's own notes: when the client of each stream left. */
async function closedAfter(file: string, asked: ReadonlyMap<string, number>): Promise<number[]> {
  const contents = new Map<number, string>();
  const delays: number[] = [];
  for await (const { at, nth, asked: content, end } of jsonLines<ModelLine>(file)) {
    if (content !== undefined) contents.set(nth, content);
    const stoppedAt = end === "left" ? asked.get(contents.get(nth) ?? "") : undefined;
    if (stoppedAt !== undefined) delays.push(at - stoppedAt);
  }
  return delays;
}
