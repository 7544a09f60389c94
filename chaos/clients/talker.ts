import { setTimeout as sleep } from "node:timers/promises";
import { answerOf } from "../../src/client/answer.ts";
import { CommandRefused } from "../../src/client/outbox.ts";
import { decideOn } from "./decider.ts";
import type { Device } from "./device.ts";

export interface TalkerOptions {
  readonly devices: readonly Device[];
  readonly conversations: number;
  readonly next: () => string;
  readonly random: () => number;
}

export interface Talker {
  readonly conversations: readonly string[];
  /** Says no more; resolves when all that was begun is settled, or has had its time. */
  finish(): Promise<void>;
  /** Nothing runs or waits in what any of its devices shows, and all show the same head. */
  quiet(): boolean;
}

/** Longest wait for an answer before a person says the next thing all the same. */
const patienceMs = 60_000;

/** A person with several devices and conversations: says something from any of them, and mostly waits for the answer. */
export async function startTalker({ devices, random, ...options }: TalkerOptions): Promise<Talker> {
  const [first] = devices;
  if (first === undefined) throw new Error("a talker needs a device");
  const any = () => devices[Math.floor(random() * devices.length)] ?? first;
  const ids = await Promise.all(
    Array.from({ length: options.conversations }, (_, n) => create(first, `talk ${n}`)),
  );
  for (const { client } of devices) for (const id of ids) client.subscribe(id);
  let finishing = false;

  async function talk(conversation: string): Promise<void> {
    while (!finishing) {
      const device = any();
      const turn = await settled(say(device, conversation, options.next()));
      const luck = random();
      if (luck < 0.1) void settled(stopLater(conversation, turn));
      else if (luck < 0.13) void settled(any().client.turns.steer(conversation, `And mind ${luck}.`, turn));
      else if (luck < 0.16) void settled(any().client.conversations.rename(conversation, `talk ${luck}`));
      if (turn === undefined || random() < 0.15) continue;
      await answered(device, conversation, turn);
      await sleep(random() * 120);
    }
  }

  async function stopLater(conversation: string, turn: string | undefined) {
    await sleep(random() * 400);
    return any().client.turns.cancel(conversation, turn);
  }

  for (const device of devices) decideOn(device, random);
  const talks = Promise.all(ids.map(talk));
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

/** What could not be sent for good is taken off the page. */
async function say({ client, ports }: Device, conversation: string, content: string) {
  const command = ports.newId();
  try {
    return await client.send(content, conversation, { command });
  } catch (error) {
    client.discard(conversation, command);
    throw error;
  }
}

async function create(device: Device, title: string): Promise<string> {
  for (;;) {
    try {
      const { conversation } = await device.client.conversations.create(title);
      if (conversation !== undefined) return conversation;
    } catch (error) {
      if (!(error instanceof CommandRefused)) throw error;
      await sleep(500);
    }
  }
}

/** The turn of a command that was taken; a refusal is an answer too. */
async function settled(command: Promise<{ turn?: string | undefined }>): Promise<string | undefined> {
  try {
    return (await command).turn;
  } catch (error) {
    if (error instanceof CommandRefused) return undefined;
    throw error;
  }
}

async function answered({ client, ports }: Device, conversation: string, turn: string): Promise<void> {
  await answerOf(client, { conversation, turn }, { clock: ports.clock, timeoutMs: patienceMs }).catch(
    () => {},
  );
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
