import { randomUUID } from "node:crypto";
import type { Accepted, AcceptRequest, ClaimedTurn } from "../../src/actors/store.ts";
import type { DoubleSend } from "../../src/protocol/commands.ts";
import { endTurn, running, type Scene, say } from "./store-moves.ts";
import type { StoreWorld, WorldCommand } from "./store-world.ts";

/** A command as the rules write it; its ids are only strings here. */
export type Order = {
  readonly type: WorldCommand["type"];
  readonly turn?: string;
  readonly content?: string;
  readonly branch?: string;
  readonly message?: string;
  readonly title?: string;
  readonly policy?: DoubleSend;
};

/** A message to a scene's conversation. */
export function send(
  { store, tenant, conversation }: Scene,
  content: string | null,
  more: Partial<AcceptRequest> = {},
): Promise<Accepted> {
  return store.accept({ ...say(tenant, "", { conversation, ...more }), content });
}

export function sendAs(scene: Scene, policy: DoubleSend, content: string): Promise<Accepted> {
  return send(scene, content, { policy });
}

/** A command to a scene's conversation. */
export function order(world: StoreWorld, { tenant, conversation }: Scene, command: Order): Promise<Accepted> {
  return world.carryOut(tenant, { ...command, id: randomUUID(), conversation } as WorldCommand);
}

/** Ends a turn and claims the next one. */
export async function goOn(scene: Scene, turn: ClaimedTurn) {
  await endTurn(scene.store, turn);
  return scene.store.claimNext(scene.tenant, scene.conversation);
}

/** A conversation whose questions have all been answered. */
export async function talked(world: StoreWorld, questions: readonly string[]): Promise<Scene> {
  const scene = await running(world);
  await endTurn(scene.store, scene.claimed);
  for (const question of questions) await ask(scene, question);
  return scene;
}

/** A question, and its answer. */
export async function ask(
  scene: Scene,
  content: string | null,
  more: Partial<AcceptRequest> = {},
): Promise<Accepted> {
  const accepted = await send(scene, content, more);
  if (accepted.claimed === undefined) throw new Error("nothing runs, so it starts");
  await endTurn(scene.store, accepted.claimed);
  return accepted;
}

/** Contents of the newest page. */
export async function shown(world: StoreWorld, { tenant, conversation }: Scene): Promise<string[]> {
  return (await world.page(tenant, conversation, { limit: 100 })).map(({ content }) => content);
}

/** What the model of a running turn is told: the questions of its branch. */
export async function heard({ store }: Scene, turn: ClaimedTurn | undefined): Promise<string[]> {
  const view = turn === undefined ? "fenced" : await store.view(turn);
  return view === "fenced" ? [] : view.history.map(({ content }) => content);
}

export async function waiting(world: StoreWorld, { tenant, conversation }: Scene): Promise<string[]> {
  return (await world.standing(tenant, conversation)).queue.map(({ content }) => content);
}

export const types = ({ events }: { events: readonly { type: string }[] }): string[] =>
  events.map(({ type }) => type);
