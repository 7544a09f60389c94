import { PamError } from "../../protocol/errors.ts";
import type { Accepted, ChatRequest } from "../backend.ts";
import type { Live, LiveChannel } from "../live.ts";
import { type AcceptedChat, type FeedParts, TurnFeed } from "./turn-feed.ts";

/**
 * Stores a message and follows its turn from the first frame to the last. A repeated message brings the turn that it
 * began, from its start, whether that still runs or not. The feed must be closed, unless it came to the turn's end.
 * @throws PamError as `Backend.chat`.
 */
export async function sendAndFollow(
  parts: FeedParts & { live: Live },
  request: ChatRequest,
): Promise<TurnFeed> {
  const { backend, live, identity } = parts;
  const channel = await live.open(identity);
  try {
    let feed: TurnFeed | undefined;
    const accepted = await backend.chat(identity, request, (ack) => {
      // Now, before any of the turn's events is published.
      if (!ack.duplicate) feed = followFresh(parts, channel, asChat(ack));
    });
    return feed ?? (await joinLate(parts, channel, asChat(accepted)));
  } catch (error) {
    channel.close();
    throw error;
  }
}

function followFresh(parts: FeedParts, channel: LiveChannel, accepted: AcceptedChat): TurnFeed {
  const feed = new TurnFeed(parts, { channel, accepted, reading: false });
  channel.follow(accepted.conversation, accepted.seq - 1, (publication) => feed.receive(publication));
  return feed;
}

/** Live from the head, and the rows up to it: what commits between the two comes by both ways and counts once. */
async function joinLate(parts: FeedParts, channel: LiveChannel, accepted: AcceptedChat): Promise<TurnFeed> {
  const head = await parts.backend.head(parts.identity, accepted.conversation);
  if (head === null) throw new PamError("not_found");
  const feed = new TurnFeed(parts, { channel, accepted, reading: true });
  channel.follow(accepted.conversation, head.seq, (publication) => feed.receive(publication));
  return feed;
}

function asChat(accepted: Accepted): AcceptedChat {
  const { conversation, turn } = accepted;
  if (conversation === undefined || turn === undefined)
    throw new Error("an accepted message has a conversation and a turn");
  return { ...accepted, conversation, turn };
}
