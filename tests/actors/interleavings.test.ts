import fc from "fast-check";
import { expect, test } from "vitest";
import type { ModelCall } from "../../src/actors/ports.ts";
import { fail, type ScriptedStep, say, stall, use, wait } from "../../src/llm/scripted.ts";
import { PamError } from "../../src/protocol/errors.ts";
import { conversationId, turnId } from "../../src/protocol/ids.ts";
import { validateMessages } from "../support/fake-anthropic/validate-messages.ts";
import { brokenPromises } from "./promises.ts";
import type { Trouble } from "./troubled-store.ts";
import { type TestInstance, World } from "./world.ts";

const runs = process.env["CI"] === "true" ? 3_000 : 100;
const toolNames = ["look", "book", "post", "mail", "erase", "locate"] as const;
const toolMs = [0, 20, 300, 3_000] as const;

/** One model call, as the script has it. */
const modelCall = fc.record({
  text: fc.constantFrom("", "I ", "I see. "),
  ms: fc.constantFrom(0, 0, 10, 400),
  uses: fc.array(
    fc.record({
      name: fc.constantFrom(...toolNames),
      ms: fc.constantFrom(...toolMs),
      id: fc.option(fc.constant("same")),
    }),
    { maxLength: 4 },
  ),
  end: fc.constantFrom("ends", "ends", "ends", "overloaded", "cut", "invalid_request", "stalls", "pauses"),
});
type ModelCallScript = typeof modelCall extends fc.Arbitrary<infer T> ? T : never;

const move = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constant("wait" as const), ms: fc.constantFrom(1, 5, 30, 500, 4_000) }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("say" as const), at: fc.nat(1) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constantFrom("crash", "drain", "leave", "loseLease", "renew", "release", "scan"),
      at: fc.nat(1),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("steer" as const) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant("decide" as const),
      nth: fc.nat(3),
      how: fc.constantFrom("approve", "decline", "edit", "stale"),
      at: fc.option(fc.nat(1)),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant("cancel" as const), hinted: fc.boolean(), nth: fc.nat(3) }),
  },
);
type Move = typeof move extends fc.Arbitrary<infer T> ? T : never;

const trouble = fc.constantFrom<Trouble>("none", "none", "none", "none", "none", "unsent", "unheard");
const weather = fc.record({
  store: fc.array(trouble, { minLength: 1, maxLength: 12 }),
  tools: fc.array(trouble, { minLength: 1, maxLength: 8 }),
  latency: fc.array(fc.constantFrom(0, 0, 0, 3, 40), { minLength: 1, maxLength: 8 }),
});

const story = fc.record({
  calls: fc.array(modelCall, { minLength: 1, maxLength: 6 }),
  moves: fc.array(move, { minLength: 1, maxLength: 25 }),
  weather,
});
type Story = typeof story extends fc.Arbitrary<infer T> ? T : never;

test("P3 P6 P7 P8 P9 P10 hold whatever happens, in whatever order", async () => {
  await fc.assert(
    fc.asyncProperty(story, async (told) => {
      const play = new Play(told);
      await play.begin();
      for (const each of told.moves) await play.move(each);
      await play.end();
      expect([...brokenPromises(play.world), ...play.invalidRequests, ...play.lost()]).toEqual([]);
    }),
    { numRuns: runs },
  );
}, 600_000);

function isOpen(status: string): boolean {
  return status === "queued" || status === "running" || status === "waiting";
}

/** Two instances, one user, and what becomes of them. */
class Play {
  readonly world = new World();
  readonly invalidRequests: string[] = [];
  readonly #story: Story;
  readonly #instances: TestInstance[] = [];
  readonly #commands: string[] = [];
  #stormy = true;
  #storeCalls = 0;
  #toolCalls = 0;
  #modelCalls = 0;

  constructor(told: Story) {
    this.#story = told;
  }

  async begin(): Promise<void> {
    this.#instances.push(this.#instance(), this.#instance());
    this.#say(0);
    await this.world.clock.advance(1);
  }

  async move(move: Move): Promise<void> {
    if (move.do === "wait") return this.world.clock.advance(move.ms);
    if (move.do === "cancel") return this.#cancel(move.nth, move.hinted);
    if (move.do === "say") return this.#say(move.at);
    if (move.do === "steer") return this.#steer();
    if (move.do === "decide") return this.#decide(move);
    const instance = this.#at(move.at);
    if (move.do === "scan") return void instance.engine.scan().catch(() => {});
    if (move.do === "release") return instance.engine.release();
    if (move.do === "loseLease") return this.world.endLease(instance);
    if (move.do === "renew") return this.#renew(instance);
    if (move.do === "leave") void this.#leave(instance);
    else this.world.crash(instance, { drained: move.do === "drain" });
    this.#instances[move.at] = this.#instance();
  }

