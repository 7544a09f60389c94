import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Client, openClient } from "../../src/db/driver.ts";
import { type EmbeddedPostgres, startEmbeddedPostgres } from "../../src/db/embedded/supervisor.ts";
import { prepareDatabase } from "../../src/db/prepare.ts";

/** A server of its own: roles are the server's, and these tests begin where there are none. */
let server: EmbeddedPostgres;
let admin: Client;
const folder = mkdtempSync(join(tmpdir(), "pam-prepare-"));
beforeAll(async () => {
  server = await startEmbeddedPostgres({ dataDir: folder, log: () => {}, systemDir: join(folder, "system") });
  admin = openClient(server.adminUrl, { max: 1, applicationName: "test", statementTimeoutMs: 0 });
});
afterAll(async () => {
  await admin.end({ timeout: 1 });
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** A further fresh server, for as long as the work takes. */
async function withServer(work: (own: { sql: Client; adminUrl: string }) => Promise<void>): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), "pam-prepare-"));
  const own = await startEmbeddedPostgres({ dataDir, log: () => {}, systemDir: join(dataDir, "system") });
  try {
    await openOnce(own.adminUrl, (sql) => work({ sql, adminUrl: own.adminUrl }));
  } finally {
    await own.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

interface Login {
  user: string;
  password: string;
  server?: string;
}

function urlOf(database: string, login?: Login): string {
  const url = new URL(login?.server ?? server.adminUrl);
  url.pathname = `/${database}`;
  if (login !== undefined) {
    url.username = login.user;
    url.password = login.password;
  }
  return url.href;
}

async function roleOf(url: string): Promise<unknown> {
  const client = openClient(url, { max: 1, applicationName: "test" });
  const [row] = await client`select current_user::text as role, (select count(*)::int from log) as rows`;
  await client.end({ timeout: 1 });
  return row;
}

test("six starts at once on two empty databases of a fresh server all succeed, and again", async () => {
  await admin`create database one`;
  await admin`create database two`;
  for (let round = 0; round < 2; round += 1) {
    const starts = ["one", "two", "one", "two", "one", "two"].map((name) =>
      prepareDatabase({ url: urlOf(name), secret: "s" }),
    );
    for (const { appUrl } of await Promise.all(starts))
      expect(await roleOf(appUrl)).toEqual({ role: expect.stringMatching(/^pam_app_\d+$/), rows: 0 });
  }
  const [applied] = await openOnce(
    urlOf("one"),
    (sql) =>
      sql`select count(*)::int, count(distinct hash)::int as different from drizzle.__drizzle_migrations`,
  );
  expect(applied?.["count"]).toBe(applied?.["different"]);
});

async function openOnce<T>(url: string, work: (sql: Client) => PromiseLike<T>): Promise<T> {
  const client = openClient(url, { max: 1, applicationName: "test", statementTimeoutMs: 0 });
  try {
    return await work(client);
  } finally {
    await client.end({ timeout: 1 });
  }
}

test("security 15: a start takes every power from the application's role that somebody gave it", async () => {
  await admin`alter role pam_app superuser bypassrls createrole createdb`;
  await admin.unsafe("grant pam_engine to pam_app");
  const { appUrl: own } = await prepareDatabase({ url: urlOf("one"), secret: "s" });
  await admin.unsafe(
    `alter role ${new URL(own).username} superuser; grant pam_owner to ${new URL(own).username}`,
  );
  await admin.unsafe("alter role pam_app superuser");
  const { appUrl } = await prepareDatabase({ url: urlOf("one"), secret: "s" });
  const [role] = await openOnce(
    appUrl,
    (sql) => sql`select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb,
    pg_has_role(current_user, 'pam_engine', 'member') as engine, pg_has_role(current_user, 'pam_owner', 'member') as owner
    from pg_roles where rolname = current_user`,
  );
  expect(role).toEqual({
    rolsuper: false,
    rolbypassrls: false,
    rolcreaterole: false,
    rolcreatedb: false,
    engine: false,
    owner: false,
  });
});

test("two databases of one server with different secrets don't lock each other out", async () => {
  const [one, two] = [
    { url: urlOf("one"), secret: "s" },
    { url: urlOf("two"), secret: "another" },
  ];
  const { appUrl } = await prepareDatabase(one);
  for (const next of [two, one, two]) await prepareDatabase(next);
  expect(await roleOf(appUrl)).toMatchObject({ rows: 0 });
});

test("a database from before, whose application logged in as pam_app, serves old and new processes", async () => {
  await prepareDatabase({ url: urlOf("one"), secret: "s" });
  await admin`alter role pam_app login password 'from before'`;
  const { appUrl } = await prepareDatabase({ url: urlOf("one"), secret: "s" });
  const old = urlOf("one", { user: "pam_app", password: "from before" });
  for (const url of [appUrl, old]) expect(await roleOf(url)).toMatchObject({ rows: 0 });
});

test.each([
  ["bypasses row level security", "bypassrls", "pam_app"],
  ["can become a superuser", "", "pam_app, postgres"],
  ["is a member of the engine's role", "", "pam_app, pam_engine"],
  ["is a member of the owner's role", "", "pam_app, pam_owner"],
])("security 15: a plain role that %s is refused as the application's, with a next step", async (_, attributes, groups) => {
  await prepareDatabase({ url: urlOf("one"), secret: "s" });
  await admin.unsafe(`create role risky login password 'x' ${attributes}; grant ${groups} to risky`);
  const work = prepareDatabase({ url: urlOf("one", { user: "risky", password: "x" }), secret: "s" });
  await expect(work).rejects.toMatchObject({
    code: "database_role_unsafe",
    message: expect.stringMatching(/risky.*Use a role/s),
  });
  await admin`drop role risky`;
});

test("a plain role is used as it is where the tables are there", async () => {
  await admin.unsafe("create role modest login password 'x'; grant pam_app to modest");
  const url = urlOf("one", { user: "modest", password: "x" });
  const { appUrl } = await prepareDatabase({ url, secret: "s" });
  expect(appUrl).toBe(url);
  expect(await roleOf(appUrl)).toEqual({ role: "modest", rows: 0 });
  await admin`drop role modest`;
});

test("an administrator that is no superuser sets the database up as well, twice", async () => {
  await withServer(async (own) => {
    await own.sql.unsafe("create role boss login createrole createdb password 'x'; ");
    await own.sql.unsafe("create database managed owner boss");
    const url = urlOf("managed", { user: "boss", password: "x", server: own.adminUrl });
    for (let round = 0; round < 2; round += 1) {
      const { appUrl } = await prepareDatabase({ url, secret: "s" });
      expect(await roleOf(appUrl)).toEqual({ role: expect.stringMatching(/^pam_app_\d+$/), rows: 0 });
    }
    await own.sql`alter role pam_app bypassrls`;
    await expect(prepareDatabase({ url, secret: "s" })).rejects.toMatchObject({
      code: "database_role_unsafe",
    });
  });
});

test("a plain role that finds no tables, or may not use them, is told so and what to do", async () => {
  await admin.unsafe("create database empty; ");
  await admin.unsafe("create role lonely login password 'x'");
  for (const name of ["empty", "one"]) {
    const work = prepareDatabase({ url: urlOf(name, { user: "lonely", password: "x" }), secret: "s" });
    await expect(work).rejects.toMatchObject({
      code: "database_not_migrated",
      message: expect.stringMatching(/lonely.*DATABASE_URL/s),
    });
  }
  await admin`drop role lonely`;
});

test("a database that is not as a release left it is told of in a sentence, and stays as it was", async () => {
  await withServer(async (own) => {
    await prepareDatabase({ url: own.adminUrl, secret: "s" });
    // As if nothing were known of what has been run: the first migration meets tables that are there.
    await own.sql`delete from drizzle.__drizzle_migrations`;
    const tables = () =>
      own.sql`select count(*)::int as n from pg_class where relnamespace = 'public'::regnamespace`;
    const before = await tables();
    await expect(prepareDatabase({ url: own.adminUrl, secret: "s" })).rejects.toMatchObject({
      code: "database_migration_failed",
      message: expect.stringMatching(/already exists\)\. Nothing in it was changed/),
    });
    expect(await tables()).toEqual(before);
  });
});
