import type { KeyWords, Slot } from "../../catalogue.ts";
import { currencyNames } from "../currency-names.ts";

const amount: Slot = { type: "money", to: ["amount", "currency"], ask: "How much is it?" };
const date: Slot = { type: "day", past: true };
const what: Slot = { type: "name", counted: true };
const currency: Slot = { type: "choice", values: currencyNames };
const inCurrency =
  ",? ?(?:(?:i |we )?(?:paid|pay|all|it was|that was|charged) )?in (?:cash )?{currency}(?: cash)?(?= ?$| ?¦|,)";
const notSpent =
  "budget|limit|cap|saved?|saving|savings|goal|fund|jar|pot|trip to|remind|reminder|task|convert|worth|rate|refund(?:ed)?|received|salary|earned|instead of|not ⟦v\\d+⟧|⟦v\\d+⟧ not|delete|remove|change|correct|undo|move|cancel|what|how|from now|every|each|monthly|weekly|yearly|km|litres?|kwh|sold|list";
const went =
  "{subject}?(?:spent|paid|bought|got|had|ordered|purchased|ate|drank|went (?:to|for|out for)|picked up|grabbed|took|visited|saw|did|enjoyed|treated (?:myself|us) to|stopped (?:at|for)|stayed (?:at|in)|filled up)";
const afterwards =
  "(?:and )?(?:it|that|they|which|this|the (?:bill|total|whole thing|price))?(?: all)? ?(?:came(?: to| out at)?|was|were|is|cost|set (?:me|us) back|total(?:l?ed)?|for)(?: (?:me|us))?(?: (?:a total|in total|altogether|in all))?(?= ?$| ?¦|,)";

