/** How a load speaks to a server: what it says and by what it knows the answer. A rival is added by adding a dialect. */
export interface Dialect {
  readonly path: string;
  /** Value of Sec-WebSocket-Protocol for a user's token. */
  readonly protocols: (token: string) => string;
  /** Text a frame begins with when the connection may be used; empty when it may be used at once. */
  readonly greeting: string;
  /** Text a frame begins with when an operation has ended. */
  readonly answers: Readonly<Record<Operation, string>>;
  /** Text a frame begins with when an operation was refused. */
  readonly refusal: string;
}

/** `accept`: a message until its acknowledgement. `turn`: until the end of its answer. `delta`: one piece of an answer. */
export type Operation = "accept" | "turn" | "delta";

const type = (name: string): string => `{"type":"${name}`;

export const dialects = {
  /** PAM's native wire, with a token. */
  pam: {
    path: "/api/pam/ws",
    protocols: (token) => `pam.v1, bearer.${token}`,
    greeting: type('ready"'),
    answers: { accept: type('ack"'), turn: type("turn.completed"), delta: type("text.delta") },
    refusal: type("error"),
  },
  /** The raw server: no greeting, and whatever its mode answers. */
  raw: {
    path: "/",
    protocols: () => "",
    greeting: "",
    answers: { accept: "{", turn: type("turn.completed"), delta: type("text.delta") },
    refusal: type("error"),
  },
} satisfies Record<string, Dialect>;

export type DialectName = keyof typeof dialects;

const idDigits = 12;
const idMark = "id-";

/** A `chat` frame whose id can be counted up in place. */
export interface ChatFrame {
  readonly frame: Buffer;
  /** Where the id's digits are. */
  readonly idAt: number;
}

/** @param frame From `clientFrame`, holding the text of `chatText`. */
export function chatFrame(frame: Buffer): ChatFrame {
  return { frame, idAt: frame.indexOf(idMark) + idMark.length };
}

export function chatText(content: string): string {
  return JSON.stringify({ type: "chat", id: `${idMark}${"0".repeat(idDigits)}`, content });
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
