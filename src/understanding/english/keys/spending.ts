import type { KeyWords, Slot } from "../../catalogue.ts";
import { currencyNames } from "../currency-names.ts";

const range: Slot = { type: "range", past: true, named: true };
const category: Slot = { type: "category" };
const what: Slot = { type: "name" };
const trip: Slot = { type: "name" };
const ofTrip = "(?:of|for|on|from|during) (?:the |our |my )?{trip} (?:trip|holiday|journey|vacation)";
const remove =
  "delete|remove|erase|scrap|get rid of|cancel|strike|take out|bin|take(?=.* (?:out of|off|from) (?:my|our|the) (?:expenses|spendings|purchases))";

/** Sums and lists of what was spent, budgets, and what is put right or taken back. */
export const spendingKeys: readonly KeyWords[] = [
  {
    tool: "summarize_expenses",
    changes: false,
    slots: {
      range,
      groupBy: {
        type: "choice",
        values: {
          category: "(?:by|per|for each|in each) categor(?:y|ies)",
          month: "(?:by|per|for each) month|month by month|monthly",
          trip: "(?:by|per|for each) trip|trip by trip|each (?:of (?:my|our) trips|trip)",
        },
      },
      convertTo: { type: "choice", values: currencyNames },
      what,
    },
    also: [
      "(?:draw|plot|make|create|as)? ?(?:me )?(?:an? |the )?(?:bar |line |pie )?(?:chart|graph|diagram|plot|breakdown)(?: of)?",
      "(?:break|split)(?: down| up)?",
      "down|costs?|expenses",
      "everything (?:that )?(?:i|we)(?:'ve| have)? (?:spent|paid)(?: for| on)?",
      "how (?:high|big|large)|compare|most",
    ],
    cues: [
      "sp[ea]n[dt]|spending|expenditures?|outgoings?|(?:total(?: up)?|sum(?: up)?|breakdown|summari[sz]e|summary|overview|add up)(?=(?: .*)? (?:expenses?|costs?|purchases))|(?:expenses?|purchases) (?:total|summary|overview|breakdown)|money (?:went|go|goes|gone|going)|(?:eaten up|swallowed up|cost altogether)|how much (?:went|goes)|how much (?:was|were) |(?:add up|sum up|total)(?=.*(?:spent|paid))",
    ],
    leads: { convertTo: "(?:in|into|to)(?= {convertTo})", what: "on|for|at|into|to" },
    rest: "what",
    unless:
      "budget|consumption|mileage|holiday|vacation|left|saved|income|earn(?:ed)?|list|⟦v\\d+⟧ (?:expenses|purchases)",
  },
  {
    tool: "summarize_expenses",
    changes: false,
    slots: { range, what },
    cues: ["how much|what", "cost|paid|pay|gone|go on|set (?:me|us) back"],
    also: ["(?:did|has|have|do|does)", "me|us"],
    leads: { what: "on|for|at|into|to" },
    rest: "what",
    unless: "budget|trip|holiday|vacation|left|saved|income|earn(?:ed)?|list|due|subscriptions?|service",
  },
  {
    tool: "list_expenses",
    changes: false,
    slots: { range, limit: { type: "number" }, trip, what },
    also: [
      ofTrip,
      "expenses?|purchases?",
      "single|individual|separate",
      "(?:have|did|do) (?:i|we) (?:got |get |have )?(?:down|noted|logged|recorded|booked|on record)",
    ],
    cues: [
      "expenses|(?:things?|stuff|items) (?:that )?(?:i|we)(?:'ve| have)? (?:bought|paid for|purchased)|everything (?:that )?(?:i|we)(?:'ve| have)? (?:spent|paid)(?: (?:my |our )?money)?(?: on| for)?|(?:did|have) (?:i|we) (?:buy|bought|purchase[d]?|pa(?:y|id) for) (?:anything|something)|(?:every|each|any)(?: single)?(?= (?:[^\\s⟦¦]+ )?(?:expense|purchase))|purchases|transactions|bookings|spendings|payments|(?:what|which things?|everything)(?: that)?(?: did| have| had)?(?: (?:i|we)(?:'ve| have)?)?(?: all)? (?:bought|buy|book(?:ed)?|purchased?|pa(?:y|id)(?: for)?|spen[dt] (?:my |our |all )?money(?: on)?)",
    ],
    leads: {
      what: "with the words?|containing(?: the words?)?|mentioning|that (?:mention|contain)|about|named|called|on|for|at|in|under|with|of|from",
    },
    rest: "what",
    unless:
      "budget|trips|recurring|regular|fixed|total|sum|how much|summari[sz]e|summary|overview|receive|received|income|should|need|add|log|delete|remove",
  },
  {
    tool: "check_budgets",
    changes: false,
    slots: { what },
    cues: [
      "budgets?|(?:my|our) (?:spending )?limits?(?= (?:for|on) )|(?:left|remaining|still)(?: to spend)?|(?:can|may) (?:i|we)(?: still)? spend",
    ],
    also: ["budgets?|left|remaining", "close|near|limits?|remains?"],
    leads: { what: "on|for|in|of|from" },
    rest: "what",
    unless:
      "trip|holiday|pack|packed|shopping(?! (?:budget|limit))|buy|to do|task|tasks|pantry|goal|fund|fridge|home|set|km|say|afford(?:ing)?",
  },
  {
    tool: "set_budget",
    changes: true,
    slots: {
      period: { type: "period", monthly: true },
      amount: { type: "money", to: ["amount", "currency"], ask: "How much is the budget?" },
      category: { ...category, ask: "What is the budget for?" },
      rollOver: {
        type: "choice",
        flag: true,
        values: {
          true: "(?:and |with )?(?:(?:carry|roll)(?:s|ing)? (?:it |the rest |the remainder )?over(?: what's left| what is left| the rest| the remainder| unused money)?|roll-?over|(?:and )?(?:any |the )?(?:unused|left-?over|remaining|unspent) (?:money|budget|rest|amount)(?: (?:should|can|may|is to))? (?:rolls?|carr(?:y|ies)|goes?|go) over|(?:and )?let (?:it|the rest|anything|(?:what|whatever|everything)(?:'s| is) left)(?: over)? (?:carry|roll) over|(?:and )?(?:move|carry|take) (?:what|whatever)(?:'s| is) left (?:over )?(?:in)?to the next month)",
        },
      },
    },
    allOf: ["amount"],
    cues: [
      "(?:keep|hold)(?=.*(?:under|below|within))|(?:i |we )?(?:don't|do not|should not|would not|wouldn't|shouldn't|'d rather not|would rather not) (?:like to |wish to |care to |intend to |want to |let me |let us )?(?:spend|go|pay) (?:more than|over|above)|(?:should|must|may|can|shall)(?:n't|not| not) (?:exceed|go (?:over|above|beyond)|be more than|cost more than)|stay(?:ing)? (?:under|below|within)|not (?:spend|exceed|go over)|budget|limit|cap|ceiling|at most|no more than|not more than|max(?:imum)?|spending limit|allowance",
    ],
    also: [
      "{set}|give|allow|keep|restrict|have|want|use|under|below|within|should be|is|stay under|spend(?:ing)?",
    ],
    leads: { category: "for|on|of|to" },
    rest: "category",
    before: true,
    unless: "trip|goal|spent|how|what(?!'s left)|(?:am|are) (?:i|we) over|holiday",
  },
  {
    tool: "update_expense",
    changes: true,
    slots: {
      amount: { type: "money", to: ["amount", "currency"], first: true },
      wrong: { type: "money", to: ["", ""] },
      expense: what,
    },
    prefers: "first",
    allOf: ["amount", "wrong"],
    cues: ["(?:and )?not|instead(?: of)?|rather than"],
    also: [
      "^{oops}+",
      "(?:the |my )?(?:last|latest|previous|most recent) (?:expense|purchase|entry|one|booking)",
      "(?:it |that )?(?:should be|should have been|was|were|is|cost)|make|{set}|correct|fix",
    ],
    rest: "expense",
    before: true,
    unless: "budget|remind|should i|goal",
  },
  {
    tool: "update_expense",
    changes: true,
    slots: { amount: { type: "money", to: ["amount", "currency"] }, expense: what },
    allOf: ["amount"],
    cues: ["change|correct|fix|update|edit|adjust|amend|modify|should be|should have been|bump|make"],
    also: [
      "(?:the )?(?:amount|price|cost|sum)(?: of)?(?: the| my)?",
      "(?:the |my )?(?:last|latest|previous|most recent) (?:expense|purchase|entry|one|booking)|expense|purchase|entry",
    ],
    rest: "expense",
    before: true,
    unless:
      "budget|goal|odometer|mileage|reminder|event|salary|limit|savings|list|group|rate|task|trip|servings|portions|people|refuell?ing|filling|value|thermostat|number of",
  },
  {
    tool: "update_expense",
    changes: true,
    slots: { date: { type: "day", past: true }, expense: what },
    allOf: ["date"],
    cues: ["(?:date|day) of", "change|correct|fix|update|edit|set|move|should be|should have been|was|is"],
    also: ["expense|purchase|entry"],
    rest: "expense",
    unless: "trip|event|task|reminder",
  },
  {
    tool: "update_expense",
    changes: true,
    slots: { date: { type: "day", past: true }, expense: what },
    allOf: ["date", "expense"],
    cues: [],
    also: ["(?:was|were|happened)(?: actually| really)?(?: on| from)?"],
    rest: "expense",
    before: true,
    has: "{thing}|expense|purchase",
    unless:
      "{note}|{set}|delete|remove|erase|show|⟦v\\d+⟧.*⟦|on the list|buy|need|what|when|appointment|meeting|packed|remind|task|pay|eat|make|cook|booked|cancel|move|free|skip|drop|scrap|shift|push|swap|reschedule|postpone|plan|want|no|called|named|group|must|gone|will",
  },
  {
    tool: "update_expense",
    changes: true,
    slots: { category: { type: "category", known: true, ask: "Which category?" }, expense: what },
    cues: [
      "re-?categori[sz]e|re-?classify|file|categori[sz]e|tag|label|reassign|classify|count|move|change|put|switch|set|mark",
    ],
    also: ["(?:the )?category of|(?:the )?expense"],
    leads: { category: "(?:under|as|to|into)(?: (?:the )?category)?" },
    rest: "expense",
    allOf: ["category", "expense"],
    unless: "list|packed|done|bought|calendar|pantry|group|⟦v\\d+⟧|reminder|name",
  },
  {
    tool: "delete_expense",
    changes: true,
    slots: { amount: { type: "money", to: ["amount", "currency"] }, date: { type: "day", past: true }, what },
    allOf: ["amount"],
    cues: [remove],
    also: [
      "(?:from|off|in|out of) (?:my |the |our )?(?:list of )?(?:expenses|spendings|purchases)",
      "expense|entry|purchase|booking|payment|one|i (?:logged|added|entered|booked)|worth",
    ],
    leads: { what: "for|on|at" },
    rest: "what",
    unless: "event|reminder|list|task|group|post|goal|fund|jar|savings|budget|calendar|trip|appointment|stop",
  },
  {
    tool: "delete_expense",
    changes: true,
    slots: { date: { type: "day", past: true }, what },
    allOf: ["what"],
    cues: [remove, "(?:expense|purchase|spending)(?: (?:for|on|of|from|at))?"],
    rest: "what",
    unless:
      "⟦v\\d+⟧ (?:expense|purchase)|category|event|reminder|list|task|group|post|all|every|expenses|last|latest|undo|recurring|import",
  },
  {
    tool: "delete_expense",
    changes: true,
    slots: { date: { type: "day", past: true }, what },
    allOf: ["what", "date"],
    cues: [remove],
    leads: { what: "(?:for|of|on)" },
    rest: "what",
    has: "{thing}",
    unless:
      "⟦v\\d+⟧.*⟦|category|event|reminder|list|task|group|post|calendar|all|every|last|latest|undo|appointment|lunch|dinner|dentist|doctor|class|concert|lesson|gym",
  },
  {
    tool: "undo",
    changes: true,
    slots: {},
    cues: ["undo|revert|roll back|take (?:that|it) back|reverse"],
    also: [
      "(?:the |my )?(?:last|latest|previous|most recent)(?: (?:thing|change|action|entry|one|step|booking))?|what (?:you|i) (?:just )?did|that",
    ],
  },
];
