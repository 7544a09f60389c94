import type { KeyWords, Slot } from "../../catalogue.ts";

const counted = {
  type: "list",
  name: "name",
  quantity: "quantity",
  quantityAs: "text",
  unit: "unit",
} as const;
const slot: Slot = {
  type: "choice",
  values: { breakfast: "breakfast|brunch", lunch: "lunch", dinner: "dinner|supper|tea time", snack: "snack" },
};
const missing =
  ",? ?(?:because |as |since |so )?(?:there's|there is|we|i|it|we're|it's|they)?(?:'ve| have|'re| are|'s| is| has)?(?: almost| nearly| all| completely)? ?(?:run out|ran out|running out|out|all gone|gone|empty|finished|used up|running low|low|none left|no more|need it|need them|need some)(?: of (?:it|them|that))?(?= ?$| ?¦|,)";
const elsewhere =
  "so (?:please )?(?:put|add|get|buy|write|stick|pop)|appointment|meeting|recipe|budget|spent|paid|cost|remind|reminder|task|calendar|group|move|cancel|trip|pack|packing|euros?|dollars?|km|litres of (?:diesel|petrol|fuel)|fuel|diesel|petrol|service|oil change|inspection|goal|fund|free|rid of|expenses?|dentist|help|to talk|to go";

