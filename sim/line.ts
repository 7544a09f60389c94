import type { Client } from "../src/db/driver.ts";
import type { MemoryStore } from "../tests/support/memory-store.ts";
import type { Database } from "./database.ts";
import type { Process } from "./timeline.ts";

/** One instance's connections: what the stand-ins of the query modules get in place of the driver. */
export interface Line {
  readonly database: Database;
  readonly process: Process;
  readonly store: MemoryStore;
  readonly incarnation: string;
}

/** Where a client keeps its line: a map of them would keep every world until the next full collection. */
const lineKey = Symbol("line");

/** The line in the driver's shape. Of SQL it understands the calls that keep a lease, which `ownership.ts` writes itself. */
export function asClient(line: Line): Client {
  const tagged = (strings: TemplateStringsArray): Promise<readonly unknown[]> => {
    const sql = strings.join("?");
    const { database, process, incarnation } = line;
    if (sql.includes("pam_renew_lease"))
      return database.call(process, "renew", () => [{ valid: database.renewLease(incarnation) }]);
    if (sql.includes("pam_end_leases"))
      return database.call(process, "end lease", () => {
        database.endLease(incarnation);
        return [];
      });
    return Promise.reject(new Error(`the simulated database does not understand: ${sql}`));
  };
  // The driver's edge: nothing of it is used but what stands above.
  return Object.assign(tagged, { [lineKey]: line }) as unknown as Client;
}

export function lineOf(client: Client): Line {
  const line = (client as { readonly [lineKey]?: Line })[lineKey];
  if (line === undefined) throw new Error("this client is not simulated");
  return line;
}
