import type { Request } from "./requests.ts";

/** A nurse with a family and an old car, who types what she wants in one plain sentence or two. */
export const blind57: readonly Request[] = [
  // Wins (40)
  [
    "The new shoes for work set me back 64.95 yesterday.",
    "create_expense",
    { amount: "64.95", date: "2026-11-20" },
  ],
  [
    "Please write down 7.20 for coffee and a toastie with Sofia this morning.",
    "create_expense",
    { amount: "7.20" },
  ],
  [
    "On Wednesday the pharmacy took 23.40 off me for the kids' cough syrup.",
    "create_expense",
    { amount: "23.40", date: "2026-11-18" },
  ],
  ["I've just handed over 15 euros for my daughter's school outing.", "create_expense", { amount: "15" }],
  [
    "My mother's birthday present came to 45 pounds on the 12th of November.",
    "create_expense",
    { amount: "45", currency: "GBP", date: "2026-11-12" },
  ],
  [
    "The raincoat wasn't 38 euros, I looked at the receipt and it was 35.50.",
    "update_expense",
    { expense: "raincoat", amount: "35.50" },
  ],
  [
    "The school shoes are down under the wrong day, they should be under Monday the 16th.",
    "update_expense",
    { expense: "school shoes", date: "2026-11-16" },
  ],
  ["Get rid of the 9.80 for parking that I put in, please.", "delete_expense", { amount: "9.80" }],
  ["Go through yesterday's purchases with me one by one.", "list_expenses", { period: "yesterday" }],
  [
    "Which were the five dearest things I paid for this year?",
    "list_expenses",
    { period: "this_year", order: "largest", limit: 5 },
  ],
  [
    "Show me all the purchases over 100 euros from last month.",
    "list_expenses",
    { period: "last_month", atLeast: "100" },
  ],
  [
    "How much money went on eating out last month?",
    "summarize_expenses",
    { category: "eating out", period: "last_month" },
  ],
  [
    "What did I spend altogether from the 1st to the 15th of November?",
    "summarize_expenses",
    { from: "2026-11-01", to: "2026-11-15" },
  ],
  [
    "Give me a month by month breakdown of my spending this year.",
    "summarize_expenses",
    { period: "this_year", groupBy: "month" },
  ],
  [
    "Here are some rows from my bank, take them in: date;amount;note\n2026-11-02;12.40;bakery\n2026-11-03;30.00;haircut",
    "import_expenses",
    { csv: "date;amount;note\n2026-11-02;12.40;bakery\n2026-11-03;30.00;haircut" },
  ],
  [
    "I'd like a category of its own for what the boys' clubs cost, call it sports.",
    "set_category",
    { name: "sports" },
  ],
  ["What categories can I put my spending under?", "list_categories", {}],
  ["The category hobbies can go, I never use it.", "remove_category", { category: "hobbies" }],
  ["The hospital paid me 1,640 euros yesterday.", "log_income", { amount: "1640", date: "2026-11-20" }],
  ["My sister gave me back the 30 euros she had borrowed.", "log_income", { amount: "30" }],
  ["How much pay came in for me last month?", "list_income", { period: "last_month" }],
  [
    "I don't want to go over 120 euros a month for eating out.",
    "set_budget",
    { category: "eating out", amount: "120", period: "month" },
  ],
  [
    "Cap our groceries at 95 a week from now on.",
    "set_budget",
    { category: "groceries", amount: "95", period: "week" },
  ],
  ["How close am I to my limit on entertainment?", "check_budgets", { category: "entertainment" }],
  ["How were my budgets looking in October?", "check_budgets", { month: "2026-10" }],
  [
    "The nursery fee of 280 goes out every month, starting on the 1st of December.",
    "set_recurring_item",
    { description: "nursery fee", amount: "280", startsOn: "2026-12-01" },
  ],
  [
    "I get 150 euros of child benefit each month, please book it for me by itself.",
    "set_recurring_item",
    { amount: "150", direction: "income" },
  ],
  [
    "Every two weeks the cleaner gets 40 euros from me.",
    "set_recurring_item",
    { amount: "40", every: "week", interval: 2 },
  ],
  ["Which payments go off my account on their own?", "list_recurring_items", {}],
  [
    "I've given up the swimming pool membership, so don't book it any longer.",
    "stop_recurring_item",
    { item: "swimming pool membership" },
  ],
  [
    "I'd like to have 3,000 euros together for a newer car by the end of August 2027.",
    "set_savings_goal",
    { target: "3000", dueOn: "2027-08-31" },
  ],
  ["Another 75 euros can go towards my Madeira goal.", "add_to_goal", { goal: "Madeira", amount: "75" }],
  [
    "I had to take 50 back out of the Christmas savings.",
    "add_to_goal",
    { goal: "Christmas", amount: "50", takeOut: true },
  ],
  ["By cutting the boys' hair myself I kept 24 euros in my pocket.", "log_saving_tip", { amount: "24" }],
  ["How far along am I with my savings goals?", "show_savings", {}],
  [
    "A British pound is worth 1.15 euros right now, use that.",
    "set_exchange_rate",
    { from: "GBP", to: "EUR", rate: "1.15" },
  ],
  ["What would 80 Swiss francs be in euros?", "convert_money", { amount: "80", from: "CHF" }],
  [
    "The overtime pay I got was 210, I gave you 120 by mistake.",
    "update_money_entry",
    { kind: "income", amount: "210" },
  ],
  [
    "The savings goal Madeira should be called Azores from here on.",
    "update_money_entry",
    { kind: "savings_goal", entry: "Madeira", name: "Azores" },
  ],
  [
    "Take away the budget for gifts altogether, I don't want one.",
    "delete_money_entry",
    { kind: "budget", entry: "gifts" },
  ],

  // Wheels (38)
  [
    "We've bought a second car, a petrol Toyota Yaris from 2011, so put it in.",
    "add_vehicle",
    { make: "Toyota", model: "Yaris", year: 2011, energy: "petrol" },
  ],
  [
    "Add my scooter to the vehicles, it runs on electricity and the plate is 45-XZ-10.",
    "add_vehicle",
    { energy: "electric", plate: "45-XZ-10" },
  ],
  [
    "The Corsa has been given another number plate, 88-TR-21.",
    "update_vehicle",
    { vehicle: "Corsa", plate: "88-TR-21" },
  ],
  [
    "I'd like the Corsa to be named Grandpa in here.",
    "update_vehicle",
    { vehicle: "Corsa", name: "Grandpa" },
  ],
  ["What vehicles have you got down for me?", "list_vehicles", {}],
  [
    "I put 35 litres in the Corsa for 59.50, it stood at 187,420 km.",
    "log_fuel",
    { vehicle: "Corsa", volume: "35", amount: "59.50", odometer: 187420 },
  ],
  [
    "On Thursday I got 20 litres for 33 euros at Galp with 187,900 on the clock, but I didn't fill it to the brim.",
    "log_fuel",
    { volume: "20", amount: "33", odometer: 187900, full: false, date: "2026-11-19", station: "Galp" },
  ],
  [
    "Charged the Leaf this morning, 28 kWh for 6.30 euros at 64,310 km.",
    "log_fuel",
    { vehicle: "Leaf", energyKwh: "28", amount: "6.30", odometer: 64310 },
  ],
  ["How thirsty has the Corsa been this year?", "fuel_report", { vehicle: "Corsa", period: "this_year" }],
  ["The clock on the Corsa reads 188,040 now.", "log_odometer", { vehicle: "Corsa", odometer: 188040 }],
  [
    "Yesterday evening the car had 188,512 kilometres on it.",
    "log_odometer",
    { odometer: 188512, date: "2026-11-20" },
  ],
  [
    "The garage put new brake pads on the Corsa on Tuesday and wanted 140 euros for it.",
    "log_maintenance",
    { vehicle: "Corsa", amount: "140", date: "2026-11-17" },
  ],
  [
    "The Corsa had its inspection today at 188,600 km, that was 31.50.",
    "log_maintenance",
    { vehicle: "Corsa", what: "inspection", odometer: 188600, amount: "31.50" },
  ],
  [
    "I had the car's battery replaced yesterday, 95 euros including the work.",
    "log_maintenance",
    { amount: "95", date: "2026-11-20" },
  ],
  ["That last fill-up cost 53 euros, I told you 35.", "correct_log", { log: "filling", amount: "53" }],
  [
    "The odometer reading I gave you for the Corsa is wrong, it should be 188,061.",
    "correct_log",
    { log: "odometer", vehicle: "Corsa", odometer: 188061 },
  ],
  [
    "The timing belt on the Corsa wants doing every 90,000 km or every five years.",
    "plan_service",
    { vehicle: "Corsa", what: "timing belt", everyDistance: 90000, everyMonths: 60 },
  ],
  [
    "Keep in mind that the air filter is due again once the car gets to 195,000 km.",
    "plan_service",
    { what: "air filter", nextOdometer: 195000 },
  ],
  ["Does the Corsa have to go in for anything soon?", "due_services", { vehicle: "Corsa" }],
  [
    "The Corsa is insured until 14 February.",
    "add_document",
    { vehicle: "Corsa", what: "insurance", expiresOn: "2027-02-14" },
  ],
  [
    "I've renewed the car's registration, it is good till the 30th of June 2028 now.",
    "add_document",
    { what: "registration", expiresOn: "2028-06-30" },
  ],
  [
    "The Yaris went to my brother-in-law, so take it off my vehicles.",
    "delete_vehicle_entry",
    { kind: "vehicle", vehicle: "Yaris" },
  ],
  [
    "We're spending 27 to 30 December in Braga, set that up as a trip.",
    "create_trip",
    { name: "Braga", from: "2026-12-27", to: "2026-12-30" },
  ],
  [
    "Plan a trip to Évora from the 5th to the 8th of December that may cost 350 euros at most.",
    "create_trip",
    { name: "Évora", from: "2026-12-05", to: "2026-12-08", budget: "350" },
  ],
  [
    "Next summer, from 2 to 16 August 2027, the four of us are driving to Galicia in the Corsa, with a stop in Porto on the way.",
    "create_trip",
    { name: "Galicia", from: "2027-08-02", to: "2027-08-16", vehicle: "Corsa", stops: [{ place: "Porto" }] },
  ],
  [
    "We have to be back from Évora a day early, so that trip finishes on the 7th of December.",
    "update_trip",
    { trip: "Évora", to: "2026-12-07" },
  ],
  ["Let the Braga trip have a budget of 400 euros.", "update_trip", { trip: "Braga", budget: "400" }],
  ["What trips do we still have ahead of us?", "list_trips", {}],
  [
    "On the Galicia trip we'll also be stopping in Viana do Castelo and Vigo.",
    "add_stops",
    { trip: "Galicia", stops: [{ place: "Viana do Castelo" }, { place: "Vigo" }] },
  ],
  [
    "On the Galicia trip we arrive in Vigo on 6 August 2027, please change that stop.",
    "update_stop",
    { stop: "Vigo", arrivesOn: "2027-08-06" },
  ],
  ["How much have we used up on the Braga trip up to now?", "trip_summary", { trip: "Braga" }],
  [
    "The Évora trip starts now, we're sitting in the car.",
    "set_trip_status",
    { trip: "Évora", status: "open" },
  ],
  [
    "We got home from Braga an hour ago, so that trip is finished.",
    "set_trip_status",
    { trip: "Braga", status: "done" },
  ],
  [
    "A torch and the first-aid kit have to come along to Évora, so onto the packing list with them.",
    "add_to_packing_list",
    { trip: "Évora", items: [{ name: "torch" }, { name: "first-aid kit" }] },
  ],
  [
    "Add sunscreen to the things we're packing for Galicia.",
    "add_to_packing_list",
    { trip: "Galicia", items: [{ name: "sunscreen" }] },
  ],
  ["Which things haven't we packed for Braga yet?", "show_packing_list", { trip: "Braga" }],
  ["The first-aid kit is in the suitcase already, tick it off.", "mark_packed", { item: "first-aid kit" }],
  [
    "Scrap the Évora trip, I've been put on shift that weekend.",
    "delete_trip_entry",
    { kind: "trip", trip: "Évora" },
  ],

  // You (41)
  [
    "I've got my flu jab on Thursday at half past two.",
    "create_event",
    { title: "flu jab", start: "2026-11-26T14:30" },
  ],
  [
    "Parents' evening at Marta's school is on 2 December from 18:30 to 20:00.",
    "create_event",
    { start: "2026-12-02T18:30" },
  ],
  [
    "Mark down a night shift for me tomorrow at 10 pm, it lasts nine hours.",
    "create_event",
    { title: "night shift", start: "2026-11-22T22:00", durationMinutes: 540 },
  ],
  [
    "Choir practice goes in my diary for every Wednesday at 8 pm.",
    "create_event",
    { title: "choir practice", start: "2026-11-25T20:00", rule: "FREQ=WEEKLY;BYDAY=WE" },
  ],
  [
    "All of 8 December I'm off with the children, put it in the calendar as family day.",
    "create_event",
    { title: "family day", start: "2026-12-08" },
  ],
  ["What have I got on Monday?", "list_agenda", { day: "2026-11-23" }],
  ["What's the family having to eat on Tuesday?", "list_agenda", { day: "2026-11-24", show: "meals" }],
  [
    "The flu jab has been shifted to Friday at 11 in the morning.",
    "move_event",
    { event: "flu jab", to: "2026-11-27T11:00" },
  ],
  ["Let choir practice begin 15 minutes earlier.", "move_event", { event: "choir practice", byMinutes: -15 }],
  [
    "The parents' evening will be in Room 12, add that to the event.",
    "update_event",
    { event: "parents' evening", location: "Room 12" },
  ],
  ["My lunch with Graça is off, strike it from my calendar.", "cancel_event", { event: "lunch with Graça" }],
  [
    "When on Wednesday would I have two hours to myself?",
    "find_free_slots",
    { day: "2026-11-25", durationMinutes: 120 },
  ],
  [
    "Here's my duty roster, load it into the calendar: BEGIN:VCALENDAR\nVERSION:2.0\nBEGIN:VEVENT\nUID:roster-1\nDTSTART:20261130T080000\nDTEND:20261130T160000\nSUMMARY:Early shift\nEND:VEVENT\nEND:VCALENDAR",
    "import_calendar",
    {
      calendar:
        "BEGIN:VCALENDAR\nVERSION:2.0\nBEGIN:VEVENT\nUID:roster-1\nDTSTART:20261130T080000\nDTEND:20261130T160000\nSUMMARY:Early shift\nEND:VEVENT\nEND:VCALENDAR",
    },
  ],
  ["My holiday form must be handed in by 4 December.", "create_task", { dueOn: "2026-12-04" }],
  [
    "Write on my to-do list that I need to defrost the freezer.",
    "create_task",
    { title: "defrost the freezer" },
  ],
  [
    "New task, and it's urgent: pay the gas bill by Tuesday.",
    "create_task",
    { title: "pay the gas bill", dueOn: "2026-11-24", priority: "urgent" },
  ],
  ["Which of my tasks have to be finished by Wednesday?", "list_tasks", { dueBy: "2026-11-25" }],
  ["Defrosting the freezer isn't pressing, make that task low priority.", "update_task", { priority: "low" }],
  ["Pay the gas bill is dealt with, cross that task off.", "complete_task", { task: "pay the gas bill" }],
  ["I've finally defrosted the freezer!", "complete_task", {}],
  [
    "Nudge me at six this evening to ring my mother.",
    "set_reminder",
    { text: "ring my mother", at: "2026-11-21T18:00" },
  ],
  [
    "In three quarters of an hour tell me to take the bread out of the oven.",
    "set_reminder",
    { text: "take the bread out of the oven", inMinutes: 45 },
  ],
  [
    "Could you remind me every evening at 9 to take my iron tablet?",
    "set_reminder",
    { text: "take my iron tablet", at: "2026-11-21T21:00", rule: "FREQ=DAILY" },
  ],
  ["I want a reminder an hour before the flu jab.", "set_reminder", { event: "flu jab", minutesBefore: 60 }],
  [
    "The iron tablet reminder should come at 22:00 rather than at nine.",
    "update_reminder",
    { reminder: "iron tablet", at: "22:00" },
  ],
  ["What are you going to remind me of?", "list_reminders", {}],
  ["You can drop the reminder about the laundry.", "cancel_reminder", { reminder: "laundry" }],
  [
    "Tomorrow at lunch we're having roast chicken for six.",
    "plan_meal",
    { meal: "roast chicken", day: "2026-11-22", slot: "lunch", servings: 6 },
  ],
  ["Put fish pie down for Wednesday's dinner.", "plan_meal", { meal: "fish pie", day: "2026-11-25" }],
  [
    "We'll have the fish pie a day later, on Thursday.",
    "update_meal",
    { meal: "fish pie", day: "2026-11-26" },
  ],
  [
    "Keep my rice pudding recipe, it serves 4: 200 g rice, 1 l milk, 80 g sugar.",
    "save_recipe",
    {
      name: "rice pudding",
      servings: 4,
      ingredients: [
        { item: "rice", quantity: "200", unit: "g" },
        { item: "milk", quantity: "1", unit: "l" },
        { item: "sugar", quantity: "80", unit: "g" },
      ],
    },
  ],
  ["What goes into my rice pudding?", "show_recipe", { recipe: "rice pudding" }],
  [
    "We're out of nappies and washing powder, onto the shopping list with them.",
    "add_to_shopping_list",
    { items: [{ name: "nappies" }, { name: "washing powder" }] },
  ],
  [
    "I need to buy 2 kg of onions and 500 g of butter.",
    "add_to_shopping_list",
    {
      items: [
        { name: "onions", quantity: "2", unit: "kg" },
        { name: "butter", quantity: "500", unit: "g" },
      ],
    },
  ],
  ["What do I still have to get at the supermarket?", "show_shopping_list", {}],
  [
    "I picked up the nappies and the onions on the way home.",
    "mark_bought",
    { items: ["nappies", "onions"] },
  ],
  [
    "Work out a shopping list from the meals we've planned up to next Friday.",
    "make_shopping_list",
    { to: "2026-11-27" },
  ],
  [
    "There are 12 eggs in our fridge, make a note of it.",
    "add_to_pantry",
    { items: [{ name: "eggs", quantity: "12" }] },
  ],
  ["Is there any yoghurt left in the fridge?", "show_pantry", { search: "yoghurt" }],
  [
    "On the shopping list the onions should be 4 kg instead of 2.",
    "update_list_item",
    { list: "shopping", item: "onions", quantity: "4" },
  ],
  [
    "Cross out the fish pie on Wednesday, the children will be at their gran's.",
    "delete_item",
    { kind: "meal", item: "fish pie", on: "2026-11-25" },
  ],

  // Social, profile, device, general (31)
  [
    "Set up a group called Night Nurses that only people I invite can see.",
    "create_group",
    { name: "Night Nurses", access: "invite" },
  ],
  ["Are there any sewing groups that I could get into?", "list_groups", { search: "sewing", all: true }],
  ["Who else belongs to Night Nurses?", "list_group_members", { group: "Night Nurses" }],
  ["I'd like to become a member of the school parents group.", "join_group", { group: "school parents" }],
  ["I want out of the running club group.", "leave_group", { group: "running club" }],
  [
    "Send luisa an invitation to Night Nurses.",
    "invite_to_group",
    { group: "Night Nurses", person: "luisa" },
  ],
  ["Throw pedro77 out of Night Nurses.", "remove_from_group", { group: "Night Nurses", person: "pedro77" }],
  [
    "From today luisa should be an admin in Night Nurses.",
    "set_group_role",
    { group: "Night Nurses", person: "luisa", role: "admin" },
  ],
  [
    "Let the Night Nurses group know that the December rota is up.",
    "post_to_group",
    { group: "Night Nurses" },
  ],
  [
    "Has anyone written anything in the school parents group lately?",
    "read_group",
    { group: "school parents" },
  ],
  ["What did people answer under the post about the rota?", "read_post", { post: "rota" }],
  [
    "Reply to the post about the rota: I can do Christmas Eve",
    "comment_on_post",
    { post: "rota", text: "I can do Christmas Eve" },
  ],
  ["Give the post about the bake sale a ❤️", "react_to_post", { post: "bake sale", emoji: "❤️" }],
  [
    "My post about the bake sale ought to read: we begin at three",
    "edit_post",
    { post: "bake sale", text: "we begin at three" },
  ],
  ["Take down the post I wrote about the lost scarf.", "delete_post", { post: "lost scarf" }],
  [
    "Reword my comment about Christmas Eve as: I can do New Year's Eve",
    "edit_comment",
    { comment: "Christmas Eve", text: "I can do New Year's Eve" },
  ],
  [
    "Out of the school parents group I'd only like to get news on the topic homework.",
    "follow_topic",
    { group: "school parents", topic: "homework" },
  ],
  ["Please hide everything that bigmouth12 writes from me.", "block_person", { person: "bigmouth12" }],
  ["I don't want sandra_m blocked any more.", "unblock_person", { person: "sandra_m" }],
  [
    "The post about diet pills is nothing but advertising, let the admins know.",
    "report_post",
    { post: "diet pills" },
  ],
  ["Which people are part of my household?", "show_household", {}],
  [
    "I'd like everyone in my household to be able to see the Galicia trip.",
    "share_with_household",
    { what: "the Galicia trip" },
  ],
  [
    "The shopping list shouldn't be shared with the household any longer.",
    "stop_sharing",
    { what: "the shopping list" },
  ],
  ["My name is Paula, so use that when you talk to me.", "update_profile", { name: "Paula" }],
  ["I'd rather get my daily digest at 6:45 in the morning.", "update_profile", { digestAt: "06:45" }],
  ["Tell me what you have stored about me as a person.", "show_profile", {}],
  ["The code that came to my email is QWRT-ZXPL.", "confirm_email", { code: "QWRT-ZXPL" }],
  ["Bring up my earlier conversations.", "open_screen", { screen: "conversations" }],
  [
    "Draft me a message in the box that asks what the Corsa cost last year, I'll send it myself.",
    "fill_form",
    {},
  ],
  ["Can you show me Braga and Viana do Castelo on a map?", "show_map", {}],
  ["That was a mistake, take back what you just did.", "undo", {}],
];

