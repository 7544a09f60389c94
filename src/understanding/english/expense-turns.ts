import type { Slot, ToolWords } from "../catalogue.ts";
import { expenseCategory } from "./categories.ts";
import { currencyNames } from "./currency-names.ts";

const amount: Slot = { type: "money", to: ["amount", "currency"] };
const first: Slot = { ...amount, first: true };
const wrongFirst: Slot = { type: "money", to: ["", ""], first: true };
const past: Slot = { type: "day", past: true };
/** A day that only tells which one is meant. */
const told: Slot = { ...past, to: [""] };
const expense: Slot = { type: "name" };
const trip: Slot = { type: "name" };
const description: Slot = { type: "name", tells: expenseCategory };
const known: Slot = { type: "category", known: true };
const currency: Slot = { type: "choice", values: currencyNames };

const mine = "(?:the |my |our |that )?";
const booked =
  "(?:booked|logged|noted|entered|put in|put down|told you(?: about)?|recorded|added|gave you|wrote)";
const iBooked = `(?: (?:that |which )?(?:i|we)(?:'ve| have|'d| had)? ${booked}(?: with you)?)?`;
const last = "(?:the |my |that |our )?(?:very )?(?:last|latest|previous|most recent)";
const one = "(?:expense|purchase|one|payment|entry|booking)";
const journey = "(?:trip|holiday|journey|vacation)";
const notEarned =
  "(?!.*(?:salary|wages?|pension|bonus|refund|benefit|allowance|dividend|interest|deposit|fee|loan|income|goal|fund|pot|savings?|budget|account|invoice)(?: |$|'))";
const notTo =
  "(?!.*(?: from | (?:brother|sister|mother|father|mum|mom|dad|parents|son|daughter|wife|husband|partner|friend|boss|colleague|uncle|aunt|cousin|neighbou?r|grand[a-z]+)s?(?: |$)))";

