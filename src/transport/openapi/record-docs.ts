import type { z } from "zod";
import { listedRecords } from "../../domains/all-records.ts";
import type { RecordKind } from "../../domains/record.ts";
import {
  answerOf,
  changeSchema,
  creationSchema,
  pageSchema,
  resultsSchema,
  rowSchema,
} from "./record-schemas.ts";
import type { ApiDoc, JsonSchema } from "./route-doc.ts";

/** What the routes of every kind take. */
interface RecordInputs {
  readonly list: z.ZodType;
  readonly removal: z.ZodType;
  readonly many: z.ZodType;
  readonly changes: z.ZodType;
  readonly removals: z.ZodType;
}

const refTo = (name: string) => ({ $ref: `#/components/schemas/${name}` });

/** The schemas of all kinds, each once, by the names that the routes refer to. */
export function recordSchemas(): Record<string, JsonSchema> {
  const named = listedRecords.flatMap((kind) => [
    [kind.kind, rowSchema(kind)] as const,
    [`new_${kind.kind}`, creationSchema(kind)] as const,
    [`change_${kind.kind}`, changeSchema(kind)] as const,
  ]);
  return Object.fromEntries(named);
}

/** What the API document says of the eight routes of a kind. */
export function recordDocs(kind: RecordKind, inputs: RecordInputs) {
  const { noun } = kind;
  const row = refTo(kind.kind);
  const results = resultsSchema(row);
  const page = pageSchema(row);
  const many = (what: string) =>
    `${what} of up to 500 rows of the kind ${noun} in one commit, told one by one.`;
  return {
    list: { summary: `A page of the rows of the kind ${noun}.`, query: inputs.list, answer: page },
    one: {
      summary: `One ${noun}, by its id; with the user's own id or login in its place the page of theirs, as it once was.`,
      query: inputs.list,
      answer: { anyOf: [row, page] },
    },
    create: {
      summary: `Adds a ${noun}.`,
      body: refTo(`new_${kind.kind}`),
      statuses: [201, 200],
      answer: row,
    },
    change: {
      summary: `Changes the fields of a ${noun} that are given.`,
      body: refTo(`change_${kind.kind}`),
      answer: row,
    },
    remove: {
      summary: `Removes a ${noun}; an undo brings it back.`,
      body: inputs.removal,
      answer: answerOf({ removed: row }),
    },
    createMany: { summary: many("Creation"), body: inputs.many, answer: results },
    changeMany: { summary: many("Change"), body: inputs.changes, answer: results },
    removeMany: { summary: many("Removal"), body: inputs.removals, answer: results },
  } satisfies Record<string, ApiDoc>;
}
