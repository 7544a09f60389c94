import type { Request } from "./requests.ts";

/** A family father's, who gives his reasons: a thirteenth set. 51 of 110 were read right at the first count, and 4 of 30 unclear ones wrote something. */
export const blind13: readonly Request[] = [
  // Wins
  [
    "We had to get new school books for Emma yesterday, that was 64 euros and 80 cents for education.",
    "create_expense",
    { amount: "64.80", category: "education", date: "2026-11-20" },
  ],
  [
    "I grabbed pizza for the whole family on the way home on Wednesday and it came to 47.30.",
    "create_expense",
    { amount: "47.30", category: "eating out", date: "2026-11-18" },
  ],
  [
    "I made a mistake with the school books, they were actually 68.40 euros.",
    "update_expense",
    { amount: "68.40" },
  ],
  [
    "That expense of 14.90 for parking on 19 November got refunded on the spot, so please delete it.",
    "delete_expense",
    { amount: "14.90", date: "2026-11-19" },
  ],
  [
    "Could you show me one by one what we bought in groceries last month?",
    "list_expenses",
    { category: "groceries", period: "last_month" },
  ],
  [
    "I'm curious how much the family has spent on eating out this year so far.",
    "summarize_expenses",
    { category: "eating out", period: "this_year" },
  ],
  [
    "I exported these from the bank, please book them all as expenses:\ndate;amount;note\n2026-11-09;31.90;toys\n2026-11-11;8.50;bakery",
    "import_expenses",
    {},
  ],
  [
    "The kids take up a lot of money, so let's have a separate category named childcare.",
    "set_category",
    { name: "childcare" },
  ],
  [
    "Remind me, what categories for expenses are there to pick from?",
    "list_categories",
    { direction: "expense" },
  ],
  [
    "We're past that stage now, so you can remove the category childcare.",
    "remove_category",
    { category: "childcare" },
  ],
  [
    "My brother Paul paid me back 150 euros on Tuesday, please note that I received it.",
    "log_income",
    { amount: "150", date: "2026-11-17" },
  ],
  ["What money has come in for us this month, all in all?", "list_income", { period: "this_month" }],
  [
    "From now on I'd like us to keep groceries below 650 euros a month.",
    "set_budget",
    { category: "groceries", amount: "650" },
  ],
  [
    "Before we book the restaurant tonight: how much can we still spend on eating out?",
    "check_budgets",
    { category: "eating out" },
  ],
  [
    "Leo's football club takes 18 euros every month from 1 January on, so please book that by itself.",
    "set_recurring_item",
    { amount: "18", startsOn: "2027-01-01" },
  ],
  [
    "Which subscriptions and other regular payments are we still paying for, and when is each one next?",
    "list_recurring_items",
    {},
  ],
  ["We've quit the streaming service, so you can stop booking that subscription.", "stop_recurring_item", {}],
  [
    "The family wants a trampoline for the garden, so let's save 420 euros for it until the end of March.",
    "set_savings_goal",
    { name: "trampoline", target: "420", dueOn: "2027-03-31" },
  ],
  [
    "I had a bit left over this week, please put 30 euros towards the trampoline.",
    "add_to_goal",
    { goal: "trampoline", amount: "30" },
  ],
  [
    "I cut the boys' hair myself this morning instead of going to the barber, which saved us 32 euros.",
    "log_saving_tip",
    { amount: "32" },
  ],
  ["How far along are we with saving for the trampoline?", "show_savings", {}],
  [
    "For our holiday up north, please remember that one euro is worth 7.46 Danish kroner.",
    "set_exchange_rate",
    { from: "EUR", to: "DKK", rate: "7.46" },
  ],
  [
    "The campsite wants 1,200 Danish kroner, what would that be in euros?",
    "convert_money",
    { amount: "1200", from: "DKK", to: "EUR" },
  ],
  [
    "The savings goal trampoline should be called garden fun from now on.",
    "update_money_entry",
    { kind: "savings_goal", entry: "trampoline", name: "garden fun" },
  ],
  [
    "We don't need the groceries budget any longer, please delete it for good.",
    "delete_money_entry",
    { kind: "budget", entry: "groceries" },
  ],
  // Wheels
  [
    "We've just got ourselves a second-hand camper, a diesel Fiat Ducato from 2014.",
    "add_vehicle",
    { make: "Fiat", model: "Ducato", year: 2014, energy: "diesel" },
  ],
  [
    "The number plate of the camper has changed, it is now HH-KT-2203.",
    "update_vehicle",
    { vehicle: "camper", plate: "HH-KT-2203" },
  ],
  ["Can you tell me which of our vehicles you know about?", "list_vehicles", {}],
  [
    "On the way to my parents I filled up the camper with 61.5 litres for 104 euros and 55 cents, the odometer was at 128,340.",
    "log_fuel",
    { vehicle: "camper", volume: "61.5", amount: "104.55", odometer: 128340 },
  ],
  [
    "Julia thinks the camper drinks too much, so what has its fuel consumption been this year?",
    "fuel_report",
    { vehicle: "camper", period: "this_year" },
  ],
  [
    "I just looked, and the camper now has 128,912 kilometres on the clock.",
    "log_odometer",
    { vehicle: "camper", odometer: 128912 },
  ],
  [
    "The workshop fitted new winter tyres on the camper on Monday and charged 540 euros for it.",
    "log_maintenance",
    { vehicle: "camper", date: "2026-11-16", amount: "540" },
  ],
  [
    "I misread the receipt for the camper, the last filling was 16.5 litres and not 61.5.",
    "correct_log",
    { log: "filling", volume: "16.5" },
  ],
  [
    "The camper should get a new timing belt every 120,000 km or every six years.",
    "plan_service",
    { vehicle: "camper", everyDistance: 120000, everyMonths: 72 },
  ],
  ["Is there any service that the camper needs soon?", "due_services", { vehicle: "camper" }],
  [
    "The insurance of the camper runs out on 28 February, please keep an eye on it.",
    "add_document",
    { vehicle: "camper", what: "insurance", expiresOn: "2027-02-28" },
  ],
  [
    "Please delete the last odometer reading of the camper, it was from the wrong car.",
    "delete_vehicle_entry",
    { kind: "odometer", vehicle: "camper" },
  ],
  [
    "We're taking the kids to Denmark from 17 July to 1 August next year and have 2,200 euros for it, please set up the trip.",
    "create_trip",
    { name: "Denmark", from: "2027-07-17", to: "2027-08-01", budget: "2200" },
  ],
  [
    "My boss gave me two days more, so the Denmark trip now goes until 3 August.",
    "update_trip",
    { trip: "Denmark", to: "2027-08-03" },
  ],
  ["Which family trips do we have on record, old and new?", "list_trips", {}],
  [
    "For the Denmark trip please add Ribe, Billund and Skagen as stops, in that order.",
    "add_stops",
    { trip: "Denmark", stops: [{ place: "Ribe" }, { place: "Billund" }, { place: "Skagen" }] },
  ],
  [
    "The kids want to see Billund before anything else, so make it the first stop of the Denmark trip.",
    "update_stop",
    { trip: "Denmark", stop: "Billund", order: 1 },
  ],
  [
    "What has the Denmark trip cost us up to now, and how much of its budget is left?",
    "trip_summary",
    { trip: "Denmark" },
  ],
  [
    "Everybody is home again safe and sound, so the Denmark trip is over.",
    "set_trip_status",
    { trip: "Denmark", status: "done" },
  ],
  [
    "For Denmark we must not forget to pack the first aid kit and the board games, put them on the packing list.",
    "add_to_packing_list",
    { trip: "Denmark", items: [{ name: "first aid kit" }, { name: "board games" }] },
  ],
  ["Let me see what still isn't packed for Denmark.", "show_packing_list", { trip: "Denmark" }],
  ["I have just packed the board games for Denmark, tick them off.", "mark_packed", { item: "board games" }],
  [
    "There is no time for Skagen, so take that stop out of the Denmark trip.",
    "delete_trip_entry",
    { kind: "stop", trip: "Denmark", entry: "Skagen" },
  ],
  // You
  [
    "Emma's parent-teacher evening is on Thursday, 3 December at half past six in the evening, please put it in the calendar.",
    "create_event",
    { start: "2026-12-03T18:30" },
  ],
  [
    "Leo has swimming lessons every Friday at 16:15, can you enter that in the calendar?",
    "create_event",
    { start: "2026-11-27T16:15", rule: "FREQ=WEEKLY;BYDAY=FR" },
  ],
  [
    "Before I promise anything to my mother: what do we have in the calendar tomorrow?",
    "list_agenda",
    { day: "2026-11-22" },
  ],
  [
    "The teacher is ill, so move the parent-teacher evening to 10 December at seven in the evening.",
    "move_event",
    { to: "2026-12-10T19:00" },
  ],
  [
    "Please change the place of the parent-teacher evening, it will be in room 12.",
    "update_event",
    { location: "room 12" },
  ],
  [
    "The pool is closed for repairs, so cancel Leo's swimming lesson on 4 December.",
    "cancel_event",
    { on: "2026-12-04" },
  ],
  [
    "When would I have an hour and a half free on Wednesday to fix the bikes?",
    "find_free_slots",
    { durationMinutes: 90, day: "2026-11-25" },
  ],
  [
    "The school sent its dates as a file, please put them all in my calendar:\nBEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//School//EN\nBEGIN:VEVENT\nUID:xmas-2026@school.example\nDTSTART:20261218T150000\nDTEND:20261218T170000\nSUMMARY:Christmas concert\nEND:VEVENT\nEND:VCALENDAR",
    "import_calendar",
    {},
  ],
  [
    "I have to clean the gutters before the snow comes, by 5 December at the latest.",
    "create_task",
    { dueOn: "2026-12-05" },
  ],
  [
    "Please add to my tasks that the smoke detectors have to be tested every 6 months.",
    "create_task",
    { rule: "FREQ=MONTHLY;INTERVAL=6" },
  ],
  [
    "What's still on my to-do list that has to be finished by next Friday?",
    "list_tasks",
    { dueBy: "2026-11-27" },
  ],
  [
    "There's snow in the forecast, so please give the gutters task a high priority.",
    "update_task",
    { priority: "high" },
  ],
  ["It took me all morning, but the gutters are clean now, you can tick that task off.", "complete_task", {}],
  [
    "Please remind me tomorrow at five in the afternoon to pick up Emma from the birthday party.",
    "set_reminder",
    { at: "2026-11-22T17:00", text: "pick up Emma from the birthday party" },
  ],
  [
    "The noodles are on the stove, remind me in 11 minutes to take them off.",
    "set_reminder",
    { inMinutes: 11 },
  ],
  [
    "The party goes on a little longer, so set the reminder about picking up Emma to 18:30 tomorrow.",
    "update_reminder",
    { at: "2026-11-22T18:30" },
  ],
  ["Could you read me all the reminders that I have set?", "list_reminders", {}],
  ["Julia is picking up Emma after all, so you can cancel my reminder about it.", "cancel_reminder", {}],
  [
    "The grandparents are coming on Sunday, so let's plan roast chicken for lunch for six people.",
    "plan_meal",
    { meal: "roast chicken", day: "2026-11-22", slot: "lunch", servings: 6 },
  ],
  [
    "My sister is joining us too, so make the roast chicken for seven people.",
    "update_meal",
    { servings: 7 },
  ],
  [
    "I'd like to keep my mother's recipe: potato soup for 6, with 1 kg potatoes, 2 carrots and 200 ml cream.",
    "save_recipe",
    { name: "potato soup", servings: 6 },
  ],
  [
    "We're almost out of it, so put toothpaste and cat food on the shopping list.",
    "add_to_shopping_list",
    { items: [{ name: "toothpaste" }, { name: "cat food" }] },
  ],
  ["I'm standing in the supermarket, what was I supposed to buy?", "show_shopping_list", {}],
  [
    "I found the toothpaste at the chemist's, so you can tick it off the shopping list.",
    "mark_bought",
    { items: ["toothpaste"] },
  ],
  [
    "Please draw up a shopping list from all the meals we've planned for Monday to Friday.",
    "make_shopping_list",
    { from: "2026-11-23", to: "2026-11-27" },
  ],
  [
    "Just so you know, we still have 5 kg of potatoes in the pantry.",
    "add_to_pantry",
    { items: [{ name: "potatoes", quantity: "5", unit: "kg" }] },
  ],
  [
    "After the soup there are only 2 kg of potatoes left in the pantry, please adjust that.",
    "update_list_item",
    { list: "pantry", item: "potatoes", quantity: "2", unit: "kg" },
  ],
  [
    "The cat is at my brother's for the winter, so take the cat food off the shopping list.",
    "delete_item",
    { kind: "shopping_item", item: "cat food" },
  ],
  [
    "Everybody here calls me Stefan, so please use that name for me as well.",
    "update_profile",
    { name: "Stefan" },
  ],
  ["I'd like to check my own profile, what have you got stored about me?", "show_profile", {}],
  ["The code you mailed me to confirm my address is QWMD-7HTL.", "confirm_email", { code: "QWMD-7HTL" }],
  // Social
  [
    "The parents of Leo's team need a place to talk, so please create a group called Football Parents.",
    "create_group",
    { name: "Football Parents" },
  ],
  ["Which groups am I a part of at the moment?", "list_groups", {}],
  [
    "My neighbour told me about the group Street Festival, I'd like to join it.",
    "join_group",
    { group: "Street Festival" },
  ],
  [
    "The festival is over for this year, so I want to leave the group Street Festival.",
    "leave_group",
    { group: "Street Festival" },
  ],
  [
    "Please invite katrin to Football Parents, her son has just started on the team.",
    "invite_to_group",
    { person: "katrin", group: "Football Parents" },
  ],
  [
    "Please throw markus out of Football Parents, he has nothing to do with the team any more.",
    "remove_from_group",
    { person: "markus", group: "Football Parents" },
  ],
  [
    "I could use some help, so make katrin an admin of Football Parents.",
    "set_group_role",
    { person: "katrin", role: "admin", group: "Football Parents" },
  ],
  [
    "Please let everyone in Football Parents know: training is moved to the sports hall",
    "post_to_group",
    { group: "Football Parents", text: "training is moved to the sports hall" },
  ],
  [
    "I haven't looked in for days, what are the latest posts in Football Parents?",
    "read_group",
    { group: "Football Parents" },
  ],
  [
    "I'd like to read the whole post about the sports hall with everything people have commented.",
    "read_post",
    {},
  ],
  [
    "Please write a comment under the post about the sports hall: we can take three kids in our car",
    "comment_on_post",
    { text: "we can take three kids in our car" },
  ],
  ["Katrin's post about the cake sale is great, give it a thumbs up.", "react_to_post", {}],
  [
    "Please edit my post about the sports hall so that it says: training is cancelled this week",
    "edit_post",
    { text: "training is cancelled this week" },
  ],
  ["The hall is open again, so please take down my post about the sports hall.", "delete_post", {}],
  [
    "Please correct my comment about the three kids, it should say: we can take four kids in our car",
    "edit_comment",
    { text: "we can take four kids in our car" },
  ],
  ["Our car is full by now, so remove my comment about the four kids.", "delete_comment", {}],
  [
    "I don't need all of it, I just want to follow the topic tournaments in Football Parents.",
    "follow_topic",
    { group: "Football Parents", topic: "tournaments" },
  ],
  [
    "I'd like to stop following the topic tournaments in Football Parents.",
    "unfollow_topic",
    { group: "Football Parents", topic: "tournaments" },
  ],
  [
    "I've had enough of the nasty comments from rudi77, please block him.",
    "block_person",
    { person: "rudi77" },
  ],
  ["We've talked it over and made up, so you can unblock rudi77.", "unblock_person", { person: "rudi77" }],
  [
    "Somebody insulted the referee in the post about the derby, please report that post to the admins as abusive.",
    "report_post",
    {},
  ],
  ["Can you tell me who exactly is a member of our household?", "show_household", {}],
  [
    "Julia should be able to see the shopping list as well, so please share it with our household.",
    "share_with_household",
    {},
  ],
  [
    "The Christmas presents are meant to be a surprise, so stop sharing the task about the presents with the household.",
    "stop_sharing",
    {},
  ],
  // Device and general
  ["We've got lost on the way to the farm, can you find out where we are right now?", "ask_location", {}],
  [
    "I'd like to begin with a clean slate, please open a new conversation.",
    "open_screen",
    { screen: "new_conversation" },
  ],
  [
    "Could you draft a message to you for me, asking what the camper costs us per kilometre, so that I can change it before I send it?",
    "fill_form",
    {},
  ],
  [
    "Please draw me a bar chart titled Pocket money with Emma 15, Leo 10 and Mia 5.",
    "show_chart",
    { kind: "bar" },
  ],
  ["The kids would like to see Ribe, Billund and Skagen on a map.", "show_map", {}],
  ["Oh no, that was wrong, please take back what you just did.", "undo", {}],
  [
    "Several things at once: log 52 litres for 88 euros at 129,400 km for the camper, remind me tonight at eight to check the tyre pressure, and put engine oil on the shopping list.",
    "make_plan",
    {},
  ],
];

