import type { Engine } from "../actors/engine.ts";
import type { Bus, Clock, Ids, Tenant } from "../actors/ports.ts";
import type { Partial } from "../protocol/messages.ts";

export interface PartialsParts {
  readonly engine: Pick<Engine, "partialOf">;
  readonly bus: Pick<Bus, "name" | "signal">;
  readonly clock: Clock;
  readonly ids: Ids;
  /** `createPartialReader` of `src/db/partials.ts`. */
  readonly readStored: (asked: Tenant & { readonly conversation: string }) => Promise<Partial | null>;
}

/** What the open step of a conversation's running turn has shown so far, wherever the turn runs. */
export interface Partials {
  /** From who runs the turn; where nobody says so within 200 ms, what was stored of it. Null when there is nothing to show. Never rejects. */
  of(tenant: Tenant, conversation: string): Promise<Partial | null>;
  /** What was stored of a turn that does not run here. */
  storedOf(tenant: Tenant, conversation: string): Promise<Partial | null>;
  /** Another instance asks: whoever runs the turn answers. */
  answer(ask: string, conversation: string): void;
  /** Another instance answered; the first word counts. */
  receive(ask: string, partial: Partial | null): void;
}

const answerMs = 200;
/** Questions under way at a time; beyond it what was stored is shown. */
const asksMax = 1_000;

export function createPartials({ engine, bus, clock, ids, readStored }: PartialsParts): Partials {
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

  /** Undefined when nobody answers. */
  function askOthers(conversation: string): Promise<Partial | null | undefined> {
    if (bus.name === "memory" || asks.size >= asksMax) return Promise.resolve(undefined);
    return new Promise((resolve) => {
      const ask = ids.next();
      const settle = (partial: Partial | null | undefined) => {
        clock.clearTimeout(timer);
        asks.delete(ask);
        resolve(partial);
      };
      const timer = clock.setTimeout(() => settle(undefined), answerMs);
      asks.set(ask, settle);
      bus.signal({ type: "partial.ask", ask, conversation });
    });
  }

  const partials: Partials = {
    async of(tenant, conversation) {
      const here = local(conversation);
      if (here !== undefined) return here;
      const told = await askOthers(conversation);
      if (told !== undefined) return told;
      // It is text on its way: whoever waits for the log's entries is not kept from them.
      return partials.storedOf(tenant, conversation).catch(() => null);
    },
    async storedOf({ workspace, user }, conversation) {
      return engine.partialOf(conversation) === undefined
        ? readStored({ workspace, user, conversation })
        : null;
    },
    answer(ask, conversation) {
      const partial = local(conversation);
      if (partial !== undefined) bus.signal({ type: "partial.answer", ask, partial });
    },
    receive: (ask, partial) => asks.get(ask)?.(partial),
  };
  return partials;
}
