import type { Request } from "./requests.ts";

/** In the manner of the author of an acceptance test who checks that every tool is mastered by text alone. */
export const blind34: readonly Request[] = [
  [
    "I paid 18.90 for a pizza dinner last night.",
    "create_expense",
    { amount: "18.90", category: "eating out", date: "2026-11-20" },
  ],
  [
    "The pharmacy charged me 23.15 for cough syrup this morning.",
    "create_expense",
    { amount: "23.15", category: "health" },
  ],
  [
    "I bought two concert tickets for 96 euros on Wednesday.",
    "create_expense",
    { amount: "96", category: "entertainment", date: "2026-11-18" },
  ],
  ["The cough syrup cost 21.35, not 23.15.", "update_expense", { expense: "cough syrup", amount: "21.35" }],
  [
    "I bought the concert tickets on 17 November, not on the 18th, so please correct that expense.",
    "update_expense",
    { expense: "concert tickets", date: "2026-11-17" },
  ],
  [
    "Please delete the 7.60 parking expense of 12 November.",
    "delete_expense",
    { amount: "7.60", date: "2026-11-12" },
  ],
  ["Which purchases did I make yesterday?", "list_expenses", { period: "yesterday" }],
  [
    "Show me every single grocery expense of last month.",
    "list_expenses",
    { period: "last_month", category: "groceries" },
  ],
  [
    "How much have I spent on eating out this year?",
    "summarize_expenses",
    { category: "eating out", period: "this_year" },
  ],
  [
    "Add up last year's spending month by month.",
    "summarize_expenses",
    { period: "last_year", groupBy: "month" },
  ],

  [
    "What did I spend between 1 and 15 October, expressed in Swiss francs?",
    "summarize_expenses",
    { from: "2026-10-01", to: "2026-10-15", convertTo: "CHF" },
  ],
  [
    "Take over these expenses from my bank file:\ndate,amount,note\n2026-11-02,14.20,cinema\n2026-11-05,63.00,shoes",
    "import_expenses",
    { csv: "date,amount,note\n2026-11-02,14.20,cinema\n2026-11-05,63.00,shoes" },
  ],
  ["I'd like to have my own expense category called beehives.", "set_category", { name: "beehives" }],
  ["Add an income category named tutoring.", "set_category", { name: "tutoring", direction: "income" }],
  ["Which income categories are there to choose from?", "list_categories", { direction: "income" }],
  ["Remove my own category called pottery.", "remove_category", { category: "pottery" }],
  ["My employer paid me 2,815.40 yesterday.", "log_income", { amount: "2815.40", date: "2026-11-20" }],
  [
    "I received a refund of 64 euros from Stadtwerke on Thursday.",
    "log_income",
    { amount: "64", from: "Stadtwerke", date: "2026-11-19" },
  ],
  ["How much did I earn last month?", "list_income", { period: "last_month" }],
  [
    "I want to spend at most 80 euros a week on groceries.",
    "set_budget",
    { category: "groceries", amount: "80", period: "week" },
  ],

  [
    "Limit my entertainment spending to 1,500 a year and carry whatever is left over into the next year.",
    "set_budget",
    { category: "entertainment", amount: "1500", period: "year", rollOver: true },
  ],
  ["How much may I still spend on eating out this month?", "check_budgets", { category: "eating out" }],
  ["How did my budgets stand in September?", "check_budgets", { month: "2026-09" }],
  [
    "From 5 December on, my gas bill of 74 euros is debited every month.",
    "set_recurring_item",
    { description: "gas bill", amount: "74", startsOn: "2026-12-05" },
  ],
  [
    "My window cleaner costs 32 euros every two weeks.",
    "set_recurring_item",
    { description: "window cleaner", amount: "32", every: "week", interval: 2 },
  ],
  [
    "I get a pension of 1,140 euros every month.",
    "set_recurring_item",
    { description: "pension", amount: "1140", direction: "income" },
  ],
  ["Which fixed costs do I have at the moment?", "list_recurring_items", {}],
  [
    "I've cancelled my newspaper subscription, so stop booking it.",
    "stop_recurring_item",
    { item: "newspaper" },
  ],
  [
    "I want to save 3,500 for a piano by 30 September 2027.",
    "set_savings_goal",
    { name: "piano", target: "3500", dueOn: "2027-09-30" },
  ],
  ["I've put another 150 aside for the piano.", "add_to_goal", { goal: "piano", amount: "150" }],

  [
    "Take 60 euros back out of the piano savings goal.",
    "add_to_goal",
    { goal: "piano", amount: "60", takeOut: true },
  ],
  [
    "I saved 25 euros by repairing the toaster instead of buying a new one.",
    "log_saving_tip",
    { amount: "25" },
  ],
  ["How close am I to my savings goals?", "show_savings", {}],
  [
    "One euro was worth 7.46 Danish kroner on 10 November.",
    "set_exchange_rate",
    { from: "EUR", to: "DKK", rate: "7.46", date: "2026-11-10" },
  ],
  ["How many euros are 480 Swedish kronor?", "convert_money", { amount: "480", from: "SEK" }],
  [
    "My savings goal called piano should be called cello from now on.",
    "update_money_entry",
    { kind: "savings_goal", entry: "piano", name: "cello" },
  ],
  [
    "The refund I got from Stadtwerke was 46 euros, not 64.",
    "update_money_entry",
    { kind: "income", entry: "Stadtwerke", amount: "46" },
  ],
  [
    "Resume the recurring swimming club payment that I had stopped.",
    "update_money_entry",
    { kind: "recurring_item", entry: "swimming club", active: true },
  ],
  [
    "Get rid of my weekly budget for groceries.",
    "delete_money_entry",
    { kind: "budget", entry: "groceries", period: "week" },
  ],
  [
    "Please delete the income of 120 euros from Henrik.",
    "delete_money_entry",
    { kind: "income", entry: "Henrik", amount: "120" },
  ],

  [
    "I now own an electric Renault Zoe from 2022 with the plate KR-771-LM, and I call it Pebble.",
    "add_vehicle",
    { name: "Pebble", make: "Renault", model: "Zoe", year: 2022, plate: "KR-771-LM", energy: "electric" },
  ],
  [
    "Pebble's number plate has changed to MB-204-TX.",
    "update_vehicle",
    { vehicle: "Pebble", plate: "MB-204-TX" },
  ],
  ["Which vehicles have you got on file for me?", "list_vehicles", {}],
  [
    "I filled the camper up with 58.3 litres for 97.40 euros at 121,650 km.",
    "log_fuel",
    { vehicle: "camper", volume: "58.3", amount: "97.40", odometer: 121650 },
  ],
  [
    "Yesterday I charged Pebble with 31.5 kWh for 14.80 euros when the odometer showed 40,212.",
    "log_fuel",
    { vehicle: "Pebble", energyKwh: "31.5", amount: "14.80", odometer: 40212, date: "2026-11-20" },
  ],
  [
    "How many litres per hundred kilometres has the camper used this year?",
    "fuel_report",
    { vehicle: "camper", period: "this_year" },
  ],
  [
    "The camper's odometer reads 122,018 kilometres.",
    "log_odometer",
    { vehicle: "camper", odometer: 122018 },
  ],
  [
    "On Monday Pebble's odometer stood at 39,870 km.",
    "log_odometer",
    { vehicle: "Pebble", odometer: 39870, date: "2026-11-16" },
  ],
  [
    "The garage replaced the camper's brake pads on Tuesday for 215 euros.",
    "log_maintenance",
    { vehicle: "camper", what: "brake pads", amount: "215", date: "2026-11-17" },
  ],
  [
    "The camper's last filling was 53.8 litres rather than 58.3.",
    "correct_log",
    { log: "filling", vehicle: "camper", volume: "53.8" },
  ],

  [
    "Pebble's last odometer reading should have been 39,780.",
    "correct_log",
    { log: "odometer", vehicle: "Pebble", odometer: 39780 },
  ],
  [
    "The camper needs a new air filter every 30,000 km or every 24 months.",
    "plan_service",
    { vehicle: "camper", what: "air filter", everyDistance: 30000, everyMonths: 24 },
  ],
  ["Is any service overdue on the camper?", "due_services", { vehicle: "camper" }],
  [
    "The camper's insurance runs out on 28 February 2027.",
    "add_document",
    { vehicle: "camper", what: "insurance", expiresOn: "2027-02-28" },
  ],
  [
    "Pebble's registration has the number ZB-55310 and is valid until 14 July 2027.",
    "add_document",
    { vehicle: "Pebble", what: "registration", number: "ZB-55310", expiresOn: "2027-07-14" },
  ],
  [
    "We've sold the motorbike, so please remove it together with all its records.",
    "delete_vehicle_entry",
    { kind: "vehicle", vehicle: "motorbike" },
  ],
  [
    "Delete the service plan for the camper's air filter.",
    "delete_vehicle_entry",
    { kind: "plan", vehicle: "camper", entry: "air filter" },
  ],
  [
    "We're travelling to Ljubljana from 12 to 16 December with a budget of 700 euros.",
    "create_trip",
    { name: "Ljubljana", from: "2026-12-12", to: "2026-12-16", budget: "700" },
  ],
  [
    "Plan a trip called Lakes from 3 to 10 April 2027 that we'll make with the camper.",
    "create_trip",
    { name: "Lakes", from: "2027-04-03", to: "2027-04-10", vehicle: "camper" },
  ],
  ["The Ljubljana trip now ends on 18 December.", "update_trip", { trip: "Ljubljana", to: "2026-12-18" }],

  ["List the trips that are still planned.", "list_trips", { status: "planned" }],
  [
    "Add Bled and Piran as stops to the Ljubljana trip.",
    "add_stops",
    { trip: "Ljubljana", stops: [{ place: "Bled" }, { place: "Piran" }] },
  ],
  [
    "On the Ljubljana trip we'll be staying at the stop in Bled until 14 December.",
    "update_stop",
    { trip: "Ljubljana", stop: "Bled", leavesOn: "2026-12-14" },
  ],
  ["How much of the Ljubljana trip's budget is left?", "trip_summary", { trip: "Ljubljana" }],
  ["Our trip to Ghent is over and we are home again.", "set_trip_status", { trip: "Ghent", status: "done" }],
  ["We have just set off on the Dolomites trip.", "set_trip_status", { trip: "Dolomites", status: "open" }],
  [
    "Put a towel and a head torch on the packing list for Ljubljana.",
    "add_to_packing_list",
    { trip: "Ljubljana", items: [{ name: "towel" }, { name: "head torch" }] },
  ],
  ["What do I still have to pack for Ljubljana?", "show_packing_list", { trip: "Ljubljana" }],
  [
    "For the Ljubljana trip, the hiking boots are packed now.",
    "mark_packed",
    { trip: "Ljubljana", item: "hiking boots" },
  ],
  [
    "I've taken the camera out of the bag again, so mark it as not packed for Ljubljana.",
    "mark_packed",
    { trip: "Ljubljana", item: "camera", packed: false },
  ],

  [
    "Remove the stop in Piran from the Ljubljana trip.",
    "delete_trip_entry",
    { kind: "stop", trip: "Ljubljana", entry: "Piran" },
  ],
  [
    "Take the umbrella off the packing list for the Lakes trip.",
    "delete_trip_entry",
    { kind: "packing_item", trip: "Lakes", entry: "umbrella" },
  ],
  [
    "Put an eye test in my calendar on Thursday at 11:30 for 30 minutes.",
    "create_event",
    { title: "eye test", start: "2026-11-26T11:30", durationMinutes: 30 },
  ],
  [
    "I have choir practice every Tuesday at 19:30, starting this coming Tuesday.",
    "create_event",
    { title: "choir practice", start: "2026-11-24T19:30", rule: "FREQ=WEEKLY;BYDAY=TU" },
  ],
  [
    "There is a parents' evening at Lindenhof School on 2 December at 18:00; please enter it in my calendar.",
    "create_event",
    { title: "parents' evening", start: "2026-12-02T18:00", location: "Lindenhof School" },
  ],
  ["What's in my calendar tomorrow?", "list_agenda", { day: "2026-11-22" }],
  ["On which day is my eye test?", "list_agenda", { search: "eye test" }],
  ["Move the eye test to Friday at 9.", "move_event", { event: "eye test", to: "2026-11-27T09:00" }],
  [
    "The parents' evening starts 45 minutes later than planned, so shift it.",
    "move_event",
    { event: "parents' evening", byMinutes: 45 },
  ],
  [
    "The eye test takes place at Bahnhofstrasse 12.",
    "update_event",
    { event: "eye test", location: "Bahnhofstrasse 12" },
  ],

  ["Cancel the choir practice on 8 December.", "cancel_event", { event: "choir practice", on: "2026-12-08" }],
  [
    "When do I have two free hours on Wednesday?",
    "find_free_slots",
    { durationMinutes: 120, day: "2026-11-25" },
  ],
  [
    "Find me a free half hour between 23 and 27 November.",
    "find_free_slots",
    { durationMinutes: 30, from: "2026-11-23", to: "2026-11-27" },
  ],
  [
    "Bring these appointments into my calendar:\nBEGIN:VCALENDAR\nVERSION:2.0\nBEGIN:VEVENT\nUID:kiln-81@example.org\nDTSTART:20261205T140000\nDTEND:20261205T160000\nSUMMARY:Kiln opening\nEND:VEVENT\nEND:VCALENDAR",
    "import_calendar",
    {
      calendar:
        "BEGIN:VCALENDAR\nVERSION:2.0\nBEGIN:VEVENT\nUID:kiln-81@example.org\nDTSTART:20261205T140000\nDTEND:20261205T160000\nSUMMARY:Kiln opening\nEND:VEVENT\nEND:VCALENDAR",
    },
  ],
  [
    "I have to descale the coffee machine by Wednesday.",
    "create_task",
    { title: "descale the coffee machine", dueOn: "2026-11-25" },
  ],
  [
    "Note as an urgent task that I must hand in the tax form.",
    "create_task",
    { title: "hand in the tax form", priority: "urgent" },
  ],
  [
    'Create the task "clear the gutters" on my to-do list called cabin.',
    "create_task",
    { title: "clear the gutters", list: "cabin" },
  ],
  ["Which of my tasks are due by Friday?", "list_tasks", { dueBy: "2026-11-27" }],
  [
    "The task with the coffee machine is due on 30 November instead.",
    "update_task",
    { task: "coffee machine", dueOn: "2026-11-30" },
  ],
  ['I\'m done with the task "hand in the tax form".', "complete_task", { task: "hand in the tax form" }],

  [
    'Please reopen the task "clear the gutters", because it isn\'t finished after all.',
    "complete_task",
    { task: "clear the gutters", done: false },
  ],
  [
    "Remind me tomorrow at 8 to feed the neighbour's cat.",
    "set_reminder",
    { text: "feed the neighbour's cat", at: "2026-11-22T08:00" },
  ],
  [
    "In 25 minutes, please remind me to take the bread out of the oven.",
    "set_reminder",
    { text: "take the bread out of the oven", inMinutes: 25 },
  ],
  [
    "I'd like to be reminded every Thursday at 20:00 to put the bins out.",
    "set_reminder",
    { text: "put the bins out", rule: "FREQ=WEEKLY;BYDAY=TH" },
  ],
  [
    "Change the reminder about the cat to 9:30 tomorrow morning.",
    "update_reminder",
    { reminder: "cat", at: "2026-11-22T09:30" },
  ],
  ["Which reminders have I set?", "list_reminders", {}],
  ["I no longer need the reminder about the bins.", "cancel_reminder", { reminder: "bins" }],
  [
    "We'll have mushroom risotto for dinner on Monday for 3 people.",
    "plan_meal",
    { meal: "mushroom risotto", day: "2026-11-23", servings: 3 },
  ],
  [
    "Plan pancakes for breakfast tomorrow.",
    "plan_meal",
    { meal: "pancakes", day: "2026-11-22", slot: "breakfast" },
  ],
  [
    "We'll eat the planned mushroom risotto on Wednesday rather than on Monday.",
    "update_meal",
    { meal: "mushroom risotto", day: "2026-11-25" },
  ],

  [
    "Save a recipe for pumpkin soup for 4 people that takes 35 minutes: 1 kg pumpkin, 2 onions, 500 ml stock.",
    "save_recipe",
    {
      name: "pumpkin soup",
      servings: 4,
      minutes: 35,
      ingredients: [
        { item: "pumpkin", quantity: "1", unit: "kg" },
        { item: "onions", quantity: "2" },
        { item: "stock", quantity: "500", unit: "ml" },
      ],
    },
  ],
  [
    "Put olive oil and toothpaste on the shopping list.",
    "add_to_shopping_list",
    { items: [{ name: "olive oil" }, { name: "toothpaste" }] },
  ],
  [
    "I need to buy 2 kg of potatoes.",
    "add_to_shopping_list",
    { items: [{ name: "potatoes", quantity: "2", unit: "kg" }] },
  ],
  ["What do I still have to buy?", "show_shopping_list", {}],
  ["Which things on the shopping list have already been bought?", "show_shopping_list", { bought: true }],
  [
    "Tick the olive oil and the toothpaste off the shopping list, I've got them.",
    "mark_bought",
    { items: ["olive oil", "toothpaste"] },
  ],
  ["Everything on the shopping list has been bought.", "mark_bought", { all: true }],
  [
    "Write a shopping list out of the meals planned from 23 to 27 November.",
    "make_shopping_list",
    { from: "2026-11-23", to: "2026-11-27" },
  ],
  [
    "We have 1.5 kg of flour in the pantry.",
    "add_to_pantry",
    { items: [{ name: "flour", quantity: "1.5", unit: "kg" }] },
  ],
  [
    "Note that there is yoghurt at home in our pantry, which keeps until 1 December.",
    "add_to_pantry",
    { items: [{ name: "yoghurt", expiresOn: "2026-12-01" }] },
  ],

  [
    "Change the potatoes on the shopping list to 3 kg.",
    "update_list_item",
    { list: "shopping", item: "potatoes", quantity: "3", unit: "kg" },
  ],
  [
    "Only 400 g of flour is left in the pantry.",
    "update_list_item",
    { list: "pantry", item: "flour", quantity: "400", unit: "g" },
  ],
  ["Delete the recipe for pumpkin soup.", "delete_item", { kind: "recipe", item: "pumpkin soup" }],
  [
    "We don't need toothpaste after all, so take it off the shopping list.",
    "delete_item",
    { kind: "shopping_item", item: "toothpaste" },
  ],
  ["From now on, please address me as Tobias.", "update_profile", { name: "Tobias" }],
  ["I'd like to get my daily digest at 7:15 in the morning.", "update_profile", { digestAt: "07:15" }],
  ["Which details have you stored about me?", "show_profile", {}],
  ["The code in the confirmation mail is HQWD-7TNK.", "confirm_email", { code: "HQWD-7TNK" }],
  [
    "Create a public group called Harbour Swimmers.",
    "create_group",
    { name: "Harbour Swimmers", access: "public" },
  ],
  ["Which groups am I a member of?", "list_groups", {}],

  ["Are there any chess groups that I could join?", "list_groups", { search: "chess", all: true }],
  ["I'd like to become a member of the group Board Game Night.", "join_group", { group: "Board Game Night" }],
  ["I want to get out of the group Sourdough Friends.", "leave_group", { group: "Sourdough Friends" }],
  [
    "Send lena.k an invitation to Harbour Swimmers.",
    "invite_to_group",
    { group: "Harbour Swimmers", person: "lena.k" },
  ],
  [
    "Throw spammy42 out of Harbour Swimmers and ban them from coming back.",
    "remove_from_group",
    { group: "Harbour Swimmers", person: "spammy42", ban: true },
  ],
  [
    "Give lena.k the role of admin in Harbour Swimmers.",
    "set_group_role",
    { group: "Harbour Swimmers", person: "lena.k", role: "admin" },
  ],
  [
    "Post this to Harbour Swimmers: The changing room is closed on Sunday.",
    "post_to_group",
    { group: "Harbour Swimmers", text: "The changing room is closed on Sunday." },
  ],
  ["What have people been writing lately in Board Game Night?", "read_group", { group: "Board Game Night" }],
  [
    "Let me read the post about the changing room with all its comments.",
    "read_post",
    { post: "changing room" },
  ],
  [
    "Reply under the post about the snack rota: I'll bring the plums.",
    "comment_on_post",
    { post: "snack rota", text: "I'll bring the plums." },
  ],

  ["Give the post about the sunrise swim a ❤️.", "react_to_post", { post: "sunrise swim", emoji: "❤️" }],
  [
    "My post about the changing room should now say: The changing room opens again on Monday.",
    "edit_post",
    { post: "changing room", text: "The changing room opens again on Monday." },
  ],
  ["Take down my post about the lost goggles.", "delete_post", { post: "lost goggles" }],
  [
    "Reword my comment about the plums to: I'll bring pears instead.",
    "edit_comment",
    { comment: "plums", text: "I'll bring pears instead." },
  ],
  ["Remove the comment I wrote about the parking.", "delete_comment", { comment: "parking" }],
  [
    "In Harbour Swimmers I want to follow the topic safety.",
    "follow_topic",
    { group: "Harbour Swimmers", topic: "safety" },
  ],
  [
    "Stop following the topic safety in Harbour Swimmers.",
    "unfollow_topic",
    { group: "Harbour Swimmers", topic: "safety" },
  ],
  ["Hide everything that grumpy_joe writes from me.", "block_person", { person: "grumpy_joe" }],
  [
    "Lift my block on grumpy_joe so that I can read their posts again.",
    "unblock_person",
    { person: "grumpy_joe" },
  ],
  [
    "Report the post about miracle pills to the admins because it is advertising.",
    "report_post",
    { post: "miracle pills", reason: "advertising" },
  ],

  ["Who belongs to my household?", "show_household", {}],
  ["Let my household see the Ljubljana trip.", "share_with_household", { what: "Ljubljana trip" }],
  [
    "My household should no longer see the camper, so make it private again.",
    "stop_sharing",
    { what: "camper" },
  ],
  ["Where am I right now?", "ask_location", {}],
  ["I'd like to see the overview of keyboard shortcuts.", "open_screen", { screen: "shortcuts" }],
  ["Open the page with my earlier conversations.", "open_screen", { screen: "conversations" }],
  [
    "Write into my message field, without sending it: How old are the camper's tyres?",
    "fill_form",
    { text: "How old are the camper's tyres?" },
  ],
  [
    "Draw a bar chart titled Rainfall with January 40, February 55 and March 32.",
    "show_chart",
    {
      title: "Rainfall",
      points: [
        { label: "January", value: 40 },
        { label: "February", value: 55 },
        { label: "March", value: 32 },
      ],
    },
  ],
  [
    "Show me Ljubljana, Bled and Piran on a map.",
    "show_map",
    { places: [{ name: "Ljubljana" }, { name: "Bled" }, { name: "Piran" }] },
  ],
  ["Please take back the last change you made.", "undo", {}],
];

