import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { systemClock } from "../src/app/system-ports.ts";
import { createScriptedModel, say, use } from "../src/llm/scripted.ts";
import { type Peer, startWireServer, type WireServer } from "./wire/server.ts";

let server: WireServer;
beforeAll(async () => {
  // The model does what the message says: `tool {input}`. All else is the real engine.
  const model = createScriptedModel(({ messages }) => {
    const last = JSON.stringify(messages.at(-1)?.content);
    if (last.includes('"tool_result"')) return say("Done.");
    const text = messages.at(-1)?.content.findLast((block) => block.type === "text");
    const [, name = "", input = "{}"] = /^(\w+) (.*)$/s.exec(text?.type === "text" ? text.text : "") ?? [];
    return [use(name, JSON.parse(input))];
  }, systemClock);
  server = await startWireServer("uws", model);
});
afterAll(() => server?.stop());

const dayFrom = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const tomorrow = dayFrom(1);

/** A person on a socket who asks for one thing after the other and allows what PAM asks about. */
class Person {
  readonly #peer: Peer;
  constructor(peer: Peer) {
    this.#peer = peer;
  }

  async ask(tool: string, input: object = {}): Promise<string> {
    const ack = await this.#peer.ask({
      type: "chat",
      id: `day-${randomUUID()}`.slice(0, 40),
      content: `${tool} ${JSON.stringify(input)}`,
    });
    for (;;) {
      const done = this.#peer.frames.find(
        (frame) => frame.type === "tool.completed" && frame["turn"] === ack["turn"],
      );
      if (done !== undefined) {
        await this.#peer.next("turn.completed", (frame) => frame["turn"] === ack["turn"]);
        expect(done["status"], String(done["result"])).toBe("completed");
        return String(done["summary"]);
      }
      await this.#allow(ack["turn"]);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  readonly #allowed = new Set<unknown>();
  async #allow(turn: unknown): Promise<void> {
    const asked = this.#peer.frames.find(
      (frame) => frame.type === "tool.approval_required" && frame["turn"] === turn,
    );
    if (asked === undefined || this.#allowed.has(turn)) return;
    this.#allowed.add(turn);
    const { conversation, toolUse, inputHash } = asked;
    const decision = { turn, conversation, toolUse, inputHash, decision: "approve" };
    expect(
      (await this.#peer.ask({ type: "tool.approve", id: `ok-${randomUUID()}`.slice(0, 40), ...decision }))
        .type,
    ).toBe("ack");
  }

  told(type: string, where: (frame: Readonly<Record<string, unknown>>) => boolean) {
    return this.#peer.next(type, where);
  }
}

test("a day with PAM: fuel, a trip, the dentist, dinner, the group, a reminder", {
  timeout: 120_000,
}, async () => {
  const user = `u-${randomUUID()}`;
  const me = new Person(await server.join(user));
  const phone = await server.join(user);

  await me.ask("add_vehicle", { name: "the van", energy: "diesel" });
  await me.ask("create_trip", { name: "Porto", from: dayFrom(0), to: dayFrom(4), budget: "900" });
  expect(await me.ask("log_fuel", { odometer: 84_200, volume: "42.5", amount: "70.13" })).toContain(
    "on the trip Porto",
  );
  expect(await me.ask("trip_summary")).toContain(
    "Porto has cost 70.13 EUR so far; 829.87 EUR of the budget are left",
  );

  const stops = ["Coimbra", "Aveiro", "Porto"].map((place) => ({ place }));
  expect(await me.ask("add_stops", { stops })).toBe("Porto goes to Coimbra, Aveiro, Porto.");

  await me.ask("create_event", { title: "Dentist", start: `${tomorrow}T09:00`, end: `${tomorrow}T10:00` });
  const clash = await me.ask("create_event", {
    title: "Leave for Aveiro",
    start: `${tomorrow}T09:30`,
    end: `${tomorrow}T11:00`,
  });
  expect(clash).toContain("Dentist");
  expect(await me.ask("move_event", { event: "Dentist", to: `${tomorrow}T15:00` })).toContain("15:00");
  expect(await me.ask("list_agenda", { day: tomorrow })).toMatch(/Leave for Aveiro.*Dentist/s);

  const ingredients = [
    { item: "rice", quantity: "400", unit: "g" },
    { item: "tomatoes", quantity: "6", unit: "" },
  ];
  await me.ask("save_recipe", { name: "Tomato rice", servings: 4, ingredients });
  await me.ask("plan_meal", { meal: "Tomato rice", day: tomorrow, servings: 2 });
  expect(await me.ask("make_shopping_list")).toMatch(/200 g rice/);

  await me.ask("create_group", { name: "Van friends" });
  const posted = await me.ask("post_to_group", { group: "Van friends", text: "We are off!" });
  expect(posted).toContain("Van friends");
  expect(await me.ask("read_group", { group: "Van friends" })).toContain("We are off!");
  await me.ask("undo", { last: "change" });
  expect(await me.ask("read_group", { group: "Van friends" })).not.toContain("We are off!");

  const soon = new Date(Date.now() + 3_000).toISOString().slice(0, 19);
  await me.ask("set_reminder", { text: "Fill the water tank", at: soon });
  const heard = await phone.next("notification.created", (frame) =>
    JSON.stringify(frame).includes("water tank"),
  );
  expect(heard).toMatchObject({ inbox: true });
});
