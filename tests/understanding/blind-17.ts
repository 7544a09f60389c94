import type { Request } from "./requests.ts";

/** An ordinary adult's everyday English: a seventeenth set. 100 of 110 were read right at the first count, and 3 of 40 unclear ones wrote something. */
export const blind17: readonly Request[] = [
  // wins
  ["Spent 23.40 on groceries this morning", "create_expense", { amount: "23.40", category: "groceries" }],
  [
    "I paid 65 euros for running shoes on Thursday",
    "create_expense",
    { amount: "65", category: "shopping", date: "2026-11-19" },
  ],
  [
    "Can you add 14.80 for pizza last night?",
    "create_expense",
    { amount: "14.80", category: "eating out", date: "2026-11-20" },
  ],
  [
    "The dentist charged me 120 euros on Monday",
    "create_expense",
    { amount: "120", category: "health", date: "2026-11-16" },
  ],
  ["The pizza was actually 16.80, not 14.80", "update_expense", { expense: "pizza", amount: "16.80" }],
  [
    "Please delete the 18.20 I spent on lunch yesterday",
    "delete_expense",
    { amount: "18.20", date: "2026-11-20" },
  ],
  [
    "How much have I spent on eating out this year?",
    "summarize_expenses",
    { category: "eating out", period: "this_year" },
  ],
  [
    "What did I spend on utilities last month?",
    "summarize_expenses",
    { category: "utilities", period: "last_month" },
  ],
  [
    "Can you add up my spending for last year by month?",
    "summarize_expenses",
    { period: "last_year", groupBy: "month" },
  ],
  ["Show me everything I bought yesterday", "list_expenses", { period: "yesterday" }],
  ["List my health expenses for this year", "list_expenses", { category: "health", period: "this_year" }],
  [
    "I'd like to keep entertainment under 80 euros a month",
    "set_budget",
    { category: "entertainment", amount: "80" },
  ],
  [
    "Set a weekly limit of 50 for eating out",
    "set_budget",
    { category: "eating out", amount: "50", period: "week" },
  ],
  ["How much can I still spend on groceries?", "check_budgets", { category: "groceries" }],
  [
    "Pedro paid me back 40 euros on Wednesday",
    "log_income",
    { amount: "40", from: "Pedro", date: "2026-11-18" },
  ],
  ["How much money came in last month?", "list_income", { period: "last_month" }],
  [
    "I pay 25 euros a week for piano lessons",
    "set_recurring_item",
    { description: "piano lessons", amount: "25", every: "week" },
  ],
  ["What regular payments do I have?", "list_recurring_items", {}],
  ["I've cancelled Spotify, so please stop booking it", "stop_recurring_item", { item: "Spotify" }],
  [
    "I want to save 3,000 euros for a piano by the end of August",
    "set_savings_goal",
    { name: "piano", target: "3000", dueOn: "2027-08-31" },
  ],
  ["Move 150 euros into my Iceland goal", "add_to_goal", { goal: "Iceland", amount: "150" }],
  ["I saved 8 euros by cycling to work", "log_saving_tip", { amount: "8" }],
  ["How are my savings goals coming along?", "show_savings", {}],
  ["One pound is worth 1.17 euros today", "set_exchange_rate", { from: "GBP", to: "EUR", rate: "1.17" }],
  ["What's 200 dollars in euros?", "convert_money", { amount: "200", from: "USD", to: "EUR" }],
  [
    "Rename the savings goal Iceland to Norway",
    "update_money_entry",
    { kind: "savings_goal", entry: "Iceland", name: "Norway" },
  ],
  ["Delete the budget for subscriptions", "delete_money_entry", { kind: "budget", entry: "subscriptions" }],

  // wheels
  [
    "Please add our new car, an electric Renault Zoe with the plate 45-XK-90",
    "add_vehicle",
    { make: "Renault", model: "Zoe", energy: "electric", plate: "45-XK-90" },
  ],
  ["The Golf's new plate is AA-31-BC", "update_vehicle", { vehicle: "Golf", plate: "AA-31-BC" }],
  ["Which vehicles do I have saved?", "list_vehicles", {}],
  [
    "I filled up the Golf with 38 litres for 66.50 at 92,310 km",
    "log_fuel",
    { vehicle: "Golf", volume: "38", amount: "66.50", odometer: 92310 },
  ],
  [
    "Yesterday I put 20 litres in the Fiat for 35 euros, the odometer says 61480",
    "log_fuel",
    { vehicle: "Fiat", volume: "20", amount: "35", odometer: 61480, date: "2026-11-20" },
  ],
  [
    "Charged the Zoe at 18,250 km, 31 kWh for 9.30",
    "log_fuel",
    { vehicle: "Zoe", odometer: 18250, energyKwh: "31", amount: "9.30" },
  ],
  [
    "What was the Fiat's average consumption last month?",
    "fuel_report",
    { vehicle: "Fiat", period: "last_month" },
  ],
  ["The Golf has 92,500 km on it now", "log_odometer", { vehicle: "Golf", odometer: 92500 }],
  [
    "The Golf got an oil change yesterday for 95 euros",
    "log_maintenance",
    { vehicle: "Golf", what: "oil change", amount: "95", date: "2026-11-20" },
  ],
  ["The last fill-up was 36 litres, not 38", "correct_log", { log: "filling", volume: "36" }],
  [
    "Plan a brake check for the Golf every 24 months",
    "plan_service",
    { vehicle: "Golf", what: "brake check", everyMonths: 24 },
  ],
  ["Does the Fiat need any servicing soon?", "due_services", { vehicle: "Fiat" }],
  [
    "The Golf's insurance is valid until 15 May 2027",
    "add_document",
    { vehicle: "Golf", what: "insurance", expiresOn: "2027-05-15" },
  ],
  [
    "We've sold the Fiat, so please delete it from my vehicles",
    "delete_vehicle_entry",
    { kind: "vehicle", vehicle: "Fiat" },
  ],
  [
    "We're going to Madrid from 12 to 16 December",
    "create_trip",
    { name: "Madrid", from: "2026-12-12", to: "2026-12-16" },
  ],
  [
    "Plan a trip to Vienna from 3 to 9 April with a budget of 1,400 euros",
    "create_trip",
    { name: "Vienna", from: "2027-04-03", to: "2027-04-09", budget: "1400" },
  ],
  ["Change the budget of the Madrid trip to 700 euros", "update_trip", { trip: "Madrid", budget: "700" }],
  ["Can you list all my trips?", "list_trips", {}],
  [
    "Add Salzburg and Linz as stops on the Vienna trip",
    "add_stops",
    { trip: "Vienna", stops: [{ place: "Salzburg" }, { place: "Linz" }] },
  ],
  [
    "On the Vienna trip, we're leaving Linz on 8 April instead",
    "update_stop",
    { trip: "Vienna", stop: "Linz", leavesOn: "2027-04-08" },
  ],
  ["How much is left of the budget for the Madrid trip?", "trip_summary", { trip: "Madrid" }],
  ["We've just set off on the Madrid trip", "set_trip_status", { trip: "Madrid", status: "open" }],
  [
    "Add sunscreen and a phone charger to the packing list for Madrid",
    "add_to_packing_list",
    { trip: "Madrid", items: [{ name: "sunscreen" }, { name: "phone charger" }] },
  ],
  ["What do I still need to pack for Madrid?", "show_packing_list", { trip: "Madrid" }],
  ["I've packed the hiking boots", "mark_packed", { item: "hiking boots" }],
  [
    "Take the umbrella off the packing list for Vienna",
    "delete_trip_entry",
    { kind: "packing_item", trip: "Vienna", entry: "umbrella" },
  ],

  // you
  [
    "I'm having lunch with Marta on Wednesday at 1 pm",
    "create_event",
    { title: "lunch with Marta", start: "2026-11-25T13:00" },
  ],
  [
    "I've got a haircut on Friday at 5 pm for 30 minutes",
    "create_event",
    { title: "haircut", start: "2026-11-27T17:00", durationMinutes: 30 },
  ],
  [
    "Add choir practice to my calendar every Thursday at 8 pm",
    "create_event",
    { title: "choir practice", start: "2026-11-26T20:00", rule: "FREQ=WEEKLY;BYDAY=TH" },
  ],
  ["What have I got on tomorrow?", "list_agenda", { day: "2026-11-22" }],
  [
    "Can you move the haircut to Monday at 11 am?",
    "move_event",
    { event: "haircut", to: "2026-11-23T11:00" },
  ],
  [
    "Change the location of the haircut to Rua Augusta 20",
    "update_event",
    { event: "haircut", location: "Rua Augusta 20" },
  ],
  ["Cancel the lunch with Marta, please", "cancel_event", { event: "lunch with Marta" }],
  [
    "When am I free for two hours on Tuesday?",
    "find_free_slots",
    { durationMinutes: 120, day: "2026-11-24" },
  ],
  [
    "I need to return the library books by Wednesday",
    "create_task",
    { title: "return the library books", dueOn: "2026-11-25" },
  ],
  ["Add a task to clean the gutters", "create_task", { title: "clean the gutters" }],
  ["What's still on my to-do list?", "list_tasks", {}],
  [
    "Set the task clean the gutters to high priority",
    "update_task",
    { task: "clean the gutters", priority: "high" },
  ],
  ["Mark clean the gutters as done", "complete_task", { task: "clean the gutters" }],
  [
    "Can you remind me in 45 minutes to check the oven?",
    "set_reminder",
    { text: "check the oven", inMinutes: 45 },
  ],
  [
    "Please remind me on Monday at 8:15 to call the bank",
    "set_reminder",
    { text: "call the bank", at: "2026-11-23T08:15" },
  ],
  [
    "Remind me to take the bins out at 9 pm",
    "set_reminder",
    { text: "take the bins out", at: "2026-11-21T21:00" },
  ],
  ["What reminders have I set?", "list_reminders", {}],
  ["I don't need the bins reminder any more", "cancel_reminder", { reminder: "bins" }],
  [
    "Let's have mushroom risotto for dinner tomorrow",
    "plan_meal",
    { meal: "mushroom risotto", day: "2026-11-22", slot: "dinner" },
  ],
  ["We're having the risotto on Monday instead", "update_meal", { meal: "risotto", day: "2026-11-23" }],
  [
    "Save a recipe for pancakes for 4: 250 g flour, 500 ml milk, 3 eggs",
    "save_recipe",
    {
      name: "pancakes",
      servings: 4,
      ingredients: [
        { item: "flour", quantity: "250", unit: "g" },
        { item: "milk", quantity: "500", unit: "ml" },
        { item: "eggs", quantity: "3" },
      ],
    },
  ],
  [
    "Can you put toilet paper on the shopping list?",
    "add_to_shopping_list",
    { items: [{ name: "toilet paper" }] },
  ],
  [
    "We need 3 kg of potatoes and some olive oil",
    "add_to_shopping_list",
    { items: [{ name: "potatoes", quantity: "3", unit: "kg" }, { name: "olive oil" }] },
  ],
  ["Show me what's left to buy", "show_shopping_list", {}],
  ["I've bought the potatoes", "mark_bought", { items: ["potatoes"] }],
  [
    "We've got 1 kg of lentils at home",
    "add_to_pantry",
    { items: [{ name: "lentils", quantity: "1", unit: "kg" }] },
  ],
  [
    "Change the potatoes on the shopping list to 2 kg",
    "update_list_item",
    { list: "shopping", item: "potatoes", quantity: "2", unit: "kg" },
  ],
  ["Delete the pancakes recipe", "delete_item", { kind: "recipe", item: "pancakes" }],
  ["Please give me the daily digest at 7 am", "update_profile", { digestAt: "07:00" }],

  // social
  ["Create a group called Garden Club", "create_group", { name: "Garden Club" }],
  [
    "Can you make a public group called Dog Walkers?",
    "create_group",
    { name: "Dog Walkers", access: "public" },
  ],
  ["What groups am I a member of?", "list_groups", {}],
  ["Are there any chess groups I could join?", "list_groups", { search: "chess", all: true }],
  ["I'd like to join the group Sunday Runners", "join_group", { group: "Sunday Runners" }],
  ["I want to leave the group Poker Night", "leave_group", { group: "Poker Night" }],
  ["Invite jonas to Garden Club", "invite_to_group", { group: "Garden Club", person: "jonas" }],
  ["Remove bruno from the Garden Club group", "remove_from_group", { group: "Garden Club", person: "bruno" }],
  [
    "Please ban spammer7 from Dog Walkers",
    "remove_from_group",
    { group: "Dog Walkers", person: "spammer7", ban: true },
  ],
  [
    "Make sofia an admin of Garden Club",
    "set_group_role",
    { group: "Garden Club", person: "sofia", role: "admin" },
  ],
  [
    "Let Garden Club know that the seeds have arrived",
    "post_to_group",
    { group: "Garden Club", text: "the seeds have arrived" },
  ],
  [
    "Post in Sunday Runners: we're meeting at the lighthouse at 8",
    "post_to_group",
    { group: "Sunday Runners", text: "we're meeting at the lighthouse at 8" },
  ],
  ["Show me the latest posts in Sunday Runners", "read_group", { group: "Sunday Runners" }],
  ["Can you open the post about the marathon with all its comments?", "read_post", { post: "marathon" }],
  [
    "Comment on the post about the marathon: count me in",
    "comment_on_post",
    { post: "marathon", text: "count me in" },
  ],
  ["Put a ❤️ on the post about the seeds", "react_to_post", { post: "seeds", emoji: "❤️" }],
  [
    "Change my post about the seeds to: the seeds arrive on Monday",
    "edit_post",
    { post: "seeds", text: "the seeds arrive on Monday" },
  ],
  ["Delete my post about the lighthouse", "delete_post", { post: "lighthouse" }],
  [
    "Change my comment about parking to: parking is free on Sundays",
    "edit_comment",
    { comment: "parking", text: "parking is free on Sundays" },
  ],
  ["Please remove my comment about the weather", "delete_comment", { comment: "weather" }],
  [
    "I want to follow the topic tomatoes in Garden Club",
    "follow_topic",
    { group: "Garden Club", topic: "tomatoes" },
  ],
  ["Can you block dave42?", "block_person", { person: "dave42" }],
  ["Please unblock karl, I want to see his posts again", "unblock_person", { person: "karl" }],
  ["Report the post about crypto: it's a scam", "report_post", { post: "crypto", reason: "it's a scam" }],
  ["Who else is in our household?", "show_household", {}],
  ["Share the Golf with my household", "share_with_household", { what: "Golf" }],

  // of no domain
  ["Please undo the last change", "undo", {}],
  ["Can you show me the keyboard shortcuts?", "open_screen", { screen: "shortcuts" }],
];

