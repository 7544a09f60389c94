import type { ActorLogic, AnyEventObject, AnyStateMachine, Snapshot } from "xstate";
import { type Standing, Step } from "./machine-step.ts";
import { heard, machineTable } from "./machine-table.ts";

/** What the machine's own snapshot says, as far as anybody asks. */
type State = Snapshot<unknown> & Standing;

/**
 * A machine's logic from a table that is read once from its own definition: states, guards, actions, delays and order are
 * XState's, at a tenth of the price of its interpreter, and what it invokes are promises without actors of their own. It
 * is an actor's logic like the machine itself: XState spawns, times, stops and supervises it. The equality of both is
 * held by a test over random events.
 */
export function compiled<Machine extends AnyStateMachine>(machine: Machine): Machine {
  const table = machineTable(machine);
  const logic: ActorLogic<State, AnyEventObject, unknown> = {
    getInitialSnapshot(scope, input) {
      const context = table.context({ input, self: scope.self });
      const from = { value: table.initial, context, children: {}, entered: 0 };
      const step = new Step(table, scope, { event: { type: "xstate.init", input }, from });
      step.start();
      return stateOf(step);
    },
    transition(snapshot, event, scope) {
      if (snapshot.status !== "active") return snapshot;
      const step = new Step(table, scope, { event, from: snapshot });
      if (event.type === "xstate.stop") return stopped(step);
      const found = heard(step.row(), event.type);
      // A child's error that nobody answers is its parent's, as it is with XState.
      if (found === undefined && event.type.startsWith("xstate.error.actor.")) throw event["error"];
      if (found === undefined) return snapshot;
      step.take(found);
      return stateOf(step);
    },
    getPersistedSnapshot: (snapshot) => snapshot,
  };
  // To its parent, and to whoever looks at its snapshot's value, context, status and output, it is the machine.
  return logic as unknown as Machine;
}

function stateOf(step: Step): State {
  const { output } = step.row();
  if (output === null) return { status: "active", output: undefined, error: undefined, ...standing(step) };
  step.stopChildren();
  return { status: "done", output: output(step), error: undefined, ...standing(step) };
}

/** Nothing that it has begun is heard any more. */
function stopped(step: Step): State {
  step.stopChildren();
  const { entered, ...rest } = standing(step);
  return { status: "stopped", output: undefined, error: undefined, ...rest, entered: entered + 1 };
}

function standing({ value, context, children, entered }: Step): Standing {
  return { value, context, children, entered };
}
