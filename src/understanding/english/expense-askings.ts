import type { Slot, ToolWords } from "../catalogue.ts";
import { currencyNames } from "./currency-names.ts";

const known: Slot = { type: "category", known: true };
const entry: Slot = { type: "name" };
const range: Slot = { type: "range", past: true, named: true };
const convertTo: Slot = { type: "choice", values: currencyNames };

const costs = "(?:expenses|spending|costs|outgoings|purchases)";
const outline = "(?:breakdown|summary|overview|split|list|table)";
const give =
  "(?:{show}(?: me)?|{polite}(?:give|get|make|draw up)(?: me)?|(?:i|we)(?:'d like| would like| need| want)(?: to (?:see|have|get))?|can (?:i|we) (?:have|see|get))";
const journey = "(?:trip|holiday|journey|vacation)";

/** What a trip cost in another currency; it goes before what is said of trips. */
export const tripCosts: readonly ToolWords[] = [
  {
    tool: "summarize_expenses",
    changes: false,
    with: { groupBy: "total" },
    slots: { convertTo, trip: entry },
    allOf: ["convertTo", "trip"],
    says: [
      `(?:how much|what) (?:did|has|have|does) (?:the |our |my )?(?:{trip} ${journey}|${journey} to {trip}) costs?(?: me| us)?(?: so far| in total| altogether)?,? (?:in|converted (?:in)?to) {convertTo}`,
      `(?:how much|what) (?:did|have|has) (?:i|we) (?:spend|spent|pay|paid) (?:on|for|during) (?:the |our |my )?(?:{trip} ${journey}|${journey} to {trip})(?: so far| in total| altogether)?,? (?:in|converted (?:in)?to) {convertTo}`,
    ],
  },
  {
    tool: "update_expense",
    changes: true,
    with: { trip: "none" },
    slots: { expense: entry },
    allOf: ["expense"],
    says: [
      `{polite}(?:take|remove|unlink|detach) (?:the |my |our |that )?{expense} (?:expense|purchase|payment|costs?) (?:off|from|out of) (?:the |my |our )?[^⟦]{2,40} ${journey}`,
      `{polite}(?:take|remove|unlink|detach) (?:the |my |our |that )?expense (?:for|of) {expense} (?:off|from|out of) (?:the |my |our )?[^⟦]{2,40} ${journey}`,
      `(?:the |my |our |that )?{expense} (?:has|have|had) nothing to do with (?:the |my |our )?[^⟦]{2,40} ${journey}(?:,? (?:so )?(?:please )?(?:take|remove) (?:it|that|them) (?:off|from it|out))?`,
    ],
  },
];

