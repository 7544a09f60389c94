import type { Language } from "./language.ts";
import { alphabet, letters } from "./letters.ts";
import type { Said } from "./scan.ts";

interface NamedYear {
  readonly step: number;
  readonly pattern: RegExp;
}

const yearsOf = new WeakMap<Language, readonly NamedYear[]>();

/** "31 August next year": the year behind a month, as a number. */
export function withYears(text: string, { language, today }: Said): string {
  const thisYear = Number(today.slice(0, 4));
  return compiled(language).reduce(
    (it, { step, pattern }) => it.replace(pattern, ` ${thisYear + step}`),
    text,
  );
}

function compiled(language: Language): readonly NamedYear[] {
  const known = yearsOf.get(language);
  if (known) return known;
  const month = `(?<![${letters}])(?:${language.calendar.months.join("|")})(?: \\d{1,2}[${alphabet}]{0,2})?`;
  const made = language.when.years.map(([step, pattern]) => ({
    step,
    pattern: new RegExp(`,? (?:${pattern})(?![${letters}])(?<=${month},? (?:${pattern}))`, "giu"),
  }));
  yearsOf.set(language, made);
  return made;
}
