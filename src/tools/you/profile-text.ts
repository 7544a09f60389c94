import type { profileResult } from "./profile-row.ts";

type Profile = ReturnType<typeof profileResult>;

const onOff = (what: string) => (value: unknown) =>
  `${what} ${value === true ? "come" : "don't come"} by mail`;
const orNone = (what: string, none: string) => (value: unknown) => (value ? `${what} is ${value}` : none);
const rules = { ask: "asks first", act: "acts alone" } as const;

/** What is so now, in words, by field. */
const words: { readonly [F in keyof Profile]: (value: Profile[F]) => string } = {
  name: orNone("your name", "you have no name"),
  locale: orNone("your language", "your language is not set"),
  currency: orNone("your currency", "your currency is not set"),
  units: (value) => `your units are ${value}`,
  timeZone: (value) =>
    value ? `your time zone is ${value.replaceAll("_", " ")}` : "your time zone is not set",
  digestAt: (value) => (value ? `your day is told at ${value}` : "your day is not told by itself"),
  email: orNone("your mail address", "you have no mail address"),
  mailReminders: onOff("reminders"),
  mailDigest: onOff("the day's digests"),
  mailAlerts: onOff("alerts"),
  preferences: (value) => `what you like is ${mapText(value)}`,
  autonomy: (value) =>
    `of what I do alone you have said: ${mapText(value, (rule) => rules[rule as keyof typeof rules])}`,
};

/** "Your time zone is Europe/Lisbon now." of each field that was changed. */
export function profileText(now: Profile, fields: readonly string[]): string {
  const told = fields.flatMap((field) => (isField(field) ? [textOf(now, field)] : []));
  const all = `${told.join("; ")} now.`;
  return all.charAt(0).toUpperCase() + all.slice(1);
}

function textOf<F extends keyof Profile>(now: Profile, field: F): string {
  return words[field](now[field]);
}

function isField(name: string): name is keyof Profile {
  return Object.hasOwn(words, name);
}

function mapText(
  map: Readonly<Record<string, unknown>>,
  valueText = (value: unknown): string | undefined => plain(value),
): string {
  const entries = Object.entries(map).map(([name, value]) => `${name}: ${valueText(value) ?? ""}`);
  return entries.length === 0 ? "nothing" : entries.join(", ");
}

function plain(value: unknown): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}
