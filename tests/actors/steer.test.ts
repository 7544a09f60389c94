import { afterEach, beforeEach, expect, test } from "vitest";
import type { ModelRequest } from "../../src/actors/model-request.ts";
import { fail, say, stall, use, wait } from "../../src/llm/scripted.ts";
import { brokenPromises } from "./promises.ts";
import { heardRequests } from "./scripts.ts";
import { World } from "./world.ts";

let world = new World();
beforeEach(() => {
  world = new World();
});
afterEach(() => {
  expect(brokenPromises(world)).toEqual([]);
});
const { requests, inOrder: recorded } = heardRequests();

const lastOf = (request: ModelRequest | undefined) => request?.messages.at(-1);

test("words that come while tools run stand behind their results in the next request, and there in all later ones", async () => {
  const here = world.instance(
    recorded([use("look", { ms: 100 }, "a")], [use("look", {}, "b")], say("For 20, then.")),
  );
  await world.say(here);
  await world.clock.advance(50);
  world.steer("make it 20");
  await world.clock.advance(1_000);
  const heard = lastOf(requests[1]);
  expect(heard?.content).toEqual([
    { type: "tool_result", tool_use_id: "a", content: "done" },
    { type: "text", text: "make it 20" },
  ]);
  expect(requests[2]?.messages).toContainEqual(heard);
  expect(world.story().slice(1)).toEqual([
    "step.completed",
    "turn.steered",
    "tool.completed",
    "steer.applied",
    "step.completed",
    "tool.completed",
    "message.created",
    "turn.completed",
  ]);
  const again = world.instance(recorded(say("Yes.")));
  await world.say(again, "sure?");
  await world.clock.advance(10);
  expect(requests.at(-1)?.messages).toContainEqual(heard);
});

test("a final answer that was steered meanwhile is a step, and one more answers that too", async () => {
  const here = world.instance(recorded([...say("Ten chairs."), wait(100)], say("Twenty chairs.")));
  await world.say(here);
  await world.clock.advance(50);
  world.steer("make it 20");
  await world.clock.advance(1_000);
  expect(requests[1]?.messages.slice(-2)).toEqual([
    { role: "assistant", content: [{ type: "text", text: "Ten chairs." }] },
    { role: "user", content: [{ type: "text", text: "make it 20" }] },
  ]);
  expect(world.answer()).toBe("Twenty chairs.");
  expect(world.ended).toEqual(["completed"]);
});

test("words that come during the turn's last step come back, and the answer stands", async () => {
  const here = world.instance(recorded([...say("Done."), wait(100)]), { bounds: { stepsMax: 1 } });
  await world.say(here);
  await world.clock.advance(50);
  world.steer("one more thing");
  await world.clock.advance(1_000);
  expect(requests).toHaveLength(1);
  expect(world.story().slice(-2)).toEqual(["turn.completed", "steer.returned"]);
});

test("words that come while a step fails are in its next attempt", async () => {
  const here = world.instance(recorded([...say("Hm"), wait(100), fail("overloaded")], say("Twenty.")));
  await world.say(here);
  await world.clock.advance(50);
  world.steer("make it 20");
  await world.clock.advance(5_000);
  expect(lastOf(requests[1])?.content.at(-1)).toEqual({ type: "text", text: "make it 20" });
  expect(world.answer()).toBe("Twenty.");
});

test("words that come when a streamed answer could not be recorded yet are not said to have been heard by it", async () => {
  const here = world.instance(recorded(say("Ten."), say("Twenty.")));
  let broken = true;
  const trouble = ({ kind }: { kind: string }) => (broken && kind === "write" ? "unsent" : "none");
  here.store.weather = { latency: () => 0, trouble };
  await world.say(here);
  await world.clock.advance(60);
  world.steer("make it 20");
  broken = false;
  await world.clock.advance(5_000);
  const story = world.log();
  const applied = story.find(({ type }) => type === "steer.applied");
  expect(applied?.body["step"]).toBe(2);
  expect(world.answer()).toBe("Twenty.");
});

test("words that nobody applied before the owner crashed are applied by the next one", async () => {
  const first = world.instance(recorded([...say("Let me"), stall]));
  await world.say(first);
  await world.clock.advance(50);
  world.steer("quickly");
  world.crash(first);
  const second = world.instance(recorded(say("Quick answer.")));
  await second.engine.scan();
  await world.clock.advance(1_000);
  expect(lastOf(requests[1])?.content.at(-1)).toEqual({ type: "text", text: "quickly" });
  expect(world.answer()).toBe("Quick answer.");
});

test("words for a turn that is cancelled or fails come back", async () => {
  const here = world.instance(recorded([...say("As I was "), stall]));
  const { turn } = await world.say(here);
  await world.clock.advance(50);
  world.steer("wait");
  world.cancel(turn, here);
  await world.clock.advance(1_000);
  expect(world.story().slice(-2)).toEqual(["turn.cancelled", "steer.returned"]);
});
