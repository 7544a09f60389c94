import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Reply, type Requests, type Rest, startRest } from "./records/rest.ts";

let rest: Rest;
beforeAll(async () => {
  rest = await startRest();
});
afterAll(() => rest?.stop());

/** People whose logins no other test has; each has been here before. */
async function people<N extends string>(...names: N[]): Promise<Record<N, Requests & { login: string }>> {
  const tag = randomUUID().slice(0, 8);
  const entries = names.map(async (name) => {
    const login = `${name}-${tag}`;
    const me = rest.as(login);
    await me.get("/api/social/groups");
    return [name, { ...me, login }] as const;
  });
  return Object.fromEntries(await Promise.all(entries)) as Record<N, Requests & { login: string }>;
}

async function groupOf(
  owner: Requests,
  access: "public" | "private" | "invite",
  name = `Group ${randomUUID()}`,
) {
  const { body } = await owner.post("/api/social/groups", { name, access });
  return body as { id: string; name: string; version: number };
}

const membersOf = async (who: Requests, groupId: string) =>
  (await who.get(`/api/social/members?groupId=${groupId}&scope=group&limit=100`)).body.items as {
    id: string;
    person: string;
    role: string;
    status: string;
  }[];
const postsSeenBy = async (who: Requests, groupId: string) =>
  (await who.get(`/api/social/posts?groupId=${groupId}&scope=group`)).body.items.map(
    (it: { text: string }) => it.text,
  );
type Tools = [name: string, input: object, key?: string];
const tool = (who: Requests, ...[name, input, key]: Tools) => who.post(`/api/pam/tools/${name}`, input, key);
const told = async (who: Requests) =>
  (await who.get("/api/social/notifications")).body.notifications.map((it: { kind: string }) => it.kind);

describe("joining", () => {
  test("a public group is found and joined by anybody, who then reads and writes in it", async () => {
    const { anna, ben } = await people("anna", "ben");
    const { id, name } = await groupOf(anna, "public");
    await anna.post("/api/social/posts", { groupId: id, text: "Welcome" });
    expect(await postsSeenBy(ben, id)).toEqual([]);
    expect((await tool(ben, "join_group", { group: name })).body.summary).toBe(`Joined ${name}.`);
    expect(await postsSeenBy(ben, id)).toEqual(["Welcome"]);
    expect((await ben.post("/api/social/posts", { groupId: id, text: "Hello" })).status).toBe(201);
    expect(await postsSeenBy(anna, id)).toEqual(["Hello", "Welcome"]);
  });

  test("a private group is asked for: its admins are told, and accept", async () => {
    const { anna, ben } = await people("anna", "ben");
    const { id, name } = await groupOf(anna, "private");
    expect((await tool(ben, "join_group", { group: id })).body.summary).toContain("its admins decide");
    expect(await postsSeenBy(ben, id)).toEqual([]);
    expect(await told(anna)).toEqual(["join_request"]);
    const asked = (await membersOf(anna, id)).find((it) => it.status === "requested");
    expect((await ben.patch(`/api/social/members/${asked?.id}`, { status: "member" })).status).toBe(403);
    expect((await anna.patch(`/api/social/members/${asked?.id}`, { status: "member" })).status).toBe(200);
    expect(await told(ben)).toEqual(["membership"]);
    expect((await tool(ben, "post_to_group", { group: name, text: "I am in" })).status).toBe(200);
  });

  test("a group by invitation is known to those invited only, and to nobody who guesses its id (18)", async () => {
    const { anna, ben, eve } = await people("anna", "ben", "eve");
    const { id, name } = await groupOf(anna, "invite");
    await tool(anna, "invite_to_group", { group: name, person: ben.login });
    expect(await told(ben)).toEqual(["invitation"]);
    const missing = await tool(eve, "join_group", { group: randomUUID() });
    const hidden = await tool(eve, "join_group", { group: id });
    expect(hidden.status).toBe(missing.status);
    expect(hidden.body.error.code).toBe(missing.body.error.code);
    expect((await eve.get(`/api/social/groups/${id}`)).body.error.code).toBe("not_found");
    const forced = await eve.post("/api/social/members", { groupId: id });
    expect(forced.body.error).toMatchObject({ code: "record_invalid", details: [{ path: "groupId" }] });
    const key = randomUUID();
    expect((await tool(ben, "join_group", { group: name }, key)).body.summary).toBe(`Joined ${name}.`);
    expect((await membersOf(anna, id)).map((it) => it.status)).toEqual(["member", "member"]);
    expect((await tool(ben, "undo", { toolUse: `rest_${key}` })).status).toBe(200);
    expect((await membersOf(anna, id)).map((it) => it.status)).toEqual(["member", "invited"]);
  });

  test("one who left comes back; one who was banned does not", async () => {
    const { anna, ben } = await people("anna", "ben");
    const { id } = await groupOf(anna, "public");
    await tool(ben, "join_group", { group: id });
    await tool(ben, "leave_group", { group: id });
    expect(await postsSeenBy(ben, id)).toEqual([]);
    expect((await tool(ben, "join_group", { group: id })).status).toBe(200);
    const member = (await membersOf(anna, id)).find((it) => it.person === ben.login);
    expect((await anna.patch(`/api/social/members/${member?.id}`, { status: "banned" })).status).toBe(200);
    expect((await tool(ben, "join_group", { group: id })).status).toBe(403);
    expect((await ben.post("/api/social/members", { groupId: id })).body.error.code).toBe("record_taken");
    expect((await ben.delete(`/api/social/members/${member?.id}`, {})).status).toBe(403);
    expect((await ben.post("/api/social/posts", { groupId: id, text: "still here" })).status).not.toBe(201);
  });
});

