import { once } from "node:events";
import { createServer, type ServerResponse } from "node:http";
import { Pacer, plainPiece, stampedPiece } from "./servers/pacer.ts";
import { obeyParent } from "./servers/server-calls.ts";

/**
 * Stands for the Messages API, on the load's core: every question is answered by a stream of text that never ends, paced
 * like the models of the other relay workloads. It looks at nothing it is asked.
 */
const { everyMs }: { readonly everyMs: number } = JSON.parse(process.argv[2] ?? "{}");
const pacer = new Pacer();
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
  response.write(
    eventText("message_start", { message }) +
      eventText("content_block_start", { index: 0, content_block: { type: "text", text: "" } }) +
      deltaText(plainPiece),
  );
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
