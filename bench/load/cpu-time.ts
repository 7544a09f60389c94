import { readdirSync, readFileSync } from "node:fs";

const nanosInMs = 1e6;

/** Time on a core of a process with all its threads, in ms, as the scheduler counts it; 0 once it is gone. */
export function cpuMs(pid: number): number {
  const tasks = `/proc/${pid}/task`;
  let nanos = 0;
  for (const thread of threadsOf(tasks))
    nanos += Number(textOf(`${tasks}/${thread}/schedstat`).split(" ")[0]);
  return nanos / nanosInMs;
}

/** Processes whose parent is `pid`: a Postgres server's backends. */
export function childrenOf(pid: number): number[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((each) => parentOf(each) === pid);
}

/** Ticks that a process has run so far: in all, and in the kernel. */
export function ticksOf(pid: number): { all: number; kernel: number } {
  const [user, kernel] = statOf(pid).slice(11, 13).map(Number);
  return { all: (user ?? 0) + (kernel ?? 0), kernel: kernel ?? 0 };
}

function parentOf(pid: number): number {
  return Number(statOf(pid)[1]);
}

/** What stands behind the command's name, which may hold blanks and brackets itself. */
function statOf(pid: number): readonly string[] {
  const text = textOf(`/proc/${pid}/stat`);
  return text.slice(text.lastIndexOf(") ") + 2).split(" ");
}

function threadsOf(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** Empty once the process is gone. */
function textOf(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}
