import type { Request } from "./requests.ts";

/** A product manager's acceptance sentences: an eighteenth set. 99 of 110 were read right at the first count, and 3 of 40 unclear ones wrote something. */
export const blind18: readonly Request[] = [
  // Wins
  [
    "I paid 23.80 euros for groceries at the market this morning.",
    "create_expense",
    { amount: "23.80", category: "groceries" },
  ],
  [
    "Record an expense of 64 euros for my dentist visit on Thursday.",
    "create_expense",
    { amount: "64", category: "health", date: "2026-11-19" },
  ],
  [
    "We spent 38.50 on dinner at the Thai restaurant last night.",
    "create_expense",
    { amount: "38.50", category: "eating out", date: "2026-11-20" },
  ],
  [
    "The cinema tickets actually cost 19 euros, not 17.",
    "update_expense",
    { expense: "cinema tickets", amount: "19" },
  ],
  [
    "Delete the taxi expense of 14.20 euros from Wednesday.",
    "delete_expense",
    { amount: "14.20", date: "2026-11-18" },
  ],
  ["Which expenses did I record last week?", "list_expenses", { period: "last_week" }],
  [
    "Show me every single transport expense of this month.",
    "list_expenses",
    { period: "this_month", category: "transport" },
  ],
  [
    "How much did I spend on eating out last month?",
    "summarize_expenses",
    { category: "eating out", period: "last_month" },
  ],
  [
    "What did I spend in total between 1 October and 15 October?",
    "summarize_expenses",
    { from: "2026-10-01", to: "2026-10-15" },
  ],
  ["Create a new expense category called pets.", "set_category", { name: "pets" }],
  ["Which spending categories can I choose from?", "list_categories", {}],
  ["Remove my category hobbies, because I no longer need it.", "remove_category", { category: "hobbies" }],
  [
    "I received a refund of 45 euros from Zalando on Monday.",
    "log_income",
    { amount: "45", from: "Zalando", date: "2026-11-16" },
  ],
  ["How much money did I earn last month?", "list_income", { period: "last_month" }],
  [
    "Set a monthly budget of 250 euros for eating out.",
    "set_budget",
    { category: "eating out", amount: "250" },
  ],
  [
    "I want to spend at most 60 euros a week on fuel.",
    "set_budget",
    { category: "fuel", amount: "60", period: "week" },
  ],
  ["How much of my entertainment budget is left this month?", "check_budgets", { category: "entertainment" }],
  [
    "Book 39.99 euros for internet every month, starting on 1 December.",
    "set_recurring_item",
    { description: "internet", amount: "39.99", startsOn: "2026-12-01" },
  ],
  ["Which regular payments do I have at the moment?", "list_recurring_items", {}],
  ["I no longer pay for Spotify, so stop booking it.", "stop_recurring_item", { item: "Spotify" }],
  [
    "Create a savings goal called Kitchen of 3,000 euros, due on 30 June 2027.",
    "set_savings_goal",
    { name: "Kitchen", target: "3000", dueOn: "2027-06-30" },
  ],
  ["Move 75 euros into my savings goal Kitchen.", "add_to_goal", { goal: "Kitchen", amount: "75" }],
  ["I saved 8 euros by bringing my own lunch to work.", "log_saving_tip", { amount: "8" }],
  ["How close am I to reaching my savings goals?", "show_savings", {}],
  [
    "Save the exchange rate for today: one euro is 0.86 pounds.",
    "set_exchange_rate",
    { from: "EUR", to: "GBP", rate: "0.86" },
  ],
  ["How many euros are 120 Swiss francs worth?", "convert_money", { amount: "120", from: "CHF" }],
  [
    "Rename my savings goal Kitchen to Renovation.",
    "update_money_entry",
    { kind: "savings_goal", entry: "Kitchen", name: "Renovation" },
  ],
  [
    "Delete the monthly budget for entertainment.",
    "delete_money_entry",
    { kind: "budget", entry: "entertainment" },
  ],

  // Wheels
  [
    "Add a new diesel car called Rusty with the plate 45-XY-12.",
    "add_vehicle",
    { name: "Rusty", energy: "diesel", plate: "45-XY-12" },
  ],
  [
    "Change the number plate of the Fiat to 77-QR-08.",
    "update_vehicle",
    { vehicle: "Fiat", plate: "77-QR-08" },
  ],
  ["Which vehicles do I have registered?", "list_vehicles", {}],
  [
    "I put 38 litres in the Fiat for 62.70 euros at 54,310 km.",
    "log_fuel",
    { vehicle: "Fiat", volume: "38", amount: "62.70", odometer: 54310 },
  ],
  [
    "I charged the Zoe with 31 kWh for 12.40 euros at 22,905 km.",
    "log_fuel",
    { vehicle: "Zoe", energyKwh: "31", amount: "12.40", odometer: 22905 },
  ],
  ["How much fuel does the Fiat use per 100 kilometres?", "fuel_report", { vehicle: "Fiat" }],
  ["The odometer of the Zoe shows 23,140 km today.", "log_odometer", { vehicle: "Zoe", odometer: 23140 }],
  [
    "Log a tyre change for the Fiat yesterday, which cost 180 euros.",
    "log_maintenance",
    { vehicle: "Fiat", what: "tyre change", amount: "180", date: "2026-11-20" },
  ],
  ["My last fill-up was 36 litres, not 38 litres.", "correct_log", { log: "filling", volume: "36" }],
  [
    "Plan a coolant check for the Fiat every 20,000 km or 24 months.",
    "plan_service",
    { vehicle: "Fiat", what: "coolant check", everyDistance: 20000, everyMonths: 24 },
  ],
  ["Does the Fiat need any service soon?", "due_services", { vehicle: "Fiat" }],
  [
    "The insurance of the Zoe expires on 15 February 2027.",
    "add_document",
    { vehicle: "Zoe", what: "insurance", expiresOn: "2027-02-15" },
  ],
  [
    "Delete the most recent fuel entry of the Fiat.",
    "delete_vehicle_entry",
    { kind: "filling", vehicle: "Fiat" },
  ],
  [
    "Plan a trip to Madeira from 10 to 17 December with a budget of 1,100 euros.",
    "create_trip",
    { name: "Madeira", from: "2026-12-10", to: "2026-12-17", budget: "1100" },
  ],
  [
    "We are travelling to Seville from 5 to 8 December, so please create the trip.",
    "create_trip",
    { name: "Seville", from: "2026-12-05", to: "2026-12-08" },
  ],
  ["Set the budget of the Madeira trip to 1,300 euros.", "update_trip", { trip: "Madeira", budget: "1300" }],
  ["Which trips do I have coming up?", "list_trips", {}],
  [
    "Add Beja and Évora as stops on the Seville trip.",
    "add_stops",
    { trip: "Seville", stops: [{ place: "Beja" }, { place: "Évora" }] },
  ],
  [
    "On the Seville trip, we now leave Évora on 6 December.",
    "update_stop",
    { trip: "Seville", stop: "Évora", leavesOn: "2026-12-06" },
  ],
  ["Show me the stops and the costs of the Madeira trip.", "trip_summary", { trip: "Madeira" }],
  [
    "We are back from Seville, so mark that trip as finished.",
    "set_trip_status",
    { trip: "Seville", status: "done" },
  ],
  [
    "Put sunscreen and a rain jacket on the packing list for Madeira.",
    "add_to_packing_list",
    { trip: "Madeira", items: [{ name: "sunscreen" }, { name: "rain jacket" }] },
  ],
  ["What do we still have to pack for Madeira?", "show_packing_list", { trip: "Madeira" }],
  ["I have already packed the sunscreen for Madeira.", "mark_packed", { trip: "Madeira", item: "sunscreen" }],
  [
    "Remove the stop Beja from the Seville trip.",
    "delete_trip_entry",
    { kind: "stop", trip: "Seville", entry: "Beja" },
  ],

  // You
  [
    "Schedule a meeting with Clara on Monday at 2 pm.",
    "create_event",
    { title: "meeting with Clara", start: "2026-11-23T14:00" },
  ],
  [
    "Add choir practice to my calendar every Wednesday from 20:00 to 21:30.",
    "create_event",
    { title: "choir practice", start: "2026-11-25T20:00", rule: "FREQ=WEEKLY;BYDAY=WE" },
  ],
  ["What appointments do I have on Tuesday?", "list_agenda", { day: "2026-11-24" }],
  [
    "Move the meeting with Clara to Tuesday at 11 am.",
    "move_event",
    { event: "meeting with Clara", to: "2026-11-24T11:00" },
  ],
  [
    "Change the location of choir practice to Church Hall.",
    "update_event",
    { event: "choir practice", location: "Church Hall" },
  ],
  ["Cancel the budget review in my calendar.", "cancel_event", { event: "budget review" }],
  [
    "When do I have two free hours on Wednesday?",
    "find_free_slots",
    { durationMinutes: 120, day: "2026-11-25" },
  ],
  [
    "Add a task to clean the gutters by next Saturday.",
    "create_task",
    { title: "clean the gutters", dueOn: "2026-11-28" },
  ],
  [
    "I need to send the invoice to Marta by Tuesday.",
    "create_task",
    { title: "send the invoice to Marta", dueOn: "2026-11-24" },
  ],
  ["Which of my tasks are still open?", "list_tasks", {}],
  [
    "Move the due date of the gutters task to 5 December.",
    "update_task",
    { task: "gutters", dueOn: "2026-12-05" },
  ],
  ["Mark the task clean the gutters as done.", "complete_task", { task: "clean the gutters" }],
  [
    "Remind me tomorrow at 8 am to take the bins out.",
    "set_reminder",
    { text: "take the bins out", at: "2026-11-22T08:00" },
  ],
  ["Remind me in 45 minutes to check the oven.", "set_reminder", { text: "check the oven", inMinutes: 45 }],
  [
    "Change the reminder about the bins to 9 am tomorrow.",
    "update_reminder",
    { reminder: "bins", at: "2026-11-22T09:00" },
  ],
  ["Which reminders are set at the moment?", "list_reminders", {}],
  ["Cancel the reminder about the timesheet.", "cancel_reminder", { reminder: "timesheet" }],
  [
    "Plan mushroom risotto for dinner on Monday for three people.",
    "plan_meal",
    { meal: "mushroom risotto", day: "2026-11-23", slot: "dinner", servings: 3 },
  ],
  [
    "Move the mushroom risotto from Monday to Tuesday.",
    "update_meal",
    { meal: "mushroom risotto", day: "2026-11-24" },
  ],
  [
    "Save a recipe for pancakes: 250 g flour, 3 eggs and 500 ml milk.",
    "save_recipe",
    {
      name: "pancakes",
      ingredients: [
        { item: "flour", quantity: "250", unit: "g" },
        { item: "eggs", quantity: "3" },
        { item: "milk", quantity: "500", unit: "ml" },
      ],
    },
  ],
  [
    "Add bread, butter and tomatoes to the shopping list.",
    "add_to_shopping_list",
    { items: [{ name: "bread" }, { name: "butter" }, { name: "tomatoes" }] },
  ],
  [
    "We need to buy toothpaste and 2 kg of potatoes.",
    "add_to_shopping_list",
    { items: [{ name: "toothpaste" }, { name: "potatoes", quantity: "2", unit: "kg" }] },
  ],
  ["What do we still need to buy?", "show_shopping_list", {}],
  ["I have bought the bread and the butter.", "mark_bought", { items: ["bread", "butter"] }],
  [
    "Make a shopping list from the meals planned for next week.",
    "make_shopping_list",
    { from: "2026-11-23", to: "2026-11-29" },
  ],
  [
    "There are 3 kg of flour in the pantry.",
    "add_to_pantry",
    { items: [{ name: "flour", quantity: "3", unit: "kg" }] },
  ],
  [
    "Change the potatoes on the shopping list to 3 kg.",
    "update_list_item",
    { list: "shopping", item: "potatoes", quantity: "3", unit: "kg" },
  ],
  ["Take the tomatoes off the shopping list.", "delete_item", { kind: "shopping_item", item: "tomatoes" }],
  ["Please give me my daily digest at 7:30 in the morning.", "update_profile", { digestAt: "07:30" }],
  ["What information have you stored about me?", "show_profile", {}],
  ["The code in my confirmation email is HKLM-QRTW.", "confirm_email", { code: "HKLM-QRTW" }],

  // Social
  [
    "Create a public group called Neighbourhood Runners.",
    "create_group",
    { name: "Neighbourhood Runners", access: "public" },
  ],
  ["Which groups am I a member of?", "list_groups", {}],
  ["I would like to join the group Chess Friends.", "join_group", { group: "Chess Friends" }],
  ["I want to leave the group Wine Tasters.", "leave_group", { group: "Wine Tasters" }],
  [
    "Please invite rui_m to the group Neighbourhood Runners.",
    "invite_to_group",
    { group: "Neighbourhood Runners", person: "rui_m" },
  ],
  [
    "Remove carlos from the group Chess Friends.",
    "remove_from_group",
    { group: "Chess Friends", person: "carlos" },
  ],
  [
    "Give rui_m the admin role in Neighbourhood Runners.",
    "set_group_role",
    { group: "Neighbourhood Runners", person: "rui_m", role: "admin" },
  ],
  [
    "Post to Neighbourhood Runners: We meet at the fountain at 8 am.",
    "post_to_group",
    { group: "Neighbourhood Runners", text: "We meet at the fountain at 8 am." },
  ],
  [
    "Write a post in the group Wine Tasters: Who can bring glasses?",
    "post_to_group",
    { group: "Wine Tasters", text: "Who can bring glasses?" },
  ],
  ["What has been posted in Chess Friends recently?", "read_group", { group: "Chess Friends" }],
  ["Show me all the comments on the post about the tournament.", "read_post", { post: "tournament" }],
  [
    "Comment on the post about the tournament: I will bring two boards!",
    "comment_on_post",
    { post: "tournament", text: "I will bring two boards!" },
  ],
  ["React with 🎉 to the post about the tournament.", "react_to_post", { post: "tournament", emoji: "🎉" }],
  [
    "Change my post about the fountain to: We meet at the bridge instead.",
    "edit_post",
    { post: "fountain", text: "We meet at the bridge instead." },
  ],
  ["Delete my post about the glasses.", "delete_post", { post: "glasses" }],
  [
    "Change my comment about the boards to: I will bring three boards",
    "edit_comment",
    { comment: "boards", text: "I will bring three boards" },
  ],
  ["Please remove my comment about the boards.", "delete_comment", { comment: "boards" }],
  [
    "I want to follow the topic races in Neighbourhood Runners.",
    "follow_topic",
    { group: "Neighbourhood Runners", topic: "races" },
  ],
  [
    "Stop following the topic races in Neighbourhood Runners.",
    "unfollow_topic",
    { group: "Neighbourhood Runners", topic: "races" },
  ],
  ["Hide everything that spammer42 posts from me.", "block_person", { person: "spammer42" }],
  ["I want to see posts from spammer42 again.", "unblock_person", { person: "spammer42" }],
  [
    "Report the post about free phones because it is a scam.",
    "report_post",
    { post: "free phones", reason: "it is a scam" },
  ],
  ["Who belongs to my household right now?", "show_household", {}],
  ["Share the Madeira trip with my household.", "share_with_household", { what: "the Madeira trip" }],
  ["Stop sharing the Madeira trip with my household.", "stop_sharing", { what: "the Madeira trip" }],
  ["Please undo the last change you made.", "undo", {}],
];

