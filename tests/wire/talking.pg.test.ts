import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { type Client, createClient } from "../../src/client/client.ts";
import { type ConversationState, stepsText } from "../../src/client/conversation-state.ts";
import { nodePorts } from "../../src/client/node-socket.ts";
import { when } from "../support/when-client.ts";
import { obedientModel, talkingTools } from "./scripted-talk.ts";
import { startWireServer, type WireServer } from "./server.ts";

const { tools, finishLook } = talkingTools();
let server: WireServer;
let count = 0;
const open: Client[] = [];

beforeAll(async () => {
  server = await startWireServer("uws", obedientModel, { tools });
});
afterEach(() => {
  for (const client of open.splice(0)) client.stop();
});
afterAll(() => server.stop());

/** One of a user's devices, as the page is one. */
async function device(user: string): Promise<Client> {
  const client = createClient({
    url: `${server.origin.replace("http", "ws")}/api/pam/ws`,
    ports: nodePorts(),
  });
  open.push(client);
  client.start(await server.token(user));
  await when(client, () => client.connection.name === "ready" && client.inbox.cursor !== null);
  return client;
}

interface Talk {
  readonly user: string;
  readonly here: Client;
  readonly there: Client;
  readonly id: string;
  readonly state: () => ConversationState;
  /** Waits until this device and the other one have it so. */
  readonly both: (isSo: (state: ConversationState) => boolean) => Promise<void>;
}

/** A conversation on two devices. */
async function talk(): Promise<Talk> {
  const user = `talker-${++count}`;
  const [here, there] = [await device(user), await device(user)];
  const { conversation: id = "" } = await here.conversations.create("A talk");
  const state = stateOf(here, id);
  for (const client of [here, there]) {
    client.subscribe(id);
    await when(client, () => client.state(id)?.cursor != null);
  }
  const both: Talk["both"] = async (isSo) => {
    for (const client of [here, there]) await when(client, () => isSo(stateOf(client, id)()));
  };
  return { user, here, there, id, state, both };
}

const stateOf = (client: Client, id: string) => () => {
  const state = client.state(id);
  if (state === undefined) throw new Error("it is not followed");
  return state;
};
const answers = ({ messages }: ConversationState): string[] =>
  messages.flatMap((it) => (it.role === "assistant" ? [stepsText(it.steps)] : []));
const questions = ({ messages }: ConversationState): string[] =>
  messages.flatMap((it) => (it.role === "user" ? [it.content] : []));
const queued = ({ queue }: ConversationState): string[] => queue.map((it) => it.content);
const settled = (state: ConversationState): boolean => state.running === null && state.queue.length === 0;

/** Everything that must be the same, however it was learnt. */
function shown({ cursor, messages, queue, running, branch, policy }: ConversationState): unknown {
  const live = running && { ...running, live: null };
  return JSON.parse(JSON.stringify({ cursor, messages, queue, running: live, branch, policy }));
}

/** What a device folded from events is what one that comes fresh is shown. */
async function expectSameAfresh({ user, id, state, there }: Talk): Promise<void> {
  const fresh = await device(user);
  fresh.subscribe(id);
  await when(fresh, () => fresh.state(id)?.cursor != null);
  const { seq = 0 } = stateOf(fresh, id)().cursor ?? {};
  await when(there, () => (there.state(id)?.cursor?.seq ?? 0) >= seq);
  expect(shown(stateOf(there, id)())).toEqual(shown(stateOf(fresh, id)()));
  expect(shown(state())).toEqual(shown(stateOf(fresh, id)()));
  fresh.stop();
}

/** A message whose answer goes on until it is stopped. */
async function withRunning(): Promise<Talk> {
  const it = await talk();
  await it.here.send("wait for it", it.id);
  await it.both((state) => state.running !== null);
  return it;
}

