import { once } from "node:events";
import { createServer, type ServerResponse } from "node:http";
import type { Upstream } from "./run/workload.ts";
import { Pacer, plainPiece, stampedPiece } from "./servers/pacer.ts";
import { obeyParent } from "./servers/server-calls.ts";

/**
 * Stands for the Messages API, on the load's core: every question is answered by a stream of text that never ends, paced
 * like the models of the other relay workloads, or by one piece that carries its time. It looks at nothing it is asked.
 */
const { everyMs, firstMs = 0 }: Upstream = JSON.parse(process.argv[2] ?? "{}");
const pacer = new Pacer();
const endText =
  eventText("content_block_stop", { index: 0 }) +
  eventText("message_delta", {
    delta: { stop_reason: "end_turn", stop_sequence: null },
    usage: { output_tokens: 4 },
  }) +
  eventText("message_stop", {});
const plain = Buffer.from(deltaText(plainPiece));

const server = createServer((request, response) => {
  request.resume();
  if (request.method === "POST") request.once("end", () => stream(response));
  else response.writeHead(200, { "content-type": "application/json" }).end('{"data":[],"has_more":false}');
});
server.listen(0, "127.0.0.1");
await once(server, "listening");
const address = server.address();
await obeyParent(typeof address === "object" && address !== null ? address.port : 0, {
  pace: (flowing) => pacer.flow(flowing),
  stop: () => server.closeAllConnections(),
});

function stream(response: ServerResponse): void {
  response.socket?.setNoDelay(true);
  response.writeHead(200, { "content-type": "text/event-stream; charset=utf-8", "request-id": "req_bench" });
  const usage = { input_tokens: 10, output_tokens: 1 };
  const message = {
    id: "msg_bench",
    type: "message",
    role: "assistant",
    model: "bench",
    content: [],
    stop_reason: null,
    stop_sequence: null,
    usage,
  };
  const begin =
    eventText("message_start", { message }) +
    eventText("content_block_start", { index: 0, content_block: { type: "text", text: "" } });
  if (everyMs === null) {
    response.write(begin);
    setTimeout(() => response.end(deltaText(stampedPiece()) + endText), firstMs);
    return;
  }
  response.write(begin + deltaText(plainPiece));
  const remove = pacer.add(
    everyMs,
    (stamped) => void response.write(stamped ? deltaText(stampedPiece()) : plain),
  );
  response.once("close", remove);
}

function deltaText(text: string): string {
  return eventText("content_block_delta", { index: 0, delta: { type: "text_delta", text } });
}

function eventText(type: string, data: object): string {
  return `event: ${type}\ndata: ${JSON.stringify({ type, ...data })}\n\n`;
}
