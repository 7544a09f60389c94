import type { KeyWords, Slot } from "../../catalogue.ts";
import { change, remove } from "./change-words.ts";

const list = "(?:on|from|off|in|for|of|to)? ?(?:the |my |our )?(?:shopping|grocery|groceries|shop) list";
const pantry =
  "(?:in|from|out of|off|of)? ?(?:the |my |our )?(?:pantry|fridge|freezer|cupboards?|larder|cellar|store ?room)(?: list)?";
const plan = "(?:on|from|off|in|of)? ?(?:the |my |our )?(?:week's |weekly )?(?:meal ?plan|menu|food plan)";
const item: Slot = { type: "name", bare: "(?:the )?(?:number|amount|quantity) of(?: the)?" };
const quantity: Slot = {
  type: "quantity",
  units: ["l", "gal", "kg", "g", "ml", "piece"],
  bareFrom: 1,
  as: "text",
  to: ["quantity", "unit"],
};
const count = "(?:the )?(?:number|amount|quantity|count)(?: of)?(?: the)?";
const slot: Slot = {
  type: "choice",
  values: { breakfast: "breakfast|brunch", lunch: "lunch", dinner: "dinner|supper", snack: "snack" },
};
const other = "expense|remind|reminder|event|appointment|trip|packing|group|post|budget|what|how|show|which";
const moved = "move|shift|change|swap|switch|put|reschedule|postpone|make|push|bring forward|have|eat|cook";