export const blind57Unclear: readonly string[] = [
  // Others' doings
  "My sister bought herself a Golf with 90,000 kilometres on it.",
  "Luisa's son paid 60 euros for a pair of trainers, can you imagine.",
  "The patient in bed four has an appointment with the surgeon on Monday at nine.",
  "Our neighbours are off to Tenerife from 3 to 10 January.",
  "My boss earns 4,000 a month, or so they say on the ward.",
  "Grandma used to save every coin in an old biscuit tin.",
  // Negations
  "Don't put milk on the shopping list, we have plenty.",
  "I didn't spend anything yesterday.",
  "I haven't taken the car to the garage yet.",
  "There's no need for you to remind me of anything tonight.",
  "I wasn't going to book a trip, I was only saying.",
  "Please don't post anything in Night Nurses.",
  // Hypotheticals and wishes
  "If I were paid 500 euros more, I'd go part time.",
  "Suppose the Corsa broke down tomorrow, what would become of us?",
  "I wish I could spend a week in Madeira without the kids.",
  "It would be lovely to have a dishwasher one day.",
  "Maybe I'll join the gym some time, maybe I won't.",
  "Imagine winning a million on Friday.",
  "Should I perhaps sell the old car, or keep it going another year?",
  // Questions about the world
  "Why do cats purr?",
  "What is a normal blood pressure for a child of ten?",
  "How long do you boil an egg so that it stays soft?",
  "Who was king of Portugal in 1755?",
  "Is petrol cheaper in Spain than here?",
  // Poems, jokes, small talk
  "Write me a little poem about night shifts.",
  "Tell me a joke the children would like.",
  "Good morning, did you sleep well?",
  "Thanks, you're an angel.",
  "Ha, Mondays, don't get me started.",
  // What PAM can't do
  "Book us four flights to Funchal, please.",
  "Ring the school and say that Marta is ill.",
  "Play something quiet while I do the ironing.",
  "Turn the heating up in the living room.",
  "Order two pizzas to the house.",
  // Half sentences
  "And then on Tuesday the",
  "The thing with the, you know.",
  "Forty-five or so, or was it",
  // Stories and contradictions
  "When I was a student I drove a Fiat that lost its exhaust on the motorway, and we laughed all the way to Faro.",
  "Put it in the calendar, no, leave it out of the calendar, forget that I said anything.",
  "Delete it, but be sure that you don't delete it.",
];
