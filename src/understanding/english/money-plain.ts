import type { Slot, ToolWords } from "../catalogue.ts";
import { expenseCategory } from "./categories.ts";
import { currencyNames } from "./currency-names.ts";

const amount: Slot = { type: "money", to: ["amount", "currency"] };
const right: Slot = { type: "money", to: ["amount", "currency"], first: true };
const entry: Slot = { type: "name" };
const known: Slot = { type: "category", known: true };
const past: Slot = { type: "day", past: true };
const range: Slot = { type: "range", past: true, named: true };
const convertTo: Slot = { type: "choice", values: currencyNames };

const mine = "(?:the |my |our |that )?";
const told =
  "(?:(?:that|which) )?(?:i|we)(?:'ve| have|'d| had)? (?:just )?(?:gave|given|told|mentioned|entered|logged|noted|booked|put in|typed in|recorded|added)(?: (?:to )?(?:you|it|in))?";
const regular = "(?:recurring|regular|standing|fixed|monthly|weekly|yearly|automatic)";
const standing = `${regular} (?:items?|payments?|expenses?|costs?|orders?|bookings?)|subscriptions?|memberships?|standing orders?`;
const allowed = "(?:allow|give|grant|permit|set) (?:us|me|ourselves|myself)";
const needNot =
  "(?:need not|needn't|doesn't need to|does not need to|doesn't have to|does not have to|shouldn't|should not|must not|mustn't|is not to|isn't to) (?:be )?(?:book|log|charg|debit|count|record|enter|paid|pay|not)[a-z]*(?: ⟦v\\d+⟧)?(?: (?:any ?more|any longer|now|again|automatically))*";

