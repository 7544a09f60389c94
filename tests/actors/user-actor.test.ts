import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { ClaimedTurn } from "../../src/actors/store.ts";
import { inOrder, type ModelScript, say, stall, wait } from "../../src/llm/scripted.ts";
import { brokenPromises } from "./promises.ts";
import type { StoreCall } from "./troubled-store.ts";
import { World } from "./world.ts";

let world = new World();
beforeEach(() => {
  world = new World();
});
afterEach(() => {
  expect(brokenPromises(world)).toEqual([]);
});

const contents = (type: string) =>
  world
    .log()
    .filter((entry) => entry.type === type)
    .map(({ body }) => body["content"]);

describe("the queue", () => {
  const slowly: ModelScript = (request) => {
    const last = request.messages.at(-1)?.content.at(-1);
    return [wait(100), ...say(`re: ${last?.type === "text" ? last.text : ""}`)];
  };

  test("messages behind a running turn wait, and are answered one by one in their order", async () => {
    const here = world.instance(slowly);
    for (const content of ["one", "two", "three"]) await world.say(here, content);
    await world.clock.advance(50);
    expect(here.engine.runningTurns()).toBe(1);
    await world.clock.advance(1_000);
    const answers = world
      .log()
      .filter(({ type, body }) => type === "message.created" && body["role"] === "assistant");
    expect(answers.map(({ body }) => body["blocks"])).toEqual(
      ["one", "two", "three"].map((content) => [{ type: "text", text: `re: ${content}` }]),
    );
  });

  test("the next one is claimed after a turn that failed or was cancelled, too", async () => {
    const script = inOrder(
      [...say("x"), stall],
      [{ do: "fail", failure: () => new Error("no") }],
      say("Third."),
    );
    const here = world.instance(script);
    const { turn } = await world.say(here, "one");
    await world.say(here, "two");
    await world.say(here, "three");
    await world.clock.advance(10);
    world.cancel(turn, here);
    await world.clock.advance(10);
    expect(world.ended).toEqual(["cancelled", "failed", "completed"]);
  });

  test("P7 a claim that fails is left to the scan", async () => {
    const here = world.instance(slowly);
    here.store.weather = {
      latency: () => 0,
      trouble: ({ kind }) => (kind === "claimNext" ? "unsent" : "none"),
    };
    await world.say(here, "one");
    await world.say(here, "two");
    await world.clock.advance(500);
    expect(world.ended).toEqual(["completed"]);
    await here.engine.scan();
    await world.clock.advance(500);
    expect(world.ended).toEqual(["completed", "completed"]);
  });

  test("no more turns start than the instance may run; the scan takes what it has room for", async () => {
    const here = world.instance(slowly, { turnsMax: 1 });
    const other = { workspace: world.ids.next(), user: world.ids.next() };
    world.rows.admit(other);
    await world.say(here, "one");
    const request = { ...other, conversation: undefined, command: "x", content: "two" };
    expect((await here.engine.accept(request, () => {})).claimed).toBeUndefined();
    await here.engine.scan();
    expect(here.engine.runningTurns()).toBe(1);
    await world.clock.advance(200);
    await here.engine.scan();
    await world.clock.advance(200);
    expect(world.ended).toEqual(["completed", "completed"]);
  });

  test("a draining instance ends what runs and starts nothing more", async () => {
    const here = world.instance(slowly);
    await world.say(here, "one");
    await world.say(here, "two");
    await world.clock.advance(10);
    const drained = here.engine.drain(5_000);
    await world.clock.advance(1_000);
    await drained;
    await here.engine.scan();
    expect((await world.say(here, "three")).claimed).toBeUndefined();
    await world.clock.advance(1_000);
    expect(world.ended).toEqual(["completed"]);
    world.crash(here, { drained: true });
    const there = world.instance(slowly);
    await there.engine.scan();
    await world.clock.advance(1_000);
    expect(world.ended).toHaveLength(3);
  });

  test("a drain ends after its time, whatever still runs", async () => {
    const here = world.instance(inOrder([...say("on and on"), stall]));
    await world.say(here);
    await world.clock.advance(10);
    const drained = here.engine.drain(1_000).then(() => "over");
    await world.clock.advance(1_100);
    expect(await drained).toBe("over");
    expect(here.engine.runningTurns()).toBe(1);
    await world.clock.advance(60_000);
  });
});

