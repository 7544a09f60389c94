import { randomUUID } from "node:crypto";
import type { Tenant } from "../../src/actors/ports.ts";
import type { Accepted, AcceptRequest, ClaimedTurn, LoggedEvent } from "../../src/actors/store.ts";
import { acceptItem, type CommitItem } from "../../src/db/commit-batch.ts";
import type { Instance } from "./prepared-database.ts";
import { seeded } from "./seeded.ts";
import { ending, note, say, stepWith } from "./store-moves.ts";

export interface Answer {
  readonly request: AcceptRequest;
  /** Set when it was accepted; else the refusal's code. */
  readonly accepted?: Accepted;
  readonly code?: string;
}

/** Items that must fail, each in another way, and never their neighbours. */
const BAD_SHARE = 0.02;

/**
 * Random work for several writers at once: new messages, twins on other instances, the same id with other words,
 * missing conversations, entries and ends of running turns, claims, and items that break. Notes all that was told.
 */
export class Storm {
  readonly answers: Answer[] = [];
  readonly events: LoggedEvent[] = [];
  /** Codes of writes and claims that failed. */
  readonly faults: string[] = [];
  readonly badItems: { command: string; outcome: string }[] = [];
  readonly #instances: readonly Instance[];
  readonly #tenants: readonly Tenant[];
  readonly #random: () => number;
  readonly #requests: AcceptRequest[] = [];
  readonly #conversations: { tenant: Tenant; conversation: string }[] = [];
  #turns: ClaimedTurn[] = [];

  constructor(instances: readonly Instance[], tenants: readonly Tenant[], seed: number) {
    this.#instances = instances;
    this.#tenants = tenants;
    this.#random = seeded(seed);
  }

  /** `count` items, at most `atOnce` under way. */
  async run(count: number, atOnce: number): Promise<void> {
    let left = count;
    const worker = async () => {
      while (left > 0) {
        left -= 1;
        await this.#move();
      }
    };
    await Promise.all(Array.from({ length: atOnce }, worker));
  }

  async #move(): Promise<void> {
    const dice = this.#random();
    if (dice < BAD_SHARE) return this.#bad();
    if (dice < 0.65) return this.#accept(this.#nextRequest());
    const turn = this.#turns.length > 0 ? this.#pick(this.#turns) : undefined;
    if (dice < 0.9 && turn !== undefined) return this.#write(turn);
    return this.#claim();
  }

  #nextRequest(): AcceptRequest {
    const dice = this.#random();
    if (dice < 0.15 && this.#requests.length > 0) return this.#pick(this.#requests);
    if (dice < 0.2 && this.#requests.length > 0)
      return { ...this.#pick(this.#requests), content: "other words" };
    if (dice < 0.25) return say(this.#pick(this.#tenants), "lost", { conversation: randomUUID() });
    const known = this.#conversations.length > 0 && dice < 0.7 ? this.#pick(this.#conversations) : undefined;
    const tenant = known?.tenant ?? this.#pick(this.#tenants);
    return say(tenant, `words ${dice}`, { conversation: known?.conversation, claim: this.#random() < 0.7 });
  }

  async #accept(request: AcceptRequest): Promise<void> {
    this.#requests.push(request);
    try {
      const accepted = await this.#pick(this.#instances).store.accept(request);
      this.answers.push({ request, accepted });
      this.events.push(...accepted.events);
      if (accepted.claimed !== undefined) this.#turns.push(accepted.claimed);
      const { conversation } = accepted;
      if (conversation !== undefined) this.#conversations.push({ tenant: request, conversation });
    } catch (error) {
      this.answers.push({ request, code: codeOf(error) });
    }
  }

  async #write(turn: ClaimedTurn): Promise<void> {
    const make = this.#pick([ending, note, (one: ClaimedTurn) => stepWith(one, randomUUID())]);
    try {
      const result = await this.#pick(this.#instances).store.write(make(turn));
      if (result.kind === "written") this.events.push(...result.events);
      else this.#turns = this.#turns.filter((one) => one !== turn);
    } catch (error) {
      this.faults.push(codeOf(error));
    }
  }

  async #claim(): Promise<void> {
    if (this.#conversations.length === 0) return;
    const { tenant, conversation } = this.#pick(this.#conversations);
    try {
      const next = await this.#pick(this.#instances).store.claimNext(tenant, conversation);
      if (next === undefined) return;
      this.#turns.push(next.claimed);
      this.events.push(...next.events);
    } catch (error) {
      this.faults.push(codeOf(error));
    }
  }

  async #bad(): Promise<void> {
    const tenant = this.#pick(this.#tenants);
    const request = say(tenant, "bad");
    const item = acceptItem(request, { next: randomUUID });
    const taken = this.answers.filter(({ accepted, request: { user } }) => accepted && user === tenant.user);
    const turn = taken.length > 0 ? this.#pick(taken).accepted?.turn : undefined;
    const spoilt: CommitItem[] = [{ ...item, tail: '"role":"user", not json' }];
    if (turn !== undefined) spoilt.push({ ...item, turn });
    const work = this.#pick(this.#instances).writer.commit(this.#pick(spoilt));
    const outcome = await work.then(([row]) => row?.outcome ?? "nothing", codeOf);
    this.badItems.push({ command: request.command, outcome });
  }

  #pick<T>(list: readonly T[]): T {
    const one = list[Math.floor(this.#random() * list.length)];
    if (one === undefined) throw new RangeError("nothing to pick from");
    return one;
  }
}

function codeOf(error: unknown): string {
  return typeof error === "object" && error !== null && "code" in error ? String(error.code) : String(error);
}
