import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Requests, type Rest, startRest } from "./records/rest.ts";

let rest: Rest;
beforeAll(async () => {
  rest = await startRest();
});
afterAll(() => rest?.stop());

/** Says something, and allows all that PAM asks about. */
async function say(me: Requests, message: string): Promise<string> {
  const key = `key-${randomUUID()}`;
  for (;;) {
    const { status, body } = await me.post("/api/pam/chat", { message }, key);
    if (status === 200) return body.response;
    for (const { decideAt, inputHash } of body.waiting)
      await me.post(decideAt, { inputHash, decision: "approve" });
  }
}

const all = async (me: Requests) => {
  const [groups, posts] = [await me.get("/api/social/groups"), await me.get("/api/social/posts")];
  return { groups: groups.body.items, posts: posts.body.items };
};

describe("a turn that makes a group, writes in it and leaves it", () => {
  const name = () => `Trail ${randomUUID().replaceAll(/[^a-f]/g, "")}`;
  const made = async (me: Requests, called: string) =>
    say(
      me,
      `Create a group called ${called}. Post to the ${called} group: we meet at ten. Leave the ${called} group`,
    );

  test("is taken back whole by chat, the newest first", async () => {
    const me = rest.as(`u-${randomUUID()}`);
    const called = name();
    expect(await made(me, called)).toContain(`Left ${called}`);
    expect(await say(me, "undo the last turn")).toBe(
      `The group ${called} is back.\n\nTaken back: the post “we meet at ten” is gone.\n\nTaken back: the group ${called} is gone.`,
    );
    expect(await all(me)).toEqual({ groups: [], posts: [] });
    expect(await say(me, "undo that")).toContain("nothing in this conversation");
  });

  test("has left nothing, says the undo of all of it at once, and takes back what else the turn did", async () => {
    const me = rest.as(`u-${randomUUID()}`);
    await made(me, name());
    const undone = await me.post("/api/pam/tools/undo", { last: "turn" });
    expect(undone.body).toMatchObject({
      status: "completed",
      summary: expect.stringMatching(/^Nothing of it/),
    });
    expect(JSON.parse(undone.body.result)).toMatchObject({
      rows: 0,
      toolUses: [{}, {}, {}].map(() => expect.any(String)),
    });
    const called = name();
    await say(
      me,
      `I spent 12 euros on lunch. Create a group called ${called}. Post to the ${called} group: hi all. Leave the ${called} group`,
    );
    const more = await me.post("/api/pam/tools/undo", { last: "turn" });
    expect(more.body.summary).toMatch(/^Removed the expense 12.00 EUR/);
    expect((await me.get("/api/wins/expenses")).body.items).toEqual([]);
  });

  test("keeps a group that was made then and taken away later: that is undone first", async () => {
    const me = rest.as(`u-${randomUUID()}`);
    const called = name();
    await say(me, `Create a group called ${called}. Post to the ${called} group: we meet at ten`);
    const { toolUse } = JSON.parse(
      (await me.get("/api/pam/history")).body.items
        .at(-1)
        .tools.find((it: { name: string }) => it.name === "create_group").result,
    );
    await say(me, `Leave the ${called} group`);
    const undone = await me.post("/api/pam/tools/undo", { toolUse });
    expect(undone).toMatchObject({ status: 409, body: { error: { code: "undo_conflict" } } });
  });
});
