import { fromPromise, type PromiseActorLogic } from "xstate";

/** Stands for an actor in a machine until `provide` brings the one that works. */
export function unprovidedActor<Output, Input>(): PromiseActorLogic<Output, Input> {
  return fromPromise<Output, Input>(unprovided);
}

/** The same for an action or a delay. */
export function unprovided(): never {
  throw new Error("this machine was started without its work: create it from its factory");
}
