import type { Slot, ToolWords } from "../catalogue.ts";

const range: Slot = { type: "range", past: true, named: true };
const known: Slot = { type: "category", known: true };
const slots = { range, category: known } as const;

const largest = "(?:biggest|largest|highest|most expensive|dearest|priciest|costliest)";
const single =
  "(?:single )?(?:expense|purchase|expenditure|cost|payment|outlay|spend|item|thing (?:i|we)(?:'ve| have)? (?:bought|paid for))";
const several =
  "(?:expenses|purchases|expenditures|costs|payments|outlays|items|things (?:i|we)(?:'ve| have)? (?:bought|paid for))";
const asked =
  "(?:(?:what|which|show(?: me)?|tell me|give me|list|{polite}(?:show me|tell me|list))(?:'s| is| was| has been| were| are| have been)? )?";
const whose = "(?:the |my |our )?";
const on = "(?: (?:on|for|under|in (?:the )?category) {category})?";

/** Single expenses by what they cost. */
export const englishLargestExpenses: readonly ToolWords[] = [
  {
    tool: "list_expenses",
    changes: false,
    with: { order: "largest", limit: 1 },
    slots,
    says: [`${asked}${whose}${largest} ${single}${on}(?: so far)?`],
  },
  {
    tool: "list_expenses",
    changes: false,
    with: { order: "largest" },
    slots: { ...slots, limit: { type: "number", least: 1, most: 100 } },
    allOf: ["limit"],
    says: [`${asked}${whose}(?:top )?${largest} ${several}${on}(?: so far)?`],
  },
  {
    tool: "list_expenses",
    changes: false,
    with: { order: "largest", limit: 5 },
    slots,
    says: [`${asked}${whose}${largest} ${several}${on}(?: so far)?`],
  },
];
