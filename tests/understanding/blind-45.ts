import type { Request } from "./requests.ts";

/** Five ordinary adults, thirty each: a nurse (brisk), a retired teacher (full, polite sentences), a student (casual, lower case), a craftsman (terse), a parent (chatty, with reasons). */
export const blind45: readonly Request[] = [
  // Wins: the nurse
  [
    "Grabbed some new scrubs at the uniform shop yesterday, 34.95.",
    "create_expense",
    { amount: "34.95", date: "2026-11-20" },
  ],
  [
    "The scrubs were actually 39.95, can you fix that?",
    "update_expense",
    { expense: "scrubs", amount: "39.95" },
  ],
  [
    "My extra shift pay landed on Wednesday, 312.40 from Medistaff.",
    "log_income",
    { amount: "312.40", from: "Medistaff", date: "2026-11-18" },
  ],
  [
    "Parking permit at the hospital, 22 euros, comes off every month from the 1st of December.",
    "set_recurring_item",
    { amount: "22", startsOn: "2026-12-01" },
  ],
  ["Pull up everything I bought last month, item by item.", "list_expenses", { period: "last_month" }],
  ["How am I doing on my eating out budget?", "check_budgets", { category: "eating out" }],
  [
    "Took my own lunch in for all three long days this week, so that's 24 euros saved.",
    "log_saving_tip",
    { amount: "24" },
  ],
  // Wins: the retired teacher
  [
    "Would you kindly note that I bought a second-hand dictionary for 7.50 euros on the 14th of November?",
    "create_expense",
    { amount: "7.50", date: "2026-11-14" },
  ],
  [
    "My pension of 1,640 euros arrives on the 8th of every month; please enter it as a regular income beginning on 8 December.",
    "set_recurring_item",
    { amount: "1640", direction: "income", startsOn: "2026-12-08" },
  ],
  [
    "I should like to know how much I have spent on books since the first of September.",
    "summarize_expenses",
    { from: "2026-09-01" },
  ],
  [
    "Kindly set aside 75 euros towards my Vienna savings goal.",
    "add_to_goal",
    { goal: "Vienna", amount: "75" },
  ],
  [
    "For your records, one pound is worth 1.14 euros today.",
    "set_exchange_rate",
    { from: "GBP", to: "EUR", rate: "1.14" },
  ],
  [
    "By the rates you have, what would 80 pounds come to in euros?",
    "convert_money",
    { amount: "80", from: "GBP", to: "EUR" },
  ],
  [
    "I no longer subscribe to Opera Monthly, so please stop booking it.",
    "stop_recurring_item",
    { item: "Opera Monthly" },
  ],
  ["Which spending categories are at my disposal?", "list_categories", {}],
  // Wins: the student
  ["spent 4.30 at the canteen just now", "create_expense", { amount: "4.30" }],
  ["got 150 from my gran for my birthday on monday", "log_income", { amount: "150", date: "2026-11-16" }],
  [
    "ok new rule, max 40 a week on eating out",
    "set_budget",
    { category: "eating out", amount: "40", period: "week" },
  ],
  [
    "i'm gonna save up for interrail, need 900 by 30 june",
    "set_savings_goal",
    { name: "interrail", target: "900", dueOn: "2027-06-30" },
  ],
  [
    "that 4.30 canteen expense, delete it, my mate paid me back in the end",
    "delete_expense",
    { amount: "4.30" },
  ],
  [
    "dump these in my expenses:\ndate,amount,description\n2026-11-02,3.20,coffee\n2026-11-03,12.00,notebook",
    "import_expenses",
    {},
  ],
  [
    "drop my entertainment budget completely",
    "delete_money_entry",
    { kind: "budget", entry: "entertainment" },
  ],
  // Wins: the craftsman
  ["Paid the timber yard 86.40 Thursday.", "create_expense", { amount: "86.40", date: "2026-11-19" }],
  ["Almeida settled up today, 1,250 for the staircase.", "log_income", { amount: "1250" }],
  [
    "The money from Almeida was 1,350, I had it down as 1,250.",
    "update_money_entry",
    { kind: "income", amount: "1350" },
  ],
  ["I want a category called tools with a 🔨 on it.", "set_category", { name: "tools", icon: "🔨" }],
  ["The category offcuts can go, never use it.", "remove_category", { category: "offcuts" }],
  ["What have I earned this year so far?", "list_income", { period: "this_year" }],
  ["Show me all my fixed costs.", "list_recurring_items", {}],
  [
    "Saw blade from a shop in the States set me back 27.30 dollars on Sunday.",
    "create_expense",
    { amount: "27.30", currency: "USD", date: "2026-11-15" },
  ],
  // Wins: the parent
  [
    "I handed over Leo's school trip money this morning, 25 euros, that's the third outing this term.",
    "create_expense",
    { amount: "25" },
  ],
  [
    "Mia's swimming lessons are 18 euros every week starting this Monday, could you keep booking that?",
    "set_recurring_item",
    { amount: "18", every: "week", startsOn: "2026-11-23" },
  ],
  [
    "The shoes I put in the other day belong under gifts, they were for my nephew.",
    "update_expense",
    { expense: "shoes", category: "gifts" },
  ],
  [
    "As a family we can spend 650 a month on groceries, and whatever is left should carry over into the next month.",
    "set_budget",
    { category: "groceries", amount: "650", rollOver: true },
  ],
  ["How are our savings goals coming along, are we getting anywhere?", "show_savings", {}],
  [
    "I had to take 60 euros back out of the Algarve goal, the washing machine gave up on us.",
    "add_to_goal",
    { goal: "Algarve", amount: "60", takeOut: true },
  ],
  [
    "Rename the savings goal Algarve to Madeira, the kids have voted.",
    "update_money_entry",
    { kind: "savings_goal", entry: "Algarve", name: "Madeira" },
  ],
  [
    "How much have nappies cost us this year, month by month?",
    "summarize_expenses",
    { period: "this_year", search: "nappies", groupBy: "month" },
  ],

  // Wheels: the nurse
  [
    "Filled the Corsa on the way home, 31.5 litres, 54.20 euros, clock says 67,812.",
    "log_fuel",
    { vehicle: "Corsa", volume: "31.5", amount: "54.20", odometer: 67812 },
  ],
  [
    "The Corsa's inspection is valid until 14 February 2027.",
    "add_document",
    { vehicle: "Corsa", what: "inspection", expiresOn: "2027-02-14" },
  ],
  [
    "Had two new front tyres put on the Corsa on Tuesday for 148 euros.",
    "log_maintenance",
    { vehicle: "Corsa", amount: "148", date: "2026-11-17" },
  ],
  ["Does the Corsa need any work soon, anything overdue?", "due_services", { vehicle: "Corsa" }],
  [
    "Plan a girls' weekend in Seville for me, 5 to 7 February, and I'm capping it at 350 euros.",
    "create_trip",
    { from: "2027-02-05", to: "2027-02-07", budget: "350" },
  ],
  [
    "Stick earplugs and sunscreen on the Seville packing list.",
    "add_to_packing_list",
    { trip: "Seville", items: [{ name: "earplugs" }, { name: "sunscreen" }] },
  ],
  [
    "I've already got the earplugs in my suitcase for Seville.",
    "mark_packed",
    { trip: "Seville", item: "earplugs" },
  ],
  [
    "How thirsty has the Corsa been this year, in litres per hundred?",
    "fuel_report",
    { vehicle: "Corsa", period: "this_year" },
  ],
  // Wheels: the retired teacher
  [
    "My niece has passed her car on to me: it is a 2015 Toyota Yaris, petrol, and I shall call it Clara, so do add it.",
    "add_vehicle",
    { name: "Clara", make: "Toyota", model: "Yaris", year: 2015 },
  ],
  [
    "Clara's number plate has been changed to 38-XT-91.",
    "update_vehicle",
    { vehicle: "Clara", plate: "38-XT-91" },
  ],
  [
    "This morning Clara's odometer stood at 103,456 kilometres.",
    "log_odometer",
    { vehicle: "Clara", odometer: 103456 },
  ],
  [
    "I am travelling to Coimbra from the 11th to the 14th of December to see my former pupils; please make a trip of it.",
    "create_trip",
    { name: "Coimbra", from: "2026-12-11", to: "2026-12-14" },
  ],
  [
    "Would you be so good as to extend the Coimbra trip until the 15th of December?",
    "update_trip",
    { trip: "Coimbra", to: "2026-12-15" },
  ],
  [
    "On the Coimbra trip I intend to stop in Tomar and then in Leiria; do add both places.",
    "add_stops",
    { trip: "Coimbra", stops: [{ place: "Tomar" }, { place: "Leiria" }] },
  ],
  [
    "Please remove the stop in Leiria from the Coimbra trip after all.",
    "delete_trip_entry",
    { kind: "stop", trip: "Coimbra", entry: "Leiria" },
  ],
  [
    "Clara ought to have her coolant changed every 40,000 kilometres or every 24 months.",
    "plan_service",
    { vehicle: "Clara", everyDistance: 40000, everyMonths: 24 },
  ],
  // Wheels: the student
  ["which vehicles have i got saved in here", "list_vehicles", {}],
  [
    "put 8 litres in the scooter for 13.60, it's on 12045 km",
    "log_fuel",
    { vehicle: "scooter", volume: "8", amount: "13.60", odometer: 12045 },
  ],
  [
    "oops, my last fill up on the scooter was at 12054 km not 12045",
    "correct_log",
    { log: "filling", vehicle: "scooter", odometer: 12054 },
  ],
  [
    "sold the scooter so get rid of it in here",
    "delete_vehicle_entry",
    { kind: "vehicle", vehicle: "scooter" },
  ],
  [
    "the interrail trip has officially started, we're on the train!!",
    "set_trip_status",
    { trip: "interrail", status: "open" },
  ],
  ["what's the interrail trip cost me so far", "trip_summary", { trip: "interrail" }],
  ["what haven't i packed yet for interrail", "show_packing_list", { trip: "interrail" }],
  [
    "can prague be stop number 2 on the interrail trip instead",
    "update_stop",
    { trip: "interrail", stop: "prague", order: 2 },
  ],
  // Wheels: the craftsman
  [
    "Transit's been in the garage: new brake pads, 162 euros, 148,300 on the clock.",
    "log_maintenance",
    { vehicle: "Transit", amount: "162", odometer: 148300 },
  ],
  [
    "Oil change on the Transit every 20,000 km or 12 months, whichever comes first.",
    "plan_service",
    { vehicle: "Transit", what: "oil change", everyDistance: 20000, everyMonths: 12 },
  ],
  [
    "Trailer insurance is good till 30 June 2027, policy number TR-55821.",
    "add_document",
    { vehicle: "trailer", what: "insurance", number: "TR-55821", expiresOn: "2027-06-30" },
  ],
  [
    "Got myself an electric van, a Renault Kangoo, plate BC-44-ZD. Add it, name's Sparky.",
    "add_vehicle",
    { name: "Sparky", make: "Renault", model: "Kangoo", plate: "BC-44-ZD", energy: "electric" },
  ],
  [
    "Charged Sparky, 38.2 kWh, 14.90 euros, odometer 1,204.",
    "log_fuel",
    { vehicle: "Sparky", energyKwh: "38.2", amount: "14.90", odometer: 1204 },
  ],
  ["Back from Évora, that trip's finished.", "set_trip_status", { trip: "Évora", status: "done" }],
  // Wheels: the parent
  ["Can you list the trips we've still got ahead of us?", "list_trips", { status: "planned" }],
  [
    "Bump the budget for the Madeira trip up to 2,200, everything turned out dearer than we thought.",
    "update_trip",
    { trip: "Madeira", budget: "2200" },
  ],
  [
    "On the Madeira trip we're staying in Funchal until 9 April 2027 now, the landlady gave us an extra night.",
    "update_stop",
    { trip: "Madeira", stop: "Funchal", leavesOn: "2027-04-09" },
  ],
  [
    "Mia pulled the armbands back out of the suitcase, so mark them as not packed for Madeira.",
    "mark_packed",
    { trip: "Madeira", item: "armbands", packed: false },
  ],
  [
    "No stroller for Madeira after all, take it off the packing list please.",
    "delete_trip_entry",
    { kind: "packing_item", trip: "Madeira", entry: "stroller" },
  ],
  [
    "The Sharan is a diesel, not a petrol, I got that wrong when I set it up.",
    "update_vehicle",
    { vehicle: "Sharan", energy: "diesel" },
  ],
  [
    "Could you correct the last service on the Sharan, the garage charged us 58 euros and not 85.",
    "correct_log",
    { log: "service", vehicle: "Sharan", amount: "58" },
  ],

  // You: the nurse
  [
    "I'm on a long day on Monday from 7:30 till 20:00, put it in my calendar.",
    "create_event",
    { title: "long day", start: "2026-11-23T07:30" },
  ],
  [
    "Give me a nudge at 14:15 today to take my iron tablet.",
    "set_reminder",
    { text: "take my iron tablet", at: "2026-11-21T14:15" },
  ],
  [
    "Choir is every other Thursday at 19:00, starting this coming Thursday.",
    "create_event",
    { start: "2026-11-26T19:00" },
  ],
  [
    "Shift my physio to Friday at 11:00, can't make Wednesday.",
    "move_event",
    { event: "physio", to: "2026-11-27T11:00" },
  ],
  [
    "I've finished the fire safety module, tick that task off.",
    "complete_task",
    { task: "fire safety module" },
  ],
  ["Am I down for anything on Thursday?", "list_agenda", { day: "2026-11-26" }],
  [
    "We're out of oat milk and bananas, pop them on the shopping list.",
    "add_to_shopping_list",
    { items: [{ name: "oat milk" }, { name: "bananas" }] },
  ],
  [
    "Let's do overnight oats for breakfast tomorrow.",
    "plan_meal",
    { meal: "overnight oats", day: "2026-11-22", slot: "breakfast" },
  ],
  // You: the retired teacher
  [
    "Please enter in my diary that I am giving a talk at the municipal library on 3 December at half past five in the afternoon.",
    "create_event",
    { start: "2026-12-03T17:30" },
  ],
  ["Might I see which of my tasks are due by Friday?", "list_tasks", { dueBy: "2026-11-27" }],
  [
    "I must return the library books by Wednesday; kindly make a note of it.",
    "create_task",
    { title: "return the library books", dueOn: "2026-11-25" },
  ],
  [
    "The task about the library books may now wait until 30 November.",
    "update_task",
    { task: "library books", dueOn: "2026-11-30" },
  ],
  [
    "Would you change the location of my chess afternoon to Café Central?",
    "update_event",
    { event: "chess afternoon", location: "Café Central" },
  ],
  ["There is no further need to remind me of the eye drops.", "cancel_reminder", { reminder: "eye drops" }],
  [
    "I should like to keep my recipe for leek soup, for four people: 3 leeks, 500 g potatoes and 1 l vegetable stock.",
    "save_recipe",
    {
      name: "leek soup",
      servings: 4,
      ingredients: [
        { item: "leeks", quantity: "3" },
        { item: "potatoes", quantity: "500", unit: "g" },
        { item: "vegetable stock", quantity: "1", unit: "l" },
      ],
    },
  ],
  [
    "When might I have two hours free on Tuesday between 10:00 and 17:00?",
    "find_free_slots",
    { durationMinutes: 120, day: "2026-11-24", opens: "10:00", closes: "17:00" },
  ],
  // You: the student
  [
    "stats exam 12 january 9am, shove it in my calendar",
    "create_event",
    { title: "stats exam", start: "2027-01-12T09:00" },
  ],
  [
    "remind me in 45 mins to take the pizza out",
    "set_reminder",
    { text: "take the pizza out", inMinutes: 45 },
  ],
  ["what've i got on tomorrow", "list_agenda", { day: "2026-11-22" }],
  [
    "gotta hand in the econ essay by thursday, make it urgent",
    "create_task",
    { title: "hand in the econ essay", dueOn: "2026-11-26", priority: "urgent" },
  ],
  [
    "change my laundry reminder to 6pm today",
    "update_reminder",
    { reminder: "laundry", at: "2026-11-21T18:00" },
  ],
  [
    "got the pasta and the pesto, cross them off the shopping list",
    "mark_bought",
    { items: ["pasta", "pesto"] },
  ],
  [
    "only 200 g of rice left in the pantry",
    "update_list_item",
    { list: "pantry", item: "rice", quantity: "200", unit: "g" },
  ],
  [
    "scrap the chilli i planned for friday, not feeling it",
    "delete_item",
    { kind: "meal", item: "chilli", on: "2026-11-27" },
  ],
  // You: the craftsman
  [
    "Book me in for fitting the Moreira kitchen, Monday 8:00, six hours.",
    "create_event",
    { start: "2026-11-23T08:00", durationMinutes: 360 },
  ],
  ["Take the meeting with Ferreira out of my calendar.", "cancel_event", { event: "meeting with Ferreira" }],
  [
    "New task for the workshop list, low priority: sharpen the chisels",
    "create_task",
    { title: "sharpen the chisels", list: "workshop", priority: "low" },
  ],
  ["Delete the skylight task, customer backed out.", "delete_item", { kind: "task", item: "skylight" }],
  ["Every weekday at 7:00, remind me to load the van.", "set_reminder", { text: "load the van" }],
  ["Which reminders are still running?", "list_reminders", {}],
  ["Push the chimney visit back by 90 minutes.", "move_event", { event: "chimney visit", byMinutes: 90 }],
  [
    "5 kg of potatoes down in the cellar, put that in the pantry.",
    "add_to_pantry",
    { items: [{ name: "potatoes", quantity: "5", unit: "kg" }] },
  ],
  [
    "Need to buy 200 wood screws and sandpaper, write it on the shopping list.",
    "add_to_shopping_list",
    { items: [{ name: "wood screws", quantity: "200" }, { name: "sandpaper" }] },
  ],
  // You: the parent
  [
    "Leo's parents' evening is on Thursday at 18:30, can you get that into the calendar before I lose the letter?",
    "create_event",
    { start: "2026-11-26T18:30" },
  ],
  [
    "The tacos we planned for Tuesday, let's have them on Wednesday instead because Leo has football.",
    "update_meal",
    { meal: "tacos", day: "2026-11-25" },
  ],
  [
    "Could you make the shopping list from our planned meals, Monday to Friday?",
    "make_shopping_list",
    { from: "2026-11-23", to: "2026-11-27" },
  ],
  ["I'm standing in the supermarket, what do I still have to buy?", "show_shopping_list", {}],
  [
    "Don't let me forget to sign Mia's permission slip, remind me tomorrow evening at 8.",
    "set_reminder",
    { text: "sign Mia's permission slip", at: "2026-11-22T20:00" },
  ],
  [
    "The football club sent us the fixtures, can you import them into my calendar: BEGIN:VCALENDAR\nVERSION:2.0\nBEGIN:VEVENT\nUID:match-1@club.example\nDTSTART:20261205T100000\nDTEND:20261205T113000\nSUMMARY:Leo's match\nEND:VEVENT\nEND:VCALENDAR",
    "import_calendar",
    {},
  ],
  [
    "The birthday invitations task is done, we handed them all out at nursery.",
    "complete_task",
    { task: "birthday invitations" },
  ],
  [
    "Grandma and Grandpa are with us on Sunday, so plan roast chicken for lunch, for 6.",
    "plan_meal",
    { meal: "roast chicken", day: "2026-11-22", slot: "lunch", servings: 6 },
  ],
  [
    "On the shopping list, make it 12 yoghurts, I've got the whole playgroup here.",
    "update_list_item",
    { list: "shopping", item: "yoghurts", quantity: "12" },
  ],

  // Social, profile, device: the nurse
  [
    "Post in Ward 4 Nights: The December rota is on the board",
    "post_to_group",
    { group: "Ward 4 Nights", text: "The December rota is on the board" },
  ],
  ["Which groups do I belong to on here?", "list_groups", {}],
  ["What's new in Ward 4 Nights?", "read_group", { group: "Ward 4 Nights" }],
  [
    "Invite ines to Ward 4 Nights, she's just started with us.",
    "invite_to_group",
    { group: "Ward 4 Nights", person: "ines" },
  ],
  ["Leave a ❤️ on the post about the shift swap.", "react_to_post", { post: "shift swap", emoji: "❤️" }],
  ["I can't take any more from paulo88, hide everything he posts.", "block_person", { person: "paulo88" }],
  ["Take down my comment about the rota, I had the wrong week.", "delete_comment", { comment: "rota" }],
  // Social, profile, device: the retired teacher
  [
    "Please create a group by the name of Porto Readers, which only those invited may know of.",
    "create_group",
    { name: "Porto Readers", access: "invite" },
  ],
  [
    "I would ask you to make sofia an administrator of Porto Readers.",
    "set_group_role",
    { group: "Porto Readers", person: "sofia", role: "admin" },
  ],
  [
    "Kindly write this comment under the post about the November novel: I found the ending splendid",
    "comment_on_post",
    { post: "November novel", text: "I found the ending splendid" },
  ],
  ["May I see what you have on record about me?", "show_profile", {}],
  ["I should prefer you to call me Dona Helena from now on.", "update_profile", { name: "Dona Helena" }],
  [
    "The code that was mailed to me to confirm my address is QWTR-MBLX.",
    "confirm_email",
    { code: "QWTR-MBLX" },
  ],
  // Social, profile, device: the student
  ["get me into the group Erasmus Lisbon", "join_group", { group: "Erasmus Lisbon" }],
  [
    "i only wanna hear about parties in Erasmus Lisbon",
    "follow_topic",
    { group: "Erasmus Lisbon", topic: "parties" },
  ],
  ["ok me and tom_92 are cool again, unblock him", "unblock_person", { person: "tom_92" }],
  [
    "edit my comment about the keg so it says: two kegs are coming",
    "edit_comment",
    { comment: "keg", text: "two kegs are coming" },
  ],
  ["nuke my post about the lost charger", "delete_post", { post: "lost charger" }],
  ["open a fresh chat", "open_screen", { screen: "new_conversation" }],
  ["draft a question for me to send you about splitting the rent between three flatmates", "fill_form", {}],
  // Social, profile, device: the craftsman
  [
    "Report the post about cheap lathes to the admins: the photos are stolen",
    "report_post",
    { post: "cheap lathes", reason: "the photos are stolen" },
  ],
  [
    "Throw dealer77 out of Woodworkers North and ban him for good.",
    "remove_from_group",
    { group: "Woodworkers North", person: "dealer77", ban: true },
  ],
  ["I want out of the group Woodworkers South.", "leave_group", { group: "Woodworkers South" }],
  [
    "Change my post about the bandsaw to read: bandsaw is sold",
    "edit_post",
    { post: "bandsaw", text: "bandsaw is sold" },
  ],
  ["That last change was wrong, take it back.", "undo", {}],
  ["How far is the sawmill in Sintra from where I'm standing?", "ask_location", {}],
  [
    "Let me read the whole post about the dovetail jig with all its comments.",
    "read_post",
    { post: "dovetail jig" },
  ],
  // Social, profile, device: the parent
  ["Who's in our household at the moment?", "show_household", {}],
  [
    "Share the Madeira trip with the household so my husband stops asking me for the dates.",
    "share_with_household",
    { what: "the Madeira trip" },
  ],
  ["Make my dentist appointment private again, the rest of the family needn't see it.", "stop_sharing", {}],
  [
    "I don't want to follow fundraising in Class 3B Parents any longer, it never ends.",
    "unfollow_topic",
    { group: "Class 3B Parents", topic: "fundraising" },
  ],
  [
    "Can you turn the pocket money into a bar chart for the fridge: Leo 40, Mia 25, Tom 10?",
    "show_chart",
    {
      points: [
        { label: "Leo", value: 40 },
        { label: "Mia", value: 25 },
        { label: "Tom", value: 10 },
      ],
    },
  ],
  [
    "The kids want to see Funchal, Machico and Santana on a map.",
    "show_map",
    { places: [{ name: "Funchal" }, { name: "Machico" }, { name: "Santana" }] },
  ],
];