describe("roles", () => {
  test("are the owner's to give; nobody makes themselves more than they are", async () => {
    const { anna, ben, cleo } = await people("anna", "ben", "cleo");
    const { id } = await groupOf(anna, "public");
    await tool(ben, "join_group", { group: id });
    await tool(cleo, "join_group", { group: id });
    const of = async (login: string) => (await membersOf(anna, id)).find((it) => it.person === login);
    const path = async (login: string) => `/api/social/members/${(await of(login))?.id}`;
    expect((await ben.patch(await path(ben.login), { role: "owner" })).status).toBe(403);
    expect((await ben.patch(await path(cleo.login), { status: "banned" })).status).toBe(403);
    expect(
      (await ben.post("/api/social/members", { groupId: id, person: "x", status: "invited" })).status,
    ).toBe(403);
    expect((await ben.patch(`/api/social/groups/${id}`, { name: "Ben's" })).status).toBe(403);
    expect((await anna.patch(await path(ben.login), { role: "admin" })).status).toBe(200);
    expect((await ben.patch(await path(anna.login), { status: "removed" })).status).toBe(403);
    expect((await ben.patch(await path(cleo.login), { role: "admin" })).status).toBe(403);
    expect((await ben.patch(await path(cleo.login), { status: "removed" })).status).toBe(200);
    expect((await ben.delete(`/api/social/groups/${id}`, {})).status).toBe(403);
  });

  test("a group keeps an owner for as long as it has members", async () => {
    const { anna, ben } = await people("anna", "ben");
    const { id } = await groupOf(anna, "public");
    await tool(ben, "join_group", { group: id });
    const kept = await tool(anna, "leave_group", { group: id });
    expect(kept.status).toBe(403);
    expect(kept.body.error.message).toMatch(/keeps an owner.*Make another member its owner/);
    const ofBen = (await membersOf(anna, id)).find((it) => it.person === ben.login);
    await anna.patch(`/api/social/members/${ofBen?.id}`, { role: "owner" });
    expect((await tool(anna, "leave_group", { group: id })).status).toBe(200);
    expect((await anna.delete(`/api/social/groups/${id}`, {})).status).toBe(403);
    const key = `remove-${randomUUID()}`;
    expect((await ben.delete(`/api/social/groups/${id}`, {}, key)).status).toBe(200);
    expect((await anna.get(`/api/social/posts?groupId=${id}&scope=group`)).body.items).toEqual([]);
    expect((await tool(ben, "undo", { toolUse: `rest_${key}` })).status).toBe(200);
    expect((await membersOf(ben, id)).map((it) => it.status)).toEqual(["left", "member"]);
  });
});

