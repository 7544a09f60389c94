import { expect, test } from "vitest";
import { allRecords } from "../src/domains/all-records.ts";
import { garage } from "./support/garage.ts";
import { callsFor } from "./understanding/score.ts";

/** The tool that makes a row of each kind that people ask for. */
const makes: Readonly<Record<string, string>> = {
  budget: "set_budget",
  category: "set_category",
  exchange_rate: "set_exchange_rate",
  expense: "create_expense",
  income: "log_income",
  recurring_item: "set_recurring_item",
  saving_tip: "log_saving_tip",
  savings_goal: "set_savings_goal",
  fuel_entry: "log_fuel",
  maintenance_entry: "log_maintenance",
  odometer_reading: "log_odometer",
  packing_item: "add_to_packing_list",
  service_plan: "plan_service",
  trip_stop: "add_stops",
  trip: "create_trip",
  vehicle_document: "add_document",
  vehicle: "add_vehicle",
  calendar_event: "create_event",
  meal: "plan_meal",
  pantry_item: "add_to_pantry",
  recipe: "save_recipe",
  reminder: "set_reminder",
  shopping_item: "add_to_shopping_list",
  task: "create_task",
  group: "create_group",
  post: "post_to_group",
};
const asked = allRecords.flatMap(({ kind, saidAs }) => (saidAs === undefined ? [] : [{ kind, saidAs }]));

test.each(asked)("$saidAs: is read as what makes a $kind", ({ kind, saidAs }) => {
  expect(callsFor(saidAs).map(({ name }) => name)).toEqual([makes[kind]]);
});

test("who has nothing of a kind yet is told how to ask for one, who names another what there is", async () => {
  const { run, van } = garage();
  const add = "Add one by saying, for example, “Add my car, a Skoda Octavia”.";
  expect((await run("log_fuel", { odometer: 84_200, volume: "42" })).text).toContain(
    `There is no vehicle yet, so nothing was changed. ${add}`,
  );
  expect((await run("add_stops", { stops: [{ place: "Bled" }] })).text).toContain(
    "There is no trip yet, so nothing was changed. Add one by saying, for example, “Plan a trip to Porto",
  );
  expect((await run("list_vehicles")).summary).toBe(`There is no vehicle yet. ${add}`);
  await van();
  await run("add_vehicle", { name: "Zoe", energy: "electric" });
  expect((await run("log_odometer", { vehicle: "Bertha", odometer: 84_200 })).text).toContain(
    "There is no vehicle called “Bertha” yet, so nothing was changed. There is: ",
  );
});
