import type { People } from "../actors/people.ts";
import { dayIn, type Place, placeOf } from "../actors/place.ts";
import type { Bus, Clock, Publisher, Tenant } from "../actors/ports.ts";
import type { LoggedEvent } from "../actors/store.ts";
import type { PersonKinds } from "../db/person-kinds.ts";
import { group } from "../domains/social/group.ts";
import { groupMember } from "../domains/social/group-member.ts";
import { trip } from "../domains/wheels/trip.ts";
import { budget } from "../domains/wins/budget.ts";
import { exchangeRate } from "../domains/wins/exchange-rate.ts";
import { expense } from "../domains/wins/expense.ts";
import { calendarEvent } from "../domains/you/calendar-event.ts";
import { profile } from "../domains/you/profile.ts";
import { task } from "../domains/you/task.ts";
import type { ToolTransactions } from "../tools/tool-ports.ts";
import type { Person } from "../understanding/context/person.ts";
import { knownAs } from "../understanding/context/tell.ts";
import { gatherPerson, stranger } from "./gather-person.ts";
import { createKeptReads } from "./kept-reads.ts";

export interface PersonCache {
  /** @throws what the read throws, and a timeout after 2 s. */
  of(tenant: Tenant): Promise<Person>;
  /** Their profile alone, read and kept by itself: it waits for no budgets and no calendar. @throws as `of`. */
  profileOf(tenant: Tenant): Promise<Person["profile"]>;
  /** Of a change that another instance has made. */
  forget(tenant: Tenant): void;
  /** A publisher by whose events this instance forgets whom they change, and tells the others. */
  watching(publisher: Publisher): Publisher;
}

export interface PersonCacheParts {
  /** Of which kinds there is anything to read. */
  readonly kindsOf: (tenant: Tenant) => Promise<PersonKinds>;
  readonly read: ToolTransactions["read"];
  readonly clock: Clock;
  /** Tells the other instances. */
  readonly bus: Pick<Bus, "signal">;
  /** Of each read, how it ended. */
  readonly onRead: (outcome: "read" | "failed") => void;
}

/**
 * What is known of users, each read once in 300 s and on a day. A change here counts at once: its entry in the inbox is
 * published after its commit, and what was being read meanwhile is not kept. A change elsewhere counts when its signal
 * comes; one that is lost, after 300 s. What the others of a household share comes by entries of its own (`group.changed`), and
 * so does that somebody is no longer in it.
 */
export function createPersonCache({ kindsOf, read, clock, bus, onRead }: PersonCacheParts): PersonCache {
  const keyOf = ({ workspace, user }: Tenant): string => `${workspace}/${user}`;
  const people = createKeptReads({ read: readPerson, clock, onRead });
  const profiles = createKeptReads({ read: readProfile, clock, onRead });
  const forget = (tenant: Tenant): void => {
    people.forget(tenant);
    profiles.forget(tenant);
  };

  async function readPerson(tenant: Tenant): Promise<Person> {
    const { context, kinds } = await kindsOf(tenant);
    const dayAndPlace = (place: Place) => ({ place, day: dayIn(place, clock.now()) });
    if (kinds.size === 0) return stranger(dayAndPlace(placeOf(context)));
    return read(tenant, ({ records, place }) => gatherPerson(records, { kinds, ...dayAndPlace(place) }));
  }

  function readProfile(tenant: Tenant): Promise<Person["profile"]> {
    return read(tenant, async ({ records }) => (await records.list(profile, { limit: 1 })).items[0]);
  }

  /** Here and everywhere, each user once. */
  function forgetAll(changes: readonly LoggedEvent[]): void {
    const users = new Map(changes.map((event) => [keyOf(event), event]));
    for (const { workspace, user } of users.values()) {
      forget({ workspace, user });
      bus.signal({ type: "person.changed", workspace, user });
    }
  }

  return {
    async of(tenant) {
      const known = people.kept(tenant);
      if (known === undefined) return people.anew(tenant);
      const person = await known;
      if (person.day === dayIn(person.place, clock.now())) return person;
      // Of many who ask behind midnight, the first reads.
      const newer = people.kept(tenant);
      return newer === undefined || newer === known ? people.anew(tenant) : newer;
    },
    profileOf: (tenant) => profiles.kept(tenant) ?? profiles.anew(tenant),
    forget,
    watching: (publisher) => ({
      ...publisher,
      events(events) {
        const changes = events.filter(changesPerson);
        if (changes.length > 0) forgetAll(changes);
        publisher.events(events);
      },
    }),
  };
}

/** What the cache holds, as turns are told it. */
export function knownPeople(cache: Pick<PersonCache, "of">): People {
  return { of: async (tenant) => knownAs(await cache.of(tenant)), nobody: knownAs() };
}

const kinds = [profile, trip, calendarEvent, task, budget, expense, exchangeRate, group, groupMember].map(
  ({ kind }) => `"kind":"${kind}"`,
);

/** An entry that names not all of its rows may be of any, too. Who was put out of a household is told so by a notification. */
function changesPerson({ type, body }: LoggedEvent): boolean {
  if (type === "context.updated") return true;
  if (type === "notification.created") return body.includes('"kind":"membership"');
  if (type !== "records.changed" && type !== "group.changed") return false;
  return kinds.some((named) => body.includes(named)) || body.includes('"more":true');
}
