import { type AnyActorRef, type AnyActorScope, type AnyEventObject, createActor } from "xstate";
import type { Action, Context, Given, MachineTable, Row, Spawn, Timer, Transition } from "./machine-table.ts";

/** Where a machine stands between two events. */
export interface Standing {
  readonly value: string;
  readonly context: Context;
  readonly children: Readonly<Record<string, AnyActorRef>>;
  /** States entered so far: whose work ends in a later one is not heard. */
  readonly entered: number;
}

/** One event on its way through a machine. It is itself what guards and actions are given. */
export class Step implements Given, Standing {
  readonly event: AnyEventObject;
  readonly self: AnyActorRef;
  value: string;
  context: Context;
  children: Standing["children"];
  entered: number;
  readonly #table: MachineTable;
  readonly #scope: AnyActorScope;

  constructor(table: MachineTable, scope: AnyActorScope, { event, from }: StepBegin) {
    this.#table = table;
    this.#scope = scope;
    this.event = event;
    this.self = scope.self;
    this.value = from.value;
    this.context = from.context;
    this.children = from.children;
    this.entered = from.entered;
  }

  /** Of `assign`: the child starts when the step is over. */
  get spawn(): Spawn {
    return (source, { id, input }) => {
      const logic = this.#table.actors[source];
      if (logic === undefined) throw new Error(`Nothing says what ${source} is.`);
      const child = createActor(logic, { id, input, src: source, parent: this.self });
      this.children = { ...this.children, [child.id]: child };
      this.#scope.defer(() => void child.start());
      return child;
    };
  }

  row(): Row {
    const row = this.#table.rows.get(this.value);
    if (row === undefined) throw new Error(`There is no state ${this.value}.`);
    return row;
  }

  /** Enters the first state, with the timers of the whole machine. */
  start(): void {
    this.#startTimers(this.#table.timers);
    this.#enter(this.value);
    this.#settle();
    this.#begin();
  }

  /** Takes the first of the transitions whose guard holds, then those that need no event, until none is left. */
  take(transitions: readonly Transition[]): void {
    const { entered } = this;
    this.#takeFirst(transitions);
    this.#settle();
    if (this.entered !== entered) this.#begin();
  }

  stopChildren(): void {
    for (const id of Object.keys(this.children)) this.#stopChild(id);
  }

  #settle(): void {
    while (this.#takeFirst(this.row().always));
  }

  #takeFirst(transitions: readonly Transition[]): boolean {
    for (const { guard, actions, target } of transitions) {
      if (guard !== undefined && !guard(this)) continue;
      if (target !== null) this.#stopTimers(this.row().timers);
      this.#perform(actions);
      if (target !== null) this.#enter(target);
      return true;
    }
    return false;
  }

  #enter(state: string): void {
    this.value = state;
    this.entered += 1;
    const { entry, timers } = this.row();
    this.#perform(entry);
    this.#startTimers(timers);
  }

  #perform(actions: readonly Action[]): void {
    for (const action of actions) {
      if ("assign" in action) this.context = action.assign(this);
      else if ("stop" in action) this.#stopChild(action.stop(this));
      else action.run(this);
    }
  }

  #stopChild(id: string): void {
    const { [id]: child, ...others } = this.children;
    if (child === undefined) return;
    this.children = others;
    // Behind all that it was sent so far.
    this.#scope.defer(() => this.#scope.stopChild(child));
  }

  /** Begins the work of the state that the machine has come to, once its actor shows it. */
  #begin(): void {
    const { work } = this.row();
    if (work === null) return;
    const { self, entered } = this;
    const input = work.input(this);
    const isHeard = () => self.getSnapshot().entered === entered;
    this.#scope.defer(() => {
      work.begin({ input }).then(
        (output) => isHeard() && self.send({ type: work.done, output }),
        (error: unknown) => isHeard() && self.send({ type: work.failed, error }),
      );
    });
  }

  #startTimers(timers: readonly Timer[]): void {
    const { self } = this;
    const { system, defer } = this.#scope;
    for (const { event, delay } of timers) {
      const ms = delay(this);
      defer(() => system.scheduler.schedule(self, self, { type: event }, ms, event));
    }
  }

  /** Behind those that this step has started. */
  #stopTimers(timers: readonly Timer[]): void {
    const { self } = this;
    const { system, defer } = this.#scope;
    for (const { event } of timers) defer(() => system.scheduler.cancel(self, event));
  }
}

interface StepBegin {
  readonly event: AnyEventObject;
  readonly from: Standing;
}
