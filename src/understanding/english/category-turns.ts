import type { ToolWords } from "../catalogue.ts";

const mine = "(?:the |my |our |that )?";
const takeAway =
  "(?:so |and |please )*(?:take|delete|remove|drop|scrap|bin|get rid of)(?: (?:it|that))?(?: (?:away|off|out|down))?(?: (?:my|the|our) list)?";

/** Categories of one's own in everyday speech. */
export const englishCategoryTurns: readonly ToolWords[] = [
  {
    tool: "set_category",
    changes: true,
    slots: { icon: { type: "text" }, name: { type: "name" } },
    says: [
      `${mine}(?:own )?category {name} (?:should|shall|must|is to) (?:have|get|carry|show|be shown with) (?:the |an? )?(?:new )?(?:icon|sign|symbol|emoji) (?<icon>[^a-z0-9⟦\\s]+)`,
    ],
  },
  {
    tool: "remove_category",
    changes: true,
    slots: { category: { type: "name" } },
    says: [
      `(?:i|we) (?:don't|do not|no longer) (?:want|wish|need) to (?:see|have|use|keep) ${mine}(?:own )?category {category}(?: any ?more| any longer)?(?:,? ${takeAway})?`,
      `(?:i|we) (?:have|'ve got) no (?:more |further |real )?(?:use|need) (?:for|of) ${mine}(?:own )?category {category}(?: any ?more| any longer)?(?:,? ${takeAway})?`,
      `(?:i|we) (?:never|no longer|hardly ever|don't|do not) (?:use|need|want) ${mine}(?:own )?category {category}(?: any ?more| any longer)?(?:,? ${takeAway})?`,
      `${mine}(?:own )?category {category} (?:can|may|should|has to|must) go(?: now| away)?`,
      `{polite}take ${mine}(?:own )?category {category} (?:away|off|out)(?: (?:of )?(?:my|the) list)?`,
    ],
  },
  {
    tool: "list_categories",
    changes: false,
    with: { direction: "income" },
    slots: {},
    says: [
      "(?:what|which) categories (?:do (?:i|we) have|are there|can (?:i|we) (?:choose|pick|use|take)(?: from)?|exist)? ?(?:for|when|of|with|on) (?:the |my |our )?(?:income|incoming money|earnings|money (?:that )?(?:comes|coming) in|money (?:i|we) (?:get|receive|earn)|what (?:i|we) (?:earn|get|receive))",
      "{show}(?: me)? (?:all )?(?:the |my |our )?(?:income categories|categories (?:for|of) (?:my |the )?(?:income|earnings|money (?:that )?(?:comes|coming) in))",
      "(?:what|which) income categories (?:do (?:i|we) have|are there|can (?:i|we) use)",
    ],
  },
];
