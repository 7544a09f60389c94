import type { Request } from "./requests.ts";

/** In the manner of a product tester at another company who compares assistants: plain sentences, varied word order, no idioms, no tricks. */
export const blind33: readonly Request[] = [
  // Money
  [
    "Yesterday I paid 18.90 for a taxi to the station.",
    "create_expense",
    { amount: "18.90", category: "transport", date: "2026-11-20" },
  ],
  [
    "A pair of rain boots cost me 64.95 on Wednesday.",
    "create_expense",
    { amount: "64.95", category: "shopping", date: "2026-11-18" },
  ],
  [
    "I've just paid 27.40 for lunch at a Greek restaurant.",
    "create_expense",
    { amount: "27.40", category: "eating out" },
  ],
  [
    "On Monday I spent 13.75 on cough syrup at the pharmacy.",
    "create_expense",
    { amount: "13.75", category: "health", date: "2026-11-16" },
  ],
  ["The taxi I booked was 19.80 and not 18.90.", "update_expense", { expense: "taxi", amount: "19.80" }],
  [
    "Please put the expense for the museum tickets under entertainment.",
    "update_expense",
    { expense: "museum tickets", category: "entertainment" },
  ],
  [
    "I'd like the 22.50 pizza expense from Thursday deleted.",
    "delete_expense",
    { amount: "22.50", date: "2026-11-19" },
  ],
  ["Which purchases did I make last week?", "list_expenses", { period: "last_week" }],
  [
    "List my single expenses from 1 to 10 November.",
    "list_expenses",
    { from: "2026-11-01", to: "2026-11-10" },
  ],
  [
    "How much have I spent on groceries this year?",
    "summarize_expenses",
    { period: "this_year", category: "groceries" },
  ],
  ["In total, what did I spend last month?", "summarize_expenses", { period: "last_month" }],
  [
    "Please book these rows for me: date;amount;note\n2026-11-02;14.20;bakery\n2026-11-03;8.60;stamps",
    "import_expenses",
    { csv: "date;amount;note\n2026-11-02;14.20;bakery\n2026-11-03;8.60;stamps" },
  ],
  ["I'd like to have a spending category of my own called pottery.", "set_category", { name: "pottery" }],
  ["Which categories can I choose from for income?", "list_categories", { direction: "income" }],
  ["The category aquarium can be removed, I no longer use it.", "remove_category", { category: "aquarium" }],
  ["On Thursday I received my salary of 2,870.", "log_income", { amount: "2870", date: "2026-11-19" }],
  ["150 euros came in today from Henrike.", "log_income", { amount: "150", from: "Henrike" }],
  ["What money came in last month?", "list_income", { period: "last_month" }],
  [
    "I want to spend at most 120 a month on eating out.",
    "set_budget",
    { category: "eating out", amount: "120" },
  ],
  [
    "80 per week is my limit for groceries from now on.",
    "set_budget",
    { category: "groceries", amount: "80", period: "week" },
  ],
  [
    "How much may I still spend from my entertainment budget?",
    "check_budgets",
    { category: "entertainment" },
  ],
  [
    "Every year on 15 January I pay 240 for home insurance.",
    "set_recurring_item",
    { description: "home insurance", amount: "240", every: "year", startsOn: "2027-01-15" },
  ],
  [
    "Starting on 1 December, 11.99 goes out each month for a music subscription.",
    "set_recurring_item",
    { description: "music subscription", amount: "11.99", startsOn: "2026-12-01" },
  ],
  ["Which fixed costs do I have at the moment?", "list_recurring_items", {}],
  [
    "I have stopped paying for the swimming club, so please don't book it each month any more.",
    "stop_recurring_item",
    { item: "swimming club" },
  ],
  [
    "By the end of August I'd like to save 2,400 for a piano.",
    "set_savings_goal",
    { name: "piano", target: "2400", dueOn: "2027-08-31" },
  ],
  ["75 should go into the savings goal for the kitchen.", "add_to_goal", { goal: "kitchen", amount: "75" }],
  [
    "I've taken 40 back out of the piano savings.",
    "add_to_goal",
    { goal: "piano", amount: "40", takeOut: true },
  ],
  ["I saved 35 euros by repairing the toaster myself.", "log_saving_tip", { amount: "35" }],
  ["How close am I to my savings goal for the piano?", "show_savings", {}],
  [
    "On 3 November one pound was worth 1.15 euros, please store that rate.",
    "set_exchange_rate",
    { from: "GBP", to: "EUR", rate: "1.15", date: "2026-11-03" },
  ],
  ["How many euros are 600 Swedish kronor?", "convert_money", { amount: "600", from: "SEK" }],
  [
    "The income from Matteo was 160 rather than 150.",
    "update_money_entry",
    { kind: "income", entry: "Matteo", amount: "160" },
  ],
  [
    "Please rename my category knitting to wool.",
    "update_money_entry",
    { kind: "category", entry: "knitting", name: "wool" },
  ],
  [
    "I want the savings goal Norway deleted for good.",
    "delete_money_entry",
    { kind: "savings_goal", entry: "Norway" },
  ],
  [
    "Delete my weekly budget for transport.",
    "delete_money_entry",
    { kind: "budget", entry: "transport", period: "week" },
  ],

  // Vehicles and trips
  [
    "I now own an electric Renault Zoe from 2019 and would like it among my vehicles.",
    "add_vehicle",
    { make: "Renault", model: "Zoe", year: 2019, energy: "electric" },
  ],
  [
    "The scooter has a new number plate, which is KL-482-T.",
    "update_vehicle",
    { vehicle: "scooter", plate: "KL-482-T" },
  ],
  ["Which vehicles of mine do you know?", "list_vehicles", {}],
  [
    "At 61,340 km I put in 38 litres for 63.80.",
    "log_fuel",
    { odometer: 61340, volume: "38", amount: "63.80" },
  ],
  [
    "Yesterday I charged the hatchback with 31 kWh, and the odometer showed 22,905.",
    "log_fuel",
    { vehicle: "hatchback", energyKwh: "31", odometer: 22905, date: "2026-11-20" },
  ],
  [
    "20 litres of petrol for 34 euros at 118,020 km, and the tank is not full.",
    "log_fuel",
    { volume: "20", amount: "34", odometer: 118020, full: false },
  ],
  [
    "What was the pickup's fuel consumption this year?",
    "fuel_report",
    { vehicle: "pickup", period: "this_year" },
  ],
  ["The pickup has 97,615 km on the odometer now.", "log_odometer", { vehicle: "pickup", odometer: 97615 }],
  [
    "On Monday the odometer of the scooter read 8,420.",
    "log_odometer",
    { vehicle: "scooter", odometer: 8420, date: "2026-11-16" },
  ],
  [
    "On Tuesday new brake pads were fitted to the estate car for 214.60.",
    "log_maintenance",
    { vehicle: "estate car", amount: "214.60", date: "2026-11-17" },
  ],
  [
    "Yesterday the garage changed the battery of the camper, which cost 132.",
    "log_maintenance",
    { vehicle: "camper", amount: "132", date: "2026-11-20" },
  ],
  ["The last filling I told you was 36 litres, not 38.", "correct_log", { log: "filling", volume: "36" }],
  [
    "The odometer reading of the pickup should be 97,516 instead of 97,615.",
    "correct_log",
    { log: "odometer", vehicle: "pickup", odometer: 97516 },
  ],
  [
    "Plan a coolant change for the camper every 40,000 km or 24 months.",
    "plan_service",
    { vehicle: "camper", what: "coolant change", everyDistance: 40000, everyMonths: 24 },
  ],
  ["Does the scooter need any service soon?", "due_services", { vehicle: "scooter" }],
  [
    "The registration of the estate car is valid until 30 April 2027.",
    "add_document",
    { vehicle: "estate car", what: "registration", name: "registration", expiresOn: "2027-04-30" },
  ],
  [
    "I'd like you to delete the service plan for the timing belt on the pickup.",
    "delete_vehicle_entry",
    { kind: "plan", vehicle: "pickup", entry: "timing belt" },
  ],
  [
    "From 12 to 16 December we travel to Ghent with a budget of 650.",
    "create_trip",
    { name: "Ghent", from: "2026-12-12", to: "2026-12-16", budget: "650" },
  ],
  [
    "I'd like to plan a trip to Riga from 5 March to 9 March.",
    "create_trip",
    { name: "Riga", from: "2027-03-05", to: "2027-03-09" },
  ],
  [
    "The Ghent trip starts one day earlier, on 11 December.",
    "update_trip",
    { trip: "Ghent", from: "2026-12-11" },
  ],
  ["800 is the new budget for the Riga trip.", "update_trip", { trip: "Riga", budget: "800" }],
  ["Show me the trips that are already finished.", "list_trips", { status: "done" }],
  [
    "Add Kaunas and Jelgava as stops to the Riga trip.",
    "add_stops",
    { trip: "Riga", stops: [{ place: "Kaunas" }, { place: "Jelgava" }] },
  ],
  [
    "On the Riga trip we now stay in Kaunas until 7 March.",
    "update_stop",
    { trip: "Riga", stop: "Kaunas", leavesOn: "2027-03-07" },
  ],
  ["What has the trip to Trieste cost up to now?", "trip_summary", { trip: "Trieste" }],
  ["The trip to Trieste has begun today.", "set_trip_status", { trip: "Trieste", status: "open" }],
  [
    "We have come home from Bergen, so that trip is over.",
    "set_trip_status",
    { trip: "Bergen", status: "done" },
  ],
  [
    "For the Ghent trip, put a camera and a raincoat on the packing list.",
    "add_to_packing_list",
    { trip: "Ghent", items: [{ name: "camera" }, { name: "raincoat" }] },
  ],
  ["What do I still have to pack for Riga?", "show_packing_list", { trip: "Riga" }],
  [
    "I have put the binoculars in the suitcase, so you can tick them off the packing list.",
    "mark_packed",
    { item: "binoculars" },
  ],
  [
    "Take Jelgava out of the stops of the Riga trip.",
    "delete_trip_entry",
    { kind: "stop", trip: "Riga", entry: "Jelgava" },
  ],
  [
    "The raincoat should no longer be on the packing list for Ghent.",
    "delete_trip_entry",
    { kind: "packing_item", trip: "Ghent", entry: "raincoat" },
  ],

  // Calendar, tasks, reminders, meals, shopping, profile
  [
    "On Thursday at 14:30 I have an appointment with the optician.",
    "create_event",
    { start: "2026-11-26T14:30" },
  ],
  [
    "For Friday at 9 please enter a budget review of 90 minutes in my calendar.",
    "create_event",
    { title: "budget review", start: "2026-11-27T09:00", durationMinutes: 90 },
  ],
  [
    "Every Wednesday at 19:00 I have choir, put that in the calendar.",
    "create_event",
    { title: "choir", start: "2026-11-25T19:00", rule: "FREQ=WEEKLY;BYDAY=WE" },
  ],
  [
    "Enter a school concert on 2 December from 18:00 to 19:30.",
    "create_event",
    { title: "school concert", start: "2026-12-02T18:00" },
  ],
  ["What do I have in my calendar on Monday?", "list_agenda", { day: "2026-11-23" }],
  ["When is my appointment with the accountant?", "list_agenda", { search: "accountant" }],
  [
    "Please put the budget review on Thursday at 11 instead.",
    "move_event",
    { event: "budget review", to: "2026-11-26T11:00" },
  ],
  [
    "The optician appointment should begin 20 minutes later.",
    "move_event",
    { event: "optician", byMinutes: 20 },
  ],
  [
    "Make the school concert two hours long in my calendar.",
    "move_event",
    { event: "school concert", durationMinutes: 120 },
  ],
  [
    "The budget review takes place in room 214, please add that to the event.",
    "update_event",
    { event: "budget review", location: "room 214" },
  ],
  [
    "In the calendar, the training day should have the title safety course.",
    "update_event",
    { event: "training day", title: "safety course" },
  ],
  [
    "There is no choir on 2 December, so remove that one from my calendar.",
    "cancel_event",
    { event: "choir", on: "2026-12-02" },
  ],
  [
    "I'd like the appointment with the accountant taken out of the calendar.",
    "cancel_event",
    { event: "accountant" },
  ],
  [
    "At what time on Tuesday do I have 45 minutes free?",
    "find_free_slots",
    { durationMinutes: 45, day: "2026-11-24" },
  ],
  [
    "Find two free hours for me between 23 and 27 November.",
    "find_free_slots",
    { durationMinutes: 120, from: "2026-11-23", to: "2026-11-27" },
  ],
  [
    "Please bring this into my calendar: BEGIN:VCALENDAR\nVERSION:2.0\nBEGIN:VEVENT\nUID:77@example.net\nDTSTART:20261203T100000\nSUMMARY:Viewing\nEND:VEVENT\nEND:VCALENDAR",
    "import_calendar",
    {
      calendar:
        "BEGIN:VCALENDAR\nVERSION:2.0\nBEGIN:VEVENT\nUID:77@example.net\nDTSTART:20261203T100000\nSUMMARY:Viewing\nEND:VEVENT\nEND:VCALENDAR",
    },
  ],
  [
    "By Wednesday I have to return the drill.",
    "create_task",
    { title: "return the drill", dueOn: "2026-11-25" },
  ],
  [
    "I need to defrost the freezer at some point, please note it as a task.",
    "create_task",
    { title: "defrost the freezer" },
  ],
  [
    "Add a task with high priority: send in the passport photos.",
    "create_task",
    { title: "send in the passport photos", priority: "high" },
  ],
  ["Which of my tasks are due by Tuesday?", "list_tasks", { dueBy: "2026-11-24" }],
  ["Show me the tasks that I have already finished.", "list_tasks", { state: "done" }],
  ["The freezer task is urgent now.", "update_task", { task: "freezer", priority: "urgent" }],
  [
    "For the task with the drill, the due day is now Friday.",
    "update_task",
    { task: "drill", dueOn: "2026-11-27" },
  ],
  ["Mark the task about the passport photos as done.", "complete_task", { task: "passport photos" }],
  ["I've finished the task clean the gutters.", "complete_task", { task: "clean the gutters" }],
  [
    "Tomorrow at 8 remind me to feed the neighbour's cat.",
    "set_reminder",
    { text: "feed the neighbour's cat", at: "2026-11-22T08:00" },
  ],
  [
    "In 45 minutes I'd like to be reminded to turn the oven off.",
    "set_reminder",
    { text: "turn the oven off", inMinutes: 45 },
  ],
  [
    "Remind me every Friday at 17:15 to fill in my timesheet.",
    "set_reminder",
    { text: "fill in my timesheet", rule: "FREQ=WEEKLY;BYDAY=FR" },
  ],
  [
    "Change the reminder about the cat to 9 tomorrow morning.",
    "update_reminder",
    { reminder: "cat", at: "2026-11-22T09:00" },
  ],
  [
    "The vitamins reminder should come every day from now on.",
    "update_reminder",
    { reminder: "vitamins", rule: "FREQ=DAILY" },
  ],
  ["Which reminders are set at the moment?", "list_reminders", {}],
  ["I don't need the reminder about the oven any more.", "cancel_reminder", { reminder: "oven" }],
  [
    "On Wednesday we'll have mushroom risotto for dinner, for three people.",
    "plan_meal",
    { meal: "mushroom risotto", day: "2026-11-25", servings: 3 },
  ],
  [
    "For breakfast tomorrow please plan pancakes.",
    "plan_meal",
    { meal: "pancakes", day: "2026-11-22", slot: "breakfast" },
  ],
  [
    "The planned mushroom risotto should be on Thursday rather than on Wednesday.",
    "update_meal",
    { meal: "mushroom risotto", day: "2026-11-26" },
  ],
  [
    "Save a recipe for lentil soup for 4 people: 300 g lentils, 2 carrots, 1 onion.",
    "save_recipe",
    {
      name: "lentil soup",
      servings: 4,
      ingredients: [
        { item: "lentils", quantity: "300", unit: "g" },
        { item: "carrots", quantity: "2" },
        { item: "onion", quantity: "1" },
      ],
    },
  ],
  [
    "We have run out of dishwasher tablets, so put them on the shopping list.",
    "add_to_shopping_list",
    { items: [{ name: "dishwasher tablets" }] },
  ],
  [
    "3 kg of potatoes need to be bought.",
    "add_to_shopping_list",
    { items: [{ name: "potatoes", quantity: "3", unit: "kg" }] },
  ],
  ["Which things do we still have to buy?", "show_shopping_list", {}],
  [
    "I have bought the potatoes and the butter from the list.",
    "mark_bought",
    { items: ["potatoes", "butter"] },
  ],
  ["Everything on the shopping list has been bought.", "mark_bought", { all: true }],
  [
    "From the meals planned for Monday to Friday, make the shopping list.",
    "make_shopping_list",
    { from: "2026-11-23", to: "2026-11-27" },
  ],
  [
    "There are 5 kg of flour in our pantry, please note that.",
    "add_to_pantry",
    { items: [{ name: "flour", quantity: "5", unit: "kg" }] },
  ],
  [
    "Only 2 kg of the flour in the pantry are left.",
    "update_list_item",
    { list: "pantry", item: "flour", quantity: "2" },
  ],
  [
    "On the shopping list, change the potatoes to 4 kg.",
    "update_list_item",
    { list: "shopping", item: "potatoes", quantity: "4" },
  ],
  [
    "Take the dishwasher tablets off the shopping list, we don't need them.",
    "delete_item",
    { kind: "shopping_item", item: "dishwasher tablets" },
  ],
  ["I'd like the recipe for lentil soup deleted.", "delete_item", { kind: "recipe", item: "lentil soup" }],
  ["Please address me as Solveig from now on.", "update_profile", { name: "Solveig" }],
  ["My email address is solveig@example.net.", "update_profile", { email: "solveig@example.net" }],
  ["At 7:15 each morning I want to get my daily digest.", "update_profile", { digestAt: "07:15" }],
  ["Which details about me have you stored in my profile?", "show_profile", {}],
  ["The code in the mail that confirms my address is HQPD-XWZK.", "confirm_email", { code: "HQPD-XWZK" }],

  // Groups and household
  [
    "I'd like to start a public group called Harbour Swimmers.",
    "create_group",
    { name: "Harbour Swimmers", access: "public" },
  ],
  ["Are there any groups about chess that I could join?", "list_groups", { search: "chess", all: true }],
  ["I want to become a member of the group Chess Evenings.", "join_group", { group: "Chess Evenings" }],
  [
    "I no longer want to be in the group Balcony Gardeners, please take me out.",
    "leave_group",
    { group: "Balcony Gardeners" },
  ],
  [
    "Please invite tobias.k to Harbour Swimmers.",
    "invite_to_group",
    { group: "Harbour Swimmers", person: "tobias.k" },
  ],
  [
    "Put the member spambot7 out of Harbour Swimmers and don't let them come back.",
    "remove_from_group",
    { group: "Harbour Swimmers", person: "spambot7", ban: true },
  ],
  [
    "In Street Library, give lena_m the role of admin.",
    "set_group_role",
    { group: "Street Library", person: "lena_m", role: "admin" },
  ],
  [
    "Post in Harbour Swimmers: The changing room is closed on Sunday.",
    "post_to_group",
    { group: "Harbour Swimmers", text: "The changing room is closed on Sunday." },
  ],
  ["What have people written lately in Chess Evenings?", "read_group", { group: "Chess Evenings" }],
  ["Show me all the comments on the post about the tournament.", "read_post", { post: "tournament" }],
  [
    "Under the post about the tournament, write this comment: I can bring two boards.",
    "comment_on_post",
    { post: "tournament", text: "I can bring two boards." },
  ],
  ["Put a ❤️ under the post about the new pier.", "react_to_post", { post: "new pier", emoji: "❤️" }],
  [
    "My post about the changing room should now read: The changing room is open again.",
    "edit_post",
    { post: "changing room", text: "The changing room is open again." },
  ],
  ["I'd like my post about the lost towel removed.", "delete_post", { post: "lost towel" }],
  [
    "Change my comment about the boards to: I can bring three boards.",
    "edit_comment",
    { comment: "boards", text: "I can bring three boards." },
  ],
  ["My comment about the chess clock can be deleted.", "delete_comment", { comment: "chess clock" }],
  [
    "In the group Street Library I want to be told only about the topic novels.",
    "follow_topic",
    { group: "Street Library", topic: "novels" },
  ],
  [
    "Stop following the topic openings in Chess Evenings for me.",
    "unfollow_topic",
    { group: "Chess Evenings", topic: "openings" },
  ],
  ["I don't want to see anything that grumble42 writes any more.", "block_person", { person: "grumble42" }],
  [
    "From now on I'd like to see what nightowl_8 writes again, so lift the block.",
    "unblock_person",
    { person: "nightowl_8" },
  ],
  [
    "Report the post about free loans to the admins, because it is a scam.",
    "report_post",
    { post: "free loans" },
  ],
  ["Which people belong to my household?", "show_household", {}],
  ["My household should be able to see the Ghent trip.", "share_with_household", { what: "the Ghent trip" }],
  [
    "Make the Bergen trip private again, my household needn't see it any longer.",
    "stop_sharing",
    { what: "the Bergen trip" },
  ],

  // Device and general
  ["At which place am I right now?", "ask_location", {}],
  ["I'd like to see the keyboard shortcuts.", "open_screen", { screen: "shortcuts" }],
  ["Write a draft into my message field in which I ask you about my heating costs.", "fill_form", {}],
  [
    "Show these numbers as a bar chart: Monday 4, Tuesday 7, Wednesday 5.",
    "show_chart",
    {
      points: [
        { label: "Monday", value: 4 },
        { label: "Tuesday", value: 7 },
        { label: "Wednesday", value: 5 },
      ],
    },
  ],
  [
    "On a map, show me Bruges, Ostend and Kortrijk.",
    "show_map",
    { places: [{ name: "Bruges" }, { name: "Ostend" }, { name: "Kortrijk" }] },
  ],
  ["Take back the last change, please.", "undo", { last: "change" }],
];

