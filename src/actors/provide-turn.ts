import { compiled } from "./compiled-machine.ts";
import { promised } from "./promised.ts";
import { turnMachine } from "./turn.machine.ts";
import { isLasting } from "./turn-context.ts";
import type { TurnWork } from "./turn-work.ts";

/** The turn's machine with its effects, as a table of its states. */
export function createTurnMachine(work: TurnWork): typeof turnMachine {
  return compiled(providedTurn(work));
}

/** The same as XState itself runs it. */
export function providedTurn(work: TurnWork): typeof turnMachine {
  return turnMachine.provide({
    actors: {
      load: promised(({ input }) => work.load(input.claim, input)),
      stream: promised(({ input }) => work.stream(input.claim, input.plan, input)),
      record: promised(({ input }) => work.record(input.claim, input.plan, input)),
      runTools: promised(({ input }) => work.runTools(input.claim, input.plan, input)),
      steer: promised(({ input }) => work.steer(input.claim, input.plan)),
      park: promised(({ input }) => work.park(input.claim)),
      handOver: promised(({ input }) => work.handOver(input.claim)),
      reset: promised(({ input }) => work.reset(input.claim, input.plan, input.partial)),
      end: promised(({ input }) => work.end(input.claim, input)),
    },
    actions: {
      reportFault: ({ context }, error) => {
        if (isLasting(error)) work.fault(error, context.claim);
      },
    },
    delays: { wallTime: ({ context }) => Math.max(0, context.claim.deadlineAt - work.now()) },
  });
}
