import { createHmac } from "node:crypto";
import { fileURLToPath } from "node:url";
import { drizzle } from "drizzle-orm/postgres-js";
import { migrate } from "drizzle-orm/postgres-js/migrator";
import { type Client, openClient } from "./driver.ts";
import { isConnectionLoss, sqlState } from "./pam-row.ts";

/** Any number, as long as all PAM processes take the same: one of them migrates at a time. */
const migrationLock = 7_270_013;

/** The database can't be used as it is. `code` is stable; the message says what to do. */
export class DatabaseSetupError extends Error {
  readonly code:
    | "database_role_unsafe"
    | "database_not_migrated"
    | "database_migration_failed"
    | "database_too_old";
  constructor(code: DatabaseSetupError["code"], message: string) {
    super(message);
    this.name = "DatabaseSetupError";
    this.code = code;
  }
}

export interface PreparedDatabase {
  /** For the application's pools: a role that owns nothing and can't pass by row level security. */
  readonly appUrl: string;
}

interface Role {
  readonly name: string;
  readonly superuser: boolean;
  readonly createsRoles: boolean;
  /** It is, or can become, a role that row level security does not hold, or one of the engine's own. */
  readonly passes: boolean;
  /** It may do what the application does. */
  readonly isApp: boolean;
}

/**
 * Makes a database ready for this version of PAM. An administrator's URL creates the roles `pam_owner`, `pam_app`,
 * `pam_engine` and this database's own member of `pam_app`, and migrates; a plain role's URL is used as the application's own and must find all of that done.
 * @param secret The server's secret; the application role's password is derived from it.
 * @throws DatabaseSetupError, or the driver's error when the server can't be reached.
 */
export async function prepareDatabase(options: {
  url: string;
  secret: string;
  migrations?: string;
}): Promise<PreparedDatabase> {
  const admin = openClient(options.url, {
    max: 1,
    applicationName: "pam-setup",
    statementTimeoutMs: 0,
    connectTimeoutMs: 2_000,
    lockTimeoutMs: 60_000,
  });
  try {
    const role = await currentRole(admin);
    if (!role.superuser && !role.createsRoles) {
      await requireMigrated(admin);
      return { appUrl: options.url };
    }
    await admin`select pg_advisory_lock(${migrationLock})`;
    const login = await appLogin(admin, options.secret);
    await retried(() => ensureRoles(admin, role, login));
    await migrateAsOwner(admin, options.migrations ?? defaultMigrations());
    const appUrl = withLogin(options.url, login);
    await refuseUnsafe(appUrl);
    return { appUrl };
  } finally {
    await admin.end({ timeout: 1 });
  }
}

async function currentRole(client: Client): Promise<Role> {
  const [row] = await client<(Role & { version: number })[]>`
    select r.rolname as name, r.rolsuper as superuser, r.rolcreaterole as "createsRoles",
      coalesce(bool_or(g.rolsuper or g.rolbypassrls or g.rolname in ('pam_owner', 'pam_engine')), false) as passes,
      coalesce(bool_or(g.rolname = 'pam_app'), false) as "isApp", current_setting('server_version_num')::int as version
    from pg_roles r left join pg_roles g on pg_has_role(r.oid, g.oid, 'member')
    where r.rolname = current_user group by r.rolname, r.rolsuper, r.rolcreaterole`;
  if (row === undefined || row.version < 150_000) {
    throw new DatabaseSetupError(
      "database_too_old",
      "PAM needs PostgreSQL 15 or newer. Point DATABASE_URL at such a server.",
    );
  }
  return row;
}

/** Roles belong to the server, the advisory lock to the database: a start on another database may be making them too. */
async function retried(work: () => Promise<void>): Promise<void> {
  for (let tries = 1; ; tries++) {
    try {
      return await work();
    } catch (error) {
      if (tries >= 10) throw error;
      await new Promise((resolve) => setTimeout(resolve, 20 * tries));
    }
  }
}

interface Login {
  readonly name: string;
  readonly password: string;
}

/**
 * Each database's own role: roles are the server's, and two installations with different secrets on one server would
 * else change each other's password. A database's number stays when it is renamed.
 */
