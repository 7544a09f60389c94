import { listenUws, requireUws } from "./servers/listen-uws.ts";
import { type RawMode, rawModes } from "./servers/raw-modes.ts";
import { obeyParent } from "./servers/server-calls.ts";

/** A uWebSockets.js server that does the least possible: the limit the engine is held against. Mode and options in argv. */
const [mode = "", optionsText = "{}"] = process.argv.slice(2);
const uws = requireUws();
const app = uws.App();
const control = rawModes[mode as RawMode](app, JSON.parse(optionsText));
await obeyParent(await listenUws(uws, app), { ...control, stop: () => void app.close() });
