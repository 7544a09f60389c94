import { expect, test } from "vitest";
import { type MakeServer, rawPeer, startRig, until } from "./rig.ts";

/** What every socket server promises about requests and replies. */
export function httpConformance(make: MakeServer): void {
  requestRules(make);
  routingRules(make);
  replyRules(make);
  bodyRules(make);
}

function requestRules(make: MakeServer): void {
  test("a request stays readable after awaits: method, path, query, headers, body, address", async () => {
    const { origin } = await startRig(make, (server) => {
      server.route("post", "/echo/:name", async (request) => {
        await new Promise((resolve) => setTimeout(resolve, 20));
        const body = Buffer.from(await request.body()).toString();
        const { method, path, params, remoteAddress } = request;
        const query = request.query.getAll("q");
        const seen = { method, path, params, query, header: request.header("x-probe"), body, remoteAddress };
        return { status: 201, headers: { "content-type": "application/json" }, body: JSON.stringify(seen) };
      });
    });
    const headers = { "X-Probe": "header" };
    const reply = await fetch(`${origin}/echo/a%20b?q=1&q=%C3%A4`, {
      method: "POST",
      body: "grüße",
      headers,
    });
    expect(reply.status).toBe(201);
    expect(await reply.json()).toEqual({
      method: "POST",
      path: "/echo/a%20b",
      params: { name: "a b" },
      query: ["1", "ä"],
      header: "header",
      body: "grüße",
      remoteAddress: "127.0.0.1",
    });
  });

  test("repeated headers are joined, single-valued ones count once, absent ones are empty", async () => {
    const { port } = await startRig(make, (server) => {
      server.route("get", "/", (request) => ({
        status: 200,
        body: ["x-forwarded-for", "user-agent", "cookie", "nope", "__proto__"]
          .map((n) => request.header(n))
          .join("|"),
      }));
    });
    const lines = ["host: a", "x-forwarded-for: 1", "X-Forwarded-For: 2", "user-agent: u", "user-agent: v"];
    const cookies = ["cookie: a=1", "cookie: b=2", "connection: close"];
    const peer = await rawPeer(port, `GET / HTTP/1.1\r\n${[...lines, ...cookies].join("\r\n")}\r\n\r\n`);
    await until(() => peer.text().includes("|"));
    expect(peer.text()).toContain("1, 2|u|a=1; b=2||");
  });

  test("odd percent-encoding never throws: it stays as it came", async () => {
    const { port } = await startRig(make, (server) => {
      server.route("get", "/p/:x", ({ params, query }) => ({
        status: 200,
        body: `<${params.x}><${query.get("y")}>`,
      }));
    });
    for (const [path, expected] of [
      ["/p/%zz?y=%zz", "<%zz><%zz>"],
      ["/p/%E0%A4%A?y=%E0", "<%E0%A4%A><\ufffd>"],
      ["/p/%?y=%", "<%><%>"],
      ["/p/%2F%00?y", "</\0><>"],
    ] as const) {
      const peer = await rawPeer(port, `GET ${path} HTTP/1.1\r\nhost: a\r\n\r\n`);
      await until(() => peer.text().includes("><"));
      expect(Buffer.from(peer.text(), "latin1").toString()).toContain(expected);
    }
  });
}

