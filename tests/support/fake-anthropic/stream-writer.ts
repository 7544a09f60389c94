import type { ServerResponse } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import type { MessageReply } from "./reply.ts";
import { type StreamAction, streamActions } from "./stream-events.ts";

/** Plays a scripted reply on an open response; returns early when the client leaves. */
export async function playReply(response: ServerResponse, reply: MessageReply, model: string): Promise<void> {
  response.writeHead(200, {
    "content-type": "text/event-stream; charset=utf-8",
    "cache-control": "no-cache",
    "request-id": "req_fake",
  });
  const left = new AbortController();
  response.once("close", () => left.abort());
  for (const action of streamActions(reply, model)) {
    if (left.signal.aborted) return;
    if (action.do === "cut") return void (await cutAfterFlush(response));
    if (action.do === "stall") return;
    if (action.do === "wait")
      await sleep(action.ms, undefined, { signal: left.signal }).catch(() => undefined);
    else await write(response, bytesOf(action, reply.lineEnd ?? "\n"), reply.pieceBytes);
  }
  response.end();
}

function bytesOf(action: Extract<StreamAction, { do: "event" | "raw" }>, lineEnd: string): Buffer {
  if (action.do === "raw") return Buffer.from(action.bytes);
  return Buffer.from(
    ["event: ", action.name, lineEnd, "data: ", JSON.stringify(action.data), lineEnd, lineEnd].join(""),
  );
}

/** In pieces of `pieceBytes`, each in a packet of its own where the kernel lets it. */
async function write(response: ServerResponse, bytes: Buffer, pieceBytes?: number): Promise<void> {
  if (pieceBytes === undefined) return void response.write(bytes);
  for (let at = 0; at < bytes.length; at += pieceBytes) {
    response.write(bytes.subarray(at, at + pieceBytes));
    await new Promise((resolve) => setImmediate(resolve));
  }
}

/** What was written before the cut arrives, as it mostly does in life. */
async function cutAfterFlush(response: ServerResponse): Promise<void> {
  await sleep(5);
  response.emit("cut");
  response.socket?.resetAndDestroy();
}
