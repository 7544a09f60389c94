import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Requests, type Rest, startRest } from "./records/rest.ts";

let rest: Rest;
beforeAll(async () => {
  rest = await startRest();
});
afterAll(() => rest?.stop());

interface Runner {
  readonly login: string;
  readonly me: Requests;
  /** What asks for approval. */
  readonly telling: string;
}

/** Of groups that strangers can see there is one of a name only. */
const newName = () => `Trail ${randomUUID().replaceAll(/[^a-f]/g, "")}`;

/** Somebody with a group that they can write to. */
async function runner(): Promise<Runner> {
  const login = `u-${randomUUID()}`;
  const me = rest.as(login);
  const name = newName();
  const made = await me.post("/api/pam/tools/create_group", { name });
  expect(made.status).toBe(200);
  return { login, me, telling: `Tell the ${name} group that we start at nine` };
}

const asked = ({ me, telling }: Runner, body: object = {}, key?: string) =>
  me.post("/api/pam/chat", { message: telling, ...body }, key);

/** The events of an answer as a stream. */
async function streamed(login: string, message: string) {
  const headers = {
    authorization: `Bearer ${await rest.token(login)}`,
    "content-type": "application/json",
    accept: "text/event-stream",
  };
  const init = { method: "POST", headers, body: JSON.stringify({ message }) };
  const reply = await fetch(`${rest.origin}/api/pam/chat`, init);
  const reader = reply.body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = "";
  return {
    async next(event: string) {
      for (;;) {
        const data = new RegExp(`^event: ${event}\\ndata: (.*)\\n\\n`, "m").exec(text)?.[1];
        if (data !== undefined) return JSON.parse(data);
        const piece = await reader?.read();
        if (piece === undefined || piece.done) throw new Error(`no ${event} came`);
        text += piece.value;
      }
    },
  };
}

describe("a turn that waits for approval", () => {
  test("is answered at once, with all that deciding takes; decided, the same key brings its answer", async () => {
    const they = await runner();
    const { me } = they;
    const key = `key-${randomUUID()}`;
    const first = await asked(they, {}, key);
    expect(first.status).toBe(202);
    const { conversation, turn, waiting } = first.body;
    expect(first.body).toMatchObject({ status: "waiting", duplicate: false });
    expect(waiting).toEqual([
      {
        tool: "post_to_group",
        conversation,
        turn,
        toolUse: expect.any(String),
        input: expect.objectContaining({ group: expect.stringMatching(/^Trail /) }),
        inputHash: expect.stringMatching(/^[\w-]{20,}$/),
        expiresAt: expect.stringMatching(/Z$/),
        text: expect.stringMatching(/^PAM asks before it does this: post to group; .*Approve or decline it/),
        decideAt: `/api/pam/conversations/${conversation}/turns/${turn}/tools/${waiting[0].toolUse}/decision`,
      },
    ]);
    expect((await asked(they, {}, key)).body).toEqual({ ...first.body, duplicate: true });
    const { inputHash, decideAt } = waiting[0];
    expect((await me.post(decideAt, { inputHash, decision: "approve" })).status).toBe(200);
    const answer = await asked(they, {}, key);
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({ status: "completed", turn });
    expect(answer.body).not.toHaveProperty("waiting");
    expect((await me.get("/api/pam/approvals/waiting")).body).toEqual({ waiting: [], next: null });
  });

  test("holds up what is said behind it, which is told so at once, and is answered when it is decided", async () => {
    const they = await runner();
    const { me } = they;
    const first = (await asked(they)).body;
    const key = `key-${randomUUID()}`;
    const lunch = { message: "I spent 12 euros on lunch", conversation: first.conversation };
    const second = await asked(they, lunch, key);
    expect(second.status).toBe(202);
    expect(second.body).toMatchObject({ status: "queued", response: null });
    const [use] = first.waiting;
    expect(second.body.waiting).toEqual([
      { ...use, text: `This message waits until that is decided: ${use.text}` },
    ]);
    await me.post(use.decideAt, { inputHash: use.inputHash, decision: "decline" });
    const answer = await asked(they, lunch, key);
    expect(answer).toMatchObject({ status: 200, body: { status: "completed" } });
  });

  test("says so as a stream too, and goes on in it", async () => {
    const they = await runner();
    const { me, login } = they;
    const frames = await streamed(login, they.telling);
    const told = await frames.next("waiting");
    expect(told).toMatchObject({ status: "waiting", waiting: [{ tool: "post_to_group" }] });
    const [{ decideAt, inputHash }] = told.waiting;
    await me.post(decideAt, { inputHash, decision: "approve" });
    expect(await frames.next("done")).toMatchObject({ status: "completed" });
  });

  test("of a queued request tells it where that is asked for", async () => {
    const they = await runner();
    const { me } = they;
    const { job } = (await me.post("/api/pam/process", { message: they.telling })).body;
    const state = async () => (await me.get(`/api/pam/jobs/${job}`)).body;
    await expect.poll(async () => (await state()).status, { timeout: 20_000 }).toBe("waiting");
    const { waiting } = await state();
    expect(waiting).toEqual((await me.get("/api/pam/approvals/waiting")).body.waiting);
    const { decideAt, inputHash } = waiting[0];
    await me.post(decideAt, { inputHash, decision: "approve" });
    await expect.poll(async () => (await state()).status, { timeout: 20_000 }).toBe("completed");
    expect(await state()).not.toHaveProperty("waiting");
  });
});