export const blind33Unclear: readonly string[] = [
  // Other people's doings
  "My colleague paid 480 for a new phone last week.",
  "Yesterday my brother filled up his own car for 90 euros.",
  "Our neighbours are travelling to Crete in May.",
  "Femke from work has a dentist appointment on Tuesday at 10.",
  "The company where my cousin works raised his salary by 200.",
  "My aunt is saving 5,000 for a greenhouse.",
  "The people upstairs had their boiler serviced on Monday.",
  // Negations
  "I didn't buy anything today.",
  "Nothing was spent on fuel this week, and there is nothing to book.",
  "We are not going to Prague, and I never planned that.",
  "Please don't set a reminder for the parking meter.",
  "You needn't put coffee on the shopping list.",
  "I have not changed the oil yet, so don't log it.",
  // Hypotheticals
  "If I sold the car, how would my life change?",
  "Suppose I spent 1,000 on a bicycle, would that be a lot?",
  "I might go to Lyon in spring, but I haven't decided.",
  "If rent went up to 1,100 one day, that would be difficult.",
  "Perhaps I would join a rowing group if I had more time.",
  "What would you say if I asked you to delete everything?",
  // How something works
  "How do budgets that roll over work?",
  "What happens to the expenses of a trip when the trip is deleted?",
  "Can you explain the difference between a task and a reminder?",
  "Is it possible to log a charge in kilowatt-hours?",
  "Who can read what I post in a private group?",
  "In which file format can expenses be imported?",
  // Things that can't be done
  "Transfer 300 euros from my bank account to my landlord.",
  "Please book me a flight to Oslo for Friday.",
  "Switch on the light in the hall.",
  "Play some quiet piano music for me.",
  "Translate the word umbrella into Finnish.",
  "Order two pizzas to my home address.",
  // Small talk
  "Good morning, how are you today?",
  "Thank you, that was helpful.",
  "The weather is rather grey this Saturday.",
  // Quotations
  "In the film the woman says: I paid 50 for this ring.",
  "The first sentence of the novel is: Remind me to leave at seven.",
  "On the poster it said: Join the cycling group now.",
  // Too vague
  "Something with the car, I think.",
  "It was about twenty or thirty, maybe more, I don't know for what.",
  "Do the usual thing with that.",
];
