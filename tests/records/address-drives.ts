import { randomUUID } from "node:crypto";
import type { Requests } from "./rest.ts";

export interface AddressDrive {
  /** For a tool that writes: its input, another one, and where the effect is seen. */
  readonly writes?: (
    me: Requests,
    another: Requests,
  ) => Promise<{ readonly body: object; readonly other: object; readonly sees: readonly string[] }>;
  /**
   * The input that names a row by an id, and a row of that kind, made by whoever is asked; undefined for a tool that takes no id.
   */
  readonly about?: {
    readonly input: (id: string) => Readonly<Record<string, string | number>>;
    readonly make: (me: Requests) => Promise<string>;
  };
}

const idOf = async (me: Requests, path: string, body: object) =>
  (await me.post(`/api/${path}`, body)).body.id as string;
const shopping = ["/api/you/shopping"];
const day = () => new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
const event = (me: Requests, title = "Dentist") =>
  me
    .post("/api/pam/tools/create_event", { title, start: `${day()}T09:00` })
    .then(({ body }) => JSON.parse(body.result).event.id as string);
const task = (me: Requests, title = "Passport") => idOf(me, "you/tasks", { title });
const vehicle = (me: Requests) => idOf(me, "wheels/vehicles", { name: `van ${randomUUID()}` });
const trip = (me: Requests) =>
  idOf(me, "wheels/trips", {
    name: `Porto ${randomUUID()}`,
    startsOn: "2026-06-03",
    endsOn: "2026-06-08",
    currency: "EUR",
  });
/** One that nobody finds who is not in it. */
const group = (me: Requests) =>
  idOf(me, "social/groups", { name: `Group ${randomUUID()}`, access: "invite" });

/** One that everybody finds. */
const club = (me: Requests) => idOf(me, "social/groups", { name: `Club ${randomUUID()}`, access: "public" });
const members = ["/api/social/members?scope=group"];
const home = (me: Requests) => idOf(me, "social/groups", { name: "Home", access: "household" });

/** How each tool with an address of its own is driven there; by tool. */
export const addressDrives: Readonly<Record<string, AddressDrive>> = {
  summarize_expenses: {},
  check_budgets: {},
  list_income: {},
  list_recurring_items: {},
  show_savings: {},
  convert_money: {},
  import_expenses: {
    writes: async () => ({
      body: { csv: "date,amount\n2026-11-05,12.50" },
      other: { csv: "date,amount\n2026-11-06,12.50" },
      sees: ["/api/wins/expenses"],
    }),
  },
  fuel_report: { about: { input: (id) => ({ vehicle: id }), make: vehicle } },
  due_services: { about: { input: (id) => ({ vehicle: id }), make: vehicle } },
  trip_summary: { about: { input: (id) => ({ trip: id }), make: trip } },
  list_agenda: {},
  find_free_slots: {},
  move_event: {
    writes: async (me) => {
      await event(me);
      const body = { event: "dentist", byMinutes: 30 };
      return { body, other: { ...body, byMinutes: 60 }, sees: ["/api/you/events"] };
    },
    about: { input: (id) => ({ event: id, byMinutes: 30 }), make: event },
  },
  complete_task: {
    writes: async (me) => {
      await task(me);
      await task(me, "Taxes");
      return { body: { task: "passport" }, other: { task: "taxes" }, sees: ["/api/you/tasks"] };
    },
    about: { input: (id) => ({ task: id }), make: task },
  },
  list_reminders: {},
  show_shopping_list: {},
  add_to_shopping_list: {
    writes: async () => ({
      body: { items: [{ name: "milk", quantity: "1", unit: "l" }] },
      other: { items: [{ name: "eggs" }] },
      sees: shopping,
    }),
  },
  mark_bought: {
    writes: async (me) => {
      await me.post("/api/you/shopping/add", { items: [{ name: "milk" }, { name: "eggs" }] });
      return { body: { items: ["milk"] }, other: { items: ["eggs"] }, sees: shopping };
    },
  },
  make_shopping_list: {
    writes: async (me) => {
      const recipe = { name: "Soup", ingredients: [{ name: "leek", quantity: "2" }] };
      await me.post("/api/pam/tools/save_recipe", recipe);
      await me.post("/api/pam/tools/plan_meal", { meal: "Soup", day: day() });
      return { body: {}, other: { from: day() }, sees: shopping };
    },
  },
  read_group: { about: { input: (id) => ({ group: id }), make: group } },
  join_group: {
    writes: async (_, another) => {
      const [body, other] = [{ group: await club(another) }, { group: await club(another) }];
      return { body, other, sees: members };
    },
    about: { input: (id) => ({ group: id }), make: group },
  },
  leave_group: {
    writes: async (me, another) => {
      const [body, other] = [{ group: await club(another) }, { group: await club(another) }];
      for (const each of [body, other]) await me.post("/api/social/join", each);
      return { body, other, sees: members };
    },
    about: { input: (id) => ({ group: id }), make: group },
  },
  invite_to_group: {
    writes: async (me) => {
      const made = await group(me);
      const body = { group: made, person: "maria" };
      return { body, other: { group: made, person: "tom" }, sees: members };
    },
    about: { input: (id) => ({ group: id, person: "maria" }), make: group },
  },
  show_household: {},
  share_with_household: {
    writes: async (me) => {
      await home(me);
      await trip(me);
      await task(me);
      return {
        body: { what: "Porto" },
        other: { what: "passport" },
        sees: ["/api/wheels/trips", "/api/you/tasks"],
      };
    },
    about: { input: (id) => ({ what: id }), make: (me) => home(me).then(() => trip(me)) },
  },
  stop_sharing: {
    writes: async (me) => {
      await home(me);
      for (const id of [await trip(me), await trip(me)])
        await me.patch(`/api/wheels/trips/${id}`, { visibility: "workspace" });
      const [one, other] = (await me.get("/api/wheels/trips")).body.items;
      return { body: { what: one.id }, other: { what: other.id }, sees: ["/api/wheels/trips"] };
    },
    about: { input: (id) => ({ what: id }), make: trip },
  },
};
