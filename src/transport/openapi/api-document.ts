import { jsonSchemaOf } from "./json-schema-of.ts";
import { recordSchemas } from "./record-docs.ts";
import type { ApiDoc, JsonSchema, RegisteredRoute } from "./route-doc.ts";

const errorSchema = {
  type: "object",
  required: ["error"],
  additionalProperties: false,
  properties: {
    error: {
      type: "object",
      required: ["code", "message", "requestId"],
      additionalProperties: false,
      properties: {
        code: { type: "string", description: "For programs: one of the codes in the protocol document" },
        message: { type: "string", description: "For people: what happened, what to do next" },
        requestId: { type: "string" },
        details: { description: "Which fields, and what is wrong with them" },
      },
    },
  },
};

const info = {
  title: "PAM",
  version: "1",
  description:
    "PAM by REST. Writes take an Idempotency-Key: the same key does a thing once. What somebody else has is answered like what is not there. Lists go on with `after` set to the `next` of the page before. Live events come by WebSocket at /api/pam/ws (docs/protocol.md).",
};

/** The OpenAPI 3.1 document of all routes that are registered, but for the files of pages. */
export function apiDocument(routes: readonly RegisteredRoute[]): object {
  const paths: Record<string, Record<string, object>> = {};
  for (const route of routes) {
    const { doc } = route;
    if (doc === undefined || doc.page === true) continue;
    for (const [index, path] of route.paths.entries()) {
      const address = path.replaceAll(/:(\w+)/g, "{$1}");
      const operation = operationOf(route, doc, path);
      paths[address] = {
        ...paths[address],
        [route.method]: index === 0 ? operation : { ...operation, deprecated: true },
      };
    }
  }
  const securitySchemes = { bearer: { type: "http", scheme: "bearer", bearerFormat: "JWT" } };
  return {
    openapi: "3.1.0",
    info,
    paths,
    components: { schemas: { Error: errorSchema, ...recordSchemas() }, securitySchemes },
  };
}

function operationOf({ method, authed }: RegisteredRoute, doc: ApiDoc, path: string): object {
  const refused = { $ref: "#/components/schemas/Error" };
  const type = doc.contentType ?? "application/json";
  const answer = {
    [type]: { schema: jsonSchemaOf(doc.answer, "output") },
    ...(doc.alsoAs !== undefined && { [doc.alsoAs]: { schema: { type: "string" } } }),
  };
  const answers = (doc.statuses ?? [200]).map((status) => [
    status,
    { description: doc.summary, content: answer },
  ]);
  const body = doc.body && jsonSchemaOf(doc.body, "input");
  return {
    operationId: `${method}${path.replaceAll(/[^\w]+/g, "_").replace(/_$/, "")}`,
    summary: doc.summary,
    tags: [tagOf(path)],
    security: authed ? [{ bearer: [] }] : [],
    parameters: [
      ...pathParameters(path),
      ...queryParameters(doc),
      ...keyParameter(method, { authed, keyless: doc.keyless }),
    ],
    ...(body && { requestBody: { content: { "application/json": { schema: body } } } }),
    responses: {
      ...Object.fromEntries(answers),
      default: {
        description: "What stands in the way",
        content: { "application/json": { schema: refused } },
      },
    },
  };
}

/** `/api/v1/wins/expenses` belongs to wins. */
function tagOf(path: string): string {
  return path.split("/").find((part) => part !== "" && part !== "api" && part !== "v1") ?? "pam";
}

function pathParameters(path: string): object[] {
  return [...path.matchAll(/:(\w+)/g)].map(([, name]) => {
    return { name, in: "path", required: true, schema: { type: "string" } };
  });
}

function queryParameters({ query }: ApiDoc): object[] {
  if (query === undefined) return [];
  const { properties, required } = jsonSchemaOf(query, "input");
  const needed = new Set(Array.isArray(required) ? required : []);
  return Object.entries(Object(properties) as Record<string, JsonSchema>).map(([name, schema]) => {
    return { name, in: "query", required: needed.has(name), schema };
  });
}

function keyParameter(
  method: string,
  { authed, keyless }: { authed: boolean; keyless?: true | undefined },
): object[] {
  if (!authed || keyless === true || method === "get") return [];
  const schema = { type: "string", minLength: 8, maxLength: 64 };
  return [{ name: "Idempotency-Key", in: "header", required: false, schema }];
}
