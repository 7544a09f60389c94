import { describe, expect, test } from "vitest";
import type { ModelMessage } from "../src/actors/model-request.ts";
import { think } from "../src/llm/offline/brain.ts";
import { allTools } from "../src/tools/all-tools.ts";
import { english } from "../src/understanding/english.ts";
import { noMailbox } from "./support/no-mailbox.ts";

const tools = allTools(noMailbox).map(({ name }) => ({ name, description: "", input_schema: {} }));

/** What PAM does at each of some messages, one after the other. */
function said(...messages: string[]) {
  const history: ModelMessage[] = [];
  return messages.map((text) => {
    history.push({ role: "user", content: [{ type: "text", text }] });
    const request = { system: "", tools, maxTokens: 500, messages: history };
    const thought = think(request, { language: english, nowMs: Date.parse("2026-11-21T10:00Z") });
    const answer = "say" in thought ? thought.say : "Done.";
    history.push({ role: "assistant", content: [{ type: "text", text: answer }] });
    return "say" in thought ? { asks: thought.say } : { calls: thought.calls };
  });
}

/** What each asks back, by the order that lacks something. */
const open = [
  "I spent 20",
  "move the dentist",
  "remind me to call mum",
  "remind me tomorrow at 9",
  "plan a trip to Rome",
  "create a task",
  "add to the shopping list",
  "set a budget",
  "set a savings goal",
  "save a recipe",
] as const;

/** What nobody means as an answer, with the tools that it is for. */
const own: readonly (readonly [string, readonly string[]])[] = [
  ["show my tasks", ["list_tasks"]],
  ["show my budgets", ["check_budgets"]],
  ["what is on tomorrow at 5?", ["list_agenda"]],
  ["am I free on Monday?", ["find_free_slots"]],
  ["what is on Friday?", ["list_agenda"]],
  ["how much did I spend this month?", ["summarize_expenses"]],
  ["how much did I spend from 3 to 8 June?", ["summarize_expenses"]],
  ["show my expenses from 3 to 8 November", ["list_expenses"]],
  ["I spent 5 euros on tea", ["create_expense"]],
  ["open the shortcuts", ["open_screen"]],
  ["create a group called Bikers", ["create_group"]],
  ["undo that", []],
  ["never mind", []],
  ["help", []],
];

describe("what nobody allowed or answered", () => {
  const told = (error: string) => {
    const use = { type: "tool_use" as const, id: "u1", name: "open_screen", input: { screen: "wins" } };
    const messages: ModelMessage[] = [
      { role: "user", content: [{ type: "text", text: "open my money screen" }] },
      { role: "assistant", content: [use] },
      {
        role: "user",
        content: [{ type: "tool_result", tool_use_id: "u1", content: error, is_error: true }],
      },
    ];
    return think({ system: "", tools, maxTokens: 500, messages }, { language: english, nowMs: 0 });
  };

  test.each([
    ["Not run: no device of the user answered in time. Go on without it.", /^No device of yours answered/],
    ["Not run: nobody decided in time whether it may. Nothing was changed.", /^Nobody said in time/],
    ["Declined: by the user.", /^All right, I left it/],
    ["There is no such screen.", /^That did not work: There is no such screen\.$/],
  ])("“%s” is told in words for people", (error, words) => {
    expect(told(error)).toEqual({ say: expect.stringMatching(words) });
  });
});

