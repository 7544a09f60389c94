import type { KeyWords, Slot } from "../../catalogue.ts";

const amount: Slot = { type: "money", to: ["amount", "currency"], ask: "How much is it?" };
const date: Slot = { type: "day", past: true };
const range: Slot = { type: "range", past: true, named: true };
const what: Slot = { type: "name" };
const partedWith =
  "(?:parted with|forked out|shelled out|splashed out|paid out|laid out|coughed up|got through|gone through|got rid of|blown|blew|burned(?: through)?|burnt(?: through)?|dropped|squandered|frittered away|run up|racked up)";
const putDown =
  "(?:put down|put|noted(?: down)?|written down|wrote down|logged|recorded|entered|booked|filed|charged|paid(?: for)?|bought|spent (?:my |our )?money(?: on)?)";

/** What everyday speech calls spending and keeping within a sum. */
export const moneyIdiomKeys: readonly KeyWords[] = [
  {
    tool: "create_expense",
    changes: true,
    slots: { amount, date, what },
    allOf: ["amount", "what"],
    cues: ["^{what} (?:has |have |just )*(?:charged|billed|invoiced|stung|rushed) (?:me|us)"],
    also: ["for (?:the |my |our |an? |some )?[^\\s⟦¦]+(?: [^\\s⟦¦]+){0,4}"],
    byOthers: true,
    unless:
      "budget|goal|fund|refund(?:ed)?|every|each|monthly|weekly|yearly|twice|wrong|too much|instead|not|km|litres?|kwh",
  },
  {
    tool: "create_expense",
    changes: true,
    slots: { amount: { ...amount, least: 25 }, date, what },
    allOf: ["amount", "what"],
    cues: ["^(?<what>{thing} with (?:the |my |our )?[^\\s⟦¦]+(?: (?:and )?[^\\s⟦¦]+){0,2})(?=,? ?(?:⟦|¦|$))"],
    unless: "remind|task|event|appointment|pm|am|at|with (?:milk|sugar|cheese)",
  },
  {
    tool: "list_expenses",
    changes: false,
    slots: { range, what },
    cues: [
      `(?:(?:the|all|each|every|which|any|what)(?: of the| the)? )?(?:single )?(?:things?|stuff|items?|everything|sums?|amounts?|what) (?:that |which )?(?:i|we)(?:'ve| have|'d| had)? ${putDown}`,
    ],
    leads: { what: "(?:under|as|on|for|at|in)" },
    unless: "shopping list|to-?do|pantry|calendar|how much|total|sum|budget|delete|remove|not|income|undo",
  },
  {
    tool: "list_expenses",
    changes: false,
    slots: { range, what },
    allOf: ["range", "what"],
    cues: [
      "^(?:which|what) {what} (?:did|have) (?:i|we) (?:pay|paid|spen[dt]|eat|eaten|go|been|gone|shop|shopped|buy|bought)(?: (?:my |our |any )?money)?(?: something| anything)?(?: for| at| in| from| to| on)?",
    ],
    has: "^(?:which|what) {thing} (?:did|have)",
    unless: "should|need|list|trip",
  },
  {
    tool: "summarize_expenses",
    changes: false,
    slots: { range, what },
    cues: [`how much(?: money)? (?:have|did|has|had) (?:i|we)(?: all)? ${partedWith}`],
    also: ["altogether|in total|all told|so far"],
    leads: { what: "(?:on|for|at|to)" },
    unless: "budget|save|income",
  },
  {
    tool: "set_budget",
    changes: true,
    slots: {
      period: { type: "period", monthly: true },
      amount,
      category: { type: "category", ask: "What is the budget for?" },
    },
    allOf: ["amount"],
    cues: [
      "(?:i |we )?(?:don't|do not|must not|mustn't|shouldn't|should not|can't|cannot|won't|will not|wouldn't|would not|'d rather not|'d prefer not to|would rather not|ought not to|refuse to)(?: (?:like|want|wish|care|intend|plan|mean) to| let me| let us)? (?:spend(?:ing)?|go|pay|blow|fork out|shell out|part with|splash out|drop|burn|splurge|lay out|use|get through|run up|fritter away) (?:any )?(?:more than|over|above|beyond)",
    ],
    leads: { category: "(?:for|on|at|to)" },
    unless: "trip|holiday|goal|spent|how|if|today|tonight|this|on (?:it|that)|each|per person",
  },
  {
    tool: "set_budget",
    changes: true,
    slots: {
      period: { type: "period", monthly: true },
      amount,
      category: { type: "category", ask: "What is the budget for?" },
    },
    allOf: ["amount", "period"],
    cues: [
      "(?:keep|hold|limit|restrict|cap|confine|stick) (?:me|us|myself|ourselves)(?: (?:to|at|within|below|under))?(?=,? ?(?:⟦|¦|for|on|$))|stick to|tops|max|at (?:the )?(?:very )?most|not a (?:penny|cent) more|and no more",
    ],
    also: [
      "(?:let's |let us )?(?:say|make it|call it|aim for|allow(?: me| us| myself| ourselves)?|give (?:me|us|myself|ourselves))",
      "(?:no more than|at (?:the )?(?:very )?most|max(?:imum)?|tops|not a (?:penny|cent) more|and no more)",
    ],
    leads: { category: "(?:for|on|to spend on)" },
    rest: "category",
    before: true,
    unless: "trip|holiday|goal|spent|how|if|what|save|remind|km|minutes?|hours?|paid",
  },
];
