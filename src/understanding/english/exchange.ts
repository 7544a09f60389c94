import type { Slot, ToolWords } from "../catalogue.ts";
import { currencyNames } from "./currency-names.ts";

const day: Slot = { type: "day", past: true };
const currency: Slot = { type: "choice", values: currencyNames };

/** Amounts in another currency, and what one is worth. */
export const englishExchange: readonly ToolWords[] = [
  {
    tool: "convert_money",
    changes: false,
    slots: { amount: { type: "money", to: ["amount", "from"] }, date: day, to: currency },
    anyOf: ["amount"],
    says: [
      "(?:how much|what)(?: is|'s| are| would be)?(?: worth)? (?:in|to|into) {to}",
      "(?:convert|change|exchange|calculate) (?:in|to|into) {to}",
      "(?:(?:in|to|into) )?{to}",
      "how many {to} (?:is|are|for|do i get for)?",
    ],
  },
  {
    tool: "convert_money",
    changes: false,
    with: { amount: "1" },
    slots: { from: currency, to: currency, date: day },
    allOf: ["from", "to"],
    says: [
      "(?:what(?:'s| is| was)|{show}(?: me)?|{polite}tell me) (?:the )?(?:current )?(?:exchange |conversion )?rate (?:of|from|between|for) (?:the )?{from} (?:to|into|and|in|against) (?:the )?{to}(?: (?:now|right now|at the moment))?",
      "(?:what(?:'s| is| was)|{show}(?: me)?|{polite}tell me) (?:the )?(?:current )?{from}(?: to |-to-|-| ?/ ?| ){to} (?:exchange |conversion )?rate(?: (?:now|right now|at the moment))?",
      "how many {to} (?:is|are|do (?:i|we) get for) (?:one|an?|the) {from}",
    ],
  },
  {
    tool: "set_exchange_rate",
    changes: true,
    slots: {
      rate: { type: "money", to: ["rate", ""], sure: "is|was|at|=" },
      date: day,
      from: currency,
      to: currency,
    },
    allOf: ["rate"],
    says: ["{from}(?: to | ?\\/ ?| in |-){to}"],
  },
  {
    tool: "set_exchange_rate",
    changes: true,
    slots: { rate: { type: "money", to: ["rate", "to"] }, date: day, from: currency },
    allOf: ["rate"],
    says: [
      "(?:the )?{from} (?:exchange )?rate(?: ⟦v\\d+⟧)?(?: (?:is|was|stands at))?(?: now)?",
      "for (?:an?|one|the) {from} (?:you get|i got|we got|i get|we get|they give you|the bank gave me)",
    ],
  },
  {
    tool: "set_exchange_rate",
    changes: true,
    slots: {
      rate: { type: "money", to: ["rate", "to"] },
      date: day,
      from: currency,
    },
    anyOf: ["rate"],
    says: [
      "(?:one|an?|the|⟦v\\d+⟧) {from}(?: (?:is|costs|equals|=|buys|gives|makes|worth))*",
      "{polite}(?:set|store|save|note|add) (?:the |an? )?(?:exchange )?rate(?: of| for|:)? (?:one|an?|the) {from}(?: (?:is|to|=|at|equals))*",
    ],
  },
];
