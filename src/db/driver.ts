import postgres from "postgres";

/**
 * A pool of postgres.js. `bigint` arrives as number (a value over 2^53 is an error), `timestamptz` as Date,
 * `numeric` as text.
 */
export type Client = postgres.Sql<{ bigint: number }>;

export interface ClientOptions {
  /** Most connections of this pool. */
  max: number;
  /** Shown in `pg_stat_activity`; at most 63 characters. */
  applicationName: string;
  /** 0 means no limit. Default 5,000 ms. */
  statementTimeoutMs?: number;
  /** 0 means no limit. Default 1,000 ms. */
  lockTimeoutMs?: number;
  /** 0 means no limit. Default 2,000 ms. */
  idleInTransactionTimeoutMs?: number;
  /** Default 3,000 ms. */
  connectTimeoutMs?: number;
  /**
   * Reads the array types of the server once per connection (one more round trip). Needed to send arrays.
   * Default true.
   */
  fetchTypes?: boolean;
  /**
   * Statements that the pool sends are prepared once per connection. Off behind a transaction-pooling proxy.
   * Default true.
   */
  prepare?: boolean;
  /** Further server settings of each connection. */
  settings?: Readonly<Record<string, string>>;
}

/**
 * The number that `patches/postgres@3.4.9.patch` writes on the driver; a change to the patch raises it in
 * both places.
 */
const PATCH_LEVEL = 1;

/**
 * The installed postgres.js lacks our fix: after the death of a backend its pool hangs or writes outside of
 * transactions.
 */
export class UnpatchedDriverError extends Error {
  readonly code = "driver_unpatched";
  constructor() {
    super(
      "The postgres driver in node_modules lacks PAM's fix for lost connections. " +
        "Run `node scripts/patch-driver.mjs` (npm start does this itself) and start again.",
    );
    this.name = "UnpatchedDriverError";
  }
}

/**
 * Call once at start, before the first connection.
 * @throws UnpatchedDriverError (`code` "driver_unpatched")
 */
export function assertPatchedDriver(driver: object = postgres): void {
  if (!("pamPatch" in driver) || driver.pamPatch !== PATCH_LEVEL) throw new UnpatchedDriverError();
}

/**
 * The one place that opens a raw postgres.js client. It connects on its first query. Do not hand it to
 * drizzle, which rewrites the parsers of the client it gets: open a second one for that.
 */
export function openClient(url: string, options: ClientOptions): Client {
  return postgres(url, {
    max: options.max,
    connect_timeout: (options.connectTimeoutMs ?? 3_000) / 1_000,
    fetch_types: options.fetchTypes ?? true,
    prepare: options.prepare ?? true,
    backoff: reconnectDelaySeconds,
    onnotice: () => {},
    types: { bigint: { to: 20, from: [20], parse: safeInteger, serialize: String } },
    connection: {
      application_name: options.applicationName.slice(0, 63),
      statement_timeout: options.statementTimeoutMs ?? 5_000,
      lock_timeout: options.lockTimeoutMs ?? 1_000,
      idle_in_transaction_session_timeout: options.idleInTransactionTimeoutMs ?? 2_000,
      ...options.settings,
    },
  });
}

/** 25 ms doubling to 1 s, with jitter: the driver's own curve climbs to 20 s, four leases long. */
function reconnectDelaySeconds(attempt: number): number {
  return Math.min(0.025 * 2 ** attempt, 1) * (0.5 + Math.random() / 2);
}

function safeInteger(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value))
    throw new RangeError(`bigint ${text} does not fit a number; cast it to text in the query`);
  return value;
}
