import { machine, make, model } from "./vehicle-names.ts";

/** What makes it plain that a vehicle is told of. */
const vehicleTold = `every|each|odometer|mileage|reading|filling|fill-up|filled|refuell?ed|fuell?ed|tanked|charged?|lit(?:er|re)s|kwh|serviced?|tyres?|tires?|brakes?|oil|battery|belt|filter|windscreen|garage|mechanic|workshop|registration|insurance|inspection|plate|trip|journey|holiday|${machine}|${make}|${model}`;

/** Goes on with it, and is no order by itself: "…; its plate is 44-XB-91", "…. It cost 95 euros". */
const more =
  "(?:it|that|this|they|these) (?:was|were|is from|is valid|is good|has been|have been|had been|has|had|cost|costs|came to|comes to|took|takes|runs on|runs out|expires?|ends|shows?|showed|reads?|stands?|stood|set (?:me|us) back|should (?:be|read|say|show|have))|last (?:done|changed|replaced)|its (?:(?:number|licen[cs]e|registration|new) )*(?:plate|registration|odometer|mileage|number|policy|year|name|price)|the (?:(?:number|licen[cs]e|registration|policy|total|whole) )*(?:plate|odometer|clock|mileage|price|bill|total|cost|sum|number|reading|tank) (?:is|was|now|has|had|showed|shows|reads?|says|said|stands?|stood|came|reading)|(?:it|she|he)(?:'s| is) called|(?:i|we) paid|(?:it|that|this)(?:'s| is) (?:an?|from|\\d[\\d.,]*)|(?:so |and )?(?:please )?(?:remove|delete|cancel|scrap|strike|take|cross) (?:it|them|that (?:trip|one|car|stop|van))";

/** Either, up to the mark that a sentence ends with; the mark is looked for first, as looking back from everywhere costs most. */
const untilMark = `(?<!\\w)(?:${vehicleTold})(?!\\w)(?:[^.;!?]|\\.(?=\\d))*`;
const asked = `^(?:please|can you|could you|would you|will you) (?:[^.;!?]|\\.(?=\\d))*`;

/** What parts both. */
export const goesOn = `[;.?](?= (?:${more})(?!\\w))(?:(?<=${untilMark}[;.])|(?<=${asked}${untilMark}\\?))`;
