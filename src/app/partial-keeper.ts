import type { Engine } from "../actors/engine.ts";
import type { Clock, TurnAddress } from "../actors/ports.ts";
import { type OpenStep, shownText, type TurnPartial } from "../actors/turn-partial.ts";
import type { PartialChunk } from "../db/partials.ts";

export interface PartialKeeperParts {
  readonly engine: Pick<Engine, "openSteps" | "runningTurns">;
  readonly clock: Pick<Clock, "setTimeout">;
  /** `storePartials` of `src/db/partials.ts`. */
  readonly store: (
    chunks: readonly PartialChunk[],
    over: readonly TurnAddress[],
  ) => Promise<readonly number[]>;
  /** Nobody waits for it: the next round tries again. */
  readonly onFailed: () => void;
}

/** What is stored of a step, as far as is known here. */
interface Kept {
  readonly address: TurnAddress;
  /** By block: up to where. */
  ends: number[];
  /** The step is over, or another owner's by now. */
  refused: boolean;
}

interface News {
  readonly chunk: PartialChunk;
  readonly kept: Kept;
}

/** Instances that began together do not write together. */
const jitterMs = 500;
/** Of one call (the chunk that passes it is the last), and of one chunk, in UTF-16 units. What is left goes first the next time. */
const callCharsMax = 1_048_576;
const chunkCharsMax = 65_536;

/**
 * Stores the text of the steps that are open here, for whoever can't ask this instance: what came since the last round, of
 * all turns in one call. Nobody waits for it, and a step that takes less than a round is never stored.
 */
export class PartialKeeper {
  readonly #parts: PartialKeeperParts;
  readonly #kept = new Map<TurnPartial, Kept>();
  /** Where the next round begins among the open steps. */
  #from = 0;
  #scheduled = false;
  #writing = false;

  constructor(parts: PartialKeeperParts) {
    this.#parts = parts;
  }

  /** Call it each second. */
  round(): void {
    const { engine, clock } = this.#parts;
    if (this.#scheduled || (engine.runningTurns() === 0 && this.#kept.size === 0)) return;
    this.#scheduled = true;
    clock.setTimeout(() => {
      this.#scheduled = false;
      void this.write();
    }, Math.random() * jitterMs);
  }

  /** Never rejects. */
  async write(): Promise<void> {
    if (this.#writing) return;
    const open = [...this.#parts.engine.openSteps()];
    const over = this.#over(open);
    const news = this.#news(open);
    if (news.length === 0 && over.length === 0) return;
    this.#writing = true;
    try {
      const chunks = news.map(({ chunk }) => chunk);
      const refused = await this.#parts.store(
        chunks,
        over.map(([, { address }]) => address),
      );
      settle(news, new Set(refused));
      for (const [partial] of over) this.#kept.delete(partial);
    } catch {
      this.#parts.onFailed();
    }
    this.#writing = false;
  }

  /** Steps that are recorded, withdrawn or left by now. */
  #over(open: readonly OpenStep[]): [TurnPartial, Kept][] {
    const still = new Set(open.map(({ partial }) => partial));
    return [...this.#kept].filter(([partial]) => !still.has(partial));
  }

  #news(open: readonly OpenStep[]): News[] {
    const first = this.#from % Math.max(1, open.length);
    const news: News[] = [];
    let chars = 0;
    for (const [passed, step] of [...open.slice(first), ...open.slice(0, first)].entries()) {
      if (chars >= callCharsMax) break;
      this.#from = first + passed + 1;
      const kept = this.#kept.get(step.partial) ?? { address: step.address, ends: [], refused: false };
      for (const chunk of kept.refused ? [] : newsOf(step, kept.ends)) {
        this.#kept.set(step.partial, kept);
        news.push({ chunk, kept });
        chars += chunk.text.length;
      }
    }
    return news;
  }
}

function newsOf({ address, partial }: OpenStep, known: readonly number[]): PartialChunk[] {
  const { step, attempt } = partial;
  const chunks: PartialChunk[] = [];
  for (const [block, shape] of partial.toBlocks().entries()) {
    const text = shownText(shape);
    const starts = known[block] ?? 0;
    const ends = wholeEnd(text, starts + chunkCharsMax);
    if (known[block] === undefined || ends > starts)
      chunks.push({ ...address, step, attempt, block, starts, ends, text: text.slice(starts, ends), shape });
    // Blocks are stored in their order: where one is, all before it are whole.
    if (starts + chunkCharsMax < text.length) break;
  }
  return chunks;
}

/** A text's end, or one that is not beyond `most`; never between the halves of a surrogate pair. */
function wholeEnd(text: string, most: number): number {
  const end = Math.min(text.length, most);
  return /[\ud800-\udbff]$/.test(text.slice(Math.max(0, end - 1), end)) ? end - 1 : end;
}

function settle(news: readonly News[], refused: ReadonlySet<number>): void {
  for (const [place, { chunk, kept }] of news.entries()) {
    if (!refused.has(place)) kept.ends[chunk.block] = chunk.ends;
    // What comes before it is gone, with a crash of Postgres or with a call whose outcome was lost: once more from the beginning.
    else if (chunk.starts > 0) kept.ends = [];
    else kept.refused = true;
  }
}
