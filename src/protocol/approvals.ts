import { z } from "zod";
import { conversationId, toolUseId, turnId } from "./ids.ts";

const place = { conversation: conversationId, turn: turnId, toolUse: toolUseId, name: z.string() };

/** A use that waits for approval, as the inbox tells of it: its input stands in the conversation alone, and goes with it. */
export const askedUse = z.object({
  ...place,
  inputHash: z.string(),
  /** ISO 8601, UTC. */
  expiresAt: z.string(),
});

export type AskedUse = z.infer<typeof askedUse>;

export const approvalEvents = {
  /** A tool need not ask again, in that conversation or (without one) anywhere; and no longer so. */
  "approval.remembered": z.object({ tool: z.string(), conversation: conversationId.optional() }),
  "approval.forgotten": z.object({ tool: z.string(), conversation: conversationId.optional() }),
  /** A use waits for a decision, in whichever conversation. */
  "approval.asked": askedUse,
  /** It waits no more. `cancelled`: its turn was stopped first. */
  "approval.decided": z.object({
    ...place,
    decision: z.enum(["approved", "declined", "expired", "cancelled"]),
  }),
} as const;
