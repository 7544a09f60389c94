import type { Slot, ToolWords } from "../catalogue.ts";

const ask = "(?:(?:please|kindly|so|and|then|just|(?:could|can|would|will) you) )*";
const list = "(?:(?:the |my |our )?(?:shopping|grocery|groceries) list)";
const shop = "(?:shops?|stores?|supermarket|market|grocer's|chemist's?|bakery|butcher's?)";
const pantry = "(?:the |our |my )?(?:pantry|larder|cupboards?|fridge|freezer|cellar|store ?room)";
const aTask = "(?:the |my |our |that )?{task} (?:task|to-?do)";
const event: Slot = {
  type: "name",
  never: "there|it|this|that|he|she|they|we|i|you|everything|(?:.* )?(?:task|to-?do|reminder|goal)",
};
/** What begins at its own time, whatever is in the user's calendar. */
const notOurs =
  "(?!(?:my|our) [a-z]+'s |.*(?:^| )(?:bus|train|flight|plane|ferry|film|movie|match|game|show|shop|store|school|sunrise|sunset)(?: |$))";
const items: Slot = { type: "list", name: "name", quantity: "quantity", quantityAs: "text", unit: "unit" };
const happens =
  "(?:takes place|happens|is held|kicks off|will take place|will be held|is taking place|will kick off)";
const week: Slot = { type: "range", to: ["", "", ""] };

/** Events, tasks and the home in plain sentences that name them without an article, or tell why before what is asked. */
export const englishPlainOrders: readonly ToolWords[] = [
  {
    tool: "move_event",
    changes: true,
    slots: { byMinutes: { type: "minutes" }, on: { type: "day" }, week, event },
    allOf: ["byMinutes", "event"],
    says: [
      "{polite}(?:start|begin|hold|do|have) (?:the |my |our )?{event} later",
      `${notOurs}(?:the |my |our )?{event} (?:now )?${happens}(?: now)?(?: by)? later`,
    ],
  },
  {
    tool: "move_event",
    changes: true,
    slots: { byMinutes: { type: "minutes", negative: true }, on: { type: "day" }, week, event },
    allOf: ["byMinutes", "event"],
    says: [
      "{polite}(?:start|begin|hold|do|have) (?:the |my |our )?{event} (?:earlier|sooner)",
      `${notOurs}(?:the |my |our )?{event} (?:now )?${happens}(?: now)?(?: by)? (?:earlier|sooner)`,
    ],
  },
  {
    tool: "update_task",
    changes: true,
    slots: { dueOn: { type: "day" }, task: { type: "name" } },
    allOf: ["dueOn", "task"],
    says: [
      `${aTask} (?:can|may|will have to|has to|must) (?:wait|be done|happen)(?: (?:until|till))?,? ${ask}(?:change|move|shift|adjust|update|correct|set) (?:its|the) (?:due date|deadline|date|day)(?: accordingly)?`,
    ],
  },
  {
    tool: "cancel_reminder",
    changes: true,
    slots: { reminder: { type: "name" } },
    allOf: ["reminder"],
    says: [
      "[^⟦:?]{3,60},? (?:and )?so (?:you (?:don't|do not) (?:need|have) to|you needn't|there's no need to|there is no need to|you can stop) remind(?:ing)? me (?:about|of|to) (?:the |my )?{reminder}(?: any ?more| any longer| now)?",
      "(?:i|we)(?:'ve| have)? (?:already |just )?[a-z]+ (?:the |my |our ){reminder},? (?:and )?so (?:you (?:don't|do not) (?:need|have) to|you needn't|there's no need to) remind me(?: (?:about|of) (?:it|them|that))?(?: any ?more| any longer| now)?",
    ],
  },
  {
    tool: "show_shopping_list",
    changes: false,
    slots: {},
    says: [
      `what (?:do|must|should) (?:we|i)(?: still)? (?:have to |need to )?(?:get|buy|pick up|fetch)(?: still)? (?:at|from|in) the ${shop}`,
      `what(?:'s| is)(?: still)?(?: left)? to (?:get|buy|be bought|pick up) (?:at|from|in) the ${shop}`,
    ],
  },
  {
    tool: "add_to_shopping_list",
    changes: true,
    slots: { items },
    allOf: ["items"],
    says: [
      "(?:we|i) (?:also |still )?need (?=⟦v)(?!.*(?:people|volunteers|tickets|hours|rooms|seats|helpers|players|beds|guests)){items} for (?:the weekend|breakfast|lunch|dinner|the party|tonight|the barbecue|the picnic|the cake|baking)",
    ],
  },
  {
    tool: "add_to_shopping_list",
    changes: true,
    slots: { week, items },
    allOf: ["week", "items"],
    says: [
      "(?:we|i) (?:also |still )?need (?=⟦v)(?!.*(?:people|volunteers|tickets|hours|days|rooms|seats|helpers|players|beds|guests)){items}(?: for)?",
    ],
  },
  {
    tool: "add_to_pantry",
    changes: true,
    slots: { items },
    allOf: ["items"],
    says: [
      `(?:i|we)(?:'ve| have)?(?: just)? (?:bought|got|picked up|brought home|brought) (?=⟦v|some ){items},? ${ask}(?:put|add|note|store|enter) (?:it|them|that|those|both)(?: all)? (?:in|into|to) ${pantry}(?: list)?`,
    ],
  },
  {
    tool: "delete_item",
    changes: true,
    with: { kind: "meal" },
    slots: { on: { type: "day" }, item: { type: "name" } },
    allOf: ["item"],
    says: [
      `no {item}(?: after all)?,? ${ask}(?:take|remove|delete|strike|drop) (?:it|them|that) (?:off|from) (?:the |our |my )?(?:meal plan|menu)`,
    ],
  },
  {
    tool: "delete_item",
    changes: true,
    with: { kind: "shopping_item" },
    slots: { item: { type: "name" } },
    allOf: ["item"],
    says: [
      `(?:we|i)(?:'ve| have)(?: already| still)?(?: got)? (?:enough|plenty of) {item},? ${ask}(?:take|remove|delete|strike|drop|cross) (?:it|them|that) (?:off|from) ${list}`,
    ],
  },
];
