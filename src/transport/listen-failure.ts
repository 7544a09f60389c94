import { createServer } from "node:net";
import { TransportError } from "./transport-error.ts";

/** The coded error for a bind that failed with an errno such as `EADDRINUSE`. */
export function listenError(host: string, port: number, errno: string | undefined): TransportError {
  if (errno === "EADDRINUSE") {
    return new TransportError(
      "port_in_use",
      `Port ${port} on ${host} is in use. Stop the other program or choose another port.`,
    );
  }
  const why = errno === "EACCES" ? "is not allowed" : `is not possible (${errno ?? "reason unknown"})`;
  return new TransportError(
    "address_unavailable",
    `Listening on ${host} port ${port} ${why}. Choose another host or port.`,
  );
}

/** uWS says only that it could not bind; binding once more the ordinary way tells why. */
export function listenFailure(host: string, port: number): Promise<TransportError> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", (error: NodeJS.ErrnoException) => resolve(listenError(host, port, error.code)));
    probe.listen({ host, port, exclusive: true }, () =>
      probe.close(() => resolve(listenError(host, port, undefined))),
    );
  });
}
