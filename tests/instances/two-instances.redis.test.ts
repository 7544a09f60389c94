import { randomUUID } from "node:crypto";
import { afterEach, describe, expect, test } from "vitest";
import { liveText } from "../../src/client/conversation-state.ts";
import { until } from "../crash/gate.ts";
import { message, stall, text } from "../support/fake-anthropic/reply.ts";
import type { Peer } from "../wire/server.ts";
import { answer, durable, follow, shown, talk, twoInstances } from "./pair.ts";
import { People } from "./people.ts";

const pair = twoInstances();
const people = new People();
afterEach(() => people.leave());

/** Shows a beginning and then nothing more until somebody stops it. */
const endless = message([text("So far "), text("so good"), stall]);

describe("a user's devices on two instances", () => {
  test("see the same log in the same order, and the same text while it is written (P3)", async () => {
    const [one, two] = await pair.devices();
    const first = await talk(one);
    await one.next("turn.completed");
    follow(two, first.conversation);
    await two.next("reset");
    const [before, text] = [durable(one, first.conversation).length, shown(one).length];
    two.frames.length = 0;
    await one.ask({ type: "chat", id: randomUUID(), content: "again", conversation: first.conversation });
    await Promise.all([
      one.next("turn.completed"),
      until("the other has it", () => two.frames.some(({ type }) => type === "turn.completed")),
    ]);
    expect(durable(two, first.conversation)).toEqual(durable(one, first.conversation).slice(before));
    expect(shown(two)).toBe("It is all one log.");
    expect(shown(one).slice(text)).toBe(shown(two));
  });

  test("resume on the other instance what one of them followed, each event once and none missing (P4)", async () => {
    const one = await pair.a.join(pair.user);
    const { conversation, epoch } = await talk(one);
    await one.next("turn.completed");
    const seen = durable(one, conversation);
    await one.end();
    const two = await pair.b.join(pair.user);
    follow(two, conversation, { epoch, seq: 1 });
    expect(await two.next("resumed")).toMatchObject({ from: 1, to: seen.at(-1)?.["seq"] });
    await until("all is there", () => durable(two, conversation).length >= seen.length - 1);
    expect(durable(two, conversation)).toEqual(seen.filter((frame) => Number(frame["seq"]) > 1));
  });

  test("that joins a running turn elsewhere sees all of its text so far, and what follows", async () => {
    pair.fake.script([endless]);
    const one = await pair.a.join(pair.user);
    const { conversation } = await talk(one);
    await until("it was shown", () => shown(one) === "So far so good");
    const two = await people.connect(pair.b.port, pair.user);
    two.subscribe(conversation);
    const running = () => two.state(conversation)?.running;
    await until("the other shows it", () => {
      const turn = running();
      return turn != null && liveText(turn) === "So far so good";
    });
    await two.turns.cancel(conversation);
    await one.next("turn.cancelled");
  });
});

describe("a stop on one instance of a turn on the other", () => {
  test("closes the model's stream there and ends the turn once, whatever is shown stays", async () => {
    pair.fake.script([endless]);
    const [one, two] = await pair.devices();
    const { conversation, turn } = await talk(one);
    await one.next("text.delta");
    const { type } = await two.ask({ type: "turn.cancel", id: randomUUID(), conversation, turn });
    expect(type).toBe("ack");
    expect(await pair.fake.requests[0]?.end).toBe("left");
    expect(await one.next("turn.cancelled")).toMatchObject({ turn });
    expect(await two.ask({ type: "turn.cancel", id: randomUUID(), conversation, turn })).toMatchObject({
      code: "turn_ended",
    });
    expect(durable(one, conversation).filter((frame) => frame.type === "turn.cancelled")).toHaveLength(1);
  });

  test("does so with Redis down, by the row that it wrote (P8, P11)", async () => {
    pair.fake.script([endless]);
    const [one, two] = await pair.devices();
    const { conversation, turn } = await talk(one);
    await one.next("text.delta");
    await pair.redis.kill();
    expect(await two.ask({ type: "turn.cancel", id: randomUUID(), conversation, turn })).toMatchObject({
      type: "ack",
    });
    expect(await pair.fake.requests[0]?.end).toBe("left");
    expect(await one.next("turn.cancelled")).toMatchObject({ turn });
  });
});

describe("with Redis gone", () => {
  test("every event still reaches the other instance's devices, by the head check (P11)", async () => {
    const [one, two] = await pair.devices();
    const { conversation } = await talk(one);
    await one.next("turn.completed");
    follow(two, conversation);
    await two.next("reset");
    await pair.redis.kill();
    await one.ask({ type: "chat", id: randomUUID(), content: "are you there?", conversation });
    await one.next("turn.completed");
    await until("the other has it", () => two.frames.some(({ type }) => type === "turn.completed"));
    const last = (peer: Peer) => durable(peer, conversation).slice(-3);
    expect(last(two)).toEqual(last(one));
  });

  test("and back, what is said next arrives live again", async () => {
    const [one, two] = await pair.devices();
    const { conversation } = await talk(one);
    await one.next("turn.completed");
    follow(two, conversation);
    await two.next("reset");
    await pair.redis.kill();
    await pair.redis.restart();
    await until("Redis delivers on both", async () => {
      const states = await Promise.all(
        [pair.a, pair.b].map(async (it) => (await fetch(`${it.origin}/api/health/cache`)).status),
      );
      return states.every((status) => status === 200);
    });
    await one.ask({ type: "chat", id: randomUUID(), content: "are you there?", conversation });
    await until("the text came live", () => shown(two) === "It is all one log.");
  });
});

describe("an instance that stops", () => {
  test("hands over what it could not finish: the other goes on, and nobody counts it as a crash", async () => {
    pair.fake.script((_, nth) => (nth === 0 ? endless : answer));
    const one = await pair.a.join(pair.user);
    const { conversation, turn } = await talk(one);
    await one.next("text.delta");
    await pair.a.stop();
    expect(await one.closed).toBe(1012);
    const two = await pair.b.join(pair.user);
    follow(two, conversation);
    await two.next("reset");
    await until("it ended", () => two.frames.some(({ type }) => type === "turn.completed"));
    const [row] = await pair.instances.asAdmin(
      (sql) => sql`select status, attempt, crashes from turns where id = ${turn}`,
    );
    expect(row).toEqual({ status: "completed", attempt: 2, crashes: 0 });
  });
});
