import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { byActivity, emptyInbox, type InboxState, inboxReducer } from "../src/client/inbox-reducer.ts";
import type { Notification } from "../src/protocol/notifications.ts";
import { decode, epoch, id } from "./support/client-log.ts";

type Entry = Record<string, unknown>;
const at = (seq: number) => new Date(1_700_000_000_000 + seq).toISOString();
const ids = fc.nat(4).map((n) => id(9, n));
const told = (it: string): Notification => ({
  id: it,
  kind: "reminder",
  title: "Call the dentist",
  body: "",
  createdAt: at(1),
});
const body = fc.oneof(
  fc.record({ type: fc.constant("conversation.created"), conversation: ids, title: fc.option(fc.string()) }),
  fc.record({ type: fc.constant("conversation.renamed"), conversation: ids, title: fc.string() }),
  fc.record({ type: fc.constant("conversation.archived"), conversation: ids }),
  fc.record({ type: fc.constant("conversation.deleted"), conversation: ids }),
  fc.record({ type: fc.constant("context.updated"), context: fc.constant({}) }),
  fc.record({ type: fc.constant("notification.created"), notification: ids.map(told) }),
  fc.record({ type: fc.constant("notification.read"), ids: fc.array(ids, { maxLength: 2 }) }),
  fc.record({ type: fc.constant("something.newer"), conversation: ids }),
);
const anyLog = fc
  .array(body, { maxLength: 20 })
  .map((bodies) => bodies.map((it, i): Entry => ({ ...it, inbox: true, epoch, seq: i + 1, at: at(i + 1) })));
const start: InboxState = { ...emptyInbox, cursor: { epoch, seq: 0 }, resyncing: false };
const fold = (state: InboxState, entries: readonly Entry[]): InboxState =>
  entries.reduce((it, entry) => inboxReducer(it, decode(entry)).state, state);

describe("the list of conversations", () => {
  it("P3: entries lost, doubled and out of order, with resumes, give the same list as the plain log", () => {
    const order = fc.array(fc.nat(19), { maxLength: 60 });
    fc.assert(
      fc.property(anyLog, order, (log, deliveries) => {
        let state = start;
        const resume = () => {
          const from = state.cursor?.seq ?? 0;
          state = fold(state, [
            { type: "resumed", inbox: true, epoch, from, to: log.length },
            ...log.slice(from),
          ]);
        };
        for (const at of deliveries) {
          const entry = log[at];
          const next = entry && inboxReducer(state, decode(entry));
          state = next?.state ?? state;
          if (next?.resubscribe) resume();
        }
        resume();
        expect(state).toEqual(fold(start, log));
      }),
    );
  });

  it("P3: a hole asks once until the answer is there", () => {
    const entry = {
      type: "conversation.deleted",
      inbox: true,
      conversation: id(9, 1),
      epoch,
      seq: 5,
      at: at(5),
    };
    const first = inboxReducer(start, decode(entry));
    expect(first.resubscribe).toBe(true);
    expect(inboxReducer(first.state, decode(entry)).resubscribe).toBe(false);
  });

  it("P4: a reset replaces it", () => {
    const summary = {
      conversation: id(9, 1),
      title: "one",
      epoch,
      seq: 1,
      archived: false,
      createdAt: at(1),
      updatedAt: at(2),
    };
    const reset = {
      type: "reset",
      inbox: true,
      reason: "epoch_changed",
      epoch,
      seq: 9,
      conversations: [summary],
    };
    expect(fold(start, [reset])).toMatchObject({
      cursor: { epoch, seq: 9 },
      conversations: [{ title: "one" }],
    });
  });

  it("keeps the newest unread notifications, without those that were read on any device, and no more than 50", () => {
    const entries = (bodies: readonly Entry[]) =>
      bodies.map((it, i): Entry => ({ ...it, inbox: true, epoch, seq: i + 1, at: at(i + 1) }));
    const created = (n: number): Entry => ({ type: "notification.created", notification: told(id(7, n)) });
    const read = (...ns: number[]): Entry => ({ type: "notification.read", ids: ns.map((n) => id(7, n)) });
    const unread = (log: readonly Entry[]) => fold(start, entries(log)).unread.map((it) => it.id);
    expect(unread([created(1), created(2), created(3), read(2)])).toEqual([id(7, 3), id(7, 1)]);
    expect(unread([created(1), { type: "notification.read", ids: [], all: true }, created(2)])).toEqual([
      id(7, 2),
    ]);
    expect(unread(Array.from({ length: 60 }, (_, n) => created(n)))).toHaveLength(50);
    const reset = { type: "reset", inbox: true, reason: "no_cursor", epoch, seq: 3, conversations: [] };
    expect(fold(start, [{ ...reset, notifications: [told(id(7, 5))] }]).unread).toEqual([told(id(7, 5))]);
  });

  it("keeps what waits for approval until it is decided, or its conversation is deleted, newest first", () => {
    const entries = (bodies: readonly Entry[]) =>
      bodies.map((it, i): Entry => ({ ...it, inbox: true, epoch, seq: i + 1, at: at(i + 1) }));
    const use = (n: number) => ({
      conversation: id(9, n),
      turn: id(8, n),
      toolUse: "use",
      name: "post_to_group",
      inputHash: "hash",
      expiresAt: at(59),
    });
    const askedFor = (n: number): Entry => ({ type: "approval.asked", ...use(n) });
    const decided = (n: number): Entry => ({ type: "approval.decided", ...use(n), decision: "approved" });
    const waiting = (log: readonly Entry[]) => fold(start, entries(log)).approvals;
    expect(waiting([askedFor(1), askedFor(2), askedFor(3), decided(2)])).toEqual([use(3), use(1)]);
    expect(waiting([askedFor(1), askedFor(1), decided(4)])).toEqual([use(1)]);
    const deleted: Entry = { type: "conversation.deleted", conversation: id(9, 1) };
    expect(waiting([askedFor(1), askedFor(2), deleted])).toEqual([use(2)]);
    expect(waiting(Array.from({ length: 60 }, (_, n) => askedFor(n)))).toHaveLength(50);
    const reset = { type: "reset", inbox: true, reason: "no_cursor", epoch, seq: 3, conversations: [] };
    expect(fold(start, [{ ...reset, approvals: [use(5)] }]).approvals).toEqual([use(5)]);
  });

  it("puts what was used last first, and leaves out what is archived", () => {
    const created = (n: number): Entry => ({
      type: "conversation.created",
      inbox: true,
      conversation: id(9, n),
      title: `${n}`,
      epoch,
      seq: n,
      at: at(n),
    });
    const archived = {
      type: "conversation.archived",
      inbox: true,
      conversation: id(9, 3),
      epoch,
      seq: 4,
      at: at(4),
    };
    const said = {
      type: "message.created",
      conversation: id(9, 1),
      epoch,
      seq: 1,
      at: at(50),
      role: "user",
      message: "m",
      turn: "t",
      status: "running",
      content: "",
    };
    const state = fold(start, [created(1), created(2), created(3), archived, said]);
    expect(byActivity(state.conversations).map((it) => it.title)).toEqual(["1", "2"]);
  });
});
