import type { ServerFrame, UnknownEvent } from "./server-frame.ts";

/** Steers of which something is remembered; what is older has ended long ago. */
const rememberedMax = 100;

export interface ReturnedSteer {
  readonly conversation: string;
  readonly content: string;
}

/** Tells which returned steers were given here: only this device gives their words back to whoever typed them. */
export class OwnSteers {
  readonly #asked = new Set<string>();
  /** By place in the log: ours, and all that were returned and not told yet. */
  readonly #mine = new Set<string>();
  readonly #returned = new Map<string, ReturnedSteer>();
  readonly #places = new Map<string, string>();

  /** A steer goes out under this command id. */
  ask(command: string): void {
    keepNewest(this.#asked.add(command));
  }

  /** @returns A steer of ours that came back, once. Ack and events may come in any order. */
  hear(frame: ServerFrame | UnknownEvent): ReturnedSteer | undefined {
    if (frame.type === "ack" && frame.conversation !== undefined && this.#asked.delete(frame.id ?? "")) {
      const place = placeOf(frame.conversation, frame.seq);
      keepNewest(this.#mine.add(place));
      return this.#match(place);
    }
    if (frame.type === "turn.steered")
      keepNewest(this.#places.set(frame.steer, placeOf(frame.conversation, frame.seq)));
    const place = frame.type === "steer.returned" ? this.#places.get(frame.steer) : undefined;
    if (frame.type !== "steer.returned" || place === undefined) return undefined;
    const { conversation, content } = frame;
    this.#places.delete(frame.steer);
    keepNewest(this.#returned.set(place, { conversation, content }));
    return this.#match(place);
  }

  #match(place: string): ReturnedSteer | undefined {
    const returned = this.#returned.get(place);
    if (returned === undefined || !this.#mine.delete(place)) return undefined;
    this.#returned.delete(place);
    return returned;
  }
}

const placeOf = (conversation: string, seq: number): string => `${conversation} ${seq}`;

function keepNewest(kept: Set<string> | Map<string, unknown>): void {
  const [oldest] = kept.keys();
  if (kept.size > rememberedMax && oldest !== undefined) kept.delete(oldest);
}
