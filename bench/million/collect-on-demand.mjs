// Loaded before an instance: collects all garbage when its parent asks, says how long that took, and ends with its parent.
process.on("message", () => {
  // What the first one leaves to finalizers is gone with the second, which is the one that counts.
  globalThis.gc();
  const startedAt = performance.now();
  globalThis.gc();
  const pauseMs = performance.now() - startedAt;
  const { heapUsed, external } = process.memoryUsage();
  process.send({ pauseMs, heapBytes: heapUsed + external });
});
process.on("disconnect", () => {
  process.kill(process.pid, "SIGKILL");
});
