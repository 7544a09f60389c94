import type { HttpResponse, HttpRequest as NativeRequest } from "uWebSockets.js";
import type { Exchange } from "./answer.ts";
import { BodyCollector, declaredLength } from "./body-collector.ts";
import { CopiedRequest, headerIn } from "./copied-request.ts";
import { defaultErrorReply } from "./default-error-reply.ts";
import { addressFromBytes } from "./peer-address.ts";
import { DEFAULT_REPLY_STALL_MS, type ServerOptions } from "./server-options.ts";
import { UwsOutlet } from "./uws-outlet.ts";

/** What a native request says, copied while it is alive. */
export interface NativeCopy {
  readonly method: string;
  readonly path: string;
  readonly search: string;
  readonly headers: readonly string[];
  /** 4 or 16 bytes. */
  readonly peer: Uint8Array;
}

export function copyNative(res: HttpResponse, req: NativeRequest): NativeCopy {
  const headers: string[] = [];
  req.forEach((name, value) => void headers.push(name, value));
  return {
    method: req.getMethod().toUpperCase(),
    path: req.getUrl(),
    search: req.getQuery() ?? "",
    headers,
    peer: new Uint8Array(res.getRemoteAddress()),
  };
}

/** What the route table says about a request. */
export interface ExchangePlan {
  readonly params: Readonly<Record<string, string>>;
  readonly bodyBytesMax: number;
}

/**
 * Joins a native response with a request that outlives it. Attaches the abort handler before anything else: a
 * uWS handler that returns, throws or rejects without one ends the process.
 */
export function uwsExchange(
  native: { readonly res: HttpResponse; readonly req: NativeRequest },
  options: ServerOptions,
  plan: (copy: NativeCopy) => ExchangePlan,
): Exchange {
  const { res } = native;
  let aborted: (() => void) | undefined;
  res.onAborted(() => aborted?.());
  const copy = copyNative(res, native.req);
  const { params, bodyBytesMax } = plan(copy);
  const body = new BodyCollector(bodyBytesMax, declaredLength(headerIn(copy.headers, "content-length")));
  const request = new CopiedRequest(
    {
      method: copy.method,
      path: copy.path,
      search: copy.search,
      params,
      header: (name) => headerIn(copy.headers, name),
      remoteAddress: () => addressFromBytes(copy.peer),
    },
    body,
  );
  const outlet = new UwsOutlet(res, {
    request,
    body,
    stallMs: options.replyStallMs ?? DEFAULT_REPLY_STALL_MS,
    unsentBytesMax: options.limits.bufferBytesMax,
  });
  aborted = () => {
    outlet.gone();
    request.abandon();
  };
  if (mayHaveBody(copy)) collect(res, body);
  else body.finish();
  return { request, outlet, onError: options.onError ?? defaultErrorReply };
}

function mayHaveBody({ headers }: NativeCopy): boolean {
  return headerIn(headers, "content-length") !== "" || headerIn(headers, "transfer-encoding") !== "";
}

function collect(res: HttpResponse, body: BodyCollector): void {
  res.onData((chunk, isLast) => {
    // The chunk's memory is taken back when this callback returns.
    if (body.wants && chunk.byteLength > 0) body.push(new Uint8Array(chunk.slice(0)));
    if (isLast) body.finish();
  });
}
