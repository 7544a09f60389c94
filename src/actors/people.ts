import type { Understood } from "../protocol/understood.ts";
import type { DayAndPlace } from "./place.ts";
import type { Tenant } from "./ports.ts";
import type { TurnReading } from "./understanding.ts";

/** What is known of users. */
export interface People {
  /**
   * At most some minutes old. A rejection costs a turn what it would have been told, and nothing else; an answer comes
   * within seconds.
   */
  of(tenant: Tenant): Promise<Known>;
  /** Of whom nothing could be read. */
  readonly nobody: Known;
}

/** What is known of one user at one time. */
export interface Known {
  /** Pure: the same moment is told the same. */
  tell(moment: Moment): Told;
}

/** When and what for a turn is told of its user. */
export interface Moment {
  /** What the user's client has told. */
  readonly context: Readonly<Record<string, unknown>>;
  /** What the turn asks for, and every domain that it may be about. */
  readonly about: Pick<TurnReading, "nodes"> & Pick<Understood, "node" | "confidence">;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

/** What a turn's model calls are told of their user. */
export interface Told {
  /** Changes as rarely as the profile; may be empty. */
  readonly person: string;
  /** May be another one in each turn. */
  readonly context: string;
  /** What `context` says of day and place, for models that read no prose. */
  readonly at: DayAndPlace;
}
