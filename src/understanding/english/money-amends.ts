import type { Slot, ToolWords } from "../catalogue.ts";
import { expenseCategory } from "./categories.ts";
import { currencyNames } from "./currency-names.ts";

const amount: Slot = { type: "money", to: ["amount", "currency"] };
const first: Slot = { type: "money", to: ["amount", ""], first: true };
const wrong: Slot = { type: "money", to: ["", ""] };
const past: Slot = { type: "day", past: true };
const told: Slot = { ...past, to: [""] };
const entry: Slot = { type: "name" };
const known: Slot = { type: "category", known: true };

const mine = "(?:the |my |our |that )?";
const arrived =
  "(?:(?:has|have|just|been|was|were|is) )*(?:arrived|came|come|came in|come in|landed|credited|transferred|paid(?: in| out)?|deposited)(?: (?:in|into|on|to) (?:my|our) account| through| to me| to us)?";
const payment =
  "(?:payment|transfer|sum|amount|invoice|cheque|check|deposit|refund|fee|bonus|gift|royalty|dividend|commission|grant|prize|reward|reimbursement|rebate)";
const standing =
  "(?:recurring|regular|standing|fixed|monthly|weekly|yearly|automatic) (?:items?|payments?|expenses?|costs?|orders?|bookings?)|subscription|membership|standing order";
const forThis = "(?:for|to|of|called|named|at|with) (?:the |my |our )?";

