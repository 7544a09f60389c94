import fc from "fast-check";
import { readServerFrame, type ServerFrame, type UnknownEvent } from "../../src/client/server-frame.ts";
import type { Block } from "../../src/protocol/blocks.ts";
import type { Snapshot } from "../../src/protocol/messages.ts";

export const conversation = "0198c0de-0000-7000-8000-000000000001";
export const epoch = "0198c0de-0000-4000-8000-0000000000e1";

type Json = Record<string, unknown>;
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
  }[];
  readonly end: "completed" | "failed" | "cancelled" | "open";
  readonly queued: boolean;
  readonly stranger: boolean;
}

const plan: fc.Arbitrary<TurnPlan> = fc.record({
  steps: fc.array(
    fc.record({
      texts: fc.array(fc.string({ minLength: 1, maxLength: 12 }), { maxLength: 4 }),
      tools: fc.nat(2),
      resets: fc.nat(2),
    }),
    { minLength: 1, maxLength: 3 },
  ),
  end: fc.constantFrom("completed", "completed", "failed", "cancelled"),
  queued: fc.boolean(),
  stranger: fc.boolean(),
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
export const id = (kind: number, n: number): string =>
  `0198c0de-0000-7000-8000-${kind.toString(16).padStart(4, "0")}${n.toString(16).padStart(8, "0")}`;

function write(plans: readonly TurnPlan[]): Json[] {
  const items: Json[] = [];
  let seq = 0;
  const entry = (type: string, body: Json) => {
    seq += 1;
    items.push({
      type,
      conversation,
      epoch,
      seq,
      at: new Date(1_700_000_000_000 + seq).toISOString(),
      ...body,
    });
  };
  const ask = (n: number, status: string) =>
    entry("message.created", {
      role: "user",
      message: id(1, n),
      turn: id(2, n),
      status,
      content: `question ${n}`,
      command: `command-${n}`,
    });
  plans.forEach((turn, n) => {
    const early = turn.queued && n > 0;
    if (!early) ask(n, "running");
    else entry("turn.started", { turn: id(2, n), message: id(1, n) });
    if (turn.stranger) entry("something.newer", { turn: id(2, n), surprise: true });
    if (plans[n + 1]?.queued) ask(n + 1, "queued");
    writeTurn(turn, n, { entry, delta: (body) => items.push(body) });
  });
  return items;
}

interface Pen {
  readonly entry: (type: string, body: Json) => void;
  readonly delta: (body: Json) => void;
}

function writeTurn(plan: TurnPlan, n: number, pen: Pen): void {
  const turn = id(2, n);
  plan.steps.forEach(({ texts, tools, resets }, i) => {
    const step = i + 1;
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
      pen.entry("message.created", { role: "assistant", message: id(3, n), status: plan.end, ...body });
      return;
    }
    pen.entry("step.completed", body);
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
  });
  if (plan.end === "cancelled") pen.entry("turn.cancelled", { turn, steps: 1 });
  if (plan.end === "completed")
    pen.entry("turn.completed", { turn, steps: 1, usage: { inputTokens: 1, outputTokens: 1 } });
  if (plan.end === "failed")
    pen.entry("turn.failed", { turn, steps: 1, error: { code: "model_unavailable", message: "No answer." } });
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

/** What a server would send at this point of its script: written from the entries, without the reducer. */
export function snapshotOf(written: readonly Json[]): Snapshot {
  const entries = written.filter(isEntry);
  const of = (type: string, turn: unknown) =>
    entries.filter((it) => it["type"] === type && it["turn"] === turn);
  const steps = (turn: unknown) =>
    of("step.completed", turn).map((it) => ({ step: it["step"], blocks: it["blocks"] }));
  const tools = (turn: unknown) =>
    of("tool.completed", turn).map(({ turn: t, toolUse, name, status, result, undoable }) => ({
      turn: t,
      toolUse,
      name,
      status,
      result,
      undoable,
    }));
  const asked = entries.filter((it) => it["type"] === "message.created" && it["role"] === "user");
  const begun = asked.filter((it) => it["status"] === "running" || of("turn.started", it["turn"]).length > 0);
  const answer = (turn: unknown) => of("message.created", turn).find((it) => it["role"] === "assistant");
  const items = begun.flatMap((it) => {
    const end = answer(it["turn"]);
    const closing = end && {
      ...end,
      content: "",
      steps: [...steps(it["turn"]), { step: end["step"], blocks: end["blocks"] }],
      tools: tools(it["turn"]),
    };
    return closing ? [it, closing] : [it];
  });
  const open = begun.find((it) => answer(it["turn"]) === undefined);
  const reset = open && of("step.reset", open["turn"]).at(-1);
  const step = open ? steps(open["turn"]).length + 1 : 1;
  const running = open && {
    turn: open["turn"],
    message: open["message"],
    step,
    attempt: reset && reset["step"] === step ? reset["attempt"] : 1,
    cancelRequested: false,
    steps: steps(open["turn"]),
    tools: tools(open["turn"]),
  };
  return {
    conversation,
    epoch,
    seq: entries.length,
    items: items.map((it, i) => ({ ...it, pos: i + 1 })),
    hasBefore: false,
    hasAfter: false,
    running: running ?? null,
    queue: asked
      .filter((it) => !begun.includes(it))
      .map(({ message, turn, seq, at, content }) => ({ message, turn, seq, at, content })),
  } as unknown as Snapshot;
}

/** The running step's text as its owner has it in memory; undefined when no turn runs. */
export function partialOf(written: readonly Json[]): Json | undefined {
  const { running } = snapshotOf(written);
  if (running === null) return undefined;
  const { turn, step, attempt } = running;
  const blocks: { type: "text"; text: string }[] = [];
  for (const it of written) {
    if (isEntry(it) || it["turn"] !== turn || it["step"] !== step || it["attempt"] !== attempt) continue;
    const block = Number(it["block"]);
    blocks[block] = { type: "text", text: (blocks[block]?.text ?? "") + String(it["text"]) };
  }
  return { type: "partial", conversation, turn, step, attempt, blocks };
}
