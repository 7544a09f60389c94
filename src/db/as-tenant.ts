import type { Tenant } from "../actors/ports.ts";
import type { Client } from "./driver.ts";
import { reachable } from "./postgres-store.ts";

export type TenantTransaction = Parameters<Parameters<Client["begin"]>[1]>[0];

/** One transaction on the raw client that sees and writes this tenant's rows only. */
export function asTenant<T>(
  client: Client,
  { workspace, user }: Tenant,
  work: (tx: TenantTransaction) => Promise<T>,
): Promise<T> {
  const done = client.begin(async (tx) => {
    await tx`select pam_enter(${workspace}::uuid, ${user}::uuid)`;
    return work(tx);
  });
  // The driver's type unwraps arrays of promises, which nobody returns here.
  return reachable(done as Promise<T>);
}
