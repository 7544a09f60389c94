import { errorTable } from "../protocol/errors.ts";
import type { FrameOf } from "../protocol/frames.ts";
import type { Logger } from "../telemetry/logger.ts";
import type { Metrics } from "../telemetry/metrics.ts";
import type { RefusedFrame } from "./server-options.ts";

export interface RefusalParts {
  readonly metrics: Pick<Metrics, "errors">;
  readonly ids: { next(): string };
  readonly log: Pick<Logger, "debug">;
}

/** What a socket is told of a frame that no session gets to see: the error's frame, before the close. */
export function createRefusal({ metrics, ids, log }: RefusalParts): (why: RefusedFrame) => string {
  return (code) => {
    const requestId = ids.next();
    metrics.errors.inc({ code });
    log.debug({ requestId, code }, "A frame was refused.");
    const frame: FrameOf<"error"> = {
      type: "error",
      code,
      message: errorTable[code].text,
      requestId,
    };
    return JSON.stringify(frame);
  };
}
