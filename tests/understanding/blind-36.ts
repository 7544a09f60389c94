import type { Request } from "./requests.ts";

/** A reviewer with a set of written requests over all domains, in plain and complete sentences, who looks whether tool and slots are picked. */
export const blind36: readonly Request[] = [
  // Wins
  [
    "I paid 18.90 euros for a haircut on Thursday.",
    "create_expense",
    { amount: "18.90", date: "2026-11-19" },
  ],
  [
    "Yesterday I spent 63.75 euros on groceries at the covered market.",
    "create_expense",
    { amount: "63.75", category: "groceries", date: "2026-11-20" },
  ],
  [
    "Dinner at the Greek restaurant cost me 37.40 last night.",
    "create_expense",
    { amount: "37.40", category: "eating out", date: "2026-11-20" },
  ],
  [
    "The expense that I entered last was actually 36.75 rather than 63.75.",
    "update_expense",
    { amount: "36.75" },
  ],
  [
    "Please move the expense for the concert tickets to the category entertainment.",
    "update_expense",
    { expense: "concert tickets", category: "entertainment" },
  ],
  [
    "Please delete the expense of 14.20 for the cinema on 9 November.",
    "delete_expense",
    { amount: "14.20", date: "2026-11-09" },
  ],
  ["Show me every single purchase that I made last week.", "list_expenses", { period: "last_week" }],
  [
    "Which individual expenses do I have under health this year?",
    "list_expenses",
    { category: "health", period: "this_year" },
  ],
  [
    "How much did I spend on eating out last month?",
    "summarize_expenses",
    { category: "eating out", period: "last_month" },
  ],
  [
    "What did I spend from 1 to 15 October, converted into Swiss francs?",
    "summarize_expenses",
    { from: "2026-10-01", to: "2026-10-15", convertTo: "CHF" },
  ],
  [
    "Please import these expenses:\ndate,amount,note\n2026-11-02,12.50,stamps\n2026-11-04,7.80,envelopes",
    "import_expenses",
    { csv: "date,amount,note\n2026-11-02,12.50,stamps\n2026-11-04,7.80,envelopes" },
  ],
  ["I would like to have a category of my own called beekeeping.", "set_category", { name: "beekeeping" }],
  ["Which income categories are there?", "list_categories", { direction: "income" }],
  [
    "I no longer need my own category aquarium, so please remove it.",
    "remove_category",
    { category: "aquarium" },
  ],
  [
    "My employer paid me a salary of 2,315.60 euros yesterday.",
    "log_income",
    { amount: "2315.60", date: "2026-11-20" },
  ],
  ["I received a tax refund of 184 euros on Monday.", "log_income", { amount: "184", date: "2026-11-16" }],
  [
    "How much money have I received from Brandt Translations this year?",
    "list_income",
    { search: "Brandt Translations", period: "this_year" },
  ],
  [
    "Please limit my spending on eating out to 45 euros per week.",
    "set_budget",
    { category: "eating out", amount: "45", period: "week" },
  ],
  [
    "Set a yearly budget of 1,500 euros for travel, and let whatever is left over carry on into the next year.",
    "set_budget",
    { category: "travel", amount: "1500", period: "year", rollOver: true },
  ],
  ["How much is left of my transport budget?", "check_budgets", { category: "transport" }],
  ["How did my budgets stand in September?", "check_budgets", { month: "2026-09" }],
  [
    "My phone contract costs me 22.99 euros on the fifth of every month.",
    "set_recurring_item",
    { description: "phone contract", amount: "22.99" },
  ],
  [
    "I will receive a salary of 2,480 euros every month, starting on 1 December.",
    "set_recurring_item",
    { description: "salary", amount: "2480", direction: "income", startsOn: "2026-12-01" },
  ],
  [
    "The cleaner costs me 60 euros every other week.",
    "set_recurring_item",
    { amount: "60", every: "week", interval: 2 },
  ],
  [
    "Show me all of my recurring payments, including the ones that have been stopped.",
    "list_recurring_items",
    { stopped: true },
  ],
  ["I have cancelled my newspaper subscription.", "stop_recurring_item", { item: "newspaper subscription" }],
  [
    "I want to save 3,000 euros for a piano by 31 August next year.",
    "set_savings_goal",
    { name: "piano", target: "3000", dueOn: "2027-08-31" },
  ],
  ["Please put 150 euros into the piano fund.", "add_to_goal", { goal: "piano", amount: "150" }],
  [
    "I have taken 40 euros out of my greenhouse savings goal.",
    "add_to_goal",
    { goal: "greenhouse", amount: "40", takeOut: true },
  ],
  [
    "Yesterday I saved 25 euros by borrowing a drill instead of buying one.",
    "log_saving_tip",
    { amount: "25", date: "2026-11-20" },
  ],
  ["How much did I save last month through clever choices?", "show_savings", { period: "last_month" }],
  [
    "One pound was worth 1.15 euros on 2 November.",
    "set_exchange_rate",
    { from: "GBP", to: "EUR", rate: "1.15", date: "2026-11-02" },
  ],
  ["What are 250 Swedish kronor worth in euros?", "convert_money", { amount: "250", from: "SEK", to: "EUR" }],
  [
    "The tax refund that I recorded was 148 euros, not 184.",
    "update_money_entry",
    { kind: "income", entry: "tax refund", amount: "148" },
  ],
  [
    "Please rename the savings goal greenhouse to winter garden.",
    "update_money_entry",
    { kind: "savings_goal", entry: "greenhouse", name: "winter garden" },
  ],
  [
    "Please resume the recurring payment for the fencing club, which I had stopped.",
    "update_money_entry",
    { kind: "recurring_item", entry: "fencing club", active: true },
  ],
  ["Please delete my budget for gifts.", "delete_money_entry", { kind: "budget", entry: "gifts" }],
  [
    "I no longer want the savings goal for the canoe, so please delete it.",
    "delete_money_entry",
    { kind: "savings_goal", entry: "canoe" },
  ],

  // Wheels
  [
    "I have bought a motorbike, a Kawasaki Versys from 2019 with the plate KLM-482.",
    "add_vehicle",
    { make: "Kawasaki", model: "Versys", year: 2019, plate: "KLM-482" },
  ],
  [
    "Please add our new electric Renault Zoe to my vehicles.",
    "add_vehicle",
    { make: "Renault", model: "Zoe", energy: "electric" },
  ],
  [
    "The licence plate of the camper is now KR-551-T.",
    "update_vehicle",
    { vehicle: "camper", plate: "KR-551-T" },
  ],
  ["From now on my car Zoe should be called Pebble.", "update_vehicle", { vehicle: "Zoe", name: "Pebble" }],
  ["Which vehicles do you have on record for me?", "list_vehicles", {}],
  [
    "I filled up the camper with 51.3 litres for 88.20 euros at 132,480 km.",
    "log_fuel",
    { vehicle: "camper", volume: "51.3", amount: "88.20", odometer: 132480 },
  ],
  [
    "Yesterday I charged the Zoe with 31 kWh at 45,910 kilometres on the clock.",
    "log_fuel",
    { vehicle: "Zoe", energyKwh: "31", odometer: 45910, date: "2026-11-20" },
  ],
  [
    "I put 9 litres into the motorbike at 18,205 km, but I did not fill it to the top.",
    "log_fuel",
    { vehicle: "motorbike", volume: "9", odometer: 18205, full: false },
  ],
  [
    "What has the average fuel consumption of the camper been this year?",
    "fuel_report",
    { vehicle: "camper", period: "this_year" },
  ],
  [
    "The odometer of the camper reads 132,655 today.",
    "log_odometer",
    { vehicle: "camper", odometer: 132655 },
  ],
  [
    "The motorbike stood at 18,300 km on Wednesday.",
    "log_odometer",
    { vehicle: "motorbike", odometer: 18300, date: "2026-11-18" },
  ],
  [
    "The camper had its brake pads replaced on Tuesday for 214 euros.",
    "log_maintenance",
    { vehicle: "camper", amount: "214", date: "2026-11-17" },
  ],
  [
    "I changed the chain on the motorbike yesterday at 18,310 km.",
    "log_maintenance",
    { vehicle: "motorbike", odometer: 18310, date: "2026-11-20" },
  ],
  ["My last filling was 53.1 litres, not 51.3.", "correct_log", { log: "filling", volume: "53.1" }],
  [
    "The last odometer reading of the camper should be 132,565 instead of 132,655.",
    "correct_log",
    { log: "odometer", vehicle: "camper", odometer: 132565 },
  ],
  [
    "The motorbike needs an oil change every 6,000 km or every 12 months.",
    "plan_service",
    { vehicle: "motorbike", what: "oil change", everyDistance: 6000, everyMonths: 12 },
  ],
  ["Is there any servicing due on the motorbike soon?", "due_services", { vehicle: "motorbike" }],
  [
    "The insurance of the camper is valid until 30 April 2027.",
    "add_document",
    { vehicle: "camper", what: "insurance", expiresOn: "2027-04-30" },
  ],
  [
    "I have renewed the registration of the motorbike, and it now expires on 15 January 2029.",
    "add_document",
    { vehicle: "motorbike", what: "registration", expiresOn: "2029-01-15" },
  ],
  [
    "I have sold the motorbike, so please remove it from my vehicles.",
    "delete_vehicle_entry",
    { kind: "vehicle", vehicle: "motorbike" },
  ],
  [
    "Please delete the most recent filling of the camper.",
    "delete_vehicle_entry",
    { kind: "filling", vehicle: "camper" },
  ],
  [
    "We are travelling to the Dolomites from 6 to 14 February 2027 with a budget of 1,100 euros.",
    "create_trip",
    { from: "2027-02-06", to: "2027-02-14", budget: "1100" },
  ],
  [
    "I would like to plan a trip to Ljubljana from 10 to 13 December.",
    "create_trip",
    { name: "Ljubljana", from: "2026-12-10", to: "2026-12-13" },
  ],
  [
    "Please raise the budget of the Dolomites trip to 1,350 euros.",
    "update_trip",
    { trip: "Dolomites", budget: "1350" },
  ],
  ["The Ljubljana trip now ends on 14 December.", "update_trip", { trip: "Ljubljana", to: "2026-12-14" }],
  ["Which of my trips are already over?", "list_trips", { status: "done" }],
  [
    "Please add Innsbruck and Bolzano as stops to the Dolomites trip.",
    "add_stops",
    { trip: "Dolomites", stops: [{ place: "Innsbruck" }, { place: "Bolzano" }] },
  ],
  [
    "On the Dolomites trip we are staying in Bolzano until 11 February 2027.",
    "update_stop",
    { trip: "Dolomites", stop: "Bolzano", leavesOn: "2027-02-11" },
  ],
  ["What has the Dolomites trip cost up to now?", "trip_summary", { trip: "Dolomites" }],
  [
    "The Ljubljana trip is over, and we have arrived back home.",
    "set_trip_status",
    { trip: "Ljubljana", status: "done" },
  ],
  [
    "Please put the snowshoes and the thermos flask on the packing list for the Dolomites.",
    "add_to_packing_list",
    { trip: "Dolomites", items: [{ name: "snowshoes" }, { name: "thermos flask" }] },
  ],
  ["What do I still have to pack for Ljubljana?", "show_packing_list", { trip: "Ljubljana" }],
  [
    "I have already packed the snowshoes for the Dolomites.",
    "mark_packed",
    { trip: "Dolomites", item: "snowshoes" },
  ],
  [
    "Please take the stop in Innsbruck out of the Dolomites trip.",
    "delete_trip_entry",
    { kind: "stop", trip: "Dolomites", entry: "Innsbruck" },
  ],
  [
    "The Ljubljana trip has fallen through, so please delete it.",
    "delete_trip_entry",
    { kind: "trip", trip: "Ljubljana" },
  ],

  // You
  [
    "I have an appointment with the optician on Wednesday at 4 pm.",
    "create_event",
    { start: "2026-11-25T16:00" },
  ],
  [
    "Please put choir rehearsal in my calendar for every Thursday at 19:30.",
    "create_event",
    { title: "choir rehearsal", start: "2026-11-26T19:30", rule: "FREQ=WEEKLY;BYDAY=TH" },
  ],
  [
    "I am meeting Leocadia for lunch on 2 December at 12:30 for 90 minutes.",
    "create_event",
    { start: "2026-12-02T12:30", durationMinutes: 90 },
  ],
  ["What is in my calendar for tomorrow?", "list_agenda", { day: "2026-11-22" }],
  ["When is my appointment with the optician?", "list_agenda", { search: "optician" }],
  [
    "Please move the optician appointment to Friday at 10 in the morning.",
    "move_event",
    { event: "optician", to: "2026-11-27T10:00" },
  ],
  [
    "Please push the next choir rehearsal back by half an hour.",
    "move_event",
    { event: "choir rehearsal", byMinutes: 30 },
  ],
  [
    "The lunch with Leocadia in my calendar will take place at Café Zwirn.",
    "update_event",
    { event: "lunch with Leocadia", location: "Café Zwirn" },
  ],
  [
    "Please cancel the choir rehearsal on 10 December.",
    "cancel_event",
    { event: "choir rehearsal", on: "2026-12-10" },
  ],
  [
    "When do I have two free hours on Monday?",
    "find_free_slots",
    { durationMinutes: 120, day: "2026-11-23" },
  ],
  [
    "Is there a free gap of 45 minutes in my day tomorrow?",
    "find_free_slots",
    { durationMinutes: 45, day: "2026-11-22" },
  ],
  [
    "Please take the events of this file into my calendar: BEGIN:VCALENDAR\nVERSION:2.0\nBEGIN:VEVENT\nUID:kiln-7@example.org\nDTSTART:20261205T140000\nDTEND:20261205T160000\nSUMMARY:Kiln opening\nEND:VEVENT\nEND:VCALENDAR",
    "import_calendar",
    {
      calendar:
        "BEGIN:VCALENDAR\nVERSION:2.0\nBEGIN:VEVENT\nUID:kiln-7@example.org\nDTSTART:20261205T140000\nDTEND:20261205T160000\nSUMMARY:Kiln opening\nEND:VEVENT\nEND:VCALENDAR",
    },
  ],
  [
    "I have to return the library books by Thursday.",
    "create_task",
    { title: "return the library books", dueOn: "2026-11-26" },
  ],
  [
    "Please add a task with low priority to my list called house: defrost the freezer.",
    "create_task",
    { title: "defrost the freezer", list: "house", priority: "low" },
  ],
  ["Which tasks are due by Wednesday?", "list_tasks", { dueBy: "2026-11-25" }],
  ["Show me the tasks that I have already finished.", "list_tasks", { state: "done" }],
  [
    "The task with the library books is now due on 30 November.",
    "update_task",
    { task: "library books", dueOn: "2026-11-30" },
  ],
  [
    "Please give the task about the freezer a high priority.",
    "update_task",
    { task: "freezer", priority: "high" },
  ],
  ["I have finished the task of defrosting the freezer.", "complete_task", { task: "freezer" }],
  [
    "Remind me to water the orchids tomorrow at 8 in the morning.",
    "set_reminder",
    { text: "water the orchids", at: "2026-11-22T08:00" },
  ],
  [
    "Please remind me in 25 minutes to take the bread out of the oven.",
    "set_reminder",
    { text: "take the bread out of the oven", inMinutes: 25 },
  ],
  [
    "I would like to be reminded every weekday at 6:45 in the morning to take my tablets.",
    "set_reminder",
    { text: "take my tablets", rule: "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR" },
  ],
  [
    "Please change the reminder about the orchids to tomorrow at 9:30.",
    "update_reminder",
    { reminder: "orchids", at: "2026-11-22T09:30" },
  ],
  ["Which reminders are currently set for me?", "list_reminders", {}],
  ["I do not need the reminder about the tablets any more.", "cancel_reminder", { reminder: "tablets" }],
  [
    "We are having mushroom risotto for dinner on Monday.",
    "plan_meal",
    { meal: "mushroom risotto", day: "2026-11-23" },
  ],
  [
    "Please plan shakshuka for breakfast tomorrow for three people.",
    "plan_meal",
    { meal: "shakshuka", day: "2026-11-22", slot: "breakfast", servings: 3 },
  ],
  [
    "We will eat the planned mushroom risotto on Thursday instead.",
    "update_meal",
    { meal: "mushroom risotto", day: "2026-11-26" },
  ],
  [
    "Please save my recipe for leek soup for 4 people, which takes 3 leeks, 500 g of potatoes and 1 l of stock.",
    "save_recipe",
    { name: "leek soup", servings: 4 },
  ],
  [
    "Please put 500 g of butter and 2 l of oat milk on the shopping list.",
    "add_to_shopping_list",
    {
      items: [
        { name: "butter", quantity: "500", unit: "g" },
        { name: "oat milk", quantity: "2", unit: "l" },
      ],
    },
  ],
  ["We need to buy dishwasher salt.", "add_to_shopping_list", { items: [{ name: "dishwasher salt" }] }],
  ["Which groceries do I still have to buy?", "show_shopping_list", {}],
  ["I have bought the butter and the oat milk.", "mark_bought", { items: ["butter", "oat milk"] }],
  ["I have bought everything that was on the shopping list.", "mark_bought", { all: true }],
  [
    "Please make a shopping list from the meals that are planned from 23 to 29 November.",
    "make_shopping_list",
    { from: "2026-11-23", to: "2026-11-29" },
  ],
  [
    "We have 3 kg of flour at home in the pantry.",
    "add_to_pantry",
    { items: [{ name: "flour", quantity: "3", unit: "kg" }] },
  ],
  [
    "There is only 1 kg of flour left in the pantry.",
    "update_list_item",
    { list: "pantry", item: "flour", quantity: "1" },
  ],
  [
    "Please take the dishwasher salt off the shopping list.",
    "delete_item",
    { kind: "shopping_item", item: "dishwasher salt" },
  ],
  ["Please delete my recipe for leek soup.", "delete_item", { kind: "recipe", item: "leek soup" }],
  ["I would like you to call me Henrike from now on.", "update_profile", { name: "Henrike" }],
  [
    "I would like to receive my daily digest at 7:15 in the morning.",
    "update_profile",
    { digestAt: "07:15" },
  ],
  ["Show me the personal details and settings that you have stored about me.", "show_profile", {}],
  ["The code from the confirmation mail is HQPD-WMTX.", "confirm_email", { code: "HQPD-WMTX" }],

  // Social
  [
    "Please create a public group called Riverside Swimmers.",
    "create_group",
    { name: "Riverside Swimmers", access: "public" },
  ],
  [
    "I would like to set up a group named Lunch Chess that only invited people know of.",
    "create_group",
    { name: "Lunch Chess", access: "invite" },
  ],
  ["Which groups do I belong to?", "list_groups", {}],
  ["Are there any pottery groups that I could join?", "list_groups", { search: "pottery", all: true }],
  [
    "I would like to become a member of the group Urban Gardeners.",
    "join_group",
    { group: "Urban Gardeners" },
  ],
  ["I want to leave the pottery group.", "leave_group", { group: "pottery" }],
  [
    "Please invite yusuf_k to the Riverside Swimmers.",
    "invite_to_group",
    { group: "Riverside Swimmers", person: "yusuf_k" },
  ],
  [
    "Please ban gregor77 from the Riverside Swimmers.",
    "remove_from_group",
    { group: "Riverside Swimmers", person: "gregor77", ban: true },
  ],
  [
    "Please put lina_b out of the group Lunch Chess.",
    "remove_from_group",
    { group: "Lunch Chess", person: "lina_b" },
  ],
  [
    "I would like yusuf_k to be an admin of the Riverside Swimmers.",
    "set_group_role",
    { group: "Riverside Swimmers", person: "yusuf_k", role: "admin" },
  ],
  [
    "Please write this to the Riverside Swimmers: The changing hut is open again.",
    "post_to_group",
    { group: "Riverside Swimmers", text: "The changing hut is open again." },
  ],
  [
    "What have people written lately in the group Urban Gardeners?",
    "read_group",
    { group: "Urban Gardeners" },
  ],
  ["Show me all the comments under the post about the compost heap.", "read_post", { post: "compost heap" }],
  [
    "Please answer under the post about the compost heap: I can bring a fork on Sunday.",
    "comment_on_post",
    { post: "compost heap", text: "I can bring a fork on Sunday." },
  ],
  ["Please give the post about the tulip bulbs a thumbs up.", "react_to_post", { post: "tulip bulbs" }],
  [
    "I would like to put a 🌻 under the post about the seed swap.",
    "react_to_post",
    { post: "seed swap", emoji: "🌻" },
  ],
  [
    "Please change the text of my post about the changing hut to: The changing hut opens on Monday.",
    "edit_post",
    { post: "changing hut", text: "The changing hut opens on Monday." },
  ],
  ["Please take down my post about the changing hut.", "delete_post", { post: "changing hut" }],
  [
    "Please reword my comment about the fork as follows: I can bring two forks on Sunday.",
    "edit_comment",
    { comment: "fork", text: "I can bring two forks on Sunday." },
  ],
  ["Please remove my comment about the fork.", "delete_comment", { comment: "fork" }],
  [
    "In the group Urban Gardeners I would like to follow the topic seeds.",
    "follow_topic",
    { group: "Urban Gardeners", topic: "seeds" },
  ],
  [
    "I no longer want to follow the topic seeds in the group Urban Gardeners.",
    "unfollow_topic",
    { group: "Urban Gardeners", topic: "seeds" },
  ],
  ["I never want to see anything that gregor77 writes again.", "block_person", { person: "gregor77" }],
  [
    "I had blocked marit_s, but I would like to see her posts again.",
    "unblock_person",
    { person: "marit_s" },
  ],
  [
    "Please report the post about free crypto coins to the admins, because it is a fraud.",
    "report_post",
    { post: "free crypto coins" },
  ],
  ["Who belongs to my household at the moment?", "show_household", {}],
  ["Please let my household see the Dolomites trip.", "share_with_household", { what: "the Dolomites trip" }],
  [
    "My household should no longer be able to see the Dolomites trip.",
    "stop_sharing",
    { what: "the Dolomites trip" },
  ],

  // Device and general
  ["Where am I right now?", "ask_location", {}],
  ["Please open the list of our earlier conversations.", "open_screen", { screen: "conversations" }],
  [
    "Please draft a message in my input field in which I ask you about the insurance of the camper.",
    "fill_form",
    {},
  ],
  [
    "Please draw a line chart of my rent in euros: January 700, February 720 and March 735.",
    "show_chart",
    {
      kind: "line",
      points: [
        { label: "January", value: 700 },
        { label: "February", value: 720 },
        { label: "March", value: 735 },
      ],
    },
  ],
  [
    "Please show me Ghent, Bruges and Ostend on a map.",
    "show_map",
    { places: [{ name: "Ghent" }, { name: "Bruges" }, { name: "Ostend" }] },
  ],
  ["Please take back the last change that you made.", "undo", { last: "change" }],
];

