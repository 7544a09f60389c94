import type { Request } from "./requests.ts";

/** Written from the tools' descriptions alone, without a look at how offline PAM reads: a seventh set, polite and British. 43 of 83 were read right at the first count, and none of 27 unclear ones wrote anything. */
export const blind7: readonly Request[] = [
  // Expenses.
  [
    "I wonder if you might note down that I spent £14.60 at the tea room this morning.",
    "create_expense",
    { amount: "14.60", currency: "GBP" },
  ],
  [
    "Could you please record twenty-four pounds for the theatre tickets I bought yesterday?",
    "create_expense",
    { amount: "24", currency: "GBP", date: "2026-11-20" },
  ],
  [
    "I paid the window cleaner fifteen pounds on Wednesday; would you make a note of it?",
    "create_expense",
    { amount: "15", currency: "GBP", date: "2026-11-18" },
  ],
  [
    "Kindly put down £38.20 for petrol.",
    "create_expense",
    { amount: "38.20", currency: "GBP", category: "fuel" },
  ],
  [
    "I should be grateful if you would book £61.45 for groceries, which I bought on Thursday.",
    "create_expense",
    { amount: "61.45", currency: "GBP", category: "groceries", date: "2026-11-19" },
  ],
  [
    "I'm afraid I made a mistake: the theatre tickets were £24.50.",
    "update_expense",
    { expense: "theatre tickets", amount: "24.50" },
  ],
  [
    "Would you be good enough to file the window cleaner under housing?",
    "update_expense",
    { expense: "window cleaner", category: "housing" },
  ],
  [
    "Please delete the expense for the tea room; I entered it in error.",
    "delete_expense",
    { description: "tea room" },
  ],
  [
    "Might I see all the expenses I have had since the 5th of November?",
    "list_expenses",
    { from: "2026-11-05" },
  ],
  [
    "Could you tell me how much money I have spent on petrol this year?",
    "summarize_expenses",
    { category: "fuel", period: "this_year" },
  ],
  [
    "I should like to know what my spending came to last month.",
    "summarize_expenses",
    { period: "last_month" },
  ],
  // Income, budgets, what repeats.
  [
    "I received my pension of £845 on Monday; would you book it, please?",
    "log_income",
    { amount: "845", currency: "GBP", date: "2026-11-16" },
  ],
  [
    "Helen very kindly gave me fifty pounds for my birthday.",
    "log_income",
    { amount: "50", currency: "GBP", from: "Helen" },
  ],
  ["Would you show me what income I have had this year, please?", "list_income", { period: "this_year" }],
  [
    "I should not like to spend more than £60 a month on eating out; please set that as my limit.",
    "set_budget",
    { category: "eating out", amount: "60", currency: "GBP" },
  ],
  [
    "Could we have a budget of £400 a year for entertainment?",
    "set_budget",
    { category: "entertainment", amount: "400", currency: "GBP", period: "year" },
  ],
  ["How am I getting on with my eating out budget, please?", "check_budgets", { category: "eating out" }],
  [
    "My television licence is £14.50 every month; would you book that for me regularly?",
    "set_recurring_item",
    { amount: "14.50", currency: "GBP" },
  ],
  [
    "Please book the gardener at £30 every week, starting on the 2nd of December.",
    "set_recurring_item",
    { amount: "30", currency: "GBP", every: "week", startsOn: "2026-12-02" },
  ],
  ["Would you remind me which regular payments I have?", "list_recurring_items", {}],
  [
    "The gardener has retired, so please stop that regular payment.",
    "stop_recurring_item",
    { item: "gardener" },
  ],
  // Saving, money, categories.
  [
    "I should like to save £1,500 for a greenhouse by the 31st of August 2027.",
    "set_savings_goal",
    { target: "1500", currency: "GBP", dueOn: "2027-08-31" },
  ],
  [
    "Would you kindly put another hundred pounds towards the greenhouse fund?",
    "add_to_goal",
    { goal: "greenhouse", amount: "100" },
  ],
  [
    "I had to take £40 out of the greenhouse fund, I'm sorry to say.",
    "add_to_goal",
    { goal: "greenhouse", amount: "40", takeOut: true },
  ],
  ["May I ask how the greenhouse fund is coming along?", "show_savings", {}],
  [
    "I am pleased to say I saved nine pounds by taking the bus instead of a taxi.",
    "log_saving_tip",
    { amount: "9", currency: "GBP" },
  ],
  [
    "How much would two hundred pounds be in euros, please?",
    "convert_money",
    { amount: "200", from: "GBP", to: "EUR" },
  ],
  [
    "One pound is 1.15 euros today; would you kindly keep that exchange rate?",
    "set_exchange_rate",
    { from: "GBP", to: "EUR", rate: "1.15" },
  ],
  ["Might we have a new category called allotment?", "set_category", { name: "allotment" }],
  // Vehicles.
  [
    "I have bought a new motor car, a Honda Jazz; would you add it, please?",
    "add_vehicle",
    { make: "Honda", model: "Jazz" },
  ],
  ["Would you tell me which vehicles you have on file for me?", "list_vehicles", {}],
  [
    "I filled up the Jazz with 32.5 litres for £46.80 at 34,210 miles.",
    "log_fuel",
    { vehicle: "Jazz", volume: "32.5", amount: "46.80", currency: "GBP", odometer: 34210 },
  ],
  ["Could you work out how many miles to the gallon the Jazz is doing?", "fuel_report", { vehicle: "Jazz" }],
  [
    "The mileometer of the Jazz shows 34,305 miles this morning.",
    "log_odometer",
    { vehicle: "Jazz", odometer: 34305 },
  ],
  [
    "The garage fitted new brake pads to the Jazz on Tuesday for £164.",
    "log_maintenance",
    { vehicle: "Jazz", amount: "164", currency: "GBP", date: "2026-11-17" },
  ],
  [
    "The Jazz ought to have a service every 10,000 miles or every twelve months; please keep track of that.",
    "plan_service",
    { vehicle: "Jazz", everyDistance: 10000, everyMonths: 12 },
  ],
  [
    "Would you be so good as to check whether any servicing is due on the Jazz?",
    "due_services",
    { vehicle: "Jazz" },
  ],
  [
    "The insurance on the Jazz expires on 14th April 2027; please make a note of it.",
    "add_document",
    { vehicle: "Jazz", what: "insurance", expiresOn: "2027-04-14" },
  ],
  // Trips.
  [
    "We are going to Cornwall from the 3rd to the 10th of May 2027 with a budget of £1,200.",
    "create_trip",
    { name: "Cornwall", from: "2027-05-03", to: "2027-05-10", budget: "1200", currency: "GBP" },
  ],
  [
    "Would you add Bath and Exeter as stops on the Cornwall trip, please?",
    "add_stops",
    { trip: "Cornwall", stops: [{ place: "Bath" }, { place: "Exeter" }] },
  ],
  [
    "We are safely back home from the Cornwall trip.",
    "set_trip_status",
    { trip: "Cornwall", status: "done" },
  ],
  ["Could you tell me where we go after Bath on the Cornwall trip?", "trip_summary", { trip: "Cornwall" }],
  ["Would you be so kind as to list the trips that are planned?", "list_trips", { status: "planned" }],
  [
    "Please put two walking sticks and the binoculars on the packing list for Cornwall.",
    "add_to_packing_list",
    { trip: "Cornwall", items: [{ name: "walking sticks", quantity: 2 }, { name: "binoculars" }] },
  ],
  ["I have packed the binoculars, thank you.", "mark_packed", { item: "binoculars" }],
  ["May I see what is left to pack for Cornwall?", "show_packing_list", { trip: "Cornwall" }],
  // Calendar.
  [
    "I have an appointment with the optician a week on Tuesday at half past ten in the morning.",
    "create_event",
    { start: "2026-12-01T10:30" },
  ],
  [
    "Would you put bridge in the diary for Thursday at two o'clock in the afternoon?",
    "create_event",
    { title: "bridge", start: "2026-11-26T14:00" },
  ],
  [
    "Choir practice is every Monday and Wednesday at 7.30 pm; please put it in my diary.",
    "create_event",
    { start: "2026-11-23T19:30", rule: "FREQ=WEEKLY;BYDAY=MO,WE" },
  ],
  ["What have I got on in the diary on Wednesday, please?", "list_agenda", { day: "2026-11-25" }],
  ["When is my appointment with the optician?", "list_agenda", { search: "optician" }],
  [
    "Could you move the optician to Friday the 4th of December at a quarter past nine in the morning?",
    "move_event",
    { event: "optician", to: "2026-12-04T09:15" },
  ],
  ["Would you make bridge an hour later, please?", "move_event", { event: "bridge", byMinutes: 60 }],
  [
    "I'm afraid I cannot go to bridge after all; kindly take it out of the diary.",
    "cancel_event",
    { event: "bridge" },
  ],
  [
    "Could you find me a free hour on Friday between two and five in the afternoon?",
    "find_free_slots",
    { day: "2026-11-27", opens: "14:00", closes: "17:00" },
  ],
  // Tasks and reminders.
  [
    "I must write to the council by the 9th of December.",
    "create_task",
    { title: "write to the council", dueOn: "2026-12-09" },
  ],
  ["Would you add an urgent task, please: have the boiler looked at?", "create_task", { priority: "urgent" }],
  ["Would you show me the tasks I still have to do?", "list_tasks", {}],
  ["You may tick off the boiler task; the man came this morning.", "complete_task", { task: "boiler" }],
  [
    "Would you remind me tomorrow at eight in the evening to put the bins out?",
    "set_reminder",
    { text: "put the bins out", at: "2026-11-22T20:00" },
  ],
  [
    "Please remind me in three quarters of an hour to take the scones out of the oven.",
    "set_reminder",
    { text: "take the scones out of the oven", inMinutes: 45 },
  ],
  ["Which reminders have I set, please?", "list_reminders", {}],
  ["There is no need to remind me about the bins after all.", "cancel_reminder", { reminder: "bins" }],
  // Kitchen.
  [
    "Let us have shepherd's pie on Thursday, please.",
    "plan_meal",
    { meal: "shepherd's pie", day: "2026-11-26" },
  ],
  [
    "Would you kindly save my recipe for scones: 225 g flour, 55 g butter, 150 ml milk?",
    "save_recipe",
    {
      name: "scones",
      ingredients: [
        { item: "flour", quantity: "225", unit: "g" },
        { item: "butter", quantity: "55", unit: "g" },
        { item: "milk", quantity: "150", unit: "ml" },
      ],
    },
  ],
  [
    "Would you add marmalade and half a dozen eggs to the shopping list?",
    "add_to_shopping_list",
    { items: [{ name: "marmalade" }, { name: "eggs", quantity: "6" }] },
  ],
  ["Would you mind reading out the shopping list?", "show_shopping_list", {}],
  ["I have bought the marmalade.", "mark_bought", { items: ["marmalade"] }],
  [
    "Please make out the shopping list for the meals from Monday to Friday.",
    "make_shopping_list",
    { from: "2026-11-23", to: "2026-11-27" },
  ],
  [
    "We still have 800 g of porridge oats in the larder.",
    "add_to_pantry",
    { items: [{ name: "porridge oats", quantity: "800", unit: "g" }] },
  ],
  // Profile, groups, the rest.
  ["Could you use miles rather than kilometres, please?", "update_profile", { units: "imperial" }],
  ["May I ask what you know about me?", "show_profile", {}],
  [
    "Would you start a group called Bowls Club, by invitation only?",
    "create_group",
    { name: "Bowls Club", access: "invite" },
  ],
  ["Is there a group about gardening that I might join?", "list_groups", { search: "gardening", all: true }],
  [
    "Please tell the Bowls Club group that the match is off.",
    "post_to_group",
    { group: "Bowls Club", text: "the match is off" },
  ],
  ["Would you give the post about the match a thumbs up?", "react_to_post", { emoji: "👍" }],
  [
    "Would you please invite arthur to the group Bowls Club?",
    "invite_to_group",
    { group: "Bowls Club", person: "arthur" },
  ],
  ["I should like to join the group Garden Friends.", "join_group", { group: "Garden Friends" }],
  ["Could you show me what is new in the Bowls Club group?", "read_group", { group: "Bowls Club" }],
  [
    "I should now like to leave the group Garden Friends, please.",
    "leave_group",
    { group: "Garden Friends" },
  ],
  ["Kindly remove my post about the match.", "delete_post", {}],
  ["Oh dear, that was not what I meant; please undo it.", "undo", {}],
  ["Would you show me the keyboard shortcuts?", "open_screen", { screen: "shortcuts" }],
];