export const blind17Unclear: readonly string[] = [
  // other people's doings
  "My brother spent 300 euros on a jacket yesterday",
  "Our neighbours are going to Greece from 3 to 10 July",
  "Anna has a dentist appointment on Tuesday at 4",
  "My boss has just bought a new Tesla",
  "Tom's car is at 150,000 km already",
  "My sister got a bonus of 500 euros from her company",
  "Carla has left the Garden Club group",
  // negations
  "I didn't buy anything today",
  "I haven't filled up the Golf yet",
  "Please don't delete the Madrid trip",
  "I don't want a reminder for that",
  "We're not going to Vienna in April",
  "I haven't paid the plumber the 90 euros",
  "Don't post anything in Garden Club",
  // hypotheticals
  "If I spent 200 euros on a coat, would that be too much?",
  "I might go to Rome in May",
  "Maybe I should sell the Fiat",
  "What if I cancelled my gym membership?",
  "I'd love to buy a campervan one day",
  "We could have tacos on Friday, but I'm not sure yet",
  "I was thinking about starting a group for our street",
  // how something works
  "How do I set a budget?",
  "What happens when I delete a trip?",
  "Can other people in a group see my expenses?",
  "How does a savings goal work?",
  "Do reminders work when my phone is off?",
  // what PAM can't do
  "Can you order me a pizza?",
  "Please transfer 200 euros to my landlord",
  "Book me a hotel in Madrid for two nights",
  "Turn off the lights in the living room",
  "Can you translate this letter into German?",
  // small talk
  "Good morning, how are you?",
  "Thanks, that's great",
  "I'm so tired today",
  "It's been raining all week here",
  // quotations
  'The book says "save 100 euros every month"',
  'My mum always says "buy milk before it runs out"',
  // too vague
  "Change it to the other one",
  "Can you sort out next week for me?",
  "Please add something",
];
