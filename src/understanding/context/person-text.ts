import { type Autonomy, autonomyAmong } from "../../domains/you/autonomy.ts";
import { fitLines } from "./fit-lines.ts";
import type { Person } from "./person.ts";
import { quote, quoteJson } from "./quote.ts";

/** Tokens of each part, at most. */
const tokens = { self: 120, preferences: 500, autonomy: 150 };
const valueCharsMax = 300;
const amongOthers =
  "- nothing beyond each tool's own rule: in a household what was said of acting alone does not count";

/**
 * What changes rarely of a user: the second half of the stable prefix, the same text as long as the profile is the same.
 * Empty for one who has said nothing of themselves.
 */
export function personText({ profile, household }: Pick<Person, "profile" | "household">): string {
  if (profile === undefined) return "";
  const { preferences } = profile;
  const lines = [
    ...fitLines(selfLines(profile), { tokens: tokens.self }),
    ...headed("Preferences:", fitLines(preferenceLines(preferences), { tokens: tokens.preferences })),
    ...headed(
      "What you may do without asking (the app keeps to it):",
      fitLines(autonomyLines(profile.autonomy, household), { tokens: tokens.autonomy }),
    ),
  ];
  return `<person>\n${lines.join("\n")}\n</person>`;
}

function selfLines(profile: NonNullable<Person["profile"]>): string[] {
  const { name, locale, units, currency, timeZone } = profile;
  return [
    ...(name === "" ? [] : [`Name: ${quote(name, 80)}`]),
    ...(locale === null ? [] : [`Language: ${quote(locale, 35)}`]),
    `Units: ${units}`,
    ...(currency === null ? [] : [`Home currency: ${quote(currency, 3)}`]),
    ...(timeZone === null ? [] : [`Home time zone: ${quote(timeZone, 64)}`]),
  ];
}

function preferenceLines(preferences: Readonly<Record<string, unknown>>): string[] {
  return Object.entries(preferences).map(
    ([key, value]) => `- ${quote(key, 64)}: ${quoteJson(value, valueCharsMax)}`,
  );
}

/** What counts of what they said, as the app keeps to it. */
function autonomyLines(autonomy: Autonomy, household: boolean): string[] {
  const counting = autonomyAmong({ profile: { autonomy }, household });
  const lines = Object.entries(counting).map(
    ([key, rule]) => `- ${quote(key, 64)}: ${rule === "act" ? "act alone" : "ask first"}`,
  );
  const isLess = Object.keys(counting).length < Object.keys(autonomy).length;
  return isLess ? [amongOthers, ...lines] : lines;
}

/** A heading stands over something only. */
export function headed(heading: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [heading, ...lines];
}
