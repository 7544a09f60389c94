import type { KeyWords, Slot } from "../../catalogue.ts";
import { currencyNames } from "../currency-names.ts";

const date: Slot = { type: "day", past: true };

/** Amounts in another currency, and what one is worth. */
export const exchangeKeys: readonly KeyWords[] = [
  {
    tool: "convert_money",
    changes: false,
    slots: {
      amount: { type: "money", to: ["amount", "from"] },
      date,
      to: { type: "choice", values: currencyNames },
    },
    allOf: ["amount", "to"],
    cues: ["(?:in|into|to|as|how many) {to}"],
    also: [
      "convert|exchange|change|calculate|translate|switch|turn",
      "worth|make|equals?|come to|get",
      "(?:if )?(?:i|we) (?:have|had|got|paid|pay)|that",
    ],
    unless: "budget|spent|paid|salary|currency",
  },
  {
    tool: "set_exchange_rate",
    changes: true,
    slots: {
      base: { type: "money", to: ["", "from"], first: true, exactly: "1" },
      rate: { type: "money", to: ["rate", "to"] },
      date,
    },
    prefers: "first",
    allOf: ["base", "rate"],
    cues: [],
    also: [
      "=|is|was|sterling|stood at|equals|costs|buys|gets(?: me| you)?|gives|makes|worth|are",
      "{note}|use",
      "(?:exchange |conversion )?rate",
      "now|worth|equal to|from now on",
    ],
  },
  {
    tool: "set_exchange_rate",
    changes: true,
    slots: {
      rate: { type: "money", to: ["rate", "to"] },
      date,
      from: { type: "choice", values: currencyNames },
    },
    allOf: ["rate", "from"],
    cues: [
      "(?:to|per|for|against|in) (?:the |an? |one )?{from}",
      "(?:exchange |conversion )?rate|(?:the )?(?:bank|exchange office|cash machine) (?:gave|gives) (?:me|us)|(?:{subject}?(?:changed|exchanged)(?: (?:my |our |some )?money)?(?: at)?)",
    ],
    also: ["{note}|use|take|the|of|is|was|now|at"],
    unless: "budget|what|how|gas|interest|hourly",
  },
  {
    tool: "set_exchange_rate",
    changes: true,
    slots: {
      rate: { type: "money", to: ["rate", ""] },
      date,
      from: { type: "choice", values: currencyNames },
      to: { type: "choice", values: currencyNames },
    },
    allOf: ["rate", "from", "to"],
    cues: ["(?:exchange |conversion )?rate", "{from}(?: to |\\/| in | into |-| against (?:the )?){to}"],
    also: ["{note}|use", "is|now|at"],
  },
];
