import { once } from "node:events";
import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";

export interface Received {
  readonly path: string;
  readonly body: string;
  readonly headers: IncomingHttpHeaders;
}

/** Somebody's webhook: takes whatever is sent, and keeps it. `fail`: how many it answers with 500 first. */
export async function startReceiver({ fail = 0 }: { fail?: number } = {}) {
  const received: Received[] = [];
  let refusals = fail;
  const server = createServer(async (request, response) => {
    let body = "";
    for await (const chunk of request) body += chunk;
    received.push({ path: request.url ?? "", body, headers: request.headers });
    response.writeHead(refusals-- > 0 ? 500 : 204).end();
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  const { port } = server.address() as AddressInfo;
  return { received, host: `127.0.0.1:${port}`, close: () => server.close() };
}
