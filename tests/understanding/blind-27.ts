import type { Request } from "./requests.ts";

/** Plain, natural English over all four domains, nearly every tool at least once. */
export const blind27: readonly Request[] = [
  // Wins
  ["I paid 23.80 for groceries this morning", "create_expense", { amount: "23.80", category: "groceries" }],
  [
    "Bought running shoes for 89.90 on Thursday",
    "create_expense",
    { amount: "89.90", category: "shopping", date: "2026-11-19" },
  ],
  [
    "The pharmacy was 14.60 yesterday, put it under health",
    "create_expense",
    { amount: "14.60", category: "health", date: "2026-11-20" },
  ],
  [
    "We had pizza last night and I paid 38 euros for it",
    "create_expense",
    { amount: "38", category: "eating out", date: "2026-11-20" },
  ],
  [
    "The groceries from this morning were actually 32.80, not 23.80",
    "update_expense",
    { expense: "groceries", amount: "32.80" },
  ],
  [
    "Please put the expense for the cinema tickets under gifts instead",
    "update_expense",
    { expense: "cinema tickets", category: "gifts" },
  ],
  [
    "Delete the 17 euro expense for cinema tickets from yesterday",
    "delete_expense",
    { amount: "17", date: "2026-11-20" },
  ],
  ["Show me everything I bought yesterday", "list_expenses", { period: "yesterday" }],
  ["List my health expenses for this year", "list_expenses", { category: "health", period: "this_year" }],
  ["How much have I spent so far this week?", "summarize_expenses", { period: "this_week" }],
  [
    "How much did I spend on groceries between 1 and 15 October?",
    "summarize_expenses",
    { category: "groceries", from: "2026-10-01", to: "2026-10-15" },
  ],
  [
    "Give me my total spending for last year, month by month",
    "summarize_expenses",
    { period: "last_year", groupBy: "month" },
  ],
  [
    "Please import these expenses:\ndate,amount,description\n2026-11-02,14.20,bakery\n2026-11-03,52.00,electricity",
    "import_expenses",
    { csv: "date,amount,description\n2026-11-02,14.20,bakery\n2026-11-03,52.00,electricity" },
  ],
  ["Add a spending category called pets", "set_category", { name: "pets" }],
  ["What categories can I choose from?", "list_categories", {}],
  ["Please remove my category pets", "remove_category", { category: "pets" }],
  ["My salary of 2150 euros came in yesterday", "log_income", { amount: "2150", date: "2026-11-20" }],
  ["I got 60 euros from Marta for my old bike", "log_income", { amount: "60", from: "Marta" }],
  ["How much money did I receive last month?", "list_income", { period: "last_month" }],
  [
    "I don't want to spend more than 150 euros a month on eating out",
    "set_budget",
    { category: "eating out", amount: "150" },
  ],
  [
    "Set a weekly budget of 40 euros for entertainment",
    "set_budget",
    { category: "entertainment", amount: "40", period: "week" },
  ],
  [
    "My travel budget should be 2000 euros per year",
    "set_budget",
    { category: "travel", amount: "2000", period: "year" },
  ],
  ["How much can I still spend on eating out this month?", "check_budgets", { category: "eating out" }],
  ["How are my budgets doing?", "check_budgets", {}],
  ["Spotify costs me 10.99 every month", "set_recurring_item", { description: "Spotify", amount: "10.99" }],
  [
    "I pay 45 euros for the cleaner every two weeks",
    "set_recurring_item",
    { description: "cleaner", amount: "45", every: "week", interval: 2 },
  ],
  ["Which subscriptions am I paying for?", "list_recurring_items", {}],
  ["I've cancelled Netflix, so stop booking it", "stop_recurring_item", { item: "Netflix" }],
  [
    "I'd like to save 3000 euros for a new kitchen by 31 August 2027",
    "set_savings_goal",
    { name: "new kitchen", target: "3000", dueOn: "2027-08-31" },
  ],
  ["Put 200 euros aside for the new kitchen", "add_to_goal", { goal: "new kitchen", amount: "200" }],
  [
    "Take 50 euros out of my Christmas savings goal",
    "add_to_goal",
    { goal: "Christmas", amount: "50", takeOut: true },
  ],
  ["I saved 25 euros by fixing the tap myself", "log_saving_tip", { amount: "25" }],
  ["How far along am I with my savings goals?", "show_savings", {}],
  [
    "The exchange rate today is 0.86 pounds for one euro",
    "set_exchange_rate",
    { from: "EUR", to: "GBP", rate: "0.86" },
  ],
  ["What's 80 pounds in euros?", "convert_money", { amount: "80", from: "GBP", to: "EUR" }],
  [
    "Rename my savings goal Christmas to Winter holidays",
    "update_money_entry",
    { kind: "savings_goal", entry: "Christmas", name: "Winter holidays" },
  ],
  ["Remove the budget for entertainment", "delete_money_entry", { kind: "budget", entry: "entertainment" }],

  // Wheels
  [
    "I just bought a 2019 Toyota Yaris hybrid with the plate AA-27-XQ",
    "add_vehicle",
    { make: "Toyota", model: "Yaris", year: 2019, plate: "AA-27-XQ", energy: "hybrid" },
  ],
  [
    "Add my electric Renault Zoe to my vehicles",
    "add_vehicle",
    { make: "Renault", model: "Zoe", energy: "electric" },
  ],
  [
    "The number plate of the Yaris is BB-11-CC now",
    "update_vehicle",
    { vehicle: "Yaris", plate: "BB-11-CC" },
  ],
  ["What vehicles do I have?", "list_vehicles", {}],
  [
    "Filled up the Golf with 41.5 litres for 68.90 euros, the odometer is at 132450",
    "log_fuel",
    { vehicle: "Golf", volume: "41.5", amount: "68.90", odometer: 132450 },
  ],
  [
    "I charged the Zoe with 32 kWh for 9.60 euros at 45120 km",
    "log_fuel",
    { vehicle: "Zoe", energyKwh: "32", amount: "9.60", odometer: 45120 },
  ],
  [
    "Yesterday I got 30 litres for the Yaris at Galp for 50 euros, the odometer showed 61300",
    "log_fuel",
    { vehicle: "Yaris", volume: "30", amount: "50", odometer: 61300, station: "Galp", date: "2026-11-20" },
  ],
  [
    "I put 20 litres in the van for 33 euros at 88,410 km, but didn't fill it all the way up",
    "log_fuel",
    { vehicle: "van", volume: "20", amount: "33", odometer: 88410, full: false },
  ],
  ["How much fuel does the Golf use per 100 km?", "fuel_report", { vehicle: "Golf" }],
  [
    "What was the average consumption of the Yaris last year?",
    "fuel_report",
    { vehicle: "Yaris", period: "last_year" },
  ],
  ["The Golf now has 133020 km on the clock", "log_odometer", { vehicle: "Golf", odometer: 133020 }],
  [
    "The odometer of the van was at 88900 on Wednesday",
    "log_odometer",
    { vehicle: "van", odometer: 88900, date: "2026-11-18" },
  ],
  [
    "I had the brake pads on the Golf replaced yesterday for 180 euros",
    "log_maintenance",
    { vehicle: "Golf", amount: "180", date: "2026-11-20" },
  ],
  [
    "The Yaris had an oil change today at 61500 km, it cost 95 euros",
    "log_maintenance",
    { vehicle: "Yaris", what: "oil change", odometer: 61500, amount: "95" },
  ],
  [
    "The last filling of the Golf was 43 litres, not 41.5",
    "correct_log",
    { log: "filling", vehicle: "Golf", volume: "43" },
  ],
  [
    "The oil change on the Yaris was 85 euros, not 95",
    "correct_log",
    { log: "service", vehicle: "Yaris", entry: "oil change", amount: "85" },
  ],
  [
    "The van needs a brake check every 30,000 km or 24 months",
    "plan_service",
    { vehicle: "van", what: "brake check", everyDistance: 30000, everyMonths: 24 },
  ],
  ["Is there any service coming up for the Golf?", "due_services", { vehicle: "Golf" }],
  [
    "The insurance for the Golf expires on 14 March 2027",
    "add_document",
    { vehicle: "Golf", what: "insurance", expiresOn: "2027-03-14" },
  ],
  [
    "The van's inspection is valid until 30 September 2027",
    "add_document",
    { vehicle: "van", what: "inspection", expiresOn: "2027-09-30" },
  ],
  ["Delete the last filling of the Golf", "delete_vehicle_entry", { kind: "filling", vehicle: "Golf" }],
  [
    "I've sold the Zoe, please remove it from my vehicles",
    "delete_vehicle_entry",
    { kind: "vehicle", vehicle: "Zoe" },
  ],
  [
    "We're going to Madrid from 4 to 7 December",
    "create_trip",
    { name: "Madrid", from: "2026-12-04", to: "2026-12-07" },
  ],
  [
    "Plan a trip to the Azores from 10 to 20 July 2027 with a budget of 1800 euros",
    "create_trip",
    { name: "Azores", from: "2027-07-10", to: "2027-07-20", budget: "1800" },
  ],
  [
    "I'm planning a trip to Seville with the Golf from 26 to 29 December",
    "create_trip",
    { name: "Seville", from: "2026-12-26", to: "2026-12-29", vehicle: "Golf" },
  ],
  ["Increase the budget of the Azores trip to 2000 euros", "update_trip", { trip: "Azores", budget: "2000" }],
  ["The Madrid trip now ends on 8 December", "update_trip", { trip: "Madrid", to: "2026-12-08" }],
  ["What trips have I got planned?", "list_trips", { status: "planned" }],
  [
    "Add Mérida and Toledo as stops to the Madrid trip",
    "add_stops",
    { trip: "Madrid", stops: [{ place: "Mérida" }, { place: "Toledo" }] },
  ],
  [
    "Make Toledo the first stop of the Madrid trip",
    "update_stop",
    { trip: "Madrid", stop: "Toledo", order: 1 },
  ],
  ["How much has the Madrid trip cost so far?", "trip_summary", { trip: "Madrid" }],
  ["The Madrid trip is over, we're home again", "set_trip_status", { trip: "Madrid", status: "done" }],
  ["We've just set off on our Seville trip", "set_trip_status", { trip: "Seville", status: "open" }],
  [
    "Add sunscreen and two towels to the packing list for the Azores",
    "add_to_packing_list",
    { trip: "Azores", items: [{ name: "sunscreen" }, { name: "towels", quantity: 2 }] },
  ],
  ["What do I still have to pack for Madrid?", "show_packing_list", { trip: "Madrid" }],
  ["I've packed the chargers for Madrid", "mark_packed", { trip: "Madrid", item: "chargers" }],
  [
    "We're skipping Toledo, remove it from the Madrid trip",
    "delete_trip_entry",
    { kind: "stop", trip: "Madrid", entry: "Toledo" },
  ],
  [
    "Please delete the Seville trip, we aren't going any more",
    "delete_trip_entry",
    { kind: "trip", trip: "Seville" },
  ],

  // You
  ["I have a haircut on Tuesday at 5 pm", "create_event", { title: "haircut", start: "2026-11-24T17:00" }],
  [
    "Put dinner with Joana in my calendar for Friday at 8 pm",
    "create_event",
    { title: "dinner with Joana", start: "2026-11-27T20:00" },
  ],
  [
    "Add swimming lessons every Wednesday at 18:30 for 45 minutes to my calendar",
    "create_event",
    {
      title: "swimming lessons",
      start: "2026-11-25T18:30",
      durationMinutes: 45,
      rule: "FREQ=WEEKLY;BYDAY=WE",
    },
  ],
  ["What do I have on Monday?", "list_agenda", { day: "2026-11-23" }],
  ["When is my haircut?", "list_agenda", { search: "haircut" }],
  ["Move the haircut to Thursday at 4 pm", "move_event", { event: "haircut", to: "2026-11-26T16:00" }],
  [
    "Dinner with Joana starts an hour earlier, please change that in my calendar",
    "move_event",
    { event: "dinner with Joana", byMinutes: -60 },
  ],
  [
    "Set the location of the dinner with Joana to Rua das Flores 12",
    "update_event",
    { event: "dinner with Joana", location: "Rua das Flores 12" },
  ],
  ["Take the haircut out of my calendar", "cancel_event", { event: "haircut" }],
  [
    "When am I free for two hours on Thursday?",
    "find_free_slots",
    { durationMinutes: 120, day: "2026-11-26" },
  ],
  [
    "Import this calendar please: BEGIN:VCALENDAR\nVERSION:2.0\nBEGIN:VEVENT\nUID:77@example.org\nDTSTART:20261203T180000\nDTEND:20261203T190000\nSUMMARY:Choir\nEND:VEVENT\nEND:VCALENDAR",
    "import_calendar",
    {
      calendar:
        "BEGIN:VCALENDAR\nVERSION:2.0\nBEGIN:VEVENT\nUID:77@example.org\nDTSTART:20261203T180000\nDTEND:20261203T190000\nSUMMARY:Choir\nEND:VEVENT\nEND:VCALENDAR",
    },
  ],
  [
    "I need to renew my driving licence by 15 December",
    "create_task",
    { title: "renew my driving licence", dueOn: "2026-12-15" },
  ],
  ["Add a task to clean the gutters", "create_task", { title: "clean the gutters" }],
  [
    "Put call the landlord on my to-do list, it's urgent",
    "create_task",
    { title: "call the landlord", priority: "urgent" },
  ],
  ["Which tasks are due by Friday?", "list_tasks", { dueBy: "2026-11-27" }],
  [
    "The task clean the gutters is now due on 5 December",
    "update_task",
    { task: "clean the gutters", dueOn: "2026-12-05" },
  ],
  ["Mark the task call the landlord as done", "complete_task", { task: "call the landlord" }],
  [
    "Remind me to take the cake out of the oven in 40 minutes",
    "set_reminder",
    { text: "take the cake out of the oven", inMinutes: 40 },
  ],
  [
    "Remind me tomorrow at 8 am to feed the cat",
    "set_reminder",
    { text: "feed the cat", at: "2026-11-22T08:00" },
  ],
  [
    "Can you remind me every Sunday at 19:00 to put the bins out?",
    "set_reminder",
    { text: "put the bins out", rule: "FREQ=WEEKLY;BYDAY=SU" },
  ],
  [
    "Change the reminder to feed the cat to 9 am tomorrow",
    "update_reminder",
    { reminder: "feed the cat", at: "2026-11-22T09:00" },
  ],
  ["Show me all my reminders", "list_reminders", {}],
  ["Cancel the reminder to put the bins out", "cancel_reminder", { reminder: "put the bins out" }],
  [
    "Let's have mushroom risotto for dinner on Sunday",
    "plan_meal",
    { meal: "mushroom risotto", day: "2026-11-22", slot: "dinner" },
  ],
  [
    "We'll eat the mushroom risotto on Monday instead",
    "update_meal",
    { meal: "mushroom risotto", day: "2026-11-23" },
  ],
  [
    "Save a recipe for tomato soup for 4: 1 kg tomatoes, 2 onions, 500 ml vegetable stock",
    "save_recipe",
    {
      name: "tomato soup",
      servings: 4,
      ingredients: [
        { item: "tomatoes", quantity: "1", unit: "kg" },
        { item: "onions", quantity: "2" },
        { item: "vegetable stock", quantity: "500", unit: "ml" },
      ],
    },
  ],
  [
    "We're out of coffee and toothpaste, put them on the shopping list",
    "add_to_shopping_list",
    { items: [{ name: "coffee" }, { name: "toothpaste" }] },
  ],
  [
    "Add 2 kg of potatoes and six eggs to the shopping list",
    "add_to_shopping_list",
    {
      items: [
        { name: "potatoes", quantity: "2", unit: "kg" },
        { name: "eggs", quantity: "6" },
      ],
    },
  ],
  ["What do we still need to buy?", "show_shopping_list", {}],
  ["I've bought the coffee and the potatoes", "mark_bought", { items: ["coffee", "potatoes"] }],
  [
    "Make a shopping list from the planned meals from Monday to Friday",
    "make_shopping_list",
    { from: "2026-11-23", to: "2026-11-27" },
  ],
  [
    "Put 500 g of flour in the pantry",
    "add_to_pantry",
    { items: [{ name: "flour", quantity: "500", unit: "g" }] },
  ],
  [
    "Change the potatoes on the shopping list to 3 kg",
    "update_list_item",
    { list: "shopping", item: "potatoes", quantity: "3", unit: "kg" },
  ],
  ["Take the toothpaste off the shopping list", "delete_item", { kind: "shopping_item", item: "toothpaste" }],
  ["Delete the recipe for tomato soup", "delete_item", { kind: "recipe", item: "tomato soup" }],
  ["Send me the daily digest at 7:30 in the morning", "update_profile", { digestAt: "07:30" }],
  ["My email address is helena@example.com", "update_profile", { email: "helena@example.com" }],
  ["What does my profile say?", "show_profile", {}],
  ["The code from the confirmation email is QWPL-KHTM", "confirm_email", { code: "QWPL-KHTM" }],

  // Social
  ["Create a group called Book Worms", "create_group", { name: "Book Worms" }],
  ["Start a public group named Lisbon Runners", "create_group", { name: "Lisbon Runners", access: "public" }],
  ["What groups do I belong to?", "list_groups", {}],
  ["Are there any gardening groups I could join?", "list_groups", { search: "gardening", all: true }],
  ["I'd like to join the group Lisbon Runners", "join_group", { group: "Lisbon Runners" }],
  ["I want to leave the group Chess Friends", "leave_group", { group: "Chess Friends" }],
  ["Invite carla to Book Worms", "invite_to_group", { group: "Book Worms", person: "carla" }],
  [
    "Please remove pedro82 from Lisbon Runners and don't let him back in",
    "remove_from_group",
    { group: "Lisbon Runners", person: "pedro82", ban: true },
  ],
  [
    "Give carla the admin role in Book Worms",
    "set_group_role",
    { group: "Book Worms", person: "carla", role: "admin" },
  ],
  [
    "Tell the group Book Worms that the next meeting is on Friday",
    "post_to_group",
    { group: "Book Worms", text: "the next meeting is on Friday" },
  ],
  [
    "Post in Lisbon Runners: The meeting point is the main gate at 8",
    "post_to_group",
    { group: "Lisbon Runners", text: "The meeting point is the main gate at 8" },
  ],
  ["Has anyone posted anything new in Book Worms?", "read_group", { group: "Book Worms" }],
  ["Show me the last 5 posts in Lisbon Runners", "read_group", { group: "Lisbon Runners", limit: 5 }],
  ["Show me the post about the marathon with its comments", "read_post", { post: "marathon" }],
  [
    "Reply to the post about the marathon: Count me in",
    "comment_on_post",
    { post: "marathon", text: "Count me in" },
  ],
  ["Put a ❤️ on the post about the marathon", "react_to_post", { post: "marathon", emoji: "❤️" }],
  ["Like the post about the new reading list", "react_to_post", { post: "new reading list" }],
  [
    "Change my post about the meeting point to: We meet at the north gate at 8",
    "edit_post",
    { post: "meeting point", text: "We meet at the north gate at 8" },
  ],
  ["Delete my post about the meeting point", "delete_post", { post: "meeting point" }],
  [
    "Change my comment about parking to: There is free parking behind the school",
    "edit_comment",
    { comment: "parking", text: "There is free parking behind the school" },
  ],
  ["Remove my comment about parking", "delete_comment", { comment: "parking" }],
  [
    "I'd like to follow the topic races in Lisbon Runners",
    "follow_topic",
    { group: "Lisbon Runners", topic: "races" },
  ],
  [
    "Stop following the topic races in Lisbon Runners",
    "unfollow_topic",
    { group: "Lisbon Runners", topic: "races" },
  ],
  ["I don't want to see anything from pedro82 any more, block him", "block_person", { person: "pedro82" }],
  ["You can unblock pedro82 again", "unblock_person", { person: "pedro82" }],
  ["Report the post about free phones, it looks like a scam", "report_post", { post: "free phones" }],
  ["Who else is in my household?", "show_household", {}],
  ["Share the Azores trip with my household", "share_with_household", { what: "Azores trip" }],
  ["Stop sharing the Azores trip with my household", "stop_sharing", { what: "Azores trip" }],

  // Device and general
  ["Where am I right now?", "ask_location", {}],
  ["Show me the keyboard shortcuts", "open_screen", { screen: "shortcuts" }],
  ["Please open a new conversation", "open_screen", { screen: "new_conversation" }],
  [
    "Put this in the message box so I can edit it before sending: Compare my fuel costs of May and June",
    "fill_form",
    { text: "Compare my fuel costs of May and June" },
  ],
  [
    "Draw a bar chart of my steps: Monday 6200, Tuesday 8100, Wednesday 4300",
    "show_chart",
    {
      kind: "bar",
      points: [
        { label: "Monday", value: 6200 },
        { label: "Tuesday", value: 8100 },
        { label: "Wednesday", value: 4300 },
      ],
    },
  ],
  [
    "Show me Évora, Beja and Faro on a map",
    "show_map",
    { places: [{ name: "Évora" }, { name: "Beja" }, { name: "Faro" }] },
  ],
  ["Undo the last change", "undo", { last: "change" }],
];

