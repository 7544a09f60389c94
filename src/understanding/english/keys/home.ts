import type { KeyWords, Slot } from "../../catalogue.ts";

const counted = {
  type: "list",
  name: "name",
  quantity: "quantity",
  quantityAs: "text",
  unit: "unit",
} as const;
const shop =
  "(?:to|on|onto|on to|from|off|for|in)? ?(?:the |my |our |a )?(?:shopping|grocery|groceries|supermarket|buying)(?: list)?(?: list)?|(?:to|on|onto) (?:the|our) list";
const store =
  "(?:to|in|into|inside|from) (?:the |my |our )?(?:pantry|fridge|freezer|cupboard|larder|cellar|kitchen|store ?room)|at home|in stock|in the house|pantry|left over|(?<=(?:have|'s|is|are|got) .*)left";
const mealtimes = {
  breakfast: "breakfast|brunch",
  lunch: "lunch",
  dinner: "dinner|supper|tea time",
  snack: "snack",
};
const slot: Slot = { type: "choice", values: mealtimes };
const servings: Slot = { type: "quantity", units: ["person"], bareFrom: 1 };
const notMeal =
  "with|appointment|meeting|recipe|shopping|list|budget|spent|paid|cost|remind|reminder|task|calendar|group|move|cancel|what|when|which|how|pantry|trip|€|booked|reserve|table|out";

const happening =
  "appointment|party|call|birthday|interview|class|yoga|training|lesson|session|practice|gym|dentist|doctor|concert|cinema|football|match|game|visit|checkup|haircut|work|school|flight|train";

