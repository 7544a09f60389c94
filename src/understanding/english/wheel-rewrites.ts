import type { WhenWords } from "../when-words.ts";
import { knownVehicle } from "./vehicle-names.ts";

const months = "january|february|march|april|may|june|july|august|september|october|november|december";
const ordinals = {
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
  ninth: 9,
  tenth: 10,
  eleventh: 11,
  twelfth: 12,
};
const numbered = "(?:the )?\\d{1,2}(?:st|nd|rd|th)?";
const month = `(?: (?:of )?(?:${months}))`;
const date = `(?:${numbered}${month}?|(?:${months}) (?:the )?\\d{1,2}(?:st|nd|rd|th)?)`;
const begins = "(?:(?:that|which) |it )?(?:starts?|starting|begins?|beginning|leaving|leaves)(?: on)?";
const ends = "(?:and |, )(?:it |then )?(?:ends?|ending|finish(?:es|ing)?|returning|coming back)(?: on)?";
const journey = "(?:trip|journey|holiday|vacation|tour)";
const aTrip = `(?:the|our|my) [^,.;:?!⟦]{2,40}? ${journey}|(?:the|our|my) ${journey} to [^,.;:?!⟦ ]{2,30}`;
const vehicle = `(?:the|my|our) (?:${knownVehicle})`;
const wish = "(?:so |and )?(?:please |(?:can|could|would) you |you (?:can|may|could) )*";
const length = "(?:an?|one|two|three|four|\\d{1,2})";
const reading = "\\d[\\d.,]* ?(?:kms?|kilomet(?:re|er)s|miles|mi)(?!\\w)";
const kept = "(?:filling|refuelling|charge|(?:odometer )?reading|service|repair|oil change)";
const paper =
  "(?:inspection|mot|insurance|registration|road tax|toll sticker|vignette|breakdown cover|roadworthiness certificate)";
const packing = "(?:the|my|our) (?:[^,.;:?! ]+ )?packing list";

