import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { fail, inOrder, type ModelScript, say, stall, use, wait } from "../../src/llm/scripted.ts";
import { brokenPromises } from "./promises.ts";
import { byRequest } from "./scripts.ts";
import type { Trouble } from "./troubled-store.ts";
import { type TestInstance, World } from "./world.ts";

let world = new World();
beforeEach(() => {
  world = new World();
});
afterEach(() => {
  expect(brokenPromises(world)).toEqual([]);
});

/** A step that takes 100 ms and asks for a tool that takes as long, and a second one. */
const twoSteps = byRequest(
  [...say("Let me "), wait(100), ...say("see. "), use("book", { ms: 100 }, "a")],
  [...say("It is "), wait(100), ...say("done.")],
);

const withdrawn = () => world.story().filter((type) => type === "step.reset");
const left = () => world.signals.filter(({ type }) => type === "turns.left").length;

/** An instance in the middle of a turn's first step, which then leaves. */
async function leaving(script: ModelScript): Promise<TestInstance> {
  const here = world.instance(script);
  await world.say(here);
  await world.clock.advance(20);
  void here.engine.drain(5_000);
  return here;
}

/** Another instance finds what was left, and has the time it needs. */
async function goOn(script: ModelScript): Promise<TestInstance> {
  const there = world.instance(script);
  await there.engine.scan();
  await world.clock.advance(10_000);
  return there;
}

describe("a turn on an instance that leaves", () => {
  test("P10 goes to its step's end there, tools and all, and on from the next step elsewhere: nothing is withdrawn", async () => {
    const here = await leaving(twoSteps);
    await world.clock.advance(150);
    expect([here.engine.runningTurns(), left()]).toEqual([1, 0]);
    await world.clock.advance(150);
    expect([here.engine.runningTurns(), left(), here.tools.asked]).toEqual([0, 1, ["a"]]);
    const there = await goOn(twoSteps);
    expect(there.tools.asked).toEqual([]);
    expect([withdrawn(), world.answer(), world.deeds.booked.length]).toEqual([[], "It is done.", 1]);
    expect(world.story()).toContain("turn.resumed");
    expect(world.rows.turns.get(world.chat().log[0]?.turn ?? "")).toMatchObject({ attempt: 1, crashes: 0 });
  });

  test("ends there when its step is the last one", async () => {
    const here = await leaving(() => [...say("All "), wait(100), ...say("said.")]);
    await world.clock.advance(1_000);
    expect([here.engine.runningTurns(), world.ended, world.answer()]).toEqual([
      0,
      ["completed"],
      "All said.",
    ]);
  });

  test("is handed over at once when it only waits before the model is asked again", async () => {
    const here = world.instance(inOrder([fail("overloaded")]));
    await world.say(here);
    await world.clock.advance(20);
    expect(here.engine.turnStates()).toEqual({ pausing: 1 });
    void here.engine.drain(5_000);
    await world.clock.advance(30);
    expect([here.engine.runningTurns(), left()]).toEqual([0, 1]);
    await goOn(() => say("Now."));
    expect([world.answer(), withdrawn().length]).toEqual(["Now.", 1]);
  });

  test("P10 stays until what it has shown is recorded, though the commit fails at first", async () => {
    const here = await leaving(twoSteps);
    here.store.weather = {
      latency: () => 0,
      trouble: ({ kind, nth }) => (kind === "write" && nth <= 2 ? "unsent" : "none"),
    };
    await world.clock.advance(2_000);
    expect(here.engine.runningTurns()).toBe(0);
    await goOn(twoSteps);
    const texts = world.shown.filter(({ delta }) => delta.type === "text");
    const shown = texts.map(({ step, delta }) => `${step} ${delta.text}`);
    expect(shown).toEqual(["1 Let me ", "1 see. ", "2 It is ", "2 done."]);
    expect([withdrawn(), world.ended]).toEqual([[], ["completed"]]);
  });

  test("takes the words that wait for it along", async () => {
    await leaving(twoSteps);
    world.steer("in red, please");
    await world.clock.advance(300);
    expect(world.story()).not.toContain("steer.applied");
    await goOn(twoSteps);
    expect(world.story()).toContain("steer.applied");
    expect(world.ended).toEqual(["completed"]);
  });

  test("P8 ends where it is when it is stopped before its step ends", async () => {
    const here = await leaving(twoSteps);
    world.cancel(world.chat().running ?? undefined);
    await world.clock.advance(300);
    expect([here.engine.runningTurns(), world.ended, here.tools.asked]).toEqual([0, ["cancelled"], []]);
  });

  test("P8 ends where it goes when it is stopped while nobody has it", async () => {
    await leaving(twoSteps);
    await world.clock.advance(300);
    world.cancel(world.chat().running ?? undefined);
    const there = await goOn(twoSteps);
    expect([world.ended, there.tools.asked]).toEqual([["cancelled"], []]);
  });

  test("what waits behind a turn that ends there is told of at once", async () => {
    const here = await leaving(() => [...say("All "), wait(100), ...say("said.")]);
    await world.say(here, "and then?");
    await world.clock.advance(200);
    expect(left()).toBeGreaterThan(0);
    await goOn(() => say("Then."));
    expect([world.ended, world.answer()]).toEqual([["completed", "completed"], "Then."]);
  });

  test("a message that comes to an instance that leaves is told of while it leaves", async () => {
    const here = await leaving(() => [...say("On and "), stall]);
    const other = { workspace: world.ids.next(), user: world.ids.next() };
    world.rows.admit(other);
    const asked = { ...other, conversation: undefined, command: "x", content: "hello" };
    expect((await here.engine.accept(asked, () => {})).claimed).toBeUndefined();
    await world.clock.advance(50);
    expect(left()).toBe(1);
    world.crash(here, { drained: true });
    await goOn(() => say("Hi."));
    expect(world.ended).toEqual(["completed", "completed"]);
  });
});

