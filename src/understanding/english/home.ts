import type { Slot, ToolWords } from "../catalogue.ts";
import { aDish } from "./dishes.ts";
import { homeChanges } from "./home-changes.ts";

const shopping: Slot = {
  type: "list",
  name: "name",
  quantity: "quantity",
  quantityAs: "text",
  unit: "unit",
  ask: "What should go on the shopping list?",
};
const list = "(?:(?:the |my |our )?(?:shopping|grocery|groceries|shop) list|(?:the|our) list)";

/** Meals, shopping and the pantry. */
export const englishHome: readonly ToolWords[] = [
  ...homeChanges,
  {
    tool: "add_to_shopping_list",
    changes: true,
    slots: { items: shopping },
    says: [
      `{polite}(?:add|put|write|note) {items} (?:to|on|onto|on to) ${list}`,
      `{polite}(?:add|put|write) (?:something )?(?:to|on) ${list}`,
      "we (?:also |still )?need (?!to )(?:some |another |more |a few more )?{items}",
      "(?:i|we) (?:need|have) to (?:buy|get) (?:some )?{items}",
      "(?!.* (?:one|some) ?day$){polite}(?:buy|get) (?!me |an uber|a taxi|a cab|rid )(?:some )?{items}",
      "(?:we're|we are|i'm|i am) (?:out of|running out of|running low on|low on) {items}",
      "we (?:have )?ran? out of {items}",
      "there(?:'s| is| are) (?:no|hardly any|barely any|not much|not enough)(?: more)? (?!money|time|space|room|petrol|diesel|fuel|gas|budget|tickets|seats|way|one|sign|doubt|hope|chance|need|question|reason){items} left(?: in the (?:fridge|freezer|pantry|cupboard|house))?",
      `${list}: ?{items}`,
    ],
  },
  {
    tool: "make_shopping_list",
    changes: true,
    slots: { range: { type: "range", to: ["from", "to"] } },
    says: [
      `{polite}(?:make|create|generate|prepare|write|build|update)(?: me)? (?:an? |the |my |our )?(?:new )?(?:shopping|grocery) list(?: from (?:the |our |my )?(?:meal plan|meals|plan))?(?: for (?:the )?(?:meals|week|planned meals|meal plan))?`,
    ],
  },
  {
    tool: "show_shopping_list",
    changes: false,
    slots: {},
    says: [
      `(?:what(?:'s| is)|{show}(?: me)?) (?:still |left )?(?:on )?${list}`,
      "(?:the |my |our )?(?:shopping|grocery) list",
      "what (?:do|should|must) (?:i|we) (?:still )?(?:need to |have to )?(?:buy|get|shop for)",
      "what(?:'s| is) (?:still |left )*to (?:buy|get)",
      "do (?:i|we) (?:still )?need (?:to buy |to get |any |some |more )?[^⟦:,]{2,40}",
      "what do (?:i|we)(?: still| all)? need(?: to (?:get|buy))?(?: (?:from|at|in) (?:the )?(?:shops?|stores?|supermarket|market|grocery store))?",
      `(?:is|are) [^⟦:,]{2,40} on ${list}`,
    ],
  },
  {
    tool: "mark_bought",
    changes: true,
    with: { all: true },
    slots: {},
    says: [
      "(?:it's |we have |i have |i've |we've )?(?:all|everything)(?: is)?(?: (?:bought|got|in the cart|in the trolley))+",
      "(?:i|we)(?: have|'ve)? (?:bought|got) (?:it all|everything|all of it)(?: on the (?:shopping )?list)?",
      "got everything(?: on the (?:shopping )?list)?",
      "(?:the )?shopping is done|(?:i|we)(?: have|'ve)? (?:done|did|finished) the shopping",
    ],
  },
  {
    tool: "mark_bought",
    changes: true,
    with: { bought: false },
    slots: { items: { type: "list", name: "" } },
    says: [
      `(?:i|we) (?:couldn't|could not|didn't|did not) (?:get|find|buy) (?:the |any )?{items},? (?:so |but )?(?:please )?(?:put|leave|keep) (?:it|them) (?:back )?(?:on ${list})?`,
    ],
  },
  {
    tool: "mark_bought",
    changes: true,
    slots: { items: { type: "list", name: "" } },
    says: [
      "(?!.* (?:left|at home|in stock|in (?:the|our) (?:pantry|fridge|freezer|larder|cellar|cupboards?|store ?room))$)(?:i|we)(?: have|'ve) (?:got|bought|picked up) {items}(?: (?:from|on|off) (?:the|our|my) (?:(?:shopping|grocery) )?list)?",
      "(?!.* (?:sorted|fixed|done|repaired|mended|finished|cleaned|out of the way)(?: |$))(?:i|we)? ?(?:just )?(?:bought|got) the {items}",
      `{polite}(?:tick|cross|check|take|mark|remove) (?:off )?{items} (?:off|from|on|as bought on) ${list}`,
      "{polite}mark {items} (?:as )?bought",
      "(?!.*(?:^| )(?:house|flat|car|van|company|tickets?)(?: |$)){items} (?:is|are|has been|have been) (?:bought|purchased|in the (?:cart|trolley|basket))",
    ],
  },
  {
    tool: "add_to_pantry",
    changes: true,
    slots: {
      items: {
        type: "list",
        name: "name",
        quantity: "quantity",
        quantityAs: "text",
        unit: "unit",
        ask: "What is there?",
      },
    },
    says: [
      "(?:we|i)(?: still| also)? (?:have|got|have got)(?: still)? {items} (?:(?:at home|in the (?:pantry|larder|fridge|freezer|cupboards?|house|cellar|press|store ?room)|in stock|left) ?)+",
      "{polite}(?:add|put|store) {items} (?:down )?(?:to|in|into) (?:the |my |our )?(?:pantry|larder|stores|stock|supplies)",
      "there(?:'s| is| are)(?: still)? (?!no |not |only |just |hardly |barely ){items} (?:(?:at home|in the (?:pantry|larder|fridge|freezer|cupboards?|cellar|press|store ?room)|in stock|left) ?)+",
      "we have (?=⟦v\\d+⟧){items}",
    ],
  },
  {
    tool: "save_recipe",
    changes: true,
    prefers: "first",
    slots: {
      servings: { type: "number", after: "for" },
      minutes: { type: "minutes" },
      name: { type: "name", ask: "What is the recipe called?" },
      ingredients: {
        type: "list",
        name: "item",
        quantity: "quantity",
        quantityAs: "text",
        unit: "unit",
        ask: "What goes into it, with amounts?",
      },
    },
    says: [
      "{polite}(?:save|add|keep|store|note|create|new|write down) (?:an? |the |my |this |our )?(?:[a-z]+'s )?(?:new )?recipe(?: for| called| named|:)? ?{name}(?::| with|,) ?{ingredients}",
      "{polite}(?:save|add|keep|store|note|create|new) (?:an? |the |my |this )?(?:new )?recipe(?:(?: for| called|:)? ?{name})?",
      "recipe(?: for|:)? {name}: ?{ingredients}",
      "(?:i've got|i have|here's|here is) (?:an? |my |the )?(?:new )?recipe(?: (?:for you(?: to (?:keep|save))?|to (?:keep|save)))? ?: ?{name}(?::|,) ?{ingredients}",
    ],
  },
  {
    tool: "plan_meal",
    changes: true,
    slots: {
      day: { type: "day" },
      servings: { type: "quantity", units: ["person"], bareFrom: 1 },
      mealtime: { type: "mealtime", to: ["slot"] },
      slot: {
        type: "choice",
        values: { breakfast: "breakfast", lunch: "lunch", dinner: "dinner|supper", snack: "snack" },
      },
      meal: {
        type: "name",
        never:
          "fun|trouble|problems|guests|visitors|friends|people|no .*|an? (?:(?:good|great|nice) time|party|baby|meeting|break|day off)",
        ask: "Which dish?",
      },
    },
    says: [
      "{polite}(?:plan|cook|make|schedule|add|put) {meal} (?:for|as) {slot}(?: (?:to|in|on) (?:the |my |our )?meal plan)?",
      "{polite}(?:add|put|write|enter|note|stick|pencil) {meal} (?:to|in|on|into) (?:the |my |our )?meal plan(?: (?:for|as) {slot})?",
      "(?:let's|we'll|we will|i'll|we're going to|we are going to) (?:have|eat|cook|make) {meal}(?: (?:for|as) {slot})?",
      "(?!.* instead$)(?:we|i)(?:'re| are|'m| am)? (?:having|eating|cooking|making) {meal}(?: (?:for|as) {slot})?",
      "{slot}(?: is| will be|:) (?!(?:off|on|ready|late|over|done|cancell?ed|great|served|delicious|here)$){meal}",
      "{polite}plan (?:an? |the )?meal: ?{meal}",
    ],
  },
  {
    tool: "plan_meal",
    changes: true,
    slots: { day: { type: "day" }, mealtime: { type: "mealtime", to: ["slot"] }, meal: { type: "name" } },
    anyOf: ["day", "mealtime"],
    says: [`(?:it's|it is|it'll be|it will be|there's|there will be) ${aDish}(?: for (?:dinner|supper|us))?`],
  },
  {
    tool: "plan_meal",
    changes: true,
    slots: {
      day: { type: "day" },
      slot: { type: "choice", values: { breakfast: "breakfast", lunch: "lunch", dinner: "dinner|supper" } },
      meal: { type: "name" },
    },
    allOf: ["day"],
    says: ["{meal} for {slot}"],
  },
];
