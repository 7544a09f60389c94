/** In place of `createTurnMachine`: its table of states is read once, and its work is that of the process that runs. */
import { createTurnMachine as create } from "../../src/actors/provide-turn.ts";
import type { TurnWork } from "../../src/actors/turn-work.ts";
import { runningProcess } from "../globals.ts";
import { PerProcess } from "../per-process.ts";

const works = new PerProcess<TurnWork>();
const shared = create(works.running);

export function createTurnMachine(work: TurnWork): typeof shared {
  works.give(runningProcess(), work);
  return shared;
}
