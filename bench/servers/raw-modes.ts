import type { TemplatedApp, WebSocket } from "uWebSockets.js";
import type { BeginBeats } from "./beats.ts";
import { fanFrame } from "./fan-events.ts";
import { Pacer, plainPiece, stampedPiece } from "./pacer.ts";
import type { ServerControl } from "./server-calls.ts";

export interface RawOptions {
  /** Of the relay: milliseconds between two pieces of one stream. */
  readonly everyMs?: number;
  /** Of the turns: pieces of one answer. */
  readonly pieces?: number;
}

type Control = Omit<ServerControl, "stop">;
type Mode = (app: TemplatedApp, options: RawOptions) => Control;

/** Raw uWebSockets.js, once for each kind of work. */
export const rawModes = {
  /** Sends back what came: no parsing, no state. */
  echo: (app) => {
    app.ws("/*", { idleTimeout: 0, message: (ws, message) => void ws.send(message, false, false) });
    return {};
  },

  /** Reads the frame and answers with an acknowledgement as long as the engine's: no state, no database. */
  ack: (app) => {
    let seq = 0;
    app.ws("/*", {
      idleTimeout: 0,
      message: (ws, message) => void ws.send(ackText(idOf(message), ++seq), false, false),
    });
    return {};
  },

  /** Reads the frame and sends a finished turn: acknowledgement, pieces and end in one write. */
  turns: (app, { pieces = 20 }) => {
    let seq = 0;
    const end = turnEnd();
    const deltas = Array.from({ length: pieces }, (_, index) => deltaText(index * 16, plainPiece));
    app.ws("/*", {
      idleTimeout: 0,
      message: (ws, message) => {
        const id = idOf(message);
        ws.cork(() => {
          ws.send(ackText(id, ++seq), false, false);
          for (const delta of deltas) ws.send(delta, false, false);
          ws.send(end, false, false);
        });
      },
    });
    return {};
  },

  /** After a first frame, sends one delta frame at each beat, made beforehand unless it carries its time. */
  relay: (app, { everyMs = 50 }) => {
    const pacer = new Pacer();
    const plain = Buffer.from(deltaText(12_345, plainPiece));
    const beatOf = (ws: WebSocket<unknown>) => (stamped: boolean) =>
      void ws.send(stamped ? deltaText(12_345, stampedPiece()) : plain, false, false);
    app.ws("/*", { idleTimeout: 0, message: (ws) => void pacer.add(everyMs, beatOf(ws)) });
    return { pace: (flowing) => pacer.flow(flowing) };
  },

  /** Publishes one frame, made beforehand, to everybody. */
  fan: (app) => {
    app.ws("/*", { idleTimeout: 0, open: (ws) => void ws.subscribe("all") });
    const beats: BeginBeats =
      ({ burst }) =>
      () => {
        for (let i = 0; i < burst; i++) app.publish("all", fanFrame, false, false);
      };
    return { beats };
  },

  /** Holds connections. */
  idle: (app) => {
    app.ws("/*", { idleTimeout: 0, message: () => {} });
    return {};
  },

  /** One page from memory for every GET. */
  static: (app) => {
    let body = "";
    app.get("/*", (res) => {
      res.writeHeader("content-type", "application/json; charset=utf-8");
      res.end(body);
    });
    return {
      page: (next) => {
        body = next;
      },
    };
  },
} satisfies Record<string, Mode>;

export type RawMode = keyof typeof rawModes;

const someId = "01995b3e-5a77-7c39-8f0e-2b7a4de9c001";
const address = `"conversation":"${someId}","turn":"${someId}"`;

function idOf(message: ArrayBuffer): string {
  return (JSON.parse(Buffer.from(message).toString()) as { id: string }).id;
}

function ackText(id: string, seq: number): string {
  return `{"type":"ack","id":${JSON.stringify(id)},"conversation":"${someId}","message":"${someId}","turn":"${someId}","seq":${seq},"epoch":"${someId}","duplicate":false}`;
}

function deltaText(offset: number, text: string): string {
  return `{"type":"text.delta",${address},"step":1,"attempt":1,"block":0,"offset":${offset},"text":"${text}"}`;
}

function turnEnd(): string {
  return `{"type":"turn.completed",${address},"epoch":"${someId}","seq":4,"at":"2026-11-21T12:00:00.000Z","steps":1,"usage":{"inputTokens":10,"outputTokens":80}}`;
}
