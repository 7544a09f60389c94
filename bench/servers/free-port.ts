import { once } from "node:events";
import { createServer } from "node:net";

/** A port of the loopback address that nobody has now, for servers that can't be told to take any. */
export async function freePort(): Promise<number> {
  const port = await tryPort(0);
  if (port === null) throw new Error("No port of the loopback address is free.");
  return port;
}

/** The first one from `port` on that nobody has now. */
export async function portFrom(port: number): Promise<number> {
  for (let candidate = port; candidate < portsMax; candidate++)
    if ((await tryPort(candidate)) !== null) return candidate;
  throw new Error(`No port of the loopback address is free from ${port} on.`);
}

const portsMax = 65_536;

/** Null where somebody has it. */
async function tryPort(port: number): Promise<number | null> {
  const probe = createServer();
  try {
    probe.listen(port, "127.0.0.1");
    await once(probe, "listening");
  } catch {
    return null;
  }
  const address = probe.address();
  probe.close();
  await once(probe, "close");
  return typeof address === "object" && address !== null ? address.port : null;
}
