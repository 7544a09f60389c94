const triesMax = 200;
const tryEveryMs = 50;

/** Resolves when the port answers HTTP. @throws Error when it does not in 10 s. */
export async function untilOpen(port: number): Promise<void> {
  for (let tries = 0; tries < triesMax; tries++) {
    const open = await fetch(`http://127.0.0.1:${port}/`).then(
      () => true,
      () => false,
    );
    if (open) return;
    await new Promise((resolve) => setTimeout(resolve, tryEveryMs));
  }
  throw new Error(`Nothing answers on port ${port} in 10 s.`);
}
