import { createWriteStream } from "node:fs";
import { finished } from "node:stream/promises";

/** An append-only file of JSON lines. Frames are written as they are, unread. */
export interface Journal {
  /** `k`: open, up, close, in, out, final. `c` counts the device's connections. */
  line(kind: string, fields: Readonly<Record<string, unknown>>): void;
  frame(kind: "in" | "out", connection: number, frame: string): void;
  close(): Promise<void>;
}

export function openJournal(file: string): Journal {
  const stream = createWriteStream(file, { flags: "a" });
  const write = (line: string) => {
    // A socket may say goodbye after its device did.
    if (!stream.writableEnded) stream.write(`${line}\n`);
  };
  return {
    line: (k, fields) => write(JSON.stringify({ t: Date.now(), k, ...fields })),
    frame: (k, c, frame) => write(`{"t":${Date.now()},"k":"${k}","c":${c},"f":${frame}}`),
    close: async () => {
      stream.end();
      await finished(stream);
    },
  };
}
