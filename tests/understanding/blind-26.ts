import type { Request } from "./requests.ts";

/** An English mother of two teenagers who runs the household, with one car and a camper. */
export const blind26: readonly Request[] = [
  // Wins
  [
    "I paid 64.20 for the weekly shop at Sainsbury's yesterday",
    "create_expense",
    { amount: "64.20", category: "groceries", date: "2026-11-20" },
  ],
  [
    "Oscar's school trip cost me £85, please put that down",
    "create_expense",
    { amount: "85", currency: "GBP", category: "education" },
  ],
  [
    "We had fish and chips on Thursday, 31.50 for the four of us",
    "create_expense",
    { amount: "31.50", category: "eating out", date: "2026-11-19" },
  ],
  [
    "Spent 22 quid on a birthday present for my sister this morning",
    "create_expense",
    { amount: "22", currency: "GBP", category: "gifts" },
  ],
  [
    "The weekly shop was actually 66.20, not 64.20",
    "update_expense",
    { expense: "weekly shop", amount: "66.20" },
  ],
  [
    "Delete the 9.99 I paid for the magazine yesterday, please",
    "delete_expense",
    { amount: "9.99", date: "2026-11-20" },
  ],
  ["Show me everything I bought last week", "list_expenses", { period: "last_week" }],
  [
    "List the things I've put down under groceries this month",
    "list_expenses",
    { category: "groceries", period: "this_month" },
  ],
  [
    "How much have we spent on eating out this month?",
    "summarize_expenses",
    { category: "eating out", period: "this_month" },
  ],
  ["What did I spend altogether last month?", "summarize_expenses", { period: "last_month" }],
  [
    "Break this year's spending down month by month for me",
    "summarize_expenses",
    { period: "this_year", groupBy: "month" },
  ],
  [
    "How much went on fuel in October?",
    "summarize_expenses",
    { category: "fuel", from: "2026-10-01", to: "2026-10-31" },
  ],
  [
    "I'd like to keep groceries under 550 a month from now on",
    "set_budget",
    { category: "groceries", amount: "550" },
  ],
  [
    "Set a weekly limit of 40 euros for eating out",
    "set_budget",
    { category: "eating out", amount: "40", period: "week" },
  ],
  [
    "We mustn't spend more than 1,200 a year on travel",
    "set_budget",
    { category: "travel", amount: "1200", period: "year" },
  ],
  ["How much have I got left in the entertainment budget?", "check_budgets", { category: "entertainment" }],
  ["My wages came in yesterday, 1,850 euros", "log_income", { amount: "1850", date: "2026-11-20" }],
  ["Mum gave me £100 today", "log_income", { amount: "100", currency: "GBP", from: "Mum" }],
  ["What money has come in this month?", "list_income", { period: "this_month" }],
  [
    "The broadband is 38 euros on the 5th of every month",
    "set_recurring_item",
    { description: "broadband", amount: "38", startsOn: "2026-12-05" },
  ],
  ["What direct debits and subscriptions have we got going?", "list_recurring_items", {}],
  ["I've cancelled Netflix, so stop booking it", "stop_recurring_item", { item: "Netflix" }],
  [
    "I want to save 3,000 for a new boiler by the end of April",
    "set_savings_goal",
    { name: "new boiler", target: "3000", dueOn: "2027-04-30" },
  ],
  ["Pop 75 euros into the Florida fund", "add_to_goal", { goal: "Florida", amount: "75" }],
  [
    "I've had to take 50 back out of the Florida fund",
    "add_to_goal",
    { goal: "Florida", amount: "50", takeOut: true },
  ],
  ["I saved 18 euros by cutting Oscar's hair myself", "log_saving_tip", { amount: "18" }],
  ["How are we getting on with our savings?", "show_savings", {}],
  ["A pound is worth 1.14 euros today", "set_exchange_rate", { from: "GBP", to: "EUR", rate: "1.14" }],
  ["What's 60 pounds in euros?", "convert_money", { amount: "60", from: "GBP", to: "EUR" }],
  [
    "Get rid of the budget for entertainment, please",
    "delete_money_entry",
    { kind: "budget", entry: "entertainment" },
  ],

  // Wheels
  [
    "We've bought a camper, a diesel Volkswagen California from 2018, and we're calling it Doris",
    "add_vehicle",
    { name: "Doris", make: "Volkswagen", model: "California", year: 2018, energy: "diesel" },
  ],
  ["The Skoda's number plate is LK21 XYZ", "update_vehicle", { vehicle: "Skoda", plate: "LK21 XYZ" }],
  ["Which vehicles have you got down for us?", "list_vehicles", {}],
  [
    "Filled the Skoda up this morning, 41.3 litres for 68.90 with 52,310 on the clock",
    "log_fuel",
    { vehicle: "Skoda", volume: "41.3", amount: "68.90", odometer: 52310 },
  ],
  [
    "Put 60 litres of diesel in the camper at Shell, 99 euros, odometer 88450",
    "log_fuel",
    { vehicle: "camper", volume: "60", amount: "99", odometer: 88450, station: "Shell" },
  ],
  [
    "I only put 20 litres in the Skoda, not a full tank, 33.40 euros at 52,700 km",
    "log_fuel",
    { vehicle: "Skoda", volume: "20", amount: "33.40", odometer: 52700, full: false },
  ],
  [
    "How much fuel has the camper been using this year?",
    "fuel_report",
    { vehicle: "camper", period: "this_year" },
  ],
  ["The Skoda's got 53,020 on the clock now", "log_odometer", { vehicle: "Skoda", odometer: 53020 }],
  ["Note the camper's mileage as 88,900, please", "log_odometer", { vehicle: "camper", odometer: 88900 }],
  [
    "Had an oil change done on the camper yesterday for 120 euros",
    "log_maintenance",
    { vehicle: "camper", what: "oil change", date: "2026-11-20", amount: "120" },
  ],
  [
    "The garage put two new tyres on the Skoda on Wednesday, 164 euros",
    "log_maintenance",
    { vehicle: "Skoda", date: "2026-11-18", amount: "164" },
  ],
  [
    "The Skoda's last fill-up was 43 litres, not 41",
    "correct_log",
    { log: "filling", vehicle: "Skoda", volume: "43" },
  ],
  [
    "The camper needs a gas check every 12 months",
    "plan_service",
    { vehicle: "camper", what: "gas check", everyMonths: 12 },
  ],
  [
    "Plan a cambelt change for the Skoda every 90,000 km",
    "plan_service",
    { vehicle: "Skoda", what: "cambelt change", everyDistance: 90000 },
  ],
  ["Does the camper need anything doing soon?", "due_services", { vehicle: "camper" }],
  [
    "The Skoda's insurance runs out on 14 February",
    "add_document",
    { vehicle: "Skoda", what: "insurance", expiresOn: "2027-02-14" },
  ],
  [
    "The camper's MOT is valid until 30 June 2027",
    "add_document",
    { vehicle: "camper", name: "MOT", expiresOn: "2027-06-30" },
  ],
  [
    "We've sold the Fiesta, so take it off our list of vehicles",
    "delete_vehicle_entry",
    { kind: "vehicle", vehicle: "Fiesta" },
  ],
  [
    "We're going to Cornwall from 19 to 23 December and I'd like to keep it to 600 euros",
    "create_trip",
    { name: "Cornwall", from: "2026-12-19", to: "2026-12-23", budget: "600" },
  ],
  [
    "Plan a trip to the Lake District in the camper, 13th to 20th February",
    "create_trip",
    { name: "Lake District", from: "2027-02-13", to: "2027-02-20", vehicle: "camper" },
  ],
  [
    "Put the budget for the Cornwall trip up to 750 euros",
    "update_trip",
    { trip: "Cornwall", budget: "750" },
  ],
  ["What trips have we got planned?", "list_trips", { status: "planned" }],
  [
    "Add Bath and Exeter as stops on the Cornwall trip",
    "add_stops",
    { trip: "Cornwall", stops: [{ place: "Bath" }, { place: "Exeter" }] },
  ],
  [
    "We're staying in Exeter until 20 December on the Cornwall trip",
    "update_stop",
    { trip: "Cornwall", stop: "Exeter", leavesOn: "2026-12-20" },
  ],
  ["How much has the Cornwall trip cost us so far?", "trip_summary", { trip: "Cornwall" }],
  ["We've just set off for Cornwall!", "set_trip_status", { trip: "Cornwall", status: "open" }],
  [
    "Put the kettle and the board games on the packing list for Cornwall",
    "add_to_packing_list",
    { trip: "Cornwall", items: [{ name: "kettle" }, { name: "board games" }] },
  ],
  ["What have we still got to pack for Cornwall?", "show_packing_list", { trip: "Cornwall" }],
  ["The wellies are packed for Cornwall", "mark_packed", { trip: "Cornwall", item: "wellies" }],
  [
    "Take the kettle off the Cornwall packing list",
    "delete_trip_entry",
    { kind: "packing_item", trip: "Cornwall", entry: "kettle" },
  ],

  // You
  [
    "Put Millie's orthodontist appointment in the diary for Tuesday at quarter past four in the afternoon",
    "create_event",
    { start: "2026-11-24T16:15" },
  ],
  [
    "Book the boiler service in for 2 December at 9 am, it'll take two hours",
    "create_event",
    { title: "boiler service", start: "2026-12-02T09:00", durationMinutes: 120 },
  ],
  [
    "I've got choir every Wednesday at 7.30 pm",
    "create_event",
    { title: "choir", start: "2026-11-25T19:30", rule: "FREQ=WEEKLY;BYDAY=WE" },
  ],
  ["What have we got on tomorrow?", "list_agenda", { day: "2026-11-22" }],
  ["When's the boiler service?", "list_agenda", { search: "boiler service" }],
  [
    "Move the boiler service to 3 December at 10 in the morning",
    "move_event",
    { event: "boiler service", to: "2026-12-03T10:00" },
  ],
  [
    "The orthodontist is at 12 Mill Lane, could you add that?",
    "update_event",
    { event: "orthodontist", location: "12 Mill Lane" },
  ],
  ["Cancel my hair appointment, please", "cancel_event", { event: "hair appointment" }],
  [
    "When have I got two hours free on Monday?",
    "find_free_slots",
    { durationMinutes: 120, day: "2026-11-23" },
  ],
  [
    "I need to sew on Oscar's badges by Friday",
    "create_task",
    { title: "sew on Oscar's badges", dueOn: "2026-11-27" },
  ],
  ["Put clean out the fridge on my to-do list", "create_task", { title: "clean out the fridge" }],
  ["What needs doing by Wednesday?", "list_tasks", { dueBy: "2026-11-25" }],
  ["The badges task isn't due until Monday now", "update_task", { task: "badges", dueOn: "2026-11-23" }],
  ["Tick off the task clean out the fridge", "complete_task", { task: "clean out the fridge" }],
  [
    "Remind me to defrost the chicken tomorrow at 8 in the morning",
    "set_reminder",
    { text: "defrost the chicken", at: "2026-11-22T08:00" },
  ],
  [
    "Give me a nudge in 25 minutes to take the cake out of the oven",
    "set_reminder",
    { text: "take the cake out of the oven", inMinutes: 25 },
  ],
  [
    "Please remind me every Sunday at 7 pm to put the bins out",
    "set_reminder",
    { text: "put the bins out", rule: "FREQ=WEEKLY;BYDAY=SU" },
  ],
  ["Which reminders have I got set?", "list_reminders", {}],
  ["You needn't remind me about the chicken any more", "cancel_reminder", { reminder: "chicken" }],
  [
    "Let's have shepherd's pie for dinner on Monday",
    "plan_meal",
    { meal: "shepherd's pie", day: "2026-11-23", slot: "dinner" },
  ],
  [
    "We'll eat the shepherd's pie on Tuesday instead",
    "update_meal",
    { meal: "shepherd's pie", day: "2026-11-24" },
  ],
  [
    "We're out of washing-up liquid and bin bags, put them on the shopping list",
    "add_to_shopping_list",
    { items: [{ name: "washing-up liquid" }, { name: "bin bags" }] },
  ],
  [
    "Add 500 g of mince to the shopping list",
    "add_to_shopping_list",
    { items: [{ name: "mince", quantity: "500", unit: "g" }] },
  ],
  ["What do we need from the shops?", "show_shopping_list", {}],
  ["I've got the bin bags, cross them off the list", "mark_bought", { items: ["bin bags"] }],
  [
    "Make me a shopping list from next week's meals",
    "make_shopping_list",
    { from: "2026-11-23", to: "2026-11-29" },
  ],
  [
    "Take the bananas off the shopping list, we've got plenty",
    "delete_item",
    { kind: "shopping_item", item: "bananas" },
  ],
  ["Please call me Helen", "update_profile", { name: "Helen" }],

  // Social
  ["Start a private group called Swim Mums", "create_group", { name: "Swim Mums", access: "private" }],
  [
    "Set up a group called Village Fete that anybody can join",
    "create_group",
    { name: "Village Fete", access: "public" },
  ],
  ["Which groups do I belong to?", "list_groups", {}],
  ["I'd like to join the group Camper Families", "join_group", { group: "Camper Families" }],
  ["Take me out of the group Year 9 Parents", "leave_group", { group: "Year 9 Parents" }],
  ["Invite sarahb to Swim Mums", "invite_to_group", { group: "Swim Mums", person: "sarahb" }],
  [
    "Kick dave77 out of the group Village Fete",
    "remove_from_group",
    { group: "Village Fete", person: "dave77" },
  ],
  [
    "Make sarahb an admin of Swim Mums, would you?",
    "set_group_role",
    { group: "Swim Mums", person: "sarahb", role: "admin" },
  ],
  [
    "Post in Swim Mums: training is off on Monday",
    "post_to_group",
    { group: "Swim Mums", text: "training is off on Monday" },
  ],
  [
    "Tell the group Village Fete that we still need three cakes",
    "post_to_group",
    { group: "Village Fete", text: "we still need three cakes" },
  ],
  ["Show me the latest posts in Camper Families", "read_group", { group: "Camper Families" }],
  ["Let me see the comments on the post about the raffle", "read_post", { post: "raffle" }],
  [
    "Comment on the post about the raffle: I can bring a hamper",
    "comment_on_post",
    { post: "raffle", text: "I can bring a hamper" },
  ],
  ["Give the post about the jumble sale a thumbs up", "react_to_post", { post: "jumble sale" }],
  [
    "Change my post about the cakes to: we need five cakes",
    "edit_post",
    { post: "cakes", text: "we need five cakes" },
  ],
  ["Take down my post about the lost jumper", "delete_post", { post: "lost jumper" }],
  ["Please delete my comment about the hamper", "delete_comment", { comment: "hamper" }],
  [
    "In Camper Families I only want to hear about campsites",
    "follow_topic",
    { group: "Camper Families", topic: "campsites" },
  ],
  ["Block dave77, please", "block_person", { person: "dave77" }],
  ["Report the post about cheap handbags, it's spam", "report_post", { post: "cheap handbags" }],
  ["Who's in our household at the moment?", "show_household", {}],
  ["Share the Cornwall trip with my household", "share_with_household", { what: "the Cornwall trip" }],
];

