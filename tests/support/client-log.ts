import fc from "fast-check";
import { readServerFrame, type ServerFrame, type UnknownEvent } from "../../src/client/server-frame.ts";
import type { Block } from "../../src/protocol/blocks.ts";

export const conversation = "0198c0de-0000-7000-8000-000000000001";
export const epoch = "0198c0de-0000-4000-8000-0000000000e1";

export type Json = Record<string, unknown>;
export type Frame = ServerFrame | UnknownEvent;
/** What a server writes, in its order: entries of the log and the deltas between them. */
export interface Script {
  readonly items: readonly Json[];
}

interface TurnPlan {
  readonly steps: readonly {
    readonly texts: readonly string[];
    readonly tools: number;
    readonly resets: number;
    /** The step's tools wait for a person or a device first. */
    readonly waits: "not" | "approval" | "client";
    readonly steer: "none" | "applied" | "returned" | "pending";
  }[];
  readonly end: "completed" | "failed" | "cancelled" | "open";
  readonly queued: boolean;
  /** While it waits: it gets other words, goes before one that is then taken away. */
  readonly edited: boolean;
  readonly promoted: boolean;
  /** It stands in for the question of an earlier turn, so many back on the branch. */
  readonly fork: number | null;
  /** Behind its end somebody goes to another branch: the first, the second, … */
  readonly select: number | null;
  readonly stranger: boolean;
  /** It says what it has set out to do, and how far it is. */
  readonly planned: boolean;
}

const plan: fc.Arbitrary<TurnPlan> = fc.record({
  steps: fc.array(
    fc.record({
      texts: fc.array(fc.string({ minLength: 1, maxLength: 12 }), { maxLength: 4 }),
      tools: fc.nat(2),
      resets: fc.nat(2),
      waits: fc.constantFrom("not", "not", "approval", "client"),
      steer: fc.constantFrom("none", "none", "applied", "returned", "pending"),
    }),
    { minLength: 1, maxLength: 3 },
  ),
  end: fc.constantFrom("completed", "completed", "failed", "cancelled"),
  queued: fc.boolean(),
  edited: fc.boolean(),
  promoted: fc.boolean(),
  fork: fc.option(fc.nat(3), { freq: 2 }),
  select: fc.option(fc.nat(4), { freq: 5 }),
  stranger: fc.boolean(),
  planned: fc.boolean(),
});

/** Conversations as an engine could write them; the last turn may still run. */
export const anyScript: fc.Arbitrary<Script> = fc
  .tuple(fc.array(plan, { minLength: 1, maxLength: 5 }), fc.boolean())
  .map(([plans, open]) => ({
    items: write(plans.map((it, i) => (open && i === plans.length - 1 ? { ...it, end: "open" } : it))),
  }));

export const decode = (item: Json): Frame => {
  const frame = readServerFrame(JSON.stringify(item));
  if (frame === undefined) throw new Error(`not a frame: ${JSON.stringify(item)}`);
  return frame;
};
export const isEntry = (item: Json): boolean => "seq" in item;
export const branchId = (n: number): string => id(7, n);
export const id = (kind: number, n: number): string =>
  `0198c0de-0000-7000-8000-${kind.toString(16).padStart(4, "0")}${n.toString(16).padStart(8, "0")}`;

function write(plans: readonly TurnPlan[]): Json[] {
  const items: Json[] = [];
  let seq = 0;
  const entry = (type: string, body: Json) => {
    seq += 1;
    const at = new Date(1_700_000_000_000 + seq).toISOString();
    items.push({ type, conversation, epoch, seq, at, ...body });
  };
  const branches = new BranchBook();
  plans.forEach((turn, n) => {
    if (!(turn.queued && n > 0)) ask(turn, n, { entry, branches, status: "running" });
    else {
      fork(turn, { entry, branches });
      entry("turn.started", { turn: id(2, n), message: id(1, n) });
    }
    branches.begin(n);
    if (turn.stranger) entry("something.newer", { turn: id(2, n), surprise: true });
    const next = plans[n + 1];
    if (next?.queued) wait(next, n + 1, { entry, branches });
    writeTurn(turn, n, { entry, delta: (body) => items.push(body) });
    if (turn.select !== null && turn.end !== "open")
      entry("branch.selected", { branch: branches.select(turn.select) });
  });
  return items;
}