describe("a hand-over that goes wrong", () => {
  /** The commit fails, or its answer is lost, this many times. */
  const troubled = (here: TestInstance, how: Trouble, times: number) => {
    here.store.weather = {
      latency: () => 0,
      trouble: ({ kind, nth }) => (kind === "handOver" && nth <= times ? how : "none"),
    };
  };

  test.each(["unsent", "unheard"] as const)("%s: it is tried again, and done once", async (how) => {
    const here = await leaving(twoSteps);
    troubled(here, how, 2);
    await world.clock.advance(1_000);
    expect(here.engine.runningTurns()).toBe(0);
    await goOn(twoSteps);
    expect([withdrawn(), world.ended]).toEqual([[], ["completed"]]);
    expect(world.story().filter((type) => type === "turn.resumed")).toHaveLength(1);
  });

  test("P7 a crash before its COMMIT is a crash as any other: the next owner writes the step anew", async () => {
    const here = await leaving(twoSteps);
    troubled(here, "unsent", 1_000);
    await world.clock.advance(300);
    world.crash(here);
    await goOn(twoSteps);
    expect([withdrawn().length, world.ended, world.deeds.booked.length]).toEqual([1, ["completed"], 1]);
  });

  test("P7 a crash after its COMMIT, with nobody told: the next scan finds it, and no crash is counted", async () => {
    const here = await leaving(twoSteps);
    let committed = false;
    here.store.weather = {
      latency: () => 0,
      trouble: ({ kind }) => {
        if (committed) return "unsent";
        committed = kind === "handOver";
        return committed ? "unheard" : "none";
      },
    };
    await world.clock.advance(300);
    world.crash(here);
    expect(left()).toBe(0);
    await goOn(twoSteps);
    expect([withdrawn(), world.ended]).toEqual([[], ["completed"]]);
    expect([...world.rows.turns.values()].map(({ crashes }) => crashes)).toEqual([0]);
  });

  test("P5 an actor that wakes after its turn was handed over writes nothing more", async () => {
    const here = await leaving(twoSteps);
    const { fence, running } = world.chat();
    await world.clock.advance(300);
    const late = { ...world.tenant, conversation: world.chat().id, turn: running ?? "", fence };
    expect(await here.store.write({ ...late, entries: [], end: { status: "failed" } })).toEqual({
      kind: "fenced",
    });
    expect(await here.store.view(late)).toBe("fenced");
    await goOn(twoSteps);
    expect(world.ended).toEqual(["completed"]);
  });
});

describe("many turns left at once", () => {
  test("hundreds are taken by one scan, a hundred in a commit, and as many as there is room for", async () => {
    const nobody = world.instance(() => [], { turnsMax: 0 });
    for (let nth = 0; nth < 400; nth += 1) {
      const tenant = { workspace: world.ids.next(), user: world.ids.next() };
      world.rows.admit(tenant);
      await nobody.engine.accept(
        { ...tenant, conversation: undefined, command: "x", content: "hi" },
        () => {},
      );
    }
    const script: ModelScript = () => [...say("So "), wait(1_000)];
    const [small, large] = [
      world.instance(script, { turnsMax: 150 }),
      world.instance(script, { turnsMax: 5_000 }),
    ];
    await small.engine.scan();
    await large.engine.scan();
    expect([small.engine.runningTurns(), large.engine.runningTurns()]).toEqual([150, 250]);
    await world.clock.advance(5_000);
    expect(world.ended).toHaveLength(400);
  });

  test("a scan that is asked for while one is under way looks again", async () => {
    const [nobody, there] = [world.instance(() => [], { turnsMax: 0 }), world.instance(() => say("Hi."))];
    there.store.weather = { latency: () => 50, trouble: () => "none" };
    const first = there.engine.scan();
    await world.clock.advance(60);
    await world.say(nobody);
    await there.engine.scan();
    await world.clock.advance(2_000);
    await first;
    expect(world.ended).toEqual(["completed"]);
  });
});
