import { setTimeout as sleep } from "node:timers/promises";
import type { Ack } from "../../src/client/conversation-commands.ts";
import type { DoubleSend } from "../../src/protocol/commands.ts";
import type { Device } from "./device.ts";
import { isHarmless } from "./orders.ts";
import { settled } from "./settled.ts";

export const policies: readonly DoubleSend[] = [
  "queue",
  "interrupt",
  "reject",
  "merge",
  "latest",
  "debounce",
  "rollback",
];

export interface Scene {
  readonly conversation: string;
  readonly random: () => number;
  /** A device of the person, another each time. */
  readonly any: () => Device;
  /** The next order. */
  readonly next: () => string;
}

type Deed = (scene: Scene, device: Device) => Promise<Ack> | undefined;

/** What people do while an answer is on its way or messages wait, each with its share. */
const deeds: readonly (readonly [share: number, deed: Deed])[] = [
  [8, ({ conversation }, { client }) => client.turns.cancel(conversation)],
  [5, (scene, { client }) => client.turns.steer(scene.conversation, mind(scene))],
  [3, steerNamed],
  [
    3,
    ({ conversation, random }, { client }) => client.conversations.rename(conversation, `talk ${random()}`),
  ],
  [3, (scene, { client }) => client.conversations.setPolicy(scene.conversation, chosen(policies, scene))],
  [3, editQueue],
  [2, onQueue("remove")],
  [3, onQueue("sendNow")],
];
const deck = deeds.flatMap(([share, deed]) => Array.from({ length: share }, () => deed));

/** Does one of them, on any device, a moment later; nothing where there is nothing to do it with. */
export async function meddle(scene: Scene): Promise<void> {
  await sleep(scene.random() * 500);
  const done = chosen(deck, scene)(scene, scene.any());
  if (done !== undefined) await settled(done);
}

export const chosen = <T>(list: readonly T[], { random }: Pick<Scene, "random">): T => {
  const found = list[Math.floor(random() * list.length)];
  if (found === undefined) throw new Error("chosen of nothing");
  return found;
};

const mind = ({ random }: Scene): string => `And mind ${random()}.`;

/** Words for a turn that is named: the running one, one that waits, or one that is over. */
function steerNamed(scene: Scene, { client }: Device) {
  const state = client.state(scene.conversation);
  const turns = [
    state?.running?.turn,
    state?.running?.turn,
    state?.queue[0]?.turn,
    state?.messages.at(-1)?.turn,
  ].flatMap((turn) => (turn === undefined ? [] : [turn]));
  return turns.length === 0
    ? undefined
    : client.turns.steer(scene.conversation, mind(scene), chosen(turns, scene));
}

function editQueue(scene: Scene, { client }: Device) {
  const queue = client.state(scene.conversation)?.queue ?? [];
  // Words in the place of a repeated question's would have it asked anew.
  if (queue.length === 0) return undefined;
  return client.queue.edit(scene.conversation, chosen(queue, scene).turn, scene.next());
}

function onQueue(what: "remove" | "sendNow"): Deed {
  return (scene, { client }) => {
    const queue = client.state(scene.conversation)?.queue ?? [];
    return queue.length === 0 ? undefined : client.queue[what](scene.conversation, chosen(queue, scene).turn);
  };
}

/** Goes back to what was said: other words, the same once more, another branch. */
export function branchOff(scene: Scene, { client }: Device): Promise<Ack> | undefined {
  const { conversation, random } = scene;
  const asked = (client.state(conversation)?.messages ?? []).flatMap((it) =>
    it.role === "user" ? [it] : [],
  );
  if (asked.length === 0) return undefined;
  const luck = random();
  if (luck < 0.4) return client.turns.edit(conversation, chosen(asked, scene).message, scene.next());
  if (luck < 0.7) {
    const harmless = asked.filter(({ content }) => isHarmless(content));
    return harmless.length === 0
      ? undefined
      : client.turns.regenerate(conversation, chosen(harmless, scene).message);
  }
  const branches = asked.flatMap(({ versions }) => versions?.branches ?? []);
  return branches.length === 0
    ? undefined
    : client.conversations.selectBranch(conversation, chosen(branches, scene));
}