describe("whoever is alone in a group", () => {
  test("takes it away by leaving, and has it back by an undo", async () => {
    const { anna, ben } = await people("anna", "ben");
    const { id, name } = await groupOf(anna, "public");
    await tool(ben, "join_group", { group: id });
    await tool(ben, "leave_group", { group: id });
    await tool(anna, "invite_to_group", { group: id, person: "somebody" });
    const key = randomUUID();
    const left = await tool(anna, "leave_group", { group: id }, key);
    expect(left.body).toMatchObject({ undoable: true });
    expect(left.body.summary).toContain(`Left ${name}. Nobody else was in it`);
    expect((await ben.get(`/api/social/groups/${id}`)).status).toBe(404);
    expect((await tool(anna, "undo", { toolUse: `rest_${key}` })).status).toBe(200);
    expect((await ben.get(`/api/social/groups/${id}`)).status).toBe(200);
    expect((await membersOf(anna, id)).find(({ person }) => person === anna.login)).toMatchObject({
      status: "member",
      role: "owner",
    });
  });

  test("is told of what no undo takes back: an invitation that was declined", async () => {
    const { anna, ben } = await people("anna", "ben");
    const { name } = await groupOf(anna, "invite");
    await tool(anna, "invite_to_group", { group: name, person: ben.login });
    const key = randomUUID();
    const declined = await tool(ben, "leave_group", { group: name }, key);
    expect(declined.body).toMatchObject({ undoable: false, summary: `Declined the invitation to ${name}.` });
    expect((await tool(ben, "undo", { toolUse: `rest_${key}` })).status).toBe(403);
  });
});

