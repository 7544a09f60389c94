import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import type { Accepted } from "../../src/actors/store.ts";
import type { CommandParts } from "../../src/transport/command-parts.ts";
import type { Following } from "../../src/transport/hub.ts";
import { createSession } from "../../src/transport/session.ts";
import { followFrom } from "../../src/transport/session-follows.ts";
import type { Socket } from "../../src/transport/socket-server.ts";

test("a message's conversation is followed from there on, and never in the place of another", () => {
  const topics = new Set<string>();
  const socket: Pick<Socket, "subscribe" | "unsubscribe"> = {
    subscribe: (topic) => void topics.add(topic),
    unsubscribe: (topic) => void topics.delete(topic),
  };
  const session = createSession("s1", socket as Socket, 0);
  const identity = { workspace: randomUUID(), user: randomUUID() };
  session.state = { kind: "ready", identity, inbox: {} } as typeof session.state;
  const beginCatchUp = (_: unknown, { conversation }: { conversation: string }): Following => ({
    topic: conversation,
    catchUp: { newest: 0, deltas: null, deltaChars: 0 },
    goLive() {},
    end: () => void topics.delete(conversation),
  });
  const parts = { hub: { beginCatchUp }, limits: { followsMax: 2 } } as unknown as CommandParts;
  for (const conversation of ["one", "two", "three"])
    followFrom(session, { conversation, seq: 1 } as Accepted, parts);
  expect([...topics]).toEqual(["one", "two"]);
  expect([...(session.follows?.keys() ?? [])]).toEqual(["one", "two"]);
});
