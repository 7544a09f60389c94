import type { BodyCollector } from "./body-collector.ts";
import type { HttpRequest } from "./socket-server.ts";

export interface RequestParts {
  readonly method: string;
  readonly path: string;
  readonly params: Readonly<Record<string, string>>;
  /** The query text without `?`. */
  readonly search: string;
  readonly header: (name: string) => string;
  readonly remoteAddress: () => string;
}

/**
 * A request that stays valid for ever. What costs something and is seldom asked for is made when asked for.
 */
export class CopiedRequest implements HttpRequest {
  readonly #parts: RequestParts;
  readonly #body: BodyCollector;
  #query: URLSearchParams | undefined;
  #abort: AbortController | undefined;
  #gone = false;
  id: string | undefined;

  constructor(parts: RequestParts, body: BodyCollector) {
    this.#parts = parts;
    this.#body = body;
  }

  get method(): string {
    return this.#parts.method;
  }
  get path(): string {
    return this.#parts.path;
  }
  get params(): Readonly<Record<string, string>> {
    return this.#parts.params;
  }
  get remoteAddress(): string {
    return this.#parts.remoteAddress();
  }
  get search(): string {
    return this.#parts.search;
  }
  get query(): URLSearchParams {
    this.#query ??= new URLSearchParams(this.#parts.search);
    return this.#query;
  }
  get signal(): AbortSignal {
    if (this.#abort === undefined) {
      this.#abort = new AbortController();
      if (this.#gone) this.#abort.abort();
    }
    return this.#abort.signal;
  }

  header(name: string): string {
    return this.#parts.header(name);
  }

  body(): Promise<Uint8Array> {
    return this.#body.read();
  }

  /** The client went away. */
  abandon(): void {
    if (this.#gone) return;
    this.#gone = true;
    this.#body.abort();
    this.#abort?.abort();
  }

  get abandoned(): boolean {
    return this.#gone;
  }
}

// As node:http does: these are single values, of others every occurrence counts.
const FIRST_WINS = new Set(
  (
    "age authorization content-length content-type etag expires from host if-modified-since if-unmodified-since " +
    "last-modified location max-forwards proxy-authorization referer retry-after server user-agent"
  ).split(" "),
);

/** Finds a header in a flat list `[name, value, name, value, …]` with names in lower case. */
export function headerIn(flat: readonly string[], name: string): string {
  let found: string | undefined;
  for (let i = 0; i < flat.length; i += 2) {
    if (flat[i] !== name) continue;
    const value = flat[i + 1] ?? "";
    if (FIRST_WINS.has(name)) return value;
    found = found === undefined ? value : `${found}${name === "cookie" ? "; " : ", "}${value}`;
  }
  return found ?? "";
}