describe("posts", () => {
  test("many are removed one by one: those of others stand, each result says what became of it, and an undo knows what went", async () => {
    const { anna, ben } = await people("anna", "ben");
    const { id } = await groupOf(anna, "public");
    await tool(ben, "join_group", { group: id });
    const post = async (who: Requests, text: string) =>
      (await who.post("/api/social/posts", { groupId: id, text })).body.id as string;
    const ids = [await post(ben, "one"), await post(anna, "two"), await post(ben, "three")];
    const items = [...ids, ids[0], randomUUID()].map((each) => ({ id: each }));
    const key = `remove-${randomUUID()}`;
    const { status, body } = await ben.delete("/api/social/posts/bulk", { items }, key);
    expect(status).toBe(200);
    expect(body.results.map((it: { error?: { code: string } }) => it.error?.code ?? "done")).toEqual([
      ...["done", "forbidden", "done", "record_invalid", "not_found"],
    ]);
    expect(await postsSeenBy(anna, id)).toEqual(["two"]);
    expect((await tool(ben, "undo", { toolUse: `rest_${key}` })).body.summary).toContain("one");
    expect(await postsSeenBy(anna, id)).toEqual(["three", "two", "one"]);
    const none = await ben.delete("/api/social/posts/bulk", { items: [{ id: ids[1] }] });
    expect(none).toMatchObject({ status: 200, body: { results: [{ error: { code: "forbidden" } }] } });
  });

  test("are changed by their writer, taken away also by an admin, and come back by an undo of either", async () => {
    const { anna, ben } = await people("anna", "ben");
    const { id } = await groupOf(anna, "public");
    await tool(ben, "join_group", { group: id });
    const { body: post } = await ben.post("/api/social/posts", { groupId: id, text: "Buy my bike" });
    const path = `/api/social/posts/${post.id}`;
    expect((await anna.patch(path, { text: "I am silly" })).status).toBe(403);
    expect((await ben.patch(path, { groupId: randomUUID() })).status).toBe(400);
    expect((await ben.patch(path, { text: "Buy my old bike" })).body.text).toBe("Buy my old bike");
    const key = `remove-${randomUUID()}`;
    expect((await tool(anna, "delete_post", { post: post.id }, key)).status).toBe(200);
    expect(await postsSeenBy(ben, id)).toEqual([]);
    expect((await tool(anna, "undo", { toolUse: `rest_${key}` })).status).toBe(200);
    expect(await postsSeenBy(ben, id)).toEqual(["Buy my old bike"]);
    const other = await anna.post("/api/social/posts", { groupId: id, text: "Rules" });
    expect((await ben.delete(`/api/social/posts/${other.body.id}`, {})).status).toBe(403);
    expect(await postsSeenBy(anna, id)).toEqual(["Rules", "Buy my old bike"]);
  });

  test("post to the group, undo the post: it is gone for everybody", async () => {
    const { anna, ben } = await people("anna", "ben");
    const { id, name } = await groupOf(anna, "public");
    await tool(ben, "join_group", { group: id });
    const key = `post-${randomUUID()}`;
    const posted = await tool(anna, "post_to_group", { group: name, text: "Start at nine" }, key);
    expect(posted.body.summary).toBe(`Posted to ${name}.`);
    expect(await postsSeenBy(ben, id)).toEqual(["Start at nine"]);
    expect((await tool(anna, "undo", { toolUse: `rest_${key}` })).status).toBe(200);
    expect(await postsSeenBy(ben, id)).toEqual([]);
    const changes = (await rest.inboxOf(ben.login)).filter((it) => it.type === "group.changed");
    expect(changes.map((it) => it.changes[0].action)).toEqual(["created", "removed"]);
  });

  test("are read by topic, with comments and reactions", async () => {
    const { anna, ben } = await people("anna", "ben");
    const { id, name } = await groupOf(anna, "public");
    await tool(ben, "join_group", { group: id });
    await tool(anna, "post_to_group", { group: name, text: "Start at nine", topic: "Rides" });
    await tool(anna, "post_to_group", { group: name, text: "Who has a pump?", topic: "gear" });
    await tool(ben, "comment_on_post", { post: "start at nine", text: "I bring cake" });
    await tool(ben, "react_to_post", { post: "start at nine" });
    await tool(ben, "react_to_post", { post: "start at nine" });
    await tool(anna, "react_to_post", { post: "start at nine" });
    const { body } = await anna.get(`/api/social/feed?group=${id}&topic=rides`);
    expect(body).toMatchObject({
      group: { id, name },
      next: null,
      posts: [
        {
          text: "Start at nine",
          by: anna.login,
          comments: [{ by: ben.login, text: "I bring cake" }],
          reactions: { "👍": 2 },
        },
      ],
    });
    expect(body.posts).toHaveLength(1);
  });

  test("each post of a page has its own newest comments, however old it is and however many the others have", async () => {
    const { anna, ben } = await people("anna", "ben");
    const { id } = await groupOf(anna, "public");
    await tool(ben, "join_group", { group: id });
    const post = async (text: string) =>
      (await anna.post("/api/social/posts", { groupId: id, text })).body.id as string;
    const old = await post("Old");
    await ben.post("/api/social/comments", { postId: old, text: "first of all" });
    await ben.post("/api/social/reactions", { postId: old, emoji: "👍" });
    const busy = await post("Busy");
    const items = Array.from({ length: 500 }, (_, n) => ({ postId: busy, text: `c${n}` }));
    expect((await ben.post("/api/social/comments/bulk", { items })).status).toBe(200);
    const signs = Array.from({ length: 500 }, (_, n) => ({ postId: busy, emoji: `+${n}` }));
    expect((await anna.post("/api/social/reactions/bulk", { items: signs })).status).toBe(200);
    const feed = (await anna.get(`/api/social/feed?group=${id}&comments=2`)).body.posts;
    expect(feed.map((it: { text: string }) => it.text)).toEqual(["Busy", "Old"]);
    expect(feed[1]).toMatchObject({ comments: [{ text: "first of all" }], reactions: { "👍": 1 } });
    expect(feed[1].olderComments).toBeUndefined();
    expect(Object.keys(feed[0].reactions)).toHaveLength(500);
    expect(feed[0].comments).toHaveLength(2);

    const seen: string[] = feed[0].comments.map((it: { id: string }) => it.id);
    let after: string | undefined = feed[0].olderComments;
    for (let page = 0; after !== undefined && page < 20; page++) {
      const more: Reply = await tool(anna, "read_post", { post: busy, limit: 50, after });
      const read = JSON.parse(more.body.result);
      seen.push(...read.comments.map((it: { id: string }) => it.id));
      after = read.olderComments;
      await ben.post("/api/social/comments", { postId: busy, text: `later ${page}` });
    }
    expect([seen.length, new Set(seen).size]).toEqual([500, 500]);
  });

  test("a comment under a post that one does not see is answered like one under none (18)", async () => {
    const { anna, eve } = await people("anna", "eve");
    const { id } = await groupOf(anna, "public");
    const { body: post } = await anna.post("/api/social/posts", { groupId: id, text: "Secret" });
    for (const path of ["comments", "reactions", "reports"]) {
      const fields = { text: "x", emoji: "x", reason: "x" };
      const [field] = path === "comments" ? ["text"] : path === "reactions" ? ["emoji"] : ["reason"];
      const body = { [field ?? ""]: fields[field as "text"] };
      const hidden = await eve.post(`/api/social/${path}`, { postId: post.id, ...body });
      const missing = await eve.post(`/api/social/${path}`, { postId: randomUUID(), ...body });
      expect([hidden.status, missing.status]).toEqual([400, 400]);
      expect(hidden.body.error.message).toBe(missing.body.error.message);
    }
  });
});