describe("what can't be done", () => {
  test.each([
    ["Tell the Nowhere Runners group that we start at nine", /nowhere runners/i],
    ["Cancel the dinner event", /dinner/i],
  ])("is not asked about, and said in words: %s", async (message, words) => {
    const me = rest.as(`u-${randomUUID()}`);
    const { body } = await me.post("/api/pam/chat", { message });
    expect(body).toMatchObject({ status: "completed", response: expect.stringMatching(words) });
    expect((await me.get("/api/pam/approvals/waiting")).body.waiting).toEqual([]);
  });

  test("is found out without doing any of it: what is asked about stands until it is allowed, and nobody hears of it", async () => {
    const they = await runner();
    const { me, login } = they;
    const before = await rest.inboxOf(login);
    const { waiting } = (await asked(they)).body;
    expect((await me.get("/api/social/posts")).body.items).toEqual([]);
    const told = (await rest.inboxOf(login)).slice(before.length).map(({ type }) => type);
    expect(told.filter((type) => !/^(conversation|approval)\./.test(type))).toEqual([]);
    await me.post(waiting[0].decideAt, { inputHash: waiting[0].inputHash, decision: "approve" });
    await expect
      .poll(async () => (await me.get("/api/social/posts")).body.items, { timeout: 20_000 })
      .toMatchObject([{ text: "we start at nine" }]);
  });

  test("may be done by what stands before it in its turn: that is asked about", async () => {
    const me = rest.as(`u-${randomUUID()}`);
    const name = newName();
    const message = `Create a group called ${name}. Post to the ${name} group: we meet at ten`;
    const { status, body } = await me.post("/api/pam/chat", { message });
    expect({ code: status, ...body }).toMatchObject({ code: 202, waiting: [{ tool: "post_to_group" }] });
    const { decideAt, inputHash } = body.waiting[0];
    await me.post(decideAt, { inputHash, decision: "approve" });
    await expect
      .poll(async () => (await me.get("/api/social/posts")).body.items, { timeout: 20_000 })
      .toMatchObject([{ text: "we meet at ten" }]);
  });
});

describe("the list of what waits", () => {
  test("has the uses of all conversations, newest first, page by page, and nobody else's", async () => {
    const they = await runner();
    const { me } = they;
    const turns: string[] = [];
    for (const word of ["nine", "ten", "eleven"]) {
      const { conversation } = (await me.post("/api/pam/conversations", {})).body;
      const message = they.telling.replace("nine", word);
      const { body } = await asked(they, { message, conversation });
      turns.unshift(body.turn);
    }
    const all = (await me.get("/api/pam/approvals/waiting")).body;
    expect(all.waiting.map(({ turn }: { turn: string }) => turn)).toEqual(turns);
    const page = (await me.get("/api/pam/approvals/waiting?limit=2")).body;
    expect(page.waiting).toEqual(all.waiting.slice(0, 2));
    // Decided meanwhile, it still says where its page ended.
    const { decideAt, inputHash } = page.waiting[1];
    await me.post(decideAt, { inputHash, decision: "decline" });
    const after = (await me.get(`/api/pam/approvals/waiting?limit=2&before=${encodeURIComponent(page.next)}`))
      .body;
    expect(after).toEqual({ waiting: all.waiting.slice(2), next: null });
    const stranger = rest.as(`u-${randomUUID()}`);
    expect((await stranger.get("/api/pam/approvals/waiting")).body).toEqual({ waiting: [], next: null });
    const before = encodeURIComponent(page.next);
    expect((await stranger.get(`/api/pam/approvals/waiting?before=${before}`)).body.waiting).toEqual([]);
  });

  test("refuses what is no page, and leaves out what is being stopped or was deleted", async () => {
    const they = await runner();
    const { me } = they;
    for (const query of ["limit=0", "limit=many", `before=${"x".repeat(201)}`, "colour=blue"])
      expect((await me.get(`/api/pam/approvals/waiting?${query}`)).status).toBe(400);
    const { conversation } = (await asked(they)).body;
    expect((await me.get("/api/pam/approvals/waiting?before=nonsense")).body.waiting).toHaveLength(1);
    await me.delete(`/api/pam/conversations/${conversation}`, {});
    expect((await me.get("/api/pam/approvals/waiting")).body.waiting).toEqual([]);
  });
});

