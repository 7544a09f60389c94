import { z } from "zod";
import { conversationTitle, doubleSend } from "../../protocol/commands.ts";
import { PamError } from "../../protocol/errors.ts";
import { branchId, conversationId, messageId, toolUseId, turnId } from "../../protocol/ids.ts";
import type { Accepted, StateCommand } from "../backend.ts";
import { checkContent } from "../content.ts";
import { jsonReply } from "../reply-headers.ts";
import { askerOf } from "../request-id.ts";
import type { RouteKit } from "../route-kit.ts";
import { commandIdOf, readBody } from "../route-kit-input.ts";
import type { HttpRequest, RouteMethod } from "../socket-server.ts";

interface CommandRoute {
  readonly method: RouteMethod;
  /** Behind `/api/pam/conversations`. */
  readonly path: string;
  /** What its parameters may be; anything else is answered like what nobody has. */
  readonly at: z.ZodType<object>;
  readonly body: z.ZodType<object>;
  readonly type: StateCommand["type"];
  readonly summary: string;
  /** Of a command that was not given before. */
  readonly status?: number;
}

const one = z.object({ conversation: conversationId });
const waiting = one.extend({ turn: turnId });
const use = waiting.extend({ toolUse: toolUseId });
const words = z.strictObject({ content: z.string() });
const nothing = z.strictObject({});
const queue = "/:conversation/queue/:turn";
const toolUse = "/:conversation/turns/:turn/tools/:toolUse";

const ack = z.strictObject({
  conversation: conversationId,
  turn: turnId.optional(),
  seq: z.int(),
  epoch: z.string(),
  duplicate: z.boolean(),
});

/** The socket's commands by REST: what stands in the path and in the body are together the command's fields. */
const routes: readonly CommandRoute[] = [
  {
    method: "post",
    path: "/:conversation/cancel",
    at: one,
    body: z.strictObject({ turn: turnId.optional() }),
    type: "turn.cancel",
    summary: "Stops the turn that runs or waits.",
  },
  {
    method: "post",
    path: "/:conversation/steer",
    at: one,
    body: words.extend({ turn: turnId.optional() }),
    type: "turn.steer",
    summary: "Gives a running turn more words.",
  },
  {
    method: "put",
    path: "/:conversation/policy",
    at: one,
    body: z.strictObject({ policy: doubleSend }),
    type: "conversation.policy",
    summary: "What a message does that comes while a turn runs.",
  },
  {
    method: "put",
    path: "/:conversation/branch",
    at: one,
    body: z.strictObject({ branch: branchId }),
    type: "branch.select",
    summary: "Makes another branch the active one.",
  },
  {
    method: "post",
    path: "/:conversation/fork",
    at: one,
    body: z.strictObject({ message: messageId.optional(), title: conversationTitle.optional() }),
    type: "conversation.fork",
    summary: "Copies a conversation up to a message into a new one.",
    status: 201,
  },
  {
    method: "patch",
    path: queue,
    at: waiting,
    body: words,
    type: "queue.edit",
    summary: "Gives a waiting message other words.",
  },
  {
    method: "delete",
    path: queue,
    at: waiting,
    body: nothing,
    type: "queue.remove",
    summary: "Takes a waiting message back.",
  },
  {
    method: "post",
    path: `${queue}/send`,
    at: waiting,
    body: nothing,
    type: "queue.send",
    summary: "Sends a waiting message next.",
  },
  {
    method: "post",
    path: `${toolUse}/decision`,
    at: use,
    body: z.strictObject({
      inputHash: z.string().max(128),
      decision: z.enum(["approve", "decline"]),
      input: z.record(z.string(), z.unknown()).optional(),
      reason: z.string().max(1_000).optional(),
      remember: z.enum(["conversation", "always"]).optional(),
    }),
    type: "tool.approve",
    summary: "Allows or declines a tool's use, as it was shown.",
  },
  {
    method: "post",
    path: `${toolUse}/result`,
    at: use,
    body: z.strictObject({
      result: z.unknown().refine((it) => it !== undefined, "send a result; null is one"),
      isError: z.boolean().optional(),
    }),
    type: "tool.result",
    summary: "Answers a tool that a device runs.",
  },
];

/** Each answers with its place in the log, as the socket's ack does. `Idempotency-Key` is the command's id. */
export function registerCommandRoutes(kit: RouteKit): void {
  const { backend } = kit;
  for (const route of routes) {
    kit
      .described({
        summary: route.summary,
        body: route.body,
        statuses: route.status === undefined ? [200] : [route.status, 200],
        answer: ack,
      })
      .authed(route.method, [`/api/pam/conversations${route.path}`], async (request, identity) => {
        const at = placeIn(request, route.at);
        const body = await readBody(request, route.body);
        if ("content" in body && typeof body.content === "string")
          checkContent(body.content, kit.contentCharsMax);
        const id = commandIdOf(request, backend.ids);
        // The schemas of a row are those of its command's fields; a test sends every row through the socket's own.
        const command = { type: route.type, id, ...at, ...body } as StateCommand & { id: string };
        const accepted = await backend.command(askerOf(request, identity, backend), command, () => {});
        return jsonReply(accepted.duplicate ? 200 : (route.status ?? 200), ackBody(accepted));
      });
  }
}

function placeIn<T>({ params }: HttpRequest, schema: z.ZodType<T>): T {
  const parsed = schema.safeParse(params);
  if (!parsed.success) throw new PamError("not_found");
  return parsed.data;
}

function ackBody({ conversation, turn, seq, epoch, duplicate }: Accepted) {
  return { conversation, ...(turn !== undefined && { turn }), seq, epoch, duplicate };
}
