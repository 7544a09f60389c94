import type { Slot, ToolWords } from "../catalogue.ts";
import { aDish, dishes } from "./dishes.ts";

const plan = "(?:the |my |our )?(?:meal plan|menu|plan)";
const strike = "(?:throw|chuck|toss|strike|cross|take|knock|remove|delete|drop|scratch|cut|get rid of)";
const item: Slot = { type: "name" };
const mealtimes = { breakfast: "breakfast", lunch: "lunch", dinner: "dinner|supper", snack: "snack" };
const notEaten = "(?:don't|do not|won't|will not|aren't going to|are not going to|'re not going to)";
const eat = "(?:have|eat|cook|make|do)";

/** Meals and recipes as people speak of them. */
export const englishMealSayings: readonly ToolWords[] = [
  {
    tool: "delete_item",
    changes: true,
    with: { kind: "recipe" },
    slots: { item },
    says: [
      "{polite}(?:throw|chuck|toss) (?:away|out) (?:the |my |our )?(?:recipe (?:for|of|called) {item}|{item} recipe)",
      "{polite}(?:throw|chuck|toss) (?:the |my |our )?(?:recipe (?:for|of|called) {item}|{item} recipe) (?:away|out)",
      `(?:i|we) (?:never|no longer|don't) (?:cook|make|use|bake|eat) (?:the |my |that )?{item}(?: any ?more)?(?:,| so|, so| and)+ (?:please )?${strike} (?:its|the|that|this) recipe`,
    ],
  },
  {
    tool: "delete_item",
    changes: true,
    with: { kind: "meal" },
    slots: { on: { type: "day" }, item },
    says: [
      `(?:we|i) ${notEaten} (?:be )?${eat}(?:ing)? (?:the |any )?{item}(?: for (?:breakfast|lunch|dinner|supper))?(?: after all)?(?:,| so|, so| and)+ (?:please )?${strike} (?:it|them|that) (?:off|from|out of) ${plan}`,
      `(?:we're|we are|we'll be) (?:eating out|going out|away|not (?:at )?home|invited)(?:,| so|, so| and)+ (?:please )?${strike} (?:the )?{item} (?:off|from|out of) ${plan}`,
    ],
  },
  {
    tool: "delete_item",
    changes: true,
    with: { kind: "meal" },
    slots: { on: { type: "day" }, meal: { type: "name", to: ["item"] } },
    allOf: ["on", "meal"],
    says: [
      `{polite}(?:forget|drop|scrap|skip)(?: about)? ${aDish}(?:,? (?:we|i)(?:'re| are|'ll be| won't| will)? [a-z' ]{2,40})?`,
      `no ${aDish}`,
      `(?:we|i)(?:'re| are|'m| am) not (?:eating|having|cooking|making) ${aDish}(?: for (?:breakfast|lunch|dinner|supper))?(?: after all)?`,
      `(?:we|i) ${notEaten} (?:be )?${eat}(?:ing)? ${aDish}(?: for (?:breakfast|lunch|dinner|supper))?(?: after all)?`,
    ],
  },
  {
    tool: "update_meal",
    changes: true,
    slots: { day: { type: "day" }, slot: { type: "choice", values: mealtimes }, meal: { type: "name" } },
    allOf: ["meal"],
    anyOf: ["day", "slot"],
    says: [
      `(?:{polite}(?:have|eat|cook|make)|(?:we|i)(?:'d| would| will|'ll)?(?: rather)? ${eat}|let's ${eat}) (?:the |our ){meal}(?: for {slot})? instead`,
      `(?!(?:have|eat|cook|make|let's|we|i) )${aDish} instead`,
      `(?:we|i)(?:'d| would) rather ${eat} (?:the |our ){meal}(?: for {slot})?`,
      `(?:the |our )?${aDish} (?:moves|shifts|is moved|has been moved|is put off|has to move|should move|can wait)(?: (?:to|until|till))?`,
    ],
  },
  {
    tool: "update_meal",
    changes: true,
    prefers: "first",
    slots: {
      servings: { type: "quantity", units: ["person"], bareFrom: 1 },
      was: { type: "number", to: [""] },
      on: { type: "day" },
      meal: { type: "name" },
    },
    allOf: ["servings", "meal"],
    says: [
      "(?:there(?:'ll| will) be|we(?:'ll| will) be) for the {meal}",
      "(?:there(?:'ll| will) be|we(?:'ll| will) be|there are|we're) (?:for|at|eating) the {meal}",
      "(?:will |'ll |are going to |are )?(?:be )?(?:eat|eating|have|having) the {meal}",
      "{polite}(?:change|set) the number of (?:people|portions|servings|eaters|guests) (?:for|of) (?:the )?{meal}(?: to)?",
      "(?:the |our ){meal} (?:is|has to be|should be|will be|must be)(?: now)?,? (?:and )?(?:not|instead of|rather than)",
    ],
  },
  {
    tool: "update_meal",
    changes: true,
    slots: { on: { type: "day" }, meal: { type: "name" }, dish: { type: "name" } },
    allOf: ["meal", "dish"],
    says: [
      "(?:instead of|rather than) (?:the )?{meal},? (?:please )?(?:let's |we'll |we will )?(?:make|have|cook|plan|eat|do) (?:the )?{dish}",
      `{polite}(?:swap|replace|exchange) (?:the )?{meal} (?:for|with|by) (?:the )?{dish}(?= ?$)`,
      `{polite}(?:change|switch) (?:the )?{meal} (?:to|into) (?=.*(?:${dishes})$)(?:the )?{dish}`,
      `{polite}(?:make|have|cook|plan|eat|do) (?:the )?{dish} (?:instead of|rather than) (?:the )?${aDish}`,
    ],
  },
  {
    tool: "plan_meal",
    changes: true,
    slots: {
      day: { type: "day" },
      servings: { type: "quantity", units: ["person"], bareFrom: 1 },
      slot: { type: "choice", values: mealtimes },
      meal: { type: "name" },
    },
    allOf: ["day", "meal"],
    says: [
      "for {slot},? (?:i|we)(?:'m|'re| am| are|'ll| will|'d| would)?(?: be)?(?: going to)? (?:planning|making|cooking|having|eating|plan|make|cook|have|eat|like)(?: to (?:plan|make|cook|have|eat|serve))? {meal}",
      "(?:i am|i'm|we're|we are) planning (?:on )?(?:to (?:make|cook|have|eat) )?{meal}(?: for {slot})?",
      `(?!.*(?:^| )(?:want|eat|eating|have|having|cook|cooking|make|making|plan|had|ate|is|was|were|instead|for|wants|breakfast|lunch|dinner|supper)(?: |$))(?!(?:no|not|cancel|delete|remove|drop|skip|scrap|move|shift|change|swap|forget|had|ate|buy|get|order|find|show|recipe|what|how|who|who's|is|no more|more) )${aDish}`,
    ],
  },
  {
    tool: "update_meal",
    changes: true,
    prefers: "first",
    slots: { day: { type: "day" }, on: { type: "day" }, meal: { type: "name" } },
    allOf: ["day", "on", "meal"],
    says: [`{polite}(?:put|move|shift|plan|schedule) ${aDish} (?:instead|rather than|and not|not)`],
  },
];
