import type { Slot, ToolWords } from "../catalogue.ts";

const name: Slot = { type: "name" };
const mine = "(?:the |my |our |that )?";
const ours = "(?:my|our|the|your) (?:own |list of )?(?:expense |spending |income )?categories";
const takeAway =
  "(?:so |and |please )*(?:take|delete|remove|drop|scrap|bin|get rid of)(?: (?:it|that))?(?: (?:away|off|out|down))?(?: (?:my|the|our) list)?";
const sign = "(?:icon|sign|symbol|emoji)";
const picture = "(?<icon>(?:[\\u2600-\\u27BF\\uFE0F\\u200D]|[\\uD83C-\\uDBFF][\\uDC00-\\uDFFF])+)";

/** Categories of one's own in further sentences. */
export const englishCategoryAsks: readonly ToolWords[] = [
  {
    tool: "set_category",
    changes: true,
    slots: { icon: { type: "text" }, name },
    allOf: ["icon", "name"],
    says: [
      `{polite}(?:set up|add|create|make|define|open)(?: up)? {name} as (?:one of ${ours}|an? (?:new )?(?:expense |spending |income )?category),? (?:with|and)(?: the ${sign})? ${picture}(?: as (?:its|the|an?) ${sign})?`,
      `{polite}(?:add|create|make|set up|open)(?: up)? (?:an? |the )?(?:new )?(?:expense |spending |income )?category (?:with the name|by the name of|under the name(?: of)?|whose name is) {name},? (?:with|and)(?: the ${sign})? ${picture}`,
    ],
  },
  {
    tool: "set_category",
    changes: true,
    with: { direction: "income" },
    slots: { name },
    allOf: ["name"],
    says: [
      "there should be (?:an? )?(?:new )?income category (?:for|called|named) {name}",
      "(?:i|we)(?:'d like| would like| want| need) {name} as (?:an? )?(?:new )?(?:income category|category for (?:income|earnings|money coming in))",
    ],
  },
  {
    tool: "set_category",
    changes: true,
    slots: { name },
    allOf: ["name"],
    says: [
      `{polite}(?:add|put|include) (?!⟦){name} (?:to|on|in|into|among) ${ours}`,
      "there should be (?:an? )?(?:new )?(?:expense |spending )?category (?:for|called|named) {name}",
      `{polite}(?:set up|add|create|make|define) {name} as (?:one of ${ours}|an? (?:new )?(?:expense |spending )?category)`,
      "{polite}(?:add|create|make|set up|open)(?: up)? (?:an? |the )?(?:new )?(?:expense |spending )?category (?:with the name|by the name of|under the name(?: of)?|whose name is) {name}",
      "(?:my|our) (?:list of )?categories (?:lacks?|is missing|are missing|needs?) (?:one|a category) (?:for|called|named) {name}(?:,? (?:so )?(?:please )?(?:add|create|make) (?:it|one))?",
    ],
  },
  {
    tool: "remove_category",
    changes: true,
    slots: { category: name },
    allOf: ["category"],
    says: [
      `{polite}(?:take|remove|delete|drop|strike|erase|cross) (?!⟦){category} (?:out of|from|off) ${ours}`,
      `${mine}(?:own )?category {category} (?:is|isn't|is not)(?: (?:no longer|not|now))? (?:needed|used|of use|wanted|necessary|superfluous|unnecessary|useless|redundant|obsolete)(?: any ?more| any longer)?(?:,? ${takeAway})?`,
      "(?:i|we) (?:don't|do not|no longer) (?:need|want|use|have any use for) an? (?:own |expense |spending |income )?category (?:for|called|named) {category}(?: any ?more| any longer)?",
    ],
  },
  {
    tool: "list_categories",
    changes: false,
    with: { direction: "expense" },
    slots: {},
    says: [
      "(?:{show}|{polite}list)(?: me)? (?:all )?(?:of )?(?:the |my |our )?(?:(?:expense|spending) categories|categories (?:for|of) (?:my |our |the )?(?:expenses|spending|costs|purchases))",
      "(?:what|which) categories (?:there )?(?:do (?:i|we) have|are there|there are|are|can (?:i|we) (?:choose|pick|use|take)(?: from)?|exist)? ?(?:for|of|with|on) (?:the |my |our )?(?:expenses|spending|costs|purchases|what (?:i|we) spend)",
      "what (?:can|could|may) (?:i|we) (?:choose|pick|use|take) as (?:an? |the )?category (?:for|of) (?:my |our |the |an? )?(?:expenses?|spending|costs|purchases?)",
      "(?:what|which) (?:expense|spending) categories (?:do (?:i|we) have|are there|can (?:i|we) use|have (?:i|we) got)",
    ],
  },
];
