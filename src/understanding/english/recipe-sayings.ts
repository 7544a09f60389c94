import type { Slot, ToolWords } from "../catalogue.ts";

const ingredients: Slot = {
  type: "list",
  name: "item",
  quantity: "quantity",
  quantityAs: "text",
  unit: "unit",
};
const save =
  "(?:save|add|keep|store|note|write|enter|record|create|put|file|remember)(?: down| up)?(?: for me)?";
const aRecipe = "(?:an? |the |my |this |our |the following )?(?:[a-z]+'s )?(?:new )?(?:following )?recipe";
const needs =
  "(?:,? ?(?:and |which |that |it |you )*(?:takes|needs|need|is made of|is made with|is made from|contains|requires|calls for|uses|consists of|has|includes|goes into it))";
const from = `(?:${needs}| ?[:,]|,? (?:with|from|of)) ?(?:the ingredients )?:? ?`;
/** Where its number of people and its time stood. */
const left =
  "(?:,? ?(?:and |which |that |it )*(?:serves|feeds|takes|is ready in|is done in|cooks in|is enough|is|in)?)*,?";

/** Recipes that are saved, their ingredients told in a sentence of their own. */
export const englishRecipeSayings: readonly ToolWords[] = [
  {
    tool: "save_recipe",
    changes: true,
    prefers: "first",
    slots: {
      eaters: { type: "quantity", units: ["person"], to: ["servings"] },
      servings: { type: "number", after: "(?:for|serves|feeds)", most: 40 },
      minutes: { type: "minutes" },
      name: { type: "name", bare: "the|recipe" },
      ingredients,
    },
    allOf: ["name", "ingredients"],
    says: [
      `{polite}${save} ${aRecipe}(?: for| called| named| of| ?:)? ?{name}${left}${from}{ingredients}${left}`,
      `(?:here's|here is|i have|i've got|there's|this is) ${aRecipe}(?: to (?:save|keep)| for you(?: to (?:save|keep))?)?(?: for| called| named| of| ?:) ?{name}${left}${from}{ingredients}${left}`,
      `(?:here's|here is|i have|i've got|this is) ${aRecipe}(?: for| called| named| of) {name},? (?:please )?(?:save|keep|note|store|write down|add) (?:it|this)(?: down)?(?: please)? ?: ?{ingredients}${left}`,
      `(?=.*⟦)(?:the |my |our )recipe (?:for|called|of) {name}${left}${needs} ?:? ?{ingredients}(?:,? (?:so )?(?:please )?(?:save|keep|note|store|add|write) (?:it|that)(?: down)?)?`,
    ],
  },
];
