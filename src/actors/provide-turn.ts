import { fromPromise } from "xstate";
import { turnMachine } from "./turn.machine.ts";
import { isLasting } from "./turn-context.ts";
import type { TurnWork } from "./turn-work.ts";

/** The turn's machine with its effects. */
export function createTurnMachine(work: TurnWork): typeof turnMachine {
  return turnMachine.provide({
    actors: {
      load: fromPromise(({ input }) => work.load(input.claim, input)),
      stream: fromPromise(({ input }) => work.stream(input.claim, input.plan, input)),
      record: fromPromise(({ input }) => work.record(input.claim, input.plan, input)),
      runTools: fromPromise(({ input }) => work.runTools(input.claim, input.plan, input)),
      steer: fromPromise(({ input }) => work.steer(input.claim, input.plan)),
      park: fromPromise(({ input }) => work.park(input.claim)),
      handOver: fromPromise(({ input }) => work.handOver(input.claim)),
      reset: fromPromise(({ input }) => work.reset(input.claim, input.plan, input.partial)),
      end: fromPromise(({ input }) => work.end(input.claim, input)),
    },
    actions: {
      reportFault: ({ context }, error) => {
        if (isLasting(error)) work.fault(error, context.claim);
      },
    },
    delays: { wallTime: ({ context }) => Math.max(0, context.claim.deadlineAt - work.now()) },
  });
}
