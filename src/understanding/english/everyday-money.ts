import type { Slot, ToolWords } from "../catalogue.ts";
import { expenseCategory } from "./categories.ts";

const ofMine = "(?:the |my |our |that )?";
const money: Slot = { type: "money", to: ["amount", "currency"] };
const first: Slot = { type: "money", to: ["amount", "currency"], first: true };
const wrong: Slot = { type: "money", to: ["", ""] };
const range: Slot = { type: "range", past: true, named: true };
const expense: Slot = { type: "name" };
/** "…, I looked at the receipt and it was". */
const looked =
  "[,;:.]? ?(?:(?:i|we)(?:'ve| have)? (?:just )?(?:looked|checked|see|saw|found)(?: again)?(?: it)?(?: up)?(?: (?:at|on|in|from))?(?: (?:the|my) (?:receipt|bill|slip|invoice|bank|statement|card))?[,;]? ?(?:and )?)?(?:it|they|that|the receipt says)(?:'s)?(?: (?:was|were|cost|came to|is|said|says|should be))?(?: really| actually| only| in fact)?";
const told = "(?:i|we)(?:'d| had|'ve| have)? (?:told|gave|said|put|wrote|entered|typed)(?: you| in| down)?";
const mistake = "(?: by mistake| wrongly| in error| by accident| instead)?";

