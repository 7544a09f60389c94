/** In place of `createUserMachine`: XState builds its states once, and its work is that of the process that runs. */
import type { turnMachine } from "../../src/actors/turn.machine.ts";
import { createUserMachine as create } from "../../src/actors/user.machine.ts";
import type { UserWork } from "../../src/actors/user-work.ts";
import { runningProcess } from "../globals.ts";
import { PerProcess } from "../per-process.ts";

const works = new PerProcess<UserWork>();
let shared: ReturnType<typeof create> | undefined;

export function createUserMachine(work: UserWork, turn: typeof turnMachine): ReturnType<typeof create> {
  works.give(runningProcess(), work);
  shared ??= create(works.running, turn);
  return shared;
}