describe("activation", () => {
  test("a user's actor goes away when it is idle for 30 s, and comes back with the next command", async () => {
    const here = world.instance(() => say("Hi."));
    await world.say(here, "one");
    await world.clock.advance(29_000);
    expect(world.active).toBe(1);
    await world.clock.advance(2_000);
    expect(world.active).toBe(0);
    await world.say(here, "two");
    expect(world.active).toBe(1);
    await world.clock.advance(31_000);
    expect(world.active).toBe(0);
    expect(contents("message.created").filter(Boolean)).toEqual(["one", "two"]);
  });

  test("it stays while a turn runs, however long, and nothing of it is left behind when it goes", async () => {
    const here = world.instance(inOrder([...say("a long"), wait(50_000), ...say(" answer")]));
    await world.say(here);
    await world.clock.advance(45_000);
    expect(world.active).toBe(1);
    await world.clock.advance(40_000);
    expect(world.active).toBe(0);
    expect(world.clock.pending()).toBe(0);
    expect(world.answer()).toBe("a long answer");
  });

  test("an accept wakes it only when there is a turn to run here", async () => {
    const here = world.instance(() => say("Hi."), { turnsMax: 1 });
    here.store.weather = { latency: () => 20_000, trouble: () => "none" };
    const accepting = world.say(here);
    await world.clock.advance(39_000);
    expect(world.active).toBe(0);
    await world.clock.advance(200_000);
    expect((await accepting).claimed).toBeDefined();
    expect(world.ended).toHaveLength(1);
    const full = world.instance(() => say("Never."), { turnsMax: 0 });
    await world.say(full);
    expect(world.active).toBe(0);
    here.store.weather = { latency: () => 0, trouble: () => "none" };
    await here.engine.scan();
    await world.clock.advance(1);
  });

  test("it stays while a claim of its next turn is on its way", async () => {
    const here = world.instance(inOrder([wait(100), ...say("One.")], say("Two.")));
    await world.say(here, "one");
    await world.say(here, "two");
    let ms = 0;
    const trouble = ({ kind }: StoreCall) => {
      ms = kind === "claimNext" ? 20_000 : 0;
      return "none" as const;
    };
    here.store.weather = { latency: () => ms, trouble };
    await world.clock.advance(39_000);
    expect(world.active).toBe(1);
    await world.clock.advance(10_000);
    expect(world.ended).toEqual(["completed", "completed"]);
  });

  test("a cancel for a user without an actor wakes nobody", async () => {
    const here = world.instance(() => []);
    here.engine.cancel(world.tenant, "some turn");
    expect(world.active).toBe(0);
    await world.say(here);
    await world.clock.advance(1);
  });

  test("P4 the ack comes before the accept's events are published", async () => {
    const here = world.instance(() => say("Hi."));
    const order: string[] = [];
    const request = { ...world.tenant, conversation: undefined, command: "x", content: "hello" };
    await here.engine.accept(request, () => order.push(`ack, ${world.published.length} published`));
    await world.clock.advance(1);
    expect(order).toEqual(["ack, 0 published"]);
    expect(world.published.map(({ seq }) => seq)).toEqual([1, 1, 2, 3]);
  });

  test("a refused accept is its caller's alone", async () => {
    const here = world.instance(() => say("Hi."));
    const request = { ...world.tenant, conversation: "another's", command: "x", content: "hello" };
    await expect(here.engine.accept(request, () => {})).rejects.toMatchObject({ code: "not_found" });
    await world.say(here);
    await world.clock.advance(1);
    expect(world.ended).toEqual(["completed"]);
    expect(world.faults).toEqual([]);
  });
});

describe("supervision", () => {
  test("a caller that throws on its ack keeps neither its own turn nor another's from running", async () => {
    const here = world.instance(() => say("Hi."));
    const request = { ...world.tenant, conversation: undefined, command: "x", content: "hello" };
    const accepted = here.engine.accept(request, () => {
      throw new Error("the socket is gone");
    });
    await world.clock.advance(1);
    expect(await accepted).toMatchObject({ seq: 1 });
    expect(world.ended).toEqual(["completed"]);
    expect(world.faults.map(({ where }) => where)).toEqual(["accepted"]);
  });

  test("P7 a turn whose actor throws fails only itself; the scan gives it another go", async () => {
    const here = world.instance(() => say("Hi."));
    const other = { workspace: world.ids.next(), user: world.ids.next() };
    world.rows.admit(other);
    const accept = here.store.accept.bind(here.store);
    here.store.accept = async (request) => {
      const accepted = await accept(request);
      const claimed = request.user === other.user ? accepted.claimed : senseless(accepted.claimed);
      return { ...accepted, claimed };
    };
    await world.say(here);
    await here.engine.accept({ ...other, conversation: undefined, command: "x", content: "hello" }, () => {});
    await world.clock.advance(1_000);
    expect(world.faults.map(({ where }) => where)).toEqual(["turn"]);
    expect(world.ended).toEqual(["completed"]);
    expect(here.engine.runningTurns()).toBe(0);
    for (let second = 0; second < 20; second += 1) {
      await here.engine.scan();
      await world.clock.advance(1_000);
    }
    expect(world.ended).toEqual(["completed", "completed"]);
  });

  test("P7 a user's actor that throws lets go of its turns; the scan gives them another go", async () => {
    const here = world.instance((_, call) => [...say(`try ${call.attempt}`), wait(5_000)]);
    await world.say(here, "one");
    await world.clock.advance(10);
    const accept = here.store.accept.bind(here.store);
    // No store answers so: the actor itself throws at it.
    here.store.accept = async (request) => ({
      ...(await accept(request)),
      claimed: senseless({ ...world.tenant } as ClaimedTurn, "turn"),
    });
    await world.say(here, "two");
    await world.clock.advance(10);
    expect(world.faults.map(({ where }) => where)).toEqual(["user actor"]);
    expect([here.engine.runningTurns(), world.active]).toEqual([0, 0]);
    for (let second = 0; second < 30; second += 1) {
      await here.engine.scan();
      await world.clock.advance(1_000);
    }
    expect(world.ended).toEqual(["completed", "completed"]);
  });

  test("a store that throws instead of rejecting refuses the accept, no more", async () => {
    const here = world.instance(() => say("Hi."));
    const accept = here.store.accept.bind(here.store);
    here.store.accept = () => {
      throw new Error("thrown, not rejected");
    };
    await expect(world.say(here)).rejects.toThrow("thrown");
    here.store.accept = accept;
    await world.say(here);
    await world.clock.advance(1);
    expect(world.ended).toEqual(["completed"]);
  });
});

/** A claim at which the machine itself throws: the turn's, and with `turn` the user's. */
function senseless(
  claimed: ClaimedTurn | undefined,
  field: keyof ClaimedTurn = "deadlineAt",
): ClaimedTurn | undefined {
  return (
    claimed &&
    Object.defineProperty({ ...claimed }, field, {
      get: () => {
        throw new Error("this claim makes no sense");
      },
    })
  );
}
