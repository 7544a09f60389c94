import type { Command } from "../protocol/commands.ts";
import type { FrameOf } from "../protocol/frames.ts";
import { type ConnectionEvent, type ConnectionState, nextConnectionState } from "./connection-machine.ts";
import { type Answer, CommandRefused, Outbox, type SentCommand } from "./outbox.ts";
import type { ClientPorts, ClientSocket } from "./ports.ts";
import { readServerFrame, type ServerFrame, type UnknownEvent } from "./server-frame.ts";

export interface ConnectionTiming {
  /** Longest wait from opening a socket to its `ready`. */
  readonly connectMs: number;
  /** Silence after which the server is pinged. */
  readonly idleMs: number;
  /** Wait for any frame after a ping. */
  readonly pongMs: number;
  readonly resendMs: number;
}

export const defaultTiming: ConnectionTiming = {
  connectMs: 10_000,
  idleMs: 20_000,
  pongMs: 8_000,
  resendMs: 15_000,
};

export interface ConnectionEvents {
  state(state: ConnectionState): void;
  /** A session begins; what is followed has to be subscribed to again. Commands that wait are sent after it. */
  ready(frame: FrameOf<"ready">): void;
  /** Everything else; errors only when no command of ours waits for them. */
  frame(frame: ServerFrame | UnknownEvent): void;
}

export interface ConnectionOptions {
  /** `ws:` or `wss:`. */
  readonly url: string;
  readonly ports: ClientPorts;
  readonly events: ConnectionEvents;
  readonly timing?: Partial<ConnectionTiming>;
}

/** One server, kept in reach: opens, authenticates, notices silence, comes back, and sends again what was not answered. */
export class Connection {
  readonly #options: ConnectionOptions;
  readonly #timing: ConnectionTiming;
  readonly #outbox: Outbox;
  #state: ConnectionState = { name: "idle" };
  #token: string | undefined;
  #socket: ClientSocket | undefined;
  /** Socket callbacks of an earlier generation are ignored. */
  #generation = 0;
  #heardMs = 0;
  #pingedMs: number | undefined;
  #timer: { readonly atMs: number; readonly cancel: () => void } | undefined;

  constructor(options: ConnectionOptions) {
    this.#options = options;
    this.#timing = { ...defaultTiming, ...options.timing };
    this.#outbox = new Outbox({ waitingMax: 100, resendMs: this.#timing.resendMs, sendsMax: 5 });
  }

  get state(): ConnectionState {
    return this.#state;
  }

  start(token: string): void {
    this.#token = token;
    this.#apply({ type: "start" });
  }

  /** Ends the connection; commands without an answer are rejected with `stopped`. */
  stop(): void {
    this.#apply({ type: "stop" });
  }

  /** A new token for the next try, or for the open session. */
  setToken(token: string): void {
    this.#token = token;
    if (this.#state.name === "ready") this.post({ type: "auth", token });
    else this.#apply({ type: "token" });
  }

  /** Don't wait for the next try, and find out at once whether the open socket is still alive. */
  wake(): void {
    this.#apply({ type: "wake" });
    if (this.#state.name === "ready" && this.#pingedMs === undefined) this.#ping();
  }

  /** Sends now or as soon as there is a session, and again after a loss. Rejects with CommandRefused. */
  request(command: SentCommand): Promise<Answer> {
    if (this.#state.name === "stopped")
      return Promise.reject(
        new CommandRefused("stopped", "The connection is closed. Connect again, then repeat this."),
      );
    const answer = this.#outbox.add(command);
    this.#flush();
    return answer;
  }

  /** Sends now or not at all: for what only means something on this connection. */
  post(command: Command): boolean {
    if (this.#state.name !== "ready") return false;
    this.#socket?.send(JSON.stringify(command));
    return true;
  }

  #apply(event: ConnectionEvent): void {
    const { clock, random } = this.#options.ports;
    const before = this.#state;
    this.#state = nextConnectionState(before, event, { nowMs: clock.now(), random });
    if (this.#state === before) return;
    this.#enter(this.#state);
    this.#options.events.state(this.#state);
    this.#arm();
  }

  #enter(state: ConnectionState): void {
    if (state.name === "connecting") this.#open();
    if (state.name === "waiting" || state.name === "needsToken" || state.name === "stopped") this.#release();
    if (state.name === "stopped")
      this.#outbox.refuseAll("stopped", "The connection is closed. Connect again, then repeat this.");
  }

  #open(): void {
    this.#release();
    const generation = this.#generation;
    const ours = () => generation === this.#generation;
    this.#heardMs = this.#options.ports.clock.now();
    this.#socket = this.#options.ports.socket(this.#options.url, ["pam.v1", `bearer.${this.#token ?? ""}`], {
      opened: () => ours() && this.#apply({ type: "socket.opened" }),
      frame: (text) => ours() && this.#hear(text),
      closed: (code) => ours() && this.#lost(code),
    });
  }

