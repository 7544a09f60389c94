import type { KeyWords, Slot } from "../../catalogue.ts";
import { exchangeKeys } from "./exchange.ts";

const amount: Slot = { type: "money", to: ["amount", "currency"], ask: "How much is it?" };
const date: Slot = { type: "day", past: true };
const range: Slot = { type: "range", past: true, named: true };
const what: Slot = { type: "name", counted: true, bare: "got|bought" };
const trip: Slot = { type: "name" };
const onTrip =
  ",? ?(?:(?:and )?(?:put|book|file|count) (?:it|that) |it's |that's |it is |(?:it|that|which) (?:was|belongs|goes) |(?:it's |that's |it is |it was )?(?:a )?part |belongs |belonging )?(?:on|for|to|under|during|of|from) (?:the |our |my )?{trip} (?:trip|holiday|journey|vacation)";
const among = ",? ?(?:for (?:the )?(?:both|all|lot) of us|(?:for|between) the ⟦v\\d+⟧(?=$|¦)|between us)";
const notSpent =
  "budget|limit|cap|saved?|saving|savings|goal|fund|jar|pot|trip to|remind|reminder|task|convert|worth|rate|refund|received|salary|earned|instead of|not ⟦v\\d+⟧|⟦v\\d+⟧ not|delete|remove|change|correct|undo|move|cancel|take|what|which|how|from now|every|each|monthly|weekly|yearly";
const paid =
  "(?:spent|paid|payed|forked (?:out|over)|shelled out|dropped|blew|coughed up|handed over|splashed out|parted with|laid out|splurged|burned|wasted|invested)";
const bought =
  "(?:bought|purchased|ordered|grabbed|picked up|had|treated (?:myself|us|ourselves) to|got(?: (?:myself|us|me))?|enjoyed|ate|drank|booked)";
const wages =
  "salary|wages?|paycheck|paycheque|pay|bonus|pension|refund|tax refund|dividends?|tips?|commission|interest|allowance|royalt(?:y|ies)|scholarship|child (?:benefit|allowance|support)|(?:housing|parental|unemployment|sickness) (?:benefit|allowance)|pocket money|rebate|cashback|stipend|grant";

