import { timingSafeEqual } from "node:crypto";
import { PamError } from "../../protocol/errors.ts";
import type { DependencyHealth } from "../backend.ts";
import { apiHeaders, jsonReply, type RouteParts } from "../route-kit.ts";
import type { HttpReply, HttpRequest } from "../socket-server.ts";

export interface MetricsAccess {
  /** Nobody needs a token: development, on loopback. */
  readonly metricsOpen: boolean;
  readonly metricsToken: string | undefined;
}

/** Health by dependency, and the metrics. */
export function registerHealthRoutes(parts: RouteParts & MetricsAccess): void {
  const { server, metrics } = parts;
  const { health } = parts.backend;
  const at = (patterns: string[], answer: (request: HttpRequest) => Promise<HttpReply>) => {
    for (const pattern of patterns) server.route("get", pattern, answer);
  };
  at(["/api/health", "/health"], async () => healthReply(health.ready(), {}));
  at(["/api/health/database"], async () => dependencyReply(await health.database()));
  at(["/api/health/cache"], async () => dependencyReply(await health.cache()));
  at(["/api/health/detailed", "/health/detailed"], async () => {
    const [database, cache] = await Promise.all([health.database(), health.cache()]);
    const ok = health.ready() && database.ok && cache.ok;
    return healthReply(ok, {
      checks: { database: named(database), cache: named(cache) },
      facts: health.facts(),
    });
  });
  at(["/metrics", "/api/monitoring/metrics"], async (request) => {
    if (!mayRead(request, parts)) throw new PamError("unauthenticated");
    const { contentType, body } = await metrics.exposition();
    return { status: 200, headers: { ...apiHeaders, "content-type": contentType }, body };
  });
}

function healthReply(ok: boolean, more: object): HttpReply {
  return jsonReply({ status: ok ? "healthy" : "unhealthy", ...more }, { status: ok ? 200 : 503 });
}

function dependencyReply(dependency: DependencyHealth): HttpReply {
  return jsonReply(named(dependency), { status: dependency.ok ? 200 : 503 });
}

function named({ ok, ...rest }: DependencyHealth) {
  return { status: ok ? "healthy" : "unhealthy", ...rest };
}

function mayRead(request: HttpRequest, { metricsOpen, metricsToken }: MetricsAccess): boolean {
  if (metricsOpen) return true;
  if (metricsToken === undefined) return false;
  const given = Buffer.from(request.header("authorization"));
  const wanted = Buffer.from(`Bearer ${metricsToken}`);
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}
