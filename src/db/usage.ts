import type { Tenant } from "../actors/ports.ts";
import { asTenant } from "./as-tenant.ts";
import type { Client } from "./driver.ts";

export interface UsageDay {
  /** `YYYY-MM-DD`, UTC. */
  readonly day: string;
  readonly turns: number;
  readonly inputTokens: number;
  readonly outputTokens: number;
  readonly toolUses: number;
}

/** What a user's turns of some days used, oldest first; days without any are left out. One index scan. */
export function readUsage(
  client: Client,
  { workspace, user }: Tenant,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<readonly UsageDay[]> {
  return asTenant(
    client,
    { workspace, user },
    (tx) => tx<UsageDay[]>`
      select day::text as day, turns, input_tokens::float8 as "inputTokens", output_tokens::float8 as "outputTokens",
        tool_uses as "toolUses"
      from usage_days where workspace = ${workspace}::uuid and user_id = ${user}::uuid
        and day between ${from}::text::date and ${to}::text::date order by day`,
  );
}
