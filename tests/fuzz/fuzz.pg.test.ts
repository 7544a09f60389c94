import { once } from "node:events";
import { request as httpRequest } from "node:http";
import { connect } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import WebSocket from "ws";
import { type ServerProcess, startServerProcess } from "../support/server-process.ts";
import { Chance } from "./chance.ts";
import { conversation, type FuzzedRoute, fuzzedRoutes as routes } from "./fuzzed-routes.ts";
import { startHonestUser } from "./honest-user.ts";
import { mutated } from "./mutations.ts";

const full = process.env.CI === "true";
const frames = full ? 10_000 : 3_000;
const requests = full ? 2_000 : 600;
const seed = Number(process.env.PAM_FUZZ_SEED ?? Math.floor(Math.random() * 2 ** 31));

let server: ServerProcess;
let rest: string;
let origin: string;

beforeAll(async () => {
  server = await startServerProcess({ LOG_LEVEL: "fatal" });
  rest = server.told().rest;
  origin = new URL(rest).origin;
}, 180_000);

afterAll(async () => server?.dispose());

async function tokenOf(user: string): Promise<string> {
  const response = await fetch(`${origin}/api/auth/dev-token?user=${encodeURIComponent(user)}`);
  const { token } = (await response.json()) as { token: string };
  return token;
}

const commands = [
  { type: "chat", id: "fuzz-000001", content: "how much on fuel this month?" },
  { type: "chat", content: "undo that" },
  { message: "hello", context: { screen: "home" } },
  { type: "turn.cancel", id: "fuzz-000002", conversation },
  { type: "conversation.create", id: "fuzz-000003", title: "A title" },
  { type: "conversation.rename", id: "fuzz-000004", conversation, title: "Another" },
  { type: "conversation.delete", id: "fuzz-000005", conversation },
  { type: "conversation.list", id: "fuzz-000006", limit: 10 },
  { type: "subscribe", id: "fuzz-000007", conversation, epoch: conversation, seq: 3 },
  { type: "subscribe", inbox: true, epoch: conversation, seq: 99 },
  { type: "history", id: "fuzz-000008", conversation, before: 10, limit: 5 },
  { type: "context.update", id: "fuzz-000009", context: { timeZone: "Europe/Lisbon" } },
  { type: "context.update", context: { note: "\u0000 \ud800", "\u0000": 1 } },
  { type: "conversation.create", title: "\u0000\ud800" },
  { type: "ping", id: "fuzz-000010" },
];
/** Ends the socket, so it comes seldom. */
const hostileAuth = { type: "auth", token: "eyJhbGciOiJIUzI1NiJ9.e30.AAAA" };

test(`${frames} random frames: no exit, no internal error, honest users undisturbed (seed ${seed})`, {
  timeout: 600_000,
}, async () => {
  const chance = new Chance(seed);
  const honest = await startHonestUser(server.told().socket, await tokenOf("honest"));
  const seen = { internal: [] as string[], close4000: 0, frames: 0 };
  let left = frames;
  while (left > 0) {
    const burst = Math.min(left, 40 + chance.below(60));
    left -= await oneConnection(chance, { burst, token: await tokenOf(`hostile-${chance.below(20)}`), seen });
  }
  const outcome = await honest.stop();
  expect(seen.internal).toEqual([]);
  expect(seen.close4000).toBe(0);
  // Most were answered: closed sockets take the answers to their last frames with them.
  expect(seen.frames).toBeGreaterThan(frames / 3);
  expect(outcome.problems).toEqual([]);
  expect(outcome.answered).toBe(outcome.sent);
  expect(outcome.answered).toBeGreaterThan(0);
  expect((await fetch(`${origin}/api/health`)).status).toBe(200);
});

interface Seen {
  internal: string[];
  close4000: number;
  frames: number;
}

/** Sends a burst and says how many; what closes the socket (binary, oversize, bad UTF-8, a hostile `auth`) ends it early. */
async function oneConnection(
  chance: Chance,
  { burst, token, seen }: { burst: number; token: string; seen: Seen },
): Promise<number> {
  const ws = new WebSocket(server.told().socket, ["pam.v1", `bearer.${token}`]);
  ws.on("error", () => {});
  ws.on("message", (data) => {
    seen.frames++;
    const frame = JSON.parse(String(data));
    if (frame.type === "error" && frame.code === "internal") seen.internal.push(String(data));
  });
  const closed = once(ws, "close").then(([code]) => {
    if (code === 4000) seen.close4000++;
  });
  await Promise.race([once(ws, "open"), closed]);
  let sent = 0;
  for (; sent < burst && ws.readyState === WebSocket.OPEN; sent++) {
    const frame = mutated(chance, chance.next() < 0.01 ? hostileAuth : chance.pick(commands));
    const asText = typeof frame === "string" || chance.next() < 0.9;
    ws.send(typeof frame === "string" ? frame : Buffer.from(frame), { binary: !asText });
    // Not more than a session may have under way, or everything would be refused for that alone.
    if (sent % 8 === 7) await answered(ws, closed);
  }
  if (ws.readyState === WebSocket.OPEN) await answered(ws, closed);
  ws.close();
  await closed;
  return sent;
}

