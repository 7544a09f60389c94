import { Agent as HttpAgent, request as httpRequest, type IncomingMessage } from "node:http";
import { Agent as HttpsAgent, request as httpsRequest } from "node:https";

type Fetch = (input: string | URL | Request, init?: RequestInit) => Promise<Response>;

export interface StreamTransport {
  /** For the SDK: what it needs of the global one, which is a POST of a string. */
  readonly fetch: Fetch;
  /** The open stream of a response that is one. The response itself has no body then. */
  streamOf(response: Response): IncomingMessage | undefined;
}

/** Longest wait that the API may ask for before a retry. Beyond it the call fails, and its user is told at once. */
const retryAfterMsMax = 20_000;
const bodyCharsMax = 1_048_576;
const socketsMax = 4_096;

/**
 * `fetch` over node:http, for streams of many small events. The global one hands a body out as a web stream. With 200
 * streams of 50 deltas a second a delta costs 31 µs of CPU here, system calls included, and 48 through the SDK.
 */
export function createStreamTransport(): StreamTransport {
  const streams = new WeakMap<Response, IncomingMessage>();
  const plain = new HttpAgent({ keepAlive: true, maxSockets: socketsMax });
  const secure = new HttpsAgent({ keepAlive: true, maxSockets: socketsMax });
  const fetch: Fetch = async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input);
    const incoming = await send(url, { ...init, agent: url.protocol === "https:" ? secure : plain });
    const headers = headersOf(incoming);
    const status = incoming.statusCode ?? 500;
    if (status === 200 && headers.get("content-type")?.startsWith("text/event-stream")) {
      const response = new Response(null, { status, headers });
      streams.set(response, incoming);
      return response;
    }
    // The SDK sleeps for as long as the API says, be it an hour; this tells it not to.
    if (retryAfterMs(headers) > retryAfterMsMax) headers.set("x-should-retry", "false");
    return new Response(await textOf(incoming), { status, headers });
  };
  return { fetch, streamOf: (response) => streams.get(response) };
}

function send(url: URL, init: RequestInit & { agent: HttpAgent }): Promise<IncomingMessage> {
  const { method = "GET", agent, body } = init;
  const headers = Object.fromEntries(new Headers(init.headers));
  const signal = init.signal ?? undefined;
  const request = url.protocol === "https:" ? httpsRequest : httpRequest;
  return new Promise((resolve, reject) => {
    const outgoing = request(url, { method, headers, agent, ...(signal && { signal }) }, (incoming) => {
      // An abort may come before anyone reads; without a listener it would end the process.
      incoming.on("error", () => {});
      resolve(incoming);
    });
    outgoing.on("error", reject);
    outgoing.end(typeof body === "string" ? body : undefined);
  });
}

function headersOf(incoming: IncomingMessage): Headers {
  const headers = new Headers();
  for (const [name, values] of Object.entries(incoming.headersDistinct)) {
    for (const value of values ?? []) headers.append(name, value);
  }
  return headers;
}

async function textOf(incoming: IncomingMessage): Promise<string> {
  incoming.setEncoding("utf8");
  let text = "";
  for await (const piece of incoming) {
    text += String(piece);
    if (text.length > bodyCharsMax) incoming.destroy();
  }
  return text;
}

/** 0 where the header is missing or is no number of seconds and no date. */
function retryAfterMs(headers: Headers): number {
  const value = headers.get("retry-after") ?? "0";
  const ms = Number.isNaN(Number(value)) ? Date.parse(value) - Date.now() : Number(value) * 1000;
  return Number.isNaN(ms) ? 0 : ms;
}
