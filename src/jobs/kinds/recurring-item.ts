import { z } from "zod";
import { defineKind } from "../schedule-kind.ts";

/** Has a recurring item booked for each of its days since its time: those too that nobody was there to book. */
export const recurringItemKind = defineKind({
  kind: "recurring_item",
  payload: z.strictObject({}),
  fire(_, { subject, dueAt, now }) {
    if (subject === null) return {};
    const payload = { item: subject, from: dueAt.toISOString(), to: now.toISOString() };
    return { sends: [{ kind: "recurring_item", payload }] };
  },
});
