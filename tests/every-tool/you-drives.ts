import { addDays } from "../../src/domains/local-day.ts";
import { type Drives, type Fields, firstOf, given, orElse, type Setting, textOf } from "./drive.ts";

const tomorrow = ({ today }: Setting) => addDays(today, 1);
/** A day that the question is about. */
const dayIn = (input: Fields, { today }: Setting) =>
  textOf(input["day"] ?? input["on"] ?? input["from"] ?? input["to"], today);

/** At nine, for an hour. */
const appointment = (title: string, day: string) => ({
  tool: "create_event",
  input: { title, start: `${day}T09:00` },
});
const eventNamed = (input: Fields, setting: Setting) => [
  appointment(textOf(input["event"], "dentist"), textOf(input["on"], tomorrow(setting))),
];

const dentistFile = (day: string) =>
  [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//dentist//EN",
    "BEGIN:VEVENT",
    "UID:dentist-1",
    `DTSTAMP:${day.replaceAll("-", "")}T080000Z`,
    `DTSTART:${day.replaceAll("-", "")}T090000Z`,
    `DTEND:${day.replaceAll("-", "")}T100000Z`,
    "SUMMARY:Dentist",
    "END:VEVENT",
    "END:VCALENDAR",
  ].join("\r\n");

const calendarDrives: Drives = {
  create_event: {
    fill: (input, setting) => ({ title: "dentist", start: `${tomorrow(setting)}T09:00`, ...input }),
    writes: "you/events",
    row: ({ title, start, rule }) => ({
      title,
      startsLocal: `${textOf(start)}${textOf(start).includes("T") ? "" : "T00:00"}:00`,
      ...(rule !== undefined && { rule }),
    }),
  },
  list_agenda: {
    before: (input, setting) => {
      if (input["show"] === "meals")
        return [{ tool: "plan_meal", input: { meal: "lasagne", day: dayIn(input, setting) } }];
      const day = input["search"] === undefined ? dayIn(input, setting) : tomorrow(setting);
      return [appointment(textOf(input["search"], "dentist"), day)];
    },
    says: (input) =>
      input["show"] === "meals" ? ["lasagne"] : [textOf(input["search"], "dentist"), "09:00"],
  },
  move_event: {
    before: eventNamed,
    fill: (input) => ({
      event: "dentist",
      ...(input["to"] === undefined && input["durationMinutes"] === undefined && { byMinutes: 30 }),
      ...input,
    }),
    writes: "you/events",
    row: ({ event, to }) => ({
      title: event,
      ...(textOf(to).includes("T") && { startsLocal: `${textOf(to)}:00` }),
    }),
  },
  cancel_event: {
    before: eventNamed,
    fill: (input) => ({ event: "dentist", ...input }),
    writes: "you/events",
    removes: true,
  },
  find_free_slots: { says: () => ["Free:"] },
  import_calendar: {
    // Requests name a file in a word; it has an event.
    fill: (_, setting) => ({ calendar: dentistFile(tomorrow(setting)) }),
    writes: "you/events",
    row: () => ({ title: "Dentist" }),
  },
};

