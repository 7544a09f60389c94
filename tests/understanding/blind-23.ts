import type { Request } from "./requests.ts";

/** A British couple in their fifties: two cars, an allotment, grown-up children. */
export const blind23: readonly Request[] = [
  // Wins
  [
    "I spent 64.20 at the supermarket this morning.",
    "create_expense",
    { amount: "64.20", category: "groceries" },
  ],
  [
    "We had fish and chips last night and it came to 27.80.",
    "create_expense",
    { amount: "27.80", category: "eating out", date: "2026-11-20" },
  ],
  [
    "I paid the dentist 85 euros on Thursday.",
    "create_expense",
    { amount: "85", category: "health", date: "2026-11-19" },
  ],
  [
    "Birthday present for my sister, 14 pounds, bought today.",
    "create_expense",
    { amount: "14", currency: "GBP", category: "gifts" },
  ],
  [
    "The theatre tickets were actually 58 euros, not 56.",
    "update_expense",
    { expense: "theatre tickets", amount: "58" },
  ],
  [
    "Delete the 19.95 euros I booked for compost yesterday.",
    "delete_expense",
    { amount: "19.95", date: "2026-11-20" },
  ],
  ["Show me everything we bought last month, one by one.", "list_expenses", { period: "last_month" }],
  [
    "Which payments have I got down for groceries this week?",
    "list_expenses",
    { category: "groceries", period: "this_week" },
  ],
  [
    "How much have we spent on eating out this year?",
    "summarize_expenses",
    { category: "eating out", period: "this_year" },
  ],
  [
    "Could you break down last year's spending by month?",
    "summarize_expenses",
    { period: "last_year", groupBy: "month" },
  ],
  ["I'd like to have a category of our own called allotment.", "set_category", { name: "allotment" }],
  ["Please get rid of the category riding lessons.", "remove_category", { category: "riding lessons" }],
  ["My pension came in yesterday, 1,340 euros.", "log_income", { amount: "1340", date: "2026-11-20" }],
  ["What money did we receive last month?", "list_income", { period: "last_month" }],
  [
    "We'd like to keep groceries under 450 euros a month.",
    "set_budget",
    { category: "groceries", amount: "450" },
  ],
  [
    "Set a limit of 60 euros a week for eating out.",
    "set_budget",
    { category: "eating out", amount: "60", period: "week" },
  ],
  ["How much have I got left in the fuel budget?", "check_budgets", { category: "fuel" }],
  [
    "The broadband costs 38.50 every month from 1 December.",
    "set_recurring_item",
    { description: "broadband", amount: "38.50", startsOn: "2026-12-01" },
  ],
  ["Which regular payments have we got going out?", "list_recurring_items", {}],
  [
    "I've cancelled Netflix, so please stop booking it every month.",
    "stop_recurring_item",
    { item: "Netflix" },
  ],
  [
    "We're going to save 3,000 euros for a greenhouse by the end of May.",
    "set_savings_goal",
    { name: "greenhouse", target: "3000", dueOn: "2027-05-31" },
  ],
  ["I've put another 150 aside for the greenhouse.", "add_to_goal", { goal: "greenhouse", amount: "150" }],
  ["Mending the mower myself saved us 40 euros.", "log_saving_tip", { amount: "40" }],
  ["How are we getting on with our savings?", "show_savings", {}],
  [
    "Use a rate of 1.15 euros to the pound from today.",
    "set_exchange_rate",
    { from: "GBP", to: "EUR", rate: "1.15" },
  ],
  [
    "Rename the savings goal greenhouse to polytunnel.",
    "update_money_entry",
    { kind: "savings_goal", entry: "greenhouse", name: "polytunnel" },
  ],
  [
    "Delete the budget for entertainment altogether.",
    "delete_money_entry",
    { kind: "budget", entry: "entertainment" },
  ],

  // Wheels
  [
    "Please add our Volvo, a diesel V60 from 2018.",
    "add_vehicle",
    { name: "Volvo", model: "V60", year: 2018, energy: "diesel" },
  ],
  [
    "The Fiesta has a new number plate, which is 42-XP-17.",
    "update_vehicle",
    { vehicle: "Fiesta", plate: "42-XP-17" },
  ],
  [
    "I filled up the Volvo this morning: 51.3 litres, 84.10 euros, 96,420 km on the clock.",
    "log_fuel",
    { vehicle: "Volvo", odometer: 96420, volume: "51.3", amount: "84.10" },
  ],
  [
    "Yesterday I filled the Fiesta at Galp, 38.5 litres for 66.90, and the odometer said 42,310.",
    "log_fuel",
    {
      vehicle: "Fiesta",
      odometer: 42310,
      volume: "38.5",
      amount: "66.90",
      station: "Galp",
      date: "2026-11-20",
    },
  ],
  [
    "Just put 20 litres in the Fiesta for 35 euros at 42,580 km, but not to the top.",
    "log_fuel",
    { vehicle: "Fiesta", odometer: 42580, volume: "20", amount: "35", full: false },
  ],
  [
    "How many litres per hundred kilometres has the Volvo been doing this year?",
    "fuel_report",
    { vehicle: "Volvo", period: "this_year" },
  ],
  ["The Fiesta has got 42,655 km on the clock.", "log_odometer", { vehicle: "Fiesta", odometer: 42655 }],
  [
    "The Volvo had its brake pads replaced on Wednesday, which cost us 230 euros.",
    "log_maintenance",
    { vehicle: "Volvo", amount: "230", date: "2026-11-18" },
  ],
  [
    "I got the last filling of the Volvo wrong: it was 49 litres, not 51.",
    "correct_log",
    { log: "filling", vehicle: "Volvo", volume: "49" },
  ],
  [
    "The Volvo should have a full service every 20,000 km or every 12 months.",
    "plan_service",
    { vehicle: "Volvo", what: "full service", everyDistance: 20000, everyMonths: 12 },
  ],
  ["Does either of the cars need a service soon?", "due_services", {}],
  [
    "The insurance on the Fiesta runs out on 14 February.",
    "add_document",
    { vehicle: "Fiesta", what: "insurance", expiresOn: "2027-02-14" },
  ],
  [
    "Delete the last odometer reading of the Fiesta, please.",
    "delete_vehicle_entry",
    { kind: "odometer", vehicle: "Fiesta" },
  ],
  [
    "We're going to Brittany from 10 to 24 April in the Volvo, with a budget of 1,800 euros.",
    "create_trip",
    { name: "Brittany", from: "2027-04-10", to: "2027-04-24", budget: "1800", vehicle: "Volvo" },
  ],
  [
    "Plan a trip to Edinburgh from 28 December to 2 January.",
    "create_trip",
    { name: "Edinburgh", from: "2026-12-28", to: "2027-01-02" },
  ],
  ["The Brittany trip now ends on 26 April.", "update_trip", { trip: "Brittany", to: "2027-04-26" }],
  ["Show me a list of all our trips.", "list_trips", {}],
  [
    "Add Saint-Malo and then Quimper as stops to the Brittany trip.",
    "add_stops",
    { trip: "Brittany", stops: [{ place: "Saint-Malo" }, { place: "Quimper" }] },
  ],
  [
    "On the Brittany trip we're staying in Quimper until 20 April.",
    "update_stop",
    { trip: "Brittany", stop: "Quimper", leavesOn: "2027-04-20" },
  ],
  ["What has the Edinburgh trip cost us so far?", "trip_summary", { trip: "Edinburgh" }],
  ["How much is left of the budget for the Brittany trip?", "trip_summary", { trip: "Brittany" }],
  [
    "We're home from the Cotswolds, so that trip is over.",
    "set_trip_status",
    { trip: "Cotswolds", status: "done" },
  ],
  [
    "Put the walking boots and the binoculars on the packing list for Edinburgh.",
    "add_to_packing_list",
    { trip: "Edinburgh", items: [{ name: "walking boots" }, { name: "binoculars" }] },
  ],
  ["What have we still got to pack for Edinburgh?", "show_packing_list", { trip: "Edinburgh" }],
  ["I've packed the binoculars for Edinburgh.", "mark_packed", { trip: "Edinburgh", item: "binoculars" }],
  [
    "Take Saint-Malo out of the Brittany trip, as we shan't be stopping there.",
    "delete_trip_entry",
    { kind: "stop", trip: "Brittany", entry: "Saint-Malo" },
  ],

  // You
  [
    "I've got an eye test on Wednesday at quarter past eleven in the morning.",
    "create_event",
    { title: "eye test", start: "2026-11-25T11:15" },
  ],
  [
    "Put lunch with Margaret in the diary for Sunday 29 November at one o'clock.",
    "create_event",
    { title: "lunch with Margaret", start: "2026-11-29T13:00" },
  ],
  [
    "Choir practice is every Thursday at 7.30 pm; please put it in the calendar.",
    "create_event",
    { title: "choir practice", start: "2026-11-26T19:30", rule: "FREQ=WEEKLY;BYDAY=TH" },
  ],
  ["What have we got on next Tuesday?", "list_agenda", { day: "2026-11-24" }],
  [
    "Move the eye test to Friday at ten in the morning.",
    "move_event",
    { event: "eye test", to: "2026-11-27T10:00" },
  ],
  [
    "The lunch with Margaret will be at the Red Lion.",
    "update_event",
    { event: "lunch with Margaret", location: "Red Lion" },
  ],
  [
    "Please cancel choir practice this coming Thursday.",
    "cancel_event",
    { event: "choir practice", on: "2026-11-26" },
  ],
  [
    "When could I fit in two hours on Monday?",
    "find_free_slots",
    { durationMinutes: 120, day: "2026-11-23" },
  ],
  [
    "I've got to prune the apple trees by the end of November.",
    "create_task",
    { title: "prune the apple trees", dueOn: "2026-11-30" },
  ],
  [
    "I need to return the library books by Tuesday.",
    "create_task",
    { title: "return the library books", dueOn: "2026-11-24" },
  ],
  [
    "Add a task to the allotment list: mend the water butt",
    "create_task",
    { title: "mend the water butt", list: "allotment" },
  ],
  ["What do I need to get done by Friday?", "list_tasks", { dueBy: "2026-11-27" }],
  [
    "The library books task can wait until Thursday.",
    "update_task",
    { task: "library books", dueOn: "2026-11-26" },
  ],
  ["Tick off the task mend the water butt.", "complete_task", { task: "mend the water butt" }],
  [
    "Remind me at six this evening to ring Mum.",
    "set_reminder",
    { text: "ring Mum", at: "2026-11-21T18:00" },
  ],
  [
    "In 40 minutes, remind me to take the bread out of the oven.",
    "set_reminder",
    { text: "take the bread out of the oven", inMinutes: 40 },
  ],
  [
    "Would you remind us every Sunday at 8 pm to put the bins out?",
    "set_reminder",
    { text: "put the bins out", rule: "FREQ=WEEKLY;BYDAY=SU" },
  ],
  [
    "Change the reminder to ring Mum to seven o'clock this evening.",
    "update_reminder",
    { reminder: "ring Mum", at: "2026-11-21T19:00" },
  ],
  ["Which reminders have I still got set?", "list_reminders", {}],
  ["You needn't remind me about the bins any more.", "cancel_reminder", { reminder: "bins" }],
  [
    "Let's have shepherd's pie on Monday evening, for four of us.",
    "plan_meal",
    { meal: "shepherd's pie", day: "2026-11-23", servings: 4 },
  ],
  [
    "Save a recipe for leek soup, serves 4: 3 leeks, 500 g potatoes and 1 l stock.",
    "save_recipe",
    { name: "leek soup", servings: 4 },
  ],
  [
    "Put butter and teabags on the shopping list.",
    "add_to_shopping_list",
    { items: [{ name: "butter" }, { name: "teabags" }] },
  ],
  [
    "We've run out of washing powder, so we need to buy some.",
    "add_to_shopping_list",
    { items: [{ name: "washing powder" }] },
  ],
  ["What do we still need from the shops?", "show_shopping_list", {}],
  ["I've picked up the butter and the teabags.", "mark_bought", { items: ["butter", "teabags"] }],
  [
    "Make a shopping list for the meals we've planned from Monday to Friday.",
    "make_shopping_list",
    { from: "2026-11-23", to: "2026-11-27" },
  ],
  [
    "There are 5 kg of potatoes in the pantry now.",
    "add_to_pantry",
    { items: [{ name: "potatoes", quantity: "5", unit: "kg" }] },
  ],
  [
    "There's only 2 kg of potatoes left in the pantry.",
    "update_list_item",
    { list: "pantry", item: "potatoes", quantity: "2" },
  ],
  [
    "Take the washing powder off the shopping list, we found a box in the garage.",
    "delete_item",
    { kind: "shopping_item", item: "washing powder" },
  ],
  ["I'd rather you called me Geoff.", "update_profile", { name: "Geoff" }],

  // Social
  ["Start a group called Plot Holders, please.", "create_group", { name: "Plot Holders" }],
  [
    "Set up a group called Cousins Abroad that's by invitation only.",
    "create_group",
    { name: "Cousins Abroad", access: "invite" },
  ],
  ["Which groups do I belong to?", "list_groups", {}],
  ["Is there a gardening group that I could join?", "list_groups", { search: "gardening", all: true }],
  ["I'd like to join the group Bell Ringers.", "join_group", { group: "Bell Ringers" }],
  ["I want to leave the Village Quiz group.", "leave_group", { group: "Village Quiz" }],
  [
    "Could you invite gareth to Plot Holders?",
    "invite_to_group",
    { group: "Plot Holders", person: "gareth" },
  ],
  [
    "Please take kevin62 out of the Plot Holders group.",
    "remove_from_group",
    { group: "Plot Holders", person: "kevin62" },
  ],
  [
    "I'd like sheila to be an admin of Plot Holders.",
    "set_group_role",
    { group: "Plot Holders", person: "sheila", role: "admin" },
  ],
  [
    "Post in Plot Holders: the gate code changes on Monday",
    "post_to_group",
    { group: "Plot Holders", text: "the gate code changes on Monday" },
  ],
  [
    "Let the Bell Ringers group know that practice is cancelled this week",
    "post_to_group",
    { group: "Bell Ringers", text: "practice is cancelled this week" },
  ],
  ["Has anybody posted anything new in Plot Holders?", "read_group", { group: "Plot Holders" }],
  ["Show me all the comments under the post about the gate code.", "read_post", { post: "gate code" }],
  [
    "Comment on the post about the gate code: thanks for letting us know",
    "comment_on_post",
    { post: "gate code", text: "thanks for letting us know" },
  ],
  [
    "Give the post about the marrow competition a thumbs up.",
    "react_to_post",
    { post: "marrow competition" },
  ],
  [
    "Change my post about the gate code to: the gate code changes on Tuesday",
    "edit_post",
    { post: "gate code", text: "the gate code changes on Tuesday" },
  ],
  ["Take down my post about the spare wheelbarrow.", "delete_post", { post: "spare wheelbarrow" }],
  [
    "I'd like to follow the topic seeds in Plot Holders.",
    "follow_topic",
    { group: "Plot Holders", topic: "seeds" },
  ],
  [
    "Stop following the topic seeds in Plot Holders.",
    "unfollow_topic",
    { group: "Plot Holders", topic: "seeds" },
  ],
  ["I've had enough of kevin62, please block him.", "block_person", { person: "kevin62" }],
  [
    "Report the post about miracle fertiliser to the admins, because it's an advert.",
    "report_post",
    { post: "miracle fertiliser" },
  ],
  ["Who belongs to our household?", "show_household", {}],
  ["Share the Brittany trip with my household.", "share_with_household", { what: "the Brittany trip" }],
  [
    "I don't want to share the shopping list with the household any longer.",
    "stop_sharing",
    { what: "the shopping list" },
  ],

  // Device, general
  ["Could you show me the keyboard shortcuts?", "open_screen", { screen: "shortcuts" }],
  ["Sorry, my mistake, undo that last change.", "undo", {}],
];