describe("while something is asked back", () => {
  const pairs = open.flatMap((order) => own.map(([message, meant]) => ({ order, message, meant })));
  test.each(pairs)("“$message” is no answer to “$order”", ({ order, message, meant }) => {
    const [asked, done] = said(order, message);
    expect(asked).toHaveProperty("asks");
    const names = done?.calls?.map(({ name }) => name) ?? [];
    expect(names).toEqual(meant);
  });

  test("what is missing is asked for, however likely the rest is", () => {
    expect(said("plan a trip from 10 to 12 June")).toEqual([{ asks: "Where does it go?" }]);
  });

  test.each([
    [
      ["remind me", "to call mum tomorrow at 8"],
      "set_reminder",
      { text: "call mum", at: "2026-11-22T08:00" },
    ],
    [["remind me", "call mum tomorrow at 8"], "set_reminder", { text: "call mum", at: "2026-11-22T08:00" }],
    [
      ["remind me to call mum", "tomorrow at 8"],
      "set_reminder",
      { text: "call mum", at: "2026-11-22T08:00" },
    ],
    [["remind me tomorrow at 9", "to buy stamps"], "set_reminder", { text: "buy stamps" }],
    [["set a savings goal", "New bike", "2000"], "set_savings_goal", { name: "New bike", target: "2000" }],
    [
      ["remind me", "call mum", "tomorrow at 8"],
      "set_reminder",
      { text: "call mum", at: "2026-11-22T08:00" },
    ],
    [["create a task", "buy stamps"], "create_task", { title: "buy stamps" }],
    [["create a task", "call the plumber"], "create_task", { title: "call the plumber" }],
    [["set a budget", "200 for fuel"], "set_budget", { category: "fuel", amount: "200" }],
    [["plan a trip to Rome", "from 3 to 8 June"], "create_trip", { name: "Rome", from: "2027-06-03" }],
    [["I spent 20", "lunch"], "create_expense", { amount: "20", category: "eating out" }],
    [["create a group", "call it Bikers"], "create_group", { name: "Bikers" }],
    [["create a group", "Bikers"], "create_group", { name: "Bikers" }],
    [["move the dentist", "to Friday at 3"], "move_event", { event: "dentist", to: "2026-11-27T15:00" }],
    [["add an event", "dentist on Friday at 3 pm"], "create_event", { title: "dentist" }],
    [["schedule a meeting", "with Tom tomorrow at 10"], "create_event", { title: "meeting with Tom" }],
    [["add a vehicle", "Golf, petrol"], "add_vehicle", { name: "Golf", energy: "petrol" }],
    [
      ["move an event", "the dentist to Friday at 3"],
      "move_event",
      { event: "dentist", to: "2026-11-27T15:00" },
    ],
    [
      ["I filled up", "40 litres for 62 euros at 84,200 km"],
      "log_fuel",
      { volume: "40", amount: "62", odometer: 84200 },
    ],
    [["log fuel", "40 litres", "84200"], "log_fuel", { volume: "40", odometer: 84200 }],
    [["I charged the Leaf", "30 kWh at 41,200 km"], "log_fuel", { vehicle: "Leaf", energyKwh: "30" }],
    [["I earned money", "500 euros from tutoring"], "log_income", { amount: "500", description: "tutoring" }],
    [["log a win", "5 euros by cooking at home"], "log_saving_tip", { amount: "5", text: "cooking at home" }],
    [
      ["add a recurring expense", "Netflix 12 euros monthly"],
      "set_recurring_item",
      { description: "Netflix", every: "month", amount: "12" },
    ],
    [["add money to my savings goal", "50 euros"], "add_to_goal", { amount: "50" }],
    [["set my currency", "Swiss francs"], "update_profile", { currency: "CHF" }],
    [["change my name", "Ana"], "update_profile", { name: "Ana" }],
    [["change my time zone", "Europe/Lisbon"], "update_profile", { timeZone: "Europe/Lisbon" }],
    [["plan a meal", "lasagne on Friday"], "plan_meal", { meal: "lasagne", day: "2026-11-27" }],
    [["delete a task", "the taxes"], "delete_item", { kind: "task", item: "taxes" }],
    [["cancel a reminder", "rent"], "cancel_reminder", { reminder: "rent" }],
    [["post to Pub", "Friday at 8, who comes?"], "post_to_group", { text: "Friday at 8, who comes?" }],
    [["post to Pub", "Dinner at ours on Friday at 8"], "post_to_group", { group: "Pub" }],
    [["invite someone to Pub", "tom"], "invite_to_group", { group: "Pub", person: "tom" }],
    [["block someone", "tom"], "block_person", { person: "tom" }],
    [["report a post", "cheap watches", "it is spam"], "report_post", { post: "cheap watches" }],
    [["follow a topic", "gardening"], "follow_topic", { topic: "gardening" }],
  ] as const)("%j ends in %s", (messages, tool, input) => {
    const done = said(...messages).at(-1);
    expect(done?.calls).toMatchObject([{ name: tool, input }]);
  });
});
