import type { Engine } from "../actors/engine.ts";
import type { Publisher } from "../actors/ports.ts";
import type { Accepted, Asker, Backend, StateCommand } from "../transport/backend.ts";

export interface CommandDoorParts {
  readonly engine: Pick<Engine, "claiming" | "stop" | "startWaiting" | "run">;
  readonly publisher: Pick<Publisher, "events">;
  readonly carryOut: (
    asker: Asker,
    request: StateCommand & { id: string },
    claim: boolean,
  ) => Promise<Accepted>;
}

/** Carries a command out, acks it, and tells and runs what came of it: what is committed goes on, whatever became of its ack. */
export function commandDoor({ engine, publisher, carryOut }: CommandDoorParts): Backend["command"] {
  return async (asker, request, onAccepted) => {
    const accepted = await engine.claiming((claim) => carryOut(asker, request, claim));
    try {
      onAccepted(accepted);
    } finally {
      publisher.events(accepted.events);
      const stopping = request.type === "turn.cancel" ? accepted.turn : accepted.stopping;
      if (stopping !== undefined) engine.stop(asker, stopping);
      if (request.type === "queue.send" || request.type === "queue.edit")
        engine.startWaiting(asker, request.conversation);
      if (accepted.claimed !== undefined) engine.run({ ...accepted.claimed, requestId: asker.requestId });
    }
    return accepted;
  };
}
