import type { Slot, ToolWords } from "../catalogue.ts";

const item: Slot = { type: "name" };
const list = "(?:(?:the |my |our )?(?:shopping|grocery|groceries|shop) list)";
const plan = "(?:the |my |our )?(?:meal plan|menu|plan)";
const strike = "(?:strike|cross|take|knock|remove|delete|drop|scratch|cut)";
const plenty =
  "(?:we|i|they|it)(?:'ve| have|'re| are|'s| is)?(?: still| already)?(?: got)? (?:plenty|enough|loads|lots|some|more than enough|one|them|it|a few|heaps)(?: (?:left|already|of (?:it|them)|at home|in))*";
const shop = "(?: (?:at|from|in) (?:the )?(?:shops?|stores?|supermarket|market|grocery store))?";

/** Shopping and meals in the turns of everyday speech. */
export const englishHomeTurns: readonly ToolWords[] = [
  {
    tool: "mark_bought",
    changes: true,
    with: { all: true },
    slots: {},
    says: [
      `(?:i|we)(?:'ve| have)?(?: just| now)? (?:bought|got|picked up|found) (?:everything|it all|all)(?: that)?(?: (?:we|i) (?:needed|wanted)| (?:was |that was )?on ${list})?${shop}`,
      `(?:everything|all of it|the lot) (?:on|from) ${list} (?:is|has been) (?:bought|in the (?:bag|cart|trolley|basket))`,
    ],
  },
  {
    tool: "mark_bought",
    changes: true,
    with: { bought: false },
    slots: { items: { type: "list", name: "" } },
    says: [
      `{polite}(?:put|leave) (?:the )?{items} back (?:on|onto) (?:${list}|the list)(?:,? (?:because )?(?:they|the shops?|the store|the supermarket) (?:had none|had no more|didn't have any|were out|was out|had run out)(?: of (?:it|them))?)?`,
    ],
  },
  {
    tool: "make_shopping_list",
    changes: true,
    slots: { range: { type: "range", to: ["from", "to"] } },
    says: [
      "(?:{polite}(?:work out|figure out|see|list|note down|put together) )(?:what|everything|all) (?:we|i) (?:have to|need to|must|should|'ll have to)? ?(?:buy|get|need) for (?:the |our |my )?(?:planned |week's )?(?:dishes|meals|dinners|menu|meal plan)(?: (?:we've |we |i've |that are )?(?:planned|on the menu))?",
      "{polite}(?:put|get|add) (?:everything|all|what(?:ever)?) (?:we|i) need for (?:the |our |my )?(?:planned |week's )?(?:dishes|meals|dinners|menu|meal plan)(?: (?:we've |we |i've |that are )?(?:planned|on the menu))? (?:on|onto|to) (?:the |my |our )?(?:shopping |grocery )?list",
      "{polite}turn (?:the |our |my )?(?:planned meals|meals|meal plan|menu)(?: for| of)? into (?:an? |the )?(?:shopping|grocery) list",
    ],
  },
  {
    tool: "delete_item",
    changes: true,
    with: { kind: "shopping_item" },
    slots: { item },
    says: [
      `(?:we|i) (?:don't|do not|no longer|won't) need (?:any |the )?{item}(?: after all| any ?more| any longer)?(?:,| so|, so| and) (?:please )?${strike} (?:it|them) (?:off|from|out of) (?:${list}|the list)`,
      `{polite}${strike} (?:the |any )?{item} (?:off|from) (?:${list}|the list),? (?:because |as |since )?${plenty}`,
      `(?:we've|we have|i've|i have)(?: already| still)? got (?:plenty of|enough|loads of|lots of) {item}(?:,| so|, so) (?:please )?${strike} (?:it|them) (?:off|from) (?:${list}|the list)`,
    ],
  },
  {
    tool: "delete_item",
    changes: true,
    with: { kind: "pantry_item" },
    slots: { item },
    says: [
      "(?:i|we)(?:'ve| have)(?: just| now)? (?:used up|finished off|eaten up) (?:all )?(?:of )?(?:the (?:last of the )?|our (?:last )?){item}",
      "(?:i|we)(?:'ve| have)(?: just| now)? (?:used|eaten|finished|drunk) the last of the {item}",
    ],
  },
  {
    tool: "add_to_shopping_list",
    changes: true,
    slots: { items: { type: "list", name: "name", quantity: "quantity", quantityAs: "text", unit: "unit" } },
    says: [
      "we could do with (?:some |a bit )?more (?!holidays?|fun|money|time|sleep|help|space|room|rest|energy|patience|practice){items}",
    ],
  },
  {
    tool: "delete_item",
    changes: true,
    with: { kind: "meal" },
    slots: { on: { type: "day" }, item },
    says: [
      `no {item}(?: for (?:breakfast|lunch|dinner|supper))?(?:,| so|, so| -) (?:please )?${strike} (?:it|them) (?:off|from) ${plan}`,
      `(?:we're|we are|i'm) not (?:having|cooking|making|eating) (?:the )?{item}(?: for (?:breakfast|lunch|dinner|supper))?(?:,| so|, so) (?:please )?${strike} (?:it|them) (?:off|from) ${plan}`,
    ],
  },
];
