import { z } from "zod";

/** What a ready worker says of itself; the same in all of them, but for the token. */
const workerFacts = z.object({
  port: z.number(),
  model: z.string(),
  broker: z.string(),
  socketServer: z.string(),
  /** For trying it out; null outside of development on loopback. */
  token: z.string().nullable(),
});
export type WorkerFacts = z.infer<typeof workerFacts>;

/** A worker's metrics as plain data; only src/telemetry looks into it. */
const snapshot = z.array(z.unknown());

export const fromWorker = z.discriminatedUnion("type", [
  /** It listens to its primary: what is sent earlier gets lost while its program loads. */
  z.object({ type: z.literal("hello") }),
  z.object({ type: z.literal("ready"), facts: workerFacts }),
  /** It can't start; the sentence tells the operator why and what to do. */
  z.object({ type: z.literal("refused"), sentence: z.string() }),
  /** Somebody reads `/metrics` there, and is to get the sum. */
  z.object({ type: z.literal("metrics.ask"), ask: z.number() }),
  /** `ask` is null for the last words of a worker that leaves. */
  z.object({ type: z.literal("metrics.mine"), ask: z.number().nullable(), snapshot }),
  /** Its event loop turns. */
  z.object({ type: z.literal("pulse") }),
]);
export type FromWorker = z.infer<typeof fromWorker>;

/** The database is up and migrated, the port is free: what a worker is told before anything else. */
const setup = z.object({ appUrl: z.string(), port: z.number() });
export type WorkerSetup = z.infer<typeof setup>;

export const toWorker = z.discriminatedUnion("type", [
  z.object({ type: z.literal("begin"), setup }),
  z.object({ type: z.literal("drain") }),
  z.object({ type: z.literal("metrics.collect"), ask: z.number() }),
  z.object({ type: z.literal("metrics.sum"), ask: z.number(), contentType: z.string(), body: z.string() }),
  /** To be answered at once. */
  z.object({ type: z.literal("pulse.ask") }),
]);
export type ToWorker = z.infer<typeof toWorker>;