/** PAM must write nothing on these. */
export const blind23Unclear: readonly string[] = [
  // Other people's doings
  "Our son paid 900 euros for a second-hand bicycle, would you believe it.",
  "The neighbours are off to Tenerife from 5 to 12 December.",
  "My sister filled up her Mini yesterday, 40 litres for 70 euros.",
  "Margaret has the dentist on Monday at three, poor thing.",
  "Our daughter is saving up 20,000 for a deposit on a flat.",
  "The chap on the next plot has started a group for beekeepers.",
  "Brian's pension went up by 60 euros a month, he told me.",
  // Negations
  "I didn't buy any diesel yesterday in the end.",
  "We haven't booked anything for Easter.",
  "Don't put the wine on the shopping list.",
  "I never said I wanted a reminder.",
  "We won't be setting a budget for the garden.",
  "Please don't post anything in Plot Holders just yet.",
  // Hypotheticals
  "If we sold the Fiesta, we might get 6,000 euros for it.",
  "I suppose we could go to Norway in June if the money stretches.",
  "What if I spent 500 euros less on groceries next year?",
  "It would be lovely to have the children here for Christmas lunch.",
  "Perhaps I ought to join a choir one of these days.",
  "If the boiler packed up tomorrow it would cost us 3,000 at least.",
  // How something works
  "How do I share a trip with somebody in the household?",
  "Does a budget start afresh on the first of the month?",
  "What happens to my posts when I leave a group?",
  "How do you work out the fuel consumption?",
  "Can I take something back after I've deleted it?",
  // What PAM can't do
  "Book us a table for two at the Red Lion tonight.",
  "Ring the garage and ask whether the Volvo is ready.",
  "Transfer 200 euros to our son's bank account.",
  "What will the weather be like at the allotment this weekend?",
  "Order some bird food online for us.",
  "Who won the rugby last night?",
  // Small talk
  "Good morning, it's a bit nippy out there today.",
  "Thank you, you've been a great help.",
  "My knees aren't what they were after a day's digging.",
  // Quotations
  'The letter says "your direct debit will be 74 euros from January", but I think it\'s a scam.',
  'My mother always used to say "put ten bob away every Friday".',
  'There\'s a line in the play that goes "cancel my appointment at noon".',
  // Too vague
  "Sort out the car thing.",
  "Put that other business down as well, would you?",
  "Change it to the other one.",
  "Move it a bit later.",
];
