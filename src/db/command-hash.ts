import { hash } from "node:crypto";
import type { AcceptRequest } from "../actors/store.ts";

/** A command's content as a short text: equal for equal content, so that an id used again can be told from a retry. */
export function commandHash(type: string, fields: Readonly<Record<string, unknown>>): string {
  return hash("sha256", `${type}\n${canonicalJson(fields)}`, "base64url");
}

/** The same of a message, whose fields are known. `content`: as JSON. */
export function messageHash(
  content: string,
  { context, conversation, policy, replaces }: MessageFields,
): string {
  let fields = `"content":${content}`;
  if (context !== undefined) fields += `,"context":${canonicalJson(context)}`;
  if (conversation !== undefined) fields += `,"conversation":${JSON.stringify(conversation)}`;
  if (policy !== undefined) fields += `,"policy":${JSON.stringify(policy)}`;
  if (replaces !== undefined) fields += `,"replaces":${JSON.stringify(replaces)}`;
  return hash("sha256", `chat\n{${fields}}`, "base64url");
}

type MessageFields = Pick<AcceptRequest, "context" | "conversation" | "policy" | "replaces">;

/** JSON with sorted keys and without undefined. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item)).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "null";
  const fields: Readonly<Record<string, unknown>> = { ...value };
  let text = "";
  for (const key of Object.keys(fields).sort()) {
    const field = fields[key];
    if (field !== undefined)
      text += `${text === "" ? "" : ","}${JSON.stringify(key)}:${canonicalJson(field)}`;
  }
  return `{${text}}`;
}
