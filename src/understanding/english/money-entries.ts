import type { Slot, ToolWords } from "../catalogue.ts";
import { currencyNames } from "./currency-names.ts";

const amount: Slot = { type: "money", to: ["amount", ""] };
const right: Slot = { type: "money", to: ["amount", "currency"], first: true };
const date: Slot = { type: "day", past: true };
const named: Slot = { type: "name", ask: "Which one?" };
const called: Slot = { type: "name", ask: "What is it to be called?" };
const drop = "delete|remove|erase|scrap|get rid of|drop|cancel|bin|take away|do away with|abolish";
const remove = "delete|remove|erase|scrap|strike";
const rename = "rename|change the name of";
const pay = "salary|wages?|paycheck|bonus|pension|refund|tax refund|allowance";
const pots = "savings? goal|goal|savings? fund|fund|savings(?: jar| pot)?";
const standing = "recurring (?:item|payment|expense|income|entry)|standing order|subscription";
const wrong = "(?: was| were| is)?(?: actually| really)?,? ?(?:and )?not ⟦v\\d+⟧";

/** What people subscribe to. */
export const services =
  "netflix|spotify|disney(?: plus|\\+)?|icloud|amazon prime|prime|youtube(?: premium)?|newspaper|hbo|apple (?:tv|music)";
/** "I put in the wrong amount for the vet, it should be 85". */
export const wrongAmount =
  "(?:(?:i|we)(?: have|'ve)? (?:put in|put down|entered|logged|booked|noted|typed|gave(?: you)?|told you|given you|said|wrote|had) the wrong (?:amount|price|sum|figure|number) (?:for|of|on|with)|(?:i|we)(?: have|'ve)? made an? (?:mistake|error|slip|typo) (?:with|about|on|in|for|over)|there(?:'s| is| was) an? (?:mistake|error|slip|typo) (?:with|about|in)|(?:i|we)(?: have|'ve)? (?:got|had)(?=.* wrong[,:;. ])|the (?:amount|price|sum|figure) (?:for|of|on)(?=.* wrong[,:;. ])) (?:the |my )?";
export const itShouldBe =
  "(?:(?: is| was)? wrong)?[,:;.]? (?:it|that|they|the right (?:one|amount|sum|price))(?:'s|'re| should be| should have been| should (?:say|read)| was| is| were| are)?(?: really| actually)?";

