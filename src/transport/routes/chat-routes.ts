import { z } from "zod";
import type { Publication } from "../../actors/ports.ts";
import { clientContext } from "../../protocol/commands.ts";
import { PamError } from "../../protocol/errors.ts";
import { conversationId } from "../../protocol/ids.ts";
import type { Accepted, Backend, Identity } from "../backend.ts";
import { checkContent } from "../content.ts";
import type { LiveChannel } from "../live.ts";
import {
  apiHeaders,
  authedRoute,
  jsonReply,
  type RouteParts,
  readBody,
  readCommandId,
} from "../route-kit.ts";
import type { HttpReply, HttpRequest, ReplyStream } from "../socket-server.ts";
import { type FinishedTurn, TurnAnswer } from "../turn-answer.ts";

const chatBody = z.strictObject({
  message: z.string().optional(),
  content: z.string().optional(),
  context: clientContext.optional(),
  conversation: conversationId.optional(),
});

/** How long a JSON answer is waited for; the turn goes on behind a 202. */
const answerMs = 120_000;
/** Without news for so long the rows are asked: publications are a hint. */
const lookAgainMs = 2_000;
const heartbeatMs = 15_000;

/** `POST /api/pam/chat`: the answer in one piece, or as server-sent events that are the socket's own frames. */
export function registerChatRoutes(parts: RouteParts): void {
  const patterns = ["/api/pam/chat", "/api/chat", "/api/v1/pam/chat"];
  authedRoute(parts, { method: "post", patterns }, async (request, identity) => {
    const { message, content = message, ...rest } = await readBody(request, chatBody);
    if (content === undefined) throw new PamError("content_empty");
    checkContent(content, parts.contentCharsMax);
    const id = readCommandId(request, parts.backend.ids);
    await parts.backend.openUser(identity);
    const channel = await parts.live.open(identity);
    try {
      const chat = { id, content, conversation: rest.conversation, context: rest.context };
      const turn = await WatchedTurn.accept({ ...parts, identity, channel }, chat);
      if (request.header("accept").includes("text/event-stream")) return eventStream(turn, channel);
      return await inOnePiece(turn, request).finally(() => channel.close());
    } catch (error) {
      channel.close();
      throw error;
    }
  });
}

interface Watching {
  readonly backend: Backend;
  readonly identity: Identity;
  readonly channel: LiveChannel;
}

/** A turn that a request waits for: by its publications, and by its rows where those stay away. */
class WatchedTurn {
  readonly accepted: Accepted;
  private readonly watching: Watching;
  private readonly seen: Publication[];
  private wake: () => void = () => {};

  private constructor(watching: Watching, accepted: Accepted, seen: Publication[]) {
    this.watching = watching;
    this.accepted = accepted;
    this.seen = seen;
  }

  static async accept(watching: Watching, chat: Parameters<Backend["chat"]>[1]): Promise<WatchedTurn> {
    const seen: Publication[] = [];
    let turn: WatchedTurn | null = null;
    const accepted = await watching.backend.chat(watching.identity, chat, (ack) => {
      if (ack.conversation === undefined) return;
      watching.channel.follow(ack.conversation, ack.seq - 1, (publication) => {
        seen.push(publication);
        turn?.wake();
      });
    });
    turn = new WatchedTurn(watching, accepted, seen);
    return turn;
  }

  /** Publications as they come; the last one is the turn's end. Ends early when the signal is aborted. */
  async *publications(signal: AbortSignal): AsyncGenerator<Publication | "silence", void> {
    signal.addEventListener("abort", () => this.wake(), { once: true });
    while (!signal.aborted) {
      const next = this.seen.shift();
      if (next !== undefined) {
        yield next;
        continue;
      }
      const silent = await this.news();
      if (silent) yield "silence";
    }
  }

