import type { Tenant, TurnAddress } from "../../src/actors/ports.ts";
import type { AcceptRequest, Store, TurnWrite } from "../../src/actors/store.ts";
import { PamError } from "../../src/protocol/errors.ts";
import type { FakeClock } from "./fake-clock.ts";

/**
 * What happens to a call: nothing, it is lost on its way (`unsent`), or it is done and its answer is lost (`unheard`);
 * the last two look the same to the caller.
 */
export type Trouble = "none" | "unsent" | "unheard";

export interface StoreCall {
  readonly kind:
    | "accept"
    | "write"
    | "view"
    | "park"
    | "handOver"
    | "claimNext"
    | "claimOrphans"
    | "cancelledTurns";
  readonly write?: TurnWrite;
  /** Counted from 1, calls of this kind alone. */
  readonly nth: number;
}

export interface Weather {
  /** Milliseconds before a call is done, and again before its answer is there. */
  readonly latency: () => number;
  readonly trouble: (call: StoreCall) => Trouble;
}

/** A store behind a bad line. */
export class TroubledStore implements Store {
  weather: Weather = { latency: () => 0, trouble: () => "none" };
  readonly #inner: Store;
  readonly #clock: FakeClock;
  readonly #counts = new Map<string, number>();

  constructor(inner: Store, clock: FakeClock) {
    this.#inner = inner;
    this.#clock = clock;
  }

  accept(request: AcceptRequest) {
    return this.#call({ kind: "accept" }, () => this.#inner.accept(request));
  }
  write(write: TurnWrite) {
    return this.#call({ kind: "write", write }, () => this.#inner.write(write));
  }
  view(address: TurnAddress) {
    return this.#call({ kind: "view" }, () => this.#inner.view(address));
  }
  park(address: TurnAddress) {
    return this.#call({ kind: "park" }, () => this.#inner.park(address));
  }
  handOver(address: TurnAddress) {
    return this.#call({ kind: "handOver" }, () => this.#inner.handOver(address));
  }
  claimNext(tenant: Tenant, conversation: string) {
    return this.#call({ kind: "claimNext" }, () => this.#inner.claimNext(tenant, conversation));
  }
  claimOrphans(limit: number, running: readonly string[]) {
    return this.#call({ kind: "claimOrphans" }, () => this.#inner.claimOrphans(limit, running));
  }
  cancelledTurns() {
    return this.#call({ kind: "cancelledTurns" }, () => this.#inner.cancelledTurns());
  }

  async #call<T>(call: Omit<StoreCall, "nth">, work: () => Promise<T>): Promise<T> {
    const nth = (this.#counts.get(call.kind) ?? 0) + 1;
    this.#counts.set(call.kind, nth);
    const trouble = this.weather.trouble({ ...call, nth });
    await this.#pass();
    if (trouble === "unsent") throw new PamError("database_unavailable");
    const result = await work();
    await this.#pass();
    if (trouble === "unheard") throw new PamError("database_unavailable");
    return result;
  }

  async #pass(): Promise<void> {
    const ms = this.weather.latency();
    if (ms > 0) await this.#clock.sleep(ms);
  }
}