/** What is spent and earned, and what of it is told. */
export const moneyKeys: readonly KeyWords[] = [
  {
    tool: "create_expense",
    changes: true,
    slots: { amount, date, trip, what },
    allOf: ["amount"],
    cues: [`{subject}?${paid}`],
    also: [onTrip, among],
    leads: { what: "on|for|at|in|to|towards" },
    rest: "what",
    unless: notSpent,
  },
  {
    tool: "create_expense",
    changes: true,
    slots: { amount, date, trip, what },
    allOf: ["amount", "what"],
    cues: ["(?:has |have )?(?:just )?(?:cost|set) (?:me|us)(?: back)?"],
    also: [onTrip],
    rest: "what",
    before: true,
    unless: notSpent,
  },
  {
    tool: "create_expense",
    changes: true,
    slots: { amount, date, trip, what },
    allOf: ["amount", "what"],
    cues: ["{subject}?(?:paid|tipped)"],
    also: [onTrip],
    rest: "what",
    unless: `${notSpent}|paid me|paid us|km|litres?|hours?|minutes?|back`,
  },
  {
    tool: "create_expense",
    changes: true,
    slots: { amount, date, what },
    allOf: ["amount", "what"],
    cues: ["{subject}?(?:gave|donated)(?! me| us)"],
    leads: { what: "to" },
    unless: `${notSpent}|km|litres?|hours?|minutes?|back`,
  },
  {
    tool: "create_expense",
    changes: true,
    slots: { amount, date, trip, what },
    allOf: ["amount"],
    cues: [`{subject}?${bought}`],
    also: [onTrip, among],
    rest: "what",
    unless: `${notSpent}|from|km|odometer|paid me|gave me`,
  },
  {
    tool: "create_expense",
    changes: true,
    slots: { amount: { ...amount, sure: "(?!)" }, date, trip, what },
    allOf: ["amount"],
    cues: [
      "(?:has |have )?(?:(?:cost|set|charged|billed|invoiced|ran|knocked)(?: (?:me|us))?(?: back)?|came (?:to|out (?:at|to))|was|were|totall?ed|ended up (?:at|costing)(?: me)?)",
    ],
    also: [onTrip],
    rest: "what",
    before: true,
    unless: notSpent,
  },
  {
    tool: "create_expense",
    changes: true,
    slots: { amount, date, trip, what: { ...what, ask: "What was it for?" } },
    allOf: ["amount"],
    cues: ["{note}"],
    also: [
      onTrip,
      ",? ?(?:which (?:i|we) )?(?:bought|paid|purchased)(?: it)?(?=$|¦)|(?:that (?:i|we)(?:'ve| have)? |which (?:i|we)(?:'ve| have)? )?spent(?= ?(?:on|for|at|¦))",
      "(?:as )?(?:an? |my |the )?(?:new )?(?:expenses?|purchase|payment|spending|cost|outgoing)",
    ],
    rest: "what",
    unless: `${notSpent}|income|into|wage|list|pantry|km|litres?|odometer|event|calendar|group|trip|recipe`,
  },
  {
    tool: "create_expense",
    changes: true,
    slots: { amount, date, trip, what },
    allOf: ["amount", "what"],
    cues: ["(?:new )?(?:expense|purchase|payment|bill|receipt|fee|fine|ticket)"],
    also: [onTrip],
    rest: "what",
    unless: `${notSpent}|income|due|list`,
  },
  {
    tool: "create_expense",
    changes: true,
    slots: { amount: { ...amount, sure: "for|at" }, date, trip, what },
    allOf: ["amount", "what"],
    cues: [],
    has: "{thing}",
    also: [onTrip],
    rest: "what",
    before: true,
    unless: `${notSpent}|income|due|list|km|litres?|recipe|pantry|pack|buy|needs?|said|says|told|group|appointment|from|with`,
  },
  {
    tool: "log_income",
    changes: true,
    slots: { amount, date, from: { type: "name" }, description: { type: "name" } },
    allOf: ["amount"],
    cues: [
      "{subject}?(?:got paid|was paid|were paid|been paid|got|received|earned|made|collected|took in|was given|won|pocketed|cashed in|brought in|was sent|gained|was reimbursed|got reimbursed|got back)",
    ],
    also: [`(?:an? |my |the )?(?<description>${wages})`],
    leads: { from: "from|by|off", description: "for|as|doing" },
    rest: "description",
    unless: `budget|spent|goal|every|each|monthly|weekly|what|how|km|litres|did|much|list|group|to the|mistake|error|wrong|(?<!(?:${wages})(?!\\w).{0,60})(?:that|it|which|they) ⟦v\\d+⟧`,
  },
  {
    tool: "log_income",
    changes: true,
    slots: { amount, date, from: { type: "name" }, description: { type: "name" } },
    allOf: ["amount"],
    cues: [`(?<description>${wages}|earnings?|income)`],
    also: [
      "{note}",
      "(?:has |just |have )*(?:came|come|arrived|landed|hit|is in|is here|paid|in|was|were|of|received|got|credited|deposited|dropped)(?: (?:in|through|on|my account|in my account|on my account|into my account))*",
      "account",
    ],
    leads: { from: "from|by" },
    unless: "budget|spent|goal|every|each|monthly|weekly|a month|what|how|dinner|lunch|taxi|driver",
  },
  {
    tool: "log_income",
    changes: true,
    slots: { amount, date, from: { type: "name" }, description: { type: "name" } },
    allOf: ["amount", "from"],
    cues: [
      "(?:has |have |just )?(?:paid|sent|gave|transferred|reimbursed|repaid|tipped|handed|refunded|wired|venmoed)(?: (?:me|us)(?: back)?)(?: back)?",
    ],
    also: [",? ?(?:that |which )?(?:the )?(?:he|she|they) (?:still )?(?:owed|borrowed)(?: me| us| from me)?"],
    leads: { description: "for|as|towards" },
    rest: "from",
    before: true,
    byOthers: true,
    unless: "budget|spent|what|how|did|for (?:an?|one) (?:euro|pound|dollar|franc)",
  },
  {
    tool: "log_income",
    changes: true,
    slots: { amount, date, from: { type: "name" } },
    allOf: ["amount", "from"],
    cues: [
      "(?:has |have |just )?(?:brought(?: me| us)?(?: in)?|paid(?: out)?|earned (?:me|us)|made (?:me|us)|came in from)",
    ],
    has: "brought(?: me| us)? in|paid out|earned (?:me|us)|made (?:me|us)|came in from",
    rest: "from",
    before: true,
    byOthers: true,
    unless: "budget|spent|what|how|did",
  },
  {
    tool: "log_income",
    changes: true,
    slots: { amount, date, from: { type: "name" }, description: { type: "name" } },
    allOf: ["amount"],
    cues: ["{subject}?(?:sold|flogged|rented out)"],
    leads: { from: "to" },
    rest: "description",
    unless: "budget|what|how",
  },
  {
    tool: "log_income",
    changes: true,
    slots: { amount, date, from: { type: "name" } },
    allOf: ["amount", "from"],
    cues: [
      "(?<from>(?:my |our |the )?(?:tenants?|lodgers?|subtenants?|clients?|customers?|employer))(?=$|(?: has| have| just| finally)*(?: paid)? ?(?:⟦|$|¦))",
    ],
    also: ["(?:has|have|just|finally)(?: paid)?|paid"],
    byOthers: true,
    unless: "budget|spent|what|how|did|for|every|each|reminder",
  },
  {
    tool: "list_income",
    changes: false,
    slots: { range, search: { type: "name" } },
    cues: [
      "(?:money|amounts?|payments?|sums?|everything) (?:that )?(?:i|we)(?:'ve| have)? (?:received|got|earned|made|took in)|earn(?:ed|ings?|t)?|incomes?(?: summary| list)?|(?:money |much |what )(?:did (?:i|we) (?:make|receive)|(?:have|had) (?:i|we) (?:made|received))|(?:money )?(?:came|come|coming) in|(?:been|get|got|getting) paid|coming in|(?:how much|what|everything|all)(?: money)?(?: that)?(?: has)? (?:came|come)(?: in)?|money that (?:came|comes)|(?:did|have) (?:i|we) (?:receive|received) (?:anything|something)|payments (?:did|have) (?:i|we) (?:receive|received|get)|what (?:i|we) (?:was|were|have been|got) paid|(?:did|have|has) (?:i|we) (?:get|receive|received|got) (?:any |some )?money",
    ],
    leads: { search: "from|by|with" },
    unless: "spen[dt]|expenses|budget|spending",
  },
  ...exchangeKeys,
];
