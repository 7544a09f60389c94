import { spreadOf } from "../report/percentiles.ts";
import type { Arena, Measurement } from "./measurement.ts";
import { type Heard, openPair, type Pair } from "./wire-client.ts";

/** The same frame on a page at the owner's instance and on one at another: how much later it comes there. */
export async function measureDelivery(arena: Arena, redis: "up" | "down"): Promise<Measurement> {
  const users = arena.release ? 50 : 10;
  if (redis === "down") await arena.world.redis.kill();
  const found = await Promise.all(Array.from({ length: users }, () => talk(arena, redis)));
  if (redis === "down") await arena.world.redis.restart();
  return {
    what: `delivery to another instance, Redis ${redis === "up" ? "healthy" : "gone"}`,
    promise: redis === "up" ? "p99 ≤ 20 ms" : "p99 ≤ 5,000 ms (durable events)",
    spread: spreadOf(found.flatMap(({ delays }) => delays)),
    facts: { neverCame: found.reduce((sum, { missing }) => sum + missing, 0) },
  };
}

async function talk({ world, token, message }: Arena, redis: "up" | "down") {
  const [from, to] = world.instances;
  if (from === undefined || to === undefined) throw new Error("delivery needs two instances");
  const pair = await openPair(await token(), from.port, to.port);
  // Deltas are only promised over Redis.
  const isCompared = ({ type, seq }: Heard["frame"]) =>
    (redis === "up" && type === "text.delta") || typeof seq === "number";
  for (let turn = 0; turn < 3; turn += 1) {
    const { frame } = await pair.sender.ask({
      type: "chat",
      conversation: pair.conversation,
      content: message("say 40"),
    });
    const isEnd = ({ type, turn: of }: Heard["frame"]) => type === "turn.completed" && of === frame["turn"];
    await Promise.all([pair.sender.hears(isEnd), pair.watcher.hears(isEnd)]);
  }
  const delays = compare(pair, isCompared);
  pair.sender.close();
  pair.watcher.close();
  return delays;
}

function compare({ sender, watcher, conversation }: Pair, isCompared: (frame: Heard["frame"]) => boolean) {
  const wanted = ({ frame }: Heard) =>
    frame["conversation"] === conversation && "type" in frame && isCompared(frame);
  const key = ({ frame }: Heard) =>
    `${frame["type"]} ${frame["seq"]} ${frame["turn"]} ${frame["offset"]} ${frame["text"]}`;
  const there = new Map(watcher.heard.filter(wanted).map((heard) => [key(heard), heard.at]));
  // An ack and a snapshot are answers to one page, not deliveries.
  const here = sender.heard.filter(
    (heard) => wanted(heard) && ("at" in heard.frame || heard.frame["type"] === "text.delta"),
  );
  const delays = here.flatMap((heard) => {
    const at = there.get(key(heard));
    return at === undefined ? [] : [at - heard.at];
  });
  return { delays, missing: here.length - delays.length };
}
