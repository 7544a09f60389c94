import { placeOf } from "./place.ts";
import type { Ports } from "./ports.ts";
import type { ClaimedTurn, TurnView } from "./store.ts";
import type { ToolOffer } from "./tool-port.ts";
import type { TurnRecord } from "./turn-history.ts";
import { memoOf } from "./turn-memo.ts";
import { toolUses } from "./turn-plan.ts";
import type { TurnReading, TurnWords, WordsBefore } from "./understanding.ts";

/** Messages before the turn's own that are handed on, and characters of the answer before. */
const beforeMax = 4;
const answeredCharsMax = 300;

export interface KnownReading extends Pick<TurnReading, "understood" | "nodes"> {
  readonly said: string;
  readonly offers: readonly ToolOffer[];
}

/**
 * What the turns that run here ask for. Read once a turn, and again only when the user has said something more: rows alone
 * decide, so that an owner who takes the turn over offers the same tools.
 */
export class TurnReadings {
  readonly #ports: Pick<Ports, "understanding" | "tools" | "clock">;
  /** Kept as long as the turn runs here. */
  readonly #known = new WeakMap<ClaimedTurn, KnownReading>();

  constructor(ports: Pick<Ports, "understanding" | "tools" | "clock">) {
    this.#ports = ports;
  }

  /** Undefined for a turn that ends before it was read here. */
  known(claim: ClaimedTurn): KnownReading | undefined {
    return this.#known.get(claim);
  }

  of(claim: ClaimedTurn, view: TurnView): KnownReading {
    const said = saidIn(view);
    const known = this.#known.get(claim);
    if (known?.said === said) return known;
    const { understanding, tools, clock } = this.#ports;
    const reading = understanding.read({ said, ...wordsBefore(view), now: clock.now() });
    const offers = tools.offers().filter(({ name }) => reading.offers(name));
    const made = { understood: reading.understood, nodes: reading.nodes, said, offers };
    this.#known.set(claim, made);
    return made;
  }
}

/** All that the user has said to the turn. */
function saidIn({ history }: TurnView): string {
  const turn = history.at(-1);
  return [turn?.content ?? "", ...(turn?.steers ?? []).map(({ content }) => content)].join("\n");
}

function wordsBefore({ history, context }: TurnView): Omit<TurnWords, "said" | "now"> {
  const turns = history.slice(0, -1).reverse();
  return {
    before: turns.slice(0, beforeMax).map(wordsOf),
    used: new Set(turns.flatMap(usedIn)),
    place: placeOf(context),
  };
}

function wordsOf(turn: TurnRecord): WordsBefore {
  const memo = memoOf(turn);
  memo.words ??= { content: turn.content, answered: answerOf(turn).slice(-answeredCharsMax) };
  return memo.words;
}

/** What was said last. */
function answerOf({ steps }: TurnRecord): string {
  const said = steps.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.type === "text" ? block.text : [])),
  );
  return said.at(-1) ?? "";
}

/** Of a turn that has ended: a conversation's older turns are asked at each of its new ones. */
function usedIn(turn: TurnRecord): readonly string[] {
  const memo = memoOf(turn);
  memo.tools ??= turn.steps.flatMap(({ blocks }) => toolUses(blocks).map(({ name }) => name));
  return memo.tools;
}
