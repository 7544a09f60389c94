import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { childrenOf } from "../load/cpu-time.ts";
import { fanFrame } from "../servers/fan-events.ts";
import { freePort } from "../servers/free-port.ts";
import { obeyParent } from "../servers/server-calls.ts";
import { untilOpen } from "./until-open.ts";

/**
 * nginx with nchan, one worker: subscribers come by WebSocket, events by POST on one kept connection, a burst of them
 * one behind the other without waiting. Only nginx counts as the server; what posts stands for the application.
 */
const folder = mkdtempSync(join(tmpdir(), "pam-bench-nginx-"));
const port = await freePort();
const file = join(folder, "nginx.conf");
writeFileSync(file, config(port));
const nginx = spawn("/usr/sbin/nginx", ["-c", file, "-p", folder], {
  stdio: ["ignore", "inherit", "inherit"],
});
process.once("exit", () => {
  nginx.kill("SIGTERM");
  rmSync(folder, { recursive: true, force: true });
});
await untilOpen(port);
const poster = connect({ host: "127.0.0.1", port, noDelay: true });
await once(poster, "connect");
// What it answers is read and forgotten.
poster.resume();
const length = Buffer.byteLength(fanFrame);
const post = `POST /publish HTTP/1.1\r\nHost: bench\r\nContent-Length: ${length}\r\n\r\n${fanFrame}`;
const pid = nginx.pid ?? 0;
await obeyParent(port, {
  pids: [pid, ...childrenOf(pid)],
  beats:
    ({ burst }) =>
    () =>
      void poster.write(post.repeat(burst)),
  stop: async () => {
    poster.destroy();
    nginx.kill("SIGTERM");
    await once(nginx, "exit");
  },
});

function config(at: number): string {
  return `load_module /usr/lib/nginx/modules/ngx_nchan_module.so;
daemon off; worker_processes 1; worker_rlimit_nofile 20000; pid ${folder}/pid; error_log stderr error;
events { worker_connections 15000; }
http {
  access_log off; keepalive_requests 100000000; nchan_shared_memory_size 64m;
  client_body_temp_path ${folder}/body; proxy_temp_path ${folder}/proxy; fastcgi_temp_path ${folder}/fastcgi;
  uwsgi_temp_path ${folder}/uwsgi; scgi_temp_path ${folder}/scgi;
  server {
    listen 127.0.0.1:${at} backlog=511;
    location = / { return 204; }
    location = /publish { nchan_publisher; nchan_channel_id all; nchan_message_buffer_length 64; }
    location = /subscribe { nchan_subscriber websocket; nchan_channel_id all; nchan_subscriber_first_message newest; }
  }
}
`;
}
