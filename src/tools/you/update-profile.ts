import { z } from "zod";
import { profile } from "../../domains/you/profile.ts";
import { defineTool } from "../define-tool.ts";
import { ownHousehold } from "../social/own-groups.ts";
import { mergedProfile, profileOf, profileResult } from "./profile-row.ts";
import { profileText } from "./profile-text.ts";

const { shape } = profile.fields;
const name = z.string().min(1).max(64);

export const updateProfile = defineTool({
  name: "update_profile",
  description:
    "Changes who the user is to PAM and how they want things: name, language, currency, units, time zone, when the day is told, email address, what comes by mail, preferences, and what PAM may do alone. Only what is given is changed. Use it for “call me Ana”, “I live in Lisbon”, “use miles” or “my email is ana@example.org”. Not for one vehicle's units (update_vehicle), nor to remember something to do (create_task).",
  input: z.strictObject({
    name: z.string().trim().max(80).optional(),
    locale: shape.locale.unwrap().optional().describe("Language tag such as pt-PT; null for none"),
    currency: shape.currency.unwrap().optional(),
    units: z.enum(["metric", "imperial"]).optional(),
    timeZone: shape.timeZone.unwrap().optional(),
    digestAt: shape.digestAt
      .unwrap()
      .optional()
      .describe("Local time HH:mm for the daily digest; null for none"),
    email: shape.email
      .unwrap()
      .optional()
      .describe(
        "The user's own address; a new one is mailed a code, five a day at most, which confirm_email takes; null for none",
      ),
    mailReminders: z.boolean().optional().describe("Reminders by mail too"),
    mailDigest: z.boolean().optional().describe("The daily digest by mail too"),
    mailAlerts: z.boolean().optional().describe("Alerts (budgets, services, papers) by mail too"),
    preferences: z
      .record(name, z.unknown())
      .optional()
      .describe('What they like, by name: {"diet": "vegetarian"}. Merged; null takes one out'),
    autonomy: z
      .record(name, z.enum(["ask", "act"]).nullable())
      .optional()
      .describe("By tool or domain: ask first, or act alone. Merged; null takes one out"),
  }),
  // More freedom for PAM, and a place to send what the user is told, are for the user to give; less, PAM may take.
  approval: ({ autonomy = {}, email }) =>
    typeof email === "string" || Object.values(autonomy).some((rule) => rule !== "ask"),
  approvalStands: true,
  effect: "transaction",
  timeoutMs: 3_000,
  run: async (given, { records, tenant }) => {
    const before = await profileOf(records);
    const { row } = await records.put(profile, [], mergedProfile(before, given));
    const changed = Object.keys(given);
    const freer = Object.values(given.autonomy ?? {}).includes("act");
    const hint = freer && (await ownHousehold(records, tenant.user)) !== undefined ? amongOthers : "";
    return {
      result: { profile: profileResult(row) },
      summary:
        changed.length === 0
          ? "Nothing was to be changed."
          : `${profileText(profileResult(row), changed)}${hint}${mailHint(given.email, before.email)}`,
    };
  },
});

const amongOthers =
  " But you are in a household, where others' words may reach me: as long as you are, I ask first as each tool's own rule has it.";

/** Whether a code leaves is for the write's own commit to find: one a minute, five a day. */
function mailHint(email: string | null | undefined, before: string | null): string {
  if (typeof email !== "string") return "";
  const ifNone = "If none comes, say: send me the code again.";
  return email === before
    ? ` ${email} was your address already; as long as it is not confirmed, only a code goes there. ${ifNone}`
    : ` Unless you have confirmed ${email} before, a code goes there, five a day at most; tell me: my mail code is … ${ifNone}`;
}
