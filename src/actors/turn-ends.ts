import type { TurnError } from "../protocol/events.ts";
import { ModelFailure } from "./ports.ts";

/** Ways for a turn to end short of its answer. */
export type TurnEnd =
  | { readonly status: "cancelled" }
  | { readonly status: "failed"; readonly error: TurnError };

/** Why a turn that runs here has to stop. */
export type StopReason = "cancelled" | "deadline";

export const cancelled: TurnEnd = { status: "cancelled" };

export const deadlineExceeded = failed(
  "deadline_exceeded",
  "The answer took too long and was stopped. What was done stays done; ask again for the rest.",
);

export const crashLoop = failed(
  "crash_loop",
  "The server failed several times at this answer and gave it up. Ask again, perhaps in other words.",
);

export const limitReached = failed(
  "limit_reached",
  "This answer took more steps than one turn may have. Ask again in smaller pieces.",
);

export function stoppedBy(reason: StopReason): TurnEnd {
  return reason === "cancelled" ? cancelled : deadlineExceeded;
}

/** The end of a turn whose model call failed for good. What the provider said is for the log, not for people. */
export function modelFailed(error: unknown): TurnEnd {
  return error instanceof ModelFailure
    ? failed(
        `model_${error.kind}`,
        "The model provider could not answer. Your message is kept; ask again in a moment.",
      )
    : failed("internal", "Something went wrong while answering. Your message is kept; ask again.");
}

function failed(code: string, message: string): TurnEnd {
  return { status: "failed", error: { code, message } };
}