/** How people speak of vehicles and trips around what they ask for, and what is read in its place. */
export const wheelRewrites: WhenWords["rewrites"] = [
  // "Starting on 3 April and ending on 11 April" is from the one to the other.
  ...Object.entries(ordinals).map(
    ([word, day]) =>
      [
        `(?<=${journey}(?!\\w).*(?:start|begin|leav)[^.]* (?:on )?(?:${numbered} (?:of )?)(${months})(?!\\w).* (?:end|finish|return)[a-z]* on) the ${word}(?= *[.?!]*$)`,
        ` ${day} $1`,
      ] as const,
  ),
  [
    `(?<=${journey}(?!\\w)[^.;?!]*?),? ${begins} (${date}),? ${ends} (?:the )?(\\d{1,2})(?:st|nd|rd|th)?(?=${month}| *[.,;?!]*$)`,
    " from $1 to $2",
  ],
  // "We're in Madeira from 12 to 19 February … ; set that trip up".
  [
    `^((?:from |between )[^;.?!,]{3,50}?,? )?(?:we|i)(?:'re| are|'m| am) (in .*\\d.*?)[,;.:] ${wish}(?:set (?:that|this|the) ${journey} up|(?:set up|add|plan|enter|create|note|save) (?:that|this|the|it as an?|that as an?) ${journey})(?: for (?:us|me))?[.?!]*$`,
    "$1we'll be $2",
  ],
  [
    `(?<=^(?:the|our|my) )trip budget (?:for|of) ([^,.;:?! ]+)(?= (?:should|is|must|needs|has|will))`,
    "budget for the $1 trip",
  ],
  [
    `^trip budget (?:for|of) ([^,.;:?! ]+)(?= (?:should|is|must|needs|has|will))`,
    "the budget for the $1 trip",
  ],
  [`(?<=^(?:the )?budget for the [^,.;:?!]{2,40} trip (?:should|must|is|will).*\\d) instead(?= *[.!]*$)`, ""],
  // How much longer it is says the same as its new end.
  [
    `(?<=(?:extend|prolong|lengthen|shorten|cut) (?:${aTrip})) by ${length}(?: (?:more|extra|additional|further|other))? (?:days?|weeks?),? (?:to|until|till)(?: the)?(?!\\w)`,
    " until",
  ],
  [
    `(?<=^(?:${aTrip})) (?:gets|is|becomes|will be|has become|has got|is getting) ${length} (?:days?|weeks?) (?:longer|shorter),? (?:and |so )?(?:it )?(?:now )?(?:will )?(?:ends?|finish(?:es)?|lasts?|runs?|goes on)(?: (?:on|until|till))?(?!\\w)`,
    " now ends on",
  ],
  // "On the Madrid trip I want Segovia to be the first stop".
  [
    `^(?:on|for|in) (${aTrip}),? (?:i|we)(?:'d| would)? (?:want|like) (?!(?:the|it|you|him|her|them|us)(?!\\w))([^,.;:?!]{2,40}?) to (?:be|become) (?:the |our )?(first|second|third|fourth|fifth|last) stop(?= *[.!]*$)`,
    "make $2 the $3 stop on $1",
  ],
  [
    `^(?:i|we)(?:'d| would)? (?:want|like) (?!(?:the|it|you|him|her|them|us)(?!\\w))([^,.;:?!]{2,40}?) to (?:be|become) (?:the |our )?(first|second|third|fourth|fifth|last) stop (?=(?:on|of|for) (?:${aTrip}) *[.!]*$)`,
    "make $1 the $2 stop ",
  ],
  [
    `(?<=^(?:on|during|for) (?:${aTrip}),? (?:we|i)[^;.]*stop(?:ping)? (?:in|at) [^;.]{3,80}),? (?:so |and )?(?:please )?(?:add|enter|put in) (?:both|all|them|these|those|all three)(?: (?:of them|stops|places|as stops|in|to (?:it|the trip)))*(?= *[.!]*$)`,
    "",
  ],
  [
    `(?<=(?:^|[.,;] )(?:on (?:${aTrip}),? )?(?:we|i)[^;.,]* stop(?:ping)? (?:in|at) [^;.,]{2,40}),? and (?:then|after that|afterwards|later|finally) (?:in |at )?`,
    " and ",
  ],
  [
    "(?<=^(?:the|my|our) .* (?:new|different|other) (?:(?:number|licen[cs]e|registration) )?plate),? and (?:it's|it is|that's)(?: now)? (?=[^ ]*\\d)",
    ": ",
  ],
  ["^our stop(?= (?:in|at) )", "the stop"],
  ["(?<=^the stop (?:in|at) [^,.;:?!]{2,60}) now(?= (?:lasts|ends|goes|runs|continues))", ""],
  [
    "(?<=^(?:we|i)(?:'ll| will|'re| are|'m| am)(?: now)? (?:be )?(?:stay|staying|stopping|leaving) (?:in |at )?(?=[A-Z])[^,.;?!]{2,60}) after all(?= *[.!]*$)",
    "",
  ],
  // What else is ready beside the trip that begins.
  [
    `^(?:the|our|my) [^,.;:?!]{2,30} (?:is|are)(?: (?:now|all))* (?:loaded|packed|full|ready|fuelled|washed|waiting)(?: up)?,? and (?=(?:${aTrip}) (?:has|is|starts|begins))`,
    "",
  ],
  // What is taken along and belongs on the list.
  [
    `^for (${aTrip}|[^,.;:?! ]+),? (?:we|i)(?:'re| are|'m| am|'ll| will)? (?:be )?(?:tak(?:e|ing)|pack(?:ing)?|bring(?:ing)?|need)(?: along)? ([^.;:?!]{3,80}?)[,;.:] ${wish}(?:put|add|write|note) (?:them|it|those|these|both|all of them)(?: all)?(?: down)? (?:on|to|onto) ${packing}[.?!]*$`,
    "put $2 on the packing list for $1",
  ],
  [
    `^(?!.*(?:not |n't ))((?:the|my|our) [^,.;:?!]{2,40}?) (?:is|are|has been|have been)(?: (?:already|now|all))* (?:packed|put in (?:the|my|our) [a-z ]{3,20}|in (?:the|my|our) [a-z ]{3,20}),? ${wish}(?:tick|cross|check) (?:it|them|that) off(?: (?:${packing}|(?:the|my|our) (?=packing )))?((?: for [^,.;:?!]{2,30})?)(?<=pack.*)[.?!]*$`,
    "mark $1 as packed$2",
  ],
  [
    `^${wish}(?:cross|strike|scratch|take|knock) ([^,.;:?!]{2,40}?) (?:off|from) (${packing})(?: (?:for good|altogether|again|completely|please))*(?:[,;.:]? (?:because |as |since )?(?:we|i)(?:'re| are|'m| am)? ?(?:won't|will not|don't|do not|not|aren't) [a-z ]{3,40})?[.?!]*$`,
    "delete $1 from $2",
  ],
  // "When I parked the van on Monday, the odometer showed 113,050".
  [
    `^when (?:i|we) (?:parked|stopped|picked up|collected|returned|checked|started|took|switched off|turned off|looked at|handed back|locked|washed|filled(?: up)?|refuelled) (${vehicle})(?: up)?( [^,.;:?!]{3,30})?,? (?:the|its) (odometer|clock|mileage|dial|display) (showed|read|said|was at|stood at|was)(?= )([^.;?!]{3,20})`,
    "$1's $3 $4$5$2",
  ],
  [
    `^(?:i|we)(?:'ve| have)? (?:misread|mistyped|mixed up|got wrong) (${vehicle})'s (odometer|clock|mileage)( [^,.;:?!]{3,30})?[,.;:] (?:that|the|it|this)(?: (?:reading|number|figure))? (?:should (?:be|have been|read)|was|is)(?: (?:really|actually|in fact))?(?= )`,
    "correct $1's odometer reading$3 to",
  ],
  ["(?<!\\w)(\\d{1,3}) thousand (?=kilomet|kms?(?!\\w)|miles(?!\\w))", "$1000 "],
  [
    "(?<=(?:need|due|service|servicing|inspection|maintenance)(?!\\w).*) in the (?:near|foreseeable) future(?!\\w)",
    " soon",
  ],
  [
    `^what (?:has|is|was) (${vehicle}) (?:been )?(?:averaging|using|burning|consuming|drinking|needing)(?: on average)?(?:,? in)? (?:lit(?:re|er)s|l|miles|kwh|kilowatt[- ]hours) (?:per|to the|an?|every|to)(?: (?:hundred|100|one hundred))?(?: (?:kilomet(?:re|er)s|kms?|gallon|miles))?(?!\\w)`,
    "how much has $1 used",
  ],
  [
    "^(?:please )?add my ([a-z]+), an? ([^.;:?!]{3,40}?),? to (?:my|the|our) (?:list of )?(?:vehicles|cars|garage|fleet)(?= *[.!]*$)",
    "add a $2 called $1",
  ],
  [
    "(?<=^(?:[a-z ]{3,20} )?(?:i|we)(?:'ve| have)? (?:just )?(?:bought|got|purchased|leased|picked up) [^.;:?!]{5,90})[,;.:] (?:so |and )?(?:please )?(?:add|enter|save|register|note|list) (?:it|her|him) (?:as|under)(?: the name)? (?=[A-Z][^ ]* *[.!]*$)",
    ", called ",
  ],
  // The next service by what the odometer will show.
  [
    `(?<=^(?:the |my |our )?next [a-z ]{3,30}?) (?:is|will be|comes|falls)(?: due| planned)? (?:at|by) (?=${reading})`,
    " at ",
  ],
  [`(?<= due) by (?=${reading})`, " at "],
  // What is left of a trip's budget.
  [
    `^(?:what(?:'s| is)|how much(?: money)? is)(?: still)? left (?:of|in|from) (?:the|our|my) budget (?:for|of|on) (?=(?:${aTrip})(?: now| so far)? *[?.]*$)`,
    "is there any money left in the budget of ",
  ],
  [
    `(?<=^(?:what|how much) (?:has|have|did) (?:${aTrip})[^,;.?!]{3,60}),? and (?:how much|what) (?:of (?:its|the|our) budget )?is(?: still)? left(?: (?:of|in|from) (?:its|the|our) budget)?(?= *[?.!]*$)`,
    "",
  ],
  // A paper that was renewed and how long it now holds.
  [
    `^(?:i|we)(?:'ve| have)?(?: just)? (?:renewed|extended|had|got) ((?:${vehicle})'s ${paper})(?: renewed)?(?:,? and|[,;.:]) (?:it's|it is|it|which is|that's) (?:now )?(?:good|valid|in force|ok|okay|runs|lasts)(?= )`,
    "$1 is good",
  ],
  [
    `^(?:i|we)(?:'ve| have)? (?:accidentally |wrongly )?(?:entered|logged|noted|added|recorded|booked|put in|saved) (the (?:last|latest) ${kept}(?: (?:for|of|on) [^,.;:?!]{2,30}?)?)(?: (?:by mistake|by accident|accidentally|in error|twice|wrongly))?[,;.:] ${wish}(?:delete|remove|erase|take out) (?:it|that|that one)(?: again)?[.?!]*$`,
    "delete $1",
  ],
  // Work that comes again and again, and is to be kept in mind.
  [
    `^(?:the |an? )?([a-z][a-z -]{2,30}?) (?:on|of|for) (?=${vehicle} (?:has|must|needs|should|is))(${vehicle}) (?:(?:has|needs) to|must|should) be (?:done|carried out|made)(?= (?:every|once))`,
    "$2 needs a $1",
  ],
  [
    `(?<=^(?:[^.;?!]* (?:on|of|for) )?${vehicle} [^.;?!]*(?:every|once)[^.;?!]*)[,;.:] ${wish}(?:plan (?:for|on) (?:it|that)|keep track of (?:it|that|this)|(?:watch|look) (?:out )?for (?:it|that)|plan (?:it|that))(?: for (?:me|us))?[.?!]*$`,
    "",
  ],
  [
    "(?<=(?:filled|fuell?ed|refuell?ed|topped|tanked)(?!\\w)[^.;?!]{2,60}) and (?:got|took|put in|bought) (?=\\d[\\d.,]* ?(?:l|lit(?:er|re)s?|gal|gallons?)(?!\\w))",
    " with ",
  ],
];