  #release(): void {
    this.#generation += 1;
    this.#pingedMs = undefined;
    this.#socket?.close(1000, "");
    this.#socket = undefined;
  }

  #lost(code: number): void {
    if (code === 1009) this.#outbox.refuseLargest();
    this.#apply({ type: "socket.closed", code });
  }

  #hear(text: string): void {
    this.#heardMs = this.#options.ports.clock.now();
    this.#pingedMs = undefined;
    const frame = readServerFrame(text);
    if (frame === undefined) return;
    if (frame.type === "ready" && this.#state.name === "authenticating") this.#begin(frame);
    else this.#handle(frame);
  }

  #begin(frame: FrameOf<"ready">): void {
    this.#apply({ type: "ready" });
    this.#options.events.ready(frame);
    this.#outbox.renew(frame.limits.frameBytesMax);
    this.#flush();
  }

  #handle(frame: ServerFrame | UnknownEvent): void {
    if (frame.type === "error" && this.#outbox.refuse(frame, this.#heardMs)) {
      this.#arm();
      return;
    }
    // The state knows of an answer before whoever waits for it does.
    this.#options.events.frame(frame);
    if (frame.type === "ack" || frame.type === "history" || frame.type === "conversation.listed")
      this.#outbox.answer(frame);
  }

  #flush(): void {
    if (this.#state.name !== "ready") return;
    for (const text of this.#outbox.due(this.#options.ports.clock.now())) this.#socket?.send(text);
    this.#arm();
  }

  #ping(): void {
    this.#pingedMs = this.#options.ports.clock.now();
    this.post({ type: "ping" });
    this.#arm();
  }

  #tick(): void {
    this.#timer = undefined;
    const nowMs = this.#options.ports.clock.now();
    if (this.#state.name === "waiting") {
      if (this.#state.retryAtMs <= nowMs) this.#apply({ type: "timer" });
    } else if (this.#silentAtMs() <= nowMs) this.#apply({ type: "silence" });
    else if (
      this.#state.name === "ready" &&
      this.#pingedMs === undefined &&
      this.#heardMs + this.#timing.idleMs <= nowMs
    )
      this.#ping();
    else this.#flush();
    this.#arm();
  }

  /** When the silence of this connection is too long. */
  #silentAtMs(): number {
    if (this.#state.name === "ready")
      return this.#pingedMs === undefined ? Number.POSITIVE_INFINITY : this.#pingedMs + this.#timing.pongMs;
    return this.#heardMs + this.#timing.connectMs;
  }

  /** One timer, moved only when something is due before it. */
  #arm(): void {
    const atMs = this.#nextTickMs();
    if (this.#timer !== undefined && atMs !== undefined && this.#timer.atMs <= atMs) return;
    this.#timer?.cancel();
    this.#timer = undefined;
    if (atMs === undefined) return;
    const { clock } = this.#options.ports;
    this.#timer = { atMs, cancel: clock.after(Math.max(0, atMs - clock.now()), () => this.#tick()) };
  }

  #nextTickMs(): number | undefined {
    switch (this.#state.name) {
      case "waiting":
        return this.#state.retryAtMs;
      case "connecting":
      case "authenticating":
        return this.#silentAtMs();
      case "ready": {
        const listenMs =
          this.#pingedMs === undefined ? this.#heardMs + this.#timing.idleMs : this.#silentAtMs();
        return Math.min(listenMs, this.#outbox.nextDueMs() ?? listenMs);
      }
      default:
        return undefined;
    }
  }
}
