import type { Slot, ToolWords } from "../catalogue.ts";
import { ask } from "./bare-group-orders.ts";

const one = "(?:an? |one |some |one of (?:my|our|the) )";
const remove = "{polite}(?:delete|remove|erase|get rid of)";
const cancel = "{polite}(?:cancel|delete|remove|call off|drop)";
const anEvent = "(?:events?|appointments?|meetings?)";
const aTask = "(?:tasks?|to-?dos?)";
const journey = "(?:trips?|journeys?)";
const things: Slot = { type: "list", name: "name", quantity: "quantity" };
const stock: Slot = { ...things, type: "list", name: "name", quantityAs: "text", unit: "unit" };
const to: Slot = { type: "moment", alone: "either", last: true };
const days: Slot = { type: "range" };

/** Orders about days, the home and trips that say no more than what is to be done. */
export const bareHomeOrders: readonly ToolWords[] = [
  {
    tool: "move_event",
    changes: true,
    slots: { to: ask("To which day or time?", to), event: ask("Which event?") },
    says: [`{polite}(?:move|reschedule|postpone|shift) ${one}${anEvent}`],
  },
  {
    tool: "cancel_event",
    changes: true,
    slots: { event: ask("Which event?"), on: { type: "day" } },
    says: [`${cancel} ${one}${anEvent}`],
  },
  {
    tool: "complete_task",
    changes: true,
    slots: { task: ask("Which task is done?", { type: "text" }) },
    says: [
      `{polite}(?:finish|complete|tick off|check off|mark) ${one}${aTask}(?: (?:as )?(?:done|finished|complete))?`,
    ],
  },
  {
    tool: "update_task",
    changes: true,
    slots: { task: ask("Which task?"), title: ask("What are its words now?", { type: "text" }) },
    says: [`{polite}(?:rename|reword) ${one}${aTask}`],
  },
  {
    tool: "delete_item",
    changes: true,
    with: { kind: "task" },
    slots: { item: ask("Which task?") },
    says: [`${remove} ${one}${aTask}`],
  },
  {
    tool: "delete_item",
    changes: true,
    with: { kind: "recipe" },
    slots: { item: ask("Which recipe?") },
    says: [`${remove} ${one}recipes?`],
  },
  {
    tool: "cancel_reminder",
    changes: true,
    slots: { reminder: ask("Which reminder?") },
    says: [`(?:${cancel}|{polite}stop) ${one}reminders?`],
  },
  {
    tool: "plan_meal",
    changes: true,
    slots: {
      day: ask("For which day?", { type: "day" }),
      meal: ask("Which dish?"),
      slot: {
        type: "choice",
        values: { breakfast: "breakfast", lunch: "lunch", dinner: "dinner|supper" },
      },
    },
    says: ["{polite}plan (?:a|another|some) meals?", "{polite}plan (?:a |the |our )?{slot}"],
  },
  {
    tool: "add_to_pantry",
    changes: true,
    slots: { items: ask("What is there?", stock) },
    says: [
      "{polite}(?:put|add|note) (?:something|things) (?:to|in|into) (?:the |my |our )?(?:pantry|larder)",
    ],
  },
  {
    tool: "mark_bought",
    changes: true,
    slots: { items: ask("What is bought?", { type: "list", name: "" }) },
    says: [
      "{polite}mark (?:something|things|an item|some items) (?:as )?bought",
      "{polite}(?:tick|check|cross) (?:something|an item) off (?:the |my |our )?shopping list",
    ],
  },
  {
    tool: "add_to_packing_list",
    changes: true,
    slots: { items: ask("What should go on the packing list?", things) },
    says: ["{polite}pack (?:something|some things|things)"],
  },
  {
    tool: "delete_trip_entry",
    changes: true,
    with: { kind: "trip" },
    slots: { trip: ask("Which trip?") },
    says: [`${cancel} ${one}${journey}`],
  },
  {
    tool: "create_trip",
    changes: true,
    slots: { days: ask("From which day to which day?", days), name: ask("Where does it go?") },
    says: [`{polite}(?:plan|create|add|make|start) ${one}(?:new )?${journey}`],
  },
  {
    tool: "delete_vehicle_entry",
    changes: true,
    with: { kind: "vehicle" },
    slots: { vehicle: ask("Which vehicle?") },
    says: [`${remove} ${one}(?:vehicles?|cars?)`],
  },
  {
    tool: "plan_service",
    changes: true,
    slots: {
      everyDistance: { type: "quantity", units: ["km", "mi"], bareFrom: 1_000 },
      everyMonths: { type: "months" },
      what: ask("What has to be done, and how often? Say it like “oil change every 15,000 km”.", {
        type: "text",
      }),
      vehicle: { type: "name" },
    },
    says: [
      `{polite}(?:plan|add|set up|create) ${one}(?:services?|service plan|maintenance plan)(?: for (?:the |my |our ){vehicle})?`,
    ],
  },
  {
    tool: "add_document",
    changes: true,
    slots: {
      name: ask("Which paper is it, such as the insurance?"),
      expiresOn: ask("On which day does it run out?", { type: "day" }),
    },
    says: [`{polite}(?:add|save|store|keep|note) ${one}(?:documents?|papers?)`],
  },
  {
    tool: "open_screen",
    changes: false,
    slots: {
      screen: ask("Which screen: conversations, a new conversation, or shortcuts?", {
        type: "choice",
        values: {
          conversations: "(?:my |the |old )*(?:conversations|chats)",
          new_conversation: "(?:an? |the )?new (?:conversation|chat|one)",
          shortcuts: "(?:the )?(?:keyboard )?shortcuts",
        },
      }),
    },
    says: [`{polite}(?:open|show) ${one}(?:screen|page|view)`],
  },
];
