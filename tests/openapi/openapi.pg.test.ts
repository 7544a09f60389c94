import { randomUUID } from "node:crypto";
import { Ajv2020 } from "ajv/dist/2020.js";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { listedRecords } from "../../src/domains/all-records.ts";
import { createMetrics } from "../../src/telemetry/metrics.ts";
import type { RegisteredRoute } from "../../src/transport/openapi/route-doc.ts";
import { type AllRoutes, registerRoutes } from "../../src/transport/routes/register.ts";
import { allSamples } from "../records/all-samples.ts";
import { type Reply, type Rest, startRest } from "../records/rest.ts";

interface Operation {
  readonly summary: string;
  readonly deprecated?: boolean;
  readonly security: readonly object[];
  readonly parameters: readonly { readonly name: string; readonly in: string }[];
  readonly responses: Readonly<
    Record<string, { readonly content: Readonly<Record<string, { schema: object }>> }>
  >;
}
interface Document {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: object;
}

let rest: Rest;
let document: Document;
beforeAll(async () => {
  rest = await startRest();
  document = await (await fetch(`${rest.origin}/api/openapi.json`)).json();
});
afterAll(() => rest?.stop());

/** Every route that the server has: the server's own registration over its own tools, on a server that only takes notes. */
async function registered() {
  const { tools } = (await rest.as("reader").get("/api/pam/tools")).body;
  const served: string[] = [];
  const server = { route: (method: string, path: string) => void served.push(`${method} ${path}`) };
  const backend = { tools: () => tools, ids: { next: randomUUID }, health: {}, background: {}, auth: {} };
  // Nothing is asked of the parts that are not there: routes are registered, none is served.
  const parts = { server, backend, pageDir: "/nonexistent", historyMax: 500, contentCharsMax: 10_000 };
  const routes = registerRoutes({ ...parts, metrics: createMetrics() } as unknown as AllRoutes);
  return { served, routes };
}

const addressOf = (path: string) => path.replaceAll(/:(\w+)/g, "{$1}");
const named = ({ method, paths }: RegisteredRoute) => paths.map((path) => `${method} ${addressOf(path)}`);

describe("the API document", () => {
  test("is OpenAPI 3.1, and every operation of it says in words what it does", () => {
    expect(document.openapi).toBe("3.1.0");
    for (const [path, operations] of Object.entries(document.paths))
      for (const [method, { summary }] of Object.entries(operations))
        expect(summary.length, `${method} ${path}`).toBeGreaterThan(10);
  });

  test("documented equals real: each route has an entry, and each entry a route", async () => {
    const { served, routes } = await registered();
    expect(routes.flatMap(({ method, paths }) => paths.map((path) => `${method} ${path}`))).toEqual(served);
    const silent = routes.filter(({ doc }) => doc === undefined).flatMap(named);
    expect(
      silent,
      "These routes say nothing of themselves: register them by kit.described({summary, …})",
    ).toEqual([]);
    const api = routes.filter(({ doc }) => doc?.page !== true).flatMap(named);
    const documented = Object.entries(document.paths).flatMap(([path, operations]) =>
      Object.keys(operations).map((method) => `${method} ${path}`),
    );
    expect(documented.toSorted()).toEqual(api.toSorted());
    const pages = routes.filter(({ doc }) => doc?.page === true).flatMap(({ paths }) => paths);
    expect(pages.filter((path) => path.startsWith("/api/") && !/^\/api\/(docs|redoc)/.test(path))).toEqual(
      [],
    );
  });

  test("every address below /api/ has the one that PAM's predecessors had, by the same methods, and no other has one", async () => {
    const { routes } = await registered();
    const api = routes.filter(({ doc }) => doc?.page !== true).flatMap(named);
    const own = api.filter((route) => / \/api\/(?!v1\/)/.test(route));
    const older = api.filter((route) => route.includes(" /api/v1/"));
    expect(older.toSorted()).toEqual(own.map((route) => route.replace(" /api/", " /api/v1/")).toSorted());
    for (const path of ["social/notifications", "pam/jobs/{id}", "pam/webhooks", "pam/approvals", "health"])
      expect(document.paths[`/api/v1/${path}`]?.["get"]).toMatchObject({ deprecated: true });
    for (const path of ["actions", "actions/{name}", "chat", "profiles/{userId}", "v1/actions"]) {
      const [operation] = Object.values(document.paths[`/api/${path}`] ?? {});
      expect(operation, path).toMatchObject({ deprecated: true });
    }
  });

  test("every documented address answers, and asks for a token exactly where it says so", async () => {
    for (const [path, operations] of Object.entries(document.paths)) {
      for (const [method, { security }] of Object.entries(operations)) {
        const url = rest.origin + path.replaceAll(/\{\w+\}/g, randomUUID());
        const reply = await fetch(url, { method: method.toUpperCase() });
        const body = await reply.text();
        expect(body, `${method} ${path}`).not.toContain("nothing at this address");
        expect(reply.status, `${method} ${path}`).not.toBe(405);
        expect(reply.status === 401, `${method} ${path}`).toBe(security.length > 0);
      }
    }
  });

  test("every operation says which fields its answer has, or that it is a text", () => {
    const vague = Object.entries(document.paths).flatMap(([path, operations]) =>
      Object.entries(operations).flatMap(([method, { responses }]) =>
        Object.values(responses).flatMap(({ content }) =>
          Object.values(content).every(({ schema }) => saysFields(schema)) ? [] : [`${method} ${path}`],
        ),
      ),
    );
    expect(vague).toEqual([]);
  });

  test("operation ids are there once", () => {
    const ids = Object.values(document.paths).flatMap((operations) =>
      Object.values(operations).map((it) => (it as unknown as { operationId: string }).operationId),
    );
    expect(new Set(ids).size).toBe(ids.length);
  });
});

