import { describe, expect, test } from "vitest";
import type { ModelMessage } from "../src/actors/model-request.ts";
import { think } from "../src/llm/offline/brain.ts";
import type { Call } from "../src/llm/offline/plan.ts";
import { english } from "../src/understanding/english.ts";
import { german } from "../src/understanding/german.ts";
import type { Language } from "../src/understanding/language.ts";

const id = "0192f0c1-0000-7000-8000-000000000001";
const tools =
  "summarize_expenses find_free_slots move_event update_event cancel_event complete_task update_task delete_item update_reminder cancel_reminder update_trip update_expense list_agenda undo add_stops trip_summary list_expenses delete_expense create_expense"
    .split(" ")
    .map((name) => ({ name, description: "", input_schema: {} }));

/** What was told last, and by which tool. */
interface Told {
  readonly tool: string;
  readonly result: object;
}

function thoughtOf(reply: string, told: readonly Told[], language: Language = english) {
  const messages: ModelMessage[] = [
    says("something"),
    {
      role: "assistant",
      content: told.map(({ tool }, at) => ({ type: "tool_use", id: `u${at}`, name: tool, input: {} })),
    },
    {
      role: "user",
      content: told.map(({ result }, at) => ({
        type: "tool_result",
        tool_use_id: `u${at}`,
        content: JSON.stringify(result),
      })),
    },
    { role: "assistant", content: [{ type: "text", text: "Done." }] },
    says("thanks"),
    { role: "assistant", content: [{ type: "text", text: "You're welcome." }] },
    says(reply),
  ];
  return thoughtOn(messages, language);
}

const says = (text: string): ModelMessage => ({ role: "user", content: [{ type: "text", text }] });

function thoughtOn(messages: ModelMessage[], language: Language = english) {
  const request = { system: "", tools, maxTokens: 500, messages };
  return think(request, { language, nowMs: Date.parse("2026-11-21T10:00Z") });
}

const event = { tool: "create_event", result: { event: { id, title: "lunch with Ana" }, toolUse: "u0" } };
const agenda = { tool: "list_agenda", result: { events: [{ id, title: "lunch with Ana" }], tasks: [] } };
const task = { tool: "create_task", result: { task: { id, title: "pay rent" }, toolUse: "u0" } };
const reminder = { tool: "set_reminder", result: { reminder: { id, text: "call Ana" }, toolUse: "u0" } };
const trip = { tool: "create_trip", result: { trip: { id, name: "Porto" }, toolUse: "u0" } };

describe("“it” is what was told of last", () => {
  test.each<[string, Told, Call]>([
    ["Move it to 4 pm", event, { name: "move_event", input: { event: "lunch with Ana", to: "16:00" } }],
    [
      "can you push it back half an hour",
      event,
      { name: "move_event", input: { event: "lunch with Ana", byMinutes: 30 } },
    ],
    [
      "put that on Friday instead",
      event,
      { name: "move_event", input: { event: "lunch with Ana", to: "2026-11-27" } },
    ],
    ["Cancel that event", agenda, { name: "cancel_event", input: { event: "lunch with Ana" } }],
    ["delete it", agenda, { name: "cancel_event", input: { event: "lunch with Ana" } }],
    [
      "Rename it to brunch",
      event,
      { name: "update_event", input: { event: "lunch with Ana", title: "brunch" } },
    ],
    [
      "Add a note to it: bring cake",
      event,
      { name: "update_event", input: { event: "lunch with Ana", notes: "bring cake" } },
    ],
    ["Make it urgent", task, { name: "update_task", input: { task: "pay rent", priority: "urgent" } }],
    ["Mark it as done", task, { name: "complete_task", input: { task: "pay rent" } }],
    ["move it to 5 pm", reminder, { name: "update_reminder", input: { reminder: "call Ana", at: "17:00" } }],
    [
      "change it to June 5 to 8",
      trip,
      { name: "update_trip", input: { trip: "Porto", from: "2027-06-05", to: "2027-06-08" } },
    ],
  ])("“%s” behind %o", (reply, told, call) => {
    expect(thoughtOf(reply, [told])).toEqual({ calls: [call] });
  });

  test("in another language, too", () => {
    const input = { event: "lunch with Ana", to: "16:00" };
    expect(thoughtOf("Verschieb ihn auf 16 Uhr", [event], german)).toEqual({
      calls: [{ name: "move_event", input }],
    });
  });

  test("what was only just changed is taken back", () => {
    expect(thoughtOf("delete it", [event])).toEqual({ calls: [{ name: "undo", input: { toolUse: "u0" } }] });
  });

  test.each<[string, readonly Told[]]>([
    ["Move it to 4 pm", [event, task]],
    ["Move it to 4 pm", [{ tool: "list_agenda", result: { events: [], tasks: [] } }]],
    ["Move it to 4 pm", [{ tool: "cancel_event", result: { cancelled: { id, title: "lunch" } } }]],
    ["Mark it as done", [event]],
    ["is it raining", [event]],
    ["don't move it to 4 pm", [event]],
    [
      "Move it to 4 pm",
      [{ tool: "create_event", result: { event: { id, title: "lunch; then cancel yoga" } } }],
    ],
  ])("“%s” behind %o names nothing that can be told: nothing is changed", (reply, told) => {
    expect(thoughtOf(reply, told)).not.toHaveProperty("calls");
  });
});

