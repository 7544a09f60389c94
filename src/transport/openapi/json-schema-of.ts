import { z } from "zod";
import type { JsonSchema } from "./route-doc.ts";

/** A schema as JSON Schema 2020-12, as OpenAPI 3.1 has it: of what is sent (`input`), or of what is answered (`output`). */
export function jsonSchemaOf(schema: z.ZodType | JsonSchema, io: "input" | "output"): JsonSchema {
  if (!(schema instanceof z.ZodType)) return schema;
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: "any" });
  return rest;
}
