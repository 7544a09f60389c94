import type { Bus } from "../../src/actors/ports.ts";
import type { LoggedEvent } from "../../src/actors/store.ts";
import { systemClock } from "../../src/app/system-ports.ts";
import { personalWorkspaceOf, userIdOf } from "../../src/auth/user-id.ts";
import { createPublisher } from "../../src/cluster/publisher.ts";
import { encodeLogFrame } from "../../src/protocol/frames.ts";
import type { BeginBeats } from "./beats.ts";

const someId = "01995b3e-5a77-7c39-8f0e-2b7a4de9c001";
const at = "2026-11-21T12:00:00.000Z";
const content = "I spent 42.50 on diesel yesterday, please book it for me.";
export const fanEvent = { role: "user", message: someId, turn: someId, status: "queued", content } as const;
const body = JSON.stringify(fanEvent);

/** What is sent by servers that have no log: as long as the engine's own frame. */
export const fanFrame: string = encodeLogFrame(
  "message.created",
  { stream: { conversation: someId }, epoch: someId, seq: 12_345, at },
  body,
);

/** Publishes entries of a log as a commit does, without the commit: publisher → bus → hub → sockets. */
export function publishingOn(bus: Bus): BeginBeats {
  const publisher = createPublisher({ bus, clock: systemClock, onDelta: () => {} });
  return ({ burst, log }) => {
    if (log === null) throw new Error("The engine publishes to a log: the load must name one.");
    let { seq } = log;
    const { conversation, epoch, subject } = log;
    const tenant = { workspace: personalWorkspaceOf(subject), user: userIdOf(subject) };
    const address = { ...tenant, stream: { conversation }, epoch, at, turn: someId };
    const next = (): LoggedEvent => ({ ...address, seq: ++seq, type: "message.created", body });
    // One commit each: a group of commits ends in one turn of the event loop.
    return () => {
      for (let i = 0; i < burst; i++) publisher.events([next()]);
    };
  };
}
