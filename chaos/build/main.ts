/** The test build's program: the server's own, with a line to the harness. */
import { arm } from "./crash-switch.ts";

interface Order {
  /** `point:n`; empty disarms. */
  readonly arm?: string;
  /** What happens at the armed point; SIGKILL unless it says otherwise. */
  readonly blow?: "SIGKILL" | "SIGSTOP";
  /** Blocks the event loop for so long. */
  readonly blockMs?: number;
}

process.on("message", ({ arm: text, blow, blockMs }: Order) => {
  if (text !== undefined) arm(text, blow);
  if (blockMs !== undefined) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, blockMs);
});
// Without its harness it is nobody's.
process.on("disconnect", () => process.kill(process.pid, "SIGKILL"));

await import("../../src/main.ts");
