import { expect, test } from "vitest";
import type { HttpHandler, HttpRequest, RouteMethod } from "../../src/transport/socket-server.ts";
import { TransportError } from "../../src/transport/transport-error.ts";
import { afterwards, type MakeServer, rawPeer, startRig, until } from "./rig.ts";

const METHODS: readonly RouteMethod[] = ["get", "post", "put", "patch", "delete", "any"];
const never = (): Promise<never> => new Promise(() => undefined);

const FAILING: Readonly<Record<string, HttpHandler>> = {
  throws: () => {
    throw new Error("secret detail");
  },
  rejects: async () => {
    await new Promise((resolve) => setTimeout(resolve, 1));
    throw new Error("secret detail");
  },
  "rejects-with-nothing": () => Promise.reject(undefined),
  "fails-after-asking-for-the-body": (request) => {
    void request.body();
    throw new Error("secret detail");
  },
  "bad-status": () => ({ status: 99 }),
  "no-reply": () => undefined as never,
  "fails-before-first-write": () => ({ status: 200, body: () => Promise.reject(new Error("secret detail")) }),
};

/** What every socket server promises when handlers fail and clients vanish. */
export function failureConformance(make: MakeServer): void {
  handlerFailures(make);
  vanishingClients(make);
  streamFailures(make);
}

function handlerFailures(make: MakeServer): void {
  test("a handler that throws, rejects or answers nonsense: 500 with a request id, on every kind of route", async () => {
    const { origin } = await startRig(make, (server) => {
      for (const method of METHODS) {
        for (const [name, handler] of Object.entries(FAILING))
          server.route(method, `/${method}/${name}/:id`, handler);
      }
    });
    for (const method of METHODS) {
      for (const name of Object.keys(FAILING)) {
        const verb = method === "any" ? "OPTIONS" : method.toUpperCase();
        const body = ["get", "any"].includes(method) ? {} : { body: "some body" };
        const reply = await fetch(`${origin}/${method}/${name}/1`, { method: verb, ...body });
        const text = await reply.text();
        expect([name, reply.status]).toEqual([name, 500]);
        expect(JSON.parse(text)).toMatchObject({
          error: { code: "internal", requestId: expect.any(String) },
        });
        expect(text).not.toContain("secret detail");
      }
    }
  });

  test("the error hook makes the reply; when it fails itself the client still gets a 500", async () => {
    const onError = (error: unknown, request: HttpRequest) => {
      if (request.path === "/broken-hook") throw new Error("hook");
      if (request.path === "/broken-reply") return { status: 500, headers: { a: "\n" } };
      return { status: 418, body: `${request.method} ${error instanceof Error ? error.message : ""}` };
    };
    const throws: HttpHandler = () => {
      throw new Error("tea");
    };
    const { origin } = await startRig(
      make,
      (server) => {
        for (const path of ["/hook", "/broken-hook", "/broken-reply"]) server.route("get", path, throws);
      },
      { onError },
    );
    const reply = await fetch(`${origin}/hook`);
    expect([reply.status, await reply.text()]).toEqual([418, "GET tea"]);
    expect((await fetch(`${origin}/broken-hook`)).status).toBe(500);
    expect((await fetch(`${origin}/broken-reply`)).status).toBe(500);
  });
}

