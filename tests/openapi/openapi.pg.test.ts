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

  test("operation ids are there once", () => {
    const ids = Object.values(document.paths).flatMap((operations) =>
      Object.values(operations).map((it) => (it as unknown as { operationId: string }).operationId),
    );
    expect(new Set(ids).size).toBe(ids.length);
  });
});

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
    const policy = `/api/pam/conversations/${made.body.conversation}/policy`;
    check("put", "/api/pam/conversations/{conversation}/policy", await me.put(policy, { policy: "queue" }));
    check("get", "/api/pam/tools", await me.get("/api/pam/tools"));
    check("post", "/api/pam/tools/{name}", await me.post("/api/pam/tools/list_groups", {}));
    check("get", "/api/wins/summary", await me.get("/api/wins/summary"));
    check("get", "/api/wins/summary", await me.get("/api/wins/summary?period=never"));
    check("get", "/api/social/notifications", await me.get("/api/social/notifications"));
    check(
      "post",
      "/api/social/notifications/read",
      await me.post("/api/social/notifications/read", { all: true }),
    );
    check("post", "/api/auth/ticket", await me.post("/api/auth/ticket", {}));
    check("post", "/api/pam/process", await me.post("/api/pam/process", { message: "hello" }));
    for (const path of ["/api/health", "/api/health/database", "/api/health/cache", "/api/health/detailed"])
      check("get", path, await me.get(path));
  });
});
