import { afterEach, beforeEach, expect, test } from "vitest";
import type { ModelRequest } from "../../src/actors/model-request.ts";
import { fail, type ScriptedStep, say, use, wait } from "../../src/llm/scripted.ts";
import type { Person } from "../../src/understanding/context/person.ts";
import { knownAs } from "../../src/understanding/context/tell.ts";
import { ana } from "../understanding/context/people.ts";
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
const { requests, inOrder, recorded } = heardRequests();

/** What is known of the user is what `known` gives; each ask of it is counted. */
function instance(known: () => Promise<Person>, ...answers: readonly (readonly ScriptedStep[])[]) {
  const asked: unknown[] = [];
  world.people = {
    async of(tenant) {
      asked.push(tenant);
      return knownAs(await known());
    },
    nobody: knownAs(),
  };
  const here = world.instance(inOrder(...answers));
  return { here, asked };
}

const contextOf = (request: ModelRequest | undefined): string => {
  const blocks =
    request?.messages.flatMap(({ content }): { type: string; text?: string }[] => [...content]) ?? [];
  const found = blocks.filter((block) => block.type === "text" && block.text?.startsWith("<context>"));
  expect(found).toHaveLength(1);
  return JSON.stringify(found[0]);
};

test("a turn is told who its user is and what its words are about, in their own place", async () => {
  const { here } = instance(async () => ana(), say("Nothing."));
  await world.say(here, "what do I have to do today?");
  await world.clock.advance(1);
  expect(requests[0]?.person).toContain('Name: "Ana"');
  expect(requests[0]?.at).toEqual({
    day: "2026-11-21",
    place: { timeZone: "Europe/Lisbon", currency: "EUR", locale: "pt-PT" },
  });
  expect(contextOf(requests[0])).toContain("Pay rent");
  expect(contextOf(requests[0])).not.toContain("Budgets");
});

test("a turn's steps begin with the same prompt, whatever changes meanwhile, and ask once", async () => {
  let spent = 0n;
  const known = async () =>
    ana({ trip: { ...(ana().trip as NonNullable<Person["trip"]>), spentMinor: spent++ } });
  const { here, asked } = instance(
    known,
    [use("look", { ms: 30_000 }, "a")],
    [fail("overloaded")],
    say("Done."),
    say("Again."),
  );
  // The minute that it is told is over before the second step.
  await world.clock.advance(45_000);
  await world.say(here, "what did the trip cost so far?");
  await world.clock.advance(45_000);
  const [first, second, third] = requests;
  expect(requests).toHaveLength(3);
  expect([second?.person, third?.person]).toEqual([first?.person, first?.person]);
  expect(second?.messages.slice(0, 1)).toEqual(first?.messages);
  expect(third?.messages).toEqual(second?.messages);
  expect(asked).toEqual([world.tenant]);
  await world.say(here, "what did the trip cost so far?");
  await world.clock.advance(1);
  expect(asked).toHaveLength(2);
  expect([requests[3]?.system, requests[3]?.person]).toEqual([first?.system, first?.person]);
  expect(contextOf(requests[3])).not.toBe(contextOf(first));
});

test("what the user adds meanwhile is about something, too", async () => {
  const { here, asked } = instance(async () => ana(), [use("look", { ms: 100 }, "a")], say("Both."));
  await world.say(here, "what do I have to do today?");
  await world.clock.advance(50);
  world.steer("and how do my budgets stand, what is left of the food budget?");
  await world.clock.advance(1_000);
  expect(contextOf(requests[0])).toContain("Tasks due");
  expect(contextOf(requests[1])).not.toBe(contextOf(requests[0]));
  expect(asked).toHaveLength(1);
});

test("a read that fails costs the turn what it would have been told, and is logged", async () => {
  const { here } = instance(() => Promise.reject(new Error("away")), say("Hello."));
  const { turn } = await world.say(here, "what do I have to do today?");
  await world.clock.advance(1);
  expect(world.answer()).toBe("Hello.");
  expect(requests[0]).toMatchObject({ person: "", at: { place: { timeZone: "UTC" } } });
  expect(world.faults).toMatchObject([{ where: "person", about: { turn } }]);
});

test("a turn that is taken over is told what is so by then", async () => {
  let name = "Porto";
  const known = async () => ana({ trip: { ...(ana().trip as NonNullable<Person["trip"]>), name } });
  const { here } = instance(known, [use("look", {}, "a")], [wait(10_000)], say("It cost 12."));
  await world.say(here, "what did the trip cost so far?");
  await world.clock.advance(100);
  expect(requests).toHaveLength(2);
  name = "Faro";
  world.crash(here);
  const there = world.instance(recorded(() => say("It cost 12.")));
  await there.engine.scan();
  await world.clock.advance(1);
  expect(world.answer()).toBe("It cost 12.");
  expect(contextOf(requests[1])).toContain("Porto");
  expect(contextOf(requests[2])).toContain("Faro");
});