/** Branches as lists of turns. */
class BranchBook {
  readonly #lists: number[][] = [[]];
  #active = 0;

  begin(turn: number): void {
    this.#lists[this.#active]?.push(turn);
  }

  /** A new branch that goes on before the turn so many back. Undefined where there is nothing to go on before. */
  fork(back: number): { branch: string; before: number; forkPos: number } | undefined {
    const list = this.#lists[this.#active] ?? [];
    const at = list.length - 1 - back;
    const before = list[at];
    if (before === undefined) return undefined;
    this.#active = this.#lists.push(list.slice(0, at)) - 1;
    return { branch: branchId(this.#active), before, forkPos: at };
  }

  select(n: number): string {
    this.#active = n % this.#lists.length;
    return branchId(this.#active);
  }
}

interface Book {
  readonly entry: (type: string, body: Json) => void;
  readonly branches: BranchBook;
}

function fork(turn: TurnPlan, { entry, branches }: Book): void {
  const forked = turn.fork === null ? undefined : branches.fork(turn.fork);
  if (forked !== undefined) entry("branch.created", { ...forked, before: id(1, forked.before) });
}

function ask(turn: TurnPlan, n: number, { status, ...book }: Book & { status: string }): void {
  if (status === "running") fork(turn, book);
  book.entry("message.created", {
    role: "user",
    message: id(1, n),
    turn: id(2, n),
    status,
    content: `question ${n}`,
    command: `command-${n}`,
    ...(turn.promoted && status === "queued" && { startAfter: "2026-01-01T00:00:01.000Z" }),
  });
}

function wait(turn: TurnPlan, n: number, book: Book): void {
  const { entry } = book;
  const other = 1_000 + n;
  if (turn.promoted) ask({ ...turn, promoted: false }, other, { ...book, status: "queued" });
  ask(turn, n, { ...book, status: "queued" });
  if (turn.edited) entry("queue.edited", { turn: id(2, n), message: id(1, n), content: `rather ${n}` });
  if (!turn.promoted) return;
  entry("queue.promoted", { turn: id(2, n), message: id(1, n) });
  entry("turn.cancelled", { turn: id(2, other), steps: 0 });
}

interface Pen {
  readonly entry: (type: string, body: Json) => void;
  readonly delta: (body: Json) => void;
}

function writeTurn(plan: TurnPlan, n: number, pen: Pen): void {
  const turn = id(2, n);
  plan.steps.forEach(({ texts, tools, resets, waits, steer }, i) => {
    const step = i + 1;
    writeSteer(steer, { turn, steer: id(6, n * 10 + step), step }, pen);
    for (let attempt = 1; attempt <= resets + 1; attempt++) {
      if (attempt > 1) pen.entry("step.reset", { turn, step, attempt });
      writeDeltas(
        texts.map((text) => `${text}${attempt}`),
        { turn, step, attempt },
        pen,
      );
    }
    const last = i === plan.steps.length - 1;
    const body = {
      turn,
      step,
      attempt: resets + 1,
      blocks: blocksOf(texts, resets + 1, last ? [] : toolIds(n, step, tools)),
    };
    if (last && plan.end === "open") return;
    if (last) {
      writePlan(plan, n, { done: step, entry: pen.entry });
      pen.entry("message.created", { role: "assistant", message: id(3, n), status: plan.end, ...body });
      return;
    }
    pen.entry("step.completed", body);
    writePlan(plan, n, { running: step, entry: pen.entry });
    if (waits !== "not" && tools > 0) writeWait(waits, { turn, step, uses: toolIds(n, step, tools) }, pen);
    for (const toolUse of toolIds(n, step, tools)) {
      pen.entry("tool.started", { turn, toolUse, name: "note" });
      pen.entry("tool.completed", {
        turn,
        toolUse,
        name: "note",
        status: "completed",
        result: `did ${toolUse}`,
        undoable: true,
      });
    }
    writePlan(plan, n, { done: step, entry: pen.entry });
  });
  if (plan.end === "cancelled") pen.entry("turn.cancelled", { turn, steps: 1 });
  if (plan.end === "completed")
    pen.entry("turn.completed", { turn, steps: 1, usage: { inputTokens: 1, outputTokens: 1 } });
  if (plan.end === "failed")
    pen.entry("turn.failed", { turn, steps: 1, error: { code: "model_unavailable", message: "No answer." } });
  if (plan.end !== "open") writeReturns(plan, n, pen);
}

/** The turn's plan, a step of it for each model step: those before are done, and this one is at work or done. */
function writePlan(
  { planned, steps }: TurnPlan,
  n: number,
  { running = 0, done = running - 1, entry }: { running?: number; done?: number } & Pick<Pen, "entry">,
): void {
  if (!planned) return;
  const plan = steps.map((_, i) => {
    const status = i < done ? "done" : i + 1 === running ? "running" : "pending";
    return { title: `step ${i + 1}`, status };
  });
  entry("plan.updated", { turn: id(2, n), plan });
}

/** Words that came too late come back behind the end. */
function writeReturns(plan: TurnPlan, n: number, pen: Pen): void {
  plan.steps.forEach(({ steer }, i) => {
    if (steer === "returned")
      pen.entry("steer.returned", {
        turn: id(2, n),
        steer: id(6, n * 10 + i + 1),
        content: "shorter, please",
      });
  });
}

function writeSteer(how: string, at: Json, pen: Pen): void {
  if (how === "none") return;
  const { step, ...steer } = at;
  pen.entry("turn.steered", { ...steer, content: "shorter, please" });
  if (how === "applied") pen.entry("steer.applied", { ...steer, step, content: "shorter, please" });
}

function writeWait(
  waits: "approval" | "client",
  { turn, step, uses }: { turn: string; step: number; uses: string[] },
  pen: Pen,
): void {
  for (const toolUse of uses) {
    const use = {
      turn,
      toolUse,
      name: "note",
      input: { of: toolUse },
      expiresAt: "2026-01-02T00:00:00.000Z",
    };
    if (waits === "approval")
      pen.entry("tool.approval_required", { ...use, inputHash: `hash of ${toolUse}` });
    else pen.entry("tool.requested", use);
  }
  pen.entry("turn.waiting", { turn, until: "2026-01-02T00:00:00.000Z" });
  if (waits === "approval")
    for (const toolUse of uses)
      pen.entry("tool.decided", {
        ...{ turn, toolUse, name: "note", decision: "approved" },
        ...(step % 2 === 0 && { input: { of: "something else" } }),
      });
  pen.entry("turn.resumed", { turn, step: step + 1, attempt: 1 });
}

function writeDeltas(texts: readonly string[], address: Json, pen: Pen): void {
  texts.forEach((text, block) => {
    for (let offset = 0; offset < text.length; offset += 3) {
      pen.delta({
        type: "text.delta",
        conversation,
        ...address,
        block,
        offset,
        text: text.slice(offset, offset + 3),
      });
    }
  });
}

const toolIds = (n: number, step: number, tools: number): string[] =>
  Array.from({ length: tools }, (_, k) => `toolu_${n}_${step}_${k}`);
const blocksOf = (texts: readonly string[], attempt: number, tools: readonly string[]): Block[] => [
  ...texts.map((text): Block => ({ type: "text", text: `${text}${attempt}` })),
  ...tools.map((it): Block => ({ type: "tool_use", id: it, name: "note", input: { of: it } })),
];
