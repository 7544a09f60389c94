import type { Request } from "./requests.ts";

/** Plain, natural English in a customer's own words; written by somebody who saw only the registry. */
export const blind25: readonly Request[] = [
  // Wins
  [
    "Dinner at the Indian place came to 47.80 last night",
    "create_expense",
    { amount: "47.80", category: "eating out", date: "2026-11-20" },
  ],
  [
    "The vet charged me 65 for the cat's jabs on Thursday",
    "create_expense",
    { amount: "65", date: "2026-11-19" },
  ],
  [
    "Handed over 18 euros at the chemist for cough syrup",
    "create_expense",
    { amount: "18", category: "health" },
  ],
  ["cinema tickets, 22.40", "create_expense", { amount: "22.40", category: "entertainment" }],
  [
    "Sorry, the cough syrup was actually 16.50",
    "update_expense",
    { expense: "cough syrup", amount: "16.50" },
  ],
  [
    "The kettle should be under gifts, not shopping",
    "update_expense",
    { expense: "kettle", category: "gifts" },
  ],
  [
    "Get rid of the 22.40 I put down for the cinema yesterday",
    "delete_expense",
    { amount: "22.40", date: "2026-11-20" },
  ],
  ["Show me each thing I paid for yesterday", "list_expenses", { period: "yesterday" }],
  [
    "Which restaurants did I pay at last week?",
    "list_expenses",
    { period: "last_week", category: "eating out" },
  ],
  ["How much went on petrol last month?", "summarize_expenses", { period: "last_month", category: "fuel" }],
  [
    "What's my total for presents this year?",
    "summarize_expenses",
    { period: "this_year", category: "gifts" },
  ],
  ["How much have I parted with today altogether?", "summarize_expenses", { period: "today" }],
  [
    "Here's an export from my bank, please load it:\ndate,amount,description\n2026-11-03,12.40,bakery\n2026-11-05,58.10,supermarket",
    "import_expenses",
    { csv: "date,amount,description\n2026-11-03,12.40,bakery\n2026-11-05,58.10,supermarket" },
  ],
  ["Give me a new category called beekeeping", "set_category", { name: "beekeeping" }],
  ["What headings can I file my spending under?", "list_categories", {}],
  ["Bin the beekeeping category, I've given up the hives", "remove_category", { category: "beekeeping" }],
  ["Joana transferred me 40 for the concert tickets", "log_income", { amount: "40", from: "Joana" }],
  [
    "A tax refund of 312.75 landed in my account on Wednesday",
    "log_income",
    { amount: "312.75", date: "2026-11-18" },
  ],
  ["What money has come in this month?", "list_income", { period: "this_month" }],
  [
    "I don't want to blow more than 120 a month on restaurants",
    "set_budget",
    { category: "eating out", amount: "120" },
  ],
  [
    "Keep me to 50 euros a week for taxis and buses",
    "set_budget",
    { category: "transport", amount: "50", period: "week" },
  ],
  [
    "Let's say 900 for presents over the whole year, tops",
    "set_budget",
    { category: "gifts", amount: "900", period: "year" },
  ],
  ["How much can I still spend on food shopping this month?", "check_budgets", { category: "groceries" }],
  ["Am I over on any of my budgets?", "check_budgets", {}],
  [
    "Netflix takes 13.99 off my card every month",
    "set_recurring_item",
    { description: "Netflix", amount: "13.99" },
  ],
  [
    "Every other Friday the cleaner costs me 45",
    "set_recurring_item",
    { description: "cleaner", amount: "45", every: "week", interval: 2 },
  ],
  ["What bills leave my account on their own?", "list_recurring_items", {}],
  ["I've given up Netflix, so stop putting it down", "stop_recurring_item", { item: "Netflix" }],
  [
    "I'd like to have 3,000 together for a new kitchen by the end of August",
    "set_savings_goal",
    { name: "new kitchen", target: "3000", dueOn: "2027-08-31" },
  ],
  ["Stick another 75 in the piano fund", "add_to_goal", { goal: "piano", amount: "75" }],
  [
    "I had to take 200 back out of the kitchen pot",
    "add_to_goal",
    { goal: "kitchen", amount: "200", takeOut: true },
  ],
  ["Cycled to work rather than getting a taxi, that's 11 euros saved", "log_saving_tip", { amount: "11" }],
  ["How close am I to affording the piano?", "show_savings", {}],
  [
    "A pound gets you 1.19 euros at the moment",
    "set_exchange_rate",
    { from: "GBP", to: "EUR", rate: "1.19" },
  ],
  ["What would 200 Swiss francs be in euros?", "convert_money", { amount: "200", from: "CHF", to: "EUR" }],
  [
    "What Joana paid me was 45, not 40",
    "update_money_entry",
    { kind: "income", entry: "Joana", amount: "45" },
  ],
  [
    "Call the piano goal Steinway from now on",
    "update_money_entry",
    { kind: "savings_goal", entry: "piano", name: "Steinway" },
  ],
  [
    "I don't want a limit on entertainment any longer, take it away",
    "delete_money_entry",
    { kind: "budget", entry: "entertainment" },
  ],

  // Wheels
  [
    "We've just bought a Skoda Fabia, petrol, number plate 14-RT-88",
    "add_vehicle",
    { make: "Skoda", model: "Fabia", plate: "14-RT-88", energy: "petrol" },
  ],
  [
    "There's an electric motorbike in our garage now too, we call it Zippy",
    "add_vehicle",
    { name: "Zippy", energy: "electric" },
  ],
  ["Zippy has got a new number plate: 77-ZP-10", "update_vehicle", { vehicle: "Zippy", plate: "77-ZP-10" }],
  ["Which cars and bikes of mine do you know about?", "list_vehicles", {}],
  [
    "Put 38.5 litres in the Fabia at 61,240 km, 64.30 euros",
    "log_fuel",
    { vehicle: "Fabia", odometer: 61240, volume: "38.5", amount: "64.30" },
  ],
  [
    "Stopped at Repsol, 30 litres for 51 euros, the clock says 61790",
    "log_fuel",
    { odometer: 61790, volume: "30", amount: "51", station: "Repsol" },
  ],
  [
    "Plugged Zippy in: 6.2 kWh, 1.80 euros, it's showing 4,310 km",
    "log_fuel",
    { vehicle: "Zippy", odometer: 4310, energyKwh: "6.2", amount: "1.80" },
  ],
  ["How economical has the Fabia been this year?", "fuel_report", { vehicle: "Fabia", period: "this_year" }],
  ["How many litres does the Fabia get through per 100 km?", "fuel_report", { vehicle: "Fabia" }],
  ["The Fabia's clock stands at 62,480 now", "log_odometer", { vehicle: "Fabia", odometer: 62480 }],
  [
    "The Fabia got a wheel alignment on Tuesday, which set me back 45 euros",
    "log_maintenance",
    { vehicle: "Fabia", what: "wheel alignment", amount: "45", date: "2026-11-17" },
  ],
  [
    "The garage changed Zippy's chain this morning for 80",
    "log_maintenance",
    { vehicle: "Zippy", amount: "80" },
  ],
  ["I typed the last tank wrong, it was 35.8 litres", "correct_log", { log: "filling", volume: "35.8" }],
  [
    "The Fabia's clock should have said 62,840, I swapped the digits",
    "correct_log",
    { log: "odometer", vehicle: "Fabia", odometer: 62840 },
  ],
  [
    "The Fabia wants a new cabin filter every 12 months",
    "plan_service",
    { vehicle: "Fabia", everyMonths: 12 },
  ],
  [
    "The tyres on the Fabia should be rotated every 10,000 km",
    "plan_service",
    { vehicle: "Fabia", everyDistance: 10000 },
  ],
  ["Does the Fabia need to go to the workshop any time soon?", "due_services", { vehicle: "Fabia" }],
  [
    "The Fabia's insurance is good until 14 March",
    "add_document",
    { vehicle: "Fabia", what: "insurance", expiresOn: "2027-03-14" },
  ],
  [
    "Throw away the last tank I entered for the Fabia",
    "delete_vehicle_entry",
    { kind: "filling", vehicle: "Fabia" },
  ],
  ["We've sold Zippy, so please take it out", "delete_vehicle_entry", { kind: "vehicle", vehicle: "Zippy" }],
  [
    "We're off to Madeira from 12 to 19 December and have 1,400 euros for it",
    "create_trip",
    { name: "Madeira", from: "2026-12-12", to: "2026-12-19", budget: "1400" },
  ],
  [
    "A long weekend away in Seville, 5th to 8th of February",
    "create_trip",
    { name: "Seville", from: "2027-02-05", to: "2027-02-08" },
  ],
  [
    "We're driving to Galicia in the Fabia between 1 and 6 May",
    "create_trip",
    { name: "Galicia", from: "2027-05-01", to: "2027-05-06", vehicle: "Fabia" },
  ],
  ["The Seville trip now goes on until 9 February", "update_trip", { trip: "Seville", to: "2027-02-09" }],
  ["Madeira may cost up to 1,600 instead", "update_trip", { trip: "Madeira", budget: "1600" }],
  ["What travels have I got lined up?", "list_trips", {}],
  [
    "On the way through Galicia we'll call at Vigo, Pontevedra and Santiago",
    "add_stops",
    { trip: "Galicia", stops: [{ place: "Vigo" }, { place: "Pontevedra" }, { place: "Santiago" }] },
  ],
  [
    "On the Galicia trip we get to Vigo on 2 May",
    "update_stop",
    { trip: "Galicia", stop: "Vigo", arrivesOn: "2027-05-02" },
  ],
  ["How much of the Madeira money is left?", "trip_summary", { trip: "Madeira" }],
  ["We've just set off for Madeira", "set_trip_status", { trip: "Madeira", status: "open" }],
  ["Home again from Seville", "set_trip_status", { trip: "Seville", status: "done" }],
  [
    "We mustn't leave for Madeira without swimming goggles and sun cream",
    "add_to_packing_list",
    { trip: "Madeira", items: [{ name: "swimming goggles" }, { name: "sun cream" }] },
  ],
  ["What still has to go in the suitcase for Madeira?", "show_packing_list", { trip: "Madeira" }],
  ["The sun cream is in the suitcase", "mark_packed", { item: "sun cream" }],
  ["Seville's off, please remove the whole trip", "delete_trip_entry", { kind: "trip", trip: "Seville" }],
  [
    "We're skipping Pontevedra on the Galicia trip",
    "delete_trip_entry",
    { kind: "stop", trip: "Galicia", entry: "Pontevedra" },
  ],

  // You
  [
    "Lunch with Pedro on Thursday at half past twelve",
    "create_event",
    { title: "Lunch with Pedro", start: "2026-11-26T12:30" },
  ],
  [
    "I'm seeing the physio on Monday at 8.15 am for half an hour",
    "create_event",
    { start: "2026-11-23T08:15", durationMinutes: 30 },
  ],
  [
    "Choir practice every Wednesday at 7 in the evening",
    "create_event",
    { title: "Choir practice", start: "2026-11-25T19:00", rule: "FREQ=WEEKLY;BYDAY=WE" },
  ],
  ["Have I got anything on this Friday?", "list_agenda", { day: "2026-11-27" }],
  ["What time is the physio again?", "list_agenda", { search: "physio" }],
  ["Could you shift the physio to Tuesday at 10?", "move_event", { event: "physio", to: "2026-11-24T10:00" }],
  [
    "Lunch with Pedro starts a quarter of an hour later",
    "move_event",
    { event: "Lunch with Pedro", byMinutes: 15 },
  ],
  [
    "Lunch with Pedro is going to be at Tasca da Esquina",
    "update_event",
    { event: "Lunch with Pedro", location: "Tasca da Esquina" },
  ],
  ["I can't make the physio, take it off my calendar", "cancel_event", { event: "physio" }],
  [
    "When could I squeeze in two hours on Tuesday?",
    "find_free_slots",
    { durationMinutes: 120, day: "2026-11-24" },
  ],
  [
    "Copy these dates over for me: BEGIN:VCALENDAR\nVERSION:2.0\nBEGIN:VEVENT\nUID:a1@old.example\nDTSTART:20261203T090000\nSUMMARY:Eye test\nEND:VEVENT\nEND:VCALENDAR",
    "import_calendar",
    {
      calendar:
        "BEGIN:VCALENDAR\nVERSION:2.0\nBEGIN:VEVENT\nUID:a1@old.example\nDTSTART:20261203T090000\nSUMMARY:Eye test\nEND:VEVENT\nEND:VCALENDAR",
    },
  ],
  [
    "I've got to hand in the school form by Wednesday",
    "create_task",
    { title: "hand in the school form", dueOn: "2026-11-25" },
  ],
  [
    "Put “descale the coffee machine” on my to-do list",
    "create_task",
    { title: "descale the coffee machine" },
  ],
  ["I must defrost the freezer some time", "create_task", { title: "defrost the freezer" }],
  ["What's still on my plate?", "list_tasks", {}],
  ["Which jobs do I have to finish by Wednesday?", "list_tasks", { dueBy: "2026-11-25" }],
  ["The school form can wait until Friday", "update_task", { task: "school form", dueOn: "2026-11-27" }],
  ["The school form is handed in", "complete_task", { task: "school form" }],
  [
    "Give me a nudge at 5 this afternoon to ring the plumber",
    "set_reminder",
    { text: "ring the plumber", at: "2026-11-21T17:00" },
  ],
  [
    "Remind me in three quarters of an hour to take the bread out",
    "set_reminder",
    { text: "take the bread out", inMinutes: 45 },
  ],
  [
    "Don't let me forget to call Rui on Monday at 11",
    "set_reminder",
    { text: "call Rui", at: "2026-11-23T11:00" },
  ],
  [
    "Every evening at 9 tell me to take my drops",
    "set_reminder",
    { text: "take my drops", rule: "FREQ=DAILY" },
  ],
  [
    "Nudge me about the plumber at 6 pm instead",
    "update_reminder",
    { reminder: "plumber", at: "2026-11-21T18:00" },
  ],
  ["What are you going to nudge me about?", "list_reminders", {}],
  ["You needn't nudge me about the plumber any more", "cancel_reminder", { reminder: "plumber" }],
  [
    "We're having mushroom risotto tomorrow night",
    "plan_meal",
    { meal: "mushroom risotto", day: "2026-11-22" },
  ],
  [
    "Pancakes for breakfast on Monday, six of us",
    "plan_meal",
    { meal: "pancakes", day: "2026-11-23", slot: "breakfast", servings: 6 },
  ],
  [
    "Let's eat the risotto on Tuesday rather than tomorrow",
    "update_meal",
    { meal: "risotto", day: "2026-11-24" },
  ],
  [
    "Keep my recipe for banana bread, serves 8: 3 bananas, 200 g flour, 100 g sugar",
    "save_recipe",
    {
      name: "banana bread",
      servings: 8,
      ingredients: [
        { item: "bananas", quantity: "3" },
        { item: "flour", quantity: "200", unit: "g" },
        { item: "sugar", quantity: "100", unit: "g" },
      ],
    },
  ],
  [
    "We've run out of washing-up liquid and bin bags",
    "add_to_shopping_list",
    { items: [{ name: "washing-up liquid" }, { name: "bin bags" }] },
  ],
  [
    "Put 6 eggs and 2 litres of oat milk down for the supermarket",
    "add_to_shopping_list",
    {
      items: [
        { name: "eggs", quantity: "6" },
        { name: "oat milk", quantity: "2", unit: "l" },
      ],
    },
  ],
  ["What do I need to get from the supermarket?", "show_shopping_list", {}],
  ["The bin bags are in the trolley", "mark_bought", { items: ["bin bags"] }],
  ["I got everything we needed at the shop", "mark_bought", { all: true }],
  [
    "Work out what we have to buy for the dishes planned from Monday to Friday",
    "make_shopping_list",
    { from: "2026-11-23", to: "2026-11-27" },
  ],
  [
    "There's still a kilo of lentils in the cupboard",
    "add_to_pantry",
    { items: [{ name: "lentils", quantity: "1", unit: "kg" }] },
  ],
  [
    "Make it 10 eggs on the shopping list",
    "update_list_item",
    { list: "shopping", item: "eggs", quantity: "10" },
  ],
  [
    "We don't need tinfoil after all, strike it off the shopping list",
    "delete_item",
    { kind: "shopping_item", item: "tinfoil" },
  ],
  [
    "No pancakes on Monday, please take them off the menu",
    "delete_item",
    { kind: "meal", item: "pancakes", on: "2026-11-23" },
  ],
  ["Give me my overview of the day at 7.15 every morning", "update_profile", { digestAt: "07:15" }],
  ["What have you got written down about me?", "show_profile", {}],
  ["The code you emailed me is QZTF-MNPB", "confirm_email", { code: "QZTF-MNPB" }],

  // Social
  [
    "I'd like to open a group for board game fans, name it Dice Night",
    "create_group",
    { name: "Dice Night" },
  ],
  ["Set up Book Worms as an invitation-only group", "create_group", { name: "Book Worms", access: "invite" }],
  ["What clubs do I belong to here?", "list_groups", {}],
  ["Is there any gardening group I could get into?", "list_groups", { search: "gardening", all: true }],
  ["Sign me up for the group Lisbon Runners", "join_group", { group: "Lisbon Runners" }],
  ["I've had enough of Lisbon Runners, get me out of that group", "leave_group", { group: "Lisbon Runners" }],
  [
    "Ask carla92 to come into the group Dice Night",
    "invite_to_group",
    { group: "Dice Night", person: "carla92" },
  ],
  [
    "Kick spamking out of Dice Night and don't ever let him back in",
    "remove_from_group",
    { group: "Dice Night", person: "spamking", ban: true },
  ],
  [
    "Give carla92 admin rights in Dice Night",
    "set_group_role",
    { group: "Dice Night", person: "carla92", role: "admin" },
  ],
  [
    "Let Dice Night know that we meet at my place on Friday",
    "post_to_group",
    { group: "Dice Night", text: "we meet at my place on Friday" },
  ],
  [
    "Write to Lisbon Runners: the track is closed tomorrow",
    "post_to_group",
    { group: "Lisbon Runners", text: "the track is closed tomorrow" },
  ],
  ["Anything fresh from the Tuesday Swimmers?", "read_group", { group: "Tuesday Swimmers" }],
  ["What are they chatting about in the group Lisbon Runners?", "read_group", { group: "Lisbon Runners" }],
  [
    "Let me see what everybody answered to the post about the closed track",
    "read_post",
    { post: "closed track" },
  ],
  [
    "Answer the post about the closed track with: then let's run by the river",
    "comment_on_post",
    { post: "closed track", text: "then let's run by the river" },
  ],
  ["Give the post about the snacks a thumbs up", "react_to_post", { post: "snacks" }],
  [
    "My post about the snacks should read: I'll bring crisps and olives",
    "edit_post",
    { post: "snacks", text: "I'll bring crisps and olives" },
  ],
  ["Take down what I posted about the parking", "delete_post", { post: "parking" }],
  [
    "Reword my comment about the river to: let's run along the beach",
    "edit_comment",
    { comment: "river", text: "let's run along the beach" },
  ],
  ["Get rid of the comment I left about the dog", "delete_comment", { comment: "dog" }],
  [
    "In Lisbon Runners I just want to be told about races",
    "follow_topic",
    { group: "Lisbon Runners", topic: "races" },
  ],
  [
    "I'm not bothered about races in Lisbon Runners any more",
    "unfollow_topic",
    { group: "Lisbon Runners", topic: "races" },
  ],
  ["Keep everything pedro_x writes out of my sight", "block_person", { person: "pedro_x" }],
  ["pedro_x and I have made up, let me see his posts again", "unblock_person", { person: "pedro_x" }],
  ["The post about miracle pills is a scam, let the admins know", "report_post", { post: "miracle pills" }],
  ["Tell me who belongs to our household", "show_household", {}],
  ["Make the Madeira trip visible to everyone at home", "share_with_household", { what: "Madeira trip" }],
  ["The Madeira trip should be for my eyes only again", "stop_sharing", { what: "Madeira trip" }],

  // Device and general
  ["Where am I right now?", "ask_location", {}],
  ["Let me look at our earlier chats", "open_screen", { screen: "conversations" }],
  [
    "Type this into my message box so I can still change it: how much did Madeira cost us",
    "fill_form",
    { text: "how much did Madeira cost us" },
  ],
  [
    "Draw me a bar graph of my power bills: January 120, February 95, March 140",
    "show_chart",
    {
      kind: "bar",
      points: [
        { label: "January", value: 120 },
        { label: "February", value: 95 },
        { label: "March", value: 140 },
      ],
    },
  ],
  [
    "Mark Vigo, Pontevedra and Santiago on a map for me",
    "show_map",
    { places: [{ name: "Vigo" }, { name: "Pontevedra" }, { name: "Santiago" }] },
  ],
  ["Oops, put that back the way it was", "undo", {}],
];

