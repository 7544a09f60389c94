import type { Request } from "./requests.ts";

/** A couple's who move house and plan a summer, typed on a phone: a twenty-first set, counted when all but blind-20.ts had been learned from. 100 of 110 were read right at the first count, and 1 of 40 unclear ones wrote something. */
export const blind21: readonly Request[] = [
  // wins
  ["paid 85 for moving boxes this morning", "create_expense", { amount: "85" }],
  ["Just spent 34.20 at the supermarket", "create_expense", { amount: "34.20", category: "groceries" }],
  [
    "The deposit for the new flat went out yesterday, I paid 1,800 euros",
    "create_expense",
    { amount: "1800", category: "housing", date: "2026-11-20" },
  ],
  [
    "We had pizza out on Thursday, it came to 27.50",
    "create_expense",
    { amount: "27.50", category: "eating out", date: "2026-11-19" },
  ],
  [
    "How much did we spend on groceries last month?",
    "summarize_expenses",
    { category: "groceries", period: "last_month" },
  ],
  ["what have i spent so far this week", "summarize_expenses", { period: "this_week" }],
  [
    "Give me this year's spending month by month",
    "summarize_expenses",
    { period: "this_year", groupBy: "month" },
  ],
  ["show me everything I bought yesterday", "list_expenses", { period: "yesterday" }],
  [
    "List my shopping expenses from this month",
    "list_expenses",
    { category: "shopping", period: "this_month" },
  ],
  ["let's cap eating out at 180 a month", "set_budget", { category: "eating out", amount: "180" }],
  [
    "Set a weekly grocery budget of 95 euros",
    "set_budget",
    { category: "groceries", amount: "95", period: "week" },
  ],
  ["how much have we got left for eating out this month?", "check_budgets", { category: "eating out" }],
  ["Got my paycheck today, 2150", "log_income", { amount: "2150" }],
  ["I got 650 back from the landlord on Wednesday", "log_income", { amount: "650", date: "2026-11-18" }],
  ["what money came in last month?", "list_income", { period: "last_month" }],
  [
    "rent is 1,150 a month from December 1st",
    "set_recurring_item",
    { description: "rent", amount: "1150", startsOn: "2026-12-01" },
  ],
  [
    "Add Spotify as a monthly subscription, 10.99",
    "set_recurring_item",
    { description: "Spotify", amount: "10.99" },
  ],
  [
    "we don't pay for the storage unit anymore, stop booking it",
    "stop_recurring_item",
    { item: "storage unit" },
  ],
  [
    "I want to save 2,500 for Sardinia by the end of June",
    "set_savings_goal",
    { name: "Sardinia", target: "2500", dueOn: "2027-06-30" },
  ],
  ["put 200 into the Sardinia goal", "add_to_goal", { goal: "Sardinia", amount: "200" }],
  ["Take 60 back out of the Sardinia goal", "add_to_goal", { goal: "Sardinia", amount: "60", takeOut: true }],
  ["saved 45 euros by borrowing a van instead of renting one", "log_saving_tip", { amount: "45" }],
  ["How are we doing with our savings goals?", "show_savings", {}],
  ["what's 120 pounds in euros", "convert_money", { amount: "120", from: "GBP", to: "EUR" }],
  ["the pizza was 29.50, not 27.50", "update_expense", { expense: "pizza", amount: "29.50" }],
  ["Make me a new expense category called moving", "set_category", { name: "moving" }],
  [
    "call the Sardinia savings goal Island Summer from now on",
    "update_money_entry",
    { kind: "savings_goal", entry: "Sardinia", name: "Island Summer" },
  ],
  ["Delete the entertainment budget", "delete_money_entry", { kind: "budget", entry: "entertainment" }],

  // wheels
  [
    "Filled up the Corsa, 38 litres for 64.60, it's at 91,250 km",
    "log_fuel",
    { vehicle: "Corsa", volume: "38", amount: "64.60", odometer: 91250 },
  ],
  [
    "just put 41.5 litres in the Kangoo at Galp, 70.20 euros, odometer says 91830",
    "log_fuel",
    { vehicle: "Kangoo", volume: "41.5", amount: "70.20", odometer: 91830, station: "Galp" },
  ],
  [
    "Charged the Leaf with 22 kWh for 9.80 at 48,310 km",
    "log_fuel",
    { vehicle: "Leaf", energyKwh: "22", amount: "9.80", odometer: 48310 },
  ],
  [
    "what's the Corsa's fuel consumption been this year",
    "fuel_report",
    { vehicle: "Corsa", period: "this_year" },
  ],
  ["The Corsa's on 92,400 km now", "log_odometer", { vehicle: "Corsa", odometer: 92400 }],
  [
    "oil change on the Corsa today, 95 euros, at 92,410 km",
    "log_maintenance",
    { vehicle: "Corsa", what: "oil change", amount: "95", odometer: 92410 },
  ],
  [
    "Got new brake pads put on the Kangoo yesterday, cost 160 euros",
    "log_maintenance",
    { vehicle: "Kangoo", amount: "160", date: "2026-11-20" },
  ],
  [
    "the Corsa has to get a brake check every 24 months",
    "plan_service",
    { vehicle: "Corsa", what: "brake check", everyMonths: 24 },
  ],
  ["Does the Kangoo need any work soon?", "due_services", { vehicle: "Kangoo" }],
  [
    "the insurance for the Corsa is good until 31 May",
    "add_document",
    { vehicle: "Corsa", what: "insurance", expiresOn: "2027-05-31" },
  ],
  [
    "We've bought a Renault Kangoo, a diesel from 2018",
    "add_vehicle",
    { make: "Renault", model: "Kangoo", energy: "diesel", year: 2018 },
  ],
  ["the Kangoo's number plate is 44-XP-09", "update_vehicle", { vehicle: "Kangoo", plate: "44-XP-09" }],
  ["Show me our cars", "list_vehicles", {}],
  ["last fill-up was 39 litres, not 38", "correct_log", { log: "filling", volume: "39" }],
  ["We've sold the Clio, delete it", "delete_vehicle_entry", { kind: "vehicle", vehicle: "Clio" }],
  [
    "We're going to Sardinia from 3 to 17 July with a budget of 2,400",
    "create_trip",
    { name: "Sardinia", from: "2027-07-03", to: "2027-07-17", budget: "2400" },
  ],
  [
    "make a trip called House Hunting from 28 to 29 November",
    "create_trip",
    { name: "House Hunting", from: "2026-11-28", to: "2026-11-29" },
  ],
  [
    "The Sardinia trip starts a day later, on July 4th",
    "update_trip",
    { trip: "Sardinia", from: "2027-07-04" },
  ],
  [
    "add Olbia, Orosei and Cagliari as stops on the Sardinia trip",
    "add_stops",
    { trip: "Sardinia", stops: [{ place: "Olbia" }, { place: "Orosei" }, { place: "Cagliari" }] },
  ],
  ["we're staying in Orosei till 10 July", "update_stop", { stop: "Orosei", leavesOn: "2027-07-10" }],
  ["What's the Sardinia trip cost us so far?", "trip_summary", { trip: "Sardinia" }],
  ["show me all the trips we've got", "list_trips", {}],
  ["We're back from Évora, that trip's over", "set_trip_status", { trip: "Évora", status: "done" }],
  [
    "put snorkels and sun cream on the packing list for Sardinia",
    "add_to_packing_list",
    { trip: "Sardinia", items: [{ name: "snorkels" }, { name: "sun cream" }] },
  ],
  ["what do we still have to pack for Sardinia?", "show_packing_list", { trip: "Sardinia" }],
  ["I've packed the beach towels for Sardinia", "mark_packed", { trip: "Sardinia", item: "beach towels" }],
  [
    "Drop Cagliari from the Sardinia trip",
    "delete_trip_entry",
    { kind: "stop", trip: "Sardinia", entry: "Cagliari" },
  ],

  // you
  [
    "put movers in the calendar for Friday at 8 am, 4 hours",
    "create_event",
    { title: "movers", start: "2026-11-27T08:00", durationMinutes: 240 },
  ],
  ["Flat viewing tomorrow at 4:30 pm", "create_event", { start: "2026-11-22T16:30" }],
  ["i've got a call with the bank next Tuesday at 11:15", "create_event", { start: "2026-11-24T11:15" }],
  ["What've we got on tomorrow?", "list_agenda", { day: "2026-11-22" }],
  ["move the viewing to Monday at 6 pm", "move_event", { event: "viewing", to: "2026-11-23T18:00" }],
  ["The viewing's at Rua do Sol 18", "update_event", { event: "viewing", location: "Rua do Sol 18" }],
  ["cancel my haircut on Thursday", "cancel_event", { event: "haircut" }],
  [
    "When are we free for two hours on Wednesday?",
    "find_free_slots",
    { durationMinutes: 120, day: "2026-11-25" },
  ],
  [
    "I need to hand back the old keys by Monday",
    "create_task",
    { title: "hand back the old keys", dueOn: "2026-11-23" },
  ],
  [
    "add a task: measure the living room windows",
    "create_task",
    { title: "measure the living room windows" },
  ],
  [
    "gotta cancel the electricity contract by 30 November, it's urgent",
    "create_task",
    { title: "cancel the electricity contract", dueOn: "2026-11-30", priority: "urgent" },
  ],
  ["what's still on my to-do list?", "list_tasks", {}],
  ["Tick off measure the living room windows", "complete_task", { task: "measure the living room windows" }],
  [
    "Remind me to call the electrician on Monday at 9",
    "set_reminder",
    { text: "call the electrician", at: "2026-11-23T09:00" },
  ],
  [
    "in 45 minutes remind me to take the cake out",
    "set_reminder",
    { text: "take the cake out", inMinutes: 45 },
  ],
  [
    "change the electrician reminder to Monday at 11",
    "update_reminder",
    { reminder: "electrician", at: "2026-11-23T11:00" },
  ],
  ["I don't need the electrician reminder anymore", "cancel_reminder", { reminder: "electrician" }],
  [
    "let's do fish tacos for lunch on Sunday, 3 people",
    "plan_meal",
    { meal: "fish tacos", day: "2026-11-22", slot: "lunch", servings: 3 },
  ],
  ["We'll have the fish tacos on Monday instead", "update_meal", { meal: "fish tacos", day: "2026-11-23" }],
  ["save a recipe for pancakes: 200 g flour, 2 eggs, 300 ml milk", "save_recipe", { name: "pancakes" }],
  [
    "we're out of coffee and bin bags, put them on the list",
    "add_to_shopping_list",
    { items: [{ name: "coffee" }, { name: "bin bags" }] },
  ],
  [
    "Add 6 light bulbs to the shopping list",
    "add_to_shopping_list",
    { items: [{ name: "light bulbs", quantity: "6" }] },
  ],
  ["what do we still need from the shop?", "show_shopping_list", {}],
  ["Got the coffee and the bin bags", "mark_bought", { items: ["coffee", "bin bags"] }],
  [
    "there's 3 kg of pasta in the cupboard",
    "add_to_pantry",
    { items: [{ name: "pasta", quantity: "3", unit: "kg" }] },
  ],
  [
    "make it 8 light bulbs on the shopping list",
    "update_list_item",
    { list: "shopping", item: "light bulbs", quantity: "8" },
  ],
  ["Take packing tape off the shopping list", "delete_item", { kind: "shopping_item", item: "packing tape" }],
  ["send me my daily digest at 7:30", "update_profile", { digestAt: "07:30" }],

  // social
  ["make a group called New Neighbours", "create_group", { name: "New Neighbours" }],
  [
    "Create a public group called Caparica Volleyball",
    "create_group",
    { name: "Caparica Volleyball", access: "public" },
  ],
  ["show me my groups", "list_groups", {}],
  ["Are there any hiking groups I could join?", "list_groups", { search: "hiking", all: true }],
  ["join the group Sardinia Travellers", "join_group", { group: "Sardinia Travellers" }],
  ["Take me out of the group Porto Flats", "leave_group", { group: "Porto Flats" }],
  [
    "invite joana to the group New Neighbours",
    "invite_to_group",
    { group: "New Neighbours", person: "joana" },
  ],
  [
    "kick pedro88 out of the group New Neighbours",
    "remove_from_group",
    { group: "New Neighbours", person: "pedro88" },
  ],
  [
    "joana should be an admin of the group New Neighbours, set that up",
    "set_group_role",
    { group: "New Neighbours", person: "joana", role: "admin" },
  ],
  [
    "Post in the group New Neighbours: we're moving in on Friday, sorry for the noise",
    "post_to_group",
    { group: "New Neighbours", text: "we're moving in on Friday, sorry for the noise" },
  ],
  [
    "tell the Caparica Volleyball group that tomorrow's game is off",
    "post_to_group",
    { group: "Caparica Volleyball", text: "tomorrow's game is off" },
  ],
  ["anything new in the group Sardinia Travellers?", "read_group", { group: "Sardinia Travellers" }],
  [
    "Show me the last 3 posts in the group New Neighbours",
    "read_group",
    { group: "New Neighbours", limit: 3 },
  ],
  ["open the post about the night ferry with its comments", "read_post", { post: "night ferry" }],
  [
    "Reply to the post about the night ferry: we took it twice and loved it",
    "comment_on_post",
    { post: "night ferry", text: "we took it twice and loved it" },
  ],
  ["put a ❤️ on the post about beach bars", "react_to_post", { post: "beach bars", emoji: "❤️" }],
  [
    "Change my post about the noise to: moving day is Saturday now",
    "edit_post",
    { post: "noise", text: "moving day is Saturday now" },
  ],
  ["take down my post about the old sofa", "delete_post", { post: "old sofa" }],
  ["Remove my comment about parking", "delete_comment", { comment: "parking" }],
  [
    "follow ferries in the group Sardinia Travellers",
    "follow_topic",
    { group: "Sardinia Travellers", topic: "ferries" },
  ],
  ["please block dealz4u", "block_person", { person: "dealz4u" }],
  ["Report the post about miracle pills, it's a scam", "report_post", { post: "miracle pills" }],
  ["who else is in our household?", "show_household", {}],
  ["Share the Corsa with my household", "share_with_household", { what: "Corsa" }],
  ["let my household see the Sardinia trip", "share_with_household", { what: "the Sardinia trip" }],
  ["stop sharing the shopping list with the household", "stop_sharing", { what: "the shopping list" }],

  // the rest
  ["undo that last one please", "undo", {}],
];