function routingRules(make: MakeServer): void {
  test("fixed parts win over parameters, parameters over a wildcard", async () => {
    const { origin } = await startRig(make, (server) => {
      const say = (what: string) => () => ({ status: 200, body: what });
      server.route("get", "/*", ({ params }) => ({ status: 200, body: `rest ${params["*"]}` }));
      server.route("get", "/a/:id", ({ params }) => ({ status: 200, body: `id ${params.id}` }));
      server.route("get", "/a/b", say("fixed"));
      server.route("any", "/any", say("any"));
    });
    const get = async (path: string, method = "GET") => (await fetch(origin + path, { method })).text();
    expect(await get("/a/b")).toBe("fixed");
    expect(await get("/a/c")).toBe("id c");
    expect(await get("/a/c/d")).toBe("rest a/c/d");
    expect(await get("/")).toBe("rest ");
    expect(await get("/any", "PATCH")).toBe("any");
    expect(await get("/any", "OPTIONS")).toBe("any");
  });

  test("an unknown path is 404 and an unknown method 405 with Allow, both as JSON through the error hook", async () => {
    const { origin } = await startRig(make, (server) =>
      server.route("get", "/known", () => ({ status: 200 })),
    );
    const missing = await fetch(`${origin}/unknown`, { method: "POST", body: "x" });
    expect(missing.status).toBe(404);
    expect(await missing.json()).toMatchObject({
      error: { code: "not_found", requestId: expect.any(String) },
    });
    const wrong = await fetch(`${origin}/known`, { method: "DELETE" });
    expect(wrong.status).toBe(405);
    expect(wrong.headers.get("allow")).toBe("GET, HEAD");
  });
}

function replyRules(make: MakeServer): void {
  test("HEAD, 204 and 304 have no body and leave the connection usable", async () => {
    const { port } = await startRig(make, (server) => {
      server.route("get", "/text", () => ({ status: 200, headers: { etag: '"1"' }, body: "twelve bytes" }));
      server.route("get", "/stream", () => ({
        status: 200,
        body: (stream) => stream.write("never for HEAD"),
      }));
      server.route("get", "/none", () => ({ status: 204, body: "must not leave" }));
      server.route("get", "/same", () => ({ status: 304, body: "must not leave" }));
    });
    const heads = ["HEAD /text", "HEAD /stream", "GET /none", "GET /same", "HEAD /gone", "GET /text"];
    const peer = await rawPeer(port, heads.map((head) => `${head} HTTP/1.1\r\nhost: a\r\n\r\n`).join(""));
    await until(() => peer.text().endsWith("twelve bytes"));
    const text = peer.text();
    const statuses = [...text.matchAll(/HTTP\/1\.1 (\d+)/g)].map((match) => match[1]);
    expect(statuses).toEqual(["200", "200", "204", "304", "404", "200"]);
    expect(text).not.toContain("must not leave");
    expect(text).not.toContain("never for HEAD");
    expect(text.match(/twelve bytes/g)).toHaveLength(1);
    expect(text.match(/content-length: 12\r\n/gi)).toHaveLength(2);
    expect(text.slice(text.indexOf(" 204"), text.indexOf(" 304"))).not.toMatch(/content-length/i);
  });

  test("bytes, text and nothing are whole replies; a handler can't break the framing with its own headers", async () => {
    const { origin } = await startRig(make, (server) => {
      const headers = { "Content-Length": "3", "transfer-encoding": "chunked", "x-own": "kept" };
      server.route("get", "/bytes", () => ({ status: 200, headers, body: new Uint8Array([0, 255, 1]) }));
      server.route("get", "/text", () => ({ status: 200, headers, body: "längere Antwort" }));
      server.route("get", "/nothing", () => ({ status: 200 }));
    });
    const bytes = await fetch(`${origin}/bytes`);
    expect([...new Uint8Array(await bytes.arrayBuffer())]).toEqual([0, 255, 1]);
    expect(bytes.headers.get("x-own")).toBe("kept");
    expect(await (await fetch(`${origin}/text`)).text()).toBe("längere Antwort");
    expect(await (await fetch(`${origin}/nothing`)).text()).toBe("");
  });

  test("a header with a line break is refused: 500, and nothing is injected", async () => {
    const { origin } = await startRig(make, (server) => {
      server.route("get", "/", () => ({
        status: 200,
        headers: { location: "/x\r\nset-cookie: a=1" },
        body: "ok",
      }));
    });
    const reply = await fetch(origin);
    expect(reply.status).toBe(500);
    expect(reply.headers.get("set-cookie")).toBeNull();
  });
}

