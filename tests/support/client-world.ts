import type { ClientPorts, SocketEvents } from "../../src/client/ports.ts";

/** One socket that a client has opened, seen from the server. */
export interface OpenedSocket {
  readonly url: string;
  readonly protocols: readonly string[];
  /** Frames of the client, parsed. */
  readonly sent: Record<string, unknown>[];
  closedByClient: boolean;
  open(): void;
  say(frame: Record<string, unknown>): void;
  close(code: number): void;
  /** Opens, and answers the handshake. */
  begin(): void;
}

export interface World {
  readonly ports: ClientPorts;
  readonly sockets: OpenedSocket[];
  readonly last: () => OpenedSocket;
  /** Moves time on, running what is due in its order. */
  readonly pass: (ms: number) => void;
}

export const ready = {
  type: "ready",
  user: "ana",
  session: "0198c0de-0000-7000-8000-0000000000aa",
  protocol: "pam.v1",
  revision: 1,
  inbox: { epoch: "0198c0de-0000-4000-8000-0000000000ee", seq: 0 },
  conversation: null,
  limits: { frameBytesMax: 131_072, contentCharsMax: 10_000, historyMax: 500, queueMax: 20 },
};

/** A world whose time stands still until it is told to pass, and whose sockets do what the test says. */
export function clientWorld(random = () => 0.5): World {
  let nowMs = 1_700_000_000_000;
  let count = 0;
  const timers = new Set<{ atMs: number; work: () => void }>();
  const sockets: OpenedSocket[] = [];
  const after = (ms: number, work: () => void) => {
    const timer = { atMs: nowMs + ms, work };
    timers.add(timer);
    return () => void timers.delete(timer);
  };
  const pass = (ms: number) => {
    const untilMs = nowMs + ms;
    for (let fired = 0; fired < 10_000; fired++) {
      const [next] = [...timers].filter((it) => it.atMs <= untilMs).sort((a, b) => a.atMs - b.atMs);
      if (next === undefined) break;
      timers.delete(next);
      nowMs = Math.max(nowMs, next.atMs);
      next.work();
    }
    nowMs = untilMs;
  };
  const ports: ClientPorts = {
    clock: { now: () => nowMs, after },
    random,
    newId: () => `id-${String(++count).padStart(8, "0")}`,
    socket: (url, protocols, events) => {
      const { socket, opened } = pairOf({ url, protocols, events });
      sockets.push(opened);
      return socket;
    },
  };
  const last = () => {
    const socket = sockets.at(-1);
    if (socket === undefined) throw new Error("no socket was opened");
    return socket;
  };
  return { ports, sockets, last, pass };
}

function pairOf(to: { url: string; protocols: readonly string[]; events: SocketEvents }) {
  const { events } = to;
  const opened: OpenedSocket = {
    url: to.url,
    protocols: to.protocols,
    sent: [],
    closedByClient: false,
    open: () => events.opened(),
    say: (frame) => events.frame(JSON.stringify(frame)),
    close: (code) => events.closed(code, ""),
    begin: () => {
      opened.open();
      opened.say(ready);
    },
  };
  const socket = {
    send: (text: string) => void opened.sent.push(JSON.parse(text)),
    close: () => {
      opened.closedByClient = true;
    },
  };
  return { socket, opened };
}
