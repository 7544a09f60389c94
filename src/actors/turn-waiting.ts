import type { WaitsFor } from "./tool-port.ts";

/**
 * How long a tool use waits before it counts as declined, in milliseconds. A person may sleep over a decision; a device
 * that does not answer within minutes has gone.
 */
export const waitMs: Readonly<Record<WaitsFor, number>> = {
  approval: 24 * 60 * 60 * 1_000,
  client: 2 * 60 * 1_000,
};
