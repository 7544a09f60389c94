import type { Slot, ToolWords } from "../catalogue.ts";

const days: Slot = { type: "range", to: ["from", "to", "day"] };
const mealtime = "(?:breakfast|brunch|lunch|dinner|supper|tea)";
const we = "(?:i|we)";
const eat = "(?:eat|have|cook|make)";
const eating = "(?:eating|having|cooking|making)";

/** What is planned to be eaten, and what is not bought after all. */
export const englishDayAskings: readonly ToolWords[] = [
  {
    tool: "list_agenda",
    changes: false,
    with: { show: "meals" },
    // "For dinner tonight": the part of the day says no more.
    slots: { days, part: { type: "mealtime", to: [""] } },
    says: [
      `what(?:'s| is| do ${we} have)(?: there)?(?: planned| on the menu)? for ${mealtime}`,
      `what(?:'s| is) for ${mealtime} (?:planned|on the menu)`,
      `what(?:'s| is) on the (?:menu|meal plan)`,
      `what (?:are we|am i|will we be) (?:eating|cooking)(?: for ${mealtime})?`,
      `what (?:are we|am i|will we be) ${eating} for ${mealtime}`,
      `what (?:are we|am i) going to (?:eat|cook)(?: for ${mealtime})?`,
      `what (?:are we|am i|will we|do we) (?:going to )?${eat} for ${mealtime}`,
      "(?:what|which) (?:meals|dinners|lunches|dishes)(?: do (?:i|we) have| have (?:i|we))?(?: (?:are|is))?(?: planned| coming up)?",
      "{show} (?:me )?(?:all )?(?:the |my |our )?(?:meal plan|meal planner|menu|planned meals|meals|dinners)(?: planned)?",
      "(?:the |my |our )(?:meal plan|menu)",
    ],
  },
  {
    tool: "delete_item",
    changes: true,
    with: { kind: "shopping_item" },
    slots: {
      item: {
        type: "name",
        never:
          "(?:.* )?(?:expenses?|entry|entries|tasks?|goals?|reminders?|events?|budgets?|recipes?|meals?|stops?|groups?|posts?|names?|everything|all|it|that|them)",
      },
    },
    allOf: ["item"],
    says: ["{polite}(?:delete|erase|take) (?:the )?{item} (?:from|off) (?:the|my|our) list"],
  },
];
