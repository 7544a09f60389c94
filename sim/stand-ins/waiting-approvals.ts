/** In place of `src/db/waiting-approvals.ts`. */
import type { Tenant } from "../../src/actors/ports.ts";
import type { Client } from "../../src/db/driver.ts";
import { readRows } from "../read-rows.ts";
import { askedOf } from "../reads.ts";

export const waitingApprovals = (client: Client, tenant: Tenant) =>
  readRows(client, "waiting approvals", (database) => ({
    approvals: askedOf(database.rows, tenant),
    next: null,
  }));
