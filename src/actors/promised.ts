import { fromPromise, type PromiseActorLogic } from "xstate";

export interface Promised {
  /** Without an actor around it, for machines that run as a table of states. */
  readonly work: (given: { input: unknown }) => Promise<unknown>;
}

/** `fromPromise`, whose work can be called by itself, too. */
export function promised<Output, Input>(
  work: (given: { input: Input }) => Promise<Output>,
): PromiseActorLogic<Output, Input> & Promised {
  // Whoever calls it has it from the machine, and with it the input that the machine's types hold it to.
  return Object.assign(fromPromise<Output, Input>(work), { work: work as Promised["work"] });
}
