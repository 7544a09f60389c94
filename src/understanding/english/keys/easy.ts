import type { EasyWords } from "../../language.ts";
import { homeTails } from "../tails.ts";

const softly = "(?: (?:please|kindly|possibly|perhaps|just|now|maybe|also|very|really|much|quickly|then))*";
/** "Is it possible to share a recipe with my partner?" asks what can be done: no thing of the user's is named. */
const capability =
  " (?:share (?:an? [a-z]+|[a-z]+s) with|(?:set|make|have|add|create|plan|schedule) (?:an? )?[a-z]+ (?:that|which) (?!i |we |says ))";
const asking = [
  `(?:i|we)(?: was| am| were|'m|'d)? ?(?:just )?wonder(?:ing|ed)?,? (?:if|whether) (?:you|i|we) (?:might|could|would|can|may)${softly}`,
  `(?:i|we)(?:'d| would| should)${softly} be (?:so |very |most |really |ever so )?(?:grateful|glad|pleased|happy|obliged|delighted) if you(?: would| could| might| can|'d)${softly}`,
  `(?:would|could) you be (?:so |very )?(?:good|kind|nice|a dear|an angel)(?: enough)?(?: as)?(?: to| and)`,
  `(?:i|we)(?:'d| would| should)${softly} (?:appreciate it|like it|love it)(?: very much)? if you(?: would| could|'d)?${softly}`,
  `(?:i|we)(?:'d| would| should)${softly} (?:like|love|prefer|wish)(?: for)?(?: you)? to`,
  "(?:i|we) (?:want|wanna|wish|need)(?: you)? to(?! (?:buy|get|go|do|pack)(?!\\w))",
  "i (?:need|want) you to",
  "(?:i|we)(?:'ve| have)? decided to(?= (?:leave|join|quit|share|stop|delete|cancel|block|unblock|follow|unfollow|rename|call|keep|drop|end)(?![a-z]))",
  `(?:would|could) it be? ?possible(?: for you)? to|is it possible(?: for you)? to(?!${capability})|any chance (?:that )?you (?:could|can|might)|do you think you (?:could|can|might)|perhaps you (?:could|can|might|would)|you (?:may|can|could|might)(?: now| please)?(?= (?:block|unblock|close|change|update|create|share|follow|unfollow|leave|join|plan|schedule|rename|undo|tick|cross|check|mark|add|put|book|note|delete|remove|stop|cancel|move|tell|show|record|log|forget|file))`,
  "would you mind|do you mind",
  `(?:can|could|would|will|won't|might|may) (?:you|u|i|we)(?!${capability})${softly}(?: (?:help me(?: to)?|go ahead and|do me a favou?r and))?`,
  "let(?:'s| us)|let me|help me(?: to)?|(?:please )?(?:make|be) sure(?: to| that you| you)?|go ahead and|i(?:'m| am) (?:trying|looking) to|do me a favou?r(?: and|,)?|be so (?:kind|good) (?:as to|and)|be a dear and|if you(?:'d| would| could)?(?: please| be so kind| kindly)?,|please|pls|kindly",
];
const requests = asking.join("|");

/** "My roommate's dentist appointment is on Tuesday", "our vicar runs a club": nothing of one's own or of the family's. */
export const ofOutsiders =
  "(?:my|our) (?:roommate|flatmate|housemate|neighbou?r|boss|manager|colleague|co-?worker|landlord|landlady|tenant|ex)'s (?!.*(?:birthday|wedding|anniversary|party|funeral)).{1,60}(?: (?:is|are|was|were|⟦v\\d+⟧)|$)|(?:my|our|his|her|their) [a-z]+ (?:runs an?|owns|organi[sz]es|hosts|leads)";