export const blind21Unclear: readonly string[] = [
  // other people's doings
  "my sister paid 900 for her movers",
  "Rui filled up his car for 50 euros on the way",
  "the neighbours are going to Greece in August",
  "Marta got a 300 euro bonus at her job",
  "my brother has a dentist appointment on Monday at 10",
  "her parents spent a fortune on their new kitchen",
  // negations
  "I didn't buy anything today",
  "we haven't filled up yet",
  "Don't book the movers yet",
  "no, I'm not adding anything to the list",
  "we're not going away at Easter",
  "please don't remind me about the boxes",
  // hypotheticals
  "if we'd rented the bigger flat we'd be paying 1,600 a month",
  "maybe we should drive to Italy instead",
  "would 2,000 be enough for two weeks in Sardinia?",
  "I might sell the Corsa some day",
  "what if we moved in January",
  "we could've had pizza for 20 at the other place",
  // how something works
  "how do budgets work in here?",
  "What happens if I delete a trip?",
  "can other people see my expenses?",
  "does a reminder ring on both our phones?",
  "What's the difference between a task and an event?",
  "how does sharing with a household work",
  // what PAM can't do
  "book us a ferry to Olbia",
  "Order two pizzas for tonight",
  "what's the weather gonna be like in Cagliari",
  "transfer 500 to the landlord",
  "Call the moving company for me",
  "find us a cheap flat with a balcony",
  // small talk
  "ugh, moving is so exhausting",
  "Good morning! Coffee first",
  "haha you're a lifesaver",
  "can't wait for the beach",
  // quotations
  'the ad said "two weeks in Sardinia for 799 euros"',
  'The agent wrote: "please pay the deposit of 1,800 by Friday"',
  'my mum always says "never spend more than 50 on shoes"',
  // too vague
  "change it to the other one",
  "sort out the thing with the flat",
  "do it like last time",
];
