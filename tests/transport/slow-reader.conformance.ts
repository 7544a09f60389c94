import { expect, test } from "vitest";
import { captureSockets, client, LIMITS, type MakeServer, startRig, until } from "./rig.ts";

const tick = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
const frame = (i: number): string => `${i} ${"x".repeat(16_000)}`;
const numbers = (frames: readonly string[]): number[] => frames.map((text) => Number.parseInt(text, 10));
const upTo = (count: number): number[] => Array.from({ length: count }, (_, i) => i);

/** A reader that does not keep up is closed; nothing is dropped in silence, and nobody else suffers. */
export function slowReaderConformance(make: MakeServer): void {
  publishRules(make);
  sendRules(make);
}

function publishRules(make: MakeServer): void {
  test("a stalled subscriber is closed as too slow with no gap in what it got; the others get everything", async () => {
    const codes: number[] = [];
    const { sockets, handlers } = captureSockets({
      open: (socket) => socket.subscribe("t"),
      close: (_, code) => void codes.push(code),
    });
    const { port, server } = await startRig(make, (made) => made.socket(["/ws"], handlers));
    const stalled = await client(port);
    stalled.tcp.pause();
    const others = [await client(port), await client(port)];
    let most = 0;
    for (let i = 0; i < 1000; i++) {
      server.publish("t", frame(i));
      await tick();
      most = Math.max(most, sockets[0]?.bufferedBytes() ?? 0);
      if (i % 10 === 9) await until(() => others.every(({ frames }) => frames.length === i + 1));
    }
    expect(codes).toEqual([LIMITS.tooSlowCode]);
    for (const { frames } of others) expect(numbers(frames)).toEqual(upTo(1000));
    expect(most).toBeLessThanOrEqual(LIMITS.bufferBytesMax + frame(0).length);
    stalled.tcp.resume();
    expect(await stalled.closed).toBe(LIMITS.tooSlowCode);
    expect(stalled.frames.length).toBeLessThan(1000);
    expect(numbers(stalled.frames)).toEqual(upTo(stalled.frames.length));
  });

  test("a burst of publications in one tick is never dropped in silence", async () => {
    const { handlers } = captureSockets({ open: (socket) => socket.subscribe("t") });
    const { port, server } = await startRig(make, (made) => made.socket(["/ws"], handlers));
    const stalled = await client(port);
    stalled.tcp.pause();
    for (let i = 0; i < 1000; i++) server.publish("t", frame(i));
    await tick();
    stalled.tcp.resume();
    // Without a close frame where one could only follow a gap.
    expect([LIMITS.tooSlowCode, 1006]).toContain(await stalled.closed);
    server.publish("t", "late");
    expect(numbers(stalled.frames)).toEqual(upTo(stalled.frames.length));
  });
}

