import { randomUUID } from "node:crypto";
import type { Reply, Requests, Rest } from "./records/rest.ts";

export type Person = Requests & { readonly login: string };

/** People whose logins no other test has; each has been here before. */
export async function peopleOf<N extends string>(rest: Rest, ...names: N[]): Promise<Record<N, Person>> {
  const tag = randomUUID().slice(0, 8);
  const entries = names.map(async (name) => {
    const login = `${name}-${tag}`;
    const me = rest.as(login);
    await me.get("/api/you/tasks");
    return [name, { ...me, login }] as const;
  });
  return Object.fromEntries(await Promise.all(entries)) as Record<N, Person>;
}

type ToolUse = [name: string, input: object, key?: string];
export const tool = (who: Requests, ...[name, input, key]: ToolUse): Promise<Reply> =>
  who.post(`/api/pam/tools/${name}`, input, key);

/** Its id. */
export async function householdOf(owner: Person, ...others: Person[]): Promise<string> {
  const made = await owner.post("/api/social/groups", { name: "Rose Street", access: "household" });
  for (const other of others) {
    await tool(owner, "invite_to_group", { group: "household", person: other.login });
    await tool(other, "join_group", { group: "household" });
  }
  return made.body.id;
}

export const japan = { name: "Japan", startsOn: "2027-04-01", endsOn: "2027-04-14", currency: "EUR" };
export const shared = { visibility: "workspace" };

/** A trip with a stop and something to pack, in this order. */
export async function tripOf(owner: Person) {
  const trip = (await owner.post("/api/wheels/trips", japan)).body;
  const stop = (await owner.post("/api/wheels/stops", { tripId: trip.id, position: 1, place: "Kyoto" })).body;
  const item = (await owner.post("/api/wheels/packing", { tripId: trip.id, name: "Umbrella" })).body;
  return { trip, stop, item };
}

export const idsIn = async (who: Requests, path: string): Promise<string[]> =>
  (await who.get(path)).body.items.map(({ id }: { id: string }) => id);