describe("the queue is on the server", () => {
  it("is the same on all devices; it can be edited, removed and sent now, from any of them", async () => {
    const it = await withRunning();
    const { here, there, id, state, both } = it;
    for (const words of ["one", "two", "three"]) await here.send(words, id);
    await both((now) => now.queue.length === 3);
    const [one, two, three] = state().queue.map(({ turn }) => turn);
    await there.queue.edit(id, two ?? "", "two, rather");
    await there.queue.remove(id, one ?? "");
    await both((now) => queued(now).join() === "two, rather,three");
    await expectSameAfresh(it);
    await there.queue.sendNow(id, three ?? "");
    await both((now) => settled(now) && answers(now).length === 3);
    expect(questions(state())).toEqual(["wait for it", "three", "two, rather"]);
    expect(answers(state())).toEqual(["So far", "You said three", "You said two, rather"]);
    await expectSameAfresh(it);
  });

  it("an edit without words, and one of a message that runs already, are refused", async () => {
    const { here, id, state } = await withRunning();
    await here.send("one", id);
    const turn = state().queue[0]?.turn ?? "";
    await expect(here.queue.edit(id, turn, "  ")).rejects.toMatchObject({ code: "content_empty" });
    const running = state().running?.turn ?? "";
    await expect(here.queue.edit(id, running, "other")).rejects.toThrow();
  });
});

describe("a message that comes while an answer runs", () => {
  it.each([
    ["interrupt", ["wait for it", "next"], ["So far", "You said next"]],
    ["rollback", ["next"], ["You said next"]],
  ] as const)("%s: stops it and goes next", async (policy, asked, answered) => {
    const it = await withRunning();
    await it.here.send("next", it.id, { policy });
    await it.both((now) => settled(now) && answers(now).at(-1) === "You said next");
    expect([questions(it.state()), answers(it.state())]).toEqual([asked, answered]);
    await expectSameAfresh(it);
  });

  it("reject: is refused, and says what to do", async () => {
    const it = await withRunning();
    await expect(it.here.send("next", it.id, { policy: "reject" })).rejects.toMatchObject({
      code: "turn_running",
    });
    expect(it.state().pending).toMatchObject([{ status: "failed", code: "turn_running" }]);
  });

  it.each([
    ["merge", ["first\n\nsecond"]],
    ["latest", ["second"]],
  ] as const)("%s: makes one of those that wait", async (policy, waiting) => {
    const it = await withRunning();
    await it.here.conversations.setPolicy(it.id, policy);
    await it.both((now) => now.policy === policy);
    await it.here.send("first", it.id);
    await it.here.send("second", it.id);
    await it.both((now) => queued(now).at(-1)?.endsWith("second") === true && now.queue.length === 1);
    expect(queued(it.state())).toEqual(waiting);
    await expectSameAfresh(it);
  });

  it("debounce: gathers what comes in a moment into one", async () => {
    const it = await withRunning();
    await it.here.send("first", it.id, { policy: "debounce" });
    await it.here.send("second", it.id, { policy: "debounce" });
    await it.both((now) => now.queue.length === 1);
    await expectSameAfresh(it);
    await it.there.turns.cancel(it.id, it.state().running?.turn);
    await it.both((now) => settled(now) && answers(now).length === 2);
    expect(questions(it.state()).at(-1)).toMatch(/^first\s+second$/);
  });
});

describe("steering", () => {
  it("is taken up before the next model step, and both devices see that", async () => {
    const it = await talk();
    await it.here.send("look around", it.id);
    await it.both((now) => now.running?.tools.some((tool) => tool.status === "running") === true);
    await it.there.turns.steer(it.id, "be brief");
    await it.both((now) => now.running?.steers[0]?.state === "pending");
    await expectSameAfresh({ ...it });
    finishLook();
    await it.both(settled);
    expect(answers(it.state()).at(-1)).toContain("be brief");
    expect(saidMeanwhile(it)).toEqual(["be brief: applied"]);
    await expectSameAfresh(it);
  });

  it("that comes too late is returned to where it was given, and to nobody else", async () => {
    const it = await withRunning();
    const returned: string[] = [];
    for (const [name, client] of Object.entries({ here: it.here, there: it.there }))
      client.onChange((change) => {
        if (change.kind === "steer.returned") returned.push(`${name}: ${change.content}`);
      });
    await it.there.turns.steer(it.id, "be brief");
    await it.here.turns.cancel(it.id);
    await it.both(settled);
    expect(returned).toEqual(["there: be brief"]);
    await it.both(() => saidMeanwhile(it).join() === "be brief: returned");
    await expectSameAfresh(it);
  });
});

