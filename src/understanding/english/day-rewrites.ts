import type { WhenWords } from "../when-words.ts";
import { plainDays } from "./day-plain-rewrites.ts";
import { occasions } from "./occasions.ts";

const monthNames = "january|february|march|april|may|june|july|august|september|october|november|december";
const asksWhatIs =
  "(?:what|is there|are there|anything|do (?:i|we) have)(?:'s|'re)?(?: (?:is|are|there|for|the|to|do|we|i|have|has|had|got|on|in|up|my|our|anything|planned|happening|going|scheduled|booked|calendar|agenda|diary|schedule|dinner|supper|eat|eating|having|cooking)){0,7}";
const number = "(?:\\d+(?:[.,]\\d+)?|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)";
const measured = `${number}(?: ?(?:kg|g|l|ml|kilos?|grams?|lit(?:er|re)s?|packs?|packets?|bottles?|cans?|tins?|jars?|bags?|box(?:es)?|loaf|loaves|cartons?|tubs?|rolls?|pieces?|bunch(?:es)?)(?: of [a-z]+)?)?`;
/** Where things are kept, or stand until they are bought. */
const kept =
  "(?:shopping|grocery|groceries)(?: list)?|(?:on|in) (?:the|our|my) list|pantry|fridge|freezer|larder|cellar|cupboards?";
const ask =
  "(?:so |and |then )?(?:(?:please|kindly|just|could you|can you|would you|will you|i'd like you to) )*";
const noting =
  "(?:note|add|put|write|make|enter|save|create|record|jot|set|take|keep|file|book)(?: down)? (?:it|that|this|them|these|those)(?: down| up)?";

/** What is to be done, as it is asked for in the passive → as it is ordered. */
const participles: Readonly<Record<string, string>> = {
  move: "moved|shifted|put|rescheduled|brought",
  postpone: "postponed|delayed",
  push: "pushed",
  cancel: "cancell?ed|called off",
  remove: "removed|deleted|erased|taken|struck|crossed out|scrapped",
  change: "changed|corrected",
  rename: "renamed",
  add: "added|entered|noted|written",
  mark: "marked",
};
const ours = "((?:the|my|our|that) [^.;:?!⟦]{2,90}?)";

/** "Could the call be moved to three?" asks for it; "I'd like the appointment taken out of the calendar", too. */
const asked = Object.entries(participles).flatMap(([verb, said]) => [
  [
    `^(?:please,? )?(?:could|can|would|will|might|may) ${ours} (?:please |perhaps |possibly )?be (?:${said})(?!\\w)`,
    `could you ${verb} $1`,
  ],
  [
    `^(?:please,? )?(?:i|we)(?:'d| would) like (?:to have )?${ours} (?:to be )?(?:${said})(?= (?:from|out of|off|to|on|onto|in|into|back|until|by)(?!\\w))`,
    `please ${verb} $1`,
  ],
]) as [string, string][];

