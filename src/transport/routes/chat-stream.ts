import { PamError } from "../../protocol/errors.ts";
import { ackFrame } from "../ack-frame.ts";
import type { HttpReply, ReplyStream } from "../socket-server.ts";
import { clientGone } from "../transport-error.ts";
import { chatAnswer, waitAnswer } from "./chat-answer.ts";
import type { FeedParts, TurnFeed } from "./turn-feed.ts";
import { waitOf } from "./turn-wait.ts";

export interface StreamParts extends FeedParts {
  readonly command: string;
  readonly requestId: string;
  readonly onEnd: () => void;
}

const heartbeatMs = 15_000;
/** Longer than any turn may take; who waits in a long queue asks again with the same key. */
const streamMs = 1_800_000;

const headers = {
  "content-type": "text/event-stream; charset=utf-8",
  // Proxies must pass events on as they come.
  "cache-control": "no-store, no-transform",
  "x-accel-buffering": "no",
};

/**
 * A turn as server-sent events: the very frames of the socket, named by their type, log entries with their seq as id;
 * `waiting` when a person has to decide before it goes on; then `done` with the answer in one piece. A client that leaves does not stop the turn.
 */
export function chatStream(feed: TurnFeed, parts: StreamParts): HttpReply {
  const body = async (stream: ReplyStream) => {
    try {
      await stream.write(eventText("ack", ackFrame(parts.command, feed.accepted), null));
      await relay(feed, stream, parts);
    } finally {
      feed.close();
      parts.onEnd();
    }
  };
  return { status: 200, headers, body };
}

async function relay(feed: TurnFeed, stream: ReplyStream, parts: StreamParts): Promise<void> {
  const { clock, identity } = parts;
  const { expiresAt } = identity;
  const end = Math.min(clock.now() + streamMs, expiresAt);
  let told = "";
  for (;;) {
    const left = end - clock.now();
    if (left <= 0) break;
    const item = await feed.next(Math.min(heartbeatMs, left));
    // Nothing is left out in silence: the connection is cut, and the same key brings the turn again.
    if (item === "over") throw clientGone();
    if (item === "idle") await stream.write(": still here\n\n");
    else await stream.write(eventText(item.type, item.frame, item.seq));
    if (typeof item === "object" && item.finished !== null)
      return stream.write(doneText(chatAnswer(feed.accepted, item.finished)));
    const wait = await waitingText(feed, parts);
    if (wait !== told) await stream.write(wait);
    told = wait;
  }
  await stream.write(
    clock.now() >= expiresAt ? expiredText(parts) : doneText(chatAnswer(feed.accepted, null)),
  );
}

/** Empty where it waits for nobody; what a device is to do has come as an event of its own. */
async function waitingText(feed: TurnFeed, parts: StreamParts): Promise<string> {
  const wait = await waitOf(parts, feed);
  if (wait === null || wait.isForDevice) return "";
  return eventText("waiting", JSON.stringify(waitAnswer(feed, wait)), null);
}

function eventText(type: string, data: string, seq: number | null): string {
  return `event: ${type}\n${seq === null ? "" : `id: ${seq}\n`}data: ${data}\n\n`;
}

const doneText = (answer: object): string => eventText("done", JSON.stringify(answer), null);

function expiredText({ command, requestId }: StreamParts): string {
  const { code, message } = new PamError("token_expired");
  return eventText("error", JSON.stringify({ type: "error", id: command, code, message, requestId }), null);
}
