import { randomUUID } from "node:crypto";
import { afterEach, describe, expect, test } from "vitest";
import { until } from "../crash/gate.ts";
import { message, text, toolUse } from "../support/fake-anthropic/reply.ts";
import { startFakeAnthropic } from "../support/fake-anthropic.ts";
import type { Peer } from "../wire/server.ts";
import { instancesOn, type TestInstance } from "./instances.ts";
import { durable, follow, shown, talk, twoInstances } from "./pair.ts";

const pair = twoInstances();
const patient = { PAM_DRAIN_MS: "30000" };

/** A step of about a second that asks for a tool, and the one that ends the turn. */
const first = message([text("Let me ", 500, "see. ", 500), toolUse("toolu_1", "list_expenses", "{}")]);
const second = message([text("You have ", 50, "spent nothing.")]);
const whole = "Let me see. You have spent nothing.";

const typesOf = (peer: Peer, conversation: string) => durable(peer, conversation).map(({ type }) => type);
const ended = (peer: Peer) =>
  until("it ended", () => peer.frames.some(({ type }) => type === "turn.completed"));

/** A turn in its first step on an instance beside the pair, which then leaves; and a device of its user on B. */
async function leaving() {
  pair.fake.script((_, nth) => (nth === 0 ? first : second));
  const leaver = await pair.instances.start({ env: patient });
  const one = await leaver.join(pair.user);
  const asked = await talk(one);
  await one.next("text.delta");
  const two = await pair.b.join(pair.user);
  follow(two, asked.conversation);
  await two.next("reset");
  return { ...asked, leaver, one, two };
}

const turnRow = async (turn: string) =>
  (
    await pair.instances.asAdmin(
      (sql) => sql`select t.status, t.step, t.attempt, t.crashes, c.owner from turns t
        join conversations c on c.id = t.conversation where t.id = ${turn}`,
    )
  )[0];
const once = { status: "completed", step: 2, attempt: 1, crashes: 0, owner: null };

describe("an instance that leaves while a turn has steps before it", () => {
  test("streams on to the step's end and hands over there: another goes on, and no device is told to withdraw anything (P10)", async () => {
    const { leaver, one, two, conversation, turn } = await leaving();
    const stopped = leaver.stop();
    expect(await one.closed).toBe(1012);
    await ended(two);
    await stopped;
    const types = typesOf(two, conversation);
    expect(types.filter((type) => type === "step.reset")).toEqual([]);
    expect(types.slice(types.indexOf("turn.resumed"))).toEqual([
      "turn.resumed",
      "message.created",
      "turn.completed",
    ]);
    expect(types.indexOf("tool.completed")).toBeLessThan(types.indexOf("turn.resumed"));
    // What it still streamed came over the bus; what was shown before is in the snapshot.
    expect(whole.endsWith(shown(two))).toBe(true);
    expect(shown(two)).toContain("see. You have spent nothing.");
    expect(await turnRow(turn)).toEqual(once);
    expect(pair.fake.requests).toHaveLength(2);
  });

  test("loses nothing when nobody hears of it: the next scan finds the turn (P11)", async () => {
    const { leaver, two, conversation, turn } = await leaving();
    await pair.redis.kill();
    await leaver.stop();
    await ended(two);
    expect(typesOf(two, conversation)).not.toContain("step.reset");
    expect(await turnRow(turn)).toEqual(once);
  });

  test("leaves the messages that wait to the others, who are told", async () => {
    const { leaver, one, two, conversation } = await leaving();
    pair.fake.script([second]);
    await one.ask({ type: "chat", id: randomUUID(), content: "and then?", conversation });
    await leaver.stop();
    await until("both ended", () => two.frames.filter(({ type }) => type === "turn.completed").length === 2);
    expect(typesOf(two, conversation)).not.toContain("step.reset");
  });

  test("writes nothing more of a turn that was handed over under it (P5), and ends nevertheless", async () => {
    const { leaver, two, conversation, turn } = await leaving();
    // As if its own hand-over had been committed while it slept in its stream.
    await pair.instances.asAdmin(
      (sql) => sql`select pam_hand_over(workspace, user_id, id, running_turn, fence) from conversations
        where id = ${conversation}`,
    );
    await leaver.stop();
    await ended(two);
    const rows = await pair.instances.asAdmin(
      (sql) => sql`select type, fence::int from log where turn = ${turn} and fence is not null order by seq`,
    );
    const fences = rows.map(({ fence }) => fence);
    expect(fences).toEqual(fences.toSorted());
    expect(rows.filter(({ type }) => type === "turn.completed")).toHaveLength(1);
    expect(rows.filter(({ type }) => type === "turn.resumed")).toHaveLength(1);
    expect(rows[0]?.["type"]).not.toBe("step.completed");
    expect(await turnRow(turn)).toMatchObject({ status: "completed", crashes: 0 });
  });
});

describe("an instance with many devices that leaves", () => {
  test("sends them away one after the other, and serves those that are still there", async () => {
    pair.fake.script(() => second);
    const leaver = await pair.instances.start({ env: patient });
    const devices: Peer[] = [];
    for (let device = 0; device < 40; device += 1) devices.push(await leaver.join(pair.user));
    const [first, last] = [devices[0], devices.at(-1)] as [Peer, Peer];
    const stopped = leaver.stop();
    expect(await first.closed).toBe(1012);
    const { turn } = await talk(last);
    expect(await last.closed).toBe(1012);
    await stopped;
    expect(await turnRow(turn)).toEqual({ ...once, step: 1 });
  });
});

describe("one process alone", () => {
  const closing: (() => Promise<void>)[] = [];
  afterEach(async () => {
    for (const close of closing.splice(0).reverse()) await close();
  });

  test("hands over to the one that is started after it, which goes on with the next step", async () => {
    const fake = await startFakeAnthropic((_, nth) => (nth === 0 ? first : second));
    closing.push(() => fake.stop());
    const instances = await instancesOn({
      ANTHROPIC_API_KEY: "test-key",
      ANTHROPIC_BASE_URL: fake.url,
      ...patient,
    });
    closing.push(() => instances.close());
    const start = (): Promise<TestInstance> => instances.start({});
    const before = await start();
    const one = await before.join(pair.user);
    const { conversation } = await talk(one);
    await one.next("text.delta");
    await before.stop();
    const left = await instances.asAdmin(
      (sql) => sql`select status, step, attempt, crashes from turns where conversation = ${conversation}`,
    );
    expect([...left]).toEqual([{ status: "running", step: 2, attempt: 1, crashes: 0 }]);
    const two = await (await start()).join(pair.user);
    follow(two, conversation);
    await ended(two);
    const log = await instances.asAdmin(
      (sql) => sql`select type from log where conversation = ${conversation}`,
    );
    expect(log.map(({ type }) => type)).not.toContain("step.reset");
    expect(fake.requests).toHaveLength(2);
  });
});
