import { describe, expect, test } from "vitest";
import type { TurnWords } from "../../src/actors/understanding.ts";
import { understandingFor } from "../../src/app/understanding-for.ts";
import { socialTools } from "../../src/tools/social/social-tools.ts";
import { uiTools } from "../../src/tools/ui/ui-tools.ts";
import { wheelTools } from "../../src/tools/wheels/wheel-tools.ts";
import { winTools } from "../../src/tools/wins/win-tools.ts";
import { youTools } from "../../src/tools/you/you-tools.ts";
import { english } from "../../src/understanding/english.ts";
import { nodeOf } from "../../src/understanding/intents.ts";
import { createUnderstanding, readByWords } from "../../src/understanding/turn-understanding.ts";

const understanding = createUnderstanding(readByWords(english.asks));
const names = [winTools, wheelTools, youTools, socialTools, uiTools].flat().map(({ name }) => name);

function turn(said: string, more: Partial<TurnWords> = {}): TurnWords {
  const place = { timeZone: "Europe/Lisbon", currency: "EUR" };
  return { said, before: [], used: new Set(), place, now: 0, ...more };
}

const said = (content: string, answered = "") => ({ content, answered });

/** The domains that are offered with all their tools; anything between all and none is an error. */
function offeredTo(words: TurnWords): string[] {
  const { offers } = understanding.read(words);
  return ["wins", "wheels", "you", "social"].filter((node) => {
    const own = names.filter((name) => nodeOf(name) === node);
    const taken = own.filter(offers).length;
    expect([0, own.length], `${words.said}: ${node}`).toContain(taken);
    return taken > 0;
  });
}

const all = ["wins", "wheels", "you", "social"];
const fuel = "how much have I spent on petrol last month?";

describe("which tools a turn is offered", () => {
  test("a clear request gets its own domain's tools, and all of them", () => {
    expect(offeredTo(turn(fuel))).toEqual(["wins"]);
    expect(offeredTo(turn("which service of the van is overdue?"))).toEqual(["wheels"]);
    expect(offeredTo(turn("tell the chess group that we meet at six"))).toEqual(["social"]);
    expect(offeredTo(turn("remind me to ring mum tomorrow at ten"))).toEqual(["you"]);
  });

  test("undo, the device's tools, and tools that no domain has are always there", () => {
    const { offers } = understanding.read(turn(fuel));
    const always = ["undo", "open_screen", "show_chart", "ask_location", "make_plan", "somebody_elses"];
    expect(always.filter(offers)).toEqual(always);
  });

  test("a message that says nothing of its own stays with what was said before", () => {
    for (const asked of ["and yesterday?", "yes", "what about this week?", "and the day before?"]) {
      expect(offeredTo(turn(asked, { before: [said(fuel)] })), asked).toEqual(["wins"]);
      const { understood } = understanding.read(turn(asked, { before: [said(fuel)] }));
      expect(understood).toMatchObject({ node: "wins", intent: "summarize_expenses" });
      expect(understood.confidence).toBeLessThan(understanding.read(turn(fuel)).understood.confidence);
    }
    expect(offeredTo(turn("and yesterday?"))).toEqual(all);
  });

  test("what the answer before offered to do is offered to a yes", () => {
    const before = [said(fuel, "Shall I also post it to the family group?")];
    expect(offeredTo(turn("yes please", { before }))).toEqual(["wins", "social"]);
  });

  test("what was said shortly before stays offered where the subject changes", () => {
    const before = [said(fuel), said("which service of the van is overdue?")];
    expect(offeredTo(turn("remind me to ring mum tomorrow at ten", { before }))).toEqual([
      "wins",
      "wheels",
      "you",
    ]);
  });

  test("tools that the conversation has used stay offered, with their whole domain", () => {
    const used = new Set(["read_group", "undo"]);
    expect(offeredTo(turn(fuel, { used }))).toEqual(["wins", "social"]);
  });

  test("two orders in one message get both domains' tools", () => {
    const said = "log 40 litres for the van, and then remind me to ring mum tomorrow at ten";
    expect(offeredTo(turn(said))).toEqual(expect.arrayContaining(["wheels", "you"]));
  });

  test("an unsure reading gets every tool: unknown words, a long story, a cry for help", () => {
    for (const said of ["sort out the thing with Bob", "zeig mir die Ausgaben", "what can you do?"])
      expect(offeredTo(turn(said)), said).toEqual(all);
    expect(offeredTo(turn(`${fuel} ${"It was a long day. ".repeat(40)}`))).toEqual(all);
  });

  test("the same words are read the same, whenever and wherever", () => {
    const place = { timeZone: "Asia/Tokyo", currency: "JPY" };
    const again = createUnderstanding(readByWords(english.asks));
    const [one, other] = [understanding.read(turn(fuel)), again.read(turn(fuel, { place, now: 9e12 }))];
    expect(other.understood).toEqual(one.understood);
    expect(names.filter(other.offers)).toEqual(names.filter(one.offers));
  });
});

describe("offline, an answer to what was asked back", () => {
  const offline = understandingFor({ name: "offline" });
  const understoodAs = (content: string, ...before: TurnWords["before"]) =>
    offline.read(turn(content, { before, now: Date.parse("2026-11-21T10:00Z") })).understood;

  test("is about the order that it completes", () => {
    const vehicle = said("add a vehicle", "What do you call the vehicle?");
    expect(understoodAs("Golf, petrol", vehicle)).toMatchObject({ node: "wheels", intent: "add_vehicle" });
    const spent = said("I spent 20", "What was the €20.00 for?");
    expect(understoodAs("lunch", spent)).toMatchObject({ node: "wins", intent: "create_expense" });
  });

  test("also where more than one thing was asked for", () => {
    const first = said("remind me", "When should I remind you?");
    const second = said("tomorrow at 8", "What should I remind you of?");
    expect(understoodAs("call mum", second, first)).toMatchObject({ intent: "set_reminder" });
  });

  test("is none where another order is given; sure it is only where something was asked", () => {
    const vehicle = said("add a vehicle", "What do you call the vehicle?");
    expect(understoodAs("show my tasks", vehicle)).toMatchObject({ intent: "list_tasks" });
    expect(understoodAs("lunch", said("I spent 20 on tea", "Done."))).not.toMatchObject({ confidence: 0.97 });
  });
});
