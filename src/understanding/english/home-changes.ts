import type { Slot, ToolWords } from "../catalogue.ts";
import { aDish } from "./dishes.ts";

const list = "(?:(?:the |my |our )?(?:shopping|grocery|groceries|shop) list)";
const pantry =
  "(?:the |my |our )?(?:pantry|larder|cupboards?|fridge|freezer|cellar|store ?room|kitchen|press)";
const plan = "(?:the |my |our )?(?:meal plan|menu)";
const remove = "{polite}(?:delete|remove|erase|scrap|drop|scratch|bin|ditch|get rid of)";
const eat =
  "(?:{polite}(?:have|eat|cook|make|do|plan)|(?:we|i)(?:'ll| will|'re|'m| are| am)? (?:going to )?(?:have|eat|cook|make|having|eating|cooking|making))(?: the)?";
const item: Slot = {
  type: "name",
  bare: "(?:the )?(?:number|amount|quantity) of(?: the)?",
  ask: "Which thing?",
};
const meal: Slot = {
  type: "name",
  ask: "Which meal?",
  never: ".* (?:trip|holiday|journey|tour)(?: .*)?",
};
const amount: Slot = {
  type: "quantity",
  units: ["l", "gal", "kg", "g", "ml", "piece"],
  bareFrom: 1,
  as: "text",
  to: ["quantity", "unit"],
  ask: "How much is it?",
};
const mealtimes = { breakfast: "breakfast", lunch: "lunch", dinner: "dinner|supper", snack: "snack" };

/** Lists, meals and recipes that are changed or taken back. They come before what adds to them. */
export const homeChanges: readonly ToolWords[] = [
  {
    tool: "delete_item",
    changes: true,
    with: { kind: "shopping_item" },
    slots: { item },
    says: [
      `${remove} {item} (?:from|off) (?:${list}|(?:the|our) list)`,
      `{polite}take {item} (?:off|from) ${list}`,
      `(?:we|i) (?:don't|do not|no longer) need (?:any )?{item} (?:any ?more )?(?:on|from) ${list}`,
    ],
  },
  {
    tool: "delete_item",
    changes: true,
    with: { kind: "pantry_item" },
    slots: { item },
    says: [
      `${remove} {item} (?:from|off|out of) ${pantry}`,
      `{polite}take {item} (?:out of|from|off) ${pantry}(?: list)?`,
      "(?:the |our )?{item} (?:is|are) (?:used up|all gone|finished up)(?: in the pantry)?",
    ],
  },
  {
    tool: "delete_item",
    changes: true,
    with: { kind: "recipe" },
    slots: { item: { type: "name", ask: "Which recipe?" } },
    says: [
      `${remove} (?:the |my |our )?recipe (?:for |of |called )?{item}`,
      `${remove} (?:the |my |our )?{item} recipe`,
      "(?:i|we) (?:don't|do not|no longer) (?:want|need|use) (?:the |my |our |that )?(?:{item} recipe|recipe (?:for |of )?{item})(?: any ?more| any longer)?",
    ],
  },
  {
    tool: "delete_item",
    changes: true,
    with: { kind: "meal" },
    slots: { on: { type: "day" }, item: meal },
    says: [
      `(?:${remove}|{polite}(?:take|cancel)) {item} (?:from|off) ${plan}`,
      `(?:${remove}|{polite}cancel) (?:the )?(?:planned )?meal {item}`,
      "no {item}(?: for (?:breakfast|lunch|dinner|supper))? after all",
    ],
  },
  {
    tool: "update_list_item",
    changes: true,
    with: { list: "shopping" },
    slots: { quantity: amount, item },
    says: [
      `{polite}(?:change|set|make|update) {item} on ${list}(?: to| into)?`,
      `{polite}(?:change|set|update) the (?:amount|quantity|number) of {item} on ${list}(?: to)?`,
    ],
  },
  {
    tool: "update_list_item",
    changes: true,
    with: { list: "pantry" },
    slots: { quantity: amount, item },
    says: [
      `{polite}(?:change|set|update) {item} in ${pantry}(?: to)?`,
      `{polite}(?:change|set|update) the (?:amount|quantity|number) of {item} in ${pantry}(?: to)?`,
      `(?:there(?:'s| is| are)|(?:we|i)(?:'ve| have)) (?:only|just)(?: got)? (?:of )?{item} left(?: (?:in ${pantry}|at home))?`,
    ],
  },
  {
    tool: "update_list_item",
    changes: true,
    with: { list: "shopping" },
    prefers: "first",
    slots: { quantity: amount, was: { type: "number", to: [""] }, item },
    allOf: ["quantity"],
    says: [
      "{polite}make (?:it|that) (?:of )?{item}(?: (?:instead|not|rather than))?",
      `(?:the )?{item} on (?:${list}|the list) (?:should be|are to be|is to be|must be)`,
    ],
  },
  {
    tool: "update_meal",
    changes: true,
    slots: { on: { type: "day" }, meal, dish: { type: "name" } },
    allOf: ["on", "dish"],
    says: [`{polite}(?:swap|change|replace|switch|exchange) ${aDish} (?:for|with|to|by) (?:the )?{dish}`],
  },
  {
    tool: "update_meal",
    changes: true,
    slots: { meal, slot: { type: "choice", values: mealtimes } },
    says: [
      "(?:the )?{meal} (?:is|are|should be) for {slot},? (?:and )?not (?:for )?(?:breakfast|lunch|dinner|supper)",
    ],
  },
  {
    tool: "update_meal",
    changes: true,
    slots: { servings: { type: "quantity", units: ["person"] }, meal },
    allOf: ["servings"],
    says: [`{polite}(?:make|do|cook) (?=the )${aDish}`],
  },
  {
    tool: "delete_item",
    changes: true,
    with: { kind: "meal" },
    slots: { on: { type: "day" }, meal: { ...meal, to: ["item"] } },
    allOf: ["on"],
    says: [`(?:${remove}|{polite}(?:cancel|skip)) ${aDish}`],
  },
  {
    tool: "update_meal",
    changes: true,
    prefers: "first",
    slots: { day: { type: "day" }, on: { type: "day" }, meal },
    allOf: ["day", "on"],
    says: [`${eat} {meal} (?:instead|rather than|and not|not|,)`],
  },
  {
    tool: "update_meal",
    changes: true,
    prefers: "first",
    slots: {
      servings: { type: "quantity", units: ["person"], bareFrom: 1 },
      was: { type: "number", to: [""] },
      meal,
    },
    allOf: ["servings", "was"],
    says: [`(?:${eat} )?{meal} (?:instead|rather than|and not|not)`, `(?:${eat} )?{meal}(?=,$)`],
  },
  {
    tool: "update_meal",
    changes: true,
    slots: {
      day: { type: "day" },
      servings: { type: "quantity", units: ["person"] },
      slot: { type: "choice", values: mealtimes },
      meal,
    },
    anyOf: ["day", "servings", "slot"],
    says: [
      "(?:we|i)(?:'ll| will|'re|'m| are| am)? (?:eat|have|cook|make|eating|having|cooking|making) (?:the )?{meal}(?: for {slot})? instead",
      "{polite}(?:move|shift|change|put) (?:the )?planned {meal}(?: (?:to|for))?(?: {slot})?",
      `{polite}(?:move|shift|change) {meal} (?:on|in) ${plan}(?: (?:to|for))?(?: {slot})?`,
      `{polite}(?:move|shift|change) the meal {meal}(?: (?:to|for))?(?: {slot})?`,
    ],
  },
];