function vanishingClients(make: MakeServer): void {
  test("a client that vanishes mid-body: body() rejects with client_gone, the signal aborts, on every kind of route", async () => {
    const seen: string[] = [];
    const { port, origin } = await startRig(make, (server) => {
      for (const method of METHODS) {
        server.route(method, `/reads/${method}`, async (request) => {
          request.signal.addEventListener("abort", () => seen.push("aborted"));
          const error = await request.body().catch((reason: unknown) => reason);
          seen.push(error instanceof TransportError ? error.code : "no error");
          return { status: 200, body: "too late" };
        });
        server.route(method, `/never/${method}`, (request) => {
          request.signal.addEventListener("abort", () => seen.push("never aborted"));
          // Nobody looks at this promise; its rejection must not end the process.
          void request.body();
          return never();
        });
      }
      server.route("get", "/alive", () => ({ status: 200, body: "alive" }));
    });
    for (const method of METHODS) {
      const verb = method === "any" ? "OPTIONS" : method.toUpperCase();
      for (const path of [`/reads/${method}`, `/never/${method}`]) {
        const peer = await rawPeer(
          port,
          `${verb} ${path} HTTP/1.1\r\nhost: a\r\ncontent-length: 1000\r\n\r\npart`,
        );
        afterwards(() => peer.tcp.destroy());
        setTimeout(() => peer.tcp.resetAndDestroy(), 20);
      }
    }
    await until(() => seen.length === METHODS.length * 3);
    expect(seen.filter((what) => what === "client_gone")).toHaveLength(METHODS.length);
    expect(seen.filter((what) => what === "aborted")).toHaveLength(METHODS.length);
    expect(await (await fetch(`${origin}/alive`)).text()).toBe("alive");
  });

  test("a client that vanishes mid-reply: write rejects with client_gone, also when the handler looks away", async () => {
    const ends: string[] = [];
    const { port, origin } = await startRig(make, (server) => {
      for (const method of METHODS) {
        server.route(method, `/careful/${method}`, () => ({
          status: 200,
          body: async (stream) => {
            const forever = async (): Promise<never> => {
              for (;;) {
                await stream.write("data: tick\n\n");
                await new Promise((resolve) => setTimeout(resolve, 1));
              }
            };
            const error = await forever().catch((reason: unknown) => reason);
            ends.push(error instanceof TransportError ? error.code : String(error));
          },
        }));
        server.route(method, `/careless/${method}`, ({ signal }) => ({
          status: 200,
          body: async (stream) => {
            while (!signal.aborted) {
              void stream.write("data: tick\n\n");
              await new Promise((resolve) => setTimeout(resolve, 1));
            }
            for (let i = 0; i < 10; i++) void stream.write("after the end");
            ends.push("looked away");
          },
        }));
      }
      server.route("get", "/alive", () => ({ status: 200, body: "alive" }));
    });
    for (const method of METHODS) {
      const verb = method === "any" ? "OPTIONS" : method.toUpperCase();
      for (const path of [`/careful/${method}`, `/careless/${method}`]) {
        const peer = await rawPeer(port, `${verb} ${path} HTTP/1.1\r\nhost: a\r\n\r\n`);
        void until(() => peer.text().includes("tick")).then(() => peer.tcp.resetAndDestroy());
      }
    }
    await until(() => ends.length === METHODS.length * 2);
    expect(ends.filter((what) => what === "client_gone")).toHaveLength(METHODS.length);
    expect(await (await fetch(`${origin}/alive`)).text()).toBe("alive");
  });
}

function streamFailures(make: MakeServer): void {
  test("a stream that fails half-way is cut, so that the client can't take it for complete, and the hook hears of it", async () => {
    const heard: unknown[] = [];
    const { origin } = await startRig(
      make,
      (server) => {
        server.route("get", "/", () => ({
          status: 200,
          body: async (stream) => {
            await stream.write("first half");
            throw new Error("broke");
          },
        }));
      },
      {
        onError: (error) => {
          heard.push(error);
          return { status: 500 };
        },
      },
    );
    await expect(fetch(origin).then((reply) => reply.text())).rejects.toThrow();
    expect(heard).toEqual([new Error("broke")]);
  });

  test("a stream waits for a slow reader, holds little meanwhile, and arrives complete", async () => {
    let written = 0;
    const total = 400;
    const block = "b".repeat(64 * 1024);
    const { origin } = await startRig(make, (server) => {
      server.route("get", "/", () => ({
        status: 200,
        body: async (stream) => {
          await stream.write("");
          for (; written < total; written++) await stream.write(block);
        },
      }));
    });
    const reply = await fetch(origin);
    const reader = reply.body?.getReader();
    let last = -1;
    while (written !== last) {
      last = written;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    expect(written).toBeLessThan(total);
    let size = 0;
    for (let part = await reader?.read(); part?.done === false; part = await reader?.read())
      size += part.value.length;
    expect(size).toBe(total * block.length);
  });

  test("a reader that takes nothing of a stream is cut after the stall time, and so is a producer that never waits", async () => {
    const ends: string[] = [];
    const block = "b".repeat(64 * 1024);
    const { port } = await startRig(
      make,
      (server) => {
        server.route("get", "/waits", () => ({
          status: 200,
          body: async (stream) => {
            const fill = async (): Promise<never> => {
              for (;;) await stream.write(block);
            };
            await fill().catch(() => ends.push("waits"));
          },
        }));
        server.route("get", "/floods", ({ signal }) => ({
          status: 200,
          body: async (stream) => {
            signal.addEventListener("abort", () => ends.push("floods"));
            for (let i = 0; i < 2000 && !signal.aborted; i++) void stream.write(block);
            await never();
          },
        }));
      },
      { replyStallMs: 300 },
    );
    for (const path of ["/waits", "/floods"]) {
      const peer = await rawPeer(port, `GET ${path} HTTP/1.1\r\nhost: a\r\n\r\n`);
      peer.tcp.pause();
    }
    await until(() => ends.length === 2);
    expect(ends.toSorted()).toEqual(["floods", "waits"]);
  });
}
