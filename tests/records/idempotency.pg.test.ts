import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { listedRecords } from "../../src/domains/all-records.ts";
import { toolAddresses } from "../../src/transport/routes/tool-addresses.ts";
import { addressDrives } from "./address-drives.ts";
import { allSamples } from "./all-samples.ts";
import { type Reply, type Requests, type Rest, startRest } from "./rest.ts";

let rest: Rest;
beforeAll(async () => {
  rest = await startRest();
});
afterAll(() => rest?.stop());

type Method = "post" | "put" | "patch" | "delete";

/** A request that writes: what it is sent to and with, something else that the same key must not do, and where to see the effect. */
interface Written {
  readonly path: string;
  readonly body: object;
  readonly other: object;
  /** A request for something else by its path: where the body alone does not say what is meant. */
  readonly otherPath?: string;
  /** Addresses whose answers must be the same after the second request. */
  readonly sees: readonly string[];
}
type Prepare = (me: Requests, login: string) => Promise<Written>;

const json = JSON.stringify;
const key = () => `key-${randomUUID()}`;

/** The rows that a sample refers to, made first. */
async function given(me: Requests, kind: (typeof listedRecords)[number]): Promise<Record<string, string>> {
  const made: Record<string, string> = {};
  for (const { kind: name } of Object.values(kind.references ?? {})) {
    const parent = listedRecords.find((it) => it.kind === name);
    if (parent === undefined || name === kind.kind || made[name] !== undefined) continue;
    Object.assign(made, await given(me, parent));
    made[name] = await create(me, parent, 1, made);
  }
  return made;
}

const sampleOf = (name: string) => {
  const found = allSamples.find((it) => it.kind === name);
  if (found === undefined) throw new Error(`no sample of ${name}`);
  return found;
};

type Row = [kind: (typeof listedRecords)[number], n: number, parents: Record<string, string>];
async function create(me: Requests, ...[kind, n, parents]: Row): Promise<string> {
  const reply = await me.post(`/api/${kind.path}`, sampleOf(kind.kind).create(n, parents));
  expect(reply.status, json(reply.body)).toBe(201);
  return reply.body.id;
}

/** The six writing routes of a kind. */
function ofKind(kind: (typeof listedRecords)[number]): Record<string, Prepare> {
  const all = `/api/${kind.path}`;
  const { change, create: sample } = sampleOf(kind.kind);
  const sees = [all];
  const two = async (me: Requests) => {
    const parents = await given(me, kind);
    return [await create(me, kind, 1, parents), await create(me, kind, 2, parents)] as const;
  };
  const many = async (me: Requests) => {
    const parents = await given(me, kind);
    return { path: `${all}/bulk`, first: sample(3, parents), second: sample(4, parents), sees };
  };
  return {
    [`post ${all}`]: async (me) => {
      const parents = await given(me, kind);
      return { path: all, body: sample(1, parents), other: sample(2, parents), sees };
    },
    [`patch ${all}/{id}`]: async (me) => {
      const [id, another] = await two(me);
      return { path: `${all}/${id}`, body: change, other: change, otherPath: `${all}/${another}`, sees };
    },
    [`delete ${all}/{id}`]: async (me) => {
      const [id, another] = await two(me);
      return { path: `${all}/${id}`, body: {}, other: {}, otherPath: `${all}/${another}`, sees };
    },
    [`post ${all}/bulk`]: async (me) => {
      const { path, first, second } = await many(me);
      return { path, body: { items: [first] }, other: { items: [second] }, sees };
    },
    [`patch ${all}/bulk`]: async (me) => {
      const [id, another] = await two(me);
      const body = { items: [{ id, ...change }] };
      return { path: `${all}/bulk`, body, other: { items: [{ id: another, ...change }] }, sees };
    },
    [`delete ${all}/bulk`]: async (me) => {
      const [id, another] = await two(me);
      return { path: `${all}/bulk`, body: { items: [{ id }] }, other: { items: [{ id: another }] }, sees };
    },
  };
}

/** A tool that writes, at an address of its own. */
function ofTool({ path, tool }: (typeof toolAddresses)[number]): Record<string, Prepare> {
  const drive = addressDrives[tool];
  return {
    [`post /api/${path}`]: async (me) => {
      if (drive?.writes === undefined) throw new Error(`no drive is written for the address ${path}`);
      const { body, other, sees } = await drive.writes(me, rest.as(`u-${randomUUID()}`));
      return { path: `/api/${path}`, body, other, sees };
    },
  };
}

async function conversation(me: Requests) {
  const { body } = await me.post("/api/pam/conversations", { title: "Trip" });
  return `/api/pam/conversations/${body.conversation}` as const;
}

