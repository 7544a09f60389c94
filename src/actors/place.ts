/** Where a user lives, as far as money and days depend on it. */
export interface Place {
  /** IANA name. */
  readonly timeZone: string;
  /** ISO 4217, of amounts that name none. */
  readonly currency: string;
  /** BCP 47, where the user has said which language is theirs. */
  readonly locale?: string;
}

export interface DayAndPlace {
  /** `YYYY-MM-DD`. */
  readonly day: string;
  readonly place: Place;
}

export const defaultPlace: Place = { timeZone: "UTC", currency: "EUR" };

const currencies: ReadonlySet<string> = new Set(Intl.supportedValuesOf("currency"));
const weekdays = new Intl.DateTimeFormat("en", { weekday: "long", timeZone: "UTC" });
const formats = new Map<string, Intl.DateTimeFormat>();
const formatsMax = 200;

/** The place that a user's context names (`timeZone`, `currency`, `locale`); what is missing or no such thing falls back. */
export function placeOf(context: Readonly<Record<string, unknown>>, fallback: Place = defaultPlace): Place {
  const { timeZone, currency, locale = fallback.locale } = context;
  return {
    timeZone: typeof timeZone === "string" && isTimeZone(timeZone) ? timeZone : fallback.timeZone,
    currency: typeof currency === "string" && currencies.has(currency) ? currency : fallback.currency,
    ...(typeof locale === "string" && /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(locale) && { locale }),
  };
}

/**
 * Where a user is, for models and tools alike: what their client has told counts, else their profile, else the fallback.
 */
export function placeOfUser(
  { context, profile }: { context: Readonly<Record<string, unknown>>; profile: ProfilePlace | undefined },
  fallback: Place = defaultPlace,
): Place {
  const { timeZone, currency, locale } = profile ?? {};
  return placeOf(context, placeOf({ timeZone, currency, locale: locale ?? undefined }, fallback));
}

/** What a profile says of it; null where the user has said nothing. */
export interface ProfilePlace {
  readonly timeZone: string | null;
  readonly currency: string | null;
  readonly locale?: string | null;
}

/** The day in that place, `YYYY-MM-DD`. */
export function dayIn({ timeZone }: Place, epochMs: number): string {
  return formatOf(timeZone).format(epochMs);
}

/**
 * The line of a prompt that tells a model when and where its user is:
 * `Today is 2026-11-21 (Saturday), time zone Europe/Lisbon, currency EUR.`
 */
export function placeLine(place: Place, epochMs: number): string {
  const day = dayIn(place, epochMs);
  const weekday = weekdays.format(Date.parse(day));
  return `Today is ${day} (${weekday}), time zone ${place.timeZone}, currency ${place.currency}.`;
}

function isTimeZone(name: string): boolean {
  if (name.length > 64) return false;
  try {
    formatOf(name);
    return true;
  } catch {
    return false;
  }
}

/** A format costs 50 µs to make; names that do not exist throw a RangeError. */
function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat("en-CA", {
    timeZone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
  });
  if (formats.size >= formatsMax) formats.clear();
  formats.set(timeZone, made);
  return made;
}