  /** The weather clears, every command is sent until it is acked, and all instances look around until no turn is open. */
  async end(): Promise<void> {
    this.#stormy = false;
    for (const instance of this.#instances) this.#renew(instance);
    await this.world.clock.advance(1_000);
    for (const command of this.#commands) await this.#send(this.#at(0), command);
    const open = () => [...this.world.rows.turns.values()].some(({ status }) => isOpen(status));
    for (let second = 0; second < 2_000 && open(); second += 1) {
      this.#decide({ nth: 0, how: "approve", at: 0 });
      this.#answer();
      for (const { engine } of this.#instances) void engine.scan();
      await this.world.clock.advance(1_000);
    }
    // Zombies say their last.
    await this.world.clock.advance(10_000);
  }

  /** Commands that are not in the log once. */
  lost(): string[] {
    const log = this.world.everything();
    return this.#commands.filter(
      (command) => log.filter(({ body }) => body["command"] === command).length !== 1,
    );
  }

  #instance(): TestInstance {
    const instance = this.world.instance((request, call) => {
      const problem = validateMessages(request);
      if (problem !== null) this.invalidRequests.push(`P9 ${problem}`);
      return this.#script(call, request.toolChoice === "none");
    });
    instance.store.weather = { latency: () => this.#latency(), trouble: () => this.#trouble() };
    instance.tools.trouble = () => this.#pick(this.#story.weather.tools, this.#toolCalls++) ?? "none";
    return instance;
  }

  /** The calls of all instances take the story's in turn. */
  #script({ step, attempt }: ModelCall, last: boolean): ScriptedStep[] {
    const { calls } = this.#story;
    const call = calls[this.#modelCalls++ % calls.length];
    if (call === undefined) return [];
    const spoken = [...say(`${step}.${attempt}: `, call.text), wait(call.ms), ...say("so ", "it is")];
    const uses = last ? [] : call.uses.map(({ name, ms, id }) => use(name, { ms }, id ?? undefined));
    return [...spoken, ...uses, ...this.#lastWords(call)];
  }

  #lastWords({ end }: ModelCallScript): ScriptedStep[] {
    if (end === "ends") return [];
    if (end === "stalls") return this.#stormy ? [stall] : [];
    return end === "pauses" ? [{ do: "stop", reason: "pause_turn" }] : [fail(end)];
  }

  #trouble(): Trouble {
    if (!this.#stormy) return "none";
    return this.#pick(this.#story.weather.store, this.#storeCalls++) ?? "none";
  }

  #latency(): number {
    return this.#stormy ? (this.#pick(this.#story.weather.latency, this.#storeCalls) ?? 0) : 0;
  }

  #pick<T>(list: readonly T[], nth: number): T | undefined {
    return this.#stormy ? list[nth % list.length] : undefined;
  }

  #say(at: number): void {
    const command = `command-${this.#commands.length}`;
    this.#commands.push(command);
    void this.#send(this.#at(at), command);
  }

  #send(instance: TestInstance, command: string): Promise<unknown> {
    const sent = this.world.say(instance, `content of ${command}`, command).catch(() => {});
    return this.#stormy ? sent : Promise.all([sent, this.world.clock.advance(100)]);
  }

  #steer(): void {
    try {
      this.world.steer("and make it quick");
    } catch {
      // No turn, or too many words.
    }
  }

  /** On the nth use that waits. `at`: the instance that takes on what goes on; null: a scan does. */
  #decide({
    nth,
    how,
    at,
  }: {
    nth: number;
    how: "approve" | "decline" | "edit" | "stale";
    at: number | null;
  }): void {
    const waits = this.world.rows.toolCalls.filter(
      ({ status, wait }) => status === "waiting" && wait?.for === "approval",
    );
    const call = waits[nth % Math.max(1, waits.length)];
    if (call === undefined) return;
    const more = {
      decision: how === "decline" ? ("decline" as const) : ("approve" as const),
      ...(how === "edit" && { input: { ms: 5 } }),
      inputHash: how === "stale" ? "of another input" : (call.wait?.hash ?? ""),
    };
    try {
      this.world.decide(
        call.toolUse,
        { ...more, turn: turnId.parse(call.turn) },
        at === null ? undefined : this.#at(at),
      );
    } catch (error) {
      if (!(error instanceof PamError)) throw error;
    }
  }

  /** A device comes back and answers what it was asked. */
  #answer(): void {
    const { rows, ids } = this.world;
    const call = rows.toolCalls.find(({ status, wait }) => status === "waiting" && wait?.for === "client");
    if (call === undefined || (call.wait?.expiresAt ?? 0) <= rows.now()) return;
    const conversation = conversationId.parse(this.world.chat().id);
    const answer = { type: "tool.result" as const, id: ids.next(), conversation, result: "here" };
    this.world.order({ ...answer, turn: turnId.parse(call.turn), toolUse: call.toolUse });
  }

  #cancel(nth: number, hinted: boolean): void {
    const open = [...this.world.rows.turns.values()].filter(({ status }) => isOpen(status));
    const turn = open[nth % Math.max(1, open.length)];
    if (turn === undefined) return;
    this.world.cancel(turn.id, hinted ? this.#instances[0] : undefined);
    if (hinted) this.#instances[1]?.engine.cancel(this.world.tenant, turn.id);
  }

  /** As SIGTERM does: turns are handed over between steps, and what is left after a second with the lease. */
  async #leave(instance: TestInstance): Promise<void> {
    await instance.engine.drain(1_000);
    instance.engine.release();
    this.world.rows.instances.set(instance.incarnation, { leaseEnded: true, drained: true });
  }

  /** As the owner of a lease does: what ran under the old one is let go first. */
  #renew(instance: TestInstance): void {
    const row = this.world.rows.instances.get(instance.incarnation);
    if (row?.leaseEnded !== true) return;
    row.leaseEnded = false;
    instance.engine.release();
  }

  #at(index: number): TestInstance {
    const instance = this.#instances[index];
    if (instance === undefined) throw new RangeError("there are two instances");
    return instance;
  }
}
