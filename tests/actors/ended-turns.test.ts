import { expect, test, vi } from "vitest";
import { createActor, fromPromise } from "xstate";
import type { ClaimedTurn } from "../../src/actors/store.ts";
import { turnMachine } from "../../src/actors/turn.machine.ts";
import type { TurnInput } from "../../src/actors/turn-context.ts";
import type { LoadControl, Loaded } from "../../src/actors/turn-control.ts";
import { userMachine } from "../../src/actors/user.machine.ts";

const tenant = { workspace: "w", user: "u" };
const claimed = (turn: string): ClaimedTurn => ({
  ...tenant,
  ...{ conversation: "c", turn, fence: 1, step: 1, attempt: 1, crashes: 0, deadlineAt: 0 },
});

test.each([
  ["has left", async (): Promise<Loaded> => ({ kind: "fenced" })],
  ["has thrown", async (): Promise<Loaded> => Promise.reject(new Error("no rows"))],
] as const)("nothing of a turn that %s stays with its user's actor", async (_, load) => {
  const turn = turnMachine.provide({
    actors: { load: fromPromise<Loaded, TurnInput & LoadControl>(load) },
    actions: {
      reportFault: () => {
        throw new Error("nobody hears of it");
      },
    },
    delays: { wallTime: 60_000, backoff: 0 },
  });
  const left = vi.fn();
  const machine = userMachine.provide({
    actors: { turn },
    actions: { noteStart: () => {}, noteLeft: left },
    delays: { passivate: 60_000 },
  });
  const user = createActor(machine, { input: { tenant } }).start();
  for (const id of ["a", "b", "c"]) user.send({ type: "user.claimed", claimed: claimed(id) });
  expect(Object.keys(user.getSnapshot().children)).toHaveLength(3);
  await vi.waitFor(() => expect(left).toHaveBeenCalledTimes(3), 10_000);
  await vi.waitFor(() => expect(user.getSnapshot().children).toEqual({}), 10_000);
  expect(user.getSnapshot().context.turns).toEqual({});
  user.stop();
});
