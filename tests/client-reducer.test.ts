import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import {
  type ConversationState,
  emptyConversation,
  liveText,
  stepsText,
} from "../src/client/conversation-state.ts";
import { conversationReducer } from "../src/client/reducer.ts";
import {
  anyScript,
  branchId,
  conversation,
  decode,
  epoch,
  isEntry,
  type Script,
} from "./support/client-log.ts";
import { partialOf, snapshotOf } from "./support/client-snapshot.ts";

const runs = process.env["CI"] === "true" ? 3_000 : 500;
vi.setConfig({ testTimeout: 120_000 });

describe("P3: whatever the network does, what is shown is the log", () => {
  it("P3: entries dropped, doubled, delayed and cut off, with resumes, fold to the same state as the plain log", () => {
    fc.assert(
      fc.property(anyScript, anyFaults, (script, faults) => {
        expect(shown(deliver({ script, faults, answer: "resumed" }))).toEqual(shown(plain(script)));
      }),
      { numRuns: runs },
    );
  });

  it("P3 P4: the same with snapshots in place of resumes", () => {
    fc.assert(
      fc.property(anyScript, anyFaults, (script, faults) => {
        expect(shown(deliver({ script, faults, answer: "reset" }))).toEqual(shown(plain(script)));
      }),
      { numRuns: runs },
    );
  });

  it("P3: an entry at or below the cursor changes nothing, not even an identity", () => {
    fc.assert(
      fc.property(anyScript, (script) => {
        const state = plain(script);
        for (const item of script.items.filter(isEntry))
          expect(conversationReducer(state, decode(item)).state).toBe(state);
      }),
      { numRuns: 100 },
    );
  });

  it("P3: a hole asks for what is missing, once", () => {
    const state = synced(4);
    const first = conversationReducer(state, entry(6));
    expect(first.effects).toEqual([{ type: "resubscribe", conversation }]);
    expect(first.state.cursor).toEqual({ epoch, seq: 4 });
    expect(conversationReducer(first.state, entry(9)).effects).toEqual([]);
  });

  it("P3: an entry of another epoch is not folded but asked about", () => {
    const other = conversationReducer(synced(4), {
      ...entry(5),
      epoch: "0198c0de-0000-4000-8000-0000000000e2",
    });
    expect(other.effects).toHaveLength(1);
    expect(other.state.cursor).toEqual({ epoch, seq: 4 });
  });

  it("an entry of an unknown type, or with a body that makes no sense, moves the cursor and nothing else", () => {
    const at = "2026-01-01T00:00:00.000Z";
    for (const body of [
      { type: "poll.opened" },
      { type: "step.completed", turn: 7 },
      { type: "message.created" },
    ]) {
      const { state } = conversationReducer(synced(4), decode({ ...body, conversation, epoch, seq: 5, at }));
      expect(state).toEqual({ ...synced(4), cursor: { epoch, seq: 5 } });
    }
  });
});

describe("P10: text that was seen is in the final message, or was withdrawn", () => {
  it("P10: shown text is at every moment a prefix of what the model wrote in that attempt, whatever gets lost", () => {
    fc.assert(
      fc.property(anyScript, anyFaults, (script, faults) => {
        const look: Delivery["look"] = (state, written) => {
          if (state.running === null) return;
          const truth = truthOf(written, state.running.turn, state.running.live);
          const text = state.running.live.blocks.map((it) => (it?.type === "text" ? it.text : ""));
          for (const [i, it] of text.entries()) expect((truth[i] ?? "").startsWith(it)).toBe(true);
        };
        deliver({ script, faults, answer: "resumed", look });
      }),
      { numRuns: runs },
    );
  });

  it("P10: step.reset withdraws the text of lower attempts and keeps what a higher one has shown", () => {
    const asked = fold(synced(0), [user(1)]);
    const said = fold(asked, [delta({ attempt: 1, offset: 0, text: "wrong" })]);
    expect(liveText(running(said))).toBe("wrong");
    const again = fold(said, [
      { ...entry(2), type: "step.reset", turn, step: 1, attempt: 2 },
      delta({ attempt: 2, offset: 0, text: "right" }),
    ]);
    expect(liveText(running(again))).toBe("right");
    const late = fold(again, [delta({ attempt: 1, offset: 5, text: "er" })]);
    expect(liveText(running(late))).toBe("right");
  });

  it("the text of a finished turn is the stored text, whatever was streamed before", () => {
    const said = fold(synced(0), [user(1), delta({ attempt: 1, offset: 0, text: "half a sen" })]);
    const blocks = [{ type: "text", text: "half a sentence." }];
    const done = fold(said, [
      {
        ...entry(2),
        type: "message.created",
        role: "assistant",
        message: "m",
        turn,
        step: 1,
        attempt: 1,
        blocks,
        status: "completed",
      },
    ]);
    const answer = done.messages.at(-1);
    expect(answer?.role === "assistant" && stepsText(answer.steps)).toBe("half a sentence.");
    expect(done.running).toBeNull();
  });
});

