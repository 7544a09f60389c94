import { once } from "node:events";
import { createServer } from "node:net";

/** A port of the loopback address that nobody has now, for servers that can't be told to take any. */
export async function freePort(): Promise<number> {
  const probe = createServer();
  probe.listen(0, "127.0.0.1");
  await once(probe, "listening");
  const address = probe.address();
  probe.close();
  await once(probe, "close");
  return typeof address === "object" && address !== null ? address.port : 0;
}
