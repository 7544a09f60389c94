import type { Accepted } from "../actors/store.ts";

/**
 * An ack as its frame's text. Only the command's id is of the client's making; the rest needs no escaping.
 * @param id The command's; the client's own, or the one it was given.
 */
export function ackFrame(id: string, accepted: Accepted): string {
  const { conversation, message, turn, seq, epoch, duplicate, inbox } = accepted;
  let about = "";
  if (conversation !== undefined) about += `"conversation":"${conversation}",`;
  if (inbox) about += '"inbox":true,';
  if (message !== undefined) about += `"message":"${message}",`;
  if (turn !== undefined) about += `"turn":"${turn}",`;
  return `{"type":"ack","id":${JSON.stringify(id)},${about}"seq":${seq},"epoch":"${epoch}","duplicate":${duplicate}}`;
}
