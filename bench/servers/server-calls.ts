/** Parent to a server under test. Each is answered once. */
export type ServerCall =
  /** Model deltas flow, or wait. */
  | { readonly call: "pace"; readonly flowing: boolean }
  /** After a full collection; the process needs `--expose-gc`. */
  | { readonly call: "memory" }
  /** What the static mode answers. */
  | { readonly call: "page"; readonly body: string }
  | { readonly call: "stop" };

/** Bytes. */
export interface MemoryFigures {
  readonly rss: number;
  readonly heapUsed: number;
  readonly external: number;
}

export interface ServerControl {
  pace?(flowing: boolean): void;
  page?(body: string): void;
  stop(): Promise<void> | void;
}

/** Tells the parent the port, then obeys it. The process ends when the parent does. */
export function obeyParent(port: number, control: ServerControl): void {
  process.on("message", (call: ServerCall) => {
    obey(call, control).then(
      (value) => process.send?.({ value }),
      (error: unknown) => process.send?.({ error: String(error) }),
    );
  });
  process.on("disconnect", () => void Promise.resolve(control.stop()).finally(() => process.exit(0)));
  process.send?.({ value: { port } });
}

async function obey(call: ServerCall, control: ServerControl): Promise<unknown> {
  if (call.call === "pace") return control.pace?.(call.flowing);
  if (call.call === "page") return control.page?.(call.body);
  if (call.call === "stop") return control.stop();
  return memory();
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
