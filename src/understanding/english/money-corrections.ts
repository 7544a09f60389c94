import type { Slot, ToolWords } from "../catalogue.ts";

const amount: Slot = { type: "money", to: ["amount", "currency"] };
const first: Slot = { ...amount, first: true };
const wrong: Slot = { type: "money", to: ["", ""] };
const wrongFirst: Slot = { ...wrong, first: true };
const expense: Slot = { type: "name" };
const entry: Slot = { type: "name" };
const called: Slot = { type: "name" };
const past: Slot = { type: "day", past: true };
/** A day that only tells which one is meant. */
const told: Slot = { type: "day", past: true, to: [""] };

const mine = "(?:the |my |our |that )?";
const really = "(?: (?:actually|really|in fact|in reality|in truth|only|of course))*";
/** "Was" alone before a sum belongs to the sum. */
const was =
  "(?: (?:was|were|is|are|cost|costs|came to|made|should (?:be|have been|read|say|cost)|ought to be|has to be|must be))?";
const notOther =
  "(?!.*(?:odometer|mileage|reading|temperature|fill-?up|filling|budget|goal|rate|km|tyres?|steps|weight)(?: |,|$))";
const booked =
  "(?:booked|logged|noted|entered|put in|put down|told you(?: about)?|recorded|added|gave you|wrote)";
const iBooked = `(?: (?:that |which )?(?:i|we)(?:'ve| have|'d| had)? ${booked}(?: with you)?(?: ⟦v\\d+⟧)?)?`;
const instead =
  "(?:and |but )?(?:not|rather than|instead(?: of)?|never|(?:i|we)(?:'d|'ve| had| have)? (?:written|put|noted|said|told you|booked|entered|typed|wrote)(?: down| in)?)";
const toBe =
  "(?:should|shall|is to|ought to|must|will|has to)(?: now| rather| from now on)? (?:be called|be named|have the name|be renamed(?: to)?|go by(?: the name)?)";
const pots = "savings? goal|goal|savings? fund|fund|savings? pot|pot";
const wages =
  "salary|wages?|pay ?check|pay ?cheque|bonus|pension|refund|tax refund|allowance|child benefit|dividend|interest|commission|royalt(?:y|ies)|prize money|rebate|reimbursement|cashback|stipend|rent from [^\\s⟦]+";
const bought = "(?:bought|paid(?: for)?|spent|made|purchased)";
const again =
  "(?:so |and )?(?:please |you can |you may |can you |could you )?(?:go on|carry on|continue|resume|restart|start|reactivate|take up|switch on)(?: (?:with|booking|paying|charging))*(?: (?:it|that|this|them|the|my|our|its))*(?: (?:⟦v\\d+⟧|regular|recurring|stopped|old))*(?: (?:payment|booking|subscription|item|membership|one|expense|standing order))?(?: (?:that|which) (?:was|is|had been|has been|i) (?:stopped|paused|suspended))?(?: again)?";

