import { z } from "zod";
import type { Tenant } from "../../actors/ports.ts";
import { defineGatheringKind, type Firing, type ScheduleKind } from "../schedule-kind.ts";

/** A part of the digest; one without lines is left out. Every domain may have one. */
export interface DigestSection {
  readonly title: string;
  /** Lines for the day that `firing.dueAt` is in at the user's place, at most 20. */
  lines(tenant: Tenant, firing: Firing): Promise<readonly string[]>;
}

const linesMax = 20;

/** What today brings. Nobody gets one who has not asked for it: there is no schedule of this kind until then. */
export function dailyDigest(sections: readonly DigestSection[]): ScheduleKind {
  return defineGatheringKind({
    kind: "daily_digest",
    payload: z.strictObject({}),
    gather: async (tenant, firing) => {
      const parts = await Promise.all(
        sections.map(async ({ title, lines }) => ({ title, lines: await lines(tenant, firing) })),
      );
      return parts.filter(({ lines }) => lines.length > 0);
    },
    fire(_, __, parts) {
      const text = parts
        .map((part) => [part.title, ...part.lines.slice(0, linesMax).map((line) => `– ${line}`)].join("\n"))
        .join("\n\n");
      const body = text === "" ? "Nothing is due today." : text;
      return { notes: [{ title: "Your day", body }] };
    },
  });
}
