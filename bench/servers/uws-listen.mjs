// The least there is to start: loads uWebSockets.js, listens, says so.
import uws from "uWebSockets.js";

uws.App().listen("127.0.0.1", 0, () => process.stdout.write("ready\n"));
