import type { Request } from "./requests.ts";

/** A product tester: polite, complete sentences, some with a short reason, exact figures. */
export const blind47: readonly Request[] = [
  // Wins
  ["Please note that I paid 27.35 euros at the bakery this morning.", "create_expense", { amount: "27.35" }],
  [
    "Could you please record an expense of 149.99 euros for a winter coat, which I bought on Tuesday?",
    "create_expense",
    { amount: "149.99", date: "2026-11-17" },
  ],
  [
    "I would like to enter 6.80 euros for bus tickets in the category transport.",
    "create_expense",
    { amount: "6.80", category: "transport" },
  ],
  [
    "Would you kindly book 52 pounds that I spent on a theatre ticket yesterday?",
    "create_expense",
    { amount: "52", currency: "GBP", date: "2026-11-20" },
  ],
  [
    "I have just bought cough syrup for 8.45 euros, so please write that down under health.",
    "create_expense",
    { amount: "8.45", category: "health" },
  ],
  [
    "Please log the 310.00 euros that the plumber charged me on 12 November.",
    "create_expense",
    { amount: "310.00", date: "2026-11-12" },
  ],
  [
    "I mistyped the winter coat expense; please correct it to 139.99 euros.",
    "update_expense",
    { expense: "winter coat", amount: "139.99" },
  ],
  [
    "Please set the date of the theatre expense to 18 November.",
    "update_expense",
    { expense: "theatre", date: "2026-11-18" },
  ],
  [
    "Please delete the expense for bus tickets of 6.80 euros, because it was entered twice.",
    "delete_expense",
    { amount: "6.80" },
  ],
  ["Could you show me the expenses that I had yesterday?", "list_expenses", { period: "yesterday" }],
  [
    "I would like to see my 10 most recent expenses in the category entertainment, please.",
    "list_expenses",
    { category: "entertainment", limit: 10 },
  ],
  [
    "Please tell me which was my largest expense last month.",
    "list_expenses",
    { period: "last_month", order: "largest" },
  ],
  [
    "Could you tell me how much I have spent on groceries this month?",
    "summarize_expenses",
    { period: "this_month", category: "groceries" },
  ],
  [
    "Please give me an overview of last year's spending, grouped by category.",
    "summarize_expenses",
    { period: "last_year", groupBy: "category" },
  ],
  [
    "I would like to know the total of what I spent in September, converted to euros.",
    "summarize_expenses",
    { from: "2026-09-01", to: "2026-09-30", convertTo: "EUR" },
  ],
  ["Please add a category of my own with the name beekeeping.", "set_category", { name: "beekeeping" }],
  [
    "Could you list the categories that are available for income?",
    "list_categories",
    { direction: "income" },
  ],
  [
    "I no longer keep bees, so please remove the category beekeeping.",
    "remove_category",
    { category: "beekeeping" },
  ],
  [
    "I am pleased to say that I received a tax refund of 412.60 euros today; please record it as income.",
    "log_income",
    { amount: "412.60" },
  ],
  [
    "Please register an income of 175 euros from Helena, received on Thursday.",
    "log_income",
    { amount: "175", from: "Helena", date: "2026-11-19" },
  ],
  ["Could you show me what I earned last month?", "list_income", { period: "last_month" }],
  [
    "I would like to spend no more than 80 euros per month on entertainment, please.",
    "set_budget",
    { category: "entertainment", amount: "80" },
  ],
  [
    "Please set a yearly budget of 2,400 euros for travel, because I tend to overspend.",
    "set_budget",
    { category: "travel", amount: "2400", period: "year" },
  ],
  [
    "Could you please make my clothing budget 60 euros a month and carry over the remainder?",
    "set_budget",
    { amount: "60", rollOver: true },
  ],
  [
    "Please tell me how much I may still spend on entertainment.",
    "check_budgets",
    { category: "entertainment" },
  ],
  ["Could you show me how my yearly budgets are doing?", "check_budgets", { period: "year" }],
  [
    "My rent is 975 euros on the first of each month, so please book it by itself from 1 December.",
    "set_recurring_item",
    { description: "rent", amount: "975", startsOn: "2026-12-01" },
  ],
  [
    "Please enter my salary of 3,120 euros as a monthly income that repeats, starting on 30 November.",
    "set_recurring_item",
    { amount: "3120", direction: "income", startsOn: "2026-11-30" },
  ],
  [
    "I have cancelled my Netflix subscription, so please stop booking it.",
    "stop_recurring_item",
    { item: "Netflix" },
  ],
  ["Would you please tell me which subscriptions I am paying for?", "list_recurring_items", {}],
  [
    "I would like to save 3,600 euros for a new kitchen by 31 August 2027, please.",
    "set_savings_goal",
    { name: "new kitchen", target: "3600", dueOn: "2027-08-31" },
  ],
  ["Please put 150 euros aside for the new kitchen.", "add_to_goal", { goal: "new kitchen", amount: "150" }],
  [
    "Unfortunately I need 80 euros back from the holiday fund; please take them out.",
    "add_to_goal",
    { goal: "holiday", amount: "80", takeOut: true },
  ],
  [
    "I saved 22.50 euros today by repairing the toaster myself; please log it as a win.",
    "log_saving_tip",
    { amount: "22.50" },
  ],
  ["Could you tell me how close I am to my savings goals?", "show_savings", {}],
  [
    "Please store that one euro was worth 1.0915 US dollars on 16 November.",
    "set_exchange_rate",
    { from: "EUR", to: "USD", rate: "1.0915", date: "2026-11-16" },
  ],
  [
    "Could you work out how much 75 US dollars are in euros?",
    "convert_money",
    { amount: "75", from: "USD", to: "EUR" },
  ],
  [
    "The income from Helena was 185 euros rather than 175, so please correct it.",
    "update_money_entry",
    { kind: "income", entry: "Helena", amount: "185" },
  ],
  [
    "Please delete the savings goal new kitchen, since we have decided against it.",
    "delete_money_entry",
    { kind: "savings_goal", entry: "new kitchen" },
  ],
  [
    "Please import the following rows: date;amount;note\n2026-11-05;19.90;book\n2026-11-06;3.20;coffee",
    "import_expenses",
    { csv: "date;amount;note\n2026-11-05;19.90;book\n2026-11-06;3.20;coffee" },
  ],

  // Wheels
  [
    "I have bought a new electric car, a Renault Zoe, which I call Sparky; please add it to my vehicles.",
    "add_vehicle",
    { name: "Sparky", make: "Renault", model: "Zoe", energy: "electric" },
  ],
  ["Please rename the vehicle Sparky to Zoe.", "update_vehicle", { vehicle: "Sparky", name: "Zoe" }],
  [
    "Could you note that the pickup now has the plate 77-QX-12?",
    "update_vehicle",
    { vehicle: "pickup", plate: "77-QX-12" },
  ],
  ["Would you please list all the vehicles that you know of?", "list_vehicles", {}],
  [
    "I have just filled up the pickup with 51.2 litres for 86.70 euros at 143,260 km, so please log it.",
    "log_fuel",
    { vehicle: "pickup", odometer: 143260, volume: "51.2", amount: "86.70" },
  ],
  [
    "Please record that I charged Zoe with 27.4 kWh for 8.22 euros when the odometer showed 12,908.",
    "log_fuel",
    { vehicle: "Zoe", odometer: 12908, energyKwh: "27.4", amount: "8.22" },
  ],
  [
    "On Wednesday I refuelled at Galp: 33 litres for 55.44 euros with 143,010 km on the clock.",
    "log_fuel",
    { odometer: 143010, volume: "33", amount: "55.44", station: "Galp", date: "2026-11-18" },
  ],
  [
    "Could you tell me how many litres per 100 km the pickup has used this month?",
    "fuel_report",
    { vehicle: "pickup", period: "this_month" },
  ],
  [
    "I would like to know what Zoe consumed last year, please.",
    "fuel_report",
    { vehicle: "Zoe", period: "last_year" },
  ],
  [
    "Please note that the pickup's odometer reads 143,415 km today.",
    "log_odometer",
    { vehicle: "pickup", odometer: 143415 },
  ],
  [
    "Zoe had exactly 13,000 km yesterday; please write that down.",
    "log_odometer",
    { vehicle: "Zoe", odometer: 13000, date: "2026-11-20" },
  ],
  [
    "I had the oil changed on the pickup today for 94.50 euros at 143,420 km.",
    "log_maintenance",
    { vehicle: "pickup", what: "oil change", odometer: 143420, amount: "94.50" },
  ],
  [
    "Please log that the winter tyres were fitted on Zoe on 6 November for 64 euros.",
    "log_maintenance",
    { vehicle: "Zoe", amount: "64", date: "2026-11-06" },
  ],
  [
    "The garage replaced the pickup's battery on Monday and charged 132.80 euros, so please enter this repair.",
    "log_maintenance",
    { vehicle: "pickup", amount: "132.80", date: "2026-11-16" },
  ],
  [
    "I made a mistake: the last filling cost 88.70 euros and not 86.70.",
    "correct_log",
    { log: "filling", amount: "88.70" },
  ],
  [
    "Please correct the oil change on the pickup, as it cost 99.50 euros.",
    "correct_log",
    { log: "service", vehicle: "pickup", entry: "oil change", amount: "99.50" },
  ],
  [
    "Please plan an oil change for the pickup every 15,000 km or every 12 months.",
    "plan_service",
    { vehicle: "pickup", what: "oil change", everyDistance: 15000, everyMonths: 12 },
  ],
  [
    "The pickup's next timing belt change is due at 180,000 km; please keep that in the service plan.",
    "plan_service",
    { vehicle: "pickup", nextOdometer: 180000 },
  ],
  ["Could you check whether any service is due on the pickup?", "due_services", { vehicle: "pickup" }],
  [
    "Please keep in mind that Zoe's inspection is valid until 22 May 2027.",
    "add_document",
    { vehicle: "Zoe", what: "inspection", expiresOn: "2027-05-22" },
  ],
  [
    "I have renewed the pickup's insurance, which now runs until 31 January 2028.",
    "add_document",
    { vehicle: "pickup", what: "insurance", expiresOn: "2028-01-31" },
  ],
  [
    "Please delete the last filling of the pickup, because it belongs to another car.",
    "delete_vehicle_entry",
    { kind: "filling", vehicle: "pickup" },
  ],
  [
    "We have sold the scooter, so please remove it from my vehicles.",
    "delete_vehicle_entry",
    { kind: "vehicle", vehicle: "scooter" },
  ],
  [
    "We are travelling to Vienna from 18 to 23 December; please plan this trip with a budget of 1,350 euros.",
    "create_trip",
    { name: "Vienna", from: "2026-12-18", to: "2026-12-23", budget: "1350" },
  ],
  [
    "Could you set up a trip named Douro from 2 to 4 April, made with the pickup?",
    "create_trip",
    { name: "Douro", from: "2027-04-02", to: "2027-04-04", vehicle: "pickup" },
  ],
  [
    "Please plan a trip to Galicia from 1 to 8 May with stops in Vigo and Santiago.",
    "create_trip",
    {
      name: "Galicia",
      from: "2027-05-01",
      to: "2027-05-08",
      stops: [{ place: "Vigo" }, { place: "Santiago" }],
    },
  ],
  [
    "Our return from Vienna is delayed, so please let that trip end on 24 December.",
    "update_trip",
    { trip: "Vienna", to: "2026-12-24" },
  ],
  [
    "Would you please raise the budget of the Vienna trip to 1,500 euros?",
    "update_trip",
    { trip: "Vienna", budget: "1500" },
  ],
  ["Please show me the trips that are already over.", "list_trips", { status: "done" }],
  [
    "I would like to add Salzburg as a stop of the Vienna trip.",
    "add_stops",
    { trip: "Vienna", stops: [{ place: "Salzburg" }] },
  ],
  [
    "Please change our arrival in Vigo on the Galicia trip to 2 May.",
    "update_stop",
    { trip: "Galicia", stop: "Vigo", arrivesOn: "2027-05-02" },
  ],
  ["Could you tell me what is left of the budget of the Vienna trip?", "trip_summary", { trip: "Vienna" }],
  [
    "We have just left for Douro, so please open that trip.",
    "set_trip_status",
    { trip: "Douro", status: "open" },
  ],
  [
    "Please put a thermos flask and hiking boots on the packing list for Galicia.",
    "add_to_packing_list",
    { trip: "Galicia", items: [{ name: "thermos flask" }, { name: "hiking boots" }] },
  ],
  ["Could you tell me what I still have to pack for Vienna?", "show_packing_list", { trip: "Vienna" }],
  ["I have packed the hiking boots for Galicia.", "mark_packed", { trip: "Galicia", item: "hiking boots" }],
  [
    "Please cancel the Douro trip entirely and delete it.",
    "delete_trip_entry",
    { kind: "trip", trip: "Douro" },
  ],
  [
    "Please leave Santiago out of the Galicia trip, because we are short of time.",
    "delete_trip_entry",
    { kind: "stop", trip: "Galicia", entry: "Santiago" },
  ],

  // You
  [
    "Please put an appointment with the notary on Thursday at 11:15 into my calendar; it will take 30 minutes.",
    "create_event",
    { start: "2026-11-26T11:15", durationMinutes: 30 },
  ],
  [
    "Could you add a parents' evening on 1 December at 19:00?",
    "create_event",
    { title: "parents' evening", start: "2026-12-01T19:00" },
  ],
  [
    "I have choir practice every Tuesday at 20:00, so please add it to my calendar.",
    "create_event",
    { title: "choir practice", start: "2026-11-24T20:00", rule: "FREQ=WEEKLY;BYDAY=TU" },
  ],
  [
    "Please enter Grandma's birthday as a whole-day event on 14 December.",
    "create_event",
    { title: "Grandma's birthday", start: "2026-12-14" },
  ],
  [
    "I would like to schedule a job interview on 27 November from 14:00 to 15:30.",
    "create_event",
    { title: "job interview", start: "2026-11-27T14:00" },
  ],
  ["Could you tell me what I have planned for tomorrow?", "list_agenda", { day: "2026-11-22" }],
  [
    "Please show me my appointments from 23 to 29 November.",
    "list_agenda",
    { from: "2026-11-23", to: "2026-11-29" },
  ],
  [
    "The notary has asked me to come later, so please move the notary appointment to Friday at 10:00.",
    "move_event",
    { event: "notary", to: "2026-11-27T10:00" },
  ],
  [
    "Please extend the job interview to 120 minutes.",
    "move_event",
    { event: "job interview", durationMinutes: 120 },
  ],
  [
    "Could you rename the event parents' evening to school meeting?",
    "update_event",
    { event: "parents' evening", title: "school meeting" },
  ],
  [
    "Please take the job interview out of my calendar, as it will not happen.",
    "cancel_event",
    { event: "job interview" },
  ],
  [
    "Could you find two free hours for me on Wednesday?",
    "find_free_slots",
    { durationMinutes: 120, day: "2026-11-25" },
  ],
  [
    "I would like to know when I have 45 minutes free between 24 and 26 November.",
    "find_free_slots",
    { durationMinutes: 45, from: "2026-11-24", to: "2026-11-26" },
  ],
  [
    "Please import this into my calendar: BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:77@school\nDTSTART:20261210T140000\nSUMMARY:Recital\nEND:VEVENT\nEND:VCALENDAR",
    "import_calendar",
    {
      calendar:
        "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:77@school\nDTSTART:20261210T140000\nSUMMARY:Recital\nEND:VEVENT\nEND:VCALENDAR",
    },
  ],
  [
    "I have to return the library books by Wednesday; please note it as a task.",
    "create_task",
    { title: "return the library books", dueOn: "2026-11-25" },
  ],
  [
    "Please create a task with high priority to renew the health card.",
    "create_task",
    { title: "renew the health card", priority: "high" },
  ],
  [
    "Could you add a task to sweep the chimney to the list house?",
    "create_task",
    { title: "sweep the chimney", list: "house" },
  ],
  ["Please show me the open tasks on the list house.", "list_tasks", { list: "house" }],
  ["I would be grateful to hear which tasks are due today.", "list_tasks", { dueBy: "2026-11-21" }],
  [
    "The library books are due earlier, so please change that task to Monday.",
    "update_task",
    { task: "library books", dueOn: "2026-11-23" },
  ],
  [
    "Please raise the priority of the task sweep the chimney to urgent.",
    "update_task",
    { task: "sweep the chimney", priority: "urgent" },
  ],
  [
    "I have returned the library books, so you may tick off that task.",
    "complete_task",
    { task: "library books" },
  ],
  [
    "Please remind me on Monday at 8:30 to phone the insurance company.",
    "set_reminder",
    { text: "phone the insurance company", at: "2026-11-23T08:30" },
  ],
  [
    "Would you remind me in 40 minutes to take the cake out of the oven?",
    "set_reminder",
    { text: "take the cake out of the oven", inMinutes: 40 },
  ],
  [
    "I keep forgetting my tablets, so please remind me every day at 21:30 to take them.",
    "set_reminder",
    { rule: "FREQ=DAILY" },
  ],
  [
    "Please move the reminder about the insurance company to Tuesday at 9:00.",
    "update_reminder",
    { reminder: "insurance company", at: "2026-11-24T09:00" },
  ],
  ["Could you tell me which reminders are set at the moment?", "list_reminders", {}],
  [
    "I have already phoned them, so please cancel the reminder about the insurance company.",
    "cancel_reminder",
    { reminder: "insurance company" },
  ],
  [
    "Please plan mushroom risotto for 3 people on Thursday evening.",
    "plan_meal",
    { meal: "mushroom risotto", day: "2026-11-26", slot: "dinner", servings: 3 },
  ],
  [
    "I would like to have porridge for breakfast tomorrow; please put it on the meal plan.",
    "plan_meal",
    { meal: "porridge", day: "2026-11-22", slot: "breakfast" },
  ],
  [
    "We will have guests, so please change the mushroom risotto to 6 people.",
    "update_meal",
    { meal: "mushroom risotto", servings: 6 },
  ],
  [
    "Please save a recipe called tomato soup for 2 with 800 g tomatoes, 1 onion and 200 ml cream.",
    "save_recipe",
    {
      name: "tomato soup",
      servings: 2,
      ingredients: [
        { item: "tomatoes", quantity: "800", unit: "g" },
        { item: "onion", quantity: "1" },
        { item: "cream", quantity: "200", unit: "ml" },
      ],
    },
  ],
  [
    "Could you please put 6 bananas and washing powder on the shopping list?",
    "add_to_shopping_list",
    { items: [{ name: "bananas", quantity: "6" }, { name: "washing powder" }] },
  ],
  ["I am at the supermarket; would you read me what I still have to buy?", "show_shopping_list", {}],
  ["I have bought the bananas, so please tick them off.", "mark_bought", { items: ["bananas"] }],
  [
    "Please make the shopping list from the meals planned between 23 and 27 November.",
    "make_shopping_list",
    { from: "2026-11-23", to: "2026-11-27" },
  ],
  [
    "We still have 1.5 kg of rice at home; please note that in the pantry.",
    "add_to_pantry",
    { items: [{ name: "rice", quantity: "1.5", unit: "kg" }] },
  ],
  [
    "Please change the rice in the pantry to 500 g.",
    "update_list_item",
    { list: "pantry", item: "rice", quantity: "500", unit: "g" },
  ],
  [
    "Please remove washing powder from the shopping list, as I found some in the cellar.",
    "delete_item",
    { kind: "shopping_item", item: "washing powder" },
  ],
  [
    "I would like you to delete the recipe for tomato soup.",
    "delete_item",
    { kind: "recipe", item: "tomato soup" },
  ],
  ["Could you tell me at what time choir practice is?", "list_agenda", { search: "choir practice" }],
  [
    "Please call the task renew the health card from now on renew the European health card.",
    "update_task",
    { task: "renew the health card", title: "renew the European health card" },
  ],

  // Social, profile, device
  [
    "I would like to start an invite-only group named Cousins.",
    "create_group",
    { name: "Cousins", access: "invite" },
  ],
  [
    "Could you look for groups about gardening that I could join?",
    "list_groups",
    { search: "gardening", all: true },
  ],
  [
    "Please accept the invitation to the group Sunday Bakers for me.",
    "join_group",
    { group: "Sunday Bakers" },
  ],
  [
    "I do not have enough time any more, so please let me leave the group Sunday Bakers.",
    "leave_group",
    { group: "Sunday Bakers" },
  ],
  [
    "Would you please invite joana.p to the group Cousins?",
    "invite_to_group",
    { group: "Cousins", person: "joana.p" },
  ],
  [
    "Please remove miguel22 from the group Cousins.",
    "remove_from_group",
    { group: "Cousins", person: "miguel22" },
  ],
  [
    "I would like joana.p to become an owner of the group Cousins.",
    "set_group_role",
    { group: "Cousins", person: "joana.p", role: "owner" },
  ],
  [
    "Please post the following in Cousins: Dinner is at my place on the 28th.",
    "post_to_group",
    { group: "Cousins", text: "Dinner is at my place on the 28th." },
  ],
  ["Could you tell me what is new in the group Cousins?", "read_group", { group: "Cousins" }],
  [
    "Please read me the whole post about the flea market with its comments.",
    "read_post",
    { post: "flea market" },
  ],
  [
    "Could you comment on the post about the flea market: I will bring two tables?",
    "comment_on_post",
    { post: "flea market" },
  ],
  ["Please give the post about the flea market a thumbs up.", "react_to_post", { post: "flea market" }],
  ["I would like to take down my post about the dinner, please.", "delete_post", { post: "dinner" }],
  [
    "Please change my comment about the tables to: I will bring three tables.",
    "edit_comment",
    { comment: "tables", text: "I will bring three tables." },
  ],
  [
    "I only want to be told about recipes in the group Sunday Bakers, so please follow that topic.",
    "follow_topic",
    { group: "Sunday Bakers", topic: "recipes" },
  ],
  [
    "Please hide everything that loudmouth5 writes by blocking this person.",
    "block_person",
    { person: "loudmouth5" },
  ],
  ["We have made up again, so please unblock loudmouth5.", "unblock_person", { person: "loudmouth5" }],
  [
    "Please report the post about miracle pills, because it is advertising.",
    "report_post",
    { post: "miracle pills" },
  ],
  ["Could you tell me who is in my household?", "show_household", {}],
  ["I would like my household to see the Vienna trip, so please share it.", "share_with_household", {}],
  ["Please make the Vienna trip private again.", "stop_sharing", {}],
  ["My name is Beatriz, so please call me that.", "update_profile", { name: "Beatriz" }],
  [
    "Please change my email address to beatriz@example.org.",
    "update_profile",
    { email: "beatriz@example.org" },
  ],
  [
    "I would prefer to see distances in miles, so please use imperial units.",
    "update_profile",
    { units: "imperial" },
  ],
  ["Could you show me what you have stored about me in my profile?", "show_profile", {}],
  [
    "The code in your mail was HJKL-7788, so please confirm my address.",
    "confirm_email",
    { code: "HJKL-7788" },
  ],
  ["That was a mistake; please undo it.", "undo", {}],
  ["Please open my earlier conversations.", "open_screen", { screen: "conversations" }],
  [
    "Could you draw a bar chart named Visitors with Monday 12, Tuesday 18 and Wednesday 9?",
    "show_chart",
    {
      points: [
        { label: "Monday", value: 12 },
        { label: "Tuesday", value: 18 },
        { label: "Wednesday", value: 9 },
      ],
    },
  ],
  [
    "Please show me Faro and Tavira on a map.",
    "show_map",
    { places: [{ name: "Faro" }, { name: "Tavira" }] },
  ],
];

