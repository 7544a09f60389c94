import { expect, test } from "vitest";
import { client, events, type MakeServer, type Rig, rawPeer, startRig, until } from "./rig.ts";

const HANDSHAKE =
  "GET /ws HTTP/1.1\r\nhost: a\r\nupgrade: websocket\r\nconnection: upgrade\r\nsec-websocket-version: 13\r\n" +
  "sec-websocket-key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n";

/** A small generator with a seed, so that a failure can be repeated. */
function randomBytes(seed: number): (count: number) => Buffer {
  let state = seed;
  const next = (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state >>> 24;
  };
  return (count) => Buffer.from(Array.from({ length: count }, next));
}

function echoRig(make: MakeServer): Promise<Rig> {
  return startRig(make, (server) => {
    server.route("get", "/health", () => ({ status: 200, body: "well" }));
    server.route("any", "/body", async (request) => ({
      status: 200,
      body: `${(await request.body()).length}`,
    }));
    server.route("get", "/stream", () => ({
      status: 200,
      body: (stream) => stream.write("x".repeat(100_000)),
    }));
    server.socket(["/ws", "/ws/:id"], events({ message: (socket, frame) => void socket.send(frame) }));
  });
}

/** No byte that a peer sends ends the process or disturbs the others. */
export function hostileConformance(make: MakeServer): void {
  test("200 connections of random bytes, bare and behind the start of real requests", async () => {
    const { port, origin } = await echoRig(make);
    const bytes = randomBytes(20);
    const starts = [
      "",
      "GET ",
      "POST /body HTTP/1.1\r\n",
      "GET /stream HTTP/1.1\r\nhost: a\r\n\r\n",
      HANDSHAKE,
    ];
    for (let i = 0; i < 200; i++) {
      const payload = Buffer.concat([
        Buffer.from(starts[i % starts.length] ?? ""),
        bytes(1 + ((i * 37) % 3000)),
      ]);
      const peer = await rawPeer(port, payload);
      if (i % 3 === 0) peer.tcp.resetAndDestroy();
      else peer.tcp.end();
    }
    expect(await (await fetch(`${origin}/health`)).text()).toBe("well");
  });

  test("reserved opcodes and bits, oversize control frames and lengths close that socket only", async () => {
    const { port } = await echoRig(make);
    const honest = await client(port);
    const mask = [0, 0, 0, 0];
    const frames: number[][] = [
      [0x83, 0x80, ...mask],
      [0xc1, 0x81, ...mask, 0x41],
      [0x89, 0xfe, 0x00, 0xff, ...mask],
      [0x81, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, ...mask],
      [0x80, 0x81, ...mask, 0x41],
      [0x88, 0x81, ...mask, 0x41],
    ];
    for (const frame of frames) {
      const peer = await rawPeer(port, HANDSHAKE);
      await until(() => peer.text().includes("101"));
      peer.tcp.write(Buffer.from(frame));
      await peer.ended;
    }
    expect(honest.ws.readyState).toBe(honest.ws.OPEN);
  });

  test("an unmasked frame is never taken for what it says, and the server lives on", async () => {
    const messages: string[] = [];
    const { port } = await startRig(make, (server) => {
      server.socket(["/ws"], events({ message: (_, frame) => void messages.push(frame) }));
    });
    const honest = await client(port);
    const peer = await rawPeer(port, HANDSHAKE);
    await until(() => peer.text().includes("101"));
    peer.tcp.write(Buffer.concat([Buffer.from([0x81, 12]), Buffer.from("hello, world"), Buffer.alloc(8)]));
    honest.ws.send("masked");
    await until(() => messages.includes("masked"));
    expect(messages.join()).not.toContain("hello");
  });

  test("hundreds of slow headers and slow bodies do not keep others waiting", async () => {
    const { port, origin } = await echoRig(make);
    for (let i = 0; i < 200; i++) {
      await rawPeer(port, "GET /health HTTP/1.1\r\nhost: a\r\nx-slow: ");
      await rawPeer(port, "POST /body HTTP/1.1\r\nhost: a\r\ncontent-length: 1000\r\n\r\nslow");
    }
    expect(await (await fetch(`${origin}/health`)).text()).toBe("well");
    await client(port);
  });
}
