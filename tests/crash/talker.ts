import { setTimeout as sleep } from "node:timers/promises";
import { answerOf } from "../../src/client/answer.ts";
import { type Client, createClient } from "../../src/client/client.ts";
import { liveText } from "../../src/client/conversation-state.ts";
import { nodePorts } from "../../src/client/node-socket.ts";
import { CommandRefused } from "../../src/client/outbox.ts";
import type { Request } from "./requests.ts";

/** One message of a talker, and what the server said to it. */
export interface Said {
  readonly user: string;
  readonly conversation: string;
  readonly command: string;
  readonly request: Request;
  /** Set once it was acknowledged: from then on it must be there for ever. */
  ack: {
    readonly seq: number;
    readonly epoch: string;
    readonly turn: string;
    readonly message: string;
  } | null;
  /** Why it was refused for good. */
  refused: string | null;
}

/** Where the conversations of a talker stand, as its own eyes see it. */
export type Phase = "offline" | "unacked" | "queued" | "thinking" | "tools" | "speaking" | "idle";

/** A person with two conversations, in each of which they say one thing after the other. */
export interface Talker {
  readonly user: string;
  readonly client: Client;
  readonly conversations: readonly string[];
  readonly said: readonly Said[];
  phases(): Phase[];
  /** How long this person has waited for an answer at most, across however many kills. */
  longestWaitMs(): number;
  /**
   * Says no more; resolves when everything that was acknowledged has its answer.
   * @throws Error when that takes longer than two minutes of a server that stays up: with what is missing, as the client sees it.
   */
  finish(): Promise<void>;
}

export interface TalkerOptions {
  readonly user: string;
  readonly url: string;
  readonly token: string;
  readonly next: () => Request;
  readonly random: () => number;
  /** A message leaves this moment. */
  readonly onSend: () => void;
}

/** How long the server has for what is open, once it is killed no more. */
const answerMsMax = 120_000;
/** While it is killed again and again nobody gives up: how often a turn begins anew is the killer's doing. */
const patienceMs = 24 * 3_600_000;

export async function startTalker(options: TalkerOptions): Promise<Talker> {
  const { user, url, token } = options;
  const ports = nodePorts();
  const client = createClient({ url, ports, timing: { resendMs: 3_000 } });
  client.start(token);
  const said: Said[] = [];
  /** Turns somebody waits for, and the conversation of each. */
  const unanswered = new Map<string, string>();
  const allowed = new Set<string>();
  let finishing = false;
  let longestWaitMs = 0;
  const made = await Promise.all([client.conversations.create("work"), client.conversations.create("home")]);
  const conversations = made.map(({ conversation }) => String(conversation));
  for (const conversation of conversations) client.subscribe(conversation);
  client.onChange(() => {
    for (const conversation of conversations) allowWaiting(client, conversation, allowed);
  });

  async function say(conversation: string): Promise<void> {
    const request = options.next();
    const command = ports.newId();
    const entry: Said = { user, conversation, command, request, ack: null, refused: null };
    said.push(entry);
    options.onSend();
    try {
      const { seq, epoch, turn, message } = await client.send(request.content, conversation, { command });
      if (turn === undefined || message === undefined) throw new Error("an ack of a message names its turn");
      entry.ack = { seq, epoch, turn, message };
    } catch (error) {
      if (!(error instanceof CommandRefused)) throw error;
      entry.refused = error.code;
    }
  }

  async function talk(conversation: string): Promise<void> {
    while (!finishing) {
      await say(conversation);
      const turn = said.findLast((it) => it.conversation === conversation)?.ack?.turn;
      // Mostly people wait for the answer; at times they say the next thing at once.
      if (turn === undefined || options.random() < 0.2) continue;
      await answered(conversation, turn);
      await sleep(options.random() * 150);
    }
    const open = said.filter((it) => it.conversation === conversation && it.ack !== null);
    for (const { ack } of open) await answered(conversation, ack?.turn ?? "");
  }

  async function answered(conversation: string, turn: string): Promise<void> {
    const since = ports.clock.now();
    unanswered.set(turn, conversation);
    await answerOf(client, { conversation, turn }, { clock: ports.clock, timeoutMs: patienceMs });
    unanswered.delete(turn);
    longestWaitMs = Math.max(longestWaitMs, ports.clock.now() - since);
  }

  const talks = Promise.all(conversations.map(talk));
  // Whoever finishes hears of a failure; until then it must not end the process.
  talks.catch(() => {});
  return {
    user,
    client,
    conversations,
    said,
    longestWaitMs: () => longestWaitMs,
    phases: () => conversations.map((id) => phaseOf(client, id, said)),
    finish: async () => {
      finishing = true;
      const isOver = new AbortController();
      const tooLong = sleep(answerMsMax, undefined, { signal: isOver.signal }).then(() => {
        const missing = [...unanswered].map(([turn, id]) => ({ turn, ...seenOf(client, id) }));
        throw new Error(`${user} has no answer yet: ${JSON.stringify(missing)}`);
      });
      await Promise.race([talks, tooLong]).finally(() => isOver.abort());
    },
  };
}

/** While the database is away nobody knows what PAM may do alone, so she asks: people say yes, once. */
function allowWaiting(client: Client, conversation: string, allowed: Set<string>): void {
  const running = client.state(conversation)?.running;
  for (const waiting of running?.waiting ?? []) {
    if (running == null || waiting.waitsFor !== "approval" || allowed.has(waiting.toolUse)) continue;
    const { toolUse, inputHash } = waiting;
    allowed.add(toolUse);
    const use = { conversation, turn: running.turn, toolUse };
    client.tools.decide(use, { decision: "approve", inputHash }).catch(() => allowed.delete(toolUse));
  }
}

/** What a client knows of a conversation, in the few words that tell where it hangs. */
function seenOf(client: Client, conversation: string): object {
  const { running, queue, pending, resyncing, cursor } = client.state(conversation) ?? {};
  return { conversation, connection: client.connection.name, running, queue, pending, resyncing, cursor };
}

function phaseOf(client: Client, conversation: string, said: readonly Said[]): Phase {
  if (client.connection.name !== "ready") return "offline";
  const state = client.state(conversation);
  const running = state?.running;
  if (running) {
    if (running.tools.some((tool) => tool.status === "running")) return "tools";
    return liveText(running) === "" ? "thinking" : "speaking";
  }
  if (said.some((it) => it.conversation === conversation && it.ack === null && it.refused === null))
    return "unacked";
  return (state?.queue.length ?? 0) > 0 ? "queued" : "idle";
}