describe("a turn that waits for a device", () => {
  test("is told to who has none, with where to answer; answered, the same key brings the rest", async () => {
    const me = rest.as(`u-${randomUUID()}`);
    const [key, message] = [`key-${randomUUID()}`, "Where am I?"];
    const first = await me.post("/api/pam/chat", { message }, key);
    expect(first.status).toBe(202);
    const { conversation, turn, waiting, actions } = first.body;
    expect(first.body).toMatchObject({ status: "waiting", response: null });
    expect(actions).toMatchObject([{ type: "ui.action", action: "ask_location" }]);
    expect(waiting).toEqual([
      {
        tool: "ask_location",
        conversation,
        turn,
        toolUse: actions[0].toolUse,
        input: actions[0].input,
        expiresAt: expect.stringMatching(/Z$/),
        text: expect.stringMatching(
          /^A device is to do this: ask location; .* Post what it answers to answerAt/,
        ),
        answerAt: `/api/pam/conversations/${conversation}/turns/${turn}/tools/${actions[0].toolUse}/result`,
      },
    ]);
    const behind = await me.post("/api/pam/chat", { message: "I spent 12 euros on lunch", conversation });
    expect(behind).toMatchObject({ status: 202, body: { status: "queued" } });
    expect(behind.body.waiting[0].text).toMatch(/^This message waits until that is answered: A device/);
    const result = { latitude: 38.72, longitude: -9.14, accuracyMeters: 20 };
    expect((await me.post(waiting[0].answerAt, { result })).status).toBe(200);
    const answer = await me.post("/api/pam/chat", { message }, key);
    expect(answer).toMatchObject({ status: 200, body: { status: "completed", turn } });
    expect(answer.body.response).toContain("38.72");
  });

  test("asks none where the app has told the place already", async () => {
    const me = rest.as(`u-${randomUUID()}`);
    await me.put("/api/pam/context", { location: { name: "Lisbon", latitude: 38.72, longitude: -9.14 } });
    const { status, body } = await me.post("/api/pam/chat", { message: "Where am I?" });
    expect(status).toBe(200);
    expect(body.actions).toEqual([]);
    expect(body.response).toBe("Your app tells me that you are here: Lisbon (38.72, -9.14).");
  });
});

describe("a device that follows the inbox alone", () => {
  test("hears what is asked, and that it was decided, with nothing of the words", async () => {
    const they = await runner();
    const { me, login } = they;
    const phone = await rest.join(login);
    const { conversation, turn, waiting } = (await asked(they)).body;
    const { toolUse, inputHash, expiresAt, decideAt } = waiting[0];
    const use = { conversation, turn, toolUse, name: "post_to_group" };
    const heard = await phone.next("approval.asked");
    expect(heard).toMatchObject({ inbox: true, ...use, inputHash, expiresAt });
    expect(JSON.stringify(heard)).not.toContain("nine");
    expect(phone.frames.map(({ type }) => type)).not.toContain("tool.approval_required");
    await me.post(decideAt, { inputHash, decision: "approve" });
    expect(await phone.next("approval.decided")).toMatchObject({ inbox: true, ...use, decision: "approved" });
    await phone.end();
  });

  test.each([
    ["declined", { decision: "decline" }],
    ["cancelled", null],
  ])("hears that it was %s, also when it was away meanwhile", async (decision, body) => {
    const they = await runner();
    const { me, login } = they;
    const { conversation, turn, waiting } = (await asked(they)).body;
    const { decideAt, inputHash } = waiting[0];
    const types = async () => (await rest.inboxOf(login)).map(({ type }) => type);
    await expect.poll(types, { timeout: 20_000 }).toContain("approval.asked");
    if (body === null) await me.post(`/api/pam/conversations/${conversation}/cancel`, {});
    else await me.post(decideAt, { inputHash, ...body });
    await expect.poll(types, { timeout: 20_000 }).toContain("approval.decided");
    const told = (await rest.inboxOf(login)).filter(({ type }) => type.startsWith("approval."));
    expect(told).toMatchObject([
      { type: "approval.asked", turn },
      { type: "approval.decided", turn, decision },
    ]);
  });

  test("that begins afresh is told what waits now", async () => {
    const they = await runner();
    const { login } = they;
    const { turn } = (await asked(they)).body;
    const phone = await rest.join(login);
    phone.send({ type: "subscribe", id: "inbox-afresh", inbox: true });
    expect(await phone.next("reset")).toMatchObject({
      inbox: true,
      approvals: [{ turn, name: "post_to_group" }],
    });
    await phone.end();
  });
});
