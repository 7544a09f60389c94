import { z } from "zod";
import type { Tenant } from "../../actors/ports.ts";
import type { Deliver } from "../outbox-item.ts";

/** Books a recurring item for its days in a span, each day once however often it is called. Gives how many it looked at. */
export type BookRecurring = (
  tenant: Tenant,
  span: { readonly item: string; readonly from: Date; readonly to: Date },
) => Promise<number>;

const payload = z.object({ item: z.uuid(), from: z.iso.datetime(), to: z.iso.datetime() });

export function recurringDelivery(book: BookRecurring): Deliver {
  return async ({ workspace, user, payload: given }) => {
    const { item, from, to } = payload.parse(given);
    return { days: await book({ workspace, user }, { item, from: new Date(from), to: new Date(to) }) };
  };
}
