import { setTimeout as sleep } from "node:timers/promises";
import type { Ack } from "../../src/client/conversation-commands.ts";
import { CommandRefused } from "../../src/client/outbox.ts";
import type { DoubleSend } from "../../src/protocol/commands.ts";
import { answerRequests } from "./answer-requests.ts";
import { decideOn } from "./decider.ts";
import type { Device } from "./device.ts";
import { branchOff, chosen, meddle, policies, type Scene } from "./meddle.ts";
import { settled, untilOver } from "./settled.ts";

export interface TalkerOptions {
  readonly devices: readonly Device[];
  readonly conversations: number;
  readonly next: () => string;
  readonly random: () => number;
}

export interface Talker {
  /** All that were ever talked in. */
  readonly conversations: readonly string[];
  /** Says no more; resolves when all that was begun is settled, or has had its time. */
  finish(): Promise<void>;
  /** Nothing runs or waits in what any of its devices shows, and all show the same head. */
  quiet(): boolean;
}

/** Longest wait for an answer before a person says the next thing all the same. */
const patienceMs = 20_000;
/** Messages that are said at a time, at most. */
const burstMax = 6;
/** Rounds after which a talk goes on in another conversation, and how many a person has at most. */
const roundsMax = 40;
const conversationsMax = 40;

/** A person with several devices and conversations: says something from any of them, meddles with it, and mostly waits for the answer. */
export async function startTalker({ devices, random, next, ...options }: TalkerOptions): Promise<Talker> {
  const any = () => chosen(devices, { random });
  const ids: string[] = [];
  const follow = (id: string) => {
    ids.push(id);
    for (const { client } of devices) client.subscribe(id);
  };
  const begin = async (title: string) => {
    const id = await create(any, title);
    follow(id);
    return id;
  };
  const first = await Promise.all(
    Array.from({ length: options.conversations }, (_, n) => begin(`talk ${n}`)),
  );
  let finishing = false;

  async function talk(start: string): Promise<void> {
    let conversation = start;
    for (let round = 1; !finishing; round += 1) {
      const scene = { conversation, random, any, next };
      await sayOn(scene);
      await sleep(random() * 150);
      if (round % roundsMax !== 0 || ids.length >= conversationsMax || finishing) continue;
      conversation = random() < 0.5 ? await begin(`talk ${ids.length}`) : await fork(scene);
    }
  }

  async function fork({ conversation }: Scene): Promise<string> {
    const { client } = any();
    const message = client.state(conversation)?.messages[Math.floor(random() * 12)]?.message;
    const ack = await settled(
      client.conversations.fork(conversation, message === undefined ? {} : { message }),
    );
    if (ack?.conversation === undefined) return conversation;
    follow(ack.conversation);
    return ack.conversation;
  }

  for (const device of devices) {
    decideOn(device, random);
    answerRequests(device, { random, always: device === devices[0] });
  }
  const talks = Promise.all(first.map(talk));
  talks.catch(() => {});
  return {
    conversations: ids,
    finish: async () => {
      finishing = true;
      await talks;
    },
    quiet: () => ids.every((id) => isQuiet(devices, id)),
  };
}

/** One to six messages at a time, what people do meanwhile, and mostly the wait for what was said last. */
async function sayOn(scene: Scene): Promise<void> {
  const { random, any, conversation } = scene;
  const device = any();
  const burst = random() < 0.5 ? 1 : 2 + Math.floor(random() * (burstMax - 1));
  const begun = random() < 0.12 ? branchOff(scene, device) : undefined;
  const said = [
    ...(begun === undefined ? [] : [begun]),
    ...Array.from({ length: burst }, (_, nth) =>
      say(nth === 0 ? device : any(), scene, random() < 0.4 ? chosen(policies, scene) : undefined),
    ),
  ].map(settled);
  const meddling = Array.from({ length: Math.floor(random() * 3) }, () => meddle(scene));
  const acks = (await Promise.all(said)).flatMap((ack) => (ack?.turn === undefined ? [] : [ack]));
  await Promise.all(meddling);
  const last = acks.at(-1);
  if (last === undefined || random() < 0.1) return;
  await untilOver(device, { ...last, conversation }, patienceMs);
}

/** What could not be sent for good is taken off the page. */
async function say(
  { client, ports }: Device,
  { conversation, next }: Scene,
  policy?: DoubleSend,
): Promise<Ack> {
  const command = ports.newId();
  try {
    return await client.send(next(), conversation, { command, ...(policy === undefined ? {} : { policy }) });
  } catch (error) {
    client.discard(conversation, command);
    throw error;
  }
}

async function create(any: () => Device, title: string): Promise<string> {
  for (;;) {
    try {
      const { conversation } = await any().client.conversations.create(title);
      if (conversation !== undefined) return conversation;
    } catch (error) {
      if (!(error instanceof CommandRefused)) throw error;
      await sleep(500);
    }
  }
}

function isQuiet(devices: readonly Device[], conversation: string): boolean {
  const states = devices.map(({ client }) => client.state(conversation));
  const heads = new Set(states.map((state) => `${state?.cursor?.epoch}/${state?.cursor?.seq}`));
  return (
    heads.size === 1 &&
    states.every(
      (state) =>
        state?.running === null && state.queue.length === 0 && state.pending.length === 0 && !state.resyncing,
    )
  );
}
