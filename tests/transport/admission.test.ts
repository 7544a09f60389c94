import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import type { Backend, Identity } from "../../src/transport/backend.ts";
import type { Hub } from "../../src/transport/hub.ts";
import type { Presence } from "../../src/transport/presence.ts";
import { admit, createSession, endSession, type SessionLimits } from "../../src/transport/session.ts";
import type { Socket } from "../../src/transport/socket-server.ts";
import type { Typing } from "../../src/transport/typing.ts";

/** How many inboxes are followed and channels heard. */
function countingHub() {
  const held = { inboxes: 0, channels: 0 };
  const hub: Pick<Hub, "join" | "leave" | "beginCatchUp"> = {
    join: async () => void held.channels++,
    leave: () => void held.channels--,
    beginCatchUp: () => {
      held.inboxes++;
      const catchUp = { newest: 0, deltas: null, deltaChars: 0 };
      return { topic: "i:1", catchUp, goLive() {}, end: () => void held.inboxes-- };
    },
  };
  return { held, hub: hub as Hub };
}

const identity = { workspace: randomUUID(), user: randomUUID() } as Identity;
const presence = { join() {}, leave() {} } as unknown as Presence;
const typing = { end() {} } as unknown as Typing;
const socket = { send() {}, subscribe() {} } as unknown as Socket;
const limits = {} as SessionLimits;

/** The user's rows answer, or fail, behind the socket's end. */
async function closedOnItsWayIn(openUser: () => ReturnType<Backend["openUser"]>) {
  const { held, hub } = countingHub();
  const session = createSession("s1", socket, 0);
  let answer = () => {};
  const asked = new Promise<void>((resolve) => {
    answer = resolve;
  });
  const backend = { openUser: () => asked.then(openUser) } as unknown as Backend;
  const admitted = admit(session, identity, { backend, hub, limits, presence }).catch(() => {});
  await new Promise(setImmediate);
  endSession(session, { hub, presence, typing });
  answer();
  await admitted;
  return held;
}

test.each([
  ["is there", async () => ({ inbox: { epoch: randomUUID(), seq: 0 }, conversation: null })],
  ["can't be opened", () => Promise.reject(new Error("the database is away"))],
] as const)("a connection that goes while its user is opened leaves nothing behind, when the user %s", async (_, openUser) => {
  expect(await closedOnItsWayIn(openUser)).toEqual({ inboxes: 0, channels: 0 });
});