/** Waits until the server has worked through what was sent: a ping is answered in its turn. */
async function answered(ws: WebSocket, closed: Promise<void>): Promise<void> {
  if (ws.readyState !== WebSocket.OPEN) return;
  const pong = new Promise<void>((resolve) => {
    const listen = (data: WebSocket.RawData) => {
      if (!String(data).includes('"pong"')) return;
      ws.off("message", listen);
      resolve();
    };
    ws.on("message", listen);
    ws.send('{"type":"ping","id":"fuzz-pong-0"}');
  });
  await Promise.race([pong, closed, new Promise((resolve) => setTimeout(resolve, 2_000))]);
}

test(`every address, and ${requests} random requests: no exit, no 5xx, honest users undisturbed (seed ${seed})`, {
  timeout: 600_000,
}, async () => {
  const chance = new Chance(seed + 1);
  const honest = await startHonestUser(server.told().socket, await tokenOf("honest-too"));
  const token = await tokenOf("hostile");
  const failures: string[] = [];
  // Each address once, and then any of them: none is left out by chance.
  for (let sent = 0; sent < routes.length + requests; sent++) {
    if (sent >= routes.length && chance.next() < 0.1) await rawGarbage(chance);
    else {
      const request = oneRequest(chance, token, routes[sent] ?? chance.pick(routes));
      const status = await patiently(request);
      if (status >= 500) failures.push(`${status} for ${request.what}`);
    }
  }
  const outcome = await honest.stop();
  expect(failures).toEqual([]);
  expect(outcome.problems).toEqual([]);
  expect(outcome.answered).toBe(outcome.sent);
  expect((await fetch(`${origin}/api/health`)).status).toBe(200);
});

interface HttpAsk {
  readonly what: string;
  readonly send: () => Promise<number>;
}

/** A server that is busy says so and asks to be asked again in a moment: whoever does is answered. */
async function patiently({ send }: HttpAsk): Promise<number> {
  for (let tries = 1; ; tries++) {
    const status = await send();
    if (status !== 503 || tries >= 4) return status;
    await new Promise((resolve) => setTimeout(resolve, 1_000 * tries));
  }
}

function oneRequest(chance: Chance, token: string, route: FuzzedRoute): HttpAsk {
  const method =
    chance.next() < 0.9
      ? route.method
      : chance.pick(["GET", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "HEAD", "TRACE"]);
  const path = chance.next() < 0.7 ? route.path : oddPath(chance, route.path);
  const body = route.body === undefined ? undefined : Buffer.from(mutated(chance, route.body));
  const headers: Record<string, string> = {
    ...(chance.next() < 0.9 && { authorization: `Bearer ${token}` }),
    ...(chance.next() < 0.3 && {
      "idempotency-key": chance.pick(["short", "a".repeat(64), "a".repeat(65), "fuzz key", "fuzz-key-1"]),
    }),
    ...(chance.next() < 0.3 && { accept: chance.pick(["text/event-stream", "*/*", "application/xml"]) }),
    ...(chance.next() < 0.5 && {
      "content-type": chance.pick([
        "application/json",
        "text/plain",
        "application/json; charset=utf-16",
        ";;",
      ]),
    }),
    ...(chance.next() < 0.1 && { "x-request-id": chance.pick(["x", "y".repeat(5_000), "good-request-id"]) }),
  };
  const what = JSON.stringify({ method, path, body: body?.toString("latin1").slice(0, 200), headers });
  if (body !== undefined) headers["content-length"] = String(body.byteLength);
  const send = () =>
    new Promise<number>((resolve) => {
      const outgoing = httpRequest(
        `${origin}/`,
        { method, path, headers, timeout: 20_000, agent: false },
        (incoming) => {
          incoming.resume();
          incoming.on("end", () => resolve(incoming.statusCode ?? 0));
          incoming.on("error", () => resolve(0));
        },
      );
      outgoing.on("timeout", () => outgoing.destroy(new Error("no answer within 20 s")));
      outgoing.on("error", (error) => resolve(error.message.includes("20 s") ? 599 : 0));
      outgoing.end(body);
    });
  return { what, send };
}

function oddPath(chance: Chance, path: string): string {
  return chance.pick([
    `${path}/`,
    path.replace("api", "%61pi"),
    `${path}%00`,
    `${path}%ff%fe`,
    path.replace(conversation, "../../etc/passwd"),
    path.replace(conversation, "%E0%A4%A"),
    `${path}${path.includes("?") ? "&" : "?"}limit=${chance.pick(["-1", "1e9", "abc", "501", "0"])}`,
    `${path}${path.includes("?") ? "&" : "?"}before=${chance.pick(["-1", "99999999999999999999", "%00"])}`,
    `/${"a".repeat(3_000)}`,
    "/..//..",
  ]);
}

/** Bytes that are hardly HTTP at all. */
async function rawGarbage(chance: Chance): Promise<void> {
  const socket = connect(Number(new URL(origin).port), "127.0.0.1");
  socket.on("error", () => {});
  socket.resume();
  await Promise.race([once(socket, "connect"), once(socket, "error")]);
  socket.write(Buffer.from(mutated(chance, { "GET / HTTP/1.1": "Host: x" })));
  if (chance.next() < 0.5) socket.write("GET /api/health HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\n\r\n");
  await new Promise((resolve) => setTimeout(resolve, 5));
  socket.destroy();
}