/** English words around an order or a question that change nothing of it. */
export const englishEasy: EasyWords = {
  requests,
  openings:
    "i(?:'m| am) (?:afraid|pleased to say|happy to say|glad to say|sorry to say|sorry|delighted to say)(?: that)?|oh dear|dear me|good heavens|as it happens|unfortunately|sadly|luckily|happily|fortunately|it seems(?: that)?|i see(?: that)?|i believe(?: that)?|you(?:'ll| will) be glad to hear(?: that)?|show me(?= (?:what|which|how|when|where|who))|remind me(?= (?:what|which|how|when|where|who))|let me know(?= (?:what|which|how|when|where|who|if|whether))|(?:work|find) out|see (?:if|whether)|check (?:if|whether)|look (?:up|and see)(?= (?:what|which|how|when|where|who|if|whether))|hang on|ah|listen|dear pam|good news|hey there|hi there|hey|hi|hello|pam|ok|okay|so|and|also|well|right|alright|oh|now|then|quick(?: question| one|ly)?|just|fyi|btw|by the way|just so you know|so you know|for your information|note to self|heads up|good (?:morning|afternoon|evening)|do you know|any idea|tell me|i'd like to know|i was wondering|i want to know|i need to know|actually|one more thing|update|i (?:forgot|have|had|meant|need|wanted|should) to (?:tell you|mention|add|say)(?: that)?|(?:note|record|log|write down|remember|mark down|keep in mind)(?: down)? that|it turns out(?: that)?|turns out",
  fillers:
    "(?:(?:that|which) (?:is|are|stands) )?in (?:my|our|the) (?:calendar|diary)(?= (?:has|have|is|will|should|must|takes|starts|begins|needs|can)(?: |$))|(?:very |so |most |rather )?(?:kindly|generously|nicely)|from now on|from today on|starting today|please|pls|kindly|just now|just|quickly|real quick|for me please|right away|asap|as soon as possible|pam|also|actually|basically|simply|if possible|if you can|by the way|btw|currently|in total|altogether|all in all|or so|exactly|already|finally|roughly|approximately|about(?= ⟦)|around(?= ⟦)|permanently|(?:that|which) (?:i|we) wrote(?= about)|(?:that|which) (?:i|we)(?: have|'ve)? (?:made|created|own|set|booked|wrote)(?= ?$| ⟦|,)|(?:(?:that|which) )?(?:i|we)(?: have|'ve)? (?:logged|booked|entered|recorded|noted|put in)(?= ?$| ⟦v\\d+⟧ ?(?:$|,))|that (?:is|are) (?:currently )?(?:set|there|due|active|planned)",
  closings:
    "(?:at )?(?:the )?same (?:time|hour)(?: as (?:before|usual|always))?|for good|as usual|like always|as always|(?:together )?(?:with|and) (?:all|everything)(?: of)? (?:its|their|her|his) [a-z]+|(?:and|with) everything (?:in|on|that belongs to) it|i(?:'m| am) (?:afraid|sorry to say|pleased to say|glad to say|happy to say)|after all|at (?:long )?last|if you please|if you would(?: be so kind)?|my dear|much obliged|(?:there's|that's) a dear|(?:many |thank |with )?(?:thanks|thank you|thx|ty|cheers)(?: (?:a lot|so much|very much|pam|in advance|a bunch|a million))?|(?:for|to) (?:me|us)|for now|if you (?:can|could|don't mind|would)|when you (?:can|get a chance|have a moment)|pls|please|pam|too|as well|again|right|ok|okay|you know|i think|i guess|lol|haha|oops|ouch|whoops|:\\)|ok with you|today please",
  closingRequests:
    "(?:could|can|would|will) you (?:please )?(?:note|add|book|log|put|record|remember|save|enter|write|do|handle|arrange|make|set|mark|remind me|take care of)(?: (?:it|that|this|them|a note))?(?: (?:down|in|up|of it|for me|to my calendar|on my list|(?:in|into|on|to|onto) (?:the|my|our) (?:calendar|diary|agenda|meal plan|(?:shopping |to-?do )?list)))*(?: please)?|(?:could|can|would|will) you(?: please)?",
  others: `${ofOutsiders}|(?:(?:my|our|his|her|their|the|your) )?(?:[a-z]+'s )?(?:brother|sister|mother|father|mum|mom|dad|son|daughter|wife|husband|partner|girlfriend|boyfriend|friends?|neighbou?rs?|boss|colleagues?|uncle|aunt|cousin|grand(?:ma|pa|mother|father)|kids?|child|children|parents|roommate|flatmate|landlord|teacher|people|guys|family|team|girl|boy|man|woman|company)(?= (?!birthday|wedding|car |house|place|meeting|dinner|lunch|party|trip|holiday|group|benefit|allowance|support|care|seat|shoes|clothes|room))|he|she|they|someone|somebody|nobody|everyone|everybody|you|who|(?!(?:We|I|It|There|That|This|Just|Also|Got|Have|Had|Then|Now|Today|Yesterday|Finally|Only|And|So|Please|Put|Make|Set) )[A-Z][a-z]+ (?:and [A-Z][a-z]+ )?(?:has|had|is|was|went|wants?|said|says|thinks|bought|paid|spent|got|booked|filled|told|asked|needs|likes|packed|posted|joined|left)`,
  textLead: "that|to|saying|about|of|for|the|my|by|because",
  textEnd: "now|again|too|as well|then",
  textTail: "and|,|which|so|-|:",
  echoes:
    "when (?:would|could|can|might) (?:that|it|this) (?:be(?: possible)?|work|fit(?: in)?|happen|suit)|(?:so |and |then |but )?(?:(?:please|kindly|would you|could you|will you|can you|do|just|i'd like you to|may i ask you to)(?: (?:please|kindly|just|also|then|now))* )?(?:make a note of|take (?:a )?note of|note|book|record|add|keep|put|set|store|log|enter|remember|save|file|register|keep track of|keep an eye on|keep|see to|deal with|do|take care of|use|write|jot|mark|schedule|plan|arrange|take|tick|update|change|correct|fix|stop|forget|cancel)(?: (?:down|in|up|out|off))? (?:it|that|this|them|those|both|so)(?: (?:down|in|up|out|off|regularly|every month|automatically|accordingly|for me|for us|as (?:my|the|a|an) (?:[a-z]+ ){0,2}[a-z]+|(?:in|into|to|on|onto|from|out of|off) (?:my|the|our) (?:[a-z]+ ){0,2}[a-z]+|(?:exchange )?rate|regular payment|(?:[a-z]+ )?limit|budget|amount|date|expense|income))*(?:,? (?:please|thanks|thank you|will you|would you|if you would))?|(?:many )?thanks?(?: you)?(?: (?:very|so) much| in advance| kindly| ever so much)?|please|that's all|that is all|(?:i|we) appreciate it",
  tails:
    homeTails +
    "|(?:and )?(?:please )?(?:(?:keep|have) an eye (?:on|out for) (?:it|that|this|them)|(?:keep|bear) (?:it|that|this) in mind|watch (?:it|that|this) for me)(?: for (?:me|us))?(?: please)?|so (?:i|we)(?:'ll| will)?(?: have| need| must|'ve got)?(?: to)? (?:buy|get|pick up|order|need) (?:some|it|them|one|more|another|some more)(?: (?:more|soon|again))?|(?:please )?set (?:it|that|this) up|(?:so )?(?:please )?(?:put|add|write|get) (?:it|them|that|those|these)(?: (?:on|to|onto) (?:the|my|our) (?:shopping |grocery )?list| in (?:the|my|our) (?:calendar|diary))?(?: please)?|(?<!(?:no longer|don't|do not|given up|handed back) .{1,80})(?:so )?(?:please )?stop (?:booking|paying|logging|counting|charging) (?:it|that|them)|so (?:please )?(?:create|set up|add|plan|make) (?:the|a|this|that) (?:trip|event|task|reminder)|(?<!need [^,]{1,60}, ?)(?:and )?(?:tick|cross|check|strike) (?:it|them|that|those) off(?: (?:the|my|our) (?:shopping |to-?do )?list)?(?: please)?|(?<=, ?)(?:and |so )?(?:please |just )?(?:tick|cross|check|mark|note|log|record|write|save|add|book|fix|correct|change|update|keep|remember|store|enter|file|register|fill in) (?:it|that|this|them|those|these)(?: (?:off|down|in|up|for me|accordingly|off (?:the|my|our) (?:shopping )?list|as (?:bought|done|packed|paid)))*(?: please)?",
  sayings:
    "(?:please )?(?:post|write|tell|ask|say|comment|reply|answer|announce|message|publish|share|put|leave an? (?:comment|message)|add an? comment|edit|change)",
  askedOfPam: "please|kindly|(?:can|could|would|will) you",
  placed:
    "(?<title>.+ with .+?|.+?(?= (?:at|in) (?:[Rr]oom|[Hh]all|[Ss]tudio|[Bb]uilding) )|.+?(?= (?:at|in) (?:the|our) (?:[a-z]+ ){0,2}(?:courtyard|library|office|boardroom|canteen|cafeteria|garden|park|church|gym|pub|café|cafe|restaurant|hall|centre|center|school|clinic|hospital|hotel|station|lounge|auditorium|room|lobby|pool|playground)$)|(?:[Aa]n? |[Tt]he )?(?:[a-z]+ ){0,2}(?:appointment|check-?up|interview|meeting)(?= at [A-Z])) (?:at|in) (?<location>(?:the |our |my )?[A-Z].*|(?:the|our|my) .+|(?:room|hall|studio|building) .+)",
  notDone: "(?:was|were) (?:going|about) to|(?:would|should|could) have|(?:one|some) ?day(?= ?$)",
  chart: "(?:bar |line |pie )?(?:charts?|graphs?|diagrams?)|plot(?:ted)?|draw",
  dayColumn: "(?:booking |transaction |value |purchase )?date|day|booked|posted",
  amountColumn: "(?:total )?amount|sum|price|cost|debit|value|total",
  notSpent: "sells?|charges|offers|costs|price|priced|worth|values?|owes?|owed",
  idle: "there|the|an?|my|our|some|of|on|in|at|to|for|with|into|onto|from|by|as|and|new(?! (?:york|zealand|orleans|delhi|jersey|mexico|england|hampshire|forest|year))|please|it|its|me|us|that|this|up|down|also|more|another|each|is|:|-|,|called|named|for me",
  idleAsking:
    "the|an?|my|our|your|some|any|all|of|on|in|at|to|for|with|into|from|by|as|and|or|please|it|its|that|this|these|those|up|also|more|is|are|was|were|am|be|been|being|do|does|did|done|doing|have|has|had|having|i|we|me|us|you|what|what's|whats|which|how|how's|when|when's|where|where's|who|who's|there|there's|show|list|display|give|tell|see|view|check|read|open|pull|bring|get|got|find|look|looking|need|needs|know|can|could|would|should|will|must|like|want|let|so far|still|left|much|many|right now|now|currently|actually|about|go|going|coming|next|upcoming|current|open|summary|overview|report|status|total|average|altogether|ever|yet|far|:|-|,|i'm|i've|we're|we've|they|them|myself|anything|something|everything|else|out|over|under|then|just|again|quick|latest|recent|last|first|long|often|it's|isn't|aren't|haven't|to date|state|details?|info|information|stuff|things?|one|ones",
};
