import type { Accepted } from "../actors/store.ts";
import type { FrameOf } from "../protocol/frames.ts";

/** @param id The command's; the client's own, or the one it was given. */
export function ackOf(id: string, accepted: Accepted): FrameOf<"ack"> {
  const { conversation, message, turn, seq, epoch, duplicate, inbox } = accepted;
  return {
    type: "ack",
    id,
    ...(conversation !== undefined && { conversation }),
    ...(inbox && { inbox: true as const }),
    ...(message !== undefined && { message }),
    ...(turn !== undefined && { turn }),
    seq,
    epoch,
    duplicate,
  };
}
