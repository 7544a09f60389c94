import type { WhenWords } from "../when-words.ts";
import { early } from "./early.ts";
import { englishLimits } from "./limits.ts";
import { englishMeasures } from "./measures.ts";
import { englishRewrites } from "./rewrites.ts";

/** "the Christmas goal" is no day. */
/** "Put 50 aside for Christmas" names what it is for. */
const notSavedFor =
  "(?<!(?:save|saved|saving|aside|away|saving up)(?: [^ ]+){0,4} for |(?:goal|fund|pot|jar|kitty|category|called|named|rename|group) )";
const notNamed =
  "(?! (?:goal|fund|jar|pot|savings?|money|budget|party|dinner|lunch|market|concert|tree|presents?|gifts?|cards?|shopping|trip|list|group|club|bonus))";

/** "the first Thursday of every month". */
const nthWeekdays = ["1 first|1st", "2 second|2nd", "3 third|3rd", "4 fourth|4th", "-1 last"].map((line) => {
  const [place = "", nth = ""] = line.split(" ");
  const pattern = `(?:on )?(?:the |every |each )(?:${nth}) {weekday} (?:of|in) (?:every|each|the|a) month`;
  return [`FREQ=MONTHLY;BYSETPOS=${place}`, pattern] as const;
});

/** As they stand in names: "Attic Four", "Seven Hills Runners". */
const properNumbers = "One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Eleven|Twelve|Hundred|Thousand";
/** "14 Harbour Street", "Lindenallee 5": a house number is part of its street. */
const streets =
  "Street|St|Road|Rd|Lane|Avenue|Ave|Drive|Close|Square|Court|Way|Place|Terrace|Boulevard|Crescent|Row|Hill|Gardens|Quay|Walk";
const houseNumber = `(?<=(?<![A-Za-z0-9.,:€$£/-])\\d{1,4}[a-z]?) (?=(?:[A-Z][A-Za-z'.-]+ ){1,3}(?:${streets})(?![A-Za-z]))`;
const numberedStreet =
  "(?:[A-Z\\u00C0-\\u00DE][a-z\\u00DF-\\u00FF-]*(?:stra(?:\\u00DF|ss)e|weg|allee|gasse|platz|ufer|damm)|(?:Rua|Avenida|Via|Calle|Rue|Piazza|Plaza|Largo|Travessa) (?:(?:d[aeo]s?|del|della|de la|la) )?[A-Z][^ ,.;]+)";

