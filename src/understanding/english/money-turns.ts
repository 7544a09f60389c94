import type { Slot, ToolWords } from "../catalogue.ts";
import { expenseCategory } from "./categories.ts";
import { services } from "./money-entries.ts";

const amount: Slot = { type: "money", to: ["amount", "currency"] };
const entry: Slot = { type: "name" };
const past: Slot = { type: "day", past: true };
const range: Slot = { type: "range", past: true, named: true };
/** A rhythm that only tells which one is meant. */
const rhythm: Slot = { type: "repeat", to: [""] };

const mine = "(?:the |my |our |that )?";
const stopIt =
  "(?:so |and |please |you can |you may |can you |could you )*(?:stop|quit|end|don't|do not|no need to|no more (?:payments?|bookings?)(?: (?:to|for))?)(?: (?:put|putting|note|noting|book|booking|count|counting|log|logging|charge|charging|record|recording|enter|entering|add|adding|pay|paying))?(?: (?:for )?(?:it|that|them|this))?(?: (?:payment|booking|standing order|one|subscription))?(?: down| in| up)?(?: ⟦v\\d+⟧)?(?: for me)?(?: any ?more| any longer| now| either)?";

/** Money in whole sentences: what is begun, what has ended, and what is asked for. */
export const englishMoneyTurns: readonly ToolWords[] = [
  {
    tool: "log_income",
    changes: true,
    slots: { amount, date: past, from: entry, description: entry },
    allOf: ["amount", "from"],
    says: [
      "(?!i |we )(?:the |my |our )?{from} (?:has |have |just )*(?:returned|refunded|reimbursed|repaid|(?:paid|gave|given|sent|transferred) back)(?: (?:me|us))?(?: (?:for )?(?:the |my |our )?{description})?",
    ],
  },
  {
    tool: "list_income",
    changes: false,
    slots: { range, limit: { type: "number" }, search: entry },
    says: [
      "(?:how much|what)(?: money)? (?:did|has|have) (?:the |my |our )?{search} (?:pay|paid|send|sent|give|given|transfer|transferred|refund|refunded|reimburse|reimbursed|return|returned)(?: to)? (?:me|us)(?: so far| altogether| in total)?",
      "(?:which|what) (?:amounts?|payments?|sums?|money) (?:has|have|did) (?:the |my |our )?{search} (?:pay|paid|send|sent|give|given|transfer|transferred)(?: to)? (?:me|us)",
      "(?:has|have|did) (?:my|our|the) (?<search>salary|wages?|pay|pension|bonus|refund|tax refund|allowance|child benefit|money) (?:come|come in|come through|arrived?|been paid|land|landed)(?: yet| already| now)?",
      "{show}(?: me)? (?:the |my |our )?(?:last|latest|most recent)(?: few)? (?:incomes?|income entries|payments (?:that )?(?:i|we)(?:'ve| have)? (?:received|got))",
    ],
  },
  {
    tool: "set_recurring_item",
    changes: true,
    with: { direction: "income" },
    slots: {
      rule: { type: "every" },
      startsOn: { type: "day" },
      amount,
      description: entry,
    },
    allOf: ["rule", "amount", "description"],
    says: [
      "(?:i|we)(?:'re| are)? (?:rent(?:ing)? out|let(?:ting)?(?: out)?|sublet(?:ting)?) (?:the |my |our |an? )?{description}(?: for| at)?",
    ],
  },
  {
    tool: "set_recurring_item",
    changes: true,
    with: { direction: "income", description: "pay" },
    slots: { rule: { type: "every" }, startsOn: { type: "day" }, amount: { ...amount, behind: "paid" } },
    allOf: ["rule", "amount"],
    says: ["(?:i'm|i am|we're|we are|i get|we get|i'll be|i will be)"],
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
      "(?:the |my |our ){description} (?:goes|is going|will go|has gone|went) (?:up|down)(?: to|,? (?:and )?(?:it|that)(?:'s| is| will be)?(?: now)?)?",
    ],
  },
  {
    tool: "create_expense",
    changes: true,
    with: { category: "other" },
    slots: {
      amount: { ...amount, sure: "(?!)" },
      date: past,
      trip: entry,
      description: { type: "name", tells: expenseCategory },
    },
    allOf: ["amount"],
    says: [
      "{polite}(?:add|put|book|log|charge|note|count)(?: for| on)? (?:the |an? |our |my )?{description} (?:to|on|under|for) (?:the |my |our )?{trip} (?:trip|holiday|journey|vacation)",
    ],
  },
  {
    tool: "set_recurring_item",
    changes: true,
    slots: {
      rule: { type: "every" },
      endsOn: { type: "day", after: "until|till|up to|ending|ending on" },
      startsOn: { type: "day" },
      amount,
      description: { type: "name", tells: expenseCategory },
    },
    allOf: ["rule", "amount", "description"],
    says: [
      "(?:i|we)(?:'ve| have)?(?: just| now)? (?:signed up|subscribed|registered|enrolled|joined up)(?: (?:for|to|with|in))? {description}(?: (?:at|for|and pay|which costs|it costs|that costs))?",
      "(?:i|we)(?:'ve| have)?(?: just| now)? (?:taken out|took out|got|started|booked) (?:an? )(?<description>[^⟦,]{2,40}? (?:subscription|membership|contract|policy|insurance|plan))(?: (?:at|for|and pay|which costs|it costs|that costs))?",
    ],
  },
  {
    tool: "set_recurring_item",
    changes: true,
    slots: {
      rule: { type: "every" },
      endsOn: { type: "day", after: "until|till|up to|ending|ending on" },
      startsOn: { type: "day" },
      amount,
      description: { type: "name", tells: expenseCategory },
    },
    allOf: ["rule", "amount", "description", "endsOn"],
    says: [
      "{polite}(?:book|add|log|note|set up|enter|record) (?!.*(?:budget|limit))(?:the |my |our )?{description}(?: at)?",
    ],
  },
  {
    tool: "log_income",
    changes: true,
    slots: { amount: { ...amount, behind: "paid" }, date: past, from: entry, description: entry },
    allOf: ["amount"],
    says: [
      "(?:i|we)(?:'ve been| have been| was| were| got| am|'m)(?: by {from})? for {description}",
      "(?:i|we)(?:'ve been| have been| was| were| got| am|'m) by {from}",
    ],
  },
  {
    tool: "log_income",
    changes: true,
    slots: { amount, date: past, from: entry, description: entry },
    allOf: ["amount"],
    says: [
      "(?:the |my |our )?{description} (?:came|has come|is|was paid|was sent|was given|was transferred|got) back(?: to (?:me|us))?(?: (?:from|by) {from})?",
    ],
  },
  {
    tool: "list_income",
    changes: false,
    slots: { range, search: entry },
    says: [
      "(?:what|how much) (?:have|had|did|was|were) (?:i|we) (?:been paid|get paid|got paid|been given|paid|been sent)(?: (?:by|from) {search})?(?: so far)?",
      "(?:did|has|have) (?:the |my |our )?{search} (?:pay|paid|send|sent|transfer|transferred|give|given)(?: (?:me|us))(?: (?:anything|something|any money|money|yet|back))*",
      "(?:how much|what)(?: money)? (?:have|did) (?:i|we) (?:earn|earned|make|made|take in|taken in) (?:with|by|from|through) {search}",
    ],
  },
  {
    tool: "set_budget",
    changes: true,
    slots: { period: { type: "period", monthly: true }, amount, category: { type: "category", known: true } },
    allOf: ["amount", "category"],
    says: [
      "(?:for|on) {category},? (?:i|we)(?:'ll|'d)? (?:allow|give|grant|permit|set)(?: (?:myself|ourselves|me|us))?(?: (?:at most|no more than|up to|a limit of|a budget of))?",
      "(?:i|we)(?:'ll|'d)? (?:allow|give|grant|permit) (?:myself|ourselves)(?: (?:at most|no more than|up to))? (?:for|on) {category}",
      "{category} (?:should|must|may|can|is to|has to)(?: not|n't|not)? (?:cost|take|come to|be|run to|exceed)(?: (?:no more than|at most|more than|over|up to))?",
      "(?:an? |the |my |our )?(?:new )?(?:spending )?(?:limit|budget|cap|ceiling) (?:for|on) {category}(?: (?:is|should be|will be|goes (?:up|down) to|shall be))?(?: now)?",
    ],
  },
  {
    tool: "set_budget",
    changes: true,
    with: { category: "total" },
    slots: { period: { type: "period", monthly: true }, amount },
    allOf: ["amount"],
    says: [
      "(?:all (?:of )?)?(?:my|our|the)(?: total| whole| entire| overall)? (?:spending|expenses|outgoings|costs)(?: all)?(?: together| altogether| in total| in all)? (?:should|must|may|can|shall|is|are)(?: not|n't|not)(?: to)? (?:go (?:above|over|beyond|past)|exceed|be (?:more|higher) than|be over|be above|come to more than|rise above)",
      "{polite}(?:set|make|i want|i'd like|we'd like|we want)? ?(?:an? )?(?:total|overall|general) (?:spending )?(?:budget|limit|cap)(?: for (?:everything|all))?",
      "(?:my|our|the) (?:new )?(?:total|overall|general|whole) (?:spending )?(?:budget|limit|cap)(?: (?:is|should be|shall be|will be))?(?: now)?",
      "(?:i|we)(?:'d| would)? (?:like|want|need) (?:an? )?(?:total|overall|general) (?:spending )?(?:budget|limit|cap)(?: for (?:everything|all))?",
    ],
  },
  {
    tool: "set_budget",
    changes: true,
    with: { rollOver: true },
    slots: {
      period: { type: "period", monthly: true },
      amount,
      next: { type: "range", to: ["", ""] },
      category: { type: "category", known: true },
    },
    allOf: ["amount", "category"],
    says: [
      "{polite}(?:let|have) (?:the rest|what(?:'s| is) left|whatever(?:'s| is) left|the remainder|anything left) (?:of|in|from) (?:the |my |our )?{category} (?:budget|limit)(?: of)? (?:roll|carry|go|be carried|be rolled|pass|move) over(?: to| into)?(?: the)?(?: next one)?",
      "{polite}(?:carry|roll) over (?:the rest|what(?:'s| is) left|whatever(?:'s| is) left|the remainder) (?:of|in|from) (?:the |my |our )?{category} (?:budget|limit)(?: of)?",
    ],
  },
  {
    tool: "list_recurring_items",
    changes: false,
    with: { direction: "income" },
    slots: { rule: rhythm },
    says: [
      "{show}(?: me)? (?:all )?{my}(?:recurring|regular|fixed|repeating|monthly) (?:income|incomes|earnings)",
      "(?:what|which)(?: kind of)? (?:income|money|payments?) (?:comes?|do (?:i|we) (?:get|receive))(?: in)?(?: to me| to us)? (?:regularly|by itself|automatically|⟦v\\d+⟧)",
      "(?:what|which money)(?:'s| is)? (?:comes|coming) in (?:regularly|by itself|automatically)",
      "(?:what|which) regular (?:income|incomes|earnings) (?:do (?:i|we) have|are there|comes? in)",
    ],
  },
  {
    tool: "list_recurring_items",
    changes: false,
    with: { direction: "expense" },
    slots: { rule: rhythm },
    says: [
      "(?:what|which)(?: money| payments| costs| bills)?(?:'s| is| are| gets?| goes| go)?(?: being)? (?:taken|going|goes|go|debited|booked|collected|paid|leaving|leaves|charged)(?: out)?(?: (?:of|off|from))? (?:my|our|the) (?:bank )?account(?: (?:by itself|by themselves|automatically|regularly|on its own))*",
    ],
  },
  {
    tool: "list_recurring_items",
    changes: false,
    slots: { rule: rhythm },
    says: [
      "(?:what|which)(?: of (?:my|our|the))? (?:subscriptions|memberships|recurring (?:payments|items|expenses)) (?:renew|are (?:due|renewed|coming up)|come up|fall due|are there)(?: (?:⟦v\\d+⟧|soon|next))?",
      "(?:what|which) (?:payments|costs|expenses|bills|things|bookings|amounts|sums) (?:repeat|recur|come back|come round|are repeated|keep coming)(?: (?:themselves|regularly))?",
      "when (?:will|is|does|do|are) (?:the |my |our )?(?!.*(?:event|reminder|appointment|meeting|table|room|flight|hotel)(?: |$))[^⟦,]{1,40}? (?:be |get |going to be |to be )?(?:booked|paid|charged|debited|taken|collected|due|go out|come out|come in)(?: for)? (?:next|again)(?: time)?",
    ],
  },
  {
    tool: "stop_recurring_item",
    changes: true,
    slots: { rule: rhythm, item: entry },
    says: [
      "{polite}(?:stop|keep|prevent) (?:the |my |our )?{item} from being (?:booked|charged|paid|debited|logged)",
      `(?<item>${services})(?: subscription)? (?:is|was|has been|'s)(?: now)? (?:cancell?ed|over|finished|terminated|quit)`,
      `(?:i|we) (?:no longer|don't|do not) (?:pay(?: for)?|rent|use|have|need|want|get|take|read|watch|go to|subscribe to|belong to) ${mine}{item}(?: any ?more| any longer)?,? ${stopIt}`,
      `(?:i|we)(?:'ve| have)?(?: just| now| finally)? (?:given up|gave up|cancell?ed|quit|stopped|ended|dropped|got rid of|left|handed back|given back|sold|finished) ${mine}{item}(?: (?:subscription|membership|contract))?,? ${stopIt}`,
      `${mine}{item} (?:is|are|has|have|was|were|'s)(?: now| been| come)? (?:finished|over|cancelled|canceled|ended|stopped|run out|paid off|no more|to an end|at an end),? ${stopIt}`,
      `{polite}(?:put on hold|freeze|halt) ${mine}(?<item>${services})`,
      "{polite}(?:stop|end|cancel|pause|suspend) (?:the |my |our )?(?:regular |recurring |automatic |standing )*(?:booking|payment|charge|debit|standing order)s? (?:of|for|to) (?:the |my |our )?{item}",
    ],
  },
  {
    tool: "summarize_expenses",
    changes: false,
    with: { groupBy: "trip" },
    slots: { range },
    says: [
      "(?:and )?how much (?:have|did|has|had) (?:i|we)(?: all)? (?:spen[dt]|pa(?:id|y)|use[d]?)(?: in total| altogether)? (?:on|for|during|in) (?:each|every)(?: single)?(?: one)?(?: of)?(?: my| our| the)? (?:trips?|journeys?|holidays?|vacations?)",
      "(?:what|how much) (?:has|have|did) (?:each|every)(?: single)?(?: one)?(?: of)?(?: my| our| the)? (?:trips?|journeys?|holidays?|vacations?) costs?(?: me| us)?(?: so far| in total| altogether)?",
      "(?:what|how much) (?:did|have|has) (?:my|our|the) (?:trips|journeys|holidays|vacations) costs?(?: me| us)? each",
    ],
  },
];
