import type { Publication, Tenant } from "../actors/ports.ts";

/** One who reads up to the head before going live. */
export interface CatchUp {
  /** The highest seq known to be stored meanwhile. */
  newest: number;
  /** Text published meanwhile, from when it was asked for. */
  deltas: Publication[] | null;
  deltaChars: number;
}

export interface TopicOptions {
  readonly tenant: Tenant;
  /** The log: a conversation's id, or the user's for the inbox. */
  readonly stream: string;
  readonly inbox: boolean;
}

/** Who of this process hears a topic beside its sockets. */
export type Receiver = (publication: Publication) => void;
