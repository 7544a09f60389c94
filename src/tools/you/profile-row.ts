import { fieldsFrom, type RowOf } from "../../domains/record.ts";
import type { RecordReader } from "../../domains/record-store.ts";
import { profile } from "../../domains/you/profile.ts";

type Profile = RowOf<typeof profile>;
type ProfileFields = Pick<
  Profile,
  | "name"
  | "locale"
  | "currency"
  | "units"
  | "timeZone"
  | "digestAt"
  | "email"
  | "mailReminders"
  | "mailDigest"
  | "mailAlerts"
  | "preferences"
  | "autonomy"
>;

/** What a change names; of the two maps, the entries. */
type ProfileChange = { readonly [F in keyof ProfileFields]?: unknown };

/** The user's profile, or what one is without any word of theirs. */
export async function profileOf(records: RecordReader): Promise<ProfileFields> {
  const { items } = await records.list(profile, { limit: 1 });
  return items[0] ?? fieldsFrom(profile, {});
}

/** A change over what stands: maps entry by entry, null takes one out. */
export function mergedProfile(
  { preferences, autonomy, ...standing }: ProfileFields,
  change: ProfileChange,
): ProfileFields {
  return fieldsFrom(profile, {
    ...profileResult({ ...standing, preferences, autonomy }),
    ...change,
    preferences: mergedMap(preferences, change.preferences),
    autonomy: mergedMap(autonomy, change.autonomy),
  });
}

export function profileResult(row: ProfileFields): ProfileFields {
  const { name, locale, currency, units, timeZone, digestAt, preferences, autonomy } = row;
  const { email, mailReminders, mailDigest, mailAlerts } = row;
  const mail = { email, mailReminders, mailDigest, mailAlerts };
  return { name, locale, currency, units, timeZone, digestAt, ...mail, preferences, autonomy };
}

function mergedMap(standing: object, change: unknown): object {
  const merged = { ...standing, ...(typeof change === "object" ? change : {}) };
  return Object.fromEntries(Object.entries(merged).filter(([, value]) => value !== null));
}