export const blind47Unclear: readonly string[] = [
  "Could you please book a table at the Italian restaurant for me?",
  "Would you kindly phone the dentist and ask for a new date?",
  "Please buy two train tickets to Porto online.",
  "I would be interested to know how tall Mount Everest is.",
  "Could you please sing a song?",
  "My colleague told me that she spent 300 euros on shoes last week.",
  "I am not going to buy the coat after all.",
  "Please do not set a reminder.",
  "If I were to save 100 euros a month, how rich would I be in the year 2050?",
  "I do wish that petrol were cheaper.",
  "Could you please explain how interest rates work?",
  "Please write a limerick about a cat from Braga.",
  "I was about to ask you to",
  "It depends on several things.",
  "My sister's car needs new brakes, she says.",
  "Would you recommend a good film for tonight?",
  "Please translate this sentence into French.",
  "Thank you very much, that was most helpful.",
  "Could you tell me what the weather will be like tomorrow?",
  "Please send a text message to Helena's phone.",
  "The cousins of my neighbour are travelling to Vienna in December.",
  "I wonder whether one ought to have a budget at all.",
  "Please make the appointment both on Monday and not on Monday.",
  "Did I already tell you the story of the broken lift?",
  "Could you please switch on the heating?",
  "I believe that everything has become more expensive.",
  "What would you do if you were me?",
  "Please pay my electricity bill from my bank account.",
  "We never went to Galicia, whatever people say.",
  "The quick brown fox jumps over the lazy dog.",
  "Who was the first queen of Portugal?",
  "Please solve the equation x squared equals 49.",
  "In the film, the hero pays a million dollars to the villain.",
  "Perhaps I will think about it some other time.",
  "Could you order a taxi to the airport?",
  "I am rather tired today.",
  "Please print this page on the office printer.",
  "My doctor never reminds her patients of anything.",
  "Is it true that electric cars are better for the environment?",
  "Please disregard what I was going to say.",
];