export const blind36Unclear: readonly string[] = [
  // Other people's doings
  "My neighbour spent 400 euros on a lawn mower last week.",
  "My brother filled up his van with 60 litres of diesel this morning.",
  "My colleague has a dentist appointment on Tuesday at 3 pm.",
  "My cousin is travelling to Iceland from 3 to 9 March.",
  "Our neighbours cook fish every Friday.",
  "The woman next door earns 3,000 euros a month.",
  "My boss has cancelled her gym membership.",
  // Negations
  "I did not buy anything yesterday.",
  "I have not filled up the car this week.",
  "Please do not add anything to my calendar today.",
  "I am not going on a trip this winter.",
  "You do not have to remind me of anything today.",
  "I have not paid the electrician yet, and I do not know what he will charge.",
  // Hypotheticals
  "If I won the lottery, I would buy a sailing boat for 80,000 euros.",
  "I might perhaps go to Norway some day.",
  "Suppose that I spent 200 euros a month on coffee.",
  "I would have paid 50 euros for that lamp if it had been in better condition.",
  "Perhaps we could eat something with lentils at some point.",
  "If the car broke down, a repair would surely cost 900 euros.",
  // How something works
  "How does a budget that rolls over work?",
  "What is the difference between a task and a reminder?",
  "Can the members of a household see each other's expenses?",
  "What happens to the posts when somebody leaves a group?",
  "How is fuel consumption worked out from two full tanks?",
  // Things that PAM cannot do
  "Please order me a pizza with artichokes.",
  "Please transfer 200 euros from my bank account to my landlord.",
  "Please book me a hotel room with a sea view.",
  "Please turn off the lights in the living room.",
  "Please telephone the plumber and complain to him.",
  "Please translate this poem into Finnish.",
  // Small talk
  "Good morning, I hope that you are well.",
  "That was very helpful, thank you.",
  "The fog outside is remarkably thick today.",
  "You have a pleasant way of putting things.",
  // Quotations
  'In the novel the detective says, "I paid twelve shillings for this hat."',
  'The poster at the station reads, "Save 500 euros by Christmas."',
  'My grandmother used to say, "Buy your shoes in the evening."',
  // Too vague
  "There was something about some money the other day.",
  "Somebody ought to do something about that thing.",
  "It could be a little more or a little less.",
];
