import type { TurnAddress } from "../actors/ports.ts";
import type { TurnView } from "../actors/store.ts";
import type { EventBody } from "../protocol/events.ts";
import { BegunTurns, messagesMax } from "./begun-turns.ts";
import type { Client } from "./driver.ts";
import { type Kept, type KeptTurn, KeptTurns } from "./kept-turns.ts";
import { isConnectionLoss } from "./pam-row.ts";
import { plainColumn } from "./plain-column.ts";
import { type RowsOfTurn, turnRecord } from "./turn-view.ts";

/** Views that one call reads at most. */
const batchMax = 50;
/** Calls under way at most: what comes meanwhile goes together. */
const callsMax = 2;
/** Of history that is kept: with its objects about 50 MB. */
const keptCharsMax = 16 * 1_024 * 1_024;

interface ViewRow {
  readonly item: number;
  readonly epoch: string;
  readonly branch: string;
  readonly first: number;
  readonly unread: number;
  readonly view: string;
}

type StoredView = Omit<TurnView, "history" | "steers"> & {
  readonly history: readonly (RowsOfTurn & { readonly pos: number })[] | null;
  readonly steers: readonly { readonly body: EventBody<"turn.steered"> }[];
};

interface Asked {
  readonly address: TurnAddress;
  /** What was kept when it was asked. */
  readonly kept: Kept | undefined;
  readonly resolve: (view: TurnView | "fenced") => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Reads what turns need to know before their next step: those of a tick together, and of each what is not known yet. Of a
 * turn that began with its message, nothing has to be read where the turn before it ended here.
 */
export class TurnViews {
  readonly #client: Client;
  readonly #kept = new KeptTurns(keptCharsMax);
  /** Told by the store of what it has committed. */
  readonly begun = new BegunTurns(this.#kept);
  #asked: Asked[] = [];
  #calls = 0;
  #scheduled = false;

  constructor(client: Client) {
    this.#client = client;
  }

  /** `fenced` when the turn is no longer this owner's. */
  read(address: TurnAddress): Promise<TurnView | "fenced"> {
    const known = this.begun.take(address);
    if (known !== undefined) return Promise.resolve(known);
    return new Promise((resolve, reject) => {
      this.#asked.push({ address, kept: this.#kept.of(address.conversation), resolve, reject });
      this.#schedule();
    });
  }

  #schedule(): void {
    if (this.#scheduled || this.#calls >= callsMax || this.#asked.length === 0) return;
    this.#scheduled = true;
    setImmediate(() => {
      this.#scheduled = false;
      void this.#call();
      this.#schedule();
    });
  }

  async #call(): Promise<void> {
    const batch = this.#asked.splice(0, batchMax);
    this.#calls++;
    await this.#answer(batch);
    this.#calls--;
    this.#schedule();
  }

  /** Never rejects. Where a call fails for one of many, the others are read by themselves. */
  async #answer(batch: readonly Asked[]): Promise<void> {
    try {
      const rows = new Map((await readViews(this.#client, batch)).map((row) => [row.item, row]));
      batch.forEach((asked, index) => {
        const row = rows.get(index + 1);
        asked.resolve(row === undefined ? "fenced" : this.#viewOf(asked, row));
      });
    } catch (error) {
      const alone = batch.length === 1 || isConnectionLoss(error);
      for (const asked of batch) {
        if (alone) asked.reject(error);
        else await this.#answer([asked]);
      }
    }
  }

  #viewOf({ address, kept }: Asked, { view, epoch, branch, first, unread }: ViewRow): TurnView {
    const { history, steers, ...rest } = JSON.parse(view) as StoredView;
    const read = history ?? [];
    const chars = Math.ceil(view.length / Math.max(1, read.length));
    const known = (kept?.turns ?? []).filter(({ pos }) => pos >= first && pos < unread);
    const turns = [...known, ...read.map((rows) => ({ pos: rows.pos, chars, record: turnRecord(rows) }))];
    this.#keep(address.conversation, { epoch, branch, from: first }, turns);
    const own = turns.at(-1);
    if (own !== undefined) this.begun.read(address, { epoch, branch }, own);
    return {
      ...rest,
      steers: steers.map(({ body: { steer, content } }) => ({ steer, content })),
      history: turns.map(({ record }) => record),
    };
  }

  #keep(
    conversation: string,
    log: Pick<Kept, "epoch" | "branch" | "from">,
    turns: readonly KeptTurn[],
  ): void {
    const open = turns.findIndex(({ record }) => record.status === null);
    const ended = open === -1 ? turns : turns.slice(0, open);
    const last = ended.at(-1);
    if (last !== undefined) this.#kept.keep(conversation, { ...log, to: last.pos, turns: ended });
  }
}

function readViews(client: Client, batch: readonly Asked[]): Promise<ViewRow[]> {
  const addresses = batch.map(({ address }) => address);
  return client<ViewRow[]>`
    select * from pam_views(${plainColumn(addresses, (it) => it.workspace)}::text::uuid[], ${plainColumn(addresses, (it) => it.user)}::text::uuid[],
      ${plainColumn(addresses, (it) => it.conversation)}::text::uuid[], ${plainColumn(addresses, (it) => it.turn)}::text::uuid[],
      ${plainColumn(addresses, (it) => it.fence)}::text::bigint[], ${plainColumn(batch, ({ kept }) => kept?.epoch)}::text::uuid[],
      ${plainColumn(batch, ({ kept }) => kept?.branch)}::text::uuid[], ${plainColumn(batch, ({ kept }) => kept?.from)}::text::bigint[],
      ${plainColumn(batch, ({ kept }) => kept?.to)}::text::bigint[], ${messagesMax}::int)`;
}
