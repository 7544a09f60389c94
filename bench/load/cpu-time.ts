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

/** The parent's id stands second behind the command's name, which may hold blanks and brackets itself. */
function parentOf(pid: number): number {
  const text = textOf(`/proc/${pid}/stat`);
  return Number(text.slice(text.lastIndexOf(") ") + 2).split(" ")[1]);
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