/** What is said of days, tasks and the home in other words than the patterns': read in their place. */
export const dayRewrites: WhenWords["rewrites"] = [
  // "Add a task to renew my passport by Friday, high priority": how urgent it is stands before it.
  [
    "^((?:please )?(?:add|create|make|put|note|set up|enter|open|record|write down) )(?:an? |another |the )?((?:new )?(?:task|to-?do)(?!\\w)[^;?!]{3,120}?)(?:,? (?:and )?(?:it is |it's )?(?:with|of|at|as|has)?(?: an?)?|,)(?: of)? (low|high|urgent|top|highest) priority(?= *[.!]*$)",
    "$1a $3 priority $2",
  ],
  // "9 in the evening", "cancel only the yoga", "…, we're out of both".
  [
    "(?<!(?:at|by|from|to|until|till|around|about|before|after|past|for) )(?<![\\d.,:/€$£])(\\d{1,2}(?::\\d{2})?)(?= in the (?:morning|afternoon|evening)(?!\\w))",
    "at $1",
  ],
  ["(?<=^(?:please )?(?:cancel|delete|remove|skip|move) )(?:only|just) (?=(?:the|my|our|that) )", ""],
  [
    "[,;] (?:as |because )?(?:we|i)(?:'re|'m| are| am) (?:all )?out of (?:both|it|them|all of (?:it|them))(?=[.!]*$)",
    "",
  ],
  // Nobody books a club.
  ["^book club(?! (?:for|in)(?!\\w))(?= )", "the book club"],
  // Until when something repeats: "until June" is to its first day, and "at 8 until 30 November" no span of days.
  [
    `(?<=(?<!\\w)(?:every|each|daily|weekly|monthly)(?!\\w).*) (?:until|till) (${monthNames})(?! \\d)`,
    " until 1 $1",
  ],
  [
    `(?<=(?:^| )at \\d{1,2}) (?:until|till) (?=\\d{1,2}(?:st|nd|rd|th)? (?:${monthNames}))`,
    " o'clock until ",
  ],
  // What there is tonight is today's; what there is tomorrow evening is told with all of tomorrow.
  [`(?<=^(?:${asksWhatIs}|are we busy|am i busy)) (?:tonight|this evening)`, " today"],
  ["(?<=^(?:am i|are we) (?:free|available)) (?:tonight|this evening)", " today evening"],
  [
    `(?<=^${asksWhatIs} (?:(?:on )?(?:(?:next|this) )?(?:mon|tues|wednes|thurs|fri|satur|sun)day|tomorrow|today)) (?:morning|afternoon|evening|night)`,
    "",
  ],
  ...plainDays,
  // "Twenty minutes later than planned" is later.
  [
    "(?<=(?:later|earlier|sooner|longer|shorter)) than (?:was |originally |first |it )*(?:planned|scheduled|expected|usual|announced|arranged|agreed|intended|before|now|(?:says|stands|is)? ?(?:in|on) (?:my|the|our) (?:calendar|diary|agenda))(?!\\w)",
    "",
  ],
  ["(?<=^when) exactly(?= (?:is|are|does|do|will))", ""],
  ["(?<!\\w)(?:an?|one|some) free (half[- ]hour)(?!\\w)", "half an hour free"],
  ["(?<!\\w)(?:an?|one) free (hour and a half|quarter of an hour)(?!\\w)", "an $1 free"],
  ["(?<!\\w)an (quarter of an hour free)", "a $1"],
  ["(?<!\\w)a free (\\d+ (?:hours?|minutes?|mins))(?!\\w)", "$1 free"],
  // "From 2 kg to 5 kg": of a thing that is kept only the new amount counts.
  [
    `(?<=(?:${kept})(?!\\w)[^.;?!]{0,60}) from ${measured} to (?=${number}(?!\\w)(?! (?:of )?(?:${monthNames})| ?[ap]m|[:./]\\d))`,
    " to ",
  ],
  [
    `(?<=^(?:please |could you |can you )*(?:change|correct|raise|lower|reduce|increase|set|adjust|update)(?!\\w)[^.;?!]{2,60}) from ${measured} to (?=${measured} (?:on|in) (?:the|our|my) (?:${kept})(?!\\w))`,
    " to ",
  ],
  [` from ${number} to (?=${number} (?:people|persons|portions|servings|guests)(?!\\w))`, " to "],
  [
    `(?<=(?:number of|people|portions|servings|guests)(?!\\w)[^.;?!]{0,60}) from ${number} to (?=${number}(?!\\w))`,
    " to ",
  ],
  [
    "(?<=(?:only|just)) one (?=of the (?:packs?|packets?|bottles?|cans?|tins?|jars?|bags?|boxes|cartons?|loaves|rolls?)(?!\\w))",
    " 1 ",
  ],
  [
    "(?<=^(?:i|we)(?:'ve| have)? (?:just |already |finally )?(?:[a-z]+ed|sent|wrote|took|brought|rang)(?!\\w)[^.;:?!]{2,60}) (?:this (?:morning|afternoon|evening)|earlier(?: today)?)(?= *[.!]*$)",
    " today",
  ],
  [
    "[,.;]? ?(?:it |that |which )?(?:serves|feeds|is enough for) (two|three|four|five|six|eight|ten|twelve)(?!\\w)",
    " for $1",
  ],
  // "Can the lesson be an hour earlier?" asks for it.
  [
    "^(?:please,? )?(?:could|can|would) ((?:the|my|our) [^.;:?!⟦]{2,60}?) (?:please )?(?:be|start|begin|take place) (?=(?:[^.;:?!]{1,30} (?:earlier|later|sooner)|[^.;:?!]{1,50} instead)[.?! ]*$)",
    "could you move $1 ",
  ],
  // An hour alone, where a reminder or an appointment is moved to it.
  [
    `(?<=^(?:please |could you |can you |kindly )*(?:change|set|put|switch|update|correct) (?:the |my |our )?(?:[a-z][^\\d⟦]{0,40} )?(?:reminder|alarm|appointment|${occasions})(?: [^\\d⟦]{1,40})? to) (\\d{1,2})(?= *(?:[.!?]|$)| (?:on|tomorrow|today|instead|in the|this|next)(?!\\w))`,
    " $1 o'clock",
  ],
  [
    `(?<=(?:remind|reminder|appointment|calendar|${occasions})(?!\\w).*(?:at|to|until) \\d{1,2}(?::\\d\\d)?(?: ?[ap]m| o'clock)?),? (instead of|rather than|and not|not) (?:at )?(\\d{1,2})(?= *(?:[.!?]|$))`,
    " $1 $2 o'clock",
  ],
  // What asks to note it as a task goes on with what is to be done.
  [
    `[.;] (?=${ask}${noting} (?:as an?|a|among|to|on|onto|in|into) (?:new |my |our |the )?(?:[a-z]+ )?(?:tasks?|to-?dos?)(?!\\w))`,
    ", ",
  ],
  // So does what asks to note it in the calendar or on a list, and what asks to do it.
  [
    `[.;] (?=${ask}${noting} (?:in|into|on|onto|to) (?:the |my |our )(?:calendar|diary|agenda|meal plan|menu|pantry|fridge|freezer|cellar|larder)(?!\\w))`,
    ", ",
  ],
  [
    "[.;] (?=i(?:'d| would) like (?:to have )?(?:it|that|this) (?:in|on) (?:the |my |our )(?:calendar|diary|agenda))",
    ", ",
  ],
  ["[.;] (?=(?:so )?please (?:re-?open|untick|open) (?:it|that)(?!\\w))", ", "],
  // Done together, it is done by oneself, too.
  [
    "^(?:my|our) (?:wife|husband|partner|girlfriend|boyfriend|son|daughter|mother|father|mum|mom|dad|sister|brother|flatmate|roommate) and i (?=(?:have|need|will|want|would|bought|got|must|should|are having|are cooking|are eating)(?!\\w))",
    "we ",
  ],
  [" (?:at some point|at some stage|sooner or later|one of these days|some ?time soon)(?= *(?:[,.;]|$))", ""],
  [
    "(?<=(?:^|\\W)to (?:mon|tues|wednes|thurs|fri|satur|sun)day)s(?= *(?:[.!?]|$)| at (?:\\d|half|quarter|noon))",
    "",
  ],
  // Why something goes says nothing of what it is.
  [
    "(?<=^(?:please |kindly |could you |can you |i'd like you to )*(?:delete|remove|cancel|drop|scrap|take|strike|cross|tick|throw|re-?open)(?!\\w)[^.;!?:⟦]{4,120}?),? (?:because|as (?=we|i|it|they|the)|since (?=we|i|it|they|the)|(?<=, )(?=(?:we|i|it|they|he|she)(?:'ve|'s|'re|'m| have| has| is| are| do| don't| no longer| already| still) )) ?[^.;!?:⟦\\d]{4,80}(?=[.!?]*$)",
    "",
  ],
  ...asked,
];
