import { z } from "zod";
import { command } from "./commands.ts";
import { conversationEvents, inboxEvents } from "./events.ts";
import { replyFrames } from "./frames.ts";
import { protocolName, protocolRevision } from "./version.ts";

export interface JsonObject {
  readonly [key: string]: unknown;
}

/**
 * Every frame of the wire as one JSON Schema (draft 2020-12). `$defs.Command` is what a client may send, `$defs.ServerFrame`
 * what it may get; each of their members has a definition of its own, named `command.…`, `event.…` or `frame.…`.
 * Server frames allow fields that are not named here, because additions are no breaking change; commands don't.
 */
export function protocolSchema(): JsonObject {
  const commands = named("command", command.options.map(commandEntry));
  const events = named("event", [
    ...Object.entries(conversationEvents).map(([type, body]) => eventEntry(type, conversationAddress, body)),
    ...Object.entries(inboxEvents).map(([type, body]) => eventEntry(type, inboxAddress, body)),
  ]);
  const frames = named("frame", Object.entries(replyFrames).map(frameEntry));
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: `${protocolName}, revision ${protocolRevision}`,
    $defs: {
      Command: oneOf({ ...commands, "command.short": {} }),
      ServerFrame: oneOf({ ...frames, ...events }),
      ...commands,
      "command.short": shortForm(commands["command.chat"]),
      ...events,
      ...frames,
    },
  };
}

type Entry = readonly [type: string, schema: JsonObject];

const place = { epoch: z.uuid(), seq: z.int().min(1), at: z.iso.datetime() };
const conversationAddress = { conversation: z.uuid(), ...place };
const inboxAddress = { inbox: z.literal(true), ...place };

/** Fields of which a command names exactly one: what a schema made of zod's fields alone does not know. */
const alternatives: Readonly<Record<string, readonly [string, string]>> = {
  subscribe: ["conversation", "inbox"],
};

function commandEntry(option: (typeof command.options)[number]): Entry {
  const type = option.shape.type.value;
  const schema = schemaOf(option);
  const fields = alternatives[type];
  if (fields === undefined) return [type, schema];
  return [type, { oneOf: fields.map((field) => withOneOf(schema, field, fields)) }];
}

function withOneOf(schema: JsonObject, field: string, fields: readonly string[]): JsonObject {
  const properties = Object.entries(fieldsOf(schema)).filter(
    ([name]) => name === field || !fields.includes(name),
  );
  return {
    ...schema,
    properties: Object.fromEntries(properties),
    required: [...requiredOf(schema), field],
  };
}

function frameEntry([type, frame]: [string, z.ZodType]): Entry {
  return [type, schemaOf(frame)];
}

/** An event's frame is its stored body with the type and the log's address in front. */
function eventEntry(type: string, address: z.ZodRawShape, body: z.ZodType): Entry {
  const front = schemaOf(z.object({ type: z.literal(type), ...address }));
  const behind = schemaOf(body);
  const variants = behind["oneOf"];
  if (!Array.isArray(variants)) return [type, merged(front, behind)];
  return [type, { oneOf: variants.map((variant: JsonObject) => merged(front, variant)) }];
}

/** `{message, …}`: a chat command without type, whose text is called message. */
function shortForm(chat: JsonObject | undefined): JsonObject {
  const { type: _, content, ...properties } = fieldsOf(chat);
  return {
    type: "object",
    properties: { message: content, ...properties },
    required: ["message"],
    additionalProperties: false,
  };
}

/** Input side: a field with a default may be left out, and objects that are not strict say nothing of further fields. */
function schemaOf(schema: z.ZodType): JsonObject {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, {
    io: "input",
    override: ({ jsonSchema }) => dropNoise(jsonSchema),
  });
  return rest;
}

/** A format says more than its pattern; and every integer here is a safe one. */
function dropNoise(schema: {
  format?: unknown;
  pattern?: unknown;
  minimum?: unknown;
  maximum?: unknown;
}): void {
  if (schema.format !== undefined) delete schema.pattern;
  if (schema.minimum === Number.MIN_SAFE_INTEGER) delete schema.minimum;
  if (schema.maximum === Number.MAX_SAFE_INTEGER) delete schema.maximum;
}

function merged(front: JsonObject, behind: JsonObject): JsonObject {
  return {
    type: "object",
    properties: { ...fieldsOf(front), ...fieldsOf(behind) },
    required: [...new Set([...requiredOf(front), ...requiredOf(behind)])],
  };
}

function fieldsOf(schema: JsonObject | undefined): JsonObject {
  const properties = schema?.["properties"];
  return typeof properties === "object" && properties !== null ? { ...properties } : {};
}

function requiredOf(schema: JsonObject): string[] {
  const required = schema["required"];
  return Array.isArray(required) ? required : [];
}

function named(kind: string, entries: readonly Entry[]): Record<string, JsonObject> {
  return Object.fromEntries(entries.map(([type, schema]) => [`${kind}.${type}`, schema]));
}

function oneOf(definitions: Record<string, JsonObject>): JsonObject {
  return { oneOf: Object.keys(definitions).map((name) => ({ $ref: `#/$defs/${name}` })) };
}
