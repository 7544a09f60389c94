import { createHash, timingSafeEqual } from "node:crypto";
import { PamError } from "../../protocol/errors.ts";
import { isFromHome } from "../from-home.ts";
import type { RouteKit } from "../route-kit.ts";
import type { HttpRequest } from "../socket-server.ts";

export interface MetricsAccess {
  /** Whoever asks from this machine needs no token: development, on loopback. */
  readonly metricsOpen: boolean;
  readonly metricsToken: string | undefined;
}

export function registerMetricsRoutes(kit: RouteKit, access: MetricsAccess): void {
  kit
    .described({
      summary: "Metrics in the text format of Prometheus.",
      contentType: "text/plain",
      answer: { type: "string" },
    })
    .open("get", ["/metrics", "/api/monitoring/metrics"], async (request) => {
      if (!mayRead(request, access)) {
        throw new PamError("unauthenticated", {
          message: "Metrics are for bearers of METRICS_TOKEN. Send it as Authorization: Bearer <token>.",
        });
      }
      const { contentType, body } = await kit.metrics.exposition();
      return { status: 200, headers: { "content-type": contentType }, body };
    });
}

function mayRead(request: HttpRequest, { metricsOpen, metricsToken }: MetricsAccess): boolean {
  if (metricsOpen && isFromHome(request)) return true;
  if (metricsToken === undefined) return false;
  return timingSafeEqual(digest(request.header("authorization")), digest(`Bearer ${metricsToken}`));
}

/** Of one length, whatever was sent. */
const digest = (text: string): Buffer => createHash("sha256").update(text).digest();
