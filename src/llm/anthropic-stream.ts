import { StringDecoder } from "node:string_decoder";

/** One server-sent event. `event` is empty where the server named none. */
export type EventHandler = (event: string, data: string) => void;

/** Longest event, in characters: no honest one comes near, and a server that never ends one can't fill the memory. */
const eventCharsMax = 4_194_304;

/**
 * A scanning parser of server-sent events (https://html.spec.whatwg.org/multipage/server-sent-events.html): bytes in,
 * events out, synchronously. Any line ends, characters split between chunks, comments, data over several lines.
 */
export class EventStreamParser {
  readonly #handle: EventHandler;
  /** A third of a TextDecoder's cost for the small pieces that a stream comes in. */
  readonly #decoder = new StringDecoder("utf8");
  /** The line that has not ended yet. */
  #rest = "";
  #event = "";
  #data: string | undefined;

  constructor(handle: EventHandler) {
    this.#handle = handle;
  }

  push(bytes: Uint8Array): void {
    this.#scan(
      this.#rest + this.#decoder.write(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)),
    );
  }

  /** The stream is over. An event without its blank line is not complete and is dropped. */
  end(): void {
    const text = this.#rest + this.#decoder.end();
    this.#scan(text.endsWith("\r") ? `${text}\n` : text);
    this.#rest = "";
  }

  #scan(text: string): void {
    const lines = text.includes("\r") ? withLineFeeds(text) : text;
    let start = 0;
    for (let end = lines.indexOf("\n"); end !== -1; end = lines.indexOf("\n", start)) {
      this.#line(lines, start, end);
      start = end + 1;
    }
    this.#rest = start === 0 ? lines : lines.slice(start);
    if (this.#rest.length + (this.#data?.length ?? 0) > eventCharsMax) {
      throw new Error(`The stream holds an event of more than ${eventCharsMax} characters.`);
    }
  }

  #line(text: string, start: number, end: number): void {
    if (start === end) this.#dispatch();
    else if (text.startsWith("data:", start)) this.#addData(fieldValue(text, start + 5, end));
    else if (text.startsWith("event:", start)) this.#event = fieldValue(text, start + 6, end);
  }

  #addData(value: string): void {
    this.#data = this.#data === undefined ? value : `${this.#data}\n${value}`;
  }

  #dispatch(): void {
    const [event, data] = [this.#event, this.#data];
    this.#event = "";
    this.#data = undefined;
    if (data !== undefined) this.#handle(event, data);
  }
}

/** A carriage return at the very end stays: a line feed that belongs to it may follow. */
function withLineFeeds(text: string): string {
  return text.replace(/\r\n|\r(?!$)/g, "\n");
}

/** One space after the colon is not part of the value. */
function fieldValue(text: string, from: number, end: number): string {
  return text.slice(text.charCodeAt(from) === 32 && from < end ? from + 1 : from, end);
}
