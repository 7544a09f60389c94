import { setTimeout as sleep } from "node:timers/promises";
import { spreadOf } from "../report/percentiles.ts";
import { answersOf, type Crowd, type CrowdPlan, listen, openCrowd, resume } from "./crowd.ts";
import type { Arena, Measurement } from "./measurement.ts";
import { watchMemory } from "./server-memory.ts";
import { openPair } from "./wire-client.ts";

/** Few with many devices each: what an answer itself takes is not what its readers take. */
const users = 5;
/** Of 16 KiB each; the text comes in pieces and once more as a whole, so no frame is longer than 64 KiB. */
const piecesAnAnswer = 4;
const answersOfWarmth = 10;
/** More than the kernel's buffers take for a socket that nobody reads. */
const answersOfFlood = 60;
/** Longest wait for the server to send a stalled reader away. */
const closeMsMax = 60_000;

/** Readers that stop reading while their conversation goes on: what each costs the server, and what others notice. */
export async function measureStalled(arena: Arena): Promise<Measurement> {
  const { world } = arena;
  const [instance, other] = world.instances;
  if (instance === undefined || other === undefined) throw new Error("stalled readers need two instances");
  const witness = await openPair(await arena.token(), instance.port, other.port);
  const plan = { at: instance.port, from: other.port, readers: arena.crowd / users };
  // What a first load takes is not what stalled readers take.
  const few = await openCrowds(arena, { ...plan, readers: 1 });
  await floodBeside(arena, { crowds: few, witness, answers: answersOfWarmth });
  leave(few);
  const stalledCrowds = await openCrowds(arena, plan);
  const stalled = stalledCrowds.flatMap(({ readers }) => readers);
  for (const { socket } of stalled) socket.pause();
  await sleep(3_000);
  const endWatch = await watchMemory(instance);
  const disturbed = await floodBeside(arena, { crowds: stalledCrowds, witness, answers: answersOfFlood });
  const memory = await endWatch();
  for (const { socket } of stalled) socket.resume();
  for (
    const until = performance.now() + closeMsMax;
    stalled.some(({ closed }) => closed === undefined) && performance.now() < until;
  )
    await sleep(100);
  const codes = stalled.map(({ closed }) => closed);
  const complete = await Promise.all(stalledCrowds.map((crowd) => resume(crowd, instance.port)));
  leave(stalledCrowds);
  const crowds = await openCrowds(arena, plan);
  const reading = await floodBeside(arena, { crowds, witness, answers: answersOfWarmth });
  leave(crowds);
  const others = answersOf(witness);
  return {
    what: `${stalled.length} stalled readers: gaps between frames that another user of their instance sees meanwhile`,
    promise: "≤ 256 KiB of the server's memory each, closed, complete after resume, others undisturbed",
    spread: spreadOf(disturbed),
    facts: {
      p99WhenAllRead: spreadOf(reading)?.p99 ?? 0,
      othersAnswers: others.answers,
      othersWholeAnswers: others.whole,
      memoryKiBEach: Math.round(memory.grownKiB / stalled.length),
      openAtThatMoment: memory.open - 1,
      wholeProcessGrewMiB: Math.round(memory.processGrownKiB / 1_024),
      closed: codes.filter((code) => code !== undefined).length,
      closeCodes: tally(codes),
      completeAfterResume: complete.reduce((sum, count) => sum + count, 0),
    },
  };
}

async function openCrowds(arena: Arena, plan: CrowdPlan): Promise<Crowd[]> {
  const crowds: Crowd[] = [];
  while (crowds.length < users) crowds.push(await openCrowd(arena, plan));
  return crowds;
}

function leave(crowds: readonly Crowd[]): void {
  for (const { sender, readers } of crowds) for (const client of [sender, ...readers]) client.close();
}

interface Flood {
  readonly crowds: readonly Crowd[];
  readonly witness: Crowd["pair"];
  readonly answers: number;
}

/** So many answers to each crowd, and the gaps that the witness sees in its own meanwhile. */
async function floodBeside({ message }: Arena, { crowds, witness, answers }: Flood): Promise<number[]> {
  let over = false;
  const flooded = Promise.all(
    crowds.map(async ({ sender, pair }) => {
      for (let answer = 0; answer < answers; answer += 1)
        await sender.answered(pair.conversation, message(`flood ${piecesAnAnswer}`));
    }),
  ).finally(() => {
    over = true;
  });
  const gaps: number[] = [];
  while (!over) gaps.push(...(await listen(witness, message("say 100"))));
  await flooded;
  return gaps;
}

/** How many sockets ended with which code; "open" with none. */
function tally(codes: readonly (number | undefined)[]): string {
  const counts = new Map<string, number>();
  for (const code of codes) counts.set(String(code ?? "open"), (counts.get(String(code ?? "open")) ?? 0) + 1);
  return [...counts].map(([code, count]) => `${count} × ${code}`).join(", ");
}
