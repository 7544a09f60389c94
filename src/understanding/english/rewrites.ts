import type { WhenWords } from "../when-words.ts";
import { dayRewrites } from "./day-rewrites.ts";
import { modelNumbers } from "./model-numbers.ts";
import { moneyRewrites } from "./money-rewrites.ts";
import { moneyRounds } from "./money-rounds.ts";
import { occasions } from "./occasions.ts";
import { socialRewrites } from "./social-rewrites.ts";
import {
  hoursAndMinutes,
  sinceMonth,
  spansOfMonths,
  spokenHours,
  spokenOrdinals,
  spokenYears,
} from "./spans.ts";
import { turned } from "./turned.ts";
import { wheelRewrites } from "./wheel-rewrites.ts";

const units = "first second third fourth fifth sixth seventh eighth ninth".split(" ");
const suffixes = ["st", "nd", "rd"];
/** From the first to the thirty-first. */
const ordinals = [
  ...units,
  ..."tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth".split(
    " ",
  ),
  "twentieth",
  ...units.map((unit) => `twenty[- ]${unit}`),
  "thirtieth",
  "thirty[- ]first",
];

const monthNames = "january|february|march|april|may|june|july|august|september|october|november|december";
/** What food is measured in. */
const measure =
  "(?:kilos?|kilograms?|kg|lit(?:er|re)s?|grams?|ml|pounds?|pints?|packs?|packets?|bags?|bottles?|cans?|tins?|jars?|boxes|box|loaf|cartons?|tubs?|bunch)(?: of)?(?!\\w)";

/** "I'd like the trip to have a budget of 900" says what should be. */
const wished = [
  [
    "(?<=^|[.!?] )(?:please,? )?(?:i|we)(?:(?:'d| would) (?:like|prefer)| want) ((?:the|my|our) [^,.:;?!]{2,60}?|(?!you|me|him|her|them|us|it|that|this|everybody|everyone|somebody|not|never)[^ ,.:;?!]+) to (?=(?:be|have|get|end|start|begin|last|run|cost)(?!\\w))",
    "$1 should ",
  ],
] as const;

