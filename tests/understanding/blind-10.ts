import type { Request } from "./requests.ts";

/** Plain requests over all tools, written without a look at how offline PAM reads: a tenth set. 65 of 110 were read right at the first count, and none of 40 unclear ones wrote anything; one of its expectations is mended since: what is deleted by its words is looked for first. */
export const blind10: readonly Request[] = [
  // Wins
  [
    "Paid €18.90 at the pharmacy on Thursday.",
    "create_expense",
    { amount: "18.90", category: "health", date: "2026-11-19" },
  ],
  ["The haircut should be 28 euros instead of 23", "update_expense", { expense: "haircut", amount: "28" }],
  [
    "Please remove the cinema expense of 14.50 from yesterday",
    "delete_expense",
    { amount: "14.50", description: "cinema", date: "2026-11-20" },
  ],
  [
    "Show me every expense between 1 November and 15 November",
    "list_expenses",
    { from: "2026-11-01", to: "2026-11-15" },
  ],
  [
    "Tell me my total spending on transport for August 2026",
    "summarize_expenses",
    { category: "transport", from: "2026-08-01", to: "2026-08-31" },
  ],
  [
    "Import these rows as expenses:\ndate,amount,note\n2026-11-02,12.40,bakery\n2026-11-03,55.00,shoes",
    "import_expenses",
    { csv: "date,amount,note\n2026-11-02,12.40,bakery\n2026-11-03,55.00,shoes" },
  ],
  ["Add a new spending category called pets", "set_category", { name: "pets" }],
  ["What expense categories can I choose from?", "list_categories", {}],
  ["Remove my category 'hobbies'", "remove_category", { category: "hobbies" }],
  [
    "Received EUR 1,850.75 from Siemens on 13 November",
    "log_income",
    { amount: "1850.75", from: "Siemens", date: "2026-11-13" },
  ],
  ["List all the income I had last month", "list_income", { period: "last_month" }],
  [
    "Limit my shopping to 2000 euros per year",
    "set_budget",
    { category: "shopping", amount: "2000", period: "year" },
  ],
  ["How much of my entertainment budget is left?", "check_budgets", { category: "entertainment" }],
  [
    "Book 12.99 for Netflix every month, starting on 1 December",
    "set_recurring_item",
    { description: "Netflix", amount: "12.99", startsOn: "2026-12-01" },
  ],
  ["Which fixed costs do I have?", "list_recurring_items", {}],
  ["Stop the monthly Spotify payment", "stop_recurring_item", { item: "Spotify" }],
  [
    "Create a savings goal named Kitchen: 4,500 euros by 31 August 2027",
    "set_savings_goal",
    { name: "Kitchen", target: "4500", dueOn: "2027-08-31" },
  ],
  ["Move 75 euros into my Kitchen savings goal", "add_to_goal", { goal: "Kitchen", amount: "75" }],
  [
    "Log a saving of 8 euros: brought lunch from home instead of buying it",
    "log_saving_tip",
    { amount: "8" },
  ],
  ["How close am I to my savings goals?", "show_savings", {}],
  [
    "Set the exchange rate to 1 GBP = 1.17 EUR",
    "set_exchange_rate",
    { from: "GBP", to: "EUR", rate: "1.17" },
  ],
  ["Convert 250 Swiss francs to euros", "convert_money", { amount: "250", from: "CHF", to: "EUR" }],
  [
    "Change the amount of the Siemens income to 1,900",
    "update_money_entry",
    { kind: "income", entry: "Siemens", amount: "1900" },
  ],
  ["Delete my gifts budget", "delete_money_entry", { kind: "budget", entry: "gifts" }],

  // Wheels
  [
    "Add my new motorbike, a 2021 Honda CB500X with the plate 45-XK-12",
    "add_vehicle",
    { make: "Honda", model: "CB500X", year: 2021, plate: "45-XK-12" },
  ],
  ["Set the licence plate of the van to 77-QR-31", "update_vehicle", { vehicle: "van", plate: "77-QR-31" }],
  ["Show all my vehicles", "list_vehicles", {}],
  [
    "Refuelled the van: 51.3 litres, 88.20 euros, odometer 142,650 km",
    "log_fuel",
    { vehicle: "van", volume: "51.3", amount: "88.20", odometer: 142650 },
  ],
  [
    "What is the average fuel consumption of the Golf this year?",
    "fuel_report",
    { vehicle: "Golf", period: "this_year" },
  ],
  [
    "Odometer reading of the Golf today: 98410 kilometres",
    "log_odometer",
    { vehicle: "Golf", odometer: 98410 },
  ],
  [
    "The garage replaced the brake pads on the Golf on 17 November for 210 euros",
    "log_maintenance",
    { vehicle: "Golf", date: "2026-11-17", amount: "210" },
  ],
  ["Correct the volume of my last fill-up to 47.5 litres", "correct_log", { log: "filling", volume: "47.5" }],
  [
    "The Golf's timing belt has to be replaced every 120,000 km or 72 months",
    "plan_service",
    { vehicle: "Golf", everyDistance: 120000, everyMonths: 72 },
  ],
  ["Are any services overdue for the Golf?", "due_services", { vehicle: "Golf" }],
  [
    "The Golf's registration expires on 15 February 2027",
    "add_document",
    { vehicle: "Golf", what: "registration", expiresOn: "2027-02-15" },
  ],
  [
    "Delete the oil change plan of the van",
    "delete_vehicle_entry",
    { kind: "plan", vehicle: "van", entry: "oil change" },
  ],
  [
    "Plan a trip to Vienna from December 27 to January 2, budget 1100 euros",
    "create_trip",
    { name: "Vienna", from: "2026-12-27", to: "2027-01-02", budget: "1100" },
  ],
  ["Set the budget of the Vienna trip to €1,300", "update_trip", { trip: "Vienna", budget: "1300" }],
  ["List my finished trips", "list_trips", { status: "done" }],
  [
    "Add Linz and Salzburg as stops on the Vienna trip",
    "add_stops",
    { trip: "Vienna", stops: [{ place: "Linz" }, { place: "Salzburg" }] },
  ],
  [
    "Change our departure from the stop in Linz to 29 December",
    "update_stop",
    { stop: "Linz", leavesOn: "2026-12-29" },
  ],
  ["Give me an overview of the Vienna trip and its costs", "trip_summary", { trip: "Vienna" }],
  ["Mark the Vienna trip as finished", "set_trip_status", { trip: "Vienna", status: "done" }],
  [
    "Add an umbrella and hiking boots to the packing list for Vienna",
    "add_to_packing_list",
    { trip: "Vienna", items: [{ name: "umbrella" }, { name: "hiking boots" }] },
  ],
  ["What do I still have to pack for Vienna?", "show_packing_list", { trip: "Vienna" }],
  [
    "Tick off the hiking boots on the Vienna packing list",
    "mark_packed",
    { trip: "Vienna", item: "hiking boots" },
  ],
  [
    "Remove the stop Salzburg from the Vienna trip",
    "delete_trip_entry",
    { kind: "stop", trip: "Vienna", entry: "Salzburg" },
  ],

  // You
  [
    "Schedule a team meeting on 3 December from 14:00 to 15:30 in room 204",
    "create_event",
    { title: "team meeting", start: "2026-12-03T14:00", location: "room 204" },
  ],
  ["What appointments do I have on Wednesday?", "list_agenda", { day: "2026-11-25" }],
  [
    "Reschedule the team meeting to 4 December at 10 am",
    "move_event",
    { event: "team meeting", to: "2026-12-04T10:00" },
  ],
  [
    "Change the location of the team meeting to Café Central",
    "update_event",
    { event: "team meeting", location: "Café Central" },
  ],
  ["Cancel the team meeting", "cancel_event", { event: "team meeting" }],
  ["Find a free two-hour slot on Thursday", "find_free_slots", { durationMinutes: 120, day: "2026-11-26" }],
  [
    "Import this calendar:\nBEGIN:VCALENDAR\nVERSION:2.0\nBEGIN:VEVENT\nUID:a1@example.org\nDTSTART:20261201T090000\nSUMMARY:Optician\nEND:VEVENT\nEND:VCALENDAR",
    "import_calendar",
    {
      calendar:
        "BEGIN:VCALENDAR\nVERSION:2.0\nBEGIN:VEVENT\nUID:a1@example.org\nDTSTART:20261201T090000\nSUMMARY:Optician\nEND:VEVENT\nEND:VCALENDAR",
    },
  ],
  [
    "Add a task: renew the library card, due 30 November",
    "create_task",
    { title: "renew the library card", dueOn: "2026-11-30" },
  ],
  ["Show my completed tasks", "list_tasks", { state: "done" }],
  [
    "Set the priority of the task 'clean the gutters' to high",
    "update_task",
    { task: "clean the gutters", priority: "high" },
  ],
  ["Mark the task 'send the invoice' as done", "complete_task", { task: "send the invoice" }],
  [
    "Remind me on Tuesday at 16:45 to pick up the parcel",
    "set_reminder",
    { text: "pick up the parcel", at: "2026-11-24T16:45" },
  ],
  [
    "Change the parcel reminder to Wednesday at 5:15 pm",
    "update_reminder",
    { reminder: "parcel", at: "2026-11-25T17:15" },
  ],
  ["Show all my active reminders", "list_reminders", {}],
  ["Delete the reminder about the parcel", "cancel_reminder", { reminder: "parcel" }],
  [
    "Put mushroom risotto on the meal plan for Sunday dinner",
    "plan_meal",
    { meal: "mushroom risotto", day: "2026-11-22", slot: "dinner" },
  ],
  [
    "On the meal plan, move the mushroom risotto from Sunday to Monday",
    "update_meal",
    { meal: "mushroom risotto", day: "2026-11-23" },
  ],
  [
    "Save a recipe for pancakes, serves 3: 200 g flour, 2 eggs, 300 ml milk",
    "save_recipe",
    {
      name: "pancakes",
      servings: 3,
      ingredients: [
        { item: "flour", quantity: "200", unit: "g" },
        { item: "eggs", quantity: "2" },
        { item: "milk", quantity: "300", unit: "ml" },
      ],
    },
  ],
  [
    "Put 3 kg of potatoes, butter and 6 eggs on the shopping list",
    "add_to_shopping_list",
    {
      items: [
        { name: "potatoes", quantity: "3", unit: "kg" },
        { name: "butter" },
        { name: "eggs", quantity: "6" },
      ],
    },
  ],
  ["Read me my shopping list", "show_shopping_list", {}],
  ["I bought the butter and the potatoes, tick them off", "mark_bought", { items: ["butter", "potatoes"] }],
  [
    "Create a shopping list from the meals planned for 23 to 29 November",
    "make_shopping_list",
    { from: "2026-11-23", to: "2026-11-29" },
  ],
  [
    "Add 1.5 kg of lentils to the pantry",
    "add_to_pantry",
    { items: [{ name: "lentils", quantity: "1.5", unit: "kg" }] },
  ],
  [
    "Change the number of eggs on the shopping list to 12",
    "update_list_item",
    { list: "shopping", item: "eggs", quantity: "12" },
  ],
  ["Delete the recipe for pancakes", "delete_item", { kind: "recipe", item: "pancakes" }],
  ["Change my currency to US dollars", "update_profile", { currency: "USD" }],
  ["Show my profile settings", "show_profile", {}],
  ["The confirmation code from the email is HWTR-KQZP", "confirm_email", { code: "HWTR-KQZP" }],

  // Social
  ["Create a public group called Sunday Hikers", "create_group", { name: "Sunday Hikers", access: "public" }],
  ["List the groups I'm a member of", "list_groups", {}],
  ["I'd like to join the group Lisbon Runners", "join_group", { group: "Lisbon Runners" }],
  ["Take me out of the Lisbon Runners group", "leave_group", { group: "Lisbon Runners" }],
  [
    "Send helena an invitation to the group Sunday Hikers",
    "invite_to_group",
    { group: "Sunday Hikers", person: "helena" },
  ],
  [
    "Kick the member rui99 out of Sunday Hikers",
    "remove_from_group",
    { group: "Sunday Hikers", person: "rui99" },
  ],
  [
    "Give helena the admin role in Sunday Hikers",
    "set_group_role",
    { group: "Sunday Hikers", person: "helena", role: "admin" },
  ],
  [
    "Post in Sunday Hikers: The meeting point is the old bridge",
    "post_to_group",
    { group: "Sunday Hikers", text: "The meeting point is the old bridge" },
  ],
  ["Show the latest 5 posts in Sunday Hikers", "read_group", { group: "Sunday Hikers", limit: 5 }],
  ["Open the post about the old bridge with all its comments", "read_post", { post: "old bridge" }],
  [
    "Reply to the post about the old bridge: I will be ten minutes late",
    "comment_on_post",
    { post: "old bridge", text: "I will be ten minutes late" },
  ],
  ["React with ❤️ to the post about the old bridge", "react_to_post", { post: "old bridge", emoji: "❤️" }],
  [
    "Edit my post about the old bridge so that it says: The meeting point is the new bridge",
    "edit_post",
    { post: "old bridge", text: "The meeting point is the new bridge" },
  ],
  ["Take down my post about the old bridge", "delete_post", { post: "old bridge" }],
  [
    "Replace my comment 'ten minutes late' with 'I will be on time'",
    "edit_comment",
    { comment: "ten minutes late", text: "I will be on time" },
  ],
  ["Delete the comment I wrote about the parking lot", "delete_comment", { comment: "parking lot" }],
  ["Follow the topic 'routes' in Sunday Hikers", "follow_topic", { group: "Sunday Hikers", topic: "routes" }],
  ["Stop following 'routes' in Sunday Hikers", "unfollow_topic", { group: "Sunday Hikers", topic: "routes" }],
  ["Block the user spam_king", "block_person", { person: "spam_king" }],
  ["Remove my block on spam_king", "unblock_person", { person: "spam_king" }],
  ["Report the post about free crypto as fraud", "report_post", { post: "free crypto", reason: "fraud" }],
  ["List the members of my household", "show_household", {}],
  ["Share the Vienna trip with everyone in my household", "share_with_household", { what: "Vienna trip" }],
  [
    "The shopping list should no longer be shared with my household",
    "stop_sharing",
    { what: "shopping list" },
  ],

  // Device
  ["What is my current location?", "ask_location", {}],
  ["Open the list of my previous conversations", "open_screen", { screen: "conversations" }],
  ["Write a draft into the message field: Please plan my week", "fill_form", { text: "Please plan my week" }],
  [
    "Draw a bar chart of these values: January 120, February 95, March 143",
    "show_chart",
    {
      kind: "bar",
      points: [
        { label: "January", value: 120 },
        { label: "February", value: 95 },
        { label: "March", value: 143 },
      ],
    },
  ],
  [
    "Show Linz, Salzburg and Vienna on a map",
    "show_map",
    { places: [{ name: "Linz" }, { name: "Salzburg" }, { name: "Vienna" }] },
  ],

  // General
  ["Revert the last change you made", "undo", {}],
  [
    "Give me a checklist of your steps, then do them: add butter to the shopping list, create a task to sweep the patio, and set a reminder for 8 pm to check the tyres",
    "make_plan",
    {},
  ],

  // The most used ones once more
  [
    "Add an expense: taxi to the airport, twenty-three euros",
    "create_expense",
    { amount: "23", category: "transport" },
  ],
  [
    "Add an eye exam to my calendar for 9 December 2026, 8:30 am, 30 minutes",
    "create_event",
    { title: "eye exam", start: "2026-12-09T08:30", durationMinutes: 30 },
  ],
  [
    "Set a daily reminder at 21:00 to lock the garage",
    "set_reminder",
    { text: "lock the garage", rule: "FREQ=DAILY" },
  ],
  [
    "How much did I spend on health last year?",
    "summarize_expenses",
    { category: "health", period: "last_year" },
  ],
];