/** What of money was otherwise, is called otherwise, or goes on. */
export const englishMoneyCorrections: readonly ToolWords[] = [
  {
    tool: "update_money_entry",
    changes: true,
    with: { kind: "recurring_item" },
    slots: { amount: first, entry },
    prefers: "first",
    allOf: ["amount"],
    says: [
      `${notOther}${mine}{entry}${was} (?:now|from now on),? (?:and )?(?:not|instead(?: of)?|rather than|no longer|up(?: from)?|down(?: from)?) ⟦v\\d+⟧`,
    ],
  },
  {
    tool: "update_money_entry",
    changes: true,
    with: { kind: "income" },
    slots: { on: told, amount: first, entry },
    prefers: "first",
    allOf: ["amount"],
    says: [
      `${mine}(?:last |latest )?(?<entry>${wages})(?: (?:from|of|by) [^⟦]{1,40}?)?${iBooked}${was}${really},? ${instead} ⟦v\\d+⟧`,
    ],
  },
  {
    tool: "update_money_entry",
    changes: true,
    with: { kind: "income" },
    slots: { amount: wrong, from: entry },
    allOf: ["amount"],
    says: [
      `(?:the|those|that)(?: money| income)? (?:was|were|came|is|are)${really} from {from},? ${instead} (?:from )?[^⟦]{1,40}`,
    ],
  },
  {
    tool: "update_expense",
    changes: true,
    slots: { on: told, amount: { ...first, behind: "(?!paid)[^ ]+" }, expense },
    prefers: "first",
    allOf: ["amount"],
    says: [
      `${notOther}${mine}{expense}${iBooked}${was}${really},? ${instead} ⟦v\\d+⟧(?: by mistake| wrongly| in error)?`,
      `${notOther}${mine}{expense}${iBooked}${was}(?: (?:actually|really|in fact|in reality|in truth))+`,
      `${notOther}${mine}{expense}${iBooked} (?:should (?:be|have been|read|say|cost)|ought to be|has to be|must be|needs to be)${really}`,
    ],
  },
  {
    tool: "update_expense",
    changes: true,
    slots: { on: told, amount: first, expense },
    prefers: "first",
    allOf: ["amount"],
    says: [
      `(?:i|we)(?:'ve| have)?(?: just| only)?(?: paid| spent)?${really} (?:for|on) ${mine}{expense},? ${instead} ⟦v\\d+⟧`,
      `(?:it|that)${was}${really} (?:for|on) ${mine}{expense},? ${instead} ⟦v\\d+⟧`,
      "{polite}(?:make|set|change|correct|put) (?:the|my|that) (?:last|latest|previous|most recent) (?:expense|purchase|one|entry|payment|booking)(?: to| into)?",
    ],
  },
  {
    tool: "update_expense",
    changes: true,
    slots: { on: told, wrong: wrongFirst, amount: first, expense },
    prefers: "first",
    allOf: ["wrong", "amount"],
    says: [
      `(?:the|those|my) (?:for|on|at) ${mine}{expense}${iBooked}${was}${really}`,
      `(?:it|that) (?:wasn't|was not|isn't|is not) (?:for|on) ${mine}{expense},? (?:but|it|that|they)(?:'s|'re)?${was}${really}`,
      `(?:i|we)(?:'ve| have)? ${booked} (?:for|on) ${mine}{expense},? (?:but|and) (?:it|that|they)(?:'s|'re)?${was}${really}`,
      `(?:i|we) (?:didn't|did not) (?:pay|spend) (?:for|on) ${mine}{expense},? (?:but|it|that)(?:'s)?${was}${really}`,
      `{polite}(?:change|correct|fix|set|lower|raise) (?!.*(?:budget|limit|goal|fund|rate|rent|salary|subscription|membership|payment|target|task|event|trip|odometer|reminder|temperature))${mine}{expense}(?: from)?`,
      `(?:i|we)(?:'ve| have)? ${booked} ${mine}{expense} (?:with|at|as),? (?:but|and) (?:it|that|they)(?:'s|'re)?${was}${really}`,
    ],
  },
  {
    tool: "update_expense",
    changes: true,
    slots: { amount: first, wrong },
    prefers: "first",
    allOf: ["amount"],
    says: [
      `(?:(?:i|we)(?:'ve| have)? (?:told you|gave you|given you|said|wrote|entered|put in|put down|typed|booked|noted) the wrong (?:sum|amount|price|figure|number)[,:]? (?:and )?)?(?:the (?:expense|one|purchase|entry|payment|sum|amount)|what) (?:that |which )?(?:i|we)(?:'ve| have)? (?:just )?${booked} (?:last|just now|most recently)${was}${really}(?:,? ${instead})?`,
      "(?:that|it|this) (?:should (?:be|have been|read|say)|ought to (?:be|have been)|has to be|must be)",
    ],
  },
  {
    tool: "update_expense",
    changes: true,
    slots: { date: past, wrong: told, expense },
    prefers: "first",
    allOf: ["date"],
    says: [
      `${mine}{expense} (?:that |which )(?:i|we)(?:'ve| have|'d| had)? ${booked}(?: with you)? (?:was|were)${really}(?: ${bought})?(?:,? ${instead})?`,
      `${mine}{expense} (?:was|were)(?: (?:actually|really|in fact|in reality|in truth))+ ${bought}(?:,? ${instead})?`,
      `${mine}{expense} (?:was|were) ${bought},? ${instead}`,
      `(?:i|we)(?:'ve| have)? (?:bought|paid(?: for)?|purchased) ${mine}{expense},? (?:and |but )?(?:not|rather than|instead(?: of)?)`,
      `{polite}(?:move|shift) ${mine}(?<expense>[^⟦,]{2,40}?) (?:expense|purchase)(?: to)?`,
      `the (?:last|latest|previous|most recent) (?:thing|expense|one|purchase|entry|payment)(?: (?:that )?(?:i|we)(?:'ve| have)? ${booked})?(?: was| were| happened)?${really}`,
      `(?:i|we)(?:'ve| have)? (?:mixed up|got|confused|put in|put down|noted|told you|gave you|entered) the (?:wrong )?(?:day|date)s?(?: wrong| mixed up)?[,:]? (?:and )?${mine}{expense}(?: was| were| happened)?${really}`,
    ],
  },
  {
    tool: "update_expense",
    changes: true,
    with: { trip: "none" },
    slots: { expense },
    says: [
      `${mine}{expense} (?:doesn't|does not|don't|do not|didn't|isn't|is not|wasn't|weren't|aren't) (?:belong|part|go|count) ?(?:to|on|in|of|with|towards) (?:any|a|one) (?:trip|holiday|journey|vacation)(?: at all)?`,
    ],
  },
  {
    tool: "update_expense",
    changes: true,
    slots: { expense, trip: { type: "name" } },
    says: [
      `${mine}{expense} (?:doesn't|does not|didn't|isn't|is not|wasn't) (?:belong|part|go|count) ?(?:to|on|in|of|with|towards) [^⟦]{2,40},? but (?:to |on |in |of |with )?(?:the |my |our )?{trip} (?:trip|holiday|journey|vacation)`,
    ],
  },
  {
    tool: "update_expense",
    changes: true,
    slots: { expense, category: { type: "category", known: true } },
    says: [
      `${mine}{expense} (?:that |which )(?:i|we)(?:'ve| have|'d| had)? ${booked} (?:under|as|in) [^⟦]{1,30}? (?:is|was|are|were|should be|belongs (?:in|to|under))(?: really| actually)? {category}`,
      `{polite}(?:move|put|book|file|count|enter|note) ${mine}{expense} (?:to|under|into|as|in) {category},? (?:and )?(?:not|rather than|instead of) (?:as |under |in |to )?[^⟦]{1,20}`,
      `{polite}(?:move|put|shift|switch) ${mine}{expense} (?:out of|from) [^⟦]{1,30}? (?:in)?to {category}`,
    ],
  },
  {
    tool: "update_money_entry",
    changes: true,
    with: { kind: "savings_goal" },
    slots: { entry, name: called },
    says: [
      `${mine}(?:${pots}) {entry} ${toBe} {name}`,
      `${mine}{entry} (?:${pots}) ${toBe} {name}`,
      `{polite}(?:call|name) ${mine}(?:${pots}) {entry} {name} (?:from now on|instead)`,
    ],
  },
  {
    tool: "update_money_entry",
    changes: true,
    with: { kind: "recurring_item" },
    slots: { date: { type: "day" }, entry },
    allOf: ["date"],
    says: [
      `${mine}{entry} (?:payment|booking|subscription|standing order|contract|membership|bill) (?:should |shall |must |will |is to )?(?:begins?|starts?|be booked first|be taken first)(?: only| not)?`,
    ],
  },
  {
    tool: "update_money_entry",
    changes: true,
    with: { kind: "savings_goal", date: null },
    slots: { entry },
    says: [
      `${mine}{entry} (?:${pots}) (?:no longer|doesn't|does not) (?:needs?|has|have|wants?) (?:an?|any|the) (?:date|deadline|due date|end date)(?: any ?more| any longer)?`,
      `{polite}(?:remove|delete|drop|take away|clear) the (?:date|deadline|due date|end date) (?:of|from|for) ${mine}{entry} (?:${pots})`,
    ],
  },
  {
    tool: "update_money_entry",
    changes: true,
    with: { kind: "savings_goal" },
    slots: { date: { type: "day" }, entry },
    allOf: ["date"],
    says: [
      `{polite}(?:give|allow|grant) ${mine}{entry} (?:${pots})(?: (?:more|some more|extra) time)?(?: (?:until|till))?`,
      `${mine}{entry} (?:${pots}) (?:has|can take|may take|should take|can have|needs)(?: (?:more )?time)?(?: until| till)?`,
      `${mine}{entry} (?:${pots})(?: (?:is|should be|has to be|will be|must be))?(?: now)?(?: due| reached| full| finished| done)?(?: by| until)?`,
    ],
  },
  {
    tool: "update_money_entry",
    changes: true,
    with: { kind: "category" },
    slots: { entry, name: called },
    says: [`${mine}(?:own )?category {entry} ${toBe} {name}`, `${mine}{entry} category ${toBe} {name}`],
  },
  {
    tool: "update_money_entry",
    changes: true,
    with: { kind: "recurring_item" },
    slots: { entry, name: called },
    says: [
      `${mine}(?:recurring (?:item|payment|expense|income)|standing order|subscription|regular payment) {entry} ${toBe} {name}`,
    ],
  },
  {
    tool: "update_money_entry",
    changes: true,
    with: { kind: "recurring_item" },
    slots: { amount, now: { type: "day", to: [""] }, entry },
    allOf: ["amount"],
    says: [
      `${mine}{entry} (?:subscription|membership|contract|standing order|plan|fee|fees)(?: (?:is|costs?|has gone up|went up|has gone down|went down|has risen|rose|will be))?(?: only)? (?:now|from now on)`,
      `${mine}{entry} (?:subscription|membership|contract|standing order|plan|fee|fees)(?: has| have)? (?:gone|went|risen|rose|dropped|fallen|fell|increased|got dearer|got cheaper)(?: up| down)?(?: to)?`,
    ],
  },
  {
    tool: "update_money_entry",
    changes: true,
    with: { kind: "recurring_item", active: true },
    slots: { entry },
    says: [
      `(?:i|we)(?:'ve| have|'m| am|'re| are)? (?:taken up|started|joined|gone back to|begun|restarted|resumed|signed up (?:for|to)|go(?:ing)? to|going back to|doing|use|using|read|reading|get|getting|rent|renting)(?: with)? ${mine}{entry} again,? ${again}`,
      `{polite}(?:start|begin|go on|carry on|continue|resume) (?:to book|to pay|booking|paying|paying for|to pay for|with the booking of|with the payment for|with) ${mine}{entry} again`,
    ],
  },
];
