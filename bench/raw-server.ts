import { loadUws } from "../src/transport/uws-native.ts";
import { type RawMode, rawModes } from "./servers/raw-modes.ts";
import { obeyParent } from "./servers/server-calls.ts";

/** A uWebSockets.js server that does the least possible: the limit the engine is held against. Mode and options in argv. */
const [mode = "", optionsText = "{}"] = process.argv.slice(2);
const found = loadUws();
if (!("uws" in found)) throw new Error(found.refusal);
const { uws } = found;
const app = uws.App();
const control = rawModes[mode as RawMode](app, JSON.parse(optionsText));

// Port 0 of the loopback address only.
const listen = app.listen.bind(app) as unknown as (
  host: string,
  port: number,
  done: (token: unknown) => void,
) => void;
listen("127.0.0.1", 0, (token) => {
  if (token === false) throw new Error("The raw server could not listen on 127.0.0.1.");
  const port = uws.us_socket_local_port(token as Parameters<typeof uws.us_socket_local_port>[0]);
  void obeyParent(port, { ...control, stop: () => void app.close() });
});
