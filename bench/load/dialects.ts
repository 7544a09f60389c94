import type { LogPlace } from "./follow-log.ts";

/** How a load speaks to a server: what it says and by what it knows the answer. A rival is added by adding a dialect. */
export interface Dialect {
  readonly path: string;
  /** Value of Sec-WebSocket-Protocol for a user's token. */
  readonly protocols: (token: string) => string;
  /** What the client says first, once the socket is open. */
  readonly hello?: (token: string) => string;
  /** Text of frames that come before the greeting and mean nothing. */
  readonly preamble?: string;
  /** A message with an id of `idText` in it. */
  readonly chat: (content: string) => string;
  /** Text a frame begins with when the connection may be used; empty when it may be used at once. */
  readonly greeting: string;
  /** Text a frame begins with when an operation has ended. */
  readonly answers: Readonly<Record<Operation, string>> & { readonly event?: string };
  /** How a log is followed from a place in it, where that has to be asked for. */
  readonly follow?: { readonly ask: (place: LogPlace) => string; readonly answer: string };
  /** Tells when a turn has ended, also where nobody asked for whole turns. */
  readonly endsTurns?: boolean;
  /** Bytes behind a delta's text: `"}` unless it says otherwise. */
  readonly tailBytes?: number;
  /** Text a frame begins with when an operation was refused. */
  readonly refusal: string;
}

/** `accept`: a message until its acknowledgement. `turn`: until the end of its answer. `delta`: one piece of an answer. */
export type Operation = "accept" | "turn" | "delta";

const type = (name: string): string => `{"type":"${name}`;

const idDigits = 12;
const idMark = "id-";
const idText = `${idMark}${"0".repeat(idDigits)}`;
const chatOfPam = (content: string): string => JSON.stringify({ type: "chat", id: idText, content });

/** Python writes a blank behind a colon. */
const fastApi = {
  protocols: (token: string) => `pam.v1, bearer.${token}`,
  chat: chatOfPam,
  greeting: '{"type": "ready"',
  answers: { accept: '{"type": "ack"', turn: '{"type": "turn.completed"', delta: '{"type": "text.delta"' },
  refusal: '{"type": "error',
};

const socketIo = {
  path: "/socket.io/?EIO=4&transport=websocket",
  protocols: () => "",
  hello: (token: string) => `40${JSON.stringify({ token })}`,
  preamble: "0{",
  greeting: "40{",
};

export const dialects = {
  /** PAM's native wire, with a token. */
  pam: {
    path: "/api/pam/ws",
    protocols: (token) => `pam.v1, bearer.${token}`,
    chat: chatOfPam,
    greeting: type('ready"'),
    endsTurns: true,
    answers: {
      accept: type('ack"'),
      turn: type("turn.completed"),
      delta: type("text.delta"),
      event: type("message.created"),
    },
    follow: {
      ask: ({ conversation, epoch, seq }) => JSON.stringify({ type: "subscribe", conversation, epoch, seq }),
      answer: type("resumed"),
    },
    refusal: type("error"),
  },
  /** The raw server: no greeting, and whatever its mode answers. */
  raw: {
    path: "/",
    protocols: () => "",
    chat: chatOfPam,
    greeting: "",
    answers: {
      accept: "{",
      turn: type("turn.completed"),
      delta: type("text.delta"),
      event: type("message.created"),
    },
    refusal: type("error"),
  },
  nchan: {
    path: "/subscribe",
    protocols: () => "",
    chat: chatOfPam,
    greeting: "",
    answers: { accept: "-", turn: "-", delta: "-", event: type("message.created") },
    refusal: type("error"),
  },
  /** The FastAPI rival, answering whole turns. */
  "fastapi turns": { ...fastApi, path: "/api/pam/turns" },
  "fastapi relay": { ...fastApi, path: "/api/pam/relay" },
  fastapi: { ...fastApi, path: "/api/pam/ws" },
  /** Engine.IO 4 and Socket.IO 5 over a WebSocket; an acknowledgement is Socket.IO's own. */
  "socket.io": {
    ...socketIo,
    chat: (content) => `421${JSON.stringify(["chat", { id: idText, content }])}`,
    answers: { accept: '431[{"type":"ack"', turn: "-", delta: "-", event: '42["event"' },
    refusal: '431[{"type":"error',
  },
  "socket.io turns": {
    ...socketIo,
    chat: (content) => `42${JSON.stringify(["ask", { id: idText, content }])}`,
    tailBytes: 3,
    answers: { accept: '42["ack"', turn: '42["completed"', delta: '42["delta"' },
    refusal: '42["refused"',
  },
} satisfies Record<string, Dialect>;

export type DialectName = keyof typeof dialects;

/** A `chat` frame whose id can be counted up in place. */
export interface ChatFrame {
  readonly frame: Buffer;
  /** Where the id's digits are. */
  readonly idAt: number;
}

/** @param frame From `clientFrame`, holding the text of a dialect's `chat`. */
export function chatFrame(frame: Buffer): ChatFrame {
  return { frame, idAt: frame.indexOf(idMark) + idMark.length };
}

export function writeId({ frame, idAt }: ChatFrame, id: number): void {
  frame.write(String(id).padStart(idDigits, "0"), idAt, "latin1");
}

/** Whether the bytes from `start` on begin with `text`. */
export function beginsWith(bytes: Buffer, start: number, text: Buffer): boolean {
  if (bytes.length - start < text.length) return false;
  for (let i = text.length - 1; i >= 0; i--) if (bytes[start + i] !== text[i]) return false;
  return true;
}
