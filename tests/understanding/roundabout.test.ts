import { expect, test } from "vitest";
import type { Request } from "./requests.ts";
import { callsFor, scoreOf } from "./score.ts";

const wheels: readonly Request[] = [
  [
    "Could you plan a trip to Crete for us, starting on 3 July and ending on the tenth?",
    "create_trip",
    { name: "Crete", from: "2027-07-03", to: "2027-07-10" },
  ],
  [
    "Between 3 and 5 May we're in Rome with a budget of 600 euros, please plan that trip.",
    "create_trip",
    { name: "Rome", from: "2027-05-03", to: "2027-05-05", budget: "600" },
  ],
  ["Trip budget for Rome should be 900 instead", "update_trip", { trip: "Rome", budget: "900" }],
  [
    "The Rome trip is two days longer and now ends on 7 May.",
    "update_trip",
    { trip: "Rome", to: "2027-05-07" },
  ],
  ["In the Rome trip I'd like Orvieto to be the second stop", "update_stop", { stop: "Orvieto", order: 2 }],
  ["Our stop in Orvieto now lasts until 6 May.", "update_stop", { stop: "Orvieto", leavesOn: "2027-05-06" }],
  [
    "For Rome I'm bringing an adapter and a raincoat, so add them to the packing list.",
    "add_to_packing_list",
    { trip: "Rome", items: [{ name: "adapter" }, { name: "raincoat" }] },
  ],
  ["The tent is already packed, you can tick it off for Rome", "mark_packed", { trip: "Rome", item: "tent" }],
  [
    "Strike the kettle off the packing list, we don't need it",
    "delete_trip_entry",
    { kind: "packing_item", entry: "kettle" },
  ],
  ["The car is packed and the Rome trip has begun.", "set_trip_status", { trip: "Rome", status: "open" }],
  ["How much is left of the budget for our trip to Rome?", "trip_summary", { trip: "Rome" }],
  [
    "When we washed the Golf yesterday, its clock said 88,100",
    "log_odometer",
    { vehicle: "Golf", odometer: 88100, date: "2026-11-20" },
  ],
  ["The van now has 112 thousand kilometres on it", "log_odometer", { vehicle: "van", odometer: 112000 }],
  [
    "I mistyped the Golf's mileage yesterday: it should be 88,010.",
    "correct_log",
    { log: "odometer", vehicle: "Golf", on: "2026-11-20", odometer: 88010 },
  ],
  [
    "Wheel alignment on the Golf has to be done every 24 months, please keep track of it.",
    "plan_service",
    { vehicle: "Golf", what: "wheel alignment", everyMonths: 24 },
  ],
  [
    "We've extended the van's insurance and it's valid until 31 March next year.",
    "add_document",
    { vehicle: "van", what: "insurance", expiresOn: "2027-03-31" },
  ],
  [
    "I logged the last charge of the Zoe twice, please delete it.",
    "delete_vehicle_entry",
    { kind: "filling", vehicle: "Zoe" },
  ],
  ["The Zoe has been given a new plate and it's now CD-34-EF.", "update_vehicle", { plate: "CD-34-EF" }],
  [
    "What has the van been using in litres per 100 km this year?",
    "fuel_report",
    { vehicle: "van", period: "this_year" },
  ],
];

const money: readonly Request[] = [
  ["Forty euros fifty went on shoes yesterday", "create_expense", { amount: "40.50", date: "2026-11-20" }],
  [
    "Put down 8.20 for stamps, it was yesterday, so I don't forget.",
    "create_expense",
    { amount: "8.20", date: "2026-11-20" },
  ],
  [
    "I entered the haircut under today, but it was on Monday, please correct it.",
    "update_expense",
    { expense: "haircut", date: "2026-11-16" },
  ],
  ["The payment from Anna is wrong: it should be 80, not 60", "update_money_entry", { amount: "80" }],
  ["From now on we want to keep transport under 90 euros a month", "set_budget", { amount: "90" }],
  ["40 euros a week is the most we want to spend on groceries", "set_budget", { period: "week" }],
  [
    "I had to take 40 euros out of the Japan fund because the boiler broke down",
    "add_to_goal",
    { goal: "Japan", amount: "40", takeOut: true },
  ],
  [
    "Uncle Rui gave us 60 euros on Monday, please log it as income",
    "log_income",
    { from: "Uncle Rui", amount: "60" },
  ],
];

test("vehicles and trips are read with what people speak around them", () => {
  const { right, total, misses } = scoreOf(wheels);
  expect(right, misses.join("\n")).toBe(total);
});

test("sums are read with what people speak around them", () => {
  const { right, total, misses } = scoreOf(money);
  expect(right, misses.join("\n")).toBe(total);
});

test.each([
  "Ana's going to Lisbon in May with her sister",
  "Is it going to snow tomorrow?",
  "Can you write me a short song about the trip to Rome from 3 to 5 May?",
  "When my brother parked the van on Monday, the odometer showed 113,050.",
  "From 3 to 5 May my parents are in Rome; set that trip up",
  "I didn't log the last charge twice, please don't delete it",
  "The tent is in the garage, so tick it off the list",
  "The boiler inspection has to be done every 24 months, please keep track of that",
  "If we extend the Rome trip by one more day, until 6 May, what would it cost?",
  "A friend spent forty euros fifty on shoes",
  "He had to take 40 euros out of the Japan fund because the car broke down",
  "50 euros a month is the most she is prepared to spend on clothes",
])("what others do, what is supposed and what is no thing of PAM's writes nothing: %s", (text) => {
  expect(callsFor(text)).toEqual([]);
});
