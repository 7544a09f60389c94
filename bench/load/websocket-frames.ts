/**
 * Client frames (RFC 6455) as cheap as they can be made. The masking key is zero, which is a legal key: the server
 * unmasks as it always does, and the load's core is not spent on it.
 */
export const opcodes = { text: 1, close: 8, ping: 9, pong: 10 } as const;

const maskBit = 0x80;
const finBit = 0x80;

/** One whole client frame. @param payload At most 65,535 bytes. */
export function clientFrame(opcode: number, payload: string | Buffer): Buffer {
  const body = typeof payload === "string" ? Buffer.from(payload) : payload;
  if (body.length > 65_535) throw new RangeError(`A frame of ${body.length} bytes is beyond this client.`);
  const long = body.length > 125;
  const head = Buffer.alloc(long ? 8 : 6);
  head[0] = finBit | opcode;
  head[1] = maskBit | (long ? 126 : body.length);
  if (long) head.writeUInt16BE(body.length, 2);
  return Buffer.concat([head, body]);
}

/** Called with a frame's payload as a range of `bytes`, which is only valid during the call. */
export type OnFrame = (opcode: number, bytes: Buffer, range: { start: number; end: number }) => void;

/** Takes a server's bytes as they come and calls back for every whole frame. Fragmented messages are not expected. */
export class FrameReader {
  #rest: Buffer | null = null;
  readonly #onFrame: OnFrame;

  constructor(onFrame: OnFrame) {
    this.#onFrame = onFrame;
  }

  /** @param bytes May be reused by the caller afterwards. */
  read(bytes: Buffer): void {
    const all = this.#rest === null ? bytes : Buffer.concat([this.#rest, bytes]);
    let at = 0;
    for (let next = this.#one(all, at); next > 0; next = this.#one(all, at)) at = next;
    this.#rest = at === all.length ? null : Buffer.from(all.subarray(at));
  }

  /** Where the frame behind the one at `at` begins; 0 when that one is not all there. */
  #one(bytes: Buffer, at: number): number {
    if (bytes.length < at + 2) return 0;
    const first = bytes[at] ?? 0;
    const short = (bytes[at + 1] ?? 0) & 0x7f;
    let start = at + 2;
    let length = short;
    if (short >= 126) {
      start += short === 126 ? 2 : 8;
      if (bytes.length < start) return 0;
      length = short === 126 ? bytes.readUInt16BE(at + 2) : Number(bytes.readBigUInt64BE(at + 2));
    }
    const end = start + length;
    if (bytes.length < end) return 0;
    this.#onFrame(first & 0x0f, bytes, { start, end });
    return end;
  }
}
