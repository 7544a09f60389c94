import Anthropic from "@anthropic-ai/sdk";
import { Server, type Socket } from "socket.io";
import { obeyParent } from "../servers/server-calls.ts";
import { listen } from "./socket-io-listen.ts";

/** Socket.IO sending on what the SDK's iterator yields, as both documents show it. */
const { modelUrl }: { readonly modelUrl: string } = JSON.parse(process.argv[2] ?? "{}");
const client = new Anthropic({ apiKey: "bench", baseURL: modelUrl });
const io = new Server({ transports: ["websocket"], serveClient: false, pingInterval: 600_000 });
io.on("connection", (socket) => {
  socket.on("ask", ({ id, content }: { id: string; content: string }) => {
    answer(socket, id, content).catch((error: unknown) => {
      if (socket.connected) socket.emit("refused", { code: String(error) });
    });
  });
});
await obeyParent(await listen(io, "ws"), { stop: () => void io.close() });

async function answer(socket: Socket, turn: string, content: string): Promise<void> {
  const stream = await client.messages.create({
    model: "bench",
    max_tokens: 1_024,
    stream: true,
    messages: [{ role: "user", content }],
  });
  let offset = 0;
  for await (const event of stream) {
    if (event.type !== "content_block_delta" || event.delta.type !== "text_delta") continue;
    const { text } = event.delta;
    socket.emit("delta", { turn, offset, text });
    offset += text.length;
  }
}
