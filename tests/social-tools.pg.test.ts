import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Requests, type Rest, startRest } from "./records/rest.ts";

let rest: Rest;
beforeAll(async () => {
  rest = await startRest();
});
afterAll(() => rest?.stop());

/** Anna's public group, with the others in it. */
async function group<N extends string>(...names: N[]) {
  const tag = randomUUID().slice(0, 8);
  const who = (name: string) => ({ ...rest.as(`${name}-${tag}`), login: `${name}-${tag}` });
  const anna = who("anna");
  const { id, name } = (await anna.post("/api/social/groups", { name: `Group ${tag}`, access: "public" }))
    .body;
  const others = Object.fromEntries(names.map((each) => [each, who(each)])) as Record<
    N,
    ReturnType<typeof who>
  >;
  for (const other of Object.values<Requests>(others)) await use(other, "join_group", { group: id });
  return { id: id as string, name: name as string, anna, ...others };
}

type Use = [name: string, input: object, key?: string];
const use = (who: Requests, ...[name, input, key]: Use) => who.post(`/api/pam/tools/${name}`, input, key);
const undo = (who: Requests, key: string) => use(who, "undo", { toolUse: `rest_${key}` });
const standings = async (who: Requests, id: string) =>
  Object.fromEntries(
    (await who.get(`/api/social/members?groupId=${id}&scope=group`)).body.items.map(
      (it: { person: string; status: string; role: string }) => [it.person, [it.status, it.role]],
    ),
  );
const key = () => `key-${randomUUID()}`;
const post = async (who: Requests, groupId: string, text: string) =>
  (await who.post("/api/social/posts", { groupId, text })).body.id as string;

test("an admin removes, bans and lets in again; nobody else does, and each can be undone", async () => {
  const { id, name, anna, ben, cleo } = await group("ben", "cleo");
  expect((await use(ben, "remove_from_group", { group: id, person: cleo.login })).status).toBe(403);
  const removed = key();
  const said = await use(anna, "remove_from_group", { group: id, person: ben.login.toUpperCase() }, removed);
  expect(said.body.summary).toBe(`Removed ${ben.login} from ${name}.`);
  expect((await standings(anna, id))[ben.login]).toEqual(["removed", "member"]);
  expect((await undo(anna, removed)).status).toBe(200);
  expect((await standings(anna, id))[ben.login]).toEqual(["member", "member"]);
  await use(anna, "remove_from_group", { group: id, person: ben.login, ban: true });
  expect((await use(ben, "join_group", { group: id })).status).toBe(403);
  const lifted = await use(anna, "remove_from_group", { group: id, person: ben.login });
  expect(lifted.body.summary).toContain("Lifted the ban");
  expect((await use(ben, "join_group", { group: id })).status).toBe(200);
  const stranger = key();
  await use(anna, "remove_from_group", { group: id, person: "spam-bot", ban: true }, stranger);
  expect((await standings(anna, id))["spam-bot"]).toEqual(["banned", "member"]);
  expect((await undo(anna, stranger)).status).toBe(200);
  expect((await standings(anna, id))["spam-bot"]).toBeUndefined();
  expect((await use(anna, "remove_from_group", { group: id, person: "nobody" })).body.error.code).toBe(
    "not_found",
  );
});

test("members see who is in a group, with roles, invitations and requests; outsiders see nobody", async () => {
  const { id, name, anna, ben } = await group("ben");
  await use(anna, "invite_to_group", { group: id, person: "cleo" });
  const told = (await use(ben, "list_group_members", { group: id })).body;
  expect(told.summary).toContain(`In ${name}: `);
  expect(told.summary).toContain(`${anna.login} (owner)`);
  expect(told.summary).toContain(`${ben.login} (member)`);
  expect((await use(anna, "list_group_members", { group: id })).body.summary).toContain("cleo (invited)");
  const outside = await use(rest.as(`dan-${randomUUID()}`), "list_group_members", { group: id });
  expect(outside.body.summary).toBe(`Only its members see who is in ${name}.`);
  expect((await use(ben, "read_group", { group: id })).body.summary).toBe(`${name}: nothing yet.`);
  await post(anna, id, "we meet at six");
  const feed = await use(rest.as(`dan-${randomUUID()}`), "read_group", { group: id });
  expect(feed.body.summary).toBe(`${name}: only its members read it. Ask to join it first.`);
});

test("who leaves as an admin and takes that back is an admin again; not who was put out since, nor who asks for it", async () => {
  const { id, anna, ben } = await group("ben");
  await use(anna, "set_group_role", { group: id, person: ben.login, role: "admin" });
  const leaving = key();
  await use(ben, "leave_group", { group: id }, leaving);
  expect((await standings(anna, id))[ben.login]).toEqual(["left", "member"]);
  expect((await undo(ben, leaving)).status).toBe(200);
  expect((await standings(anna, id))[ben.login]).toEqual(["member", "admin"]);
  const again = key();
  await use(ben, "leave_group", { group: id }, again);
  await use(ben, "join_group", { group: id });
  const own = (await ben.get(`/api/social/members?groupId=${id}&scope=group`)).body.items.find(
    (it: { person: string }) => it.person === ben.login,
  );
  expect((await ben.patch(`/api/social/members/${own.id}`, { role: "admin" })).status).toBe(403);
  await use(anna, "remove_from_group", { group: id, person: ben.login });
  expect((await undo(ben, again)).body.error.code).toBe("undo_conflict");
  expect((await standings(anna, id))[ben.login]).toEqual(["removed", "member"]);
});