async function said(me: Requests) {
  await me.post("/api/pam/chat", { message: "hello" });
  const { body } = await me.get("/api/pam/history");
  return `/api/pam/conversations/${body.conversation}/messages/${body.items[0].message}`;
}

async function webhook(me: Requests, host = "example.org") {
  return (await me.post("/api/pam/webhooks", { url: `https://${host}/pam` })).body.webhook.id as string;
}

/** Lets PAM post to groups without asking again. */
async function remembered(me: Requests, login: string): Promise<void> {
  await me.post("/api/social/groups", { name: `Allotment ${randomUUID()}` });
  const device = await rest.join(login);
  device.send({ type: "chat", id: key(), content: "post in the group: the tomatoes are ripe" });
  const { conversation, turn, toolUse, inputHash } = await device.next("tool.approval_required");
  const at = `/api/pam/conversations/${conversation}/turns/${turn}/tools/${toolUse}/decision`;
  const decided = await me.post(at, { inputHash, decision: "approve", remember: "always" });
  expect(decided.status, json(decided.body)).toBe(200);
  await device.next("turn.completed");
  await device.end();
}

async function household(me: Requests): Promise<string> {
  return (await me.post("/api/social/groups", { name: "Home", access: "household" })).body.id;
}

const hooks = "/api/pam/webhooks";
const talks = "/api/pam/conversations";
const others: Record<string, Prepare> = {
  "post /api/pam/tools/{name}": async () => ({
    path: "/api/pam/tools/set_category",
    body: { name: "boat" },
    other: { name: "dog" },
    sees: ["/api/wins/categories"],
  }),
  "post /api/pam/chat": async () => ({
    path: "/api/pam/chat",
    body: { message: "I spent 12 euros on lunch" },
    other: { message: "I spent 14 euros on lunch" },
    sees: ["/api/wins/expenses"],
  }),
  "post /api/pam/process": async () => ({
    path: "/api/pam/process",
    body: { message: "I spent 12 euros on lunch" },
    other: { message: "hello" },
    sees: [],
  }),
  "put /api/pam/context": async () => ({
    path: "/api/pam/context",
    body: { screen: "trips" },
    other: { screen: "money" },
    sees: [],
  }),
  "post /api/pam/conversations": async () => ({
    path: talks,
    body: { title: "Porto" },
    other: { title: "Faro" },
    sees: [talks],
  }),
  "patch /api/pam/conversations/{conversation}": async (me) => ({
    path: await conversation(me),
    body: { title: "Porto" },
    other: { title: "Faro" },
    sees: [talks],
  }),
  "delete /api/pam/conversations/{conversation}": async (me) => ({
    path: await conversation(me),
    body: {},
    other: {},
    otherPath: await conversation(me),
    sees: [talks],
  }),
  "post /api/pam/conversations/{conversation}/messages/{message}/edit": async (me) => ({
    path: `${await said(me)}/edit`,
    body: { content: "I spent 3 euros on coffee" },
    other: { content: "I spent 4 euros on coffee" },
    sees: ["/api/wins/expenses"],
  }),
  "post /api/pam/conversations/{conversation}/messages/{message}/regenerate": async (me) => {
    const path = await said(me);
    await me.post("/api/pam/chat", { message: "thanks" });
    const { body } = await me.get("/api/pam/history");
    const [, , last] = body.items;
    const otherPath = `${talks}/${body.conversation}/messages/${last.message}/regenerate`;
    return { path: `${path}/regenerate`, body: {}, other: {}, otherPath, sees: [] };
  },
  "delete /api/pam/approvals/{tool}": async (me, login) => {
    await remembered(me, login);
    const path = "/api/pam/approvals/post_to_group";
    const otherPath = "/api/pam/approvals/delete_expense";
    return { path, body: {}, other: {}, otherPath, sees: ["/api/pam/approvals"] };
  },
  "post /api/social/notifications/read": async () => ({
    path: "/api/social/notifications/read",
    body: { all: true },
    other: { ids: [randomUUID()] },
    sees: ["/api/social/notifications"],
  }),
  "post /api/pam/webhooks": async () => ({
    path: hooks,
    body: { url: "https://example.org/pam" },
    other: { url: "https://example.net/pam" },
    sees: [hooks],
  }),
  "patch /api/pam/webhooks/{id}": async (me) => ({
    path: `${hooks}/${await webhook(me)}`,
    body: { active: false },
    other: { active: true },
    sees: [hooks],
  }),
  "delete /api/pam/webhooks/{id}": async (me) => ({
    path: `${hooks}/${await webhook(me)}`,
    body: {},
    other: {},
    otherPath: `${hooks}/${await webhook(me, "example.net")}`,
    sees: [hooks],
  }),
  "post /api/social/invitations": async (me) => {
    const [groupId, other] = [
      await household(me),
      (await me.post("/api/social/groups", { name: "Club" })).body.id,
    ];
    const path = "/api/social/invitations";
    return { path, body: { groupId }, other: { groupId: other }, sees: [`${path}?groupId=${groupId}`] };
  },
  "delete /api/social/invitations/{id}": async (me) => {
    const groupId = await household(me);
    const path = "/api/social/invitations";
    const made = async () => `${path}/${(await me.post(path, { groupId })).body.invitation.id}`;
    const [first, second] = [await made(), await made()];
    return { path: first, body: {}, other: {}, otherPath: second, sees: [`${path}?groupId=${groupId}`] };
  },
  "post /api/social/invitations/accept": async () => {
    const code = async () => {
      const another = rest.as(`u-${randomUUID()}`);
      return (await another.post("/api/social/invitations", { groupId: await household(another) })).body.code;
    };
    const path = "/api/social/invitations/accept";
    const sees = ["/api/social/members?scope=group"];
    return { path, body: { code: await code() }, other: { code: await code() }, sees };
  },
  "patch /api/profiles/me": async () => ({
    path: "/api/profiles/me",
    body: { name: "Ana" },
    other: { name: "Eva" },
    sees: ["/api/profiles/me"],
  }),
  "put /api/profiles/me": async () => ({
    path: "/api/profiles/me",
    body: { name: "Ana" },
    other: { name: "Eva" },
    sees: ["/api/profiles/me"],
  }),
  "post /api/you/events/import": async () => {
    const file = (title: string) =>
      `BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nBEGIN:VEVENT\r\nUID:${title}\r\nDTSTAMP:20261121T080000Z\r\nDTSTART:20261201T090000Z\r\nDTEND:20261201T100000Z\r\nSUMMARY:${title}\r\nEND:VEVENT\r\nEND:VCALENDAR`;
    return {
      path: "/api/you/events/import",
      body: { calendar: file("dentist") },
      other: { calendar: file("yoga") },
      sees: ["/api/you/events"],
    };
  },
};

