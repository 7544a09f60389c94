import type { Request } from "./requests.ts";

/** Plain requests in everyday words, written without a look at how offline PAM reads: an eleventh set, counted after the tenth was learned from. 80 of 110 were read right at the first count, and 1 of 40 unclear ones wrote something; one of its expectations is mended since: what is deleted by its words is looked for first. */
export const blind11: readonly Request[] = [
  // Expenses and income
  [
    "Please note that I paid €18.90 for a taxi home last night.",
    "create_expense",
    { amount: "18.90", category: "transport", date: "2026-11-20" },
  ],
  [
    "On Thursday I bought a winter coat for 139 euros.",
    "create_expense",
    { amount: "139", category: "shopping", date: "2026-11-19" },
  ],
  [
    "Two cinema tickets set us back 22 €, file them under entertainment.",
    "create_expense",
    { amount: "22", category: "entertainment" },
  ],
  [
    "A hotel night in Zurich cost me 180 Swiss francs the day before yesterday.",
    "create_expense",
    { amount: "180", currency: "CHF", date: "2026-11-19" },
  ],
  ["The cinema tickets were 24 euros, not 22.", "update_expense", { amount: "24" }],
  ["Switch the winter coat to the category gifts.", "update_expense", { category: "gifts" }],
  ["Remove the 18.90 taxi from my expenses.", "list_expenses", { search: "taxi" }],
  [
    "List everything I spent money on between 1 and 15 November.",
    "list_expenses",
    { from: "2026-11-01", to: "2026-11-15" },
  ],
  [
    "Show me each single health expense of this year.",
    "list_expenses",
    { category: "health", period: "this_year" },
  ],
  [
    "Here is my bank's CSV, please book it:\ndate,amount,description\n2026-11-02,14.20,bakery\n2026-11-03,55.00,shoes",
    "import_expenses",
    {},
  ],
  ["The tax office refunded me 312.40 on Wednesday.", "log_income", { amount: "312.40", date: "2026-11-18" }],
  ["Grandma gave me 100 euros for my birthday.", "log_income", { amount: "100", from: "Grandma" }],
  [
    "List the money I received from January to June.",
    "list_income",
    { from: "2026-01-01", to: "2026-06-30" },
  ],
  // Summaries
  [
    "Break down September's spending by category.",
    "summarize_expenses",
    { from: "2026-09-01", to: "2026-09-30" },
  ],
  [
    "Give me my total spending per month for this year.",
    "summarize_expenses",
    { groupBy: "month", period: "this_year" },
  ],
  ["How much money has each of my trips eaten up?", "summarize_expenses", { groupBy: "trip" }],
  [
    "Total up last year's transport costs in Swiss francs.",
    "summarize_expenses",
    { period: "last_year", category: "transport", convertTo: "CHF" },
  ],
  // Categories
  ["I'd like a category of my own called aquarium.", "set_category", { name: "aquarium" }],
  ["Tell me all the categories I can put an expense in.", "list_categories", {}],
  [
    "Rename my category aquarium to fish.",
    "update_money_entry",
    { kind: "category", entry: "aquarium", name: "fish" },
  ],
  ["Get rid of my aquarium category.", "remove_category", { category: "aquarium" }],
  // Budgets
  [
    "Cap entertainment at 80 euros per month and let whatever is left carry over.",
    "set_budget",
    { category: "entertainment", amount: "80", rollOver: true },
  ],
  [
    "I want to spend at most 2,500 euros a year on travel.",
    "set_budget",
    { category: "travel", amount: "2500", period: "year" },
  ],
  [
    "All in all, my spending shouldn't exceed 1.800 € a month.",
    "set_budget",
    { category: "total", amount: "1800" },
  ],
  ["Is there anything left in my entertainment budget?", "check_budgets", { category: "entertainment" }],
  ["How did my budgets look in August?", "check_budgets", { month: "2026-08" }],
  ["Delete my travel budget.", "delete_money_entry", { kind: "budget", entry: "travel" }],
  // What recurs
  [
    "My internet contract costs 34.99 a month, starting on 1 December.",
    "set_recurring_item",
    { amount: "34.99", startsOn: "2026-12-01" },
  ],
  [
    "My employer pays me 2,950 on the 28th of every month.",
    "set_recurring_item",
    { amount: "2950", direction: "income", startsOn: "2026-11-28" },
  ],
  [
    "Every other week the cleaner gets 60 euros.",
    "set_recurring_item",
    { amount: "60", every: "week", interval: 2 },
  ],
  ["Which fixed costs do I have?", "list_recurring_items", {}],
  ["I no longer pay for the internet contract, stop booking it.", "stop_recurring_item", {}],
  // Savings
  [
    "I'm saving up for a kayak: 850 euros by 30 April.",
    "set_savings_goal",
    { name: "kayak", target: "850", dueOn: "2027-04-30" },
  ],
  ["Set 75 euros aside for the kayak.", "add_to_goal", { goal: "kayak", amount: "75" }],
  ["Take 20 euros back out of the kayak savings.", "add_to_goal", { amount: "20", takeOut: true }],
  ["By repairing the toaster myself I saved 35 euros.", "log_saving_tip", { amount: "35" }],
  ["How close am I to my kayak goal?", "show_savings", {}],
  // Currencies
  [
    "As of today 1 euro equals 0.94 Swiss francs.",
    "set_exchange_rate",
    { from: "EUR", to: "CHF", rate: "0.94" },
  ],
  ["What does 250 CHF come to in euros?", "convert_money", { amount: "250", from: "CHF", to: "EUR" }],
  // Vehicles
  ["Add my motorbike, a 2019 Honda CB500X.", "add_vehicle", { make: "Honda", model: "CB500X", year: 2019 }],
  [
    "I've bought an electric Renault Zoe, register it please.",
    "add_vehicle",
    { make: "Renault", model: "Zoe", energy: "electric" },
  ],
  ["The Zoe's licence plate is FR-482-KL.", "update_vehicle", { vehicle: "Zoe", plate: "FR-482-KL" }],
  ["Which vehicles have I entered?", "list_vehicles", {}],
  [
    "I put 14.6 litres in the Honda for 25.10 euros, the odometer says 31,450.",
    "log_fuel",
    { vehicle: "Honda", odometer: 31450, volume: "14.6", amount: "25.10" },
  ],
  [
    "Charged the Zoe with 31 kWh for 12.40 at 45,210 km.",
    "log_fuel",
    { vehicle: "Zoe", energyKwh: "31", amount: "12.40", odometer: 45210 },
  ],
  [
    "I refuelled the Honda with 7 litres for 12 euros at 31,700 km, but not to the brim.",
    "log_fuel",
    { vehicle: "Honda", volume: "7", amount: "12", odometer: 31700, full: false },
  ],
  ["What's the Honda's average consumption?", "fuel_report", { vehicle: "Honda" }],
  [
    "How many kWh per 100 km did the Zoe need last month?",
    "fuel_report",
    { vehicle: "Zoe", period: "last_month" },
  ],
  ["The Zoe's odometer reads 45,800 today.", "log_odometer", { vehicle: "Zoe", odometer: 45800 }],
  [
    "On 12 November the garage replaced the Honda's brake pads for 164 euros.",
    "log_maintenance",
    { vehicle: "Honda", date: "2026-11-12", amount: "164" },
  ],
  ["The last charge was 33 kWh rather than 31.", "correct_log", { log: "filling", energyKwh: "33" }],
  [
    "The Honda needs its chain greased every 6,000 kilometres.",
    "plan_service",
    { vehicle: "Honda", everyDistance: 6000 },
  ],
  [
    "Schedule a brake fluid change for the Zoe every two years.",
    "plan_service",
    { vehicle: "Zoe", everyMonths: 24 },
  ],
  ["Are any services overdue?", "due_services", {}],
  [
    "The Zoe's inspection is valid until 14 August 2027.",
    "add_document",
    { vehicle: "Zoe", what: "inspection", expiresOn: "2027-08-14" },
  ],
  ["Delete the last charge of the Zoe.", "delete_vehicle_entry", { kind: "filling", vehicle: "Zoe" }],
  // Trips
  [
    "Plan a trip to Slovenia from 5 to 16 July with a budget of 1400 euros.",
    "create_trip",
    { name: "Slovenia", from: "2027-07-05", to: "2027-07-16", budget: "1400" },
  ],
  [
    "Increase the budget of the Slovenia trip to 1,600 euros.",
    "update_trip",
    { trip: "Slovenia", budget: "1600" },
  ],
  ["Give me an overview of all my trips.", "list_trips", {}],
  [
    "Add Bled and Piran as stops to the Slovenia trip.",
    "add_stops",
    { trip: "Slovenia", stops: [{ place: "Bled" }, { place: "Piran" }] },
  ],
  [
    "On the Slovenia trip we'll be in Piran from 10 July to 13 July.",
    "update_stop",
    { stop: "Piran", arrivesOn: "2027-07-10", leavesOn: "2027-07-13" },
  ],
  ["The distance to the stop Piran is 150 km.", "update_stop", { stop: "Piran", distanceKm: 150 }],
  ["How much of the budget for Slovenia is still unspent?", "trip_summary", { trip: "Slovenia" }],
  ["The Slovenia trip starts now.", "set_trip_status", { trip: "Slovenia", status: "open" }],
  [
    "Put hiking boots, a rain jacket and three towels on the packing list for Slovenia.",
    "add_to_packing_list",
    { trip: "Slovenia" },
  ],
  ["What do I still have to pack for Slovenia?", "show_packing_list", { trip: "Slovenia" }],
  ["My rain jacket is packed.", "mark_packed", { item: "rain jacket" }],
  ["Remove the stop Bled from the Slovenia trip.", "delete_trip_entry", { kind: "stop", entry: "Bled" }],
  // Calendar
  [
    "Enter a meeting with the architect on 3 December from 2 to 3:30 pm.",
    "create_event",
    { start: "2026-12-03T14:00" },
  ],
  [
    "Choir practice is every Wednesday at 19:30.",
    "create_event",
    { start: "2026-11-25T19:30", rule: "FREQ=WEEKLY;BYDAY=WE" },
  ],
  ["What appointments do I have on Tuesday?", "list_agenda", { day: "2026-11-24" }],
  ["Do any of my appointments overlap on 3 December?", "list_agenda", { day: "2026-12-03" }],
  [
    "Shift the architect meeting to 4 December at 10 in the morning.",
    "move_event",
    { to: "2026-12-04T10:00" },
  ],
  ["Choir practice takes place in the parish hall from now on, change the location.", "update_event", {}],
  ["Cancel only the choir practice of 9 December.", "cancel_event", { on: "2026-12-09" }],
  ["Find me two free hours on Monday.", "find_free_slots", { durationMinutes: 120, day: "2026-11-23" }],
  // Tasks
  [
    "I need to hand in the tax return by 30 November, it's urgent.",
    "create_task",
    { dueOn: "2026-11-30", priority: "urgent" },
  ],
  [
    "Add a task: descale the coffee machine, every 2 months.",
    "create_task",
    { title: "descale the coffee machine", rule: "FREQ=MONTHLY;INTERVAL=2" },
  ],
  [
    "Add scan the receipts as a subtask of the tax return.",
    "create_task",
    { title: "scan the receipts", parent: "tax return" },
  ],
  ["Which of my tasks are overdue?", "list_tasks", { dueBy: "2026-11-20" }],
  ["Lower the priority of the tax return to normal.", "update_task", { priority: "normal" }],
  ["I've finished scanning the receipts.", "complete_task", {}],
  // Reminders
  [
    "Remind me on Tuesday at a quarter past eight in the evening to put the bins out.",
    "set_reminder",
    { at: "2026-11-24T20:15", text: "put the bins out" },
  ],
  ["Give me a nudge in three quarters of an hour to check the oven.", "set_reminder", { inMinutes: 45 }],
  ["Which reminders are coming up?", "list_reminders", {}],
  ["Scrap the reminder about the oven.", "cancel_reminder", {}],
  // Meals and shopping
  [
    "On Thursday night we're having mushroom risotto for three.",
    "plan_meal",
    { meal: "mushroom risotto", day: "2026-11-26", servings: 3 },
  ],
  [
    "Have the mushroom risotto for lunch on Friday instead.",
    "update_meal",
    { day: "2026-11-27", slot: "lunch" },
  ],
  [
    "Save this recipe: pancakes for 4, with 250 g flour, 3 eggs and 500 ml milk.",
    "save_recipe",
    { name: "pancakes", servings: 4 },
  ],
  ["Please put butter, a kilo of onions and six eggs on the shopping list.", "add_to_shopping_list", {}],
  ["What groceries do I still need to buy?", "show_shopping_list", {}],
  ["The butter and the onions are bought.", "mark_bought", { items: ["butter", "onions"] }],
  [
    "Turn next week's meal plan into a shopping list.",
    "make_shopping_list",
    { from: "2026-11-23", to: "2026-11-29" },
  ],
  ["There are 3 jars of honey in the pantry.", "add_to_pantry", {}],
  [
    "Change the eggs on the shopping list to twelve.",
    "update_list_item",
    { list: "shopping", item: "eggs", quantity: "12" },
  ],
  // Social
  ["Create a group named Sunday Hikers.", "create_group", { name: "Sunday Hikers" }],
  ["Invite the user jonas to Sunday Hikers.", "invite_to_group", { person: "jonas", group: "Sunday Hikers" }],
  [
    "Give jonas the admin role in Sunday Hikers.",
    "set_group_role",
    { person: "jonas", role: "admin", group: "Sunday Hikers" },
  ],
  [
    "Post in Sunday Hikers: the trail is muddy, bring good boots",
    "post_to_group",
    { group: "Sunday Hikers", text: "the trail is muddy, bring good boots" },
  ],
  [
    "Write to Sunday Hikers: @lena can you bring the map?",
    "post_to_group",
    { group: "Sunday Hikers", text: "@lena can you bring the map?" },
  ],
  [
    "Add a comment to the post about the muddy trail: thanks for the warning",
    "comment_on_post",
    { text: "thanks for the warning" },
  ],
  ["React with 😂 to the post about the muddy trail.", "react_to_post", { emoji: "😂" }],
  ["Report the post about the crypto course to the admins, because it's advertising.", "report_post", {}],
  ["Hide everything pedro writes from me.", "block_person", { person: "pedro" }],
  [
    "In Sunday Hikers, notify me only of posts under the topic routes.",
    "follow_topic",
    { group: "Sunday Hikers", topic: "routes" },
  ],
  // Household, profile, undo
  ["Who belongs to my household?", "show_household", {}],
  ["Let my household see the Slovenia trip.", "share_with_household", {}],
  ["Send me my daily digest at 6:45 in the morning.", "update_profile", { digestAt: "06:45" }],
  ["Display my profile settings.", "show_profile", {}],
  ["Please reverse my last change.", "undo", {}],
];

