import type { AnyStateMachine, AnyStateNode } from "xstate";

/** Every invoke of a machine, as `state: source`, and those of them without an answer to an error. */
export function invokesOf(machine: AnyStateMachine): { all: string[]; unanswered: string[] } {
  const found = nodesOf(machine.root).flatMap((node) =>
    [node.config.invoke ?? []].flat().map((invoke) => ({
      name: `${node.key}: ${String(invoke.src)}`,
      answered: invoke.onError !== undefined,
    })),
  );
  return {
    all: found.map(({ name }) => name),
    unanswered: found.filter(({ answered }) => !answered).map(({ name }) => name),
  };
}

/** Events that the root answers, whatever the state. */
export function rootEventsOf(machine: AnyStateMachine): string[] {
  return Object.keys(machine.root.config.on ?? {});
}

function nodesOf(node: AnyStateNode): AnyStateNode[] {
  return [node, ...Object.values(node.states).flatMap((child) => nodesOf(child as AnyStateNode))];
}
