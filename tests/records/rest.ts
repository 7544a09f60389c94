import { randomUUID } from "node:crypto";
import { createOfflineModel } from "../../src/llm/offline/offline-model.ts";
import { type Peer, startWireServer } from "../wire/server.ts";

// biome-ignore lint/suspicious/noExplicitAny: what a server answers is what the test is about
type Json = any;

export interface Reply {
  readonly status: number;
  readonly body: Json;
}

/** A user's requests, each with an idempotency key of its own unless one is given. */
export interface Requests {
  get(path: string): Promise<Reply>;
  post(path: string, body: object, key?: string): Promise<Reply>;
  put(path: string, body: object, key?: string): Promise<Reply>;
  patch(path: string, body: object, key?: string): Promise<Reply>;
  delete(path: string, body: object, key?: string): Promise<Reply>;
}

export interface Rest {
  readonly origin: string;
  token(user: string): Promise<string>;
  as(user: string): Requests;
  /** A file: fetched, or sent where there is a `body`; with its answer as text. */
  text(user: string, path: string, body?: string): Promise<{ type: string | null; body: string }>;
  /** A device of a user, over a socket. */
  join(user: string): Promise<Peer>;
  /** All entries of a user's inbox, as a device that was away reads them. */
  inboxOf(user: string): Promise<Json[]>;
  stop(): Promise<void>;
}

/** The whole server over a real Postgres, asked by HTTP. */
export async function startRest(): Promise<Rest> {
  const clock = {
    now: Date.now,
    setTimeout,
    clearTimeout: (handle: object | number) => clearTimeout(handle as number),
  };
  const server = await startWireServer("uws", createOfflineModel({ clock }));
  const send = async (
    user: string,
    method: string,
    { path, body, key }: { path: string; body?: object; key?: string },
  ) => {
    const headers: Record<string, string> = {
      authorization: `Bearer ${await server.token(user)}`,
      "content-type": "application/json",
      "idempotency-key": key ?? `key-${randomUUID()}`,
    };
    const init = body === undefined ? { method, headers } : { method, headers, body: JSON.stringify(body) };
    const response = await fetch(server.origin + path, init);
    return { status: response.status, body: await response.json() };
  };
  return {
    origin: server.origin,
    token: (user) => server.token(user),
    as: (user) => {
      const writing = (method: string) => (path: string, body: object, key?: string) =>
        send(user, method, { path, body, ...(key !== undefined && { key }) });
      return {
        get: (path) => send(user, "GET", { path }),
        post: writing("POST"),
        put: writing("PUT"),
        patch: writing("PATCH"),
        delete: writing("DELETE"),
      };
    },
    async text(user, path, body) {
      const headers = {
        authorization: `Bearer ${await server.token(user)}`,
        "content-type": "text/calendar",
      };
      const init = body === undefined ? { headers } : { method: "POST", headers, body };
      const response = await fetch(server.origin + path, init);
      return { type: response.headers.get("content-type"), body: await response.text() };
    },
    join: (user) => server.join(user),
    async inboxOf(user) {
      const peer = await server.join(user);
      const ready = peer.frames.find((frame) => frame.type === "ready") as Json;
      const { epoch, seq } = ready.inbox;
      peer.send({ type: "subscribe", id: `inbox-${randomUUID()}`.slice(0, 40), inbox: true, epoch, seq: 0 });
      await peer.next("resumed");
      while (!peer.frames.some((frame) => frame["inbox"] === true && frame["seq"] === seq)) {
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
      await peer.end();
      return peer.frames.filter((frame) => frame["inbox"] === true && "seq" in frame && "at" in frame);
    },
    stop: () => server.stop(),
  };
}
