import { expect, test } from "vitest";
import type { Request } from "./requests.ts";
import { callsFor, scoreOf } from "./score.ts";

const inPassing: readonly Request[] = [
  ["We got ourselves a moped, it's called Buzz", "add_vehicle", { name: "Buzz" }],
  ["Bertha's got 120,400 on the clock", "log_odometer", { vehicle: "Bertha", odometer: 120400 }],
  [
    "Pulled in at Galp, 30 litres for 51 euros, the clock says 61790",
    "log_fuel",
    { odometer: 61790, volume: "30", amount: "51", station: "Galp" },
  ],
  ["We've sold Buzz, so please take it out", "delete_vehicle_entry", { kind: "vehicle", vehicle: "Buzz" }],
  [
    "A long weekend away in Porto, 5th to 8th of February",
    "create_trip",
    { name: "Porto", from: "2027-02-05", to: "2027-02-08" },
  ],
  ["That's Greece over and done with", "set_trip_status", { trip: "Greece", status: "done" }],
];

const inWholeSentences: readonly Request[] = [
  [
    "On Monday we put 20 litres in the van for 33 euros at 88,410 km, but it wasn't quite full",
    "log_fuel",
    { vehicle: "van", volume: "20", amount: "33", odometer: 88410, full: false, date: "2026-11-16" },
  ],
  [
    "I forgot to log the filling before this one: today I put 41 litres in the Ibiza for 67 euros at 71,200 km",
    "log_fuel",
    { vehicle: "Ibiza", volume: "41", amount: "67", odometer: 71200, missedBefore: true },
  ],
  ["Sorry, Daisy's last charge was 31 kWh", "correct_log", { log: "filling", energyKwh: "31" }],
  [
    "The oil change on the Ibiza was done on Tuesday, not Wednesday",
    "correct_log",
    { log: "service", vehicle: "Ibiza", date: "2026-11-17" },
  ],
  ["The Ibiza's odometer counts miles", "update_vehicle", { vehicle: "Ibiza", distanceUnit: "mi" }],
  [
    "The Ibiza was scrapped, so please remove that car",
    "delete_vehicle_entry",
    { kind: "vehicle", vehicle: "Ibiza" },
  ],
  ["The Corfu trip has come to an end, we got home last night", "set_trip_status", { trip: "Corfu" }],
  [
    "We're leaving Patras out of the Corfu trip, please take that stop out",
    "delete_trip_entry",
    { kind: "stop", trip: "Corfu", entry: "Patras" },
  ],
  [
    "Nothing comes of our trip to Corfu, so please delete it",
    "delete_trip_entry",
    { kind: "trip", trip: "Corfu" },
  ],
  ["I'd like the Corfu trip to end on 4 May", "update_trip", { trip: "Corfu", to: "2027-05-04" }],
];

const withAllThatIsSaid: readonly Request[] = [
  [
    "I read the Passat's mileage wrong: it's 88,410 and not 88,140",
    "correct_log",
    { log: "odometer", vehicle: "Passat", odometer: 88410 },
  ],
  ["The last charge I told you about was 31 kWh, not 13", "correct_log", { log: "filling", energyKwh: "31" }],
  [
    "The van's timing belt has to be replaced every 120,000 km; that was last done at 84,000 km",
    "plan_service",
    { what: "timing belt", vehicle: "van", everyDistance: 120000, lastOdometer: 84000 },
  ],
  [
    "The Corsa's road tax has the number 44-TX-9 and runs out on 1 March 2027",
    "add_document",
    { vehicle: "Corsa", what: "registration", number: "44-TX-9", expiresOn: "2027-03-01" },
  ],
  ["The Porto trip starts two days later, on 3 June", "update_trip", { trip: "Porto", from: "2027-06-03" }],
  [
    "Cross Ostend off the stops of the Belgium trip",
    "delete_trip_entry",
    { kind: "stop", trip: "Belgium", entry: "Ostend" },
  ],
  [
    "I unpacked the tent again, please mark it as not packed for Porto",
    "mark_packed",
    { trip: "Porto", item: "tent", packed: false },
  ],
];