  /** The finished turn as its rows tell it; null while it runs or waits. */
  async stored(): Promise<FinishedTurn | null> {
    const { conversation, seq, turn } = this.accepted;
    if (conversation === undefined || turn === undefined) throw new PamError("internal");
    const { backend, identity } = this.watching;
    const answer = new TurnAnswer(turn);
    for (let after = seq; ; ) {
      const rows = await backend.entries(identity, { conversation, after, limit: 200 });
      for (const row of rows) {
        const finished = answer.receive({
          ...row,
          frame: spliced(row.type, row.body),
          channel: "",
          topic: "",
        });
        if (finished !== null) return finished;
      }
      const last = rows.at(-1);
      if (last === undefined || rows.length < 200) return null;
      after = last.seq;
    }
  }

  /** True when nothing came for a while. */
  private async news(): Promise<boolean> {
    let timer: NodeJS.Timeout | undefined;
    const silent = await new Promise<boolean>((resolve) => {
      timer = setTimeout(() => resolve(true), lookAgainMs);
      this.wake = () => resolve(false);
    });
    clearTimeout(timer);
    return silent;
  }
}

async function inOnePiece(turn: WatchedTurn, request: HttpRequest): Promise<HttpReply> {
  const answer = new TurnAnswer(turn.accepted.turn ?? "");
  const signal = AbortSignal.any([request.signal, AbortSignal.timeout(answerMs)]);
  let finished = turn.accepted.duplicate ? await turn.stored() : null;
  if (finished === null) {
    for await (const publication of turn.publications(signal)) {
      // A repeated request joined late: only the rows have all of the answer.
      finished =
        publication === "silence" || turn.accepted.duplicate
          ? await turn.stored()
          : answer.receive(publication);
      if (finished !== null) break;
    }
  }
  const { conversation, message, turn: id, seq, epoch, duplicate } = turn.accepted;
  const about = { conversation, message, turn: id, seq, epoch, duplicate };
  if (finished === null)
    return jsonReply({ ...about, response: null, actions: [], status: "running" }, { status: 202 });
  const { response, status, error } = finished;
  return jsonReply({ response, actions: [], ...about, status, ...(error !== undefined && { error }) });
}

/** The frames of the socket, one an event; a log entry's id is its seq. A client that leaves does not stop the turn. */
function eventStream(turn: WatchedTurn, channel: LiveChannel): HttpReply {
  const headers = {
    ...apiHeaders,
    "content-type": "text/event-stream; charset=utf-8",
    "x-accel-buffering": "no",
  };
  const body = async (stream: ReplyStream) => {
    const gone = new AbortController();
    try {
      await stream.write(eventText("ack", ackFrame(turn.accepted)));
      await relay(turn, stream, gone.signal);
      await stream.write("event: done\ndata: {}\n\n");
    } finally {
      gone.abort();
      channel.close();
    }
  };
  return { status: 200, headers, body };
}

async function relay(turn: WatchedTurn, stream: ReplyStream, signal: AbortSignal): Promise<void> {
  const id = turn.accepted.turn ?? "";
  let quietMs = 0;
  for await (const publication of turn.publications(signal)) {
    if (publication === "silence") {
      quietMs += lookAgainMs;
      if ((await turn.stored()) !== null) return;
      if (quietMs % heartbeatMs < lookAgainMs) await stream.write(": still here\n\n");
      continue;
    }
    quietMs = 0;
    await stream.write(eventText(publication.type, publication.frame, publication.seq));
    if (new TurnAnswer(id).receive(publication) !== null) return;
  }
}

function eventText(type: string, frame: string, seq: number | null = null): string {
  return `${seq === null ? "" : `id: ${seq}\n`}event: ${type}\ndata: ${frame}\n\n`;
}

function ackFrame({ conversation, message, turn, seq, epoch, duplicate }: Accepted): string {
  return JSON.stringify({ type: "ack", conversation, message, turn, seq, epoch, duplicate });
}

function spliced(type: string, body: string): string {
  return `{"type":"${type}",${body.slice(1)}`;
}
