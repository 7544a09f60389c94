import { randomUUID } from "node:crypto";
import type { Accepted, ClaimedTurn, TurnView, TurnWrite } from "../../src/actors/store.ts";
import { inputHash } from "../../src/db/input-hash.ts";
import type { CommandOf } from "../../src/protocol/commands.ts";
import { conversationId, turnId } from "../../src/protocol/ids.ts";
import { running, type Scene } from "./store-moves.ts";
import type { WorldInstance } from "./store-world.ts";
import type { WaitingEntry, WaitingWorld } from "./waiting-world.ts";

const dayMs = 86_400_000;

export interface WaitingUse {
  readonly toolUse: string;
  readonly name?: string;
  /** Null: runs at once. */
  readonly for?: "approval" | "client" | null;
  readonly input?: Record<string, unknown>;
}

/** The write of a finished step whose uses wait as told. */
export function stepThatWaits(turn: ClaimedTurn, uses: readonly WaitingUse[]): TurnWrite {
  const { step, attempt } = turn;
  const calls = uses.map(({ toolUse, name = "erase", input = { what: toolUse }, for: waits }, ordinal) => {
    return {
      toolUse,
      name,
      input,
      step,
      ordinal,
      waits: waits === null ? undefined : { for: waits ?? "approval", ms: dayMs },
    };
  });
  const blocks = calls.map(({ toolUse, name, input }) => ({ type: "tool_use", id: toolUse, name, input }));
  const body = JSON.stringify({ turn: turn.turn, step, attempt, blocks });
  return {
    ...turn,
    entries: [{ type: "step.completed", step, body }],
    next: { step: step + 1, attempt: 1 },
    toolCalls: calls.map(({ waits, ...call }) => (waits === undefined ? call : { ...call, waits })),
  };
}

/** A running turn whose step asks, parked. */
export async function parked(
  world: WaitingWorld,
  uses: readonly WaitingUse[] = [{ toolUse: "a" }],
): Promise<Scene> {
  const scene = await asking(world, uses);
  const result = await scene.store.park(scene.claimed);
  if (result.kind !== "parked") throw new Error(`the turn was not parked but ${result.kind}`);
  return scene;
}

/** The same while its owner still runs it. */
export async function asking(
  world: WaitingWorld,
  uses: readonly WaitingUse[] = [{ toolUse: "a" }],
): Promise<Scene> {
  const scene = await running(world);
  await scene.store.write(stepThatWaits(scene.claimed, uses));
  return scene;
}

type Approve = CommandOf<"tool.approve"> & { id: string };

export function decision(scene: Scene, toolUse: string, more: Partial<Approve> = {}): Approve {
  return {
    type: "tool.approve",
    id: randomUUID(),
    conversation: conversationId.parse(scene.conversation),
    turn: turnId.parse(scene.claimed.turn),
    toolUse,
    inputHash: inputHash("erase", { what: toolUse }),
    decision: "approve",
    ...more,
  };
}

export function steering(scene: Scene, content: string): CommandOf<"turn.steer"> {
  return {
    type: "turn.steer",
    id: randomUUID(),
    conversation: conversationId.parse(scene.conversation),
    content,
  };
}

export function answering(scene: Scene, toolUse: string, result: string): CommandOf<"tool.result"> {
  const { conversation, turn, id } = decision(scene, toolUse);
  return { type: "tool.result", id, conversation, turn, toolUse, result };
}

export async function viewOf({ store }: Pick<WorldInstance, "store">, turn: ClaimedTurn): Promise<TurnView> {
  const view = await store.view(turn);
  if (view === "fenced") throw new Error("the turn is another's");
  return view;
}

export async function storyOf(world: WaitingWorld, scene: Scene): Promise<WaitingEntry[]> {
  return (await world.entries(scene.tenant)).filter(({ log }) => log === scene.conversation);
}

export async function typesOf(world: WaitingWorld, scene: Scene): Promise<string[]> {
  return (await storyOf(world, scene)).map(({ type }) => type);
}

export function claimedBy(accepted: Accepted): ClaimedTurn {
  if (accepted.claimed === undefined) throw new Error("no turn was claimed");
  return accepted.claimed;
}

/** What a scan of a new instance finds of this turn. */
export async function foundByScan(world: WaitingWorld, scene: Scene) {
  const instance = await world.instance();
  const found = await instance.store.claimOrphans(1_000, []);
  return { instance, claim: found.find(({ claimed }) => claimed.turn === scene.claimed.turn) };
}
