import type { AskedUse } from "../protocol/approvals.ts";
import type { InboxEvent } from "../protocol/events.ts";

/** As many as a `reset` brings. */
const askedMax = 50;

/** What waits for approval behind one more entry of the inbox, newest first. */
export function foldApproval(
  asked: readonly AskedUse[],
  event: Extract<InboxEvent, { type: "approval.asked" | "approval.decided" }>,
): readonly AskedUse[] {
  const others = asked.filter((it) => it.turn !== event.turn || it.toolUse !== event.toolUse);
  if (event.type === "approval.decided") return others;
  const { conversation, turn, toolUse, name, inputHash, expiresAt } = event;
  return [{ conversation, turn, toolUse, name, inputHash, expiresAt }, ...others].slice(0, askedMax);
}