const inTwoWays: readonly Request[] = [
  [
    "I now own a hybrid Toyota Yaris; its plate is 44-XB-91.",
    "add_vehicle",
    { make: "Toyota", model: "Yaris", energy: "hybrid", plate: "44-XB-91" },
  ],
  ["My Peugeot 208 has reached 64,500 km.", "log_odometer", { vehicle: "Peugeot 208", odometer: 64500 }],
  [
    "Save the 208's registration, which runs out on 12 August 2027.",
    "add_document",
    { vehicle: "208", what: "registration", expiresOn: "2027-08-12" },
  ],
  [
    "The scooter was serviced today. It cost 95 euros.",
    "log_maintenance",
    { vehicle: "scooter", amount: "95" },
  ],
  [
    "My wife and I had the Jimny inspected on Friday for 48 euros.",
    "log_maintenance",
    { vehicle: "Jimny", what: "inspection", amount: "48", date: "2026-11-20" },
  ],
  [
    "Twice a year the tyres of the van need changing.",
    "plan_service",
    { vehicle: "van", what: "tyres", everyMonths: 6 },
  ],
  [
    "The toll sticker of the Transit can be deleted.",
    "delete_vehicle_entry",
    { kind: "document", vehicle: "Transit", entry: "toll sticker" },
  ],
  [
    "Add a stop in Vigo from 22 to 24 December to the Galicia trip.",
    "add_stops",
    { trip: "Galicia", stops: [{ place: "Vigo", arrivesOn: "2026-12-22", leavesOn: "2026-12-24" }] },
  ],
  [
    "We will stay in Salzburg from 22 to 24 December on the Vienna trip.",
    "update_stop",
    { trip: "Vienna", stop: "Salzburg", arrivesOn: "2026-12-22", leavesOn: "2026-12-24" },
  ],
  [
    "On the way to Galicia we will stop in Coimbra and in Porto.",
    "add_stops",
    { trip: "Galicia", stops: [{ place: "Coimbra" }, { place: "Porto" }] },
  ],
  [
    "On the Riga trip we'll be leaving Vilnius on 9 May.",
    "update_stop",
    { trip: "Riga", stop: "Vilnius", leavesOn: "2027-05-09" },
  ],
  ["The sun cream is no longer packed.", "mark_packed", { item: "sun cream", packed: false }],
];

const trip = { name: "Slovenia", from: "2026-12-04", to: "2026-12-08" };
const inMarch = { name: "Slovenia", from: "2027-03-04", to: "2027-03-08" };

test("a trip that is told with its stops is one order, each stop with the day that is told of it", () => {
  const told: readonly Request[] = [
    [
      "Plan a trip to Slovenia from 4 to 8 December with stops in Bled, Ljubljana and Piran",
      "create_trip",
      { ...trip, stops: [{ place: "Bled" }, { place: "Ljubljana" }, { place: "Piran" }] },
    ],
    [
      "Plan a trip to Slovenia from 4 to 8 March with stops in Bled on the 4th and Piran on Saturday",
      "create_trip",
      {
        ...inMarch,
        stops: [
          { place: "Bled", arrivesOn: "2027-03-04" },
          { place: "Piran", arrivesOn: "2027-03-06" },
        ],
      },
    ],
    [
      "Plan a Slovenia trip with two stops: Bled and Piran, from 4 to 8 December with 900 euros",
      "create_trip",
      { ...trip, budget: "900", stops: [{ place: "Bled" }, { place: "Piran" }] },
    ],
    [
      "Plan a trip to Slovenia from 4 to 8 December with stops in Bled and Piran and a budget of 900 euros",
      "create_trip",
      { ...trip, budget: "900", currency: "EUR", stops: [{ place: "Bled" }, { place: "Piran" }] },
    ],
    [
      "Plan a trip to Slovenia from 4 to 8 December with a budget of 900 via Bled and Piran",
      "create_trip",
      { ...trip, budget: "900", stops: [{ place: "Bled" }, { place: "Piran" }] },
    ],
    [
      "We're driving to Slovenia from 4 to 8 December via Bled and Ljubljana",
      "create_trip",
      { ...trip, stops: [{ place: "Bled" }, { place: "Ljubljana" }] },
    ],
    [
      "Plan a trip to Slovenia from 4 to 8 December and add stops in Bled and Piran",
      "create_trip",
      { ...trip, stops: [{ place: "Bled" }, { place: "Piran" }] },
    ],
  ];
  expect(scoreOf(told).misses).toEqual([]);
});