/** Money as people tell of it: corrections, what came back, what goes off by itself. */
export const englishEverydayMoney: readonly ToolWords[] = [
  {
    tool: "update_expense",
    changes: true,
    prefers: "first",
    slots: { wrong: { type: "money", to: ["", ""], first: true }, amount: first, expense },
    allOf: ["wrong", "amount", "expense"],
    says: [
      `(?!.*(?:van|car|truck|bike|odometer|fill|tank|reading))${ofMine}{expense} (?:wasn't|weren't|was not|were not|didn't cost|did not cost|isn't)(?: in fact| really)?,?${looked}`,
    ],
  },
  {
    tool: "update_expense",
    changes: true,
    slots: { date: { type: "day", past: true }, expense },
    allOf: ["date", "expense"],
    says: [
      `${ofMine}{expense} (?:is|are|was|were) (?:down|booked|noted|entered|logged|saved|put)?(?: down)? ?(?:under|on|for|with|at) the wrong (?:day|date)[,;:.]? (?:it|they|that) (?:should be|should have been|was|were|belongs?|happened|is|are)(?: really| actually)?(?: (?:under|on|to|down))?`,
    ],
  },
  {
    tool: "list_expenses",
    changes: false,
    with: { order: "largest" },
    slots: { range, limit: { type: "number", least: 1, most: 100 } },
    allOf: ["limit"],
    says: [
      "(?:which|what)(?: were| are|'re)? (?:the |my |our )?(?:dearest|priciest|biggest|largest|most expensive|costliest) (?:things|purchases|expenses|buys|payments)(?: (?:that )?(?:i|we)(?:'ve| have)? (?:paid for|bought|got|paid))?",
    ],
  },
  {
    tool: "list_expenses",
    changes: false,
    with: { order: "largest" },
    slots: { atLeast: { type: "money", to: ["atLeast", "currency"] }, range },
    allOf: ["atLeast"],
    says: [
      "(?:{show}(?: me)?|{polite}(?:give|get) me)?(?: ?(?:all|every|each|any))? ?(?:(?:of )?(?:the |my |our ))?(?:expenses?|purchases?|payments?)(?: (?:of|over|above|from))?(?: (?:at least|more than))?,? (?:with )?(?:the )?(?:largest|biggest|dearest|highest|most expensive)(?: ones?)?(?: at the top| first)",
    ],
  },
  {
    tool: "set_savings_goal",
    changes: true,
    slots: {
      dueOn: { type: "day" },
      target: { type: "money", to: ["target", "currency"] },
      name: { type: "name" },
    },
    allOf: ["target", "name"],
    says: [
      "(?:i|we) (?:intend|aim|mean|mean now|have decided) to (?:save|put aside|put by)(?: up)? (?:for|towards) {name}",
    ],
  },
  {
    tool: "summarize_expenses",
    changes: false,
    with: { groupBy: "month" },
    slots: { range },
    says: [
      "(?:{show}(?: me)?|{polite}(?:give|get|make) me|i(?:'d| would) like|can i (?:see|have)) (?:an? |the )?(?:month[- ]by[- ]month|monthly|⟦v\\d+⟧[- ]by[- ]month) (?:breakdown|overview|summary|list|table|view|picture) of (?:the |my |our )?(?:spending|expenses|costs|outgoings|money)",
      "(?:how|what) (?:was|has been|is) (?:the |my |our )?(?:spending|outgoings) month by month",
    ],
  },
  {
    tool: "set_category",
    changes: true,
    slots: { name: { type: "name" } },
    allOf: ["name"],
    says: [
      "(?:i'd like|i want|i need|we need|give me|make me) (?:an? )?(?:category|heading)(?: of (?:its|their|my) own)? for [^⟦:]{2,60}[,;:] (?:please )?(?:call it|named|called|name it) {name}",
    ],
  },
  {
    tool: "log_income",
    changes: true,
    slots: { amount: money, date: { type: "day", past: true }, from: { type: "name" } },
    allOf: ["amount", "from"],
    says: [
      `${ofMine}{from} (?:has |have |just )*(?:gave|given|paid|handed|returned|sent|transferred)(?: me| us) back(?: the)?(?: (?:that |which )?(?:(?:he|she|they|i|we)(?:'d| had)? )?(?:borrowed|owed|lent)(?: (?:from )?(?:me|us|him|her|them))?)?`,
      `${ofMine}{from} (?:has |have |just )*(?:gave|given|paid|handed|returned|sent|transferred) back (?:the|what)(?: (?:that |which )?(?:(?:he|she|they|i|we)(?:'d| had)? )?(?:borrowed|owed|lent)(?: (?:from )?(?:me|us|him|her|them))?)?`,
    ],
  },
  {
    tool: "list_income",
    changes: false,
    slots: { range },
    says: [
      "how much (?:pay|salary|wages?|income|earnings?)(?: (?:has|have|had))? (?:came|come|been coming) in(?: for (?:me|us))?(?: so far)?",
      "what(?: pay| income)?(?: has| have)? (?:came|come) in(?:to my account)?(?: for (?:me|us))?(?: so far)?",
    ],
  },
  {
    tool: "list_recurring_items",
    changes: false,
    slots: {},
    says: [
      "(?:which|what) (?:payments?|sums?|amounts?|bills?|money|things?)(?: is| are|'s)? (?:go(?:es|ing)?|come(?:s)?|coming|leave(?:s)?|leaving|get(?:s)? taken|taken|(?:is|are) taken)(?: (?:off|out of|from|out))? (?:my|our|the) (?:bank )?account(?: (?:on (?:their|its) own|by (?:themselves|itself)|automatically|regularly|⟦v\\d+⟧))?",
      "(?:which|what) (?:payments?|bills?|costs?|things?) (?:is|are|get|gets) (?:booked|made|taken|paid|charged|deducted) (?:automatically|regularly|by (?:themselves|itself)|on (?:their|its) own|⟦v\\d+⟧)",
      "what do (?:i|we) pay (?:for )?(?:regularly|automatically|⟦v\\d+⟧)",
    ],
  },
  {
    tool: "add_to_goal",
    changes: true,
    slots: { amount: money, goal: { type: "name", bare: "savings?" } },
    allOf: ["amount", "goal"],
    says: [
      "(?:another |a further )?(?:can|should|may|shall|is to|are to|could) (?:go|be put|be added)(?: in)? (?:towards|to|into|in|on) (?:the |my |our )?{goal} (?:goal|savings goal|fund|pot)",
    ],
  },
  {
    tool: "update_money_entry",
    changes: true,
    with: { kind: "income" },
    prefers: "first",
    slots: { amount: first, wrong, entry: { type: "name" } },
    allOf: ["amount", "wrong", "entry"],
    says: [
      `${ofMine}{entry} (?:(?:that )?(?:i|we) (?:got|earned|received|were paid))(?: (?:was|were|came to|is))?,? ?(?:and |but )?(?:${told}|not)${mistake}`,
    ],
  },
  {
    tool: "create_expense",
    changes: true,
    slots: {
      amount: money,
      date: { type: "day", past: true },
      description: { type: "name", tells: expenseCategory },
    },
    allOf: ["amount", "description"],
    says: [
      "(?:i|we)(?:'ve| have)? (?:handed over|handed in|paid in) (?:the |my |our |[a-z]+'s ){description}(?: money)?",
    ],
  },
];
