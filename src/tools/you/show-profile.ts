import { z } from "zod";
import { defineTool } from "../define-tool.ts";
import { profileOf, profileResult } from "./profile-row.ts";

export const showProfile = defineTool({
  name: "show_profile",
  description:
    "Shows the user's profile: name, language, currency, units, time zone, when the day is told, email address, what comes by mail, preferences, and what PAM may do alone. Use it for “what do you know about me?”. Not to change it: that is update_profile.",
  input: z.strictObject({}),
  effect: "none",
  timeoutMs: 3_000,
  run: async (_, { read, timeZone, currency }) => {
    const row = await read(({ records }) => profileOf(records));
    const likes = Object.entries(row.preferences).map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
    const facts = [
      row.name === "" ? "no name" : row.name,
      `time zone ${timeZone}`,
      `currency ${currency}`,
      `${row.units} units`,
      ...(row.locale === null ? [] : [`language ${row.locale}`]),
      ...(row.digestAt === null ? [] : [`your day told at ${row.digestAt}`]),
      ...(row.email === null ? [] : [`email ${row.email}`]),
      ...likes.slice(0, 20),
    ];
    return {
      result: { profile: profileResult(row), now: { timeZone, currency } },
      summary: `Your profile: ${facts.join(", ")}.`,
    };
  },
});