/** Meals, shopping and the pantry. */
export const homeKeys: readonly KeyWords[] = [
  {
    tool: "add_to_shopping_list",
    changes: true,
    slots: { items: { ...counted, ask: "What should go on the shopping list?" } },
    cues: [shop],
    also: ["{subject}?(?:{note}|need|needs|want|get|buy)(?: to (?:buy|get))?(?: (?:some|more))?"],
    rest: "items",
    before: true,
    unless:
      "show|what|tick|cross|check|bought|got|remove|take|delete|make|generate|build|prepare|is|are|from|meal plan|meals|spent|paid|remind|task|which|clear|done|create|start|went|off|budget|for ⟦|has|had",
  },
  {
    tool: "add_to_shopping_list",
    changes: true,
    slots: { items: { ...counted } },
    allOf: ["items"],
    cues: [
      "(?:(?:i|we)(?:'re|'m|'ve| are| am| have)?(?: also| still| all)? ?)?(?:(?:don't|do not) forget (?:to (?:buy|get|pick up)|the(?= ))|(?:need|have|want|must|should|got)(?: to (?:buy|get|pick up|grab|stock up on))?(?= )|(?:run|ran|running|is running)(?: out of| low on| short of)|(?:almost |nearly )?out of|low on|short (?:of|on)|buy|get|pick up|grab|fetch|stock up on)(?: us)?(?: (?:some|more|another|any))?",
    ],
    also: [
      "from the (?:shop|store|supermarket|market|bakery|butcher)|at the (?:shop|store|supermarket|market)|next time|soon",
    ],
    rest: "items",
    unless:
      "service|oil change|inspection|to(?! (?:buy|get|pick up|grab|order|stock))|km|⟦v\\d+⟧ free|free|so (?:please )?(?:put|add|get|buy|write|stick|pop)|appointment|meeting|uber|taxi|cab|me an?|have|at home|fridge|pantry|help|you|dentist|time|break|holiday|car|van|new|ticket|got|fund|goal|out of the|budget|fuel|if|for ⟦|be|the last|the first|the final|word|say|laugh|attention|answers?|truth|peace",
  },
  {
    tool: "make_shopping_list",
    changes: true,
    slots: { range: { type: "range", to: ["from", "to"] } },
    cues: [
      "make|create|generate|prepare|write|build|update|turn|produce|work out|put together|draw up|fill|compile",
      "(?:shopping|grocery|groceries) ?list",
    ],
    also: [
      "(?:from|for|based on|out of|of)? ?(?:the |our |my |all )?(?:planned |week's |weekly )?(?:meal plan|meals|menu|plan|recipes)(?: (?:plan|for))?",
      "into|week|planned",
    ],
    unless: ":|add|put|and|,",
  },
  {
    tool: "show_shopping_list",
    changes: false,
    slots: {},
    cues: [
      "(?:shopping|grocery|groceries)(?: list)?|(?:need|have|left|still|supposed|missing|want) to (?:buy|get|pick up|shop for)|(?:on|in) (?:the|our|my) list|(?:buy|get|need|missing) (?:at|from) the (?:shop|store|supermarket|market)|to buy",
    ],
    also: ["buy|get|need|missing"],
    unless: "add|put|budget|spent|spend|make|packing|task|create|tick|off|⟦v\\d+⟧ .* list|recipe",
  },
  {
    tool: "mark_bought",
    changes: true,
    with: { all: true },
    slots: {},
    cues: [
      "(?:all|everything|whole)(?: of it)?(?: (?:the )?(?:items|things))?(?: is| on (?:the|my|our) (?:shopping |grocery )?list)*|(?:the )?(?:shopping|groceries)(?: is| are)? done",
      "bought|got|done|in the (?:cart|trolley|basket)|purchased|off|picked up|shopping",
    ],
    also: [
      "(?:(?:i|we)(?:'ve| have)? )?(?:bought|got|marked?|tick(?:ed)?|cross(?:ed)?|check(?:ed)?)",
      "(?:on |off |from )*(?:the |my |our )?(?:shopping|grocery) list|as|off|is|the whole",
    ],
    unless: "packed|task|undo|⟦",
  },
  {
    tool: "mark_bought",
    changes: true,
    slots: { items: { type: "list", name: "", ask: "What did you buy?" } },
    allOf: ["items"],
    cues: [
      "{subject}?(?:bought|got|picked up|tick(?:ed)?|cross(?:ed)?|check(?:ed)?|mark(?:ed)?|take|remove|grabbed|have|strike|delete)(?: off)?|(?:is|are) (?:bought|in the (?:cart|trolley|basket))",
      `${shop}|(?:as )?bought|(?:is |are )?in the (?:cart|trolley|basket)`,
    ],
    also: ["as bought|off|(?:as )?(?:bought|done|purchased)"],
    rest: "items",
    before: true,
    unless: "⟦v\\d+⟧|not|add|put|what|need|budget|limit|expense",
  },
  {
    tool: "add_to_pantry",
    changes: true,
    slots: { items: { ...counted, ask: "What is there?" } },
    cues: [store],
    also: [
      "{subject}?(?:have|got|have got|{note}|there's|there is|there are|has|stocked)(?: still| also)?|(?:we|i)(?:'ve)? (?:still )?(?:got|have)",
      "(?:at home|in the (?:fridge|freezer|pantry|cupboard))|we",
    ],
    rest: "items",
    before: true,
    unless:
      "what|how|do|budget|turn|leave|no|only|just|hardly|barely|shopping|spend|trip|pack|to do|task|which|is there|off|bought|already (?:paid|done|called)|not|come|go|group",
  },
  {
    tool: "save_recipe",
    changes: true,
    prefers: "first",
    slots: {
      eaters: { type: "quantity", units: ["person"], to: ["servings"] },
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
    cues: ["(?:an? |the |my |this |new |our )*recipe(?: (?:for|called|named|of))?(?: ?:)?"],
    also: ["{note}|here is|here's", "takes|serves|servings|people"],
    leads: { ingredients: "(?:with|from|needs|using|ingredients|:|(?=⟦v))" },
    rest: "name",
    before: true,
    unless:
      "what|show|which|find|give me|(?<!(?:save|keep|add|note|store|down|remember) )(?:his|her|their|[a-z]+'s) recipe|recipe (?:says|asks|calls|needs|wants|is|was|takes)",
  },
  {
    tool: "plan_meal",
    changes: true,
    slots: {
      day: { type: "day" },
      servings,
      mealtime: { type: "mealtime", to: ["slot"] },
      slot,
      meal: { type: "name", never: "no .*|fun|trouble|problems", ask: "Which dish?" },
    },
    allOf: ["day"],
    cues: [
      "(?:(?:i|we)(?:'re|'m|'ll| are| am| will)?(?: going to)? )?(?:plan|cook(?:ing)?|mak(?:e|ing)|prepar(?:e|ing)|eat(?:ing)?|hav(?:e|ing)|schedule|bak(?:e|ing)|grill(?:ing)?|add|put|do|doing|serve|serving)|{slot}|menu|meal plan|meal",
    ],
    also: [
      "(?:to|on|in|onto|into)? ?(?:the |my |our |this |a )?(?:week's |weekly )?(?:meal plan|menu|meals?|food plan)|we|is|will be|people|plan|cook|(?:i|we)(?:'re|'ll| are| will)? (?:hav(?:e|ing)|eat(?:ing)?|cook(?:ing)?|mak(?:e|ing))",
      "for",
    ],
    rest: "meal",
    before: true,
    unless: `${notMeal}|at ⟦|${happening}`,
  },
  {
    tool: "plan_meal",
    changes: true,
    slots: {
      day: { type: "day" },
      mealtime: { type: "mealtime", to: ["slot"] },
      servings,
      slot,
      meal: { type: "name", never: "no .*|fun|trouble|problems" },
    },
    allOf: ["day", "meal"],
    anyOf: ["mealtime", "slot", "servings"],
    cues: [],
    also: ["for", "(?:is|are|will be)(?= ?¦|$)"],
    rest: "meal",
    before: true,
    unless: `${notMeal}|at ⟦|${happening}|spend|pay|bought|buy|got|had|did|drive|go|went`,
  },
];
