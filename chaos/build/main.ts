/** The test build's program: the server's own, with a line to the harness. */
import { arm } from "./crash-switch.ts";

interface Order {
  /** `point:n`; empty disarms. */
  readonly arm?: string;
  /** Blocks the event loop for so long. */
  readonly blockMs?: number;
}

process.on("message", ({ arm: text, blockMs }: Order) => {
  if (text !== undefined) arm(text);
  if (blockMs !== undefined) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, blockMs);
});
// Without its harness it is nobody's.
process.on("disconnect", () => process.kill(process.pid, "SIGKILL"));

await import("../../src/main.ts");
