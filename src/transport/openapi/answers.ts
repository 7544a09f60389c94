import { z } from "zod";
import { turnError } from "../../protocol/events.ts";
import { conversationSummary, historyPage } from "../../protocol/messages.ts";
import { notification } from "../../protocol/notifications.ts";
import { planStep } from "../../protocol/plans.ts";
import { understood } from "../../protocol/understood.ts";

/** Where a command's change stands in a log, and whether the command was given before. */
const place = { seq: z.int(), epoch: z.string(), duplicate: z.boolean() };
const inConversation = { conversation: z.uuid(), ...place };
const object = z.record(z.string(), z.unknown());

export const placeAnswer = z.strictObject(place);

const uiAction = z.strictObject({
  type: z.literal("ui.action"),
  action: z.string(),
  toolUse: z.string(),
  input: object,
});

/** A tool use that a person has to decide on; `decideAt` takes the decision, with the `inputHash`. */
const waitingUse = z.strictObject({
  tool: z.string(),
  conversation: z.uuid(),
  turn: z.uuid(),
  toolUse: z.string(),
  input: object,
  inputHash: z.string(),
  expiresAt: z.string(),
  text: z.string(),
  decideAt: z.string(),
});

/** A tool use that a device has to answer; `answerAt` takes its result. */
const deviceUse = waitingUse.omit({ inputHash: true, decideAt: true }).extend({ answerAt: z.string() });
const awaited = z.array(z.union([waitingUse, deviceUse])).min(1);

/**
 * A turn in one piece; `running`, without a response, of one that takes longer: the same key asks for it again. `waiting`, with
 * what was said so far, and `queued` wait until what `waiting` names is decided or answered, by the turn itself or by the one before it.
 */
export const chatAnswer = z.strictObject({
  response: z.string().nullable(),
  actions: z.array(uiAction),
  message: z.uuid(),
  turn: z.uuid(),
  ...inConversation,
  status: z.enum(["running", "waiting", "queued", "completed", "failed", "cancelled"]),
  waiting: awaited.optional(),
  error: turnError.optional(),
  understood: understood.optional(),
  plan: z.array(planStep).optional(),
});

const noHistory = z.strictObject({
  conversation: z.null(),
  epoch: z.null(),
  seq: z.literal(0),
  items: z.array(z.never()),
  hasBefore: z.literal(false),
  hasAfter: z.literal(false),
});
export const historyAnswer = z.union([historyPage, noHistory]);

export const contextAnswer = z.strictObject({ context: object, ...place });

const next = z.string().nullable();
export const conversationsAnswer = z.strictObject({ conversations: z.array(conversationSummary), next });
export const conversationAnswer = z.strictObject({ ...inConversation, title: z.string().nullable() });
export const deletedConversation = z.strictObject({ ...inConversation, deleted: z.literal(true) });

const told = z.strictObject({ ...notification.shape, readAt: z.string().nullable() });
export const notificationsAnswer = z.strictObject({ notifications: z.array(told), next });

export const waitingAnswer = z.strictObject({ waiting: z.array(waitingUse), next });
const approval = z.strictObject({ tool: z.string(), conversation: z.uuid().nullable(), at: z.string() });
export const approvalsAnswer = z.strictObject({ approvals: z.array(approval) });
export const forgottenApproval = z.strictObject({
  tool: z.string(),
  conversation: z.uuid().optional(),
  ...place,
});

const webhook = z.strictObject({
  id: z.uuid(),
  url: z.string(),
  events: z.array(z.string()),
  active: z.boolean(),
  failures: z.int(),
  createdAt: z.string(),
});
export const webhooksAnswer = z.strictObject({ webhooks: z.array(webhook) });
export const webhookAnswer = z.strictObject({ webhook });
/** With the secret where this very call made it. */
export const newWebhook = z.strictObject({ webhook, secret: z.string().optional() });
export const removedAnswer = z.strictObject({ id: z.uuid() });

export const jobAnswer = z.strictObject({
  job: z.uuid(),
  status: z.enum(["queued", "running", "waiting", "completed", "failed", "cancelled"]),
  conversation: z.uuid().nullable(),
  turn: z.uuid().nullable(),
  attempts: z.int(),
  error: z.string().nullable(),
  waiting: awaited.optional(),
});

const tool = z.strictObject({
  name: z.string(),
  description: z.string(),
  inputSchema: object,
  domain: z.string(),
  effect: z.enum(["none", "transaction", "external_idempotent", "external_unsafe", "client"]),
  asksFirst: z.enum(["always", "sometimes", "never"]),
  undoable: z.boolean(),
});
export const toolsAnswer = z.strictObject({ tools: z.array(tool) });
/** `result` is what a model reads, `summary` is for people; `undo` takes `toolUse`. */
export const toolRunAnswer = z.strictObject({
  tool: z.string(),
  status: z.string(),
  result: z.string(),
  summary: z.string().optional(),
  undoable: z.boolean().optional(),
  duplicate: z.boolean(),
});
/** A tool's result by an address of its own. */
export const toolAddressAnswer = z.looseObject({ summary: z.string() });

export const importedEvents = z.strictObject({
  added: z.int(),
  known: z.int(),
  refused: z.array(z.strictObject({ line: z.int(), problem: z.string() })),
  refusedCount: z.int(),
  summary: z.string(),
});

const state = z.enum(["healthy", "unhealthy"]);
export const healthAnswer = z.strictObject({ status: state });
export const dependencyAnswer = z.strictObject({
  status: state,
  latencyMs: z.number(),
  detail: z.string().optional(),
  broker: z.string().optional(),
});
const jobsHealth = z.strictObject({
  status: state,
  queue: z.string(),
  waiting: z.int().optional(),
  active: z.int().optional(),
  delayed: z.int().optional(),
  failed: z.int().optional(),
  outboxDead: z.int().optional(),
});
export const detailedHealth = z.strictObject({
  status: z.enum(["healthy", "degraded", "unhealthy"]),
  ready: z.boolean(),
  checks: z.strictObject({ database: dependencyAnswer, cache: dependencyAnswer, jobs: jobsHealth }),
  facts: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
});

export const openapiAnswer = z.strictObject({
  openapi: z.literal("3.1.0"),
  info: object,
  paths: object,
  components: object,
});
