import { errorTable } from "../protocol/errors.ts";
import type { FrameOf } from "../protocol/frames.ts";
import type { Metrics } from "../telemetry/metrics.ts";
import type { RefusedFrame } from "./server-options.ts";

export interface RefusalParts {
  readonly metrics: Pick<Metrics, "errors">;
  readonly ids: { next(): string };
}

/** What a socket is told of a frame that no session gets to see: the error's frame, before the close. */
export function createRefusal({ metrics, ids }: RefusalParts): (why: RefusedFrame) => string {
  return (code) => {
    metrics.errors.inc({ code });
    const frame: FrameOf<"error"> = {
      type: "error",
      code,
      message: errorTable[code].text,
      requestId: ids.next(),
    };
    return JSON.stringify(frame);
  };
}