/** On these nothing may be written. */
export const blind27Unclear: readonly string[] = [
  // Other people's doings
  "My brother spent 300 euros on a jacket yesterday",
  "Our neighbours are going to Greece from 3 to 10 July",
  "Sofia told me she is going to the dentist on Tuesday at 10",
  "My colleague filled up his car for 80 euros at 120000 km",
  "My boss has to finish his tax return by Monday",
  "My aunt had her tyres changed last week for 240 euros",
  // Negations
  "I didn't buy anything yesterday",
  "Don't add milk to the shopping list",
  "We're not going to Paris this year",
  "I haven't paid the 45 euros for the plumber yet",
  "Please don't remind me about the meeting tomorrow at 9",
  "I don't want to post anything in the group today",
  // Hypotheticals
  "If I get the job, I'll buy a new car",
  "Maybe we'll have lasagne at some point, I'm not sure",
  "I might spend around 500 euros on a new phone next year",
  "What if I set my grocery budget to 200 euros, would that be realistic?",
  "Suppose I drove 20,000 km a year, would an electric car be cheaper?",
  "I'm thinking about starting a group for dog owners, but I haven't decided",
  // Questions about how something works
  "How do budgets work?",
  "Can you also keep track of more than one car?",
  "What happens to my posts when I leave a group?",
  "Who can see what I share with my household?",
  "How do I import a calendar?",
  "What's the difference between a task and a reminder?",
  // What PAM can't do
  "Book me a flight to Rome for Friday morning",
  "Order a pizza for tonight",
  "Transfer 100 euros to Ricardo's bank account",
  "Turn on the heating in the living room",
  "Call the garage for me and ask when the car is ready",
  "What's the weather going to be like in Porto tomorrow?",
  // Small talk
  "Good morning, how are you?",
  "Thanks, that was really helpful",
  "I'm so tired today",
  // Quotations
  'My wife said to me, "I spent 30 euros on flowers", and I just laughed',
  "There's a sign at the office that says: Remember to water the plants every Friday",
  'In the film he says "cancel all my meetings" and walks out',
  // Too vague
  "Add it to the list",
  "Change that to the other one",
  "I bought something",
  "Can you sort out next week for me?",
];
