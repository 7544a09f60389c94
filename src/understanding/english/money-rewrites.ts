import type { WhenWords } from "../when-words.ts";
import { deletionRewrites, sum } from "./deletion-rewrites.ts";
import { dues } from "./recurring-turns.ts";

const monthNames = "january|february|march|april|may|june|july|august|september|october|november|december";
/** What a day begins with. */
const dated = `(?=(?:the )?\\d|(?:${monthNames})|next |tomorrow|(?:mon|tues|wednes|thurs|fri|satur|sun)day)`;
const rhythm =
  "(?:(?:a|per|every|each|every other|every second|every two) (?:month|week|weeks|year|quarter|fortnight|day)|monthly|weekly|yearly|annually|quarterly|fortnightly)";
/** A day of its month. */
const fullDate = `(?:the )?(?:\\d{1,2}(?:st|nd|rd|th)?(?: of)? (?:${monthNames})|(?:${monthNames}) (?:the )?\\d{1,2}(?:st|nd|rd|th)?)(?:,? \\d{4})?`;
const price =
  "[€£$]?\\d[\\d.,]*(?: ?(?:euros?|€|pounds?|£|dollars?|francs?|eur|usd|gbp|chf))?(?: (?:a|per|every|each) (?:month|week|year|quarter))?";
const begins = "(?<=^|[.!?;] |, (?:so |and |but )?)";
/** What PAM keeps. */
const kept =
  "budgets?|limits?|goals?|funds?|pots?|categor(?:y|ies)|subscriptions?|memberships?|expenses?|purchases?|items?|incomes?|rates?|entr(?:y|ies)|payments?|bookings?|standing orders?|trips?|stops?|tasks?|to-?dos?|reminders?|events?|appointments?|posts?|comments?|recipes?|meals?|vehicles?|documents?|wins?|tips?|groups?";
const ownedMoney =
  "budget|limit|cap|savings? goal|goal|fund|savings? pot|category|exchange rate|win|saving tip";
const wish =
  "(?:please,? )?(?:i|we)(?:'d| would| should)? ?(?:like|want|need|wish|prefer) (?:to have |to see |for )?";
const owned = "(?:the|my|our|that|this|these|those|all|everything)(?= )(?:[^.;!?⟦]|\\.(?=\\d)){0,90}?";
/** Before these, a participle is part of what is spoken of: "the lunch that I have booked". */
const free = "(?<! (?:have|has|had|'ve|was|were|is|are|been|not|never|i|we|you|just|to))";

/** What is to be done, as people wish it → as they order it. */
const participles = {
  delete: "deleted|removed|erased|dropped|scrapped|gone|thrown out|taken off the list",
  undo: "undone|reversed|reverted|rolled back|taken back",
  cancel: "cancell?ed",
  stop: "stopped|ended",
  rename: "renamed",
  raise: "raised|increased",
  lower: "lowered|reduced|decreased",
  change: "changed|corrected",
} as const;

/** "I'd like the budget for clothes deleted", "the limit can be raised to 200": an order all the same. */
const wished = Object.entries(participles).flatMap(([verb, said]) => [
  [
    `${begins}${wish}(?=.*(?:(?<!\\w)(?:${kept}|last|change)(?!\\w)|${sum}))(${owned})${free} (?:to be )?(?:completely |entirely )?(?:${said})(?!\\w)`,
    `${verb} $1`,
  ],
  [
    `${begins}(?:please,? )?((?:the|my|our) (?=.*(?<!\\w)(?:${kept})(?!\\w))[^.;!?,⟦]{1,80}?) (?:can|may|should|must|has to|needs to|ought to) (?:now |please |just )?be (?:completely |entirely )?(?:${said})(?!\\w)`,
    `${verb} $1`,
  ],
]) as [string, string][];

const keep =
  "(?:keep|use|store|remember|take) (?:(?:that|this|the|it)(?: (?:as )?(?:the |an? )?(?:exchange |conversion )?(?:rate|amount|price|sum|figure|value))|it|that)";
const told =
  "(?:told|wrote|said|noted|booked|entered|put|typed|gave|logged|recorded|claimed|first thought|thought)";

const nextOne = "(?:in)?to (?:the )?(?:next|following) (?:month|week|year|one)";