/** PAM must write nothing on these. */
export const blind26Unclear: readonly string[] = [
  // other people's doings
  "My sister spent 300 pounds on shoes last weekend",
  "Graham's boss filled up his Range Rover for 140 euros",
  "The neighbours are off to Tenerife from 5 to 12 December",
  "Millie's friend has got a dentist's appointment on Tuesday at 3",
  "Our vicar runs a group called Sunday Lunch Club",
  "The woman next door has got a new camper, a diesel Fiat Ducato",
  "Mum pays 45 euros a month for her gym",
  // negations
  "I didn't buy anything at the supermarket yesterday",
  "Don't put milk on the shopping list",
  "We haven't filled the Skoda up yet",
  "No, please don't remind me to ring the school",
  "I don't want a budget for clothes",
  "We're not inviting dave77 to Swim Mums",
  "I never paid that 60 euros for the school trip",
  // hypotheticals
  "If we went to Scotland in May, we'd need about 900 euros",
  "I might take the Skoda in for new brakes at some point",
  "What if I put 200 a month away for Florida?",
  "I was wondering whether to start a group for the street party",
  "We could have had curry on Friday, I suppose",
  "Suppose I'd spent 50 on petrol, would that be too much?",
  // how something works
  "How do I book an expense in another currency?",
  "What happens when a budget is used up?",
  "Can I share a trip with people outside my household?",
  "How do you work out the fuel consumption?",
  "What's the difference between a task and a reminder?",
  // can't be done
  "Order a large pepperoni pizza to our house",
  "Ring the school and tell them Oscar's poorly",
  "What's the weather going to be like in Cornwall?",
  "Transfer 50 euros to Millie's bank account",
  "Help Oscar with his French homework",
  "Turn the heating down to 19 degrees",
  // small talk
  "Morning! Did you sleep well?",
  "Honestly, teenagers will be the death of me",
  "Lovely, thanks ever so much",
  // quotations
  'Millie\'s text said "I spent 20 quid on make-up"',
  'The letter says "remind parents to pay 15 euros by Friday"',
  'In the film she shouts "delete the trip to Paris!"',
  // too vague
  "Sort it all out for me, would you?",
  "Put that thing in for whenever it was",
  "Change it to the other one, please",
];
