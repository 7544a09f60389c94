import type { Bus, Clock, DeltaAddress, ModelDelta, Publication, Publisher } from "../actors/ports.ts";
import type { LoggedEvent } from "../actors/store.ts";
import { channelOf, conversationTopic, inboxTopic } from "../actors/topics.ts";
import { encodeLogFrame } from "../protocol/frames.ts";

export interface PublisherOptions {
  readonly bus: Bus;
  readonly clock: Clock;
  /** Counts deltas taken from models, before they are joined. */
  readonly onDelta: () => void;
}

/** Frames a window may carry before deltas are held to its end: below it the loop counts as idle. */
const idleFramesMax = 64;
const windowMs = 16;

/** Where a turn's text goes. Made once a turn: a string made anew for each delta is hashed anew at each lookup. */
interface Route {
  readonly channel: string;
  readonly topic: string;
}

interface Held {
  readonly address: DeltaAddress;
  readonly route: Route;
  readonly delta: ModelDelta;
  readonly offset: number;
  text: string;
}

/**
 * Encodes once and hands to the bus. Deltas of one block that come in the same tick leave as one frame; under load they
 * are joined for up to 16 ms. A turn's first text, and its last, are never held.
 */
export function createPublisher({ bus, clock, onDelta }: PublisherOptions): Publisher {
  const held = new Map<string, Held>();
  /** Of the turns whose first text has left. */
  const started = new Map<string, Route>();
  let scheduled = false;
  let windowStart = 0;
  let framesInWindow = 0;

  function schedule(): void {
    if (scheduled) return;
    scheduled = true;
    const elapsed = clock.now() - windowStart;
    if (elapsed >= windowMs) {
      windowStart = clock.now();
      framesInWindow = 0;
    }
    const wait = framesInWindow > idleFramesMax ? Math.max(1, windowMs - elapsed) : 0;
    clock.setTimeout(releaseAll, wait);
  }

  function releaseAll(): void {
    scheduled = false;
    if (held.size === 0) return;
    framesInWindow += held.size;
    bus.publish([...held.values()].map(deltaPublication));
    held.clear();
  }

  function release(turn: string): void {
    const waiting = held.get(turn);
    if (waiting === undefined) return;
    held.delete(turn);
    framesInWindow++;
    bus.publish([deltaPublication(waiting)]);
  }

  return {
    events(events) {
      if (events.length === 0) return;
      for (const event of events) if (event.turn !== null) release(event.turn);
      bus.publish(events.map(eventPublication));
    },
    delta(address, delta, offset) {
      onDelta();
      const waiting = held.get(address.turn);
      if (waiting !== undefined && continues(waiting, address, delta)) {
        waiting.text += delta.text;
        return;
      }
      release(address.turn);
      const known = started.get(address.turn);
      const route = known ?? routeOf(address);
      held.set(address.turn, { address, route, delta, offset, text: delta.text });
      if (known !== undefined) return schedule();
      started.set(address.turn, route);
      release(address.turn);
    },
    flush(turn) {
      release(turn);
      started.delete(turn);
    },
  };
}

const routeOf = (address: DeltaAddress): Route => ({
  channel: channelOf(address),
  topic: conversationTopic(address.conversation),
});

function continues(waiting: Held, address: DeltaAddress, delta: ModelDelta): boolean {
  return (
    waiting.delta.type === delta.type &&
    waiting.delta.block === delta.block &&
    waiting.address.step === address.step &&
    waiting.address.attempt === address.attempt
  );
}

function eventPublication(event: LoggedEvent): Publication {
  const inbox = "inbox" in event.stream;
  return {
    channel: channelOf(event),
    topic: "inbox" in event.stream ? inboxTopic(event.user) : conversationTopic(event.stream.conversation),
    seq: event.seq,
    epoch: event.epoch,
    type: event.type,
    turn: inbox ? null : event.turn,
    frame: encodeLogFrame(event.type, event, event.body),
  };
}

/** The address is spliced, only the text is encoded. */
function deltaPublication({ address, route, delta, offset, text }: Held): Publication {
  const { conversation, turn, step, attempt } = address;
  const more =
    delta.type === "tool_input"
      ? `"toolUse":${JSON.stringify(delta.toolUse)},"name":${JSON.stringify(delta.name)},`
      : "";
  const type = frameType[delta.type];
  return {
    channel: route.channel,
    topic: route.topic,
    seq: null,
    epoch: null,
    type,
    turn,
    frame: `{"type":"${type}","conversation":"${conversation}","turn":"${turn}","step":${step},"attempt":${attempt},"block":${delta.block},"offset":${offset},${more}"text":${JSON.stringify(text)}}`,
  };
}

const frameType = { text: "text.delta", thinking: "thinking.delta", tool_input: "tool.input.delta" } as const;