/** What became of the words that were said while the newest answer was on its way. */
function saidMeanwhile({ state }: Talk): string[] {
  const answer = state().messages.findLast((it) => it.role === "assistant");
  const steers = answer?.role === "assistant" ? answer.steers : [];
  return steers.map((it) => `${it.content}: ${it.state}`);
}

describe("branches", () => {
  it("a message is edited and an answer asked for again; all versions stay and can be shown, on both devices", async () => {
    const it = await talk();
    for (const words of ["first", "second"]) await it.here.send(words, it.id);
    await it.both((now) => settled(now) && answers(now).length === 2);
    const edited = it.state().messages.findLast((message) => message.role === "user");
    await it.there.turns.edit(it.id, edited?.message ?? "", "second, rather");
    await it.both((now) => settled(now) && answers(now).at(-1) === "You said second, rather");
    expect(questions(it.state())).toEqual(["first", "second, rather"]);
    const versionsOf = (state: ConversationState) =>
      state.messages.flatMap((message) =>
        message.role === "user" && message.versions !== undefined ? [message.versions] : [],
      );
    expect(versionsOf(it.state())).toMatchObject([{ branches: [expect.any(String), it.state().branch] }]);
    await expectSameAfresh(it);
    const [before = ""] = versionsOf(it.state())[0]?.branches ?? [];
    await it.here.conversations.selectBranch(it.id, before);
    await it.both((now) => questions(now).at(-1) === "second");
    await expectSameAfresh(it);
    await it.here.turns.regenerate(it.id, it.state().messages.at(-1)?.message ?? "");
    await it.both(
      (now) => settled(now) && versionsOf(now)[0]?.branches.length === 3 && answers(now).length === 2,
    );
    expect(questions(it.state())).toEqual(["first", "second"]);
    await expectSameAfresh(it);
  });

  it("a conversation forks into one of its own, which is listed everywhere and goes its own way", async () => {
    const it = await talk();
    for (const words of ["first", "second"]) await it.here.send(words, it.id);
    await it.both((now) => settled(now) && answers(now).length === 2);
    const message = it.state().messages[1]?.message ?? "";
    const { conversation: id = "" } = await it.here.conversations.fork(it.id, { message, title: "Fork" });
    await when(it.there, () => it.there.inbox.conversations.some((listed) => listed.conversation === id));
    const fork = { ...it, id, state: stateOf(it.here, id) };
    for (const client of [it.here, it.there]) {
      client.subscribe(id);
      await when(client, () => client.state(id)?.cursor != null);
    }
    expect(questions(fork.state())).toEqual(["first"]);
    await it.there.send("third", id);
    await when(it.here, () => answers(fork.state()).at(-1) === "You said third");
    await when(it.here, () => settled(fork.state()));
    expect(questions(it.state())).toEqual(["first", "second"]);
    await expectSameAfresh(fork);
  });
});

