const ask = "(?:so |and |then )?(?:please |just |now |you (?:can|may|could|might) )*";
const them =
  "(?:it|that|this|them|those|these|some(?: more)?|one|another|both(?: of (?:it|them|those))?|all (?:of (?:it|them)|three|four)|the lot)";
const put = "(?:put|add|write|get|stick|pop|note|jot|enter|pencil|bung)(?: down| in)?";
const the = "(?:the|my|our)";

/** What asks behind an order of the home or the day once more to note it: "…, please pop it in my calendar". */
export const homeTails = [
  `(?<!(?:used|finished|eaten|drunk|opened|emptied)(?: up)? [^,]{1,60}, ?)${ask}${put} ${them}(?: (?:all|down|both|too))* (?:on|to|onto|for) ${the} (?:(?:shopping|grocery) )?list`,
  `${ask}(?:${put}|change|update|correct|move) ${them}(?: (?:all|down|both|too))* (?:in|into|on|to) ${the} (?:calendar|diary|agenda|schedule|planner)`,
  `(?<=⟦v\\d+⟧,? ?)(?:please )?(?:add|put) (?:to|in|into|on) (?:${the} )?(?:calendar|diary|agenda)`,
  `${ask}${put} ${them} (?:on|in|into|to|onto) ${the} (?:meal plan|menu)`,
  `${ask}(?:note|write|add|keep) ${them}(?: down)? (?:among|with) ${the} (?:stores?|stocks?|supplies|provisions)`,
  `(?<!(?:need|need to|not|[a-z]n't|no|never|longer) [^,]{1,60}, ?)${ask}(?:tick|cross|check|strike|knock) ${them} off(?: ${the} (?:shopping |to-?do |task )?(?:list|tasks))?`,
  `${ask}(?:${put}|save|change|update) (?:it|that|this) (?:to|in|into|on|for) ${the} (?:event|appointment|meeting|entry)`,
  `${ask}(?:add|note|save|enter|use|change) (?:that|the|this) (?:new )?(?:address|place|location|room|venue)(?: (?:to|for|of|in) ${the} (?:appointment|event|calendar|diary))?`,
]
  .map((tail) => `${tail}(?: please)?`)
  .join("|");
