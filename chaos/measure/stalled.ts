import { readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { spreadOf } from "../report/percentiles.ts";
import type { Arena, Measurement } from "./measurement.ts";
import { openPair, type Pair, WireClient } from "./wire-client.ts";

const readersAUser = 10;
/** Pieces of 16 KiB: more than the kernel's buffers take for a socket that nobody reads, in less time than a farewell waits. */
const piecesOfFlood = 300;
const piecesOfWarmth = 100;
/** Longest wait for the server to send a stalled reader away. */
const closeMsMax = 60_000;

/** Readers that stop reading while their conversation goes on: what each costs the server, and what others notice. */
export async function measureStalled(arena: Arena): Promise<Measurement> {
  const { world, release } = arena;
  const [instance, other] = world.instances;
  if (instance === undefined || other === undefined) throw new Error("stalled readers need two instances");
  const users = (release ? 1_000 : 100) / readersAUser;
  const witness = await openPair(await arena.token(), instance.port, other.port);
  const crowds: Crowd[] = [];
  for (let user = 0; user < users; user += 1) crowds.push(await openCrowd(arena, instance.port));
  const stalled = crowds.flatMap(({ readers }) => readers);
  await sleep(1_000);
  const calm = await listen(arena, witness);
  // Once with everybody reading, so that the growth is that of stalled readers and not of a first load.
  await flood(arena, crowds, piecesOfWarmth);
  await sleep(2_000);
  for (const { socket } of stalled) socket.pause();
  const memory = watchMemory(instance.pid);
  const flooding = flood(arena, crowds, piecesOfFlood);
  const disturbed = await listen(arena, witness);
  await flooding.finally(memory.stop);
  for (const { socket } of stalled) socket.resume();
  for (
    const until = performance.now() + closeMsMax;
    stalled.some(({ closed }) => closed === undefined) && performance.now() < until;
  )
    await sleep(100);
  const complete = await Promise.all(crowds.map((crowd) => resume(crowd, instance.port)));
  const codes = stalled.map(({ closed }) => closed);
  for (const { sender } of crowds) sender.close();
  return {
    what: `${stalled.length} stalled readers: gaps between frames that another user sees meanwhile`,
    promise: "≤ 256 KiB of server memory each, closed with 4008, complete after resume, others undisturbed",
    spread: spreadOf(disturbed),
    facts: {
      calmP99: spreadOf(calm)?.p99 ?? 0,
      memoryKiBEach: Math.round(memory.grownKb() / stalled.length),
      closeCodes: tally(codes),
      completeAfterResume: complete.reduce((sum, count) => sum + count, 0),
    },
  };
}

/** How many sockets ended with which code; "open" with none. */
function tally(codes: readonly (number | undefined)[]): string {
  const counts = new Map<string, number>();
  for (const code of codes) counts.set(String(code ?? "open"), (counts.get(String(code ?? "open")) ?? 0) + 1);
  return [...counts].map(([code, count]) => `${count} × ${code}`).join(", ");
}

interface Crowd {
  readonly token: string;
  readonly sender: WireClient;
  readonly readers: readonly WireClient[];
  readonly conversation: string;
}

async function openCrowd({ token: next, world }: Arena, port: number): Promise<Crowd> {
  const token = await next();
  const elsewhere = world.instances[1]?.port ?? port;
  const { sender, watcher, conversation } = await openPair(token, elsewhere, port);
  const readers = [watcher];
  for (let nth = 1; nth < readersAUser; nth += 1) {
    const reader = await WireClient.open(port, token);
    reader.send({ type: "subscribe", conversation });
    await reader.hears((frame) => frame["type"] === "reset" && frame["conversation"] === conversation);
    readers.push(reader);
  }
  for (const client of [sender, ...readers]) client.keepsText = false;
  return { token, sender, readers, conversation };
}

/** How many of a crowd, come back with their cursors, have the whole log. */
async function resume({ token, sender, readers, conversation }: Crowd, port: number): Promise<number> {
  const head = Math.max(
    ...sender.heard.map(({ frame }) =>
      frame["conversation"] === conversation ? Number(frame["seq"] ?? 0) : 0,
    ),
  );
  let complete = 0;
  for (const reader of readers) {
    const entries = reader.heard.filter(
      ({ frame }) => frame["conversation"] === conversation && typeof frame["seq"] === "number",
    );
    const last = entries.at(-1)?.frame;
    const again = await WireClient.open(port, token);
    again.send({ type: "subscribe", conversation, epoch: last?.["epoch"], seq: last?.["seq"] });
    const isWhole = (frame: Readonly<Record<string, unknown>>) =>
      frame["conversation"] === conversation && (frame["seq"] === head || frame["to"] === head);
    complete += await again.hears(isWhole, 20_000).then(
      () => 1,
      () => 0,
    );
    again.close();
    reader.close();
  }
  return complete;
}

/** Milliseconds between the frames of a steady answer on the stalled readers' instance. */
async function listen({ message }: Arena, { sender, conversation }: Pair): Promise<number[]> {
  const { frame } = await sender.ask({ type: "chat", conversation, content: message("say 200") });
  await sender.hears(({ type, turn }) => type === "turn.completed" && turn === frame["turn"], 120_000);
  const times = sender.heard
    .filter((heard) => heard.frame["turn"] === frame["turn"] && heard.frame["type"] === "text.delta")
    .map(({ at }) => at);
  return times.slice(1).map((at, index) => at - (times[index] ?? at));
}

/** One answer of so many pieces to each crowd, to its end. */
async function flood({ message }: Arena, crowds: readonly Crowd[], pieces: number): Promise<void> {
  await Promise.all(
    crowds.map(async ({ sender, conversation }) => {
      const { frame } = await sender.ask({ type: "chat", conversation, content: message(`flood ${pieces}`) });
      await sender.hears(({ type, turn }) => type === "turn.completed" && turn === frame["turn"], 120_000);
    }),
  );
}

/** How far a process's resident memory rises above what it is now. */
function watchMemory(pid: number | undefined) {
  const before = residentKb(pid);
  let peak = before;
  const looking = setInterval(() => {
    peak = Math.max(peak, residentKb(pid));
  }, 50);
  return { grownKb: () => peak - before, stop: () => clearInterval(looking) };
}

function residentKb(pid: number | undefined): number {
  const text = readFileSync(`/proc/${pid}/status`, "utf8");
  return Number(/VmRSS:\s+(\d+)/.exec(text)?.[1] ?? 0);
}
