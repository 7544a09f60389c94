import { expect, test } from "vitest";
import type { Socket, SocketServer } from "../../src/transport/socket-server.ts";
import { captureSockets, client, events, type MakeServer, rawPeer, startRig, until } from "./rig.ts";

/** What every socket server promises about frames, topics and their order. */
export function socketConformance(make: MakeServer): void {
  openingRules(make);
  frameRules(make);
  topicRules(make);
  orderRules(make);
}

const HANDSHAKE =
  "host: a\r\nupgrade: websocket\r\nconnection: upgrade\r\nsec-websocket-version: 13\r\n" +
  "sec-websocket-key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n";

function openingRules(make: MakeServer): void {
  test("upgrade sees path, parameters, query, headers and subprotocols; the confirmed one and the data arrive", async () => {
    let seen: unknown;
    const opened: Socket[] = [];
    const { port } = await startRig(make, (server) => {
      server.socket(
        ["/ws", "/ws/:user"],
        events({
          upgrade: ({ path, params, query, protocols, header, remoteAddress }) => {
            seen = { path, params, x: query.get("x"), protocols, probe: header("x-probe"), remoteAddress };
            return { protocol: "pam.v1", data: { user: params.user } };
          },
          open: (socket) => void opened.push(socket),
        }),
      );
    });
    const { ws } = await client(port, "/ws/j%C3%BCrgen?x=%zz", ["bearer.abc", "pam.v1"]);
    expect(ws.protocol).toBe("pam.v1");
    expect(seen).toEqual({
      path: "/ws/j%C3%BCrgen",
      params: { user: "jürgen" },
      x: "%zz",
      protocols: ["bearer.abc", "pam.v1"],
      probe: "one",
      remoteAddress: "127.0.0.1",
    });
    expect(opened[0]?.data).toEqual({ user: "jürgen" });
    expect(opened[0]?.remoteAddress).toBe("127.0.0.1");
  });

  test("a subprotocol that was not offered is not confirmed", async () => {
    const { port } = await startRig(make, (server) => {
      server.socket(["/ws"], events({ upgrade: () => ({ protocol: "pam.v1", data: undefined }) }));
    });
    expect((await client(port)).ws.protocol).toBe("");
    expect((await client(port, "/ws", ["other"]).catch(String)) satisfies unknown).toContain(
      "no subprotocol",
    );
  });

  test("a peer refused in open sees its close code; an upgrade to another path is an ordinary request", async () => {
    const { port } = await startRig(make, (server) => {
      server.socket(["/ws"], events({ open: (socket) => socket.close(4001, "token missing") }));
      server.route("get", "/page", () => ({ status: 200, body: "a page" }));
    });
    expect(await (await client(port)).closed).toBe(4001);
    const nowhere = await rawPeer(port, `GET /nowhere HTTP/1.1\r\n${HANDSHAKE}`);
    await until(() => nowhere.text().includes("not_found"));
    expect(nowhere.text()).toMatch(/^HTTP\/1\.1 404 /);
    const page = await rawPeer(port, `GET /page HTTP/1.1\r\n${HANDSHAKE}`);
    await until(() => page.text().includes("a page"));
  });

  test("a plain request to a socket's path, an h2c offer and a broken handshake do no harm", async () => {
    const { port, origin } = await startRig(make, (server) => {
      server.socket(["/ws"], events());
      server.route("get", "/page", () => ({ status: 200, body: "a page" }));
    });
    expect((await fetch(`${origin}/ws`)).status).toBe(404);
    const h2c =
      "GET /page HTTP/1.1\r\nhost: a\r\nconnection: upgrade, http2-settings\r\nupgrade: h2c\r\nhttp2-settings: AA\r\n\r\n";
    const peer = await rawPeer(port, h2c);
    await until(() => peer.text().includes("a page"));
    const broken = await rawPeer(port, `GET /ws HTTP/1.1\r\n${HANDSHAKE.replace("dGhl", "")}`);
    await until(() => broken.text().includes("HTTP/1.1 4"));
  });
}