/** What stands on lists and plans at home: changed, or taken away. */
export const homeChangeKeys: readonly KeyWords[] = [
  {
    tool: "update_list_item",
    changes: true,
    with: { list: "shopping" },
    slots: { quantity, item },
    allOf: ["quantity", "item"],
    cues: [`${change}|need only|only need|should be`, list],
    also: [count, "to|into|instead|only|of|be", "(?:and )?(?:not|instead(?: of)?|rather than) ⟦v\\d+⟧"],
    rest: "item",
    before: true,
    has: `${count}|change|update|correct|adjust|make|instead|should be|increase|reduce|raise|lower|only`,
    unless: `${other}|add|delete|remove|meals?|recipe|tick|bought`,
  },
  {
    tool: "update_list_item",
    changes: true,
    with: { list: "shopping" },
    slots: { item, name: { type: "name" } },
    allOf: ["name", "item"],
    cues: ["change|replace|swap|rename|correct|switch|turn|make", list],
    also: ["instead"],
    leads: { name: "(?:to|with|by|for|into)" },
    rest: "item",
    before: true,
    unless: `${other}|⟦|add|delete|remove|meals?|recipe|bought|number|amount`,
  },
  {
    tool: "update_list_item",
    changes: true,
    with: { list: "pantry" },
    slots: { quantity, item },
    allOf: ["quantity", "item"],
    cues: [`${change}|only|left|should be|is down to|are down to`, pantry],
    also: [count, "(?:there(?:'s| is| are)|we(?:'ve| have)?(?: got)?)|to|into|instead|only|left|of|now|be"],
    rest: "item",
    before: true,
    has: `${count}|change|update|correct|adjust|only|should be|set|reduce|down to`,
    unless: `${other}|add|delete|remove|put|temperature|degrees`,
  },
  {
    tool: "update_list_item",
    changes: true,
    with: { list: "pantry" },
    slots: { expiresOn: { type: "day" }, item },
    allOf: ["expiresOn", "item"],
    cues: [
      "expires?|expiry(?: date)?|keeps?|best before(?: date)?|good|goes off|use[- ]by(?: date)?|lasts?|expiration(?: date)?|spoils?",
      pantry,
    ],
    also: [`${change}|is|until|till|to|on|now|of|date|by`, count],
    rest: "item",
    before: true,
    unless: `${other}|add|delete|remove|insurance|passport`,
  },
  {
    tool: "delete_item",
    changes: true,
    with: { kind: "shopping_item" },
    slots: { item },
    allOf: ["item"],
    cues: [`${remove}|(?:we|i) (?:don't|do not|no longer) need|no longer needed|skip`, list],
    also: ["(?:we|i) (?:don't|do not) need (?:it|them)|any ?more|again|after all|off|from"],
    rest: "item",
    before: true,
    unless: `${other}|bought|tick|check|cross off|task|everything|all|got|⟦v\\d+⟧.*⟦`,
  },
  {
    tool: "delete_item",
    changes: true,
    with: { kind: "pantry_item" },
    slots: { item },
    allOf: ["item"],
    cues: [`${remove}|used up|finished|all gone|gone off|ate|eaten|used|empty`, pantry],
    also: [
      "(?:is|are|has|have)(?: gone| been)?|(?:we|i)(?:'ve| have)?|all|the last(?: of)?|the rest of|from|again|up",
    ],
    rest: "item",
    before: true,
    unless: `${other}|⟦|clean|door|shopping|task|everything|add`,
  },
  {
    tool: "delete_item",
    changes: true,
    with: { kind: "recipe" },
    slots: { item },
    allOf: ["item"],
    cues: [remove, "(?:the |my |our |that )?recipe(?: (?:for|of|called|named))?(?: the)?"],
    also: ["from (?:my|the|our) (?:recipes|cookbook|collection)"],
    rest: "item",
    unless: `${other}|⟦|ingredient`,
  },
  {
    tool: "delete_item",
    changes: true,
    with: { kind: "meal" },
    slots: { on: { type: "day" }, slot: { ...slot, to: [""] }, item },
    allOf: ["item"],
    cues: [
      `${remove}|skip|(?:we|i) (?:won't|don't|aren't going to) (?:have|eat|cook|make)`,
      `${plan}|planned|meal`,
    ],
    also: ["after all|for|the|{slot}|planned|meal|from"],
    rest: "item",
    before: true,
    unless: `${other}|shopping|pantry|fridge|task`,
  },
  {
    tool: "delete_item",
    changes: true,
    with: { kind: "task" },
    slots: { item: { type: "text" } },
    allOf: ["item"],
    cues: [
      `${remove}|forget`,
      "(?:the |my |our )?(?:task|to-?do)(?: item)?(?: (?:called|named|to|about|of|:))?|(?:from|off|on) (?:my |the |our )?(?:to-?do|to do|task)(?: list|s)?|(?:from|off) my (?:tasks|to-?dos)",
    ],
    also: ["list|from"],
    rest: "item",
    unless: "expense|remind|reminder|event|appointment|trip|packing|shopping|⟦|done|all|every|completed",
  },
  {
    tool: "update_meal",
    changes: true,
    slots: {
      range: { type: "range", to: ["on", "day", "day"] },
      on: { type: "day" },
      servings: { type: "quantity", units: ["person"] },
      slot,
      meal: { type: "name" },
    },
    allOf: ["meal"],
    anyOf: ["range", "servings"],
    cues: [moved, `${plan}|planned|meals?|instead`],
    also: ["to|for|from|instead|on|(?:we|i)(?:'ll| will)?|the meal|planned|portions|people|have|eat|cook"],
    rest: "meal",
    before: true,
    has: "move|shift|change|swap|switch|reschedule|postpone|push|bring forward|instead|planned",
    unless: `${other}|at ⟦|add|shopping|task|with|replace`,
  },
  {
    tool: "update_meal",
    changes: true,
    slots: {
      on: { type: "day" },
      slot: { ...slot, to: [""] },
      meal: { type: "name" },
      dish: { type: "name" },
    },
    allOf: ["meal", "dish"],
    cues: ["replace|swap|change|switch|substitute|make", `${plan}|planned|meals?|⟦v\\d+⟧|{slot}`],
    also: ["{slot}|for|on|out|planned"],
    leads: { dish: "(?:with|by|to|into|for)(?= )" },
    rest: "meal",
    before: true,
    has: "replace|swap|change|switch|substitute",
    unless: `${other}|at ⟦|shopping|task|category|amount|stop|people|servings`,
  },
];