/** On these PAM must write nothing. */
export const blind25Unclear: readonly string[] = [
  // Other people's doings
  "My brother paid 30 euros for his haircut",
  "Our neighbour has bought himself a Tesla",
  "Ana is going to the dentist on Tuesday at three",
  "My parents are spending two weeks in Crete in June",
  "Paulo filled up his car for 80 euros yesterday",
  "My colleague puts 200 a month away for a boat",
  // Negations
  "I didn't buy anything today",
  "I haven't filled up the car yet",
  "We're not going to Madrid in March",
  "I never said I had a meeting on Monday",
  "Please don't write anything to the Book Worms",
  "I don't have a reminder for that and don't want one",
  // Hypotheticals
  "If I bought a caravan, I'd call it Wanda",
  "Suppose I spent 500 on a bike, would that be mad?",
  "It would be nice to go to Iceland one day",
  "I might have had lunch with Pedro if he had been in town",
  "Would it be wise to put 300 a month away?",
  // How something works
  "How do budgets work here?",
  "Can you remind people of things by text message?",
  "What happens to my entries when I delete a trip?",
  "What is the difference between a task and an appointment?",
  "Could I upload a photo of a receipt?",
  // What PAM can't do
  "Order me a pizza margherita",
  "Book me a flight to Geneva",
  "Turn the heating up to 21 degrees",
  "Transfer 50 euros from my bank account to Joana",
  "Ring my mother for me",
  "What's the weather like in Porto?",
  // Small talk
  "Good morning, did you sleep well?",
  "Thanks, you're a star",
  "What a week that was",
  "Tell me a joke",
  // Quotations
  "My boss said: “Put the meeting on Friday at nine”",
  "The song goes “I spent my last ten dollars on you”",
  "In the film she shouts “Delete everything!”",
  "The sign read “Parking 5 euros a day”",
  // Too vague
  "Change it",
  "Do something about the money",
  "The usual, please",
  "You know, that thing for next week",
];
