import type { Request } from "./requests.ts";

/** What was made by chat, changed or taken back by chat; today is Saturday 21 November 2026. */
export const wheelChanges: readonly Request[] = [
  ["the last filling was 45 litres, not 42", "correct_log", { log: "filling", volume: "45" }],
  [
    "correct the last filling of the van to 45 litres",
    "correct_log",
    { log: "filling", vehicle: "van", volume: "45" },
  ],
  ["the last fill-up cost 72 euros", "correct_log", { log: "filling", amount: "72", currency: "EUR" }],
  ["the last charge was 30 kWh, not 20", "correct_log", { log: "filling", energyKwh: "30" }],
  ["correct the odometer reading to 84,300", "correct_log", { log: "odometer", odometer: 84_300 }],
  [
    "fix the mileage of the van to 84,300 km",
    "correct_log",
    { log: "odometer", vehicle: "van", odometer: 84_300 },
  ],
  ["the last oil change cost 95 euros", "correct_log", { log: "service", entry: "oil change", amount: "95" }],
  ["the van was at 84,300, not 83,400", "correct_log", { log: "odometer", vehicle: "van", odometer: 84_300 }],
  [
    "I typed the wrong mileage for the camper, it should be 61,200",
    "correct_log",
    { log: "odometer", vehicle: "camper", odometer: 61_200 },
  ],
  [
    "the last fill-up of the Polo cost 68 euros instead of 66",
    "correct_log",
    { log: "filling", vehicle: "Polo", amount: "68" },
  ],
  ["the Jazz is from 2013, not 2012", "update_vehicle", { vehicle: "Jazz", year: 2013 }],
  ["we call the camper Daisy now", "update_vehicle", { vehicle: "camper", name: "Daisy" }],
  ["rename the van to Bluebird", "update_vehicle", { vehicle: "van", name: "Bluebird" }],
  ["change the plate of the van to AB-12-CD", "update_vehicle", { vehicle: "van", plate: "AB-12-CD" }],
  ["the van's plate is now XY-99-ZZ", "update_vehicle", { vehicle: "van", plate: "XY-99-ZZ" }],
  ["delete the last filling", "delete_vehicle_entry", { kind: "filling" }],
  ["please remove the last charge of the van", "delete_vehicle_entry", { kind: "filling", vehicle: "van" }],
  ["delete the last odometer reading", "delete_vehicle_entry", { kind: "odometer" }],
  [
    "remove the service plan for the oil change",
    "delete_vehicle_entry",
    { kind: "plan", entry: "oil change" },
  ],
  ["delete the last oil change", "delete_vehicle_entry", { kind: "service", entry: "oil change" }],
  [
    "delete the insurance of the van",
    "delete_vehicle_entry",
    { kind: "document", entry: "insurance", vehicle: "van" },
  ],
  ["delete the van", "delete_vehicle_entry", { kind: "vehicle", vehicle: "van" }],
  ["we sold the van, please remove it", "delete_vehicle_entry", { kind: "vehicle", vehicle: "van" }],
  ["the Porto trip ends on 9 June", "update_trip", { trip: "Porto", to: "2027-06-09" }],
  ["change the budget of the Porto trip to 1,200 euros", "update_trip", { trip: "Porto", budget: "1200" }],
  ["rename the trip to Porto to Douro", "update_trip", { trip: "Porto", name: "Douro" }],
  [
    "move the Porto trip to 3 to 8 December",
    "update_trip",
    { trip: "Porto", from: "2026-12-03", to: "2026-12-08" },
  ],
  ["make Coimbra the first stop", "update_stop", { stop: "Coimbra", order: 1 }],
  ["replace the stop Coimbra with Leiria", "update_stop", { stop: "Coimbra", place: "Leiria" }],
  ["we stay in Coimbra until Friday", "update_stop", { stop: "Coimbra", leavesOn: "2026-11-27" }],
  ["delete the trip to Porto", "delete_trip_entry", { kind: "trip", trip: "Porto" }],
  ["cancel our Porto trip", "delete_trip_entry", { kind: "trip", trip: "Porto" }],
  ["remove the stop Coimbra", "delete_trip_entry", { kind: "stop", entry: "Coimbra" }],
  ["leave Coimbra out of the route", "delete_trip_entry", { kind: "stop", entry: "Coimbra" }],
  ["take the tent off the packing list", "delete_trip_entry", { kind: "packing_item", entry: "tent" }],
];

export const youChanges: readonly Request[] = [
  [
    "move the task renew the passport to Friday",
    "update_task",
    { task: "renew the passport", dueOn: "2026-11-27" },
  ],
  ["the passport task is due on Friday now", "update_task", { task: "passport", dueOn: "2026-11-27" }],
  ["make the passport task urgent", "update_task", { task: "passport", priority: "urgent" }],
  [
    "rename the passport task to renew both passports",
    "update_task",
    { task: "passport", title: "renew both passports" },
  ],
  ["delete the task renew the passport", "delete_item", { kind: "task", item: "renew the passport" }],
  ["remove the passport task", "delete_item", { kind: "task", item: "passport" }],
  [
    "move the reminder about the garage to tomorrow at 10",
    "update_reminder",
    { reminder: "garage", at: "2026-11-22T10:00" },
  ],
  ["snooze the garage reminder for 20 minutes", "update_reminder", { reminder: "garage", inMinutes: 20 }],
  [
    "remind me about the garage tomorrow at 10 instead",
    "update_reminder",
    { reminder: "garage", at: "2026-11-22T10:00" },
  ],
  [
    "change the place of the dentist to Rua Nova 4",
    "update_event",
    { event: "dentist", location: "Rua Nova 4" },
  ],
  ["rename the planning meeting to review", "update_event", { event: "planning", title: "review" }],
  [
    "add a note to the dentist: bring the X-rays",
    "update_event",
    { event: "dentist", notes: "bring the X-rays" },
  ],
  ["take milk off the shopping list", "delete_item", { kind: "shopping_item", item: "milk" }],
  ["remove the eggs from the shopping list", "delete_item", { kind: "shopping_item", item: "eggs" }],
  ["remove the rice from the pantry", "delete_item", { kind: "pantry_item", item: "rice" }],
  ["delete the lasagne recipe", "delete_item", { kind: "recipe", item: "lasagne" }],
  ["take the lasagne off the meal plan", "delete_item", { kind: "meal", item: "lasagne" }],
  [
    "change milk on the shopping list to 3 litres",
    "update_list_item",
    { list: "shopping", item: "milk", quantity: "3" },
  ],
  [
    "set the rice in the pantry to 500 g",
    "update_list_item",
    { list: "pantry", item: "rice", quantity: "500", unit: "g" },
  ],
  ["we eat the lasagne on Wednesday instead", "update_meal", { meal: "lasagne", day: "2026-11-25" }],
];

/** Near to those, and no order: nothing may be written. */
export const changesUnclear: readonly string[] = [
  "don't delete the van",
  "should I delete the last filling?",
  "maybe we sell the van",
  "what happens if I delete the trip?",
  "my brother deleted the recipe",
  "delete everything",
  "rename it",
  "I wonder whether to move the trip",
  "never remove the tent from the packing list",
  "how do I correct the odometer?",
];
