import type { Engine } from "../actors/engine.ts";
import type { Bus, Clock, Ids } from "../actors/ports.ts";
import type { Partial } from "../protocol/messages.ts";

export interface PartialsParts {
  readonly engine: Pick<Engine, "partialOf">;
  readonly bus: Pick<Bus, "name" | "signal">;
  readonly clock: Clock;
  readonly ids: Ids;
}

/** What the open step of a conversation's running turn has shown so far, wherever the turn runs. */
export interface Partials {
  /** Null when there is nothing to show, and when nobody answered within 200 ms. */
  of(conversation: string): Promise<Partial | null>;
  /** Another instance asks: whoever runs the turn answers. */
  answer(ask: string, conversation: string): void;
  /** Another instance answered; the first word counts. */
  receive(ask: string, partial: Partial | null): void;
}

const answerMs = 200;
/** Questions under way at a time; beyond it text is shown as it comes. */
const asksMax = 1_000;

export function createPartials({ engine, bus, clock, ids }: PartialsParts): Partials {
  const asks = new Map<string, (partial: Partial | null) => void>();

  /** Undefined where its turn does not run here. */
  function local(conversation: string): Partial | null | undefined {
    const open = engine.partialOf(conversation);
    if (open === undefined) return undefined;
    if (open.isEmpty()) return null;
    const { turn, step, attempt } = open;
    // Ids that the engine was given by parsers of these very types.
    return { type: "partial", conversation, turn, step, attempt, blocks: open.toBlocks() } as Partial;
  }

  function askOthers(conversation: string): Promise<Partial | null> {
    return new Promise((resolve) => {
      const ask = ids.next();
      const settle = (partial: Partial | null) => {
        clock.clearTimeout(timer);
        asks.delete(ask);
        resolve(partial);
      };
      const timer = clock.setTimeout(() => settle(null), answerMs);
      asks.set(ask, settle);
      bus.signal({ type: "partial.ask", ask, conversation });
    });
  }

  return {
    async of(conversation) {
      const here = local(conversation);
      if (here !== undefined) return here;
      return bus.name === "memory" || asks.size >= asksMax ? null : askOthers(conversation);
    },
    answer(ask, conversation) {
      const partial = local(conversation);
      if (partial !== undefined) bus.signal({ type: "partial.answer", ask, partial });
    },
    receive: (ask, partial) => asks.get(ask)?.(partial),
  };
}
