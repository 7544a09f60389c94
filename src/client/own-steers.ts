import type { Snapshot, SteerView } from "../protocol/messages.ts";
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

  /** @returns Steers of ours that came back, each once. Ack and events may come in any order, or a snapshot for them. */
  hear(frame: ServerFrame | UnknownEvent): ReturnedSteer[] {
    if (frame.type === "reset") return frame.snapshot === undefined ? [] : this.#look(frame.snapshot);
    const found = this.#place(frame);
    return found === undefined ? [] : this.#match(found);
  }

  /** The place that a frame has news of. */
  #place(frame: ServerFrame | UnknownEvent): string | undefined {
    if (frame.type === "ack" && frame.conversation !== undefined && this.#asked.delete(frame.id ?? "")) {
      const place = placeOf(frame.conversation, frame.seq);
      keepNewest(this.#mine.add(place));
      return place;
    }
    if (frame.type === "turn.steered")
      keepNewest(this.#places.set(frame.steer, placeOf(frame.conversation, frame.seq)));
    if (frame.type !== "steer.returned") return undefined;
    const place = this.#places.get(frame.steer);
    if (place === undefined) return undefined;
    const { conversation, content } = frame;
    this.#places.delete(frame.steer);
    keepNewest(this.#returned.set(place, { conversation, content }));
    return place;
  }

  /** What a snapshot tells of steers, in place of the entries that were missed. */
  #look({ conversation, items, running }: Snapshot): ReturnedSteer[] {
    const told: SteerView[] = items.flatMap((it) => (it.role === "assistant" ? (it.steers ?? []) : []));
    return [...told, ...(running?.steers ?? [])].flatMap(({ steer, seq, state, content }) => {
      const place = placeOf(conversation, seq);
      if (state === "pending") keepNewest(this.#places.set(steer, place));
      if (state === "returned") keepNewest(this.#returned.set(place, { conversation, content }));
      return this.#match(place);
    });
  }

  #match(place: string): ReturnedSteer[] {
    const returned = this.#returned.get(place);
    if (returned === undefined || !this.#mine.delete(place)) return [];
    this.#returned.delete(place);
    return [returned];
  }
}

const placeOf = (conversation: string, seq: number): string => `${conversation} ${seq}`;

function keepNewest(kept: Set<string> | Map<string, unknown>): void {
  const [oldest] = kept.keys();
  if (kept.size > rememberedMax && oldest !== undefined) kept.delete(oldest);
}