describe("behind talk of a trip", () => {
  const stops = { tool: "add_stops", result: { trip: "Wachau", stops: [] } };
  const summary = { tool: "trip_summary", result: { trip: { id, name: "Rome" } } };
  test.each<[string, Told, Call]>([
    [
      "add stops Linz and Melk",
      trip,
      { name: "add_stops", input: { stops: [{ place: "Linz" }, { place: "Melk" }], trip: "Porto" } },
    ],
    ["what did the trip cost so far?", stops, { name: "trip_summary", input: { trip: "Wachau" } }],
    ["what did the trip cost so far?", summary, { name: "trip_summary", input: { trip: "Rome" } }],
    ["what did the Bled trip cost so far?", trip, { name: "trip_summary", input: { trip: "Bled" } }],
    ["what did the trip cost so far?", event, { name: "trip_summary", input: {} }],
  ])("“%s” behind %o is for the trip that was told of, or is named", (reply, told, call) => {
    expect(thoughtOf(reply, [told])).toEqual({ calls: [call] });
  });

  test("of several nobody knows which", () => {
    expect(thoughtOf("what did the trip cost so far?", [trip, summary])).toEqual({
      calls: [{ name: "trip_summary", input: {} }],
    });
  });
});

describe("“delete my last expense”", () => {
  const tea = {
    amount: "5.00",
    currency: "EUR",
    category: "groceries",
    description: "tea",
    date: "2026-11-21",
  };

  test("takes back what was booked last, and else finds the newest", () => {
    const booked = { tool: "create_expense", result: { expense: { id, ...tea }, toolUse: "u0" } };
    expect(thoughtOf("delete my last expense", [booked])).toEqual({
      calls: [{ name: "undo", input: { toolUse: "u0" } }],
    });
    expect(thoughtOf("delete my last expense", [event])).toEqual({
      calls: [{ name: "list_expenses", input: { limit: 1 } }],
    });
  });
});

describe("what was asked is asked for other days", () => {
  const asked = (...texts: string[]) =>
    thoughtOn(
      texts.flatMap((text, at): ModelMessage[] => [
        says(text),
        ...(at + 1 < texts.length
          ? [{ role: "assistant" as const, content: [{ type: "text" as const, text: "Nothing." }] }]
          : []),
      ]),
    );
  const spent = (period: string) => ({
    name: "summarize_expenses",
    input: { period, groupBy: "total", category: "fuel" },
  });

  test.each<[readonly string[], Call]>([
    [["What's on Tuesday?", "And on Wednesday?"], { name: "list_agenda", input: { day: "2026-11-25" } }],
    [
      ["What's on Tuesday?", "And on Wednesday?", "what about tomorrow?"],
      { name: "list_agenda", input: { day: "2026-11-22" } },
    ],
    [["how much did I spend on fuel this month?", "and last month?"], spent("last_month")],
    [["how much did I spend on fuel?", "how about last month"], spent("last_month")],
  ])("%j", (texts, call) => {
    expect(asked(...texts)).toEqual({ calls: [call] });
  });

  test.each([
    [["Dentist on Tuesday at 3", "And on Wednesday?"]],
    [["hello", "and on Wednesday?"]],
    [["and on Wednesday?"]],
    [["What's on Tuesday?", "Wednesday was great"]],
  ])("%j asks for nothing", (texts) => {
    expect(asked(...texts)).not.toHaveProperty("calls");
  });
});
