import { z } from "zod";

/** Something that a user is told outside of conversations. */
export const notification = z.object({
  id: z.uuid(),
  /** What it is about: `reminder`, `daily_digest`, `budget_alert` and so on. */
  kind: z.string(),
  /** One line. */
  title: z.string(),
  /** Empty where the title says it all. */
  body: z.string(),
  /** The row to show. */
  link: z.object({ kind: z.string(), id: z.uuid() }).optional(),
  /** ISO 8601, UTC. */
  createdAt: z.string(),
});

export type Notification = z.infer<typeof notification>;

export const notificationEvents = {
  "notification.created": z.object({ notification }),
  /** Read on one of the user's devices: those of `ids`, or with `all` every one up to now. */
  "notification.read": z.object({ ids: z.array(z.uuid()), all: z.literal(true).optional() }),
} as const;
