import type { LocalTurns } from "./local-turns.ts";
import type { Ports, Subject, Tenant, TimerHandle } from "./ports.ts";
import type { ClaimedTurn, LoggedEvent } from "./store.ts";

/** Conversations whose moment of silence this instance watches; the scan finds what waits in further ones. */
const watchedMax = 10_000;
/** Behind the moment itself: the database judges by its own clock whether it is over. */
const behindMs = 5;

/** Whose conversation it is, and the request that lets the message start. */
type Asker = Tenant & Pick<Subject, "requestId">;

interface Parts {
  readonly ports: Ports;
  readonly turns: LocalTurns;
  readonly run: (claimed: ClaimedTurn) => void;
}

/** Starts what waits in a conversation that runs nothing, sooner than the next scan would. */
export class WaitingStarts {
  readonly #parts: Parts;
  readonly #timers = new Map<string, TimerHandle>();

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Without room here, or when it fails, the scan finds it. */
  now({ workspace, user, requestId }: Asker, conversation: string): void {
    const { ports, turns, run } = this.#parts;
    const claim = async () => {
      if (!turns.hasRoom()) return;
      const next = await turns.claiming(() => ports.store.claimNext({ workspace, user }, conversation));
      if (next === undefined) return;
      ports.publisher.events(next.events);
      run({ ...next.claimed, requestId });
    };
    claim().catch((error: unknown) => ports.observer.fault("claim", error, { requestId, conversation }));
  }

  /** Of a message that waits for silence: when that is over, unless another message makes it longer. */
  afterSilence({ workspace, user, requestId }: Asker, events: readonly LoggedEvent[]): void {
    for (const { stream, at, body } of events) {
      // Quotes inside of what people type are escaped: only the field itself reads so.
      if ("conversation" in stream && body.includes('"startAfter":"'))
        this.#watch({ workspace, user, requestId }, stream.conversation, silenceOf({ at, body }));
    }
  }

  #watch(asker: Asker, conversation: string, ms: number): void {
    const { clock } = this.#parts.ports;
    const before = this.#timers.get(conversation);
    if (before === undefined && this.#timers.size >= watchedMax) return;
    if (before !== undefined) clock.clearTimeout(before);
    const start = () => {
      this.#timers.delete(conversation);
      this.now(asker, conversation);
    };
    this.#timers.set(conversation, clock.setTimeout(start, ms + behindMs));
  }
}

/** How long the entry has its message wait, whatever the clock here says. */
function silenceOf({ at, body }: Pick<LoggedEvent, "at" | "body">): number {
  const { startAfter = at } = JSON.parse(body) as { startAfter?: string };
  return Math.max(0, Date.parse(startAfter) - Date.parse(at));
}
