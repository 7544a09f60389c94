import type { Request } from "./requests.ts";

/** A reviewer's, who checks the assistant against its features: a sixteenth set. 93 of 110 were read right at the first count, and 1 of 40 unclear ones wrote something. */
export const blind16: readonly Request[] = [
  // Wins
  [
    "I paid 64.30 euros for groceries at Lidl this morning.",
    "create_expense",
    { amount: "64.30", category: "groceries" },
  ],
  [
    "Please record an expense of 28 euros for cinema tickets on Thursday.",
    "create_expense",
    { amount: "28", category: "entertainment", date: "2026-11-19" },
  ],
  [
    "My dentist charged me 85 euros on 17 November.",
    "create_expense",
    { amount: "85", category: "health", date: "2026-11-17" },
  ],
  [
    "We spent 52 dollars on dinner in a restaurant on Wednesday.",
    "create_expense",
    { amount: "52", currency: "USD", category: "eating out", date: "2026-11-18" },
  ],
  [
    "How much did I spend on transport last month?",
    "summarize_expenses",
    { period: "last_month", category: "transport" },
  ],
  [
    "Show my total spending of this year, month by month.",
    "summarize_expenses",
    { period: "this_year", groupBy: "month" },
  ],
  [
    "Add up everything I spent from 1 October to 15 November.",
    "summarize_expenses",
    { from: "2026-10-01", to: "2026-11-15" },
  ],
  ["List my individual expenses of last week.", "list_expenses", { period: "last_week" }],
  ["Which purchases did I make yesterday?", "list_expenses", { period: "yesterday" }],
  [
    "Show me the single health expenses that I booked this year.",
    "list_expenses",
    { period: "this_year", category: "health" },
  ],
  [
    "Set a monthly budget of 400 euros for groceries.",
    "set_budget",
    { category: "groceries", amount: "400" },
  ],
  [
    "I want to limit my eating out to 60 euros a week.",
    "set_budget",
    { category: "eating out", amount: "60", period: "week" },
  ],
  [
    "Set a yearly budget of 1,800 euros for travel and carry over what is left.",
    "set_budget",
    { category: "travel", amount: "1800", period: "year", rollOver: true },
  ],
  ["How much of my entertainment budget remains?", "check_budgets", { category: "entertainment" }],
  [
    "I received 350 euros from Marta yesterday for the old sofa.",
    "log_income",
    { amount: "350", from: "Marta", date: "2026-11-20" },
  ],
  ["How much income did I have last year?", "list_income", { period: "last_year" }],
  [
    "I pay 39.99 euros every month for internet, starting on 1 December 2026.",
    "set_recurring_item",
    { description: "internet", amount: "39.99", startsOn: "2026-12-01" },
  ],
  [
    "I receive a pension of 980 euros every month.",
    "set_recurring_item",
    { description: "pension", amount: "980", direction: "income" },
  ],
  ["Which regular payments do I have?", "list_recurring_items", {}],
  ["Stop booking the Netflix subscription from now on.", "stop_recurring_item", { item: "Netflix" }],
  [
    "I want to save 3,000 euros for a kitchen renovation by 30 September 2027.",
    "set_savings_goal",
    { name: "kitchen renovation", target: "3000", dueOn: "2027-09-30" },
  ],
  ["Put 150 euros into the savings goal Kitchen.", "add_to_goal", { goal: "Kitchen", amount: "150" }],
  ["I saved 20 euros by repairing the toaster myself.", "log_saving_tip", { amount: "20" }],
  ["How far have I come with my savings goals?", "show_savings", {}],
  [
    "Store an exchange rate: one euro is 0.86 pounds.",
    "set_exchange_rate",
    { from: "EUR", to: "GBP", rate: "0.86" },
  ],
  ["Convert 120 Swiss francs to euros.", "convert_money", { amount: "120", from: "CHF", to: "EUR" }],
  ["Create a category for pets.", "set_category", { name: "pets" }],
  [
    "The pharmacy expense was 17.40 euros, not 14.70.",
    "update_expense",
    { expense: "pharmacy", amount: "17.40" },
  ],
  ["Delete the budget for shopping.", "delete_money_entry", { kind: "budget", entry: "shopping" }],

  // Wheels
  [
    "We filled up the Golf with 41.2 litres for 68.40 euros at 92,315 km.",
    "log_fuel",
    { vehicle: "Golf", volume: "41.2", amount: "68.40", odometer: 92315 },
  ],
  [
    "I charged the Zoe with 31 kWh at 45,870 km and paid 12.40 euros.",
    "log_fuel",
    { vehicle: "Zoe", energyKwh: "31", amount: "12.40", odometer: 45870 },
  ],
  [
    "Log a partial fill-up of 20 litres for the Transit at 130,050 km.",
    "log_fuel",
    { vehicle: "Transit", volume: "20", odometer: 130050, full: false },
  ],
  [
    "Yesterday I refuelled the Golf at Repsol: 38 litres, 61 euros, and the odometer showed 91,700 km.",
    "log_fuel",
    { vehicle: "Golf", volume: "38", amount: "61", odometer: 91700, station: "Repsol", date: "2026-11-20" },
  ],
  ["How much fuel does the Golf consume?", "fuel_report", { vehicle: "Golf" }],
  ["The odometer of the Golf now shows 92,640 km.", "log_odometer", { vehicle: "Golf", odometer: 92640 }],
  [
    "Record a wheel alignment of the Golf on 12 November for 55 euros.",
    "log_maintenance",
    { vehicle: "Golf", what: "wheel alignment", date: "2026-11-12", amount: "55" },
  ],
  [
    "The brake pads of the Transit were replaced today at 130,200 km, and I paid 210 euros.",
    "log_maintenance",
    { vehicle: "Transit", odometer: 130200, amount: "210" },
  ],
  [
    "Plan a tyre rotation for the Golf every 10,000 km.",
    "plan_service",
    { vehicle: "Golf", what: "tyre rotation", everyDistance: 10000 },
  ],
  [
    "The Transit needs a brake fluid change every 24 months.",
    "plan_service",
    { vehicle: "Transit", what: "brake fluid change", everyMonths: 24 },
  ],
  ["Which services are due on the Transit?", "due_services", { vehicle: "Transit" }],
  [
    "The insurance of the Golf expires on 15 March 2027.",
    "add_document",
    { vehicle: "Golf", name: "insurance", expiresOn: "2027-03-15" },
  ],
  [
    "Add a vehicle called Bluebell, a diesel Renault Kangoo from 2019.",
    "add_vehicle",
    { name: "Bluebell", make: "Renault", model: "Kangoo", year: 2019, energy: "diesel" },
  ],
  [
    "Change the number plate of the Golf to 45-XZ-18.",
    "update_vehicle",
    { vehicle: "Golf", plate: "45-XZ-18" },
  ],
  ["Which vehicles do I own?", "list_vehicles", {}],
  [
    "The last filling of the Golf was 39 litres, not 41.",
    "correct_log",
    { log: "filling", vehicle: "Golf", volume: "39" },
  ],
  [
    "Delete the last odometer reading of the Transit.",
    "delete_vehicle_entry",
    { kind: "odometer", vehicle: "Transit" },
  ],
  [
    "We are travelling to Madrid from 4 to 9 January 2027 with a budget of 1,100 euros.",
    "create_trip",
    { name: "Madrid", from: "2027-01-04", to: "2027-01-09", budget: "1100" },
  ],
  [
    "Plan a trip to Malta from 10 to 17 July 2027.",
    "create_trip",
    { name: "Malta", from: "2027-07-10", to: "2027-07-17" },
  ],
  [
    "Create a trip called Ski Week from 6 February 2027 to 13 February 2027 with the Transit.",
    "create_trip",
    { name: "Ski Week", from: "2027-02-06", to: "2027-02-13", vehicle: "Transit" },
  ],
  [
    "Increase the budget of the Madrid trip to 1,300 euros.",
    "update_trip",
    { trip: "Madrid", budget: "1300" },
  ],
  ["Which trips have I planned?", "list_trips", {}],
  [
    "Add Toledo and Segovia as stops to the Madrid trip.",
    "add_stops",
    { trip: "Madrid", stops: [{ place: "Toledo" }, { place: "Segovia" }] },
  ],
  ["How much has the Madrid trip cost so far?", "trip_summary", { trip: "Madrid" }],
  ["The Malta trip is over.", "set_trip_status", { trip: "Malta", status: "done" }],
  [
    "Put a torch and sunscreen on the packing list for Malta.",
    "add_to_packing_list",
    { trip: "Malta", items: [{ name: "torch" }, { name: "sunscreen" }] },
  ],
  ["What do I still have to pack for Malta?", "show_packing_list", { trip: "Malta" }],
  ["I have packed the torch for the Malta trip.", "mark_packed", { trip: "Malta", item: "torch" }],
  [
    "Remove the stop Segovia from the Madrid trip.",
    "delete_trip_entry",
    { kind: "stop", trip: "Madrid", entry: "Segovia" },
  ],

  // You
  [
    "Schedule a meeting with the architect on Tuesday at 14:30 for 90 minutes.",
    "create_event",
    { title: "meeting with the architect", start: "2026-11-24T14:30", durationMinutes: 90 },
  ],
  [
    "I have an eye examination on 3 December at 9:15.",
    "create_event",
    { title: "eye examination", start: "2026-12-03T09:15" },
  ],
  [
    "Put choir practice in my calendar every Wednesday at 19:00.",
    "create_event",
    { title: "choir practice", start: "2026-11-25T19:00", rule: "FREQ=WEEKLY;BYDAY=WE" },
  ],
  ["What is in my calendar on Monday?", "list_agenda", { day: "2026-11-23" }],
  ["When is my eye examination?", "list_agenda", { search: "eye examination" }],
  [
    "Move the eye examination to 4 December at 11:00.",
    "move_event",
    { event: "eye examination", to: "2026-12-04T11:00" },
  ],
  ["Cancel choir practice on Wednesday.", "cancel_event", { event: "choir practice", on: "2026-11-25" }],
  [
    "When am I free for two hours on Tuesday?",
    "find_free_slots",
    { durationMinutes: 120, day: "2026-11-24" },
  ],
  [
    "I have to return the library books by Thursday.",
    "create_task",
    { title: "return the library books", dueOn: "2026-11-26" },
  ],
  [
    "Add a task with high priority: clean the gutters.",
    "create_task",
    { title: "clean the gutters", priority: "high" },
  ],
  [
    "Create a task to call the plumber, due on 30 November.",
    "create_task",
    { title: "call the plumber", dueOn: "2026-11-30" },
  ],
  ["Which tasks are due by next Friday?", "list_tasks", { dueBy: "2026-11-27" }],
  ["Mark the task “clean the gutters” as done.", "complete_task", { task: "clean the gutters" }],
  [
    "Remind me tomorrow at 8:30 to take the bins out.",
    "set_reminder",
    { text: "take the bins out", at: "2026-11-22T08:30" },
  ],
  [
    "Please remind me in 45 minutes to check the oven.",
    "set_reminder",
    { text: "check the oven", inMinutes: 45 },
  ],
  [
    "I would like a reminder every Monday at 7:00 to water the orchids.",
    "set_reminder",
    { text: "water the orchids", rule: "FREQ=WEEKLY;BYDAY=MO" },
  ],
  ["Which reminders are set?", "list_reminders", {}],
  ["Cancel the reminder about the orchids.", "cancel_reminder", { reminder: "orchids" }],
  [
    "Plan mushroom risotto for dinner on Sunday for four people.",
    "plan_meal",
    { meal: "mushroom risotto", day: "2026-11-22", slot: "dinner", servings: 4 },
  ],
  [
    "Save a recipe called pancakes for 4 people with 250 g of flour and 3 eggs.",
    "save_recipe",
    { name: "pancakes", servings: 4 },
  ],
  [
    "Add 2 litres of milk and 500 g of butter to the shopping list.",
    "add_to_shopping_list",
    {
      items: [
        { name: "milk", quantity: "2", unit: "l" },
        { name: "butter", quantity: "500", unit: "g" },
      ],
    },
  ],
  [
    "We need to buy onions and rice.",
    "add_to_shopping_list",
    { items: [{ name: "onions" }, { name: "rice" }] },
  ],
  ["What do I still have to buy?", "show_shopping_list", {}],
  ["I have bought the onions and the rice.", "mark_bought", { items: ["onions", "rice"] }],
  [
    "Make a shopping list for the meals from Monday to Friday.",
    "make_shopping_list",
    { from: "2026-11-23", to: "2026-11-27" },
  ],
  [
    "We have 3 kg of potatoes in the pantry.",
    "add_to_pantry",
    { items: [{ name: "potatoes", quantity: "3", unit: "kg" }] },
  ],
  ["Take the butter off the shopping list.", "delete_item", { kind: "shopping_item", item: "butter" }],
  ["Send me the daily digest at 7:30.", "update_profile", { digestAt: "07:30" }],

  // Social
  [
    "Create a public group called Lisbon Board Games.",
    "create_group",
    { name: "Lisbon Board Games", access: "public" },
  ],
  [
    "I would like to start an invite-only group named Green Street Neighbours.",
    "create_group",
    { name: "Green Street Neighbours", access: "invite" },
  ],
  ["Which groups am I a member of?", "list_groups", {}],
  ["Join the group Sunday Runners.", "join_group", { group: "Sunday Runners" }],
  ["I want to leave the group Sunday Runners.", "leave_group", { group: "Sunday Runners" }],
  [
    "Invite helena to the group Lisbon Board Games.",
    "invite_to_group",
    { group: "Lisbon Board Games", person: "helena" },
  ],
  [
    "Remove bruno from the group Lisbon Board Games.",
    "remove_from_group",
    { group: "Lisbon Board Games", person: "bruno" },
  ],
  [
    "Give helena the role of admin in the group Lisbon Board Games.",
    "set_group_role",
    { group: "Lisbon Board Games", person: "helena", role: "admin" },
  ],
  [
    "Post to the group Lisbon Board Games: The next session is on Friday at eight.",
    "post_to_group",
    { group: "Lisbon Board Games", text: "The next session is on Friday at eight." },
  ],
  [
    "Write this in the group Choir Friends: I found a blue scarf after rehearsal.",
    "post_to_group",
    { group: "Choir Friends", text: "I found a blue scarf after rehearsal." },
  ],
  ["What are the latest posts in the group Choir Friends?", "read_group", { group: "Choir Friends" }],
  ["Show me all the comments on the post about the scarf.", "read_post", { post: "scarf" }],
  [
    "Comment on the post about the scarf: It belongs to me.",
    "comment_on_post",
    { post: "scarf", text: "It belongs to me." },
  ],
  ["React to the post about the concert with ❤️.", "react_to_post", { post: "concert", emoji: "❤️" }],
  [
    "Change my post about the concert to: The concert starts at seven.",
    "edit_post",
    { post: "concert", text: "The concert starts at seven." },
  ],
  ["Delete my post about parking.", "delete_post", { post: "parking" }],
  ["Delete my comment about the weather.", "delete_comment", { comment: "weather" }],
  [
    "Follow the topic tournaments in the group Lisbon Board Games.",
    "follow_topic",
    { group: "Lisbon Board Games", topic: "tournaments" },
  ],
  ["Block the user spammer42.", "block_person", { person: "spammer42" }],
  [
    "Report the post about miracle pills because it is advertising.",
    "report_post",
    { post: "miracle pills", reason: "it is advertising" },
  ],
  ["Which people belong to my household?", "show_household", {}],
  ["Share the Madrid trip with my household.", "share_with_household", { what: "the Madrid trip" }],
  ["Make the shopping list private again.", "stop_sharing", { what: "the shopping list" }],

  // General
  ["Take back the last change.", "undo", {}],
];