/** What completes money that was written down, and what people say of it behind a comma. */
export const moneyDetailKeys: readonly KeyWords[] = [
  {
    tool: "create_expense",
    changes: true,
    slots: { amount, date, currency, what },
    allOf: ["amount", "what"],
    cues: [went, afterwards],
    also: [inCurrency, "there|(?:with|by) (?:my )?(?:card|cash)|in cash"],
    rest: "what",
    unless: notSpent,
  },
  {
    tool: "create_expense",
    changes: true,
    slots: { amount, date, currency, what },
    allOf: ["amount", "what"],
    cues: ["(?:{note}|{subject}?(?:spent|paid|bought|got))"],
    also: [
      inCurrency,
      ",? ?(?:and )?(?:i|we|that i|that we|which i|which we)(?: have|'ve)?(?: just)? (?:bought|paid|had|got|purchased|ordered|spent|ate)(?: for)?(?: (?:it|them|that|those|this))?(?: (?:with|by) (?:my )?(?:card|cash))?",
      "(?:as )?(?:an? |my |the )?(?:new )?(?:expenses?|purchase|payment|spending|cost)|there|(?:with|by) (?:my )?(?:card|cash)|in cash",
    ],
    leads: { what: "(?:on|for|at|in|to|towards)" },
    rest: "what",
    before: true,
    unless: `${notSpent}|income|into|wage|pantry|odometer|event|calendar|group|trip|recipe|per|goal`,
  },
  {
    tool: "create_expense",
    changes: true,
    slots: { amount: { ...amount, sure: "for|at|in" }, date, currency, what },
    allOf: ["amount", "what", "currency"],
    cues: [inCurrency],
    also: ["{subject}?(?:spent|paid)|,? ?paid"],
    leads: { what: "(?:on|for|at|to)" },
    rest: "what",
    before: true,
    unless: `${notSpent}|income|how much|is`,
  },
  {
    tool: "log_income",
    changes: true,
    slots: { amount, date, from: { type: "name" }, description: { type: "name" } },
    allOf: ["amount", "from"],
    cues: [
      "(?:has |have |just |finally )*(?:refunded|paid|sent|gave|given|transferred|returned|reimbursed|repaid|wired|credited|deposited)(?: back)?",
      "(?:to |into )?(?:me|us|my account|our account|my bank account)(?: back)?",
    ],
    also: [
      "(?:today|back|money)",
      "(?:as )?(?:an? |my |the )?(?<description>bonus|refund|gift|present|tip|salary|wages|commission|deposit)(?: of)?",
    ],
    leads: { description: "for|as" },
    rest: "from",
    before: true,
    byOthers: true,
    unless: "budget|spent|what|how|did|group|goal|remind",
  },
  {
    tool: "log_income",
    changes: true,
    slots: { amount, date, from: { type: "name" }, description: { type: "name" } },
    allOf: ["amount"],
    cues: [
      "{subject}?(?:sold|flogged|auctioned|rented out|babysat|tutored|did (?:some )?(?:freelance|odd jobs?))",
    ],
    also: [
      "(?:,? ?and )?(?:i |we )?(?:got|received|made|earned|was paid|were paid)(?: (?:for )?(?:it|them|that))?",
      "for (?:it|them|that)|on (?:ebay|vinted|gumtree|marketplace)|online",
    ],
    leads: { from: "to" },
    rest: "description",
    unless: "budget|what|how|if",
  },
  {
    tool: "log_income",
    changes: true,
    slots: { amount, date, from: { type: "name" }, description: { type: "name" } },
    allOf: ["amount"],
    cues: [
      "{note}|new|{subject}?(?:got|received|earned|made|had)|there (?:was|is)",
      "(?:an? |my |the )?(?:new )?(?<description>income|salary|wages?|pay(?:check|cheque)?|bonus|refund|pension|dividend|child benefit|pocket money|earnings|payment received|rent income|royalties|interest|cashback|inheritance|lottery win)(?: payment)?(?: of)?",
    ],
    also: ["an? |as"],
    leads: { from: "from|by", description: "for" },
    unless: "budget|spent|goal|every|each|monthly|weekly|what|how|expense",
  },
  {
    tool: "set_budget",
    changes: true,
    with: { category: "total" },
    slots: {
      period: { type: "period", monthly: true },
      amount: { type: "money", to: ["amount", "currency"] },
    },
    allOf: ["amount"],
    cues: [
      "at most|(?:should|must|may|can|shall)(?:n't|not| not) (?:exceed|go (?:over|above|beyond)|be more than)|no more than|not more than|max(?:imum)?|limit|cap|budget|stay (?:under|below|within)|(?:don't|do not) (?:want to |let me )?spend (?:more than|over)",
      "in total|altogether|overall|all in all|all together|everything|in all|(?:all|total|whole|entire) (?:of )?(?:my |our |the )?(?:spending|expenses|outgoings|budget)|(?:my|our) (?:total |whole |overall )?spending",
    ],
    also: [
      "(?:i |we )?(?:want|would like|like)(?: to)?|spend|spending|{set}|is|should be|keep|set|to|of|limit|on everything|for everything",
    ],
    unless: "trip|goal|spent|how|holiday|{thing}",
  },
  {
    tool: "stop_recurring_item",
    changes: true,
    slots: { item: { type: "name" } },
    allOf: ["item"],
    cues: [
      "(?:i|we) (?:don't|do not|no longer) (?:pay(?: for)?|have|use|subscribe to)|(?:i|we)(?:'ve| have)? (?:quit|ended|stopped|cancell?ed|terminated)|stop booking",
      "any ?more|any longer|no longer|stop booking(?: it)?|subscription|membership|contract|from now on",
    ],
    also: [
      "(?:so |and |please )*(?:stop|don't|do not)(?: (?:book|booking|paying|charge|charging))?(?: (?:for )?(?:it|that|them))?(?: any ?more)?|it|subscription|contract",
    ],
    rest: "item",
    unless: "⟦v\\d+⟧|remind|category|group|event|appointment|task|trip|meat|eat|what|how",
  },
  {
    tool: "remove_category",
    changes: true,
    slots: { category: { type: "name" } },
    allOf: ["category"],
    cues: [
      "(?:i |we )?(?:don't|do not|no longer) (?:need|want|use)",
      "(?:the |my |a )?(?:own )?category(?: (?:called|named|for))?",
    ],
    also: ["any ?more|any longer"],
    rest: "category",
    unless: "⟦v\\d+⟧",
  },
  {
    tool: "check_budgets",
    changes: false,
    slots: { period: { type: "period", monthly: true }, month: { type: "month" }, what: { type: "name" } },
    anyOf: ["period", "month"],
    cues: ["budgets?|limits?"],
    also: [
      "(?:did|do|have|was|were|am|are) (?:i|we) (?:stay|keep|over|under|within|inside)?|stay|doing|go|went|look|looked|stand|within|in",
      "left|remaining|remain",
    ],
    leads: { what: "on|for|of" },
    rest: "what",
    unless: "trip|holiday|set|⟦v\\d+⟧ budget of|goal|raise|lower|change",
  },
  {
    tool: "list_recurring_items",
    changes: false,
    slots: {
      direction: {
        type: "choice",
        values: {
          income: "incomes?|earnings|salary|salaries|(?:that|which|money that) (?:comes?|coming) in",
        },
      },
      stopped: {
        type: "choice",
        flag: true,
        values: { true: "(?:that (?:are|were|i) )?(?:stopped|cancelled|canceled|ended|inactive|former)" },
      },
    },
    anyOf: ["direction", "stopped"],
    cues: [
      "regular|recurring|repeating|fixed|standing|subscriptions|monthly|⟦v\\d+⟧|by itself|automatically",
    ],
    also: ["items?|payments?|orders?|subscriptions|regularly|automatically|come|in|receive|get|that|money"],
    unless:
      "spent|spend|did|log|got|add|received|received|earned|earn|last|this|task|tasks|reminders?|events?",
  },
  {
    tool: "set_category",
    changes: true,
    slots: { icon: { type: "text" }, name: { type: "name" } },
    allOf: ["icon", "name"],
    cues: [
      "category",
      "(?:with |and )?(?:the |a |an )?(?:icon|sign|symbol|emoji)?(?: of)? ?(?<icon>(?:[\\u2600-\\u27BF\\uFE0F\\u200D]|[\\uD83C-\\uDBFF][\\uDC00-\\uDFFF])+)",
    ],
    also: [
      "{note}|new|give|make|the|for|its|use",
      "as (?:the |an? |its )?(?:icon|sign|symbol|emoji)(?: (?:of|for))?",
    ],
    rest: "name",
    before: true,
  },
  {
    tool: "add_to_goal",
    changes: true,
    slots: { amount: { type: "money", to: ["amount", ""], ask: "How much?" }, goal: { type: "name" } },
    allOf: ["amount", "goal"],
    cues: [
      "(?:(?:i|we)(?:'m|'re| am| are|'ve| have)? ?(?:just )?)?(?:put(?:ting)?|set(?:ting)?|lay(?:ing)?|stash(?:ed|ing)?|tuck(?:ed|ing)?|sav(?:e|ed|ing)|mov(?:e|ed|ing)|transferr?(?:ed|ing)?|add(?:ed|ing)?|contribut(?:e|ed|ing))",
      "aside|away|by|savings? goal|goal|fund|savings?|jar|pot|piggy bank|stash|kitty",
    ],
    also: ["goal|fund|savings?(?: goal| account| pot)?|jar|pot|away|aside|money|another|more|extra"],
    leads: { goal: "(?:in|into|to|towards|toward|for)(?: the| my| our)*" },
    rest: "goal",
    unless:
      "budget|list|by ⟦|goal of|goal is|want|take|out of|set up|create|new|every|each|until|how|what|trip|because|spent",
  },
  {
    tool: "add_to_goal",
    changes: true,
    slots: { amount: { type: "money", to: ["amount", ""], ask: "How much?" }, goal: { type: "name" } },
    allOf: ["amount", "goal"],
    cues: [
      "add|put",
      "(?:to|towards) what (?:i|we)(?:'m|'re| am| are|'ve| have) (?:sav(?:ing|ed)|put(?:ting)? aside)(?: up)?",
    ],
    leads: { goal: "(?:for|towards)(?: the| my| our)*" },
  },
  {
    tool: "add_to_goal",
    changes: true,
    with: { takeOut: true },
    slots: { amount: { type: "money", to: ["amount", ""], ask: "How much?" }, goal: { type: "name" } },
    allOf: ["amount"],
    cues: [
      "(?:(?:i|we)(?:'ve| have)?(?: just| only)?(?: had to| needed to)? )?(?:take|took|taken|taking|withdr[ae]w|pull(?:ed)?|borrow(?:ed)?|remove[d]?|dip(?:ped)? into|raid(?:ed)?|use[d]?|get|got)",
      "savings? goal|fund|goal|savings?|jar|pot|piggy bank|stash|kitty",
    ],
    also: ["out|back|again|money|(?:savings? )?(?:goal|fund|account|pot|jar)"],
    leads: { goal: "(?:out of|out from|from|of|in)(?: the| my| our)*" },
    rest: "goal",
    unless: "budget|list|trip|group|how|what|put",
  },
];