describe("deltas", () => {
  const said = () => fold(synced(0), [user(1), delta({ attempt: 1, offset: 0, text: "Hello " })]);

  it("one that is covered already is ignored, one that overlaps adds only what is new", () => {
    expect(liveText(running(fold(said(), [delta({ attempt: 1, offset: 2, text: "llo" })])))).toBe("Hello ");
    expect(liveText(running(fold(said(), [delta({ attempt: 1, offset: 4, text: "o world" })])))).toBe(
      "Hello world",
    );
  });

  it("a missed one marks the step stale and asks once; the partial makes it whole", () => {
    const hole = conversationReducer(said(), decode(delta({ attempt: 1, offset: 9, text: "ld" })));
    expect(hole.effects).toEqual([{ type: "resubscribe", conversation }]);
    expect(running(hole.state).live.stale).toBe(true);
    expect(
      conversationReducer(hole.state, decode(delta({ attempt: 1, offset: 11, text: "!" }))).effects,
    ).toEqual([]);
    const partial = {
      type: "partial",
      conversation,
      turn,
      step: 1,
      attempt: 1,
      blocks: [{ type: "text", text: "Hello world" }],
    };
    const whole = fold(hole.state, [partial, delta({ attempt: 1, offset: 11, text: "!" })]);
    expect(liveText(running(whole))).toBe("Hello world!");
    expect(running(whole).live.stale).toBe(false);
  });

  it("those of another turn, an earlier step or a foreign conversation change nothing", () => {
    const state = said();
    for (const change of [
      { turn: "other" },
      { step: 0 },
      { conversation: "other" },
      { block: -1 },
      { block: 1e9 },
    ]) {
      expect(
        conversationReducer(state, decode({ ...delta({ attempt: 1, offset: 6, text: "x" }), ...change }))
          .state,
      ).toBe(state);
    }
  });
});

describe("what is sent from here", () => {
  const sending = () =>
    conversationReducer(synced(0), { type: "local.send", command: "command-1", content: "hi", at: "" }).state;
  const ack = {
    type: "ack",
    id: "command-1",
    conversation,
    message: "m1",
    turn,
    seq: 1,
    epoch,
    duplicate: false,
  };

  it("is pending until the log has it, whichever of ack and entry comes first", () => {
    const created = { ...user(1), message: "m1", command: "command-1" };
    expect(fold(sending(), [ack]).pending).toMatchObject([{ status: "accepted", message: "m1" }]);
    expect(fold(sending(), [ack, created])).toMatchObject({ pending: [], messages: [{ message: "m1" }] });
    expect(fold(sending(), [created, ack])).toMatchObject({ pending: [], messages: [{ message: "m1" }] });
  });

  it("is found again in a snapshot that came between command and ack", () => {
    const snapshot = snapshotOf([{ ...user(1), message: "m1" }]);
    const reset = { type: "reset", conversation, reason: "no_cursor", epoch, seq: 1, snapshot };
    expect(fold(sending(), [reset]).pending).toHaveLength(1);
    expect(fold(sending(), [reset, ack]).pending).toEqual([]);
  });

  it("stays on the screen with its problem when it was refused, until it is sent again or discarded", () => {
    const failed = conversationReducer(sending(), {
      type: "local.send_failed",
      command: "command-1",
      code: "queue_full",
      problem: "Too many.",
    }).state;
    expect(failed.pending).toMatchObject([{ status: "failed", content: "hi", problem: "Too many." }]);
    expect(
      conversationReducer(failed, { type: "local.send", command: "command-1", content: "hi", at: "" }).state
        .pending,
    ).toMatchObject([{ status: "sending" }]);
    expect(
      conversationReducer(failed, { type: "local.discard", command: "command-1" }).state.pending,
    ).toEqual([]);
  });
});

