import { writeSync } from "node:fs";
import { type CrashPoint, crashPointNames } from "./crash-points.ts";

type Blow = "SIGKILL" | "SIGSTOP";

interface Armed {
  readonly point: CrashPoint;
  /** SIGSTOP: everything it holds, row locks too, stays held. */
  readonly blow: Blow;
  left: number;
}

/** File descriptor on which the harness reads which point ended the process. */
const hitsFd = 3;
let armed = armedBy(process.env["PAM_CRASH_AT"]);

/** Passing this place for the n-th time since it was armed ends the process as SIGKILL does: nothing after it runs. */
export function crashAt(point: CrashPoint): void {
  if (armed?.point !== point) return;
  armed.left -= 1;
  if (armed.left > 0) return;
  const { blow } = armed;
  armed = undefined;
  writeSync(hitsFd, `${JSON.stringify({ point, blow, pid: process.pid, at: Date.now() })}\n`);
  process.kill(process.pid, blow);
}

/** `point:n`, as PAM_CRASH_AT has it; an empty text disarms. */
export function arm(text: string, blow: Blow = "SIGKILL"): void {
  armed = armedBy(text, blow);
}

function armedBy(text: string | undefined, blow: Blow = "SIGKILL"): Armed | undefined {
  if (text === undefined || text === "") return undefined;
  const [name, times = "1"] = text.split(":");
  const point = crashPointNames.find((each) => each === name);
  if (point === undefined || !(Number(times) >= 1))
    throw new Error(
      `PAM_CRASH_AT=${text} names no crash point; write point:n with one of ${crashPointNames}`,
    );
  return { point, blow, left: Number(times) };
}
