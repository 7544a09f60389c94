import type { TemplatedApp } from "uWebSockets.js";
import { loadUws, type UwsModule } from "../../src/transport/uws-native.ts";

/** @throws Error where uWebSockets.js has no checked binary: nothing here can be measured then. */
export function requireUws(): UwsModule {
  const found = loadUws();
  if (!("uws" in found)) throw new Error(found.refusal);
  return found.uws;
}

/** On a free port of the loopback address only. @returns The port. */
export function listenUws(uws: UwsModule, app: TemplatedApp): Promise<number> {
  // The types know a host with the port first only.
  const listen = app.listen.bind(app) as unknown as (
    host: string,
    port: number,
    done: (token: unknown) => void,
  ) => void;
  return new Promise((resolve, reject) => {
    listen("127.0.0.1", 0, (token) => {
      if (token === false) reject(new Error("uWebSockets.js could not listen on 127.0.0.1."));
      else resolve(uws.us_socket_local_port(token as Parameters<typeof uws.us_socket_local_port>[0]));
    });
  });
}
