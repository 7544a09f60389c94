import type { Slot, ToolWords } from "../catalogue.ts";
import { itShouldBe, wrongAmount } from "./money-entries.ts";

const day: Slot = { type: "day", past: true };

/** What of an expense was otherwise. */
export const englishExpenseCorrections: readonly ToolWords[] = [
  {
    tool: "update_expense",
    changes: true,
    slots: {
      amount: { type: "money", to: ["amount", "currency"], first: true, behind: "(?!paid)[^ ]+" },
      expense: { type: "name" },
    },
    anyOf: ["amount"],
    says: [
      "(?:the |my )?{expense}(?: (?:was|were|cost))?,? ?(?:and )?not ⟦v\\d+⟧",
      "(?:the |my )?{expense}(?: (?:was|were|cost))? (?:actually|really|in fact|in reality)",
      "(?:the |my )?{expense} (?:actually|really|in fact) (?:was|were|cost)",
      `${wrongAmount}{expense}${itShouldBe}`,
      "{polite}(?:change|correct|set|update|fix) (?!.*(?:budget|odometer|mileage|reminder|event|goal|rate|currency|name|units|profile|task|thermostat|heating|oven|table|timer|temperature|volume|value|settings?|password|target))(?:the |my )(?:amount of (?:the |my )?{expense}|{expense}(?: expense| amount)?|(?:amount of (?:the |my )?)?last (?:expense|purchase|one))",
      "(?:actually )?(?:that|it) (?:was|cost) (?:actually|really|only)?",
      "(?:the|that|my) last (?:one|expense|purchase|entry|payment) (?:was|cost|should be|should have been)(?: actually| really| only)?",
    ],
    prefers: "first",
  },
  {
    tool: "update_expense",
    changes: true,
    slots: {
      wrong: { type: "money", to: ["", ""], first: true },
      amount: { type: "money", to: ["amount", "currency"], first: true },
      expense: { type: "name" },
    },
    prefers: "first",
    allOf: ["wrong", "amount"],
    says: [
      "(?!.*(?:van|car|truck|bike|odometer|mileage|reading|temperature)(?: |$))(?:the |my )?{expense} (?:wasn't|weren't|was not|were not|didn't cost|did not cost|isn't)(?:,? (?:but|it(?:'s| was| is| cost)?|they(?:'re| were| cost)?)(?: only| actually| really)?)?",
    ],
  },
  {
    tool: "update_expense",
    changes: true,
    slots: { date: day },
    allOf: ["date"],
    says: ["(?:actually,? )?(?:that|it|the last one|that last one)(?: was| happened)?(?: actually| really)?"],
  },
  {
    tool: "update_expense",
    changes: true,
    slots: { expense: { type: "name" }, category: { type: "category", ask: "Which category?" } },
    says: [
      "{polite}(?:change|set|correct|update) (?:the |its )?category (?:of (?:the |my )?{expense} )?to {category}",
      "{polite}(?:move|put|book|file) (?:the |my )?{expense} (?:to|under|into|as) (?:the )?(?:category )?(?<category>fuel|groceries|eating out|housing|utilities|transport|travel|health|entertainment|shopping|subscriptions|education|gifts|other)",
      "(?:the |my )?{expense} (?:is|was|belongs to|should be) (?:in )?(?:the )?category {category}",
      "(?:the |my )?{expense} (?:is|was) in the wrong category[,;:.]? (?:it|that) (?:should be|should go under|belongs (?:in|to|under)|is) {category}",
    ],
  },
];