function frameRules(make: MakeServer): void {
  test("text frames arrive as text, whole: empty, many bytes a character, up to the limit", async () => {
    const { port } = await startRig(make, (server) => {
      server.socket(["/ws"], events({ message: (socket, frame) => void socket.send(frame) }));
    });
    const { ws, frames } = await client(port);
    const sent = ["", "grüße 👋", "\u0000", "\ufeffbom", "x".repeat(1000)];
    for (const frame of sent) ws.send(frame);
    await until(() => frames.length === sent.length);
    expect(frames).toEqual(sent);
  });

  test("a binary frame is told why and closed with binaryFrameCode, one above the limit with 1009", async () => {
    const codes: number[] = [];
    const messages: string[] = [];
    const register = (server: SocketServer): void => {
      const message = (_: Socket, frame: string): void => void messages.push(frame);
      server.socket(["/ws"], events({ message, close: (_, code) => void codes.push(code) }));
    };
    const { port } = await startRig(make, register, { refusal: (why) => `refused: ${why}` });
    const binary = await client(port);
    binary.ws.send(Buffer.from("binary"), { binary: true });
    binary.ws.send("after");
    expect(await binary.closed).toBe(4500);
    expect(binary.frames).toEqual(["refused: binary_frame"]);
    for (const length of [1001, 4000]) {
      const large = await client(port);
      large.ws.send("x".repeat(length));
      expect(await large.closed).toBe(1009);
      expect(large.frames).toEqual(["refused: frame_too_large"]);
    }
    // Far above the limit nobody is told why: the frame is not even read.
    const huge = await client(port);
    huge.ws.send("x".repeat(1_000_000));
    expect([1006, 1009]).toContain(await huge.closed);
    expect(huge.frames).toEqual([]);
    const fragments = await client(port);
    for (let i = 0; i < 20; i++) fragments.ws.send("y".repeat(100), { fin: false });
    fragments.ws.send("end");
    await fragments.closed;
    await until(() => codes.length === 5);
    expect(codes).toEqual([4500, 1009, 1009, 1009, 1009]);
    expect(messages).toEqual([]);
  });

  test("invalid UTF-8 ends the socket; the session is told 1007", async () => {
    const codes: number[] = [];
    const messages: string[] = [];
    const { port } = await startRig(make, (server) => {
      const message = (_: Socket, frame: string): void => void messages.push(frame);
      server.socket(["/ws"], events({ message, close: (_, code) => void codes.push(code) }));
    });
    const { ws, closed } = await client(port);
    ws.send(Buffer.from([0xc3, 0x28]), { binary: false });
    await closed;
    await until(() => codes.length === 1);
    expect(codes).toEqual([1007]);
    expect(messages).toEqual([]);
  });

  test("what is sent in a cork leaves in one write", async () => {
    const { sockets, handlers } = captureSockets();
    const { port } = await startRig(make, (server) => server.socket(["/ws"], handlers));
    const { tcp, frames } = await client(port);
    let reads = 0;
    tcp.on("data", () => {
      reads += 1;
    });
    sockets[0]?.cork(() => {
      for (let i = 0; i < 50; i++) sockets[0]?.send(`frame ${i}`);
    });
    await until(() => frames.length === 50);
    expect(reads).toBe(1);
  });
}

function topicRules(make: MakeServer): void {
  test("a publication reaches every subscriber once and in order, and nobody else", async () => {
    const { port, server } = await startRig(make, (made) => {
      made.socket(
        ["/ws"],
        events({
          open: (socket) => socket.subscribe("all"),
          message: (socket, frame) => {
            if (frame === "leave") socket.unsubscribe("all");
            socket.subscribe("replies");
            socket.send("done");
          },
        }),
      );
    });
    const clients = await Promise.all(Array.from({ length: 100 }, () => client(port)));
    const [leaver] = clients;
    leaver?.ws.send("leave");
    await until(() => leaver?.frames.length === 1);
    for (let i = 0; i < 200; i++) {
      server.publish("all", `event ${i}`);
      if (i % 50 === 0) await new Promise((resolve) => setImmediate(resolve));
    }
    server.publish("nobody", "lost");
    const expected = Array.from({ length: 200 }, (_, i) => `event ${i}`);
    await until(() => clients.slice(1).every(({ frames }) => frames.length >= 200));
    for (const { frames } of clients.slice(1)) expect(frames).toEqual(expected);
    server.publish("replies", "only the leaver");
    await until(() => leaver?.frames.length === 2);
    expect(leaver?.frames).toEqual(["done", "only the leaver"]);
  });

  test("publishing from inside a message callback reaches the sender too", async () => {
    const { port } = await startRig(make, (server) => {
      const message = (_: Socket, frame: string): void => server.publish("room", frame);
      server.socket(["/ws"], events({ open: (socket) => socket.subscribe("room"), message }));
    });
    const [one, two] = [await client(port), await client(port)];
    one.ws.send("hello");
    await until(() => one.frames.length === 1 && two.frames.length === 1);
    expect([one.frames, two.frames]).toEqual([["hello"], ["hello"]]);
  });
}

function orderRules(make: MakeServer): void {
  test("send, post and publish keep their order: in a callback, after an await, in a cork, and before a close", async () => {
    const { port, server } = await startRig(make, (made) => {
      const mix = (socket: Socket, from: number): void => {
        for (let i = from; i < from + 100; i += 2) {
          socket.send(`${i}`);
          made.publish("t", `${i + 1}`);
        }
      };
      made.socket(
        ["/ws"],
        events({
          open: (socket) => socket.subscribe("t"),
          message: async (socket: Socket) => {
            mix(socket, 0);
            await new Promise((resolve) => setTimeout(resolve, 1));
            mix(socket, 100);
            socket.cork(() => mix(socket, 200));
            setImmediate(() => {
              mix(socket, 300);
              for (let i = 400; i < 500; i += 4) {
                socket.post(`${i}`);
                made.publish("t", `${i + 1}`);
                socket.post(`${i + 2}`);
                socket.send(`${i + 3}`);
              }
              socket.post("posted last");
              made.publish("t", "bye");
              socket.close(1000, "done");
            });
          },
        }),
      );
    });
    const { ws, frames, closed } = await client(port);
    ws.send("go");
    expect(await closed).toBe(1000);
    expect(frames).toEqual([...Array.from({ length: 500 }, (_, i) => `${i}`), "posted last", "bye"]);
    server.publish("t", "to nobody");
  });
}
