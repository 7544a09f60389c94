import { z } from "zod";
import type { Tenant } from "../../actors/ports.ts";
import type { Deliver } from "../outbox-item.ts";

/** Enters that a use waits for approval, or no more, once however often it is called, and shows it to the user's devices. */
export type TellApproval = (
  tenant: Tenant,
  use: { readonly turn: string; readonly toolUse: string },
) => Promise<void>;

const payload = z.object({ turn: z.uuid(), toolUse: z.string() });

export function approvalDelivery(tell: TellApproval): Deliver {
  return async ({ workspace, user, payload: given }) => {
    const use = payload.parse(given);
    await tell({ workspace, user }, use);
    return use;
  };
}
