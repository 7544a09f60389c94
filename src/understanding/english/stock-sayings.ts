import type { Slot, ToolWords } from "../catalogue.ts";
import { englishKinds } from "./said/kinds.ts";

const counted = {
  type: "list",
  name: "name",
  quantity: "quantity",
  quantityAs: "text",
  unit: "unit",
} as const;
const food = (englishKinds["food"] ?? "").split(" ").join("|");
const amount: Slot = {
  type: "quantity",
  units: ["l", "gal", "kg", "g", "ml", "piece"],
  bareFrom: 1,
  as: "text",
  to: ["quantity", "unit"],
};
const weighed: Slot = {
  type: "quantity",
  units: ["l", "gal", "kg", "g", "ml", "piece"],
  as: "text",
  to: ["quantity", "unit"],
};
const item: Slot = {
  type: "name",
  bare: "(?:the )?(?:number|amount|quantity) of(?: the)?|(?:tins?|cans?|jars?|packs?|packets?|bottles?|bags?|boxes|cartons?|loaves) of(?: the)?",
};
const store =
  "(?:the |my |our )?(?:pantry|larder|cupboards?|fridge|freezer|cellar|store ?room|kitchen|basement|stores|stock)(?: list)?";
const there = `(?:(?:at home|in the house|in stock|(?:in|inside) ${store}) ?)+`;
const has =
  "(?:(?:we|i)(?:'ve| have| still have)(?: still| also| now)?(?: got)?|there(?:'s| is| are)(?: still| also| now)?)";
/** Until when it can be eaten; the day itself is taken out. */
const keeping =
  "(?:,? ?(?:and |but )?(?:that|which|it|they)(?:'ll| will| should| can)?)?,? ?(?:keeps?|lasts?|stays? (?:good|fresh)|(?:is|are) (?:good|best|fine|usable|edible)|be kept|be eaten|expires?|goes off|go off|spoils?|(?:has|have|needs?) to be (?:eaten|used)(?: up)?|(?:must|should) be (?:eaten|used)(?: up)?|with an? (?:expiry|best[- ]before|use[- ]by) date|best[- ]before|use[- ]by|good)(?: (?:until|till|by|on|of|before|date))*";
const list =
  "(?:the |my |our )?(?:(?:shopping|grocery|groceries|shop) list|list)(?: for the (?:supermarket|shops?|market|store))?";
/** "The things that we have to buy". */
const toBuy =
  "(?:(?:the |our |my )?(?:list of )?(?:(?:the )?(?:things|items|stuff|groceries)(?: that| which)? (?:(?:we|i)(?: still| all)? (?:have to|need to|must|should|want to|'ve got to) (?:buy|get|pick up)|to (?:buy|get))|what (?:we|i)(?: still)? (?:have|need) to (?:buy|get)))";
/** What is planned to be eaten. */
const meals =
  "(?:meals|dishes|dinners|meal plan|menu|recipes)(?:,? (?:that|which) (?:are|is|we|we've|i|i've|have been)(?: have| 've)?(?: been)? planned| planned| on the (?:meal plan|menu)| we've planned| we have planned)?(?: (?:for|from|of|on|until|in))?";
const again = "(?: (?:soon|again|too|as well|this week|urgently|at the (?:shop|supermarket|market)))*";
const notTickets = "(?!.*(?:^| )(?:tickets?|house|flat|car|van|gift|gifts|presents?|flights?)(?: |$))";