describe("pages of the past", () => {
  const items = (from: number) =>
    snapshotOf([{ ...user(1), message: `m${from}` }]).items.map((it) => ({ ...it, pos: from }));
  const newest = () =>
    fold(emptyConversation(conversation), [
      {
        type: "reset",
        conversation,
        reason: "no_cursor",
        epoch,
        seq: 9,
        snapshot: { ...snapshotOf([]), items: items(8), hasBefore: true },
      },
    ]);
  const page = {
    type: "history",
    id: "page-0001",
    conversation,
    epoch,
    seq: 9,
    items: items(7),
    hasBefore: false,
    hasAfter: true,
  };

  it("one that was asked for goes in front", () => {
    const asked = conversationReducer(newest(), {
      type: "local.older_requested",
      id: "page-0001",
      before: 8,
    }).state;
    const both = fold(asked, [page]);
    expect(both.messages.map((it) => it.message)).toEqual(["m7", "m8"]);
    expect(both.older).toEqual({ hasBefore: false, before: 7, request: null });
  });

  it("one that nobody asked for, or that was asked for before a reset, is left out", () => {
    expect(fold(newest(), [page]).messages).toHaveLength(1);
    const asked = conversationReducer(newest(), {
      type: "local.older_requested",
      id: "page-0001",
      before: 5,
    }).state;
    expect(fold(asked, [page]).messages).toHaveLength(1);
  });
});

describe("what waits", () => {
  const queued = (seq: number, n: number) => ({
    ...user(seq),
    message: `m${n}`,
    turn: `t${n}`,
    status: "queued",
    content: `${n}`,
  });

  it("a message that goes next is before all others, and one that is taken away is gone", () => {
    const three = fold(synced(0), [queued(1, 1), queued(2, 2), queued(3, 3)]);
    const promoted = fold(three, [{ ...entry(4), type: "queue.promoted", turn: "t3", message: "m3" }]);
    expect(promoted.queue.map((it) => it.content)).toEqual(["3", "1", "2"]);
    const removed = fold(promoted, [{ ...entry(5), type: "turn.cancelled", turn: "t1", steps: 0 }]);
    expect(removed.queue.map((it) => it.content)).toEqual(["3", "2"]);
  });

  it("a use waits from its request until it is decided, and then as long as a device has it", () => {
    const what = {
      toolUse: "u1",
      name: "pay",
      input: { amount: "5" },
      expiresAt: "2026-01-02T00:00:00.000Z",
    };
    const asked = fold(synced(0), [
      user(1),
      { ...entry(2), type: "tool.approval_required", ...what, inputHash: "h" },
    ]);
    expect(running(asked).waiting).toEqual([{ ...what, waitsFor: "approval", inputHash: "h" }]);
    const decided = fold(asked, [
      { ...entry(3), type: "tool.decided", toolUse: "u1", name: "pay", decision: "approved" },
    ]);
    expect(running(decided).waiting).toEqual([]);
    const handed = fold(decided, [{ ...entry(4), type: "tool.requested", ...what }]);
    expect(running(handed).waiting).toEqual([{ ...what, waitsFor: "client" }]);
  });

  it("a branch that is selected while entries are awaited is asked for once these have come", () => {
    const selected = { ...entry(1), type: "branch.selected", branch: branchId(1) };
    const wanting = conversationReducer({ ...synced(0), resyncing: true }, decode(selected));
    expect(wanting).toMatchObject({ effects: [], state: { cursor: null } });
    const resumed = { type: "resumed", conversation, epoch, from: 0, to: 1 };
    expect(conversationReducer(wanting.state, decode(resumed)).effects).toEqual([
      { type: "resubscribe", conversation },
    ]);
  });
});

const turn = "turn-1";
const entry = (seq: number) => ({
  type: "turn.cancel_requested" as const,
  conversation,
  epoch,
  seq,
  at: "2026-01-01T00:00:00.000Z",
  turn: turn as never,
});
const user = (seq: number) => ({
  ...entry(seq),
  type: "message.created",
  role: "user",
  message: "m0",
  status: "running",
  content: "hi",
});
const delta = (of: { attempt: number; offset: number; text: string }) => ({
  type: "text.delta",
  conversation,
  turn,
  step: 1,
  block: 0,
  ...of,
});
const synced = (seq: number): ConversationState => ({
  ...emptyConversation(conversation),
  cursor: { epoch, seq },
  branch: branchId(0),
  resyncing: false,
});
const fold = (state: ConversationState, items: readonly Record<string, unknown>[]): ConversationState =>
  items.reduce((it, item) => conversationReducer(it, decode(item)).state, state);