/** How English speaks of days ahead, times, spans and quantities. */
export const englishWhen: WhenWords = {
  rewrites: englishRewrites,
  relative: [
    [2, "(?:the )?day after tomorrow"],
    [1, "tomorrow(?:'s)?"],
    [-2, "(?:the )?day before yesterday"],
    [-1, "yesterday(?:'s)?(?: (?:morning|afternoon|evening|night|lunchtime))?|last (?:night|evening)"],
    [0, "today(?:'s)?(?! in)"],
  ],
  inDays: [
    [{ days: 1 }, "in {count} days?(?:' time)?|{count} days? from (?:now|today)"],
    [{ days: 14 }, "in a fortnight(?:'s time)?|a fortnight from (?:now|today)"],
    [{ days: 7 }, "in {count} weeks?(?:' time)?|{count} weeks? from (?:now|today)"],
    [{ months: 1 }, "in {count} months?(?:' time)?|{count} months? from (?:now|today)"],
    [{ months: 12 }, "in {count} years?(?:' time)?"],
    [{ days: -1 }, "{count} days? ago"],
    [{ days: -7 }, "{count} weeks? ago"],
    [{ months: -1 }, "{count} months? ago"],
    [{ days: -14 }, "a fortnight ago"],
    [{ days: 8 }, "tomorrow week"],
  ],
  nextWeekday: "(?:on )?next {weekday}(?:'s)?",
  weekdayAfter:
    "a week (?:on|from) {weekday}|{weekday} week(?!end|ly)|(?:on )?{weekday} (?:after next|in a week)",
  lastWeekday: "(?:on )?last {weekday}(?:'s)?",
  weekday: "(?:on |this |this coming |the coming |coming |this past |past )*{weekday}(?:'s)?",
  ordinalDay:
    "(?:(?:on |by |until )(?:{weekday},? )?|{weekday},? )the {day}(?:st|nd|rd|th)(?! of)|to the {day}(?:st|nd|rd|th)(?=$|[.,;!?]| (?:at|instead|please|then)(?![a-z]))",
  dates: [
    "(?:on )?(?:{weekday},? )?(?:the )?{day}(?:st|nd|rd|th)?(?: of)? {month}(?:,? {year})?",
    "(?:{weekday},? )?{month} (?:the )?{day}(?:st|nd|rd|th)?(?:,? {year})?(?! ?(?:-|–|to|until|till) ?\\d)",
    "(?<month>0?[1-9]|1[0-2])\\/(?<day>1[3-9]|2\\d|3[01])(?:\\/{year})?(?!\\/)",
    "{day}[./-](?<month>0?[1-9]|1[0-2])[./-]{year}",
    "(?<=(?:on|until|due) ){day}[./](?<month>0?[1-9]|1[0-2])\\.?(?![\\d.,/])",
  ],
  daySpans: [
    "(?:from |between )?(?:the )?{day}(?:st|nd|rd|th)? ?(?:-|–|to|until|till|through|and) ?(?:the )?{last}(?:st|nd|rd|th)? (?:of )?{month}(?:,? {year})?",
    "(?:from |between )?{month} {day}(?:st|nd|rd|th)? ?(?:-|–|to|until|till|through|and) ?{last}(?:st|nd|rd|th)?(?:,? {year})?",
  ],
  between:
    "(?:from |between )?{from}(?:,? (?:to|until|till|through|-|–|(?:and )?(?:we |i )?(?:will be |are |am |'re |'m )?(?:come|coming|get|getting|be|being|return|returning|fly|drive|go)? ?(?:back|home|return|returning)(?: on)?) | and ){to}",
  periods: [
    ["this_week", "(?:this|the current) week(?:'s)?|(?<=(?:for|during|over) )the week(?= *[?.!]*$)"],
    ["next_week", "next week(?:'s)?"],
    ["last_week", "last week(?:'s)?"],
    ["next_weekend", "next weekend"],
    ["weekend", "(?:this coming|this|over the|at the|the) weekend"],
    ["last_weekend", "last weekend"],
    ["this_month", "(?:this|the current) month(?:'s)?|(?<=(?:for|during|over) )the month(?= *[?.!]*$)"],
    ["next_month", "next month(?:'s)?"],
    ["next_year", "next year(?:'s)?"],
    ["next_week", "the (?:coming|following) week"],
    ["last_month", "last month(?:'s)?"],
    ["this_year", "(?:this|the current) year(?:'s)?|(?<=(?:for|during|over) )the year(?= *[?.!]*$)"],
    ["last_year", "last year(?:'s)?"],
    ["7", "(?:the )?next (?:7|seven) days"],
    ["3", "(?:the )?next (?:3|three) days"],
    ["14", "(?:the )?next (?:14|fourteen) days|(?:the )?next two weeks"],
    ["30", "(?:the )?next (?:30|thirty) days"],
  ],
  inMonth:
    "(?:in|for|during|of|since the start of) {month}(?:'s)?(?: (?:of )?{year})?|{month}(?:'s)?(?: {year})?(?= (?:expenses|spending|incomes?|budgets?|bills|costs|purchases|figures|numbers|summary|total))",
  years: [
    [1, "(?:of |in )?(?:the )?(?:next|following) year"],
    [-1, "(?:of |in )?last year"],
  ],
  inYear: "(?<!built |made )(?:in|for|during) (?:the year )?{year}",
  backSpans: [
    [{ days: 1 }, "(?:in |for |over |during |of )*(?:the )?(?:last|past|previous) {count} days"],
    [{ days: 7 }, "(?:in |for |over |during |of )*(?:the )?(?:last|past|previous) {count} weeks"],
    [{ months: 1 }, "(?:in |for |over |during |of )*(?:the )?(?:last|past|previous) {count} months"],
    [{ days: 7 }, "(?:in |for |over |during |of )*the past week"],
    [{ months: 1 }, "(?:in |for |over |during |of )*the past month"],
    [{ months: 12 }, "(?:in |for |over |during |of )*the past year"],
  ],
  since: "(?:ever )?since {day}|from {day} on(?:wards)?(?! ⟦)",
  partsOfDay: [
    ["9", "(?:in the|this) morning|(?<=⟦v\\d+⟧ )morning"],
    ["15", "(?:in the|this) afternoon|(?<=⟦v\\d+⟧ )afternoon"],
    ["19", "(?:in the|this) evening|(?<=⟦v\\d+⟧ )evening"],
    ["20", "tonight|at night|(?<=⟦v\\d+⟧ )night"],
  ],
  todaysPart: "this|tonight",
  minuteWords: "ten|fifteen|twenty|thirty|forty|forty[- ]five|fifty",
  until:
    "(?:from |between )?{hour}(?:(?:[:.]| (?=[a-z])){minute})? ?{ampm}?(?: ?o'?clock)? ?(?:-|–|to|until|till|and) ?{hourb}(?:(?:[:.]| (?=[a-z])){minuteb})? ?{ampmb}?(?: ?o'?clock)?(?! ?(?:%|people|times|times a|stars))",
  endOfMonth: "(?:the )?end of {month}(?:,? {year})?",
  endPeriods: [
    ["this_month", "the month"],
    ["this_week", "the week"],
    ["this_year", "the year"],
  ],
  endOf: "(?:at )?(?:the )?end of {period}",
  feasts: [
    ["12-24", "christmas eve"],
    ["12-25", `${notSavedFor}christmas(?: day)?${notNamed}`],
    ["12-31", "new year's eve"],
    ["01-01", "new year(?:'s)?(?: day)?"],
    ["10-31", `halloween${notNamed}`],
    ["02-14", "valentine's(?: day)?"],
  ],
  nameBefore: `(?:(?:[Tt]he|[Mm]y|[Oo]ur|[Aa]|[Oo]f|[Ii]nto|[Nn]ew) [A-Z][A-Za-z]+|(?<![A-Za-z])(?:[Rr]oom|[Gg]ate|[Pp]latform|[Ff]loor|[Cc]hapter|[Tt]erminal|[Hh]all|[Ll]evel|[Ss]tudio|[Bb]uilding|[Ee]pisode|[Ss]eason|[Ee]xit)|${numberedStreet})`,
  dayName: `(?<=[a-z:](?<!(?:^|[^A-Za-z])(?:[Oo]n|[Nn]ext|[Ll]ast|[Tt]his|[Ee]very|[Ee]ach|[Bb]y|[Uu]ntil|[Tt]ill|[Bb]efore|[Aa]fter|[Ss]ince|coming|past|and|or)) (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?) (?=(?!Morning|Afternoon|Evening|Night|Dinner|Lunch|Breakfast|I(?![a-z])|At(?![a-z]))[A-Z][a-z]+)|(?<=[a-z:,] [A-Z][A-Za-z'-]+) (?=(?:${properNumbers})(?![A-Za-z]))|(?<=[a-z:,] (?:${properNumbers})) (?=[A-Z][a-z]+)|${houseNumber}`,
  half: "(?:at )?half past {hour}(?: ?{ampm})?|at half {hour}|(?<=(?:to|from|until|till|by|for|around|before|after) )half (?=[a-z]+(?:$|[ .,!?]))(?!an? ){hour}(?! (?:hours?|litres?|kilos?|pounds?|euros?|dozen|price))",
  halfMinutes: 30,
  minutesPast:
    "(?:at )?{count} (?:minutes? )?(?:past|after) {hour}(?: ?{ampm})?(?! (?:days|weeks|minutes|hours))",
  minutesTo: "at {count} (?:minutes? )?(?:to|before) {hour}(?: ?{ampm})?(?! (?:days|weeks|minutes|hours))",
  quarterPast: "(?:at )?(?:a )?quarter (?:past|after) {hour}(?: ?{ampm})?",
  quarterTo: "(?:at )?(?:a )?quarter (?:to|before|of) {hour}(?: ?{ampm})?",
  noon: "(?:at )?(?:noon|midday)|at lunch ?time",
  midnight: "(?:at )?midnight",
  clock: [
    "(?:at |by |around |about )*{hour}[:.]{minute} ?{ampm}",
    "(?:at |by |around |about )*{hour} ?{ampm}",
    "(?:at |by |around |about )*{hour}:{minute}",
    "(?:at|by) {hour}\\.{minute}",
    "(?:at )?{hour} o'?clock",
    "(?:at|by|around|after|before) {hour} (?=[a-z]){minute}(?: ?{ampm})?(?! (?:euros|dollars|pounds|percent|people))",
    "(?:at|by|around) {hour}(?! (?:percent|people|stars|km|each|times))",
  ],
  early,
  morning: "am|a\\.m\\.?",
  evening: "pm|p\\.m\\.?",
  fromNow: [
    [30, "(?<!fit |squeeze )in half an hour"],
    [90, "(?<!fit |squeeze )(?:in an hour and a half|in one and a half hours)"],
    [150, "(?<!fit |squeeze )in (?:two|2) and a half hours"],
    [45, "(?<!fit |squeeze )in three quarters of an hour"],
    [15, "(?<!fit |squeeze )in a quarter of an hour"],
    [1, "{count} (?:minutes?|mins?) from now(?! on)"],
    [60, "{count} (?:hours?|hrs?) from now(?! on)"],
    [1, "(?<!fit |squeeze )in {count} (?:minutes?|mins?)(?:' time)?"],
    [60, "(?<!fit |squeeze )in {count} (?:hours?|hrs?)(?:' time)?"],
  ],
  lengths: [
    [90, "(?:for |of |lasting |takes? )?(?:an hour and a half|one and a half hours)"],
    [150, "(?:for |of |lasting |takes? )?(?:two|2) and a half hours"],
    [90, "(?:for |of |lasting |takes? )?1[.,]5 (?:hours?|hrs?)"],
    [45, "(?:for |of |lasting |takes? )?three quarters of an hour"],
    [15, "(?:for |of |lasting |takes? )?a quarter of an hour"],
    [30, "(?:for |of |lasting |takes? )?half an hour"],
    [30, "(?:for |of |lasting |takes? )?a half[- ]hour"],
    [
      10_080,
      "by {count} weeks?|(?<!(?:trip|holiday|journey|stay|stop|ends?|starts?|begins?|leaves?|arrives?)(?= )[^,.;]{0,40} ){count} weeks?(?= (?:later|earlier|sooner)(?![a-z]))",
    ],
    [
      1_440,
      "by {count} days?|(?<!(?:trip|holiday|journey|stay|stop|ends?|starts?|begins?|leaves?|arrives?)(?= )[^,.;]{0,40} ){count} days?(?= (?:later|earlier|sooner)(?![a-z]))",
    ],
    [60, "(?:for |of |lasting |takes? )?{count}[ -](?:free )?(?:hours?|hrs?)(?:'s)?"],
    [1, "(?:for |of |lasting |takes? )?{count}[ -]?(?:free )?(?:minutes?|mins?)"],
  ],
  limits: englishLimits,
  repeats: [
    [
      "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR",
      "(?:on )?(?:every |each )(?:weekday|workday|working day)|on (?:weekdays|workdays)|(?:every |each )?(?:mon(?:day)?)(?: to |-| through )fri(?:day)?(?= at)",
    ],
    ["FREQ=WEEKLY;BYDAY=SA,SU", "every weekend|on weekends"],
    ["FREQ=WEEKLY", "(?:on )?(?:every|each) {weekdays}|on (?=\\w+s ){weekdays}"],
    [
      "FREQ=WEEKLY",
      "(?:on )?(?:every|each) {weekday}s?|every {count} weeks? on {weekday}s?|weekly on {weekday}s?",
    ],
    [
      "FREQ=WEEKLY;INTERVAL=2",
      "every (?:other|second) {weekday}|every (?:other|second) week on {weekday}s?|(?:fortnightly|biweekly) on {weekday}s?",
    ],
    ["FREQ=WEEKLY", "on (?=\\w+s(?!\\w)){weekday}s"],
    ...nthWeekdays,
    ["FREQ=MONTHLY;BYMONTHDAY=-1", "(?:on |at )?the (?:last day|end) of (?:every|each) month"],
    ["FREQ=MONTHLY;BYMONTHDAY=1", "(?:on )?the (?:first|1st) (?:day )?(?:of )?(?:every|each|the) month"],
    [
      "FREQ=MONTHLY",
      "(?:on )?the {day}(?:st|nd|rd|th) (?:of )?(?:every|each) month|monthly on the {day}(?:st|nd|rd|th)|(?:every|each) month on the {day}(?:st|nd|rd|th)|(?:on )?the {day}(?:st|nd|rd|th) of the month",
    ],
    ["FREQ=WEEKLY;INTERVAL=2", "every (?:other|second|2nd) week|fortnightly|biweekly|once a fortnight"],
    ["FREQ=DAILY;INTERVAL=2", "every (?:other|second) day"],
    [
      "FREQ=MONTHLY;INTERVAL=3",
      "quarterly|every quarter|each quarter|a quarter(?! (?:past|to|of))|once a quarter|per quarter",
    ],
    ["FREQ=MONTHLY;INTERVAL=6", "half-?yearly|twice a year|every half[- ]year"],
    ["FREQ=MONTHLY;INTERVAL=2", "every (?:other|second) month"],
    ["FREQ=YEARLY;INTERVAL=2", "every (?:other|second) year"],
    [
      "FREQ=DAILY",
      "(?:once )?every {count} days|every day|each day|daily|once a day|nightly|(?:every|each)(?= (?:single )?(?:morning|evening|night|afternoon|noon|lunchtime))|a day(?! (?:off|out|trip|before|after|ago|or|later|in))",
    ],
    [
      "FREQ=WEEKLY",
      "(?:once )?every {count} weeks|every week|each week|weekly|once a week|(?<!by |for )a week(?! (?:ago|earlier|sooner|on (?:sun|mon|tue|wed|thu|fri|sat)|from (?:now|today)|later|today))|per week",
    ],
    [
      "FREQ=MONTHLY",
      "(?:once )?every {count} months|every month|each month|monthly|once a month|(?<!by |for )a month(?! (?:ago|from|later))|per month",
    ],
    [
      "FREQ=YEARLY",
      "(?:once )?every {count} years|per annum|p\\.a\\.|every year|each year|yearly|annually|once a year|a year(?! (?:ago|from|later))|per year",
    ],
  ],
  ...englishMeasures,
  dangling:
    "the odometer|(?<!'s )odometer|on the clock|or|and|at|on|for|with|of|to|by|from|in|every|,|-|due|:",
  listSeparator:
    " ?(?:,| & |\\+| and (?!(?<=bread and )butter|(?<=fish and )chips\\b)| plus )(?: ?and )? ?(?:then )?",
  listOf: "of|x|×",
  notInName:
    "it's|its an?|(?:overview|summary|details?|list|costs?|status|rid|date|amount|part|total|stops|picture|report) of|[a-z]+'s (?:car|van|bike|motorbike|truck|vehicle)|not|never|nothing|if|would|could|should|maybe|perhaps|might|because|i|i'm|you|he|she|they|we|is|was|were|are|will|what|how|why|when|who|where|did|do|does|don't|didn't|doesn't|(?<!(?:watering|jerry|trash|garbage|rubbish|petrol|gas|oil|paint|spray|milk|beer|tin) )can(?= )|[a-z]+n't|or|it|that|this|him|them|those|these|undo|hello|hi|please|thanks|me|than|everyone|something|anything|everything|than",
  denied: "not",
  replaced: "not|than|instead(?: of)?|of|from|was|were",
  notAfterText: "and|or|not|but|than",
  notAfterName:
    "a week|a month|the|an?|my|our|at|in|on|for|to|from|with|of|by|and|earns|pays|owes|budget|to spend|spend|to use",
  notBeforeName: "at|in|on|for|to|from|with|of|by|into|about|as|and|his|her|their",
};