export const blind45Unclear: readonly string[] = [
  // The nurse
  "My colleague paid 12 euros for parking again.",
  "I didn't fill up the Corsa on the way home.",
  "If I took the Friday night shift, I'd earn 180 more.",
  "How many millilitres are there in a teaspoon?",
  "Ines is having her car serviced on Tuesday.",
  "Ring the ward for me and say I'm running late.",
  "What a night, three admissions and not one tea break.",
  "Please don't book anything, I'm only thinking aloud.",
  // The retired teacher
  "Who wrote Os Lusíadas?",
  "Would you compose a short poem about autumn in Sintra?",
  "My neighbour intends to spend 400 euros on a new armchair.",
  "I once had a pupil who saved every penny for a trumpet.",
  "How I should love to see Vienna in the snow one day.",
  "Please reserve a seat for me on the morning train to Coimbra.",
  "The budget for our school in those days was a disgrace.",
  // The student
  "lol my flatmate spent 90 euros on trainers",
  "what's the capital of mongolia",
  "play some lofi while i study",
  "would you rather have a scooter or a bike",
  "imagine if rent was 100 euros",
  "i haven't paid for anything today",
  "tell me a joke about economists",
  "so yeah the thing with the",
  // The craftsman
  "Oak's gone up again, they say forty percent.",
  "Send Almeida a fax that the doors are ready.",
  "The apprentice filled up his own car for 50 euros.",
  "How thick should a shelf be to hold a hundred kilos?",
  "Was going to buy a new planer, didn't in the end.",
  "Put it on the",
  "If the van breaks down again I'm pushing it into the Tejo.",
  "Remind me at seven, no wait, don't, leave it.",
  // The parent
  "Leo says his teacher has a new dog.",
  "Why is the sky blue? Mia wants to know.",
  "Book us four seats on the plane to Madeira, would you?",
  "I wish somebody else would cook dinner for once.",
  "We nearly bought a caravan last summer, but then we didn't.",
  "Once upon a time there was a bear who had to go to the dentist at three.",
  "Delete the shopping list, but keep everything that is on it.",
  "The other mums have all set a budget for Christmas.",
  "Mia's friend got 20 euros from the tooth fairy.",
];
