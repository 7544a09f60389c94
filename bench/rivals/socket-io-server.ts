import { desc, eq, sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/postgres-js";
import { jwtVerify } from "jose";
import postgres from "postgres";
import { Server, type Socket } from "socket.io";
import { z } from "zod";
import { obeyParent } from "../servers/server-calls.ts";
import { createTables, historyMessages, messages } from "./rival-tables.ts";
import { listen, type SocketIoEngine } from "./socket-io-listen.ts";

/** In argv, as JSON. */
export interface SocketIoOptions {
  readonly engine: SocketIoEngine;
  readonly databaseUrl: string;
  readonly secret: string;
  readonly pieces: number;
}

/**
 * A chat server as Socket.IO's, drizzle's and jose's documents say to write one: the token is checked in a middleware, a
 * message by a schema, an insert commits before the acknowledgement. With `answer` it also sends a scripted answer in
 * pieces and stores it.
 */
const options: SocketIoOptions = JSON.parse(process.argv[2] ?? "{}");
const key = new TextEncoder().encode(options.secret);
const db = drizzle(postgres(options.databaseUrl, { max: 10, onnotice: () => {} }));
await db.execute(sql.raw(createTables));

const message = z.object({ id: z.string().min(8).max(64), content: z.string().min(1).max(10_000) });
type Message = z.infer<typeof message>;

const insert = db
  .insert(messages)
  .values({
    user: sql.placeholder("user"),
    command: sql.placeholder("command"),
    role: sql.placeholder("role"),
    content: sql.placeholder("content"),
  })
  .onConflictDoNothing()
  .returning({ seq: messages.seq, id: messages.id })
  .prepare("rival_insert");

const newest = db
  .select({ role: messages.role, content: messages.content })
  .from(messages)
  .where(eq(messages.user, sql.placeholder("user")))
  .orderBy(desc(messages.seq))
  .limit(historyMessages)
  .prepare("rival_newest");

// A ping during a window of one contender would be another's noise.
const io = new Server({ transports: ["websocket"], serveClient: false, pingInterval: 600_000 });
io.use(async (socket, next) => {
  try {
    const { payload } = await jwtVerify(String(socket.handshake.auth["token"]), key, {
      algorithms: ["HS256"],
    });
    socket.data.user = payload.sub;
    next();
  } catch {
    next(new Error("unauthenticated"));
  }
});
io.on("connection", (socket) => {
  socket.on(
    "chat",
    (raw: unknown, acknowledge: (reply: object) => void) => void accept(socket, raw, acknowledge),
  );
  socket.on("ask", (raw: unknown) => void answer(socket, raw));
});

async function store(socket: Socket, role: string, { id, content }: Message) {
  const [row] = await insert.execute({ user: socket.data.user, command: id, role, content });
  return row;
}

async function accept(socket: Socket, raw: unknown, acknowledge: (reply: object) => void): Promise<void> {
  const parsed = message.safeParse(raw);
  if (!parsed.success) return acknowledge({ type: "error", code: "invalid_frame" });
  const row = await store(socket, "user", parsed.data);
  acknowledge({
    type: "ack",
    id: parsed.data.id,
    message: row?.id,
    seq: row?.seq,
    duplicate: row === undefined,
  });
}

async function answer(socket: Socket, raw: unknown): Promise<void> {
  const parsed = message.safeParse(raw);
  if (!parsed.success) return void socket.emit("refused", { code: "invalid_frame" });
  const { id } = parsed.data;
  const row = await store(socket, "user", parsed.data);
  socket.emit("ack", { id, message: row?.id, seq: row?.seq });
  // What a model would be shown.
  const history = await newest.execute({ user: socket.data.user });
  JSON.stringify(history.toReversed());
  let text = "";
  for (let piece = 0; piece < options.pieces; piece++) {
    await new Promise<void>((resolve) => setImmediate(resolve));
    socket.emit("delta", { turn: row?.id, offset: text.length, text: "sixteen letters." });
    text += "sixteen letters.";
  }
  const stored = await store(socket, "assistant", { id, content: text });
  socket.emit("completed", { turn: row?.id, seq: stored?.seq });
}

await obeyParent(await listen(io, options.engine), { stop: () => void io.close() });
