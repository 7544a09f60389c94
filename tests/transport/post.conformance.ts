import { Worker } from "node:worker_threads";
import { expect, test } from "vitest";
import { afterwards, captureSockets, client, type MakeServer, startRig, until } from "./rig.ts";

const HANDSHAKE =
  "host: a\r\nupgrade: websocket\r\nconnection: upgrade\r\nsec-websocket-version: 13\r\n" +
  "sec-websocket-key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n";

/** What every socket server promises about frames that belong together: they leave together. */
export function postConformance(make: MakeServer): void {
  test("what is posted waits for what is published in the same turn of the loop, and leaves before it", async () => {
    const { sockets, handlers } = captureSockets({ open: (socket) => socket.subscribe("t") });
    const { port, server } = await startRig(make, (made) => made.socket(["/ws"], handlers));
    const { frames } = await client(port);
    const arrived = await countElsewhere(port);
    // Each frame has two bytes of a header.
    const turnBytes = ["ack", "event", "another"].reduce((sum, frame) => sum + frame.length + 2, 0);
    for (let turn = 1; turn <= 3; turn++) {
      const before = Atomics.load(arrived, 0);
      for (const socket of sockets) socket.post("ack");
      await Promise.resolve();
      // This thread's loop stands still: whatever was written by now would arrive over there.
      expect(Atomics.wait(arrived, 0, before, 100)).toBe("timed-out");
      server.publish("t", "event");
      server.publish("t", "another");
      await until(() => frames.length === turn * 3 && Atomics.load(arrived, 0) === before + turnBytes);
    }
    expect(frames.slice(0, 3)).toEqual(["ack", "event", "another"]);
  });

  test("a peer that stops reading is closed by what is posted to it; posting to a closed socket is harmless", async () => {
    const codes: number[] = [];
    const { sockets, handlers } = captureSockets({ close: (_, code) => void codes.push(code) });
    const { port } = await startRig(make, (made) => made.socket(["/ws"], handlers));
    const { tcp } = await client(port);
    tcp.pause();
    const [socket] = sockets;
    for (let i = 0; i < 2_000 && codes.length === 0; i++) {
      socket?.post("x".repeat(32_000));
      await new Promise((resolve) => setImmediate(resolve));
    }
    expect(codes).toEqual([4008]);
    socket?.post("nobody hears this");
  });
}

/** Bytes that a socket in another thread was sent, the handshake's answer among them. */
async function countElsewhere(port: number): Promise<Int32Array> {
  const arrived = new Int32Array(new SharedArrayBuffer(4));
  const source = `
    const { workerData } = require("node:worker_threads");
    const { port, hello, arrived } = workerData;
    const tcp = require("node:net").connect(port, "127.0.0.1", () => tcp.write(hello));
    tcp.on("error", () => {});
    tcp.on("data", (bytes) => {
      Atomics.add(arrived, 0, bytes.length);
      Atomics.notify(arrived, 0);
    });`;
  const hello = `GET /ws HTTP/1.1\r\n${HANDSHAKE}`;
  const worker = new Worker(source, { eval: true, workerData: { port, hello, arrived } });
  afterwards(() => worker.terminate());
  await until(() => Atomics.load(arrived, 0) > 0);
  return arrived;
}
