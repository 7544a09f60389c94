import { z } from "zod";
import type { Tenant } from "../../actors/ports.ts";
import type { Deliver } from "../outbox-item.ts";

/** Enters that a queued request is over, once however often it is called, and shows it to the user's devices. */
export type TellJobEnd = (tenant: Tenant, job: string) => Promise<void>;

const payload = z.object({ job: z.uuid() });

export function jobEndedDelivery(tell: TellJobEnd): Deliver {
  return async ({ workspace, user, payload: given }) => {
    const { job } = payload.parse(given);
    await tell({ workspace, user }, job);
    return { job };
  };
}