const taskDrives: Drives = {
  create_task: {
    before: ({ parent }) => (parent === undefined ? [] : [{ tool: "create_task", input: { title: parent } }]),
    fill: (input) => ({ title: "renew the passport", ...input }),
    writes: "you/tasks",
    row: (input) => ({ done: false, ...given(input, "title", "dueOn", "rule", "list") }),
  },
  list_tasks: {
    before: (input) => {
      const title = textOf(input["search"], "renew the passport");
      const { dueBy: dueOn } = input;
      return [
        {
          tool: "create_task",
          input: { title, ...given(input, "list"), ...(dueOn !== undefined && { dueOn }) },
        },
        ...(input["state"] === "done" ? [{ tool: "complete_task", input: { task: title } }] : []),
      ];
    },
    says: (input) => [textOf(input["search"], "renew the passport")],
  },
  complete_task: {
    before: ({ task, done }) => [
      { tool: "create_task", input: { title: textOf(task, "passport") } },
      ...(done === false ? [{ tool: "complete_task", input: { task: textOf(task, "passport") } }] : []),
    ],
    fill: (input) => ({ task: "passport", ...input }),
    writes: "you/tasks",
    row: ({ task, done = true }) => ({ title: task, done }),
  },
  set_reminder: {
    before: (input, setting) => (input["event"] === undefined ? [] : eventNamed(input, setting)),
    fill: (input) =>
      input["event"] === undefined
        ? { text: "call Ana", ...(input["at"] === undefined && { inMinutes: 20 }), ...input }
        : { minutesBefore: 30, ...input },
    writes: "you/reminders",
    row: (input) => ({
      active: true,
      ...given({ text: input["event"], ...input }, "text", "rule"),
    }),
  },
  list_reminders: {
    before: (input) => [
      { tool: "set_reminder", input: { text: textOf(input["search"], "call Ana"), inMinutes: 500 } },
    ],
    says: (input) => [textOf(input["search"], "call Ana")],
  },
  cancel_reminder: {
    before: ({ reminder }) => [
      { tool: "set_reminder", input: { text: textOf(reminder, "call Ana"), inMinutes: 500 } },
    ],
    fill: (input) => ({ reminder: "call Ana", ...input }),
    writes: "you/reminders",
    row: ({ reminder }) => ({ text: reminder, active: false }),
  },
};

const rice = [{ item: "rice", quantity: "400", unit: "g" }];

const mealDrives: Drives = {
  plan_meal: {
    fill: (input) => ({ meal: "lasagne", ...input }),
    writes: "you/meals",
    row: ({ meal, day, slot, servings }, { today }) => ({
      title: meal,
      day: day ?? today,
      ...given({ slot, servings }, "slot", "servings"),
    }),
  },
  save_recipe: {
    fill: (input) => ({ name: "Tomato rice", ingredients: rice, ...input }),
    writes: "you/recipes",
    row: (input) => given(input, "name", "servings"),
  },
  show_recipe: {
    before: ({ recipe }) => [
      { tool: "save_recipe", input: { name: textOf(recipe, "Tomato rice"), ingredients: rice } },
    ],
    says: ({ recipe }) => [textOf(recipe, "Tomato rice"), ...(recipe === undefined ? [] : ["rice"])],
  },
  show_pantry: {
    before: ({ search }) => [
      {
        tool: "add_to_pantry",
        input: { items: [{ name: textOf(search, "rice"), quantity: "2", unit: "kg" }] },
      },
    ],
    says: ({ search }) => [`2 kg ${textOf(search, "rice")}`],
  },
  add_to_shopping_list: {
    fill: (input) => ({ items: [{ name: "milk" }], ...input }),
    writes: "you/shopping",
    row: ({ items }) => ({ name: firstOf(items, "name", "milk"), bought: false }),
  },
  show_shopping_list: {
    before: ({ bought }) => [
      { tool: "add_to_shopping_list", input: { items: [{ name: "milk" }] } },
      ...(bought === true ? [{ tool: "mark_bought", input: { all: true } }] : []),
    ],
    says: () => ["milk"],
  },
  mark_bought: {
    before: ({ items, bought }) => {
      const names: unknown[] = Array.isArray(items) ? items : ["milk"];
      return [
        { tool: "add_to_shopping_list", input: { items: names.map((name) => ({ name })) } },
        ...(bought === false ? [{ tool: "mark_bought", input: { all: true } }] : []),
      ];
    },
    fill: (input) => (input["items"] === undefined ? { all: true } : {}),
    writes: "you/shopping",
    row: ({ items, bought = true }) => ({ name: firstOf(items, "name", "milk"), bought }),
  },
  make_shopping_list: {
    before: (input, setting) => [
      { tool: "save_recipe", input: { name: "Tomato rice", ingredients: rice } },
      { tool: "plan_meal", input: { meal: "Tomato rice", day: dayIn(input, setting) } },
    ],
    writes: "you/shopping",
    row: () => ({ name: "rice", unit: "g" }),
  },
  add_to_pantry: {
    fill: (input) => ({ items: [{ name: "rice" }], ...input }),
    writes: "you/pantry",
    row: ({ items }) => ({ name: firstOf(items, "name", "rice") }),
  },
};