/** Money in further plain sentences. */
export const englishMoneyPlain: readonly ToolWords[] = [
  {
    tool: "log_income",
    changes: true,
    slots: { amount, date: past, from: entry, description: entry },
    allOf: ["amount", "from"],
    says: [
      "(?!.* to (?!(?:me|us|my account|our account|my bank account)(?: |$)))(?:(?:has|have|just) )*(?:came|come|arrived|landed|went|gone|dropped)(?: in| through)?(?: (?:to (?:me|us)|(?:on|in|into) (?:my|our) account))? from {from}(?: for {description})?",
    ],
  },
  {
    tool: "update_expense",
    changes: true,
    slots: { date: past, wrong: { type: "day", past: true, to: [""] }, expense: entry },
    allOf: ["date", "wrong"],
    prefers: "first",
    says: [
      `(?:sorry,? )?(?:the|my|our) (?:last|latest) (?:expense|purchase|one|payment|entry)(?: ${told})? (?:was|is|happened|should be)(?: from| on)?,? (?:and )?not(?: from| on)?`,
      `(?:sorry,? )?(?:i|we)(?:'ve| have)? (?:actually )?(?:bought|paid for|paid|had|got) ${mine}{expense}(?: on)?,? (?:and )?not(?: on)?(?:,? (?:so )?(?:please )?(?:correct|fix|change|amend|update) (?:that|it|this|the|that expense|the expense|the date|its date)(?: expense)?)?`,
    ],
  },
  {
    tool: "update_expense",
    changes: true,
    slots: { expense: entry, category: { type: "category" } },
    allOf: ["category", "expense"],
    says: [
      `{polite}(?:change|correct|switch|move|update) (?:the |its )?category (?:of|for) ${mine}{expense}(?: expense| purchase)? from [^⟦,]{2,40}? to {category}`,
    ],
  },
  {
    tool: "update_money_entry",
    changes: true,
    with: { kind: "income" },
    slots: { amount: right, wrong: { type: "money", to: ["", ""] }, entry },
    allOf: ["amount", "wrong"],
    prefers: "first",
    says: [
      "(?:the|my|our) (?:refund|payment|money|transfer|sum|amount|bonus|fee|gift|rebate)(?: (?:that|which))? (?:(?:i|we)(?:'ve| have)? (?:got|received|had)|came) from {entry}(?: (?:was|came to|is))?(?: actually| really| only)?,? (?:and )?not(?: ⟦v\\d+⟧)?",
    ],
  },
  {
    tool: "update_money_entry",
    changes: true,
    with: { kind: "savings_goal" },
    slots: { entry, name: { type: "name" } },
    allOf: ["entry", "name"],
    says: [
      "(?:the|my|our) (?:savings? )?(?:goal|fund|pot) (?:called |named |for )?{entry} (?:should|shall|must|is to|will)(?: now)? be (?:called|named|renamed(?: to)?|known as) {name}(?: from now on| now| instead)?",
      "(?:the|my|our) {entry} (?:savings? )?(?:goal|fund|pot) (?:should|shall|must|is to|will)(?: now)? be (?:called|named|renamed(?: to)?|known as) {name}(?: from now on| now| instead)?",
    ],
  },
  {
    tool: "update_money_entry",
    changes: true,
    with: { kind: "recurring_item" },
    slots: { entry, name: { type: "name" } },
    allOf: ["entry", "name"],
    says: [
      "(?:the|my|our) (?:recurring (?:item|payment|expense|income)|standing order|regular payment|subscription) (?:called |named |for )?{entry} (?:should|shall|must|is to|will)(?: now)? be (?:called|named|renamed(?: to)?|known as) {name}(?: from now on| now| instead)?",
    ],
  },
  {
    tool: "update_money_entry",
    changes: true,
    with: { kind: "recurring_item", active: true },
    slots: { entry },
    allOf: ["entry"],
    says: [
      `{polite}(?:resume|restart|reactivate|unpause|go on with|carry on with|continue)(?: with)? ${mine}(?:${regular} ){entry} (?:payments?|expense|item|subscription|membership|booking)(?: (?:that|which) (?:i|we)(?:'d| had|'ve| have)? (?:stopped|paused|ended|cancell?ed))?`,
      `{polite}(?:resume|restart|reactivate|unpause|go on with|carry on with|continue)(?: with)? ${mine}{entry}(?: (?:payments?|subscription|membership|booking))? (?:that|which) (?:(?:i|we)(?:'d| had|'ve| have)? |was |had been )(?:stopped|paused|ended)`,
      `(?:the|my|our) (?:${standing}) (?:called |for |to )?{entry} (?:was|has been|had been|is) (?:stopped|paused|ended)[^,⟦]{0,30},? (?:and|but|so) (?:i|we)(?:'d| would)? (?:now )?(?:like|want) (?:it|that) to (?:continue|go on|resume|start again|run again|be resumed|be active again)(?: now| again)?`,
    ],
  },
  {
    tool: "add_to_goal",
    changes: true,
    slots: { amount, goal: { type: "name", bare: "savings?" } },
    allOf: ["amount"],
    says: [
      `(?:should|can|may|is to|shall|must|will|has to) (?:go|be put|be added|be moved|be paid)(?: in)?(?:to| towards) ${mine}(?:savings? )?(?:goal|fund|pot|jar) (?:for |called |named )?${mine}{goal}`,
      `(?:should|can|may|is to|shall|must|will|has to) (?:go|be put|be added|be moved|be paid)(?: in)?(?:to| towards) ${mine}{goal} (?:savings? goal|goal|savings? fund|fund|savings? pot|pot|jar|savings)`,
    ],
  },
  {
    tool: "set_budget",
    changes: true,
    with: { rollOver: true },
    slots: { period: { type: "period", monthly: true }, amount, category: known },
    allOf: ["amount", "category"],
    says: [
      "{polite}(?:limit|cap|keep|hold) {my}{category}(?: spending| expenses| costs)?(?: at| to| under| below)? with rollover",
      `{polite}(?:(?:i|we)(?:'d| would| should)? (?:like|want|need) to )?${allowed}(?: at most| up to)? (?:for|on) {category} with rollover`,
    ],
  },
  {
    tool: "set_budget",
    changes: true,
    slots: { period: { type: "period", monthly: true }, amount, category: known },
    allOf: ["amount", "category"],
    says: [
      `{polite}(?:(?:i|we)(?:'d| would| should)? (?:like|want|need) to )?${allowed}(?: at most| up to)? (?:for|on) {category}`,
    ],
  },
  {
    tool: "set_recurring_item",
    changes: true,
    with: { direction: "income" },
    slots: { rule: { type: "every" }, startsOn: { type: "day" }, amount, description: entry },
    allOf: ["rule", "amount", "description"],
    says: [
      "(?:i|we)(?:'ll| will|'m| am|'re| are)(?: be)? (?:getting|receiving|get|receive|earning|earn|paid|being paid)(?: (?:from|for))? (?:the |my |our |an? )?{description}(?: of)?(?: (?:that )?(?:i|we) (?:give|teach|do|offer|rent out|let))?",
      "(?:comes|will come|is coming|arrives|will arrive)(?: in)?(?: (?:to me|to us|into my account))? (?:for|from) (?:the |my |our |an? )?{description}",
    ],
  },
  {
    tool: "set_recurring_item",
    changes: true,
    slots: {
      rule: { type: "every" },
      startsOn: { type: "day" },
      amount,
      description: { type: "name", tells: expenseCategory },
    },
    allOf: ["rule", "amount", "description"],
    says: [
      "(?:my|our|the) (?!(?:[a-z]+ )?(?:salary|wages?|pay|pension|allowance|benefit|income|scholarship|stipend)(?: |$)){description}(?: of)? (?:(?:is|are|will be|gets?) (?:debited|collected|charged|taken|deducted|withdrawn|paid|due)|goes out|will go out)(?: (?:automatically|by direct debit))?",
      "(?:goes|will go|is going|is taken|is debited|is charged|will be (?:debited|charged|taken)) ?(?:out|off)?(?: of (?:my|our) account)? for (?:the |my |our |an? )?{description}",
    ],
  },
  {
    tool: "stop_recurring_item",
    changes: true,
    slots: { item: entry },
    says: [
      `(?:i|we)(?:'ve| have)?(?: just| now)? (?:given up|gave up|cancell?ed|quit|stopped|ended|left)(?: paying(?: for)?| going to)? ${mine}{item},? (?:so|and) (?:it|that|this|they) ${needNot}`,
      `(?:i|we)(?:'ve| have)?(?: just| now)? (?:stopped|given up|quit) (?:paying(?: for)?|going to|using|reading) ${mine}{item},? (?:so |and )?(?:please )?(?:don't|do not|stop|no need to) (?:book|log|charge|count|record|enter|booking|logging|charging|counting) (?:it|that|this)(?: ⟦v\\d+⟧)?(?: any ?more| any longer| now)?`,
    ],
  },
  {
    tool: "list_recurring_items",
    changes: false,
    with: { stopped: true },
    slots: {},
    says: [
      `(?:{show}|{polite}list)(?: me)? (?:all )?(?:of )?{my}(?:${standing}),? (?:including|also|and also|with|together with|even|as well as) (?:the |those |any )?(?:ones )?(?:(?:that|which) )?(?:(?:were|are|have been|i've|i have|we've|we have|had been|i|we) )?(?:stopped|ended|paused|cancell?ed|no longer active|inactive)(?: ones)?(?: already)?`,
      `(?:which|what) (?:${standing}) (?:have (?:i|we)|did (?:i|we)|were|have been|are) (?:stopped|ended|paused|cancell?ed|stop)(?: so far| already)?`,
    ],
  },
  {
    tool: "list_recurring_items",
    changes: false,
    with: { direction: "income" },
    slots: {},
    says: [
      "(?:which|what) (?:regular|recurring|fixed|automatic|monthly) (?:payments?|amounts?|sums?|money|incomes?) (?:comes?|do (?:i|we) (?:get|receive)|(?:is|are) coming)(?: in)?(?: to (?:me|us))?(?: by (?:itself|themselves)| automatically| regularly)?",
    ],
  },
  {
    tool: "list_expenses",
    changes: false,
    slots: { range, category: known },
    allOf: ["category"],
    says: [
      "(?:{show}|{polite}list)(?: me)? (?:each (?:one )?|every (?:single )?(?:one )?|all )?(?:of )?(?:the |my |our )?(?:expenses?|purchases?|payments?|bookings?)(?: that (?:are|were|is))? (?:in|under|of|from) the {category} category",
    ],
  },
  {
    tool: "summarize_expenses",
    changes: false,
    with: { groupBy: "total" },
    slots: { range, convertTo },
    allOf: ["convertTo"],
    says: [
      "(?:what|how much) (?:did|have|do|had) (?:i|we) (?:spend|spent|pay|paid)(?: (?:altogether|in total|overall|in all))?,? (?:converted|expressed|counted|calculated|shown) (?:in|into|to|as) {convertTo}",
    ],
  },
  {
    tool: "summarize_expenses",
    changes: false,
    with: { groupBy: "month" },
    slots: { range },
    says: [
      "{polite}(?:add up|sum up|total) (?:the |my |our )?(?:expenses|spending|costs|outgoings|purchases)(?: for (?:me|us))?,? (?:month by month|by month|per month|for each month|monthly)",
    ],
  },
  {
    tool: "check_budgets",
    changes: false,
    slots: { when: { type: "range", past: true, to: ["", ""] }, category: known },
    allOf: ["category"],
    says: [
      "(?:how much|what)(?: money)? (?:may|can|could|are|am) (?:i|we)(?: allowed to)?(?: still)? spend (?:on|for) {category}(?: still)? (?:within|under|in|inside|before (?:i|we) (?:exceed|pass|break)|without (?:exceeding|going over|breaking)) (?:the |my |our )?(?:budget|limit)",
    ],
  },
];
