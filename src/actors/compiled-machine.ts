import type { ActorLogic, AnyActorScope, AnyEventObject, AnyStateMachine, Snapshot } from "xstate";
import {
  type Action,
  type Context,
  type Given,
  type MachineTable,
  machineTable,
  type Row,
  type Timer,
  type Transition,
} from "./machine-table.ts";

/** What the machine's own snapshot says, as far as anybody asks. */
type State = Snapshot<unknown> & {
  readonly value: string;
  readonly context: Context;
  /** States entered so far: whose work ends in a later one is not heard. */
  readonly entered: number;
};

/** Mutable while one event is worked off. */
interface Step {
  readonly scope: AnyActorScope;
  readonly event: AnyEventObject;
  value: string;
  context: Context;
  entered: number;
}

/**
 * A machine's logic from a table that is read once from its own definition: states, guards, actions, delays and order are
 * XState's, at a tenth of the price of its interpreter, and what it invokes are promises without actors of their own. It
 * is an actor's logic like the machine itself: XState spawns, times, stops and supervises it. The equality of both is
 * held by a test over random events.
 */
export function compiled<Machine extends AnyStateMachine>(machine: Machine): Machine {
  const table = machineTable(machine);
  function settle(step: Step): State {
    follow(table, step);
    const { value, context, entered } = step;
    const { output } = rowOf(table, value);
    return output === null
      ? { status: "active", output: undefined, error: undefined, value, context, entered }
      : { status: "done", output: output(given(step)), error: undefined, value, context, entered };
  }

  const logic: ActorLogic<State, AnyEventObject, unknown> = {
    getInitialSnapshot(scope, input) {
      const event = { type: "xstate.init", input };
      const context = machine.config.context;
      const made = typeof context === "function" ? context({ input, self: scope.self } as never) : context;
      const step = { scope, event, value: table.initial, context: made ?? {}, entered: 0 };
      startTimers(table.timers, step);
      enter(table, step, table.initial);
      const snapshot = settle(step);
      begin(table, snapshot, step);
      return snapshot;
    },
    transition(snapshot, event, scope) {
      if (snapshot.status !== "active") return snapshot;
      if (event.type === "xstate.stop")
        return { ...snapshot, status: "stopped", entered: snapshot.entered + 1 };
      const { value, context, entered } = snapshot;
      const step = { scope, event, value, context, entered };
      const found = rowOf(table, value).on.get(event.type);
      if (found !== undefined) take(table, step, found);
      const after = settle(step);
      if (after.entered !== entered) begin(table, after, step);
      return after;
    },
    getPersistedSnapshot: (snapshot) => snapshot,
  };
  // To its parent, and to whoever looks at its snapshot's value, context, status and output, it is the machine.
  return logic as unknown as Machine;
}

function rowOf(table: MachineTable, state: string): Row {
  const row = table.rows.get(state);
  if (row === undefined) throw new Error(`There is no state ${state}.`);
  return row;
}

/** Eventless transitions, until there is none to take. */
function follow(table: MachineTable, step: Step): void {
  for (let row = rowOf(table, step.value); take(table, step, row.always); ) row = rowOf(table, step.value);
}

/** Takes the first of the transitions whose guard holds. */
function take(table: MachineTable, step: Step, transitions: readonly Transition[]): boolean {
  for (const { guard, actions, target } of transitions) {
    if (guard !== undefined && !guard(given(step))) continue;
    if (target !== null) stopTimers(rowOf(table, step.value).timers, step);
    perform(actions, step);
    if (target !== null) enter(table, step, target);
    return true;
  }
  return false;
}

function enter(table: MachineTable, step: Step, state: string): void {
  const row = rowOf(table, state);
  step.value = state;
  step.entered += 1;
  perform(row.entry, step);
  startTimers(row.timers, step);
}

function perform(actions: readonly Action[], step: Step): void {
  for (const action of actions) {
    if ("assign" in action) step.context = action.assign(given(step));
    else action.run(given(step));
  }
}

function given({ context, event, scope }: Step): Given {
  return { context, event, self: scope.self };
}

/** Begins the work of the state that the machine has come to, once its actor shows it. */
function begin(table: MachineTable, { value, entered }: State, step: Step): void {
  const { work } = rowOf(table, value);
  if (work === null) return;
  const { self, defer } = step.scope;
  const input = work.input(given(step));
  const isHeard = () => self.getSnapshot().entered === entered;
  defer(() => {
    work.begin({ input }).then(
      (output) => isHeard() && self.send({ type: work.done, output }),
      (error: unknown) => isHeard() && self.send({ type: work.failed, error }),
    );
  });
}

function startTimers(timers: readonly Timer[], step: Step): void {
  const { self, system, defer } = step.scope;
  for (const { event, delay } of timers) {
    const ms = delay(given(step));
    defer(() => system.scheduler.schedule(self, self, { type: event }, ms, event));
  }
}

/** Behind those that this step has started. */
function stopTimers(timers: readonly Timer[], { scope: { self, system, defer } }: Step): void {
  for (const { event } of timers) defer(() => system.scheduler.cancel(self, event));
}