/** Single expenses in further sentences: what was paid, and what of it was otherwise. */
export const englishExpenseTurns: readonly ToolWords[] = [
  {
    tool: "create_expense",
    changes: true,
    with: { category: "other" },
    slots: { amount, date: past, description },
    allOf: ["amount", "description"],
    says: [
      "{polite}{note} (?:the )?(?:that |which )?(?:i|we)(?:'ve| have)?(?: just)? (?:paid|spent|gave|left) (?:for|on|at|to) {description}",
      `${notEarned}${notTo}(?:i|we)(?:'ve| have)?(?: just)? (?:gave|given|handed|tipped) (?:the |our |my ){description}`,
      "there was (?:an? |the )(?<description>(?:[a-z-]+ ){0,2}(?:bill|fine|ticket|fee|charge|toll|penalty|surcharge))(?: (?:of|for|over))?(?: to pay)?",
      `${notEarned}${notTo}(?:went|was spent|were spent|has gone|have gone) (?:(?:on|into) {description}|(?:to|for) (?:the |my |our ){description})`,
      `${notEarned}(?:the |my |our |an? )(?!⟦){description}(?: of)? (?:was|were|has been|have been|got) (?:paid|settled|bought|purchased)(?: (?:by me|by us|in cash|by card))?`,
    ],
  },
  {
    tool: "create_expense",
    changes: true,
    with: { category: "other" },
    slots: { amount, when: { type: "range", past: true, to: ["", ""] }, description },
    allOf: ["amount", "when", "description"],
    says: ["(?:the |my |our )?(?<description>(?:[a-z-]+ ){1,2}bill)(?: (?:was|came to|is))?(?: for)?"],
  },
  {
    tool: "update_expense",
    changes: true,
    slots: { currency },
    allOf: ["currency"],
    says: [
      `${last} ${one}${iBooked} (?:was|should be|should have been|is)(?: paid| booked| charged)? in {currency}`,
    ],
  },
  {
    tool: "update_expense",
    changes: true,
    slots: { on: told, currency, expense },
    allOf: ["currency", "expense"],
    says: [
      `${mine}{expense}${iBooked} (?:was|were) (?:paid|charged|bought|billed) in {currency},? (?:and )?(?:not|rather than|instead of)(?: in)? [a-z ]+`,
      `${mine}{expense}${iBooked} (?:was|were|should be|is)(?: paid| booked)? in {currency},? (?:and )?(?:not|rather than|instead of)(?: in)? [a-z ]+`,
    ],
  },
  {
    tool: "update_expense",
    changes: true,
    slots: { description: { type: "text" } },
    allOf: ["description"],
    says: [
      `(?:the )?(?:description|text|wording|words|name|note|title) (?:of|for|on) ${last} ${one} (?:should|must|has to|ought to|is to|needs to)(?: now| rather)? (?:be|read|say) (?!⟦){description}`,
      `{polite}(?:rename|let|call) ${last} ${one}(?: (?:to|into|as|read|say|be called))? (?!⟦){description}`,
      `{polite}(?:change|set|correct|update) (?:the )?(?:description|text|wording|words|name|note|title) (?:of|for|on) ${last} ${one} (?:to|into) (?!⟦){description}`,
      `${last} ${one} (?:should|must|has to|ought to|is to)(?: now| rather)? (?:be called|be named|read|say) (?!⟦){description}`,
    ],
  },
  {
    tool: "update_expense",
    changes: true,
    slots: { expense, trip },
    allOf: ["expense", "trip"],
    says: [
      `${mine}{expense}${iBooked} (?:(?:belongs?|goes|counts?)|(?:was|is|were|are)(?: a)? part) (?:to|on|of|with|in|under|towards) (?:the |my |our )?(?:${journey}(?: to| called| named)? {trip}|{trip} ${journey})`,
      `{polite}(?:assign|count|file|link|attach|charge) ${mine}{expense} (?:to|on|under|with|towards|for) (?:the |my |our )?(?:${journey}(?: to| called| named)? {trip}|{trip} ${journey})`,
    ],
  },
  {
    tool: "update_expense",
    changes: true,
    slots: { wrong: wrongFirst, amount: first, expense },
    prefers: "first",
    allOf: ["wrong", "amount"],
    says: [
      `{polite}(?:change|correct|fix|set|lower|raise) what (?:i|we)(?:'ve| have)? ${booked} (?:for|on|at) ${mine}{expense}(?: from)?`,
      `${last} ${one} (?:wasn't|was not|isn't|is not|didn't cost|shouldn't be)(?: for| over)?,? (?:but|it was|it's)(?: (?:for|over))?`,
    ],
  },
  {
    tool: "update_expense",
    changes: true,
    slots: { amount, expense },
    allOf: ["amount", "expense"],
    says: [
      `${mine}{expense} (?:expense|purchase) (?:needs to|has to|must|ought to|should) (?:be|say|read|show)`,
      `the (?:amount|price|sum|figure) (?:for|of|on) ${mine}{expense} (?:is|was) (?:wrong|not right|incorrect)[,;:]? (?:and )?(?:it|that)?(?:'s| was| is| should be| should have been)?(?: actually| really)?`,
    ],
  },
  {
    tool: "update_expense",
    changes: true,
    slots: { date: past, expense },
    allOf: ["date", "expense"],
    says: [
      `${mine}{expense} (?:that |which )?(?:i|we)(?:'ve| have|'d| had)? ${booked} (?:belongs|goes|should go|should be)(?: (?:to|on|under|in))?`,
      `{polite}(?:put|book|set|shift) ${mine}{expense} (?:expense|purchase|payment)(?: (?:on|to|for))?(?: instead)?`,
      `(?:i|we)(?:'ve| have)? ${booked} ${mine}{expense} (?:on|for|under|with) the wrong (?:day|date)[,;:]? (?:it|that|they)(?:'s| was| were| should be| is)?(?: actually| really)?(?: on)?`,
    ],
  },
  {
    tool: "update_expense",
    changes: true,
    slots: { wrong: wrongFirst, expense, category: known },
    allOf: ["wrong", "category", "expense"],
    says: [
      "{polite}(?:put|move|shift|file) the (?:for|on|at|from) {expense} (?:under|to|into|in) (?:the category )?{category}",
    ],
  },
  {
    tool: "update_expense",
    changes: true,
    slots: { expense, category: known },
    allOf: ["category", "expense"],
    says: [
      `${mine}{expense} (?:should|must|ought to|has to|needs to|is to) (?:be (?:booked|filed|put|counted|listed|entered|moved)|go|count|be)(?: down)? (?:in|into|under|with|as|to) (?:the category |the |an? )?{category}`,
      `${mine}{expense} belongs? (?:in|into|under|with|to) (?:the category )?{category},? (?:and )?(?:not|rather than|instead of)(?: (?:in|into|under|with|to))? [a-z ]+`,
    ],
  },
];
