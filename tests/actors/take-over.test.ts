import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { inOrder, type ModelScript, say, stall, use } from "../../src/llm/scripted.ts";
import { brokenPromises } from "./promises.ts";
import { byRequest } from "./scripts.ts";
import { type TestInstance, World } from "./world.ts";

let world = new World();
beforeEach(() => {
  world = new World();
});
afterEach(() => {
  expect(brokenPromises(world)).toEqual([]);
});

/** Another instance looks around until all is done. */
async function rescue(script: ModelScript): Promise<TestInstance> {
  const there = world.instance(script);
  await there.engine.scan();
  await world.clock.advance(15_000);
  return there;
}

describe("the crash table: an owner is gone, another instance goes on", () => {
  test("after the accept's COMMIT, before the ack: sent again, the command gets the same ack", async () => {
    const here = world.instance(() => []);
    here.store.weather = {
      latency: () => 0,
      trouble: ({ kind }) => (kind === "accept" ? "unheard" : "none"),
    };
    await expect(world.say(here, "hello", "command-1")).rejects.toMatchObject({
      code: "database_unavailable",
    });
    world.crash(here);
    const there = world.instance(inOrder(say("Hi.")));
    expect(await world.say(there, "hello", "command-1")).toMatchObject({ duplicate: true, seq: 1 });
    await there.engine.scan();
    await world.clock.advance(100);
    expect(world.answer()).toBe("Hi.");
  });

  test("queued, without an owner: any instance claims it", async () => {
    const full = world.instance(() => [], { turnsMax: 0 });
    expect((await world.say(full)).claimed).toBeUndefined();
    await rescue(inOrder(say("Hi.")));
    expect(world.story()).toEqual(["message.created", "turn.started", "message.created", "turn.completed"]);
  });

  test("P10 during the model's stream: what was seen is withdrawn, the model is asked again", async () => {
    const here = world.instance(inOrder([...say("I was sayi"), stall]));
    await world.say(here);
    await world.clock.advance(10);
    world.crash(here);
    await rescue(inOrder(say("I say.")));
    expect(world.log().find(({ type }) => type === "step.reset")?.body).toMatchObject({
      step: 1,
      attempt: 2,
    });
    expect(world.answer()).toBe("I say.");
  });

  test("P5 stream done, step not committed: the same, and a zombie's late commit is fenced", async () => {
    const here = world.instance(inOrder(say("Mine!")));
    let calls = 0;
    here.store.weather = { latency: () => (calls++ >= 4 ? 1_000 : 0), trouble: () => "none" };
    await world.say(here);
    await world.clock.advance(10);
    world.endLease(here);
    const there = await rescue(inOrder(say("No, mine.")));
    expect(world.answer()).toBe("No, mine.");
    expect(here.engine.runningTurns() + there.engine.runningTurns()).toBe(0);
  });

  test("P6 step stored, tools requested: the missing ones run, those with an outcome do not", async () => {
    const script = byRequest([use("book", {}, "a"), use("book", { ms: 500 }, "b")], say("Both."));
    const here = world.instance(script);
    await world.say(here);
    await world.clock.advance(100);
    world.crash(here);
    const there = await rescue(script);
    expect(there.tools.asked).toEqual(["b"]);
    expect(world.deeds.booked).toHaveLength(2);
    expect(world.answer()).toBe("Both.");
  });

  test("P6 tool committed, answer lost: it is skipped", async () => {
    const script = byRequest([use("book", {}, "a")], say("Done."));
    const here = world.instance(script);
    here.tools.trouble = () => "unheard";
    here.store.weather = {
      latency: () => 0,
      trouble: ({ kind, nth }) => (kind === "view" && nth > 2 ? "unsent" : "none"),
    };
    await world.say(here);
    await world.clock.advance(10);
    world.crash(here);
    const there = await rescue(script);
    expect(there.tools.asked).toEqual([]);
    expect(world.deeds.booked).toHaveLength(1);
  });

  test("P6 during a call outside: an idempotent one is made again with its key, an unsafe one is unknown", async () => {
    const script = byRequest([use("post", { ms: 500 }, "p"), use("mail", { ms: 500 }, "m")], say("Hm."));
    const here = world.instance(script);
    await world.say(here);
    await world.clock.advance(100);
    world.crash(here);
    await rescue(script);
    const turn = world.log()[0]?.turn;
    expect([...world.deeds.sent].sort()).toEqual([`mail ${turn}:m`, `post ${turn}:p`, `post ${turn}:p`]);
    const outcomes = world.log().filter(({ type }) => type === "tool.completed");
    expect(Object.fromEntries(outcomes.map(({ body }) => [body["toolUse"], body["status"]]))).toEqual({
      p: "completed",
      m: "unknown",
    });
  });

  test("P6 a turn that is cancelled before its unsafe call's outcome is known says so: unknown", async () => {
    const script = byRequest([use("mail", { ms: 500 }, "m")], say("Hm."));
    const here = world.instance(script);
    const { turn } = await world.say(here);
    await world.clock.advance(100);
    world.crash(here);
    world.cancel(turn);
    await rescue(script);
    expect(world.log().find(({ type }) => type === "tool.completed")?.body["status"]).toBe("unknown");
    expect(world.ended).toEqual(["cancelled"]);
  });

  test("P9 all results there, before the next model call: the next step", async () => {
    const script = byRequest([use("look")], say("Seen."));
    const here = world.instance(script);
    let calls = 0;
    here.store.weather = {
      latency: () => 0,
      trouble: ({ kind }) => (kind === "view" && calls++ > 0 ? "unsent" : "none"),
    };
    await world.say(here);
    await world.clock.advance(10);
    world.crash(here);
    await rescue(script);
    expect(world.log().find(({ type }) => type === "step.reset")?.body).toMatchObject({
      step: 2,
      attempt: 2,
    });
    expect(world.answer()).toBe("Seen.");
  });

  test("P10 after a take-over each step counts its own attempts: what the next crash leaves is withdrawn too", async () => {
    const script = byRequest([...say("one"), use("look", { ms: 10 })], [...say("two"), stall]);
    const first = world.instance(inOrder([...say("o"), stall]));
    await world.say(first);
    await world.clock.advance(10);
    world.crash(first);
    const second = await rescue(script);
    expect(world.shown.at(-1)).toMatchObject({ step: 2, attempt: 1, delta: { text: "two" } });
    world.crash(second);
    await rescue(byRequest([], say("three")));
    expect(world.answer()).toBe("three");
  });

  test("P7 past its deadline it fails at once, and no model is asked", async () => {
    const here = world.instance(inOrder([...say("So"), stall]));
    await world.say(here);
    await world.clock.advance(10);
    world.crash(here);
    await world.clock.advance(90_000);
    let calls = 0;
    await rescue(() => say(`call ${++calls}`));
    expect(calls).toBe(0);
    expect(world.ends()[0]?.body).toMatchObject({ error: { code: "deadline_exceeded" } });
  });

  test("P7 before the end's COMMIT: it is ended again, once", async () => {
    const here = world.instance(inOrder(say("Done.")));
    here.store.weather = { latency: () => 0, trouble: ({ kind }) => (kind === "write" ? "unsent" : "none") };
    await world.say(here);
    await world.clock.advance(10);
    world.crash(here);
    await rescue(inOrder(say("Done again.")));
    expect(world.ends()).toHaveLength(1);
  });

  test("P7 the end was committed and its answer lost: nothing is left to take over", async () => {
    const here = world.instance(inOrder(say("Done.")));
    here.store.weather = { latency: () => 0, trouble: ({ kind }) => (kind === "write" ? "unheard" : "none") };
    await world.say(here);
    await world.clock.advance(10);
    world.crash(here);
    const there = await rescue(() => say("Never."));
    expect(there.engine.runningTurns()).toBe(0);
    expect(world.answer()).toBe("Done.");
  });
});

