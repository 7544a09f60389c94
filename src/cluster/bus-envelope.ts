import { z } from "zod";
import type { Publication, Signal } from "../actors/ports.ts";
import { partial } from "../protocol/messages.ts";

/*
 * What instances send each other: a line with the sender's id, then either publications (a line of JSON each, which ends
 * with the length of the frame that follows it) or one signal. A frame is carried as it stands and never parsed.
 */

/** Publications of one channel, as one message. */
export function encodePublications(sender: string, publications: readonly Publication[]): string {
  let message = `${sender}\n`;
  for (const { topic, seq, epoch, type, turn, frame } of publications)
    message += `${JSON.stringify([topic, seq, epoch, type, turn, frame.length])}\n${frame}`;
  return message;
}

export const sentBy = (sender: string, message: string): boolean =>
  message.startsWith(sender) && message[sender.length] === "\n";

const heading = z.tuple([
  z.string(),
  z.int().positive().nullable(),
  z.string().nullable(),
  z.string(),
  z.string().nullable(),
  z.int().nonnegative(),
]);

/** @throws Error when the message is not what `encodePublications` makes. */
export function decodePublications(channel: string, message: string): Publication[] {
  const publications: Publication[] = [];
  let at = bodyOf(message);
  while (at < message.length) {
    const end = message.indexOf("\n", at);
    if (end < 0) throw new Error("A publication has no heading.");
    const [topic, seq, epoch, type, turn, length] = heading.parse(JSON.parse(message.slice(at, end)));
    at = end + 1 + length;
    if (at > message.length) throw new Error("A publication is cut short.");
    publications.push({ channel, topic, seq, epoch, type, turn, frame: message.slice(end + 1, at) });
  }
  return publications;
}

/** What instances say to each other of the bus itself: publications of the sender were lost on their way to Redis. */
type BusSignal = Signal | { readonly type: "publications.lost" };

export const encodeSignal = (sender: string, signal: BusSignal): string =>
  `${sender}\n${JSON.stringify(signal)}`;

const signal = z.discriminatedUnion("type", [
  z.object({ type: z.literal("turn.cancel"), workspace: z.uuid(), user: z.uuid(), turn: z.uuid() }),
  z.object({ type: z.literal("partial.ask"), ask: z.uuid(), conversation: z.uuid() }),
  z.object({ type: z.literal("partial.answer"), ask: z.uuid(), partial: partial.nullable() }),
  z.object({ type: z.literal("person.changed"), workspace: z.uuid(), user: z.uuid() }),
  z.object({ type: z.literal("turns.left") }),
  z.object({ type: z.literal("publications.lost") }),
]);

/** @throws Error when the message is not what `encodeSignal` makes. */
export function decodeSignal(message: string): BusSignal {
  return signal.parse(JSON.parse(message.slice(bodyOf(message))));
}

function bodyOf(message: string): number {
  const end = message.indexOf("\n");
  if (end <= 0) throw new Error("A message names no sender.");
  return end + 1;
}
