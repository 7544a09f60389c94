import type { TurnRecord } from "../actors/turn-history.ts";

/** The newest turns of one branch as they were read, from the position `from` on without holes, each of them ended. */
export interface Kept {
  readonly epoch: string;
  readonly branch: string;
  readonly from: number;
  /** Position of the last one's question. */
  readonly to: number;
  readonly turns: readonly KeptTurn[];
  /** Seq of the log's last entry when the last of them had ended, where that is known. */
  readonly head?: number;
}

export interface KeptTurn {
  /** Position of its question. */
  readonly pos: number;
  /** Length of the text it was read from, about. */
  readonly chars: number;
  readonly record: TurnRecord;
}

/**
 * What conversations' turns have been, for those that asked lately. Nothing here has to be taken back: a turn that has
 * ended stays as it is in the log of its epoch, and who asks says which epoch, branch and positions it means.
 */
export class KeptTurns {
  readonly #charsMax: number;
  readonly #kept = new Map<string, { readonly kept: Kept; readonly chars: number }>();
  #chars = 0;

  /** At most so many characters are kept, in all. */
  constructor(charsMax: number) {
    this.#charsMax = charsMax;
  }

  of(conversation: string): Kept | undefined {
    return this.#kept.get(conversation)?.kept;
  }

  keep(conversation: string, kept: Kept): void {
    this.#drop(conversation);
    const chars = kept.turns.reduce((sum, turn) => sum + turn.chars, 0);
    this.#kept.set(conversation, { kept, chars });
    this.#chars += chars;
    for (const oldest of this.#kept.keys()) {
      if (this.#chars <= this.#charsMax) return;
      this.#drop(oldest);
    }
  }

  #drop(conversation: string): void {
    this.#chars -= this.#kept.get(conversation)?.chars ?? 0;
    this.#kept.delete(conversation);
  }
}
