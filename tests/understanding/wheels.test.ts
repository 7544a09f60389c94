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
])("nothing is written of: %s", (text) => {
  expect(callsFor(text).map(({ name }) => name)).toEqual([]);
});