function sendRules(make: MakeServer): void {
  test("send tells `buffered`, then `closed`; the buffer stays within its limit; close is told once", async () => {
    const codes: number[] = [];
    const { sockets, handlers } = captureSockets({ close: (_, code) => void codes.push(code) });
    const { port } = await startRig(make, (made) => made.socket(["/ws"], handlers));
    const stalled = await client(port);
    stalled.tcp.pause();
    await until(() => sockets.length === 1);
    const results: string[] = [];
    let most = 0;
    for (let i = 0; i < 1000 && results.at(-1) !== "closed"; i++) {
      results.push(sockets[0]?.send(frame(i)) ?? "none");
      most = Math.max(most, sockets[0]?.bufferedBytes() ?? 0);
      await tick();
    }
    expect(new Set(results)).toEqual(new Set(["sent", "buffered", "closed"]));
    expect(most).toBeLessThanOrEqual(LIMITS.bufferBytesMax);
    expect(sockets[0]?.send("more")).toBe("closed");
    await until(() => codes.length === 1);
    stalled.tcp.resume();
    expect(await stalled.closed).toBe(LIMITS.tooSlowCode);
    expect(numbers(stalled.frames)).toEqual(upTo(results.length - 1));
    expect(codes).toEqual([LIMITS.tooSlowCode]);
  });

  test("sends and publications mixed: after the first refused frame nothing later gets through", async () => {
    const { sockets, handlers } = captureSockets({ open: (socket) => socket.subscribe("t") });
    const { port, server } = await startRig(make, (made) => made.socket(["/ws"], handlers));
    const slow = await client(port);
    await until(() => sockets.length === 1);
    for (let i = 0; i < 2000; ) {
      // A reader that goes on and off, so that the buffer goes down at awkward moments.
      if (i % 7 === 0) slow.tcp.pause();
      if (i % 7 === 5) slow.tcp.resume();
      for (const end = i + 1 + (i % 61); i < end; i++) {
        if (i % 3 === 0) sockets[0]?.send(frame(i));
        else server.publish("t", i % 3 === 1 ? frame(i) : `${i}`);
      }
      if (i % 2 === 0) await tick();
    }
    slow.tcp.resume();
    const code = await slow.closed;
    expect([LIMITS.tooSlowCode, 1006]).toContain(code);
    expect(numbers(slow.frames)).toEqual(upTo(slow.frames.length));
  });

  test("one frame that passes the limit by itself closes the socket, and is whole if the peer gets it", async () => {
    const { sockets, handlers } = captureSockets();
    const { port } = await startRig(make, (made) => made.socket(["/ws"], handlers));
    const stalled = await client(port);
    stalled.tcp.pause();
    await until(() => sockets.length === 1);
    const giant = "g".repeat(20_000_000);
    expect(sockets[0]?.send(giant)).toBe("closed");
    await tick();
    stalled.tcp.resume();
    expect(await stalled.closed).toBe(LIMITS.tooSlowCode);
    expect(stalled.frames.every((text) => text === giant)).toBe(true);
  });

  test("a peer that pings and never reads is closed as too slow", async () => {
    const codes: number[] = [];
    const { handlers } = captureSockets({ close: (_, code) => void codes.push(code) });
    const { port } = await startRig(make, (made) => made.socket(["/ws"], handlers));
    const flood = await client(port);
    flood.tcp.pause();
    const pings = Buffer.concat(
      Array.from({ length: 5000 }, () => Buffer.from([0x89, 0xfd, 0, 0, 0, 0, ...new Uint8Array(125)])),
    );
    while (codes.length === 0) {
      if (flood.tcp.writableLength === 0) flood.tcp.write(pings);
      await tick();
    }
    expect(codes).toEqual([LIMITS.tooSlowCode]);
  });

  test("a reader that catches up in time drains and stays", async () => {
    let drains = 0;
    const { sockets, handlers } = captureSockets({
      drain: () => {
        drains += 1;
      },
    });
    const { port } = await startRig(make, (made) => made.socket(["/ws"], handlers));
    const slow = await client(port);
    await until(() => sockets.length === 1);
    const [socket] = sockets;
    let sent = 0;
    for (let round = 1; round <= 3; round++) {
      slow.tcp.pause();
      while (socket?.send(frame(sent++)) === "sent") await tick();
      expect(socket?.bufferedBytes()).toBeGreaterThan(0);
      slow.tcp.resume();
      await until(() => drains >= round && socket?.bufferedBytes() === 0);
    }
    await until(() => slow.frames.length === sent);
    expect(numbers(slow.frames)).toEqual(upTo(sent));
  });

  test("a healthy reader may get more than the buffer's limit in one cork", async () => {
    const { sockets, handlers } = captureSockets();
    const { port } = await startRig(make, (made) => made.socket(["/ws"], handlers));
    const healthy = await client(port);
    await until(() => sockets.length === 1);
    const count = 12;
    sockets[0]?.cork(() => {
      for (let i = 0; i < count; i++) expect(sockets[0]?.send(frame(i))).not.toBe("closed");
    });
    await until(() => healthy.frames.length === count);
  });
}
