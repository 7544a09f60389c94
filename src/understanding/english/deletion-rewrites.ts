import type { WhenWords } from "../when-words.ts";

/** A sum as it is written. */
export const sum =
  "(?:\\d[.,]\\d\\d(?!\\d)|\\d ?(?:euros?|€|pounds?|£|quid|dollars?|bucks|francs?|cents?|eur|usd|gbp|chf)(?!\\w)|[€£$] ?\\d)";
const take = "(?:delete|remove|erase|scrap|get rid of|take out|throw out|drop|cancel|strike|bin)";
const ask =
  "(?:(?:so|and|then|therefore|please|kindly|just|can you|could you|would you|will you|you can|you may|i'd like you to|i want you to),? )*";
const it =
  "(?:it|that|this|them|one(?: of (?:them|those|these))?|(?:that|this|the)(?: (?:one|expense|entry|purchase|payment|booking|amount|sum|whole thing))+)";
const over =
  "(?: (?:again|for me|please|completely|altogether|off the list|from (?:the|my) (?:list|expenses|books)))*";
/** What is spoken of, with its sum; a full stop may stand in a number. */
const spoken = `(?=[^;!?]{0,120}${sum})(?:[^.;!?]|\\.(?=\\d)){3,120}`;
const wrong =
  "(?:mistake|twice|double|duplicate|never|wrong|wrongly|refund|refunded|returned|gave it back|sent (?:it|them) back|money back|not mine|wasn't|weren't|isn't|didn't|haven't|cancelled|canceled|error|accident|accidentally|somebody else|someone else|already)";
const called = "(?:expense|purchase|payment|entry|booking)";

/** What is called by its kind: "the reminder for the antibiotics". */
const kindly =
  "(?:the|my|our) (?:reminder|task|appointment|event|savings? goal|goal|budget|recurring (?:item|payment|expense|income)|trip|recipe|category|document|post|vehicle)(?: [^.;:?!,]{2,50}?)?";

/** How people tell why an expense is to be deleted, before it or behind it, and how they wish it gone. */
export const deletionRewrites: WhenWords["rewrites"] = [
  [
    `^(${kindly}) (?:is|are|was|were)(?: now)? (?:no longer|not) (?:needed|necessary|required|wanted|relevant)(?: any ?more)?,? (?:so |and )?(?:please |you can |you may )*(?:delete|cancel|remove|drop|scrap) (?:it|them|that)(?= *[.!]*$)`,
    "delete $1",
  ],
  [
    `^(${kindly}) (?:is to|are to|has to|have to|needs to|ought to|should|must) be (?:deleted|removed|cancelled|scrapped|dropped)(?= *[.!]*$)`,
    "delete $1",
  ],
  // "The 12.50 for the museum was a mistake. Please delete it."
  [
    `^(?:sorry|oops|oh)?,? ?((?:the|my|our|that|those|yesterday's|today's) ${spoken}),? (?:was|were|is|are|has been|have been|got|wasn't|weren't|isn't|aren't|went|turned out|should not|shouldn't|doesn't|don't)(?![a-z])[^\\d]{0,80}?[.;:,!]+ ${ask}${take} ${it}${over}[.!?]*$`,
    "delete $1",
  ],
  // "I booked the lamp for 39.90 twice, so please remove one of them."
  [
    `^(?:sorry|oops|oh)?,? ?(?:i|we)(?:'ve| have|'d| had)? (?:(?:accidentally|wrongly|mistakenly|actually|only|already|just|didn't|did not|haven't|have not|never) )*(?:booked|book|entered|enter|logged|log|noted|note|recorded|added|put in|put down|bought|buy|paid for|pay for|paid|pay|made|make|returned|took|sent|got|get|gave)(?: back)? ((?:the|an?|my|that|those) ${spoken}?)(?: (?:by mistake|by accident|in error|wrongly|accidentally|twice|back|after all))?[.;:,!]+ ${ask}${take} (?:${it}|one(?: of (?:them|those|these))?)${over}[.!?]*$`,
    "delete $1",
  ],
  [
    `^(?:there are|(?:i|we)(?:'ve| have)? (?:booked|entered|got|logged)) (?:two|2|three|3) (?:expenses|entries|bookings|purchases|payments) ((?:of|for|over) ${spoken}?)[.;:,!]+ ${ask}${take} (?:${it}|the second(?: one)?|the other(?: one)?)${over}[.!?]*$`,
    "delete the expense $1",
  ],
  // "There is an expense of 30 euros that I want deleted."
  [
    `^there(?:'s| is) an? (${spoken}?),? (?:that|which) (?:i|we)(?:'d| would)? (?:like|want|need|wish)(?: to have| to be)? (?:deleted|removed|erased|gone|to (?:delete|remove|get rid of))[.!]*$`,
    "delete the $1",
  ],
  // "The 12.50 can be deleted."
  [
    `^(?:please,? )?((?:the|that|my) ${spoken}) (?:can|may|should|must|has to|needs to|ought to) (?:be (?:deleted|removed|erased|scrapped)|go)(?:,? (?:because|since|as) [^\\d]{4,110}?)?[.!]*$`,
    "delete $1",
  ],
  [
    `(?:that|which)(?:'s| is| was) (?:booked|entered|noted|logged|recorded|down)(?<=${take}(?!\\w).{0,120}${sum}.{0,60}) (?=on|under|for)`,
    "",
  ],
  [`throw out (?=the [^;!?]*${sum})`, "delete "],
  // "Delete the 9.80 for parking, it was booked twice."
  [
    `[,;:.]? (?:because|since|as) (?:it|i|we|the|that|they|this|my|our|he|she|there)(?<=(?:^|[ ,])${take}(?!\\w).{0,120}${sum}.{0,99})[ '][^\\d]{4,110}$`,
    "",
  ],
  [
    `[,;:.] (?:it|i|we|that|they|this|the)[ '][^\\d]{0,80}?${wrong}(?!\\w)(?<=(?:^|[ ,])${take}(?!\\w).{0,120}${sum}.{0,180})[^\\d]{0,60}$`,
    "",
  ],
  [
    `(?:take|strike|cross|knock|get) (?=(?:[^.;!?]|\\.(?=\\d))*(?:${called}|${sum}))((?:the|my|that) (?:[^.;!?]|\\.(?=\\d)){3,110}?) off (?:the|my) list(?= *[.!?]*$)(?<=(?:${called}|${sum}).*)`,
    "delete $1",
  ],
];
