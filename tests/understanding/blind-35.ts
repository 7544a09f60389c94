import type { Request } from "./requests.ts";

/** In the manner of a retired accountant and his wife who plan their year: precise, courteous, in complete sentences. */
export const blind35: readonly Request[] = [
  // Wins
  [
    "I paid 63.80 for groceries at the market hall this morning.",
    "create_expense",
    { amount: "63.80", category: "groceries" },
  ],
  [
    "Yesterday I paid the dentist 128.50 for a new crown.",
    "create_expense",
    { amount: "128.50", category: "health", date: "2026-11-20" },
  ],
  [
    "We had lunch at the harbour restaurant on Thursday, and I paid 71.40 for it.",
    "create_expense",
    { amount: "71.40", category: "eating out", date: "2026-11-19" },
  ],
  ["The expense that I booked last should read 36.90 and not 39.60.", "update_expense", { amount: "36.90" }],
  [
    "Please change the category of the pharmacy expense from groceries to health.",
    "update_expense",
    { expense: "pharmacy", category: "health" },
  ],
  [
    "Please delete the expense of 18.60 that is booked on 17 November.",
    "delete_expense",
    { amount: "18.60", date: "2026-11-17" },
  ],
  ["Which purchases did we make last week?", "list_expenses", { period: "last_week" }],
  [
    "I should like to see each single health expense of this year.",
    "list_expenses",
    { period: "this_year", category: "health" },
  ],
  [
    "How much did we spend on utilities last year?",
    "summarize_expenses",
    { period: "last_year", category: "utilities" },
  ],
  [
    "Please add up this year's expenses for me month by month.",
    "summarize_expenses",
    { period: "this_year", groupBy: "month" },
  ],

  [
    "How much did we spend last month, with everything expressed in Swiss francs?",
    "summarize_expenses",
    { period: "last_month", convertTo: "CHF" },
  ],
  [
    "Please import these rows as expenses: date;amount;note\n2026-11-03;14.20;stamps\n2026-11-05;8.75;envelopes",
    "import_expenses",
    { csv: "date;amount;note\n2026-11-03;14.20;stamps\n2026-11-05;8.75;envelopes" },
  ],
  [
    "We would like to have a separate expense category called greenhouse.",
    "set_category",
    { name: "greenhouse" },
  ],
  ["Which categories are available for our income?", "list_categories", { direction: "income" }],
  [
    "We no longer need our own category aquarium, so please remove it.",
    "remove_category",
    { category: "aquarium" },
  ],
  [
    "The tax office refunded me 412.75 yesterday.",
    "log_income",
    { amount: "412.75", from: "tax office", date: "2026-11-20" },
  ],
  [
    "On Monday I received 210.00 from Ingrid for the old sideboard.",
    "log_income",
    { amount: "210.00", from: "Ingrid", date: "2026-11-16" },
  ],
  ["What income did we have last month?", "list_income", { period: "last_month" }],
  [
    "Which payments have we received from the pension fund this year?",
    "list_income",
    { period: "this_year", search: "pension fund" },
  ],
  [
    "Please limit our travel spending to 3500 a year.",
    "set_budget",
    { category: "travel", amount: "3500", period: "year" },
  ],

  [
    "I should like to allow us 60.00 a week for eating out, and whatever is left should carry over to the next week.",
    "set_budget",
    { category: "eating out", amount: "60.00", period: "week", rollOver: true },
  ],
  [
    "How much may we still spend on entertainment within our budget?",
    "check_budgets",
    { category: "entertainment" },
  ],
  ["How did our budgets stand in September?", "check_budgets", { month: "2026-09" }],
  [
    "Our home insurance costs 38.40 every month, beginning on 5 December.",
    "set_recurring_item",
    { description: "home insurance", amount: "38.40", startsOn: "2026-12-05" },
  ],
  [
    "From 1 December I shall receive my company pension of 920.00 on the first of every month.",
    "set_recurring_item",
    { description: "company pension", amount: "920.00", direction: "income", startsOn: "2026-12-01" },
  ],
  ["Which regular payments come in to us by themselves?", "list_recurring_items", { direction: "income" }],
  [
    "Please list all our recurring items, including those that have been stopped.",
    "list_recurring_items",
    { stopped: true },
  ],
  [
    "I have cancelled the newspaper subscription, so it need not be booked any more.",
    "stop_recurring_item",
    { item: "newspaper subscription" },
  ],
  [
    "We would like to save 2400 for a heat pump by 30 June 2027.",
    "set_savings_goal",
    { name: "heat pump", target: "2400", dueOn: "2027-06-30" },
  ],
  ["Please put 150.00 aside for the heat pump.", "add_to_goal", { goal: "heat pump", amount: "150.00" }],

  [
    "I am taking 80.00 out of our savings for the cruise again.",
    "add_to_goal",
    { goal: "cruise", amount: "80.00", takeOut: true },
  ],
  [
    "Yesterday we saved 9.80 by taking the bus into town instead of a taxi.",
    "log_saving_tip",
    { amount: "9.80", date: "2026-11-20" },
  ],
  ["How far have we come with our savings for the heat pump?", "show_savings", {}],
  ["How much did our clever choices save us last year?", "show_savings", { period: "last_year" }],
  [
    "On 2 November one pound sterling was worth 1.1465 euros; please store that rate.",
    "set_exchange_rate",
    { from: "GBP", to: "EUR", rate: "1.1465", date: "2026-11-02" },
  ],
  ["Please convert 1200 euros into Norwegian kroner.", "convert_money", { amount: "1200", to: "NOK" }],
  [
    "Please rename the savings goal cruise to fjords.",
    "update_money_entry",
    { kind: "savings_goal", entry: "cruise", name: "fjords" },
  ],
  [
    "The recurring item swimming club was stopped in spring, and I would now like it to continue.",
    "update_money_entry",
    { kind: "recurring_item", entry: "swimming club", active: true },
  ],
  [
    "Please delete our budget for shopping; we do not want one any more.",
    "delete_money_entry",
    { kind: "budget", entry: "shopping" },
  ],
  [
    "I would like the savings goal motorhome to be removed altogether.",
    "delete_money_entry",
    { kind: "savings_goal", entry: "motorhome" },
  ],

  // Wheels
  [
    "We have bought a second car, a hybrid Toyota Corolla from 2023, which we call Margot.",
    "add_vehicle",
    { name: "Margot", make: "Toyota", model: "Corolla", year: 2023, energy: "hybrid" },
  ],
  [
    "Please add our new electric Fiat Panda under the name Pistachio; its plate is KL-482-T.",
    "add_vehicle",
    { name: "Pistachio", make: "Fiat", model: "Panda", energy: "electric", plate: "KL-482-T" },
  ],
  [
    "The number plate of the Octavia has changed to RT-907-MB.",
    "update_vehicle",
    { vehicle: "Octavia", plate: "RT-907-MB" },
  ],
  [
    "From now on we would like the Volvo to be called Henrik.",
    "update_vehicle",
    { vehicle: "Volvo", name: "Henrik" },
  ],
  ["Which vehicles do you have on record for us?", "list_vehicles", {}],
  [
    "I filled up the Octavia with 41.3 litres for 69.80 at 58,120 km.",
    "log_fuel",
    { vehicle: "Octavia", volume: "41.3", amount: "69.80", odometer: 58120 },
  ],
  [
    "We have charged the Pistachio with 28.4 kWh for 12.60 at 9,415 km.",
    "log_fuel",
    { vehicle: "Pistachio", energyKwh: "28.4", amount: "12.60", odometer: 9415 },
  ],
  [
    "Yesterday I put 20 litres into the Volvo for 33.40 at 142,066 km, and the tank was not full afterwards.",
    "log_fuel",
    { vehicle: "Volvo", volume: "20", amount: "33.40", odometer: 142066, full: false, date: "2026-11-20" },
  ],
  ["How much does the Volvo use per hundred kilometres?", "fuel_report", { vehicle: "Volvo" }],
  [
    "What was the fuel consumption of the Octavia last year?",
    "fuel_report",
    { vehicle: "Octavia", period: "last_year" },
  ],

  [
    "On 15 November the odometer of the Octavia showed 57,980 km.",
    "log_odometer",
    { vehicle: "Octavia", odometer: 57980, date: "2026-11-15" },
  ],
  [
    "The garage replaced the brake pads of the Octavia on Wednesday, which cost me 214.90.",
    "log_maintenance",
    { vehicle: "Octavia", amount: "214.90", date: "2026-11-18" },
  ],
  [
    "I have had the winter tyres fitted on the Volvo today for 58.00 at 142,320 km.",
    "log_maintenance",
    { vehicle: "Volvo", amount: "58.00", odometer: 142320 },
  ],
  [
    "The last filling of the Octavia was 43.1 litres and not 41.3.",
    "correct_log",
    { log: "filling", vehicle: "Octavia", volume: "43.1" },
  ],
  [
    "The last odometer reading that I gave you for the Volvo was wrong; it should be 142,130 km.",
    "correct_log",
    { log: "odometer", vehicle: "Volvo", odometer: 142130 },
  ],
  [
    "The Volvo needs an oil change every 12,000 km or every 12 months.",
    "plan_service",
    { vehicle: "Volvo", what: "oil change", everyDistance: 12000, everyMonths: 12 },
  ],
  ["Is any service due on the Octavia at present?", "due_services", { vehicle: "Octavia" }],
  [
    "The insurance of the Volvo runs out on 28 February 2027.",
    "add_document",
    { vehicle: "Volvo", what: "insurance", expiresOn: "2027-02-28" },
  ],
  [
    "Please note that the inspection of the Octavia, number 77401-K, is valid until 9 May 2027.",
    "add_document",
    { vehicle: "Octavia", what: "inspection", number: "77401-K", expiresOn: "2027-05-09" },
  ],
  [
    "Please delete the last filling that is logged for the Volvo.",
    "delete_vehicle_entry",
    { kind: "filling", vehicle: "Volvo" },
  ],

  [
    "We have sold the moped, so please remove it with all its records.",
    "delete_vehicle_entry",
    { kind: "vehicle", vehicle: "moped" },
  ],
  [
    "We are travelling to Bergen from 8 to 19 May 2027 with a budget of 3200.",
    "create_trip",
    { name: "Bergen", from: "2027-05-08", to: "2027-05-19", budget: "3200" },
  ],
  [
    "Please plan a trip to Salzburg for us from 4 to 7 December.",
    "create_trip",
    { name: "Salzburg", from: "2026-12-04", to: "2026-12-07" },
  ],
  ["Our trip to Bergen now ends on 21 May 2027.", "update_trip", { trip: "Bergen", to: "2027-05-21" }],
  [
    "Please raise the budget of the Salzburg trip to 950.",
    "update_trip",
    { trip: "Salzburg", budget: "950" },
  ],
  ["Which trips have we already completed?", "list_trips", { status: "done" }],
  [
    "Please add Passau and then Linz as stops of the Salzburg trip.",
    "add_stops",
    { trip: "Salzburg", stops: [{ place: "Passau" }, { place: "Linz" }] },
  ],
  [
    "On the Salzburg trip we shall stay in Linz until 6 December.",
    "update_stop",
    { trip: "Salzburg", stop: "Linz", leavesOn: "2026-12-06" },
  ],
  ["What has the Bergen trip cost us so far?", "trip_summary", { trip: "Bergen" }],
  ["We have just set off on the Salzburg trip.", "set_trip_status", { trip: "Salzburg", status: "open" }],

  [
    "We are at home again, and the Dolomites trip is over.",
    "set_trip_status",
    { trip: "Dolomites", status: "done" },
  ],
  [
    "Please put the binoculars and the travel kettle on the packing list for Bergen.",
    "add_to_packing_list",
    { trip: "Bergen", items: [{ name: "binoculars" }, { name: "travel kettle" }] },
  ],
  ["What do we still have to pack for Bergen?", "show_packing_list", { trip: "Bergen" }],
  ["I have packed the walking boots for Bergen.", "mark_packed", { trip: "Bergen", item: "walking boots" }],
  [
    "We are not going to Budapest after all, so please delete that trip.",
    "delete_trip_entry",
    { kind: "trip", trip: "Budapest" },
  ],
  [
    "Please take the umbrella off the packing list for Salzburg.",
    "delete_trip_entry",
    { kind: "packing_item", trip: "Salzburg", entry: "umbrella" },
  ],
  // You
  [
    "We have an appointment with the notary on Tuesday at 3 pm, which will take 90 minutes.",
    "create_event",
    { start: "2026-11-24T15:00", durationMinutes: 90 },
  ],
  [
    "Please enter the choir rehearsal in my calendar for every Thursday at 19:30.",
    "create_event",
    { title: "choir rehearsal", start: "2026-11-26T19:30", rule: "FREQ=WEEKLY;BYDAY=TH" },
  ],
  ["What is in our calendar for Wednesday?", "list_agenda", { day: "2026-11-25" }],
  ["When is my appointment with the optician?", "list_agenda", { search: "optician" }],

  [
    "Please move the appointment with the notary to Thursday at 10.",
    "move_event",
    { event: "notary", to: "2026-11-26T10:00" },
  ],
  [
    "The bridge evening will begin 45 minutes later than it says in the calendar, so please move it.",
    "move_event",
    { event: "bridge evening", byMinutes: 45 },
  ],
  [
    "The appointment with the notary takes place at Lindenstrasse 12; please add that to the calendar.",
    "update_event",
    { event: "notary", location: "Lindenstrasse 12" },
  ],
  ["Please cancel my appointment with the chiropodist.", "cancel_event", { event: "chiropodist" }],
  [
    "I am giving up the Italian class, so please take the whole series out of my calendar.",
    "cancel_event",
    { event: "Italian class", scope: "series" },
  ],
  [
    "When do I have two hours free on Monday?",
    "find_free_slots",
    { durationMinutes: 120, day: "2026-11-23" },
  ],
  [
    "Please take over the following calendar: BEGIN:VCALENDAR\nVERSION:2.0\nBEGIN:VEVENT\nUID:lecture-4471\nDTSTART:20270114T180000\nSUMMARY:Lecture on orchids\nEND:VEVENT\nEND:VCALENDAR",
    "import_calendar",
    {
      calendar:
        "BEGIN:VCALENDAR\nVERSION:2.0\nBEGIN:VEVENT\nUID:lecture-4471\nDTSTART:20270114T180000\nSUMMARY:Lecture on orchids\nEND:VEVENT\nEND:VCALENDAR",
    },
  ],
  ["I have to submit the tax return by 30 November.", "create_task", { dueOn: "2026-11-30" }],
  ["Please note as an urgent task that I have to clear the gutter.", "create_task", { priority: "urgent" }],
  ["Which of our tasks are due by Friday?", "list_tasks", { dueBy: "2026-11-27" }],

  ["Which tasks are still open on the garden list?", "list_tasks", { list: "garden" }],
  [
    "The tax return task is now due on 7 December.",
    "update_task",
    { task: "tax return", dueOn: "2026-12-07" },
  ],
  ["I have submitted the tax return, so please tick off that task.", "complete_task", { task: "tax return" }],
  [
    "The task “insulate the attic” is not finished after all, so please open it again.",
    "complete_task",
    { task: "insulate the attic", done: false },
  ],
  [
    "Please remind me tomorrow at 9 to water the orchids.",
    "set_reminder",
    { text: "water the orchids", at: "2026-11-22T09:00" },
  ],
  [
    "I should like to be reminded in 40 minutes to take the bread out of the oven.",
    "set_reminder",
    { text: "take the bread out of the oven", inMinutes: 40 },
  ],
  [
    "Please change the reminder about the orchids to 11 o'clock tomorrow morning.",
    "update_reminder",
    { reminder: "orchids", at: "2026-11-22T11:00" },
  ],
  ["Which reminders are currently set for me?", "list_reminders", {}],
  ["I no longer need the reminder about the orchids.", "cancel_reminder", { reminder: "orchids" }],
  [
    "We shall have trout with almonds for dinner on Friday.",
    "plan_meal",
    { meal: "trout with almonds", day: "2026-11-27" },
  ],

  [
    "Please plan leek soup for lunch tomorrow, for six people.",
    "plan_meal",
    { meal: "leek soup", day: "2026-11-22", slot: "lunch", servings: 6 },
  ],
  [
    "We would rather eat the trout that is planned for Friday on Thursday.",
    "update_meal",
    { meal: "trout", day: "2026-11-26" },
  ],
  [
    "Please save this recipe for plum cake for 8 people: 500 g flour, 1 kg plums and 200 g butter.",
    "save_recipe",
    {
      name: "plum cake",
      servings: 8,
      ingredients: [
        { item: "flour", quantity: "500", unit: "g" },
        { item: "plums", quantity: "1", unit: "kg" },
        { item: "butter", quantity: "200", unit: "g" },
      ],
    },
  ],
  [
    "We need candles and baking powder; please put them on the shopping list.",
    "add_to_shopping_list",
    { items: [{ name: "candles" }, { name: "baking powder" }] },
  ],
  [
    "Please add 2 kg of potatoes to the things that we have to buy.",
    "add_to_shopping_list",
    { items: [{ name: "potatoes", quantity: "2", unit: "kg" }] },
  ],
  ["What do we still have to buy?", "show_shopping_list", {}],
  [
    "My wife and I have bought the candles and the baking powder.",
    "mark_bought",
    { items: ["candles", "baking powder"] },
  ],
  ["We have bought everything that was on the shopping list.", "mark_bought", { all: true }],
  [
    "Please prepare the shopping list from our planned meals for 23 to 29 November.",
    "make_shopping_list",
    { from: "2026-11-23", to: "2026-11-29" },
  ],
  [
    "Please note that we have 3 kg of flour in the pantry.",
    "add_to_pantry",
    { items: [{ name: "flour", quantity: "3", unit: "kg" }] },
  ],

  [
    "Please change the amount of potatoes on the shopping list to 5 kg.",
    "update_list_item",
    { list: "shopping", item: "potatoes", quantity: "5" },
  ],
  [
    "There are only 500 g of flour left in the pantry.",
    "update_list_item",
    { list: "pantry", item: "flour", quantity: "500", unit: "g" },
  ],
  [
    "Please take the lamp oil off the shopping list, as we do not want it any more.",
    "delete_item",
    { kind: "shopping_item", item: "lamp oil" },
  ],
  [
    "Please delete the task “repaint the shutters”, because we have decided against it.",
    "delete_item",
    { kind: "task", item: "repaint the shutters" },
  ],
  [
    "I should like to receive the daily digest at 7:15 in the morning.",
    "update_profile",
    { digestAt: "07:15" },
  ],
  ["My email address is now h.dalgaard@example.org.", "update_profile", { email: "h.dalgaard@example.org" }],
  ["Please show me what is stored in my profile.", "show_profile", {}],
  ["The code in the mail confirming my address is TRWN-QKZP.", "confirm_email", { code: "TRWN-QKZP" }],
  // Social
  [
    "Please start a group called Elm Row for the neighbours in our street.",
    "create_group",
    { name: "Elm Row" },
  ],
  ["Of which groups am I a member?", "list_groups", {}],

  ["I would like to join the Heritage Railway group.", "join_group", { group: "Heritage Railway" }],
  [
    "I no longer wish to be a member of the Stamp Circle group, so please take me out of it.",
    "leave_group",
    { group: "Stamp Circle" },
  ],
  [
    "Please invite birgit.lund to the Elm Row group.",
    "invite_to_group",
    { group: "Elm Row", person: "birgit.lund" },
  ],
  [
    "Please ban osvald7 from the Elm Row group.",
    "remove_from_group",
    { group: "Elm Row", person: "osvald7", ban: true },
  ],
  [
    "I would like birgit.lund to be an admin of the Elm Row group from now on.",
    "set_group_role",
    { group: "Elm Row", person: "birgit.lund", role: "admin" },
  ],
  [
    "Please tell the Elm Row group: The road will be closed on Monday morning.",
    "post_to_group",
    { group: "Elm Row", text: "The road will be closed on Monday morning." },
  ],
  [
    "Please post the following in the Heritage Railway group: I have two spare seats in the car for Sunday.",
    "post_to_group",
    { group: "Heritage Railway", text: "I have two spare seats in the car for Sunday." },
  ],
  ["What have people written in the Elm Row group recently?", "read_group", { group: "Elm Row" }],
  [
    "I should like to read all the comments on the post about the street lamps.",
    "read_post",
    { post: "street lamps" },
  ],
  [
    "Please comment on the post about the street lamps: Ours has been dark since Tuesday.",
    "comment_on_post",
    { post: "street lamps", text: "Ours has been dark since Tuesday." },
  ],

  [
    "Please put a 🌻 under the post about the summer party.",
    "react_to_post",
    { post: "summer party", emoji: "🌻" },
  ],
  [
    "Please change my post about the road to: The road will be closed on Wednesday morning.",
    "edit_post",
    { post: "road", text: "The road will be closed on Wednesday morning." },
  ],
  ["Please delete my post about the spare seats.", "delete_post", { post: "spare seats" }],
  [
    "Please change my comment about the dark lamp to: Ours is working again.",
    "edit_comment",
    { comment: "dark lamp", text: "Ours is working again." },
  ],
  [
    "Please remove the comment that I made about the hedge clippings.",
    "delete_comment",
    { comment: "hedge clippings" },
  ],
  [
    "In the Heritage Railway group I wish to be told only about excursions.",
    "follow_topic",
    { group: "Heritage Railway", topic: "excursions" },
  ],
  [
    "I no longer wish to follow the topic timetables in the Heritage Railway group.",
    "unfollow_topic",
    { group: "Heritage Railway", topic: "timetables" },
  ],
  [
    "I do not wish to see anything that grumbler44 writes any more.",
    "block_person",
    { person: "grumbler44" },
  ],
  ["You may unblock wilma_k, as we have settled our differences.", "unblock_person", { person: "wilma_k" }],
  [
    "Please report the post about miracle pills to the admins: it is advertising.",
    "report_post",
    { post: "miracle pills", reason: "it is advertising" },
  ],

  ["Who belongs to our household here?", "show_household", {}],
  [
    "Please share the Bergen trip with our household, so that my wife can see it.",
    "share_with_household",
    { what: "Bergen trip" },
  ],
  [
    "I would like the Salzburg trip to be private again, so please stop sharing it with the household.",
    "stop_sharing",
    { what: "Salzburg trip" },
  ],
  // Device and general
  ["How far is it to Linz from the place where I am now?", "ask_location", {}],
  ["Please open the overview of all our conversations.", "open_screen", { screen: "conversations" }],
  [
    "Please write this draft into my message field, so that I can send it later: Which of our contracts end in March?",
    "fill_form",
    { text: "Which of our contracts end in March?" },
  ],
  [
    "Please draw a line chart of our electricity use in kWh: January 410, February 380, March 295.",
    "show_chart",
    {
      kind: "line",
      unit: "kWh",
      points: [
        { label: "January", value: 410 },
        { label: "February", value: 380 },
        { label: "March", value: 295 },
      ],
    },
  ],
  [
    "Please show me Passau, Linz and Salzburg on a map.",
    "show_map",
    { places: [{ name: "Passau" }, { name: "Linz" }, { name: "Salzburg" }] },
  ],
  ["Please take back the change that you have just made.", "undo", {}],
  ["I would like everything that was changed in the last turn to be taken back.", "undo", { last: "turn" }],
];

