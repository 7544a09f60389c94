import type { Slot, ToolWords } from "../catalogue.ts";
import { aDish } from "./dishes.ts";

const mealtimes = { breakfast: "breakfast|brunch", lunch: "lunch", dinner: "dinner|supper", snack: "snack" };
const slot: Slot = { type: "choice", values: mealtimes };
const meal: Slot = { type: "name" };
const servings: Slot = { type: "quantity", units: ["person"], bareFrom: 1, bareAfter: "for " };
const eat = "(?:eat|have|cook|make|serve|do|bake|prepare)";
const we =
  "(?:we|i)(?:'ll| will| are going to|'re going to| am going to|'m going to|'d like to| would like to| want to|'d rather| would rather|'d prefer to| would prefer to)";
const not = "(?:,? (?:and )?(?:rather than|instead(?: of)?|not)(?: (?:for|on))?)";
const planned =
  "(?:,? (?:that|which) (?:is|was|are|were|has been|had been|we've|we have|we|i've|i have|i|we had|we'd|i had) (?:been )?planned(?: for)?)";
const is =
  "(?:is|are|should be|is to be|are to be|will be|has to be|have to be|must be|ought to be|moves to|goes to)";
const plan = "(?:the |my |our )?(?:meal plan|menu|plan)";

/** Meals that are planned and are to be another day, for others or for more people, or not at all. */
export const englishMealChanges: readonly ToolWords[] = [
  {
    tool: "update_meal",
    changes: true,
    prefers: "first",
    slots: { day: { type: "day" }, on: { type: "day" }, meal },
    allOf: ["day", "on", "meal"],
    says: [
      `(?:the |our )?(?:planned {meal}|${aDish}) ${is}(?: now)?(?: planned)?${not}`,
      `${we} ${eat} (?:the |our )?(?:planned )?{meal}${not}`,
      `{polite}(?:move|put|plan|shift) (?:the |our )?planned {meal}${not}`,
    ],
  },
  {
    tool: "update_meal",
    changes: true,
    slots: { day: { type: "day" }, on: { type: "day" }, servings, slot, meal },
    allOf: ["meal"],
    anyOf: ["day", "servings", "slot"],
    says: [
      `${we} ${eat} (?:the |our )planned {meal}(?: for {slot})?(?: instead| now)?`,
      `(?:we|i)(?:'re| are|'m| am) (?:eating|having|cooking|making|serving) (?:the |our )planned {meal}(?: for {slot})?(?: instead| now)?`,
      `${we} ${eat} (?:the |our ){meal}${planned}(?: for {slot})?(?: instead| now)?`,
      `{polite}(?:move|shift|change|put|postpone|bring forward|push|set) (?:the |our )planned {meal}(?: (?:to|for|until))?(?: {slot})?`,
      `{polite}(?:move|shift|change|put|postpone|bring forward|push) (?:the |our ){meal}${planned}(?: (?:to|for|until))?(?: {slot})?`,
      `(?:the |our )planned {meal} ${is}(?: now)?(?: (?:planned|moved|postponed))?(?: (?:to|for|on))?(?: {slot})?(?: (?:instead|now))?`,
    ],
  },
  {
    tool: "update_meal",
    changes: true,
    slots: { on: { type: "day" }, slot, meal },
    allOf: ["slot", "meal"],
    says: [
      `(?:the |our )?{meal} ${is}(?: now)?(?: planned)? for {slot}(?: now)?,? (?:and )?(?:rather than|instead of|not)(?: for)? (?:breakfast|lunch|dinner|supper|brunch)`,
      `${we} ${eat} (?:the |our ){meal} for {slot},? (?:and )?(?:rather than|instead of|not)(?: for)? (?:breakfast|lunch|dinner|supper|brunch)`,
      `(?:we|i)(?:'re| are|'m| am) (?:eating|having|cooking|making|serving) (?:the |our ){meal} for {slot},? (?:and )?(?:rather than|instead of|not)(?: for)? (?:breakfast|lunch|dinner|supper|brunch)`,
      `{polite}(?:move|change|shift|put) (?:the |our )?{meal} from (?:breakfast|lunch|dinner|supper|brunch) to {slot}`,
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
      meal,
    },
    allOf: ["servings", "meal"],
    says: [
      "(?:only |just )(?:will |are going to |'ll |are )?(?:be )?(?:eat|eating|have|having|come to|coming for|come for) the {meal}",
      "(?:the |our )(?:planned )?{meal} (?:should|must|has to|needs to|ought to|is to|will have to) (?:be (?:enough )?(?:for)?|feed|serve)(?: now)?(?:,? (?:and )?(?:not|instead of|rather than))?",
      "{polite}(?:change|set|raise|lower|increase|reduce) the (?:number of )?(?:people|portions|servings|eaters|guests) (?:for|of|at) (?:the )?(?:planned )?{meal}(?: to)?",
      "(?:the |our )(?:planned )?{meal} (?:is|are) (?:only|just)(?: for)?(?: now)?",
      "{polite}(?:plan|make|cook|change|set) (?:the )planned {meal}(?: to)?(?: instead)?",
    ],
  },
  {
    tool: "update_meal",
    changes: true,
    slots: { on: { type: "day" }, meal, dish: { type: "name" } },
    allOf: ["meal", "dish"],
    says: [
      `(?:instead of|rather than) (?:the )?(?:planned )?{meal},? (?:please )?(?:there(?:'ll| will) be|we(?:'d| would) like(?: to (?:have|eat|cook))?|we want(?: to (?:have|eat|cook))?|i(?:'ll| will| would like to|'d like to) (?:cook|make)|we(?:'re| are) (?:having|eating|cooking|making)) (?:the )?{dish}`,
      `{polite}(?:replace|swap|exchange|substitute) (?:the )?planned {meal} (?:for|with|by) (?:the )?{dish}`,
      `(?:we|i)(?:'ll| will)? ${eat} (?:the )?{dish} (?:instead of|rather than) (?:the )?(?:planned {meal}|${aDish})`,
    ],
  },
  {
    tool: "delete_item",
    changes: true,
    with: { kind: "meal" },
    slots: { on: { type: "day" }, meal: { type: "name", to: ["item"] } },
    allOf: ["on", "meal"],
    says: [
      `there(?:'s| is| will be|'ll be|'s not going to be|is not going to be) (?:no|any) (?:${aDish}|{meal} for (?:breakfast|lunch|dinner|supper))(?: after all)?`,
      `(?:we|i)(?:'re| are|'m| am) (?:skipping|dropping) ${aDish}`,
      `there(?:'s| is| will be|'ll be) no {meal} after all(?= ?$)`,
      `{polite}(?:cancel|delete|remove|drop|scrap|take)(?: off)? (?:the |our )planned {meal}(?: (?:off|from|out of) ${plan})?`,
    ],
  },
  {
    tool: "plan_meal",
    changes: true,
    slots: {
      day: { type: "day" },
      servings: { type: "quantity", units: ["person"], bareFrom: 1 },
      slot,
      meal,
    },
    allOf: ["day", "meal"],
    says: [
      `there(?:'s| is| are) going to be (?:an? )?(?!party|meeting|concert|storm|sale)(?:${aDish}|{meal} for {slot})`,
      "{polite}(?:enter|note|write|schedule|plan|put|add)(?: down| in)? {meal} (?:as|for) (?:the |our )?{slot}",
      `{polite}(?:plan|cook|make) {meal}(?: (?:for|as) {slot})?,? (?:there(?:'ll| will) be|there are|we(?:'ll| will) be|we(?:'re| are))`,
      "(?:we|i)(?:'ll| will) be (?:having|eating|cooking|making) (?!fun|trouble|guests|visitors|an? (?:good|great|nice|party|break)){meal}(?: for {slot})?,?",
      "(?:we|i)(?:'d| would) like to (?:eat|cook) {meal}(?: for {slot})?",
      `(?:we|i)(?:'d| would) like to (?:have|make) (?:${aDish}|{meal} for {slot})`,
      "(?:as|for) (?:the )?{slot},? (?:please )?(?:plan|put|enter|note|make|cook) {meal}(?: (?:on|in) (?:the |our )?meal plan)?",
    ],
  },
  {
    tool: "plan_meal",
    changes: true,
    slots: { day: { type: "day" }, slot, meal },
    allOf: ["day", "slot", "meal"],
    says: ["{meal} (?:is|are) planned(?: (?:as|for))? (?:an? |the )?{slot}"],
  },
];
