import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";

/** ReadyForQuery, idle: the server's last word on a statement, sent after its commit. */
const READY = Buffer.from("5a0000000549", "hex");
/** Sync: the driver's last word on a statement, which makes the server commit. */
const SYNC = Buffer.from("5300000004", "hex");
/** Login, and the driver's look at the server's types. */
const OPENING_ROUNDS = 2;

export interface CuttingProxy {
  /** The same database through the proxy. */
  readonly url: string;
  /** The next statement's reply is lost: it is committed, its connection ends, and nobody is told. */
  loseNextReply(): void;
  /** Replies lost so far. */
  lost(): number;
  close(): Promise<void>;
}

interface Plan {
  armed: number;
  lost: number;
}

/** Stands between driver and server, and cuts a connection when told to: after the server's commit, before its reply. */
export async function cuttingProxy(serverUrl: string): Promise<CuttingProxy> {
  const target = new URL(serverUrl);
  const sockets = new Set<Socket>();
  const plan: Plan = { armed: 0, lost: 0 };
  const server = createServer((client) => {
    const upstream = connect(Number(target.port), target.hostname);
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.on("error", () => {});
      socket.on("close", () => {
        client.destroy();
        upstream.destroy();
        sockets.delete(socket);
      });
    }
    relay(client, upstream, plan);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const url = new URL(serverUrl);
  url.port = String((server.address() as AddressInfo).port);
  return {
    url: url.href,
    loseNextReply: () => {
      plan.armed += 1;
    },
    lost: () => plan.lost,
    close: async () => {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, "close");
    },
  };
}

function relay(client: Socket, upstream: Socket, plan: Plan): void {
  let rounds = 0;
  let losing = false;
  const asked = endsWith(SYNC);
  const answered = endsWith(READY);
  client.on("data", (data) => {
    if (asked(data) && rounds >= OPENING_ROUNDS && plan.armed > 0 && !losing) {
      plan.armed -= 1;
      losing = true;
    }
    upstream.write(data);
  });
  upstream.on("data", (data) => {
    const done = answered(data);
    if (done) rounds += 1;
    if (!losing) {
      client.write(data);
    } else if (done) {
      plan.lost += 1;
      client.destroy();
    }
  });
}

/** Whether a stream's end, over all its chunks, is this. */
function endsWith(end: Buffer): (data: Buffer) => boolean {
  let tail = Buffer.alloc(0);
  return (data) => {
    tail = Buffer.concat([tail, data.subarray(-end.length)]).subarray(-end.length);
    return tail.equals(end);
  };
}
