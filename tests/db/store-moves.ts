import { randomUUID } from "node:crypto";
import type { Tenant } from "../../src/actors/ports.ts";
import type {
  Accepted,
  AcceptRequest,
  ClaimedTurn,
  LoggedEvent,
  Store,
  TurnWrite,
} from "../../src/actors/store.ts";
import type { EventType } from "../../src/protocol/events.ts";
import type { StoreWorld, WorldInstance } from "./store-world.ts";

/** An accept with everything but the words left to chance. */
export function say(tenant: Tenant, content: string, more: Partial<AcceptRequest> = {}): AcceptRequest {
  return { ...tenant, conversation: undefined, command: randomUUID(), content, claim: true, ...more };
}

export interface Scene extends WorldInstance {
  readonly tenant: Tenant;
  readonly first: Accepted;
  readonly conversation: string;
  readonly claimed: ClaimedTurn;
}

/** A new user with one message whose turn runs on a new instance. */
export async function running(world: Pick<StoreWorld, "instance" | "tenant">): Promise<Scene> {
  const [instance, tenant] = await Promise.all([world.instance(), world.tenant()]);
  const first = await instance.store.accept(say(tenant, "first"));
  const { conversation, claimed } = first;
  if (conversation === undefined || claimed === undefined) throw new Error("the first message starts a turn");
  return { ...instance, tenant, first, conversation, claimed };
}

/** The write that ends a turn with an answer. */
export function ending(
  turn: ClaimedTurn,
  status: "completed" | "failed" | "cancelled" = "completed",
): TurnWrite {
  const message = randomUUID();
  const { step, attempt } = turn;
  const answer = {
    role: "assistant",
    message,
    turn: turn.turn,
    step,
    attempt,
    blocks: [{ type: "text", text: "answer" }],
    status,
  };
  return {
    ...turn,
    entries: [
      { type: "message.created", message, step, body: JSON.stringify(answer) },
      { type: `turn.${status}`, body: JSON.stringify({ turn: turn.turn, steps: step }) },
    ],
    end: { status },
    usage: { inputTokens: 3, outputTokens: 5 },
  };
}

/** The write of a finished step that asks for one tool. */
export function stepWith(turn: ClaimedTurn, toolUse: string): TurnWrite {
  const { step, attempt } = turn;
  const blocks = [{ type: "tool_use", id: toolUse, name: "look", input: {} }];
  return {
    ...turn,
    entries: [
      { type: "step.completed", step, body: JSON.stringify({ turn: turn.turn, step, attempt, blocks }) },
    ],
    next: { step: step + 1, attempt: 1 },
    toolCalls: [{ toolUse, name: "look", step, ordinal: 0, input: {} }],
    usage: { inputTokens: 1, outputTokens: 2 },
  };
}

/** The write of a tool's result. */
export function resultOf(turn: ClaimedTurn, toolUse: string): TurnWrite {
  const outcome = { turn: turn.turn, toolUse, name: "look", status: "completed", result: "seen" };
  return {
    ...turn,
    entries: [{ type: "tool.completed", toolUse, toolStatus: "completed", body: JSON.stringify(outcome) }],
  };
}

export function note(turn: ClaimedTurn, type: EventType = "tool.started"): TurnWrite {
  return {
    ...turn,
    entries: [{ type, body: JSON.stringify({ turn: turn.turn, toolUse: "a", name: "look" }) }],
  };
}

/** The refusal's code, or what happened instead. */
export async function refusal(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return "nothing was refused";
  } catch (error) {
    return typeof error === "object" && error !== null && "code" in error
      ? String(error.code)
      : String(error);
  }
}

/** What makes a replayed ack the same ack. */
export function ackOf({ conversation, inbox, message, turn, seq, epoch }: Accepted) {
  return { conversation, inbox, message, turn, seq, epoch };
}

export async function endTurn(store: Store, turn: ClaimedTurn): Promise<readonly LoggedEvent[]> {
  const result = await store.write(ending(turn));
  return result.kind === "written" ? result.events : [];
}
