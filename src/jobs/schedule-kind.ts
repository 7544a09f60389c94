import type { z } from "zod";
import type { Tenant } from "../actors/ports.ts";

/** A schedule whose time has come, as a kind sees it. */
export interface Firing {
  readonly schedule: string;
  /** The row that it is about. */
  readonly subject: string | null;
  /** When it was to be. */
  readonly dueAt: Date;
  readonly now: Date;
  /** More than a minute behind its time: nobody was there to fire it. It is fired once, however often it was missed. */
  readonly late: boolean;
  /** IANA name. */
  readonly zone: string;
}

/** Of a note's title, in characters. */
export const titleCharsMax = 200;

/** A notification on all the user's devices, at their webhooks, and by mail where they want what the kind is about so. */
export interface Note {
  /** At most `titleCharsMax` characters; what is longer is cut. */
  readonly title: string;
  /** At most 2,000 characters. */
  readonly body?: string;
  /** The row to show. */
  readonly link?: { readonly kind: string; readonly id: string };
  /** What is told once to a user, whichever schedule and time would tell it again. Without it: once a schedule and time. */
  readonly once?: string;
}

/** Something for the outbox: whatever delivers its kind does it, at least once. */
export interface Sending {
  readonly kind: string;
  readonly payload: object;
}

/** What is to happen, all of it or nothing, once. */
export interface Effects {
  readonly notes?: readonly Note[];
  readonly sends?: readonly Sending[];
}

export interface KindDefinition<Payload extends z.ZodObject, Facts> {
  /** snake_case; notifications of it bear it too. */
  readonly kind: string;
  /** Of the schedule's row. Make it with `z.strictObject`. */
  readonly payload: Payload;
  /** Reads what the row does not hold, when its time has come. It may be called without being fired then. */
  readonly gather: (tenant: Tenant, firing: Firing) => Promise<Facts>;
  /** Pure. */
  readonly fire: (payload: z.output<Payload>, firing: Firing, facts: Facts) => Effects;
}

/** A kind whose payload is still unknown. */
export interface ScheduleKind {
  readonly kind: string;
  /** @throws Error where the payload does not fit, and what gathering throws. */
  effects(payload: unknown, tenant: Tenant, firing: Firing): Promise<Effects>;
}

/** A kind that needs no more than its row. */
export function defineKind<Payload extends z.ZodObject>(
  definition: Omit<KindDefinition<Payload, undefined>, "gather">,
): ScheduleKind {
  return defineGatheringKind({ ...definition, gather: async () => undefined });
}

export function defineGatheringKind<Payload extends z.ZodObject, Facts>({
  kind,
  payload: schema,
  gather,
  fire,
}: KindDefinition<Payload, Facts>): ScheduleKind {
  return {
    kind,
    async effects(payload, tenant, firing) {
      const parsed = schema.parse(payload);
      return fire(parsed, firing, await gather(tenant, firing));
    },
  };
}
