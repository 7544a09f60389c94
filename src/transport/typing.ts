import type { Bus, Clock, TimerHandle } from "../actors/ports.ts";
import { channelOf, conversationTopic } from "../actors/topics.ts";
import type { CommandOf } from "../protocol/commands.ts";
import type { FrameOf } from "../protocol/frames.ts";
import type { Identity } from "./backend.ts";

/** At most one publication of one session and conversation in so many milliseconds. */
const everyMs = 1_000;

/** A session, as far as it types. */
export interface Typist {
  readonly id: string;
  /** Nobody is told of typing anywhere else. */
  readonly follows: { has(conversation: string): boolean } | null;
}

interface Told {
  /** What was published last, and what is so by now. */
  active: boolean;
  latest: boolean;
  /** Until it is over nothing more is published. */
  timer: TimerHandle | null;
}

/** Who is typing where, on its way to the user's other devices. Kept nowhere; whoever misses it misses nothing. */
export class Typing {
  private readonly told = new WeakMap<Typist, Map<string, Told>>();
  private readonly bus: Pick<Bus, "publish">;
  private readonly clock: Clock;

  constructor({ bus, clock }: { bus: Pick<Bus, "publish">; clock: Clock }) {
    this.bus = bus;
    this.clock = clock;
  }

  tell(
    session: Typist,
    identity: Identity,
    command: Pick<CommandOf<"typing">, "conversation" | "active">,
  ): void {
    const { conversation, active } = command;
    if (session.follows?.has(conversation) !== true) return;
    const all = this.told.get(session) ?? new Map<string, Told>();
    const known = all.get(conversation);
    if (known === undefined && !active) return;
    const told = known ?? { active, latest: active, timer: null };
    told.latest = active;
    this.told.set(session, all.set(conversation, told));
    if (told.timer !== null) return;
    const publish = () => {
      told.active = told.latest;
      this.publish(session, identity, { conversation, active: told.active });
      told.timer = this.clock.setTimeout(() => {
        told.timer = null;
        if (told.latest !== told.active) publish();
        else if (!told.active) all.delete(conversation);
      }, everyMs);
    };
    publish();
  }

  /** Nobody types on a connection that is gone. */
  end(session: Typist, identity: Identity): void {
    for (const [conversation, { active, timer }] of this.told.get(session) ?? []) {
      if (timer !== null) this.clock.clearTimeout(timer);
      if (active) this.publish(session, identity, { conversation, active: false });
    }
    this.told.delete(session);
  }

  private publish(
    { id }: Typist,
    identity: Identity,
    { conversation, active }: { conversation: string; active: boolean },
  ): void {
    const frame: FrameOf<"typing"> = { type: "typing", conversation, session: id, active };
    const address = { channel: channelOf(identity), topic: conversationTopic(conversation) };
    const unstored = { seq: null, epoch: null, type: frame.type, turn: null };
    this.bus.publish([{ ...address, ...unstored, frame: JSON.stringify(frame) }]);
  }
}
