import { randomUUID } from "node:crypto";
import { WebSocket } from "ws";

export interface Heard {
  /** Milliseconds since the epoch, with fractions. */
  readonly at: number;
  readonly frame: Readonly<Record<string, unknown>>;
}

const headChars = 1_024;

/** The fields a long frame begins with. */
function headOf(text: string): Heard["frame"] {
  const fields = text.slice(0, headChars).matchAll(/"(type|conversation|epoch|seq|at)":("[^"]*"|\d+)/g);
  const frame: Record<string, unknown> = {};
  for (const [, name = "", value = ""] of fields) frame[name] ??= JSON.parse(value);
  return frame;
}

export const nowMs = (): number => performance.timeOrigin + performance.now();

/** One bare connection to one instance: nothing is retried, everything is timed. */
export class WireClient {
  readonly socket: WebSocket;
  readonly heard: Heard[] = [];
  /** Close code, once it is closed. */
  closed: number | undefined;
  /** With "heads" text on its way is heard and forgotten, and of long frames only the beginning is read. */
  keeps: "all" | "heads" = "all";
  readonly #listeners = new Set<(heard: Heard) => void>();

  private constructor(port: number, token: string) {
    this.socket = new WebSocket(`ws://127.0.0.1:${port}/api/pam/ws`, ["pam.v1", `bearer.${token}`]);
    this.socket.on("error", () => {});
    this.socket.on("close", (code) => {
      this.closed = code;
    });
    this.socket.on("message", (data) => {
      const text = String(data);
      const isLong = this.keeps === "heads" && text.length > headChars;
      const heard: Heard = { at: nowMs(), frame: isLong ? headOf(text) : JSON.parse(text) };
      if (this.keeps === "all" || heard.frame["type"] !== "text.delta") this.heard.push(heard);
      for (const listen of this.#listeners) listen(heard);
    });
  }

  /** Resolves when the server is `ready` for it. */
  static async open(port: number, token: string): Promise<WireClient> {
    const client = new WireClient(port, token);
    await client.hears(({ type }) => type === "ready");
    return client;
  }

  /** @returns the command's id. */
  send(command: Readonly<Record<string, unknown>>): string {
    const id = String(command["id"] ?? randomUUID());
    this.socket.send(JSON.stringify({ ...command, id }));
    return id;
  }

  /** The ack of a command. @throws Error when it is refused. */
  async ask(command: Readonly<Record<string, unknown>>): Promise<Heard> {
    const id = this.send(command);
    const answer = await this.hears((frame) => frame["id"] === id);
    if (answer.frame["type"] === "error") throw new Error(JSON.stringify(answer.frame));
    return answer;
  }

  /** Says something and resolves with its turn's id when that is completed. */
  async answered(conversation: string, content: string): Promise<string> {
    const { frame } = await this.ask({ type: "chat", conversation, content });
    const turn = String(frame["turn"]);
    await this.hears(({ type, turn: of }) => type === "turn.completed" && of === turn, 120_000);
    return turn;
  }

  onFrame(listener: (heard: Heard) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** The first frame, also of those that came already, that is so. @throws Error after `ms`, or when the socket closes before. */
  hears(isIt: (frame: Heard["frame"]) => boolean, ms = 30_000): Promise<Heard> {
    const known = this.heard.find(({ frame }) => isIt(frame));
    if (known !== undefined) return Promise.resolve(known);
    return new Promise((resolve, reject) => {
      const settle = () => {
        clearTimeout(timer);
        this.socket.off("close", fail);
        stop();
      };
      const fail = () => {
        settle();
        reject(new Error(`not heard within ${ms} ms: ${isIt}; closed ${this.closed}`));
      };
      const timer = setTimeout(fail, this.closed === undefined ? ms : 0);
      this.socket.once("close", fail);
      const stop = this.onFrame((heard) => {
        if (!isIt(heard.frame)) return;
        settle();
        resolve(heard);
      });
    });
  }

  close(): void {
    this.socket.terminate();
  }
}

/** A user on two instances, in one conversation that both follow. */
export interface Pair {
  readonly sender: WireClient;
  readonly watcher: WireClient;
  readonly conversation: string;
}

export async function openPair(token: string, from: number, to: number): Promise<Pair> {
  const [sender, watcher] = await Promise.all([WireClient.open(from, token), WireClient.open(to, token)]);
  const { frame } = await sender.ask({ type: "conversation.create", title: "measured" });
  const conversation = String(frame["conversation"]);
  for (const client of [sender, watcher]) await follow(client, conversation);
  return { sender, watcher, conversation };
}

async function follow(client: WireClient, conversation: string): Promise<void> {
  client.send({ type: "subscribe", conversation });
  await client.hears(({ type, conversation: told }) => type === "reset" && told === conversation);
}
