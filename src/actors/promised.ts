import type { ActorLogic, PromiseActorLogic, PromiseSnapshot } from "xstate";

type Settled<Output> =
  | { readonly type: "promised.done"; readonly output: Output }
  | { readonly type: "promised.failed"; readonly error: unknown }
  | { readonly type: "xstate.stop" };

/**
 * `fromPromise` without its AbortController, which costs as much as the rest of it: the turn has signals of its own.
 * Whoever has left the state does not hear how its work ended.
 */
export function promised<Output, Input>(
  work: (given: { input: Input }) => Promise<Output>,
): PromiseActorLogic<Output, Input> {
  type Snapshot = PromiseSnapshot<Output, Input>;
  const logic: ActorLogic<Snapshot, Settled<Output>, Input> = {
    transition(snapshot, event) {
      if (snapshot.status !== "active") return snapshot;
      const over = { output: undefined, error: undefined, input: undefined };
      if (event.type === "promised.done") return { ...over, status: "done", output: event.output };
      if (event.type === "promised.failed") return { ...over, status: "error", error: event.error };
      return event.type === "xstate.stop" ? { ...over, status: "stopped" } : snapshot;
    },
    start(snapshot, { self }) {
      const isHeard = () => self.getSnapshot().status === "active";
      work({ input: snapshot.input as Input }).then(
        (output) => isHeard() && self.send({ type: "promised.done", output }),
        (error: unknown) => isHeard() && self.send({ type: "promised.failed", error }),
      );
    },
    getInitialSnapshot: (_, input) => ({ status: "active", output: undefined, error: undefined, input }),
    getPersistedSnapshot: (snapshot) => snapshot,
  };
  return logic as unknown as PromiseActorLogic<Output, Input>;
}
