import fc from "fast-check";
import { expect, test } from "vitest";
import { buildRequest } from "../../src/actors/history.ts";
import type { Accepted, ClaimedTurn } from "../../src/actors/store.ts";
import { goOn, order, send } from "./store-branch-moves.ts";
import { endTurn, running, type Scene } from "./store-moves.ts";
import type { PageItem, StoreWorld } from "./store-world.ts";

const RUNS = process.env["CI"] === "true" ? 40 : 8;

/** A question of the active path by chance, from 0 (the first) to 1. */
const where = fc.double({ min: 0, max: 0.999, noNaN: true });
const move = fc.oneof(
  fc.record({ kind: fc.constant("ask" as const), at: where }),
  fc.record({ kind: fc.constantFrom("edit" as const, "regenerate" as const), at: where }),
  fc.record({ kind: fc.constantFrom("editWhileBusy" as const, "rollback" as const), at: where }),
  fc.record({ kind: fc.constantFrom("select" as const, "fork" as const), at: where }),
);

/** A tree of messages under random edits, selections and forks, beside the plainest model of one: whole paths, copied. */
export function treeRules(world: () => StoreWorld): void {
  test("under random edits, selects and forks pages, model and siblings tell the one active path", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(move, { minLength: 1, maxLength: 14 }), async (moves) => {
        const tree = new Tree(world(), await running(world()));
        await tree.begin();
        for (const { kind, at } of moves) {
          await tree[kind](at);
          await tree.check();
        }
      }),
      { numRuns: RUNS },
    );
  }, 120_000);
}

class Tree {
  readonly #world: StoreWorld;
  #scene: Scene;
  /** By branch: the turn of each question, in order. Every one has an answer. */
  #paths = new Map<string, string[]>();
  #active: string;
  #asked = 0;

  constructor(world: StoreWorld, scene: Scene) {
    this.#world = world;
    this.#scene = scene;
    this.#active = scene.conversation;
  }

  async begin(): Promise<void> {
    await endTurn(this.#scene.store, this.#scene.claimed);
    this.#paths.set(this.#active, [this.#scene.claimed.turn]);
  }

  async ask(_at: number): Promise<void> {
    const asked = await send(this.#scene, this.#words());
    this.#path().push(asked.turn ?? "");
    await this.#answer(asked.claimed);
  }

  edit = (at: number) => this.#replace(at, 0);
  regenerate = (at: number) => this.#replace(at, 1);

  async editWhileBusy(at: number): Promise<void> {
    const busy = await send(this.#scene, this.#words());
    this.#path().push(busy.turn ?? "");
    const index = Math.floor(at * this.#path().length);
    const replaces = (await this.#page()).find(({ turn }) => turn === this.#path()[index])?.message;
    await this.#next(index, busy, await send(this.#scene, this.#words(), { replaces }));
  }

  async rollback(_at: number): Promise<void> {
    const busy = await send(this.#scene, this.#words());
    this.#path().push(busy.turn ?? "");
    const index = this.#path().length - 1;
    await this.#next(index, busy, await send(this.#scene, this.#words(), { policy: "rollback" }));
  }

  async select(at: number): Promise<void> {
    const branch = [...this.#paths.keys()][Math.floor(at * this.#paths.size)] ?? this.#active;
    await order(this.#world, this.#scene, { type: "branch.select", branch });
    this.#active = branch;
  }

  async fork(at: number): Promise<void> {
    const index = Math.floor(at * this.#path().length);
    const message = (await this.#page()).find(({ turn }) => turn === this.#path()[index])?.message ?? "";
    const { conversation = "" } = await order(this.#world, this.#scene, {
      type: "conversation.fork",
      message,
    });
    const path = this.#path().slice(0, index + 1);
    this.#scene = { ...this.#scene, conversation };
    this.#active = conversation;
    this.#paths = new Map([[conversation, path]]);
  }

  async check(): Promise<void> {
    const items = await this.#page();
    expect(items.map(({ pos }) => pos)).toEqual(items.map((_, index) => index + 1));
    expect(items.map(({ role, turn }) => [role, turn])).toEqual(
      this.#path().flatMap((turn) => [
        ["user", turn],
        ["assistant", turn],
      ]),
    );
    const { tenant, conversation } = this.#scene;
    expect(await this.#world.standing(tenant, conversation)).toMatchObject({
      branch: this.#active,
      queue: [],
    });
    this.#path().forEach((turn, index) => {
      const item = items.find((one) => one.turn === turn && one.role === "user");
      const others = this.#others(index);
      expect(item?.branches?.length ?? 1).toBe(others.size);
      if (item?.branches !== undefined) expect(item.branches).toContain(item.branch);
    });
  }

  /** Turns that stand at a place behind the same ones as here. */
  #others(index: number): Set<string> {
    const before = this.#path().slice(0, index).join();
    const alike = [...this.#paths.values()].filter((path) => path.slice(0, index).join() === before);
    return new Set(alike.flatMap((path) => path[index] ?? []));
  }

  async #replace(at: number, of: 0 | 1): Promise<void> {
    const index = Math.floor(at * this.#path().length);
    const replaces = (await this.#page())[index * 2 + of]?.message;
    const asked = await send(this.#scene, of === 0 ? this.#words() : null, { replaces });
    this.#branch(index, asked);
    await this.#answer(asked.claimed);
  }

  /** The running turn ends, and the one that stands in for a question starts. */
  async #next(index: number, busy: Accepted, edited: Accepted): Promise<void> {
    if (busy.claimed === undefined) throw new Error("it runs");
    const next = await goOn(this.#scene, busy.claimed);
    this.#branch(index, edited);
    await this.#answer(next?.claimed);
  }

  #branch(index: number, { turn = "" }: Accepted): void {
    const path = [...this.#path().slice(0, index), turn];
    this.#active = turn;
    this.#paths.set(turn, path);
  }

  /** What the model is told is the path, and a valid request. */
  async #answer(claimed: ClaimedTurn | undefined): Promise<void> {
    if (claimed === undefined) throw new Error("the turn runs here");
    const view = await this.#scene.store.view(claimed);
    if (view === "fenced") throw new Error("the turn is ours");
    expect(view.history.map(({ turn }) => turn)).toEqual(this.#path());
    const { messages } = buildRequest(view, { system: "", tools: [], maxTokens: 1, charsMax: 1_000_000 });
    expect(messages.map(({ role }) => role)).toEqual(
      messages.map((_, index) => (index % 2 === 0 ? "user" : "assistant")),
    );
    await endTurn(this.#scene.store, claimed);
  }

  /** The whole path, read from its end in pages of three. */
  async #page(): Promise<PageItem[]> {
    const { tenant, conversation } = this.#scene;
    const items: PageItem[] = [];
    for (let before: number | undefined; before !== 1; before = items[0]?.pos ?? 1) {
      const more = before === undefined ? {} : { before };
      items.unshift(...(await this.#world.page(tenant, conversation, { limit: 3, ...more })));
    }
    return items;
  }

  #path(): string[] {
    const path = this.#paths.get(this.#active);
    if (path === undefined) throw new Error("the active branch has a path");
    return path;
  }

  #words(): string {
    this.#asked += 1;
    return `question ${this.#asked}`;
  }
}
