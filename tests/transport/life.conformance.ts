import { connect } from "node:net";
import { expect, test } from "vitest";
import type { Socket } from "../../src/transport/socket-server.ts";
import {
  afterwards,
  captureSockets,
  client,
  events,
  LIMITS,
  type MakeServer,
  rawPeer,
  startRig,
  until,
} from "./rig.ts";

/** What every socket server promises about opening, closing and failing callbacks. */
export function lifeConformance(make: MakeServer): void {
  serverLife(make);
  closeRules(make);
  callbackFailures(make);
  idleRules(make);
}

function serverLife(make: MakeServer): void {
  test("a second start on the same port fails with port_in_use, on a foreign address with address_unavailable", async () => {
    const first = make({ limits: LIMITS });
    afterwards(() => first.close());
    const second = make({ limits: LIMITS });
    afterwards(() => second.close());
    const probe = await startRig(make, () => undefined);
    await probe.server.close();
    // By number: a port that the system chose is never shared, whatever is asked for.
    await first.listen("127.0.0.1", probe.port);
    await expect(second.listen("127.0.0.1", probe.port)).rejects.toMatchObject({ code: "port_in_use" });
    await expect(second.listen("192.0.2.1", 0)).rejects.toMatchObject({ code: "address_unavailable" });
  });

  test("stopListening refuses new connections and keeps open ones; close ends them, and the rest is harmless", async () => {
    const codes: number[] = [];
    const { port, server } = await startRig(make, (made) => {
      const message = (socket: Socket, frame: string): void => void socket.send(frame);
      made.socket(
        ["/ws"],
        events({ open: (s) => s.subscribe("t"), message, close: (_, code) => void codes.push(code) }),
      );
      made.route("get", "/never", () => new Promise(() => undefined));
    });
    const { ws, frames, closed } = await client(port);
    const pending = await rawPeer(port, "GET /never HTTP/1.1\r\nhost: a\r\n\r\n");
    server.stopListening();
    server.stopListening();
    const refused = await new Promise<string | undefined>((resolve) => {
      const late = connect(port, "127.0.0.1");
      late.on("error", (error: NodeJS.ErrnoException) => resolve(error.code));
      late.on("connect", () => resolve("connected"));
    });
    expect(refused).toBe("ECONNREFUSED");
    ws.send("still here");
    await until(() => frames.length === 1);
    await server.close();
    await closed;
    await pending.ended;
    expect(codes).toHaveLength(1);
    server.publish("t", "after the end");
    await server.close();
  });
}

function closeRules(make: MakeServer): void {
  test("close is told exactly once, whoever ends it, and afterwards every method is harmless", async () => {
    const closes = new Map<Socket, number[]>();
    const useAll = (socket: Socket): void => {
      expect(socket.send("x")).toBe("closed");
      expect(socket.bufferedBytes()).toBe(0);
      let ran = false;
      socket.cork(() => {
        ran = true;
        socket.send("x");
      });
      expect(ran).toBe(true);
      socket.subscribe("t");
      socket.unsubscribe("t");
      socket.close(4000, "again");
    };
    const { sockets, handlers } = captureSockets({
      open: (socket) => socket.subscribe("t"),
      message: (socket) => {
        socket.cork(() => socket.close(4003, "é".repeat(200)));
        useAll(socket);
      },
      close: (socket, code) => {
        closes.set(socket, [...(closes.get(socket) ?? []), code]);
        useAll(socket);
      },
    });
    const { port, server } = await startRig(make, (made) => made.socket(["/ws"], handlers));
    const [byServer, byPeer, byCut, byNonsense, plain] = [
      await client(port),
      await client(port),
      await client(port),
      await client(port),
      await client(port),
    ];
    byServer.ws.send("close me");
    byPeer.ws.close(4321, "bye");
    byCut.tcp.resetAndDestroy();
    sockets[3]?.close(7, "not a code");
    plain.ws.close();
    expect(await byServer.closed).toBe(4003);
    expect(await byNonsense.closed).toBe(1011);
    await until(() => closes.size === 5);
    for (const socket of sockets) useAll(socket);
    server.publish("t", "to nobody");
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(sockets.map((socket) => closes.get(socket))).toEqual([[4003], [4321], [1006], [1011], [1005]]);
  });

  test("no message is delivered after close", async () => {
    const messages: string[] = [];
    const message = (socket: Socket, frame: string): void => {
      messages.push(frame);
      socket.close(1000, "enough");
    };
    const { port } = await startRig(make, (made) => made.socket(["/ws"], events({ message })));
    const { ws, closed } = await client(port);
    for (const frame of ["1", "2", "3"]) ws.send(frame);
    await closed;
    expect(messages).toEqual(["1"]);
  });
}

function callbackFailures(make: MakeServer): void {
  const boom = (): never => {
    throw new Error("boom");
  };

  test.each([
    "throws",
    "rejects",
  ])("a callback that %s closes its socket with the internal code, and only that", async (how) => {
    const heard: unknown[] = [];
    const fail = how === "throws" ? boom : async () => boom();
    const { port } = await startRig(
      make,
      (server) => {
        server.socket(["/open"], events({ open: fail, close: fail }));
        server.socket(["/message"], events({ message: fail, close: fail }));
        server.socket(["/ws"], events({ message: (socket, frame) => void socket.send(frame) }));
      },
      { onSocketError: (error) => void heard.push(error), internalErrorCode: 4999 },
    );
    const good = await client(port);
    expect(await (await client(port, "/open")).closed).toBe(4999);
    const talker = await client(port, "/message");
    talker.ws.send("x");
    expect(await talker.closed).toBe(4999);
    good.ws.send("alive");
    await until(() => good.frames.length === 1 && heard.length === 4);
  });

  test("an upgrade callback that throws is answered 500 and the server lives on", async () => {
    const { port } = await startRig(make, (server) => {
      server.socket(["/bad"], events({ upgrade: boom }));
      server.socket(["/ws"], events());
    });
    await expect(client(port, "/bad")).rejects.toThrow("500");
    await client(port);
  });

  test("a drain callback that throws closes its socket", async () => {
    const { sockets, handlers } = captureSockets({ drain: boom });
    const { port } = await startRig(make, (made) => made.socket(["/ws"], handlers));
    const slow = await client(port);
    slow.tcp.pause();
    await until(() => sockets.length === 1);
    while (sockets[0]?.send("x".repeat(16_000)) === "sent")
      await new Promise((resolve) => setImmediate(resolve));
    slow.tcp.resume();
    expect(await slow.closed).toBe(4000);
  });
}

function idleRules(make: MakeServer): void {
  test("a silent peer is pinged; one that answers stays, one that does not is closed", async () => {
    const codes: number[] = [];
    const { port } = await startRig(
      make,
      (made) => made.socket(["/ws"], events({ close: (_, code) => void codes.push(code) })),
      { limits: { idleTimeoutSeconds: 8 } },
    );
    const answering = await client(port);
    let pings = 0;
    answering.ws.on("ping", () => {
      pings += 1;
    });
    const deaf = await client(port);
    deaf.tcp.pause();
    await until(() => codes.length === 1 && pings >= 2);
    expect(codes).toEqual([1006]);
    expect(answering.ws.readyState).toBe(answering.ws.OPEN);
  }, 40_000);
}
