import { z } from "zod";
import { clientContext, doubleSend } from "../../protocol/commands.ts";
import { PamError } from "../../protocol/errors.ts";
import { conversationId, messageId } from "../../protocol/ids.ts";
import type { ChatRequest, Identity } from "../backend.ts";
import { checkContent } from "../content.ts";
import { chatAnswer as chatAnswerSchema } from "../openapi/answers.ts";
import { jsonReply } from "../reply-headers.ts";
import { requestIdOf } from "../request-id.ts";
import type { RouteKit } from "../route-kit.ts";
import { commandIdOf, readBody } from "../route-kit-input.ts";
import type { HttpReply, HttpRequest } from "../socket-server.ts";
import { clientGone } from "../transport-error.ts";
import { chatAnswer, waitAnswer } from "./chat-answer.ts";
import { chatStream } from "./chat-stream.ts";
import { sendAndFollow } from "./send-and-follow.ts";
import type { FeedParts, TurnFeed } from "./turn-feed.ts";
import { waitLookMs, waitOf } from "./turn-wait.ts";
import { createWaitingRoom } from "./waiting-room.ts";

const chatBody = z
  .strictObject({
    message: z.string().optional(),
    content: z.string().optional(),
    context: clientContext.optional(),
    conversation: conversationId.optional(),
    policy: doubleSend.optional(),
  })
  .refine((body) => body.message === undefined || body.content === undefined, {
    path: ["message"],
    error: "send content or message, not both",
  });

const newWords = z.strictObject({ content: z.string() });
const nothing = z.strictObject({});

/** How long an answer in one piece is waited for. */
const answerMs = 120_000;
/** Requests of one user that wait for answers. */
const waitingMax = 64;

const chat = ["/api/pam/chat"];
const message = "/api/pam/conversations/:conversation/messages/:message";

/** What asks the model something, answered in one piece or as server-sent events: a message, an edited one, one asked again. */
export function registerChatRoutes(kit: RouteKit): void {
  const answer = createAnswering(kit);
  const { backend } = kit;
  kit
    .described({
      summary: "Says something to PAM and waits for the answer; as text/event-stream, piece by piece.",
      body: chatBody,
      statuses: [200, 202],
      answer: chatAnswerSchema,
      alsoAs: "text/event-stream",
    })
    .authed("post", chat, async (request, identity) =>
      answer(request, identity, await readChat(request, kit)),
    );
  kit
    .described({
      summary: "Asks anew with other words in the place of a message, on a branch of its own.",
      body: newWords,
      statuses: [200, 202],
      answer: chatAnswerSchema,
      alsoAs: "text/event-stream",
    })
    .authed("post", [`${message}/edit`], async (request, identity) => {
      const { content } = await readBody(request, newWords);
      checkContent(content, kit.contentCharsMax);
      const id = commandIdOf(request, backend.ids);
      return answer(request, identity, { id, content, ...replacedIn(request) });
    });
  kit
    .described({
      summary: "Asks a message again, on a branch of its own.",
      body: nothing,
      statuses: [200, 202],
      answer: chatAnswerSchema,
      alsoAs: "text/event-stream",
    })
    .authed("post", [`${message}/regenerate`], async (request, identity) => {
      await readBody(request, nothing);
      const id = commandIdOf(request, backend.ids);
      return answer(request, identity, { id, content: null, ...replacedIn(request) });
    });
}

function createAnswering(kit: RouteKit) {
  const { backend, clock } = kit;
  const room = createWaitingRoom(waitingMax);
  return async (request: HttpRequest, identity: Identity, chat: ChatRequest): Promise<HttpReply> => {
    const leave = room.enter(identity.user);
    try {
      const requestId = requestIdOf(request, backend.ids);
      const feed = await sendAndFollow({ ...kit, identity }, { ...chat, requestId });
      closeWith(request.signal, feed, leave);
      const parts = { backend, clock, identity };
      if (!wantsEvents(request)) return await inOnePiece(feed, parts).finally(leave);
      return chatStream(feed, { ...parts, command: chat.id, requestId, onEnd: leave });
    } catch (error) {
      leave();
      throw error;
    }
  };
}

async function readChat(request: HttpRequest, kit: RouteKit): Promise<ChatRequest> {
  const id = commandIdOf(request, kit.backend.ids);
  const { message, content = message ?? "", ...rest } = await readBody(request, chatBody);
  checkContent(content, kit.contentCharsMax);
  return { id, content, conversation: rest.conversation, context: rest.context, policy: rest.policy };
}

/** The message in the path, in whose place one is asked. What is no id at all is answered like one that nobody has. */
function replacedIn({ params }: HttpRequest): Pick<ChatRequest, "conversation" | "replaces"> {
  const conversation = conversationId.safeParse(params["conversation"]);
  const replaces = messageId.safeParse(params["message"]);
  if (!conversation.success || !replaces.success) throw new PamError("not_found");
  return { conversation: conversation.data, replaces: replaces.data };
}

/** Whoever goes away leaves nothing behind, also when the reply never began. */
function closeWith(signal: AbortSignal, feed: TurnFeed, leave: () => void): void {
  const gone = () => {
    feed.close();
    leave();
  };
  if (signal.aborted) gone();
  else signal.addEventListener("abort", gone, { once: true });
}

function wantsEvents(request: HttpRequest): boolean {
  return /(^|[\s,])text\/event-stream(?!\s*;\s*q=0(\.0*)?\s*(,|$))/i.test(request.header("accept"));
}

/**
 * 200 with the whole answer; 202 as soon as a person has to decide first, when no device answers soon, and when it takes too long: the same key asks for it
 * again.
 */
async function inOnePiece(feed: TurnFeed, parts: FeedParts): Promise<HttpReply> {
  const { clock } = parts;
  const until = clock.now() + answerMs;
  try {
    for (;;) {
      const left = until - clock.now();
      const item = await feed.next(feed.standing === "running" ? left : Math.min(left, waitLookMs));
      if (item === "over") throw clientGone();
      if (item !== "idle" && item.finished !== null)
        return jsonReply(200, chatAnswer(feed.accepted, item.finished));
      const wait = await waitOf(parts, feed);
      const isOver = wait !== null && (!wait.isForDevice || item === "idle");
      if (isOver) return jsonReply(202, waitAnswer(feed, wait));
      if (clock.now() >= until) return jsonReply(202, chatAnswer(feed.accepted, null));
    }
  } finally {
    feed.close();
  }
}
