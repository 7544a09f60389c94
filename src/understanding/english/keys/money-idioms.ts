import type { KeyWords, Slot } from "../../catalogue.ts";
import { moneyTurnKeys } from "./money-turns.ts";

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
  ...moneyTurnKeys,
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
    cues: [
      `(?:how much(?: money)?|what) (?:have|did|has|had) (?:i|we)(?: all)? (?:${partedWith}|blow|burn|drop|squander|splash out|get through|go through)`,
    ],
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
  {
    tool: "create_expense",
    changes: true,
    slots: { amount, date, what },
    allOf: ["amount", "what"],
    cues: [
      "{subject}?(?:treated (?:the |my |our |[A-Z])[^\\s⟦¦]*(?: [^\\s⟦¦]+)? to|lost(?=.* (?:at|on|in) (?:the |a )?(?:casino|races|horses|bingo|lottery|poker|slots|bet|cards)))",
    ],
    leads: { what: "(?:at|on|in)" },
    rest: "what",
    unless: "budget|goal|fund|kilos?|kg|pounds? of|weight|every|each|km|remind",
  },
  {
    tool: "create_expense",
    changes: true,
    slots: { amount, date, what },
    allOf: ["amount", "what"],
    cues: ["^(?:my|our) (?:half|share|third)(?: of(?: the| our| my)?)"],
    also: ["(?:was|is|came to|comes to|cost(?: me| us)?|:)"],
    rest: "what",
    has: "of(?: the| our| my)? {thing}|of(?: the| our| my)? [^\\s⟦¦]+ (?:bill|ticket|taxi|meal)",
    unless:
      "budget|goal|fund|every|each|monthly|weekly|yearly|rent|km|not|days?|hours?|litres?|met(?:er|re)s?|kilos?",
  },
  {
    tool: "delete_expense",
    changes: true,
    slots: { date, what },
    allOf: ["what"],
    cues: [
      "(?:take|strike|cross|knock|get|wipe)",
      "(?:off|out of|from) (?:my |our |the )(?:list of )?(?:expenses|spendings?|purchases)",
    ],
    rest: "what",
    unless: "all|every|everything|each|import|⟦v\\d+⟧.*⟦",
  },
  {
    tool: "list_expenses",
    changes: false,
    slots: { range, what },
    allOf: ["range"],
    cues: [
      `what (?:did|have) (?:i|we) (?:shell(?:ed)? out|fork(?:ed)? out|splash(?:ed)? out|pa(?:y|id)|cough(?:ed)? up)(?: (?:for|on))?|(?:is there )?anything (?:booked|noted|logged|filed|put down|recorded|spent)(?: (?:under|for|on|as))?`,
    ],
    leads: { what: "(?:under|as|on|for)" },
    rest: "what",
    unless: "how much|total|income|list",
  },
  {
    tool: "summarize_expenses",
    changes: false,
    slots: { range, what },
    allOf: ["range"],
    cues: [
      "what(?:'s| is| was) the (?:damage|bottom line|grand total|tally)|add up what (?:i|we)(?:'ve| have)? spent",
    ],
    also: ["(?:so far|altogether)"],
    leads: { what: "(?:on|for|from)" },
  },
  {
    tool: "set_budget",
    changes: true,
    slots: {
      period: { type: "period", monthly: true },
      amount,
      category: { type: "category", known: true },
    },
    allOf: ["amount", "period", "category"],
    cues: [
      "(?:let (?:me|us) spend(?=.* (?:no more|at most|max|tops))|(?:i |we )(?:want|need|have|would like|'d like) to (?:get by|make do|manage|live|cope)(?= )|(?:i'm|we're|i am|we are) (?:cutting|limiting|capping|restricting|keeping|bringing))",
    ],
    also: ["and no more|no more|at most|max|tops|down to|down"],
    leads: { category: "(?:for|on)" },
    rest: "category",
    unless: "trip|holiday|goal|spent|how|if|save|km|hours?|minutes?|(?:times|days)",
  },
];
