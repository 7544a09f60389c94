import type { IncomingHttpHeaders } from "node:http";
import { type ErrorReply, failure } from "./reply.ts";
import { validateMessages } from "./validate-messages.ts";
import { isObject } from "./wire-messages.ts";

/** The version that the installed SDK speaks. */
const apiVersion = "2026-10-21";
const gone = ["temperature", "top_p", "top_k"];

/** The API's refusal of a key, or null. */
export function refuseKey(headers: IncomingHttpHeaders, key: string): ErrorReply | null {
  const authorization = headers.authorization;
  if (authorization === undefined) {
    return failure(401, { message: "x-api-key header is required" });
  }
  return authorization === `Bearer ${key}` ? null : failure(401, { message: "invalid x-api-key" });
}

/** The API's refusal of a Messages request, or null. */
export function refuseRequest(headers: IncomingHttpHeaders, body: unknown): ErrorReply | null {
  const problem = headerProblem(headers) ?? bodyProblem(body) ?? toolsProblem(body) ?? validateMessages(body);
  return problem === null ? null : failure(400, { message: problem });
}

function headerProblem(headers: IncomingHttpHeaders): string | null {
  const version = headers["anthropic-version"];
  if (version === undefined) return "anthropic-version: header is required";
  if (version !== apiVersion) return `anthropic-version: "${String(version)}" is not a valid version`;
  return headers["content-type"]?.startsWith("application/json")
    ? null
    : "content-type: must be application/json";
}

function bodyProblem(body: unknown): string | null {
  if (!isObject(body)) return "Input should be a valid dictionary";
  if (typeof body.model !== "string") return "model: Field required";
  if (typeof body.max_tokens !== "number") return "max_tokens: Field required";
  if (body.max_tokens < 0) return "max_tokens: Input should be greater than or equal to 0";
  const extra = gone.find((name) => name in body);
  if (extra !== undefined) return `${extra}: Extra inputs are not permitted`;
  return body.stream === true ? null : "stream: this fake only streams";
}

function toolsProblem(body: unknown): string | null {
  const tools = isObject(body) ? (body.tools ?? []) : [];
  if (!Array.isArray(tools)) return "tools: Input should be a valid list";
  for (const [index, tool] of tools.entries()) {
    const problem = toolProblem(tool, `tools.${index}.custom`);
    if (problem !== null) return problem;
  }
  const names = tools.map((tool: { name: string }) => tool.name);
  if (new Set(names).size < names.length) return "tools: Tool names must be unique.";
  const choice = isObject(body) ? body.tool_choice : undefined;
  return choice !== undefined && tools.length === 0
    ? "tool_choice: may only be specified while providing tools"
    : null;
}

function toolProblem(tool: unknown, path: string): string | null {
  if (!isObject(tool) || typeof tool.name !== "string") return `${path}.name: Field required`;
  if (!/^[a-zA-Z0-9_-]{1,128}$/.test(tool.name)) {
    return `${path}.name: String should match pattern '^[a-zA-Z0-9_-]{1,128}$'`;
  }
  if (!isObject(tool.input_schema) || tool.input_schema.type !== "object") {
    return `${path}.input_schema.type: Input should be 'object'`;
  }
  return null;
}
