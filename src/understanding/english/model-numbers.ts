import { shield } from "../seals.ts";
import { make } from "./vehicle-names.ts";

const measured =
  "(?! ?(?:euros?|eur|€|\\$|£|%|dollars?|pounds?|lit(?:er|re)s?|l|kms?|kilomet(?:er|re)s?|miles?|mi|kwh|gallons?|times|days?|weeks?|months?|years?|people|cents?|per)(?!\\w))";
/** Makes that are hardly ever another word. */
const makes = make
  .split("|")
  .filter((it) => !/^(?:seat|smart|mini|triumph)$/.test(it))
  .join("|");
const paid =
  "paid|pay|pays|spent|spend|spending|earned|received|owe|cost|costs|transfer|save|saved|log|book|put|add|move|moved|take|withdrew";
/** Behind a model that is only a number. */
const told =
  "(?='s|[,.?!:;]|$| (?:has|had|is|was|got|gets|needs|with|at|for|from|to|should|must|will|now|yesterday|today|this|last|on|every|took|takes|uses?|used|stands?|stood|shows?|reads?|reached|passed|passes|runs|ran|consumes?|burns?|again|expires?|cost|have|due|only|went|in)(?!\\w))";

/** "My Peugeot 208", "the Tesla Model 3" and "the 208 has reached 64,500 km": the number is part of the name. */
export const modelNumbers = [
  [`(?<=(?<!\\w)(?:${makes}) )(\\d{1,3}|[1-9]00\\d)(?![.,:]?\\d|\\w)${measured}`, `${shield}$1`],
  [`(?<=(?<!\\w)model )(\\d)(?![.,:]?\\d|\\w)(?! ?(?:euros?|km)(?!\\w))`, `${shield}$1`],
  [`(?<=(?<!\\w)(?:the|my|our) )([1-6]0[4-8]|[2-5]008)(?='s(?!\\w))`, `${shield}$1`],
  [
    `(?<=(?<!(?<!\\w)(?:${paid}) )(?<!\\w)(?:the|my|our) )([1-6]0[4-8]|[2-5]008)(?![.,:]?\\d|\\w)${measured}${told}`,
    `${shield}$1`,
  ],
] as const;
