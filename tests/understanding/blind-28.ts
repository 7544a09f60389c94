import type { Request } from "./requests.ts";

/** A young couple in Dublin with a baby, one car and an electric scooter; English as it is spoken at home. */
export const blind28: readonly Request[] = [
  // Wins
  [
    "Dropped 86 euro in Lidl this morning on the big grocery shop",
    "create_expense",
    { amount: "86", category: "groceries" },
  ],
  [
    "We got a takeaway last night, it set us back 34.80",
    "create_expense",
    { amount: "34.80", category: "eating out", date: "2026-11-20" },
  ],
  [
    "The Calpol and the teething gel came to 17.45 in the pharmacy on Thursday",
    "create_expense",
    { amount: "17.45", category: "health", date: "2026-11-19" },
  ],
  [
    "Forked out a hundred and twenty euro for a second-hand buggy on Wednesday",
    "create_expense",
    { amount: "120", date: "2026-11-18" },
  ],
  [
    "How much have nappies eaten up this month?",
    "summarize_expenses",
    { period: "this_month", search: "nappies" },
  ],
  [
    "What did we blow on eating out last month?",
    "summarize_expenses",
    { period: "last_month", category: "eating out" },
  ],
  [
    "What's the damage on groceries this year?",
    "summarize_expenses",
    { period: "this_year", category: "groceries" },
  ],
  ["Show me every single thing I bought last week", "list_expenses", { period: "last_week" }],
  ["Can you pull up the bits and bobs I paid for yesterday?", "list_expenses", { period: "yesterday" }],
  [
    "Let's keep eating out under 150 a month from now on",
    "set_budget",
    { category: "eating out", amount: "150" },
  ],
  [
    "We need to tighten our belts: 120 a week for groceries, tops",
    "set_budget",
    { category: "groceries", amount: "120", period: "week" },
  ],
  ["Have we much left to play with in the groceries budget?", "check_budgets", { category: "groceries" }],
  ["The takeaway was 38.40, not 34.80", "update_expense", { expense: "takeaway", amount: "38.40" }],
  ["The child benefit landed in my account this morning, 140 euro", "log_income", { amount: "140" }],
  [
    "Granny slipped me 50 euro for my birthday yesterday",
    "log_income",
    { amount: "50", from: "Granny", date: "2026-11-20" },
  ],
  ["How much money came in the door last month?", "list_income", { period: "last_month" }],
  [
    "The crèche is 780 a month and comes out on the first",
    "set_recurring_item",
    { description: "crèche", amount: "780", startsOn: "2026-12-01" },
  ],
  [
    "My wages are 1,150 and come in every second Friday, starting on 27 November",
    "set_recurring_item",
    {
      description: "wages",
      amount: "1150",
      direction: "income",
      every: "week",
      interval: 2,
      startsOn: "2026-11-27",
    },
  ],
  [
    "What's going out of our account by itself every month?",
    "list_recurring_items",
    { direction: "expense" },
  ],
  [
    "I knocked the gym on the head, so that's not coming out every month any more",
    "stop_recurring_item",
    { item: "gym" },
  ],
  [
    "We're saving up for a cargo bike, we'll need 2,500 by the end of May",
    "set_savings_goal",
    { name: "cargo bike", target: "2500", dueOn: "2027-05-31" },
  ],
  ["Stick 75 euro in the cargo bike fund", "add_to_goal", { goal: "cargo bike", amount: "75" }],
  [
    "I had to dip into the rainy day savings, take 200 out of there",
    "add_to_goal",
    { goal: "rainy day", amount: "200", takeOut: true },
  ],
  ["I saved us 18 euro by borrowing a car seat off the neighbours", "log_saving_tip", { amount: "18" }],
  ["How are we getting on with the savings?", "show_savings", {}],
  ["Scrap the eating out budget altogether", "delete_money_entry", { kind: "budget", entry: "eating out" }],
  ["What's 40 pounds sterling in our money?", "convert_money", { amount: "40", from: "GBP" }],

  // Wheels
  [
    "We finally took the plunge and got a car, a 2019 Toyota Yaris, a hybrid",
    "add_vehicle",
    { make: "Toyota", model: "Yaris", year: 2019, energy: "hybrid" },
  ],
  ["I've a new electric scooter, call it Zippy", "add_vehicle", { name: "Zippy", energy: "electric" }],
  [
    "The Yaris has a new plate, it's 191-D-4471 now",
    "update_vehicle",
    { vehicle: "Yaris", plate: "191-D-4471" },
  ],
  ["What vehicles have we got on the books?", "list_vehicles", {}],
  [
    "Filled the Yaris to the brim, 36 litres for 62.50 at 54,210 km",
    "log_fuel",
    { vehicle: "Yaris", volume: "36", amount: "62.50", odometer: 54210 },
  ],
  [
    "Threw 20 litres into the Yaris at Circle K yesterday for 34.60, not a full tank, the clock says 54,655",
    "log_fuel",
    {
      vehicle: "Yaris",
      volume: "20",
      amount: "34.60",
      full: false,
      station: "Circle K",
      odometer: 54655,
      date: "2026-11-20",
    },
  ],
  [
    "Charged Zippy up overnight, 0.6 kWh, she's at 812 km",
    "log_fuel",
    { vehicle: "Zippy", energyKwh: "0.6", odometer: 812 },
  ],
  [
    "Got petrol for the Yaris on Tuesday on the way home from Granny's: 31.4 litres, 53.70 euro, 55,102 on the clock",
    "log_fuel",
    { vehicle: "Yaris", volume: "31.4", amount: "53.70", odometer: 55102, date: "2026-11-17" },
  ],
  ["The Yaris has 55,340 km on the clock now", "log_odometer", { vehicle: "Yaris", odometer: 55340 }],
  ["How thirsty was the Yaris last month?", "fuel_report", { vehicle: "Yaris", period: "last_month" }],
  ["How much juice does Zippy go through?", "fuel_report", { vehicle: "Zippy" }],
  [
    "Had an oil change done on the Yaris on Monday at 54,900 km, 95 euro all in",
    "log_maintenance",
    { vehicle: "Yaris", what: "oil change", date: "2026-11-16", odometer: 54900, amount: "95" },
  ],
  [
    "Zippy got new brake pads today, the man in the shop charged me 28 euro",
    "log_maintenance",
    { vehicle: "Zippy", amount: "28" },
  ],
  [
    "The last fill of the Yaris was 34 litres, not 36",
    "correct_log",
    { log: "filling", vehicle: "Yaris", volume: "34" },
  ],
  [
    "The Yaris needs an oil change every 15,000 km or once a year, whichever comes first",
    "plan_service",
    { vehicle: "Yaris", what: "oil change", everyDistance: 15000, everyMonths: 12 },
  ],
  ["Is the Yaris due anything at the garage?", "due_services", { vehicle: "Yaris" }],
  [
    "The insurance on the Yaris is up on 14 March",
    "add_document",
    { vehicle: "Yaris", what: "insurance", expiresOn: "2027-03-14" },
  ],
  [
    "We flogged the Micra, so take it off our list of vehicles",
    "delete_vehicle_entry",
    { kind: "vehicle", vehicle: "Micra" },
  ],
  [
    "We're heading down to Kerry from 27 to 30 December with 600 euro to spend",
    "create_trip",
    { name: "Kerry", from: "2026-12-27", to: "2026-12-30", budget: "600" },
  ],
  [
    "Pencil in a trip to Galway in the Yaris, 4 to 6 December",
    "create_trip",
    { name: "Galway", from: "2026-12-04", to: "2026-12-06", vehicle: "Yaris" },
  ],
  ["Bump the budget of the Kerry trip up to 750", "update_trip", { trip: "Kerry", budget: "750" }],
  [
    "Add Adare and Killarney as stops on the Kerry trip",
    "add_stops",
    { trip: "Kerry", stops: [{ place: "Adare" }, { place: "Killarney" }] },
  ],
  ["What's the Galway trip after costing us so far?", "trip_summary", { trip: "Galway" }],
  [
    "We're back from Galway safe and sound, that trip is done and dusted",
    "set_trip_status",
    { trip: "Galway", status: "done" },
  ],
  [
    "Bung the travel cot and the baby monitor on the packing list for Kerry",
    "add_to_packing_list",
    { trip: "Kerry", items: [{ name: "travel cot" }, { name: "baby monitor" }] },
  ],
  ["What have we still to pack for Kerry?", "show_packing_list", { trip: "Kerry" }],
  [
    "The travel cot is in the boot already for the Kerry trip, tick it off the packing list",
    "mark_packed",
    { trip: "Kerry", item: "travel cot" },
  ],

  // You
  [
    "Stick the baby's jabs in the calendar for Tuesday at quarter past ten in the morning",
    "create_event",
    { title: "baby's jabs", start: "2026-11-24T10:15" },
  ],
  [
    "We've dinner with Cian's parents next Saturday at half seven in the evening",
    "create_event",
    { title: "dinner with Cian's parents", start: "2026-11-28T19:30" },
  ],
  [
    "There's baby swimming every Wednesday at 10 in the morning, put that in the diary",
    "create_event",
    { title: "baby swimming", start: "2026-11-25T10:00", rule: "FREQ=WEEKLY;BYDAY=WE" },
  ],
  [
    "I'm getting a haircut on Friday from 4 to 5 in the afternoon, pop it in my calendar",
    "create_event",
    { title: "haircut", start: "2026-11-27T16:00" },
  ],
  ["What's on the cards for tomorrow?", "list_agenda", { day: "2026-11-22" }],
  [
    "Push the haircut back to half five on Friday afternoon",
    "move_event",
    { event: "haircut", to: "2026-11-27T17:30" },
  ],
  ["Call off the dinner with Cian's parents", "cancel_event", { event: "dinner with Cian's parents" }],
  [
    "Have I two hours to myself anywhere on Thursday?",
    "find_free_slots",
    { day: "2026-11-26", durationMinutes: 120 },
  ],
  [
    "I have to get the car seat checked by Friday",
    "create_task",
    { title: "get the car seat checked", dueOn: "2026-11-27" },
  ],
  ["One for the to-do list: fix the dripping tap", "create_task", { title: "fix the dripping tap" }],
  [
    "I've to send in the crèche form by 30 November and it's urgent",
    "create_task",
    { title: "send in the crèche form", dueOn: "2026-11-30", priority: "urgent" },
  ],
  ["What jobs are still hanging over me?", "list_tasks", {}],
  ["The dripping tap can wait till 5 December", "update_task", { task: "dripping tap", dueOn: "2026-12-05" }],
  ["I got the dripping tap sorted at long last", "complete_task", { task: "dripping tap" }],
  [
    "Give me a shout in 20 minutes to take the bottles out of the steriliser",
    "set_reminder",
    { text: "take the bottles out of the steriliser", inMinutes: 20 },
  ],
  [
    "Remind me tomorrow at half eight in the morning to ring my mam",
    "set_reminder",
    { text: "ring my mam", at: "2026-11-22T08:30" },
  ],
  [
    "Nudge me every night at 9 to plug in the scooter",
    "set_reminder",
    { text: "plug in the scooter", rule: "FREQ=DAILY" },
  ],
  [
    "Don't let me forget to put the bins out, Thursday at 8 in the evening",
    "set_reminder",
    { text: "put the bins out", at: "2026-11-26T20:00" },
  ],
  ["No need to nag me about the steriliser any more", "cancel_reminder", { reminder: "steriliser" }],
  [
    "We'll have shepherd's pie for dinner on Monday",
    "plan_meal",
    { meal: "shepherd's pie", day: "2026-11-23", slot: "dinner" },
  ],
  [
    "Let's have the shepherd's pie on Tuesday instead",
    "update_meal",
    { meal: "shepherd's pie", day: "2026-11-24" },
  ],
  [
    "Save my nana's recipe for coddle, it feeds 4: 450 g sausages, 200 g rashers, 1 kg potatoes",
    "save_recipe",
    {
      servings: 4,
      ingredients: [
        { item: "sausages", quantity: "450", unit: "g" },
        { item: "rashers", quantity: "200", unit: "g" },
        { item: "potatoes", quantity: "1", unit: "kg" },
      ],
    },
  ],
  [
    "We're clean out of nappies and baby wipes, stick them on the shopping list",
    "add_to_shopping_list",
    { items: [{ name: "nappies" }, { name: "baby wipes" }] },
  ],
  [
    "We could do with six eggs and 2 litres of milk from the shop",
    "add_to_shopping_list",
    {
      items: [
        { name: "eggs", quantity: "6" },
        { name: "milk", quantity: "2", unit: "l" },
      ],
    },
  ],
  ["What do we still need to get in the shop?", "show_shopping_list", {}],
  [
    "I grabbed the nappies and the baby wipes on the way home, cross them off the list",
    "mark_bought",
    { items: ["nappies", "baby wipes"] },
  ],
  [
    "There's 500 g of porridge oats in the press at home",
    "add_to_pantry",
    { items: [{ name: "porridge oats", quantity: "500", unit: "g" }] },
  ],
  [
    "Make it 12 eggs on the shopping list",
    "update_list_item",
    { list: "shopping", item: "eggs", quantity: "12" },
  ],
  ["My name's Aoife by the way, call me that", "update_profile", { name: "Aoife" }],

  // Social
  [
    "Start up a group for the mams and dads on our road and call it Road Babies",
    "create_group",
    { name: "Road Babies" },
  ],
  [
    "Set up a household for the three of us called Casa Byrne",
    "create_group",
    { name: "Casa Byrne", access: "household" },
  ],
  ["What groups am I part of these days?", "list_groups", {}],
  ["Sign me up for the Dublin Sling Library group", "join_group", { group: "Dublin Sling Library" }],
  [
    "I've had my fill of the group Bargain Hunters, get me out of it",
    "leave_group",
    { group: "Bargain Hunters" },
  ],
  [
    "Send niamh_b an invite to the group Road Babies",
    "invite_to_group",
    { group: "Road Babies", person: "niamh_b" },
  ],
  [
    "Kick darren out of the Road Babies group",
    "remove_from_group",
    { group: "Road Babies", person: "darren" },
  ],
  [
    "Let orla help me run the group Road Babies, make her an admin",
    "set_group_role",
    { group: "Road Babies", person: "orla", role: "admin" },
  ],
  [
    "Tell the Road Babies group the coffee morning is off this week",
    "post_to_group",
    { group: "Road Babies", text: "the coffee morning is off this week" },
  ],
  [
    "Ask in the Road Babies group: has anyone a high chair going spare?",
    "post_to_group",
    { group: "Road Babies", text: "has anyone a high chair going spare?" },
  ],
  ["What's the latest in the Road Babies group?", "read_group", { group: "Road Babies" }],
  ["Have I missed much in Dublin Sling Library?", "read_group", { group: "Dublin Sling Library" }],
  ["Let me see what people said under the post about the high chair", "read_post", { post: "high chair" }],
  [
    "Write under the post about the coffee morning: count me in",
    "comment_on_post",
    { post: "coffee morning", text: "count me in" },
  ],
  ["Give the post about the new playground a ❤️", "react_to_post", { post: "new playground", emoji: "❤️" }],
  [
    "Change my post about the high chair to: sorted now, thanks a million",
    "edit_post",
    { post: "high chair", text: "sorted now, thanks a million" },
  ],
  ["Take down my post about the high chair", "delete_post", { post: "high chair" }],
  ["Get rid of my comment about the scones", "delete_comment", { comment: "scones" }],
  [
    "I only want to hear about playdates in the Road Babies group",
    "follow_topic",
    { group: "Road Babies", topic: "playdates" },
  ],
  ["I'm sick to the back teeth of gerry88, block him", "block_person", { person: "gerry88" }],
  ["Let bygones be bygones, unblock gerry88", "unblock_person", { person: "gerry88" }],
  [
    "Report the post about miracle teething drops, it's a scam",
    "report_post",
    { post: "miracle teething drops" },
  ],
  ["Who's all in our household on here?", "show_household", {}],
  ["Let the household see the Kerry trip", "share_with_household", { what: "the Kerry trip" }],
  [
    "Keep the shopping list to myself again, stop sharing it with the household",
    "stop_sharing",
    { what: "the shopping list" },
  ],

  // Device and general
  ["Ah no, scratch that, take back the last thing you changed", "undo", {}],
  ["Open up a fresh chat for me", "open_screen", { screen: "new_conversation" }],
];

