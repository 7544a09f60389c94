import type { People } from "../../src/actors/people.ts";
import { defaultPlace } from "../../src/actors/place.ts";
import type { Person } from "../../src/understanding/context/person.ts";
import { knownAs } from "../../src/understanding/context/tell.ts";

const nothing = { items: [], more: 0 };

/** Somebody who has said nothing of themselves and has no rows. */
export const stranger: Person = {
  profile: undefined,
  day: "1970-01-01",
  place: defaultPlace,
  trip: undefined,
  events: nothing,
  tasks: nothing,
  budgets: nothing,
};

/** The port where nothing is known of anybody. */
export const nobodyKnown: People = { of: async () => knownAs(stranger), nobody: knownAs() };