test.each([
  "Should I plan a trip to Slovenia from 4 to 8 December with stops in Bled?",
  "My sister is planning a trip to Slovenia from 4 to 8 December with stops in Bled",
  "Don't plan a trip to Slovenia from 4 to 8 December with stops in Bled",
  "If we went to Slovenia from 4 to 8 December with stops in Bled and Piran, what would it cost?",
  "Plan a trip to Slovenia from 4 to 8 December with stops in Bled on the 20th",
])("%s: plans no trip", (text) => {
  expect(callsFor(text)).toEqual([]);
});

test.each([
  ["Next oil change at 130000 km", { what: "oil change", nextOdometer: 130000 }],
  [
    "The Octavia's next oil change is at 130000 km",
    { vehicle: "Octavia", what: "oil change", nextOdometer: 130000 },
  ],
  ["The next service is due at 90,000 km", { what: "service", nextOdometer: 90000 }],
  [
    "Plan an oil change for the Octavia at 130000 km",
    { vehicle: "Octavia", what: "oil change", nextOdometer: 130000 },
  ],
  [
    "The van's timing belt is due by 180,000 km",
    { vehicle: "van", what: "timing belt", nextOdometer: 180000 },
  ],
  ["Oil change every 15000 km", { what: "Oil change", everyDistance: 15000 }],
])("%s: plans the service by what the odometer will show", (text, input) => {
  expect(callsFor(text)).toEqual([{ name: "plan_service", input }]);
});

test.each([
  "My brother's next oil change is at 130000 km",
  "The next oil change isn't at 130000 km",
  "If the next oil change is at 130000 km, how far is it?",
  "Is the next oil change at 130000 km?",
])("%s: plans no service", (text) => {
  expect(callsFor(text)).toEqual([]);
});

test("what was done at a reading is no vehicle's name", () => {
  expect(callsFor("The Octavia's oil change was at 120000 km")).toMatchObject([
    { name: "log_maintenance", input: { vehicle: "Octavia", odometer: 120000 } },
  ]);
  expect(callsFor("Next MOT on 3 May")[0]?.input).not.toHaveProperty("vehicle");
});

test("what goes on in a second sentence, what may be said in two ways and models that are numbers are read", () => {
  const { right, total, misses } = scoreOf(inTwoWays);
  expect(right, misses.join("\n")).toBe(total);
});

test("readings told wrong, plans with their last time, papers with their number and trips' new days are read", () => {
  const { right, total, misses } = scoreOf(withAllThatIsSaid);
  expect(right, misses.join("\n")).toBe(total);
});

test("what is said of vehicles and trips in whole sentences, reasons and all, is read", () => {
  const { right, total, misses } = scoreOf(inWholeSentences);
  expect(right, misses.join("\n")).toBe(total);
});

test("what is said of vehicles and trips in passing is read", () => {
  const { right, total, misses } = scoreOf(inPassing);
  expect(right, misses.join("\n")).toBe(total);
});

test.each([
  "Suppose the Fabia's clock stands at 62,480",
  "My brother's Golf has a new number plate: AB-12",
  "We can't go to Madeira without you",
  "Lunch is off, please delete it",
  "We've got a dog, we call it Rex",
  "My neighbour got new brake pads for 300",
  "My mum's neighbour had her tyres changed for 300",
  "He no longer drives the Golf, remove it",
  "What if we skip Patras on the Corfu trip?",
  "We're back from lunch",
  "My house is insured until 31 March",
  "My brother mistyped his van's last odometer reading: it should be 15,270, not 15,720",
  "If the Zoe's brake fluid has to be changed every 24 months, what does that cost?",
  "Should we delete the service plan for the camper's air filter?",
  "Take the kids out of the route of the parade",
  "On the Riga trip we won't be leaving Cesis on 7 April",
  "My sister's trip to Malta now ends on 9 June",
  "Tom's trip to Zurich ends on 5 December now",
  "Book the van in at the garage for Tuesday",
  "The van should not be deleted",
  "My colleague's Peugeot 208 has reached 64,500 kilometres",
  "Let's say the Vienna trip has been extended to 30 December",
  "The stop in Trento lasts too long",
  "The Galicia trip will be a day longer",
])("nothing is written of: %s", (text) => {
  expect(callsFor(text).map(({ name }) => name)).toEqual([]);
});
