import { randomInt } from "node:crypto";
import { createServer } from "node:net";

const triesMax = 50;

/**
 * A port of 127.0.0.1 that nobody uses now, for a server that dies and comes back on it. Port 0 is not for those: the socket
 * server leaves out the option for reuse then, and what the crash left in TIME_WAIT blocks it for a minute. Below the range
 * from which the system takes ports for clients: one of those would take it while the server is away.
 */
export async function freePort(): Promise<number> {
  for (let tries = 0; tries < triesMax; tries++) {
    const port = randomInt(10_000, 32_000);
    if (await canListen(port)) return port;
  }
  throw new Error("no free port was found");
}

function canListen(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", () => resolve(false));
    probe.listen(port, "127.0.0.1", () => probe.close(() => resolve(true)));
  });
}
