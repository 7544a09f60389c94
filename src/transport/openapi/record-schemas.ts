import { z } from "zod";
import type { RecordKind } from "../../domains/record.ts";
import { jsonSchemaOf } from "./json-schema-of.ts";
import type { JsonSchema } from "./route-doc.ts";

const frame = {
  id: z.uuid(),
  visibility: z.enum(["private", "workspace"]),
  version: z.int().min(1),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
};

/** A row of a kind as it is answered: its fields, what follows from them, and what every row has. */
export function rowSchema(kind: RecordKind): JsonSchema {
  const owner = kind.ofGroup === true ? {} : { owner: z.uuid().optional() };
  const row = jsonSchemaOf(z.object({ ...kind.fields.shape, ...frame, ...owner }), "output");
  const properties: unknown = row["properties"];
  const derived = (kind.derived?.columns ?? []).filter((name) => !(name in kind.fields.shape));
  return {
    ...row,
    properties: { ...Object(properties), ...Object.fromEntries(derived.map((name) => [name, {}])) },
    additionalProperties: false,
  };
}

/** What a row is made of. */
export function creationSchema(kind: RecordKind): JsonSchema {
  return jsonSchemaOf(
    z.strictObject({ ...kind.fields.shape, visibility: frame.visibility.optional() }),
    "input",
  );
}

/** Any of its fields, and the version that it is a change of. */
export function changeSchema(kind: RecordKind): JsonSchema {
  const { required: _, ...schema } = creationSchema(kind);
  return {
    ...schema,
    properties: { ...Object(schema["properties"]), version: { type: "integer", minimum: 1 } },
  };
}

export function pageSchema(row: JsonSchema): JsonSchema {
  return answerOf({ items: { type: "array", items: row }, next: { type: ["string", "null"] } });
}

/** What became of each item of a request for many. */
export function resultsSchema(row: JsonSchema): JsonSchema {
  const done = {
    ...answerOf({ status: { const: "done" }, id: { type: "string" }, version: { type: "integer" } }),
    properties: { status: { const: "done" }, id: { type: "string" }, version: { type: "integer" }, row },
  };
  const error = {
    type: "object",
    properties: { code: { type: "string" }, message: { type: "string" }, details: {} },
  };
  const failed = answerOf({
    status: { const: "failed" },
    error: { ...error, required: ["code", "message"] },
  });
  return answerOf({
    results: { type: "array", items: { anyOf: [done, failed] } },
    duplicate: { type: "boolean" },
  });
}

/** An object that has all of these, and nothing else. */
export function answerOf(properties: Readonly<Record<string, unknown>>): JsonSchema {
  return { type: "object", properties, required: Object.keys(properties), additionalProperties: false };
}
