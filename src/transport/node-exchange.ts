import type { IncomingMessage, ServerResponse } from "node:http";
import type { Exchange } from "./answer.ts";
import { BodyCollector, declaredLength } from "./body-collector.ts";
import { CopiedRequest } from "./copied-request.ts";
import { defaultErrorReply } from "./default-error-reply.ts";
import { NodeOutlet } from "./node-outlet.ts";
import { addressFromText } from "./peer-address.ts";
import { DEFAULT_REPLY_STALL_MS, type ServerOptions } from "./server-options.ts";

/** Path and query of a request target. */
export function splitTarget(url: string): { path: string; search: string } {
  const mark = url.indexOf("?");
  return mark < 0 ? { path: url, search: "" } : { path: url.slice(0, mark), search: url.slice(mark + 1) };
}

export function nodeHeader(req: IncomingMessage, name: string): string {
  const value: unknown = req.headers[name];
  if (Array.isArray(value)) return value.join(", ");
  return typeof value === "string" ? value : "";
}

interface ExchangeParts {
  readonly params: Readonly<Record<string, string>>;
  readonly bodyBytesMax: number;
  readonly options: ServerOptions;
}

/** Joins a `node:http` request and response. */
export function nodeExchange(req: IncomingMessage, res: ServerResponse, parts: ExchangeParts): Exchange {
  const body = new BodyCollector(parts.bodyBytesMax, declaredLength(nodeHeader(req, "content-length")));
  const peer = req.socket.remoteAddress;
  const request = new CopiedRequest(
    {
      method: req.method ?? "GET",
      ...splitTarget(req.url ?? "/"),
      params: parts.params,
      header: (name) => nodeHeader(req, name),
      remoteAddress: () => addressFromText(peer),
    },
    body,
  );
  req.on("data", (chunk: Buffer) => body.push(chunk));
  req.on("end", () => body.finish());
  // Aborts surface as `close` of the response; the error events themselves must only not be unhandled.
  req.on("error", () => undefined);
  res.on("error", () => undefined);
  res.on("close", () => {
    if (!res.writableFinished) request.abandon();
  });
  const outlet = new NodeOutlet({
    req,
    res,
    body,
    stallMs: parts.options.replyStallMs ?? DEFAULT_REPLY_STALL_MS,
    unsentBytesMax: parts.options.limits.bufferBytesMax,
  });
  return { request, outlet, onError: parts.options.onError ?? defaultErrorReply };
}