describe("crash loops", () => {
  const stuck: ModelScript = () => [...say("Hm"), stall];
  async function crashes(times: number, drained: boolean): Promise<void> {
    const here = world.instance(stuck);
    await world.say(here);
    await world.clock.advance(10);
    world.crash(here, { drained });
    for (let n = 1; n < times; n += 1) {
      const next = world.instance(stuck);
      await next.engine.scan();
      await world.clock.advance(10);
      world.crash(next, { drained });
    }
  }

  test("P7 after more than three crashed owners of one step the turn fails", async () => {
    await crashes(4, false);
    await rescue(inOrder(say("I would know.")));
    expect(world.ends()[0]).toMatchObject({ type: "turn.failed", body: { error: { code: "crash_loop" } } });
    expect(world.answer()).toBe("");
  });

  test("P7 a message that no owner outlives the reading of is given up without being read once more", async () => {
    await crashes(4, false);
    const read = vi.fn(world.understanding.read);
    world.understanding = { read };
    await rescue(inOrder(say("I would know.")));
    expect(world.ends()[0]).toMatchObject({ type: "turn.failed", body: { error: { code: "crash_loop" } } });
    expect(read).not.toHaveBeenCalled();
  });

  test("P7 three crashed owners are not too many", async () => {
    await crashes(3, false);
    await rescue(inOrder(say("I know.")));
    expect(world.ended).toEqual(["completed"]);
  });

  test("P7 owners that drained don't count", async () => {
    await crashes(6, true);
    await rescue(inOrder(say("I know.")));
    expect(world.ended).toEqual(["completed"]);
  });
});