export const blind34Unclear: readonly string[] = [
  "My sister paid 340 euros for her new glasses.",
  "I didn't buy any petrol today.",
  "If I earned 4,000 a month, I would move to the coast.",
  "How do budgets work with you?",
  "Can you order me a taxi to the station?",
  "Good morning, I hope you are well.",
  'My grandfather always said: "A penny saved is a penny earned."',
  "Put that thing somewhere.",
  "My colleague has a dentist's appointment on Friday at 10.",
  "Please don't set any reminder for tonight.",

  "What would happen if I deleted a trip?",
  "Play some quiet jazz.",
  "What is the capital of Mongolia?",
  "The neighbours filled up their van with 60 litres yesterday.",
  'In the film, the hero says: "Remind me never to trust you again."',
  "Perhaps I'll go to Iceland some day, who knows.",
  "Could you phone my landlord for me?",
  "Do you think that 200 a month for groceries would be too strict?",
  "Something needs to be done about it.",
  "We have not decided yet whether we will sell the camper.",

  "Thanks, that was really helpful.",
  "Tell me a joke about accountants.",
  "My cousin has joined three choirs this year.",
  'Translate "enjoy your meal" into Portuguese.',
  "Why does milk turn sour?",
  'The sign on the door says: "Add your name to the list."',
  "What is the difference between a task and a reminder?",
  "I haven't finished a single thing today.",
  "Suppose a piano cost 5,000 euros; would that be expensive?",
  "Transfer 50 euros from my bank account to Marek's.",

  "Will the weather be nice on Sunday?",
  "I wish the weekend were longer.",
  "Never mind, I've forgotten what I was going to say.",
  "Had I taken the train, I would have saved 30 euros.",
  "Ring the restaurant and ask whether they have a vegan menu.",
  "My nephew's class is planning a trip to Bruges in May.",
  "Change the other one a bit.",
  "Can several people in the same house use you?",
  'Then he told me: "I spent 90 euros on a hat."',
  "Turn off the lights in the hallway.",
];
