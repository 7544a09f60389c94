import type { FrameOf } from "../protocol/frames.ts";
import type { ClientPorts } from "./ports.ts";

export type Device = FrameOf<"presence">["sessions"][number];

/** A word of typing holds so long, unless it is said again. */
const typingMs = 10_000;

export interface OthersOptions {
  readonly clock: ClientPorts["clock"];
  readonly typingChanged: (conversation: string) => void;
}

/** The user's other devices: which are there, and where something is being typed. Forgotten with the connection. */
export class Others {
  readonly #options: OthersOptions;
  #devices: readonly Device[] = [];
  /** By conversation and session; each with what takes its end back. */
  readonly #typing = new Map<string, Map<string, () => void>>();

  constructor(options: OthersOptions) {
    this.#options = options;
  }

  get devices(): readonly Device[] {
    return this.#devices;
  }

  /** Devices on which something is being typed into a conversation. */
  typingIn(conversation: string): number {
    return this.#typing.get(conversation)?.size ?? 0;
  }

  arrive({ sessions }: FrameOf<"presence">): void {
    this.#devices = sessions;
  }

  type({ conversation, session, active }: FrameOf<"typing">): void {
    const here = this.#typing.get(conversation) ?? new Map<string, () => void>();
    here.get(session)?.();
    const end = () => {
      here.delete(session);
      if (here.size === 0) this.#typing.delete(conversation);
      this.#options.typingChanged(conversation);
    };
    if (!active) {
      end();
      return;
    }
    this.#typing.set(conversation, here.set(session, this.#options.clock.after(typingMs, end)));
    this.#options.typingChanged(conversation);
  }

  /** A new session is told anew. */
  forget(): void {
    this.#devices = [];
    for (const [conversation, here] of this.#typing) {
      for (const takeBack of here.values()) takeBack();
      this.#typing.delete(conversation);
      this.#options.typingChanged(conversation);
    }
  }
}
