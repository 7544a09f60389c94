import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { get } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { servers, startWorld } from "./routes-world.ts";
import { afterwards } from "./transport/rig.ts";

describe.each(servers)("health, metrics and the page on %s", (_, make) => {
  describe("health", () => {
    test("is told without a token at all its addresses", async () => {
      const world = await startWorld(make);
      for (const target of ["/api/health", "/health"]) {
        const reply = await world.call("GET", target, { as: null });
        expect([reply.status, await reply.json()]).toEqual([200, { status: "healthy" }]);
      }
      for (const target of ["/api/health/detailed", "/health/detailed"]) {
        expect(await (await world.call("GET", target, { as: null })).json()).toEqual({
          status: "healthy",
          ready: true,
          checks: {
            database: { status: "healthy", latencyMs: 0.5 },
            cache: { status: "healthy", latencyMs: 0.1, broker: "memory" },
            jobs: { status: "healthy", queue: "memory" },
          },
          facts: { model: "offline" },
        });
      }
      const database = await world.call("GET", "/api/health/database", { as: null });
      expect(await database.json()).toEqual({ status: "healthy", latencyMs: 0.5 });
      const cache = await world.call("GET", "/api/health/cache", { as: null });
      expect(await cache.json()).toEqual({ status: "healthy", latencyMs: 0.1, broker: "memory" });
    });

    test("a database that does not answer is 503, everywhere but where only the cache is asked for", async () => {
      const world = await startWorld(make);
      world.backend.databaseOk = false;
      const status = async (target: string) => (await world.call("GET", target, { as: null })).status;
      expect(await status("/api/health")).toBe(503);
      expect(await status("/api/health/database")).toBe(503);
      expect(await status("/api/health/detailed")).toBe(503);
      expect(await status("/api/health/cache")).toBe(200);
    });

    test("a broker that is away degrades the service and takes no instance out of it", async () => {
      const world = await startWorld(make);
      world.backend.cacheOk = false;
      const reply = await world.call("GET", "/api/health/detailed", { as: null });
      expect(reply.status).toBe(200);
      const checks = { database: { status: "healthy" }, cache: { status: "unhealthy", broker: "memory" } };
      expect(await reply.json()).toMatchObject({ status: "degraded", checks });
      expect((await world.call("GET", "/api/health", { as: null })).status).toBe(200);
      expect((await world.call("GET", "/api/health/cache", { as: null })).status).toBe(503);
    });

    test("a server that drains is not healthy", async () => {
      const world = await startWorld(make);
      world.backend.isReady = false;
      const reply = await world.call("GET", "/health", { as: null });
      expect([reply.status, await reply.json()]).toEqual([503, { status: "unhealthy" }]);
    });

    test("a flood of checks asks the database once in half a second", async () => {
      const world = await startWorld(make);
      await Promise.all(Array.from({ length: 50 }, () => world.call("GET", "/api/health", { as: null })));
      expect(world.backend.asked.database).toBe(1);
      await world.clock.advance(501);
      await world.call("GET", "/api/health", { as: null });
      expect(world.backend.asked.database).toBe(2);
    });
  });

  describe("metrics", () => {
    test("are open in development on this machine", async () => {
      const world = await startWorld(make);
      for (const target of ["/metrics", "/api/monitoring/metrics"]) {
        const reply = await world.call("GET", target, { as: null });
        expect(reply.status).toBe(200);
        expect(reply.headers.get("content-type")).toContain("text/plain; version=0.0.4");
        expect(await reply.text()).toContain("pam_connections 0");
      }
    });

    test("elsewhere they are for bearers of METRICS_TOKEN alone", async () => {
      const world = await startWorld(make, { metricsOpen: false, metricsToken: "only for the scraper" });
      const status = async (authorization: string) =>
        (await world.call("GET", "/metrics", { as: null, headers: { authorization } })).status;
      expect(await status("Bearer only for the scraper")).toBe(200);
      for (const wrong of [
        "Bearer only for the scrape",
        "only for the scraper",
        "Bearer ",
        "Bearer undefined",
      ]) {
        expect(await status(wrong)).toBe(401);
      }
      expect((await world.call("GET", "/metrics", { as: "alice" })).status).toBe(401);
    });

    test("without a METRICS_TOKEN nobody has it", async () => {
      const world = await startWorld(make, { metricsOpen: false });
      for (const authorization of ["Bearer undefined", "Bearer ", "Bearer null"]) {
        expect((await world.call("GET", "/metrics", { as: null, headers: { authorization } })).status).toBe(
          401,
        );
      }
    });
  });

  describe("the page", () => {
    const html = `<!doctype html><title>PAM</title>${"<p>text</p>".repeat(100)}`;

    async function pageWorld() {
      const folder = await mkdtemp(path.join(tmpdir(), "pam-page-"));
      afterwards(() => rm(folder, { recursive: true, force: true }));
      await writeFile(path.join(folder, "index.html"), html);
      await writeFile(path.join(folder, "main-ABCD1234.js"), "console.log(1)");
      await writeFile(path.join(folder, "main-ABCD1234.js.map"), "{}");
      await writeFile(path.join(folder, "notes.txt"), "not for browsers");
      return startWorld(make, { pageDir: folder });
    }

    test("is served under a policy that lets nothing foreign in, and nothing inline", async () => {
      const world = await pageWorld();
      const reply = await world.call("GET", "/", { as: null });
      expect(await reply.text()).toBe(html);
      expect(reply.headers.get("content-type")).toBe("text/html; charset=utf-8");
      const policy = reply.headers.get("content-security-policy") ?? "";
      expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self'");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).not.toMatch(/unsafe|\*|http/);
    });

    test("what has its checksum in its name may be kept for ever, the page itself is asked for again", async () => {
      const world = await pageWorld();
      const script = await world.call("GET", "/main-ABCD1234.js", { as: null });
      expect(script.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
      expect(script.headers.get("content-type")).toBe("text/javascript; charset=utf-8");
      const page = await world.call("GET", "/", { as: null });
      expect(page.headers.get("cache-control")).toBe("no-cache");
      const etag = page.headers.get("etag") ?? "";
      expect((await world.call("GET", "/", { as: null, headers: { "if-none-match": etag } })).status).toBe(
        304,
      );
      expect((await world.call("GET", "/", { as: null, headers: { "if-none-match": '"x"' } })).status).toBe(
        200,
      );
    });

    test("comes compressed as the browser likes it", async () => {
      const world = await pageWorld();
      const raw = (encoding: string) =>
        new Promise<{ coding: string | undefined; bytes: Buffer }>((resolve) => {
          const headers = { "accept-encoding": encoding };
          get({ host: "127.0.0.1", port: world.port, path: "/", headers, agent: false }, async (reply) => {
            const bytes = Buffer.concat(await reply.toArray());
            resolve({ coding: reply.headers["content-encoding"], bytes });
          });
        });
      const brotli = await raw("gzip, deflate, br");
      expect([brotli.coding, brotliDecompressSync(brotli.bytes).toString()]).toEqual(["br", html]);
      const gzip = await raw("gzip, br;q=0");
      expect([gzip.coding, gunzipSync(gzip.bytes).toString()]).toEqual(["gzip", html]);
      const plain = await raw("identity");
      expect([plain.coding, plain.bytes.toString()]).toEqual([undefined, html]);
    });

    test("nothing beside the page is served, and no path leads out of it", async () => {
      const world = await pageWorld();
      const paths = [
        "/notes.txt",
        "/main-ABCD1234.js.map",
        "/..%2fpackage.json",
        "/%2e%2e/package.json",
        "/.env",
      ];
      for (const target of paths) expect((await world.call("GET", target, { as: null })).status).toBe(404);
    });

    test("where it is not built, it says how to build it", async () => {
      const world = await startWorld(make);
      const reply = await world.call("GET", "/", { as: null });
      expect(reply.status).toBe(503);
      expect(await reply.text()).toContain("npm start");
    });
  });
});
