import { connect, type Socket } from "node:net";
import { clientFrame, FrameReader, type OnFrame, opcodes } from "./websocket-frames.ts";

export interface SocketTarget {
  readonly port: number;
  readonly path: string;
  /** Value of Sec-WebSocket-Protocol; none when empty. */
  readonly protocols: string;
}

export interface LoadSocketEvents {
  readonly onFrame: OnFrame;
  /** Once, when the connection ends before `end` was called. */
  readonly onLost: (reason: string) => void;
}

/** One buffer for the reads of all sockets: what is read is consumed within the callback. */
const shared = Buffer.allocUnsafeSlow(256 * 1_024);
const headEnd = Buffer.from("\r\n\r\n");
const headBytesMax = 8_192;

/** A WebSocket client that does what a load needs and nothing else: text both ways, pings answered. */
export class LoadSocket {
  readonly opened: Promise<void>;
  readonly #socket: Socket;
  readonly #reader: FrameReader;
  readonly #events: LoadSocketEvents;
  #head: Buffer | null = Buffer.alloc(0);
  #ended = false;

  constructor(target: SocketTarget, events: LoadSocketEvents) {
    this.#events = events;
    this.#reader = new FrameReader((opcode, bytes, range) => this.#onFrame(opcode, bytes, range));
    const onread = { buffer: shared, callback: (bytes: number) => this.#onBytes(shared.subarray(0, bytes)) };
    this.#socket = connect({ host: "127.0.0.1", port: target.port, noDelay: true, onread });
    this.opened = new Promise((resolve, reject) => {
      this.#settle = { resolve, reject };
    });
    this.#socket.on("error", (error) => this.#lost(error.message));
    this.#socket.on("close", () => this.#lost("closed by the server"));
    this.#socket.on("connect", () => this.#socket.write(upgradeRequest(target)));
  }

  #settle: { resolve: () => void; reject: (error: Error) => void } | null = null;

  /** @param frame From `clientFrame`. It may be changed once its answer is there. */
  send(frame: Buffer): void {
    this.#socket.write(frame);
  }

  end(): void {
    this.#ended = true;
    this.#socket.destroy();
  }

  #onBytes(bytes: Buffer): boolean {
    if (this.#head === null) this.#reader.read(bytes);
    else this.#onHead(Buffer.concat([this.#head, bytes]));
    return true;
  }

  #onHead(head: Buffer): void {
    this.#head = head;
    const end = head.indexOf(headEnd);
    if (end === -1 && head.length < headBytesMax) return;
    const status = head.subarray(0, 12).toString("latin1");
    if (status !== "HTTP/1.1 101") {
      this.#lost(`the upgrade was answered with ${status}`);
      return;
    }
    this.#head = null;
    this.#settle?.resolve();
    if (end + 4 < head.length) this.#reader.read(head.subarray(end + 4));
  }

  #onFrame(opcode: number, bytes: Buffer, range: { start: number; end: number }): void {
    if (opcode === opcodes.text) {
      this.#events.onFrame(opcode, bytes, range);
      return;
    }
    const { start, end } = range;
    if (opcode === opcodes.ping)
      this.send(clientFrame(opcodes.pong, Buffer.from(bytes.subarray(start, end))));
    else if (opcode === opcodes.close) this.#lost(`closed with ${closeText(bytes.subarray(start, end))}`);
  }

  #lost(reason: string): void {
    if (this.#ended) return;
    this.end();
    this.#settle?.reject(new Error(reason));
    this.#events.onLost(reason);
  }
}

function closeText(payload: Buffer): string {
  return payload.length < 2 ? "no code" : `${payload.readUInt16BE(0)} ${payload.subarray(2).toString()}`;
}

function upgradeRequest({ path, protocols }: SocketTarget): string {
  const offered = protocols === "" ? "" : `Sec-WebSocket-Protocol: ${protocols}\r\n`;
  return `GET ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n${offered}\r\n`;
}