export const blind35Unclear: readonly string[] = [
  // Other people's doings
  "Our neighbour paid 340 for his new lawnmower yesterday.",
  "My sister has an appointment with her cardiologist on Monday.",
  "The couple opposite are flying to Madeira in February.",
  "Our son filled up his own car for 82 euros this morning.",
  "My former colleague received a handsome bonus from his firm last week.",
  "Our friends are saving for a sailing boat.",
  "The mayor has promised to repair the bridge by spring.",
  "Our daughter's book club is having fish pie on Friday.",
  // Negations
  "I did not buy anything in town today.",
  "We have not spent a single cent on petrol this week.",
  "Please do not enter anything in the calendar for the moment.",
  "You need not remind me of anything tomorrow.",
  "We have not decided on a trip for next summer.",
  "I would prefer that you did not post anything to the group.",
  "We did not go to the restaurant yesterday after all.",
  // Hypotheticals
  "If we had a motorhome, we would probably travel more often.",
  "Suppose the heating cost us 200 a month; would that be a great deal?",
  "Perhaps we shall buy a smaller car one day.",
  "It might be pleasant to learn the cello at some point.",
  "If I had sold the shares in time, I would have received twice as much.",
  "We are wondering whether a budget for presents would make any sense.",
  // How something works
  "How does carrying over a budget actually work?",
  "What is the difference between a task and a reminder?",
  "Can other members see who has reported a post?",
  "What happens to the booked expenses when a trip is deleted?",
  "Would my wife be told if I blocked somebody?",
  // What PAM can't do
  "Please transfer 500 euros from my current account to the savings bank.",
  "Please telephone the plumber and ask him for an estimate.",
  "I would like you to book us a double room with a view of the lake.",
  "Could you start the engine of the car from here?",
  "Please sign the lease on my behalf.",
  // Small talk
  "Good morning, I hope that you are well today.",
  "Thank you very much, that was most helpful.",
  "It has been raining here since breakfast.",
  "My wife says that you have very good manners.",
  // Quotations
  "My father always used to say: “Pay your debts before you buy your bread.”",
  "In the film the butler says: “Dinner is at eight, and I have bought the fish.”",
  // Too vague
  "There was something about the other matter.",
  "Please do the usual thing with it.",
  "It ought to be a little different from before.",
];