export const blind18Unclear: readonly string[] = [
  // Other people's doings
  "My neighbour paid 300 euros for a new washing machine.",
  "Peter filled up his van with 60 litres yesterday.",
  "My sister has a dentist appointment on Monday at 10 am.",
  "Our colleagues are going to Vienna from 3 to 6 December.",
  "Marta bought the bread for her own family this morning.",
  "My boss earns 6,000 euros a month.",
  // Negations
  "I did not spend anything on groceries today.",
  "Please do not add milk to the shopping list.",
  "We have not filled up the car this week.",
  "I don't want you to cancel the meeting with Clara.",
  "Do not post anything in Chess Friends today.",
  "I never said that you should delete the Seville trip.",
  // Hypotheticals
  "If I had 5,000 euros, I would buy a motorbike.",
  "Would it be wise to set a budget for clothes?",
  "We might go to Italy next summer, but nothing is decided.",
  "Suppose I left the group Wine Tasters, would anyone notice?",
  "I could perhaps sell the Fiat one day.",
  "What would happen if I spent 400 euros on a phone?",
  // Questions about how something works
  "How does the rollover of a budget work?",
  "Can you explain how fuel consumption is calculated?",
  "What happens to the posts when somebody leaves a group?",
  "Is it possible to set a reminder that repeats every month?",
  "How do I share a trip with my household?",
  "Who can see my expenses in this app?",
  // Things PAM can't do
  "Transfer 200 euros to my landlord's bank account.",
  "Book me a flight to Madeira for 10 December.",
  "Order a pizza from the place around the corner.",
  "Please phone the garage and ask for a quote.",
  "Translate this contract into Portuguese for me.",
  "Turn off the lights in the living room.",
  // Small talk
  "Good morning, I hope you slept well.",
  "Thank you very much, that was really helpful.",
  "The weather in Lisbon is wonderful today.",
  // Quotations
  'My mother always says: "Spend less than you earn."',
  'The sign at the door said: "Pay 5 euros here."',
  'In the film he shouts: "Cancel all my meetings!"',
  // Too vague
  "Please change the thing we talked about.",
  "Add it to the list as usual.",
  "Something has to be done about the car.",
  "Move everything to a better time, please.",
];