describe("tools that wait", () => {
  const waitingUse = (state: ConversationState) => state.running?.waiting[0];
  async function asking(
    words: string,
  ): Promise<Talk & { use: { conversation: string; turn: string; toolUse: string } }> {
    const it = await talk();
    await it.here.send(words, it.id);
    await it.both((now) => now.running?.status === "waiting");
    const { running } = it.state();
    const use = {
      conversation: it.id,
      turn: running?.turn ?? "",
      toolUse: running?.waiting[0]?.toolUse ?? "",
    };
    return { ...it, use };
  }

  it("an approval is asked for on all devices, survives a reload, and is decided once whoever races", async () => {
    const it = await asking("pay");
    const waiting = waitingUse(it.state());
    if (waiting?.waitsFor !== "approval") throw new Error("it asks for no approval");
    expect(waiting).toMatchObject({ name: "pay", input: { amount: "5.00" } });
    await expectSameAfresh(it);
    const { inputHash } = waiting;
    await expect(
      it.here.tools.decide(it.use, { decision: "approve", inputHash: "another" }),
    ).rejects.toMatchObject({ code: "input_changed" });
    const decided = await Promise.allSettled([
      it.here.tools.decide(it.use, { decision: "approve", inputHash, input: { amount: "3.00" } }),
      it.there.tools.decide(it.use, { decision: "decline", inputHash, reason: "Too much." }),
    ]);
    expect(decided.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(decided.find((each) => each.status === "rejected")).toMatchObject({
      reason: { code: "already_decided" },
    });
    await it.both(settled);
    const won = decided[0]?.status === "fulfilled";
    expect(answers(it.state()).at(-1)).toContain(won ? "3.00" : "Too much.");
    const answer = it.state().messages.at(-1);
    const edits = won ? [{ toolUse: it.use.toolUse, input: { amount: "3.00" } }] : [];
    expect(answer).toMatchObject({ edits });
    await expectSameAfresh(it);
  });

  it("one that is remembered does not ask again, until that is taken back", async () => {
    const it = await asking("pay");
    const waiting = waitingUse(it.state());
    const inputHash = waiting?.waitsFor === "approval" ? waiting.inputHash : "";
    await it.here.tools.decide(it.use, { decision: "approve", inputHash, remember: "conversation" });
    await it.both(settled);
    const listed = async () => {
      const headers = { authorization: `Bearer ${await server.token(it.user)}` };
      const reply = await fetch(`${server.origin}/api/pam/approvals`, { headers });
      return ((await reply.json()) as { approvals: unknown[] }).approvals;
    };
    expect(await listed()).toMatchObject([{ tool: "pay", conversation: it.id, at: expect.any(String) }]);
    // What was allowed here is asked for elsewhere.
    const { conversation: elsewhere = "" } = await it.here.conversations.create("Elsewhere");
    await it.here.send("pay", elsewhere);
    await when(it.here, () => it.here.state(elsewhere)?.running?.status === "waiting");
    await it.here.send("pay again", it.id);
    await it.both((now) => settled(now) && answers(now).length === 2);
    expect(answers(it.state()).at(-1)).toContain("5.00");
    await it.there.tools.forget("pay", it.id);
    expect(await listed()).toEqual([]);
    await it.here.send("pay once more", it.id);
    await it.both((now) => now.running?.status === "waiting");
  });

  it("a device answers the tool that it was handed, and the turn goes on", async () => {
    const it = await asking("where am I?");
    it.there.onToolRequest(async ({ name }) => ({ result: { place: `from ${name}` } }));
    await it.both(settled);
    expect(answers(it.state()).at(-1)).toContain("from ask_location");
    await expectSameAfresh(it);
  });

  it("a stop while it waits ends the turn, and a late decision is refused", async () => {
    const it = await asking("pay");
    const waiting = waitingUse(it.state());
    const inputHash = waiting?.waitsFor === "approval" ? waiting.inputHash : "";
    await it.there.turns.cancel(it.id);
    await it.both(settled);
    await expect(it.here.tools.decide(it.use, { decision: "approve", inputHash })).rejects.toThrow();
    await expectSameAfresh(it);
  });
});

describe("the user's other devices", () => {
  it("are known with their state, and heard typing", async () => {
    const { here, there, id } = await talk();
    await when(here, () => here.devices.length === 1);
    there.presence("away");
    await when(here, () => here.devices[0]?.state === "away");
    there.typing(id, true);
    await when(here, () => here.typingIn(id) === 1);
    expect(there.typingIn(id)).toBe(0);
    there.stop();
    await when(here, () => here.devices.length === 0 && here.typingIn(id) === 0);
  });
});