/** Income, budgets and what repeats, in further sentences. */
export const englishMoneyAmends: readonly ToolWords[] = [
  {
    tool: "log_income",
    changes: true,
    slots: { amount, date: past, from: entry, description: entry },
    allOf: ["amount", "from"],
    says: [
      `(?:an? |the |my |our )?${payment}(?: of)? from {from} ${arrived}(?: for {description})?`,
      `(?:the |my |our |an? )(?!⟦){description}(?: of)? ${arrived} (?:from|by) {from}`,
      `(?:an? |the |my |our )?${payment}(?: of)? ${arrived} from {from}`,
    ],
  },
  {
    tool: "log_income",
    changes: true,
    slots: { amount, date: past, from: entry, description: entry },
    allOf: ["amount"],
    says: [
      `(?:an? |the |my |our )(?<description>(?:[a-z-]+ ){0,2}${payment})(?: of)? ${arrived}`,
      "for (?:⟦v\\d+⟧ of )?{description},? (?:i|we)(?:'ve| have)? (?:was|were|been|got|received|earned|made)(?: (?:given|paid))?(?: (?:by|from) {from})?",
      "from (?:the sale of|selling|renting out) (?:the |my |our )?{description},? (?:i|we)(?:'ve| have)? (?:was|were|been|got|received|earned|made)(?: (?:given|paid))?",
      "{polite}{note} (?:the )?(?:that|which) (?:i|we)(?:'ve| have)?(?: just)? (?:got|received|earned|made|won|was given|were given|was paid|were paid)(?: back)?(?: (?:from|by) {from})?(?: (?:for|as) {description})?",
    ],
  },
  {
    tool: "list_income",
    changes: false,
    slots: { range: { type: "range", past: true, named: true }, search: entry },
    allOf: ["search"],
    says: [
      "(?:how much|what)(?: money)? (?:did|have) (?:i|we) (?:get|got|receive|received|had)(?: (?:paid|sent))? from {search}(?: so far)?",
      "(?:{show}|{polite}list)(?: me)? (?:all )?(?:the |my |our )?(?:payments|transfers|money) (?:(?:that )?(?:i|we)(?:'ve| have)? (?:got|received) )?from {search}",
    ],
  },
  {
    tool: "set_budget",
    changes: true,
    with: { rollOver: true },
    slots: { period: { type: "period", monthly: true }, amount, category: known },
    allOf: ["amount", "category"],
    says: [
      "{polite}{set} {mine}(?:budget|limit|cap)(?: (?:for|on|of))? {category} with rollover",
      "(?:{polite}{set} )?{mine}{category} (?:budget|limit|cap)(?: (?:to|at|is|should be|of))* with rollover",
      "(?:i|we)(?:'d like| would like| want| need) (?:an? )?(?:new )?(?:budget|limit|cap)(?: of)? (?:for|on) {category} with rollover",
    ],
  },
  {
    tool: "set_budget",
    changes: true,
    slots: { period: { type: "period", monthly: true }, amount, category: known },
    allOf: ["amount", "category"],
    says: [
      "(?:for|on) {category},? (?:i|we)(?:'d| would)? (?:want|like|plan|intend|wish|mean) to (?:allow|give|grant|permit|set|spend)(?: (?:myself|ourselves))?(?: (?:at most|no more than|up to))?",
      "{polite}(?:limit|cap|restrict|keep|hold) (?:what (?:i|we) spend|(?:my|our)(?: total)? spending) (?:on|for) {category}(?: (?:to|at|under|below|within))?",
      "(?:i|we)(?:'d like| would like| want| need) (?:an? )?(?:new )?(?:budget|limit|cap)(?: of)? (?:for|on) {category}",
      "(?:no|not) more than (?:should|may|is to|must|can|shall) (?:go|be spent) (?:on|to|for|into) {category}",
      "the most (?:(?:that )?(?:i|we)(?:'d like to| want to| can| may| should| will|'ll| wish to| would)? (?:spend|pay)) (?:on|for) {category}(?: (?:is|should be|will be))?",
    ],
  },
  {
    tool: "set_budget",
    changes: true,
    with: { category: "total" },
    slots: { period: { type: "period", monthly: true }, amount },
    allOf: ["amount"],
    says: [
      "(?:my|our)(?: (?:total|whole|entire|overall))? (?:spending|expenses|outgoings|costs) (?:must|should|has to|have to|is to|are to) (?:stay|be|remain|be kept) (?:below|under|within)(?: (?:in total|altogether|overall))?",
      "{polite}(?:cap|limit|restrict|keep|hold) (?:the |my |our )?(?:(?:total|overall|whole) (?:spending|expenses)|total|everything|all (?:my )?spending|spending)(?: (?:at|to|under|below|within))?",
      "(?:all in all|altogether|in total|overall|in all),? (?:i|we) (?:don't|do not|must not|mustn't|shouldn't|should not|won't)(?: want to)? (?:spend|go|pay) (?:more than|over|above|beyond)",
    ],
  },
  {
    tool: "check_budgets",
    changes: false,
    slots: { when: { type: "range", past: true, to: ["", ""] }, category: known },
    allOf: ["category"],
    says: [
      "how much(?: money| room)? (?:is|do (?:i|we) have|have (?:i|we) got)(?: still)?(?: left| remaining| over)? (?:in|of|from) (?:my|our|the) (?:budget|limit) (?:for|on) {category}(?: still)?(?: left)?",
      "how much (?:room|money) (?:is|do (?:i|we) have)(?: still)? (?:left|remaining|over) (?:in|of|from) (?:my|our|the) {category} (?:budget|limit)",
      "what (?:may|can|could|am i allowed to|are we allowed to) (?:i |we )?(?:still )?spend (?:on|for) {category}(?: still)?",
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
    allOf: ["rule", "amount", "description", "startsOn"],
    says: ["(?:the |my |our |an? ){description}(?:[, ]*,)? (?:starts?|begins?|will start|will begin)"],
  },
  {
    tool: "set_recurring_item",
    changes: true,
    with: { direction: "income" },
    slots: { rule: { type: "every" }, startsOn: { type: "day" }, amount, description: entry },
    allOf: ["rule", "amount", "description"],
    says: ["(?:i|we)(?:'ll| will)? (?:get|receive|earn)(?: (?:of|in|as))? {description} from [^⟦]{2,40}"],
  },
  {
    tool: "update_money_entry",
    changes: true,
    with: { kind: "income" },
    slots: { amount: { ...amount, first: true }, wrong, entry },
    prefers: "first",
    allOf: ["amount", "wrong"],
    says: [
      `${mine}(?:income|earnings|payment|transfer|money|refund|fee|bonus) (?:from|by|of) {entry}(?: (?:was|is|should be|should have been|came to))?(?: really| actually)?,? (?:and )?(?:not|instead(?: of)?|rather than)(?: ⟦v\\d+⟧)?`,
    ],
  },
  {
    tool: "update_money_entry",
    changes: true,
    with: { kind: "recurring_item" },
    slots: { amount: { ...amount, first: true }, wrong, entry },
    allOf: ["amount", "entry", "wrong"],
    says: [
      `${mine}{entry} (?:that |which )?(?:i|we)(?:'ve| have|'d| had)? (?:booked|logged|noted|entered|put in|put down|recorded|set up)(?: as)? ⟦v\\d+⟧ (?:is|was)(?: really| actually)+`,
    ],
  },
  {
    tool: "update_money_entry",
    changes: true,
    with: { kind: "recurring_item", active: true },
    slots: { entry },
    allOf: ["entry"],
    says: [
      `{polite}(?:resume|restart|reactivate|unpause|continue|go on with|carry on with)(?: with)? ${mine}(?:${standing}) ${forThis}{entry}(?:,? (?:which|that) (?:(?:i|we)(?:'d| had|'ve| have)? |was |had been |is )(?:stopped|paused|ended|suspended|cancell?ed))?(?: again)?`,
      `{polite}(?:resume|restart|reactivate|continue|go on with|carry on with)(?: with)? ${mine}(?:(?:recurring|regular|monthly|weekly|yearly) )?{entry} (?:subscription|membership|payments?|contract),? (?:which|that) (?:(?:i|we)(?:'d| had|'ve| have)? |was |had been |is )(?:stopped|paused|ended|suspended|cancell?ed)`,
      `{polite}(?:(?:start|resume|restart) (?:booking|paying|paying for)|book|log|count) ${mine}{entry} again,? (?:because |as |since )?(?:i|we)(?:'ve| have|'m| am|'re| are)? [^⟦]{3,40}`,
    ],
  },
  {
    tool: "update_money_entry",
    changes: true,
    with: { kind: "income" },
    slots: { sum: wrong, date: past, other: told, entry },
    prefers: "first",
    allOf: ["sum", "date", "other"],
    says: [
      "the (?:income |payment |money )?from {entry} (?:came|arrived|was|came in)(?: (?:in|on))?,? (?:and )?(?:not|rather than)(?: on)?",
    ],
  },
  {
    tool: "delete_money_entry",
    changes: true,
    with: { kind: "income" },
    slots: { amount: first, entry },
    allOf: ["amount"],
    says: [
      `{polite}(?:delete|remove|erase|scrap) ${mine}${payment}(?: of)? (?:that |which )?(?:(?:came|(?:i|we)(?:'ve| have)? (?:got|received|had)|was)(?: in)? )?(?:from|by) {entry}`,
    ],
  },
  {
    tool: "delete_money_entry",
    changes: true,
    with: { kind: "exchange_rate" },
    slots: { date: past, entry: { type: "choice", values: currencyNames } },
    allOf: ["date", "entry"],
    says: [
      `{polite}(?:delete|remove|erase|scrap|forget|drop|bin) ${mine}(?:stored |exchange |conversion )*rate (?:between|from|of) [^⟦]{2,30}? (?:and|to|in|into|against) (?:the )?{entry}(?: (?:of|from|for|on))?`,
    ],
  },
];
