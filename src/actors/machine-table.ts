import type { AnyActorLogic, AnyActorRef, AnyEventObject, AnyStateMachine, AnyStateNode } from "xstate";
import type { Promised } from "./promised.ts";

export type Context = Readonly<Record<string, unknown>>;

export type Spawn = (source: string, options: { id?: string; input?: unknown }) => AnyActorRef;

/** What guards, actions and delays of a machine are given, as far as the table gives it. */
export interface Given {
  readonly context: Context;
  readonly event: AnyEventObject;
  readonly self: AnyActorRef;
  readonly spawn: Spawn;
}

/** A step of a transition: a new context, a child that is stopped, or something that is done. */
export type Action =
  | { readonly assign: (given: Given) => Context }
  | { readonly stop: (given: Given) => string }
  | { readonly run: (given: Given) => void };

export interface Transition {
  readonly guard: ((given: Given) => boolean) | undefined;
  readonly actions: readonly Action[];
  /** Null: it stays where it is. */
  readonly target: string | null;
}

export interface Work {
  readonly begin: Promised["work"];
  readonly input: (given: Given) => unknown;
  /** Types of the events by which its end is told. */
  readonly done: string;
  readonly failed: string;
}

export interface Timer {
  readonly event: string;
  readonly delay: (given: Given) => number;
}

export interface Row {
  readonly on: ReadonlyMap<string, readonly Transition[]>;
  /** Of events by what their type begins with: those that `on` does not have. */
  readonly families: readonly (readonly [string, readonly Transition[]])[];
  readonly always: readonly Transition[];
  readonly entry: readonly Action[];
  readonly timers: readonly Timer[];
  readonly work: Work | null;
  /** What the machine comes to where it ends; null where it goes on. */
  readonly output: ((given: Given) => unknown) | null;
}

/** What a state makes of an event; undefined for one that it does not hear. */
export function heard({ on, families }: Row, type: string): readonly Transition[] | undefined {
  return on.get(type) ?? families.find(([beginning]) => type.startsWith(beginning))?.[1];
}

/** A machine's states as a table, its root's transitions behind those of each. */
export interface MachineTable {
  readonly initial: string;
  readonly rows: ReadonlyMap<string, Row>;
  /** Of the whole machine, from its start to its end. */
  readonly timers: readonly Timer[];
  readonly context: (given: { readonly input: unknown; readonly self: AnyActorRef }) => Context;
  /** What it spawns. */
  readonly actors: Readonly<Record<string, AnyActorLogic | undefined>>;
}

/**
 * Reads a machine with its implementations. Flat ones only, with what PAM's turns are made of.
 * @throws Error at anything else: it would be left out silently.
 */
export function machineTable(machine: AnyStateMachine): MachineTable {
  const { root } = machine;
  const [initial] = root.initial.target;
  if (initial === undefined || root.config.entry !== undefined || root.invoke.length > 0 || root.always)
    throw unknown(root, "does more than keep states");
  const rows = Object.values(root.states).map((node): [string, Row] => [node.key, rowOf(machine, node)]);
  const context = machine.config.context as MachineTable["context"] | Context | undefined;
  return {
    initial: initial.key,
    rows: new Map(rows),
    timers: timersOf(machine, root),
    context: typeof context === "function" ? context : () => context ?? {},
    actors: machine.implementations.actors as MachineTable["actors"],
  };
}

function rowOf(machine: AnyStateMachine, node: AnyStateNode): Row {
  const { config, type } = node;
  if (type !== "atomic" && type !== "final") throw unknown(node, `is ${type}`);
  if (config.exit !== undefined) throw unknown(node, "has an exit action");
  const work = workOf(machine, node);
  const always = transitionsOf(machine, node.always ?? []);
  if (work !== null && always.length > 0) throw unknown(node, "invokes what it may leave at once");
  const types = new Set([...node.transitions.keys(), ...machine.root.transitions.keys()]);
  const on = [...types].map((event): [string, Transition[]] => {
    const own = node.transitions.get(event) ?? [];
    if (own.some(({ target }) => target?.[0] === node)) throw unknown(node, "has itself as target");
    return [event, transitionsOf(machine, [...own, ...(machine.root.transitions.get(event) ?? [])])];
  });
  const isFamily = ([event]: readonly [string, unknown]) => event.endsWith("*");
  return {
    on: new Map(on.filter((each) => !isFamily(each))),
    families: on.filter(isFamily).map(([event, transitions]) => [event.slice(0, -1), transitions]),
    always,
    entry: [config.entry ?? []].flat().map((action) => actionOf(machine, action)),
    timers: timersOf(machine, node),
    work,
    output: type === "final" ? outputOf(machine, node) : null,
  };
}

