import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import type { Tenant } from "../../src/actors/ports.ts";
import type { Accepted, AcceptRequest, ClaimedTurn, LoggedEvent } from "../../src/actors/store.ts";
import { doubleSend } from "../../src/protocol/commands.ts";
import { seeded } from "./seeded.ts";
import { ending, note, refusal, say, stepWith } from "./store-moves.ts";
import type { StoreWorld, WorldCommand, WorldInstance } from "./store-world.ts";

const ROUNDS = process.env["CI"] === "true" ? 60 : 12;

/** Random moves of several instances at once; afterwards the rows must tell one gapless story. */
export function historyRules(world: () => StoreWorld): void {
  test("P2 P3 P5 after random moves of three instances each log runs 1..n and holds every acked entry once", async () => {
    const seed = Math.floor(Math.random() * 2 ** 31);
    const history = new RandomHistory(world(), seed);
    await history.play(ROUNDS);
    for (const { told, rows } of await history.logs()) {
      expect(
        rows.map(({ seq }) => seq),
        `seed ${seed}`,
      ).toEqual(rows.map((_, index) => index + 1));
      for (const [seq, type] of told) expect(rows[seq - 1]?.type, `seed ${seed}`).toBe(type);
    }
    expect(history.twiceTold, `seed ${seed}`).toEqual([]);
    for (const positions of await history.branches()) {
      expect(positions, `seed ${seed}`).toEqual(positions.map((_, index) => index + 1));
    }
  });
}

/** What a move may be answered with in the middle of others. */
const refusals = new Set(["nothing was refused", "queue_full", "turn_running", "turn_ended", "not_found"]);

class RandomHistory {
  readonly twiceTold: string[] = [];
  readonly #told = new Map<string, Map<number, string>>();
  readonly #sent: AcceptRequest[] = [];
  #turns: ClaimedTurn[] = [];
  /** Messages as they were accepted: what later moves edit, remove, send, select and fork. */
  readonly #accepted: (Tenant & Pick<Accepted, "turn" | "message"> & { conversation: string })[] = [];
  readonly #world: StoreWorld;
  readonly #random: () => number;

  constructor(world: StoreWorld, seed: number) {
    this.#world = world;
    this.#random = seeded(seed);
  }

  async play(rounds: number): Promise<void> {
    const instances = await Promise.all(Array.from({ length: 3 }, () => this.#world.instance()));
    this.#tenants = await Promise.all(Array.from({ length: 4 }, () => this.#world.tenant()));
    for (let round = 0; round < rounds; round += 1) {
      await Promise.all(Array.from({ length: 20 }, () => this.#move(this.#pick(instances))));
    }
  }

  /** Each log with what its writers were told of it, as (seq, type). */
  async logs() {
    const rows = (await Promise.all(this.#tenants.map((tenant) => this.#world.entries(tenant)))).flat();
    const logs = grouped(rows);
    return [...logs].map(([log, own]) => ({ rows: own, told: [...(this.#told.get(log) ?? [])] }));
  }

  /** Each conversation's active branch, read to its beginning. */
  async branches() {
    const conversations = new Map(this.#accepted.map((one) => [one.conversation, one]));
    return Promise.all(
      [...conversations].map(async ([conversation, tenant]) => {
        const page = await this.#world.page(tenant, conversation, { limit: 500 });
        return page.map(({ pos }) => pos);
      }),
    );
  }

  #tenants: Tenant[] = [];

  async #move({ store }: WorldInstance): Promise<void> {
    const dice = this.#random();
    const turn = this.#turns.length > 0 ? this.#pick(this.#turns) : undefined;
    if (dice < 0.35 || turn === undefined) return this.#accept(store);
    if (dice < 0.5) return this.#order();
    if (dice < 0.9) {
      const make = this.#pick([ending, note, (it: ClaimedTurn) => stepWith(it, randomUUID())]);
      const result = await store.write(make(turn));
      this.#turns = this.#turns.filter((one) => result.kind !== "fenced" || one !== turn);
      if (result.kind === "written") this.#note(result.events);
      return;
    }
    const next = await store.claimNext(turn, turn.conversation);
    if (next !== undefined) this.#claim(next.claimed, next.events);
  }

  async #accept(store: WorldInstance["store"]): Promise<void> {
    const again = this.#sent.length > 0 && this.#random() < 0.3;
    const request = again ? this.#pick(this.#sent) : this.#request();
    this.#sent.push(request);
    const work = store.accept(request);
    const outcome = await refusal(work);
    expect(refusals).toContain(outcome);
    if (outcome !== "nothing was refused") return;
    const { claimed, events, turn, message, conversation = "" } = await work;
    const { workspace, user } = request;
    this.#accepted.push({ workspace, user, turn, message, conversation });
    this.#note(events);
    if (claimed !== undefined) this.#claim(claimed, []);
  }

  /** A message: plain, with a policy, or in another one's place. */
  #request(): AcceptRequest {
    const dice = this.#random();
    const claim = this.#random() < 0.8;
    const about = this.#accepted.length > 0 ? this.#pick(this.#accepted) : undefined;
    if (dice < 0.15 && about !== undefined) {
      const { workspace, user, conversation, message } = about;
      return say({ workspace, user }, `${this.#random()}`, { claim, conversation, replaces: message });
    }
    const policy = dice < 0.5 ? this.#pick(doubleSend.options) : undefined;
    return say(this.#pick(this.#tenants), `${this.#random()}`, { claim, policy });
  }

  async #order(): Promise<void> {
    if (this.#accepted.length === 0) return;
    const { workspace, user, conversation, turn = "", message } = this.#pick(this.#accepted);
    const more = this.#pick([
      { type: "queue.edit", turn, content: `${this.#random()}` },
      { type: "queue.remove", turn },
      { type: "queue.send", turn },
      { type: "branch.select", branch: this.#pick([turn, conversation]) },
      { type: "conversation.fork", message },
      { type: "conversation.policy", policy: this.#pick(doubleSend.options) },
    ]);
    const command = { ...more, id: randomUUID(), conversation } as WorldCommand;
    const work = this.#world.carryOut({ workspace, user }, command);
    const outcome = await refusal(work);
    expect(refusals).toContain(outcome);
    if (outcome === "nothing was refused") this.#note((await work).events);
  }

  #claim(turn: ClaimedTurn, events: readonly LoggedEvent[]): void {
    this.#turns.push(turn);
    this.#note(events);
  }

  #note(events: readonly LoggedEvent[]): void {
    for (const { stream, user, seq, type } of events) {
      const log = "inbox" in stream ? user : stream.conversation;
      const told = this.#told.get(log) ?? new Map<number, string>();
      if (told.has(seq)) this.twiceTold.push(`${log} ${seq}`);
      this.#told.set(log, told.set(seq, type));
    }
  }

  #pick<T>(list: readonly T[]): T {
    const one = list[Math.floor(this.#random() * list.length)];
    if (one === undefined) throw new RangeError("nothing to pick from");
    return one;
  }
}

function grouped<T extends { log: string }>(rows: readonly T[]): Map<string, T[]> {
  const logs = new Map<string, T[]>();
  for (const row of rows) logs.set(row.log, [...(logs.get(row.log) ?? []), row]);
  return logs;
}