/** The commands of the socket by REST: tests/routes-commands.test.ts sends each twice, and with another body. */
const commands =
  /^\w+ \/api\/pam\/conversations\/\{conversation\}\/(cancel|steer|policy|branch|fork|queue|turns)\b/;

const requests: Record<string, Prepare> = Object.assign(
  {},
  others,
  ...listedRecords.map(ofKind),
  ...toolAddresses.filter(({ method }) => method === "post").map(ofTool),
);

test("every documented route that takes an Idempotency-Key is driven here", async () => {
  const { paths } = await (await fetch(`${rest.origin}/api/openapi.json`)).json();
  interface Operation {
    readonly deprecated?: boolean;
    readonly parameters: readonly { readonly name: string }[];
  }
  const taking = Object.entries<Record<string, Operation>>(paths).flatMap(([path, operations]) =>
    Object.entries(operations).flatMap(([method, { deprecated, parameters }]) =>
      deprecated !== true && parameters.some(({ name }) => name === "Idempotency-Key")
        ? [`${method} ${path}`]
        : [],
    ),
  );
  expect(taking.filter((route) => !commands.test(route)).toSorted()).toEqual(
    Object.keys(requests).toSorted(),
  );
});

const withoutDuplicate = ({ status, body }: Reply) => {
  const { duplicate: _, secret: __, requestId: ___, code: ____, ...rest } = body;
  return { status: status === 201 ? 200 : status, rest };
};

describe("one key does one thing", () => {
  test.each(Object.entries(requests))("%s", { timeout: 60_000 }, async (route, prepare) => {
    const login = `u-${randomUUID()}`;
    const me = rest.as(login);
    const { path, body, other, otherPath = path, sees } = await prepare(me, login);
    const method = route.split(" ")[0] as Method;
    const once = key();
    const first = await me[method](path, body, once);
    expect(first.status, json(first.body)).toBeLessThan(300);
    const look = async () => Promise.all(sees.map(async (where) => (await me.get(where)).body));
    const after = await look();
    const second = await me[method](path, body, once);
    expect(withoutDuplicate(second)).toEqual(withoutDuplicate(first));
    const refused = await me[method](otherPath, other, once);
    expect([refused.status, refused.body.error?.code]).toEqual([409, "idempotency_mismatch"]);
    expect(refused.body.error.message.length).toBeGreaterThan(20);
    expect(await look()).toEqual(after);
    const stranger = rest.as(`u-${randomUUID()}`);
    const theirs = await stranger[method](path, body, once);
    expect(theirs.body.error?.code, "a key is its user's own").not.toBe("idempotency_mismatch");
  });
});
