import { randomBytes } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createTickets } from "../src/auth/tickets.ts";
import { personalWorkspaceOf, userIdOf } from "../src/auth/user-id.ts";
import { createTicketStore } from "../src/db/tickets.ts";
import { type PreparedTestDatabase, preparedDatabase } from "./db/prepared-database.ts";

let database: PreparedTestDatabase;
beforeAll(async () => {
  database = await preparedDatabase();
});
afterAll(() => database.close());

/** Tickets as one instance of the server has them. */
function instance(name: string) {
  const store = createTicketStore(database.app(name));
  return createTickets({ store, clock: { now: () => Date.now() }, randomBytes });
}

const bearer = (subject: string) => ({
  subject,
  user: userIdOf(subject),
  workspace: personalWorkspaceOf(subject),
  role: "user" as const,
  expiresAt: Math.floor(Date.now() / 1_000) * 1_000 + 600_000,
});

test("a ticket of one instance is redeemed at another, whatever its bearer is called", async () => {
  const [here, there] = [instance("here"), instance("there")];
  for (const subject of ["alice", "a\u0000b", "\ud800", "'; --", "日本"]) {
    const who = bearer(subject);
    const { ticket } = await here.issue(who);
    expect(await there.redeem(ticket)).toEqual(who);
  }
});

test("of twenty who show one ticket at the same time, one gets in", async () => {
  const instances = Array.from({ length: 4 }, (_, index) => instance(`instance ${index}`));
  const { ticket } = await instance("issuer").issue(bearer("alice"));
  const tries = Array.from({ length: 20 }, (_, index) => instances[index % 4]?.redeem(ticket));
  const results = await Promise.allSettled(tries);
  expect(results.filter((result) => result.status === "fulfilled")).toHaveLength(1);
  for (const result of results) {
    if (result.status === "rejected") expect(result.reason).toMatchObject({ code: "unauthenticated" });
  }
});

test("a ticket is good for 30 s of the database's clock", async () => {
  const tickets = instance("late");
  const { ticket } = await tickets.issue(bearer("alice"));
  const [row] = await database.admin<{ seconds: number }[]>`
    select extract(epoch from expires_at - now())::float8 as seconds from tickets`;
  expect(row?.seconds).toBeGreaterThan(0);
  expect(row?.seconds).toBeLessThanOrEqual(30);
  await database.admin`update tickets set expires_at = now()`;
  await expect(tickets.redeem(ticket)).rejects.toMatchObject({ code: "unauthenticated" });
});