/** The machine's own word on what its final state says. */
function outputOf({ root }: AnyStateMachine, { output }: AnyStateNode): Row["output"] {
  const event: AnyEventObject = { type: `xstate.done.state.${root.id}`, output };
  const said = root.output as unknown;
  return typeof said === "function" ? ({ context, self }) => said({ context, self, event }) : () => said;
}

type Definitions = AnyStateNode["always"];

function transitionsOf(machine: AnyStateMachine, definitions: NonNullable<Definitions>): Transition[] {
  return definitions.map(({ guard, actions, target, source, reenter }) => {
    if (reenter || (target?.length ?? 0) > 1) throw unknown(source, "has a transition of another kind");
    const judge = typeof guard === "string" ? machine.implementations.guards[guard] : guard;
    if (judge !== undefined ? typeof judge !== "function" || "check" in judge : guard !== undefined)
      throw unknown(source, "has a guard of another kind");
    return {
      guard: judge as Transition["guard"],
      actions: actions.map((action) => actionOf(machine, action)),
      target: target?.[0]?.key ?? null,
    };
  });
}

/** An action as a function, with the parameters that the transition gives it. */
function actionOf(machine: AnyStateMachine, action: unknown): Action {
  const { name, params } = named(action);
  const found = name === undefined ? action : machine.implementations.actions[name];
  if (typeof found !== "function") throw new Error(`${machine.id} has an action of an unknown kind: ${name}`);
  const given = (at: Given) => (typeof params === "function" ? params(at) : params);
  if ("assignment" in found) {
    const assign = assignerOf(found.assignment);
    return { assign: (at) => assign(at, given(at)) };
  }
  if ("actorRef" in found) {
    const { actorRef } = found;
    if (typeof actorRef !== "function") throw new Error(`${machine.id} stops a child that has no id.`);
    return { stop: (at) => String(actorRef(at, given(at))) };
  }
  if ("resolve" in found) throw new Error(`${machine.id} has an action that is XState's own: ${name}`);
  // The rest of what XState would give it is used by no action here.
  const run = found as unknown as (at: Given, params: unknown) => void;
  return { run: (at) => run(at, given(at)) };
}

function named(action: unknown): { name?: string; params?: unknown } {
  if (typeof action === "string") return { name: action };
  if (typeof action !== "object" || action === null || !("type" in action)) return {};
  return { name: String(action.type), params: "params" in action ? action.params : undefined };
}

type Assigner = (given: Given, params: unknown) => unknown;

/** `assign` takes a function, or a function or value a field. */
function assignerOf(assignment: unknown): (given: Given, params: unknown) => Context {
  const change = assignment as Assigner | Readonly<Record<string, unknown>>;
  if (typeof change === "function")
    return (at, params) => ({ ...at.context, ...(change(at, params) as Context) });
  const fields = Object.entries(change);
  return (at, params) => {
    const context: Record<string, unknown> = { ...at.context };
    for (const [key, field] of fields)
      context[key] = typeof field === "function" ? (field as Assigner)(at, params) : field;
    return context;
  };
}

function timersOf(machine: AnyStateMachine, node: AnyStateNode): Timer[] {
  return node.after.map(({ delay, eventType }) => {
    const found = typeof delay === "string" ? machine.implementations.delays[delay] : delay;
    const length = found as number | ((given: Given) => number) | undefined;
    if (length === undefined) throw unknown(node, "has a delay that nothing says");
    return { event: eventType, delay: typeof length === "number" ? () => length : length };
  });
}

function workOf(machine: AnyStateMachine, node: AnyStateNode): Work | null {
  const [invoke, more] = node.invoke;
  if (invoke === undefined) return null;
  const logic = typeof invoke.src === "string" ? machine.implementations.actors[invoke.src] : invoke.src;
  if (more !== undefined || logic === undefined || !("work" in logic))
    throw unknown(node, "invokes something else than one promise");
  const { id, input } = invoke;
  return {
    begin: (logic as unknown as Promised).work,
    input: typeof input === "function" ? (input as Work["input"]) : () => input,
    done: `xstate.done.actor.${id}`,
    failed: `xstate.error.actor.${id}`,
  };
}

function unknown(node: AnyStateNode, what: string): Error {
  return new Error(`${node.id} ${what}: the table of states does not know how.`);
}