describe("letting go", () => {
  test("P6 a turn that is let go while a tool runs: the tool ends as it would have, and nothing further starts", async () => {
    const uses = ["a", "b", "c", "d"].map((id) => use("book", { ms: 500 }, id));
    const here = world.instance(byRequest(uses, say("All.")));
    await world.say(here);
    await world.clock.advance(100);
    here.engine.release();
    await world.clock.advance(1_000);
    expect(here.tools.asked).toEqual(["a", "b", "c"]);
    expect(world.log().filter(({ body }) => body["status"] === "completed")).toHaveLength(3);
    world.endLease(here);
    const there = await rescue(byRequest(uses, say("All.")));
    expect(there.tools.asked).toEqual(["d"]);
    expect(world.answer()).toBe("All.");
  });

  test("P5 a turn that is let go while it streams shows nothing more and writes nothing", async () => {
    const here = world.instance(inOrder([...say("be"), { do: "wait", ms: 100 }, ...say("fore")]));
    await world.say(here);
    await world.clock.advance(50);
    here.engine.release();
    await world.clock.advance(1_000);
    expect(world.shown.map(({ delta }) => delta.text)).toEqual(["be"]);
    expect(world.story()).toEqual(["message.created"]);
    expect(here.engine.runningTurns()).toBe(0);
    world.endLease(here);
    await rescue(inOrder(say("after")));
  });

  test("an instance that finds its own turn under a new claim runs it once, under the new one", async () => {
    const script: ModelScript = (_, call) => [
      ...say(`try ${call.attempt}`),
      { do: "wait", ms: 5_000 },
      ...say(" it was"),
    ];
    const here = world.instance(script);
    await world.say(here);
    await world.clock.advance(10);
    world.endLease(here);
    await here.engine.scan();
    await world.clock.advance(10);
    expect(here.engine.runningTurns()).toBe(1);
    await world.clock.advance(10_000);
    expect(world.shown.map(({ delta }) => delta.text)).toEqual(["try 1", "try 2", " it was"]);
    expect(world.answer()).toBe("try 2 it was");
    expect(here.engine.runningTurns()).toBe(0);
  });

  test("a turn under a new claim still hears of its cancel", async () => {
    const here = world.instance((_, call) => [...say(`try ${call.attempt}`), stall]);
    const { turn } = await world.say(here);
    await world.clock.advance(10);
    world.endLease(here);
    await here.engine.scan();
    await world.clock.advance(10);
    world.cancel(turn, here);
    await world.clock.advance(10);
    expect(world.ended).toEqual(["cancelled"]);
    expect(world.answer()).toBe("try 2");
  });

  test("a claim whose answer got lost is found after five seconds", async () => {
    const here = world.instance(inOrder(say("Hi.")));
    here.store.weather = {
      latency: () => 0,
      trouble: ({ kind }) => (kind === "accept" ? "unheard" : "none"),
    };
    await world.say(here).catch(() => {});
    await world.clock.advance(4_000);
    await here.engine.scan();
    expect(here.engine.runningTurns()).toBe(0);
    await world.clock.advance(2_000);
    await here.engine.scan();
    await world.clock.advance(100);
    expect(world.answer()).toBe("Hi.");
  });
});
