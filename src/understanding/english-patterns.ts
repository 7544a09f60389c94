import { undoSayings } from "./english/undo.ts";
import type { Language } from "./language.ts";

type Part = "smallWords" | "parts" | "patterns" | "notInWhat" | "money" | "doubts";

/** "The last change that you made", "what I booked last". */
const youDid =
  "(?:that |which )?(?:you|i|we)(?:'ve| have)?(?: just| last)? (?:made|did|done|changed|booked|entered|added|logged|wrote|noted|saved|set|recorded)(?: last| just now)?";

/** How orders and questions are put in English. See `Language` for what stands in braces. */
export const englishPatterns: Pick<Language, Part> = {
  parts: {
    oops: "(?:(?:oh |ah |ok |hey )?(?:no,? wait|wait,? no|wait|no,? sorry|sorry|no|actually,? no|(?:i(?:'m afraid i| have|'ve)? ?)?(?:made|there's|there is|there was) (?:an? )?(?:mistake|error|slip)(?: there)?:?|correction|my mistake|my bad|scratch that|oops|whoops|hang on|i mean(?:t)?)[, :.-]*)",
    beside: "(?:on|off|from) (?:the|my|our)",
    article: "(?:an? |the |some |my |our |a bit of |more )?",
    subject: "(?:(?:i|we)(?: have|'ve|ve)?(?: (?:just|also|only|already))? )",
    polite:
      "(?:(?:can|could|would|will) you |i(?:'d| would) like (?:you )?to |i want (?:you )?to |let's |let me |help me )?",
    spent: "(?:spent|paid|used|dropped|blew|shelled out|forked out)",
    bought: "(?:bought|got|had|ordered|purchased|picked up|filled up with|filled up on)",
    book: "(?:add|log|book|record|note|enter|track|register|put|save|write)(?: down| in)?",
    note: "(?:add|put|log|note|record|enter|write|jot|track|register|save|store|book|mark|create|make|include|insert|throw|stick|pop|keep|remember|file|set|update|type|get|post|charge)(?: down| in| up)?",
    expense: "(?:expense|expenses|purchase|payment)",
    on: "(?:on|for|at|to|in|with)",
    was: "(?:cost|was|were|came to|set me back|for|at|:|=|-)(?: me| us)?",
    set: "(?:set|create|make|add|start|put|establish|define|change|update|raise|lower|increase|decrease|reduce|adjust|give me)(?: up)?",
    mine: "(?:an? |the |my |our )?(?:new )?",
    my: "(?:my |our |the )?(?:own )?",
    show: "(?:(?:can you |could you )?(?:please )?(?:list|show me|show|display|give me|tell me|see|print|get|view|check|what(?:'s| is| are| were)|what about|how about))",
    entries: "(?:expenses?|purchases|transactions|spendings|bookings|entries|costs)",
    it: "(?:that|this|it|them|those|these)",
    lastone: `(?:(?:the |my |your )?(?:very )?(?:last|latest|previous|most recent)(?: (?:one|thing|entry|expense|booking|budget|change|action|purchase|step))?(?: ${youDid})?|what ${youDid}|(?:the|that) (?:thing|change|entry|booking|step) ${youDid})`,
  },
  patterns: {
    greeting: [
      "pam",
      "(?:hi|hey|hello|yo|good (?:morning|afternoon|evening|day)|greetings|howdy)(?: (?:there|pam|again))?",
      "how are you(?: doing)?(?: today)?",
    ],
    thanks: [
      "(?:many )?(?:thanks|thank you|thx|ty|cheers)(?: (?:a lot|so much|very much|pam|again))?",
      "(?:great|perfect|cool|nice|awesome|good job|well done|ok|okay|super)",
    ],
    help: [
      "help(?: me)?",
      "what (?:can|do) you do(?: for me)?",
      "(?:who|what) are you",
      "how (?:do|can|does) (?:i|you|this|it) (?:use (?:you|this|it)|work|begin|start)",
      "what (?:commands|can i (?:say|ask|do))(?: (?:are there|here|you))?",
      "(?:show )?(?:commands|examples)",
    ],
    forget: [
      "(?:never ?mind|forget (?:it|that|about it)|cancel(?: (?:that|it))?|stop|drop it|no|nope|no thanks|skip it|leave it)",
    ],
    clock: [
      "(?:(?:can|could|will|would) you )?(?:please )?(?:tell me )?(?:what(?:'s| is) the (?:exact |current |right )?time|what time (?:is it|it is)|how late is it|the time)(?: (?:now|right now|here|at the moment|please|pam))*",
      "(?:do you )?(?:know |have |got )(?:what time it is|the time)",
      "what(?:'s| is) (?:the |today's )date(?: (?:today|now|please))*",
    ],
    deleteLatest: [
      "(?:{oops})*{polite}(?:delete|remove|erase|scrap) (?:the |my |that )?(?:very )?(?:last|latest|most recent|newest) (?:{expense}|spending)(?: (?:that |which )?(?:i|we|you)(?:'ve| have)?(?: just)? (?:logged|booked|added|entered|recorded|noted|made))?",
    ],
    undoLast: [
      `(?:{oops})*{polite}(?:undo|revert|delete|remove|cancel|scrap|erase|take back|reverse) {lastone}`,
      ...undoSayings.last,
    ],
    undoLatest: [
      `{polite}(?:undo|revert)(?: everything| all)?(?: (?:from|of|in))? (?:the |your |my )?(?:last|previous|latest) (?:turn|message|step|changes?|actions?|answer|reply|go)`,
      `{polite}(?:undo|revert|reverse|take back) (?:everything|all)(?: of it)?(?: (?:that |which )?(?:you|i|we)(?:'ve| have)?(?: just)? (?:did|done|changed|made|booked|entered|added))? (?:from|of|in) (?:the |your |my )?(?:last|previous|latest) (?:turn|message|step|answer|reply|go)`,
      `{polite}(?:undo|revert)(?: {it}| everything| all(?: of)?(?: {it})?| both)?`,
      `{polite}(?:take|put) {it} back`,
      `{oops}?{polite}(?:undo|reverse|revert|wipe|scrap) what (?:i|you)(?:'ve| have)? just (?:did|done|entered|added|made|changed)`,
      `{oops}?{polite}(?:put|get|change|set|turn) (?:{it}|everything|things) back (?:the way|how|as|like|to (?:how|what|the way)) (?:{it}|they|things|everything) (?:was|were|had been)(?: before)?`,
      `{polite}(?:bring back|get back|put back|restore|recover) what (?:i|you)(?:'ve| have)? (?:just |last )?(?:deleted|removed|cancelled|erased)`,
      `{polite}(?:delete|remove|scrap|erase|take back|reverse) (?:{it}|both|all of {it})`,
      "{oops}?(?:that|this|it) (?:was|is) (?:wrong|a mistake|an error|not right|incorrect)",
      "(?:oops|whoops)(?:,? undo(?: {it})?)?",
      ...undoSayings.turn,
    ],
    undoSome: undoSayings.some,
    redo: [
      "(?:redo|restore)(?: {it}| {lastone})?",
      "(?:bring|put) {it} back(?: in)?",
      "undo (?:the|that|your) undo",
      "{polite}(?:redo|restore|bring back|do again) (?:what|the thing|everything)(?: that)? (?:you|i|we)(?:'ve| have)?(?: just)? (?:undone|undid|took back|taken back|reverted|reversed)(?: again)?",
    ],
    deleteExpense: [
      "{polite}(?:delete|remove|erase|scrap) (?:the |my |that )?(?:{expense} (?:of |over ))?{amount}(?: (?:expense|entry|purchase|one))?(?: (?:for|on|at) {what})?(?: (?:of|from|dated))?",
      "{polite}(?:delete|remove|erase|scrap) (?:the |my |that )?{amount} {what}(?: (?:expense|entry|purchase|one))?(?: (?:of|from|dated))?",
    ],
    undoWhat: [
      `{polite}(?:undo|take back|revert) (?:the |my |that )?{what}(?: (?:expense|budget|one|entry|purchase))`,
      `{polite}(?:delete|remove|scrap|erase) (?:the |my |that )?{what} (?:budget|one)`,
      "{polite}(?:undo|take back|revert) (?:the |my )?{what}",
    ],
    summary: [
      `(?:and )?how much(?: money)? (?:did|have|had) (?:i|we)(?: already)? (?:spend|spent|pay|paid|used?)(?: so far| in total| altogether| already| overall)?(?: (?:on|for|at) {what})?(?: so far| in total| altogether| already)?`,
      `(?:and )?how much (?:on|for|went (?:to|on|into)) {what}`,
      `(?:and )?how much (?:was|is|were) (?:{my}spending|spent)(?: (?:on|for) {what})?`,
      `(?:and )?what (?:did|have|had) (?:i|we) (?:spend|spent|pay|paid)(?: money)?(?: so far| in total)?(?: (?:on|for|at)(?: {what})?)?`,
      `(?:and )?(?:{show} )?{my}(?:total|sum|summary|overview|spending|total spending|expense summary|spending summary|breakdown)(?: (?:of|for|on) (?:all )?{my}(?:{entries}|spending))?(?: (?:on|for) {what})?`,
      `{polite}(?:summari[sz]e|sum up|add up|total)(?: {my}(?:spending|{entries}))?(?: (?:on|for) {what})?`,
      `where did (?:all )?my money go`,
    ],
    list: [
      `(?:{show} )?(?:me )?(?:all )?(?:of )?{my}(?:last|latest|recent|most recent|newest|past)? ?(?:{amount} )?(?:(?:most )?recent )?(?:{category} )?{entries}(?: (?:on|for|in|under|at)(?: the category| category)? {what})?`,
      `what (?:have|did) (?:i|we) (?:bought|buy|booked|book|purchase)`,
    ],
    budgetCheck: [
      `how much(?: money| budget)?(?: is| do i have|'s| have i got)? (?:left|remaining)(?: to spend)?(?: (?:on|for|in|of) {my}{what}(?: budget)?)?`,
      `how much(?: money| budget)? (?:is|do i have|have i got)(?: still)? (?:left|remaining) (?:in|of|for|on) {my}(?:{what} )?budgets?`,
      `what(?:'s| is)(?: still)? left(?: (?:of|in|for|on) {my}{what}(?: budget)?)?`,
      `(?:how|what)(?: is| are|'s|'re| about) {my}(?:{what} )?budgets?(?: (?:doing|looking|going|like|status|now|holding up))?`,
      `{show} (?:me )?(?:all )?{my}(?:{category} )?budgets?(?: status)?(?: for {what})?`,
      `{my}(?:{category} )?budgets?(?: status| overview)?`,
      `how much (?:can|may) (?:i|we) (?:still )?spend(?: (?:on|for) {what})?`,
      "(?:am i|are we|did i go|have i gone) (?:over|above) (?:any|one|some)?(?: of)?(?: (?:my|our|the))? ?budgets?(?: anywhere| somewhere| at all)?",
      `(?:am i|are we|did i go|have i gone) (?:over|within|under|on|inside|above|below) {my}(?:{what} )?budgets?(?: (?:on|for) {what})?`,
      `(?:do i have|what|which)(?: any| an?)? budgets?(?: (?:do i have|are there|have i set))?(?: for {what})?`,
    ],
    budgetSet: [
      `{polite}{set} {mine}{amount} budget (?:for|on) {what}`,
      `{polite}{set} {mine}(?:budget|limit|cap) (?:of|to|at) {amount} (?:for|on) {what}`,
      `{polite}{set} {mine}(?:budget|limit|cap) (?:for|on) {what} (?:of|to|at|:|=) ?{amount}`,
      `{polite}{set} {mine}{amount} (?:{category} )?(?:budget|limit|cap)`,
      `{polite}{set} {mine}(?:budget|limit|cap) (?:of|to|at) {amount}`,
      `{polite}{set} {mine}{what} (?:budget|limit|cap) (?:of|to|at|:|=|by)? ?{amount}`,
      `{polite}{set} {mine}(?:budget|limit|cap) (?:for|on) {what}`,
      `{polite}{set} {mine}{category} (?:budget|limit|cap)`,
      `{polite}{set} {mine}(?:budget|limit|cap)`,
      `{polite}(?:limit|cap) {my}{what} (?:to|at) {amount}`,
      `{polite}budget {amount} (?:for|on) {what}`,
      `(?:a )?{amount} budget (?:for|on) {what}`,
      `{my}{category} budget(?: is| to| should be|:| =|,)? {amount}`,
      `{my}budget for {what} (?:may|can|must|shall|is to)(?: now)? be(?: at most| up to)? {amount}`,
      `{my}budget for {what}(?: is| to| should be|:| =)? {amount}`,
      `{my}(?:budget|limit) (?:is|should be|:) {amount}`,
    ],
    spent: [
      `{subject}?{spent} {amount}(?: {on} {what})?`,
      `{subject}?paid (?:for )?{what}(?: with|,|:| -)? {amount}`,
      `{subject}{bought} {what},? (?:for|at|:|it cost|which cost)? ?{amount}`,
      `{bought} {what} for {amount}`,
      `{subject}?(?:bought|purchased|paid for|filled up with) {what}`,
      `{subject}{spent}(?: some)?(?: money)?(?: on {what})?`,
      `{subject}?filled up for {amount}`,
      `{polite}{book} {article}(?:new )?(?:{expense} )?(?:of |for |: ?)?{amount}(?: {expense})?(?: {on} {what}| (?:as|under) {what})?(?: (?:to|under|in) (?:my|our|the) expenses)?`,
      `{polite}{book} {article}(?:new )?{expense}(?: of|:)? {amount},? (?:for |on )?{what}`,
      `{polite}{book} {article}(?:new )?{expense}(?: for|:)? {what},? (?:for |of |: ?|at )?{amount}`,
      `{polite}{book} {article}{what} (?:{expense} )?(?:for |of |: ?|at )?{amount}`,
      `{polite}{book} {article}{category} expense`,
      `{polite}{book} {article}(?:new )?expense(?: for {what})?`,
      `(?:new )?expense(?::|,)? {amount},? (?:for |on )?{what}`,
      `(?:new )?expense(?::|,)? {what},? {amount}`,
    ],
    bare: [
      `{amount},? ?(?:for|on) {what}`,
      `{article}{what} (?:cost|came to|set me back|for)(?: me| us)? {amount}`,
      `{amount}`,
    ],
    adjacent: [`{amount},? ?(?:(?:at|to|in|with) |- ?|: ?)?{what}`, `{article}{what},? ?{was}? ?{amount}`],
    amountReply: [
      `(?:(?:it|that|they|this) (?:was|were|cost|costs|is|came to)|i (?:spent|paid)|maybe|for|to)? ?{amount}(?: (?:in total|altogether|i think))?`,
    ],
    whatReply: [
      `(?:(?:it|that|this) (?:was|is) )?(?:for |on |to |in )?{what}`,
      "(?:i )?(?:bought|got|had|paid for) {what}",
    ],
  },
  smallWords:
    "an?|the|for|on|in|at|to|of|and|with|from|by|until|between|so|ok|okay|please|add|expenses?|purchases?|recent|last|this|one|two|three|as|per|day|week|month|year|just|also|then|more|some|much|many|total|all|only|cash|card|money|[&.,'/-]+",
  notInWhat:
    "(?:on|for|of|during|from) (?:the|our|my) [^ ]+(?: [^ ]+)? (?:trip|holiday)|returned|reimbursed|wanted|consumption|since|not|never|no|nothing|none|said|says|told|wrote|writes|needs|if|would|could|should|maybe|perhaps|might|but|because|instead|i|i'm|you|he|she|they|we|is|was|were|are|will|what|how|why|when|who|where|did|do|does|don't|didn't|doesn't|can|can't|budgets?|or|it|that|this|undo|delete|help|hello|hi|yes|please|thanks|me|cancel|sure|idk|know|tomorrow|than|spent|paid|cost|costs|everyone|something|prices?|priced|value|worth|balance|debt|loan|rate|discount|remaining|salary|(?:came|went) from|gave|gives|sends|earns|saves|owes|lent|must",
  money: "spent|spend|spending|paid|pay|bought|buy|cost|costs|purchased|expense|expenses|filled up",
  doubts: [
    [
      "income",
      "\\b(?:earn(?:ed|s)?|received|salary|got paid|was paid|were paid|income|refund(?:ed|s)?|wages?|paycheck|sold|won|owes?|brought in)\\b",
    ],
    [
      "negated",
      "\\b(?:not|never|no|nothing|nobody|neither|nor|without|except|almost|nearly|instead|cannot|free)\\b|n't\\b|\\b(?:dont|didnt|havent|wont|cant)\\b",
    ],
    [
      "hypothetical",
      "^(?:to )?(?:spend|pay|buy)\\b|\\b(?:if|would|could|should|might|may|maybe|perhaps|suppose|imagine|wish|want|wanna|going to|gonna|will|plan(?:ning)?|hope|thinking|consider(?:ing)?|need to|have to|tomorrow|next|about to|hypothetically|estimate|probably|let's say|usually|always|every|each|per|used to|can|able)\\b|'(?:ll|d)\\b",
    ],
    [
      "otherPerson",
      "^(?!(?:i|we|i've|we've|just|also|paid|spent|bought|got|the|a|an)\\b)(?!(?:today|yesterday|last|this|on|at|in|from)\\b[^,]{0,40}?,? (?:i|we|i've|we've)\\b)(?:[a-z\\u00C0-\\u1FFF']+ ){1,4}(?:spent|paid|bought|pays|spends|buys)\\b|^(?:the|this|that|our|an?|my) [a-z']+(?: [a-z']+)? (?:sells?|sold|offers?|stocks)\\b|\\b(?:he|she|they|you|someone|somebody)\\b|\\b(?:my|our|his|her|their) (?:[a-z]+ )?(?:wife|husband|brother|sister|mother|father|mum|mom|dad|son|daughter|friend|neighbou?r|boss|colleague|uncle|aunt|cousin|partner|girlfriend|boyfriend|flatmate|roommate) (?:has |have |just )*(?:spent|paid|bought|spends|pays|buys)\\b",
    ],
  ],
};