/** Nothing may be written for these. */
export const blind11Unclear: readonly string[] = [
  "What exactly can you do with budgets?",
  "How do I enter an expense in a foreign currency?",
  "Is it possible to log a charge without the odometer?",
  "Where do I see my packing list in the app?",
  "Can several people share one vehicle here?",
  "How would I delete a trip if I wanted to?",
  "What happens to my expenses when a category is removed?",
  "Does the app import calendars from Google?",
  "Suppose I filled up 40 litres at 60,000 km, what would you do?",
  "If I cancelled the gym, how much would be left at the end of the month?",
  "Say I had a budget of 300, would you warn me?",
  "Imagine somebody posted spam in my group.",
  "I haven't paid the electricity bill yet.",
  "Don't book the hotel as an expense.",
  "Please don't cancel the dentist.",
  "I decided not to go to Norway.",
  "There's no need to post anything in the group.",
  "We didn't change the tyres after all, the garage was closed.",
  "My colleague spends 400 euros a month on restaurants.",
  "My father sold his motorbike for 3,000 euros last week.",
  "When I was a student I paid 180 euros of rent.",
  "In 2019 we drove to Sicily and the car broke down near Naples.",
  "My sister always plans her meals for the whole week.",
  "The book says you should change the oil every 10,000 km.",
  "Twelve.",
  "the usual",
  "change it",
  "tomorrow",
  "something with the car",
  "That one, but a bit later.",
  "I might start saving for a sailing boat one day.",
  "Perhaps we'll have fish on Friday, perhaps not.",
  "It would be nice to have more time for friends.",
  "Is a diesel cheaper than an electric car?",
  "Which bank offers the best interest at the moment?",
  "Pay my electricity bill of 84 euros from my bank account.",
  "Order a pizza to my place, please.",
  "What's a good recipe for tiramisu?",
  "Summarize today's news for me.",
  "Good work so far, I like the design.",
];
