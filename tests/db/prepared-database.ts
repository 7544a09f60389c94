import { randomUUID } from "node:crypto";
import type { Tenant } from "../../src/actors/ports.ts";
import type { Store } from "../../src/actors/store.ts";
import { type Client, type ClientOptions, openClient } from "../../src/db/driver.ts";
import { createPostgresStore } from "../../src/db/postgres-store.ts";
import { prepareDatabase } from "../../src/db/prepare.ts";
import { createWriter, type Writer } from "../../src/db/writer.ts";
import { createMetrics } from "../../src/telemetry/metrics.ts";
import { testDatabase } from "../support/postgres.ts";

/** Roles and their passwords are the server's, and all tests share one: so they share the secret too. */
export const TEST_SECRET = "the secret of all tests";
export const WALL_MS = 60_000;

export interface Instance {
  readonly incarnation: string;
  readonly store: Store;
  readonly writer: Writer;
  readonly client: Client;
}

export interface InstanceOptions {
  readonly queueMax?: number;
  readonly lanes?: number;
  readonly pendingMax?: number;
  /** Where the lanes connect to, when not straight to the server. */
  readonly laneUrl?: string;
}

export interface PreparedTestDatabase {
  readonly appUrl: string;
  readonly adminUrl: string;
  /** Superuser: sees and may do everything. */
  readonly admin: Client;
  /** The same, for transactions that stand idle. */
  readonly patient: Client;
  /** One connection of the application's role. */
  app(name: string, more?: Partial<ClientOptions>): Client;
  /** A running instance with a lease, its own lanes and its own pool. */
  instance(options?: InstanceOptions): Promise<Instance>;
  /** Ends the connections of all instances made so far; a server has only so many. */
  closeInstances(): Promise<void>;
  /** Users with a workspace each; `user`: further workspaces of that one. */
  tenants(count: number, user?: string): Promise<Tenant[]>;
  close(): Promise<void>;
}

export async function preparedDatabase(): Promise<PreparedTestDatabase> {
  const database = await testDatabase();
  const { appUrl } = await prepareDatabase({ url: database.adminUrl, secret: TEST_SECRET });
  const clients: Client[] = [];
  let ofInstances: Client[] = [];
  const open = (url: string, applicationName: string, more: Partial<ClientOptions> = {}) => {
    const client = openClient(url, {
      max: 1,
      applicationName,
      settings: { enable_seqscan: "off", plan_cache_mode: "force_generic_plan" },
      ...more,
    });
    clients.push(client);
    return client;
  };
  const admin = open(database.adminUrl, "test admin", { max: 4 });
  return {
    appUrl,
    adminUrl: database.adminUrl,
    admin,
    app: (name, more) => open(appUrl, name, more),
    patient: open(database.adminUrl, "patient admin", { max: 4, idleInTransactionTimeoutMs: 0 }),
    instance: async (options = {}) => {
      const openOwn: typeof open = (...where) => {
        const own = open(...where);
        ofInstances.push(own);
        return own;
      };
      const client = openOwn(appUrl, "pool", { max: 4 });
      const incarnation = randomUUID();
      await client`select pam_renew_lease(${incarnation}::uuid, 600000, 'test', 1)`;
      const writer = makeWriter(incarnation, options, (name, more) =>
        openOwn(options.laneUrl ?? appUrl, name, more),
      );
      const store = createPostgresStore({
        writer,
        client,
        ids: { next: randomUUID },
        incarnation,
        wallMs: WALL_MS,
      });
      return { incarnation, store, writer, client };
    },
    closeInstances: async () => {
      const own = ofInstances;
      ofInstances = [];
      await Promise.all(own.map((client) => client.end({ timeout: 1 })));
    },
    tenants: (count, user) =>
      openTenants(
        admin,
        Array.from({ length: count }, () => ({ workspace: randomUUID(), user: user ?? randomUUID() })),
      ),
    close: async () => {
      await Promise.all(clients.map((client) => client.end({ timeout: 1 })));
      await database.drop();
    },
  };
}

function makeWriter(
  incarnation: string,
  options: InstanceOptions,
  lane: (name: string, more?: Partial<ClientOptions>) => Client,
): Writer {
  const { queueMax = 1_000_000, lanes = 2, pendingMax } = options;
  return createWriter({
    lanes: Array.from({ length: lanes }, (_, index) => lane(`lane ${index}`)),
    slow: lane("slow lane", { lockTimeoutMs: 100 }),
    incarnation,
    queueMax,
    ...(pendingMax !== undefined && { pendingMax }),
    wallMs: WALL_MS,
    metrics: createMetrics(),
  });
}

async function openTenants(admin: Client, tenants: Tenant[]): Promise<Tenant[]> {
  const users = tenants.map(({ user }) => user);
  await admin`select pam_open_users(${users}::uuid[], ${tenants.map(({ workspace }) => workspace)}::uuid[], ${users}::text[])`;
  return tenants;
}
