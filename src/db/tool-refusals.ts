import { sql } from "drizzle-orm";
import type { TurnAddress } from "../actors/ports.ts";
import type { ToolUseRequest } from "../actors/tool-port.ts";
import type { ToolOutcome } from "../protocol/events.ts";
import type { TenantDatabase } from "./tenant-database.ts";

type Finish = Pick<ToolOutcome, "status" | "result">;

interface StoppedUse {
  readonly use: ToolUseRequest;
  readonly address: TurnAddress;
  readonly outside?: boolean;
}

const cancelledFirst: Finish = {
  status: "cancelled",
  result: "Not run: the turn was stopped first. Nothing was changed.",
};

/** A stop came first. What was begun before it, and has no outcome, may have reached the outside (P6). */
export async function stoppedFirst(
  tx: TenantDatabase,
  { use, address, outside }: StoppedUse,
): Promise<Finish> {
  if (outside !== true) return cancelledFirst;
  const begun = await tx.execute(sql`
    select from log where workspace = ${address.workspace}::uuid and turn = ${address.turn}::uuid
      and type = 'tool.started' and body->>'toolUse' = ${use.toolUse} limit 1`);
  if (begun.length === 0) return cancelledFirst;
  const result = `Outcome unknown: ${use.name} was under way when the turn was stopped. It may have taken effect; check before calling it again.`;
  return { status: "unknown", result };
}

export const notApproved: Finish = {
  status: "failed",
  result: "Not run: this is not the input that the user approved. Nothing was changed. Ask them again.",
};
