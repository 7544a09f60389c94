import { germanAnswers } from "./german/answers.ts";
import { germanCategories } from "./german/categories.ts";
import { germanDrawing } from "./german/drawing.ts";
import { germanDayKeys } from "./german/keys-days.ts";
import { germanMoneyKeys } from "./german/keys-money.ts";
import { germanTaskKeys } from "./german/keys-tasks.ts";
import { germanPatterns } from "./german/patterns.ts";
import { germanReplies } from "./german/replies.ts";
import { germanSaid } from "./german/said.ts";
import { germanSpelling } from "./german/spelling.ts";
import { germanStory } from "./german/story.ts";
import { germanWhen } from "./german/when.ts";
import { germanEasy, germanJoins, germanSense } from "./german/words.ts";
import type { CalendarWords, Language, NumberWords } from "./language.ts";

const ones = "eins zwei drei vier fünf sechs sieben acht neun".split(" ");
const tens = "zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig".split(" ");
const small =
  "null eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn".split(
    " ",
  );

/** German writes a number in one word: "zweiundvierzig", "dreihundert". */
const numbers: NumberWords = {
  units: Object.fromEntries([
    ...tens.flatMap((ten, at) =>
      ones.map((one, unit): [string, number] => [
        `${one === "eins" ? "ein" : one}und${ten}`,
        20 + at * 10 + unit + 1,
      ]),
    ),
    ...ones.map((one, unit): [string, number] => [
      `${one === "eins" ? "ein" : one}hundert`,
      (unit + 1) * 100,
    ]),
    ...small.map((word, value): [string, number] => [word, value]).reverse(),
  ]),
  tens: Object.fromEntries(tens.map((ten, at) => [ten, 20 + at * 10])),
  hundred: "hundert",
  thousand: "tausend",
  a: "ein|eine|einen|einem",
  never: "eins|null",
};

const months = [
  "januar|jänner|jan\\.?",
  "februar|feb\\.?",
  "märz|mrz\\.?",
  "april|apr\\.?",
  "mai",
  "juni",
  "juli",
  "august|aug\\.?",
  "september|sept?\\.?",
  "oktober|okt\\.?",
  "november|nov\\.?",
  "dezember|dez\\.?",
];

const calendar: CalendarWords = {
  weekdays: ["sonntag", "montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag|sonnabend"],
  months,
  relative: [
    [2, "vorgestern"],
    [1, "gestern(?: (?:früh|morgen|vormittag|mittag|nachmittag|abend|nacht))?"],
    [0, "heute(?: (?:früh|morgen|vormittag|mittag|nachmittag|abend))?|gerade eben"],
    [7, "vor einer woche"],
    [1, "vor einem tag"],
    [2, "vor zwei tagen"],
    [3, "vor drei tagen"],
  ],
  daysAgo: "vor {count} tagen",
  lastWeekday: "(?:am )?(?:letzten|vergangenen) {weekday}",
  onWeekday: "(?:am |diesen )?{weekday}(?:morgen|vormittag|mittag|nachmittag|abend)?",
  dates: [
    "(?:am |vom )?{day}\\. ?{month}(?: {year})?",
    "(?:am |vom )?{day}\\.(?<month>0?[1-9]|1[0-2])\\.{year}",
    "(?:am |vom ){day}\\.(?<month>0?[1-9]|1[0-2])\\.",
  ],
  periods: [
    ["this_week", "(?:in )?diese[rn]? woche"],
    ["last_week", "(?:in der )?(?:letzte[rn]?|vorige[rn]?|vergangene[rn]?) woche"],
    ["this_month", "(?:in )?diese[nmrs]+ monats?"],
    ["last_month", "(?:im )?(?:letzten|vorigen|vergangenen) monat"],
    ["this_year", "(?:in )?diese[sm] jahr|dieses jahr"],
    ["last_year", "(?:im )?(?:letzte[sn]|vorige[sn]|vergangene[sn]) jahr"],
    ["all", "jemals|insgesamt bisher|seit anfang"],
  ],
  lastDays: "(?:in den )?(?:letzten|vergangenen) {count} tagen",
  inMonth: "(?:im|für|vom) {month}(?: {year})?",
  inYear: "(?:in|im jahr|im jahre) {year}",
  since: "seit|ab",
  until: "bis",
  between: ["(?:von |vom |zwischen )?{from} (?:bis|und|-) {to}"],
};

