import type { WebSocket } from "uWebSockets.js";
import { Agent, request } from "node:http";
import { listenUws, requireUws } from "../servers/listen-uws.ts";
import { obeyParent } from "../servers/server-calls.ts";

/**
 * The least that carries a model's stream to a socket: node:http, a search for the text of each delta in the bytes as
 * they come, a frame. It trusts that an event is never split.
 */
const { modelUrl }: { readonly modelUrl: string } = JSON.parse(process.argv[2] ?? "{}");
const uws = requireUws();
const agent = new Agent({ keepAlive: true, maxSockets: 4_096 });
const textMark = '"text_delta","text":"';
const frameHead =
  '{"type":"text.delta","conversation":"01995b3e-5a77-7c39-8f0e-2b7a4de9c001","turn":"01995b3e-5a77-7c39-8f0e-2b7a4de9c001","step":1,"attempt":1,"block":0,"offset":12345,"text":"';
const app = uws.App().ws("/*", { idleTimeout: 0, message: (ws) => relay(ws) });
await obeyParent(await listenUws(uws, app), { stop: () => void app.close() });

function relay(ws: WebSocket<unknown>): void {
  const headers = { "content-type": "application/json" };
  const asked = request(`${modelUrl}/v1/messages`, { method: "POST", agent, headers }, (answer) => {
    answer.setEncoding("latin1");
    answer.on("error", () => {});
    answer.on("data", (bytes: string) => {
      for (let at = bytes.indexOf(textMark); at !== -1; at = bytes.indexOf(textMark, at + 1)) {
        const from = at + textMark.length;
        ws.send(`${frameHead}${bytes.slice(from, bytes.indexOf('"', from))}"}`, false, false);
      }
    });
  });
  // The model leaves with the run.
  asked.on("error", () => {});
  asked.end('{"stream":true}');
}