const ask = "(?:(?:please|kindly|so|and|then|just|you (?:can|may)|(?:could|can|would|will) you) )*";
/** What is to be bought and what there is, as it is said in the passive, with its date, and of a list by what it is. */
export const englishStockSayings: readonly ToolWords[] = [
  {
    tool: "add_to_pantry",
    changes: true,
    slots: { expiresOn: { type: "day", each: "items" }, items: counted },
    allOf: ["expiresOn", "items"],
    says: [
      `${has} {items} ${there}${keeping}`,
      `${has} ${there}{items}${keeping}`,
      `{polite}(?:add|put|store|note|enter|record)(?: down)? {items} (?:to|in|into) ${store}${keeping}`,
      `{polite}(?:add|put|store|note|enter|record)(?: down)? {items}${keeping} (?:to|in|into) ${store}`,
    ],
  },
  {
    tool: "add_to_pantry",
    changes: true,
    slots: { items: counted },
    allOf: ["items"],
    says: [
      `(?:i|we)(?:'ve| have)?(?: just| now)? (?:put|stored|placed|stocked) {items} (?:in|into|inside) ${store}`,
      `(?:the |our )?${store} (?:now |also |still )*(?:holds|contains|has|has got) (?=⟦v){items}`,
    ],
  },
  {
    tool: "update_list_item",
    changes: true,
    with: { list: "pantry" },
    slots: { quantity: amount, item },
    allOf: ["quantity", "item"],
    says: [
      `(?:only|just) (?:of )?(?:the |our )?{item} (?:(?:in|from) ${store}|(?:that (?:is|are) )?at home) (?:is|are)(?: now| still)? (?:left|remaining)`,
      `(?:only|just) (?:of )?(?:the |our )?{item} (?:remains?|is remaining|are remaining)(?: (?:in ${store}|at home))`,
      `(?!only |just )(?:of )?(?:the |our )?{item} (?:is|are)(?: now| still)? left (?:in ${store}|at home)`,
      `(?:we|i) (?:only|just|now only) have (?:of )?(?:the |our )?{item} left(?: (?:in ${store}|at home))?`,
      `of (?:the |our )?{item},? (?:only|just) (?:is|are) left(?: (?:in ${store}|at home))?`,
    ],
  },
  {
    tool: "update_list_item",
    changes: true,
    with: { list: "shopping" },
    prefers: "first",
    slots: { quantity: amount, was: { ...amount, to: ["", ""] }, item },
    allOf: ["quantity", "item"],
    says: [
      `(?:we|i)(?:'ll| will)? (?:only |just )?need (?:only |just )?(?:of )?(?:the )?{item} (?:on|from) ${list},? (?:and )?(?:not|instead(?: of)?|rather than)(?: only)?`,
      `(?:it )?should (?:say|be) (?:of )?{item} (?:on|in) ${list},? (?:and )?(?:not|instead(?: of)?|rather than)`,
      `{polite}(?:correct|change|set|update|raise|lower|increase|reduce) (?:the )?{item} (?:on|in) ${list}(?: (?:to|up to|down to))?`,
      `on ${list},? (?:please )?(?:change|set|make|correct|raise|lower|update) (?:the )?{item}(?: (?:to|up to|down to))?`,
    ],
  },
  {
    tool: "add_to_shopping_list",
    changes: true,
    slots: { items: counted },
    allOf: ["items"],
    says: [
      `{polite}(?:add|put|write|note|get)(?: down)? {items} (?:to|on|onto|among|with) ${toBuy}`,
      `${notTickets}{items} (?:need|needs|have|has|ought)(?: still| also)? to be (?:bought|purchased|picked up|on ${list})${again}`,
      `${notTickets}{items} (?:must|should|will have to)(?: still| also)? be (?:bought|purchased|on ${list})${again}`,
      `${notTickets}{items} (?:is|are)(?: still| also)? (?:to be bought|missing (?:from|on) ${list})`,
      `{items} (?:belongs?|goes?|should go|must go|has to go|have to go|need to go|needs to go)(?: also)? on(?:to)? ${list}`,
      `(?:the |my |our )(?:(?:shopping|grocery|groceries) list|list for the (?:supermarket|shops?|market|store)) (?:needs|should have|should include|has to have|is missing|lacks|is still missing|still needs)(?: also)? {items}`,
      "{polite}(?:make sure|see to it|see|remember)(?: that)? (?:we|i) (?:buy|get|remember to buy|don't forget|don't run out of)(?: some| more)? {items}",
      `(?:i|we|somebody|someone|one of us)(?: still| also| really)* (?:has to|have to|needs? to|must|should|'ve got to|ought to)(?: still)? (?:buy|pick up|stock up on)(?: some| more)? (?!(?:an? )?(?:new )?(?:car|house|flat|van)(?: |$)){items}`,
      `(?:i|we)(?: still| also| really)* (?:have to|need to|must|should|'ve got to|ought to)(?: still)? get (?:some |more )?(?=.*(?:^| )(?:${food}|powder|sponges?|cleaner|litter|food|candles?|matches|bulbs?|bags?|stamps)(?:e?s)?(?: |,|$)){items}`,
    ],
  },
  {
    tool: "update_list_item",
    changes: true,
    with: { list: "pantry" },
    slots: { quantity: weighed, item },
    allOf: ["quantity", "item"],
    says: ["(?:only|just) (?:of )?(?:the |our )?{item} (?:is|are) left"],
  },
  {
    tool: "make_shopping_list",
    changes: true,
    slots: { range: { type: "range", to: ["from", "to"] }, until: { type: "day", to: ["to"] } },
    says: [
      `{polite}(?:make|create|generate|prepare|write|build|work out|put together|draw up|compile|do|produce)(?: me| us)? (?:an? |the |my |our )?(?:new )?(?:shopping|grocery) list (?:from|for|out of|of|with|based on) (?:all )?(?:the |our |my )?(?:planned |week's )?${meals}`,
      `(?:from|for|out of) (?:all )?(?:the |our |my )?(?:planned |week's )?${meals},? (?:please )?(?:make|create|generate|prepare|write|build|work out|put together|draw up)(?: me| us)? (?:an? |the |my |our )?(?:new )?(?:shopping|grocery) list`,
      `(?:everything|all|what)(?: that)? (?:we|i)(?:'ll)? need for (?:the |our |my )?(?:planned |week's )?${meals} (?:should|must|has to|ought to|needs to) (?:be (?:put |added |written )?|go |come )?(?:on|to|onto) (?:the |our |my )?(?:shopping |grocery )?list`,
    ],
  },
  {
    tool: "delete_item",
    changes: true,
    with: { kind: "recipe" },
    slots: { item: { type: "name" } },
    says: [
      "(?:i|we) (?:don't|do not|no longer) (?:want|need|wish)(?: to (?:keep|have))? (?:the |my |our |that )(?:{item} recipe|recipe (?:for |of )?{item})(?: any ?more| any longer)?(?:,? (?:so |and )?(?:please )?(?:delete|remove|throw out|drop) (?:it|that))?",
    ],
  },
  {
    tool: "add_to_pantry",
    changes: true,
    slots: { items: counted },
    allOf: ["items"],
    says: [`{polite}(?:add|put|store|note|enter|record)(?: down)? {items} (?:to|in|into|on) ${store}`],
  },
  {
    tool: "mark_bought",
    changes: true,
    slots: { items: { type: "list", name: "" } },
    says: [
      `(?:i|we) have(?: got)? (?:the )?{items}(?: now| already)?,? ${ask}(?:tick|cross|check|strike|take) (?:it|them|those|both|these) off(?: ${list})?`,
      `(?:my|our) (?:wife|husband|partner|son|daughter|mother|father|mum|mom|dad|sister|brother|flatmate|roommate|girlfriend|boyfriend) (?:has |have |already |just )*(?:bought|got|picked up|brought) (?:the )?{items},? (?:and )?so ${ask}(?:tick|cross|check|strike|take|remove|mark) (?:it|them|those|that) (?:off|as bought|from)(?: ${list})?`,
    ],
  },
  {
    tool: "update_list_item",
    changes: true,
    with: { list: "shopping" },
    slots: { was: { ...amount, to: ["", ""] }, quantity: amount, item },
    allOf: ["quantity", "item"],
    prefers: "first",
    says: [
      `(?:instead|rather than)(?: of)? {item},? (?:we|i) (?:only |just )?need(?: (?:on|in|from) ${list})?`,
    ],
  },
  {
    tool: "update_list_item",
    changes: true,
    with: { list: "pantry" },
    slots: { expiresOn: { type: "day", after: "until|till|expires on|before" }, item },
    allOf: ["expiresOn", "item"],
    says: [
      `(?:the |our )(?<item>(?:[a-z]+ )?(?:${food}))(?: (?:in|from) ${store})?${keeping}(?: now| only)?`,
    ],
  },
  {
    tool: "add_to_shopping_list",
    changes: true,
    slots: { items: counted },
    allOf: ["items"],
    says: [
      `(?:we|i)(?:'ve| have)?(?: just| now)? (?:used up|used|finished|eaten|drunk|opened|emptied) (?:(?:up )?(?:all )?(?:of )?the last (?:of )?|all (?:of )?)?(?:the |our )?(?:last )?{items},? ${ask}(?:put|add|write|note|get) (?:it|them|some|some more|more|that)(?: back)? (?:on|to|onto) ${list}`,
    ],
  },
  {
    tool: "show_shopping_list",
    changes: false,
    slots: {},
    says: [
      `(?:which|what) (?:items|things|groceries) (?:are|stand|do we have|have we got|is|are there)(?: still)? (?:on|in) ${list}`,
    ],
  },
  {
    tool: "delete_item",
    changes: true,
    with: { kind: "shopping_item" },
    slots: { item: { type: "name" } },
    allOf: ["item"],
    says: [
      `(?:the )?{item} (?:needn't|need not|(?:doesn't|don't|does not|do not) (?:have|need) to|shouldn't|should not|should no longer|no longer (?:has|have|needs?) to) (?:be|stand|stay) on ${list}(?: any ?more| any longer)?`,
    ],
  },
  {
    tool: "add_to_shopping_list",
    changes: true,
    slots: { items: counted },
    allOf: ["items"],
    says: [
      "(?:i|we) (?:must not|mustn't|should not|shouldn't|can't|cannot) forget to (?:buy|get|pick up)(?: some| more)? {items}",
    ],
  },
  {
    tool: "mark_bought",
    changes: true,
    with: { all: true },
    slots: {},
    says: [
      `(?:i|we)(?:'ve| have) (?:been shopping|done the shopping|been to the (?:shops?|supermarket|market)) and (?:i |we )?(?:have |'ve )?(?:got|bought) (?:everything|it all|all of it)(?: (?:on|from) ${list})?`,
    ],
  },
  {
    tool: "delete_item",
    changes: true,
    with: { kind: "shopping_item" },
    slots: { item: { type: "name" } },
    allOf: ["item"],
    says: [
      `(?:the )?{item} (?:can|may|should|must|have to|has to|need to|needs to) (?:now )?(?:be (?:taken|removed|struck|deleted|crossed)|come|go) (?:off|from) ${list}`,
    ],
  },
];
