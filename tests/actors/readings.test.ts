import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { ModelRequest } from "../../src/actors/model-request.ts";
import type { ToolOffer } from "../../src/actors/tool-port.ts";
import { type ModelScript, say, stall, use } from "../../src/llm/scripted.ts";
import { brokenPromises } from "./promises.ts";
import { type TestInstance, World } from "./world.ts";

let world = new World();
beforeEach(() => {
  world = new World();
});
afterEach(() => {
  expect(brokenPromises(world)).toEqual([]);
});

const names = [
  "create_expense",
  "summarize_expenses",
  "undo",
  "log_fuel",
  "set_reminder",
  "post_to_group",
  "look",
];
const offers = names.map((name): ToolOffer => ({ name, description: name, inputSchema: { type: "object" } }));
const spending = "how much have I spent on petrol last month?";

/** An instance whose registry has tools of all domains. */
function instance(script: ModelScript): TestInstance & { readonly offered: string[][] } {
  const offered: string[][] = [];
  const here = world.instance((request: ModelRequest, call) => {
    offered.push(request.tools.map(({ name }) => name));
    return script(request, call);
  });
  here.tools.offers = () => offers;
  return { ...here, offered };
}

const ended = () => world.log().findLast(({ type }) => type === "message.created")?.body;

describe("what a turn's words are about", () => {
  test("decides which tools its model is offered, in the registry's order, and stands in its answer", async () => {
    const here = instance(() => say("12 euros."));
    await world.say(here, spending);
    await world.clock.advance(100);
    expect(here.offered).toEqual([["create_expense", "summarize_expenses", "undo", "look"]]);
    const understood = { node: "wins", intent: "summarize_expenses", confidence: expect.any(Number) };
    expect(ended()).toMatchObject({ role: "assistant", status: "completed", understood });
  });

  test("is read once a turn: all its steps are offered the same", async () => {
    const here = instance(({ messages }) => (messages.length > 1 ? say("Done.") : [use("look", {})]));
    await world.say(here, spending);
    await world.clock.advance(1_000);
    expect(here.offered).toHaveLength(2);
    expect(here.offered[1]).toEqual(here.offered[0]);
  });

  test("hears what the user adds to a running turn: its next step is offered that too", async () => {
    const here = instance(({ messages }) =>
      messages.length > 1 ? say("Done.") : [use("look", { ms: 100 })],
    );
    await world.say(here, spending);
    await world.clock.advance(50);
    world.steer("and tell the chess group that we meet at six");
    await world.clock.advance(1_000);
    expect(here.offered).toEqual([
      ["create_expense", "summarize_expenses", "undo", "look"],
      ["create_expense", "summarize_expenses", "undo", "post_to_group", "look"],
    ]);
  });

  test("stays the same for an owner who takes the turn over", async () => {
    const script: ModelScript = ({ messages }) =>
      messages.length > 3 ? say("Done.") : [use("post_to_group", {})];
    const here = instance((request, call) =>
      request.messages.length > 1 ? [...say("I was sayi"), stall] : script(request, call),
    );
    await world.say(here, spending);
    await world.clock.advance(100);
    world.crash(here);
    const there = instance(script);
    await there.engine.scan();
    await world.clock.advance(15_000);
    expect(there.offered.length).toBeGreaterThan(0);
    for (const tools of there.offered) expect(tools).toEqual(here.offered[0]);
    expect(ended()).toMatchObject({ status: "completed", understood: { intent: "summarize_expenses" } });
  });

  test("a tool that an earlier turn has used stays offered, with its domain; a follow-up stays where it was", async () => {
    const here = instance(({ messages }) =>
      messages.length === 1 ? [use("post_to_group", {})] : say("Done."),
    );
    await world.say(here, "good morning");
    await world.clock.advance(1_000);
    await world.say(here, spending);
    await world.clock.advance(1_000);
    await world.say(here, "and yesterday?");
    await world.clock.advance(1_000);
    const [first, , second, third] = here.offered;
    expect(first).toEqual(names);
    expect(second).toEqual(["create_expense", "summarize_expenses", "undo", "post_to_group", "look"]);
    expect(third).toEqual(second);
    expect(ended()).toMatchObject({ understood: { node: "wins", intent: "summarize_expenses" } });
  });

  test("is kept also by a turn that is stopped", async () => {
    const here = instance(() => [stall]);
    const { turn } = await world.say(here, spending);
    await world.clock.advance(10);
    world.cancel(turn, here);
    await world.clock.advance(1_000);
    expect(ended()).toMatchObject({ status: "cancelled", understood: { node: "wins" } });
  });
});