/** Nothing may be written for these. */
export const blind13Unclear: readonly string[] = [
  "We've been thinking about getting a second car one of these days, but nobody knows when.",
  "My neighbour paid 900 euros for four tyres last week, can you believe that?",
  "How would I go about adding a new trip if we ever wanted one?",
  "Please don't put any more biscuits on the shopping list, the children eat too many already.",
  "If we drove to Denmark with the camper, would 2,000 euros be enough?",
  "When I was a boy, my father drove us to Italy every summer in an old Beetle.",
  "I still haven't cleaned the gutters, shame on me.",
  "What do you think, is a trampoline too dangerous for a four-year-old?",
  "Please help Leo with his maths homework, he has to divide 84 by 7.",
  "The kids were a handful today, but it was a lovely day.",
  "Could you do the thing with the car again, you know which one?",
  "Maybe we'll have fondue on Christmas Eve, maybe raclette, Julia hasn't decided yet.",
  "Is it true that you can share things with the whole household?",
  "No, leave the dentist appointment as it is, please.",
  "Emma told me that her teacher is going to move to Canada in June.",
  "Just suppose I cancelled the football club, how much would we save in a year?",
  "Can you call the school and tell them that Leo is ill today?",
  "Please order a birthday cake for Saturday at the bakery round the corner.",
  "I wish we had saved more money for the roof.",
  "What's the best way to get red wine stains out of a carpet?",
  "Tell me a bedtime story about a little dragon who can't fly.",
  "Make it a bit more, or perhaps a bit less.",
  "My wife's sister has an appointment with her lawyer on Monday at ten.",
  "I almost filled the camper with petrol instead of diesel, that would have been expensive.",
  "We never had any budget for toys, and it went fine.",
  "Do I have to enter the odometer every time that I fill up?",
  "Please transfer 200 euros to my brother's account for the concert tickets.",
  "That Markus in the football group really gets on my nerves sometimes.",
  "One of us should do something about the garden at some point.",
  "Thanks a lot, you've been a great help to our family today.",
];