export const blind28Unclear: readonly string[] = [
  // Other people's doings
  "Cian's brother spent 900 on a telly, he's lost the plot",
  "My mam filled her car yesterday and it cost her 80 euro",
  "The neighbours are off to Lanzarote for two weeks in January",
  "Niamh's little one has the dentist on Monday at 9",
  "Cian's boss got a raise of 500 a month, well for some",
  "Orla left her book club last night in a huff",
  "Your man next door sold his van for four grand",
  // Negations
  "I didn't spend a cent yesterday, I'm delighted with myself",
  "We haven't booked anything for Kerry yet, so leave it",
  "Don't put anything in the calendar for Thursday",
  "I never said I'd join that group",
  "No, I didn't get petrol today, I drove straight home",
  "Don't be adding crisps to the shopping list on me",
  // Hypotheticals
  "If we won the lotto we'd buy a big house in Howth",
  "Suppose I got a second scooter, would that be mad?",
  "We might go to Wexford in the summer if the baby sleeps",
  "I'd love to put 500 a month aside, but sure where would it come from",
  "What would happen if I went over the groceries budget?",
  "If I'd taken the Luas I'd have saved a tenner",
  // How something works
  "How do I go about sharing a list with Cian?",
  "Can you do reminders that repeat?",
  "What's the difference between a task and an event?",
  "Does blocking someone let them know about it?",
  "Are you able to read bank statements?",
  // What PAM can't do
  "Order us a large pepperoni pizza",
  "Ring the crèche and tell them she's sick",
  "Send 50 euro to Niamh on Revolut",
  "Turn the heating down to 18 degrees",
  "Is it going to lash rain tomorrow?",
  "Sing the baby a lullaby",
  // Small talk
  "God I'm wrecked, she was up half the night",
  "Thanks a million, you're a star",
  "Ah sure look, it is what it is",
  "How's the form today?",
  // Quotations
  'The ad on the radio said "save 200 euro a year by switching"',
  "As my granda used to say, look after the pennies and the pounds will look after themselves",
  'There\'s a sign in the shop: "buy two, get one free on nappies"',
  // Too vague
  "Sort out that thing for me, will you",
  "Put it down for whenever suits",
  "Do the usual with the yoke",
];
