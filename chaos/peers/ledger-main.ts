/**
 * An external service as its operator sees it: `tsx chaos/peers/ledger-main.ts <file>`. POST /idempotent takes effect
 * once a key; POST /unsafe takes effect each time. Every call is a line of the file. Some answers come late, and some
 * get lost after the effect.
 */
import { appendFileSync } from "node:fs";
import { createServer, type ServerResponse } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";

const [file = ""] = process.argv.slice(2);
const seen = new Set<string>();
/** Shares of the calls whose answer is late, and lost. */
const lateShare = 0.15;
const lostShare = 0.03;
const lateMsMax = 1_500;

const server = createServer((request, response) => {
  let body = "";
  request.on("data", (data) => {
    body += String(data);
  });
  const key = request.headers["idempotency-key"];
  request.on("end", () => void take({ kind: request.url?.slice(1) ?? "", key, body }, response));
  request.on("error", () => {});
});

interface Call {
  readonly kind: string;
  readonly key: unknown;
  readonly body: string;
}

async function take({ kind, key, body }: Call, response: ServerResponse): Promise<void> {
  if (typeof key !== "string" || (kind !== "idempotent" && kind !== "unsafe")) {
    response.writeHead(400).end("name an idempotency-key");
    return;
  }
  await sleep(Math.random() * 30);
  const effective = kind === "unsafe" || !seen.has(key);
  seen.add(key);
  const { note } = JSON.parse(body);
  appendFileSync(file, `${JSON.stringify({ at: Date.now(), kind, key, note, effective })}\n`);
  const luck = Math.random();
  if (luck < lostShare) {
    response.socket?.destroy();
    return;
  }
  if (luck < lostShare + lateShare) await sleep(Math.random() * lateMsMax);
  response.end(`noted ${key}`);
}

server.listen(0, "127.0.0.1", () => {
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  process.stdout.write(`${JSON.stringify({ url: `http://127.0.0.1:${port}` })}\n`);
});
process.once("SIGTERM", () => process.exit(0));
process.once("disconnect", () => process.exit(0));
process.on("SIGINT", () => {});
