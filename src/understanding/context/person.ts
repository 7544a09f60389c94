import type { DayAndPlace } from "../../actors/place.ts";
import type { RowOf } from "../../domains/record.ts";
import type { trip } from "../../domains/wheels/trip.ts";
import type { BudgetLine } from "../../domains/wins/budget-lines.ts";
import type { Uncounted } from "../../domains/wins/spending.ts";
import type { profile } from "../../domains/you/profile.ts";
import type { task } from "../../domains/you/task.ts";

/** What is known of a user at one time, as their rows say it; all but the profile is of that day there. */
export interface Person extends DayAndPlace {
  /** Undefined where they have said nothing of themselves yet. */
  readonly profile: RowOf<typeof profile> | undefined;
  /** They are in a household: what is told of their rows may be in others' words. */
  readonly household: boolean;
  /** The trip that they are on. */
  readonly trip: OpenTrip | undefined;
  /** What of their calendar touches the day, in order of the start. */
  readonly events: Some<AgendaEvent>;
  /** Open tasks that are due on the day or were before, the oldest first. */
  readonly tasks: Some<Pick<RowOf<typeof task>, "title" | "dueOn" | "priority">>;
  readonly budgets: Some<BudgetLine>;
}

/** The first of a list, and how many more there are. */
export interface Some<T> {
  readonly items: readonly T[];
  readonly more: number;
}

export interface OpenTrip
  extends Pick<RowOf<typeof trip>, "name" | "startsOn" | "endsOn" | "status" | "budgetMinor" | "currency"> {
  /** In the trip's currency, minor units. */
  readonly spentMinor: bigint;
  /** What has no rate to that currency. */
  readonly uncounted: readonly Uncounted[];
}

export interface AgendaEvent {
  readonly title: string;
  readonly location: string;
  readonly startMs: number;
  readonly endMs: number;
  readonly allDay: boolean;
}
