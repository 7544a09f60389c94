import type { Request } from "./requests.ts";

/** An outside reviewer's: plain requests in neutral, natural English over all four domains, with their slots, as a typical adult types them to an assistant. */
export const blind32: readonly Request[] = [
  // Money
  [
    "I paid 18.40 for lunch at the Thai place on Thursday",
    "create_expense",
    { amount: "18.40", category: "eating out", date: "2026-11-19" },
  ],
  [
    "Please put down 63.75 for groceries, I was at the supermarket this morning",
    "create_expense",
    { amount: "63.75", category: "groceries" },
  ],
  [
    "We went to the cinema last Sunday and the tickets cost me 23 euros",
    "create_expense",
    { amount: "23", category: "entertainment", date: "2026-11-15" },
  ],
  [
    "The parking fine I entered was actually 14 euros, not 41",
    "update_expense",
    { expense: "parking fine", amount: "14" },
  ],
  [
    "Sorry, the last expense I gave you was from Wednesday, not today",
    "update_expense",
    { date: "2026-11-18" },
  ],
  [
    "Please delete the expense of 29.90 from 12 November",
    "delete_expense",
    { amount: "29.90", date: "2026-11-12" },
  ],
  [
    "Show me each of last month's purchases in the shopping category",
    "list_expenses",
    { period: "last_month", category: "shopping" },
  ],
  [
    "Which individual health expenses did I have from 1 to 15 October?",
    "list_expenses",
    { category: "health", from: "2026-10-01", to: "2026-10-15" },
  ],
  [
    "How much have I spent on eating out this year?",
    "summarize_expenses",
    { category: "eating out", period: "this_year" },
  ],
  [
    "Give me last year's spending added up month by month",
    "summarize_expenses",
    { period: "last_year", groupBy: "month" },
  ],
  [
    "What did I spend altogether between 1 and 30 September, converted to US dollars?",
    "summarize_expenses",
    { from: "2026-09-01", to: "2026-09-30", convertTo: "USD" },
  ],
  [
    "Please bring in these expenses from my bank:\ndate,amount,note\n2026-11-02,12.30,bakery\n2026-11-04,48.00,shoes",
    "import_expenses",
    { csv: "date,amount,note\n2026-11-02,12.30,bakery\n2026-11-04,48.00,shoes" },
  ],
  [
    "I'd like to have a new income category named royalties",
    "set_category",
    { name: "royalties", direction: "income" },
  ],
  ["What categories are there for my income?", "list_categories", { direction: "income" }],
  ["You can remove my category pottery, I don't use it", "remove_category", { category: "pottery" }],
  ["Yesterday my salary of 2,870 euros arrived", "log_income", { amount: "2870", date: "2026-11-20" }],
  [
    "I received 320 dollars from Brightwater on Monday",
    "log_income",
    { amount: "320", currency: "USD", from: "Brightwater", date: "2026-11-16" },
  ],
  ["How much money came in last month?", "list_income", { period: "last_month" }],
  [
    "Show everything I've been paid by Brightwater this year",
    "list_income",
    { search: "Brightwater", period: "this_year" },
  ],
  [
    "Set a weekly limit of 90 euros for groceries",
    "set_budget",
    { category: "groceries", amount: "90", period: "week" },
  ],
  [
    "I want to stay below 1,500 a year for entertainment, with whatever is left over carried into the next year",
    "set_budget",
    { category: "entertainment", amount: "1500", period: "year", rollOver: true },
  ],
  ["How much of my transport budget do I have left?", "check_budgets", { category: "transport" }],
  ["Did I stay within my budgets in September 2026?", "check_budgets", { month: "2026-09" }],
  [
    "My internet connection costs 39.99 every month, starting on 1 December",
    "set_recurring_item",
    { amount: "39.99", startsOn: "2026-12-01" },
  ],
  [
    "The cleaner gets 50 euros from me every other week, beginning on 25 November",
    "set_recurring_item",
    { amount: "50", every: "week", interval: 2, startsOn: "2026-11-25" },
  ],
  [
    "From 27 November I'll be getting 75 euros every Friday for the piano lessons I give",
    "set_recurring_item",
    { amount: "75", direction: "income", every: "week", startsOn: "2026-11-27" },
  ],
  [
    "Show me all my subscriptions, including the ones that were stopped",
    "list_recurring_items",
    { stopped: true },
  ],
  [
    "I no longer pay for the newspaper, so stop booking it each month",
    "stop_recurring_item",
    { item: "newspaper" },
  ],
  [
    "I'd like to start a savings goal called Kitchen: 3,000 euros by 31 August 2027",
    "set_savings_goal",
    { name: "Kitchen", target: "3000", dueOn: "2027-08-31" },
  ],
  ["Move 150 euros into my Iceland fund", "add_to_goal", { goal: "Iceland", amount: "150" }],
  [
    "I had to take 80 euros back out of my Kitchen savings",
    "add_to_goal",
    { goal: "Kitchen", amount: "80", takeOut: true },
  ],
  [
    "On Wednesday I saved 6.20 by cycling to work instead of taking the bus",
    "log_saving_tip",
    { amount: "6.20", date: "2026-11-18" },
  ],
  ["How far have I got with saving for Iceland?", "show_savings", {}],
  [
    "On 3 November one euro was worth 11.42 Swedish kronor, please store that rate",
    "set_exchange_rate",
    { from: "EUR", to: "SEK", rate: "11.42", date: "2026-11-03" },
  ],
  ["What would 250 Swiss francs be in euros?", "convert_money", { amount: "250", from: "CHF" }],
  [
    "The salary I recorded yesterday should have been 2,780, not 2,870",
    "update_money_entry",
    { kind: "income", amount: "2780" },
  ],
  [
    "My savings goal Iceland should be called Faroe Islands from now on",
    "update_money_entry",
    { kind: "savings_goal", entry: "Iceland", name: "Faroe Islands" },
  ],
  ["Delete my budget for entertainment", "delete_money_entry", { kind: "budget", entry: "entertainment" }],
  [
    "I've given up on the kayak, so please delete that savings goal",
    "delete_money_entry",
    { kind: "savings_goal", entry: "kayak" },
  ],

  // Vehicles and trips
  [
    "I've got another car now, an electric Renault Zoe from 2020",
    "add_vehicle",
    { make: "Renault", model: "Zoe", year: 2020, energy: "electric" },
  ],
  [
    "Please add my motorbike, a Honda CB500X with the number plate 57-RT-08",
    "add_vehicle",
    { make: "Honda", model: "CB500X", plate: "57-RT-08" },
  ],
  ["The Skoda has a new number plate: KL 482 BN", "update_vehicle", { vehicle: "Skoda", plate: "KL 482 BN" }],
  ["Rename the Zoe to Pebble", "update_vehicle", { vehicle: "Zoe", name: "Pebble" }],
  ["Which vehicles do you have on record for me?", "list_vehicles", {}],
  [
    "I filled up the Skoda with 38.6 litres for 64.10 euros at 91,250 km",
    "log_fuel",
    { vehicle: "Skoda", volume: "38.6", amount: "64.10", odometer: 91250 },
  ],
  [
    "Charged the Zoe with 31 kWh for 12.40, the odometer says 47,812",
    "log_fuel",
    { vehicle: "Zoe", energyKwh: "31", amount: "12.40", odometer: 47812 },
  ],
  [
    "Yesterday I put 9 litres in the motorbike for 15.70 at 15,603 km, but the tank wasn't full",
    "log_fuel",
    { vehicle: "motorbike", volume: "9", amount: "15.70", odometer: 15603, full: false, date: "2026-11-20" },
  ],
  [
    "How many litres per 100 km did the Skoda use last month?",
    "fuel_report",
    { vehicle: "Skoda", period: "last_month" },
  ],
  [
    "What has the Zoe's average consumption been this year?",
    "fuel_report",
    { vehicle: "Zoe", period: "this_year" },
  ],
  ["The Skoda has 91,480 km on the clock now", "log_odometer", { vehicle: "Skoda", odometer: 91480 }],
  [
    "On Wednesday the motorbike's odometer stood at 15,720",
    "log_odometer",
    { vehicle: "motorbike", odometer: 15720, date: "2026-11-18" },
  ],
  [
    "The garage replaced the Skoda's timing belt yesterday, which cost 540 euros",
    "log_maintenance",
    { vehicle: "Skoda", amount: "540", date: "2026-11-20" },
  ],
  [
    "The Zoe had a wheel alignment on Tuesday at 47,900 km, 89 euros",
    "log_maintenance",
    { vehicle: "Zoe", what: "wheel alignment", amount: "89", odometer: 47900, date: "2026-11-17" },
  ],
  [
    "My last fill-up of the Skoda cost 64.80, not 64.10",
    "correct_log",
    { log: "filling", vehicle: "Skoda", amount: "64.80" },
  ],
  [
    "I mistyped the motorbike's last odometer reading: it should be 15,270, not 15,720",
    "correct_log",
    { log: "odometer", vehicle: "motorbike", odometer: 15270 },
  ],
  [
    "The Skoda needs a tyre rotation every 10,000 km",
    "plan_service",
    { vehicle: "Skoda", what: "tyre rotation", everyDistance: 10000 },
  ],
  [
    "The Zoe's brake fluid has to be changed every 24 months; it was last done on 14 March 2026",
    "plan_service",
    { vehicle: "Zoe", everyMonths: 24, lastDoneOn: "2026-03-14" },
  ],
  ["Does the motorbike need any servicing soon?", "due_services", { vehicle: "motorbike" }],
  [
    "The Zoe's insurance is valid through 28 February 2027",
    "add_document",
    { vehicle: "Zoe", what: "insurance", expiresOn: "2027-02-28" },
  ],
  [
    "Keep the Skoda's registration for me: number RG-77410, it expires on 30 June 2027",
    "add_document",
    { vehicle: "Skoda", what: "registration", number: "RG-77410", expiresOn: "2027-06-30" },
  ],
  [
    "I no longer own the motorbike, please delete it from my vehicles",
    "delete_vehicle_entry",
    { kind: "vehicle", vehicle: "motorbike" },
  ],
  [
    "Get rid of the service plan for the tyre rotation on the Skoda",
    "delete_vehicle_entry",
    { kind: "plan", vehicle: "Skoda", entry: "tyre rotation" },
  ],
  [
    "We're travelling to Ljubljana from 18 to 22 December and have 850 euros for it",
    "create_trip",
    { name: "Ljubljana", from: "2026-12-18", to: "2026-12-22", budget: "850" },
  ],
  [
    "Plan a trip called Black Forest from 5 to 9 April 2027, which we'll do with the Skoda",
    "create_trip",
    { name: "Black Forest", from: "2027-04-05", to: "2027-04-09", vehicle: "Skoda" },
  ],
  [
    "Our Ljubljana trip now starts a day earlier, on 17 December",
    "update_trip",
    { trip: "Ljubljana", from: "2026-12-17" },
  ],
  ["Which of my trips are already over?", "list_trips", { status: "done" }],
  [
    "Add Freiburg, Titisee and Triberg to the Black Forest trip, in that order",
    "add_stops",
    { trip: "Black Forest", stops: [{ place: "Freiburg" }, { place: "Titisee" }, { place: "Triberg" }] },
  ],
  [
    "On the Black Forest trip we'll be leaving Freiburg on 7 April 2027",
    "update_stop",
    { trip: "Black Forest", stop: "Freiburg", leavesOn: "2027-04-07" },
  ],
  ["How much of the Ljubljana trip's money is left?", "trip_summary", { trip: "Ljubljana" }],
  [
    "We've just come home from Ghent, so that trip is finished",
    "set_trip_status",
    { trip: "Ghent", status: "done" },
  ],
  [
    "For the Ljubljana trip I need to pack snow boots and two towels",
    "add_to_packing_list",
    { trip: "Ljubljana", items: [{ name: "snow boots" }, { name: "towels", quantity: 2 }] },
  ],
  [
    "Put binoculars and a first-aid kit on the packing list for Black Forest",
    "add_to_packing_list",
    { trip: "Black Forest", items: [{ name: "binoculars" }, { name: "first-aid kit" }] },
  ],
  ["What haven't we packed yet for Ljubljana?", "show_packing_list", { trip: "Ljubljana" }],
  [
    "I've put the snow boots in the suitcase for Ljubljana",
    "mark_packed",
    { trip: "Ljubljana", item: "snow boots" },
  ],
  [
    "We won't be stopping in Triberg on the Black Forest trip any more, so remove it",
    "delete_trip_entry",
    { kind: "stop", trip: "Black Forest", entry: "Triberg" },
  ],
  [
    "We don't need to take towels to Ljubljana, please remove them from the packing list",
    "delete_trip_entry",
    { kind: "packing_item", trip: "Ljubljana", entry: "towels" },
  ],

  // Calendar, tasks, reminders, meals, shopping, the profile
  [
    "I have an appointment at the optician on Tuesday at 14:30, it'll take half an hour",
    "create_event",
    { start: "2026-11-24T14:30", durationMinutes: 30 },
  ],
  [
    "Choir practice is every Thursday at 19:30 in St Anne's Hall, starting on 26 November",
    "create_event",
    {
      title: "Choir practice",
      start: "2026-11-26T19:30",
      rule: "FREQ=WEEKLY;BYDAY=TH",
      location: "St Anne's Hall",
    },
  ],
  [
    "Put Helena's wedding in my calendar as a whole day on 12 December",
    "create_event",
    { title: "Helena's wedding", start: "2026-12-12" },
  ],
  ["What appointments do I have on Monday?", "list_agenda", { day: "2026-11-23" }],
  ["What day is my optician appointment?", "list_agenda", { search: "optician" }],
  [
    "Shift the optician appointment to Wednesday at 10",
    "move_event",
    { event: "optician", to: "2026-11-25T10:00" },
  ],
  [
    "The next choir practice begins 15 minutes later than planned",
    "move_event",
    { event: "choir practice", byMinutes: 15 },
  ],
  [
    "Add the address to my optician appointment: Gartenstrasse 12",
    "update_event",
    { event: "optician", location: "Gartenstrasse 12" },
  ],
  [
    "I can't make choir practice on 3 December, take that one out of my calendar",
    "cancel_event",
    { event: "choir practice", on: "2026-12-03" },
  ],
  [
    "When do I have two hours free on Wednesday?",
    "find_free_slots",
    { durationMinutes: 120, day: "2026-11-25" },
  ],
  [
    "Find me a free 45 minutes between 30 November and 4 December, not before 13:00",
    "find_free_slots",
    { durationMinutes: 45, from: "2026-11-30", to: "2026-12-04", opens: "13:00" },
  ],
  [
    "Here is my work calendar, please add its events to mine: BEGIN:VCALENDAR\nVERSION:2.0\nBEGIN:VEVENT\nUID:q7-114@work.example\nDTSTART:20261202T090000Z\nDTEND:20261202T100000Z\nSUMMARY:Quarterly review\nEND:VEVENT\nEND:VCALENDAR",
    "import_calendar",
    {
      calendar:
        "BEGIN:VCALENDAR\nVERSION:2.0\nBEGIN:VEVENT\nUID:q7-114@work.example\nDTSTART:20261202T090000Z\nDTEND:20261202T100000Z\nSUMMARY:Quarterly review\nEND:VEVENT\nEND:VCALENDAR",
    },
  ],
  ["I need to send in the meter readings by 30 November", "create_task", { dueOn: "2026-11-30" }],
  [
    "New urgent task: order the boiler part",
    "create_task",
    { title: "order the boiler part", priority: "urgent" },
  ],
  [
    'Add "clean the gutters" to my tasks, on the list called house',
    "create_task",
    { title: "clean the gutters", list: "house" },
  ],
  ["Which tasks do I have to get done by next Wednesday?", "list_tasks", { dueBy: "2026-11-25" }],
  ["Show me the tasks I've already finished", "list_tasks", { state: "done" }],
  [
    "The task with the meter readings can wait until 4 December",
    "update_task",
    { task: "meter readings", dueOn: "2026-12-04" },
  ],
  ["I've finished the meter readings task", "complete_task", { task: "meter readings" }],
  [
    "Please remind me on Monday at 8 to take out the recycling",
    "set_reminder",
    { text: "take out the recycling", at: "2026-11-23T08:00" },
  ],
  [
    "Could you remind me in 40 minutes to switch off the oven?",
    "set_reminder",
    { text: "switch off the oven", inMinutes: 40 },
  ],
  [
    "I'd like to be reminded every weekday at 21:15 to lock the shed",
    "set_reminder",
    { text: "lock the shed", rule: "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR" },
  ],
  [
    "Change the recycling reminder to Monday at 7:15",
    "update_reminder",
    { reminder: "recycling", at: "2026-11-23T07:15" },
  ],
  ["Which reminders have I got coming up?", "list_reminders", {}],
  ["I don't need the shed reminder any more", "cancel_reminder", { reminder: "shed" }],
  [
    "Let's have mushroom risotto for dinner on Monday, there will be five of us",
    "plan_meal",
    { meal: "mushroom risotto", day: "2026-11-23", slot: "dinner", servings: 5 },
  ],
  [
    "Put porridge on the meal plan for breakfast tomorrow",
    "plan_meal",
    { meal: "porridge", day: "2026-11-22", slot: "breakfast" },
  ],
  [
    "Move the mushroom risotto from Monday to Tuesday",
    "update_meal",
    { meal: "mushroom risotto", day: "2026-11-24" },
  ],
  [
    "Save my recipe for pancakes, it serves 4 and takes 25 minutes: 250 g flour, 3 eggs, 500 ml milk",
    "save_recipe",
    {
      name: "pancakes",
      servings: 4,
      minutes: 25,
      ingredients: [
        { item: "flour", quantity: "250", unit: "g" },
        { item: "eggs", quantity: "3" },
        { item: "milk", quantity: "500", unit: "ml" },
      ],
    },
  ],
  [
    "We're out of butter and olive oil, put both on the shopping list",
    "add_to_shopping_list",
    { items: [{ name: "butter" }, { name: "olive oil" }] },
  ],
  [
    "I need to buy 2 kg of potatoes and six lemons",
    "add_to_shopping_list",
    {
      items: [
        { name: "potatoes", quantity: "2", unit: "kg" },
        { name: "lemons", quantity: "6" },
      ],
    },
  ],
  ["What do I still have to buy at the supermarket?", "show_shopping_list", {}],
  [
    "I've bought the butter and the olive oil, you can tick them off",
    "mark_bought",
    { items: ["butter", "olive oil"] },
  ],
  [
    "Create a shopping list from the meals planned for 23 to 27 November",
    "make_shopping_list",
    { from: "2026-11-23", to: "2026-11-27" },
  ],
  [
    "We have 3 kg of flour at home that keeps until 15 May 2027",
    "add_to_pantry",
    { items: [{ name: "flour", quantity: "3", unit: "kg", expiresOn: "2027-05-15" }] },
  ],
  [
    "Change the potatoes on the shopping list from 2 kg to 5 kg",
    "update_list_item",
    { list: "shopping", item: "potatoes", quantity: "5" },
  ],
  [
    "We don't need the lemons, please remove them from the shopping list",
    "delete_item",
    { kind: "shopping_item", item: "lemons" },
  ],
  ["Please delete my recipe for pancakes", "delete_item", { kind: "recipe", item: "pancakes" }],
  ["I'd like to get the daily digest at 6:45", "update_profile", { digestAt: "06:45" }],
  ["Please send me my reminders by email as well", "update_profile", { mailReminders: true }],
  ["What personal details and settings do you have stored about me?", "show_profile", {}],
  ["The code I got by email is QWTN-HXPD", "confirm_email", { code: "QWTN-HXPD" }],

  // Groups
  [
    "Set up a public group called Riverside Runners",
    "create_group",
    { name: "Riverside Runners", access: "public" },
  ],
  [
    "I'd like to create a household named Hawthorn Street",
    "create_group",
    { name: "Hawthorn Street", access: "household" },
  ],
  ["Are there any chess groups that I could join?", "list_groups", { search: "chess", all: true }],
  ["I want to become a member of the group Harbour Choir", "join_group", { group: "Harbour Choir" }],
  [
    "Take me out of the group Lakeside Anglers, I don't want to be in it any more",
    "leave_group",
    { group: "Lakeside Anglers" },
  ],
  [
    "Please send jonas.w an invitation to Riverside Runners",
    "invite_to_group",
    { group: "Riverside Runners", person: "jonas.w" },
  ],
  [
    "Throw spamking out of Riverside Runners and make sure he can't come back",
    "remove_from_group",
    { group: "Riverside Runners", person: "spamking", ban: true },
  ],
  [
    "I want jonas.w to be an admin in Riverside Runners",
    "set_group_role",
    { group: "Riverside Runners", person: "jonas.w", role: "admin" },
  ],
  [
    "Write in Harbour Choir: Rehearsal has been moved to Friday at seven.",
    "post_to_group",
    { group: "Harbour Choir", text: "Rehearsal has been moved to Friday at seven." },
  ],
  [
    "Let everyone in Riverside Runners know that Sunday's run starts at 8:30",
    "post_to_group",
    { group: "Riverside Runners" },
  ],
  ["What have people been posting in Harbour Choir lately?", "read_group", { group: "Harbour Choir" }],
  [
    "Let me read all the comments on the post about the winter concert",
    "read_post",
    { post: "winter concert" },
  ],
  [
    "Reply to the post about the winter concert with: Count me in for two tickets!",
    "comment_on_post",
    { post: "winter concert", text: "Count me in for two tickets!" },
  ],
  [
    "React with a ❤️ to the post about the winter concert",
    "react_to_post",
    { post: "winter concert", emoji: "❤️" },
  ],
  [
    "My post about the Sunday run should now read: We start at 9 by the bridge.",
    "edit_post",
    { post: "Sunday run", text: "We start at 9 by the bridge." },
  ],
  ["Please take down the post I wrote about the lost keys", "delete_post", { post: "lost keys" }],
  [
    "Edit my comment about the tickets so that it says: I need three tickets.",
    "edit_comment",
    { comment: "tickets", text: "I need three tickets." },
  ],
  ["I'd like my comment about the parking removed", "delete_comment", { comment: "parking" }],
  [
    "In Harbour Choir, please notify me only about concerts",
    "follow_topic",
    { group: "Harbour Choir", topic: "concerts" },
  ],
  [
    "I don't want to follow the topic concerts in Harbour Choir any longer",
    "unfollow_topic",
    { group: "Harbour Choir", topic: "concerts" },
  ],
  ["Please hide everything that grumpyowl writes from me", "block_person", { person: "grumpyowl" }],
  [
    "I've changed my mind about blocking grumpyowl, show me their posts again",
    "unblock_person",
    { person: "grumpyowl" },
  ],
  ["Tell the admins that the post about quick loans is a scam", "report_post", { post: "quick loans" }],
  ["Which people are in our household at the moment?", "show_household", {}],
  [
    "I want my household to be able to see the Ljubljana trip",
    "share_with_household",
    { what: "the Ljubljana trip" },
  ],
  [
    "My household shouldn't see the shopping list any more, please make it private",
    "stop_sharing",
    { what: "the shopping list" },
  ],

  // Device and general
  ["How far am I from Salzburg at the moment?", "ask_location", {}],
  ["Take me to the list of my earlier conversations with you", "open_screen", { screen: "conversations" }],
  [
    "Put this in my message field so that I can edit it before sending: What did the Skoda cost me this year?",
    "fill_form",
    { text: "What did the Skoda cost me this year?" },
  ],
  [
    "Draw a bar chart titled Electricity with these values: March 120, April 95, May 143",
    "show_chart",
    {
      title: "Electricity",
      kind: "bar",
      points: [
        { label: "March", value: 120 },
        { label: "April", value: 95 },
        { label: "May", value: 143 },
      ],
    },
  ],
  [
    "Show me on a map where Freiburg, Titisee and Triberg are",
    "show_map",
    { places: [{ name: "Freiburg" }, { name: "Titisee" }, { name: "Triberg" }] },
  ],
  ["Please reverse the change you've just made", "undo", {}],
];

