import type { TurnBounds } from "../src/actors/ports.ts";
import { wallMs } from "./database.ts";

/** What one turn may use up; small, so that chance reaches each of them. */
export const bounds: TurnBounds = {
  stepsMax: 4,
  toolCallsMax: 6,
  outputTokensMax: 400,
  wallMs,
  attemptsMax: 3,
  parallelToolsMax: 2,
};