/** How people speak of sums and what becomes of them. */
export const moneyRewrites: WhenWords["rewrites"] = [
  [
    "(?<=(?:every|each|per) [^.!?]*),? from ((?:next )?(?:mon|tues|wednes|thurs|fri|satur|sun)day|tomorrow|today) on(?=[.!]*$)",
    " from $1",
  ],
  [" all together(?=[.!]*$)", " in total"],
  [
    "(?<=(?:income|refund|payment)(?!\\w)[^.!?]*) (?:received|earned|which came in|that came in)(?= (?:on|yesterday|today|last)(?!\\w)|[.!]*$)",
    "",
  ],
  ...deletionRewrites,
  ...wished,
  // Whom it is for is told beside it; what was bought says the rest.
  [
    "(?<=\\d[^.;:?!]{3,60}), (?:it|they|this|that|which)(?:'s| is| was| were| are) (?:all )?(?:an? |the )?(?:(?:birthday|wedding|leaving|christmas|thank-you) )?(?:presents?|gifts?|treats?|surprises?) for [^.;:?!,\\d]{2,40}(?=[.!]*$)",
    "",
  ],
  // What is in a price says nothing of what it was for.
  [
    ",? (?:(?:with )?(?:the |all )?(?:tips?|gratuity|service|vat|taxes|tax|delivery) (?:already |all )?included|(?:including|incl\\.?|inclusive of|counting) (?:the |a |all )?(?:tips?|gratuity|service|vat|taxes|tax|delivery))(?<=\\d.{0,90})(?=[.!]*$| (?:at|in|for|on|to|with|yesterday|today) )",
    "",
  ],
  // "…, it renews monthly"
  [
    ",? (?:and |which |that )?(?:it(?:'s)? |they )?(?:auto-?)?(?:renews?|renewed|renewing)(?<=(?:subscri|signed up|joined|member|took out|taken out).{0,90}\\d.{0,40})(?: itself| automatically)? (monthly|yearly|annually|weekly|quarterly|(?:every|each) (?:month|year|week|quarter))(?=[.!]*$| on )",
    " $1",
  ],
  // "I paid 20 at the market for a radio": what it was for comes first.
  [
    `(?<=^(?:(?:on|yesterday|today|last|this)[^\\d,]{0,20},? )?(?:i|we)(?:'ve| have)?(?: just)? (?:paid|spent|gave|handed over|left) ${price}) ((?:at|in) (?:the|an?|my|our) [^\\d,.;]{2,40}?) ((?:for|on) (?:the|an?|some|my|our|two|three|four) [^\\d,.;]{2,40}?)(?=[.!]*$| (?:on|yesterday|today|this|last) )`,
    " $2 $1",
  ],
  ["(?<=(?:goal|fund|pot)(?!\\w)[^.\\d]{0,60}) over (?=[€£$]?\\d)", " of "],
  [
    `,? (?:beginning|starting|commencing)(?: in| with| from)? (${monthNames})(?<=(?:${rhythm}),? [a-z]+(?: in| with| from)? [a-z]+)(?=[.!]*$)`,
    " starting on 1 $1",
  ],
  // "I no longer use the bus pass. Please stop booking it."
  [
    "[.;!] (?:so |and )?(?:please )?(?=(?:stop|don't|do not) (?:book|booking|pay|paying|charge|charging|log|logging)(?: for)? (?:it|that|them|this)(?!\\w))(?<=^(?:i|we|the|my|our)(?!\\w)[^.;!?]*[.;!] (?:so |and )?(?:please )?)",
    ", so ",
  ],
  // What costs so much now has another price than before.
  [
    `^((?:the |my |our )?(?:${dues})(?: (?:bill|payment|subscription|membership|contract|plan|fee))?) (?:now (?:costs|is|are)(?: only)? (${price})|(?:costs|is|are|comes to)(?: only)? (${price}) (?:now|from now on|these days|at present|nowadays))[.!]*$`,
    "$1 has gone to $2$3",
  ],
  // What had to be paid was paid.
  [
    "(?<=(?:^|[^\\w])(?:i|we)(?:'ve| have|'d| had)?(?: just| also)?) had to (?:pay|spend|fork out|shell out)(?= (?:.*\\d))",
    " paid",
  ],
  ["(?<=(?:^|[^\\w])(?:i|we)(?:'ve| have|'d| had)?(?: just| also)?) had to (?:buy|get)(?= .*\\d)", " bought"],
  [`^(?:please )?(?:i|we) (?:have|need|want) to (?=(?:log|enter|record|note|register)(?!\\w).*${sum})`, ""],
  [
    `(?<=${sum}(?:\\d*)) for (?:\\d{1,2}|an?|one|two|three|four|five|six|seven) (?:nights?|people|persons?|adults|hours?)(?=[.!]*$)`,
    "",
  ],
  ["(?<!\\w)this (?:morning|afternoon|evening)'s(?!\\w)", "today's"],
  // "I made a mistake: the dentist was 120 euros."
  [
    `^(?:(?:sorry|oops)[,:.!]? )?(?:i|we)(?:'ve| have)? (?:made|got) an? (?:mistake|slip|error|typo)[^.,:;!\\d]{0,30}[:;.,!-]+ ((?:the|my|our) [^.,:;!\\d]{2,50}?) (?:was|were|is|cost|came to|should be|should have been) ([€£$]?\\d[\\d.,]*(?: ?[a-z€£$]+)?)[.!]*$`,
    "$1 was $2 actually",
  ],
  // "The fund is no longer needed, please delete it."
  [
    `^((?:the|my|our) (?=[^.;!?,]*(?:${ownedMoney})(?!\\w))[^.;!?,⟦]{3,80}?) (?:is|are|isn't|aren't|is not|are not)(?: (?:no longer|now))? (?:needed|necessary|wanted|used|superfluous|unnecessary|of (?:any )?use|obsolete|outdated)(?: any ?more| any longer)?[.,;:]+ (?:so |and |please |can you |could you )*(?:delete|remove|drop|scrap|bin|get rid of) (?:it|that|them)(?: please)?[^\\w]*$`,
    "delete $1",
  ],
  [
    `^(?:i|we) (?:no longer|don't|do not)(?: want to| wish to)? (?:need|want|use|have|keep)(?: to have| to keep)? ((?:the|my|our) (?=[^.;!?,]*(?:${ownedMoney})(?!\\w))[^.;!?,⟦]{3,80}?)(?: any ?more| any longer)?[.,;:]+ (?:so |and |please |can you |could you )*(?:delete|remove|drop|scrap|bin|get rid of) (?:it|that|them)(?: please)?[^\\w]*$`,
    "delete $1",
  ],
  [
    `^(?:i|we)(?: want to| can|'d like to| would like to) do without ((?:the|my|our) (?=[^.;!?,]*(?:${ownedMoney})(?!\\w))[^.;!?,⟦]{3,80}?)(?:[.,;:]+ (?:so |and |please |can you |could you )*(?:delete|remove|drop|scrap|bin|get rid of) (?:it|that|them))?[^\\w]*$`,
    "delete $1",
  ],
  // "From 1 December until 31 May": of what is paid both its first and its last day.
  [
    `(?:^|,? )(?:from|starting(?: on| from)?|beginning(?: on| with)?|between)(?<=^(?=.*(?:${rhythm}|every (?:mon|tues|wednes|thurs|fri|satur|sun)day)(?!\\w))(?=.*(?:${sum}|(?:pay|pays|cost|costs|receive|get|gets|for|of|is) \\d))(?!.*(?:trip|holiday|budget|limit|event|task|remind)).*) (${fullDate}),? (?:and )?(?:until|till|to|up to|through|ending(?: on)?)(?: and including)? (${fullDate})`,
    " until $2 starting on $1",
  ],
  [" for the (?:two|three|four|five|six|2|3|4|5|6) of us(?<=\\d.{0,60})(?!\\w)", " for all of us"],
  [
    `${begins}(?:early |late )?this (?:morning|afternoon|evening),? (?=(?:i|we)(?:'ve| have)? (?:just )?(?:paid|spent|bought|got|received|earned|sold|saved|put|took|had|ate|picked|grabbed|ordered|withdrew|handed|gave|left|filled|repaired))`,
    "today ",
  ],
  [
    ",? (?:early |late )?this (?:morning|afternoon|evening)(?<=(?:^|[^\\w])(?:landed|arrived|came in|received|got|earned|sold|gave|handed|left|filled|(?:i|we)(?:'ve| have)? (?:had|ate|bought|paid|spent|ordered)(?=.*\\d)|sent|transferred|refunded|saved|put aside|(?:was|were|cost) .{0,12}\\d)(?!\\w).{0,80})(?!\\w)",
    " today",
  ],
  [
    ",? (?:(?:beginning|commencing)(?: on| from| with)?|starting (?:from|with)) (?=(?:the )?\\d|next |tomorrow|(?:mon|tues|wednes|thurs|fri|satur|sun)day)",
    " starting on ",
  ],
  [
    `(?:,? and|,| -)?(?: with)?(?: the| its| my)? (?:next|first)(?<=${rhythm}(?:,? and|,| -)?(?: with)?(?: the| its| my)? [a-z]{4,5})(?: (?:payment|one|instal?ment|booking|debit|time|bill|due date))?(?: is| was| will be| comes| goes out| falls| being)?(?: due| taken| booked| paid| out)?(?: on| from| again on)? ${dated}`,
    " starting on ",
  ],
  [`,? always on (?<=${rhythm},? always on )${dated}`, " starting on "],
  [
    `^(?:from|as of|starting(?: in| from)?|beginning(?: in)?) (${monthNames})(?: on(?:wards)?)?,? ((?:i|we|my|our|the) .*${rhythm}[^.!?]*)[.!]*$`,
    "$2 starting on 1 $1",
  ],
  [
    `,? and (?<=${rhythm},? and )(?:it |they |that )?(?:comes?|goes|go|is|are|it's|they're|gets?|leaves?|arrives?|lands?|falls)(?: out| off| in| up| my account| our account| due| taken| paid| booked| debited| transferred| charged| collected)*(?: of my account| of our account| from my account| from our account)? on ${dated}`,
    " starting on ",
  ],
  [
    `(?:,|,? so|,? and|,? (?=please )) (?<=\\d.{0,80})(?<=(?:^|[^\\w])${rhythm}(?!\\w).{0,60})(?:so |and )?(?:please |(?:could|can|would|will) you (?:please )?|you can |you may )*(?:book|log|note|record|enter|add|put|count|set|charge|do|set up|keep)(?: (?:it|that|this|them|so))?(?: (?:down|in|up|by itself|by themselves|automatically|regularly|each time|every time|for me|for us|from now on|as (?:an? )?(?:regular|recurring|standing|fixed) (?:payment|expense|item|income|order|cost)))+[.!?]*$`,
    ".",
  ],
  [
    `(?:[,;]|,? so|,? and|,? (?=please )) (?:so |and )?(?:please )?${keep}(?<=\\d.{0,99})(?: for me)?(?: please)?[.!]*$`,
    "",
  ],
  [
    `,? (?:as|like|which is what|the way) (?:i|we)(?:'ve| have|'d| had)? ${told}(?<=\\d.{0,80})(?: you| it| that| in| down| before| earlier| first| by mistake| wrongly)*(?=[.!]*$)`,
    "",
  ],
  [
    ",? (?:because |as |since )?(?:i|we) (?:never|hardly ever|don't|do not|no longer|rarely)(?<=(?:^|[^\\w])(?:delete|remove|get rid of|drop|scrap|bin|cancel|stop|ditch|take)(?!\\w).{1,99})(?: really| ever)? (?:use|need|want) (?:it|them|that|this)(?: any ?more| any longer| at all)?[.!]*$",
    "",
  ],
  [
    "[,;:]? (?:because |as |since )?(?:nobody|no one|none of us)(?<=(?:^|[^\\w])(?:delete|remove|get rid of|drop|scrap|bin|cancel|stop|ditch|take)(?!\\w).{1,99}) (?:ever |really )?(?:uses|needs|wants|likes) (?:it|them|that|this)(?: any ?more| any longer| at all)?[.!]*$",
    "",
  ],
  [
    "[,;:] (?:because |as |since )?(?:i|we)(?:'ve| have)?(?: just)?(?<=(?:^|[^\\w])(?:stop|cancel|end|pause|quit)(?!\\w).{1,99}) (?:gave it up|given it up|cancell?ed it|sold it|quit it|left it|ended it|handed it back|given it back|don't go(?: there)? any ?more|no longer go(?: there)?)[.!]*$",
    "",
  ],
  // What is to be changed so was booked otherwise.
  [
    ",? (?:so |and )?(?:please |can you |could you |would you )+(?:change|correct|fix|update|adjust|amend)(?<=(?:\\d[.,]\\d\\d|\\d ?(?:euros?|€|pounds?|£|dollars?|francs?)),? (?:so |and )?(?:please |can you |could you |would you )+[a-z]+) (?:that|it|this)(?: please| for me| accordingly)?[.!?]*$",
    " actually",
  ],
  [
    "(?<!\\w)expenses(?= .{0,40}as an? (?:bar |line |pie )?(?:chart|graph|diagram))|(?<=(?:chart|graph|diagram) of .{0,40})expenses(?!\\w)",
    "spending",
  ],
  [
    ",? (?:and |with )?(?:let )?(?:what(?:'s| is)|whatever(?:'s| is)|anything|the rest|the remainder|what(?:ever)? (?:i|we) (?:don't|do not|haven't) (?:use|spend|used|spent))(?<=(?:budget|limit|cap)(?!\\w).{1,99})(?: left)?(?: over)? (?:should |is to |may |can |shall |must |to )?(?:be )?(?:carr(?:y|ies|ied)|roll(?:s|ed|ing)?|goes?|go) over(?: to (?:the )?next (?:month|week|year|one))?",
    " with rollover",
  ],
  [
    `,? (?:and |with )?(?:let |carry |roll )?(?:what(?:'s| is)|whatever(?:'s| is)|anything|the rest|the remainder|what(?:ever)? (?:i|we) (?:don't|do not|haven't) (?:use|spend|used|spent))(?<=(?:\\d.{0,30}(?:${rhythm})|(?:${rhythm}).{0,40}\\d).{0,70})(?: left)?(?: over)?(?: (?:is|should|may|can|shall|must|to|being|be))*(?: (?:carr(?:y|ies|ied)|roll(?:s|ed|ing)?|goes?|taken|passed))?(?: (?:over|on|forward)(?: ${nextOne})?| ${nextOne})(?= *[.!]*$)`,
    " with rollover",
  ],
  [
    `^(?:from|as of|as from|starting(?: on| from| in)?|beginning(?: on| from| in)?)(?: the)? (\\d{1,2}(?:st|nd|rd|th)?(?: of)? (?:${monthNames})(?: \\d{4})?|(?:${monthNames}) \\d{1,2}(?:st|nd|rd|th)?|next (?:month|week|year))(?: on(?:wards?)?)?,? ((?:(?:i|we)(?:'ll| will| shall|'m| am|'re| are)(?: be)? (?:get|gett|receiv|earn|be paid|paid)|(?:the|my|our) (?!(?:[a-z]+ )?(?:boss|brother|sister|mother|father|son|daughter|wife|husband|partner|friend|neighbou?r|colleague|landlord|landlady|tenant|roommate|flatmate)s? )|[€$£]?\\d).*(?:${rhythm}|every (?:mon|tues|wednes|thurs|fri|satur|sun)day)[^!?]*?)[.!]*$`,
    "$2 starting on $1",
  ],
  [
    ",? on the (?:first|1st) of (?:every|each|the) month(?<=(?:receive|get|getting|receiving|paid|earn).{1,80})(?!\\w)",
    " every month",
  ],
  // Of a rate three digits are no thousands.
  [
    "(?<=(?:one|an?|1|the|per) (?:us |british |swiss |canadian |australian )?(?:pounds?|dollars?|francs?|yen|euros?|kron[ae]r?|zloty|sterling|gbp|usd|chf|eur)(?: sterling)?(?: [a-z]+){1,5} )([0-9]\\.\\d{3})(?= ?(?:euros?|dollars?|pounds?|francs?|us dollars?|€|eur|usd|gbp|chf)(?!\\w))",
    "$10",
  ],
  // What is deleted is not wanted; that need not be said.
  [
    "[,;:] (?:because |as |since )?(?:i|we) (?:don't|do not|no longer)(?<=(?:^|[^\\w])(?:delete|remove|get rid of|drop|scrap|bin|cancel|stop)(?!\\w).{1,99}) (?:want|need|use) (?:one|any|that|it|them)(?: any ?more| any longer| at all| now)?[.!]*$",
    "",
  ],
  // The place may come first: "At the market I spent 20 on fish".
  [
    `${begins}((?:at|in|from) (?:the |my |our )?[^,.;!?\\d]{2,40}?),? ((?:i|we)(?:'ve| have)? (?:just )?(?:paid|spent|bought|ordered|picked up|had|ate|drank|got) (?:[^.;!?]|\\.(?=\\d))*?)(?=[.!]*$)`,
    "$2 $1",
  ],
  [
    "(?<!\\w)(yesterday|today|(?:mon|tues|wednes|thurs|fri|satur|sun)day) (?:morning|afternoon|evening|night)'s(?!\\w)",
    "$1's",
  ],
  [
    "(?<=[a-z] )(?:from|of) (?:earlier |early |late )?this (?:morning|afternoon|evening)(?!\\w)",
    "from today",
  ],
  [
    `,? (?:(?:and )?(?:it|that) was |it's |so it was )?(?:my (?:turn(?: to (?:pay|treat))?|round|treat|shout)|on me|i was (?:paying|buying)|i treated (?:him|her|them|everyone|everybody))(?<=\\d.{0,45})(?=[.!]*$)`,
    "",
  ],
  ["^(?:it was |it's )?my (?:turn to pay|round|treat|shout)[,:]? (?=.*\\d)", ""],
  [
    ",? (?:for good|for ever|forever|once and for all|completely|entirely|altogether)(?<=^(?:please |can you |could you )*(?:delete|remove|erase|drop|scrap|bin|get rid of|cancel|stop)(?!\\w).{1,120})(?= please| thanks|[.!]*$)",
    "",
  ],
];
