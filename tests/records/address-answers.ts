/** What a tool's address tells of rows that are made first, each by a tool. */
export interface AddressAnswer {
  readonly rows: readonly (readonly [tool: string, input: object])[];
  readonly query: string;
  readonly answer: object;
  readonly summary: string;
}

const novemberQuery = "from=2026-11-01&to=2026-11-30";
const van = ["add_vehicle", { name: "Golf" }] as const;

/** Each address that is asked by GET, by tool. */
export const addressAnswers: Readonly<Record<string, AddressAnswer>> = {
  summarize_expenses: {
    rows: [
      ["create_expense", { amount: "12", category: "fuel", date: "2026-11-05" }],
      ["create_expense", { amount: "8", category: "groceries", date: "2026-11-30" }],
      ["create_expense", { amount: "99", category: "fuel", date: "2026-12-01" }],
    ],
    query: `${novemberQuery}&groupBy=total`,
    answer: { totals: [{ amount: "20.00", currency: "EUR", count: 2 }] },
    summary: "Spent 20.00 EUR from Sun 1 Nov 2026 to Mon 30 Nov 2026.",
  },
  check_budgets: {
    rows: [
      ["set_budget", { category: "fuel", amount: "100" }],
      ["create_expense", { amount: "80", category: "fuel" }],
    ],
    query: "category=fuel",
    answer: { budgets: [{ category: "fuel", limit: "100.00", spent: "80.00", remaining: "20.00" }] },
    summary: "fuel",
  },
  list_income: {
    rows: [
      ["log_income", { amount: "2500", description: "salary", date: "2026-11-02" }],
      ["log_income", { amount: "100.50", description: "gift", date: "2026-11-03" }],
      ["log_income", { amount: "7", description: "late", date: "2026-12-03" }],
    ],
    query: novemberQuery,
    answer: {
      totals: [{ amount: "2600.50", currency: "EUR", count: 2 }],
      income: [{ description: "gift" }, { description: "salary" }],
      more: false,
    },
    summary: "Received 2600.50 EUR from Sun 1 Nov 2026 to Mon 30 Nov 2026.",
  },
  list_recurring_items: {
    rows: [
      ["set_recurring_item", { description: "rent", amount: "900", every: "month", startsOn: "2099-01-01" }],
    ],
    query: "",
    answer: { items: [{ description: "rent", amount: "900.00", active: true, next: "2099-01-01" }] },
    summary: "rent: 900.00 EUR, next on Thu 1 Jan 2099.",
  },
  show_savings: {
    rows: [
      ["set_savings_goal", { name: "Japan", target: "3000", dueOn: "2099-05-01" }],
      ["add_to_goal", { goal: "Japan", amount: "750" }],
    ],
    query: "",
    answer: { goals: [{ name: "Japan", saved: "750.00", remaining: "2250.00", percent: 25 }] },
    summary: "Japan: 750.00 of 3000.00 EUR (25 %).",
  },
  convert_money: {
    rows: [["set_exchange_rate", { from: "GBP", to: "EUR", rate: "1.17", date: "2026-11-01" }]],
    query: "amount=100&from=GBP&to=EUR&date=2026-11-10",
    answer: { converted: "117.00", rate: { rate: "1.17", day: "2026-11-01" } },
    summary: "100.00 GBP is 117.00 EUR, at 1 GBP = 1.17 EUR of Sun 1 Nov 2026.",
  },
  fuel_report: {
    rows: [
      van,
      ["log_fuel", { vehicle: "Golf", volume: "40", odometer: 10_000, amount: "60", date: "2026-10-01" }],
      ["log_fuel", { vehicle: "Golf", volume: "50", odometer: 11_000, amount: "80", date: "2026-11-01" }],
    ],
    query: "vehicle=Golf",
    answer: {
      consumption: { "l/100 km": "5.0" },
      logs: [{ energy: "fuel", fillings: 2, distanceKm: 1000 }],
      cost: [{ amount: "140.00", currency: "EUR" }],
    },
    summary: "The consumption of Golf is 5.0 l/100 km.",
  },
  due_services: {
    rows: [
      van,
      [
        "plan_service",
        {
          vehicle: "Golf",
          what: "oil change",
          everyDistance: 500,
          lastOdometer: 10_000,
          lastDoneOn: "2026-01-01",
        },
      ],
      ["log_odometer", { vehicle: "Golf", odometer: 10_600, date: "2026-11-01" }],
    ],
    query: "vehicle=Golf",
    answer: { services: [{ what: "oil change", status: "overdue" }] },
    summary: "Overdue: ",
  },
  trip_summary: {
    rows: [
      ["create_trip", { name: "Porto", from: "2026-06-03", to: "2026-06-08", budget: "400" }],
      ["create_expense", { amount: "120", category: "travel", trip: "Porto", date: "2026-06-04" }],
    ],
    query: "trip=Porto",
    answer: { budget: "400.00", spent: "120.00", remaining: "280.00" },
    summary: "Porto has cost 120.00 EUR so far; 280.00 EUR of the budget are left.",
  },
  list_agenda: {
    rows: [["create_event", { title: "Dentist", start: "2099-03-02T09:00" }]],
    query: "from=2099-03-02&to=2099-03-02",
    answer: { events: [{ title: "Dentist", start: "2099-03-02T09:00", end: "2099-03-02T10:00" }] },
    summary: "In the calendar on Mon 2 Mar 2099: Dentist Mon 2 Mar 2099, 09:00–10:00.",
  },
  find_free_slots: {
    rows: [["create_event", { title: "Dentist", start: "2099-03-02T09:00" }]],
    query: "from=2099-03-02&to=2099-03-02&durationMinutes=60&opens=08:00&closes=12:00",
    answer: { slots: [{ start: "2099-03-02T08:00" }, { start: "2099-03-02T10:00" }] },
    summary: "Free",
  },
  list_reminders: {
    rows: [["set_reminder", { text: "bins", at: "2099-03-02T18:00" }]],
    query: "",
    answer: { reminders: [{ text: "bins", at: "2099-03-02T18:00" }] },
    summary: "You will be reminded: Mon 2 Mar 2099, 18:00 bins.",
  },
  show_shopping_list: {
    rows: [
      ["add_to_shopping_list", { items: [{ name: "milk", quantity: "2", unit: "l" }, { name: "eggs" }] }],
      ["mark_bought", { items: ["eggs"] }],
    ],
    query: "",
    answer: { bought: false, items: [{ name: "milk", quantity: "2", unit: "l" }], count: 1 },
    summary: "To buy: 2 l milk.",
  },
  read_group: {
    rows: [
      ["create_group", { name: "Wednesday walkers" }],
      ["post_to_group", { group: "Wednesday walkers", text: "We meet at nine" }],
    ],
    query: "group=Wednesday%20walkers",
    answer: { posts: [{ text: "We meet at nine", comments: [] }], next: null },
    summary: "Wednesday walkers: one post: “We meet at nine”.",
  },
  show_household: {
    rows: [["create_group", { name: "Elm Street", access: "household" }]],
    query: "",
    answer: { household: { name: "Elm Street" }, people: [{ role: "owner" }] },
    summary: "In Elm Street: ",
  },
};
