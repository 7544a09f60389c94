import { Session } from "node:inspector/promises";
import { type BeginBeats, listenForBeats } from "./beats.ts";

/** Parent to a server under test. Each is answered once. */
export type ServerCall =
  /** Model deltas flow, or wait. */
  | { readonly call: "pace"; readonly flowing: boolean }
  /** After a full collection; the process needs `--expose-gc`. */
  | { readonly call: "memory" }
  /** What the static mode answers. */
  | { readonly call: "page"; readonly body: string }
  /** Samples where the CPU goes until it is called again; the answer is the profile's text. */
  | { readonly call: "profile"; readonly running: boolean }
  | { readonly call: "stop" };

/** Bytes. */
export interface MemoryFigures {
  readonly rss: number;
  readonly heapUsed: number;
  readonly external: number;
}

export interface ServerControl {
  pace?(flowing: boolean): void;
  page?(body: string): Promise<void> | void;
  /** Where it is not this process that serves. */
  memory?(): MemoryFigures;
  readonly pids?: readonly number[];
  /** Where more than one process takes connections: the ports of all. */
  readonly ports?: readonly number[];
  /** How it publishes when the load says so. */
  readonly beats?: BeginBeats;
  /** Where another process does that. */
  readonly beatsPort?: number;
  stop(): Promise<void> | void;
}

/** Tells the parent the port and which processes serve it, then obeys it. The process ends when the parent does. */
export async function obeyParent(port: number, control: ServerControl): Promise<void> {
  const beats = control.beats === undefined ? control.beatsPort : await listenForBeats(control.beats);
  process.on("message", (call: ServerCall) => {
    obey(call, control).then(
      (value) => process.send?.({ value }),
      (error: unknown) => process.send?.({ error: String(error) }),
    );
  });
  process.on("disconnect", () => void Promise.resolve(control.stop()).finally(() => process.exit(0)));
  const { ports = [port], pids = [process.pid] } = control;
  process.send?.({ value: { ports, beats: beats ?? null, pids } });
}

async function obey(call: ServerCall, control: ServerControl): Promise<unknown> {
  if (call.call === "pace") return control.pace?.(call.flowing);
  if (call.call === "page") return control.page?.(call.body);
  if (call.call === "profile") return profile(call.running);
  if (call.call === "stop") return control.stop();
  return control.memory?.() ?? memory();
}

const inspector = new Session();

/** @returns What Chrome's developer tools open as a `.cpuprofile`; empty when it begins. */
async function profile(running: boolean): Promise<string> {
  if (running) {
    inspector.connect();
    await inspector.post("Profiler.enable");
    await inspector.post("Profiler.setSamplingInterval", { interval: 200 });
    await inspector.post("Profiler.start");
    return "";
  }
  const taken = await inspector.post("Profiler.stop");
  inspector.disconnect();
  return JSON.stringify(taken.profile);
}

async function memory(): Promise<MemoryFigures> {
  // Twice with a pause: finalizers of the first collection free what the second one sees.
  for (let i = 0; i < 2; i++) {
    globalThis.gc?.();
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  const { rss, heapUsed, external } = process.memoryUsage();
  return { rss, heapUsed, external };
}