test("a request to join is declined, an invitation taken back", async () => {
  const { anna } = await group();
  const ben = { ...rest.as(`ben-${randomUUID()}`) };
  const made = await anna.post("/api/social/groups", { name: `Private ${randomUUID()}` });
  const { id } = made.body;
  await use(ben, "join_group", { group: id });
  const asked = (await anna.get(`/api/social/members?groupId=${id}&scope=group`)).body.items.at(-1);
  const declined = await use(anna, "remove_from_group", { group: id, person: asked.person });
  expect(declined.body.summary).toContain("Declined the request");
  await use(anna, "invite_to_group", { group: id, person: "maria" });
  const back = await use(anna, "remove_from_group", { group: id, person: "maria" });
  expect(back.body.summary).toContain("Took the invitation");
});

test("the owner gives roles and takes them back; an admin does not, and an undo gives the role of before", async () => {
  const { id, name, anna, ben, cleo } = await group("ben", "cleo");
  const made = key();
  const said = await use(anna, "set_group_role", { group: id, person: ben.login, role: "admin" }, made);
  expect(said.body.summary).toBe(`${ben.login} is an admin of ${name} now.`);
  expect((await use(ben, "set_group_role", { group: id, person: cleo.login, role: "admin" })).status).toBe(
    403,
  );
  expect((await undo(anna, made)).status).toBe(200);
  expect((await standings(anna, id))[ben.login]).toEqual(["member", "member"]);
  const again = await use(anna, "set_group_role", { group: id, person: ben.login, role: "member" });
  expect(again.body.error.message).toContain("already");
  const alone = await use(anna, "set_group_role", { group: id, person: anna.login, role: "member" });
  expect(alone.status).toBe(403);
});

test("a post and a comment get other words from their writer alone, and an undo gives the old ones", async () => {
  const { id, anna, ben } = await group("ben");
  const bike = await post(ben, id, "Buy my bike");
  expect((await use(anna, "edit_post", { post: bike, text: "I am silly" })).status).toBe(403);
  const edited = key();
  await use(ben, "edit_post", { post: "my bike", text: "Buy my old bike", topic: "Market" }, edited);
  const read = async () => (await ben.get(`/api/social/posts/${bike}`)).body;
  expect(await read()).toMatchObject({ text: "Buy my old bike", topic: "market" });
  await undo(ben, edited);
  expect(await read()).toMatchObject({ text: "Buy my bike", topic: "" });
  expect((await use(ben, "edit_post", { post: bike })).body.error.details).toMatchObject([{ path: "text" }]);

  await use(ben, "comment_on_post", { post: bike, text: "It is red" });
  expect((await use(anna, "edit_comment", { comment: "is red", text: "No" })).status).toBe(403);
  await use(ben, "edit_comment", { comment: "is red", text: "It is blue" });
  const gone = key();
  expect((await use(anna, "delete_comment", { comment: "is blue" }, gone)).status).toBe(200);
  const comments = async () => JSON.parse((await use(ben, "read_post", { post: bike })).body.result).comments;
  expect(await comments()).toEqual([]);
  await undo(anna, gone);
  expect(await comments()).toMatchObject([{ text: "It is blue", by: ben.login }]);
});

test("who is blocked by a name in any case is blocked under their own, and unblocked so", async () => {
  const { id, anna, ben } = await group("ben");
  await post(ben, id, "Hello");
  const posts = async () => (await anna.get(`/api/social/feed?group=${id}`)).body.posts.length;
  const blocked = await use(anna, "block_person", { person: ben.login.toUpperCase() });
  expect(JSON.parse(blocked.body.result).person).toBe(ben.login);
  expect(await posts()).toBe(0);
  expect((await use(anna, "unblock_person", { person: ben.login.toUpperCase() })).status).toBe(200);
  expect(await posts()).toBe(1);
  expect((await use(anna, "unblock_person", { person: ben.login })).body.error.code).toBe("not_found");
});

test("a report tells the admins, and an undo takes it away", async () => {
  const { id, anna, ben, cleo } = await group("ben", "cleo");
  await post(ben, id, "Cheap watches");
  const reported = key();
  await use(cleo, "report_post", { post: "cheap watches", reason: "It is spam" }, reported);
  const reports = async () =>
    (await anna.get("/api/social/reports?scope=group")).body.items.map((it: { reason: string }) => it.reason);
  expect(await reports()).toEqual(["It is spam"]);
  await undo(cleo, reported);
  expect(await reports()).toEqual([]);
});

test("what is another group's is answered like what is not there (18)", async () => {
  const { id, anna } = await group();
  const text = "Secret plans";
  const secret = await post(anna, id, text);
  const { body: comment } = await anna.post("/api/social/comments", { postId: secret, text: "Hush" });
  const eve = rest.as(`eve-${randomUUID()}`);
  const uses = (real: string, other: string): readonly [string, object][] => [
    ["read_post", { post: real }],
    ["edit_post", { post: real, text: "x" }],
    ["delete_post", { post: real }],
    ["report_post", { post: real, reason: "x" }],
    ["edit_comment", { comment: other, text: "x" }],
    ["delete_comment", { comment: other }],
  ];
  const none = randomUUID();
  const missing = uses(none, none);
  for (const [index, [name, input]] of uses(secret, comment.id).entries()) {
    const hidden = await use(eve, name, input);
    const absent = await use(eve, name, missing[index]?.[1] ?? {});
    const told = (body: { error: { code: string; message: string } }) => [
      body.error.code,
      body.error.message.replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, "id"),
    ];
    expect([hidden.status, ...told(hidden.body)], name).toEqual([absent.status, ...told(absent.body)]);
  }
});