/** Nothing may be written for these. */
export const blind10Unclear: readonly string[] = [
  // vague
  "Do the thing with the car",
  "Change it please",
  "Can you sort out the stuff for next week?",
  "Add it to the list",
  "Move that to later",
  "Same as usual",
  "The other one, not this one",
  // out of scope
  "Order a large pizza to my home address",
  "Fix the bug in my Python script",
  "Turn the heating up to 22 degrees",
  "Pay my electricity bill from my bank account",
  "Who is going to win the election?",
  // small talk
  "Good morning, PAM",
  "Thanks, that was helpful",
  "How is your day going?",
  "You are funny",
  // feelings and general knowledge
  "Do you ever feel lonely?",
  "I feel a bit tired today, is that normal?",
  "What is the capital of Mongolia?",
  "How many litres are in a gallon?",
  "Why is diesel more expensive than it used to be?",
  // about others
  "My neighbour spent 3,000 euros on her new kitchen",
  "Peter has a meeting with his boss at 11 on Monday",
  "My sister's car has done 210,000 km",
  "The people next door are going to Vienna in December",
  // hypotheticals
  "If I sold the van, how much would I save?",
  "Suppose I set aside 200 euros a month, would that be enough?",
  "I might take a trip to Norway one day",
  "What would happen if I deleted my budget?",
  // negated
  "Don't book that",
  "Please do not cancel the team meeting",
  "I don't want a reminder for this",
  "No, don't add eggs to the shopping list",
  // stories of the past without an order
  "When I was a student I used to pay 200 euros for rent",
  "Ten years ago we drove all the way to Istanbul",
  // half sentences
  "Remind me to",
  "I spent",
  // how to do something
  "How do I add a second vehicle?",
  "How can I delete a recurring payment?",
  "Is there a way to share a trip with my wife, and how would I do that?",
];
