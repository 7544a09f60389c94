import type { Slot, ToolWords } from "../catalogue.ts";
import { expenseCategory } from "./categories.ts";
import { services } from "./money-entries.ts";

const amount: Slot = { type: "money", to: ["amount", "currency"] };
const entry: Slot = { type: "name" };
const description: Slot = { type: "name", tells: expenseCategory };

const mine = "(?:the |my |our )?";
/** What is paid again and again. */
export const dues = `${services}|rent|mortgage|electricity|power|gas|water|heating|internet|broadband|wi-?fi|phone|mobile|telephone|landline|television|gym|nursery|day ?care|childcare|school|cleaner|loan|lease|parking space|garage|allotment|[a-z]+ (?:insurance|lessons?|class(?:es)?|course|club|tax|loan|contract|subscription|membership)|insurance`;
const paper = "(?: (?:bill|payment|subscription|membership|contract|plan|fee|fees|instal?ment))?";
const risen =
  "(?:(?:has |have |is |are |will |was |were |been |be |being )*(?:gone|going|go|goes|went|raised|increased|put|risen|rises?|rose|reduced|lowered|cut|dropped|drops?|fallen|falls?|fell)(?: (?:up|down))?)(?: (?:from ⟦v\\d+⟧))?(?: to)?";
const nowadays = "(?:now|from now on|these days|at present|by now|nowadays)";

/** What repeats, and costs more or less than before. */
export const englishRecurringTurns: readonly ToolWords[] = [
  {
    tool: "set_recurring_item",
    changes: true,
    slots: { startsOn: { type: "day" }, amount, description },
    allOf: ["startsOn", "amount", "description"],
    says: [`${mine}(?<description>${dues})${paper} (?:${risen}|will (?:be|cost)|(?:is|costs?) then)`],
  },
  {
    tool: "set_recurring_item",
    changes: true,
    slots: { rule: { type: "every" }, startsOn: { type: "day" }, amount, description },
    allOf: ["rule", "amount", "description"],
    says: [
      "(?:i|we)(?:'m| am|'re| are)? (?:subscribe|subscribed|belong|(?:an? )?members?) (?:to|of|at) {description}(?: (?:for|at))?",
    ],
  },
  {
    tool: "list_recurring_items",
    changes: false,
    slots: { rule: { type: "repeat", to: [""] } },
    says: [
      "(?:{show}|{polite}list)(?: me)? (?:everything|all|what|whatever|the things|all payments|the payments|payments)(?: (?:that|which))? (?:is|are|gets?|goes|go)(?: (?:out|off))?(?: (?:paid|booked|charged|debited|taken))?(?: (?:from|off|out of) (?:my|our) account)? (?:automatically|regularly|by itself|by themselves)",
      "when (?:is|are|will) (?:the |my |our )?(?:next )?(?!.*(?:event|appointment|meeting|trip|service|reminder))[^⟦,]{2,30} (?:payment|instal?ment|bill|fee|subscription|standing order|direct debit)s?(?: (?:be )?(?:due|taken|paid|booked|charged))?(?: next)?",
      "what do (?:i|we) (?:pay|get|receive)(?: for)?(?: (?:regularly|automatically))",
      "(?:is|are) (?:the |my |our )?[^⟦,?]{2,40} (?:still )?(?:among|on|in) (?:my|our|the) (?:list of )?(?:regular|recurring|fixed|standing|monthly) (?:payments|items|costs|expenses|orders)",
    ],
  },
  {
    tool: "list_recurring_items",
    changes: false,
    slots: { rule: { type: "repeat", to: [""] } },
    allOf: ["rule"],
    says: [
      "(?:what|which) (?:regular |recurring |fixed )?(?:costs|payments|bills|expenses) do (?:i|we) have",
    ],
  },
  {
    tool: "update_money_entry",
    changes: true,
    with: { kind: "recurring_item" },
    slots: { amount, entry },
    allOf: ["amount", "entry"],
    says: [
      `${mine}(?<entry>${dues})${paper}(?: (?:costs?|is|are|comes? to))?(?: (?:only|just|me|us))* ${nowadays}(?: (?:costs?|is|are|comes? to)(?: (?:only|just|me|us))*)?`,
      `${mine}(?<entry>${dues})${paper} ${risen}(?: ${nowadays})?`,
    ],
  },
];
