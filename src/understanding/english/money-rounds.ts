import type { WhenWords } from "../when-words.ts";

const tens = {
  ten: 10,
  fifteen: 15,
  twenty: 20,
  "twenty[- ]five": 25,
  thirty: 30,
  "thirty[- ]five": 35,
  forty: 40,
  "forty[- ]five": 45,
  fifty: 50,
  "fifty[- ]five": 55,
  sixty: 60,
  "sixty[- ]five": 65,
  seventy: 70,
  "seventy[- ]five": 75,
  eighty: 80,
  "eighty[- ]five": 85,
  ninety: 90,
  "ninety[- ]five": 95,
} as const;
const wish = "(?:so |and )?(?:please |(?:can|could|would) you |you (?:can|may|could) )*";
const day =
  "(?:today|yesterday|(?:last )?(?:mon|tues|wednes|thurs|fri|satur|sun)day|the \\d{1,2}(?:st|nd|rd|th)?)";
const coins = Object.entries(tens).map(
  ([said, cents]) =>
    [
      `(?<=(?<!\\w)(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[a-z]+teen|[a-z]+ty|\\d{1,3})) (euros?|pounds?|dollars?|francs?) ${said}(?!\\w|[- ](?:one|two|three|four|five|six|seven|eight|nine|euros?|people|minutes|pieces|percent)(?!\\w))`,
      ` $1 and ${cents} cents`,
    ] as const,
);

/** How people speak around sums that they have spent, got or want to spend, and what is read in its place. */
export const moneyRounds: WhenWords["rewrites"] = [
  // "Nine euros thirty" has thirty cents.
  ...coins,
  [
    `(?<=^${wish}(?:book|log|enter|put|note|record|put down) [^;?!]*\\d[^;?!]*) (?:under|to|against) (${day})(?= *[.?!]*$)`,
    " for $1",
  ],
  [
    `(?<=^(?:please )?(?:put down|note(?: down)?|log|enter|record|book|write down) [^;?!]*)[,;.] (?:that|it) (?:was|is|happened)(?: from)? (?:on )?(${day})(?= *[.?!]*$)`,
    " on $1",
  ],
  [
    "(?<=\\d.*),? so (?:that )?(?:i|we) (?:don't|do not|won't) forget(?: (?:it|that|about it))?(?= *[.!]*$)",
    "",
  ],
  [
    `^(?:i|we)(?:'ve| have)? (?:booked|entered|logged|noted|put) ((?:the|my|our) [^,.;:?!]{2,40}?) (?:under|for|on) (${day}),? but (?:it|that) (?:was|happened)(?: actually| really)? (?:on )?(${day})(?:[,;.:] ${wish}(?:change|correct|fix|update) (?:it|that|its date|the date))?[.?!]*$`,
    "i paid for $1 on $3, not $2",
  ],
  [
    "(?<=(?:expenses?|purchases?|payments?)(?!\\w)[^.;?!]*) (?:that|which) mentions? (?=[^ ]+ *[.?!]*$)",
    " with ",
  ],
  ["(?<=(?:each|every)) single(?= (?:expense|purchase|payment))", ""],
  [
    "^from now on,? (?=(?:i|we)(?:'d| would)? (?:want|like|need) to (?:keep|spend|limit|cap|save)(?!\\w))",
    "",
  ],
  [
    "(?<=\\w) is the most (?:that )?(?:i|we)(?:'m| am|'re| are)? ?(?:(?:willing|prepared|ready|happy|going) to|want to|can|may|should|will) spend on (?!a |an |this |that )",
    " is my limit for ",
  ],
  [
    "^(?:i|we)(?:'d| would) like (?:us|me|ourselves) to (?=(?:spend|keep|limit|save|pay|put)(?!\\w))",
    "i'd like to ",
  ],
  [
    "(?<=\\d.*(?:a|per|every|each) (?:month|year)),? (?:always )?on the (?:\\d{1,2}(?:st|nd|rd|th)|[a-z]+th|first|second|third)(?=,? (?:starting|beginning|from)(?!\\w))",
    "",
  ],
  [
    "^(?:the |our |my )([a-z][a-z -]{2,30}?) costs (?:us|me) (?=[^;?!]*\\d[^;?!]*(?:a|per|every|each) (?:month|week|year|quarter)(?!\\w)[^;?!]*(?:starting|beginning))",
    "the $1 costs ",
  ],
  [
    "(?<=(?:can|should|may|must) (?:go|be put|be added) (?:in)?to [^.;?!]{3,40}(?:fund|goal|pot|jar)) today(?= *[.!]*$)",
    "",
  ],
  [
    "(?<=^(?:the|my|our) (?:(?:savings? )?(?:goal|fund|pot)|subscription|standing order|budget) [^.;?!]{2,60}) (?:ought to|has to|needs to|must) be (?=(?:called|named|renamed)(?!\\w))",
    " should be ",
  ],
  [
    "^(?:the|my|our) (?:income|payment|money|transfer|refund|sum|amount) from ([^,.;:?!]{2,30}) (?:is|was) (?:wrong|incorrect|not right|mistaken)[,;.:] (?:it|that) (?:was|is|should be|should have been)(?= .*not )",
    "the payment from $1 was",
  ],
  [
    `(?<=\\d.*)[,;.] ${wish}(?:book|log|enter|note|record|add) (?:that|it|this) (?:as|under) (?:an? )?income *[.?!]*$`,
    "",
  ],
  [
    "^(?:i|we)(?:'ve| have)? (?:had to take|took|taken|needed to take) ([^ ]+(?: (?:euros?|pounds|dollars|francs))?) (?:out of|from) ((?:the|my|our) [^.,;?!]{2,40}? (?:goal|fund|pot|savings)) (?:to (?:pay|buy|cover|afford)|because|for|as) [^.;?!]{3,60}(?= *[.!]*$)",
    "i took $1 out of $2",
  ],
  [
    "^(?:please )?(?:break down|split(?: up)?|divide) ((?:this|last) (?:year|month|week)'s|my|our|the|all) (expenses|spending|costs|purchases)((?: (?:of |for |in )?(?:this|last) (?:year|quarter))?) (?=(?:by|per) (?:month|category|trip)(?!\\w))",
    "show $1 $2$3 ",
  ],
];
