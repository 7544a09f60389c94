import { listedRecords } from "../../src/domains/all-records.ts";
import { toolAddresses } from "../../src/transport/routes/tool-addresses.ts";
import { allSamples } from "../records/all-samples.ts";

export const conversation = "01a1fe24-1bb6-7830-b376-0261baf2222c";

/** Whatever a row has to name, it names by this id. */
const anyIds: Readonly<Record<string, string>> = Object.fromEntries(
  listedRecords.map(({ kind }) => [kind, conversation]),
);

export interface FuzzedRoute {
  readonly method: string;
  readonly path: string;
  readonly body?: object;
}

/** Every address of rows, from the table that the server has them from: many of a kind, and one by its id. */
const rowRoutes = listedRecords.flatMap(({ path, kind }): FuzzedRoute[] => {
  const body = allSamples.find((sample) => sample.kind === kind)?.create(1, anyIds);
  if (body === undefined) throw new Error(`no sample of ${kind}`);
  const all = `/api/${path}`;
  const one = `${all}/${conversation}`;
  return [
    { method: "GET", path: `${all}?limit=5` },
    { method: "POST", path: all, body },
    { method: "GET", path: one },
    { method: "PATCH", path: one, body: { ...body, version: 1 } },
    { method: "DELETE", path: one, body: { version: 1 } },
    { method: "POST", path: `${all}/bulk`, body: { items: [body, body] } },
    { method: "PATCH", path: `${all}/bulk`, body: { items: [{ id: conversation, ...body }] } },
    { method: "DELETE", path: `${all}/bulk`, body: { items: [{ id: conversation, version: 1 }] } },
  ];
});

/** Every address that is answered by a tool, likewise. */
const toolRoutes = toolAddresses.map(
  ({ method, path }): FuzzedRoute =>
    method === "get"
      ? {
          method: "GET",
          path: `/api/${path}?from=2026-11-01&vehicle=${conversation}&trip=${conversation}&group=${conversation}`,
        }
      : {
          method: "POST",
          path: `/api/${path}`,
          body: { what: "milk", group: conversation, event: "dentist", task: conversation, items: ["milk"] },
        },
);

/** What is asked at random; none of it names a row that there is. */
export const fuzzedRoutes: readonly FuzzedRoute[] = [
  ...rowRoutes,
  ...toolRoutes,
  { method: "POST", path: "/api/pam/chat", body: { message: "hello", context: {} } },
  { method: "GET", path: `/api/pam/history?conversation=${conversation}&limit=10` },
  { method: "GET", path: "/api/pam/conversations?limit=5&before=1_x" },
  { method: "POST", path: "/api/pam/conversations", body: { title: "t" } },
  { method: "PATCH", path: `/api/pam/conversations/${conversation}`, body: { title: "t" } },
  { method: "DELETE", path: `/api/pam/conversations/${conversation}` },
  { method: "POST", path: `/api/pam/conversations/${conversation}/cancel`, body: {} },
  { method: "PUT", path: "/api/pam/context", body: { locale: "en" } },
  { method: "GET", path: "/api/pam/tools" },
  { method: "POST", path: "/api/pam/tools/create_expense", body: { amount: "1.00", category: "fuel" } },
  { method: "POST", path: "/api/auth/ticket", body: {} },
  { method: "GET", path: "/api/health/detailed" },
  { method: "GET", path: "/" },
];