/** English patterns, and what is read in their place before anything else. */
export const englishRewrites: WhenWords["rewrites"] = [
  ...moneyRounds,
  ...wheelRewrites,
  ...dayRewrites,
  ...modelNumbers,
  ...turned,
  ...spokenOrdinals(ordinals),
  ...spokenYears,
  ...spokenHours,
  ...spansOfMonths,
  ...sinceMonth,
  // Of a time or of a sum: "change the haircut from 14.20 to 16.20".
  [
    `(?<=^(?:please )?(?:change|correct|update|set|fix|adjust|make) (?:the |my |our )?(?:[a-z]+ )?(?:${occasions}|lunch|dinner|breakfast|coffee|drinks)) from ((?:[01]?\\d|2[0-3])\\.[0-5]\\d) to ((?:[01]?\\d|2[0-3])\\.[0-5]\\d)(?= *[.!]*$)`,
    " maybe from $1 to $2",
  ],
  [
    "(?<=^(?:(?:please|can you|could you) )*(?:move|shift|reschedule|postpone|push|bring|delay) (?:the |my |our )?[a-z][^\\d⟦]{2,40} to) (\\d{1,2})(?= *(?:[.!?]|$)| (?:on|tomorrow|today|instead|in the|this|next)(?: |$))",
    " $1 o'clock",
  ],
  [
    "(?<!\\w)weekly (?=(?:[a-z][^ \\d]* ){1,6}(?:on |every |each )?(?:mon|tues|wednes|thurs|fri|satur|sun)days?(?!\\w))",
    "",
  ],
  [
    `(?:(?:on|in) )?(?<!\\w)the (morning|afternoon|evening) of ((?:the )?\\d{1,2}(?:st|nd|rd|th)?(?: of)? (?:${monthNames})|(?:${monthNames}) \\d{1,2}(?:st|nd|rd|th)?)(?!\\w)`,
    "$2 in the $1",
  ],
  ["(?<=(?:from|between) [^,;]{1,24} (?:to|until|till|and) )half past ([a-z]{3,6}|\\d{1,2})(?!\\w)", "$1:30"],
  ["(?<=(?:from|between) )half past ([a-z]{3,6}|\\d{1,2})(?= (?:to|until|till|and) )", "$1:30"],
  ["(?<=[:,] ?)((?:mon|tues|wednes|thurs|fri|satur|sun)days)(?=,? (?:at |from )?\\d)", "on $1"],
  [
    "(?<=(?:free|slots?|time|gaps?|hours?|minutes|windows?|available)(?!\\w).{1,60} (?:before|after|until|till)) (\\d{1,2})(?= *(?:[.?!]|$)| (?:on|tomorrow|today)(?!\\w))",
    " $1 o'clock",
  ],
  ["(?<=\\w),? at the (?:very )?latest(?!\\w)", ""],
  [";(?= (?:it|they|that|those)(?:'s|'re| is| are| goes| go| belongs?| serves| feeds| takes)(?!\\w))", ","],
  [" and takes (\\d{1,3} (?:minutes|mins|hours?))(?= *[.!]*$)", " $1"],
  ["(?<= (?:is|are)) due ([^.,;?!]{3,30}) now(?= *[.!]*$)", " now due $1"],
  [
    "[,.;]? ?(?:it |that |which )?(?:serves|feeds|is enough for|makes enough for) (\\d{1,2})(?: people| persons)?(?!\\w)",
    " for $1",
  ],
  ["(?<=\\d) (?=\\d{3} ?(?:€|eur|euros?|\\$|usd|dollars|chf|francs)(?!\\w))", ""],
  ["(?<=\\d) ?\\/ ?(month|week|year|day|quarter)(?!\\w)", " per $1"],
  ["(?<=\\d) ?\\/ ?mo(?!\\w)", " per month"],
  ["(?<!\\w)(\\d{1,2})h(\\d{2})(?!\\w)", "$1:$2"],
  ...hoursAndMinutes,
  [
    "(?<!\\w)(\\d+|an?|two|three|four|five|ten|fifteen|twenty|thirty|forty|sixty|ninety) free (hours?|minutes?|mins)(?!\\w)",
    "$1 $2 free",
  ],
  ["(?<=(?:budget|cap|limit|max|at most).{1,60}) for the (year|month|week)(?!\\w)", " per $1"],
  ["(?<![a-z])as of (?=yesterday|today|\\d|the \\d|[A-Z][a-z]+day)", "on "],
  [
    "(?<=(?:^|[^\\w])(?:charged|filled|refuell?ed|tanked|paid|spent|bought|drove|changed|replaced|fitted|topped|repaired|serviced|swapped|read|packed|landed|returned|got home|came home|left for|set off|delete|remove|erase)(?!\\w).{0,60}),? (?:from )?(?:earlier )?this (?:morning|afternoon|evening)(?!\\w)",
    " today",
  ],
  [
    "(?<=(?:a|per|every|each) (?:month|week|year|day|fortnight|quarter)|monthly|weekly|yearly|annually),? (?:from|as of|as from|beginning) (?=(?:the )?\\d|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|next |tomorrow|(?:mon|tues|wednes|thurs|fri|satur|sun)day)",
    " starting ",
  ],
  [
    `(?<=(?:a|per|every|each) (?:month|week|year)|monthly|weekly|yearly),? starting (?=(?:${monthNames}) *(?:$|[.,!?]))`,
    " starting 1 ",
  ],
  [
    `(?<=(?:save|saving|saved|aside|put by|together|goal|fund)(?!\\w).{1,80}) by (?=(?:${monthNames}) *(?:$|[.,!?]))`,
    " by the end of ",
  ],
  ["(?<=(?:a|per|every|each) (?:month|week|year|day)),? from (?:now|today|here) on(?:wards?)?(?!\\w)", ""],
  ["(?<=\\d.{0,40}) (?:over|across) the (?:whole|entire|full) (year|month|week)(?!\\w)", " per $1"],
  ...moneyRewrites,
  ...socialRewrites,
  ["(?<=(?:^|[^\\w])(?:i|we)) shall(?! (?:i|we)(?!\\w))", " will"],
  ...wished,
  [
    "(?<=^|[.!?] )(?:earlier )?this (?:morning|afternoon),? (?=(?:i|we)(?:'ve| have)? (?:just |also |only )?(?:charged|filled|refuell?ed|fuell?ed|tanked|topped|put|got|bought|paid|spent|had|took|changed|replaced|fitted|drove|swapped|repaired|packed|left|returned|read)(?!\\w))",
    "today ",
  ],
  [
    "(?<=(?:shows|showed|read|reads|was at|is at|stood at)(?!\\w) [^,.]{1,30}) this (?:morning|afternoon|evening)(?!\\w)",
    " today",
  ],
  [
    "(?<=(?:^|[^\\w])(?:car|van|bike|motorbike|scooter|truck|camper|vehicle)(?!\\w)[^.!?]*)[.!?] (?:please )?(?:call (?:it|her|him)|(?:it|she|he)(?:'s| is) called|its name is) ",
    ", called ",
  ],
  [
    ",? ?(?:just |only )?(?:an hour|half an hour|(?:a|one|two|three|five|ten|fifteen|twenty|\\d+|a few|a couple of) (?:minutes?|mins?|moments?|seconds?)|(?:two|2) hours) ago(?!\\w)",
    "",
  ],
  [",? ?whichever (?:comes|is|happens|occurs|falls due) (?:first|sooner|earlier)(?!\\w)", ""],
  ["(?<!\\w)a tenner(?!\\w)", "10"],
  ["(?<!\\w)a fiver(?!\\w)", "5"],
  [",? ?(?<!\\w)(?:one by one|item by item|line by line)(?!\\w)", ""],
  ...(["pay|paid", "buy|bought", "spend|spent"] as const).map((verb) => {
    const [now, then] = verb.split("|");
    return [
      `(?<=(?:^|[^\\w])(?:i|we)) (?:ended up|(?:have |'ve )?had to) ${now}(?:ing)?(?!\\w)`,
      ` ${then}`,
    ] as const;
  }),
  [`(?<=since )(?=(?:${monthNames}) *(?:$|[.,!?]))`, "1 "],
  [
    `(?<=expenses|purchases|payments|transactions|income|spending|earnings) from (?=(?:${monthNames}) *(?:$|[.,!?]))`,
    " in ",
  ],
  [`(?<!\\w)half an? (?=${measure})`, "0.5 "],
  [`(?<!\\w)(?:one|a) and a half (?=${measure})`, "1.5 "],
  [`(?<!\\w)two and a half (?=${measure})`, "2.5 "],
  [`(?<!\\w)one (?=${measure})`, "1 "],
  ["half a dozen", "6"],
  ["(?:a|one) dozen(?= [a-z])", "12"],
  ["two dozen(?= [a-z])", "24"],
  ["(?<=\\d) (?=\\d{3} ?(?:kms?|kilomet(?:er|re)s?|miles|mi)(?!\\w))", ""],
  ["(?<!\\w)kms?:? (\\d{4,7})(?![\\d.,]|\\w)", "$1 km"],
  ...ordinals.map(
    (word, at) =>
      [
        `(?<=(?:on|by|until|from|of|due) the )${word}(?= (?:of|each|every)(?!\\w)|[ .,!?]*$)|(?<=the )${word}(?= of (?:each|every|the month|next month|this month|${monthNames})(?!\\w))`,
        `${at + 1}${suffixes[at % 10] !== undefined && (at < 10 || at > 12) ? suffixes[at % 10] : "th"}`,
      ] as const,
  ),
];
