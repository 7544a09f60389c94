import type { KeyWords, Slot } from "../../catalogue.ts";
import { currencyNames } from "../currency-names.ts";

const date: Slot = { type: "day", past: true };
const expense: Slot = { type: "name" };
const currency: Slot = { type: "choice", values: currencyNames };
const latest =
  "(?:that |the |my )?(?:very )?(?:last|latest|previous|most recent)(?: (?:one|expense|purchase|entry|booking|payment))?";

/** How people put right what was booked. */
export const correctionKeys: readonly KeyWords[] = [
  {
    tool: "update_expense",
    changes: true,
    slots: { amount: { type: "money", to: ["amount", "currency"] }, expense },
    allOf: ["amount", "expense"],
    cues: ["^{oops}+", "was|were|cost|is|are|should be|should have been|came to"],
    also: ["actually|really|only|in fact|in reality|instead|expense|purchase|for|at|the|my"],
    rest: "expense",
    before: true,
    unless: "⟦v\\d+⟧.*⟦|budget|goal|remind|rate|event|task|how|what|km|litres?",
  },
  {
    tool: "update_expense",
    changes: true,
    slots: { date, wrong: { type: "day", past: true, to: [""] }, expense },
    prefers: "first",
    allOf: ["date", "wrong"],
    cues: ["(?:and )?not|instead(?: of)?|rather than"],
    also: [
      "was|were|happened|is from|was from|that|it",
      latest,
      "(?:the date of|expense|purchase|entry|{set}|move|change|correct|to|from)",
      "^{oops}+",
    ],
    rest: "expense",
    before: true,
    unless: "event|remind|appointment|meeting|trip|task|calendar|lunch with|call",
  },
  {
    tool: "update_expense",
    changes: true,
    slots: { date },
    allOf: ["date"],
    cues: [`${latest}|that|it`, "was|were|happened|is from|should be|move|{set}|belongs"],
    has: "was|were|happened|is from|should be|belongs|expense|purchase|entry|booking|payment",
    also: ["to|from|on|actually|really|in fact|i think|expense|purchase|entry|the date of"],
    before: true,
    unless: "event|remind|appointment|meeting|trip|task|calendar|dentist|yoga|{thing}",
  },
  {
    tool: "update_expense",
    changes: true,
    slots: { category: { type: "category", known: true, ask: "Which category?" }, expense },
    allOf: ["category"],
    cues: [
      "belongs?|goes|should (?:go|be|have been)|counts?|is (?:really|actually)|was (?:really|actually)|re-?categori[sz]e|re-?classify|file|categori[sz]e|tag|label|move|change|put|switch|categori[sz]e",
    ],
    also: [latest, "(?:the )?category of|expense|purchase|please"],
    leads: { category: "(?:under|as|to|into|in)(?: the)?(?: category)?" },
    rest: "expense",
    before: true,
    unless:
      "list|packed|done|bought|calendar|pantry|group|⟦v\\d+⟧|reminder|name|trip|budget|currency|units|fridge|suitcase|bag|fund|goal",
  },
  {
    tool: "update_expense",
    changes: true,
    slots: { trip: { type: "name" }, expense },
    allOf: ["trip"],
    cues: [
      "(?:on|to|under|of|with|for|into) (?:the |our |my )?{trip} (?:trip|holiday|journey|vacation)",
      "expense|purchase|belongs?|part|was|were|count|assign|book|that|it",
    ],
    also: [latest, "belongs?|was|were|part|put|move|assign|count|add|book|expense|purchase|the|that|it"],
    rest: "expense",
    before: true,
    unless: "⟦v\\d+⟧|what|how|stops?|packing|pack|packed|note|remind|over|list",
  },
  {
    tool: "update_expense",
    changes: true,
    slots: { currency, expense },
    allOf: ["currency"],
    cues: [
      "(?:in|to) {currency}(?:,? (?:and )?(?:not|rather than|instead of)(?: in)? [a-z ]+)?(?= ?$| ?¦)",
      "was|were|should be|change|correct|set|is",
    ],
    also: [latest, "actually|really|the currency of|expense|purchase|that|it"],
    rest: "expense",
    before: true,
    unless:
      "⟦v\\d+⟧|how|what|my currency|everything|use|show|total|budget|goal|convert|default|amounts|prices",
  },
  {
    tool: "update_expense",
    changes: true,
    slots: { expense, description: { type: "name" } },
    allOf: ["description", "expense"],
    cues: [
      "rename|(?:change|correct|set|update) the (?:description|words|text|note)(?: of)?|describe",
      "expense|purchase|description",
    ],
    leads: { description: "(?:to|as|into)" },
    rest: "expense",
    unless: "⟦v\\d+⟧|category|group|trip|event|task",
  },
];