export const blind32Unclear: readonly string[] = [
  // Other people's doings
  "My brother paid 1,900 euros for his new sofa last week.",
  "Our neighbours are driving to Croatia from 3 to 17 July.",
  "My colleague has to renew her passport by Friday.",
  "Sofia's car has already done 130,000 km.",
  "My sister left her running club on Monday.",
  "Pavel's landlord wants 80 euros more rent from him starting in January.",
  // Negations
  "I didn't buy anything at the market yesterday.",
  "We haven't decided whether we're going to Scotland or not.",
  "Please don't put anything in my calendar for now.",
  "I haven't filled up the car this week.",
  "No, I'm not saving for anything at the moment.",
  // Hypotheticals
  "If I got a raise of 200 euros, I might start saving more.",
  "What if we sold the car one day and just took the bus?",
  "Suppose the dentist charged me 400 euros for a crown, would that be a lot?",
  "I would have bought the jacket if it had been under 100 euros.",
  "Maybe someday I'll start a group for people who like old maps, who knows.",
  // How something works
  "How does carrying over what is left of a budget work?",
  "What's the difference between a task and a reminder?",
  "Would somebody notice if I blocked them?",
  "What happens to a trip's expenses when the trip is deleted?",
  "Can you read a file from my bank, and which columns would it need?",
  // What PAM can't do
  "Buy me a plane ticket to Oslo online with my credit card.",
  "Order me a taxi to the station.",
  "Transfer 300 euros to my landlord's bank account.",
  "Turn down the heating in the living room.",
  "Phone my mother and put her on the speaker.",
  "What will the weather be like tomorrow?",
  "Who won the match last night?",
  // Small talk
  "Good morning, how are you today?",
  "Thanks, that was really helpful.",
  "You're funnier than I expected.",
  "It's been a long week.",
  // Quotations
  'The last line of the film was "Remind me to forget you at noon".',
  "My grandmother always used to say: put ten away for every hundred you earn.",
  'I read the headline "Families spend 700 euros a month on food" this morning.',
  'In the play the butler says "Cancel the dinner on Friday" and everybody laughs.',
  // Too vague
  "Change it to something better.",
  "Something with Tuesday.",
  "Could you sort out that thing for me?",
  "I was just thinking about money.",
];
