import type { Slot, ToolWords } from "../catalogue.ts";

const known: Slot = { type: "category", known: true };
const range: Slot = { type: "range", past: true, named: true };

/** Money that is asked for in the words of everyday speech. */
export const englishMoneyAskings: readonly ToolWords[] = [
  {
    tool: "summarize_expenses",
    changes: false,
    with: { groupBy: "total" },
    slots: { trip: { type: "name" } },
    says: [
      "{polite}(?:(?:tell|give|show) me )?(?:the )?(?:sum|total) of (?:all |my |our |the )*(?:expenses|spending|costs|purchases) (?:for|of|on|during|from) (?:the |our |my )?{trip} (?:trip|holiday|journey|vacation)",
    ],
  },
  {
    tool: "check_budgets",
    changes: false,
    slots: { day: { type: "day", past: true, after: "on" } },
    allOf: ["day"],
    says: [
      "{show}(?: me)? {my}budgets as they (?:were|stood|looked)",
      "how (?:did|were|was) {my}budgets? (?:stand|look|doing|look like|standing)",
    ],
  },
  {
    tool: "summarize_expenses",
    changes: false,
    with: { groupBy: "category" },
    slots: { range },
    says: [
      "how (?:high|large|big|much) (?:were|was|are|is|have been) (?:all )?(?:my|our|the) (?:expenses|spending|costs|outgoings|purchases)(?: altogether| in total)?",
      "(?:which|what) (?:category|kind of (?:thing|expense)s?) (?:has |have |did )?costs? (?:me|us) (?:the )?most(?: money)?",
      "(?:which|what) category (?:do|did|have) (?:i|we) (?:spend|spent)(?: (?:the )?most)?(?: money)? (?:on|in|under)(?: (?:the )?most)?",
      "(?:which|what) (?:is|was|has been) (?:my|our) (?:most expensive|biggest|dearest|costliest|largest) (?:category|expense category)",
    ],
  },
  {
    tool: "summarize_expenses",
    changes: false,
    with: { groupBy: "month" },
    slots: { rule: { type: "repeat", to: [""] }, category: known },
    allOf: ["rule"],
    says: [
      "how much (?:do|did|have|am|are) (?:i|we) (?:spend|spent|pay|paid|spending) (?:on|for) {category}",
      "how much(?: money)?(?: on average)? (?:do|did|have|am|are) (?:i|we)(?: usually| normally| on average)? (?:spend|spent|spending)(?: on average)?(?: altogether| in total| overall)?",
    ],
  },
  {
    tool: "summarize_expenses",
    changes: false,
    with: { groupBy: "total" },
    slots: { range, category: known },
    allOf: ["category"],
    says: [
      "(?:the )?(?:total|sum)(?: spent| amount| cost)? (?:of|for|on) (?:all )?(?:my |our |the )?{category}(?: expenses| spending| costs| purchases)?",
    ],
  },
  {
    tool: "check_budgets",
    changes: false,
    slots: { when: { type: "range", past: true, to: ["", ""] }, category: known },
    allOf: ["category"],
    says: [
      "(?:is there|do (?:i|we) have|have (?:i|we)(?: got)?)(?: still| any| some| enough)* (?:money|budget)(?: left)?(?: over)?(?: to spend)? (?:for|on) {category}(?: left)?",
    ],
  },
  {
    tool: "check_budgets",
    changes: false,
    slots: {},
    says: [
      "{show}(?: me)? (?:all )?(?:of )?(?:the |my |our )?(?:spending )?(?:limits|budgets|caps)(?: (?:that )?(?:i|we)(?:'ve| have)? (?:set|made|got|have|put in place))?",
    ],
  },
  {
    tool: "list_income",
    changes: false,
    slots: { range },
    allOf: ["range"],
    says: [
      "(?:who|who's|who has)(?: has| have)? (?:paid|sent|given) (?:me|us)(?: (?:any |some )?money| anything)?",
      "what(?:'s| has| money has)? (?:come|came)(?: in)?(?: so far)?",
      "what (?:have|did) (?:i|we) (?:got|get|have|had) coming in",
    ],
  },
  {
    tool: "list_categories",
    changes: false,
    slots: {},
    says: [
      "(?:what|which)(?: things)? (?:can|could|may|do) (?:i|we) (?:sort|file|put|book|group|divide|split) (?:my |our )?(?:expenses|spending|purchases|costs) (?:under|into|in|by|as)",
      "{show}(?: me)? (?:the |my |our )?(?:category list|list of (?:spending |expense )?categories)",
    ],
  },
  {
    tool: "list_recurring_items",
    changes: false,
    slots: { rule: { type: "repeat", to: [""] } },
    allOf: ["rule"],
    says: [
      "(?:what|which (?:payments|bills|things|costs)) (?:goes?|comes?) (?:out|off)(?: of| from)? (?:my|our) (?:bank )?(?:account|card)(?: automatically)?",
    ],
  },
  {
    tool: "check_budgets",
    changes: false,
    slots: { category: known },
    allOf: ["category"],
    says: [
      "how (?:am i|are we) (?:doing|getting on|faring|holding up) (?:on|for|with) (?:my |our )?{category}(?: budget| spending)?",
    ],
  },
  {
    tool: "check_budgets",
    changes: false,
    slots: {},
    says: [
      "(?:am i|are we|have i been|have we been) (?:overspending|spending too much|going over)(?: on (?:anything|something))?",
    ],
  },
  {
    tool: "show_savings",
    changes: false,
    slots: {},
    says: [
      "(?:what(?:'s| is)|how much(?:'s| is)?(?: there)?) in (?:all )?(?:my|our|the) (?:[^\\s⟦,]+ ){0,3}?(?:pots?|jars?|funds?|kitty|kitties|piggy bank)",
      "how(?:'s| is| are) (?:the|my|our) (?!.*(?:trip|tasks?|list|group|packing|party|budget|holiday)).{1,40} (?:coming on|coming along|filling up)",
    ],
  },
  {
    tool: "list_expenses",
    changes: false,
    slots: { range, trip: { type: "name" } },
    says: [
      "(?:list|show(?: me)?|give me|find|get) (?:all |everything |all that |everything that |what )?(?:the |my |our )?(?:expenses |purchases |bookings )?(?:that )?(?:(?:i|we)(?:'ve| have)? (?:spent|paid(?: for)?|bought|booked) )?(?:on|of|for|during|from) (?:the |our |my )?{trip} (?:trip|holiday|journey|vacation)",
      "(?:what|which) (?:expenses |purchases )?(?:did|have) (?:i|we) (?:pay for|paid for|buy|bought|had|have|booked|book) (?:on|during|for) (?:the |our |my )?{trip} (?:trip|holiday|journey|vacation)",
    ],
  },
  {
    tool: "list_expenses",
    changes: false,
    slots: { range },
    says: [
      "{polite}(?:(?:can|could|may) (?:i|we) (?:get|have|see|download)|send me|give me|print(?: out)?) (?:all )?(?:of )?(?:my|our|the) (?:expenses|spending|purchases)(?: as an? (?:[a-z]+ )?(?:file|spreadsheet|csv|pdf|list))?",
    ],
  },
];
