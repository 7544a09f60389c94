import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from "node:http";
import { type ErrorReply, failure, type Reply } from "./fake-anthropic/reply.ts";
import { playReply } from "./fake-anthropic/stream-writer.ts";
import { refuseKey, refuseRequest } from "./fake-anthropic/validate-request.ts";

/** A Messages request as it came, and how its connection ended. */
export interface SeenRequest {
  readonly headers: IncomingHttpHeaders;
  /** The port the client's connection came from: the same for requests that shared one. */
  readonly clientPort: number | undefined;
  readonly body: MessagesBody;
  /** The refusal it got, in the API's words; null when the script answered. */
  readonly refused: string | null;
  /** How the answer ended; pending while it runs. `left`: the client closed first. */
  readonly end: Promise<"finished" | "left" | "cut">;
  /** Milliseconds since the epoch when the connection ended; null while it runs. */
  endedAt: number | null;
}

export interface MessagesBody {
  readonly model: string;
  readonly max_tokens: number;
  readonly messages: readonly { readonly role: string; readonly content: unknown }[];
  readonly system?: unknown;
  readonly tools?: readonly { readonly name: string }[];
  readonly tool_choice?: unknown;
}

/** A list answers the first requests in turn, the last of it all further ones. */
export type FakeScript = readonly Reply[] | ((request: SeenRequest, nth: number) => Reply | Promise<Reply>);

export interface FakeAnthropic {
  readonly url: string;
  readonly port: number;
  /** Messages requests in the order of their arrival. */
  readonly requests: readonly SeenRequest[];
  /** Replaces the script; counting begins anew. */
  script(script: FakeScript): void;
  /** Forgets what was seen. */
  forget(): void;
  stop(): Promise<void>;
}

const bodyBytesMax = 33_554_432;

/**
 * A server that speaks the streaming Messages API as the installed SDK expects it, and refuses what the real one
 * refuses, with its status and words.
 * @param options.key The only key it takes; `test-key` by default.
 */
export async function startFakeAnthropic(
  initial: FakeScript,
  options: { port?: number; key?: string } = {},
): Promise<FakeAnthropic> {
  const requests: SeenRequest[] = [];
  let script = initial;
  let nth = 0;
  const next = async (request: SeenRequest): Promise<Reply> => {
    const at = nth++;
    if (typeof script === "function") return script(request, at);
    return script[Math.min(at, script.length - 1)] ?? failure(500, { message: "The script is empty." });
  };
  const server = createServer((request, response) => {
    const key = options.key ?? "test-key";
    answer({ request, response, key, requests, next }).catch((error: unknown) => {
      response.destroy(error instanceof Error ? error : undefined);
    });
  });
  await new Promise<void>((resolve) => server.listen(options.port ?? 0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    requests,
    script: (replacement) => {
      script = replacement;
      nth = 0;
    },
    forget: () => {
      requests.length = 0;
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly key: string;
  readonly requests: SeenRequest[];
  readonly next: (request: SeenRequest) => Promise<Reply>;
}

async function answer({ request, response, key, requests, next }: Exchange): Promise<void> {
  const bytes = await readBody(request);
  const path = request.url?.split("?")[0];
  const badKey = refuseKey(request.headers, key);
  if (request.method === "GET" && path === "/v1/models")
    return badKey ? fail(response, badKey) : listModels(response);
  if (request.method !== "POST" || path !== "/v1/messages") return fail(response, failure(404));
  const body = parseBody(bytes);
  const refusal = badKey ?? oversize(bytes) ?? refuseRequest(request.headers, body);
  const seen = watch(
    {
      headers: request.headers,
      clientPort: request.socket.remotePort,
      body: body as MessagesBody,
      refused: refusal?.message ?? null,
    },
    response,
  );
  requests.push(seen);
  const reply = refusal ?? (await next(seen));
  if (reply.kind === "error") return fail(response, reply);
  await playReply(response, reply, seen.body.model);
}

/** Learns how the answer ends: sent to its end, left by the client, or cut by the script. */
function watch(
  seen: Pick<SeenRequest, "headers" | "clientPort" | "body" | "refused">,
  response: ServerResponse,
): SeenRequest {
  let cutByScript = false;
  response.once("cut", () => {
    cutByScript = true;
  });
  const entry: SeenRequest = {
    ...seen,
    endedAt: null,
    end: new Promise((resolve) => {
      response.once("close", () => {
        entry.endedAt = Date.now();
        if (response.writableFinished) resolve("finished");
        else resolve(cutByScript ? "cut" : "left");
      });
    }),
  };
  return entry;
}

async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request) {
    bytes += chunk.length;
    if (bytes <= bodyBytesMax) chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function parseBody(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString("utf8"));
  } catch {
    return undefined;
  }
}

function oversize(bytes: Buffer): ErrorReply | null {
  return bytes.length >= bodyBytesMax ? failure(413) : null;
}

function listModels(response: ServerResponse): void {
  const data = [
    { type: "model", id: "claude-fake", display_name: "Fake", created_at: "2026-01-01T00:00:00Z" },
  ];
  response.writeHead(200, { "content-type": "application/json" });
  response.end(JSON.stringify({ data, has_more: false, first_id: "claude-fake", last_id: "claude-fake" }));
}

function fail(response: ServerResponse, reply: ErrorReply): void {
  const error = {
    type: "error",
    error: { type: reply.type, message: reply.message },
    request_id: "req_fake",
  };
  response.writeHead(reply.status, {
    "content-type": "application/json",
    "request-id": "req_fake",
    ...reply.headers,
  });
  response.end(JSON.stringify(error));
}