/** Shopping, meals and stock as people speak of them at home. */
export const homeDetailKeys: readonly KeyWords[] = [
  {
    tool: "add_to_shopping_list",
    changes: true,
    slots: { items: { ...counted } },
    allOf: ["items"],
    cues: [
      "{note}|need|needs|(?:don't|do not) forget|remember|get|buy|want|could use|(?:i'd|we'd) like",
      "(?:on|to|onto|for)(?: the| my| our| a)* (?:shopping|grocery|groceries|supermarket)? ?list|(?:from|at|in|to) (?:the |a )?(?:shops?|stores?|supermarket|market|bakery|bakers?|butchers?|aldi|lidl|tesco|rewe|edeka)|for shopping|when (?:i|we) (?:go shopping|shop)|next time (?:i|we|you) (?:go shopping|shop|are at the shop)|to buy|we need to buy|i need to buy",
    ],
    also: [missing, "to buy|buy|some|also|too|the|as well|more|please"],
    rest: "items",
    before: true,
    unless: `${elsewhere}|what|show|is|bought|tick|cross|make|create|from the meal|which|did|how|done|from my list|off|back on`,
  },
  {
    tool: "add_to_shopping_list",
    changes: true,
    slots: { items: { ...counted } },
    allOf: ["items"],
    cues: [
      "(?:(?:there's|there is|there are|we have|we've got|we've|i have|i've got|we|i) (?:almost |nearly |hardly any |barely any )?(?:no|not any|no more|hardly any|barely any|not enough)(?: more)?|(?:is|are|has|have)(?: almost| nearly| all)? (?:run out|used up|finished|all gone|gone|empty|running low|running out)|(?:we're|i'm|we are|i am|we've|we have|i've|i have|we|i)(?: almost| nearly| completely| all)? (?:out of|run out of|ran out of|running low on|running out of|low on|short of|short on))",
    ],
    also: ["left|in the (?:house|fridge|pantry|cupboard)|at home|again|any ?more|please|more"],
    rest: "items",
    before: true,
    unless: `${elsewhere}|what|money|time|idea|plans?|patience|battery|phone|internet|petrol|work|luck|space|room|kids?|(?:the |a )?(?:supermarket|shops?|store|bakery|baker|market|pub|bar|restaurant) (?:has|have|is|are|had|ran)`,
    has: "{thing}|⟦|bread|salt|foil|soap|paper|nappies|tea|pepper|oil|juice|dog food|cat food",
  },
  {
    tool: "mark_bought",
    changes: true,
    slots: { items: { type: "list", name: "" } },
    allOf: ["items"],
    cues: [
      "(?:(?:i|we)(?:'ve| have)?(?: just| already| now)? )?(?:bought|got|gotten|picked up|grabbed|found|purchased)(?= the )",
    ],
    also: ["now|already|today|both|from the shop|at the shop|on the (?:shopping )?list"],
    rest: "items",
    has: "{thing}",
    unless: "⟦|not|add|put|what|need|from [A-Z]|for my|for the|car|van|house|ticket",
  },
  {
    tool: "mark_bought",
    changes: true,
    with: { bought: false },
    slots: { items: { type: "list", name: "" } },
    allOf: ["items"],
    cues: [
      "put|untick|uncheck|(?:i|we)(?: have|'ve)?(?: didn't| did not| haven't| have not)(?: get| buy| got| bought)?",
      "back on the (?:shopping )?list|untick|uncheck|(?:didn't|did not|haven't|have not) (?:get|buy|got|bought)(?= the)",
    ],
    also: ["after all|yet|on the shopping list|bought"],
    rest: "items",
    unless: "⟦|what|pack|task|trip",
  },
  {
    tool: "show_shopping_list",
    changes: false,
    with: { bought: true },
    slots: {},
    cues: [
      "what|which|show|list",
      "(?:have|did) (?:i|we) (?:already |just )?(?:bought|buy|got|get)(?: already| so far)?|already bought|was bought|is bought|bought already",
    ],
    also: ["shopping list|groceries|off the list|from the list|on the list"],
    has: "shopping|list|groceries|supermarket",
    unless: "⟦|spent|expenses?|cost",
  },
  {
    tool: "show_shopping_list",
    changes: false,
    slots: {},
    cues: [
      "do (?:we|i)(?: still)? need(?: any| some| more)?|is there anything(?: left)?|what|show|read|see|open|view|display|give",
    ],
    also: [
      "(?:on |from )?(?:the |my |our )?(?:shopping|grocery|groceries)(?: list)?",
      "to (?:buy|get|pick up|shop)|at the (?:shops?|store|supermarket)|from the (?:shops?|store|supermarket)|else|still|left|missing",
    ],
    rest: "*",
    has: "shopping list|grocery list|groceries|need (?:any|some|more)? ?{thing}|to buy|shopping",
    unless:
      "add|put|budget|spent|spend|make|packing|task|tick|off|⟦|recipe|cost|expense|meal|create|how much|should|remind|sp[ea]n",
  },
  {
    tool: "add_to_pantry",
    changes: true,
    slots: { items: { ...counted } },
    allOf: ["items"],
    cues: [
      "(?:we|i)(?:'ve| have)?(?: still| also| already)? (?:have|got|still have|stocked)|there(?:'s| is| are)(?: still)?|{note}|stock|store|left",
      "(?:to|in|into|inside|from|on) (?:the |our |my )?(?:pantry|fridge|freezer|cupboards?|larder|cellar|kitchen|store ?room|basement|shelf|stock)|at home|in stock|in the house|left over|left|pantry",
    ],
    also: ["still|there|at home|some|in|left|now"],
    rest: "items",
    before: true,
    unless:
      "what|how|do|budget|turn|leave|shopping|spend|trip|pack|to do|task|which|is there|off|bought|already (?:paid|done|called)|not|no|come|go|group|out of|euros?|money|time|days?|minutes?|appointment|meeting|clean|tidy|paint|only|just|down to",
  },
  {
    tool: "plan_meal",
    changes: true,
    slots: {
      day: { type: "day" },
      mealtime: { type: "mealtime", to: ["slot"] },
      servings: { type: "quantity", units: ["person"] },
      slot,
      meal: { type: "name", never: "no .*|fun|trouble|problems" },
    },
    allOf: ["day", "meal"],
    cues: [
      "(?:(?:i|we)(?:'re|'m|'ll|'d| are| am| will)?(?: going to| gonna)? )?(?:plan|cook(?:ing)?|mak(?:e|ing)|prepar(?:e|ing)|eat(?:ing)?|hav(?:e|ing)|schedule|bak(?:e|ing)|grill(?:ing)?|serve|serving|do)|{slot}|menu|meal plan|meal|(?:there's|there is|there will be)|let there be|on the menu",
    ],
    also: [
      "(?:to|on|in|onto|into|as)? ?(?:the |my |our |this |a )?(?:week's |weekly )?(?:meal plan|menu|meals?|food plan)|we|is|will be|people|plan|for all|dinner|lunch|there (?:are|will be)",
      "for|(?:everyone|everybody|the family|the whole family|the kids)",
    ],
    rest: "meal",
    before: true,
    unless: `${elsewhere}|appointment|party|call|birthday|interview|class|yoga|training|lesson|session|practice|gym|doctor|concert|cinema|football|match|game|visit|checkup|haircut|flight|train|at ⟦|what|when|which|out|booked|reserve|table|shopping|list|drive|guests|visitors|time|fun|plans|break|holiday|day off|with`,
  },
  {
    tool: "make_shopping_list",
    changes: true,
    slots: { range: { type: "range", to: ["from", "to"] } },
    cues: [
      "make|create|generate|prepare|write|build|update|produce|work out|put together|draw up|compile|do|need|give|want|turn",
      "(?:shopping|grocery|groceries) ?(?:list)?",
      "meals?|meal plan|menu|plan(?:ned)?|recipes|what we(?:'re| are) (?:eating|cooking|having)|⟦v\\d+⟧|cooking|dishes|dinners",
    ],
    also: [
      "(?:from|for|based on|out of|of|into|with|about|to)|meal plan|meals|planned|everything|all|week|list|what we need|i|we|need|cook|me|us|the",
    ],
    rest: "*",
    unless: ":|add|put|spend|spent|task|remind|budget|kg|litres?|and",
  },
];
