import { expect, it } from "vitest";
import { type ConversationState, emptyConversation } from "../src/client/conversation-state.ts";
import { type ConversationInput, conversationReducer } from "../src/client/reducer.ts";

const conversation = "00000000-0000-7000-8000-000000000001";
const epoch = "00000000-0000-7000-8000-000000000002";
const send = {
  type: "local.send",
  command: "command-1",
  content: "hello",
  at: "2026-11-21T12:00:00.000Z",
} as const;
const ack = {
  type: "ack",
  id: "command-1",
  conversation,
  message: "m1",
  turn: "t1",
  seq: 4,
  epoch,
  duplicate: false,
};
/** The message was taken off the queue before this client saw its conversation. */
const snapshot = {
  type: "reset",
  conversation,
  reason: "no_cursor",
  epoch,
  seq: 6,
  snapshot: {
    conversation,
    epoch,
    seq: 6,
    items: [],
    hasBefore: false,
    hasAfter: false,
    running: null,
    queue: [],
  },
};

function fold(inputs: readonly unknown[]): ConversationState {
  return inputs.reduce<ConversationState>(
    (state, input) => conversationReducer(state, input as ConversationInput).state,
    emptyConversation(conversation),
  );
}

it("a message that was stored and removed before the first snapshot is not shown as on its way", () => {
  expect(fold([send, ack, snapshot]).pending).toEqual([]);
  expect(fold([send, snapshot, ack]).pending).toEqual([]);
});

it("a message whose entry is still to come stays on its way", () => {
  const early = { ...snapshot, seq: 3, snapshot: { ...snapshot.snapshot, seq: 3 } };
  expect(fold([send, early, ack]).pending).toMatchObject([{ status: "accepted", message: "m1" }]);
});
