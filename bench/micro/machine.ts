import { createActor } from "xstate";
import { compiled } from "../../src/actors/compiled-machine.ts";
import { userMachine } from "../../src/actors/user.machine.ts";
import type { MicroQuestion } from "./micro-question.ts";

const nothing = () => {};
const never = 2_000_000_000;
const actor = createActor(
  compiled(
    userMachine.provide({
      actions: { claimNext: nothing, noteStart: nothing, noteLeft: nothing },
      delays: { passivate: never },
    }),
  ),
  { input: { tenant: { workspace: "bench", user: "bench" } } },
);
const settled = { type: "user.settled" } as const;
const table: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  busy: { "user.settled": "busy" },
  idle: { "user.settled": "busy" },
};
let state = "busy";

/** A user's actor gets an event: from idle over busy to idle, with its guard and its timer. */
export const machineQuestion: MicroQuestion = {
  name: "machine transition",
  question: "What does an event cost that takes a user's actor through two states?",
  budgetMicros: 25,
  floor: {
    is: "a table of states",
    call: () => {
      state = table[state]?.[settled.type] ?? state;
      return state;
    },
  },
  piece: {
    is: "actor.send",
    call: () => {
      actor.start().send(settled);
      return actor.getSnapshot();
    },
  },
};