function saysFields(schema: object): boolean {
  if ("anyOf" in schema && Array.isArray(schema.anyOf)) return schema.anyOf.every(saysFields);
  if ("$ref" in schema || ("type" in schema && schema.type === "string")) return true;
  return "properties" in schema && Object.keys(Object(schema.properties)).length > 0;
}

/** Checks an answer against what the document says of it. */
function check(method: string, path: string, reply: Reply): void {
  const operation = document.paths[path]?.[method];
  const known = operation?.responses[String(reply.status)] ?? operation?.responses["default"];
  expect(known, `${method} ${path} answers ${reply.status}`).toBeDefined();
  if (reply.status < 400) expect(Object.keys(operation?.responses ?? {})).toContain(String(reply.status));
  const schema = known?.content["application/json"]?.schema ?? {};
  const ajv = new Ajv2020({ strict: false, validateFormats: false });
  const fits = ajv.compile({ ...schema, components: document.components });
  expect(fits(reply.body), `${method} ${path}: ${ajv.errorsText(fits.errors)}`).toBe(true);
}

describe("answers are as documented", () => {
  test.each(listedRecords.map((kind) => [kind.kind, kind] as const))("of %s", async (_, kind) => {
    const me = rest.as(`u-${randomUUID()}`);
    const sample = (name: string) => {
      const found = allSamples.find((it) => it.kind === name);
      if (found === undefined) throw new Error(`no sample of ${name}`);
      return found;
    };
    const made: Record<string, string> = {};
    const make = async (of: typeof kind): Promise<Reply> => {
      for (const { kind: name } of Object.values(of.references ?? {})) {
        const parent = listedRecords.find((it) => it.kind === name);
        if (parent !== undefined && name !== of.kind && made[name] === undefined)
          made[name] = (await make(parent)).body.id;
      }
      return me.post(`/api/${of.path}`, sample(of.kind).create(1, made));
    };
    const path = `/api/${kind.path}`;
    const created = await make(kind);
    expect(created.status).toBe(201);
    check("post", path, created);
    const { id } = created.body;
    check("get", path, await me.get(path));
    check("get", `${path}/{id}`, await me.get(`${path}/${id}`));
    check("get", `${path}/{id}`, await me.get(`${path}/${randomUUID()}`));
    check("patch", `${path}/{id}`, await me.patch(`${path}/${id}`, sample(kind.kind).change));
    check("post", path, await me.post(path, { ...sample(kind.kind).create(2, made), nonsense: 1 }));
    const items = [sample(kind.kind).create(3, made), { nonsense: 1 }];
    check("post", `${path}/bulk`, await me.post(`${path}/bulk`, { items }));
    check("delete", `${path}/{id}`, await me.delete(`${path}/${id}`, {}));
  });

  test("of conversations, tools, notifications, tickets, health and what they refuse", async () => {
    const me = rest.as(`u-${randomUUID()}`);
    const made = await me.post("/api/pam/conversations", { title: "Trip" });
    check("post", "/api/pam/conversations", made);
    check("get", "/api/pam/conversations", await me.get("/api/pam/conversations"));
    const one = `/api/pam/conversations/${made.body.conversation}`;
    const policy = await me.put(`${one}/policy`, { policy: "queue" });
    check("put", "/api/pam/conversations/{conversation}/policy", policy);
    check("patch", "/api/pam/conversations/{conversation}", await me.patch(one, { title: "Porto" }));
    check("delete", "/api/pam/conversations/{conversation}", await me.delete(one, {}));
    check("get", "/api/pam/tools", await me.get("/api/pam/tools"));
    for (const [name, input] of [
      ["list_groups", {}],
      ["set_category", { name: "boat" }],
    ] as const)
      check("post", "/api/pam/tools/{name}", await me.post(`/api/pam/tools/${name}`, input));
    check("get", "/api/wins/summary", await me.get("/api/wins/summary"));
    check("get", "/api/wins/summary", await me.get("/api/wins/summary?period=never"));
    const calendar = "BEGIN:VCALENDAR\nVERSION:2.0\nBEGIN:VEVENT\nUID:x\nEND:VEVENT\nEND:VCALENDAR";
    check("post", "/api/you/events/import", await me.post("/api/you/events/import", { calendar }));
    const notifications = "/api/social/notifications";
    await me.post("/api/social/groups", { name: `Group ${randomUUID()}` });
    check("get", notifications, await me.get(notifications));
    check("post", `${notifications}/read`, await me.post(`${notifications}/read`, { all: true }));
    check("post", "/api/auth/ticket", await me.post("/api/auth/ticket", {}));
    const health = ["/api/health", "/api/health/database", "/api/health/cache", "/api/health/detailed"];
    for (const path of [...health, "/api/openapi.json"]) check("get", path, await me.get(path));
  });

  test("of chat, history, context, queued requests and what they refuse", async () => {
    const me = rest.as(`u-${randomUUID()}`);
    check("get", "/api/pam/history", await me.get("/api/pam/history"));
    const said = await me.post("/api/pam/chat", { message: "I spent 12 euros on lunch" });
    expect(said.body).toMatchObject({ status: "completed", response: expect.stringContaining("12") });
    check("post", "/api/pam/chat", said);
    check("post", "/api/pam/chat", await me.post("/api/pam/chat", { message: 1 }));
    const history = await me.get("/api/pam/history");
    expect(history.body.items).toHaveLength(2);
    check("get", "/api/pam/history", history);
    const message = "/api/pam/conversations/{conversation}/messages/{message}";
    const at = `/api/pam/conversations/${said.body.conversation}/messages/${history.body.items[0].message}`;
    check("post", `${message}/regenerate`, await me.post(`${at}/regenerate`, {}));
    const edited = await me.post(`${at}/edit`, { content: "I spent 14 euros on lunch" });
    check("post", `${message}/edit`, edited);
    check("put", "/api/pam/context", await me.put("/api/pam/context", { screen: "trips" }));
    const queued = await me.post("/api/pam/process", { message: "hello" });
    check("post", "/api/pam/process", queued);
    check("get", "/api/pam/jobs/{id}", await me.get(`/api/pam/jobs/${queued.body.job}`));
    check("get", "/api/pam/jobs/{id}", await me.get(`/api/pam/jobs/${randomUUID()}`));
  });

  test("of a turn that waits for approval, of what is said behind it, of its queued request and of the list", async () => {
    const me = rest.as(`u-${randomUUID()}`);
    await me.post("/api/pam/tools/create_group", { name: "Trail Runners" });
    const message = "Tell the Trail Runners group that we start at nine";
    const { job } = (await me.post("/api/pam/process", { message })).body;
    const state = () => me.get(`/api/pam/jobs/${job}`);
    await expect.poll(async () => (await state()).body.status, { timeout: 20_000 }).toBe("waiting");
    check("get", "/api/pam/jobs/{id}", await state());
    const waiting = await me.get("/api/pam/approvals/waiting");
    expect(waiting.body.waiting).toHaveLength(1);
    check("get", "/api/pam/approvals/waiting", waiting);
    check("get", "/api/pam/approvals/waiting", await me.get("/api/pam/approvals/waiting?limit=0"));
    const behind = await me.post("/api/pam/chat", { message: "hello" });
    expect(behind).toMatchObject({ status: 202, body: { status: "queued" } });
    check("post", "/api/pam/chat", behind);
    const { conversation } = (await me.post("/api/pam/conversations", {})).body;
    const asked = await me.post("/api/pam/chat", { message, conversation });
    expect(asked).toMatchObject({ status: 202, body: { status: "waiting" } });
    check("post", "/api/pam/chat", asked);
  });

  test("of webhooks, approvals and the profile and what they refuse", async () => {
    const me = rest.as(`u-${randomUUID()}`);
    const hooks = "/api/pam/webhooks";
    const hook = await me.post(hooks, { url: "https://example.org/pam" });
    check("post", hooks, hook);
    check("post", hooks, await me.post(hooks, { url: "nowhere" }));
    check("get", hooks, await me.get(hooks));
    const one = `${hooks}/${hook.body.webhook?.id}`;
    check("patch", `${hooks}/{id}`, await me.patch(one, { active: false }));
    check("delete", `${hooks}/{id}`, await me.delete(one, {}));
    check("get", "/api/pam/approvals", await me.get("/api/pam/approvals"));
    const forgotten = await me.delete("/api/pam/approvals/delete_expense", {});
    check("delete", "/api/pam/approvals/{tool}", forgotten);
    const profile = "/api/profiles/me";
    check("get", profile, await me.get(profile));
    check("patch", profile, await me.patch(profile, { name: "Ana" }));
    check("put", profile, await me.put(profile, { currency: "USD" }));
    check("put", profile, await me.put(profile, { colour: "blue" }));
    check("get", profile, await me.get(profile));
  });
});
