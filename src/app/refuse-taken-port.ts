import { once } from "node:events";
import { createServer } from "node:net";
import { StartError } from "./start-error.ts";

/** Found before anything is started: setting up a database for a port that is taken would only make people wait. */
export async function refuseTakenPort(host: string, port: number): Promise<void> {
  if (port === 0) return;
  const probe = createServer();
  try {
    await once(probe.listen({ host, port, exclusive: true }), "listening");
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : "";
    if (code === "EADDRINUSE") {
      const next = "Stop the other program, or choose another port with --port.";
      throw new StartError("port_in_use", `Port ${port} on ${host} is in use.`, next);
    }
    throw new StartError(
      "address_unavailable",
      `Listening on ${host} port ${port} is not possible (${code}).`,
      "Choose another HOST or PORT.",
    );
  } finally {
    probe.close();
  }
}
