import type { Tenant } from "../actors/ports.ts";
import type { Client } from "./driver.ts";
import { reachable } from "./postgres-store.ts";

/** Stands for every conversation. */
const anywhere = "00000000-0000-0000-0000-000000000000";
const listedMax = 500;

interface Row {
  readonly tool: string;
  readonly conversation: string;
  readonly at: Date;
}

/** The tools that a user said need not ask again, by tool, at most 500; `conversation` null: anywhere. */
export async function rememberedApprovals(
  client: Client,
  { workspace, user }: Tenant,
): Promise<{ tool: string; conversation: string | null; at: string }[]> {
  const rows = await reachable(
    client.begin("read only", async (tx) => {
      await tx`select pam_enter(${workspace}::uuid, ${user}::uuid)`;
      return tx<Row[]>`
        select tool, conversation, created_at as at from approval_policies
        where workspace = ${workspace}::uuid and user_id = ${user}::uuid order by tool, conversation limit ${listedMax}`;
    }),
  );
  return rows.map(({ tool, conversation, at }) => ({
    tool,
    conversation: conversation === anywhere ? null : conversation,
    at: at.toISOString(),
  }));
}
