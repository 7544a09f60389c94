import type { KeyWords, Slot } from "../../catalogue.ts";

const amount: Slot = { type: "money", to: ["amount", "currency"] };
const date: Slot = { type: "day", past: true };
const range: Slot = { type: "range", past: true, named: true };
const what: Slot = { type: "name", counted: true, bare: "got|bought|paid for|for" };
const notSpent =
  "budget|limit|cap|saved?|saving|savings|goal|fund|jar|pot|trip to|remind|reminder|task|convert|worth|rate|refund(?:ed)?|received|salary|earned|instead of|not ⟦v\\d+⟧|⟦v\\d+⟧ not|delete|remove|change|correct|undo|move|cancel|what|how|from now|every|each|monthly|weekly|yearly|km|litres?|kwh|sold|list|shopping list|fridge|pantry|packing|freezer";
const onTrip =
  ",? ?(?:(?:and )?(?:put|book|file|count) (?:it|that) |it's |that's |it is |(?:it|that|which) (?:was|belongs|goes) |(?:it's |that's |it is |it was )?(?:a )?part |belongs )?(?:on|for|to|under|during|of|from) (?:the |our |my )?{trip} (?:trip|holiday|journey|vacation)";
const among = ",? ?(?:for (?:the )?(?:both|all|lot) of us|between us|for everyone|for everybody)";
const filed =
  "(?:,|:)? ?(?:and )?(?:please )?(?:(?:you can |can you |could you )?(?:put|book|file|count|log|enter|note|record|place|save|class|classify)(?: (?:it|that|this|them))?(?: down)?|that's|it's|it is|it belongs|that belongs|it goes|that goes|which is|which goes|which belongs)";

