import { z } from "zod";
import type { Tenant } from "../../actors/ports.ts";
import type { Accepted } from "../../actors/store.ts";
import { PamError } from "../../protocol/errors.ts";
import { GiveUp } from "../define-job.ts";
import type { Deliver } from "../outbox-item.ts";

/** By the door that every message takes: the same job is accepted once, whoever brings it again, and however late. */
export type AcceptRequest = (
  tenant: Tenant,
  request: {
    readonly job: string;
    readonly conversation: string | undefined;
    readonly content: string;
    readonly context: Readonly<Record<string, unknown>> | undefined;
  },
) => Promise<Accepted>;

const payload = z.object({
  message: z.string(),
  conversation: z.uuid().optional(),
  context: z.record(z.string(), z.unknown()).optional(),
});

/** Makes a turn of a request that was queued; how the turn goes is told by its own events. */
export function requestDelivery(accept: AcceptRequest): Deliver {
  return async ({ id, workspace, user, payload: given }) => {
    const { message: content, conversation, context } = payload.parse(given);
    try {
      const accepted = await accept({ workspace, user }, { job: id, conversation, content, context });
      return { conversation: accepted.conversation, turn: accepted.turn };
    } catch (error) {
      if (error instanceof PamError && finalCodes.has(error.code))
        throw new GiveUp(error.message, { cause: error });
      throw error;
    }
  };
}

/** Sending it again would be refused again. */
const finalCodes: ReadonlySet<string> = new Set(["not_found", "context_too_large", "idempotency_mismatch"]);