/** What offline PAM understands and says in German: a useful core, as data. */
export const german: Language = {
  locale: "de-DE",
  numbers,
  calendar,
  currencies: {
    EUR: "euros?|eur",
    USD: "us-dollar|dollar|usd",
    GBP: "(?:britische )?pfund|gbp",
    CHF: "(?:schweizer )?franken|chf|sfr",
    PLN: "zloty|pln",
    CZK: "kronen|czk",
  },
  symbols: { "€": ["EUR"], $: ["USD"], "£": ["GBP"] },
  cents: "cents?|ct|rappen",
  and: "und",
  measures:
    "litern?|l|km|kilometern?|kg|kilo|g|gramm|leute|personen|stücke?|packungen|flaschen|nächte|stunden?|minuten?|uhr|grad|mal|jahre alt",
  times: "um \\d{1,2}(?::\\d{2})?(?: uhr)?",
  categories: germanCategories,
  allSpending: "alles|gesamt|insgesamt|alle ausgaben",
  otherCategory: "other",
  leading:
    "hi|hey|hallo|ok|okay|gut|also|so|und|auch|dann|ach|pam|bitte|ja|super|prima|übrigens|guten morgen|guten tag",
  trailing: "bitte|danke|vielen dank|auch|noch|pam|wieder|ab jetzt|von jetzt an",
  titles: "Dr|Prof|Hr|Fr",
  approximately: "etwa|ungefähr|rund|circa|ca\\.?|genau|knapp",
  separators: " ?(?:,|&|\\+| und(?= )| dann(?= )| plus(?= ))(?: (?:und|dann|auch)(?= ))? ?",
  groupings: { category: "(?:nach|je|pro) kategorien?", month: "(?:nach|je|pro) monat(?:en)?" },
  monthly: "(?:im|pro|jeden) monat|monatlich",
  otherRhythm:
    "(?:am|pro|jeden) tag|(?:in der|pro|jede) woche|(?:im|pro|jedes) jahr|täglich|wöchentlich|jährlich",
  ...germanPatterns,
  joins: germanJoins,
  when: germanWhen,
  replies: germanReplies,
  tools: [],
  keys: [...germanMoneyKeys, ...germanTaskKeys, ...germanDayKeys],
  kindNouns: {},
  acts: [],
  easy: germanEasy,
  choosing: {
    places: [
      "erste[nrs]?|1|eins",
      "zweite[nrs]?|2|zwei",
      "dritte[nrs]?|3|drei",
      "vierte[nrs]?|4|vier",
      "fünfte[nrs]?|5|fünf",
    ],
    last: "letzte[nrs]?|unterste[nrs]?",
    beside:
      "der|die|das|den|dem|ich|meine|meinte|es|ist|bitte|nimm|nummer|mein|meinen|unser|unseren|ein|eine|einen|mit|für|namens",
  },
  again: {
    also: "(?:und )?(?:wie (?:sieht es|ist es|steht es) )?(?:und|wie|aus)",
    pronoun:
      "(?<=(?<!\\p{L})(?:verschiebe?|lege?|setze?|lösche?|streiche?|entferne?|sage?) )(?:ihn|sie|es|den|die|das)(?=$|[ .,!?:])",
    kinds: { event: "„{name}“", task: "die Aufgabe „{name}“", reminder: "die Erinnerung „{name}“" },
  },
  sense: germanSense,
  spelling: germanSpelling,
  story: germanStory,
  drawing: germanDrawing,
  asks: germanSaid,
  answers: germanAnswers,
};
