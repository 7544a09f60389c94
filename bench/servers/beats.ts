import { once } from "node:events";
import { createServer } from "node:net";

/** What a load says of itself before its first beat. */
export interface FanAbout {
  /** Events that are published at each beat, in one turn of the event loop. */
  readonly burst: number;
  /** The log that the sockets follow, where the server keeps any. */
  readonly log: { readonly subject: string; conversation: string; epoch: string; seq: number } | null;
}

/** Made once what the load says of itself is known; called at each beat. */
export type BeginBeats = (about: FanAbout) => () => void;

/**
 * Lets the load say when to publish: a line of JSON on a socket of its own, then one byte a beat. It costs every
 * contender the same, and whoever counts deliveries knows when the last one's are complete.
 * @returns The port.
 */
export async function listenForBeats(begin: BeginBeats): Promise<number> {
  const server = createServer({ noDelay: true }, (socket) => {
    let head = "";
    let beat: (() => void) | null = null;
    socket.on("error", () => {});
    socket.on("data", (bytes) => {
      let beats = bytes.length;
      if (beat === null) {
        head += bytes.toString("utf8");
        const end = head.indexOf("\n");
        if (end === -1) return;
        beat = begin(JSON.parse(head.slice(0, end)));
        beats = head.length - end - 1;
      }
      for (let i = 0; i < beats; i++) beat();
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  return typeof address === "object" && address !== null ? address.port : 0;
}
