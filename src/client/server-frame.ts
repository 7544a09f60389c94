import type { ConversationEvent, InboxEvent } from "../protocol/events.ts";
import type { FrameOf, ReplyFrame } from "../protocol/frames.ts";

export type ServerFrame = ReplyFrame | ConversationEvent | InboxEvent;
export type EventOf<T extends ConversationEvent["type"]> = Extract<ConversationEvent, { type: T }>;
export type LogEvent = ConversationEvent | InboxEvent;
export type DeltaFrame = FrameOf<"text.delta"> | FrameOf<"thinking.delta"> | FrameOf<"tool.input.delta">;

type Kind = "string" | "number" | "object" | "array" | "boolean";

/**
 * What the reducers read of each frame. It is checked here, once, without the schema library: that would be the larger half
 * of the page's code, and it builds functions from strings, which the page's content security policy forbids.
 */
const fieldsRead: Readonly<Record<string, Readonly<Record<string, Kind>>>> = {
  "message.created": { role: "string", message: "string", turn: "string", status: "string" },
  "turn.started": { turn: "string", message: "string" },
  "step.completed": { turn: "string", step: "number", blocks: "array" },
  "step.reset": { turn: "string", step: "number", attempt: "number" },
  "tool.started": { turn: "string", toolUse: "string", name: "string" },
  "tool.completed": { turn: "string", toolUse: "string", name: "string", status: "string", result: "string" },
  "plan.updated": { turn: "string", plan: "array" },
  "ui.action": { turn: "string", action: "string", toolUse: "string", input: "object" },
  "turn.cancel_requested": { turn: "string" },
  "queue.edited": { turn: "string", message: "string", content: "string" },
  "queue.promoted": { turn: "string", message: "string" },
  "branch.created": { branch: "string", before: "string" },
  "branch.selected": { branch: "string" },
  "turn.steered": { turn: "string", steer: "string", content: "string" },
  "steer.applied": { turn: "string", steer: "string", content: "string" },
  "steer.returned": { turn: "string", steer: "string", content: "string" },
  "tool.approval_required": {
    turn: "string",
    toolUse: "string",
    name: "string",
    input: "object",
    inputHash: "string",
    expiresAt: "string",
  },
  "tool.requested": {
    turn: "string",
    toolUse: "string",
    name: "string",
    input: "object",
    expiresAt: "string",
  },
  "tool.decided": { turn: "string", toolUse: "string", decision: "string" },
  "turn.waiting": { turn: "string" },
  "turn.resumed": { turn: "string", step: "number", attempt: "number" },
  "turn.completed": { turn: "string" },
  "turn.failed": { turn: "string", error: "object" },
  "turn.cancelled": { turn: "string" },
  "conversation.created": { conversation: "string" },
  "conversation.renamed": { conversation: "string", title: "string" },
  "conversation.archived": { conversation: "string" },
  "conversation.deleted": { conversation: "string" },
  "conversation.policy_changed": { conversation: "string", policy: "string" },
  "approval.remembered": { tool: "string" },
  "approval.forgotten": { tool: "string" },
  "approval.asked": {
    conversation: "string",
    turn: "string",
    toolUse: "string",
    name: "string",
    inputHash: "string",
    expiresAt: "string",
  },
  "approval.decided": { turn: "string", toolUse: "string", decision: "string" },
  "context.updated": { context: "object" },
  "notification.created": { notification: "object" },
  "notification.read": { ids: "array" },
  "group.changed": { group: "string", by: "string", changes: "array" },
  "tool.executed": { name: "string" },
  "text.delta": {
    conversation: "string",
    turn: "string",
    step: "number",
    attempt: "number",
    block: "number",
    offset: "number",
    text: "string",
  },
  "thinking.delta": {
    conversation: "string",
    turn: "string",
    step: "number",
    attempt: "number",
    block: "number",
    offset: "number",
    text: "string",
  },
  "tool.input.delta": {
    conversation: "string",
    turn: "string",
    step: "number",
    attempt: "number",
    block: "number",
    offset: "number",
    text: "string",
    toolUse: "string",
  },
  partial: { conversation: "string", turn: "string", step: "number", attempt: "number", blocks: "array" },
  ready: { user: "string", session: "string", inbox: "object", limits: "object" },
  ack: { seq: "number", epoch: "string" },
  error: { code: "string", message: "string" },
  resumed: { epoch: "string" },
  reset: { epoch: "string", seq: "number" },
  history: { id: "string", conversation: "string", epoch: "string", items: "array" },
  "conversation.listed": { id: "string", conversations: "array" },
  chat_response: { response: "string" },
  typing: { conversation: "string", session: "string", active: "boolean" },
  presence: { sessions: "array" },
  pong: {},
};

/**
 * A server's text frame, or undefined when there is nothing in it for a client. A log event of a type that is not known here,
 * or whose body does not fit, comes out as `unknown.event`: it still moves the cursor.
 */
export function readServerFrame(text: string): ServerFrame | UnknownEvent | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  return isRecord(value) ? asServerFrame(value) : undefined;
}

/** An entry of a log that this client does not understand: it only takes its place in the order. */
export interface UnknownEvent {
  readonly type: "unknown.event";
  readonly conversation?: string;
  readonly inbox?: true;
  readonly epoch: string;
  readonly seq: number;
  readonly at: string;
}

/** Whether a frame is an entry of a log, and not a reply that happens to carry a seq. */
export function isLogEvent(frame: { readonly type: string }): frame is LogEvent | UnknownEvent {
  return "at" in frame && "seq" in frame && "epoch" in frame;
}

function asServerFrame(value: Record<string, unknown>): ServerFrame | UnknownEvent | undefined {
  const type = value.type;
  if (typeof type !== "string") return undefined;
  // The fields that are read were checked just above; the rest is the server's word.
  if (fits(value, Object.hasOwn(fieldsRead, type) ? fieldsRead[type] : undefined))
    return value as unknown as ServerFrame;
  return asUnknownEvent(value);
}

function asUnknownEvent({
  conversation,
  inbox,
  epoch,
  seq,
  at,
}: Record<string, unknown>): UnknownEvent | undefined {
  if (typeof epoch !== "string" || typeof at !== "string" || typeof seq !== "number") return undefined;
  if (inbox === true) return { type: "unknown.event", inbox, epoch, seq, at };
  return typeof conversation === "string"
    ? { type: "unknown.event", conversation, epoch, seq, at }
    : undefined;
}

function fits(value: Record<string, unknown>, fields: Readonly<Record<string, Kind>> | undefined): boolean {
  if (fields === undefined) return false;
  return Object.entries(fields).every(([name, kind]) => kindOf(value[name]) === kind);
}

function kindOf(value: unknown): string {
  if (Array.isArray(value)) return "array";
  return value === null ? "null" : typeof value;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return kindOf(value) === "object";
}
