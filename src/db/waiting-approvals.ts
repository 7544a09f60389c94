import type { Tenant } from "../actors/ports.ts";
import { asTenant } from "./as-tenant.ts";
import type { Client } from "./driver.ts";

/** A use that waits for approval. */
interface WaitingApproval {
  readonly tool: string;
  readonly conversation: string;
  readonly turn: string;
  readonly toolUse: string;
  readonly input: Readonly<Record<string, unknown>>;
  readonly inputHash: string;
  readonly expiresAt: string;
}

interface Row {
  readonly conversation: string;
  readonly turn: string;
  readonly toolUse: string;
  /** Of the entry that asks. */
  readonly body: string;
}

/**
 * What waits for a user's approval over all conversations, newest first; what is being stopped, or in a conversation that is
 * deleted, does not. One index scan. A page goes on where the one before ended also when that was decided meanwhile.
 * @param page.before The `next` of the page before; one that we did not make reads as the beginning.
 */
export async function waitingApprovals(
  client: Client,
  { workspace, user }: Tenant,
  page: { readonly before?: string | undefined; readonly limit: number },
): Promise<{ approvals: WaitingApproval[]; next: string | null }> {
  const [turn = null, toolUse = ""] = page.before === undefined ? [] : parseCursor(page.before);
  const rows = await asTenant(
    client,
    { workspace, user },
    (tx) => tx<Row[]>`
      select c.conversation, c.turn, c.tool_use as "toolUse", l.body::text as body
      from tool_calls c
      join conversations k on k.workspace = c.workspace and k.id = c.conversation and k.deleted_at is null
      join turns t on t.workspace = c.workspace and t.id = c.turn and not t.cancel_requested
      join log l on l.workspace = c.workspace and l.turn = c.turn and l.tool_use = c.tool_use and l.fence is not null
        and l.type = 'tool.approval_required'
      where c.workspace = ${workspace}::uuid and c.user_id = ${user}::uuid and c.status = 'waiting' and c.waits_for = 'approval'
        and c.expires_at > clock_timestamp()
        and coalesce((c.expires_at, c.turn, c.tool_use) < (select b.expires_at, b.turn, b.tool_use from tool_calls b
          where b.workspace = ${workspace}::uuid and b.turn = ${turn}::uuid and b.tool_use = ${toolUse}), true)
      order by c.expires_at desc, c.turn desc, c.tool_use desc limit ${page.limit}`,
  );
  const last = rows.length === page.limit ? rows.at(-1) : undefined;
  return {
    approvals: rows.map(approvalOf),
    next: last === undefined ? null : `${last.turn}_${last.toolUse}`,
  };
}

function approvalOf({ conversation, turn, toolUse, body }: Row): WaitingApproval {
  const { name, input, inputHash, expiresAt } = JSON.parse(body);
  return { tool: name, conversation, turn, toolUse, input, inputHash, expiresAt };
}

function parseCursor(cursor: string): [turn?: string, toolUse?: string] {
  const found = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})_([\x20-\x7e]+)$/.exec(cursor);
  return found?.[1] && found[2] ? [found[1], found[2]] : [];
}
