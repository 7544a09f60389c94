import type { Tenant } from "../actors/ports.ts";
import { asTenant } from "./as-tenant.ts";
import type { Client } from "./driver.ts";

export interface PersonKinds {
  /** What the user's client has told. */
  readonly context: Readonly<Record<string, unknown>>;
  /** Kinds of which they have a row that stands, of those that a turn may be told of. */
  readonly kinds: ReadonlySet<string>;
}

/** Whether there is anything to read of a user: one prepared statement of index look-ups. */
export async function readPersonKinds(client: Client, tenant: Tenant): Promise<PersonKinds> {
  const [row] = await asTenant(
    client,
    tenant,
    (tx) => tx<{ context: Record<string, unknown>; kinds: string[] }[]>`
      select m.context, to_json(array_remove(array[
        case when exists (select from profiles r
          where r.workspace = m.workspace and r.user_id = m.user_id and r.deleted_at is null) then 'profile' end,
        case when exists (select from trips r
          where r.workspace = m.workspace and r.user_id = m.user_id and r.deleted_at is null) then 'trip' end,
        case when exists (select from calendar_events r
          where r.workspace = m.workspace and r.user_id = m.user_id and r.deleted_at is null) then 'calendar_event' end,
        case when exists (select from tasks r
          where r.workspace = m.workspace and r.user_id = m.user_id and r.deleted_at is null) then 'task' end,
        case when exists (select from budgets r
          where r.workspace = m.workspace and r.user_id = m.user_id and r.deleted_at is null) then 'budget' end
      ], null)) as kinds
      from memberships m where m.workspace = ${tenant.workspace}::uuid and m.user_id = ${tenant.user}::uuid`,
  );
  return { context: row?.context ?? {}, kinds: new Set(row?.kinds) };
}
