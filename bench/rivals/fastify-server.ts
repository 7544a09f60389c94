import { desc, sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/postgres-js";
import Fastify from "fastify";
import { jwtVerify } from "jose";
import postgres from "postgres";
import { obeyParent } from "../servers/server-calls.ts";
import { fillPage } from "./fill-page.ts";
import { createTables, pageItems } from "./rival-tables.ts";

/**
 * A REST server as Fastify's and drizzle's documents say to write one: the token is checked in a hook, a prepared query
 * reads the newest page under a row policy, in a transaction that names the tenant.
 */
const options: { databaseUrl: string; secret: string } = JSON.parse(process.argv[2] ?? "{}");
const key = new TextEncoder().encode(options.secret);
const client = postgres(options.databaseUrl, { max: 10, onnotice: () => {} });
await client.unsafe(createTables);
// A superuser is above row policies: what the server reads, it reads as somebody else.
const db = drizzle(
  postgres(options.databaseUrl, { max: 10, onnotice: () => {}, connection: { role: "rival_app" } }),
);

const app = Fastify();
app.addHook("onRequest", async (request, reply) => {
  try {
    const token = (request.headers.authorization ?? "").slice("Bearer ".length);
    const { payload } = await jwtVerify(token, key, { algorithms: ["HS256"] });
    request.headers["x-user"] = payload.sub ?? "";
  } catch {
    await reply.code(401).send({ error: { code: "unauthenticated" } });
  }
});
app.get<{ Querystring: { limit?: string } }>("/api/pam/history", async (request) => {
  const user = String(request.headers["x-user"]);
  const limit = Math.min(500, Number(request.query.limit ?? 50));
  const rows = await db.transaction(async (tx) => {
    await tx.execute(sql`select set_config('app.workspace', ${user}, true)`);
    return tx
      .select({ pos: pageItems.pos, item: pageItems.item })
      .from(pageItems)
      .orderBy(desc(pageItems.pos))
      .limit(sql.placeholder("limit"))
      .prepare("rival_page")
      .execute({ limit });
  });
  return { conversation: user, items: rows.toReversed().map((row) => row.item), hasAfter: false };
});
await app.listen({ host: "127.0.0.1", port: 0 });
const address = app.server.address();
await obeyParent(typeof address === "object" && address !== null ? address.port : 0, {
  page: (body) => fillPage(client, body),
  stop: () => app.close(),
});
