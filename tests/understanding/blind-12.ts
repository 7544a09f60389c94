import type { Request } from "./requests.ts";

/** As it is dictated, without commas and with hesitations: a twelfth set. 44 of 60 were read right at the first count, before and after the eleventh was learned from. */
export const blind12: readonly Request[] = [
  // Wins
  [
    "um log forty two euros and fifty cents for groceries at lidl",
    "create_expense",
    { amount: "42.50", category: "groceries" },
  ],
  [
    "we paid eighteen euros for pizza last night",
    "create_expense",
    { amount: "18", category: "eating out", date: "2026-11-20" },
  ],
  [
    "the pizza was actually twenty one euros please correct it",
    "update_expense",
    { expense: "pizza", amount: "21" },
  ],
  [
    "how much have we spent on fuel so far this year",
    "summarize_expenses",
    { category: "fuel", period: "this_year" },
  ],
  ["um list our last ten expenses", "list_expenses", { limit: 10 }],
  [
    "two thousand six hundred euros came in from bosch on friday",
    "log_income",
    { amount: "2600", from: "bosch", date: "2026-11-20" },
  ],
  [
    "set the grocery budget to four hundred and twenty euros a month",
    "set_budget",
    { category: "groceries", amount: "420" },
  ],
  ["um how much can we still spend on eating out", "check_budgets", { category: "eating out" }],
  [
    "the rent of nine hundred and fifty euros goes out every month starting on the first of december",
    "set_recurring_item",
    { amount: "950", description: "rent", startsOn: "2026-12-01" },
  ],
  ["please stop booking the magazine subscription", "stop_recurring_item", {}],
  [
    "we want to save up three thousand euros for a boiler by the end of june",
    "set_savings_goal",
    { target: "3000", dueOn: "2027-06-30" },
  ],
  ["um add a hundred and fifty euros to the boiler fund", "add_to_goal", { goal: "boiler", amount: "150" }],
  [
    "take sixty euros back out of the boiler fund",
    "add_to_goal",
    { goal: "boiler", amount: "60", takeOut: true },
  ],
  ["how much is in the boiler fund now", "show_savings", {}],
  ["um convert eighty pounds into euros for me", "convert_money", { amount: "80", from: "GBP", to: "EUR" }],
  ["delete the savings goal for the boiler", "delete_money_entry", { kind: "savings_goal", entry: "boiler" }],

  // Wheels
  [
    "we filled up the fiat with thirty eight litres for sixty one euros at eighty four thousand three hundred kilometres",
    "log_fuel",
    { vehicle: "fiat", volume: "38", amount: "61", odometer: 84300 },
  ],
  [
    "um the fiat has eighty four thousand nine hundred and twelve kilometres on the clock",
    "log_odometer",
    { vehicle: "fiat", odometer: 84912 },
  ],
  ["how many litres does the fiat need for a hundred kilometres", "fuel_report", { vehicle: "fiat" }],
  [
    "the garage put winter tyres on the fiat yesterday for eighty euros",
    "log_maintenance",
    { vehicle: "fiat", date: "2026-11-20", amount: "80" },
  ],
  [
    "the fiat should get new spark plugs every sixty thousand kilometres",
    "plan_service",
    { vehicle: "fiat", everyDistance: 60000 },
  ],
  ["um which services are coming up for the fiat", "due_services", { vehicle: "fiat" }],
  [
    "the inspection of the fiat is valid until the tenth of april twenty twenty seven",
    "add_document",
    { vehicle: "fiat", what: "inspection", expiresOn: "2027-04-10" },
  ],
  [
    "plan a trip to madrid from the fifth to the ninth of december with a budget of seven hundred euros",
    "create_trip",
    { name: "madrid", from: "2026-12-05", to: "2026-12-09", budget: "700" },
  ],
  [
    "make the budget for the madrid trip eight hundred and fifty euros",
    "update_trip",
    { trip: "madrid", budget: "850" },
  ],
  [
    "um add toledo and segovia to the madrid trip as stops",
    "add_stops",
    { trip: "madrid", stops: [{ place: "toledo" }, { place: "segovia" }] },
  ],
  ["how much has the madrid trip cost us up to now", "trip_summary", { trip: "madrid" }],
  [
    "um put the phone charger and the passports on the madrid packing list",
    "add_to_packing_list",
    { trip: "madrid", items: [{ name: "phone charger" }, { name: "passports" }] },
  ],
  ["the phone charger is packed for madrid", "mark_packed", { trip: "madrid", item: "phone charger" }],
  ["what is still missing on the packing list for madrid", "show_packing_list", { trip: "madrid" }],

  // You
  [
    "um put the vet in the calendar for wednesday at a quarter past four in the afternoon",
    "create_event",
    { title: "vet", start: "2026-11-25T16:15" },
  ],
  [
    "add choir practice to the calendar every thursday at half past seven in the evening",
    "create_event",
    { title: "choir practice", start: "2026-11-26T19:30", rule: "FREQ=WEEKLY;BYDAY=TH" },
  ],
  ["what have we got on the calendar for tomorrow", "list_agenda", { day: "2026-11-22" }],
  [
    "um shift the vet to friday at nine in the morning",
    "move_event",
    { event: "vet", to: "2026-11-27T09:00" },
  ],
  ["cancel the vet appointment", "cancel_event", {}],
  [
    "when are we both free for an hour and a half on monday",
    "find_free_slots",
    { durationMinutes: 90, day: "2026-11-23" },
  ],
  [
    "um put fix the kitchen tap on the to do list for thursday",
    "create_task",
    { title: "fix the kitchen tap", dueOn: "2026-11-26" },
  ],
  ["what is left on our to do list", "list_tasks", {}],
  [
    "set the due date of the kitchen tap task to the second of december",
    "update_task",
    { task: "kitchen tap", dueOn: "2026-12-02" },
  ],
  ["um the kitchen tap task is done tick it off", "complete_task", { task: "kitchen tap" }],
  [
    "remind us in forty five minutes to take the bread out of the oven",
    "set_reminder",
    { text: "take the bread out of the oven", inMinutes: 45 },
  ],
  [
    "um remind me every day at eight in the evening to feed the cat",
    "set_reminder",
    { text: "feed the cat", at: "2026-11-21T20:00", rule: "FREQ=DAILY" },
  ],
  ["change the cat reminder to nine in the evening", "update_reminder", { reminder: "cat" }],
  ["turn off the reminder about the cat", "cancel_reminder", { reminder: "cat" }],
  ["um which reminders are coming up", "list_reminders", {}],
  [
    "we are having fish tacos for dinner on tuesday put that on the meal plan",
    "plan_meal",
    { meal: "fish tacos", day: "2026-11-24", slot: "dinner" },
  ],
  [
    "um change the fish tacos on the meal plan to five people",
    "update_meal",
    { meal: "fish tacos", servings: 5 },
  ],
  [
    "put two litres of milk and ten eggs and washing powder on the shopping list",
    "add_to_shopping_list",
    {
      items: [
        { name: "milk", quantity: "2", unit: "l" },
        { name: "eggs", quantity: "10" },
        { name: "washing powder" },
      ],
    },
  ],
  ["um what do we still need to buy at the shop", "show_shopping_list", {}],
  [
    "we bought the milk and the washing powder cross them off the list",
    "mark_bought",
    { items: ["milk", "washing powder"] },
  ],
  [
    "um add three kilos of flour to the pantry",
    "add_to_pantry",
    { items: [{ name: "flour", quantity: "3", unit: "kg" }] },
  ],
  [
    "delete the eggs from the shopping list we do not need them any more",
    "delete_item",
    { kind: "shopping_item", item: "eggs" },
  ],
  ["send me the daily digest at half past six in the morning", "update_profile", { digestAt: "06:30" }],

  // Social
  ["um create a group called book lovers", "create_group", { name: "book lovers" }],
  [
    "post in the book lovers group that the next meeting is on friday",
    "post_to_group",
    { group: "book lovers" },
  ],
  ["um add paulo to the book lovers group", "invite_to_group", { group: "book lovers", person: "paulo" }],
  ["read me the newest posts of the book lovers", "read_group", { group: "book lovers" }],
  ["who belongs to our household", "show_household", {}],
  ["um share the shopping list with our household", "share_with_household", { what: "shopping list" }],

  // General
  ["undo the last thing we changed", "undo", {}],
];