export const blind16Unclear: readonly string[] = [
  // Other people's doings
  "My neighbour paid 900 euros for a new washing machine.",
  "My brother filled up his car with 50 litres yesterday.",
  "Carla has an appointment with her dentist on Tuesday at 10:00.",
  "My colleague is travelling to Rome in March.",
  "My sister has left her book club.",
  "Our friends are saving 5,000 euros for a boat.",
  // Negations
  "I did not buy anything at the supermarket today.",
  "Do not add bread to the shopping list.",
  "We have not filled up the Golf yet.",
  "Please do not create a reminder for tomorrow.",
  "I do not want to post anything in the group Choir Friends.",
  "I never paid 40 euros for parking.",
  // Hypotheticals
  "If I bought a laptop for 1,200 euros, I would have to save elsewhere.",
  "Suppose we went to Iceland for a week in August.",
  "I would perhaps join a running group if I had more time.",
  "We might need new tyres at some point.",
  "I could set a budget for clothes one day.",
  "It would be nice to eat risotto more often.",
  // How something works
  "How does a budget that rolls over work?",
  "Can you explain how I invite someone to a group?",
  "What happens when I delete a trip?",
  "How do I log a charge for an electric car?",
  "Is it possible to undo a deleted expense?",
  "What is the difference between a task and a reminder?",
  // What PAM can't do
  "Book a flight to Berlin for me.",
  "Transfer 200 euros from my bank account to Marta.",
  "Order a pizza for delivery.",
  "Call the garage and negotiate the price.",
  "Turn off the lights in the living room.",
  "What will the weather be like in Porto on Sunday?",
  // Small talk
  "Good morning, I hope you are well.",
  "Thank you, that was very helpful.",
  "You are the best assistant that I have tested so far.",
  // Quotations
  "The manual contains the sentence “I spent 30 euros on books”.",
  "My father always said: “Remind me to be patient.”",
  "The sign at the petrol station said “Fill up 40 litres and save 5 euros”.",
  // Too vague
  "Change the thing from the other day.",
  "Please take care of the car.",
  "Put it on the list.",
  "Delete something that I no longer need.",
];
