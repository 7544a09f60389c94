import type { DependencyHealth } from "../backend.ts";
import { dependencyAnswer, detailedHealth, healthAnswer } from "../openapi/answers.ts";
import { jsonReply } from "../reply-headers.ts";
import type { RouteKit } from "../route-kit.ts";
import type { HttpReply } from "../socket-server.ts";
import { createRecent } from "./recent.ts";

/** A flood of health checks asks each dependency once in so long. */
const freshMs = 500;

/** Whether this process can serve, and each thing that it needs for it. */
export function registerHealthRoutes(kit: RouteKit): void {
  const { health } = kit.backend;
  const database = createRecent({ clock: kit.clock, freshMs, read: health.database });
  const cache = createRecent({ clock: kit.clock, freshMs, read: health.cache });

  const background = createRecent({ clock: kit.clock, freshMs, read: () => kit.backend.background.health() });

  kit
    .described({ summary: "Whether this process serves: healthy or unhealthy.", answer: healthAnswer })
    .open("get", ["/api/health", "/health"], async () =>
      healthReply(health.ready() && (await database()).ok, {}),
    );
  kit
    .described({ summary: "Whether the database answers, and how fast.", answer: dependencyAnswer })
    .open("get", ["/api/health/database"], async () => dependencyReply(await database()));
  kit
    .described({ summary: "Whether the cache answers, and how fast.", answer: dependencyAnswer })
    .open("get", ["/api/health/cache"], async () => dependencyReply(await cache()));
  kit
    .described({ summary: "Everything that this process needs, and facts about it.", answer: detailedHealth })
    .open("get", ["/api/health/detailed", "/health/detailed"], async () => {
      const [checks, jobs] = await Promise.all([Promise.all([database(), cache()]), background()]);
      const [databaseState, cacheState] = checks.map(told);
      const ok = health.ready() && checks[0].ok;
      // Without the broker everything is served, what other instances do a few seconds later; jobs wait for their queue.
      const status = ok && !(checks[1].ok && jobs.ok) ? "degraded" : stateOf(ok);
      return jsonReply(ok ? 200 : 503, {
        status,
        ready: health.ready(),
        checks: { database: databaseState, cache: cacheState, jobs: told(jobs) },
        facts: health.facts(),
      });
    });
}

function dependencyReply(dependency: DependencyHealth): HttpReply {
  return healthReply(dependency.ok, told(dependency));
}

function healthReply(ok: boolean, more: object): HttpReply {
  return jsonReply(ok ? 200 : 503, { status: stateOf(ok), ...more });
}

/** State and latency in milliseconds. */
function told<T extends { readonly ok: boolean }>({ ok, ...rest }: T) {
  return { status: stateOf(ok), ...rest };
}

const stateOf = (ok: boolean): string => (ok ? "healthy" : "unhealthy");