/** Nothing may be written for these: talk, the world, no order of the user's own, or beyond what the tools can do. */
export const blind7Unclear: readonly string[] = [
  "Good morning, I hope you are keeping well.",
  "Thank you, my dear, that will be all.",
  "I was wondering whether it is worth keeping a car at my age.",
  "How would I go about adding a trip?",
  "My neighbour Mr Dawson paid £300 for his MOT.",
  "Please do not cancel the optician.",
  "I have not yet paid the window cleaner.",
  "Would you kindly ring the surgery and speak to the doctor for me?",
  "What would happen if I put £200 a month towards the greenhouse?",
  "When I was a young man, a pint of milk cost fourpence.",
  "My late husband used to allow himself five pounds a week for tobacco.",
  "Who is the Prime Minister of Canada?",
  "Do you think it will be a hard winter?",
  "I nearly bought a conservatory for £9,000, but I thought better of it.",
  "It was in the newspaper that petrol is to go up to £1.60.",
  "My grandson said, “Granny, delete everything!”, and how we laughed.",
  "I'm not at all sure whether we shall go to Cornwall after all.",
  "Is it necessary to insure a caravan?",
  "Would you mind explaining what a budget is for?",
  "Had I known, I should never have gone to that theatre.",
  "The one from the other day, please.",
  "Could you alter that?",
  "Would you read me a poem about autumn?",
  "Please pay the gas bill from my bank account.",
  "Helen is thinking of booking a table for Friday at seven, but she has not decided.",
  "Let us leave choir practice as it is.",
  "The notice on the church door read: cancel all subscriptions at once.",
];
