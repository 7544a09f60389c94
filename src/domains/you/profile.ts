import { z } from "zod";
import { currencyInput } from "../money.ts";
import { defineRecord } from "../record.ts";
import { dayAt, instantOf, parseWall, zoneInput } from "../zoned-time.ts";

const mailed = (what: string) =>
  z.boolean().default(true).describe(`Whether ${what} come by mail too, once the address is confirmed`);
const preferencesCharsMax = 8_000;
const autonomyMax = 100;
const name = z.string().min(1).max(64);

/** Who the user is and how they want things. They have one. */
export const profile = defineRecord({
  kind: "profile",
  table: "profiles",
  path: "profiles",
  noun: "profile",
  fields: z.strictObject({
    name: z.string().trim().max(80).default(""),
    locale: z
      .string()
      .trim()
      .max(35)
      .refine(isLocale, "a language tag such as pt-PT")
      .nullable()
      .default(null),
    currency: currencyInput.nullable().default(null),
    units: z.enum(["metric", "imperial"]).default("metric"),
    timeZone: zoneInput.nullable().default(null),
    digestAt: z
      .string()
      .regex(/^([01]\d|2[0-3]):[0-5]\d$/, "a local time as HH:mm")
      .nullable()
      .default(null)
      .describe("Local time as HH:mm at which the day is told each morning; null for never"),
    email: z
      .email("an address such as you@example.org")
      .max(254)
      .nullable()
      .default(null)
      .describe(
        "Address for mail; a new one gets a code, five a day at most, and nothing else until that is given to PAM; null for no mail",
      ),
    mailReminders: mailed("reminders"),
    mailDigest: mailed("the day's digests"),
    mailAlerts: mailed("alerts of budgets, services and papers"),
    preferences: z
      .record(name, z.unknown())
      .refine((all) => JSON.stringify(all).length <= preferencesCharsMax, "at most 8,000 characters of JSON")
      .default({}),
    autonomy: z
      .record(name, z.enum(["ask", "act"]))
      .refine((all) => Object.keys(all).length <= autonomyMax, `at most ${autonomyMax} entries`)
      .default({})
      .describe("By tool or domain: whether PAM asks first or acts alone"),
  }),
  schedule: ({ digestAt, timeZone }, now) => {
    if (digestAt === null) return null;
    const zone = timeZone ?? "UTC";
    const today = instantOf(parseWall(`${dayAt(now.getTime(), zone)}T${digestAt}`), zone);
    // One whose time has passed today is not made good: the rule goes on with tomorrow's.
    const at = today >= now.getTime() ? today : nextDay(today, { digestAt, zone });
    return { kind: "daily_digest", payload: {}, at: new Date(at).toISOString(), rule: "FREQ=DAILY", zone };
  },
  filters: {},
  sorts: [{ by: "createdAt", direction: "desc" }],
  search: ["name"],
  text: ({ name: called }) => called,
});

/** The same local time a day later: from one noon, 24 hours on is the next day, whatever the clocks do. */
function nextDay(instantMs: number, { digestAt, zone }: { digestAt: string; zone: string }): number {
  const noonish = instantOf(parseWall(`${dayAt(instantMs, zone)}T12:00`), zone) + 86_400_000;
  return instantOf(parseWall(`${dayAt(noonish, zone)}T${digestAt}`), zone);
}

function isLocale(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}