/** What was spent, asked for in further sentences. */
export const englishExpenseAskings: readonly ToolWords[] = [
  ...(["atLeast", "atMost"] as const).map((bound): ToolWords => {
    const than =
      bound === "atLeast"
        ? "(?:over|above|exceeding|from|at least|(?:of )?more than|(?:higher|greater|bigger|larger|dearer) than)"
        : "(?:under|below|up to|at most|(?:of )?less than|(?:lower|smaller|cheaper) than)";
    return {
      tool: "list_expenses",
      changes: false,
      slots: { [bound]: { type: "money", to: [bound, "currency"] } as Slot, range },
      allOf: [bound],
      says: [
        `(?:${give} |find |(?:which|what)(?: of)? )?(?:me )?(?:all )?(?:of )?(?:my |our |the )?${costs}(?: (?:of|that|which|are|were|was|is|cost|costing|came to|have been))*(?: ${than})(?: each)?`,
        `(?:${give} |find |(?:which|what)(?: of)? )?(?:me )?(?:all )?(?:of )?(?:my |our |the )?${costs}(?: (?:of|that|which|are|were|was|is|cost|costing|came to|have been))*,? (?:or|and) ${bound === "atLeast" ? "(?:more|over|above|up)" : "(?:less|under|below)"}`,
        `what (?:did|have) (?:i|we) (?:buy|bought|pay for|paid for)(?: that| which)? (?:cost|costs|costing|was|for)? ?${than}`,
      ],
    };
  }),
  {
    tool: "list_expenses",
    changes: false,
    slots: { range, search: entry },
    allOf: ["search"],
    says: [
      "what (?:did|have) (?:i|we) (?:pay|paid) for (?:at|in|from) {search}",
      "{polite}search (?:my|the|our) (?:expenses|purchases|bookings)(?: for)? (?:the )?(?:words? )?{search}",
      "(?:are|were) there (?:any )?(?:expenses|purchases|bookings|costs) (?:for|at|from|with) {search}",
    ],
  },
  {
    tool: "list_expenses",
    changes: false,
    slots: { range, category: known },
    allOf: ["category"],
    says: [
      `${give} (?:all )?(?:of )?(?:the |my |our )?${costs} (?:in|under|of|from) (?:the )?category {category}`,
    ],
  },
  {
    tool: "summarize_expenses",
    changes: false,
    with: { groupBy: "category" },
    slots: { range },
    says: [
      "(?:on|in|under) (?:which|what) category (?:did|do|have) (?:i|we) (?:spend|spent) (?:the )?most(?: money)?",
      `how (?:do|did|does) (?:my|our|the) ${costs} (?:split|break|divide|spread|look|add)?(?: ?(?:up|down|out))? (?:by|per|over|into|across)(?: the)? (?:category|categories)`,
      `${give} (?:an? |the )?${outline}(?: of)? (?:all )?(?:my |our |the )?${costs} (?:by|per|for each) category`,
      "what share of (?:my|our|the) (?:money|spending|expenses) (?:went|goes|has gone|go) (?:on|to|into) (?:which|each|every) category",
    ],
  },
  {
    tool: "summarize_expenses",
    changes: false,
    with: { groupBy: "month" },
    slots: { range },
    says: [
      `${give} (?:an? |the )?${outline}(?: of)? (?:all )?(?:my |our |the )?${costs} (?:by|per|for each) month`,
    ],
  },
  {
    tool: "list_expenses",
    changes: false,
    slots: { range, search: entry },
    says: [
      `${give} (?:an? |the )?list(?: of)? (?:all |everything |all that |what |the things )(?:that )?(?:i|we)(?:'ve| have)? (?:bought|paid for|purchased|ordered)(?: (?:for|at|in|from) {search})?`,
    ],
  },
  {
    tool: "list_expenses",
    changes: false,
    slots: { range, trip: entry },
    allOf: ["trip"],
    says: [
      `(?:${give} )?(?:everything|all|all that|what) (?:that )?(?:i|we)(?:'ve| have)? (?:paid for|paid|bought|booked|spent) (?:on|during|for|in) (?:the |our |my )?(?:{trip} ${journey}|${journey} to {trip})`,
    ],
  },
  {
    tool: "summarize_expenses",
    changes: false,
    with: { groupBy: "category" },
    slots: { range },
    allOf: ["range"],
    says: [
      `${give} (?:an? |the )?(?:summary|overview)(?: of)? (?:all )?(?:my |our |the )?(?:expenses|spending|costs|outgoings)`,
    ],
  },
  {
    tool: "summarize_expenses",
    changes: false,
    with: { groupBy: "month" },
    slots: { range, rule: { type: "repeat", to: [""] } },
    allOf: ["rule"],
    says: [`${give} (?:the |my |our )?(?:spending |expense )?(?:totals|sums)(?: (?:for|of|from))?`],
  },
  ...(["category", "month", "trip"] as const).map(
    (groupBy): ToolWords => ({
      tool: "summarize_expenses",
      changes: false,
      with: { groupBy },
      slots: { range },
      says: [
        `{polite}(?:break|split) (?:down |up )?(?:all )?(?:of )?(?:my |our |the )?(?:'s )?${costs}(?: of| for| in)?(?: down| up)? (?:by|per|into|for each) (?:${groupBy}s?|${groupBy.replace(/y$/, "ies")})`,
        `{show} (?:me )?(?:'s )?${costs} (?:by|per|into|for each) (?:${groupBy}s?|${groupBy.replace(/y$/, "ies")})`,
      ],
    }),
  ),
  {
    tool: "summarize_expenses",
    changes: false,
    with: { groupBy: "trip" },
    slots: { range },
    says: [
      `{show} (?:me )?(?:all )?(?:of )?(?:my |our |the )?${costs} (?:by|per|for each) trip`,
      `{polite}compare (?:what|how much) (?:each|every|all|the)(?: of)?(?: my| our| the)? (?:trips?|journeys?|holidays?|vacations?) (?:has|have)? ?(?:costs?)(?: me| us)?`,
      `${give} (?:an? |the )?${outline}(?: of)? (?:all )?(?:my |our |the )?${costs} (?:by|per|for each) trip`,
      `(?:what(?:'s| is)|${give}) (?:the )?(?:sum|total) of (?:all )?(?:my |our |the )?${costs},? (?:trip by trip|by trip|per trip|for each trip)`,
    ],
  },
  {
    tool: "summarize_expenses",
    changes: false,
    with: { groupBy: "total" },
    slots: { range },
    allOf: ["range"],
    says: ["how expensive (?:was|were|is|has been)(?: (?:it|life|everything))?"],
  },
  {
    tool: "summarize_expenses",
    changes: false,
    with: { groupBy: "total" },
    slots: { range, category: known },
    allOf: ["category"],
    says: [
      `${give} (?:the |an? )?(?:total|sum) (?:for|of|on) {category}`,
      "{polite}(?:add up|sum up|total up|calculate|work out|figure out|compute|tell me) (?:what|everything|all(?: that)?) (?:i|we)(?:'ve| have)? (?:paid|spent)(?: (?:for|on))? {category}",
      "(?:i|we) spent how much (?:on|for) {category}",
    ],
  },
  {
    tool: "summarize_expenses",
    changes: false,
    with: { groupBy: "total" },
    slots: { range, search: entry },
    allOf: ["search"],
    says: [
      "how much(?: money)? (?:has|have) (?:gone|been spent) (?:on|to|into|for) (?!.*(?:trip|holiday|goal|fund))(?:the |my |our )?{search}(?: so far)?",
    ],
  },
];
