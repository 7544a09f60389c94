import type { Arena } from "./measurement.ts";
import { type Heard, openPair, type Pair, WireClient } from "./wire-client.ts";

/** Devices of one user at one instance, all in one conversation; its messages are sent from another instance. */
export interface Crowd {
  readonly token: string;
  readonly pair: Pair;
  readonly sender: WireClient;
  readonly readers: readonly WireClient[];
}

export interface CrowdPlan {
  /** Ports of the readers' instance and of the sender's. */
  readonly at: number;
  readonly from: number;
  readonly readers: number;
}

export async function openCrowd(
  { token: next }: Arena,
  { at, from, readers: count }: CrowdPlan,
): Promise<Crowd> {
  const token = await next();
  const pair = await openPair(token, from, at);
  const { sender, watcher, conversation } = pair;
  const readers = [watcher];
  for (let nth = 1; nth < count; nth += 1) {
    const reader = await WireClient.open(at, token);
    reader.send({ type: "subscribe", conversation });
    await reader.hears(({ type, conversation: of }) => type === "reset" && of === conversation);
    readers.push(reader);
  }
  for (const client of [sender, ...readers]) client.keeps = "heads";
  return { token, pair, sender, readers };
}

/** How many of a crowd, come back with their cursors, have the whole log. */
export async function resume({ token, pair, sender, readers }: Crowd, port: number): Promise<number> {
  const { conversation } = pair;
  const of = ({ frame }: Heard) => frame["conversation"] === conversation;
  const head = Math.max(...sender.heard.filter(of).map(({ frame }) => Number(frame["seq"] ?? 0)));
  let complete = 0;
  for (const reader of readers) {
    const last = reader.heard.filter((heard) => of(heard) && isEntry(heard)).at(-1)?.frame;
    const again = await WireClient.open(port, token);
    again.keeps = "heads";
    const seen = seqsUpTo(again, conversation, { head, seq: Number(last?.["seq"] ?? 0) });
    again.send({ type: "subscribe", conversation, epoch: last?.["epoch"], seq: last?.["seq"] });
    complete += (await seen) ? 1 : 0;
    again.close();
    reader.close();
  }
  return complete;
}

const isEntry = ({ frame }: Heard) => typeof frame["at"] === "string" && typeof frame["seq"] === "number";

/** Whether every entry behind `seq` comes in order up to the head, or a snapshot stands for them. */
function seqsUpTo(client: WireClient, conversation: string, { head, seq }: { head: number; seq: number }) {
  let next = seq;
  return client
    .hears((frame) => {
      if (frame["conversation"] !== conversation) return false;
      if (frame["type"] === "reset") next = Number(frame["seq"]);
      else if (typeof frame["at"] === "string" && frame["seq"] === next + 1) next += 1;
      return next >= head;
    }, 30_000)
    .then(
      () => true,
      () => false,
    );
}

/** Milliseconds between the frames of one answer. */
export async function listen({ sender, conversation }: Pair, content: string): Promise<number[]> {
  const turn = await sender.answered(conversation, content);
  const times = sender.heard
    .filter(({ frame }) => frame["turn"] === turn && frame["type"] === "text.delta")
    .map(({ at }) => at);
  return times.slice(1).map((at, index) => at - (times[index] ?? at));
}

/**
 * Of the answers that a device was given: how many came whole, as entries without a gap and as pieces that are the stored
 * text. What it heard has to be kept.
 */
export function answersOf({ sender, conversation }: Pair): { answers: number; whole: number } {
  const mine = sender.heard
    .map(({ frame }) => frame)
    .filter((frame) => frame["conversation"] === conversation && frame["inbox"] === undefined);
  const seqs = mine.filter((frame) => typeof frame["at"] === "string").map((frame) => Number(frame["seq"]));
  const inOrder = seqs.every((seq, index) => index === 0 || seq === Number(seqs[index - 1]) + 1);
  const answers = mine.filter(({ type, role }) => type === "message.created" && role === "assistant");
  const whole = answers.filter(({ turn, blocks }) => {
    const pieces = mine.filter((frame) => frame["type"] === "text.delta" && frame["turn"] === turn);
    const text = (blocks as { text?: string }[]).map((block) => block.text ?? "").join("");
    return inOrder && pieces.map((piece) => piece["text"]).join("") === text;
  });
  return { answers: answers.length, whole: whole.length };
}