function bodyRules(make: MakeServer): void {
  test("a body above the limit is answered 413, announced or not, and the client can read the answer", async () => {
    const { port } = await startRig(make, (server) => {
      server.route("post", "/small", async (request) => ({
        status: 200,
        body: `${(await request.body()).length}`,
      }));
      server.route(
        "post",
        "/large",
        async (request) => ({ status: 200, body: `${(await request.body()).length}` }),
        {
          bodyBytesMax: 400_000,
        },
      );
    });
    const mass = "x".repeat(300_000);
    const declared = (path: string) =>
      `POST ${path} HTTP/1.1\r\nhost: a\r\ncontent-length: 300000\r\n\r\n${mass}`;
    const chunked = `POST /small HTTP/1.1\r\nhost: a\r\ntransfer-encoding: chunked\r\n\r\n${(300_000).toString(16)}\r\n${mass}\r\n0\r\n\r\n`;
    for (const payload of [declared("/small"), chunked]) {
      const peer = await rawPeer(port, payload);
      await peer.ended;
      expect(peer.text()).toMatch(/^HTTP\/1\.1 413 /);
      expect(peer.text()).toContain("body_too_large");
      // Its framing holds to the last byte, for clients that parse it.
      expect(peer.text().split("\r\n\r\n")[0]).toMatch(/connection: close/i);
      expect(peer.text()).toMatch(/content-length: \d+\r\n/i);
      expect(peer.text()).toMatch(/\}$/);
    }
    const peer = await rawPeer(port, declared("/large"));
    await until(() => peer.text().endsWith("300000"));
    expect(peer.text()).toMatch(/^HTTP\/1\.1 200 /);
  });

  test("a client that reads only after it has sent a body far too large still gets the 413", async () => {
    const { port } = await startRig(make, (server) => {
      server.route("post", "/", async (request) => ({
        status: 200,
        body: `${(await request.body()).length}`,
      }));
    });
    for (let i = 0; i < 5; i++) {
      const peer = await rawPeer(port, "POST / HTTP/1.1\r\nhost: a\r\ncontent-length: 8000000\r\n\r\n");
      peer.tcp.pause();
      for (let sent = 0; sent < 8_000_000; sent += 500_000) {
        await new Promise<void>((resolve) => peer.tcp.write("x".repeat(500_000), () => resolve()));
      }
      peer.tcp.resume();
      await until(() => peer.text().includes("body_too_large") || peer.tcp.destroyed);
      expect(peer.text()).toMatch(/^HTTP\/1\.1 413 /);
    }
  });

  test("a body of exactly the limit passes, an absent one is empty, and an unread one leaves the connection usable", async () => {
    const { port, origin } = await startRig(make, (server) => {
      server.route("post", "/size", async (request) => ({
        status: 200,
        body: `${(await request.body()).length}`,
      }));
      server.route("get", "/size", async (request) => ({
        status: 200,
        body: `${(await request.body()).length}`,
      }));
      server.route("post", "/deaf", () => ({ status: 200, body: "deaf" }));
    });
    const exact = await fetch(`${origin}/size`, { method: "POST", body: "x".repeat(10_000) });
    expect(await exact.text()).toBe("10000");
    expect(await (await fetch(`${origin}/size`)).text()).toBe("0");
    const deaf = `POST /deaf HTTP/1.1\r\nhost: a\r\ncontent-length: 5000\r\n\r\n${"y".repeat(5000)}`;
    const peer = await rawPeer(
      port,
      `${deaf}${deaf}POST /size HTTP/1.1\r\nhost: a\r\ncontent-length: 3\r\n\r\nabc`,
    );
    await until(() => (peer.text().match(/HTTP\/1\.1 200/g) ?? []).length === 3);
    expect(peer.text()).toMatch(/3$/);
  });
}