/** What is set or booked beside expenses: put right, renamed, gone on with, or deleted. */
export const englishMoneyEntries: readonly ToolWords[] = [
  {
    tool: "delete_money_entry",
    changes: true,
    with: { kind: "budget" },
    slots: { period: { type: "period", monthly: true }, entry: { type: "category", ask: "Which budget?" } },
    says: [
      `{polite}(?:${drop}) (?!.*trip){my}{entry} (?:budget|spending limit|spending cap|limit)`,
      `{polite}(?:${drop}) {my}(?:spending )?(?:budget|limit|cap) (?:for|on|of) (?!.*trip){my}{entry}`,
      "(?:i|we) (?:don't|do not|no longer) (?:need|want) {my}{entry} (?:budget|limit)(?: any ?more| any longer)?",
      "(?:i|we) (?:don't|do not|no longer) (?:need|want) an? (?:budget|limit) (?:for|on) {entry}(?: any ?more| any longer)",
    ],
  },
  {
    tool: "delete_money_entry",
    changes: true,
    with: { kind: "savings_goal" },
    slots: { entry: { ...named, ask: "Which goal?" } },
    says: [
      `{polite}(?:${drop}) {my}{entry} (?:${pots})`,
      `{polite}(?:${drop}) {my}(?:savings? )?(?:goal|fund) (?:for |of |called |named )?{entry}`,
      "(?:i'm|we're|i am|we are) (?:no longer|not) saving (?:for|towards) {entry}(?: any ?more| any longer)?",
      "(?:i|we) (?:don't|do not|no longer) want to save (?:for|towards) {entry}(?: any ?more| any longer)?",
      "(?:i|we)(?: have|'ve) (?:stopped saving|given up saving) (?:for|towards) {entry}",
    ],
  },
  {
    tool: "delete_money_entry",
    changes: true,
    with: { kind: "recurring_item" },
    slots: { entry: named },
    says: [
      `{polite}(?:${remove}|get rid of) {my}(?:${standing}) (?:for |of |called |named )?{entry}`,
      `{polite}(?:delete|erase) {my}{entry} (?:${standing})`,
      `{polite}(?:${remove}|take) {my}{entry} (?:from|off) {my}(?:(?:recurring|regular) (?:items|payments|expenses)|standing orders|subscriptions|fixed costs)`,
    ],
  },
  {
    tool: "delete_money_entry",
    changes: true,
    with: { kind: "income" },
    slots: { amount, date, entry: { type: "name" } },
    anyOf: ["entry", "amount", "date"],
    says: [
      `{polite}(?:${remove}) (?:that |the |my )?(?:income|earnings?)(?: entry)?(?: (?:from|for|of) {entry})?`,
      `{polite}(?:${remove}) (?:that |the |my )?{entry} income`,
      `{polite}(?:${remove}) (?:that |the |my )?(?<entry>${pay})(?: (?:entry|booking|income))?(?: (?:that )?i (?:logged|booked|added|entered))?`,
    ],
  },
  {
    tool: "delete_money_entry",
    changes: true,
    with: { kind: "income" },
    slots: { entry: { type: "name", ask: "Which income? Say who paid, or what for." } },
    says: [`{polite}(?:${remove}) (?:that |the |my |an )?(?:(?:last|latest|previous) )?income(?: entry)?`],
  },
  {
    tool: "delete_money_entry",
    changes: true,
    with: { kind: "saving_tip" },
    slots: { amount, date, entry: { type: "text" } },
    anyOf: ["entry", "amount", "date"],
    says: [
      `{polite}(?:${remove}) (?:that |the |my )?(?:logged |money )?(?:win|saving|savings? tip)(?: (?:about|for|of|by|with|from|on) (?:the )?{entry})?`,
    ],
  },
  {
    tool: "delete_money_entry",
    changes: true,
    with: { kind: "exchange_rate" },
    slots: { date, entry: { type: "choice", values: currencyNames, ask: "Of which currency?" } },
    says: [
      `{polite}(?:${remove}|forget|drop|bin) {my}(?:stored |exchange )*rate (?:of|for|from|to) (?:the )?{entry}`,
      `{polite}(?:${remove}) {my}{entry} (?:exchange )?rate`,
    ],
  },
  {
    tool: "update_money_entry",
    changes: true,
    with: { kind: "income" },
    slots: { amount: right, entry: { type: "name" } },
    anyOf: ["amount"],
    prefers: "first",
    says: [
      `(?:the |my )?(?:income|payment|transfer|money) from {entry}${wrong}`,
      `(?:the |my )?(?:income|(?<entry>${pay}))${wrong}`,
      `${wrongAmount}(?<entry>${pay})${itShouldBe}`,
      `{polite}(?:correct|fix|change|update|set) (?:the |my )?(?:last |latest )?(?<entry>${pay})(?: (?:entry|income|booking|amount))`,
      `{polite}(?:correct|fix|change|update|set) (?:the |my )?(?:last |latest )?income(?: (?:from|of|for) {entry})?`,
    ],
  },
  {
    tool: "update_money_entry",
    changes: true,
    with: { kind: "income" },
    slots: { date: date, entry: { type: "name" } },
    allOf: ["date"],
    prefers: "first",
    says: [
      `(?:the |my )?(?:income|payment|money) from {entry}(?: (?:was|came|arrived|came in))?(?: actually| really)?(?:,? (?:and )?not ⟦v\\d+⟧)?`,
      `(?:the |my )?(?<entry>${pay}) (?:was|came|arrived|came in)(?: actually| really)?,? (?:and )?not ⟦v\\d+⟧`,
    ],
  },
  {
    tool: "update_money_entry",
    changes: true,
    with: { kind: "income" },
    slots: { entry: { type: "name" }, from: { type: "name" } },
    says: [`(?:the |my )?(?<entry>${pay}) (?:was|is|came) from {from},? (?:and )?not (?:from )?[^⟦]{1,40}`],
  },
  {
    tool: "update_money_entry",
    changes: true,
    with: { kind: "saving_tip" },
    slots: { amount: right, entry: { type: "text" } },
    anyOf: ["amount"],
    prefers: "first",
    says: [`(?:the |my |that )?(?:win|saving)(?: (?:about|for|with|from|by) {entry})?${wrong}`],
  },
  {
    tool: "update_money_entry",
    changes: true,
    with: { kind: "savings_goal" },
    slots: { entry: named, name: called },
    says: [
      `{polite}(?:${rename}) {my}(?:savings? )?(?:goal|fund) {entry} (?:to|into|as) {name}`,
      `{polite}(?:${rename}) {my}{entry} (?:${pots}) (?:to|into|as) {name}`,
      "{polite}call {my}(?<entry>[^\\s⟦]+) (?:savings )?(?:goal|fund) {name}",
    ],
  },
  {
    tool: "update_money_entry",
    changes: true,
    with: { kind: "savings_goal" },
    slots: { amount, entry: named },
    allOf: ["amount"],
    says: [
      `{polite}(?:change|set|raise|lower|put) (?:the |my |our )?(?:savings? )?target (?:for|of) {my}{entry}(?: (?:${pots}))?`,
    ],
  },
  {
    tool: "update_money_entry",
    changes: true,
    with: { kind: "recurring_item" },
    slots: { amount: right, entry: named },
    allOf: ["amount"],
    says: [
      `{polite}(?:update|change|set|correct|adjust|raise|lower|increase|reduce) {my}{entry} (?:${standing}|membership|contract)(?: (?:price|amount|sum|cost))?(?: (?:up |down )?to)?`,
      `{polite}(?:update|change|set|correct|adjust|raise|lower|increase|reduce) {my}(?:${standing}) (?:for |of |called )?{entry}(?: (?:up |down )?to)`,
      `(?:the |my |our )?(?<entry>rent|mortgage|insurance|gym|internet|broadband|phone|electricity|${services})(?: subscription| membership| contract)? (?:went|has gone|goes|is going) (?:up|down)`,
    ],
  },
  {
    tool: "update_money_entry",
    changes: true,
    with: { kind: "savings_goal" },
    slots: { date: { type: "day" }, entry: named },
    allOf: ["date"],
    says: [
      `{polite}(?:move|change|set|push|put)(?: back)? {my}(?:(?:due |end )?date|deadline) (?:of|for) {my}{entry} (?:${pots})`,
      "{polite}(?:move|push|put off|postpone)(?: back)? {my}{entry} (?:savings? goal|goal|fund)",
    ],
  },
  {
    tool: "update_money_entry",
    changes: true,
    with: { kind: "category" },
    slots: { entry: named, name: called },
    says: [
      `{polite}(?:${rename}) {my}(?:spending |expense |income )?category {entry} (?:to|into|as) {name}`,
      `{polite}(?:${rename}) {my}{entry} category (?:to|into|as) {name}`,
      "{polite}call {my}category (?<entry>[^\\s⟦]+) {name}",
    ],
  },
  {
    tool: "update_money_entry",
    changes: true,
    with: { kind: "recurring_item" },
    slots: { entry: named, name: called },
    says: [
      `{polite}(?:${rename}) {my}(?:${standing}) {entry} (?:to|into|as) {name}`,
      `{polite}(?:${rename}) {my}{entry} (?:${standing}) (?:to|into|as) {name}`,
    ],
  },
  {
    tool: "update_money_entry",
    changes: true,
    with: { kind: "recurring_item", active: true },
    slots: { entry: named },
    says: [
      "{polite}(?:resume|restart|reactivate|unpause) (?!.*(?:trip|task|event|plan|reminder))(?:booking |paying (?:for )?)?{my}{entry}(?: (?:subscription|membership|payments?|standing order|bookings?))?(?: again)?",
      "{polite}(?:start|go on|carry on) (?:paying(?: for)?|booking) {my}{entry}(?: again)?",
      "{polite}(?:start|continue) {my}{entry} (?:subscription|membership|payments?|standing order|bookings?)(?: again)?",
      "{polite}(?:go on|carry on) with {my}{entry} (?:subscription|membership|payments?|standing order)(?: again)?",
    ],
  },
];
