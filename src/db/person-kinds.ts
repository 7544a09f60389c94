import type { Tenant } from "../actors/ports.ts";
import type { Client } from "./driver.ts";
import { gathered } from "./gathered-calls.ts";
import { plainColumn } from "./plain-column.ts";
import { reachable } from "./postgres-store.ts";

export interface PersonKinds {
  /** What the user's client has told. */
  readonly context: Readonly<Record<string, unknown>>;
  /** Kinds of which they have a row that stands, of those that a turn may be told of; `household` where they are in one. */
  readonly kinds: ReadonlySet<string>;
}

/** A turn waits for two calls at worst. */
const batches = {
  batchMax: 500,
  callsMax: 1,
  keyOf: ({ workspace, user }: Tenant) => `${workspace}/${user}`,
};

/** Whether there is anything to read of a user. All who are asked for in a tick share one call, of index lookups only. */
export function createPersonKinds(client: Client): (tenant: Tenant) => Promise<PersonKinds> {
  const read = gathered(batches, (batch: readonly Tenant[]) => readPersonKinds(client, batch));
  return async ({ workspace, user }) => (await read({ workspace, user })) ?? nobody;
}

const nobody: PersonKinds = { context: {}, kinds: new Set() };

/** By the place in the batch, from 1. */
async function readPersonKinds(client: Client, batch: readonly Tenant[]): Promise<Map<number, PersonKinds>> {
  const rows = await reachable(client<{ n: number; context: Record<string, unknown>; kinds: string[] }[]>`
    select n, context, to_json(kinds) as kinds from pam_person_kinds(
      ${plainColumn(batch, (it) => it.workspace)}::text::uuid[], ${plainColumn(batch, (it) => it.user)}::text::uuid[])`);
  return new Map(rows.map(({ n, context, kinds }) => [n, { context, kinds: new Set(kinds) }]));
}
