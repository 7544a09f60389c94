import type { TurnBounds } from "../src/actors/ports.ts";

/** What one turn may use up; small, so that chance reaches each of them. */
export const bounds: Omit<TurnBounds, "wallMs"> = {
  stepsMax: 4,
  toolCallsMax: 6,
  outputTokensMax: 400,
  attemptsMax: 3,
  parallelToolsMax: 2,
};
