import { expect, test } from "vitest";
import { mayMean } from "../../src/understanding/acts.ts";
import { english } from "../../src/understanding/english.ts";

test.each([
  ["Show me all tasks that are done", "list_tasks", "complete_task"],
  ["Map of the trip's stops", "show_map", "add_stops"],
  ["Stop showing the trip", "stop_sharing", "add_stops"],
  ["Take me out of the club", "leave_group", "mark_packed"],
  ["Delete the savings goal", "delete_money_entry", "show_savings"],
  ["Create a savings goal", "set_savings_goal", "show_savings"],
  ["Rename the trip", "update_trip", "create_trip"],
  ["Move the dentist to Friday", "move_event", "create_event"],
  ["Don't post anything in the club", "leave_group", "read_group"],
  ["The passport task can wait", "update_task", "create_task"],
  ["Change the oil of the van", "plan_service", "log_maintenance"],
  ["Send ⟦v0⟧ to Tom", "convert_money", "post_to_group"],
])("“%s” may mean %s and never %s", (said, may, never) => {
  expect(mayMean(may, said, english)).toBe(true);
  expect(mayMean(never, said, english)).toBe(false);
});

test("how she works means no tool", () => {
  expect(mayMean("fuel_report", "How does the fuel consumption get worked out", english)).toBe(false);
  expect(mayMean("list_agenda", "How does my work week look", english)).toBe(true);
});

test.each([
  "How do I share a trip with my household?",
  "What is the difference between a private and a public group?",
  "Can I share a recipe with a neighbour?",
])("how PAM does things is asked of no tool: %s", (said) => {
  expect(mayMean("show_household", said, english)).toBe(false);
  expect(mayMean("create_group", said, english)).toBe(false);
});

test("what begins otherwise may mean any tool", () => {
  expect(mayMean("add_stops", "Stop in Bath on the way", english)).toBe(true);
  expect(mayMean("create_task", "Showers are to be cleaned", english)).toBe(true);
});

test.each([
  "What happens when I go over a budget",
  "How do savings goals work",
  "What's a savings goal",
])("“%s” asks how it works: no tool tells that", (asked) => {
  expect(["check_budgets", "show_savings", "set_budget"].filter((it) => mayMean(it, asked, english))).toEqual(
    [],
  );
});