async function appLogin(admin: Client, secret: string): Promise<Login> {
  const [database] = await admin<
    { oid: number }[]
  >`select oid from pg_database where datname = current_database()`;
  const password = createHmac("sha256", secret).update("pam:database:pam_app").digest("base64url");
  return { name: `pam_app_${Number(database?.oid)}`, password };
}

async function ensureRoles(admin: Client, role: Role, login: Login): Promise<void> {
  // Only a superuser may touch these, even to take them away; others are told of a role that has them by refuseUnsafe.
  const powerless = role.superuser ? "nosuperuser nobypassrls nocreaterole nocreatedb" : "";
  // Names and the password (base64url) are ours; utility statements take no parameters.
  await admin.unsafe(`
    do $$ begin
      if not exists (select from pg_roles where rolname = 'pam_owner') then create role pam_owner nologin; end if;
      if not exists (select from pg_roles where rolname = 'pam_engine') then create role pam_engine nologin; end if;
      if not exists (select from pg_roles where rolname = 'pam_app') then create role pam_app nologin; end if;
      if not exists (select from pg_roles where rolname = '${login.name}') then create role ${login.name}; end if;
    end $$;
    ${powerless === "" ? "" : `alter role pam_app ${powerless};`}
    alter role ${login.name} login ${powerless} password '${login.password}';
    revoke pam_owner, pam_engine from pam_app, ${login.name};
    grant pam_app to ${login.name};
    grant pam_owner to current_user;
    grant pam_engine to pam_owner;
    do $$ begin execute format('grant connect, create, temporary on database %I to pam_owner', current_database()); end $$;
    grant usage, create on schema public to pam_owner with grant option;
    alter schema public owner to pam_owner;
    revoke create on schema public from public`);
}

async function migrateAsOwner(admin: Client, folder: string): Promise<void> {
  await admin.unsafe("set role pam_owner; set client_min_messages to warning");
  try {
    await migrate(drizzle(admin), { migrationsFolder: folder });
  } catch (error) {
    throw migrationFailed(error) ?? error;
  }
  await admin.unsafe(
    "grant usage on schema drizzle to pam_app; grant select on all tables in schema drizzle to pam_app; reset role",
  );
}

/** In words for the operator; undefined where the server itself went away. All of a start's migrations are one transaction. */
function migrationFailed(error: unknown): DatabaseSetupError | undefined {
  if (sqlState(error) === undefined || isConnectionLoss(error)) return undefined;
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause.message : String(error);
  return new DatabaseSetupError(
    "database_migration_failed",
    `The database could not be brought to this version (${cause.split("\n", 1)[0]}). Nothing in it was changed. Was it last used by a version that is no release, or changed by hand? Start the version it came from, or restore a backup.`,
  );
}

async function requireMigrated(client: Client): Promise<void> {
  const role = await currentRole(client);
  if (role.passes) throw unsafeRole(role.name);
  const [found] = await client<
    { ready: boolean }[]
  >`select to_regprocedure('pam_cancelled_turns(uuid)') is not null as ready`;
  if (!found?.ready) {
    throw new DatabaseSetupError(
      "database_not_migrated",
      `The database has no PAM tables and the role ${role.name} can't create them. Start once with a DATABASE_URL whose role may create roles.`,
    );
  }
  if (!role.isApp) {
    throw new DatabaseSetupError(
      "database_not_migrated",
      `The role ${role.name} of DATABASE_URL may not use PAM's tables. Run "grant pam_app to ${role.name}" as an administrator.`,
    );
  }
}

async function refuseUnsafe(appUrl: string): Promise<void> {
  const app = openClient(appUrl, { max: 1, applicationName: "pam-setup" });
  try {
    const role = await currentRole(app);
    if (role.passes) throw unsafeRole(role.name);
  } finally {
    await app.end({ timeout: 1 });
  }
}

function unsafeRole(name: string): DatabaseSetupError {
  return new DatabaseSetupError(
    "database_role_unsafe",
    `The database role ${name} passes by row level security, so tenants would not be apart. Use a role without SUPERUSER and BYPASSRLS that is in none of pam_owner, pam_engine and roles with these powers.`,
  );
}

function withLogin(url: string, { name, password }: Login): string {
  const address = new URL(url);
  address.username = name;
  address.password = password;
  return address.toString();
}

/** Beside this module in the source tree, beside the bundle in a build. */
function defaultMigrations(): string {
  return fileURLToPath(new URL("./migrations", import.meta.url));
}