describe("who is told", () => {
  test("each other member has one entry in their inbox, also one who was away; a stranger has none", async () => {
    const { anna, ben, cleo, eve } = await people("anna", "ben", "cleo", "eve");
    const { id } = await groupOf(anna, "public");
    for (const who of [ben, cleo]) await tool(who, "join_group", { group: id });
    const { body: post } = await anna.post("/api/social/posts", { groupId: id, text: "Hi", topic: "news" });
    for (const who of [ben, cleo]) {
      const entries = await rest.inboxOf(who.login);
      const last = entries.filter((it) => it.type === "group.changed").at(-1);
      expect(last).toMatchObject({
        group: id,
        by: anna.login,
        changes: [{ kind: "post", id: post.id, action: "created", row: { text: "Hi", topic: "news" } }],
      });
    }
    await eve.post("/api/social/blocks", { person: "somebody" });
    expect((await rest.inboxOf(eve.login)).some((it) => it.type === "group.changed")).toBe(false);
    expect((await rest.inboxOf(anna.login)).filter((it) => it.type === "records.changed")).toHaveLength(2);
  });

  test("who follows a topic of a group is told of that topic's changes only, of what bears none, and of all again without it", async () => {
    const { anna, ben, cleo } = await people("anna", "ben", "cleo");
    const { id, name } = await groupOf(anna, "public");
    for (const who of [ben, cleo]) await tool(who, "join_group", { group: id });
    await tool(ben, "follow_topic", { group: name, topic: "Rides" });
    const post = async (text: string, topic?: string) =>
      (await anna.post("/api/social/posts", { groupId: id, text, ...(topic && { topic }) })).body
        .id as string;
    const ride = await post("At nine", "rides");
    const gear = await post("Who has a pump?", "gear");
    await post("Hello");
    await anna.post("/api/social/comments", { postId: ride, text: "or ten" });
    await anna.post("/api/social/comments", { postId: gear, text: "nobody" });
    await anna.post("/api/social/reactions", { postId: gear, emoji: "+1" });
    const items = ["rides", "gear"].map((topic) => ({ groupId: id, text: `many in ${topic}`, topic }));
    await anna.post("/api/social/posts/bulk", { items });
    await anna.patch(`/api/social/posts/${gear}`, { topic: "rides" });
    await anna.patch(`/api/social/posts/${gear}`, { topic: "gear" });
    await anna.patch(`/api/social/posts/${gear}`, { text: "Who has a pump for me?" });
    await anna.patch(`/api/social/groups/${id}`, { description: "On wheels" });
    const heardBy = async (who: { login: string }) =>
      (await rest.inboxOf(who.login))
        .filter((it) => it.type === "group.changed" && it.by === anna.login)
        .flatMap((it) => it.changes)
        .map((it) => `${it.kind} ${it.topics?.join(" ") ?? "-"}`);
    expect(await heardBy(ben)).toEqual([
      ...["post rides", "comment rides", "post rides", "post gear rides", "post rides gear", "group -"],
    ]);
    expect(await heardBy(cleo)).toHaveLength(12);
    await tool(ben, "unfollow_topic", { group: name });
    await post("A pump!", "gear");
    expect((await heardBy(ben)).at(-1)).toBe("post gear");
  });

  test("those who are mentioned are notified once, and only where they are members", async () => {
    const { anna, ben, eve } = await people("anna", "ben", "eve");
    const { id } = await groupOf(anna, "public");
    await tool(ben, "join_group", { group: id });
    const text = `Look, @${ben.login.toUpperCase()}, @${eve.login}.`;
    const { body: post } = await anna.post("/api/social/posts", { groupId: id, text });
    await anna.patch(`/api/social/posts/${post.id}`, { text: `${text} Really.` });
    expect(await told(ben)).toEqual(["mention"]);
    expect(await told(eve)).toEqual([]);
    const { notifications } = (await ben.get("/api/social/notifications")).body;
    expect(notifications[0]).toMatchObject({ link: { kind: "post", id: post.id }, readAt: null });
    expect(await ben.post("/api/social/notifications/read", {})).toMatchObject({
      status: 400,
      body: { error: { details: [{ path: "ids", problem: "send ids, or all: true, and not both" }] } },
    });
    await ben.post("/api/social/notifications/read", { all: true });
    expect((await ben.get("/api/social/notifications?unread=true")).body.notifications).toEqual([]);
  });

  test("a report goes to the admins and to nobody else", async () => {
    const { anna, ben, cleo } = await people("anna", "ben", "cleo");
    const { id } = await groupOf(anna, "public");
    for (const who of [ben, cleo]) await tool(who, "join_group", { group: id });
    const { body: post } = await ben.post("/api/social/posts", { groupId: id, text: "Rude words" });
    await cleo.post("/api/social/reports", { postId: post.id, reason: "Rude" });
    const reports = async (who: Requests) =>
      (await who.get("/api/social/reports?scope=group")).body.items.length;
    expect(await told(anna)).toEqual(["report"]);
    expect(await told(ben)).toEqual([]);
    expect([await reports(anna), await reports(ben), await reports(cleo)]).toEqual([1, 0, 1]);
    const seen = (await rest.inboxOf(ben.login)).flatMap((it) => it.changes ?? []);
    expect(seen.some((it: { kind: string }) => it.kind === "report")).toBe(false);
  });

  test("of whom one has blocked one reads nothing and hears nothing", async () => {
    const { anna, ben } = await people("anna", "ben");
    const { id } = await groupOf(anna, "public");
    await tool(ben, "join_group", { group: id });
    await anna.post("/api/social/blocks", { person: ben.login });
    await ben.post("/api/social/posts", { groupId: id, text: `Hey @${anna.login}` });
    expect(await postsSeenBy(anna, id)).toEqual([]);
    expect(await told(anna)).toEqual([]);
    expect(await postsSeenBy(ben, id)).toHaveLength(1);
    const heard = (await rest.inboxOf(anna.login)).filter((it) => it.type === "group.changed");
    expect(heard.some((it) => it.changes[0].kind === "post")).toBe(false);
  });
});

test("people who post to common groups at once are all heard by all", async () => {
  const all = await people("anna", "ben", "cleo", "dora");
  const { id } = await groupOf(all.anna, "public");
  const who = [all.anna, all.ben, all.cleo, all.dora];
  for (const each of who.slice(1)) await tool(each, "join_group", { group: id });
  const replies = await Promise.all(
    Array.from({ length: 24 }, (_, n) =>
      who[n % 4]?.post("/api/social/posts", { groupId: id, text: `p${n}` }),
    ),
  );
  expect(replies.map((it) => it?.status)).toEqual(Array.from({ length: 24 }, () => 201));
  for (const each of who) {
    const heard = (await rest.inboxOf(each.login)).filter((it) => it.changes?.[0]?.kind === "post");
    expect(heard).toHaveLength(24);
  }
});