/** What was spent, with the category that it is to be in; and what fewer words than others ask for. */
export const moneyTurnKeys: readonly KeyWords[] = [
  {
    tool: "create_expense",
    changes: true,
    slots: { amount, date, category: { type: "category", known: true }, what },
    allOf: ["amount", "category", "what"],
    cues: [
      `${filed} (?:under|as|in|to|into|with|for) (?:an? |the )?(?:category )?{category}(?: category| expense| expenses)?(?= ?$| ?¦)`,
    ],
    also: [
      "{subject}?(?:paid|spent|bought|got|had)|(?:has |have )?(?:cost|was|were|came to|set)(?: (?:me|us))?(?: back)?",
      "{note}|(?:an? )?expense",
    ],
    leads: { what: "(?:on|for|at)" },
    rest: "what",
    before: true,
    unless: notSpent,
  },
  {
    tool: "create_expense",
    changes: true,
    slots: { amount, date, category: { type: "category" }, what },
    allOf: ["amount", "category", "what"],
    cues: [
      ",? ?(?:(?:under|as|in|to|into|with) )?(?:the |my |our )?(?:own )?category:? {category}(?= ?$| ?¦)",
    ],
    also: [
      `${filed}(?= ?¦)`,
      "{subject}?(?:paid|spent|bought|got|had)|(?:has |have )?(?:cost|was|were|came to|set)(?: (?:me|us))?(?: back)?",
      "{note}|(?:an? )?expense",
    ],
    leads: { what: "(?:on|for|at)" },
    rest: "what",
    before: true,
    unless: notSpent,
  },
  {
    tool: "create_expense",
    changes: true,
    slots: { amount: { ...amount, behind: "paid|paid for|with" }, date, trip: { type: "name" }, what },
    allOf: ["amount", "what"],
    cues: [
      "(?<=^|⟧,? ?)(?:i|we)(?:'ve| have|'d| had)?(?: just| also| already)*(?=,? ?(?:$|¦|⟦|at|for|in|to|on|into))",
    ],
    also: [onTrip, among],
    leads: { what: "at|for|in|to|on|towards" },
    rest: "what",
    unless: notSpent,
  },
  {
    tool: "create_expense",
    changes: true,
    slots: {
      amount: { ...amount, behind: "paid|cost|was|it cost|which cost|costing" },
      date,
      trip: { type: "name" },
      what,
    },
    allOf: ["amount", "what"],
    cues: [
      "^(?:i|we)(?:'ve| have)?(?: just| also)? (?:took|taken|went (?:to|for|out for)|had|got|visited|saw|treated|invited|stopped (?:at|for)|ate|drank|collected|fetched|brought|refilled|replaced|printed|posted|sent|rented|hired)",
    ],
    also: [onTrip, among, "(?:,? ?and )?(?:that|which|it|they|and)(?= ?(?:$|¦|,))"],
    rest: "what",
    unless: `${notSpent}|paid back|mistake|wrong|medicine`,
  },
  {
    tool: "create_expense",
    changes: true,
    slots: { amount: { ...amount, sure: "(?!)" }, date, what },
    allOf: ["amount"],
    cues: ["^(?:i|we)(?:'ve| have)?(?: just)? (?:left|gave|given)", "(?<what>tip)"],
    also: ["(?:as |for )?an? ", "(?:at|in|to|for) (?:the |an? |our |my )?[^\\s⟦¦]+(?: [^\\s⟦¦]+)?"],
    unless: notSpent,
  },
  {
    tool: "list_expenses",
    changes: false,
    slots: { range, trip: { type: "name" }, what },
    cues: [
      "(?:list|find|look up|search for|search|look for|show(?: me)?|get|see|pull up|give me|display|print)(?: (?:a|the) list of| all| everything)*",
      "(?:what|all|all that|everything|everything that|the things|things|bits and bobs|bits and pieces|stuff|the expenses?|an? expense|expenses?|the (?:bookings?|purchases?|payments?)) ?(?:that |which )?(?:(?:i|we)(?:'ve| have)? (?:spent(?: money)?|paid|bought|booked|logged|filed|put|noted|entered)(?: for)?)?",
    ],
    also: [
      "(?:on|from|of|during|for) (?:the |our |my )?{trip} (?:trip|holiday|journey|vacation)",
      "a list of|all",
    ],
    leads: { what: "with the words?|containing|mentioning|about|on|for|at|in|under" },
    has: "expenses?|purchases?|bookings?|(?:i|we)(?:'ve| have)? (?:spent|paid|bought|booked|logged)",
    unless:
      "budget|recurring|regular|fixed|total|sum|how much|summari[sz]e|summary|overview|receive|received|income|should|need|add|log|delete|remove|shopping list|by month|by category|by trip|chart|graph|⟦v\\d+⟧ (?:expenses|purchases)",
  },
  {
    tool: "list_expenses",
    changes: false,
    slots: { range, what },
    allOf: ["what"],
    cues: [
      "(?:which|what)(?: of)?(?: my| our| the)? (?:expenses|purchases|bookings|entries) (?:mention|contain|name|say|have (?:the word )?|are (?:about|for|from|at|under|on|in)|were (?:for|from|at|on|in)|have to do with|include)",
    ],
    rest: "what",
    unless: "budget|how much|total",
  },
  {
    tool: "list_expenses",
    changes: false,
    slots: { what },
    allOf: ["what"],
    cues: [
      "when (?:did (?:i|we) (?:last )?(?:buy|pay for|purchase|order)|(?:was|were) the last time (?:i|we) (?:bought|paid for|ordered))",
    ],
    also: ["last|the last time|most recently"],
    rest: "what",
    has: "{thing}|buy|bought|pay for|paid for|purchase",
    unless: "⟦|service|oil|tyres?|odometer|insurance|rent|mortgage",
  },
  {
    tool: "summarize_expenses",
    changes: false,
    slots: { range },
    cues: [
      "(?:what|where|on what) (?:do|did|have) (?:i|we) (?:spend|spent) (?:most|the most|(?:most|the most|the largest part|the biggest part) of (?:my|our|the) money)(?: on)?|what (?:costs?|has cost|cost) (?:me|us) the most",
    ],
  },
  {
    tool: "log_saving_tip",
    changes: true,
    slots: { amount, date, text: { type: "text" } },
    allOf: ["amount", "text"],
    cues: [
      "(?:and )?(?:i |we )?(?:kept|held on to)(?=.*(?:pocket|purse|wallet|account|bank))|(?:and )?(?:(?:i|we)(?: only)? )?(?:(?:paid|spent) )?(?:less|cheaper)(?: than (?:usual|before|normal|planned))?(?: (?:at|for|in|on) (?:the |my |our |an? )?[^\\s⟦¦]+(?: [^\\s⟦¦]+)?)?",
    ],
    also: ["(?:in|of) (?:my|our) (?:pocket|purse|wallet|account)|in the bank|by|less"],
    rest: "text",
    before: true,
    has: "(?:voucher|coupon|discount|haggled|haggling|negotiated|negotiating|second[- ]hand|used|using|sale|instead|myself|ourselves|switch(?:ed|ing)?|cancell?(?:ed|ing)|borrow(?:ed|ing)|repair(?:ed|ing)|fix(?:ed|ing)|deal|loyalty|points|bargain|compar(?:ed|ing)|by [a-z]+ing)",
    unless: "goal|fund|pot|how much|what|want|should|if|towards|not",
  },
  {
    tool: "set_category",
    changes: true,
    slots: { icon: { type: "text" }, name: { type: "name", bare: "category" } },
    allOf: ["icon", "name"],
    cues: [
      "(?:the |an? |its )?(?:new )?(?:icon|sign|symbol|emoji)",
      "(?<icon>(?:[\\u2600-\\u27BF\\uFE0F\\u200D]|[\\uD83C-\\uDBFF][\\uDC00-\\uDFFF])+)",
    ],
    also: [
      "change|set|make|give|use|put|take|let|update|switch|should (?:have|get|be|show|carry)|gets?|has",
      "(?:of|for) (?:the |my )?category|(?:the |my )?category|as|to|of|for|the",
    ],
    rest: "name",
    before: true,
    unless: "post|comment|react|message|group",
  },
];
