import { z } from "zod";
import { addDays, dayInput, daysBetween } from "../../domains/local-day.ts";
import { PamError } from "../../protocol/errors.ts";
import { jsonReply } from "../reply-headers.ts";
import type { RouteKit } from "../route-kit.ts";
import { readQuery } from "../route-kit-input.ts";

const daysMax = 366;
const span = z.strictObject({ from: dayInput.optional(), to: dayInput.optional() });
const used = { turns: z.int(), inputTokens: z.int(), outputTokens: z.int(), toolUses: z.int() };
const answer = z.strictObject({
  from: z.string(),
  to: z.string(),
  days: z.array(z.strictObject({ day: z.string(), ...used })),
  total: z.strictObject(used),
});

/** What the user's turns used, by day (UTC). A day is summed up once it is over, and again the day after. */
export function registerUsageRoutes(kit: RouteKit): void {
  const { background } = kit.backend;
  kit
    .described({
      summary:
        "Turns, tokens and tool uses of the user's days (UTC) that are over: from–to, at most 366 days, the last 30 by default.",
      query: span,
      answer,
    })
    .authed("get", ["/api/pam/usage"], async (request, identity) => {
      const asked = readQuery(request, span);
      const today = new Date(kit.clock.now()).toISOString().slice(0, 10);
      const to = asked.to ?? today;
      const from = asked.from ?? addDays(to, -29);
      const count = daysBetween(from, to) + 1;
      if (count < 1 || count > daysMax)
        throw new PamError("invalid_frame", {
          message: `Give from and to so that they span 1 to ${daysMax} days.`,
        });
      const days = await background.usage(identity, { from, to });
      const sum = (of: keyof typeof used) => days.reduce((all, day) => all + day[of], 0);
      const total = {
        turns: sum("turns"),
        inputTokens: sum("inputTokens"),
        outputTokens: sum("outputTokens"),
        toolUses: sum("toolUses"),
      };
      return jsonReply(200, { from, to, days, total });
    });
}
