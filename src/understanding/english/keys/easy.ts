import type { EasyWords } from "../../language.ts";

/** English words around an order or a question that change nothing of it. */
export const englishEasy: EasyWords = {
  requests:
    "(?:can|could|would|will) (?:you|u)(?: please| kindly| maybe)?(?: (?:help me(?: to)?|go ahead and|be so kind (?:as to|and)|do me a favou?r and))?|(?:i|we)(?:'d| would) (?:like|love)(?: for)?(?: you)? to|(?:i|we) (?:want|wanna)(?: you)?(?: to)?|i(?:'d| would) appreciate it if you(?: could| would)?|i (?:need|want) you to|let(?:'s| us)|let me|help me(?: to)?|(?:please )?(?:make|be) sure(?: to| that you| you)?|go ahead and|i(?:'m| am) (?:trying|looking) to|(?:is|would) it be? ?possible (?:for you )?to|please|pls|kindly|would you mind|do me a favou?r(?: and|,)?|can i(?: please)?|could i(?: please)?|may i",
  openings:
    "hey|hi|hello|pam|ok|okay|so|and|also|well|right|alright|oh|now|then|quick(?: question| one|ly)?|just|fyi|btw|by the way|note to self|heads up|good (?:morning|afternoon|evening)|do you know|any idea|tell me|i'd like to know|i was wondering|i want to know|i need to know|actually|one more thing|update|(?:note|record|log|write down|remember|mark down|keep in mind)(?: down)? that|it turns out(?: that)?|turns out",
  fillers:
    "from now on|from today on|starting today|please|pls|kindly|just now|just|quickly|real quick|for me please|right away|asap|as soon as possible|pam|also|actually|basically|simply|if possible|if you can|by the way|btw|currently|in total|altogether|all in all|or so|exactly|already|finally|roughly|approximately|about(?= ⟦)|around(?= ⟦)",
  closings:
    "(?:many |thank |with )?(?:thanks|thank you|thx|ty|cheers)(?: (?:a lot|so much|very much|pam|in advance|a bunch|a million))?|(?:for|to) (?:me|us)|for now|if you (?:can|could|don't mind|would)|when you (?:can|get a chance|have a moment)|will you|would you|can you|could you|pls|please|pam|too|as well|again|right|ok|okay|you know|i think|i guess|lol|haha|:\\)|ok with you|today please",
  others:
    "(?:(?:my|our|his|her|their|the|your) )?(?:brother|sister|mother|father|mum|mom|dad|son|daughter|wife|husband|partner|girlfriend|boyfriend|friends?|neighbou?rs?|boss|colleagues?|uncle|aunt|cousin|grand(?:ma|pa|mother|father)|kids?|child|children|parents|roommate|flatmate|landlord|teacher|people|guys|family|team|girl|boy|man|woman|company)(?= (?!birthday|wedding|car |house|place|meeting|dinner|lunch|party|trip|holiday|group))|he|she|they|someone|somebody|nobody|everyone|everybody|you|who|[A-Z][a-z]+ (?:and [A-Z][a-z]+ )?(?:has|had|is|was|went|wants?|said|says|thinks|bought|paid|spent|got|booked|filled|told|asked|needs|likes|packed|posted|joined|left)",
  textLead: "that|to|saying|about|of|for|the|my|by|because",
  dayColumn: "(?:booking |transaction |value |purchase )?date|day|booked|posted",
  amountColumn: "(?:total )?amount|sum|price|cost|debit|value|total",
  notSpent: "costs|price|priced|worth|values?|owes?|owed",
  idle: "the|an?|my|our|some|of|on|in|at|to|for|with|into|onto|from|by|as|and|new|please|it|its|me|us|that|this|up|down|also|more|another|each|is|:|-|,|called|named|for me",
  idleAsking:
    "the|an?|my|our|your|some|any|all|of|on|in|at|to|for|with|into|from|by|as|and|or|please|it|its|that|this|these|those|up|also|more|is|are|was|were|am|be|been|being|do|does|did|done|doing|have|has|had|having|i|we|me|us|you|what|what's|whats|which|how|how's|when|when's|where|where's|who|who's|there|there's|show|list|display|give|tell|see|view|check|read|open|pull|bring|get|got|find|look|looking|need|needs|know|can|could|would|should|will|must|like|want|let|so far|still|left|much|many|right now|now|currently|actually|about|go|going|coming|next|upcoming|current|open|summary|overview|report|status|total|average|altogether|ever|yet|far|:|-|,|i'm|i've|we're|we've|they|them|myself|anything|something|everything|else|out|over|under|then|just|again|quick|latest|recent|last|first|long|often|it's|isn't|aren't|haven't|to date|state|details?|info|information|stuff|things?|one|ones",
};
