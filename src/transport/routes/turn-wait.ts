import type { Backend, Identity } from "../backend.ts";
import { type DeviceUse, deviceUsesOf, usesOf, type WaitingUse } from "../waiting-use.ts";
import type { FeedParts, TurnFeed } from "./turn-feed.ts";

/** Why a turn does not go on until a person has decided, or a device has answered. */
export interface TurnWait {
  /** `waiting`: the turn itself asks. `queued`: it stands behind one that does. */
  readonly status: "waiting" | "queued";
  readonly waiting: readonly (WaitingUse | DeviceUse)[];
  /** No person is asked; a device may well answer in a moment. */
  readonly isForDevice: boolean;
}

/** Nothing tells a queued turn that the one before it has begun to wait: so long after, the rows are asked again. So long, too, a device may take. */
export const waitLookMs = 2_000;

/** What the turn of a feed waits for. Its message is stored: that it can't be asked now is no error to answer with. */
export async function waitOf({ backend, identity }: FeedParts, feed: TurnFeed): Promise<TurnWait | null> {
  if (feed.standing === "running") return null;
  return waitOfTurn(backend, identity, feed.accepted).catch(() => null);
}

/**
 * What a turn waits for; null while it goes on.
 * @throws PamError database_unavailable.
 */
export async function waitOfTurn(
  backend: Pick<Backend, "head">,
  identity: Identity,
  { conversation, turn }: { readonly conversation: string; readonly turn: string },
): Promise<TurnWait | null> {
  const head = await backend.head(identity, conversation);
  if (head?.running?.status !== "waiting" || head.running.cancelRequested) return null;
  const { running, queue } = head;
  const persons = usesOf(conversation, running);
  const isForDevice = persons.length === 0;
  const waiting = isForDevice ? deviceUsesOf(conversation, running) : persons;
  if (waiting.length === 0) return null;
  if (running.turn === turn) return { status: "waiting", waiting, isForDevice };
  if (!queue.some((it) => it.turn === turn)) return null;
  return { status: "queued", waiting: waiting.map(behind), isForDevice };
}

function behind<Use extends WaitingUse | DeviceUse>(use: Use): Use {
  const until = "decideAt" in use ? "decided" : "answered";
  return { ...use, text: `This message waits until that is ${until}: ${use.text}` };
}