function running(state: ConversationState) {
  if (state.running === null) throw new Error("no turn runs");
  return state.running;
}

/** The log in its order, over a network without faults; whatever is asked for comes at once. */
function plain(script: Script): ConversationState {
  let state = synced(0);
  script.items.forEach((item, i) => {
    const next = conversationReducer(state, decode(item));
    const written = committed(script, i + 1);
    state =
      next.effects.length === 0 ? next.state : fold(next.state, answerTo(next.state, written, "resumed"));
  });
  return state;
}

/** What a person sees; how it came about is left out. */
function shown({ cursor, messages, queue, running: live, branch, policy }: ConversationState) {
  const text = live && {
    ...live,
    live: { step: live.live.step, attempt: live.live.attempt, blocks: live.live.blocks },
  };
  return JSON.parse(JSON.stringify({ cursor, messages, queue, running: text, branch, policy }));
}

type Fault = { readonly kind: "deliver" | "drop" | "double" | "delay" | "cut"; readonly by: number };
const anyFaults = fc.infiniteStream(
  fc.record({
    kind: fc.constantFrom<Fault["kind"]>("deliver", "deliver", "deliver", "drop", "double", "delay", "cut"),
    by: fc.integer({ min: 1, max: 6 }),
  }),
);

interface Delivery {
  readonly script: Script;
  readonly faults: Iterator<Fault>;
  readonly answer: "resumed" | "reset";
  readonly look?: (state: ConversationState, written: Script["items"]) => void;
}

/** A client behind a network that loses, repeats and reorders, and a server that answers `subscribe` with all or with a snapshot. */
function deliver({ script, faults, answer, look }: Delivery): ConversationState {
  let state = answer === "resumed" ? synced(0) : emptyConversation(conversation);
  let late: { due: number; item: Record<string, unknown> }[] = [];
  let subscribed: number | undefined = answer === "resumed" ? undefined : 0;
  const hear = (item: Record<string, unknown>, at: number) => {
    const next = conversationReducer(state, decode(item));
    state = next.state;
    if (next.effects.length > 0) subscribed = at + 1;
    look?.(state, script.items.slice(0, at));
  };
  const serve = (at: number) => {
    subscribed = undefined;
    for (const item of answerTo(state, committed(script, at), answer)) hear(item, at);
  };
  script.items.forEach((item, i) => {
    const at = i + 1;
    const { kind, by } = faults.next().value ?? { kind: "deliver", by: 1 };
    if (kind === "delay") late.push({ due: at + by, item });
    if (kind === "cut") {
      late = [];
      subscribed = at + by;
    }
    if (kind === "deliver" || kind === "double") hear(item, at);
    if (kind === "double") hear(item, at);
    for (const it of late.filter((it) => it.due <= at)) hear(it.item, at);
    late = late.filter((it) => it.due > at);
    if (subscribed !== undefined && subscribed <= at) serve(at);
  });
  // What it hears may make it ask again: a branch that it has not seen is asked for as a whole.
  do serve(script.items.length);
  while (subscribed !== undefined);
  return state;
}

/** What a reader finds: a new branch and its first message are one commit. */
function committed({ items }: Script, at: number): Script["items"] {
  return items.slice(0, items[at - 1]?.["type"] === "branch.created" ? at + 1 : at);
}

function answerTo(
  { cursor }: ConversationState,
  written: Script["items"],
  answer: "resumed" | "reset",
): Record<string, unknown>[] {
  const entries = written.filter(isEntry);
  const partial = partialOf(written);
  const after = partial ? [partial] : [];
  if (cursor === null || answer === "reset")
    return [
      {
        type: "reset",
        conversation,
        reason: "no_cursor",
        epoch,
        seq: entries.length,
        snapshot: snapshotOf(written),
      },
      ...after,
    ];
  return [
    { type: "resumed", conversation, epoch, from: cursor.seq + 1, to: entries.length },
    ...entries.slice(cursor.seq),
    ...after,
  ];
}

function truthOf(written: Script["items"], of: string, live: { step: number; attempt: number }): string[] {
  const texts: string[] = [];
  for (const it of written) {
    if (isEntry(it) || it["turn"] !== of || it["step"] !== live.step || it["attempt"] !== live.attempt)
      continue;
    const block = Number(it["block"]);
    texts[block] = (texts[block] ?? "") + String(it["text"]);
  }
  return texts;
}