/** One thing of each kind that can be deleted. */
const kept = (input: Fields, setting: Setting) => {
  const item = textOf(input["item"], "passport");
  const prior = {
    task: { tool: "create_task", input: { title: item } },
    recipe: { tool: "save_recipe", input: { name: item, ingredients: rice } },
    meal: { tool: "plan_meal", input: { meal: item, day: dayIn(input, setting) } },
    shopping_item: { tool: "add_to_shopping_list", input: { items: [{ name: item }] } },
    pantry_item: { tool: "add_to_pantry", input: { items: [{ name: item }] } },
  }[textOf(input["kind"])];
  return prior === undefined ? [] : [prior];
};
const keptIn: Readonly<Record<string, string>> = {
  task: "you/tasks",
  recipe: "you/recipes",
  meal: "you/meals",
  shopping_item: "you/shopping",
  pantry_item: "you/pantry",
};

const changeDrives: Drives = {
  update_event: {
    before: eventNamed,
    fill: (input) => orElse(input, { event: "dentist", on: input["on"] }, { location: "Rua Nova 4" }),
    writes: "you/events",
    row: (input) => given(input, "title", "location", "notes"),
  },
  update_task: {
    before: ({ task, priority, parent }) => [
      ...(parent === undefined ? [] : [{ tool: "create_task", input: { title: textOf(parent) } }]),
      {
        tool: "create_task",
        input: { title: textOf(task, "passport"), priority: priority === "low" ? "high" : "low" },
      },
    ],
    fill: (input) => orElse(input, { task: "passport" }, { priority: "high" }),
    writes: "you/tasks",
    row: (input) => given(input, "title", "dueOn"),
  },
  update_reminder: {
    // On another day, no time of which has passed.
    before: ({ reminder }) => [
      { tool: "set_reminder", input: { text: textOf(reminder, "garage"), inMinutes: 2_000 } },
    ],
    fill: (input) => orElse(input, { reminder: "garage" }, { inMinutes: 20 }),
    writes: "you/reminders",
    row: (input) => ({ active: true, ...given(input, "text", "rule") }),
  },
  update_meal: {
    before: (input, { today }) => [
      {
        tool: "plan_meal",
        input: { meal: textOf(input["meal"], "lasagne"), day: textOf(input["on"], today) },
      },
    ],
    fill: (input) => orElse(input, { meal: "lasagne" }, { servings: 6 }),
    writes: "you/meals",
    row: (input) => given(input, "day", "slot", "servings"),
  },
  update_list_item: {
    before: ({ list, item }) => {
      const items = [{ name: textOf(item, "milk"), quantity: "9" }];
      return [{ tool: list === "pantry" ? "add_to_pantry" : "add_to_shopping_list", input: { items } }];
    },
    fill: (input) => (input["quantity"] === undefined ? { quantity: "3" } : {}),
    writes: ({ list }) => (list === "pantry" ? "you/pantry" : "you/shopping"),
    row: (input) => ({ name: input["item"], ...given(input, "quantity") }),
  },
  delete_item: { before: kept, writes: ({ kind }) => keptIn[textOf(kind)] ?? "", removes: true },
};

export const youDrives: Drives = {
  ...changeDrives,
  ...calendarDrives,
  ...taskDrives,
  ...mealDrives,
  update_profile: {
    fill: (input) => (Object.keys(input).length > 0 ? {} : { name: "Ana" }),
    writes: "profiles/me",
    row: (input) => given(input, "name", "locale", "currency", "units", "timeZone", "digestAt"),
  },
  confirm_email: {
    before: (_, { tag }) => [{ tool: "update_profile", input: { email: `${tag}@example.org` } }],
    // A code that is written beforehand is nobody's: another one is asked for.
    fill: () => ({ code: undefined }),
    says: () => ["on its way"],
  },
  show_profile: {
    before: () => [{ tool: "update_profile", input: { name: "Ana" } }],
    says: () => ["Ana"],
  },
};
